# what a user is told: every command has a page whose examples are true, mistakes are named with what was meant, and the manual
# and the completions have all of it
commands() { "$BIRUNI" help | sed -n 's/^  \([a-z]*\( [a-z]*\)\{0,1\}\)  .*/\1/p' | grep -v '^biruni'; }
echo "--- pages"
commands | while read -r command; do
    "$BIRUNI" $command --help > page || echo "$command: exit $?"
    "$BIRUNI" help $command | cmp - page || echo "$command: two pages"
    grep -q "^usage: biruni $command" page || echo "$command: no usage"
    grep -q "^  .*biruni $command" page || echo "$command: no example"
done
commands | wc -l | tr -d ' '

echo "--- an example has no option that the command does not know"
commands | while read -r command; do
    "$BIRUNI" help $command | sed -n '/^usage:/q; s/^  .*\(biruni [^|>)]*\).*/\1/p' | sed 's/    .*//' | while read -r example; do
        eval "\"\$BIRUNI\" ${example#biruni} --help" > /dev/null 2> err || { echo "$example"; cat err; }
    done
done

echo "--- nor has one of the documents"
cat "$SOURCE"/README.md "$SOURCE"/docs/*.md | sed -n 's/^ *\(\$ \)\{0,1\}\(biruni [a-z][^|>&]*\).*/\2/p' | sed 's/    .*//; s/  *#.*//' | sort -u |
    while read -r example; do
        eval "\"\$BIRUNI\" ${example#biruni} --help" > /dev/null 2> err || { echo "$example"; cat err; }
    done

echo "--- mistakes"
told() { "$BIRUNI" "$@" 2>&1 > /dev/null < /dev/null; echo "exit $?"; }
told timelin
told tim
told nonsense
told --db events.db timeline
told lexicon
told lexicon chekc
told help nonsense
told version x
told events --fron 2022
told events --json=no
told events --json --csv
told events --threads
told events --limit
told events --limit many
told events
told run pages --to everything
told run pages
told run
told train
told export --db events.db
told events --db .

echo "--- the manual and the completions"
"$BIRUNI" manual > biruni.1
commands | while read -r command; do grep -q "^.SS \"biruni $command" biruni.1 || echo "$command"; done
if command -v groff > /dev/null; then groff -man -ww -Tutf8 biruni.1 2>&1 > /dev/null; fi
"$BIRUNI" completion bash > biruni.bash
if command -v bash > /dev/null; then
    complete() {
        bash -c '. ./biruni.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _biruni_words; echo "${COMPREPLY[@]}"' bash "$@"
    }
    complete biruni time
    complete biruni forecast back
    complete biruni forecast backtest --wit
    complete biruni lexicon check --
fi > completed
[ -s completed ] && diff - completed <<'END'
timeline
backtest
--within
--help --data
END
"$BIRUNI" completion fish | grep -c "backtest.* -l within -r"
told completion tcsh

echo "--- the usual database"
printf 'The minister resigned on Monday. The government said that it would name another soon.\n' > page.txt
BIRUNI_DB=usual.db "$BIRUNI" run page.txt --quiet
BIRUNI_DB=usual.db "$BIRUNI" articles --jsonl | wc -l | tr -d ' '
ls usual.db*
"$BIRUNI" run page.txt --db usual.db 2>&1 | sed 's/; [0-9.]* s$//'
echo 'He left.' | "$BIRUNI" text --tree | head -n 1

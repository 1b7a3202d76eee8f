# settings: the line before the environment before ./biruni.conf before the user's file; what makes no sense is named by its place
unset BIRUNI_CONFIG
export HOME="$PWD/home" XDG_CONFIG_HOME=
mkdir -p home/.config/biruni
told() { "$BIRUNI" "$@" 2>&1 < /dev/null; echo "exit $?"; }
cp "$SOURCE"/samples/*.html .
"$BIRUNI" run two-bridges-blog.html --db small.db --quiet
"$BIRUNI" run . --db all.db --quiet
lines() { "$BIRUNI" "$@" | wc -l | tr -d ' '; }

echo "--- nothing set"
told config
told events

echo "--- who is nearer"
cat > home/.config/biruni/config <<'END'
# of the user
db = ~/../small.db
threads = 1

[timeline]
limit = 3
END
lines timeline
lines timeline --limit=5
cat > biruni.conf <<'END'
db = all.db
[timeline]
limit = 4
factuality = denied
[forecast backtest]
within = 30d
END
lines timeline
[ "$(lines timeline --factuality asserted --limit 0)" -gt 5 ] && echo "the line's"
BIRUNI_LIMIT=2 lines timeline
[ "$(BIRUNI_DB=small.db lines articles)" -lt "$(lines articles)" ] && echo "the environment's database"
BIRUNI_THREADS=2 told config --show-origin
told config
"$BIRUNI" config > again
[ "$(BIRUNI_CONFIG=again "$BIRUNI" config)" = "$(cat again)" ] && echo "says the same"
BIRUNI_CONFIG= told config
BIRUNI_CONFIG=none.conf told config

echo "--- a list, and a flag that is taken back"
printf 'quiet = true\n[events]\njsonl = true\n' > biruni.conf
"$BIRUNI" run two-bridges-blog.html --db small.db 2>&1
"$BIRUNI" run two-bridges-blog.html --db small.db --quiet=false 2>&1 | grep -c known
"$BIRUNI" events --db small.db --limit 1 | cut -c 1-7
"$BIRUNI" events --db small.db --limit 1 --jsonl=false | cut -f 1,2
"$BIRUNI" run two-bridges-blog.html --to clean | grep -c '"kind":"article"' # the usual database is no contradiction

echo "--- what makes no sense"
for line in "thread = 2" "limit = many" "[timelin]
limit = 1" "[timeline" "limit" "[events]
jsonl = maybe" "[actors]
domestik = true"; do
    printf '%s\n' "$line" > biruni.conf
    told events --db small.db | tail -n 2
done
told help config | head -n 1

# Relating takes more than it may: a named error, the pages stay, the next run makes good.
cp -r "$SOURCE/samples" pages
"$BIRUNI" run pages --db few.db --memory 1 --quiet; echo "exit $?"
echo "articles kept: $("$BIRUNI" articles --db few.db --tsv | wc -l)"
"$BIRUNI" run pages --db few.db --quiet; echo "exit $?"
"$BIRUNI" run pages --db whole.db --quiet
"$BIRUNI" export --db few.db --as jsonl | sort >few.jsonl
"$BIRUNI" export --db whole.db --as jsonl | sort >whole.jsonl
cmp few.jsonl whole.jsonl && echo "the same as an undisturbed run"
# A sentence that is full of figures or of events is kept once, not with each of them.
counts() { awk -v words="$1" -v n="$2" 'BEGIN { printf "In Peru "; for (i = 1; i <= n; i++) printf words, i; print "on Monday." }'; }
counts '%d, ' 8000 > figures.txt
counts 'soldiers attacked town%dville and ' 1500 > events.txt
for page in figures.txt events.txt; do
    "$BIRUNI" run $page --db $page.db --memory 25 --quiet; echo "$page: exit $?"
done

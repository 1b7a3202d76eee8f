# Relating takes more than it may: a named error, the pages stay, the next run makes good.
cp -r "$SOURCE/samples" pages
"$BIRUNI" run pages --db few.db --memory 1 --quiet; echo "exit $?"
echo "articles kept: $("$BIRUNI" articles --db few.db --tsv | wc -l)"
"$BIRUNI" run pages --db few.db --quiet; echo "exit $?"
"$BIRUNI" run pages --db whole.db --quiet
"$BIRUNI" export --db few.db --as jsonl | sort >few.jsonl
"$BIRUNI" export --db whole.db --as jsonl | sort >whole.jsonl
cmp few.jsonl whole.jsonl && echo "the same as an undisturbed run"

# The dictionaries that come with the program hold no slip, and each root of the scheme has patterns.
"$BIRUNI" lexicon check --data "$SOURCE/data" >check.txt || cat check.txt
sed -n 's/^doubtful */doubtful /p' check.txt
awk '/^acts/ { on = 1 } on && /^[0-9][0-9] / { print $1, ($3 >= 100 ? "has patterns" : "has too few") }' check.txt

# A set that holds a word twice, a pattern written twice and a speech act said twice are told.
cp -r "$SOURCE/data" data
printf '@curfew\tcurfew\n' >>data/en/events/sets/people_and_things.tsv
sed -n '/^139/{p;q}' data/en/events/patterns/13_threats.tsv >>data/en/events/patterns/13_threats.tsv
printf 'halt\t19\t0871\n' >>data/scheme/speech.tsv
"$BIRUNI" lexicon check --data data 2>&1 >/dev/null | sed 's/:[0-9]*: stands already in.*/:N: stands already in .../' | sort

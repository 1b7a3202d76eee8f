# the quotes of the sample pages
# whom a place belongs to is known from the table of towns
"$BIRUNI" lexicon check | grep -q "places *0$" && { echo "built without the table of towns" >&2; exit 77; }
(cd "$SOURCE" && "$BIRUNI" run samples --db "$OLDPWD/golden.db" --quiet)
"$BIRUNI" quotes --db golden.db --everything --tsv | cut -f 1-10 | sh "$SOURCE/tests/checked" "$SOURCE/tests/cli/golden_quotes.wrong"

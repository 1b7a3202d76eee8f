# the events of the sample pages, embedded acts and statements too
# whom a place belongs to is known from the table of towns
"$BIRUNI" lexicon check | grep -q "places *0$" && { echo "built without the table of towns" >&2; exit 77; }
(cd "$SOURCE" && "$BIRUNI" run samples --db "$OLDPWD/golden.db" --quiet)
"$BIRUNI" events --everything --db golden.db --tsv | cut -f 1-8,11-13,15,16 | sh "$SOURCE/tests/checked" "$SOURCE/tests/cli/golden_events.wrong"

# the disputes of the sample pages
(cd "$SOURCE" && "$BIRUNI" run samples --db "$OLDPWD/golden.db" --quiet)
"$BIRUNI" disputes --db golden.db --tsv | sh "$SOURCE/tests/checked" "$SOURCE/tests/cli/golden_disputes.wrong"

# the figures of the sample pages
(cd "$SOURCE" && "$BIRUNI" run samples --db "$OLDPWD/golden.db" --quiet)
"$BIRUNI" figures --db golden.db --tsv | cut -f 1-15 | sh "$SOURCE/tests/checked" "$SOURCE/tests/cli/golden_figures.wrong"

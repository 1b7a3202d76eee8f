# the claims of the sample pages
(cd "$SOURCE" && "$BIRUNI" run samples --db "$OLDPWD/golden.db" --quiet)
"$BIRUNI" claims --db golden.db --tsv | cut -f 1-11 | sh "$SOURCE/tests/checked" "$SOURCE/tests/cli/golden_claims.wrong"

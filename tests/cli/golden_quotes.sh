# the quotes of the sample pages
(cd "$SOURCE" && "$BIRUNI" run samples --db "$OLDPWD/golden.db" --quiet)
"$BIRUNI" quotes --db golden.db --tsv

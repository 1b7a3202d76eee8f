# the events of the sample pages, embedded acts and statements too
(cd "$SOURCE" && "$BIRUNI" run samples --db "$OLDPWD/golden.db" --quiet)
"$BIRUNI" events --everything --db golden.db --tsv | cut -f 1-16

# the events of the sample pages, embedded acts and statements too (without places: they depend on the table of towns)
(cd "$SOURCE" && "$BIRUNI" run samples --db "$OLDPWD/golden.db" --quiet)
"$BIRUNI" events --everything --db golden.db --tsv | cut -f 1-8,11-13,15,16

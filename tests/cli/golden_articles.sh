# the articles of the sample pages: text, title, authors, date, language
cd "$SOURCE" && "$BIRUNI" run samples --to clean | sh "$SOURCE/tests/checked" "$SOURCE/tests/cli/golden_articles.wrong"

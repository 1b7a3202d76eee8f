# the articles of the sample pages: text, title, authors, date, language
cd "$SOURCE" && "$BIRUNI" run samples --to clean

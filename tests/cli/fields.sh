# JSON whose fields have names of their own: --field says what they are
cat > own.jsonl <<'END'
{"headline":{"main":"Bridge opens"},"lead":{"paras":"The mayor of Oslo opened the bridge on Friday. Crowds cheered as the first buses crossed the river."},"when":"2021-03-05","who":["Ada Lee","Bo Nye"]}
{"headline":{"main":"Talks"},"lead":{"paras":"Ministers of both states met in Quito on Monday and agreed to open the border to lorries again."},"when":"2021-03-06","who":[{"name":"Cy Poe"}]}
END
"$BIRUNI" read own.jsonl 2>&1
echo "exit $?"
"$BIRUNI" run own.jsonl --to clean --field text=lead.paras --field title=headline.main --field date=when --field authors=who |
    grep -o '"title".*"published_from"'
"$BIRUNI" run own.jsonl --db out.db --quiet --field text=lead.paras
"$BIRUNI" verify --db out.db > /dev/null && echo "holds"
for bad in lead tex=lead text=; do
    "$BIRUNI" read own.jsonl --field "$bad" 2>&1
    echo "exit $?"
done

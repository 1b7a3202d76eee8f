# every export has its columns, and what we export we read back
"$BIRUNI" run "$SOURCE/samples" --db a.db --quiet
for format in gdelt:61 icews:20 polecat:40 phoenix:26; do
    name=${format%:*}
    "$BIRUNI" export --db a.db --as $name > $name.tsv
    awk -F'\t' -v n=${format#*:} -v f=$name 'NF != n { bad++ } END { print f ": " (NR > 5 && !bad ? "columns right" : "wrong") }' $name.tsv
    "$BIRUNI" import --db b.db --as $name $name.tsv 2> /dev/null && echo "$name: read back"
    "$BIRUNI" import --db b.db --as $name $name.tsv 2>&1 | grep -c ' 0 added'
done
"$BIRUNI" compare --db a.db --with gdelt.tsv --as gdelt 2> counts | awk -F'\t' '{ n[$1]++ } END { print (n["matched"] > 5 && n["matched"] > 5 * n["extra"] ? "compared" : "badly compared") }'
for format in geojson timelinejs; do
    "$BIRUNI" export --db a.db --as $format | python3 -m json.tool > /dev/null && echo "$format: JSON"
done
for format in gexf graphml; do
    "$BIRUNI" export --db a.db --as $format | python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.stdin)' && echo "$format: XML"
done
"$BIRUNI" export --db a.db --as ftm | python3 -c '
import json, sys
schemata = {json.loads(line)["schema"] for line in sys.stdin}
print("ftm:", *sorted(s for s in schemata if s in ("Article", "Event", "Person")))'
"$BIRUNI" export --db a.db --as conllu | awk -F'\t' 'NF == 10 { n++ } END { print (n > 1000 ? "conllu: rows" : "none") }'
"$BIRUNI" export --db a.db --as nonsense 2> /dev/null
echo "exit $?"
printf 'not\ta\ttable\n' | "$BIRUNI" import --db c.db --as icews - 2> /dev/null
echo "exit $?"
echo "--- a region without a point is no point on a map, in the pipe neither"
"$BIRUNI" run "$SOURCE/samples" --to annotate | "$BIRUNI" run - --db piped.db --quiet
"$BIRUNI" export --db piped.db --as geojson | grep -c '"coordinates":\[0,0\]'
echo "--- each document begins once"
"$BIRUNI" export --db piped.db --as conllu | grep -c "^# newdoc"
"$BIRUNI" articles --db piped.db --csv | grep -c .

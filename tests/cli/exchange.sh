# every export has its columns, and what we export we read back
"$BIRUNI" run "$SOURCE/samples" --db a.db --quiet
for format in gdelt:61 icews:20 polecat:40 phoenix:26; do
    name=${format%:*}
    "$BIRUNI" export --db a.db --as $name > $name.tsv
    awk -F'\t' -v n=${format#*:} -v f=$name 'NF != n { bad++ } END { print f ": " (NR > 5 && !bad ? "columns right" : "wrong") }' $name.tsv
    "$BIRUNI" import --db b.db --as $name $name.tsv 2> /dev/null && echo "$name: read back"
    "$BIRUNI" import --db b.db --as $name $name.tsv 2>&1 | grep -c ' 0 added'
done
for name in gdelt icews polecat phoenix; do # our own rows are all ours: both rows of a reciprocal act, bodies that have a name only
    "$BIRUNI" compare --db a.db --with $name.tsv --as $name 2>&1 > /dev/null | sed "s/^[1-9][0-9]* matched/$name: matched/"
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
echo "--- an export holds what its filter lets through: here events of January 2022 in which Kazakhstan takes part"
choose="--from 2022-01-01 --to 2022-01-31 --actor KAZ"
"$BIRUNI" events --db a.db --everything --jsonl $choose > chosen.jsonl
"$BIRUNI" export --db a.db --as csv $choose | python3 -c '
import csv, json, sys
chosen = {json.loads(line)["id"] for line in open("chosen.jsonl")}
rows = {row["id"] for row in csv.DictReader(sys.stdin)}
print("csv:", "the same" if rows == chosen and len(rows) > 20 else "others")'
"$BIRUNI" export --db a.db --as gdelt $choose | awk -F'\t' '{ n++; bad += $2 !~ /^202201/ || ($6 !~ /^KAZ/ && $16 !~ /^KAZ/) } END { print "gdelt: " (n > 20 && !bad ? "the same" : "others") }'
"$BIRUNI" export --db a.db --as gexf $choose | python3 -c '
import sys, xml.dom.minidom
network = xml.dom.minidom.parse(sys.stdin)
nodes = {node.getAttribute("id") for node in network.getElementsByTagName("node")}
edges = network.getElementsByTagName("edge")
ends = {edge.getAttribute(end) for edge in edges for end in ("source", "target")}
print("gexf:", "whole" if ends == nodes and len(edges) > 10 else "torn")'
"$BIRUNI" export --db a.db --as ftm $choose | python3 -c '
import json, sys
entities = [json.loads(line) for line in sys.stdin]
ids = {e["id"] for e in entities}
ties = [v for e in entities if e["schema"] == "Event" for p in ("proof", "organizer", "involved") for v in e["properties"].get(p, [])]
print("ftm:", "whole" if len(ties) > 40 and all(v in ids for v in ties) else "torn")'
for wrong in "jsonl --actor KAZ" "gexf --from yesterday"; do
    "$BIRUNI" export --db a.db --as $wrong
    echo "exit $?"
done
printf 'not\ta\ttable\n' | "$BIRUNI" import --db c.db --as icews - 2> /dev/null
echo "exit $?"
echo "--- a region without a point is no point on a map, in the pipe neither"
"$BIRUNI" run "$SOURCE/samples" --to annotate | "$BIRUNI" run - --db piped.db --quiet
"$BIRUNI" export --db piped.db --as geojson | grep -c '"coordinates":\[0,0\]'
echo "--- each document begins once"
"$BIRUNI" export --db piped.db --as conllu | grep -c "^# newdoc"
"$BIRUNI" articles --db piped.db --csv | grep -c .

# what programs read of brief, compare and import: records, one a line, and the same facts as people are told
"$BIRUNI" run "$SOURCE/samples" --db s.db --quiet
"$BIRUNI" brief --db s.db > page
"$BIRUNI" brief --db s.db --jsonl > lines
"$BIRUNI" brief --db s.db --json > array
python3 - << 'END'
import json, re
lines = [json.loads(line) for line in open("lines")]
assert lines == json.load(open("array"))
kinds = {}
for record in lines:
    kinds[record["kind"]] = kinds.get(record["kind"], 0) + 1
page = open("page").read()
happenings = [r for r in lines if r["kind"] == "happening"]
print(*sorted(kinds))
print("pages:", f'{lines[0]["pages"]} pages, {lines[0]["articles"]} articles' in page)
print("a line each:", len(happenings) == page.split("DISPUTE")[0].count("  ["))
print("verified:", f'{lines[-1]["spans"]} spans' in page, lines[-1]["wrong"])
open("ids", "w").write("\n".join([happenings[0]["id"], happenings[0]["mention"], happenings[0]["article"]]))
END
while read -r id || [ -n "$id" ]; do "$BIRUNI" show "$id" --db s.db > /dev/null && echo "shown"; done < ids
"$BIRUNI" brief --db s.db --csv 2>&1
echo "exit $?"
echo "--- compare: the same rows in every format"
"$BIRUNI" export --db s.db --as gdelt | head -n 20 > theirs.tsv
"$BIRUNI" compare --db s.db --with theirs.tsv --as gdelt > rows.tsv 2> counts
for format in json jsonl csv; do "$BIRUNI" compare --db s.db --with theirs.tsv --as gdelt --$format > rows.$format 2> /dev/null; done
python3 - << 'END'
import csv, json
tsv = list(csv.DictReader(open("rows.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE))
print("jsonl:", [{k: v or "" for k, v in json.loads(line).items()} for line in open("rows.jsonl")] == tsv)
print("json:", [{k: v or "" for k, v in row.items()} for row in json.load(open("rows.json"))] == tsv)
print("csv:", list(csv.DictReader(open("rows.csv"))) == tsv, len(tsv) > 20)
END
: > none.tsv
"$BIRUNI" compare --db s.db --with none.tsv --as gdelt --json 2> /dev/null | python3 -c 'import json, sys; print(sum(row["what"] != "extra" for row in json.load(sys.stdin)))'
"$BIRUNI" compare --db s.db --with theirs.tsv --as gdelt --json --csv 2>&1
echo "exit $?"
echo "--- import: one object, also of what is known already and of lines that do not fit"
"$BIRUNI" import --db b.db --as gdelt theirs.tsv --json
echo "not a table" >> theirs.tsv
"$BIRUNI" import --db b.db --as gdelt theirs.tsv --json 2> /dev/null
echo "exit $?"

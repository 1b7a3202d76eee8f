# Records that other programs wrote, and databases that somebody else changed: nothing is lost without a word.
command -v python3 > /dev/null || exit 77
peru='The army of Peru left the town of Puno on Monday, officials said.'
chile='The president of Chile met the minister of Peru in Lima on Friday.'

echo "--- two texts under one id"
printf '{"kind":"article","id":"one","text":"%s"}\n{"kind":"article","id":"one","text":"%s"}\n' "$peru" "$chile" > doubled.jsonl
"$BIRUNI" run doubled.jsonl --db doubled.db 2>&1 | sed 's/; in the database.*//'
for command in reuse relate; do
    "$BIRUNI" $command doubled.jsonl 2>&1 > /dev/null | grep -c 'another text has this id'
done
printf '{"kind":"article","id":"one","text":"%s"}\n' "$peru" > known.jsonl
"$BIRUNI" run known.jsonl --db doubled.db 2>&1 | sed 's/; in the database.*//'

echo "--- events under one id, and events without one"
event='{"id":"e","start":0,"end":16},{"start":4,"end":16},{"start":4,"end":8}'
for id in one two; do
    printf '{"kind":"article","id":"%s","text":"%s","events":[%s]}\n' $id "$peru" "$event"
done > events.jsonl
"$BIRUNI" run events.jsonl --db events.db 2>&1 | sed 's/; in the database.*//'
"$BIRUNI" verify --db events.db

echo "--- fields of another kind"
for field in '"events":"none"' '"figures":5' '"id":17' '"published":20220113' '"published":"Jan 5, 2022"' '"authors":"Mara Lind"'; do
    printf '{"kind":"article","text":"%s",%s}\n' "$peru" "$field"
done > kinds.jsonl
for command in clean text annotate reuse relate; do
    "$BIRUNI" $command kinds.jsonl 2> errors
    echo "$command: exit $?, $(grep -c 'kinds.jsonl", line [1-6]: the article' errors) named"
done
"$BIRUNI" run kinds.jsonl --to annotate 2>&1

echo "--- trees that are none"
"$BIRUNI" run "$SOURCE/samples/caspian-talks.txt" --to text > text.jsonl
python3 - << 'END'
import copy, json
whole = json.load(open("text.jsonl"))
n = len(whole["tokens"])
def torn(name, change):
    record = copy.deepcopy(whole)
    change(record)
    json.dump(record, open("torn." + name + ".jsonl", "w"))
torn("roots", lambda r: [t.__setitem__(5, -1) for t in r["tokens"]])
torn("circle", lambda r: (r["tokens"][3].__setitem__(5, 4), r["tokens"][4].__setitem__(5, 3)))
torn("itself", lambda r: r["tokens"][3].__setitem__(5, 3))
torn("across", lambda r: r["tokens"][3].__setitem__(5, n - 1))
torn("backwards", lambda r: [t.__setitem__(5, n - 1 - i) for i, t in enumerate(r["tokens"])])
torn("alone", lambda r: r.pop("sentences"))
torn("outside", lambda r: r.update(sentences=r["sentences"][2:3]))
END
for file in torn.*.jsonl; do
    for command in annotate relate; do
        "$BIRUNI" $command $file > out 2> errors
        echo "$file: exit $?: $(sed 's/.*: the/the/' errors)"
    done
done

echo "--- what verify finds in a database that somebody changed"
"$BIRUNI" run "$SOURCE/samples" --db whole.db --quiet
change() {
    cp whole.db changed.db
    python3 -c 'import sqlite3, sys; db = sqlite3.connect("changed.db", isolation_level=None); [db.execute(s) for s in sys.argv[1:]]' "$@"
    "$BIRUNI" verify --db changed.db > /dev/null 2> errors
    echo "exit $?: $(sed -n '$s/[0-9][0-9]* things/some things/; s|, the page "[^"]*/|, the page ".../|; $p' errors)"
    for command in "timeline --tsv" brief "export --as jsonl" "show $id"; do
        "$BIRUNI" $command --db changed.db > /dev/null 2> errors
        code=$?
        case $code in 0) ;; 4) grep -q '"changed.db" is damaged' errors || cat errors ;; *) echo "$command: exit $code" && cat errors ;; esac
    done
}
id=$("$BIRUNI" events --db whole.db --jsonl | head -n 1 | sed 's/.*"id":"\([0-9a-f]*\)".*/\1/')
change "UPDATE quotes SET start = -5, \"end\" = 9e18"
change "UPDATE figures SET text = 'seven'"
change "UPDATE claims SET article = 'nobody'"
change "UPDATE articles SET text = 'Other words.'"
change "DELETE FROM mentions"
change "DELETE FROM articles WHERE number % 2"
change "UPDATE events SET record = '{'"
change "UPDATE disputes SET record = '{\"claims\":[{\"article\":\"nobody\",\"start\":-5,\"end\":5}]}'"
change "UPDATE reprints SET of_end = 1e12"
change "UPDATE pages SET bytes = x'00'"
change "UPDATE pages SET hints = '{'"
change "DROP TABLE event_mentions"
change "CREATE TRIGGER lose AFTER INSERT ON pages BEGIN DELETE FROM articles; END"
cp changed.db merged.db
printf '%s\n' "$chile" > chile.txt
"$BIRUNI" run chile.txt --db merged.db --quiet && "$BIRUNI" verify --db merged.db | sed 's/[0-9]* spans/N spans/'

echo "--- lines as they were kept: with a mark, in UTF-16, packed, from the middle of a record on"
line='{"text":"The army of Peru left the town of Puno on Monday, officials said."}'
printf '%s\n%s\n' "$line" "$line" > plain.jsonl
python3 - << 'END'
import gzip
plain = open("plain.jsonl", "rb").read()
open("marked.jsonl", "wb").write(b"\xef\xbb\xbf" + plain)
open("wide.jsonl", "wb").write(plain.decode().encode("utf-16"))
open("packed.jsonl.gz", "wb").write(gzip.compress(plain, mtime=0))
open("torn.jsonl", "wb").write(plain[30:] + plain)
open("torn.ndjson.gz", "wb").write(gzip.compress(plain[30:] + plain, mtime=0))
END
for file in marked.jsonl wide.jsonl packed.jsonl.gz torn.jsonl torn.ndjson.gz; do
    "$BIRUNI" run $file --to clean 2> errors | wc -l
    "$BIRUNI" clean $file 2>> errors | wc -l
    "$BIRUNI" clean < $file 2>> errors | wc -l
    cat errors
done

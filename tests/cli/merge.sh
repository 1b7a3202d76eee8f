# Parts of the pages may be read apart, on machines of their own, and made one: the same bytes come out as of one run over all,
# whatever the parts and their order, also where one page stands in several under different names.
mkdir pages
cp "$SOURCE"/samples/* pages/
cp pages/caspian-gazette.html pages/another-name.html
"$BIRUNI" run pages --db whole.db --quiet
dump() { "$BIRUNI" export --db "$1" --as jsonl-pages | cksum; }
dump whole.db > expected
same() { dump "$1" | cmp -s - expected && echo "$2: the same" || echo "$2: another"; }
for parts in 1 4 16; do
    rm -f part-*.db
    i=0
    for page in pages/*; do
        i=$(((i + 1) % parts))
        "$BIRUNI" run "$page" --db part-$i.db --quiet
    done
    "$BIRUNI" merge part-*.db --db merged-$parts.db --quiet
    same merged-$parts.db "$parts parts"
done
"$BIRUNI" merge $(ls -r part-*.db) --db backwards.db --quiet
same backwards.db "backwards"
"$BIRUNI" merge part-*.db --db merged-16.db 2>&1 | sed 's/;.*//'
same merged-16.db "again"
"$BIRUNI" run pages --db merged-4.db 2>&1 | grep -o '20 pages known already'
same merged-4.db "and read"
"$BIRUNI" verify --db merged-16.db | sed 's/ and .*//'
"$BIRUNI" search troops --db merged-16.db --jsonl | cksum > found
"$BIRUNI" search troops --db whole.db --jsonl | cksum | cmp - found && echo "found"
echo "--- one page under two names: the order does not matter"
for order in "caspian-gazette another-name" "another-name caspian-gazette"; do
    rm -f two.db
    for name in $order; do "$BIRUNI" run pages/$name.html --db two.db --quiet; done
    "$BIRUNI" articles --db two.db --jsonl | grep -o '"uri":"[^"]*"'
    "$BIRUNI" search troops --db two.db --jsonl | grep -c .
    dump two.db > two.$name
done
cmp two.caspian-gazette two.another-name && echo "the same"
echo "--- what others made comes along"
printf '%s\n' 'Event ID	Event Date	Source Name	Source Sectors	Source Country	Event Text	CAMEO Code	Intensity	Target Name	Target Sectors	Target Country	Story ID	Sentence Number	Publisher	City	District	Province	Country	Latitude	Longitude' \
    '7	2022-01-05	Army (Peru)	Military	Peru	Fight	190	-10	Army (Chile)	Military	Chile	1	1	X				Peru		' > theirs.tab
"$BIRUNI" import theirs.tab --as icews --db theirs.db 2> /dev/null
"$BIRUNI" merge theirs.db --db merged-1.db --quiet
"$BIRUNI" import theirs.tab --as icews --db merged-1.db 2>&1
same merged-1.db "and ours"
echo "--- a dump is an input too: what holds across articles is made anew"
for as in jsonl-pages jsonl; do
    "$BIRUNI" export --db whole.db --as $as | "$BIRUNI" run - --db $as.db 2>&1 | sed 's/ articles.*/ articles/'
done
same jsonl-pages.db "with its pages"
"$BIRUNI" export --db whole.db --as jsonl | cksum > articles
"$BIRUNI" export --db jsonl.db --as jsonl | cksum | cmp - articles && echo "without: the same"
echo "--- refused"
told() { "$BIRUNI" merge "$@" 2>&1; echo "exit $?"; }
told --db whole.db
told missing.db --db whole.db
told pages --db whole.db
told pages/chronicle.md --db whole.db
same whole.db "nothing happened"
echo "--- a damaged part is refused, and nothing of it taken"
cp theirs.db part-x.db
"$BIRUNI" run pages/chronicle.md --db part-x.db --quiet
python3 - <<'EOF'
import sqlite3
part = sqlite3.connect("part-x.db")
record = bytearray(part.execute("SELECT record FROM articles").fetchone()[0])
record[len(record) // 2] ^= 16
record[len(record) // 3] ^= 16
part.execute("UPDATE articles SET record = ?", (bytes(record),))
part.commit()
EOF
"$BIRUNI" run pages/astana-observer.html --db few.db --quiet
dump few.db > expected
"$BIRUNI" merge part-x.db --db few.db 2>&1 | grep -o '"part-x.db" is damaged'
same few.db "nothing happened"

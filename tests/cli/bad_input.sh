# what bad input gets: a message that names file, place and cause; the rest goes on; exit code 3
mkdir pages
printf 'A minister resigned on Monday. The government said it would name another.\n' > pages/good.txt
printf '' > pages/empty.txt
head -c 20000 /dev/urandom > pages/random.bin
printf 'one\000two\000three. The army said on Monday that it had left the town.' > pages/nul.txt
printf 'The pr\377sident met the \300\200 minister in the capital on Tuesday.' > pages/invalid.txt
mkdir pages/loop && ln -s .. pages/loop/back
"$BIRUNI" run pages missing.txt --db out.db --quiet 2> errors
echo "exit $?"
grep -c 'missing.txt' errors
grep -c 'empty.txt' errors
"$BIRUNI" articles --db out.db --jsonl | grep -c good.txt
"$BIRUNI" verify --db out.db > /dev/null && echo "holds"

echo "--- nothing in it: a warning, and no failure"
printf '\n\n' > blank.txt
"$BIRUNI" run pages/empty.txt blank.txt pages/good.txt --db some.db 2>&1 | sed 's/; in the database.*//'
"$BIRUNI" run pages/empty.txt --db some.db --quiet 2> /dev/null; echo "exit $?"
"$BIRUNI" run - --to clean < /dev/null; echo "exit $?"

echo "--- the name of a file steers no terminal"
name=$(printf 'a\033]0;x\007\302\233b.txt')
printf '%%PDF-1.4 and so on' > "$name"
"$BIRUNI" run "$name" --to clean 2>&1

echo "--- names and heads that are no text"
mkdir names
cp pages/good.txt "names/$(printf 'b\377d.txt')"
page='HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The minister of Peru met the president of Chile in Lima.</p>'
{
    printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://reed.example/\377\r\nWARC-Date: 2022-01-08\377\r\n'
    printf 'Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n' "$(printf "$page" | wc -c)"
    printf "$page\r\n\r\n"
} > names/heads.warc
"$BIRUNI" run names --db names.db 2>&1 | grep -o '^[0-9]* pages read'
"$BIRUNI" verify --db names.db > /dev/null && echo "holds"

echo "--- one line of 50 MB"
head -c 50000000 /dev/zero | tr '\0' 'a' > long.txt
timeout 60 "$BIRUNI" run long.txt --to annotate > /dev/null 2>&1
echo "ended $([ $? -le 3 ] && echo well)"

echo "--- what was passed over is counted, and named on demand"
printf '<html><body><nav><a href="/">Home</a></nav></body></html>' > menu.html
{ printf 'WARC/1.0\r\nWARC-Type: request\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 4\r\n\r\nGET \r\n\r\n'; } > one.warc
"$BIRUNI" run menu.html one.warc pages/good.txt --db few.db --verbose 2>&1 | sed 's/; in the database.*//'

echo "--- nothing is there to read"
"$BIRUNI" run missing.txt --db none.db 2> errors; echo "exit $?"; cat errors; ls none.db 2> /dev/null
"$BIRUNI" clean missing.jsonl 2> errors; echo "exit $?"; cat errors

echo "--- closed standard files"
"$BIRUNI" run pages --db closed.db 2>&- ; echo "exit $?"
"$BIRUNI" verify --db closed.db > /dev/null && echo "holds"
"$BIRUNI" articles --db closed.db >&- 2> /dev/null; echo "exit $?"
"$BIRUNI" clean <&- 2> /dev/null; echo "exit $?"

echo "--- databases"
echo 'not a database, but long enough to be looked at as one by mistake' > other.db
"$BIRUNI" events --db other.db 2> errors; echo "exit $?"; grep -c 'other.db' errors
"$BIRUNI" events --db none.db 2> errors; echo "exit $?"; grep -c 'none.db' errors
sqlite3_newer() { printf 'x' | dd of=newer.db bs=1 seek=63 conv=notrunc 2> /dev/null; }
cp out.db newer.db && sqlite3_newer
"$BIRUNI" events --db newer.db 2> errors; echo "exit $?"; grep -c 'newer' errors
head -c 9000 out.db > damaged.db
"$BIRUNI" verify --db damaged.db > /dev/null 2> errors; echo "exit $?"; grep -c 'damaged.db' errors
"$BIRUNI" run pages/good.txt --db /nonexistent/folder/x.db 2> errors; echo "exit $?"; grep -c 'nonexistent' errors
"$BIRUNI" run pages/good.txt --db /dev/full 2> errors; echo "exit $?"

echo "--- usage"
"$BIRUNI" nonsense 2> errors; echo "exit $?"
"$BIRUNI" run 2> errors; echo "exit $?"
"$BIRUNI" run x --too y 2> errors; echo "exit $?"; cat errors
"$BIRUNI" search zzzzunknownword --db out.db 2> /dev/null; echo "exit $?"

# A file that is no dictionary is refused, not passed over in silence.
printf 'what\tis\tthis\n' >mine.tsv
"$BIRUNI" annotate --lexicon mine.tsv </dev/null 2>&1
echo "exit $?"

echo "--- lines of data are no text"
for unit in '"' '&amp;' '<!--' '<![CDATA['; do
    { printf 'The minister of Peru met the president of Chile on Monday in Lima.\n\n'; yes "$unit" | head -n 200000 | tr -d '\n'; } > data.txt
    timeout 20 "$BIRUNI" run data.txt --to text | wc -c | awk '{ print ($1 < 3000) ? "short" : $1 }'
done
prose='The minister of Peru met the president of Chile on Monday in Lima, and both left the town.'
run_of() { yes "$1" | head -n 50000 | tr -d '\n'; }
{ printf '# Head\n\n## Part\n\n%s\n\n' "$prose"; run_of '[x'; printf '\n\n%s\n' "$prose"; } > data.md
{ printf '<html><body><p>%s</p><p>' "$prose"; run_of 'QUJD'; printf '</p><p>%s</p></body></html>\n' "$prose"; } > data.html
for page in data.md data.html; do
    timeout 20 "$BIRUNI" run $page --to clean | wc -c | awk '{ print ($1 < 3000 && $1 > 300) ? "short" : $1 }'
done

echo "--- articles that come as records have no page; one without a text is named"
{
    for id in one two; do
        printf '{"kind":"article","id":"%s","text":"The army of Peru left the town of Puno on Monday, officials said."}\n' $id
    done
    printf '{"kind":"article","id":"three","text":4}\n'
} > articles.jsonl
"$BIRUNI" run articles.jsonl --db articles.db 2>&1 | sed 's/; in the database.*//'
"$BIRUNI" verify --db articles.db | sed 's/[0-9]* spans/N spans/'
"$BIRUNI" run "$SOURCE"/samples --to annotate > known.jsonl
"$BIRUNI" run known.jsonl --db known.db --quiet && "$BIRUNI" verify --db known.db | sed 's/[0-9]* spans/N spans/'
echo "--- a length in an archive that is none is told as it stands"
printf 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>hi' > length.warc
"$BIRUNI" run length.warc --db few.db 2>&1 | head -n 1

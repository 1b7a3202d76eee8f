# databases that can't be written: locked, read-only, on a full disk; what was there stays whole
"$BIRUNI" run "$SOURCE/samples/caspian-talks.txt" --db good.db --quiet
"$BIRUNI" export --db good.db --as jsonl > before

echo "--- locked"
python3 -c "
import sqlite3, time
db = sqlite3.connect('good.db', isolation_level=None)
db.execute('BEGIN IMMEDIATE')
print('locked', flush=True)
time.sleep(20)" > lock.log &
holder=$!
while ! grep -q locked lock.log; do sleep 0.1; done
"$BIRUNI" run "$SOURCE/samples/who-is-to-blame.txt" --db good.db --quiet 2> errors
echo "exit $?"
grep -c 'locked by another program' errors
kill $holder 2> /dev/null
wait $holder 2> /dev/null

echo "--- read-only"
if [ "$(id -u)" = 0 ] && command -v setpriv > /dev/null && chmod 777 . && cp good.db ro.db && chmod 444 ro.db; then
    mkdir -m 555 closed && cp good.db closed/ro.db && chmod 444 closed/ro.db
    setpriv --reuid=65534 --regid=65534 --clear-groups "$BIRUNI" run "$SOURCE/samples/who-is-to-blame.txt" --db closed/ro.db --quiet 2> errors
    code=$?
else
    cp good.db ro.db && chmod 444 ro.db
    "$BIRUNI" run "$SOURCE/samples/who-is-to-blame.txt" --db ro.db --quiet 2> errors
    code=$?
fi
echo "exit $code"
# but it can be read there, where SQLite may keep no index of a log
if [ -d closed ]; then reader="setpriv --reuid=65534 --regid=65534 --clear-groups"; else mkdir closed; cp good.db closed/ro.db; chmod 555 closed; reader=; fi
$reader "$BIRUNI" articles --db closed/ro.db --tsv | wc -l
chmod 755 closed

echo "--- read while it is written"
mkdir more
for i in 1 2 3 4 5 6 7 8; do
    for page in "$SOURCE"/samples/*.html; do sed "s/Almaty/Town$i/g" "$page" > "more/$i-$(basename "$page")"; done
done
cp good.db busy.db
"$BIRUNI" run more --db busy.db --quiet &
writer=$!
failed=0
while kill -0 $writer 2> /dev/null; do
    "$BIRUNI" articles --db busy.db --tsv > rows 2> errors || failed=$((failed + 1))
    "$BIRUNI" events --db busy.db --tsv > rows 2> errors || failed=$((failed + 1))
done
wait $writer
echo "writer: exit $?, failed readers: $failed"

echo "--- full disk"
(ulimit -f 8; "$BIRUNI" run "$SOURCE/samples" --db full.db --quiet 2> errors; echo "exit $?")
grep -c 'full.db' errors
ls full.db* 2> /dev/null | grep -c part
"$BIRUNI" run "$SOURCE/samples/caspian-talks.txt" --db full2.db --quiet
"$BIRUNI" export --db full2.db --as jsonl > full.before
(ulimit -f 700; "$BIRUNI" run "$SOURCE/samples" --db full2.db --quiet 2> errors; echo "exit $?")
"$BIRUNI" verify --db full2.db > /dev/null && echo "whole"

echo "--- of another format"
for version in 1 99; do
    cp good.db format.db
    python3 -c "
import sqlite3, sys
sqlite3.connect('format.db').execute('PRAGMA user_version = ' + sys.argv[1])" "$version"
    "$BIRUNI" timeline --db format.db 2> errors > /dev/null
    echo "exit $?"
    grep -c 'older biruni\|newer biruni' errors
done

echo "--- as before"
"$BIRUNI" export --db good.db --as jsonl | cmp - before && echo "same"

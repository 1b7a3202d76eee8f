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

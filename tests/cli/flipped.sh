# A database with bits flipped: every command ends, with the right rows or with a named error, and never by a signal.
# FLIPS: how many copies (before a release: 10000)
command -v python3 > /dev/null || exit 77
"$BIRUNI" run "$SOURCE/samples/chronicle.md" "$SOURCE/samples/river-post.html" --db whole.db --quiet
python3 - "${FLIPS:-20}" << 'END'
import random, sys
whole = open("whole.db", "rb").read()
random.seed(11)
for n in range(int(sys.argv[1])):
    copy = bytearray(whole)
    for _ in range(random.choice((1, 3, 30))):
        copy[random.randrange(100 if n % 4 == 0 else len(copy))] ^= 1 << random.randrange(8)
    open("flipped.%d.db" % n, "wb").write(copy)
END
ended=0 badly=0
for db in flipped.*.db; do
    for command in verify brief "timeline --tsv" "search troops --tsv" "export --as jsonl" "run $SOURCE/samples/who-is-to-blame.txt --quiet"; do
        code=0
        timeout 20 "$BIRUNI" $command --db "$db" > out 2> errors || code=$?
        ended=$((ended + 1))
        case $code in
        0 | 1) ;;
        3 | 4 | 5) [ -s errors ] || { badly=$((badly + 1)); echo "$command: exit $code says nothing"; } ;;
        *) badly=$((badly + 1)); echo "$command: exit $code"; head -2 errors ;;
        esac
    done
    rm -f "$db"*
done
echo "ended badly: $badly of $((ended > 0 ? ended / 6 : 0)) copies, six commands each"

# the same records whatever the order, the batches, the threads or the way: one run, shuffled, in batches, by the pipe
set -eu
cp -r "$SOURCE/samples" samples
cd samples
dump() { "$BIRUNI" export --db "$1" --as jsonl | LC_ALL=C sort; }
"$BIRUNI" run . --db ../whole.db --threads 1 --quiet
dump ../whole.db > ../whole.jsonl
for threads in 2 4; do
    "$BIRUNI" run . --db ../threads.db --threads $threads --quiet
    dump ../threads.db | cmp -s - ../whole.jsonl && echo "$threads threads: same"
    rm -f ../threads.db*
done
find . -type f | LC_ALL=C sort -r > ../reversed
xargs "$BIRUNI" run --db ../shuffled.db --quiet < ../reversed
dump ../shuffled.db | cmp -s - ../whole.jsonl && echo "shuffled: same"
for page in $(LC_ALL=C ls); do "$BIRUNI" run "./$page" --db ../batched.db --quiet; done
dump ../batched.db | cmp -s - ../whole.jsonl && echo "batched: same"
"$BIRUNI" run . --db ../whole.db --quiet
dump ../whole.db | cmp -s - ../whole.jsonl && echo "run again: same"
"$BIRUNI" read . | "$BIRUNI" clean | "$BIRUNI" text | "$BIRUNI" annotate | "$BIRUNI" reuse | "$BIRUNI" relate |
    LC_ALL=C sort | cmp -s - ../whole.jsonl && echo "pipe: same"
"$BIRUNI" run . --to relate | LC_ALL=C sort | cmp -s - ../whole.jsonl && echo "run --to relate: same"
for stage in read clean text annotate; do
    case $stage in
    read) "$BIRUNI" read . > ../piped ;;
    *) "$BIRUNI" $stage ../before > ../piped ;;
    esac
    "$BIRUNI" run . --to $stage > ../direct
    cmp -s ../piped ../direct && echo "$stage: same"
    mv ../piped ../before
done

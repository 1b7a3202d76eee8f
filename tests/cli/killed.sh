# kill -9 at any moment: the next run goes on, nothing is lost, nothing is doubled
mkdir pages
for i in 1 2 3 4 5 6; do
    for page in "$SOURCE"/samples/*.html "$SOURCE"/samples/*.txt; do
        sed "s/Almaty/Town$i/g; s/Kislov/Person$i/g" "$page" > "pages/$i-$(basename "$page")"
    done
done
"$BIRUNI" run pages --db whole.db --quiet
"$BIRUNI" export --db whole.db --as jsonl > whole
# KILLS: at how many moments (before a release: 200)
for delay in $(awk -v n="${KILLS:-8}" 'BEGIN { srand(3); for (i = 0; i < n; i++) print 0.03 + 1.7 * rand() * rand() }'); do
    "$BIRUNI" run pages --db killed.db --quiet 2> /dev/null &
    pid=$!
    sleep $delay
    kill -9 $pid 2> /dev/null
    wait $pid 2> /dev/null
    # what stands there is whole at each moment: SQLite's own check is part of verify
    [ ! -s killed.db ] || "$BIRUNI" verify --db killed.db > /dev/null 2> errors || { [ $? = 1 ] || cat errors; }
done
"$BIRUNI" run pages --db killed.db --quiet
"$BIRUNI" export --db killed.db --as jsonl | cmp - whole && echo "killed: same"
"$BIRUNI" run pages --db stopped.db --quiet 2> errors &
pid=$!
sleep 0.7
kill -INT $pid 2> /dev/null
wait $pid
code=$?
[ $code = 130 ] || [ $code = 0 ] && echo "interrupted: well"
"$BIRUNI" run pages --db stopped.db --quiet
"$BIRUNI" export --db stopped.db --as jsonl | cmp - whole && echo "interrupted: same"

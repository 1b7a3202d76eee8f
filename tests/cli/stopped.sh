# one signal ends a command that waits for more of a pipe: what has come in is kept, nothing half-read is taken for whole
mkfifo pipe
exec 3<> pipe
for words in "read -" clean annotate "text --tree" reuse relate "run - --db waits.db"; do
    printf '{"kind":"article","id":"a","text":"Half of it' >&3
    "$BIRUNI" $words < pipe > out 2> err &
    pid=$!
    sleep 0.3
    kill -TERM $pid
    (sleep 5; kill -9 $pid) 2> /dev/null &
    watch=$!
    wait $pid
    echo "$words: $?, $(wc -c < out | tr -d ' ') bytes out"
    kill $watch
    dd if=pipe of=/dev/null bs=4096 count=1 iflag=nonblock 2> /dev/null
done
"$BIRUNI" articles --db waits.db > out
echo "articles: $?"


# nor does a pipe that nobody writes to
mkfifo silent
"$BIRUNI" run silent --db waits.db 2> err &
pid=$!
sleep 0.3
kill -TERM $pid
(sleep 5; kill -9 $pid) 2> /dev/null &
watch=$!
wait $pid
echo "run silent: $?"
kill $watch

# a question without an answer tells what keeps the answers out; exit code 1
printf 'LIMA, 3 March 2021. Police in Lima arrested forty protesters on Monday. Chile recalled its ambassador from Peru on Tuesday.' > a.txt
"$BIRUNI" run a.txt --db a.db --quiet
ask() {
    "$BIRUNI" "$@" --db a.db 2>&1 > /dev/null
    echo "exit $?"
}
ask events --actor CHL --code 17
ask events --actor CHL --code 17 --from 2030
ask timeline --sources 3
ask search elephant
ask search Lima --to 1999
ask disputes
ask reprints --actor PER
ask show 00000000
echo "--- what keeps every answer out: no English, no article"
printf 'La policía de Lima detuvo el lunes a cuarenta manifestantes, y el presidente de Chile condenó la violencia en la capital.\n' > es.txt
"$BIRUNI" run es.txt --db es.db --quiet
"$BIRUNI" timeline --db es.db 2>&1 > /dev/null
printf '%s' aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa > data.txt
"$BIRUNI" run data.txt --db none.db --quiet
"$BIRUNI" events --db none.db 2>&1 > /dev/null
echo "exit $?"

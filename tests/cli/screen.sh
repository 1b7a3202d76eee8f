# on a terminal nothing is wider than it: tables leave out what can be spared, a page is broken at blanks
command -v script > /dev/null || exit 77
"$BIRUNI" run "$SOURCE/samples" --db s.db --quiet
export BIRUNI_DB=s.db
on_screen() { # COLUMNS WORD...
    columns=$1
    shift
    script -qec "stty cols $columns rows 40; '$BIRUNI' $*" /dev/null < /dev/null | tr -d '\r'
}
for columns in 48 60 80 132; do
    for list in timeline events quotes figures claims disputes actors articles reprints "search Almaty" brief; do
        on_screen $columns "$list" > page
        widest=$(LC_ALL=C.UTF-8 wc -L < page)
        [ "$widest" -gt 30 ] && [ "$widest" -le $columns ] || echo "$list on $columns columns: $widest"
    done
done
for columns in 60 80 100 160; do on_screen $columns timeline | head -n 1 | tr -s ' '; done
echo "--- help tells what each column means, and fits too"
for list in timeline events quotes figures claims disputes actors articles reprints "search Almaty"; do
    "$BIRUNI" help ${list%% *} | sed -n '/^columns/,/^$/p' | cut -c 1-26 > told
    on_screen 400 "$list" | head -n 1 | tr -s ' ' '\n' | while read -r column; do
        [ -z "$column" ] || grep -qw -- "$column" told || echo "$list: $column"
    done
    on_screen 80 "help ${list%% *}" > page
    [ "$(LC_ALL=C.UTF-8 wc -L < page)" -le 80 ] || echo "help $list is too wide"
done
on_screen 60 actors --actor Rouhani

# where pages come from: names that end with a zero byte, what a run would read, and events dated as other coders date them
mkdir pages
story() { printf '<html><head><title>%s</title><meta name="date" content="2019-05-10"></head><body><p>%s</p></body></html>\n' "$1" "$2"; }
story "Border opens" "Chile withdrew its soldiers from Peru in March 2018. On Wednesday the ministers of both states met in Arica." > "pages/two
lines.html"
story "Port closed" "Police in Callao arrested nine dockers on Thursday, and the government of Peru closed the port." > "pages/ blanks .html"
echo "--- what a run would read"
"$BIRUNI" run pages --db a.db --dry-run 2>&1 | sed 's/[0-9.]* MB/N MB/; s/; [0-9.]* s$//'
ls *.db 2> /dev/null
find pages -type f -print0 | "$BIRUNI" run -0 --db a.db --quiet
"$BIRUNI" articles --db a.db --csv | cut -d, -f9,10 | grep -c 'Border opens\|Port closed'
story "Lights out" "The power failed in Tacna on Friday." > pages/third.html
"$BIRUNI" run -n pages --db a.db 2>&1 | sed 's/[0-9.]* MB/N MB/; s/; [0-9.]* s$//'
"$BIRUNI" run -n pages --db a.db --progress json 2>&1 | grep -o '"pages":[0-9]*\|"known":[0-9]*' | tail -2
"$BIRUNI" articles --db a.db --jsonl | wc -l | tr -d ' '
echo "--- names that are none"
printf 'pages/third.html\0missing.html\0\0pages/third.html' | "$BIRUNI" read -0 2> err | wc -l | tr -d ' '
cat err
printf '%05000d\0' 7 | "$BIRUNI" read -0 2>&1
echo "exit $?"
echo "--- days of events"
for way in clause story; do
    "$BIRUNI" run pages --to annotate --date $way | grep -o '"date":"[^"]*","date_end":[^,]*,"date_from":"[a-z]*"' | sort -u
    echo
done
"$BIRUNI" run pages --to annotate --date story > whole
"$BIRUNI" run pages --to text | "$BIRUNI" annotate --date story | cmp - whole && echo "in the pipe too"
echo "--- refused"
for wrong in "run pages --db b.db --date today" "run pages --to clean --dry-run" "read pages --why" "forecast backtest --suppose x"; do
    "$BIRUNI" $wrong 2>&1
    echo "exit $?"
done
ls b.db 2> /dev/null || echo "no database"

# What an analyst asks a list for is what the list answers: a filter holds or is refused, on every list; and searches.
cat > pages.jsonl <<'END'
{"title":"Border talks in Quito","site":"Andes Post","published":"2021-03-05","text":"The foreign minister of Peru, Alma Rojas, met Ecuador's president in Quito on Friday. Rojas said that 300 soldiers had left the border. Peru did not attack Ecuador."}
{"title":"Rally in Lima","site":"Lima Echo","published":"2021-03-08","text":"Police in Lima arrested 40 protesters on Monday. \"The rally was banned,\" said police chief Bruno Paz. Alma Rojas was not there."}
{"title":"Paro en Bolivia","site":"El Valle","published":"2021-03-09","text":"Los maestros de Bolivia marcharon el martes por las calles de La Paz para pedir mejores salarios al gobierno. El ministro dijo que no habrá dinero este año."}
END
"$BIRUNI" run pages.jsonl --db f.db --quiet
rows() { "$BIRUNI" "$@" --db f.db --jsonl 2>err | wc -l | tr -d ' '; }
for list in timeline events quotes figures claims disputes actors articles "search minister"; do
    printf '%s:' "$list"
    for filter in "" "--code 17" "--place Quito" "--place Peru" "--factuality denied" --domestic --international \
        "--language es" "--outlet echo" "--actor Rojas" "--actor PER" "--from 2021-03-06" "--to 2021-W09"; do
        printf ' %s' "$(rows $list $filter)"
    done
    echo
done
refused() { "$BIRUNI" "$@" --db f.db 2>&1 >/dev/null; echo "exit $?"; }
refused events --from yesterday
refused events --from 2022-02 --to 2022-01-31
refused events --factuality maybe
refused events --limit -2
refused events --domestic --international
refused quotes --sources 2
refused search '"'
refused search 'NOT Lima'
refused event
refused events --filter 3
for words in "Lima police" "Lima OR Quito" "Lima NOT Quito" "president -Lima" '"banned," said' 'protest*' 'minister" OR (x' 'AND'; do
    printf '%s: ' "$words"
    "$BIRUNI" search "$words" --db f.db --jsonl 2>&1 | grep -o '"site":"[^"]*"\|biruni: .*' | tr '\n' ' '
    echo
done
echo "--- one act of a kind for each pair and day, of those that are asked for"
cat > days.jsonl <<'END'
{"title":"Arrests in Lima","site":"Lima Echo","published":"2021-03-08","text":"Police in Lima arrested 40 students on Monday."}
{"title":"Arrests in Cusco","site":"Andes Post","published":"2021-03-09","text":"Police in Cusco arrested 12 students on Monday. Police in Lima arrested a student on Tuesday."}
END
"$BIRUNI" run days.jsonl --db d.db --quiet
for how in "" --one-a-day "--one-a-day --place Cusco"; do
    "$BIRUNI" events --db d.db $how --jsonl | grep -c '"code":"173"'
done
refused quotes --one-a-day
refused show ""
refused compare --with missing.tab --as gdelt
"$BIRUNI" show "$("$BIRUNI" actors --actor Rojas --db f.db --tsv | sed -n '2s/.*\t//p')" --db f.db | grep -c '\[\[.*Rojas\]\]'
echo "--- a page steers neither a terminal nor a spreadsheet"
printf '%s\n' '{"title":"=cmd()|A0 \u001b[31mred","text":"The minister \u001b]0;x\u0007 of Peru met\u009b31m the president of Chile in Lima on Monday."}' > steer.jsonl
"$BIRUNI" run steer.jsonl --db s.db --quiet
"$BIRUNI" articles --db s.db --csv | grep -c "\"'=cmd()"
for command in "show $("$BIRUNI" articles --db s.db --tsv | sed -n '2s/.*\t//p')" brief "articles --tsv" "articles --csv" "timeline --tsv" "events --json" "export --as jsonl"; do
    "$BIRUNI" $command --db s.db | LC_ALL=C tr -d '\n\t\r' | LC_ALL=C grep -c '[[:cntrl:]]'
done

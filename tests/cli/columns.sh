# the columns of the lists: programs rely on names and order (docs/records.md)
"$BIRUNI" run "$SOURCE"/samples --db c.db --quiet
export BIRUNI_DB=c.db
heads() { for list in timeline events quotes figures claims disputes actors articles reprints "search Almaty"; do printf '%s: ' "$list"; "$BIRUNI" $list "$@" | head -n 1; done; }
heads --csv | tr -d '\r' > csv
heads --tsv | tr '\t' , > tsv
cat csv
cmp csv tsv && echo "CSV and TSV have the same"
echo "--- each stands in the page on records"
grep -o '[a-z_]*' csv | sort -u | grep -v '^\(search\|lmaty\)$' | while read -r word; do grep -qw -- "$word" "$SOURCE/docs/records.md" || echo "not told: $word"; done
echo "--- signs stay signs: a program compares them"
"$BIRUNI" figures --csv | grep -c "'="
"$BIRUNI" figures --csv | cut -d, -f2 | sort -u | grep -cx '='
"$BIRUNI" claims --csv | grep -c "'[+-]"

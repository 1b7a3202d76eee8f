# The table of docs/events.md says what data/scheme/cameo.tsv says, and every example in it is a case that is coded so.
awk -F'\t' '/^#/ || !NF { next } {
    name = length($1) == 2 ? "**" $2 "**" : $2
    plover = $4 ($5 == "" ? "" : " " $5)
    print "| " $1 " | " name " | " $3 " | " plover " | " $6 " |"
}' "$SOURCE/data/scheme/cameo.tsv" >expected.txt
grep -E '^\| [0-9]{2,4} \| [*a-z]' "$SOURCE/docs/events.md" >written.txt
diff expected.txt written.txt && echo "the table is the scheme's"
awk -F'\t' '!/^#/ && $6 != "" { print $1 "\t" $6 }' "$SOURCE/data/scheme/cameo.tsv" | while IFS="$(printf '\t')" read -r code example; do
    grep -F -A1 -x "$example" "$SOURCE/tests/cases/events/scheme.txt" | grep -q "^events code=$code " ||
        echo "no case codes \"$example\" as $code"
done

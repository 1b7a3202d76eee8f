# A database on one page: what it has, of every status something, one dispute with its claims, and not more than a screen or two.
"$BIRUNI" run "$SOURCE/samples" --db s.db --quiet
"$BIRUNI" brief --db s.db > page; echo "exit $?"
grep -o "^[A-Z][A-Z ]*[A-Z]" page
for status in happened planned conditional background DENIED; do grep -c -m1 "\[$status" page; done
grep "^DISPUTE" page
[ "$(wc -l < page)" -le 45 ] && echo "a page"
awk 'length($0) > 140' page | wc -l
"$BIRUNI" brief --db none.db; echo "exit $?"
: > empty.txt
"$BIRUNI" run empty.txt --db empty.db --quiet
"$BIRUNI" brief --db empty.db | grep -c "none found"

# --progress=json: every line of standard error that is no message is an object, the last says how it ended
cp "$SOURCE"/samples/*.html .
printf '%%PDF-1.4 and so on' > report.pdf
still() { sed 's/"seconds":[0-9.]*/"seconds":N/; s/"events":.*/"events":N .../; s/; in the database.*//'; }
"$BIRUNI" run *.html --db s.db --progress=json 2> err; echo "exit $?"
tail -n 1 err | still
"$BIRUNI" run *.html report.pdf --db s.db --progress json 2> err; echo "exit $?"
still < err
for form in text none; do "$BIRUNI" run two-bridges-blog.html --db $form.db --progress $form 2>&1 | still; done
"$BIRUNI" run *.html --db s.db --progress=json --quiet 2>&1
"$BIRUNI" run *.html --db s.db --progress=dots 2>&1; echo "exit $?"

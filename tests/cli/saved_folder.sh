# a folder as people have it: pages that a browser saved with all that belongs to them, pictures and fonts between pages
page='<html><head><title>Port closed</title></head><body><p>The army of Chile closed the port of Iquique on Monday, and the mayor protested.</p></body></html>'
mkdir -p news/port_files/inner news/2022 news/own_files
printf '%s' "$page" > news/port.html
printf '(function(){"use strict";var a=document.getElementById("x");function f(b){return b?b.length:0}window.load=function(){f(a)};})();' > news/port_files/app.js
printf '{"@context":1}' > news/port_files/state.json
printf '<html><body><p>Buy now: the best boots of this season are here, said nobody in particular.</p></body></html>' > news/port_files/inner/frame.html
printf '%s' "$page" | sed 's/Iquique/Arica/' > news/own_files/other.html # no page of that name: a folder like others
printf '\211PNG\r\n\032\n' > news/2022/photo.png
printf 'wOF2\0\1\0\0' > news/2022/font
printf '\0\0\0\1Bud1\0\1\2\3' > news/.DS_Store # what systems leave, and what is hidden
mkdir news/.git && cp news/port.html news/.git/hidden.html
printf '\320\317\021\340' > news/2022/Thumbs.db
"$BIRUNI" run news --db n.db 2>&1 | sed 's/; in the database.*//'
"$BIRUNI" articles --db n.db --jsonl | grep -o '"uri":"[^"]*"'
echo "--- what is asked for by its name is no page: an error; a folder that is asked for by its name is read"
"$BIRUNI" run news/2022/photo.png --db n.db 2>&1 | head -n 1
"$BIRUNI" run news/port_files/inner --to read | grep -c frame.html
echo "--- an archive as a Mac packs it"
python3 -c "
import zipfile
with zipfile.ZipFile('mac.zip', 'w') as z:
    z.writestr('port.html', '''$page''')
    z.writestr('__MACOSX/._port.html', b'\0\5\26\7\0\2\0\0Mac OS X')
    z.writestr('.DS_Store', b'\0\0\0\1Bud1')
"
"$BIRUNI" run mac.zip --to read 2>&1 | grep -o '"uri":"[^"]*"\|^biruni.*'
echo "exit $?"

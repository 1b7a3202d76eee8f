# Files given as dictionaries that are none, or in another dress: told, never taken in silence.
command -v python3 > /dev/null || exit 77
printf 'Ana Quispe Vela\tPERGOV\n' > persons-mine.tsv
printf 'The army of Peru arrested Ana Quispe Vela in Puno on Monday.\n' > text.txt
python3 - << 'END'
import gzip
def write(name, bytes):
    open(name, "wb").write(bytes)
plain = open("persons-mine.tsv", "rb").read()
write("persons-wide.tsv", plain.decode().encode("utf-16"))
write("persons-marked.tsv", b"\xef\xbb\xbf" + plain)
write("persons-torn.tsv", plain + b"only one field\n" + b"x" * 3000000 + b"\tPER\n" + b"\t" * 100000 + b"\n")
write("page.html", b"<html><body><p>Not found</p></body></html>")
write("notes.txt", b"Some words that somebody wrote down.\nAnd more of them.\n")
write("list.json", b'{"persons": ["Ana"]}\n')
write("zeros.dat", bytes(5000))
write("packed.tsv", gzip.compress(plain, mtime=0))
write("groups-useless.tsv", b"no code here\nnor here\n")
write("issues.txt", b'<ISSUE CATEGORY="X">\nFOO [ID1\n</ISSUE>\n')
write("empty.tsv", b"")
write("begun.tsv", b"# nothing yet\n")
write("sets.verbs", b"&A\n+&B\n+&A\n\n&B\n+&A\n\n&W\n" + b"+WORD\n" * 50000 + b"\nATTACK [190]\n- &A &W &W &W * &W &W [190]\n- " +
      b"( " * 50000 + b"* [190]\n- " + b"{ A | " * 20000 + b"* [190]\n")
write("many.actors", b"".join(b"NAME%d_ [PER]\n" % i for i in range(100000)))
END
for file in persons-mine.tsv persons-wide.tsv persons-marked.tsv persons-torn.tsv page.html notes.txt list.json zeros.dat packed.tsv \
    groups-useless.tsv issues.txt empty.tsv begun.tsv sets.verbs many.actors missing.tsv .; do
    timeout 20 "$BIRUNI" run text.txt --to annotate --lexicon $file > out 2> errors
    echo "$file: exit $?, $(grep -c '"code":"PERGOV"' out) known; $(head -n 1 errors | cut -c1-150 | tr -cd ' -~')"
done
timeout 20 "$BIRUNI" run text.txt --to annotate --data missing 2>&1
echo "exit $?"

# Other people's event files as they come, and torn: what is lost is told with its line.
command -v python3 > /dev/null || exit 77
"$BIRUNI" run "$SOURCE/samples" --db a.db --quiet
for name in gdelt icews polecat phoenix; do "$BIRUNI" export --db a.db --as $name | head -n 60 > $name.good; done
python3 - << 'END'
import gzip
columns = ["id", "type_of_violence", "side_a", "side_b", "source_headline", "latitude", "longitude", "date_start", "best", "low",
           "high"] + ["more%d" % i for i in range(38)]
def row(i, headline):
    cells = dict(id=i, type_of_violence=1, side_a="Government of Peru", side_b="Shining, Path", source_headline=headline,
                 latitude="-12.5", longitude="-77", date_start="2022-01-0%d 00:00:00.000" % (i % 9 + 1), best=i, low=0, high=9)
    return ",".join('"%s"' % str(cells.get(c, "")).replace('"', '""') for c in columns)
rows = [row(i, 'He said "no",\nand left' if i % 2 else "Nothing") for i in range(1, 40)]
open("ucdp.good", "w").write("\n".join([",".join(columns)] + rows) + "\n")
def write(name, format, bytes):
    open("%s.%s" % (format, name), "wb").write(bytes)
for format in "gdelt", "icews", "polecat", "phoenix", "ucdp":
    good = open(format + ".good", "rb").read()
    write("marked", format, b"\xef\xbb\xbf" + good)
    write("wide", format, good.decode().encode("utf-16"))
    write("packed", format, gzip.compress(good, mtime=0))
    write("returns", format, good.replace(b"\n", b"\r\n"))
    write("half", format, good[:len(good) - len(good.splitlines()[-1]) // 2])
    write("old-mac", format, good.replace(b"\n", b"\r"))
    write("zipped", format, b"PK\x03\x04" + good)
    write("long", format, good + b"x" * 5000000 + b"\n" + good.splitlines()[1 if format != "ucdp" else 2] + b"\n")
write("open", "ucdp", open("ucdp.good", "rb").read() + b'77,"never closed\n' + (row(78, "Nothing") + "\n").encode())
write("far", "ucdp", open("ucdp.good", "rb").read().replace(b'"-12.5"', b'"9e8"').replace(b'"-77"', b'"1e999"'))
END
for name in gdelt icews polecat phoenix ucdp; do
    for file in $name.*; do
        rm -f b.db
        "$BIRUNI" import --db b.db --as $name $file > said 2>&1
        echo "$file: exit $?: $(tail -n 1 said | grep biruni || sed "s/, [0-9]* added.*//" said | head -n 1)"
    done
done
rm -f b.db
"$BIRUNI" import --db b.db --as ucdp ucdp.far ucdp.good 2>&1
python3 -c '
import sqlite3
print(sqlite3.connect("b.db").execute("SELECT count(*), count(lat), sum(instr(text, char(10)) > 0) FROM imported").fetchone())'

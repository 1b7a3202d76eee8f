# forecasts: of a database with a made-up past in which Lavonia answers Kestria within days, and of a small benchmark
echo "--- too little of a past"
"$BIRUNI" run "$SOURCE/samples" --db few.db --quiet
"$BIRUNI" forecast --db few.db 2> errors
echo "exit $?"
grep -c 'too little of a past' errors

cp few.db many.db
python3 - many.db << 'END'
import datetime, random, sqlite3, sys
random.seed(4)
db = sqlite3.connect(sys.argv[1])
rows, codes = [], ['LAV', 'KES', 'MOR', 'TAN', 'ULM', 'VES']
def add(day, a, code, b):
    date = (datetime.date(2020, 1, 1) + datetime.timedelta(days=day)).isoformat()
    rows.append(('%032x' % (len(rows) + 1), date, a, b, code, f'{a} did {code} to {b}.'))
for day in range(700):
    for i, a in enumerate(codes):
        b = codes[(i + 1) % len(codes)]
        if random.random() < .03:
            add(day, a, '173', b)
            if random.random() < .9:
                add(min(day + random.randint(1, 5), 699), b, '130', a)
        if random.random() < .05:
            add(day, a, '040', b)
db.execute('DELETE FROM events')
db.executemany("INSERT INTO events (id, date, source_code, target_code, code, text, factuality, hedged, embedded, "
               "reciprocal, record) VALUES (?, ?, ?, ?, ?, ?, 'asserted', 0, 0, 0, '{}')", rows)
db.commit()
END

echo "--- between two, and what if"
"$BIRUNI" forecast --db many.db --source KES --target LAV --within 7d --json > plain.json
"$BIRUNI" forecast --db many.db --source KES --target LAV --within 7d --suppose "LAV 173 KES 2021-11-30" --json > supposed.json
python3 - << 'END'
import json
plain = {row['act']: row for row in json.load(open('plain.json'))}
supposed = {row['act']: row for row in json.load(open('supposed.json'))}
print('chances lie between 0 and 1:', all(0 <= r['chance'] <= 1 for r in plain.values()))
print('a threat is likelier after an arrest:', supposed['13']['chance'] > supposed['13']['as_is'] + .05)
print('because of', supposed['13']['because'][0]['act'], 'by', supposed['13']['because'][0]['source'])
print('each reason names its event:', all(b['event'] for r in plain.values() for b in r['because']))
END

echo "--- from imported events"
python3 - << 'END' > icews.tab
import datetime, random
random.seed(5)
columns = ['Event ID', 'Event Date', 'Source Name', 'Source Sectors', 'Source Country', 'Event Text', 'CAMEO Code',
           'Intensity', 'Target Name', 'Target Sectors', 'Target Country', 'Story ID', 'Sentence Number', 'Publisher',
           'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude']
print('\t'.join(columns))
n, lands = 0, ['Lavonia', 'Lavinia', 'Kestria', 'Morund']
def row(day, a, code, text, b):
    global n
    n += 1
    date = datetime.date(2020, 1, 1) + datetime.timedelta(days=min(day, 599))
    cells = [n, date, f'Army ({a})', 'Military', a, text, code, 0, f'Army ({b})', 'Military', b] + [''] * 9
    print('\t'.join(map(str, cells)))
for day in range(600):
    for i, a in enumerate(lands):
        b = lands[(i + 1) % 4]
        if random.random() < .05:
            row(day, a, '138', 'Threaten with military force', b)
            if random.random() < .8: row(day + random.randint(1, 4), b, '150', 'Exhibit military posture', a)
END
"$BIRUNI" import --db many.db --as icews icews.tab 2> /dev/null
"$BIRUNI" forecast --db many.db --imported icews --source Lavonia --within 7d --json > imported.json
python3 - << 'END'
import json
rows = json.load(open('imported.json'))
print('names of countries stay whole:', sorted({r['source'] for r in rows}), sorted({r['target'] for r in rows}))
print('reasons speak for it, or the nearest stands alone:',
      all(b['speaks'] or len(r['because']) == 1 for r in rows for b in r['because']))
print('a reason says where its row stands:', all('icews.tab, line ' in b['sentence'] for r in rows for b in r['because']))
END
"$BIRUNI" forecast backtest --db many.db --imported icews --within 7d | grep -c '^forecast  '
"$BIRUNI" forecast --db many.db --imported gdelt 2> errors; echo "exit $?"; cat errors
"$BIRUNI" import --db theirs.db --as icews icews.tab 2> /dev/null
"$BIRUNI" forecast --db theirs.db 2> errors; echo "exit $?"; cat errors

echo "--- questions that can't be answered"
"$BIRUNI" forecast --db many.db --source XYZ 2> errors; echo "exit $?"; cat errors
"$BIRUNI" forecast --db many.db --within soon 2> errors; echo "exit $?"; cat errors
"$BIRUNI" forecast --db many.db --suppose "LAV 173 KES" 2> errors; echo "exit $?"; cat errors
"$BIRUNI" forecast --db many.db --by colour 2> errors; echo "exit $?"; cat errors
"$BIRUNI" forecast --db none.db 2> errors; echo "exit $?"

echo "--- backtest"
"$BIRUNI" forecast backtest --db many.db --within 7d > backtest
awk '/^forecast  /{f=$2} /^base rate/{print "better than the base rate:", (f < $3)}
     /^last week/{print "better than last week:", (f < $4)}' backtest

echo "--- a benchmark"
mkdir tiny
python3 - << 'END'
import random
random.seed(2)
files = {part: open(f'tiny/{part}.txt', 'w') for part in ('train', 'valid')}
for t in range(40):
    for i in range(15):
        s = random.randrange(20)
        files['train' if t < 30 else 'valid'].write(f'{s}\t{random.randrange(4)}\t{(s * 7 + random.randrange(2) * 5) % 30}\t{t}\n')
END
"$BIRUNI" forecast evaluate tiny --on valid --top one.txt --threads 1 | sed -n '1,4p' | cut -c1-30 | sed 's/[0-9]*\.[0-9]*/#/g'
"$BIRUNI" forecast evaluate tiny --on valid --top two.txt --threads 2 > /dev/null
cmp one.txt two.txt && echo "the same for any number of threads"
wc -l < one.txt
"$BIRUNI" forecast evaluate tiny --on test 2> errors; echo "exit $?"; cat errors
echo "1 2 three 4" >> tiny/train.txt
"$BIRUNI" forecast evaluate tiny --on valid 2> errors; echo "exit $?"; cat errors

# what a sentence tells stays told whoever tells it and whatever stands around it: the sentences of tests/cases/events, each with a
# further opening or ending; of their events so many percent may get lost or change
set -eu
cat > around.py <<'END'
import glob, json, os, re, subprocess

binary, source = os.environ["BIRUNI"], os.environ["SOURCE"]
FIELD = re.compile(r"(\*|published|voice|title|language|events|predicates|quotes|times|figures|actors|claims)\b")
OPENS_LOW = {"The", "A", "An", "Police", "Rebels", "Militants", "Gunmen", "Troops", "Two", "Three", "Its", "His", "Their", "Thousands",
             "Hundreds", "Dozens", "Students", "Workers", "Protesters", "Soldiers"}


def sentences():
    found = set()
    for path in glob.glob(f"{source}/tests/cases/events/*.txt"):
        for case in open(path).read().split("=== ")[1:]:
            for line in case.split("\n")[1:]:
                if not FIELD.match(line) and re.fullmatch(r"[A-Z][^.?!]*\.", line) and 5 <= len(line.split()) <= 22:
                    found.add(line)
    return sorted(found)


def inner(sentence):
    return sentence[0].lower() + sentence[1:] if sentence.split()[0] in OPENS_LOW else sentence


AROUND = [
    ("..., officials said on Monday", lambda s: s[:-1] + ", officials said on Monday.", 3),
    ("..., a news agency reported, citing two officials", lambda s: s[:-1] + ", a news agency reported, citing two officials.", 3),
    ("..., according to the state news agency", lambda s: s[:-1] + ", according to the state news agency.", 3),
    ("..., raising fears of a new crisis", lambda s: s[:-1] + ", raising fears of a new crisis.", 3),
    ("... while the world looked away", lambda s: s[:-1] + " while the world looked away.", 3),
    ("Meanwhile, ...", lambda s: "Meanwhile, " + inner(s), 3),
    ("After weeks of silence, ...", lambda s: "After weeks of silence, " + inner(s), 4),
    ("State radio reported that ...", lambda s: "State radio reported that " + inner(s), 5),
]


# what is put between the subject and the verb of the sentences that begin with a plain subject
BEHIND_SUBJECT = [
    ("later", 4), ("last month", 4), ("this week", 4), ("on Monday", 4), (", officials said,", 5),
    (", for the first time in years,", 4), ("\u2014 once a close ally \u2014", 6),
]


def told(texts):
    records = "".join(json.dumps({"kind": "article", "language": "en", "id": str(i), "published": "2014-05-06", "text": t}) + "\n"
                      for i, t in enumerate(texts))
    return subprocess.run([binary, "text"], input=records.encode(), stdout=subprocess.PIPE, check=True).stdout


def events_of(records):
    notes = subprocess.run([binary, "annotate"], input=records, stdout=subprocess.PIPE, check=True).stdout
    code = lambda party: (party or {}).get("code") or ""
    return [{(e["code"][:2], code(e["source"]), code(e["target"]), e["factuality"])
             for e in json.loads(line)["events"] if not e["code"].startswith("01")} for line in notes.decode().splitlines()]


def subject_end(tokens):  # a token: start, end, lemma, tag, features, head, relation
    root = next(i for i, t in enumerate(tokens) if t[5] < 0)
    below = {i for i, t in enumerate(tokens) if t[5] == root and t[6] == "nsubj" and i < root}
    for _ in tokens:
        below |= {i for i, t in enumerate(tokens) if t[5] in below}
    plain = tokens[root][3] == "VERB" and below == set(range(root))
    return tokens[root - 1][1] if plain else None


def measure(name, varied, events, most):
    found = events_of(told(varied))
    lost = [(s, sorted(a - f)) for s, a, f in zip(varied, events, found) if a - f]
    share = 100 * sum(len(gone) for _, gone in lost) / sum(map(len, events))
    print(f"{name}: " + (f"at most {most} %" if share <= most else f"{share:.1f} %, not {most}"))
    if share > most:
        for sentence, gone in lost[:20]:
            print("   ", sentence, gone)


all_of_them = sentences()
assert len(all_of_them) > 1000
records = told(all_of_them)
alone = events_of(records)
for name, around, most in AROUND:
    measure(name, [around(s) for s in all_of_them], alone, most)
plain = [(s, end, events) for s, line, events in zip(all_of_them, records.decode().splitlines(), alone)
         if (end := subject_end(json.loads(line)["tokens"]))]
assert len(plain) > 800
for between, most in BEHIND_SUBJECT:
    joined = between if between.startswith(",") else " " + between
    measure(f"subject {between} verb", [s[:end] + joined + s[end:] for s, end, _ in plain], [events for _, _, events in plain], most)
END
SOURCE=$SOURCE BIRUNI=$BIRUNI python3 around.py

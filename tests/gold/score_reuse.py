#!/usr/bin/env python3
"""score_reuse.py BIRUNI INPUT... [-v]     python3, standard library only

Makes copies of the articles of INPUT (pages, folders) in the ways that pages change them: cut, reordered, re-headlined and trimmed,
badly scanned, quoted only, rewritten in every fourth word. Each copy stands between two paragraphs of its own. `biruni run - --to reuse`
must credit the copy to its article (recall, a kind at a time), and nothing else to anybody (precision): articles that only share a topic,
as the samples do. What the untouched articles share among themselves is asked first, and left out.
"""
import json, random, re, subprocess, sys

args = [a for a in sys.argv[1:] if a != "-v"]
verbose = "-v" in sys.argv
biruni, inputs = args[0], args[1:]


def run(lines, *words):
    return subprocess.run([biruni, *words], input=lines, capture_output=True, text=True, check=False).stdout.splitlines()


def sentences(text):
    return re.split(r"(?<=[.!?])\s+", text)


def cut(text, r):
    words = text.split()
    start = r.randrange(max(1, len(words) // 2))
    return " ".join(words[start : start + max(60, len(words) // 3)])


def reordered(text, r):
    parts = sentences(text)
    groups = [parts[i : i + 3] for i in range(0, len(parts), 3)]
    r.shuffle(groups)
    return " ".join(s for g in groups for s in g)


def headlined(text, r):
    return "Exclusive: what we know so far\n\n" + " ".join(sentences(text)[1:-1])


def scanned(text, r):
    wrong = {"l": "1", "o": "0", "e": "c", "m": "rn", "i": "l"}
    return "".join(wrong[c] if c in wrong and r.random() < 0.02 else c for c in text)


def quoted(text, r):
    long = [q for q in re.findall(r"[“\"«]([^”\"»]{60,})[”\"»]", text) if len(q.split()) >= 12]
    return "“" + r.choice(long) + "”" if long else None


def rewritten(text, r):
    words = text.split()
    for i in range(r.randrange(12), len(words), 12):
        words[i] = "moreover"
    return " ".join(words)


KINDS = {f.__name__: f for f in (cut, reordered, headlined, scanned, quoted, rewritten)}

def own_words(r, vocabulary):
    return " ".join(r.choice(vocabulary) for _ in range(30)).capitalize() + "."


articles = [json.loads(line) for line in run("", "run", *inputs, "--to", "clean")]
articles = [a for a in articles if len(a["text"].split()) >= 120]
known, whole = set(), "".join(json.dumps(a) + "\n" for a in articles)
for line in run(whole, "run", "-", "--to", "reuse"):
    a = json.loads(line)
    known |= {frozenset((a["id"], r["of"])) for r in a["reprints"]}
r, copies, lines = random.Random(5), {}, whole
vocabulary = sorted({w for a in articles for w in re.findall(r"[a-z]{3,}", a["text"])})
for n, a in enumerate(articles):
    for kind, change in KINDS.items():
        text = change(a["text"], r)
        if not text:
            continue
        own = "copy-%s-%d" % (kind, n)
        copies[own] = (kind, a["id"])
        text = own_words(r, vocabulary) + "\n\n" + text + "\n\n" + own_words(r, vocabulary)
        lines += json.dumps({"kind": "article", "id": own, "language": a.get("language"), "published": "2030-01-%02d" % (1 + len(copies) % 28), "text": text}) + "\n"
right, total, found, wrong = {}, {}, 0, 0
for line in run(lines, "run", "-", "--to", "reuse"):
    a = json.loads(line)
    credited = {x["of"] for x in a["reprints"]}
    if a["id"] not in copies:
        new = {c for c in credited if frozenset((a["id"], c)) not in known}
        found, wrong = found + len(new), wrong + len(new)
        continue
    kind, of = copies[a["id"]]
    # a passage that the article itself took over, and copies of one article among themselves, credit the article all the same
    family = {of} | {c for c, (_, o) in copies.items() if o == of} | {c for pair in known if of in pair for c in pair}
    family |= {c for c, (_, o) in copies.items() if o in family}
    ok = bool(credited & family)
    total[kind] = total.get(kind, 0) + 1
    right[kind] = right.get(kind, 0) + ok
    bad = credited - family
    found, wrong = found + bool(credited), wrong + bool(bad)
    if verbose and (bad or not ok):
        print("wrong credit" if bad else "not found", a["id"])
recall = sum(right.values()) / sum(total.values())
precision = 1 - wrong / max(1, found)
for kind in KINDS:
    if kind in total:
        print("%-10s %d of %d" % (kind, right[kind], total[kind]))
print("reuse: %d copies of %d articles, precision %.3f recall %.3f F1 %.3f"
      % (sum(total.values()), len(articles), precision, recall, 2 * precision * recall / (precision + recall)))

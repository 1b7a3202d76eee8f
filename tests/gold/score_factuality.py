#!/usr/bin/env python3
"""score_factuality.py --biruni PATH [--half tune|kept|all] [--errors]

Runs the program over factuality.jsonl and prints, for each half: macro F1 over the four labels, F1 of each, how often the
holder is right, and whether hedging is. A gold predicate that the program does not list counts as asserted, by nobody.
--errors lists the misses of the tuning half; those of the kept half are never shown.
"""
import argparse, collections, json, pathlib, subprocess

LABELS = ("asserted", "denied", "planned", "conditional")


def predicates_of(biruni, rows):
    lines = "".join(json.dumps({"kind": "article", "id": r["id"], "text": r["text"], "language": "en"}) + "\n" for r in rows)
    trees = subprocess.run([biruni, "text"], input=lines, capture_output=True, text=True, check=True).stdout
    notes = subprocess.run([biruni, "annotate", "--predicates"], input=trees, capture_output=True, text=True, check=True)
    return {a["id"]: a["predicates"] for a in map(json.loads, notes.stdout.splitlines())}


def found(gold, predicates):
    hits = [p for p in predicates if p["start"] < gold["end"] and gold["start"] < p["end"]]
    return hits[0] if hits else {"factuality": "asserted", "hedged": False, "holder": None}


def holder_is_right(gold, predicted):
    """both nobody, both unnamed, or phrases that share their head's word"""
    name = predicted["holder"]["name"] if predicted["holder"] else None
    if gold is None or name is None or gold == "unnamed" or name == "unnamed":
        return gold == name
    return bool(set(gold.lower().split()) & set(name.lower().split()) - {"the", "of", "a", "in", "s"})


def score(half, rows, made, show):
    table = collections.Counter()
    holders = hedges = total = 0
    for row in rows:
        for gold in row["predicates"]:
            p = found(gold, made[row["id"]])
            table[gold["factuality"], p["factuality"]] += 1
            right = holder_is_right(gold["holder"], p)
            holders += right
            hedges += gold["hedged"] == p["hedged"]
            total += 1
            if show and half == "tune" and (gold["factuality"] != p["factuality"] or not right):
                said = (p["holder"] or {}).get("name")
                print(f'  {row["type"]}: {row["text"]}\n      {gold["lemma"]}: {gold["factuality"]}, {gold["holder"]}'
                      f'; found {p["factuality"]}, {said}')
    f1 = {}
    for label in LABELS:
        hit = table[label, label]
        wanted = sum(table[label, x] for x in LABELS)
        given = sum(table[x, label] for x in LABELS)
        f1[label] = 2 * hit / max(1, wanted + given)
    print(f"{half}: {len(rows)} texts, {total} predicates; macro F1 {sum(f1.values()) / 4:.3f} ("
          + ", ".join(f"{k} {v:.3f}" for k, v in f1.items())
          + f"); holder right {holders / total:.3f}; hedging right {hedges / total:.3f}")


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--biruni", default="build/release/biruni")
    ask.add_argument("--half", default="all")
    ask.add_argument("--errors", action="store_true")
    a = ask.parse_args()
    rows = [json.loads(l) for l in (pathlib.Path(__file__).parent / "factuality.jsonl").open(encoding="utf-8")]
    made = predicates_of(a.biruni, rows)
    for half in ("tune", "kept"):
        if a.half in ("all", half):
            score(half, [r for r in rows if r["half"] == half], made, a.errors)


main()

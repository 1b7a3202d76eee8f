#!/usr/bin/env python3
"""score_claims.py --biruni PATH [--errors]

Runs the program over claims.jsonl and prints, for each half: precision, recall and F1 of claims (the span overlaps and the
type is right), and of those found how often polarity, what it is about and the holder are right. --errors lists the misses of
the tuning half only.
"""
import argparse, json, pathlib, subprocess

SMALL = {"the", "a", "an", "of", "in", "s", "its", "his", "her"}


def records_of(biruni, rows):
    lines = "".join(json.dumps({"kind": "article", "id": r["id"], "text": r["text"], "language": "en"}) + "\n" for r in rows)
    trees = subprocess.run([biruni, "text"], input=lines, capture_output=True, text=True, check=True).stdout
    notes = subprocess.run([biruni, "annotate"], input=trees, capture_output=True, text=True, check=True)
    return {a["id"]: a for a in map(json.loads, notes.stdout.splitlines())}


def shares_words(a, b):
    if not a or not b:
        return not a and not b
    return bool(set(a.lower().split()) & set(b.lower().split()) - SMALL)


def score(half, rows, made, show):
    found = polarity = about = holder = n_gold = n_made = 0
    for row in rows:
        rest = list(made[row["id"]]["claims"])
        n_gold += len(row["claims"])
        n_made += len(rest)
        for g in row["claims"]:
            hits = [c for c in rest if c["start"] < g["end"] and g["start"] < c["end"] and c["type"] == g["type"]]
            if not hits:
                show and print("  missed", row["text"], "|", g["type"], "|", g["says"])
                continue
            c = hits[0]
            rest.remove(c)
            found += 1
            name = c["holder"] and c["holder"]["name"] + " " + (c["holder"].get("text") or "")
            rights = (c["polarity"] == g["polarity"], shares_words(c["about"], g["about"]), shares_words(name, g["holder"]))
            polarity, about, holder = polarity + rights[0], about + rights[1], holder + rights[2]
            if show and not all(rights):
                print("  other", row["text"], "|", c["polarity"], c["about"], "|", c["says"], "|", name, "| wanted", g["polarity"], g["about"], "|", g["holder"])
        for c in rest if show else []:
            print("  extra", row["text"], "|", c["type"], "|", c["about"], "|", c["says"])
    p, r = found / max(1, n_made), found / max(1, n_gold)
    share = lambda n: f"{100 * n / max(1, found):.1f}"
    print(f"{half}: {n_gold} claims: P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f}; of those found: "
          f"polarity {share(polarity)} about {share(about)} holder {share(holder)}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--biruni", required=True)
    arguments.add_argument("--errors", action="store_true")
    options = arguments.parse_args()
    file = pathlib.Path(__file__).with_name("claims.jsonl")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    made = records_of(options.biruni, rows)
    for half in ("tune", "kept"):
        score(half, [r for r in rows if r["half"] == half], made, options.errors and half == "tune")


main()

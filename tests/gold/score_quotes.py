#!/usr/bin/env python3
"""score_quotes.py --biruni PATH [--errors]

Runs the program over quotes.jsonl and prints, for each half: precision, recall and F1 of statements (by words, Dice >= .5),
how often the type, the speaker's phrase and the speaker's name of those found are right. Statements that the gold splits at
their cue are one statement here, as the program writes them. --errors lists the misses of the tuning half only.
"""
import argparse, json, pathlib, re, subprocess


def records_of(biruni, rows):
    lines = "".join(json.dumps({"kind": "article", "id": r["id"], "text": r["text"], "language": "en"}) + "\n" for r in rows)
    trees = subprocess.run([biruni, "text"], input=lines, capture_output=True, text=True, check=True).stdout
    notes = subprocess.run([biruni, "annotate"], input=trees, capture_output=True, text=True, check=True)
    return {a["id"]: a for a in map(json.loads, notes.stdout.splitlines())}


def joined(quotes):
    """parts that share speaker and cue are one statement"""
    out = []
    for q in quotes:
        same = out and q["cue"] and out[-1]["cue"] == q["cue"] and out[-1]["speaker"] == q["speaker"]
        if same:
            out[-1] = {**out[-1], "end": q["end"]}
        else:
            out.append(dict(q))
    return out


def words(text, q):
    return {m.start() for m in re.finditer(r"\w+", text) if q["start"] <= m.start() < q["end"]}


def dice(a, b):
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0


def speaker_is_right(gold, made):
    if not gold or not made:
        return not gold and not made
    if gold.get("start") is None:
        return gold["name"] == made["name"]
    return made["start"] < gold["end"] and gold["start"] < made["end"]


def name_is_right(gold, made):
    if not gold or not made:
        return not gold and not made
    return gold["name"].lower() in (made["name"] + " " + (made.get("text") or "")).lower()


def score(half, rows, made, show):
    found = types = speakers = names = n_gold = n_made = 0
    for row in rows:
        text, gold = row["text"], joined(row["quotes"])
        rest = list(made[row["id"]]["quotes"])
        n_gold += len(gold)
        n_made += len(rest)
        for g in gold:
            best = max(rest, key=lambda q: dice(words(text, g), words(text, q)), default=None)
            if not best or dice(words(text, g), words(text, best)) < .5:
                show and print("  missed", text, "|", text[g["start"]:g["end"]])
                continue
            rest.remove(best)
            found += 1
            types += best["type"] == g["type"]
            ok = speaker_is_right(g["speaker"], best["speaker"])
            named = name_is_right(g["speaker"], best["speaker"])
            speakers += ok
            names += named
            if show and not (ok and named and best["type"] == g["type"]):
                print("  other", text, "|", g["type"], best["type"], g["speaker"] and g["speaker"]["name"], "|", best["speaker"] and best["speaker"]["name"])
        for q in rest if show else []:
            print("  extra", text, "|", text[q["start"]:q["end"]])
    p, r = found / max(1, n_made), found / max(1, n_gold)
    print(f"{half}: {n_gold} statements: P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f}; of those found: "
          f"type {100 * types / max(1, found):.1f} speaker {100 * speakers / max(1, found):.1f} name {100 * names / max(1, found):.1f}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--biruni", required=True)
    arguments.add_argument("--errors", action="store_true")
    options = arguments.parse_args()
    file = pathlib.Path(__file__).with_name("quotes.jsonl")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    made = records_of(options.biruni, rows)
    for half in ("tune", "kept"):
        score(half, [r for r in rows if r["half"] == half], made, options.errors and half == "tune")


main()

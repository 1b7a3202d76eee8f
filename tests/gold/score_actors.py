#!/usr/bin/env python3
"""score_actors.py --biruni PATH [--half tune|kept|all] [--errors] [--trees FILE]

Runs the program over actors.jsonl and prints, for each half: mention F1 (a mention of ours that is no place and no mere modifier and overlaps one
of the gold by half of the shorter), how many found mentions have the right code, and how many pronouns and noun phrases that
stand for somebody named elsewhere lead there. --trees reads the records of `biruni text` from a file instead of making them;
--errors lists the misses of the tuning half; those of the kept half are never shown.
"""
import argparse, collections, json, pathlib, subprocess


def actors_of(biruni, rows, trees):
    if trees:
        lines = pathlib.Path(trees).read_text(encoding="utf-8")
    else:
        lines = "".join(json.dumps({"kind": "article", "id": r["id"], "text": r["text"], "published": r["published"],
                                    "language": "en"}) + "\n" for r in rows)
        lines = subprocess.run([biruni, "text"], input=lines, capture_output=True, text=True, check=True).stdout
    notes = subprocess.run([biruni, "annotate"], input=lines, capture_output=True, text=True, check=True)
    return {a["id"]: a["actors"] for a in map(json.loads, notes.stdout.splitlines())}


def shared(a, b):
    return min(a["end"], b["end"]) - max(a["start"], b["start"])


def pairs(gold, found):
    """one to one, the largest overlaps first: (gold index, found index)"""
    table = sorted(((shared(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), key=lambda x: (-x[0], x[1], x[2]))
    seen_g, seen_f, out = set(), set(), []
    for n, i, j in table:
        shorter = min(gold[i]["end"] - gold[i]["start"], found[j]["end"] - found[j]["start"])
        if n > 0 and 2 * n >= shorter and i not in seen_g and j not in seen_f:
            seen_g.add(i), seen_f.add(j), out.append((i, j))
    return out


def code_is_right(gold, code):
    for right in [gold["code"], *gold.get("also", [])]:
        if code == right or (right[:3] in ("IGO", "NGO", "MNC") and code[:3] == right[:3] and code[-3:] == right[-3:]):
            return True
        if len(right) >= 6 and code.startswith(right):  # a group of its own within the sector
            return True
        if right.replace("XKX", "KSV") == code:
            return True
    return False


def leads_home(i, j, gold, found, match):
    """whether the found mention shares its actor with a found mention of the same gold actor, names before others; None
    where the gold names that actor nowhere else"""
    others = [k for k, g in enumerate(gold) if k != i and g["name"] == gold[i]["name"] and g["kind"] != "pronoun"]
    if not others:
        return None
    return any(k in match and found[match[k]]["actor"] == found[j]["actor"] for k in others)


def score(half, rows, made, show):
    n = collections.Counter()
    for row in rows:
        gold = row["mentions"]
        found = [a for a in made[row["id"]] if not a.get("is_place") and not a.get("is_modifier")]
        match = dict(pairs(gold, found))
        n["gold"] += len(gold)
        n["found"] += len(found)
        n["both"] += len(match)
        misses = []
        for i, g in enumerate(gold):
            n["gold " + g["kind"]] += 1
            if i not in match:
                misses.append(f"missed      {g['kind']:8} {row['text'][g['start']:g['end']]} = {g['name']}, {g['code']}")
                if g["kind"] != "name" and any(k != i and h["name"] == g["name"] for k, h in enumerate(gold)):
                    n["back"] += 1
                continue
            f = found[match[i]]
            n["hit " + g["kind"]] += 1
            right = code_is_right(g, f["code"])
            n["code"] += right
            if not right:
                misses.append(f"code        {g['kind']:8} {f['text']} : {f['code']} for {g['code']} {g.get('also', '')}")
            home = leads_home(i, match[i], gold, found, match) if g["kind"] != "name" else None
            if home is not None:
                n["back"] += 1
                n["home"] += home
                if not home:
                    misses.append(f"resolution  {g['kind']:8} {f['text']} -> {f['name']} for {g['name']}")
        misses += [f"extra                {a['text']} ({a['name']}, {a['code']})" for j, a in enumerate(found) if j not in match.values()]
        if show and misses:
            print("---", row["id"], row["published"], row["text"])
            for m in misses:
                print("      ", m)
    p, r = n["both"] / max(1, n["found"]), n["both"] / max(1, n["gold"])
    print(f"{half}: {len(rows)} articles; mentions P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}; "
          f"code {n['code'] / max(1, n['both']):.3f} of the found; resolution {n['home'] / max(1, n['back']):.3f} of {n['back']}")
    print("    found of " + ", ".join(f"{k} {n['hit ' + k] / max(1, n['gold ' + k]):.3f}" for k in ("name", "title", "noun", "pronoun")))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--biruni", required=True)
    ap.add_argument("--half", default="all", choices=("tune", "kept", "all"))
    ap.add_argument("--errors", action="store_true")
    ap.add_argument("--trees")
    args = ap.parse_args()
    path = pathlib.Path(__file__).with_name("actors.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    made = actors_of(args.biruni, rows, args.trees)
    for half in ("tune", "kept"):
        if args.half in (half, "all"):
            score(half, [r for r in rows if r["half"] == half], made, args.errors and half == "tune")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""score_articles.py --biruni PATH [--errors]

Reads the pages of articles.jsonl with the program, from the page on, and prints for each half how many of the facts that a reader
takes from them are in the records with every field right. --errors lists the misses of the tuning half; those of the kept half
are never shown.
"""
import argparse, collections, json, pathlib, re, subprocess, tempfile

MARKS = str.maketrans("’‘“”\n", "''\"\" ")


def records_of(biruni, rows):
    with tempfile.TemporaryDirectory() as folder:
        for row in rows:
            (pathlib.Path(folder) / (row["id"] + ".txt")).write_text(row["page"], encoding="utf-8")
        made = subprocess.run([biruni, "run", folder, "--to", "annotate"], capture_output=True, text=True, check=True).stdout
    return {pathlib.PurePath(a["page"]["uri"]).stem: a for a in map(json.loads, made.splitlines())}


def is_party(made, wanted):
    """'RUS' begins the code, 'n:Putin' stands in the name or the text; '|' parts what is as good"""
    if not made:
        return False
    name = ((made.get("name") or "") + " " + (made.get("text") or "")).translate(MARKS).lower()
    return any(w[2:].lower() in name if w.startswith("n:") else (made.get("code") or "").startswith(w) for w in wanted.split("|"))


def is_one_of(made, wanted):
    return any((made or "").startswith(w) for w in wanted.split("|"))


def is_right(field, record, wanted):
    made = record.get(field)
    if field in ("source", "target", "speaker", "attributed_to"):
        return is_party(made, wanted)
    if field in ("code", "date", "as_of"):
        return is_one_of(made, wanted)
    if field == "factuality":
        return made in wanted.split("|")
    if field == "noun":
        return re.search(wanted, made or "", re.I) is not None
    return made == wanted


def candidates(article, fact):
    text = article["text"].translate(MARKS)
    start = text.find(fact["at"].translate(MARKS))
    end = start + len(fact["at"])
    for record in article[fact["list"]] if start >= 0 else []:
        if fact["list"] == "events":
            if start <= record["trigger"]["start"] < end:
                yield record
        elif fact["list"] == "quotes":
            if min(end, record["end"]) - max(start, record["start"]) >= 0.6 * (end - start):
                yield record
        elif record["start"] < end and start < record["end"]:
            yield record


def wrong_fields(article, fact):
    """[] = a record is right in all that the fact says; None = there is no record; else what is wrong with the nearest one"""
    asked = [f for f in fact if f not in ("list", "at", "not")]
    wrong = [[f for f in asked if not is_right(f, r, fact[f])] for r in candidates(article, fact)]
    return min(wrong, key=len, default=None)


def holds(article, fact):
    wrong = wrong_fields(article, fact)
    return wrong != [] if fact.get("not") else wrong == []


def score(half, rows, made, show):
    right, all_ = collections.Counter(), collections.Counter()
    for row in rows:
        for fact in row["facts"]:
            ok = holds(made[row["id"]], fact)
            right[fact["list"]] += ok
            all_[fact["list"]] += 1
            if show and not ok:
                print("  ", row["id"], fact["list"], json.dumps(fact["at"]), "wrong:", wrong_fields(made[row["id"]], fact))
    parts = [f"{k} {right[k]}/{all_[k]}" for k in ("events", "quotes", "figures")]
    print(f"{half}: {', '.join(parts)}, all {sum(right.values())}/{sum(all_.values())} = {sum(right.values()) / sum(all_.values()):.3f}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--biruni", required=True)
    options.add_argument("--errors", action="store_true")
    given = options.parse_args()
    rows = [json.loads(line) for line in open(pathlib.Path(__file__).parent / "articles.jsonl", encoding="utf-8")]
    made = records_of(str(pathlib.Path(given.biruni).resolve()), rows)
    for half in ("tune", "kept"):
        score(half, [r for r in rows if r["half"] == half], made, given.errors and half == "tune")


if __name__ == "__main__":
    main()

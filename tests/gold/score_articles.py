#!/usr/bin/env python3
"""score_articles.py --biruni PATH [--errors]

Reads the pages of articles.jsonl and articles2.jsonl with the program, from the page on, and prints for each half how many of the
facts that a reader takes from them are in the records with every field right. Where every event of a page is listed (the second
file) it prints too how many of the coded events are right. --errors lists the misses and the false events of the tuning halves;
those of the kept halves are never shown.
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
    """'RUS' begins the code, 'n:Putin' stands in the name or the text; '|' parts what is as good, nothing among it: nobody"""
    if not made:
        return "" in wanted.split("|")
    name = ((made.get("name") or "") + " " + (made.get("text") or "")).translate(MARKS).lower()
    return any(w[2:].lower() in name if w.startswith("n:") else (made.get("code") or "").startswith(w) for w in wanted.split("|") if w)


def is_one_of(made, wanted):
    return any(made.startswith(w) if made and w else not made and not w for w in wanted.split("|"))


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
    if field in ("unit", "modifier") and wanted:
        return made in wanted.split("|")
    return made == wanted


def place(article, phrase):
    """where it stands; nowhere if the text that was read does not hold it"""
    start = article["text"].translate(MARKS).find(phrase.translate(MARKS))
    return (start, start + len(phrase)) if start >= 0 else (0, 0)


def candidates(article, fact):
    start, end = place(article, fact["at"])
    for record in article[fact["list"]]:
        if fact["list"] == "events":
            if start <= record["trigger"]["start"] < end:
                yield record
        elif fact["list"] == "quotes":
            if start < end and min(end, record["end"]) - max(start, record["start"]) >= 0.6 * (end - start):
                yield record
        elif record["start"] < end and start < record["end"]:
            yield record


def wrong_in(record, fact):
    return [f for f in fact if f not in ("list", "at", "not") and not is_right(f, record, fact[f])]


def wrong_fields(article, fact):
    """[] = a record is right in all that the fact says; None = there is no record; else what is wrong with the nearest one"""
    return min((wrong_in(r, fact) for r in candidates(article, fact)), key=len, default=None)


def holds(article, fact):
    wrong = wrong_fields(article, fact)
    return wrong != [] if fact.get("not") else wrong == []


def verdict(article, row, event):
    """right, wrong (in a field) or false (where the reader saw no event); None where it does not matter"""
    def stands_in(phrase):
        start, end = place(article, phrase)
        return start <= event["trigger"]["start"] < end

    facts = [f for f in row["facts"] if f["list"] == "events" and stands_in(f["at"])]
    if any(wrong_in(event, f) == [] for f in facts):
        return "right"
    if any(map(stands_in, row["optional"])) or not facts and (event["code"] or "").startswith("01"):
        return None
    return "wrong" if facts else "false"


def score_coded(rows, made, show):
    seen = collections.Counter()
    for row in rows:
        article = made[row["id"]]
        for event in article["events"]:
            judged = verdict(article, row, event)
            seen[judged] += 1
            if show and judged == "false":
                at = event["trigger"]["start"]
                print("  ", row["id"], "false", event["code"], event["factuality"], json.dumps(article["text"][max(0, at - 40):at + 40]))
    judged = seen["right"] + seen["wrong"] + seen["false"]
    print(f"  coded events: right {seen['right']}, wrong in a field {seen['wrong']}, false {seen['false']}, precision {seen['right'] / judged:.3f}")


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
    for name in ("articles", "articles2"):
        rows = [json.loads(line) for line in open(pathlib.Path(__file__).parent / (name + ".jsonl"), encoding="utf-8")]
        made = records_of(str(pathlib.Path(given.biruni).resolve()), rows)
        for half in ("tune", "kept"):
            part = [r for r in rows if r["half"] == half]
            show = given.errors and half == "tune"
            score(f"{name} {half}", part, made, show)
            if all("optional" in r for r in part):
                score_coded(part, made, show)


if __name__ == "__main__":
    main()

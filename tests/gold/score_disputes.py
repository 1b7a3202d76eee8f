#!/usr/bin/env python3
"""score_disputes.py BIRUNI [--half tune|kept] [-v]     python3, standard library only

Each group of tests/gold/disputes.jsonl goes through `biruni run --to relate` by itself; the verdict on its figures is compared with the
gold: right verdict, and right reason where the verdict is right. -v lists the wrong ones of the `tune` half (never of `kept`).
"""
import json, pathlib, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
args = sys.argv[1:]
verbose = "-v" in args
only = args[args.index("--half") + 1] if "--half" in args else None
biruni = args[0]


def found(group):
    lines = "".join(json.dumps({"kind": "article", "language": "en", **{k: a[k] for k in ("id", "text", "published", "site") if k in a}}) + "\n"
                    for a in group["articles"])
    out = subprocess.run([biruni, "run", "-", "--to", "relate"], input=lines.encode(), capture_output=True, check=False).stdout.decode()
    disputes = [r for r in map(json.loads, out.splitlines()) if r["kind"] == "dispute"]
    if not disputes:
        return "none", None
    best = max(disputes, key=lambda d: (len(d["claims"]), d["verdict"] == "disagree"))
    return best["verdict"], best["reason"]


total = {}
for line in open(HERE / "disputes.jsonl", encoding="utf-8"):
    group = json.loads(line)
    if only and group["half"] != only:
        continue
    verdict, reason = found(group)
    also = group.get("also") or []
    right = verdict == group["verdict"] or verdict == group.get("also_verdict")
    reasons = [group.get("reason")] + (also if isinstance(also, list) else [also])
    right_reason = right and (verdict != group["verdict"] or group.get("reason") is None or reason in reasons)
    n = total.setdefault(group["half"], [0, 0, 0])
    n[0] += 1
    n[1] += right
    n[2] += right_reason
    if verbose and group["half"] == "tune" and not right_reason:
        print(group["id"], "gold", group["verdict"], group.get("reason"), "is", verdict, reason)
        for a in group["articles"]:
            print("   ", a["published"], a["text"])
for half, (n, right, reason) in sorted(total.items()):
    print(f"disputes {half}: {n} groups, verdict right {right / n:.3f}, with reason {reason / n:.3f}")

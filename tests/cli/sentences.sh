# Sentences put together from the grammar that a net can learn from: every kind is defined and used, every sentence is one
# tree of known tags and relations, the same seed gives the same sentences, and the program reads them as a treebank.
set -eu
TOOL="$SOURCE/tools/sentences"
python3 "$TOOL/compose.py" "$TOOL/en.txt" 600 --seed 3 > made.conllu
python3 "$TOOL/compose.py" "$TOOL/en.txt" 600 --seed 3 | cmp - made.conllu && echo "the same seed gives the same sentences"
cat > check.py <<'EOF2'
import os, re, sys
trees = [[line.split("\t") for line in block.splitlines() if not line.startswith("#")] for block in open("made.conllu", encoding="utf-8").read().strip().split("\n\n")]
known = open(os.environ["SOURCE"] + "/src/record/token.h", encoding="utf-8").read()
relations, tags = set(re.findall(r', "([a-z:]+)", [A-Z]+\)', known)), set(re.findall(r"X\(([A-Z]+)\)", known))
for rows in trees:
    heads = [int(row[6]) for row in rows]
    text = " ".join(row[1] for row in rows)
    assert heads.count(0) == 1, "roots: " + text
    for at in range(len(heads)):
        seen, up = set(), at
        while heads[up]:
            assert up not in seen, "circle: " + text
            seen.add(up)
            up = heads[up] - 1
    assert all(row[7] in relations and row[3] in tags for row in rows), "labels: " + text
    for row in rows:  # "of its 40 jets": small words hang on the noun, not on what stands before it
        head = rows[int(row[6]) - 1] if row[6] != "0" else None
        small = row[7] in ("det", "case", "nmod:poss") and row[4] != "POS"
        assert not (small and head[7] in ("nummod", "amod", "det")), row[1] + " hangs on " + head[1] + ": " + text
print(len(trees), "sentences are trees")
grammar = open(os.environ["SOURCE"] + "/tools/sentences/en.txt", encoding="utf-8").read()
lines = [line for line in grammar.splitlines() if line.strip() and not line.startswith("#")]
defined = {re.match(r"[^\s:]+", line)[0].replace("<@>", "") for line in lines}
asked = {re.split(r"[<:]", name)[0] for name in re.findall(r"\{([^}=]+)\}", grammar)} | set(re.findall(r"<([a-zA-Z.]+)>", grammar)) | {"sentence"}
print("never asked for:", *sorted(defined - asked))
EOF2
python3 check.py
"$BIRUNI" text --gold-tokens made.conllu --conllu | grep -c '^# text' || true

# Sentences of news put together by lot from the parts in wires.txt: the main verb is a verb, with its subject and its object. How many
# come out right is held, not each of them; to see what goes wrong: WIRES=100 sh tests/run_script tests/cli/wires.sh BIRUNI SOURCE
set -eu
cat > wires.py <<'EOF'
import collections, json, os, random, subprocess, sys
SENTENCES, ENOUGH = 3000, 0.86
parts = collections.defaultdict(list)
for line in open(os.environ["SOURCE"] + "/tests/cli/wires.txt", encoding="utf-8"):
    if line.startswith("#"): continue
    kind, words, *heads = line.rstrip("\n").split("\t")
    parts[kind].append((words.replace("_", " "), *heads))
lot = random.Random(7)
names = {"UN", "Ghana's", "President", "Togo", "Togolese", "Islamist", "Ethnic"}

def lowered(words):
    first = words.split()[0]
    return words if first in names else words[0].lower() + words[1:]

def sentence():
    opening, who, aside, deed, ending = (lot.choice(parts[k]) for k in ("opening", "who", "aside", "deed", "ending"))
    start = opening[0] + (lowered(who[0]) if opening[0] else who[0]) + aside[0]
    return start + " " + deed[0] + ending[0] + ".", len(start) + 1, who, aside, deed, ending, opening

def fault(tokens, text, at, who, deed):
    verb = next(i for i, t in enumerate(tokens) if t[0] == at)
    of = lambda *relations: [text[t[0]:t[1]].lower() for t in tokens if t[5] == verb and t[6] in relations]
    if tokens[verb][3] != "VERB": return "no verb"
    if who[1].lower() not in of("nsubj", "nsubj:pass"): return "subject"
    things = of("obj", "iobj")
    if deed[2] != "-" and deed[2] not in things and "hostage" not in things and deed[2].lower() not in things: return "object"
    return None

made = [sentence() for _ in range(SENTENCES)]
articles = "".join(json.dumps({"kind": "article", "language": "en", "id": str(i), "text": m[0]}) + "\n" for i, m in enumerate(made))
read = subprocess.run([os.environ["BIRUNI"], "text"], input=articles.encode(), stdout=subprocess.PIPE, check=True).stdout
wrong, seen, shown = collections.Counter(), collections.Counter(), []
for line, (text, at, who, aside, deed, ending, opening) in zip(read.decode().splitlines(), made, strict=True):
    why = fault(json.loads(line)["tokens"], text, at, who, deed)
    for part in (who[0], aside[0], deed[0], ending[0], opening[0]):
        seen[part] += 1
        wrong[part] += why is not None
    if why: shown.append(f"{why}: {text}")
right = 1 - len(shown) / len(made)
if os.environ.get("WIRES"):
    for part in sorted(seen, key=lambda p: -wrong[p] / seen[p])[:20]: print(f"{wrong[part] / seen[part]:.2f} {part!r}")
    print("\n".join(shown[:int(os.environ["WIRES"])]))
print("enough sentences are read right" if right >= ENOUGH else f"only {right:.3f} of the sentences are read right")
EOF
python3 wires.py

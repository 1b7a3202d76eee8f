#!/usr/bin/env python3
"""compose.py GRAMMAR COUNT [--seed N] [--text]

Puts sentences together by lot from a grammar of parts and prints them with their trees as CoNLL-U (--text: the sentences alone).
`biruni train --treebank` learns from them beside treebanks of web pages, which hardly have what every wire report has: openings,
asides, who was accused of what, how many by whom. Standard library only; the same seed gives the same sentences.

A grammar has two kinds of lines; "#" begins a comment.

    kind TAG: word word ...          a list, on one line or more. Verbs (VB) are given as base[/past[/participle]]; "carry-out" has a
                                     particle. {kind:VBD} asks for a form: VB VBP VBD VBN VBG, VBNP (the participle of a passive);
                                     so does {say/said:VBD} for a single verb
    kind [weight]: item item ...     a rule; a kind has as many rules as lines, a rule is drawn as often as its weight says

An item is word/TAG/relation or {kind}/relation; "_" is nothing. The relation "*" marks the head of a rule. A rule without a head
lends its members to the rule that asks for it with the relation "^". kind<@> is a rule with a parameter, asked for as {kind<x>}:
every @ in it is x. {=word} is a noun as it stands. What a member hangs on is said behind its relation:

    (nothing)   the head of the rule
    >           the next member to the right with fewer ">": of two before a noun the first may have >>, the noun none
    <           the nearest member to the left with no mark
    -           the nearest to the left with no mark or "<"; for marks, cases and fixed words: the very one before
    ~           the nearest to the left that is no function word

A tag with =person, =place or =organization is that of the last word of a name, to which belong the names and capitals that hang on it.

The forms be~ be~past have~, past tenses and presents agree with their subject. A comma that meets another mark falls.
Tags are those of the Penn treebank, with AUX.VBD, AUX.VBN, AUX.VB and AUX.VBG for auxiliaries and RB.NEG for "not".
"""
import argparse
import collections
import random
import re

LONGEST, SHORTEST, DEEPEST = 48, 4, 13
FUNCTIONS = ("case", "mark", "cc", "aux", "aux:pass", "cop", "det", "advmod")

# Penn tag -> UD tag and features
TAGS = {
    "NN": ("NOUN", "Number=Sing"), "NNS": ("NOUN", "Number=Plur"), "NNP": ("PROPN", "Number=Sing"), "NNPS": ("PROPN", "Number=Plur"),
    "JJ": ("ADJ", "Degree=Pos"), "JJR": ("ADJ", "Degree=Cmp"), "JJS": ("ADJ", "Degree=Sup"),
    "RB": ("ADV", "_"), "RBR": ("ADV", "Degree=Cmp"), "RB.NEG": ("PART", "Polarity=Neg"), "WRB": ("ADV", "PronType=Int"),
    "IN": ("ADP", "_"), "RP": ("ADP", "_"), "TO": ("PART", "_"), "POS": ("PART", "_"), "CC": ("CCONJ", "_"), "EX": ("PRON", "_"),
    "WP": ("PRON", "PronType=Rel"), "WDT": ("PRON", "PronType=Rel"), "WP$": ("PRON", "Poss=Yes|PronType=Rel"),
    "$": ("SYM", "_"), "CD": ("NUM", "NumForm=Digit|NumType=Card"), "MD": ("AUX", "VerbForm=Fin"),
    "VB": ("VERB", "VerbForm=Inf"), "VBG": ("VERB", "Tense=Pres|VerbForm=Part"),
    "VBN": ("VERB", "Tense=Past|VerbForm=Part"), "VBNP": ("VERB", "Tense=Past|VerbForm=Part|Voice=Pass"),
    "AUX.VB": ("AUX", "VerbForm=Inf"), "AUX.VBN": ("AUX", "Tense=Past|VerbForm=Part"), "AUX.VBG": ("AUX", "Tense=Pres|VerbForm=Part"),
    **{mark: ("PUNCT", "_") for mark in (",", ".", ":", "``", "''", "HYPH", "-LRB-", "-RRB-")},
}
DETERMINERS = {"the": "Definite=Def|PronType=Art", "a": "Definite=Ind|PronType=Art", "this": "Number=Sing|PronType=Dem",
               "that": "Number=Sing|PronType=Dem", "these": "Number=Plur|PronType=Dem", "those": "Number=Plur|PronType=Dem"}
HE, SHE, IT, THEY = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing", "Gender=Neut|Number=Sing", "Number=Plur"
PRONOUNS = {form: (lemma, f"Case={case}|{who}|Person=3|{'Poss=Yes|' if case == 'Gen' else ''}PronType=Prs") for form, lemma, case, who in (
    ("he", "he", "Nom", HE), ("him", "he", "Acc", HE), ("his", "his", "Gen", HE), ("she", "she", "Nom", SHE), ("her", "her", "Gen", SHE), ("it", "it", "Nom", IT),
    ("its", "its", "Gen", IT), ("they", "they", "Nom", THEY), ("them", "they", "Acc", THEY), ("their", "their", "Gen", THEY))}
for form, lemma, who in (("himself", "he", HE), ("herself", "she", SHE), ("itself", "it", IT), ("themselves", "they", THEY)):
    PRONOUNS[form] = (lemma, f"Case=Acc|{who}|Person=3|PronType=Prs")
PRONOUNS["I"] = ("I", "Case=Nom|Number=Sing|Person=1|PronType=Prs")
PRONOUNS["those"] = ("that", "Number=Plur|PronType=Dem")
HELPERS = {"had": "have", "did": "do", "been": "be", "being": "be", "having": "have"}


class Word:
    def __init__(self, form, tag, lemma=None, third=None):
        self.form, self.lemma, self.third = form, lemma, third
        self.tag, _, self.names = tag.partition("=")  # what it names: person, place, organization or nothing
        self.head = self.relation = None  # the head is a Word; None: the root, or not hung yet


class Verb:
    """The forms of a verb, written base[/past[/participle]] with its particle behind a hyphen."""

    def __init__(self, text):
        forms = text.split("/")
        self.particle = forms[0].partition("-")[2]
        self.base, *others = (f.partition("-")[0] for f in forms)
        self.past = others[0] if others else self.regular_past()
        self.participle = others[-1] if others else self.past

    def ends_in_y(self):
        return re.search(r"[^aeiou]y$", self.base)

    def regular_past(self):
        return self.base + "d" if self.base.endswith("e") else self.base[:-1] + "ied" if self.ends_in_y() else self.base + "ed"

    def doubles(self):
        return self.participle == self.base + self.base[-1] + "ed" or self.base in ("begin", "overrun", "forbid", "set", "hit", "shut", "put", "cut")

    def gerund(self):
        if self.base.endswith("ie"):
            return self.base[:-2] + "ying"
        if self.base.endswith("e") and not self.base.endswith("ee"):
            return self.base[:-1] + "ing"
        return self.base + (self.base[-1] if self.doubles() else "") + "ing"

    def third(self):
        if re.search(r"(s|x|z|ch|sh|o)$", self.base):
            return self.base + "es"
        return self.base[:-1] + "ies" if self.ends_in_y() else self.base + "s"

    def words(self, tag):
        form = {"VB": self.base, "VBP": self.base, "VBD": self.past, "VBN": self.participle, "VBNP": self.participle, "VBG": self.gerund()}[tag]
        verb = Word(form, tag, self.base, self.third())
        if not self.particle:
            return [verb], verb
        particle = Word(self.particle, "RP")
        particle.head, particle.relation = verb, "compound:prt"
        return [verb, particle], verb


class Member:
    """An item of a rule with its words; `head` is None for a rule that lends its members."""

    def __init__(self, words, head, relation, marks):
        self.words, self.head, self.relation, self.marks = words, head, relation, marks


class Grammar:
    def __init__(self, path):
        self.lists, self.rules = {}, collections.defaultdict(list)
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                line = line.strip()
                if line and not line.startswith("#"):
                    self.read(line, f"{path}:{number}")

    def read(self, line, place):
        word_list = re.fullmatch(r"(\S+) ([A-Z$]+(?:=\w+)?): (.+)", line)
        rule = re.fullmatch(r"(\S+?)(?: (\d+))?: (.+)", line)
        if word_list:
            self.lists.setdefault(word_list[1], (word_list[2], []))[1].extend(word_list[3].split())
        elif rule:
            self.rules[rule[1]].append((int(rule[2] or 1), rule[3].split()))
        else:
            raise SystemExit(f"{place}: neither a list nor a rule: {line}")


class Composer:
    def __init__(self, grammar, seed):
        self.grammar, self.lot, self.depth = grammar, random.Random(seed), 0

    def sentence(self):
        while True:
            words, _ = self.part("sentence")
            words = without_met_commas(words)
            if SHORTEST <= len(words) <= LONGEST:
                return words

    def part(self, name):
        """The words of a kind, and their head."""
        if name.startswith("="):
            word = Word(name[1:], "NNS" if re.search(r"(s|men)$", name) else "NN")
            return [word], word
        kind, _, parameter = name.removesuffix(">").partition("<")
        if parameter:
            return self.rule(kind + "<@>", parameter)
        kind, _, form = name.partition(":")
        tag, choices = self.grammar.lists.get(kind, ("", []))
        if form:
            return Verb(self.lot.choice(choices) if tag == "VB" else kind).words(form)
        if choices:
            word = Word(self.lot.choice(choices), tag)
            return [word], word
        return self.rule(kind, "")

    def rule(self, kind, parameter):
        rules = self.grammar.rules.get(kind)
        if not rules:
            raise SystemExit(f"the grammar has no rule for \"{kind}\"")
        if self.depth > DEEPEST:  # the plainest third of the rules, so that it ends
            rules = sorted(rules, key=lambda r: sum(item.startswith("{") for item in r[1]))[:max(1, len(rules) // 3)]
        items = self.lot.choices([r[1] for r in rules], [r[0] for r in rules])[0]
        self.depth += 1
        members = [self.member(item.replace("@", parameter) if parameter else item) for item in items if item != "_"]
        self.depth -= 1
        return join(members, kind)

    def member(self, item):
        text, _, relation = item.rpartition("/")
        relation, marks = re.fullmatch(r"(.*?)([<>~-]*)", relation).groups()
        if text.startswith("{"):
            words, head = self.part(text[1:-1])
        else:
            form, _, tag = text.rpartition("/")
            head = Word(form, tag)
            words = [head]
        return Member(words, head, relation, marks)


# ---- hanging the members of a rule together

def top_of(member):
    """What others hang on; for lent members the last of them."""
    if member.relation != "^":
        return member.head
    tops = [w for w in member.words if w.head is None and w.relation != "punct"]
    return tops[-1] if tops else None


def right_of(members, at):
    depth = members[at].marks.count(">")
    for other in members[at + 1:]:
        if other.marks.count(">") < depth and other.relation not in ("punct", "fixed", "case", "^"):
            return other.head
    return None


def left_of(members, at):
    me = members[at]
    for other in reversed(members[:at]):
        if other.relation == "punct":
            continue
        if me.marks == "<":
            if not other.marks and top_of(other):
                return top_of(other)
        elif other.relation in ("^", "fixed") or (me.marks == "~" and other.relation in FUNCTIONS):
            continue
        elif me.marks == "~" or me.relation in ("punct", "case", "fixed") or other.marks in ("", "<"):
            return other.head
    return None


def join(members, kind):
    head = next((m.head for m in members if m.relation == "*"), None)
    targets = []
    for at, member in enumerate(members):
        target = head
        if member.marks:
            target = right_of(members, at) if ">" in member.marks else left_of(members, at)
            if target is None:
                raise SystemExit(f"a member of \"{kind}\" has nothing to hang on: {member.words[0].form}/{member.relation}{member.marks}")
        targets.append(target)
    for member, target in zip(members, targets):
        if member.relation == "^":
            for word in member.words:
                if word.head is None:
                    word.head = target
        elif member.relation != "*":
            member.head.head, member.head.relation = target, member.relation
    return [w for m in members for w in m.words], head


def without_met_commas(words):
    """A comma falls before another mark, and at the beginning."""
    kept = []
    for at, word in enumerate(words):
        following = words[at + 1].form if at + 1 < len(words) else ""
        met = following in (",", ".", "-", ";", ":") or not kept or kept[-1].form == ","
        dash_met = word.form == "-" and word.tag == "," and following in (",", ".")
        if not (word.form == "," and met) and not dash_met:
            kept.append(word)
    return kept


# ---- forms: agreement, articles, lemmas, features

def subject_of(words, verb):
    while verb is not None:
        for word in words:
            if word.head is verb and word.relation in ("nsubj", "nsubj:pass"):
                return word
        verb = verb.head if verb.relation == "conj" else None
    return None


def is_plural(words, noun):
    if noun is None:
        return False
    if noun.form in ("who", "which", "that"):
        return is_plural(words, noun.head.head) if noun.head and noun.head.relation == "acl:relcl" else False
    return noun.tag in ("NNS", "NNPS", "CD") or noun.form in ("they", "those", "I") or any(w.head is noun and w.relation == "conj" for w in words)


def agree(words, word):
    """The form, tag, lemma, UD tag and features of a finite verb."""
    is_helper = word.relation in ("aux", "aux:pass", "cop")
    plural = is_plural(words, subject_of(words, word.head if is_helper else word))
    form, tag, lemma, upos = word.form, word.tag, word.lemma, "VERB"
    if word.tag in ("BE", "HAVE", "AUX.VBD"):
        upos = "AUX" if is_helper else "VERB"
        form, tag = {"be~past": (("was", "were"), "VBD"), "be~": (("is", "are"), "VBP"), "have~": (("has", "have"), "VBP")}.get(
            word.form, ((word.form, word.form), "VBD"))
        form, lemma = form[plural], {"B": "be", "H": "have"}.get(word.tag[0]) or HELPERS[word.form]
    elif word.tag == "VBP" and not plural:
        form = word.third
    if tag == "VBP" and not plural:
        tag = "VBZ"
    tense = "Past" if tag == "VBD" else "Pres"
    return form, tag, lemma, upos, f"Mood=Ind|Number={'Plur' if plural else 'Sing'}|Person=3|Tense={tense}|VerbForm=Fin"


def lemma_of(form, upos, tag):
    low = form if upos == "PROPN" else form.lower()
    if tag == "NNS" and low not in ("police", "troops", "outskirts"):
        for end, instead in (("men", "man"), ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", "")):
            if low.endswith(end):
                return low[:-len(end)] + instead
    return low[:-1] if tag == "NNPS" and low.endswith("s") else low


def annotated(words, word):
    """form, lemma, UD tag, Penn tag, features"""
    form, tag = word.form, word.tag
    if tag in ("BE", "HAVE", "VBD", "VBP", "AUX.VBD"):
        form, tag, lemma, upos, features = agree(words, word)
        return form, lemma or lemma_of(form, upos, tag), upos, tag, features
    if tag == "DT":
        lemma = {"an": "a", "these": "this", "those": "that"}.get(form, form)
        return form, lemma, "DET", tag, DETERMINERS.get("a" if form == "an" else form, "PronType=Ind")
    if tag.startswith("PRP"):
        return form, PRONOUNS[form][0], "PRON", tag, PRONOUNS[form][1]
    upos, features = TAGS[tag]
    if tag == "IN" and word.relation == "mark":
        upos = "SCONJ"
    if tag == "CD" and form.isalpha():
        features = "NumForm=Word|NumType=Card"
    plain = tag.replace("AUX.", "").replace(".NEG", "").replace("VBNP", "VBN")
    return form, word.lemma or (HELPERS.get(form) if upos == "AUX" else None) or lemma_of(form, upos, tag), upos, plain, features


def with_articles(rows):
    for at in range(len(rows) - 1):
        if rows[at][0] in ("a", "an") and rows[at][2] == "DET":
            following = rows[at + 1][0]
            vowel = following[0].lower() in "aeiou8" and not re.match(r"(?i)(uni|uk|eu|un(?=-|$)|us\b)", following) or following == "11"
            rows[at] = ("an" if vowel or following.startswith("unid") else "a",) + rows[at][1:]


# ---- names, as CorefUD writes them into MISC

ENTITY_FIELDS = "eid-etype-minspan"


def is_in_name(word, head):
    """Whether `word`, which hangs on `head`, is part of the name that `head` ends or begins."""
    capital = word.form[0].isupper() and word.tag in ("NNP", "NNPS", "JJ") and not word.names
    if head.names == "organization" and word.relation == "nmod":
        return capital and word.tag == "NNP"
    return word.relation in ("flat", "compound", "amod") and (capital or word.names == head.names)


def words_of_name(words, head):
    """The places of its words in the sentence."""
    inside = {id(head)}
    for _ in range(2):  # what hangs on the head, and what hangs on or is joined to that
        for word in words:
            if word.head is not None and id(word.head) in inside:
                joined = word.relation == "conj" and word.head is not head
                if joined or is_in_name(word, head):
                    inside.add(id(word))
    return [at for at, word in enumerate(words) if id(word) in inside]


def entities(words):
    """MISC of every word."""
    opens, closes, done = collections.defaultdict(str), collections.defaultdict(str), set()
    for word in words:
        if word.names and not (word.head is not None and word.head.names == word.names and is_in_name(word, word.head)):
            places = words_of_name(words, word)
            if done.isdisjoint(places):
                done.update(places)
                number, first, last = len(done), places[0], places[-1]
                opens[first] += f"({number}-{word.names}-{','.join(str(at - first + 1) for at in places)}"
                closes[last] = f"{number})" + closes[last]
    return ["Entity=" + mark_up(opens[at], closes[at]) if opens[at] or closes[at] else "_" for at in range(len(words))]


def mark_up(opened, closed):
    """An entity of one word is "(1-place-1)", without its number at the end."""
    return opened + ")" if opened and closed else opened or closed


def print_sentence(words, number, as_text):
    rows = [annotated(words, w) for w in words]
    with_articles(rows)
    first = next(i for i, row in enumerate(rows) if row[0][0].isalnum())
    rows[first] = (rows[first][0][0].upper() + rows[first][0][1:],) + rows[first][1:]
    text = " ".join(row[0] for row in rows)
    if as_text:
        print(text)
        return
    place = {id(w): i + 1 for i, w in enumerate(words)}
    if number == 1:
        print("# global.Entity =", ENTITY_FIELDS)
    print(f"# sent_id = composed-{number}\n# text = {text}")
    for at, (word, (form, lemma, upos, tag, features), misc) in enumerate(zip(words, rows, entities(words)), 1):
        head, relation = (place[id(word.head)], word.relation) if word.head is not None else (0, "root")
        print(at, form, lemma, upos, tag, features, head, relation, "_", misc, sep="\t")
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[1], formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("grammar")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--text", action="store_true", help="the sentences alone")
    given = parser.parse_args()
    composer = Composer(Grammar(given.grammar), given.seed)
    for number in range(1, given.count + 1):
        print_sentence(composer.sentence(), number, given.text)


if __name__ == "__main__":
    main()

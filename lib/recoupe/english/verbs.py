"""English verb forms: which words can be a verb, of which base form, in which form.

Regular forms are read from their ending with the dictionary of simplemma, irregular ones and the present, which nouns
share, from `languages/en.verbs.toml`. Every spelling is read once a process.
"""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import simplemma

# What a form can be; one word can be several things: "cut" is base, past and participle.
BASE, THIRD, PAST, PARTICIPLE, GERUND = 1, 2, 4, 8, 16
# a present form that is as often a noun: "plans", "claim"
NOUN_TOO = 32
FINITE = BASE | THIRD | PAST
_MEMORY = 100_000  # spellings kept; a corpus has fewer


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form can be (`kinds`, flags), of which base form."""

    lemma: str
    kinds: int


@dataclass(frozen=True, slots=True, eq=False)
class Verbs:
    """The irregular forms and the classes of verbs that the rules of clauses ask for."""

    irregular: dict[str, Reading]
    present: frozenset[str]
    nouns_too: frozenset[str]
    carriers: frozenset[str]
    ing_carriers: frozenset[str]
    intransitive: frozenset[str]
    copulas: frozenset[str]


@cache
def load_verbs() -> Verbs:
    """The verbs of English, from the data file."""
    data = tomllib.loads(files("recoupe").joinpath("languages/en.verbs.toml").read_text("utf-8"))
    irregular: dict[str, Reading] = {}

    def add(form: str, lemma: str, kinds: int) -> None:
        held = irregular.get(form)
        if held is None or held.lemma == lemma:
            irregular[form] = Reading(lemma, kinds | (held.kinds if held else 0))

    for row in data["irregular"].split(","):
        base, past, participle = row.split()
        add(past, base, PAST)
        add(participle, base, PARTICIPLE)
    for form, kinds in (("is", THIRD), ("are", BASE), ("am", BASE), ("were", PAST), ("be", BASE)):
        add(form, "be", kinds)
    add("has", "have", THIRD)
    add("does", "do", THIRD)
    add("goes", "go", THIRD)
    names = ("present", "nouns_too", "carriers", "ing_carriers", "intransitive", "copulas")
    classes = {name: frozenset(data[name].split()) for name in names}
    return Verbs(irregular, **classes)


@lru_cache(maxsize=_MEMORY)
def read_verb(form: str) -> Reading | None:
    """What a lower-case word can be as a verb form: 'denied' past and participle of deny; None where it is no verb."""
    verbs = load_verbs()
    held = verbs.irregular.get(form)
    kinds, lemma = (held.kinds, held.lemma) if held else (0, "")
    if form in verbs.present or form in verbs.nouns_too or form in ("have", "do"):
        if not lemma or lemma == form:
            lemma = form
            kinds |= BASE | (NOUN_TOO if form in verbs.nouns_too else 0)
    elif not kinds and len(form) > 3:
        lemma, kinds = _regular(form, verbs)
    return Reading(lemma, kinds) if kinds else None


def _regular(form: str, verbs: Verbs) -> tuple[str, int]:
    """The base form and kinds of a word by its ending: 'tries' is the third person of try."""
    if form.endswith("s") and not form.endswith("ss"):
        for base in _bases(form, "s"):
            if base in verbs.present or base in verbs.nouns_too or base in _irregular_bases():
                return base, THIRD | (0 if base in verbs.present and base not in verbs.nouns_too else NOUN_TOO)
        return "", 0
    if form.endswith("ed"):
        if base := next((b for b in _bases(form, "ed") if b in verbs.present or b in verbs.nouns_too), ""):
            return base, PAST | PARTICIPLE
        lemma = simplemma.lemmatize(form, "en")
        if lemma != form and lemma in _bases(form, "ed"):
            return lemma, PAST | PARTICIPLE
    if form.endswith("ing"):
        bases = _bases(form, "ing")
        if base := next((b for b in bases if b in verbs.present or b in verbs.nouns_too), ""):
            return base, GERUND
        lemma = simplemma.lemmatize(form, "en")
        if lemma in bases and lemma != form:
            return lemma, GERUND
        if base := next((b for b in bases if b in _irregular_bases()), ""):
            return base, GERUND
    return "", 0


@cache
def _irregular_bases() -> frozenset[str]:
    return frozenset(reading.lemma for reading in load_verbs().irregular.values())


def _bases(form: str, ending: str) -> tuple[str, ...]:
    """The base forms a regular form can come from: 'planned' from 'planne', 'plann' or 'plan'."""
    stem = form[: -len(ending)]
    if ending == "s":
        found = [stem]
        if stem.endswith("ie"):
            found.append(stem[:-2] + "y")
        if stem.endswith("e"):
            found.append(stem[:-1])
        return tuple(found)
    found = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.append(stem[:-1])
    if stem.endswith("i"):
        found.append(stem[:-1] + "y")
    if ending == "ing" and stem.endswith("y"):
        found.append(stem[:-1] + "ie")
    return tuple(found)

"""English cues of speech: verbs that report, each as a whole group, with what it governs and how it frames it."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.english.groups import can_be_finite
from recoupe.english.verbs import BASE, FINITE, GERUND, PARTICIPLE, PAST, load_verbs
from recoupe.english.words import ADV, AUX, COMMA, DET, MODAL, NOT, POSS, PREP, QUOTE, STOP, SUBJECT, Words
from recoupe.french.trie import trie

FINITE_FORM, PASSIVE, GERUND_FORM, INFINITIVE, PARTICIPLE_FORM = (
    "finite",
    "passive",
    "gerund",
    "infinitive",
    "participle",
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group of speech: words [first, last] with its core; form: finite, passive, gerund ..."""

    first: int
    core: int
    last: int
    lemma: str
    stance: str
    takes: frozenset[str]
    form: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """How a verb frames what it reports, and what it governs."""

    stance: str
    takes: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The cue words of English, ready to look for."""

    verbs: dict[str, Entry]
    phrases: dict[tuple[str, str], Entry]
    nouns: dict[str, str]  # noun of speech -> stance
    words: dict[str, frozenset[str]]
    hidden: re.Pattern[str]  # words that ask for no name
    trigger: re.Pattern[str]  # what a sentence must hold to be read at all


@cache
def load_lexicon() -> Lexicon:
    """The cues and the lists that go with them, from `languages/en.cues.toml`."""
    data: dict[str, Any] = tomllib.loads(files("recoupe").joinpath("languages/en.cues.toml").read_text("utf-8"))
    verbs: dict[str, Entry] = {}
    for group in data["verbs"]:
        for lemma in group["lemmas"].split():
            held = verbs.get(lemma)
            light = set(group["takes"]) == {"words"}
            takes = frozenset(group["takes"]) | (held.takes if held else frozenset())
            verbs[lemma] = Entry(held.stance if held and light else group["stance"], takes)
    phrases = {(p["lemma"], p["particle"]): Entry(p["stance"], frozenset(p["takes"])) for p in data["phrases"]}
    stances = ("neutral", "endorsing", "distancing", "accusing")
    words = {
        "evidence": data["evidence"]["lemmas"],
        "people_only": data["people_only"]["lemmas"],
        "with_of": data["nouns"]["with_of"],
        "verdicts": data["nouns"]["verdicts"],
        "hearsay": data["hearsay"]["adverbs"],
        "hearsay_verbs": data["hearsay"]["participles"],
        "anonymous": data["anonymous"]["nouns"],
        "bodies": data["stand_ins"]["bodies"],
        "persons": data["stand_ins"]["persons"],
        "epithets": data["stand_ins"]["epithets"],
    } | {
        key: data[key]["nouns"] for key in ("people", "offices", "documents", "passages", "voices", "works", "carriers")
    }
    return Lexicon(
        verbs,
        phrases,
        {noun: stance for stance in stances for noun in data["nouns"][stance].split()},
        {name: frozenset(text.split()) for name, text in words.items()},
        re.compile("|".join(map(re.escape, data["anonymous"]["phrases"]))),
        _trigger(set(verbs) | {lemma for lemma, _ in phrases}, data),
    )


def _trigger(lemmas: set[str], data: dict[str, Any]) -> re.Pattern[str]:
    """One expression over the beginnings of all cues."""
    stems = {form[:5] for lemma in lemmas for form in _forms(lemma.removesuffix("y"))}
    stems |= {
        noun[:6]
        for stance in ("endorsing", "distancing", "accusing", "neutral")
        for noun in data["nouns"][stance].split()
    }
    stems |= {"reporte", "alleged", "suppose", "accord", "in the "}
    return re.compile(rf"\b(?:{trie(stems)})")


def _forms(lemma: str) -> list[str]:
    return [lemma, *(form for form, reading in load_verbs().irregular.items() if reading.lemma == lemma)]


def find_cues(words: Words, lexicon: Lexicon) -> list[Cue]:
    """The cues of a sentence, in order; words that cannot be verbs where they stand give none."""
    cues = []
    for at, verb in enumerate(words.verb):
        if verb is None or words.mention[at] is not None or at and words.capital[at] and words.capital[at - 1]:
            continue  # "the United States"
        entry = lexicon.verbs.get(verb.lemma)
        last = at
        for step in (at + 1, at + 2):
            phrase = lexicon.phrases.get((verb.lemma, words.word(step)))
            if phrase is not None:
                entry, last = phrase, step
                break
        if entry is not None and (cue := _read_cue(words, at, last, verb.lemma, entry)):
            cues.append(cue)
    return cues


_WILL = frozenset({"refuse", "decline", "fail", "hesitate"})


def _read_cue(words: Words, at: int, last: int, lemma: str, entry: Entry) -> Cue | None:
    verb = words.verb[at]
    assert verb is not None
    first, negated, has_be, has_aux = at, False, False, False
    while first > 0 and at - first < 5:
        before = first - 1
        if words.is_a(before, AUX | MODAL):
            has_aux = True
            has_be |= words.lemma(before) == "be"
            negated |= words.is_a(before, NOT)
        elif words.is_a(before, NOT):
            negated = True
        elif not (words.is_a(before, ADV) and not words.is_a(before, PREP)):
            break
        first = before
    while first < at and not words.is_a(first, AUX | MODAL) and not words.is_a(first, ADV | NOT):
        first += 1
    kinds = verb.kinds

    def made_row(form: str) -> Cue:
        return Cue(first, at, last, lemma, entry.stance, entry.takes, form, negated)

    if words.word(first - 1) == "to" and kinds & BASE or words.word(first - 1) == "to" and words.form[at] == lemma:
        return _infinitive(words, first, at, last, lemma, entry, negated)
    if has_aux:
        if has_be and kinds & PARTICIPLE:
            return made_row(PASSIVE)
        if has_be and kinds & GERUND or kinds & (PARTICIPLE | BASE):
            return made_row(FINITE_FORM)
        return None
    if words.is_a(at - 1, DET | POSS) and not (words.is_a(at - 1, SUBJECT)):
        return None
    if kinds & PAST:
        if kinds & PARTICIPLE and words.capital[at] and (at == 0 or words.is_a(at - 1, STOP)):
            return made_row(PARTICIPLE_FORM)  # "Asked whether she would go, she said"
        if kinds & PARTICIPLE and words.word(at - 1) in ("when", "if"):
            return made_row(PARTICIPLE_FORM)  # "laughed when asked whether"
        if (
            words.word(at + 1) == "by"
            or kinds & PARTICIPLE
            and words.is_a(at - 1, PREP)
            and not words.is_a(at - 2, QUOTE)
        ):
            return made_row(PARTICIPLE_FORM)
        return made_row(FINITE_FORM)
    if kinds & GERUND:
        if words.word(at - 1) == "as" and words.lemma(at - 2) in ("quote", "report"):
            first = at - 2
            while first > 0 and words.is_a(first - 1, AUX | MODAL):
                first -= 1
            return made_row(FINITE_FORM)  # "she was quoted as saying"
        return made_row(GERUND_FORM)
    if kinds & FINITE and (can_be_finite(words, at) or _beside_marks(words, at)):
        return made_row(FINITE_FORM)
    return made_row(PARTICIPLE_FORM) if kinds & PARTICIPLE else None


def _beside_marks(words: Words, at: int) -> bool:
    """Whether a verb stands where only a verb of saying can: '“…,” claims the mayor', 'the mayor claims.'"""
    before = at - 1
    if words.is_a(before, COMMA):
        before -= 1
    return words.is_a(before, QUOTE) or words.is_a(at - 1, COMMA) or words.word(at + 1) in (":", ",", ".", "")


def _infinitive(words: Words, first: int, at: int, last: int, lemma: str, entry: Entry, negated: bool) -> Cue:
    """ "went on to say", "is expected to announce": finite by what carries it; "refused to say" is negated."""
    carrier = first - 2
    while carrier > 0 and words.is_a(carrier, ADV) and words.word(carrier) != "on":
        carrier -= 1
    if words.word(carrier) == "on":
        carrier -= 1
    reading = words.verb[carrier] if carrier >= 0 else None
    if reading is not None and reading.lemma in load_verbs().carriers | {"go", "continue"}:
        negated |= reading.lemma in _WILL
        start = carrier
        while start > 0 and words.is_a(start - 1, AUX | MODAL | NOT):
            start -= 1
        form = FINITE_FORM if reading.kinds & FINITE or start < carrier else INFINITIVE
        return Cue(start, at, last, lemma, entry.stance, entry.takes, form, negated)
    return Cue(first - 1, at, last, lemma, entry.stance, entry.takes, INFINITIVE, negated)

"""Cues of speech: verbs that report, each as a whole group with its auxiliary, clitics and inverted subject.

One list of all their forms is looked for in the folded text; only where one stands is anything read. What a
cue governs (a clause, an infinitive, marked words) and how it frames it (its stance) stand in `fr.cues.toml`.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.fold import fold
from recoupe.french.listed import Listed, compile_list, find_listed
from recoupe.french.verbs import FINITE, GERUND, INFINITIVE, PARTICIPLE, first_group, load_verbs, second_group
from recoupe.quotes.grammar import Grammar, read_grammar


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group of speech: 'a-t-elle clairement indiqué' is past, its pronoun 'elle'.

    form: finite, past (with an auxiliary), passive, participle (alone), gerund, infinitive.
    """

    start: int
    end: int
    lemma: str
    stance: str
    takes: frozenset[str]
    form: str
    pronoun: str
    is_negated: bool
    is_reflexive: bool


_LIGHT = frozenset({"incise", "words"})


@dataclass(frozen=True, slots=True)
class _Entry:
    stance: str
    takes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """People under several nouns: the plural ones that name all of them, and what one of them may be called."""

    names: frozenset[str]
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cue words of a language, ready to look for."""

    forms: Listed
    readings: dict[str, tuple[tuple[str, str, int], ...]]  # folded form -> (form, lemma, kinds)
    plain: dict[str, _Entry]
    reflexive: dict[str, _Entry]
    ambiguous: frozenset[str]
    not_before: tuple[str, ...]
    not_before_dire: tuple[str, ...]
    phrases: dict[str, frozenset[str]]
    phrase_stance: dict[str, str]
    openers: frozenset[str]
    words: dict[str, frozenset[str]]  # the lists of nouns and names, folded
    hidden: tuple[str, ...]  # words that ask for no name
    only_with_on: frozenset[str]
    evidence: frozenset[str]
    asking: frozenset[str]
    answering: frozenset[str]
    learning: frozenset[str]
    transitive: frozenset[str]  # never without an object: "explique alors que" reports
    groups: tuple[Group, ...]
    grammar: Grammar


@cache
def read_data(language: str = "fr") -> dict[str, Any]:
    """The file of cues of a language, as it stands."""
    return tomllib.loads(files("recoupe").joinpath(f"languages/{language}.cues.toml").read_text("utf-8"))


@cache
def read_lexicon(language: str = "fr") -> Lexicon:
    """All forms of all cue verbs and the lists that go with them; made once."""
    data = read_data(language)
    plain: dict[str, _Entry] = {}
    reflexive: dict[str, _Entry] = {}
    for group in data["verbs"]:
        table = reflexive if group.get("reflexive") else plain
        for lemma in group["lemmas"].split():
            held = table.get(lemma)
            takes = frozenset(group["takes"]) | (held.takes if held else frozenset())
            # a group that says more than "it can be an aside" or "it takes marked words" decides the stance
            decides = held is None or held.takes <= _LIGHT and not takes <= _LIGHT
            table[lemma] = _Entry(group["stance"] if decides or held is None else held.stance, takes)
    readings: dict[str, list[tuple[str, str, int]]] = {}
    for lemma, form, kinds in _conjugate(set(plain) | set(reflexive)):
        readings.setdefault(fold(form), []).append((form, lemma, kinds))
    for lemma in data["phrases"]:
        readings.setdefault(lemma, []).append((lemma, lemma, INFINITIVE))
    words = {
        key: frozenset(fold(data[key]["nouns"]).split())
        for key in (
            "not_sources",
            "documents",
            "anonymous",
            "voices",
            "mouthpieces",
            "roles",
            "works",
            "papers",
            "carriers",
            "stand_ins",
            "periphrases",
            "people",
            "offices",
        )
    }
    words |= {key: frozenset(fold(data["given_names"][key]).split()) for key in ("feminine", "masculine")}
    return Lexicon(
        forms=compile_list(readings, before="-", after="'"),
        readings={form: tuple(found) for form, found in readings.items()},
        plain=plain,
        reflexive=reflexive,
        ambiguous=frozenset(data["ambiguous"]["forms"].split()),
        not_before=tuple(data["not_cues"]["before"]),
        not_before_dire=tuple(data["not_cues"]["before_dire"]),
        phrases={lemma: frozenset(fold(form) for form in forms) for lemma, forms in data["phrases"].items()},
        phrase_stance=data["phrase_stance"],
        openers=frozenset(fold(data["openers"]["forms"]).split()),
        words=words,
        hidden=tuple(fold(phrase) for phrase in data["anonymous"]["phrases"]),
        only_with_on=frozenset(data["only_with_on"]["lemmas"].split()),
        evidence=frozenset(data["evidence"]["lemmas"].split()),
        asking=frozenset(data["asking"]["lemmas"].split()),
        answering=frozenset(data["answering"]["lemmas"].split()),
        learning=frozenset(data["learning"]["lemmas"].split()),
        transitive=frozenset(data["transitive"]["lemmas"].split()),
        groups=tuple(
            Group(frozenset(fold(row["names"]).split()), frozenset(fold(row["members"]).split()))
            for row in data["groups"]
        ),
        grammar=read_grammar(language),
    )


def _conjugate(lemmas: set[str]) -> Iterable[tuple[str, str, int]]:
    known = set()
    for form, reading in load_verbs().forms.items():
        if reading.lemma in lemmas:
            known.add(reading.lemma)
            yield reading.lemma, form, reading.kinds
    for lemma in sorted(lemmas - known):
        forms = first_group(lemma) if lemma.endswith("er") else second_group(lemma)
        for form, kinds in forms.items():
            yield lemma, form, kinds


_WORD_BEFORE = re.compile(r"([\w-]+'?)\s?$")
_REACH_LEFT, _REACH_OF_CLITICS = 64, 24
_REACH_OF_AUXILIARY = 160
_GOES_ON = re.compile(r" (?:qu[e']|l[ea] |les |une? |son |sa |ses |avoir |ne pas|[«\"“])|[ ,]+[^,.;:]{1,40}, qu[e']")


def find_cues(folded: str, text: str, start: int, end: int, lexicon: Lexicon) -> list[Cue]:
    """The cues between two offsets, in order; forms that cannot be verbs where they stand give none."""
    cues: list[Cue] = []
    for begin, stop in find_listed(lexicon.forms, folded, start, end):
        cue = _read_cue(folded[begin:stop], begin, stop, folded, text, start, lexicon)
        if cue is not None and cue.form == "participle" and cues and _shares_auxiliary(folded, text, cues[-1], cue):
            cue = replace(cue, form="past")
        if cue is not None:
            cues.append(cue)
    return cues


def _shares_auxiliary(folded: str, text: str, former: Cue, cue: Cue) -> bool:
    """Whether a participle goes on with the auxiliary of the cue before it: 'a salué l'accord et indiqué que'."""
    if former.form != "past" or cue.start - former.end > _REACH_OF_AUXILIARY:
        return False
    if not folded.endswith((" et ", " puis ", " mais "), 0, cue.start) or "\n" in text[former.end : cue.start]:
        return False
    is_one_sentence = re.search(r"[.!?] ", text[former.end : cue.start]) is None
    return is_one_sentence and _GOES_ON.match(folded, cue.end) is not None


def _read_cue(form: str, start: int, end: int, folded: str, text: str, floor: int, lexicon: Lexicon) -> Cue | None:
    left = folded[max(floor, start - _REACH_LEFT) : start]
    if "\n" in left:
        left = left[left.rindex("\n") + 1 :]
    if text[start].isupper() and not text[start:end].isupper() and not _opens_sentence(text, start):
        return None  # "Me Lise Caron"
    written = text[start:end].lower().replace("’", "'")
    readings = lexicon.readings[form]
    exact = [r for r in readings if r[0] == written] or (readings if written == form else [])
    kinds, lemma = 0, ""
    for _, found, kind in exact:
        kinds |= kind
        lemma = lemma or found
    if not kinds:
        return None
    if kinds & PARTICIPLE and (past := lexicon.grammar["past"].search(left)):
        aux = start - len(left) + past.start("aux")
        if text[aux] not in "àÀ":
            return _build(lemma, past, start, end, left, folded, lexicon)
    if kinds & INFINITIVE and form.endswith("re" if form.endswith("re") else "r"):
        if form in lexicon.phrases and lexicon.grammar["not_said_phrase"].match(folded, start):
            return None  # "a fait observer une minute de silence"
        return _read_infinitive(form, lemma, start, end, left, lexicon)
    if not _can_be_verb(written, left, lexicon):
        return None
    simple = lexicon.grammar["simple"].search(left, max(0, len(left) - _REACH_OF_CLITICS))
    clitics = simple["clitics"] if simple else ""
    group_start = start - len(left) + (simple.start() if simple else len(left))
    if clitics.startswith("lui ") and text[group_start] == "L":  # "Lui maintient": a subject, not a clitic
        group_start, clitics = group_start + 4, clitics[4:]
    if kinds & FINITE:
        if lemma == "dire" and left.endswith(lexicon.not_before):
            return None
        inverted = lexicon.grammar["inverted"].match(folded, end)
        pronoun = inverted[1] if inverted else ""
        if pronoun in ("je", "nous", "vous"):
            return None
        stop = inverted.end() if inverted else end
        is_negated = ("ne " in clitics or "n'" in clitics) and lexicon.grammar["negation"].match(
            folded, stop
        ) is not None
        return _make(lemma, group_start, stop, "finite", pronoun, is_negated, clitics, lexicon)
    form_name = "gerund" if kinds & GERUND else "participle" if kinds & PARTICIPLE else ""
    return _make(lemma, group_start, end, form_name, "", False, clitics, lexicon) if form_name else None


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(' \u00a0\u202f«“"(-–—•')
    return not before or before[-1] in ".!?…:\n»”"


def _build(
    lemma: str, past: re.Match[str], start: int, end: int, left: str, folded: str, lexicon: Lexicon
) -> Cue | None:
    clitics = past["clitics"]
    is_reflexive = "se " in clitics or "s'" in clitics
    pronoun = past["pronoun"] or ""
    if pronoun in ("je", "nous", "vous"):
        return None
    is_passive = past["been"] is not None or (past["be"] is not None and not is_reflexive)
    is_negated = ("ne " in clitics or "n'" in clitics) and bool(lexicon.grammar["negation"].search(past["adverbs"]))
    form = "gerund" if past["aux"] == "ayant" else "passive" if is_passive else "past"
    return _make(lemma, start - len(left) + past.start(), end, form, pronoun, is_negated, clitics, lexicon)


def _read_infinitive(form: str, lemma: str, start: int, end: int, left: str, lexicon: Lexicon) -> Cue | None:
    if left.endswith(lexicon.not_before) or lemma == "dire" and left.endswith(lexicon.not_before_dire):
        return None
    opened = lexicon.grammar["opened"].search(left)
    if form in lexicon.phrases and opened and opened["opener"] in lexicon.phrases[form]:
        stance = lexicon.phrase_stance[form]
        return Cue(
            start - len(left) + opened.start(), end, form, stance, frozenset({"clause", "incise"}), "past",
            opened["pronoun"] or opened["pronoun2"] or "", "n'" in opened["clitics"], False,
        )  # fmt: skip
    if lemma in lexicon.only_with_on and not (opened and opened["opener"] in lexicon.openers):
        return None  # "à l'entendre"
    clitics = lexicon.grammar["simple"].search(left)
    reflexive = clitics["clitics"] if clitics else ""
    if opened and opened["opener"] in lexicon.openers:
        is_negated = "n'" in opened["clitics"] or "ne " in opened["clitics"] or opened["opener"].startswith("refus")
        pronoun = opened["pronoun"] or opened["pronoun2"] or ""
        return _make(lemma, start - len(left) + opened.start(), end, "past", pronoun, is_negated, reflexive, lexicon)
    begin = start - len(left) + (clitics.start() if clitics else len(left))
    return _make(lemma, begin, end, "infinitive", "", False, reflexive, lexicon)


def _can_be_verb(form: str, left: str, lexicon: Lexicon) -> bool:
    before = _WORD_BEFORE.search(left, left.rfind(" ", 0, -1) + 1)
    if before is None:
        return True
    word = before[1]
    if word in lexicon.grammar.words["never_before_verbs"]:
        return False
    if form in lexicon.ambiguous and word in lexicon.grammar.words["articles"]:
        return lexicon.grammar["before_clitics"].search(left[: before.start()]) is not None
    return not (form in lexicon.ambiguous and word in lexicon.grammar.words["not_before_ambiguous"])


def _make(
    lemma: str, start: int, end: int, form: str, pronoun: str, is_negated: bool, clitics: str, lexicon: Lexicon
) -> Cue | None:
    is_reflexive = "se " in clitics or "s'" in clitics
    entry = lexicon.reflexive.get(lemma) if is_reflexive else None
    entry = entry or lexicon.plain.get(lemma)
    if entry is None:
        return None
    return Cue(start, end, lemma, entry.stance, entry.takes, form, pronoun, is_negated, is_reflexive)

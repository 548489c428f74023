"""What a cue governs in English: a clause with or without "that", an infinitive, blame, a noun phrase."""

from recoupe.english.groups import read_group
from recoupe.english.verbs import GERUND, NOUN_TOO, PARTICIPLE
from recoupe.english.words import (
    ADV,
    COMMA,
    DET,
    MENTION,
    OBJECT,
    POSS,
    PREP,
    QUOTE,
    REL,
    STOP,
    SUBJECT,
    SUBORD,
    Words,
)  # fmt: skip
from recoupe.quotes.english.clauses import (
    clause_at,
    clause_end,
    phrase_after,
    skip_scene,
)
from recoupe.quotes.english.cues import INFINITIVE, Cue
from recoupe.quotes.english.scene import Unit

Spot = tuple[int, int, str, int]  # words [first, end), rule, last word of the cue


def clause(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
    """ "said that the road was closed", "told reporters on Monday the road was closed"."""
    if "clause" not in cue.takes and "zero" not in cue.takes:
        return None
    at = skip_scene(words, cue.last + 1, limit)
    if cue.lemma in ("ask", "wonder"):
        end = phrase_after(words, at, limit) if words.word(at) not in ("whether", "if") else at - 1
        step = skip_scene(words, end + 1, limit)
        if words.word(step) in ("whether", "if", "why", "how") and clause_at(words, step + 1, limit):
            return step, clause_end(words, unit, cue, step + 1, limit), "cue-question", cue.last
        return None
    if words.is_a(at, COMMA) and words.is_a(at + 1, PREP):  # "said, in the same breath, that"
        close = next((i for i in range(at + 2, min(at + 9, limit)) if words.is_a(i, COMMA)), -1)
        at = close + 1 if close > 0 and words.word(close + 1) == "that" else at
    if words.word(at) == "that" and not words.is_a(at + 1, STOP):
        if at > cue.last + 3 and read_group(words, at + 1) and not clause_at(words, at + 1, limit):
            return None  # "said in a report on the structure | that closed"
        return _after_that(words, unit, cue, at, limit)
    if "person" in cue.takes or words.word(at) == "to":
        start = at + 1 if words.word(at) == "to" else at
        end = phrase_after(words, start, limit)
        if end >= start:
            following = skip_scene(words, end + 1, limit)
            if words.word(following) == "that":
                return _after_that(words, unit, cue, following, limit)
            if "person" in cue.takes and clause_at(words, following, limit):
                return following, clause_end(words, unit, cue, following, limit), "cue-zero-that", cue.last
            if "person" in cue.takes and words.is_a(start, OBJECT) and words.is_a(start, DET):
                pass
    if "zero" in cue.takes and cue.form != INFINITIVE and clause_at(words, at, limit):
        if words.is_a(at, REL) and not words.is_a(at, DET):
            return None
        return at, clause_end(words, unit, cue, at, limit), "cue-zero-that", cue.last
    return None


def _after_that(words: Words, unit: Unit, cue: Cue, that: int, limit: int) -> Spot | None:
    start = that + 1
    if words.is_a(start, COMMA):
        close = next((i for i in range(start + 1, min(start + 25, limit)) if words.is_a(i, COMMA)), -1)
        start = start + 1 if close > 0 else start
    end = clause_end(words, unit, cue, start + 1, limit)
    return (start, end, "cue-clause", that) if end > start else None


def blame(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
    """ "accused the council of lying", "blamed the rail firm for the delays", "criticised him for leaving"."""
    if "blame" not in cue.takes:
        return None
    if words.is_a(cue.last + 1, STOP | COMMA):
        return None
    links = ("of",) if cue.lemma == "accuse" else ("for",)
    spots = [i for i in range(cue.last + 2, min(limit, cue.last + 14)) if words.form[i] in links]
    inner = next((i for i in spots if words.is_verb(i + 1, GERUND)), spots[0] if spots else -1)
    if inner < 0 or any(words.is_a(i, COMMA | STOP | QUOTE) for i in range(cue.last, inner)):
        return _cause(words, cue, limit) if cue.lemma == "blame" else None
    return inner + 1, clause_end(words, unit, cue, inner + 1, limit, False), "cue-blame", cue.last


def _cause(words: Words, cue: Cue, limit: int) -> Spot | None:
    """ "blamed water trapped under the deck", "blames bad weather": what, not whom."""
    at, end = cue.last + 1, phrase_after(words, cue.last + 1, limit)
    definite = words.is_a(at, DET) and words.form[at] not in ("a", "an")  # "blame the board": whom
    if end < at or definite or any(words.is_a(i, MENTION) or words.capital[i] for i in range(at, end + 1)):
        return None
    while words.is_verb(end + 1, PARTICIPLE) and not words.is_verb(end + 1, NOUN_TOO) and end + 1 < limit:
        end += 1
    while end + 1 < limit and (words.is_a(end + 1, PREP) and not words.is_a(end + 1, SUBORD)):
        further = phrase_after(words, end + 2, limit)
        if further < end + 2:
            break
        end = further
    return at, end + 1, "cue-blame", cue.last


def ing(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
    """ "denied closing the road", "admits having lied"."""
    at = cue.last + 1
    if "ing" not in cue.takes:
        return None
    if words.is_a(at, ADV):
        at += 1
    if words.word(at) == "to":
        at += 1
    if not words.is_verb(at, GERUND) or words.is_a(at - 1, DET):
        return None
    return at, clause_end(words, unit, cue, at, limit, False), "cue-ing", cue.last


def infinitive(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
    """ "claims to have closed the road"."""
    at = cue.last + 1
    if "infinitive" not in cue.takes or words.word(at) != "to" or words.is_a(at + 1, DET | MENTION):
        return None
    return at, clause_end(words, unit, cue, at, limit, False), "cue-infinitive", cue.last


def object(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
    """ "announced the closure of the road": the noun phrase, without the circumstances after it."""
    at = skip_scene(words, cue.last + 1, limit)
    if not (words.is_a(at, DET) or words.is_plain(at) or words.is_a(at, MENTION) and words.is_a(at + 1, POSS)):
        return None
    if words.is_a(at, SUBJECT | REL) and not words.is_a(at, DET):
        return None
    end, step = phrase_after(words, at, limit), 0
    while (
        end >= at and step < 3 and words.word(end + 1) in ("to", "in", "for", "with", "between", "against", "and", "on")
    ):
        if words.form[end + 1] == "to" and words.verb[end + 2 : end + 3] != [None]:
            end = clause_end(words, unit, cue, end + 1, limit) - 1
            break
        if words.form[end + 1] in ("in", "for") and step:
            break
        further = phrase_after(words, end + 2, limit)
        if further < end + 2:
            break
        end, step = further, step + 1
    if end <= at + 1:
        return None
    return at, end + 1, "cue-object", cue.last

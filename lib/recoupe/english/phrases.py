"""Noun phrases without a parser: "a spokesman for the [Harbour Trust]", read from a noun or a verb."""

from dataclasses import dataclass

from recoupe.english.groups import can_be_finite
from recoupe.english.verbs import BASE, FINITE, GERUND, NOUN_TOO, PARTICIPLE
from recoupe.english.words import (
    ADV,
    DET,
    MENTION,
    NUMBER,
    POSS,
    PREP,
    PUNCTUATION,
    QUOTE,
    REL,
    SUBJECT,
    SUBORD,
    TIME,
    Words,
)  # fmt: skip

FREE, OBJECT, GOVERNED, MODIFIER = "free", "object", "governed", "modifier"


_INSIDE = frozenset(
    {"of", "for", "from", "at", "in", "with", "to", "on", "against", "behind", "near", "by", "representing"}
)


_PLURALS = frozenset(
    [
        "people",
        "police",
        "men",
        "women",
        "children",
        "staff",
        "officials",
        "both",
        "many",
        "several",
        "some",
        "they",
        "critics",
        "crew",
        "majority",
        "families",
    ]
)


_ADJECTIVES = frozenset({"close", "familiar", "near", "loyal", "opposed", "responsible", "involved", "critical"})
_ALONE = frozenset(["this", "that", "some", "many", "others", "another", "both", "one", "all"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: words [first, last], its head word; `standing` is its part in the clause, after `governor`."""

    first: int
    head: int
    last: int
    standing: str = FREE
    governor: str = ""


def is_day(words: Words, at: int) -> bool:
    return words.is_a(at, TIME) and (words.capital[at] or words.is_a(at, ADV) or words.form[at] in ("week", "night"))


def phrase_ending(words: Words, at: int, floor: int = 0) -> Phrase | None:
    """The noun phrase whose last word is at `at`, with the phrases it governs: 'a spokesman for the trust'."""
    last = at
    if at < floor or words.is_a(at, QUOTE | PUNCTUATION):
        return None
    if words.is_a(at, SUBJECT) and not words.is_a(at, DET) or words.form[at] in _ALONE:
        return None if words.is_a(at, REL) and words.form[at] not in ("that",) else Phrase(at, at, at)
    if words.form[at] in ("him", "her") and at == floor:
        return Phrase(at, at, at)  # "according to him"
    if words.form[at] in ("them", "us") and words.word(at - 1) == "of" and at - 2 >= floor:
        return Phrase(at - 2, at - 2, at)  # "one of them"
    first, head = _simple(words, at, floor)
    if first > at:
        return None
    for _ in range(4):
        before = first - 1
        if words.word(before) == "and" and (words.is_a(before - 1, MENTION) or _is_capital(words, before - 1)):
            first, head = _simple(words, before - 1, floor)
            continue
        if before <= floor or not words.is_a(before, PREP) or words.form[before] not in _INSIDE:
            break
        noun = before - 1
        if words.word(noun) in _ADJECTIVES:
            noun -= 1  # "sources | close to the talks", "two people | familiar with the matter"
        if words.is_a(noun, MENTION) and words.form[before] not in ("of", "for", "from", "in", "at"):
            break
        if not (words.is_plain(noun) or words.is_a(noun, MENTION)) or words.is_a(noun, TIME | NUMBER):
            break
        if words.is_verb(noun, GERUND) or words.is_verb(noun, PARTICIPLE) and not words.is_verb(noun, NOUN_TOO):
            break
        further, inner = _simple(words, noun, floor)
        if further > noun:
            break
        if further > floor and not _can_govern(words, further, noun, words.form[before]):
            break
        first, head = further, inner
    return Phrase(first, head, last)


def _can_govern(words: Words, first: int, noun: int, preposition: str) -> bool:
    """Whether a noun can take a phrase as its own: "residents of the island", not "in a speech in Lyon the mayor"."""
    if preposition == "of":
        return True
    before = first - 1
    return not words.is_a(before, PREP) or words.form[before] in ("of", "for")


def _is_capital(words: Words, at: int) -> bool:
    return 0 <= at < len(words) and words.capital[at] and words.is_plain(at)


def _simple(words: Words, at: int, floor: int) -> tuple[int, int]:
    """First word and head of the phrase without complements that ends at a word; first > at where there is none."""
    head = first = at
    if not (words.is_plain(at) or words.is_a(at, MENTION | NUMBER)):
        return at + 1, at
    at -= 1
    while at >= floor:
        if words.is_a(at, POSS):
            if at <= floor or not (words.is_plain(at - 1) or words.is_a(at - 1, MENTION)):
                break
            first = at - 1
            at -= 2
            continue
        if words.is_a(at, DET) and not words.is_a(at, SUBORD) or words.form[at] in ("that",) and words.is_a(at, DET):
            first = at
            while words.is_a(first - 1, DET) and first - 1 >= floor:
                first -= 1
            break
        if words.is_a(at, MENTION) and not words.is_a(at + 1, POSS):
            # "Rovaltec chief executive Ann Doe": two nouns side by side
            first = at
        elif words.is_plain(at) and not (is_day(words, at) and not words.is_a(at + 1, POSS)) or words.is_a(at, NUMBER):
            if words.is_verb(at, FINITE) and not words.is_verb(at, NOUN_TOO | PARTICIPLE) and not words.capital[at]:
                break
            if words.is_verb(at, PARTICIPLE) and words.is_a(at - 1, SUBJECT | MENTION):
                break  # "he | said officials"
            first = at
        elif words.is_a(at, ADV) and words.is_a(at - 1, DET) and words.is_plain(at + 1):
            first = at
        else:
            break
        at -= 1
    return first, head


def phrase_around(words: Words, at: int) -> Phrase:
    """The phrase of the mention that is word `at`: its determiner and adjectives, and its part in the clause."""
    first = at
    while first > 0:
        before = first - 1
        if words.is_plain(before) and not is_day(words, before):
            verb = words.verb[before]
            sure = verb is not None and verb.kinds & (FINITE | GERUND) and not verb.kinds & NOUN_TOO
            if sure and not words.is_a(before - 1, DET | POSS) and not words.capital[before]:
                break
            if verb is not None and verb.kinds & NOUN_TOO and not words.is_a(before - 1, DET | POSS | PREP):
                break
            first = before
        elif words.is_a(before, DET) and not words.is_a(before, REL):
            first = before
            break
        else:
            break
    standing, governor = _standing(words, first, at)
    return Phrase(first, at, at, standing, governor)


def _standing(words: Words, first: int, at: int) -> tuple[str, str]:
    if words.is_a(at + 1, POSS | MENTION) or _is_noun_after(words, at + 1):
        return MODIFIER, ""
    before = first - 1
    if before < 0:
        return FREE, ""
    form = words.form[before]
    if words.is_a(before, POSS):
        return FREE, "'s"
    if words.is_a(before, PREP) and not (words.is_a(before, SUBORD) and form not in ("than",)):
        return GOVERNED, form
    if words.is_a(before, PREP) and form not in ("that", "so"):
        return FREE, form  # "after Doe said", "after Doe's"
    verb = words.verb[before]
    if verb is not None and verb.kinds & (FINITE | PARTICIPLE | GERUND | BASE) and not words.is_a(before - 1, DET):
        return OBJECT, form
    return FREE, form


def _is_noun_after(words: Words, at: int) -> bool:
    """Whether a noun follows a mention, which it only modifies: "[Rovaltec] shares fell", not "[Rovaltec] plans to"."""
    if not words.is_plain(at) or words.is_a(at, TIME | NUMBER):
        return False
    verb = words.verb[at]
    if verb is None or words.capital[at]:
        return True
    if verb.kinds & NOUN_TOO:
        return not can_be_finite(words, at)
    return not verb.kinds & (FINITE | PARTICIPLE | GERUND)


def is_plural(words: Words, phrase: Phrase) -> bool:
    """Whether a subject can be several: "residents", "Doe and Roe", "police"."""
    form = words.form[phrase.head].split()[-1]
    if form in _PLURALS or form.endswith("s") and not form.endswith("ss"):
        return True
    if words.word(phrase.first - 1) in ("and", "or") and (
        words.is_a(phrase.first - 2, MENTION) or words.is_plain(phrase.first - 2)
    ):
        return True
    return words.is_a(phrase.head, NUMBER)

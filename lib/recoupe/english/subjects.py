"""Subjects in English: what ends before a verb group, and where the verb of a noun phrase can start."""

from recoupe.english.groups import read_group
from recoupe.english.phrases import Phrase, is_day, phrase_ending
from recoupe.english.verbs import FINITE, NOUN_TOO, PARTICIPLE, THIRD
from recoupe.english.words import (
    ADV,
    CLOSE,
    COMMA,
    COORD,
    DET,
    MENTION,
    NOT,
    NUMBER,
    OPEN,
    POSS,
    PREP,
    PUNCTUATION,
    QUOTE,
    REL,
    SMALL,
    SUBORD,
    TIME,
    Words,
)  # fmt: skip

_ASIDE = 28  # words of the longest aside between a subject and its verb


_SCENE = frozenset({"in", "on", "at", "from", "during", "after", "before", "to", "by", "late", "via", "with"})


def subject_before(words: Words, at: int, floor: int = 0) -> Phrase | None:
    """The subject of the verb group that starts at a word: what ends just before it, asides and days passed over.

    'Jane Doe, the mayor, said', 'documents seen by the agency show', 'Rovaltec, based in Hull, denied'; None where
    nothing can be a subject.
    """
    found = _subject_before(words, at, floor)
    if found is not None and (antecedent := _antecedent(words, found.first, floor)):
        found = antecedent
    for _ in range(2):
        if found is None or not words.is_a(found.first - 1, PREP):
            break
        verb = next(
            (
                i
                for i in range(found.first - 1, max(floor, found.first - 9), -1)
                if words.is_verb(i, PARTICIPLE) and not words.is_a(i, PREP | DET) and not words.is_a(i - 1, DET)
            ),
            -1,
        )
        if verb <= floor or any(words.is_a(i, PUNCTUATION) for i in range(verb, found.first)):
            break
        end = verb - 1 - words.is_a(verb - 1, COMMA)
        noun = end >= floor and (words.is_plain(end) or words.is_a(end, MENTION))
        further = phrase_ending(words, end, floor) if noun else None
        if further is None:
            break
        found = further
    return found


def _antecedent(words: Words, at: int, floor: int) -> Phrase | None:
    """Whom the relative clause is about that ends before a verb: "an analyst | who covers the stock | said"."""
    for who in range(at - 1, max(floor, at - 12), -1):
        if words.is_a(who, PUNCTUATION | QUOTE):
            return None
        if words.form[who] in ("who", "which", "that") and not words.is_a(who - 1, PREP):
            group = read_group(words, who + 1)
            if group is None or group.last >= at or group.core == who:
                return None
            if words.form[who] == "that" and not words.is_plain(who - 1):
                return None
            return phrase_ending(words, who - 1, floor)
    return None


def _subject_before(words: Words, at: int, floor: int = 0) -> Phrase | None:
    at = _back_over_scene(words, at - 1, floor)
    if at < floor:
        return None
    while (
        words.is_verb(at, PARTICIPLE) and not words.is_verb(at, NOUN_TOO) and words.is_plain(at - 1) and at - 1 > floor
    ):
        if words.capital[at] or words.is_a(at - 1, TIME):
            break
        at -= 1  # "a study | published on Monday | found"
    if words.is_a(at, CLOSE):
        at = next((i for i in range(at - 1, max(floor, at - 12) - 1, -1) if words.is_a(i, OPEN)), floor) - 1
    if words.is_a(at, COMMA):
        comma = next((i for i in range(at - 1, max(floor, at - _ASIDE) - 1, -1) if words.is_a(i, COMMA)), -1)
        while comma > floor + 1 and words.is_a(comma + 1, NUMBER) and words.is_a(comma + 2, COMMA) and comma + 2 < at:
            comma = next((i for i in range(comma - 1, floor - 1, -1) if words.is_a(i, COMMA)), -1)
        if comma <= floor or any(words.is_a(i, QUOTE) for i in range(comma, at)):
            return None
        inner = phrase_ending(words, comma - 1, floor)
        # "Doe, 41, a nurse, said": numbers and appositions follow the name
        while inner and words.is_a(inner.first - 1, COMMA) and not _is_name(words, inner):
            further = phrase_ending(words, inner.first - 2, floor)
            if further is None or not _is_name(words, further):
                break
            inner = further
        if inner is not None and not _is_name(words, inner):
            aside = phrase_ending(words, at - 1, comma + 1)
            if aside is not None and aside.first == comma + 1 and _is_name(words, aside):
                return aside  # "the trust's chief executive, Ines Falk, said"
        return inner
    return phrase_ending(words, at, floor)


def _is_name(words: Words, phrase: Phrase) -> bool:
    return words.is_a(phrase.head, MENTION) or words.capital[phrase.head]


def _back_over_scene(words: Words, at: int, floor: int) -> int:
    """The last word of a subject, days, adverbs and "in a statement" passed over."""
    while at > floor and (words.is_a(at, ADV | NOT) and not words.is_a(at, MENTION | PREP) or is_day(words, at)):
        at -= 1
        if words.is_a(at, PREP) and words.form[at] in _SCENE and is_day(words, at + 1):
            at -= 1
    return at


def after_subject(words: Words, at: int) -> int:
    """Where the verb of the subject whose last word is `at` can start: after its complements and asides.

    'Rovaltec, the owner, | said', 'the head of the trust | resigned', 'Doe (Labour) | voted'.
    """
    step = at + 1
    for _ in range(4):
        if words.is_a(step, OPEN):
            close = next((i for i in range(step, min(step + 14, len(words))) if words.is_a(i, CLOSE)), -1)
            if close < 0:
                return step
            step = close + 1
        elif words.is_a(step, COMMA):
            if words.is_a(step + 1, COORD | SUBORD) and not words.is_a(step + 1, PREP | REL):
                return step
            close = _aside_end(words, step)
            if close < 0:
                return step
            step = close + 1
        elif words.is_a(step, PREP) and words.form[step] in ("of", "in", "for", "at", "from", "on"):
            end = _complement_end(words, step)
            if end <= step:
                return step
            step = end + 1
        elif words.word(step) in ("this", "last", "that") and words.is_a(step + 1, TIME):
            step += 2
        elif is_day(words, step) or words.word(step) in (
            "himself",
            "herself",
            "itself",
            "themselves",
            "alone",
            "both",
            "each",
        ):
            step += 1
        else:
            return step
    return step


def _aside_end(words: Words, comma: int) -> int:
    """The comma that closes the aside a comma opens, -1 where another clause starts: "Doe, 41, a nurse, said"."""
    at = comma + 1
    while at < len(words) and at <= comma + _ASIDE:
        if words.is_a(at, COMMA):
            following = at + 1
            if (
                words.is_a(following, DET | NUMBER)
                or words.is_plain(following)
                and not words.is_verb(following, FINITE)
            ):
                closing = next(
                    (i for i in range(following, min(following + 8, len(words))) if words.is_a(i, COMMA)), -1
                )
                if closing > 0 and not any(
                    words.is_verb(i, FINITE) and not words.is_plain(i) for i in range(following, closing)
                ):
                    return closing
            return at
        if words.is_a(at, PUNCTUATION):
            return -1
        at += 1
    return -1


def _complement_end(words: Words, at: int) -> int:
    """The last word of the phrase a preposition opens: "of | the harbour trust"."""
    step, end = at + 1, at
    while step < len(words) and step <= at + 7:
        if words.is_a(step, DET | NUMBER | POSS) and not words.is_a(step, REL):
            step += 1
            continue
        if words.is_a(step, MENTION):
            end, step = step, step + 1
            continue
        if not words.is_plain(step) or words.is_a(step, SMALL):
            break
        verb = words.verb[step]
        if verb is not None and verb.kinds & (FINITE | THIRD) and end > at and not words.capital[step]:
            break
        end, step = step, step + 1
    return end

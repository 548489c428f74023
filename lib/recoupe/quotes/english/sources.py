"""English reported speech without a verb of saying: "according to", nouns of speech, hearsay."""

from collections.abc import Iterator

from recoupe.english.groups import read_group
from recoupe.english.phrases import phrase_ending
from recoupe.english.verbs import GERUND, NOUN_TOO, PARTICIPLE
from recoupe.english.words import (
    ADV,
    COMMA,
    COORD,
    DET,
    MENTION,
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
    has_clause,
    phrase_after,
)
from recoupe.quotes.english.cues import FINITE_FORM
from recoupe.quotes.english.names import Voice
from recoupe.quotes.english.reported import Reported, after_dateline, limit_of, sentence_start
from recoupe.quotes.english.scene import Scene, Unit
from recoupe.quotes.english.voices import voice_of


def according(scene: Scene, unit: Unit, words: Words) -> Iterator[Reported]:
    """ "According to the mayor, the road is closed", "The road is closed, according to the mayor"."""
    for at in range(len(words) - 2):
        if words.form[at] != "according" or words.form[at + 1] != "to":
            continue
        limit, floor = limit_of(words, at + 2), sentence_start(words, at)
        end = phrase_after(words, at + 2, limit)
        if end < at + 2:
            continue
        while words.word(end + 1) in ("of", "for", "from", "by", "in", "at", "to", "on", "with"):
            if words.form[end + 1] == "by" and words.is_verb(end, PARTICIPLE) and not words.is_verb(end, NOUN_TOO):
                break  # "an email | seen by Reuters"
            further = phrase_after(words, end + 2, limit)
            if (
                further < end + 2
                or words.word(end + 1) in ("in", "at", "on", "to")
                and clause_at(words, end + 2, limit)
            ):
                break
            end = further
        last = end
        while last > at + 2 and words.is_verb(last, PARTICIPLE) and words.word(end + 1) in ("by", "on", "in"):
            last -= 1
        phrase = phrase_ending(words, last, at + 2)
        voice = voice_of(scene, unit, phrase) if phrase else None
        if voice is None:
            continue
        scene.known[("spoke", unit.number)] = voice
        if words.is_a(end + 1, COMMA) and not words.is_a(end + 2, DET) and not clause_at(words, end + 2, limit):
            close = next((i for i in range(end + 2, min(limit, end + 20)) if words.is_a(i, COMMA)), -1)
            aside_end = close if close > 0 else end + 1
        else:
            close = next((i for i in range(end + 2, min(limit, end + 14)) if words.is_a(i, COMMA)), -1)
            apposed = (
                words.is_a(end + 1, COMMA)
                and close > 0
                and not has_clause(words, end + 2, close)
                and clause_at(words, close + 1, limit)
            )
            aside_end = close if apposed else end + 1
        opening = all(words.is_a(i, ADV | COMMA) or words.form[i] in ("but", "and", "yet") for i in range(floor, at))
        if opening:
            start = aside_end + 1 if words.is_a(aside_end, COMMA) else aside_end
            stop = clause_end(words, unit, None, start, limit)
        elif not words.is_a(at - 1, COMMA) or not words.is_a(aside_end, COMMA) or has_clause(words, floor, at - 1):
            start, stop = after_dateline(scene, words, floor), at
        else:
            start, stop = after_dateline(scene, words, floor), limit
        first, last = _cut(words, start, stop)
        if last > first:
            text = scene.text[words.start[at] : words.end[at + 1]]
            yield Reported(words.start[first], words.end[last - 1], voice, text, "neutral", "according-to")


def _cut(words: Words, first: int, end: int) -> tuple[int, int]:
    while first < end and words.is_a(first, COMMA | STOP):
        first += 1
    while end > first and words.is_a(end - 1, COMMA | STOP):
        end -= 1
    return first, end


def nouns(scene: Scene, unit: Unit, words: Words) -> Iterator[Reported]:
    """ "the claim that the road was closed", "accusations of theft from the union", "Doe's warning that"."""
    nouns = scene.lexicon.nouns
    for at, form in enumerate(words.form):
        stance = nouns.get(form)
        if stance is None or words.is_a(at, MENTION | QUOTE) or at + 2 >= len(words):
            continue
        if not (
            words.is_a(at - 1, DET | POSS | PREP) or words.is_plain(at - 1) or at == 0 or words.is_verb(at - 1, 31)
        ):
            continue
        limit, step, voice = limit_of(words, at), at + 1, None
        owner = _owner(scene, unit, words, at)
        if words.word(step) in ("by", "from"):
            end = phrase_after(words, step + 1, limit)
            phrase = phrase_ending(words, end, step + 1) if end > step else None
            voice = voice_of(scene, unit, phrase) if phrase else None
            step = end + 1
        voice = voice or owner
        copula = words.word(step) in ("is", "was") and words.word(step + 1) == "that"
        if copula and voice is not None and clause_at(words, step + 2, limit):  # "Doe's view is that"
            stop = clause_end(words, unit, None, step + 2, limit)
            yield Reported(
                words.start[step + 2], words.end[stop - 1], voice, scene.text[words.start[at] : words.end[at]], stance,
                "noun-of-speech",
            )  # fmt: skip
            continue
        if words.word(step) == "that" and _is_relative(scene, unit, words, step, limit):
            continue
        if words.word(step) == "that" and clause_at(words, step + 1, limit):
            first, stop = step + 1, clause_end(words, unit, None, step + 1, limit)
            stop = _second_verb(words, first, stop)
        elif words.word(step) == "of" and form in scene.lexicon.words["with_of"] and voice is not None:
            first, stop = step + 1, phrase_after(words, step + 1, limit) + 1
            if words.is_verb(step + 1, GERUND):
                stop = clause_end(words, unit, None, step + 1, limit)
        else:
            continue
        comma = next((i for i in range(first, stop) if words.is_a(i, COMMA)), stop)
        if stop > first:
            last = min(stop, comma) if comma - first > 3 else stop
            yield Reported(
                words.start[first], words.end[last - 1], voice, scene.text[words.start[at] : words.end[at]], stance,
                "noun-of-speech",
            )  # fmt: skip


def _is_relative(scene: Scene, unit: Unit, words: Words, that: int, limit: int) -> bool:
    """Whether "that" is the object of a verb of saying that ends the clause: "a claim that his lawyers | deny"."""
    end = clause_end(words, unit, None, that + 1, limit)
    while end > that and words.is_a(end - 1, STOP | COMMA | ADV):
        end -= 1
    return any(c.last == end - 1 and c.form == FINITE_FORM for c in unit.cues)


def _second_verb(words: Words, first: int, end: int) -> int:
    """Where the verb of the noun itself starts: "the claim that the wards are safe | convinced nobody"."""
    groups, at = 0, first
    while at < end:
        if groups and words.is_a(at, COMMA | COORD | SUBORD | REL | QUOTE) and not words.is_a(at, PREP | DET):
            return end
        group = None if words.is_a(at - 1, DET) else read_group(words, at)
        if group is not None:
            groups += 1
            if groups > 1 and not words.is_a(at - 1, SUBJECT):
                return at
            at = group.last
        at += 1
    return end


def _owner(scene: Scene, unit: Unit, words: Words, at: int) -> Voice | None:
    """Whose a noun of speech is: "Doe's claim", "his claim", "union claims"."""
    step = at - 1
    while step > 0 and words.is_plain(step) and not words.is_a(step, MENTION) and not words.is_a(step, POSS):
        step -= 1
    if words.is_a(step, POSS):
        phrase = phrase_ending(words, step - 1)
        return voice_of(scene, unit, phrase) if phrase else None
    if words.is_a(step, MENTION) and words.mention[step] is not None and step == at - 1:
        mention = words.mention[step]
        assert mention is not None
        return Voice(mention.actor, mention.start, mention.end)
    return None


def hearsay(scene: Scene, unit: Unit, words: Words) -> Iterator[Reported]:
    """ "The firm reportedly paid", "allegedly": the clause, said by nobody in particular."""
    for at, form in enumerate(words.form):
        if form not in scene.lexicon.words["hearsay"] or words.is_a(at, QUOTE | MENTION):
            continue
        limit, floor = limit_of(words, at), sentence_start(words, at)
        first = next(
            (i + 1 for i in range(at, floor, -1) if words.is_a(i, COMMA | SUBORD) and not words.is_a(i, PREP)), floor
        )
        if words.is_a(first, REL):
            first += 1
        stop = clause_end(words, unit, None, at + 1, limit)
        first, stop = _cut(words, first, stop)
        if not has_clause(words, first, stop):
            continue
        yield Reported(
            words.start[first], words.end[stop - 1], Voice("anonymous", words.start[at], words.start[at]),
            scene.text[words.start[at] : words.end[at]], "distancing", "hearsay",
        )  # fmt: skip

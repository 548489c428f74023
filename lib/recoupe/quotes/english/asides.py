"""Cues beside what they report: "The road is closed, the mayor said", "was accused by Doe of lying"."""

from recoupe.english.groups import read_group
from recoupe.english.phrases import phrase_ending
from recoupe.english.subjects import subject_before
from recoupe.english.verbs import FINITE, GERUND, PARTICIPLE
from recoupe.english.words import (
    AUX,
    COMMA,
    MENTION,
    MODAL,
    PREP,
    PUNCTUATION,
    QUOTE,
    REL,
    SUBJECT,
    SUBORD,
    Words,
)  # fmt: skip
from recoupe.quotes.english.clauses import (
    clause_at,
    clause_end,
    ends_aside,
    has_clause,
    phrase_after,
    skip_scene,
)
from recoupe.quotes.english.cues import FINITE_FORM, Cue
from recoupe.quotes.english.names import Voice
from recoupe.quotes.english.reported import Reported, after_dateline, limit_of, made_row, sentence_start
from recoupe.quotes.english.scene import Scene, Unit
from recoupe.quotes.english.voices import voice_of


def aside(scene: Scene, unit: Unit, words: Words, cue: Cue, limit: int) -> Reported | None:
    """ "The road is closed, the mayor said", "The road, said the mayor, is closed": the clause around the cue."""
    if "aside" not in cue.takes or cue.form != FINITE_FORM or cue.negated:
        return None
    floor = sentence_start(words, cue.first)
    colon = next((i for i in range(cue.first - 1, floor, -1) if words.form[i] == ":"), -1)
    floor = colon + 1 if colon > 0 and not words.is_a(colon + 1, QUOTE) else floor
    inverted = words.is_a(cue.first - 1, COMMA) and "person" not in cue.takes
    earlier = next((i for i in range(cue.first - 2, floor, -1) if words.is_a(i, COMMA)), -1) if inverted else -1
    if earlier > 0 and not has_clause(words, floor, earlier):
        return None  # "Doe, who left in March, denied wrongdoing"
    comma, stop, voice = -1, cue.last, None
    if inverted:
        end = phrase_after(words, cue.last + 1, limit)
        while end > cue.last and words.word(end + 1) in ("of", "for", "from", "at", "in"):
            further = phrase_after(words, end + 2, limit)
            if further < end + 2:
                break
            end = further
        if end <= cue.last or not ends_aside(words, end + 1):
            return None
        phrase = phrase_ending(words, end, cue.last + 1)
        voice = voice_of(scene, unit, phrase) if phrase else None
        comma, stop = cue.first - 1, end
    else:
        subject = subject_before(words, cue.first, floor)
        if subject is None or not words.is_a(subject.first - 1, COMMA):
            if subject is None or words.word(subject.first - 1) != "as" or not words.is_a(subject.first - 2, COMMA):
                return None
            comma = subject.first - 2
            if skip_scene(words, cue.last + 1, limit) < limit:
                return None
        else:
            comma = subject.first - 1
        voice = voice_of(scene, unit, subject)
        if "person" in cue.takes:
            stop = max(stop, phrase_after(words, stop + 1, limit))
    lone = comma == floor + 1 and (words.is_plain(floor) or words.is_a(floor, MENTION))  # "fares, she said, are"
    if voice is None or comma <= floor + 1 and not lone or not (inverted or ends_aside(words, stop + 1)):
        return None
    scene.known[("speaker", unit.number, cue.first)] = voice
    scene.known[("spoke", unit.number)] = voice
    if (
        all(words.is_a(i, QUOTE | PUNCTUATION) for i in range(floor, comma))
        or words.is_a(comma - 1, QUOTE)
        and not has_clause(words, floor, comma)
    ):
        return None  # the marks say it all
    after = skip_scene(words, stop + 1, limit)
    medial = words.is_a(after, COMMA) and after + 1 < limit and not has_clause(words, floor, comma)
    marked = words.is_a(after + 1, QUOTE)  # "The firm, he said, “will not pay”"
    if medial and not (marked or read_group(words, after + 1) or clause_at(words, after + 1, limit)):
        medial = False
    if not medial and not has_clause(words, floor, comma):
        return None
    start = after_dateline(scene, words, floor)
    if words.is_verb(start, PARTICIPLE | GERUND) and not medial and not words.is_verb(start + 1, FINITE):
        return None  # "Asked whether she would resign, she said"
    if (
        not medial
        and words.is_a(start, PREP)
        and not words.is_a(start, SUBORD)
        and not _has_free_clause(words, start, comma)
    ):
        return None  # "In an email read aloud in court, Doe wrote"
    opens = words.is_a(start, SUBORD) and words.form[start] not in ("but", "yet") and not medial
    if opens and not any(words.is_a(i, COMMA) for i in range(start, comma)):
        return None  # "While the council says it is safe, residents disagree"
    if words.is_a(start, SUBORD) and words.form[start] in ("but", "and", "yet"):
        start += 1
    end = limit if medial else comma
    cue_text = scene.text[words.start[cue.first] : words.end[cue.last]]
    while end > start and words.is_a(end - 1, PUNCTUATION):
        end -= 1
    if end <= start:
        return None
    return Reported(words.start[start], words.end[end - 1], voice, cue_text, cue.stance, "cue-aside")


def _has_free_clause(words: Words, start: int, end: int) -> bool:
    """Whether a stretch that a preposition opens has a verb whose subject is not what it governs."""
    for at in range(start + 1, end):
        if read_group(words, at) is None or words.is_a(at, QUOTE):
            continue
        subject = subject_before(words, at, start)
        if subject is None or subject.first > start + 1 or words.is_a(at, AUX | MODAL):
            return True
    return False


def said_further(scene: Scene, unit: Unit, words: Words, cue: Cue, row: Reported) -> Reported | None:
    """What goes on after an aside: 'He has the sheet, he said, | and he will show it'."""
    at = cue.last + 1
    if not words.is_a(at, COMMA) or words.word(at + 1) != "and" or row.end > words.start[cue.first]:
        return None
    limit = limit_of(words, at)
    if not clause_at(words, at + 2, limit):
        return None
    end = clause_end(words, unit, cue, at + 2, limit)
    return made_row(scene, words, at + 2, end, row.voice, cue, "cue-aside", cue.last)


def passive(scene: Scene, unit: Unit, words: Words, cue: Cue) -> Reported | None:
    """ "was accused by Doe of lying", "is said to have left", "it was reported that"."""
    limit, at = limit_of(words, cue.last + 1), cue.last + 1
    subject = subject_before(words, cue.first, sentence_start(words, cue.first))
    hearsay = cue.lemma in scene.lexicon.words["hearsay_verbs"]
    if hearsay and subject is not None and words.form[subject.head] == "it" and words.word(at) == "that":
        return made_row(
            scene, words, at + 1, clause_end(words, unit, cue, at + 1, limit), _nobody(words, cue), cue, "hearsay", at
        )
    if hearsay and words.word(at) == "to" and subject is not None and not words.is_a(subject.head, SUBJECT & REL):
        start = subject.first
        row = made_row(
            scene, words, start, clause_end(words, unit, cue, at, limit), _nobody(words, cue), cue, "hearsay", cue.last
        )
        return row and Reported(row.start, row.end, row.voice, row.cue, "distancing", row.rule)
    if words.word(at) == "by":
        end = phrase_after(words, at + 1, limit)
        phrase = phrase_ending(words, end, at + 1) if end > at else None
        voice = voice_of(scene, unit, phrase) if phrase else None
        if voice is not None and "blame" in cue.takes and words.word(end + 1) in ("of", "for"):
            return made_row(
                scene, words, end + 2, clause_end(words, unit, cue, end + 2, limit), voice, cue, "cue-blame", cue.last
            )
    if "person" in cue.takes and words.word(at) in ("that",) or cue.lemma == "tell" and clause_at(words, at, limit):
        return None  # "residents were told that": nobody is named
    return None


def _nobody(words: Words, cue: Cue) -> Voice:
    return Voice("anonymous", words.start[cue.first], words.start[cue.first])

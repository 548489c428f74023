"""English indirect speech: what cues govern, "according to", nouns of speech, hearsay."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.english.groups import read_group
from recoupe.english.phrases import Phrase, phrase_ending, subject_before
from recoupe.english.verbs import FINITE, GERUND, PARTICIPLE
from recoupe.english.words import (
    ADV,
    COMMA,
    COORD,
    DET,
    MENTION,
    OBJECT,
    POSS,
    PREP,
    PUNCTUATION,
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
    ends_aside,
    has_clause,
    phrase_after,
    skip_scene,
)
from recoupe.quotes.english.cues import FINITE_FORM, GERUND_FORM, INFINITIVE, PARTICIPLE_FORM, PASSIVE, Cue
from recoupe.quotes.english.scene import Scene, Unit, words_of
from recoupe.quotes.english.voices import Voice, voice_of

_DATELINE = re.compile(r"[^\n.!?]{0,60}\([\w ./-]{2,24}\)\s*(?:-|–|—|:)\s+|[A-Z][A-Z ,.]{3,40}(?:\(\w+\) )?(?:-|–|—) ")
_NO_SUBJECT = frozenset({"it", "there", "this", "that", "which", "what"})


@dataclass(frozen=True, slots=True)
class Reported:
    """A stretch of reported speech, with who said it and the words that say so."""

    start: int
    end: int
    voice: Voice | None
    cue: str
    stance: str
    rule: str


def find_reported(scene: Scene, unit: Unit) -> list[Reported]:
    """The speech reported in a unit, in order; spans may nest."""
    words = words_of(scene, unit)
    found: list[Reported] = []
    for cue in unit.cues:
        if row := _of_cue(scene, unit, words, cue):
            found.append(row)
            if row.rule == "cue-aside" and (more := _more(scene, unit, words, cue, row)):
                found.append(more)
            if row.voice is not None:
                scene.known[("spoke", unit.number)] = row.voice
    found += _according(scene, unit, words)
    found += _nouns(scene, unit, words)
    found += _hearsay(scene, unit, words)
    return found


def _of_cue(scene: Scene, unit: Unit, words: Words, cue: Cue) -> Reported | None:
    """The first rule whose case a cue is."""
    if cue.form == PARTICIPLE_FORM:
        return None
    if cue.form == PASSIVE:
        return _passive(scene, unit, words, cue)
    limit = _limit(words, cue.last + 1)
    if cue.negated and "ing" not in cue.takes:
        return None
    voice = speaker_of(scene, unit, words, cue)
    if voice is not None and not voice.speaker and scene.folded[voice.start : voice.end] in ("i", "we"):
        return None  # the source itself
    for rule in (_clause, _blame, _ing, _infinitive):
        if spot := rule(words, unit, cue, limit):
            start, end, name, stop = spot
            if not _can_say(scene, words, cue, voice):
                return None
            return _made(scene, words, start, end, voice, cue, name, stop)
    if row := _aside(scene, unit, words, cue, limit):
        return row
    if "object" in cue.takes and cue.form != INFINITIVE and (spot := _object(words, unit, cue, limit)):
        start, end, name, stop = spot
        if voice is not None and _can_say(scene, words, cue, voice):
            return _made(scene, words, start, end, voice, cue, name, stop)
    return None


def _limit(words: Words, at: int) -> int:
    """Where the sentence of a word ends: a unit may hold several after quotations."""
    while at < len(words):
        if words.form[at] in (".", "!", "?", ";"):
            return at
        if words.is_a(at, QUOTE) and at + 1 < len(words) and words.capital[at + 1] and not words.is_a(at + 1, MENTION):
            return at + 1
        at += 1
    return len(words)


def _made(
    scene: Scene, words: Words, first: int, end: int, voice: Voice | None, cue: Cue, rule: str, stop: int
) -> Reported | None:
    """The row of words [first, end), cut at its signs."""
    while first < end and words.is_a(first, PUNCTUATION):
        first += 1
    while end > first and words.is_a(end - 1, PUNCTUATION):
        end -= 1
    if end - first < 1 or end - first == 1 and not words.is_a(first, QUOTE) and rule not in ("cue-ing", "cue-blame"):
        return None
    text = re.sub(r"\s+", " ", scene.text[words.start[cue.first] : words.end[stop]])
    return Reported(words.start[first], words.end[end - 1], voice, text, cue.stance, rule)


def speaker_of(scene: Scene, unit: Unit, words: Words, cue: Cue) -> Voice | None:
    """Who speaks in a cue: its subject, of a participle or an infinitive the subject of the sentence."""
    key = ("speaker", unit.number, cue.first)
    if key not in scene.known:
        scene.known[key] = _speaker(scene, unit, words, cue)
    return scene.known[key]


def _speaker(scene: Scene, unit: Unit, words: Words, cue: Cue) -> Voice | None:
    floor = _sentence_start(words, cue.first)
    if words.is_a(cue.first - 1, COMMA) and cue.form == FINITE_FORM and "person" not in cue.takes:
        end = phrase_after(words, cue.last + 1, len(words))
        closed = end > cue.last and (words.is_a(end + 1, COMMA | STOP) or end + 1 >= len(words))
        if closed and not any(words.is_a(i, COMMA) for i in range(floor, cue.first - 1)):
            phrase = phrase_ending(words, end, cue.last + 1)
            return voice_of(scene, unit, phrase) if phrase else None
    if cue.form in (GERUND_FORM, INFINITIVE) or words.word(cue.first - 1) in ("and", "but", "then"):
        earlier = [c for c in unit.cues if floor <= c.first < cue.first and c.form == FINITE_FORM]
        if earlier and (voice := speaker_of(scene, unit, words, earlier[-1])):
            return voice
        return _main_subject(scene, unit, words, floor, cue.first)
    subject = subject_before(words, cue.first, floor)
    if subject is None:
        who = cue.first - 1
        while words.is_a(who, ADV):
            who -= 1
        if words.word(who) in ("who", "which"):
            subject = Phrase(who, who, who)
        return voice_of(scene, unit, subject) if subject else _main_subject(scene, unit, words, floor, cue.first)
    if words.form[subject.head] in _NO_SUBJECT and words.form[subject.head] != "it":
        return None
    return voice_of(scene, unit, subject)


def _sentence_start(words: Words, at: int) -> int:
    """The first word of the sentence a word stands in, after a stop or a quotation that ends one."""
    while at > 0:
        if words.form[at - 1] in (".", "!", "?", ";"):
            return at
        at -= 1
    return 0


def _main_subject(scene: Scene, unit: Unit, words: Words, floor: int, at: int) -> Voice | None:
    """The subject of the first finite verb of a sentence before a word."""
    for step in range(floor + 1, at):
        if words.is_a(step, QUOTE | DET) or not read_group(words, step):
            continue
        subject = subject_before(words, step, floor)
        if subject is not None:
            return voice_of(scene, unit, subject)
    return None


def _can_say(scene: Scene, words: Words, cue: Cue, voice: Voice | None) -> bool:
    """Whether a subject can speak: anybody who is known, and of the rest those who are not things or facts."""
    if voice is None:
        return (
            cue.form == FINITE_FORM
            and cue.lemma not in scene.lexicon.words["people_only"] | scene.lexicon.words["evidence"]
        )
    if not voice.speaker.startswith("other:"):
        return True
    if cue.lemma not in scene.lexicon.words["evidence"] | scene.lexicon.words["people_only"]:
        return True
    said = voice.speaker.removeprefix("other:")
    word = said.split()[-1].lower()
    people = scene.lexicon.words["people"] | scene.lexicon.words["bodies"]
    return said[:1].isupper() and " " in said or word in people or word.removesuffix("s") in people


Spot = tuple[int, int, str, int]  # words [first, end), rule, last word of the cue


def _clause(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
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
    if words.word(at) == "that" and not words.is_a(at + 1, STOP):
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


def _blame(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
    """ "accused the council of lying", "blamed the rail firm for the delays", "criticised him for leaving"."""
    if "blame" not in cue.takes:
        return None
    if words.is_a(cue.last + 1, STOP | COMMA):
        return None
    links = ("of",) if cue.lemma == "accuse" else ("for",)
    spots = [i for i in range(cue.last + 2, min(limit, cue.last + 14)) if words.form[i] in links]
    inner = next((i for i in spots if words.is_verb(i + 1, GERUND)), spots[0] if spots else -1)
    if inner < 0 or any(words.is_a(i, COMMA | STOP | QUOTE) for i in range(cue.last, inner)):
        return None
    return inner + 1, clause_end(words, unit, cue, inner + 1, limit), "cue-blame", cue.last


def _ing(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
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
    return at, clause_end(words, unit, cue, at, limit), "cue-ing", cue.last


def _infinitive(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
    """ "claims to have closed the road"."""
    at = cue.last + 1
    if "infinitive" not in cue.takes or words.word(at) != "to" or words.is_a(at + 1, DET | MENTION):
        return None
    return at, clause_end(words, unit, cue, at, limit), "cue-infinitive", cue.last


def _object(words: Words, unit: Unit, cue: Cue, limit: int) -> Spot | None:
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


def _aside(scene: Scene, unit: Unit, words: Words, cue: Cue, limit: int) -> Reported | None:
    """ "The road is closed, the mayor said", "The road, said the mayor, is closed": the clause around the cue."""
    if "aside" not in cue.takes or cue.form != FINITE_FORM or cue.negated:
        return None
    floor = _sentence_start(words, cue.first)
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
    if voice is None or comma <= floor + 1 or not (inverted or ends_aside(words, stop + 1)):
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
    medial = words.is_a(after, COMMA) and after + 3 < limit and not has_clause(words, floor, comma)
    if medial and not (read_group(words, after + 1) or clause_at(words, after + 1, limit)):
        medial = False
    if not medial and not has_clause(words, floor, comma):
        return None
    start = after_dateline(scene, words, floor)
    if words.is_verb(start, PARTICIPLE | GERUND) and not medial and not words.is_verb(start + 1, FINITE):
        return None  # "Asked whether she would resign, she said"
    if words.is_a(start, SUBORD) and words.form[start] not in ("but", "yet") and not medial:
        if not any(words.is_a(i, COMMA) for i in range(start, comma)):
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


def _more(scene: Scene, unit: Unit, words: Words, cue: Cue, row: Reported) -> Reported | None:
    """What goes on after an aside: 'He has the sheet, he said, | and he will show it'."""
    at = cue.last + 1
    if not words.is_a(at, COMMA) or words.word(at + 1) != "and" or row.end > words.start[cue.first]:
        return None
    limit = _limit(words, at)
    if not clause_at(words, at + 2, limit):
        return None
    end = clause_end(words, unit, cue, at + 2, limit)
    return _made(scene, words, at + 2, end, row.voice, cue, "cue-aside", cue.last)


def after_dateline(scene: Scene, words: Words, at: int) -> int:
    """Past the place and agency a dispatch opens with: "LEEDS (AFX) - "."""
    if at or not len(words):
        return at
    match = _DATELINE.match(scene.text, words.start[0], words.end[-1])
    while match and at < len(words) and words.start[at] < match.end():
        at += 1
    return at


def _passive(scene: Scene, unit: Unit, words: Words, cue: Cue) -> Reported | None:
    """ "was accused by Doe of lying", "is said to have left", "it was reported that"."""
    limit, at = _limit(words, cue.last + 1), cue.last + 1
    subject = subject_before(words, cue.first, _sentence_start(words, cue.first))
    hearsay = cue.lemma in scene.lexicon.words["hearsay_verbs"]
    if hearsay and subject is not None and words.form[subject.head] == "it" and words.word(at) == "that":
        return _made(
            scene, words, at + 1, clause_end(words, unit, cue, at + 1, limit), _nobody(words, cue), cue, "hearsay", at
        )
    if hearsay and words.word(at) == "to" and subject is not None and not words.is_a(subject.head, SUBJECT & REL):
        start = subject.first
        row = _made(
            scene, words, start, clause_end(words, unit, cue, at, limit), _nobody(words, cue), cue, "hearsay", cue.last
        )
        return row and Reported(row.start, row.end, row.voice, row.cue, "distancing", row.rule)
    if words.word(at) == "by":
        end = phrase_after(words, at + 1, limit)
        phrase = phrase_ending(words, end, at + 1) if end > at else None
        voice = voice_of(scene, unit, phrase) if phrase else None
        if voice is not None and "blame" in cue.takes and words.word(end + 1) in ("of", "for"):
            return _made(
                scene, words, end + 2, clause_end(words, unit, cue, end + 2, limit), voice, cue, "cue-blame", cue.last
            )
    if "person" in cue.takes and words.word(at) in ("that",) or cue.lemma == "tell" and clause_at(words, at, limit):
        return None  # "residents were told that": nobody is named
    return None


def _nobody(words: Words, cue: Cue) -> Voice:
    return Voice("anonymous", words.start[cue.first], words.start[cue.first])


def _according(scene: Scene, unit: Unit, words: Words) -> Iterator[Reported]:
    """ "According to the mayor, the road is closed", "The road is closed, according to the mayor"."""
    for at in range(len(words) - 2):
        if words.form[at] != "according" or words.form[at + 1] != "to":
            continue
        limit, floor = _limit(words, at + 2), _sentence_start(words, at)
        end = phrase_after(words, at + 2, limit)
        if end < at + 2:
            continue
        while words.word(end + 1) in ("of", "for", "from", "by", "in", "at", "to", "on", "with"):
            further = phrase_after(words, end + 2, limit)
            if (
                further < end + 2
                or words.word(end + 1) in ("in", "at", "on", "to")
                and clause_at(words, end + 2, limit)
            ):
                break
            end = further
        phrase = phrase_ending(words, end, at + 2)
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


def _nouns(scene: Scene, unit: Unit, words: Words) -> Iterator[Reported]:
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
        limit, step, voice = _limit(words, at), at + 1, None
        owner = _owner(scene, unit, words, at)
        if words.word(step) in ("by", "from"):
            end = phrase_after(words, step + 1, limit)
            phrase = phrase_ending(words, end, step + 1) if end > step else None
            voice = voice_of(scene, unit, phrase) if phrase else None
            step = end + 1
        voice = voice or owner
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


def _hearsay(scene: Scene, unit: Unit, words: Words) -> Iterator[Reported]:
    """ "The firm reportedly paid", "allegedly": the clause, said by nobody in particular."""
    for at, form in enumerate(words.form):
        if form not in scene.lexicon.words["hearsay"] or words.is_a(at, QUOTE | MENTION):
            continue
        limit, floor = _limit(words, at), _sentence_start(words, at)
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

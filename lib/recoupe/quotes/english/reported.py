"""English indirect speech: what cues govern, "according to", nouns of speech, hearsay."""

import re
from dataclasses import dataclass

from recoupe.english.groups import read_group
from recoupe.english.phrases import Phrase, phrase_ending
from recoupe.english.subjects import subject_before
from recoupe.english.words import (
    ADV,
    COMMA,
    DET,
    MENTION,
    PUNCTUATION,
    QUOTE,
    STOP,
    Words,
)  # fmt: skip
from recoupe.quotes.english.clauses import (
    phrase_after,
)
from recoupe.quotes.english.cues import FINITE_FORM, GERUND_FORM, INFINITIVE, Cue
from recoupe.quotes.english.names import Voice
from recoupe.quotes.english.scene import Scene, Unit
from recoupe.quotes.english.voices import voice_of

_DATELINE = re.compile(
    r"[^\n.!?]{0,60}(?:\.[^\n.!?]{0,20})?\([\w ./-]{2,24}\)\s*(?:-|–|—|:)\s+|[A-Z][A-Z ,.]{3,40}(?:\(\w+\) )?(?:-|–|—) "
)


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


def limit_of(words: Words, at: int) -> int:
    """Where the sentence of a word ends: a unit may hold several after quotations."""
    while at < len(words):
        if words.form[at] in (".", "!", "?", ";"):
            return at
        if words.is_a(at, QUOTE) and at + 1 < len(words) and words.capital[at + 1] and not words.is_a(at + 1, MENTION):
            return at + 1
        at += 1
    return len(words)


def made_row(
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
    floor = sentence_start(words, cue.first)
    if words.is_a(cue.first - 1, COMMA) and cue.form == FINITE_FORM and "person" not in cue.takes:
        end = phrase_after(words, cue.last + 1, len(words))
        closed = end > cue.last and (words.is_a(end + 1, COMMA | STOP) or end + 1 >= len(words))
        if closed and not any(words.is_a(i, COMMA) for i in range(floor, cue.first - 1)):
            phrase = phrase_ending(words, end, cue.last + 1)
            return voice_of(scene, unit, phrase) if phrase else None
    if cue.form == INFINITIVE and any(
        words.form[i] in ("took", "takes", "take") and words.word(i - 1) == "it" for i in range(floor, cue.first)
    ):
        return None  # "it took her agent four hours to tell her"
    if cue.form in (GERUND_FORM, INFINITIVE) or words.word(cue.first - 1) in ("and", "but", "then"):
        earlier = [c for c in unit.cues if floor <= c.first < cue.first and c.form == FINITE_FORM]
        if earlier and (voice := speaker_of(scene, unit, words, earlier[-1])):
            return voice
        return main_subject(scene, unit, words, floor, cue.first)
    subject = subject_before(words, cue.first, floor)
    if subject is None:
        who = cue.first - 1
        while words.is_a(who, ADV):
            who -= 1
        if words.word(who) in ("who", "which"):
            subject = Phrase(who, who, who)
        return voice_of(scene, unit, subject) if subject else main_subject(scene, unit, words, floor, cue.first)
    if words.form[subject.head] in _NO_SUBJECT and words.form[subject.head] != "it":
        return None
    return voice_of(scene, unit, subject)


def sentence_start(words: Words, at: int) -> int:
    """The first word of the sentence a word stands in, after a stop or a quotation that ends one."""
    while at > 0:
        if words.form[at - 1] in (".", "!", "?", ";"):
            return at
        at -= 1
    return 0


def main_subject(scene: Scene, unit: Unit, words: Words, floor: int, at: int) -> Voice | None:
    """The subject of the first finite verb of a sentence before a word."""
    for step in range(floor + 1, at):
        if words.is_a(step, QUOTE | DET) or not read_group(words, step):
            continue
        subject = subject_before(words, step, floor)
        if subject is not None:
            return voice_of(scene, unit, subject)
    return None


def can_say(scene: Scene, words: Words, cue: Cue, voice: Voice | None) -> bool:
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
    lists = scene.lexicon.words
    people = lists["people"] | lists["offices"] | lists["bodies"]
    return said[:1].isupper() and " " in said or word in people or word.removesuffix("s") in people


def after_dateline(scene: Scene, words: Words, at: int) -> int:
    """Past the place and agency a dispatch opens with: "LEEDS (AFX) - "."""
    if at > 6 or not len(words):
        return at
    match = _DATELINE.match(scene.text, words.start[0], words.end[-1])
    while match and at < len(words) and words.start[at] < match.end():
        at += 1
    return at

"""Marked words without a cue of their own: after a colon, a name, a sentence about one person, another quotation."""

import re
from collections.abc import Sequence
from dataclasses import replace

from recoupe.english.phrases import phrase_ending
from recoupe.english.subjects import subject_before
from recoupe.english.words import (
    COMMA,
    MENTION,
    POSS,
    QUOTE,
    STOP,
    SUBJECT,
    Words,
)  # fmt: skip
from recoupe.quotes.english.clauses import has_clause, phrase_after, skip_scene
from recoupe.quotes.english.cues import FINITE_FORM
from recoupe.quotes.english.interviews import named_by
from recoupe.quotes.english.marks import goes_on
from recoupe.quotes.english.names import Voice
from recoupe.quotes.english.pronouns import beings_of, resolve
from recoupe.quotes.english.reported import Reported, main_subject, sentence_start, speaker_of
from recoupe.quotes.english.said import Said, is_name, said_by, somebody
from recoupe.quotes.english.scene import Scene, Unit, words_of
from recoupe.quotes.english.voices import voice_of

_SENTENCE = re.compile(r"[.!?…]$")


def share(scene: Scene, said: dict[int, Said]) -> None:
    """Gives all paragraphs of one quotation the speaker of the one that has a cue."""
    chained = [n for n in said if n + 1 in said and goes_on(scene.text, scene.marked, n)]
    for n in chained:
        if said[n].kind == "direct" and not said[n + 1].cue:
            said[n + 1] = replace(said[n], cue="", rule="next-paragraph")
    for n in reversed(chained):
        if said[n + 1].kind == "direct" and not said[n].cue:
            said[n] = replace(said[n + 1], cue="", rule="paragraph-before")


def source_beside(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'“…,” according to Doe', 'in Doe’s words, “…”', 'what Doe called “…”', 'Doe’s “…”' is none."""
    step = at + 1 + (1 if words.is_a(at + 1, COMMA) else 0)
    if words.word(step) == "according" and words.word(step + 1) == "to":
        end = phrase_after(words, step + 2, len(words))
        phrase = phrase_ending(words, end, step + 2) if end > step + 1 else None
        voice = voice_of(scene, unit, phrase) if phrase else None
        if voice:
            return Said("direct", voice, scene.text[words.start[step] : words.end[step + 1]], "neutral", "according-to")
    if words.word(step) in ("was", "is") and words.word(step + 1) == "the" and words.word(step + 3) in ("of", "from"):
        end = phrase_after(words, step + 4, len(words))
        phrase = phrase_ending(words, end, step + 4) if end > step + 3 else None
        if (
            words.word(step + 2) in scene.lexicon.words["verdicts"]
            and phrase
            and (voice := voice_of(scene, unit, phrase))
        ):
            return Said("direct", voice, scene.text[words.start[step] : words.end[step + 2]], "neutral", "own-words")
    if words.word(step) in ("was", "is") and (voice := _verdict(scene, unit, words, step + 1, step + 7)):
        return Said("direct", voice, scene.text[words.start[step] : words.end[step]], "neutral", "own-words")
    for back in range(at - 1, max(-1, at - 10), -1):
        owned = words.form[back] in ("words", "phrase", "view") and words.is_a(back - 1, POSS)
        if owned and (phrase := phrase_ending(words, back - 2)):
            voice = voice_of(scene, unit, phrase)
            return Said("direct", voice, scene.text[words.start[back] : words.end[back]], "neutral", "own-words")
        if words.form[back] == "words" and words.word(back + 1) == "of":
            end = phrase_after(words, back + 2, at)
            phrase = phrase_ending(words, end, back + 2) if end >= back + 2 else None
            if phrase and (voice := voice_of(scene, unit, phrase)):
                return Said("direct", voice, scene.text[words.start[back] : words.end[back]], "neutral", "own-words")
    return None


def _verdict(scene: Scene, unit: Unit, words: Words, first: int, end: int) -> Voice | None:
    """Whose "answer" or "verdict" a stretch opens with: "The union's answer came …", "her advice to parents"."""
    for at in range(first, min(end, len(words))):
        if words.is_a(at, STOP | COMMA | QUOTE):
            return None
        if words.form[at] not in scene.lexicon.words["verdicts"]:
            continue
        owner = at - 1
        while owner > first and words.is_plain(owner) and not words.is_a(owner, MENTION | POSS):
            owner -= 1
        if words.is_a(owner, POSS):
            phrase = phrase_ending(words, owner - 1, first)
            return voice_of(scene, unit, phrase) if phrase and phrase.first <= first + 1 else None
        pronoun = _OWNERS.get(words.word(owner))
        being = resolve(scene, unit, owner, pronoun) if pronoun and owner <= first else None
        return Voice(being.speaker, words.start[owner], words.end[owner]) if being else None
    return None


_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}


def _passage(scene: Scene, words: Words, first: int, end: int) -> Voice | None:
    """The document of which a sentence before a colon gives a part: "Here is a line from page 4 of the report: “…”"."""
    lists = scene.lexicon.words
    part = next((i for i in range(first, end) if words.form[i] in lists["passages"]), -1)
    if part < 0 or words.word(part + 1) not in ("from", "of", "in", "on"):
        return None
    for at in range(part + 2, end):
        if words.form[at] in lists["documents"] and words.form[at] not in lists["passages"]:
            text = scene.text[words.start[at] : words.end[at]]
            return Voice(f"document:{text}", words.start[at], words.end[at])
    return None


def in_reported(scene: Scene, start: int, end: int, reported: Sequence[Reported]) -> Said | None:
    """Marked words inside a reported clause are its speaker's."""
    holding = [
        r for r in reported if r.start <= start and end <= r.end + 2 and r.voice is not None and r.rule != "hearsay"
    ]
    if not holding:
        return None
    row = min(holding, key=lambda r: r.end - r.start)
    return Said("direct", row.voice, row.cue, row.stance, "in-" + row.rule)


def colon(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'Doe: “…”', 'The mayor was blunt: “…”', '“…” – Jane Doe', 'a banner read “…”'."""
    carriers = scene.lexicon.words["carriers"]
    if words.word(at - 1) in (":", ",", "read", "reading", "saying") or words.is_a(at - 1, COMMA):
        floor = sentence_start(words, at - 1)
        for i in range(floor, at):
            if words.form[i] in carriers and at - i < 12:
                text = scene.text[words.start[i] : words.end[i]]
                return Said(
                    "direct", Voice(f"anonymous:{text}", words.start[i], words.end[i]), "", "neutral", "carrier"
                )
    if words.word(at - 1) == ":":
        floor = sentence_start(words, at - 1)
        if voice := _passage(scene, words, floor, at - 1):
            return Said("direct", voice, "", "neutral", "passage")
        if voice := _verdict(scene, unit, words, floor, at - 1):
            return Said("direct", voice, "", "neutral", "own-words")
        end = at - 2
        phrase = phrase_ending(words, end, floor)
        if phrase is not None and phrase.first <= floor + 1 and not words.is_a(phrase.head, SUBJECT):
            label = scene.text[words.start[phrase.first] : words.end[phrase.last]]
            voice = named_by(scene, label) if label.isupper() and len(label) < 4 else voice_of(scene, unit, phrase)
            if voice and somebody(voice):
                return Said("direct", voice, "", "neutral", "colon-name")
        voice = main_subject(scene, unit, words, floor, at)
        if voice and somebody(voice):
            return Said("direct", voice, "", "neutral", "colon-subject")
    if words.form[at + 1 : at + 2] in (["–"], ["—"], ["-"]) and at == 0:
        end = phrase_after(words, at + 2, len(words))
        phrase = phrase_ending(words, end, at + 2) if end >= at + 2 else None
        if phrase and end + 1 >= len(words) - 1 and (voice := voice_of(scene, unit, phrase)) and somebody(voice):
            return Said("direct", voice, "", "neutral", "signed")
    if words.is_a(at + 1, COMMA) is False and at + 1 < len(words) and words.form[at + 1] == "(":
        phrase = phrase_ending(words, at + 2, at + 2) if words.form[at + 3 : at + 4] == [")"] else None
        if phrase and (voice := voice_of(scene, unit, phrase)) and somebody(voice):
            return Said("direct", voice, "", "neutral", "signed")
    return None


def interrupted(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'The closure, the minister said on Friday, was “a last resort”': an aside before marks in the same clause."""
    floor = sentence_start(words, at)
    for cue in unit.cues:
        if not floor < cue.first < at or cue.form != FINITE_FORM or "aside" not in cue.takes or cue.negated:
            continue
        subject = subject_before(words, cue.first, floor)
        close = skip_scene(words, cue.last + 1, at)
        if subject is None or not words.is_a(subject.first - 1, COMMA) or not words.is_a(close, COMMA):
            continue
        if subject.first - 1 > floor and not has_clause(words, floor, subject.first - 1) and close < at:
            return said_by(scene, words, cue, speaker_of(scene, unit, words, cue), "cue-aside")
    return None


def carried(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'a “disgraceful” decision, the union said': a cue later in the sentence, its subject after a comma."""
    for cue in unit.cues:
        if cue.first <= at or cue.form != FINITE_FORM or "aside" not in cue.takes or cue.negated:
            continue
        if any(words.form[i] in (".", ";", "!", "?") for i in range(at, cue.first)):
            return None
        if words.is_a(cue.first - 1, COMMA):
            end = phrase_after(words, cue.last + 1, len(words))
            phrase = phrase_ending(words, end, cue.last + 1) if end > cue.last else None
            voice = voice_of(scene, unit, phrase) if phrase else None
            if voice and (not voice.speaker.startswith("other:") or is_name(voice)):
                return said_by(scene, words, cue, voice, "cue-later")
            return None
        subject = subject_before(words, cue.first, at)
        if subject is not None and words.is_a(subject.first - 1, COMMA):
            return said_by(scene, words, cue, speaker_of(scene, unit, words, cue), "cue-later")
        return None
    return None


def from_before(scene: Scene, unit: Unit, words: Words, at: int, said: dict[int, Said]) -> Said | None:
    """'“…,” he said. “…”': a whole quotation goes on with the speaker of the one before it in the paragraph."""
    number = words.quote[at]
    mark = scene.marked[number]
    if not _is_whole(scene, words, at):
        return None
    before = said.get(number - 1)
    if before is None or before.kind != "direct" or before.voice is None:
        return None
    gap = scene.text[scene.marked[number - 1].outer_end : mark.outer_start]
    if gap.count("\n") > 2 or len(gap) > 300:
        return None
    previous = scene.units[max(0, unit.number - 1)]
    held = previous if previous.last == number else unit
    if held is not unit and held.number < unit.number - 1:
        return None
    if "\n" in gap:
        tail = gap.rsplit("\n", 1)[0]
        if held is unit or len(tail) > 160 or not re.search(r"[.!?]\s*$", tail):
            return None
        return Said("direct", before.voice, "", "neutral", "next-paragraph")
    if held is not unit and not scene.text[held.end : unit.start].strip() and previous.number == unit.number - 1:
        return Said("direct", before.voice, "", "neutral", "goes-on")
    return Said("direct", before.voice, "", "neutral", "goes-on") if held is unit else None


def _is_whole(scene: Scene, words: Words, at: int) -> bool:
    """Whether marked words are sentences of their own: they open one, and end with a stop or the unit."""
    mark = scene.marked[words.quote[at]]
    inside = scene.text[mark.start : mark.end]
    opens = at == 0 or words.form[at - 1] in (".", "!", "?", ":") or words.is_a(at - 1, QUOTE)
    first = next((c for c in inside if c.isalpha()), "")
    return opens and (first.isupper() or inside[:1] in "…") and (at + 1 >= len(words) or bool(_SENTENCE.search(inside)))


def sentence_before(scene: Scene, unit: Unit, words: Words, at: int, said: dict[int, Said]) -> Said | None:
    """'Doe was furious. “…”': a whole quotation after a sentence about one person, or one who has just spoken."""
    if not _is_whole(scene, words, at) or at > 0 or unit.number == 0:
        return None
    before = scene.units[unit.number - 1]
    if before.zone != unit.zone:
        return None
    if scene.text[before.start : before.end].rstrip().endswith(":"):
        lead = words_of(scene, before)
        cue = next((c for c in reversed(before.cues) if c.form == FINITE_FORM), None)
        voice = speaker_of(scene, before, lead, cue) if cue else main_subject(scene, before, lead, 0, len(lead))
        if voice is not None and cue is not None:
            return said_by(scene, lead, cue, voice, "cue-before")
        if voice is not None and somebody(voice):
            return Said("direct", voice, "", "neutral", "colon-subject")
    spoken: Voice | None = scene.known.get(("spoke", before.number))
    if spoken is not None and spoken.speaker and not spoken.speaker.startswith("document:"):
        return Said("direct", spoken, "", "neutral", "sentence-before")
    beings = [b for b in beings_of(scene, before, 10_000) if b.is_subject]
    persons = {b.speaker for b in beings if b.is_person}
    if len(persons) == 1:
        being = next(b for b in beings if b.is_person)
        return Said("direct", Voice(being.speaker, being.start, being.end), "", "neutral", "sentence-before")
    if len({b.speaker for b in beings}) == 1 and before.paragraph == unit.paragraph:
        return Said(
            "direct", Voice(beings[0].speaker, beings[0].start, beings[0].end), "", "neutral", "sentence-before"
        )
    return None

"""English direct speech: whose marked words are, by the cue beside them, the clause around them or the sentence before.

The rules are tried in the order of how sure they are; marked words that none gives to anybody are scare quotes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.english.groups import read_group
from recoupe.english.phrases import phrase_ending, subject_before
from recoupe.english.verbs import PARTICIPLE
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
from recoupe.quotes.english.clauses import has_clause, phrase_after, skip_scene
from recoupe.quotes.english.cues import FINITE_FORM, GERUND_FORM, INFINITIVE, PARTICIPLE_FORM, PASSIVE, Cue
from recoupe.quotes.english.marks import goes_on
from recoupe.quotes.english.reported import Reported, _main_subject, _sentence_start, speaker_of
from recoupe.quotes.english.scene import Scene, Unit, words_of
from recoupe.quotes.english.voices import Voice, beings_of, voice_of
from recoupe.quotes.marks import Marked

_ONESELF = frozenset({"himself", "herself", "itself", "themselves", "it", "them"})
_VERDICTS = frozenset(
    ["verdict", "view", "message", "response", "conclusion", "reply", "assessment", "reaction", "answer"]
)
_SENTENCE = re.compile(r"[.!?…]$")
_REACH = 26  # words between a cue and the marks that it governs


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of marked words: their kind, who says them, the cue and the rule."""

    kind: str
    voice: Voice | None
    cue: str
    stance: str
    rule: str


SCARE = Said("scare", None, "", "neutral", "no-speaker")


def attribute(scene: Scene, unit: Unit, reported: Sequence[Reported], said: dict[int, Said]) -> None:
    """Gives each quotation of a unit its speaker; `said` holds those of the units before, by number."""
    words = words_of(scene, unit)
    for at in range(len(words)):
        number = words.quote[at]
        if number < 0 or is_work(scene, words, at):
            continue
        mark = scene.marked[number]
        found = (
            _inside(scene, unit, mark, number)
            or _cue_after(scene, unit, words, at)
            or _cue_before(scene, unit, words, at)
            or _source_beside(scene, unit, words, at)
            or _in_reported(scene, mark.outer_start, mark.outer_end, reported)
            or _colon(scene, unit, words, at)
            or _carried(scene, unit, words, at)
            or _goes_on(scene, unit, words, at, said)
            or _sentence_before(scene, unit, words, at, said)
        )
        said[number] = found or SCARE
        if found and found.voice is not None:
            scene.known[("spoke", unit.number)] = found.voice


def share(scene: Scene, said: dict[int, Said]) -> None:
    """Gives all paragraphs of one quotation the speaker of the one that has a cue."""
    chained = [n for n in said if n + 1 in said and goes_on(scene.text, scene.marked, n)]
    for n in chained:
        if said[n].kind == "direct" and not said[n + 1].cue:
            said[n + 1] = replace(said[n], cue="", rule="next-paragraph")
    for n in reversed(chained):
        if said[n + 1].kind == "direct" and not said[n].cue:
            said[n] = replace(said[n + 1], cue="", rule="paragraph-before")


def _inside(scene: Scene, unit: Unit, mark: Marked, number: int) -> Said | None:
    """Whose words an unclosed mark opens, where the cue stands among them: '“We are leaving, said Doe.'"""
    if mark.is_closed or goes_on(scene.text, scene.marked, number):
        return None
    inner = Unit(-unit.number - 1, mark.start, mark.end, unit.zone, unit.last, unit.last, unit.paragraph)
    words = words_of(scene, inner)
    for cue in inner.cues:
        if cue.form != FINITE_FORM or "aside" not in cue.takes or not words.is_a(cue.first - 1, COMMA):
            continue
        end = phrase_after(words, cue.last + 1, len(words))
        phrase = phrase_ending(words, end, cue.last + 1) if end > cue.last else None
        return _said(scene, words, cue, voice_of(scene, inner, phrase) if phrase else None, "cue-inside")
    return None


def is_work(scene: Scene, words: Words, at: int) -> bool:
    """Whether marked words are the title of a work: 'the film “The Dam”', 'her album, “Tides”'."""
    before = at - 1
    if words.is_a(before, COMMA):
        before -= 1
    if words.word(before) in scene.lexicon.words["works"]:
        text = scene.text[words.start[at] + 1 : words.start[at] + 3]
        return text[:1].isupper()
    return False


def _said(scene: Scene, words: Words, cue: Cue, voice: Voice | None, rule: str) -> Said | None:
    if voice is None:
        return None
    text = re.sub(r"\s+", " ", scene.text[words.start[cue.first] : words.end[cue.last]])
    return Said("direct", voice, text, cue.stance, rule)


def _cue_after(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'“…,” said Jane Doe', '“…,” the mayor said', '“…” she told reporters'."""
    first = at + 1
    if words.is_a(first, COMMA) or words.form[first : first + 1] in (["-"], ["–"], ["—"]):
        first += 1
    if words.is_a(first, COORD) or first >= len(words):
        return None
    for cue in unit.cues:
        if cue.first < first or cue.form != FINITE_FORM:
            continue
        of_oneself = "words" in cue.takes and words.word(cue.last + 1) in _ONESELF
        if "aside" not in cue.takes | _told(cue) and not of_oneself:
            continue
        if cue.first > first + _REACH:
            return None
        if any(words.is_a(i, QUOTE) or words.form[i] in (".", ";", "!", "?") for i in range(first, cue.first)):
            return None
        if cue.first == first:
            end = phrase_after(words, cue.last + 1, len(words))
            if words.is_a(cue.last + 1, SUBJECT) and not words.is_a(cue.last + 1, DET):
                end = cue.last + 1
            if end <= cue.last:
                return None
            while words.word(end + 1) in ("of", "for", "from", "at", "in") and not words.is_a(end + 2, QUOTE):
                further = phrase_after(words, end + 2, len(words))
                if further < end + 2:
                    break
                end = further
            phrase = phrase_ending(words, end, cue.last + 1)
            voice = voice_of(scene, unit, phrase) if phrase else None
            if voice is not None and voice.speaker.startswith(("other:", "anonymous:")) and not _is_name(voice):
                voice = _named_in_aside(scene, unit, words, end) or voice
            scene.known[("speaker", unit.number, cue.first)] = voice
            return _said(scene, words, cue, voice, "cue-after")
        subject = subject_before(words, cue.first, first)
        if subject is None:
            return None
        start = subject.first
        while start > first and words.is_a(start - 1, ADV) or words.word(start - 1) in ("as", "but", "and"):
            start -= 1
        if start != first and (
            has_clause(words, first, start) or any(words.is_a(i, STOP) for i in range(first, start))
        ):
            return None
        if start != first and not (
            words.is_a(start - 1, COMMA) or words.word(first) in ("in", "on", "at", "as", "but", "and")
        ):
            return None
        return _said(scene, words, cue, speaker_of(scene, unit, words, cue), "cue-after")
    return None


def _told(cue: Cue) -> frozenset[str]:
    return frozenset({"aside"}) if "person" in cue.takes else frozenset()


def _is_name(voice: Voice) -> bool:
    return voice.speaker.partition(":")[2][:1].isupper()


def _named_in_aside(scene: Scene, unit: Unit, words: Words, at: int) -> Voice | None:
    """The name after an office: 'said the head of the clinic, Jane Doe'."""
    if not words.is_a(at + 1, COMMA) or not (words.is_a(at + 2, MENTION) or words.capital[at + 2 : at + 3] == [True]):
        return None
    end = phrase_after(words, at + 2, len(words))
    phrase = phrase_ending(words, end, at + 2) if end >= at + 2 else None
    voice = voice_of(scene, unit, phrase) if phrase else None
    return voice if voice and (words.is_a(phrase.head, MENTION) or _is_name(voice)) else None  # type: ignore[union-attr]


def _cue_before(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'Doe said: “…”', 'Doe told reporters that “…”', 'Doe called the plan “…”', 'described by Doe as “…”'."""
    for cue in reversed(unit.cues):
        if cue.last >= at:
            continue
        if at - cue.last > _REACH:
            return None
        between = range(cue.last + 1, at)
        if any(words.form[i] in (".", ";", "!", "?") for i in between):
            return None
        if not _governs(words, cue, at):
            continue
        alone = cue.form == FINITE_FORM and cue.first == cue.core and words.is_verb(cue.core, PARTICIPLE)
        close = at <= cue.last + 1 + (words.word(cue.last + 1) == "as")
        if cue.form in (PASSIVE, PARTICIPLE_FORM) or alone and close and words.word(at + 1) == "by":
            by = next((i for i in (*between, at + 1) if words.word(i) == "by"), -1)
            if by < 0:
                continue
            end = phrase_after(words, by + 1, at if by < at else len(words))
            phrase = phrase_ending(words, end, by + 1) if end > by else None
            return _said(scene, words, cue, voice_of(scene, unit, phrase) if phrase else None, "cue-passive")
        if cue.form == INFINITIVE and not words.is_a(cue.first - 1, COMMA) and cue.negated:
            continue
        voice = speaker_of(scene, unit, words, cue)
        if voice is None and cue.form == FINITE_FORM and cue.first > 0:
            continue
        return _said(scene, words, cue, voice, "cue-before")
    return None


def _governs(words: Words, cue: Cue, at: int) -> bool:
    """Whether marked words stand in what a cue governs: no other clause, contrast or second saying between."""
    step = cue.last + 1
    quotes = 0
    while step < at:
        form = words.form[step]
        if words.is_a(step, QUOTE):
            quotes += 1
        if form in ("but", "while", "although", "who", "which", "because", "after", "when") and not quotes:
            following = step + 1
            if read_group(words, following) or has_clause(words, following, at):
                return (
                    "clause" in cue.takes
                    and form not in ("but", "while", "although")
                    and not words.is_a(step - 1, COMMA)
                )
        if words.is_a(step, COMMA) and has_clause(words, step + 1, at) and not _light(words, cue, step, at):
            return "clause" in cue.takes and words.word(cue.last + 1) == "that"
        step += 1
    return True


def _light(words: Words, cue: Cue, comma: int, at: int) -> bool:
    return words.is_a(at - 1, COMMA) or words.form[at - 1] == ":"


def _source_beside(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
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
        if words.word(step + 2) in _VERDICTS and phrase and (voice := voice_of(scene, unit, phrase)):
            return Said("direct", voice, scene.text[words.start[step] : words.end[step + 2]], "neutral", "own-words")
    for back in range(at - 1, max(-1, at - 10), -1):
        if words.form[back] in ("words", "phrase", "view") and words.is_a(back - 1, POSS | DET):
            if words.is_a(back - 1, POSS) and (phrase := phrase_ending(words, back - 2)):
                voice = voice_of(scene, unit, phrase)
                return Said("direct", voice, scene.text[words.start[back] : words.end[back]], "neutral", "own-words")
        if words.form[back] == "words" and words.word(back + 1) == "of":
            end = phrase_after(words, back + 2, at)
            phrase = phrase_ending(words, end, back + 2) if end >= back + 2 else None
            if phrase and (voice := voice_of(scene, unit, phrase)):
                return Said("direct", voice, scene.text[words.start[back] : words.end[back]], "neutral", "own-words")
    return None


def _in_reported(scene: Scene, start: int, end: int, reported: Sequence[Reported]) -> Said | None:
    """Marked words inside a reported clause are its speaker's."""
    holding = [
        r for r in reported if r.start <= start and end <= r.end + 2 and r.voice is not None and r.rule != "hearsay"
    ]
    if not holding:
        return None
    row = min(holding, key=lambda r: r.end - r.start)
    return Said("direct", row.voice, row.cue, row.stance, "in-" + row.rule)


def _colon(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'Doe: “…”', 'The mayor was blunt: “…”', '“…” – Jane Doe', 'a banner read “…”'."""
    carriers = scene.lexicon.words["carriers"]
    if words.word(at - 1) in (":", ",", "read", "reading", "saying") or words.is_a(at - 1, COMMA):
        floor = _sentence_start(words, at - 1)
        for i in range(floor, at):
            if words.form[i] in carriers and at - i < 12:
                text = scene.text[words.start[i] : words.end[i]]
                return Said(
                    "direct", Voice(f"anonymous:{text}", words.start[i], words.end[i]), "", "neutral", "carrier"
                )
    if words.word(at - 1) == ":":
        floor = _sentence_start(words, at - 1)
        end = at - 2
        phrase = phrase_ending(words, end, floor)
        if phrase is not None and phrase.first <= floor + 1 and not words.is_a(phrase.head, SUBJECT):
            voice = voice_of(scene, unit, phrase)
            if voice and _somebody(voice):
                return Said("direct", voice, "", "neutral", "colon-name")
        voice = _main_subject(scene, unit, words, floor, at)
        if voice and _somebody(voice):
            return Said("direct", voice, "", "neutral", "colon-subject")
    if words.form[at + 1 : at + 2] in (["–"], ["—"], ["-"]) and at == 0:
        end = phrase_after(words, at + 2, len(words))
        phrase = phrase_ending(words, end, at + 2) if end >= at + 2 else None
        if phrase and end + 1 >= len(words) - 1 and (voice := voice_of(scene, unit, phrase)) and _somebody(voice):
            return Said("direct", voice, "", "neutral", "signed")
    if words.is_a(at + 1, COMMA) is False and at + 1 < len(words) and words.form[at + 1] == "(":
        phrase = phrase_ending(words, at + 2, at + 2) if words.form[at + 3 : at + 4] == [")"] else None
        if phrase and (voice := voice_of(scene, unit, phrase)) and _somebody(voice):
            return Said("direct", voice, "", "neutral", "signed")
    return None


def _somebody(voice: Voice) -> bool:
    """Whether a subject before a colon can be one who speaks: an actor, or a name."""
    if voice.speaker.startswith("other:"):
        parts = voice.speaker.removeprefix("other:").split()
        return len(parts) > 1 and all(part[:1].isupper() for part in parts)
    return bool(voice.speaker)


def _carried(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
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
            if voice and (not voice.speaker.startswith("other:") or _is_name(voice)):
                return _said(scene, words, cue, voice, "cue-later")
            return None
        subject = subject_before(words, cue.first, at)
        if subject is not None and words.is_a(subject.first - 1, COMMA):
            return _said(scene, words, cue, speaker_of(scene, unit, words, cue), "cue-later")
        return None
    return None


def _goes_on(scene: Scene, unit: Unit, words: Words, at: int, said: dict[int, Said]) -> Said | None:
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


def _sentence_before(scene: Scene, unit: Unit, words: Words, at: int, said: dict[int, Said]) -> Said | None:
    """'Doe was furious. “…”': a whole quotation after a sentence about one person, or one who has just spoken."""
    if not _is_whole(scene, words, at) or at > 0 or unit.number == 0:
        return None
    before = scene.units[unit.number - 1]
    if before.zone != unit.zone:
        return None
    if scene.text[before.start : before.end].rstrip().endswith(":"):
        lead = words_of(scene, before)
        cue = next((c for c in reversed(before.cues) if c.form == FINITE_FORM), None)
        voice = speaker_of(scene, before, lead, cue) if cue else _main_subject(scene, before, lead, 0, len(lead))
        if voice is not None and cue is not None:
            return _said(scene, lead, cue, voice, "cue-before")
        if voice is not None and _somebody(voice):
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


__all__ = ["GERUND_FORM", "OBJECT", "PREP", "PUNCTUATION", "REL", "STOP", "SUBORD", "Said", "attribute", "skip_scene"]

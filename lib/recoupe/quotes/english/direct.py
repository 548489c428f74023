"""English direct speech: whose marked words are, by the cue beside them, the clause around them or the sentence before.

The rules are tried in the order of how sure they are; marked words that none gives to anybody are scare quotes.
"""

from collections.abc import Sequence

from recoupe.english.groups import read_group
from recoupe.english.phrases import phrase_ending
from recoupe.english.subjects import subject_before
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
    QUOTE,
    STOP,
    SUBJECT,
    Words,
)  # fmt: skip
from recoupe.quotes.english.beside import (
    carried,
    colon,
    from_before,
    in_reported,
    interrupted,
    sentence_before,
    source_beside,
)
from recoupe.quotes.english.clauses import ends_aside, has_clause, phrase_after
from recoupe.quotes.english.cues import FINITE_FORM, INFINITIVE, PARTICIPLE_FORM, PASSIVE, Cue
from recoupe.quotes.english.marks import goes_on
from recoupe.quotes.english.names import Voice
from recoupe.quotes.english.reported import Reported, sentence_start, speaker_of
from recoupe.quotes.english.said import SCARE, Said, is_name, said_by
from recoupe.quotes.english.scene import Scene, Unit, words_of
from recoupe.quotes.english.voices import voice_of
from recoupe.quotes.marks import Marked

_ONESELF = frozenset({"himself", "herself", "itself", "themselves", "it", "them"})


_REACH = 26  # words between a cue and the marks that it governs


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
            or source_beside(scene, unit, words, at)
            or in_reported(scene, mark.outer_start, mark.outer_end, reported)
            or colon(scene, unit, words, at)
            or interrupted(scene, unit, words, at)
            or carried(scene, unit, words, at)
            or from_before(scene, unit, words, at, said)
            or sentence_before(scene, unit, words, at, said)
        )
        said[number] = found or SCARE
        if found and found.voice is not None:
            scene.known[("spoke", unit.number)] = found.voice


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
        return said_by(scene, words, cue, voice_of(scene, inner, phrase) if phrase else None, "cue-inside")
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


def _cue_after(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'“…,” said Jane Doe', '“…,” the mayor said', '“…” she told reporters'."""
    first = at + 1
    if words.is_a(first, COMMA) or words.form[first : first + 1] in (["-"], ["–"], ["—"]):
        first += 1
    if words.is_a(first, COORD) or first >= len(words):
        return None
    if voice := _read_out(scene, unit, words, first):
        return Said("direct", voice, words.form[first + 1], "neutral", "cue-after")
    if words.form[first] in ("reads", "read", "runs", "ran"):
        phrase = phrase_ending(words, phrase_after(words, first + 1, len(words)), first + 1)
        voice = voice_of(scene, unit, phrase) if phrase else None
        if voice and voice.speaker.startswith("document:"):
            return Said("direct", voice, words.form[first], "neutral", "cue-after")  # "“…,” reads the notice"
    for cue in unit.cues:
        if cue.first < first or cue.form != FINITE_FORM:
            continue
        of_oneself = "words" in cue.takes and words.word(cue.last + 1) in _ONESELF
        if "aside" not in cue.takes | _told(cue) and "marks" not in cue.takes and not of_oneself:
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
            if voice is not None and voice.speaker.startswith(("other:", "anonymous:")) and not is_name(voice):
                voice = _named_in_aside(scene, unit, words, end) or voice
            scene.known[("speaker", unit.number, cue.first)] = voice
            return said_by(scene, words, cue, voice, "cue-after")
        subject = subject_before(words, cue.first, first)
        if subject is None or not (of_oneself or "person" in cue.takes or _ends(words, cue.last + 1)):
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
        return said_by(scene, words, cue, speaker_of(scene, unit, words, cue), "cue-after")
    return None


def _read_out(scene: Scene, unit: Unit, words: Words, at: int) -> Voice | None:
    """The document that "it" is in '“…,” it read', 'It reads, in part, “…”': the last one named before."""
    if words.word(at) != "it" or words.word(at + 1) not in ("read", "reads", "ran", "runs"):
        return None
    documents = scene.lexicon.words["documents"]
    for number in range(unit.number - 1, max(-1, unit.number - 3), -1):
        before = words_of(scene, scene.units[number])
        for i in range(len(before) - 1, -1, -1):
            if before.form[i] in documents and before.is_a(i - 1, DET | POSS) or before.form[i] in documents and i == 0:
                text = scene.text[before.start[i] : before.end[i]]
                return Voice(f"document:{text}", words.start[at], words.end[at])
    return None


def _ends(words: Words, at: int) -> bool:
    """Whether a cue has no object of its own: '“Never!” she cried', not '“Never!” Others blame the board'."""
    return ends_aside(words, at) or words.is_a(at, PREP | ADV | OBJECT)


def _told(cue: Cue) -> frozenset[str]:
    return frozenset({"aside"}) if "person" in cue.takes else frozenset()


def _named_in_aside(scene: Scene, unit: Unit, words: Words, at: int) -> Voice | None:
    """The name after an office: 'said the head of the clinic, Jane Doe'."""
    if not words.is_a(at + 1, COMMA) or not (words.is_a(at + 2, MENTION) or words.capital[at + 2 : at + 3] == [True]):
        return None
    end = phrase_after(words, at + 2, len(words))
    phrase = phrase_ending(words, end, at + 2) if end >= at + 2 else None
    voice = voice_of(scene, unit, phrase) if phrase else None
    return voice if voice and (words.is_a(phrase.head, MENTION) or is_name(voice)) else None  # type: ignore[union-attr]


def _cue_before(scene: Scene, unit: Unit, words: Words, at: int) -> Said | None:
    """'Doe said: “…”', 'Doe told reporters that “…”', 'Doe called the plan “…”', 'described by Doe as “…”'."""
    opening = sentence_start(words, at)
    if voice := _read_out(scene, unit, words, opening):
        return Said("direct", voice, words.form[opening + 1], "neutral", "cue-before")
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
            return said_by(scene, words, cue, voice_of(scene, unit, phrase) if phrase else None, "cue-passive")
        if cue.form == INFINITIVE and not words.is_a(cue.first - 1, COMMA) and cue.negated:
            continue
        voice = speaker_of(scene, unit, words, cue)
        if voice is None and cue.form == FINITE_FORM and cue.first > 0:
            continue
        return said_by(scene, words, cue, voice, "cue-before")
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

"""English indirect speech: what each cue governs, the first rule whose case it is."""

from recoupe.english.words import (
    Words,
)  # fmt: skip
from recoupe.quotes.english.asides import aside, passive, said_further
from recoupe.quotes.english.cues import INFINITIVE, PARTICIPLE_FORM, PASSIVE, Cue
from recoupe.quotes.english.governed import blame, clause, infinitive, ing, object
from recoupe.quotes.english.reported import Reported, can_say, limit_of, made_row, speaker_of
from recoupe.quotes.english.scene import Scene, Unit, words_of
from recoupe.quotes.english.sources import according, hearsay, nouns


def find_reported(scene: Scene, unit: Unit) -> list[Reported]:
    """The speech reported in a unit, in order; spans may nest."""
    words = words_of(scene, unit)
    found: list[Reported] = []
    for cue in unit.cues:
        if row := _of_cue(scene, unit, words, cue):
            found.append(row)
            if row.rule == "cue-aside" and (more := said_further(scene, unit, words, cue, row)):
                found.append(more)
            if row.voice is not None:
                scene.known[("spoke", unit.number)] = row.voice
    found += according(scene, unit, words)
    found += nouns(scene, unit, words)
    found += hearsay(scene, unit, words)
    return found


def _of_cue(scene: Scene, unit: Unit, words: Words, cue: Cue) -> Reported | None:
    """The first rule whose case a cue is."""
    if cue.form == PARTICIPLE_FORM:
        return None
    if cue.form == PASSIVE:
        return passive(scene, unit, words, cue)
    limit = limit_of(words, cue.last + 1)
    if cue.negated and "ing" not in cue.takes:
        return None
    voice = speaker_of(scene, unit, words, cue)
    if voice is not None and not voice.speaker and scene.folded[voice.start : voice.end] in ("i", "we"):
        return None  # the source itself
    for rule in (clause, blame, ing, infinitive):
        if spot := rule(words, unit, cue, limit):
            start, end, name, stop = spot
            if not can_say(scene, words, cue, voice) or name == "cue-question" and voice is None:
                return None
            return made_row(scene, words, start, end, voice, cue, name, stop)
    if row := aside(scene, unit, words, cue, limit):
        return row
    if "object" in cue.takes and cue.form != INFINITIVE and (spot := object(words, unit, cue, limit)):
        start, end, name, stop = spot
        if voice is not None and can_say(scene, words, cue, voice):
            return made_row(scene, words, start, end, voice, cue, name, stop)
    return None

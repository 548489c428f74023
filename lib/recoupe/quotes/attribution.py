"""What is said of marked words: their kind, their speaker, and the words that say so."""

from dataclasses import dataclass

from recoupe.quotes.clauses import Scene
from recoupe.quotes.cues import Cue
from recoupe.quotes.persons import Speaker


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose marked words are, by which cue and rule; kind direct or scare."""

    kind: str
    speaker: Speaker | None
    cue: str
    stance: str
    rule: str


def attributed(scene: Scene, cue: Cue, speaker: Speaker | None, rule: str) -> Attribution | None:
    """The attribution a cue makes where its speaker is found, else None."""
    if speaker is None:
        return None
    return Attribution("direct", speaker, scene.text[cue.start : cue.end], cue.stance, rule)

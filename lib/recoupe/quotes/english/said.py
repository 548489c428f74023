"""What is said of marked words: their kind, who says them, by which cue and rule."""

import re
from dataclasses import dataclass

from recoupe.english.words import (
    Words,
)  # fmt: skip
from recoupe.quotes.english.cues import Cue
from recoupe.quotes.english.names import Voice
from recoupe.quotes.english.scene import Scene


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of marked words: their kind, who says them, the cue and the rule."""

    kind: str
    voice: Voice | None
    cue: str
    stance: str
    rule: str


SCARE = Said("scare", None, "", "neutral", "no-speaker")


def said_by(scene: Scene, words: Words, cue: Cue, voice: Voice | None, rule: str) -> Said | None:
    if voice is None:
        return None
    text = re.sub(r"\s+", " ", scene.text[words.start[cue.first] : words.end[cue.last]])
    return Said("direct", voice, text, cue.stance, rule)


def is_name(voice: Voice) -> bool:
    """Whether a speaker outside the codebook is there by name: "Ann Doe", not "Rovaltec's director"."""
    words = voice.speaker.partition(":")[2].split()
    return bool(words) and words[0][:1].isupper() and words[-1][:1].isupper()


def somebody(voice: Voice) -> bool:
    """Whether a subject before a colon can be one who speaks: an actor, or a name."""
    if voice.speaker.startswith("other:"):
        parts = voice.speaker.removeprefix("other:").split()
        return len(parts) > 1 and all(part[:1].isupper() for part in parts)
    return bool(voice.speaker)

"""What is known of an English sentence when its judgements are read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.english.lexicon import Lexicon
from recoupe.english.phrases import Phrase
from recoupe.english.words import (
    Words,
)  # fmt: skip
from recoupe.portrayal.english.clauses import Clause


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a sentence; `topic` is the one actor that the sentence before was about, '' if none.

    `objects` has the actors of object pronouns, `voices` the speaker of each word in direct speech, '' elsewhere.
    """

    words: Words
    phrases: Mapping[int, Phrase]
    clauses: Sequence[Clause]
    lexicon: Lexicon
    topic: str
    pronouns: Mapping[int, str]
    voices: Sequence[str]
    objects: Mapping[int, str]

    def actor(self, at: int) -> str:
        """The actor of the mention that is word `at`."""
        mention = self.words.mention[at] if 0 <= at < len(self.words) else None
        return mention.actor if mention is not None else ""

"""What a speaker is: someone who can speak, a paper, a lone noun for a body, someone who speaks for another."""

from dataclasses import replace

from recoupe.fold import fold
from recoupe.quotes.clauses import Scene, mention_at
from recoupe.quotes.persons import Speaker, head_word

_OWN_VOICES = frozenset({"direction", "presidence", "etat-major"})  # "sa direction": of the body at hand


def can_speak(scene: Scene, speaker: Speaker) -> bool:
    """Whether a speaker is a person or a body: a name, or a noun of the lists ('le président', not 'le délai')."""
    if speaker.is_named or speaker.speaker.startswith(("anonymous", "document:")):
        return True
    return is_human(scene, speaker)


def is_human(scene: Scene, speaker: Speaker) -> bool:
    """Whether the head noun of a phrase is one of people or bodies."""
    if speaker.is_named:
        return True
    determiner = scene.grammar["determiner"].match(scene.folded, speaker.start, speaker.end)
    head = head_word(scene, scene.folded[determiner.end() if determiner else speaker.start : speaker.end])
    one = head.removesuffix("s")
    keys = ("roles", "voices", "anonymous", "documents", "people", "periphrases")
    return any(head in scene.lexicon.words[key] or one in scene.lexicon.words[key] for key in keys)


def is_document(scene: Scene, noun: str) -> bool:
    """Whether a noun is one of papers, in the singular or not: 'procès-verbaux', 'attestations'."""
    papers = scene.lexicon.words["documents"]
    return noun in papers or noun.removesuffix("s") in papers or noun.removesuffix("ux") + "l" in papers


def is_stand_in(scene: Scene, speaker: Speaker) -> bool:
    """Whether a phrase is a lone noun for a body just named: 'le groupe', 'l'association'."""
    words = fold(speaker.speaker.removeprefix("other:"))
    if speaker.speaker.startswith("other:") and words in scene.lexicon.words["mouthpieces"]:
        return True  # "assure son porte-parole": of the body at hand
    if words in _OWN_VOICES and scene.grammar["possessive"].match(scene.folded, speaker.start):
        return True
    if not speaker.speaker.startswith("other:") or speaker.is_named or scene.grammar["preposition"].search(words):
        return words in ("service de presse", "service communication")
    head = head_word(scene, words)
    return head in scene.lexicon.words["stand_ins"] and words.startswith(head) and words.count(" ") < 2


def is_voice(scene: Scene, speaker: Speaker) -> bool:
    """Whether a phrase is someone at an actor's: 'le directeur de Rovaltec', not 'Rovaltec' nor its spokesman."""
    if not speaker.is_actor or mention_at(scene, speaker.start) is not None:
        return False
    determiner = scene.grammar["determiner"].match(scene.folded, speaker.start, speaker.end)
    head = head_word(scene, scene.folded[determiner.end() if determiner else speaker.start : speaker.end])
    return head not in scene.lexicon.words["mouthpieces"]


def without_name(scene: Scene, speaker: Speaker) -> Speaker:
    """A speaker pointed at without a name is anonymous: 'cet ingénieur', 'son mari', but not 'l'avocat de la ville'."""
    if not speaker.speaker.startswith("other:") or speaker.is_named or speaker.number != "s":
        return speaker
    if scene.folded.startswith(("l'un d", "l'une d"), speaker.start):
        return replace(speaker, speaker=f"anonymous:{speaker.speaker.removeprefix('other:')}")
    if not scene.grammar["pointing"].match(scene.folded, speaker.start):
        return speaker
    head = head_word(scene, fold(speaker.speaker.removeprefix("other:")))
    if head not in scene.lexicon.words["people"] and head not in scene.lexicon.words["periphrases"]:
        return speaker
    return replace(speaker, speaker=f"anonymous:{speaker.speaker.removeprefix('other:')}")

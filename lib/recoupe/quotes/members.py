"""One of a group that is an actor: 'un grutier' where the workers are one, 'Monique, riveraine' where residents are."""

from dataclasses import replace

from recoupe.fold import fold
from recoupe.mentions.actor_words import read_actor_words
from recoupe.quotes.clauses import Scene
from recoupe.quotes.persons import Speaker, head_word


def as_group(scene: Scene, speaker: Speaker) -> Speaker:
    """The group that someone unnamed, or known by a given name alone, is shown to belong to; else as found.

    The page must name the group in the plural ('les ouvriers'), and no second actor by such a noun.
    """
    noun = _trade_of(scene, speaker)
    same = _groups(scene).get(f"{noun}s", set()) if noun and not _is_of_another(scene, speaker) else set()
    if len(same) == 1:
        return replace(speaker, speaker=next(iter(same)))
    for group in scene.lexicon.groups if noun else ():
        if noun in group.members:
            actors = {actor for name in group.names for actor in _groups(scene).get(name, ())}
            if len(actors) == 1:
                return replace(speaker, speaker=actors.pop())
    return speaker


def _is_of_another(scene: Scene, speaker: Speaker) -> bool:
    """Whether a complement says whose: 'un conseiller de la ministre'."""
    return scene.grammar["preposition"].search(fold(speaker.speaker.partition(":")[2])) is not None


def _trade_of(scene: Scene, speaker: Speaker) -> str:
    """What someone is said to be: the noun of 'un vieux grutier', or the one beside 'Jean-Marc, ferrailleur'."""
    kind, _, words = speaker.speaker.partition(":")
    if kind == "anonymous" and speaker.number != "p":
        determiner = scene.grammar["determiner"].match(scene.folded, speaker.start, speaker.end)
        return head_word(scene, fold(words)) if determiner and determiner["indefinite"] else ""
    name = fold(words)
    if kind != "other" or not speaker.is_named or name.split("-")[0] not in read_actor_words().given:
        return ""
    after = scene.grammar["office_after"].match(scene.folded, speaker.end)
    return after[1] if after else ""


def _groups(scene: Scene) -> dict[str, set[str]]:
    """The actors that the page calls by each plural noun: 'ouvriers' for 'les ouvriers du chantier'."""
    if "groups" not in scene.known:
        found: dict[str, set[str]] = {}
        for mention in scene.mentions:
            noun = head_word(scene, fold(mention.surface).removeprefix("les ").removeprefix("des "))
            if noun.endswith(("s", "x")) and mention.form == "description":
                found.setdefault(noun, set()).add(mention.actor)
        scene.known["groups"] = found
    return scene.known["groups"]

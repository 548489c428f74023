"""Which actor a nationality or a capital stands for: 'chilien' and 'Santiago' for Chile, if Chile is an actor.

A state that no list has (an invented or a new one) gets its adjective from the aliases: 'fonds sylvanien' with
'Sylvanie' makes 'sylvanien' its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from recoupe.french.inflect import adjective_forms, masculine, singular
from recoupe.mentions.actor_words import ActorWords, bare
from recoupe.study import Actor

_ETHNIC = re.compile(r"(?:ien|ienne|ais|aise|ois|oise|ain|aine|en|enne|an|ane|in|ine|iote|i|e)s?$")
_STEM = 4


@dataclass(frozen=True, slots=True)
class Nations:
    """For each adjective form, name and capital of an actor's country: the state's actor and its government's.

    `words` are all of them, to be looked for; an actor's own are in `of`, so that 'gouvernement allemand' is told
    from the government of the codebook.
    """

    state: dict[str, str] = field(default_factory=dict)
    government: dict[str, str] = field(default_factory=dict)
    adjectives: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    of: dict[str, frozenset[str]] = field(default_factory=dict)


def read_nations(actors: Iterable[Actor], words: ActorWords) -> Nations:
    """The nationalities of the actors of a study; one that two states of the study share is left out."""
    actors = tuple(actors)
    adjectives: dict[str, set[str]] = {}
    places: dict[str, set[str]] = {}
    of: dict[str, set[str]] = {actor.id: set() for actor in actors}
    for actor in actors:
        own = {bare(text) for text in (actor.label.fr, *actor.aliases)} - {""}
        said = " ".join(f" {text} " for text in own | {bare(text) for text in actor.metonyms})
        for country in words.countries:
            if actor.kind == "state" and own & set(country.names):
                for word in country.adjectives:
                    adjectives.setdefault(word, set()).add(actor.id)
                for word in country.names + country.capitals:
                    places.setdefault(word, set()).add(actor.id)
            if any(f" {word} " in said for word in country.names + country.adjectives + country.capitals):
                of[actor.id].update(country.names, country.adjectives, country.capitals)
        if actor.kind == "state":
            for word in _invented(own, actors, words):
                adjectives.setdefault(word, set()).add(actor.id)
                of[actor.id].add(word)
            for text in own:
                if text in bare(actor.label.fr).split() or text == bare(actor.label.fr):
                    places.setdefault(text, set()).add(actor.id)
            for text in filter(bare, actor.metonyms):
                places.setdefault(bare(text), set()).add(actor.id)
    state = {word: next(iter(ids)) for found in (adjectives, places) for word, ids in found.items() if len(ids) == 1}
    government = _governments(actors, state, of)
    return Nations(
        state, government, frozenset(state) & frozenset(adjectives), frozenset(state) - frozenset(adjectives),
        frozenset(state),
        {actor: frozenset(found) for actor, found in of.items()},
    )  # fmt: skip


def _invented(own: set[str], actors: tuple[Actor, ...], words: ActorWords) -> set[str]:
    """Adjectives in any alias that begin as the state's name does and end as nationalities do."""
    names = {name for name in own if " " not in name and len(name) > _STEM}
    found: set[str] = set()
    for actor in actors:
        for text in actor.aliases:
            for word in re.findall(r"[^\W\d_]+", text):
                if not word[0].islower() or not _ETHNIC.search(word) or bare(word) in words.demonyms:
                    continue
                if any(bare(word) != name and bare(word)[:_STEM] == name[:_STEM] for name in names):
                    ones = {form for one in singular(word) for form in (one, *masculine(one))}
                    found.update(bare(form) for one in ones for form in adjective_forms(one))
    return found


def _governments(actors: tuple[Actor, ...], state: dict[str, str], of: dict[str, set[str]]) -> dict[str, str]:
    """The government of each state, where the study has one: part of it, or named with its adjective or capital."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind in ("government", "military"):
            states = (
                {actor.part_of} if actor.part_of in state.values() else {state[w] for w in of[actor.id] if w in state}
            )
            for one in states:
                found.setdefault(one, set()).add(actor.id)
    return {one: next(iter(ids)) for one, ids in found.items() if len(ids) == 1}

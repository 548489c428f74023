"""The English side of a codebook: one automaton over every English form of every actor."""

from dataclasses import dataclass, field

import ahocorasick

from recoupe.mentions.actor_words import bare
from recoupe.mentions.english.aliases import Form, country_of, find_forms
from recoupe.mentions.english.words import read_english_words
from recoupe.study import Actor, Study


@dataclass(frozen=True, slots=True)
class EnglishCodebook:
    """The forms to look for, the words that are each actor's own, and what each nationality stands for.

    `state` has the actor of each adjective, country name and capital, `government` the government of each state.
    """

    automaton: ahocorasick.Automaton
    own_words: dict[str, frozenset[str]] = field(default_factory=dict)
    state: dict[str, str] = field(default_factory=dict)
    government: dict[str, str] = field(default_factory=dict)
    adjectives: frozenset[str] = frozenset()
    person: frozenset[str] = frozenset()


def compile_english(study: Study) -> EnglishCodebook:
    """One automaton for all aliases, metonyms and nationalities of the actors of a study."""
    words = read_english_words()
    entries: dict[str, tuple[int, tuple[Form, ...], bool]] = {}

    def add(key: str, form: Form | None) -> None:
        length, forms, nation = entries.get(key, (len(key), (), False))
        if form is None:
            entries[key] = (length, forms, True)
        elif form not in forms:
            same = next((f for f in forms if f.actor == form.actor), None)
            if same is None:
                entries[key] = (length, (*forms, form), nation)
            elif same.rule == "initials" or same.needs and not form.needs and form.form != "metonym":
                entries[key] = (length, tuple(form if f is same else f for f in forms), nation)

    for actor in study.actors:
        for form in find_forms(actor, words):
            if form.bare:
                add(form.bare, form)
    state, adjectives = _nations(study.actors)
    for word in state:
        add(word, None)
    automaton = ahocorasick.Automaton()
    for key, value in entries.items():
        automaton.add_word(f" {key} ", value)
    automaton.make_automaton()
    return EnglishCodebook(
        automaton, _own_words(study), state, _governments(study.actors, state), frozenset(adjectives),
        frozenset(a.id for a in study.actors if a.kind == "person"),
    )  # fmt: skip


def _nations(actors: tuple[Actor, ...]) -> tuple[dict[str, str], set[str]]:
    """What each adjective, name and capital of the states among the actors stands for; a shared one is left out."""
    words = read_english_words()
    found: dict[str, set[str]] = {}
    adjectives: set[str] = set()
    for actor in actors:
        if actor.kind != "state" or (country := country_of(actor, words)) is None:
            continue
        for word in (*country.adjectives, *country.names, *country.capitals):
            found.setdefault(word, set()).add(actor.id)
        adjectives |= set(country.adjectives)
    return {word: next(iter(ids)) for word, ids in found.items() if len(ids) == 1}, adjectives


def _governments(actors: tuple[Actor, ...], state: dict[str, str]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    states = set(state.values())
    for actor in actors:
        if actor.kind not in ("government", "military"):
            continue
        said = f" {' '.join(bare(t) for t in (actor.label.en, *actor.aliases, *actor.metonyms))} "
        of = {actor.part_of} & states or {state[word] for word in state if f" {word} " in said}
        for one in of:
            found.setdefault(one, set()).add(actor.id)
    return {one: next(iter(ids)) for one, ids in found.items() if len(ids) == 1}


def _own_words(study: Study) -> dict[str, frozenset[str]]:
    """The words of each actor's names and labels, of those it is part of or that are of it, and of the title."""
    own = {
        a.id: {w for text in (a.label.en, *a.aliases, *a.metonyms) for w in bare(text).split()} for a in study.actors
    }
    family = {actor: set(found) for actor, found in own.items()}
    title = set(bare(study.title.en).split())
    for actor in study.actors:
        family[actor.id] |= title
        if actor.part_of in own:
            family[actor.id] |= own[actor.part_of]
            family[actor.part_of] |= own[actor.id]
    return {actor: frozenset(found) for actor, found in family.items()}

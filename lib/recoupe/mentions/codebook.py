"""The codebook compiled: one automaton over every form of every actor and every word of the match lines.

A page is scanned once (Aho and Corasick 1975). What is looked for are whole words of the folded text with a space
for each sign, so that a word boundary is a space, and 'Sierra-Leone' and 'Sierra Leone' are one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import ahocorasick

from recoupe.match import Occurrence, Pattern, Term, find_occurrences, parse_match
from recoupe.mentions.actor_words import ActorWords, bare, bare_same_length, read_actor_words
from recoupe.mentions.aliases import Alias, find_aliases, place_names
from recoupe.mentions.english.codebook import EnglishCodebook, compile_english
from recoupe.mentions.names import Names, read_names
from recoupe.mentions.nations import Nations, read_nations
from recoupe.mentions.posts import Post, find_posts
from recoupe.mentions.recalled import recalled_forms
from recoupe.model import Page
from recoupe.study import Actor, Study


@dataclass(slots=True)  # not frozen: so many are made that it shows
class AliasHit:
    """Where a form of one actor or several stands in a page, before anything around it is read."""

    start: int
    end: int
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """What the scan of a page found: forms of actors, terms of match lines, nationality adjectives and capitals.

    `bare` is the folded text with a space for each sign, at the same offsets.
    """

    aliases: tuple[AliasHit, ...]
    terms: tuple[Occurrence, ...]
    nations: tuple[tuple[int, int], ...]
    bare: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """A study's codebook, ready to scan pages with; it can be pickled and sent to worker processes."""

    study: Study
    automaton: ahocorasick.Automaton
    odd_terms: tuple[Term, ...]
    actors: dict[str, Actor]
    nations: Nations
    spellings: Names
    own_words: dict[str, frozenset[str]] = field(default_factory=dict)
    english: EnglishCodebook | None = None
    posts: tuple[Post, ...] = ()

    @property
    def words(self) -> ActorWords:
        """The word lists of the corpus's language."""
        return read_actor_words()


@dataclass(slots=True)
class _Entry:
    """What one key of the automaton stands for."""

    length: int
    aliases: tuple[Alias, ...] = ()
    terms: tuple[Term, ...] = ()
    stems: tuple[Term, ...] = ()
    nation: bool = False


def compile_codebook(study: Study) -> Codebook:
    """One automaton for all aliases and metonyms of the actors and all terms of the match lines of a study."""
    words = read_actor_words()
    nations = read_nations(study.actors, words)
    places = place_names(study.actors, words)
    entries: dict[str, _Entry] = {}

    def entry(key: str) -> _Entry:
        return entries.setdefault(key, _Entry(len(key) - 2))

    for actor in study.actors:
        for alias in dict.fromkeys((*find_aliases(actor, words, places), *recalled_forms(actor, words))):
            if not alias.bare or alias.rule == "synonym" and _is_contested(alias, study, words):
                continue
            one = entry(f" {alias.bare} ")
            one.aliases = _with(one.aliases, alias)
    odd = []
    for term in dict.fromkeys(term for pattern in study_patterns(study) for term in pattern.terms):
        key = bare(term.text)
        if not key or term.text.startswith("-") or not (term.text[0].isalnum() and term.text[-1].isalnum()):
            odd.append(term)
        elif term.kind == "stem":
            one = entries.setdefault(f" {key}", _Entry(len(key)))
            one.stems += (term,)
        else:
            entry(f" {key} ").terms += (term,)
    for word in nations.words:
        entry(f" {word} ").nation = True
    automaton = ahocorasick.Automaton()
    for key, value in entries.items():
        automaton.add_word(key, value)
    automaton.make_automaton()
    return Codebook(
        study, automaton, tuple(odd), {a.id: a for a in study.actors}, nations, read_names(study.actors, words, places),
        own_words(study), compile_english(study), find_posts(study, words),
    )  # fmt: skip


def _is_contested(alias: Alias, study: Study, words: ActorWords) -> bool:
    """Whether another actor has a name that a synonym covers too: "la justice" is court and prosecution."""
    rivals = words.contested.get(alias.bare, frozenset())
    others = (text for actor in study.actors if actor.id != alias.actor for text in actor.aliases)
    return bool(rivals) and any(rivals & set(bare(text).split()[:2]) for text in others)


def _with(aliases: tuple[Alias, ...], alias: Alias) -> tuple[Alias, ...]:
    """The aliases of a key with one more: of two forms of one actor the one that asks less is kept."""
    for at, other in enumerate(aliases):
        if other.actor == alias.actor:
            if other.needs and not alias.needs:
                kept = replace(alias, form=other.form) if other.form == "acronym" else alias
                return (*aliases[:at], kept, *aliases[at + 1 :])
            if alias.form == "acronym" and other.form == "name":
                return (*aliases[:at], replace(other, form="acronym"), *aliases[at + 1 :])
            return aliases
    return (*aliases, alias)


def study_patterns(study: Study) -> Iterable[Pattern]:
    """The patterns of all match lines of a study: of themes, of facts with their conflicts and units, of events."""
    for theme in study.themes:
        yield from map(parse_match, theme.match)
    for fact in study.facts:
        yield from map(parse_match, (*fact.match, *fact.conflicts))
    for event in study.events:
        yield from map(parse_match, event.match)


def own_words(study: Study) -> dict[str, frozenset[str]]:
    """The words of each actor's names and labels, of those it is part of or that are of it, and of the study's title.

    'Valmont' is of its mayor's, so that 'le maire de Valmont' is told from 'le maire de Brest'.
    """
    own = {
        actor.id: _words_of(actor.label.fr, actor.label.en, *actor.aliases, *actor.metonyms) for actor in study.actors
    }
    title = _words_of(study.title.fr, study.title.en)
    family: dict[str, set[str]] = {actor: set(found) | title for actor, found in own.items()}
    for actor in study.actors:
        if actor.part_of in own:
            family[actor.id] |= own[actor.part_of]
            family[actor.part_of] |= own[actor.id]
    return {actor: frozenset(found) for actor, found in family.items()}


def _words_of(*texts: str) -> set[str]:
    return {word for text in texts for word in bare(text).split()}


def scan(page: Page, codebook: Codebook) -> Hits:
    """The single pass over a page: every form of every actor and every term of a match line, at word boundaries."""
    folded = page.folded
    text = bare_same_length(folded)
    aliases: list[AliasHit] = []
    terms: list[Occurrence] = []
    nations: list[tuple[int, int]] = []
    if len(codebook.automaton):
        for last, found in codebook.automaton.iter(f" {text} "):
            if found.stems:
                start = last - found.length
                end = text.find(" ", last)
                end = len(text) if end < 0 else end
                for term in found.stems:
                    if folded.startswith(term.text, start):
                        terms.append(Occurrence(start, end, term))
            if found.aliases or found.terms or found.nation:
                start, end = last - 1 - found.length, last - 1
                if found.aliases:
                    aliases.append(AliasHit(start, end, found.aliases))
                if found.nation:
                    nations.append((start, end))
                for term in found.terms:
                    if folded.startswith(term.text, start):
                        terms.append(Occurrence(start, end, term))
    if codebook.odd_terms:
        terms += find_occurrences(folded, codebook.odd_terms)
    terms.sort(key=lambda occurrence: occurrence.start)
    return Hits(tuple(aliases), tuple(terms), tuple(nations), text)

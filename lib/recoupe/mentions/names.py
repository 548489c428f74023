"""The proper names of a codebook, and how near another spelling is: 'Fayçal' sounds as 'Faisal'."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from recoupe.mentions.actor_words import ActorWords, bare
from recoupe.mentions.aliases import is_acronym, is_office, is_person_name, is_seat, last_name, name_parts
from recoupe.study import Actor

# spellings of one sound in French and in names brought to it: 'Bushra' is 'Bouchra', 'Dubois' 'Duboys'
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""), (r"eau|au", "o"), (r"oi|oy", "8"), (r"ou|oo", "u"), (r"ai|ei|ay|ey|oe|ae", "e"), (r"ph", "f"),
        (r"ch|sh|sch", "S"), (r"qu?|k|c(?![eiy])", "k"), (r"c|z", "s"), (r"y|j", "i"), (r"w", "v"), (r"h", ""),
        (r"(.)\1+", r"\1"), (r"(?<=..)[tdsxe]+$", ""),
    )
)  # fmt: skip
_VOWELS = re.compile("[aeiou8]")
_NAME_LEAST = 4
_SPELLING, _LONG, _ONE_LETTER = 0.7, 8, 0.9


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's full name as bare words: the first, all but the last, the last with its particle."""

    actor: str
    first: str
    last: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SingleName:
    """A proper name of one word, of an organisation or a place; `name` is it without hyphens.

    acts: it counts only where it acts.
    """

    actor: str
    name: str
    written: str
    acts: bool


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """All names of a codebook for which other spellings are looked for; `known` are words that are no misspelling.

    Two are never equal, so that the cache of what is near them costs no comparison.
    """

    persons: tuple[PersonName, ...]
    singles: tuple[SingleName, ...]
    known: frozenset[str]


def read_names(actors: Iterable[Actor], words: ActorWords, places: frozenset[str] = frozenset()) -> Names:
    """The names of the actors; countries and cities are left out, because theirs are near each other's: Irak, Iran."""
    persons: dict[PersonName, None] = {}
    singles: dict[SingleName, None] = {}
    known: set[str] = set()
    world = (
        {name for country in words.countries for name in country.names}
        | words.cities
        | words.seats
        | words.other_places
    )
    for actor in actors:
        for text, listed_metonym in [*((t, False) for t in actor.aliases), *((t, True) for t in actor.metonyms)]:
            known.update(bare(text).split())
            if is_person_name(text, actor, words) and text[:1].isupper() and not is_office(text, words):
                last = bare(last_name(text, words))
                persons[PersonName(actor.id, bare(name_parts(text)[0]), last, tuple(bare(text).split()))] = None
            elif text[:1].isupper() and " " not in text and not is_acronym(text) and len(text) > _NAME_LEAST:
                if actor.kind == "person" or bare(text) in world:
                    continue
                acts = listed_metonym or is_seat(text, actor, words) or bare(text) in places
                singles[SingleName(actor.id, bare(text).replace(" ", ""), bare(text), acts)] = None
    return Names(tuple(persons), tuple(singles), frozenset(known | world))


@lru_cache(maxsize=100_000)
def sound(name: str) -> str:
    """A rough key of how a bare name is said: 'maier' and 'meyer' give 'mer'."""
    for pattern, by in _SOUNDS:
        name = pattern.sub(by, name)
    return name


@lru_cache(maxsize=200_000)
def is_spelling(one: str, other: str) -> bool:
    """Whether two bare names can be one: the same consonants are heard, or long names differ by one letter.

    'Volmer' and 'Vollmer', 'Ibarra' and 'Ybara' can; 'Dupont' and 'Dumont', 'Martin' and 'Marin' cannot.
    """
    if _VOWELS.sub("", sound(one)) == _VOWELS.sub("", sound(other)):
        return likeness(one, other) >= _SPELLING
    return min(len(one), len(other)) >= _LONG and fuzz.ratio(one, other) >= 100 * _ONE_LETTER


@lru_cache(maxsize=200_000)
def likeness(one: str, other: str) -> float:
    """How near two bare names are, 0 to 1: the better of their letters' and their sounds' (normalised indel)."""
    if one == other:
        return 1.0
    a, b = sound(one), sound(other)
    if len(a) < 3 or len(b) < 3:
        return fuzz.ratio(one, other) / 100
    return max(fuzz.ratio(one, other), fuzz.ratio(a, b)) / 100

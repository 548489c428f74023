"""The English words that tell actors apart, from `languages/en.actors.toml`, folded and ready to look up."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recoupe.english.words import load_grammar
from recoupe.mentions.actor_words import bare


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its names, adjectives, nouns of its people, and capitals, as bare words."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ActorWords:
    """The word lists, as sets of bare words (see `bare`)."""

    definite: frozenset[str]
    other_person: frozenset[str]
    fixed: dict[str, tuple[str, ...]]
    spellings: dict[str, str]
    parts: frozenset[str]
    rulers: frozenset[str]
    servants: frozenset[str]
    head_adjectives: frozenset[str]
    acting: frozenset[str]
    relations: frozenset[str]
    place_nouns: frozenset[str]
    transitive: frozenset[str]
    locative: frozenset[str]
    motion: frozenset[str]
    seats: frozenset[str]
    countries: tuple[Country, ...]
    capitals: frozenset[str]
    nationalities: frozenset[str]
    titles: frozenset[str]
    honorifics: frozenset[str]
    given: frozenset[str]


@cache
def read_english_words() -> ActorWords:
    """The word lists of English."""
    raw = tomllib.loads((files("recoupe") / "languages" / "en.actors.toml").read_text("utf-8"))
    spellings: dict[str, str] = {}
    for pair in raw["spelling"]["pairs"].split(","):
        one, other = pair.split()
        spellings |= {one: other, other: one}
    countries = tuple(_country(line) for line in raw["world"]["countries"].split("\n") if line.strip())
    grammar = load_grammar()
    titles = tomllib.loads((files("recoupe") / "languages" / "en.grammar.toml").read_text("utf-8"))["classes"]["title"]
    return ActorWords(
        definite=frozenset(raw["definite"].split()) | {"s"},
        other_person=frozenset(raw["other_person"].split()),
        fixed={word: tuple(phrases) for word, phrases in raw["fixed"].items()},
        spellings=spellings,
        parts=frozenset(raw["parts"]["heads"].split()),
        rulers=frozenset(w.replace("-", " ") for w in raw["heads"]["rulers"].split()),
        servants=frozenset(raw["heads"]["servants"].split()),
        head_adjectives=frozenset(raw["heads"]["adjectives"].split()),
        acting=frozenset(raw["acting"]["prepositions"].split()),
        relations=frozenset(raw["acting"]["relations"].split()),
        place_nouns=frozenset(raw["acting"]["place_nouns"].split()),
        transitive=frozenset(raw["acting"]["transitive"].split()),
        locative=frozenset(raw["place"]["prepositions"].split()),
        motion=frozenset(raw["place"]["motion"].split()),
        seats=frozenset(s.strip() for s in raw["world"]["seats"].replace("\n", "").split("/") if s.strip()),
        countries=countries,
        capitals=frozenset(city for country in countries for city in country.capitals),
        nationalities=frozenset(word for country in countries for word in country.adjectives),
        titles=frozenset(titles.split()),
        honorifics=frozenset(raw["honorifics"].split()),
        given=grammar.feminine_names | grammar.masculine_names | grammar.either_names,
    )


def _country(line: str) -> Country:
    parts = [tuple(bare(word) for word in part.split(",") if word) for part in line.strip().split("/")]
    return Country(*parts[:4])

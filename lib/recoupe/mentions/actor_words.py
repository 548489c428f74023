"""The French words that tell actors apart, from `languages/fr.actors.toml`, folded and ready to look up."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from recoupe.fold import BEYOND, fold, replaced
from recoupe.french.inflect import adjective_forms, feminine, noun_forms


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the world: its names, the forms of its adjective and its capitals, all as bare words."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part in an affair: its nouns as written and folded, and what stands before or after the name of who plays it.

    kind: of the actors that can play it, '' for any. before, after: words that go with the noun; needs_word: one must.
    judged: words after it that make even "un acheteur" a known one.
    """

    nouns: dict[str, str]
    kind: str
    before: frozenset[str]
    after: re.Pattern[str] | None
    needs_word: bool
    judged: re.Pattern[str] | None
    said_before: re.Pattern[str] | None
    said_after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Recalled:
    """Nouns that may take up a person once named, where a label or an alias has a word of `of`; any person if empty."""

    of: tuple[str, ...]
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The word lists of a language, as sets of bare words (see `bare`)."""

    definite: frozenset[str]
    before_noun: frozenset[str]
    support: frozenset[str]
    other_person: frozenset[str]
    other_holder: frozenset[str]
    civilities: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    fixed: dict[str, tuple[str, ...]]
    prepositions: frozenset[str]
    acting_prepositions: frozenset[str]
    locative_prepositions: frozenset[str]
    compounds: dict[str, str]
    buildings: frozenset[str]
    courts: frozenset[str]
    gathering: re.Pattern[str]
    motion: re.Pattern[str]
    parts: frozenset[str]
    place_nouns: frozenset[str]
    named_after: frozenset[str]
    events: frozenset[str]
    relations: re.Pattern[str]
    clitics: frozenset[str]
    adverbs: frozenset[str]
    acting_nouns: frozenset[str]
    dative: re.Pattern[str]
    of_verbs: re.Pattern[str]
    transitive: re.Pattern[str]
    rulers: frozenset[str]
    servants: frozenset[str]
    familiar: frozenset[str]
    group_parts: frozenset[str]
    people: frozenset[str]
    collective: frozenset[str]
    institutions: frozenset[str]
    apposed: frozenset[str]
    synonyms: dict[str, tuple[str, ...]]
    contested: dict[str, frozenset[str]]
    crowd: frozenset[str]
    quantities: frozenset[str]
    crowd_actions: re.Pattern[str]
    given: frozenset[str]
    particles: frozenset[str]
    seats: frozenset[str]
    streets: frozenset[str]
    other_places: frozenset[str]
    cities: frozenset[str]
    countries: tuple[Country, ...]
    demonyms: frozenset[str]
    parts_played: tuple[Part, ...]
    seated: frozenset[str]
    recalled: tuple[Recalled, ...]
    recalled_heads: frozenset[str]
    honorifics: frozenset[str]  # these last hold words of several lists, for what asks for them most
    introducing: frozenset[str]
    beside_names: frozenset[str]
    heads: frozenset[str]
    acting_heads: frozenset[str]


class _Bare(dict):
    """A translation table that puts a space for whatever is not a letter or a digit."""

    def __missing__(self, code: int) -> int:
        self[code] = kept = code if chr(code).isalnum() else 32
        return kept


_BARE = _Bare()


def bare_same_length(folded: str) -> str:
    """Folded text with a space for each sign, as long as it was: "l'etat-major." gives 'l etat major '."""
    signs = [kind for kind in set(BEYOND.findall(folded)) if not kind.isalnum()]
    return replaced(folded, signs, _BARE).translate(_BARE)


@lru_cache(maxsize=100_000)
def bare(text: str) -> str:
    """Text folded to words with one space between: 'L’État-Major' gives 'l etat major'."""
    return " ".join(fold(text).translate(_BARE).split())


# what may stand before a name: "l'", "le groupe "
_BEFORE_NAME = r"(?:(?:l'|le |la |m\. |mme )?(?:(?:groupe|societe|fonds|entreprise|firme) )?)"


@cache
def read_actor_words(language: str = "fr") -> ActorWords:
    """The word lists of a language; there is one file a language."""
    raw = tomllib.loads((files("recoupe") / "languages" / f"{language}.actors.toml").read_text("utf-8"))
    place, acting, heads, world = raw["place"], raw["acting"], raw["heads"], raw["world"]
    countries = tuple(_country(*row) for row in world["countries"])
    definite, support, apposed = _bares(raw["definite"]), _bares(raw["support"]), _bares(heads["apposed"])
    civilities, titles = _bares(raw["civilities"]), _bares(raw["titles"])
    rulers, servants, parts = (_heads(heads[key]) for key in ("rulers", "servants", "parts"))
    acting_nouns = _bares(acting["nouns"])
    return ActorWords(
        definite=definite,
        before_noun=_bares(raw["before_noun"]),
        support=support,
        other_person=_bares(raw["other_person"]),
        other_holder=_bares(raw["other_holder"]),
        civilities=civilities,
        titles=titles,
        offices=_bares(raw["offices"]),
        fixed={bare(word): tuple(map(bare, phrases)) for word, phrases in raw["fixed"].items()},
        prepositions=_bares(raw["prepositions"]["simple"]),
        acting_prepositions=_bares(raw["prepositions"]["acting"]),
        locative_prepositions=_bares(raw["prepositions"]["locative"]),
        compounds={bare(compound): bare(plain) for compound, plain in raw["prepositions"]["compound"].items()},
        buildings=_bares(place["buildings"]),
        courts=_bares(place["courts"]),
        gathering=_stems(place["gathering"]),
        motion=_stems(place["motion"]),
        parts=_bares(place["parts"]),
        place_nouns=_bares(place["nouns"]),
        events=_bares(place["events"]),
        relations=_stems(acting["relations"]),
        clitics=_bares(acting["clitics"]),
        adverbs=_bares(acting["adverbs"]),
        named_after=_bares(place["named_after"]),
        acting_nouns=acting_nouns,
        dative=_stems(acting["dative"]),
        of_verbs=_stems(acting["of_verbs"]),
        transitive=_stems(acting["transitive"]),
        rulers=rulers,
        servants=servants,
        familiar=_heads(heads["familiar"]),
        group_parts=parts,
        people=_heads(heads["people"]),
        collective=_bares(heads["collective"]),
        institutions=_bares(heads["institutions"]),
        apposed=apposed,
        synonyms={bare(word): tuple(others) for word, others in raw["synonyms"].items()},
        contested={bare(word): _bares(others) for word, others in raw["contested"].items()},
        crowd=_bares(raw["crowd"]["aliases"]),
        quantities=_bares(raw["crowd"]["quantities"]),
        crowd_actions=_stems(raw["crowd"]["actions"]),
        given=frozenset(raw["persons"]["given"].split()),
        particles=_bares(raw["persons"]["particles"]),
        seats=_bares(world["seats"]),
        streets=_bares(world["streets"]),
        other_places=_bares(world["others"]),
        cities=_bares(world["cities"].split()) | {city for country in countries for city in country.capitals},
        countries=countries,
        parts_played=tuple(map(_part, raw["part"])),
        seated=_bares(heads["seated"]),
        recalled=tuple(
            Recalled(tuple(map(bare, kind["of"])), tuple(kind["nouns"])) for kind in raw["recalled"]["kind"]
        ),
        recalled_heads=_bares(raw["recalled"]["heads"]),
        demonyms=frozenset(form for country in countries for form in country.adjectives),
        honorifics=civilities | titles,
        introducing=civilities | titles | support | apposed,
        beside_names=civilities | titles | definite | apposed | {"de", "d"},
        heads=rulers | servants,
        acting_heads=acting_nouns | rulers | parts,
    )


def _bares(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(bare, words))


def _stems(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern for whole words and stems: 'quitt*', 'départ'."""
    return re.compile("|".join(bare(word) + (r"\w*" if word.endswith("*") else "") for word in words))


def _part(raw: dict[str, Any]) -> Part:
    def one_of(key: str) -> str:
        return "|".join(fold(one) for one in raw.get(key, ()))

    keys = ("to", "after", "judged", "said_before", "said_after")
    to, after, judged, said_before, said_after = map(one_of, keys)
    return Part(
        nouns={noun: fold(noun) for noun in raw["nouns"]},
        kind=raw.get("kind", ""),
        before=frozenset(map(fold, raw.get("before", ()))),
        after=re.compile(rf" (?:{after})\b") if after else None,
        needs_word="before" in raw or "after" in raw,
        judged=re.compile(rf" (?:{judged})\b") if judged else None,
        # "le procès de l'", "racheté hier par le groupe": up to the name
        said_before=re.compile(rf"\b(?:{said_before})e?s?\b.{{0,60}}\b(?:{to}) ?{_BEFORE_NAME}$") if to else None,
        # "achète", "l'a acheté", not "a été acheté"
        said_after=re.compile(rf",?(?: [^,]{{0,40}})? (?<!ete )(?:{said_after})e?s?\b") if said_after else None,
    )


def _heads(words: Iterable[str]) -> frozenset[str]:
    """Heads in both numbers; only the first word of a compound inflects beside its adjective: 'chefs militaires'."""
    forms: set[str] = set()
    for word in words:
        parts = word.split(" ")
        if len(parts) == 2:
            forms.update(bare(f"{a} {b}") for a in noun_forms(parts[0]) for b in adjective_forms(parts[1]))
        else:
            first, rest = parts[0], " ".join(["", *parts[1:]])
            forms.update(bare(form + rest) for form in noun_forms(first))
    return frozenset(forms)


def _country(names: str, adjectives: str, capitals: str) -> Country:
    forms: list[str] = []
    for adjective in adjectives.split("/"):
        forms += adjective_forms(adjective)
        forms += [form for one in feminine(adjective) for form in (one, one + "s")]
    return Country(
        tuple(bare(name) for name in names.split("/")),
        tuple(dict.fromkeys(map(bare, forms))),
        tuple(bare(capital) for capital in capitals.split("/") if capital),
    )

"""The lexicon of portrayal: which words judge, which way, and which names place their actor.

Data: `languages/<language>.lexicon.toml`; every inflected form is made here once a process.
"""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from recoupe.french.listed import Listed, compile_list


@dataclass(frozen=True, slots=True, eq=False)  # one object a language, so that what it says can be cached
class Lexicon:
    """Forms (lower case, with accents) and their polarity; `weak` forms judge only closely tied to an actor."""

    adjectives: dict[str, int]
    adverbs: dict[str, int]
    judging: frozenset[str]
    nouns: dict[str, int]
    weak: frozenset[str]
    phrases: dict[str, int]
    phrase_list: Listed
    agent_verbs: dict[str, int]
    patient_verbs: dict[str, int]
    agent_deeds: dict[str, int]
    patient_deeds: dict[str, int]
    against_deeds: dict[str, int]
    against_verbs: frozenset[str]
    datives: dict[str, int]
    register_heads: dict[str, int]
    register_modifiers: dict[str, int]
    register_phrases: dict[str, int]
    not_register: tuple[str, ...]
    neutral_heads: frozenset[str]
    intensifiers: frozenset[str]
    negations: frozenset[str]
    attitudes: frozenset[str]
    for_words: frozenset[str]
    outward: frozenset[str]
    hails: frozenset[str]
    predicative: frozenset[str]
    judging_verbs: dict[str, int]
    relational: frozenset[str]
    producing: frozenset[str]
    deeming: frozenset[str]
    hostile: frozenset[str]
    fearing: frozenset[str]
    charged_verbs: frozenset[str]
    charged_after: tuple[str, ...]
    success_nouns: frozenset[str]
    success_verbs: frozenset[str]
    running: frozenset[str]
    blame: frozenset[str]
    first_person: frozenset[str]
    judging_negated: frozenset[str]
    falling: frozenset[str]
    commissive: frozenset[str]
    causing: frozenset[str]
    act_nouns: frozenset[str]
    idioms: dict[str, tuple[tuple[str, int], ...]]
    received: dict[str, tuple[tuple[str, int], ...]]
    aiming: dict[str, int]
    aimed_nouns: frozenset[str]
    evoking: frozenset[str]
    outcries: frozenset[str]
    admitting: frozenset[str]
    calling: frozenset[str]
    rating: frozenset[str]
    complaining: frozenset[str]
    handing: frozenset[str]
    conceding: frozenset[str]
    claims: frozenset[str]
    claiming: frozenset[str]
    light_verbs: dict[str, tuple[tuple[str, int], ...]]
    causative: frozenset[str]
    workers: dict[str, str]
    works: dict[str, str]
    charges: dict[str, str]


@cache
def _read(language: str) -> dict[str, Any]:
    path = Path(__file__).parents[1] / "languages" / f"{language}.lexicon.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    for side in ("negative", "positive"):
        data["idioms"] = data.get("idioms", {}) | {side: []}
        data["received"] = data.get("received", {}) | {side: []}
    for group in data["judgement"]:
        for side in ("negative", "positive"):
            for kind in ("adjectives", "nouns"):
                data[kind][side] += " " + group.get(f"{kind}_{side}", "")
            data["phrases"][side] += [one for text in group.get(f"phrases_{side}", ()) for one in _spell_out(text)]
            data["idioms"][side] += group.get(f"idioms_{side}", ())
            data["received"][side] += group.get(f"received_{side}", ())
        for kind in ("adjectives", "nouns"):
            data[kind]["weak"] += " " + group.get("weak", "")
    for work in data["answering"]:
        work["charges"] = [one for text in work["charges"] for one in _spell_out(text)]
        data["phrases"]["negative"] += work["charges"]
    return data


def _spell_out(text: str) -> list[str]:
    """Every phrase that alternatives stand for: "{grave|lourde} faute" gives "grave faute", "lourde faute"."""
    parts = [part.split("|") for part in re.split(r"[{}]", text)]
    return [" ".join("".join(words).split()) for words in product(*parts)]


def _by_verb(sides: dict[str, list[str]]) -> dict[str, tuple[tuple[str, int], ...]]:
    """Idioms by infinitive: {"perdre": (("pied", -1), ...), "se-moquer": (("du monde", -1),)}."""
    found: dict[str, list[tuple[str, int]]] = {}
    for side, polarity in (("negative", -1), ("positive", 1)):
        for idiom in sides[side]:
            reflexive = idiom.startswith(("se ", "s'", "s'en "))
            bare = idiom.removeprefix("se ").removeprefix("s'en ").removeprefix("s'")
            verb, _, rest = bare.partition(" ")
            found.setdefault(("se-" if reflexive else "") + verb, []).append((rest, polarity))
    return {verb: tuple(idioms) for verb, idioms in found.items()}


def _by_opening(sides: dict[str, list[str]]) -> dict[str, tuple[tuple[str, int], ...]]:
    """Phrases by their first word: {"sous": (("sous les huées", -1), ...)}."""
    found: dict[str, list[tuple[str, int]]] = {}
    for side, polarity in (("negative", -1), ("positive", 1)):
        for phrase in sides[side]:
            found.setdefault(phrase.split()[0], []).append((phrase, polarity))
    return {opening: tuple(phrases) for opening, phrases in found.items()}


def adjective_forms(word: str, language: str = "fr") -> set[str]:
    """Masculine and feminine, singular and plural: 'honteux' gives 'honteuse', 'brutal' gives 'brutaux'."""
    inflection = _read(language)["inflection"]
    if word in inflection["irregular"]:
        feminine = inflection["irregular"][word]
    elif word.endswith("e"):
        feminine = word
    else:
        feminine = next((word.removesuffix(a) + b for a, b in inflection["feminine"] if word.endswith(a)), word + "e")
    return {word, _plural(word), feminine, feminine if feminine.endswith("s") else feminine + "s"}


def _plural(word: str) -> str:
    if word[-1] in "sxz":
        return word
    return word[:-2] + "aux" if word.endswith("al") else word + ("x" if word.endswith("eau") else "s")


def adverb_form(word: str) -> str:
    """The adverb of an adjective: 'brutal' gives 'brutalement', 'arrogant' 'arrogamment'."""
    if word.endswith(("ant", "ent")):
        return word[:-2] + "mment"
    if word[-1] in "éiu":
        return word + "ment"
    feminine = next((f for f in sorted(adjective_forms(word), key=len) if f.endswith("e") and f != word), word)
    return feminine + "ment"


def noun_forms(word: str) -> set[str]:
    """Singular and plural: 'danger' gives 'dangers', 'idéal' 'idéaux'."""
    return {word, _plural(word)}


def _inflect(pairs: Iterable[tuple[str, int]], forms: Callable[[str], set[str]]) -> dict[str, int]:
    return {form: polarity for words, polarity in pairs for word in words.split() for form in forms(word)}


def _sided(group: dict[str, str], forms: Callable[[str], set[str]]) -> dict[str, int]:
    return _inflect([(group["negative"], -1), (group["positive"], 1)], forms)


def _person_forms(word: str) -> set[str]:
    return adjective_forms(word) | noun_forms(word)


@cache
def load_lexicon(language: str = "fr") -> Lexicon:
    """The lexicon of a language, inflected."""
    data = _read(language)
    adjectives, nouns, verbs, deeds, register = (
        data[key] for key in ("adjectives", "nouns", "verbs", "deeds", "register")
    )
    aim = data["aiming"]
    plain = set(adjectives["weak"].split())  # "clairement", "lentement" judge nobody

    def adverb(word: str) -> set[str]:
        return set() if word in plain else {adverb_form(word)}

    phrases = {
        phrase: polarity
        for key, polarity in (("negative", -1), ("positive", 1), ("neutral", 0))
        for phrase in data["phrases"].get(key, ())
    }
    return Lexicon(
        adjectives=_sided(adjectives, adjective_forms),
        judging=frozenset(
            {
                **_sided(adjectives, adjective_forms),
                **_sided(adjectives, adverb),
                **_sided(nouns, noun_forms),
            }
        ),
        adverbs=_sided(adjectives, adverb),
        nouns=_sided(nouns, noun_forms),
        weak=frozenset(_inflect([(adjectives["weak"], 0)], adjective_forms))
        | frozenset(_inflect([(nouns["weak"], 0)], noun_forms)),
        phrases=phrases,
        phrase_list=compile_list(phrases),
        agent_verbs=_inflect([(verbs["negative"], -1), (verbs["positive"], 1)], lambda w: {w}),
        patient_verbs=_inflect([(verbs["patient_negative"], -1), (verbs["patient_positive"], 1)], lambda w: {w}),
        agent_deeds=_inflect(
            [(deeds["agent_neutral"], 0), (deeds["agent_negative"], -1), (deeds["agent_positive"], 1)], noun_forms
        ),
        patient_deeds=_inflect(
            [(deeds["patient_neutral"], 0), (deeds["patient_negative"], -1), (deeds["patient_positive"], 1)], noun_forms
        ),
        against_deeds=_inflect([(deeds["against_negative"], -1)], noun_forms),
        against_verbs=frozenset(data["against_verbs"]["negative"].split()),
        datives=_inflect(
            [(data["datives"][key], p) for key, p in (("negative", -1), ("neutral", 0), ("positive", 1))], lambda w: {w}
        ),
        register_heads=_inflect([(register["legitimating"], 1), (register["delegitimating"], -1)], _person_forms),
        register_modifiers=_inflect(
            [(register["legitimating_modifiers"], 1), (register["delegitimating_modifiers"], -1)], adjective_forms
        ),
        register_phrases=dict.fromkeys(register["delegitimating_phrases"], -1)
        | dict.fromkeys(register["legitimating_phrases"], 1),
        not_register=tuple(register["not_register"]),
        neutral_heads=frozenset(_inflect([(register["neutral_heads"], 0)], _person_forms)),
        intensifiers=frozenset(data["intensifiers"]["words"].split()),
        negations=frozenset(data["negations"]["words"].split()),
        attitudes=frozenset(data["attitudes"]["words"].split()),
        for_words=frozenset(_inflect([(data["attitudes"]["for_nouns"], 0)], noun_forms))
        | frozenset(_inflect([(data["attitudes"]["for_adjectives"], 0)], adjective_forms)),
        outward=frozenset(_inflect([(data["attitudes"]["for_adjectives"], 0)], adjective_forms)),
        hails=frozenset(data["attitudes"]["hails"].split()),
        predicative=frozenset(data["attitudes"]["predicative"].split()),
        judging_verbs=_inflect(
            [(data["judging_verbs"]["negative"], -1), (data["judging_verbs"]["positive"], 1)], lambda w: {w}
        ),
        relational=frozenset(data["relational"]["phrases"]),
        charged_verbs=frozenset(data["charged"]["verbs"].split()),
        charged_after=tuple(data["charged"]["after"]),
        success_nouns=frozenset(_inflect([(data["own_success"]["nouns"], 1)], noun_forms)),
        success_verbs=frozenset(data["own_success"]["verbs"].split()),
        running=frozenset(data["running"]["verbs"].split()),
        hostile=frozenset(data["hostile"]["verbs"].split()),
        fearing=frozenset(data["hostile"]["against"].split()),
        deeming=frozenset(data["deeming"]["words"].split()),
        producing=frozenset(data["producing"]["words"].split()),
        blame=frozenset(data["blame"]["words"].split()),
        first_person=frozenset(data["judging_verbs"]["first_person"].split()),
        judging_negated=frozenset(data["judging_verbs"]["negated"].split()),
        falling=frozenset(data["judging_verbs"]["falling"].split()),
        commissive=frozenset(data["commissive"]["words"].split()),
        causing=frozenset(data["causing"]["words"].split()),
        act_nouns=frozenset(_inflect([(data["act_nouns"]["words"], 0)], noun_forms)),
        idioms=_by_verb(data["idioms"]),
        received=_by_opening(data["received"]),
        aiming=_inflect([(aim["negative"], -1), (aim["positive"], 1)], lambda w: {w}),
        aimed_nouns=frozenset(_inflect([(aim["nouns"], 0)], noun_forms)),
        evoking=frozenset(aim["evoking"].split()),
        outcries=frozenset(aim["outcries"].split()),
        admitting=frozenset(aim["admitting"].split()),
        rating=frozenset(
            " ".join((data["deeming"]["words"], aim["calling"], aim["evoking"], data["blame"]["words"])).split()
        ),
        complaining=frozenset(aim["complaining"].split()),
        handing=frozenset(aim["handing"].split()),
        conceding=frozenset(aim["conceding"].split()),
        calling=frozenset(aim["calling"].split()),
        claims=frozenset(_inflect([(aim["claims"], 1)], adjective_forms)),
        claiming=frozenset(aim["claiming"].split()),
        light_verbs=_by_verb(data["light_verbs"]),
        causative=frozenset(data["light_verbs"]["causative"].split()),
        workers={form: kind["kind"] for kind in data["answering"] for form in kind["workers"].split()},
        works={
            form: kind["kind"]
            for kind in data["answering"]
            for word in kind["works"].split()
            for form in noun_forms(word)
        },
        charges={text: kind["kind"] for kind in data["answering"] for text in kind["charges"]},
    )

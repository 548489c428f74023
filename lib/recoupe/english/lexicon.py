"""The English lexicon of portrayal: which words judge, which way, and which names place their actor."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Any

from recoupe.french.trie import trie

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words (lower case) and their polarity; `weak` ones judge only closely tied to an actor."""

    adjectives: dict[str, int]
    adverbs: dict[str, int]
    nouns: dict[str, int]
    judging_words: dict[str, tuple[str, int]]  # any of the above, with its kind
    weak: frozenset[str]
    phrases: dict[str, int]
    phrase_pattern: re.Pattern[str]
    agent_verbs: dict[str, int]
    patient_verbs: dict[str, int]
    judging: frozenset[str]
    patient_deeds: frozenset[str]
    agent_deeds: frozenset[str]
    against: frozenset[str]
    targets: dict[str, tuple[tuple[str, ...], ...]]
    producing: frozenset[str]
    deeming: frozenset[str]
    blame: dict[str, int]
    works: frozenset[str]
    intensifiers: frozenset[str]
    negations: frozenset[str]
    register_heads: dict[str, int]
    register_modifiers: dict[str, int]
    not_register: tuple[str, ...]


@cache
def load_lexicon() -> Lexicon:
    """The lexicon, from `languages/en.lexicon.toml`."""
    data: dict[str, Any] = tomllib.loads(files("recoupe").joinpath("languages/en.lexicon.toml").read_text("utf-8"))
    nouns = {form: p for noun, p in _sides(data["nouns"]).items() for form in (noun, _plural(noun))}
    adjectives, adverbs = _sides(data["adjectives"]), _sides(data["adverbs"])
    phrases = {
        phrase: polarity
        for side, polarity in (("negative", -1), ("positive", 1))
        for text in data["phrases"][side]
        for phrase in _spell_out(text)
    }
    register = data["register"]
    targets: dict[str, list[tuple[str, ...]]] = {}
    for text in data["targets"]["verbs"].split():
        verb, *rest = text.split("-")
        targets.setdefault(verb, []).append(tuple(rest))
    weak = data["nouns"]["weak"].split()
    return Lexicon(
        adjectives=adjectives,
        adverbs=adverbs,
        nouns=nouns,
        judging_words={
            form: (kind, polarity)
            for kind, held in (("adverb", adverbs), ("noun", nouns), ("adjective", adjectives))
            for form, polarity in held.items()
        },
        weak=frozenset([*data["adjectives"]["weak"].split(), *weak, *map(_plural, weak)]),
        phrases=phrases,
        phrase_pattern=re.compile(rf"\b(?:{trie(phrases)})\b"),
        agent_verbs=_sides(data["verbs"]),
        patient_verbs=_sides(data["patients"]),
        judging=frozenset(data["judging"]["verbs"].split()),
        patient_deeds=frozenset(data["deeds"]["patient"].split()),
        agent_deeds=frozenset(data["deeds"]["agent"].split()),
        against=frozenset(data["deeds"]["against"].split()),
        targets={verb: tuple(rests) for verb, rests in targets.items()},
        producing=frozenset(data["producing"]["verbs"].split()),
        deeming=frozenset(data["deeming"]["verbs"].split()),
        blame=_sides(data["blame"]),
        works=frozenset(data["works"]["nouns"].split()),
        intensifiers=frozenset(data["intensifiers"]["words"].split()),
        negations=frozenset(data["negations"]["words"].split()),
        register_heads=_sides(register) | dict.fromkeys(register["neutral"].split(), 0),
        register_modifiers=dict.fromkeys(register["modifiers_negative"].split(), -1)
        | dict.fromkeys(register["modifiers_positive"].split(), 1),
        not_register=tuple(register["not_register"]),
    )


def _sides(data: dict[str, str]) -> dict[str, int]:
    return dict.fromkeys(data["negative"].split(), -1) | dict.fromkeys(data["positive"].split(), 1)


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _spell_out(text: str) -> Iterable[str]:
    """Every phrase that alternatives stand for: "{a|an} joke" gives "a joke", "an joke"."""
    parts = [part.split("|") for part in re.split(r"[{}]", text)]
    return (" ".join("".join(words).split()) for words in product(*parts))


@lru_cache(maxsize=20_000)
def register(phrase: str) -> int:
    """The register of a name by its words: 'military junta' -1, 'elected president' 1, 'former mayor' 0."""
    lexicon = load_lexicon()
    if any(other in phrase for other in lexicon.not_register):
        return 0
    tokens = _WORD.findall(phrase)
    heads = [lexicon.register_heads[t] for t in tokens if lexicon.register_heads.get(t)]
    if any(p < 0 for p in heads):
        return -1
    total = sum(heads) + sum(lexicon.register_modifiers.get(t, 0) for t in tokens)
    return (total > 0) - (total < 0)

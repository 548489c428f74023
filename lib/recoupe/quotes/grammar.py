"""The patterns and word lists of a language that the rules of quotations share, read from `fr.grammar.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recoupe.fold import fold

_REFERENCE = re.compile(r"(?<!\(\?P)(?<!\(\?)<([a-z_]+)>")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled patterns over folded text, and folded word lists, by name."""

    patterns: dict[str, re.Pattern[str]]
    words: dict[str, frozenset[str]]

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.patterns[name]


@cache
def read_grammar(language: str = "fr") -> Grammar:
    """The grammar of a language; a pattern may name others: '(?:<day>) soir' after 'day = lundi|mardi'."""
    data = tomllib.loads(files("recoupe").joinpath(f"languages/{language}.grammar.toml").read_text("utf-8"))
    sources = {name: source.replace("\n", "") for name, source in data["patterns"].items()}
    return Grammar(
        {name: re.compile(_expanded(name, sources)) for name in sources},
        {name: frozenset(fold(words).split()) for name, words in data["words"].items()},
    )


def _expanded(name: str, sources: dict[str, str]) -> str:
    return _REFERENCE.sub(lambda match: _expanded(match[1], sources), sources[name])

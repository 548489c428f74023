"""States of a corpus without a codebook: countries of the world that its articles name, with capitals."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale

from recoupe.mentions.actor_words import bare

UNIONS = frozenset({"union europeenne"})


@dataclass(frozen=True, slots=True)
class Nation:
    """A country as the corpus writes it: label in both languages, names and capitals that stand in the articles."""

    en: str
    fr: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]
    kind: str


@cache
def _world(language: str = "fr") -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    raw = tomllib.loads((files("recoupe") / "languages" / f"{language}.actors.toml").read_text("utf-8"))
    return tuple(
        (tuple(n.split("/")), tuple(c for c in caps.split("/") if c)) for n, _, caps in raw["world"]["countries"]
    )


@cache
def _english() -> dict[str, str]:
    """English names of countries by their French ones, from the locale data of Babel (Unicode CLDR)."""
    french, english = Locale("fr").territories, Locale("en").territories
    found: dict[str, str] = {}
    for code, name in french.items():
        for part in re.split(r"[()]", name):  # 'Myanmar (Birmanie)'
            if bare(part):
                found.setdefault(bare(part), str(english.get(code, name)).split(" (")[0])
    return found


def find_nations(texts: Sequence[str]) -> list[Nation]:
    """The countries that articles name, with the capitals that they write."""
    text = "\n".join(texts).replace("’", "'")
    found = []
    for names, capitals in _world():
        here = tuple(name for name in names if _stands(name, text))
        seats = tuple(c for c in capitals if c not in names and _stands(c, text))
        if here:
            english = next((_english()[bare(n)] for n in names if bare(n) in _english()), here[0])
            kind = "organisation" if bare(names[0]) in UNIONS else "state"
            found.append(Nation(english, names[0], here, seats, kind))
    return found


def _stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words, with spaces or hyphens; its first word is looked for first."""
    if name.split(" ")[0] not in text:
        return False
    written = "[ -]".join(map(re.escape, name.split(" ")))
    return bool(re.search(rf"(?<![\w-]){written}(?![\w-])", text))

"""Credits: the agencies, and the other pages, that a page says its text comes from."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.fold import fold
from recoupe.model import Article, Page
from recoupe.sources import is_agency

WORD = re.compile(r"[^\W_]+")


@cache
def read_agencies() -> dict[str, Any]:
    return tomllib.loads(files("recoupe").joinpath("languages/fr.agencies.toml").read_text("utf-8"))


@cache
def _known_agencies() -> tuple[tuple[str, str], ...]:
    """Folded name of an agency, and the one name it stands for."""
    return tuple((plain_name(name), key) for key, names in read_agencies()["agencies"].items() for name in names)


def plain_name(name: str) -> str:
    return " ".join(WORD.findall(fold(name)))


def name_wires(pages: Iterable[Page]) -> dict[str, str]:
    """The agencies that a text may credit: those known in general, and every origin that the corpus names."""
    wires = dict(_known_agencies())
    for page in pages:
        if len(origin := plain_name(page.article.origin)) > 1:
            wires.setdefault(origin, origin)
    return wires


def name_creditors(pages: Iterable[Page], wires: dict[str, str]) -> dict[str, str]:
    """The same with the outlets of the corpus: a page may credit another page as well as an agency."""
    names = dict(wires)
    for page in pages:
        if len(outlet := plain_name(page.article.outlet)) > 1:
            names.setdefault(outlet, outlet)
    return names


@dataclass(frozen=True, slots=True)
class Credits:
    """What a page itself is, and what its text comes from, as names without accents or marks."""

    names: frozenset[str]
    sources: frozenset[str]

    def shares(self, other: "Credits") -> bool:
        """True where both credit one agency, or one credits the other."""
        return bool(self.sources & other.sources or self.sources & other.names or other.sources & self.names)


def read_credits(page: Page, names: dict[str, str], wires: dict[str, str]) -> Credits:
    """The credits of a page; an agency's own page counts as agency text, a page does not credit itself."""
    article = page.article
    own = _own_names(article, names)
    found = _find_credits(page, names, wires)
    return Credits(own, found | own if is_agency(article.outlet, article.origin) else found - own)


def _own_names(article: Article, names: dict[str, str]) -> frozenset[str]:
    """What a page itself is: its outlet, and its agency where the page is the agency's own."""
    own = [article.outlet, article.origin] if is_agency(article.outlet, article.origin) else [article.outlet]
    return frozenset(names.get(plain_name(name), plain_name(name)) for name in own if name)


def _find_credits(page: Page, names: dict[str, str], wires: dict[str, str]) -> frozenset[str]:
    """The agencies and pages that a page says it takes from: its origin, and the names in its lines of credit."""
    found = set()
    if origin := page.article.origin:
        for part in [origin, *re.split(r"[;,/+&]| et ", origin)]:
            if plain := plain_name(part):
                found.add(names.get(plain, plain))
    pictures = read_agencies()["pictures"]
    for zone in page.zones:
        line = page.folded[zone.start : zone.end]
        if zone.zone in ("credit", "dateline"):
            words = WORD.findall(line)
            if not set(words) & set(pictures["words"]) and not set(line) & set(pictures["signs"]):
                found |= _names_in(words, names)
        elif zone.zone == "body":
            for match in re.finditer(r"\(([^()\n]{2,40})\)|\bavec ((?:l')?[\w -]{2,30})\s*(?:[.)]|$)", line):
                words = WORD.findall(match.group(1) or match.group(2))
                named = _names_in(words, wires)
                if named and len(words) <= 4 + (words[0] in ("avec", "source")):
                    found |= named
    return frozenset(found)


def _names_in(words: list[str], agencies: dict[str, str]) -> set[str]:
    """The agencies named in a line: every run of up to six words is looked up, whatever the number of names."""
    runs = (" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, start + 7))
    return {agencies[run] for run in runs if len(run) > 1 and run in agencies}

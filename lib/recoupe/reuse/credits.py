"""Credits: the agencies, and the other pages, that a page says its text comes from."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.fold import fold
from recoupe.model import Page
from recoupe.sources import is_agency

WORD = re.compile(r"[^\W_]+")
# '(AFP)', 'avec l'AFP.', 'with AP.', 'The Canadian Press contributed to this report.'
_ASIDE = re.compile(r"\(([^()\n]{2,40})\)|\bavec ((?:l')?[\w -]{2,30})\s*(?:[.)]|$)")
_ENGLISH_ASIDE = re.compile(
    r"\(([^()\n]{2,40})\)|(?:\b(?:with|from) (?:the )?([\w -]{2,30})\s*(?:[.)]|$)"
    r"|(?:^|[.] )(?:the )?([\w -]{2,40}) contributed to this (?:report|story|article))"
)


@cache
def read_agencies() -> dict[str, Any]:
    """The agencies and word lists of both languages, joined: pages credit agencies of other countries."""
    french, english = (
        tomllib.loads(files("recoupe").joinpath(f"languages/{name}.agencies.toml").read_text("utf-8"))
        for name in ("fr", "en")
    )
    agencies = {key: list(names) for key, names in french["agencies"].items()}
    for key, names in english["agencies"].items():
        agencies.setdefault(key, []).extend(names)
    clause = {"words": french["clause"]["words"] + english["clause"]["words"]}
    return {**french, "agencies": agencies, "clause": clause}


@cache
def _known_agencies() -> tuple[tuple[str, str], ...]:
    """Folded name of an agency, and the one name it stands for."""
    return tuple((plain_name(name), key) for key, names in read_agencies()["agencies"].items() for name in names)


def plain_name(name: str) -> str:
    return " ".join(WORD.findall(fold(name)))


@dataclass(frozen=True, slots=True)
class CreditLines:
    """What a page is called, and the words of the lines and brackets in which it may say what it takes from."""

    outlet: str
    origin: str
    lines: tuple[tuple[str, ...], ...] = ()
    asides: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Creditors:
    """The names that a line of credit may hold: of agencies and origins (wires), and of all pages as well (names)."""

    wires: Mapping[str, str]
    names: Mapping[str, str]


def name_creditors(pages: Iterable[CreditLines]) -> Creditors:
    """The agencies known in general, every origin that the corpus names, and its outlets: pages may credit pages."""
    called = list(dict.fromkeys((page.outlet, page.origin) for page in pages))
    wires = dict(_known_agencies())
    for _, origin in called:
        if len(plain := plain_name(origin)) > 1:
            wires.setdefault(plain, plain)
    names = dict(wires)
    for outlet, _ in called:
        if len(plain := plain_name(outlet)) > 1:
            names.setdefault(plain, plain)
    return Creditors(wires, names)


@dataclass(frozen=True, slots=True)
class Credits:
    """What a page itself is, and what its text comes from, as names without accents or marks."""

    names: frozenset[str]
    sources: frozenset[str]

    def shares(self, other: "Credits") -> bool:
        """True where both credit one agency, or one credits the other."""
        return bool(self.sources & other.sources or self.sources & other.names or other.sources & self.names)


def read_credit_lines(page: Page) -> CreditLines:
    """The words of a page's lines of credit, and of what stands in brackets or after 'avec' in the article."""
    pictures = read_agencies()["pictures"]
    lines: list[tuple[str, ...]] = []
    asides: list[tuple[str, ...]] = []
    aside = _ENGLISH_ASIDE if page.article.language == "en" else _ASIDE
    for zone in page.zones:
        if zone.zone in ("credit", "dateline"):
            line = page.folded[zone.start : zone.end]
            words = WORD.findall(line)
            if not set(words) & set(pictures["words"]) and not set(line) & set(pictures["signs"]):
                lines.append(tuple(words))
        elif zone.zone == "body":
            for match in aside.finditer(page.folded[zone.start : zone.end]):
                words = WORD.findall(next(filter(None, match.groups())))
                if words and len(words) <= 4 + (words[0] in ("avec", "source")):
                    asides.append(tuple(words))
    return CreditLines(page.article.outlet, page.article.origin, tuple(lines), tuple(asides))


def find_credits(page: CreditLines, known: Creditors) -> Credits:
    """The credits of a page; an agency's own page counts as agency text, a page does not credit itself."""
    own = _own_names(page, known.names)
    found = set()
    if page.origin:
        for part in [page.origin, *re.split(r"[;,/+&]| et ", page.origin)]:
            if plain := plain_name(part):
                found.add(known.names.get(plain, plain))
    for words in page.lines:
        found |= _names_in(words, known.names)
    for words in page.asides:
        found |= _names_in(words, known.wires)
    return Credits(own, frozenset(found | own if is_agency(page.outlet, page.origin) else found - own))


def number_credits(pages: Iterable[CreditLines], known: Creditors) -> tuple[list[int], list[Credits]]:
    """The credits of each page as a number, and the credits that these numbers stand for: few, however many pages."""
    numbers: dict[Credits, int] = {}
    found = [numbers.setdefault(find_credits(page, known), len(numbers)) for page in pages]
    return found, list(numbers)


def _own_names(page: CreditLines, names: Mapping[str, str]) -> frozenset[str]:
    """What a page itself is: its outlet, and its agency where the page is the agency's own."""
    own = [page.outlet, page.origin] if is_agency(page.outlet, page.origin) else [page.outlet]
    return frozenset(names.get(plain_name(name), plain_name(name)) for name in own if name)


def _names_in(words: Sequence[str], agencies: Mapping[str, str]) -> set[str]:
    """The agencies named in a line: every run of up to six words is looked up, whatever the number of names."""
    found: set[str] = set()
    for start in range(len(words)):
        run = ""
        for word in words[start : start + 6]:
            run = f"{run} {word}" if run else word
            if run in agencies and len(run) > 1:
                found.add(agencies[run])
    return found

"""Lines of a page as blocks: what each looks like by itself, before its neighbours are asked."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

SHORT, LONG = 90, 900
FINAL = ".!?…"
CLOSING = "»”“\"'’)]›‹*"
SEPARATORS = "|·•›»>★/–—"
_LEAD = re.compile(r"[^\w(\[©«\"'#]*")
_WORD = re.compile(r"[^\W\d_]+'?")
_DATE_ONLY = re.compile(
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?,? )?(?:le )?"
    r"(?:\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|janv|fevr?|avr|juil|sept?|oct|nov|dec)\.?(?: \d{4})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
    r"(?:[ ,|·•a-]{1,4}\d{1,2} ?[h:] ?(?:\d\d)?)?(?: ?min| gmt)?$"
)


class Marker(NamedTuple):
    """A group of known markers: its zone, and the length above which a line is not judged by it."""

    name: str
    zone: str
    longest: int


class Markers(NamedTuple):
    """Every known marker of a language, compiled: those of the line's head by size, those of its inside by needle."""

    groups: dict[str, Marker]
    heads: tuple[tuple[int, re.Pattern[str]], ...]
    insides: tuple[tuple[Marker, re.Pattern[str], tuple[str, ...]], ...]
    function: frozenset[str]
    verbs: frozenset[str]
    abbreviations: frozenset[str]


@dataclass(slots=True)
class Block:
    """One line, or several that make one paragraph; offsets leave out the white space around."""

    first: int
    last: int
    start: int
    end: int
    text: str
    folded: str
    after_blank: bool
    marker: str = ""
    prose: int = 0
    final: bool = False
    zone: str = ""
    rule: str = ""


@cache
def read_markers(language: str = "fr") -> Markers:
    """The known markers of a language, from languages/<language>.zones.toml (French where there is none)."""
    folder = files("recoupe") / "languages"
    source = folder / f"{language}.zones.toml"
    if not source.is_file():
        source = folder / "fr.zones.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    groups, heads, insides = {}, [], []
    for entry in data["marker"]:
        marker = Marker(entry["name"], entry["zone"], entry["longest"])
        groups[marker.name] = marker
        body = "|".join(entry["patterns"])
        if entry["shape"] == "inside":
            insides.append((marker, re.compile(body), tuple(entry["needles"])))
        else:
            tail = r"[\s:.…!?›»>)\]*|<-]*$" if entry["shape"] == "whole" else ""
            heads.append((marker, f"(?P<{marker.name.replace('-', '_')}>(?:{body}){tail})"))
    sizes = (SHORT, 180, LONG)
    floors = (0, SHORT, 180)
    compiled = tuple(
        (size, re.compile("|".join(p for m, p in heads if m.longest > floor)))
        for size, floor in zip(sizes, floors, strict=True)
    )
    words, sentences = data["words"], data["sentences"]
    return Markers(
        groups,
        compiled,
        tuple(insides),
        frozenset(words["function"].split()),
        frozenset(words["verbs"].split()),
        frozenset(sentences["abbreviations"].split()),
    )


def find_marker(folded: str, markers: Markers) -> str:
    """The name of the known marker that fits a folded line, or nothing: 'lire aussi : la crue' gives 'read-also'."""
    size = len(folded)
    if size > LONG:
        return ""
    lead = _LEAD.match(folded)
    at = lead.end() if lead else 0
    for limit, pattern in markers.heads:
        if size <= limit:
            found = pattern.match(folded, at)
            if found and found.lastgroup:
                marker = markers.groups[found.lastgroup.replace("_", "-")]
                if size <= marker.longest:
                    return marker.name
            break
    for marker, pattern, needles in markers.insides:
        if size <= marker.longest and any(n in folded for n in needles) and pattern.search(folded):
            return marker.name
    return ""


def is_date_only(folded: str) -> bool:
    """Whether a folded line holds a day and nothing else: 'vendredi 2 decembre 2022', '05/06/2025 19:30'."""
    return len(folded) < 60 and _DATE_ONLY.match(folded) is not None


def has_final(text: str) -> bool:
    """Whether a stripped line ends like a sentence: 'Il est parti. »' does."""
    bare = text.rstrip(CLOSING + "   ")
    return bool(bare) and (bare[-1] in FINAL or (bare[-1] in ":;" and len(text) > 60))


def prose_weight(text: str, folded: str, final: bool, markers: Markers) -> int:
    """How much a line reads as running text, in characters; 0 for headings, menus, names, teasers.

    Long lines need a share of function words; short ones a final stop and a finite verb as well.
    """
    size = len(folded)
    if size < 18:
        return 0
    words = _WORD.findall(folded[:400])
    if len(words) < 4:
        return 0
    share = sum(w in markers.function for w in words) / len(words)
    if share < 0.18:
        return 0
    if size >= 140:
        return size if final or share >= 0.28 else 0
    if final and (size >= 70 or share >= 0.4 or not markers.verbs.isdisjoint(words)):
        return size
    return 0


def is_menu(text: str, folded: str) -> bool:
    """Whether a line is a list of links: 'Sports | Loisirs | Communes', 'Menu  Actualités  Se connecter'."""
    size = len(text)
    if size > 400:
        return False
    columns = len(re.findall(r"\S(?:[   ]{2,}|\t)\S", text))
    if columns >= 2 and size / (columns + 1) < 40:
        return True
    signs = len(re.findall(r"\s[|·•›»>★/→»‹«]\s|\s[-–—]\s(?=[A-ZÉÀ])", text))
    if signs >= 2 and size / (signs + 1) < 32:
        return not has_final(text) or text[-1] in "?"
    return signs == 1 and size < 60 and bool(re.search(r"\s[|·•›>★]\s", text))

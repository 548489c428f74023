"""Lines by themselves: the known markers of a language, and what a line looks like before its neighbours are asked."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

SHORT, MIDDLE, LONG = 90, 180, 900
FINAL = ".!?…"
CLOSING = "»”“\"'’)]›‹* \u00a0\u202f"
_LEAD = re.compile(r"[^\w(\[©\"'#]*")
_WORD = re.compile(r"[^\W\d_]+'?")
_COLUMN = re.compile(r"(?<=\S)(?:[ \u00a0\u202f]{2,}|\t)(?=\S)")
_SIGN = re.compile(r"(?<=\s)(?:[|·•›»>★/→*]|[-–—](?=\s[A-ZÉÈÀ]))(?=\s)")


class Marker(NamedTuple):
    """A group of known markers: its zone, and the length above which a line is not judged by it."""

    name: str
    zone: str
    longest: int


class Glued(NamedTuple):
    """A kind of noise that stands inside a line of article text: where, its zone, and the words announcing it."""

    kind: str
    at_edge: bool
    zone: str
    pattern: re.Pattern[str]
    needles: tuple[str, ...]


class Markers(NamedTuple):
    """What a language knows of page noise: markers of a line's head by size, of its inside by needle, word lists."""

    groups: dict[str, Marker]
    heads: tuple[tuple[int, re.Pattern[str]], ...]
    insides: tuple[tuple[Marker, re.Pattern[str], tuple[str, ...]], ...]
    glued: tuple[Glued, ...]
    words: dict[str, frozenset[str]]
    patterns: dict[str, re.Pattern[str]]
    standfirst: bool  # whether a heading under the title is a standfirst, not the headline's other half


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
            # A label may close with signs, never with a full stop: 'Non.' is an answer, 'Publicité :' a label.
            tail = r"(?:\.\.+)?[\s:…!?›»>)\]*|<-]*$" if entry["shape"] == "whole" else ""
            heads.append((marker, f"(?P<{marker.name.replace('-', '_')}>(?:{body}){tail})"))
    compiled = tuple(
        (size, re.compile("|".join(pattern for marker, pattern in heads if marker.longest > floor)))
        for floor, size in ((0, SHORT), (SHORT, MIDDLE), (MIDDLE, LONG))
    )
    glued = tuple(
        Glued(x["kind"], x["where"] == "edge", x["zone"], re.compile("|".join(x["patterns"])), tuple(x["needles"]))
        for x in data["glued"]
    )
    words = {name: frozenset(value.split()) for name, value in (data["words"] | data["sentences"]).items()}
    patterns = {name: re.compile(value) for name, value in data["patterns"].items()}
    return Markers(groups, compiled, tuple(insides), glued, words, patterns, data["standfirst"])


def narrow_markers(folded: str, markers: Markers) -> Markers:
    """The markers that a page can show: needles that its folded text has nowhere are looked for once, not per line."""
    insides = []
    for marker, pattern, needles in markers.insides:
        if present := tuple(needle for needle in needles if needle in folded):
            insides.append((marker, pattern, present))
    glued = []
    for each in markers.glued:
        if present := tuple(needle for needle in each.needles if needle in folded):
            glued.append(each._replace(needles=present))
    return markers._replace(insides=tuple(insides), glued=tuple(glued))


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
        if size <= marker.longest:
            for needle in needles:
                if needle in folded:
                    if pattern.search(folded):
                        return marker.name
                    break
    return ""


def shows(folded: str, name: str, markers: Markers) -> bool:
    """Whether a folded line has a pattern that not every language has: the house's own offer, a body that signs."""
    pattern = markers.patterns.get(name)
    return pattern is not None and pattern.search(folded) is not None


def is_date_only(folded: str, markers: Markers) -> bool:
    """Whether a folded line holds a day and nothing else: 'vendredi 2 decembre 2022', '05/06/2025 19:30'."""
    return len(folded) < 60 and markers.patterns["date_only"].match(folded) is not None


def has_final(text: str) -> bool:
    """Whether a stripped line ends like a sentence: 'Il est parti. »' does, 'Grève : le point' does not."""
    if text[-1] in FINAL:
        return True
    bare = text.rstrip(CLOSING)
    return bool(bare) and (bare[-1] in FINAL or (bare[-1] in ":;" and len(text) > 60))


def prose_weight(text: str, folded: str, final: bool, markers: Markers) -> int:
    """How much a line reads as running text, in characters; 0 for headings, menus, names, teasers.

    Long lines need a share of function words, short ones a final stop too, and one of a finite verb, a high share
    of function words or a full stop.
    """
    size = len(folded)
    words = folded[:280].replace("'", "' ").split()
    if len(words) < 3:
        return 0
    function = markers.words["function"]
    share = len([word for word in words if word in function]) / len(words)
    if size >= 140:
        return size if (share >= 0.18 and final) or share >= 0.28 else size // 2 if final else 0
    if not final:
        return 0
    if share >= 0.18 and (size >= 70 or share >= 0.4 or not markers.words["verbs"].isdisjoint(words)):
        return size
    stop = text.rstrip(CLOSING)[-3:]
    return size // 2 if stop.endswith(".") and stop != "..." else 0


def is_menu(text: str, folded: str, markers: Markers) -> bool:
    """Whether a line is a list of links: 'Sports | Loisirs | Communes', 'Accueil Actualités Vidéos Contact'."""
    size = len(text)
    if size > 500 or (size > 140 and text[-1] in ".!»"):
        return False
    columns = len(_COLUMN.findall(text))
    if columns >= 2 and size / (columns + 1) < 40:
        return True
    signs = len(_SIGN.findall(text.replace("»", "") if "«" in text else text))
    if signs >= 2 and size / (signs + 1) < 32 and (text[-1] == "?" or not has_final(text)):
        return True
    if signs == 1 and size < 60 and any(f" {sign} " in text for sign in "|·•›★"):
        return True
    if text[-1] in ".!?":
        return False
    words = _WORD.findall(folded)
    menu, function = markers.words["menu"], markers.words["function"]  # "une" is of both: "Une loi, une lettre"
    return len(words) >= 3 and 2 * len([word for word in words if word in menu and word not in function]) >= len(words)

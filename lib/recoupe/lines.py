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
_SIGN = re.compile(r"(?<=\s)(?:[|·•›»>★/→]|[-–—](?=\s[A-ZÉÈÀ]))(?=\s)")
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
    """What a language knows of page noise: markers of a line's head by size, of its inside by needle, word lists."""

    groups: dict[str, Marker]
    heads: tuple[tuple[int, re.Pattern[str]], ...]
    insides: tuple[tuple[Marker, re.Pattern[str], tuple[str, ...]], ...]
    function: frozenset[str]
    open: frozenset[str]
    menu: frozenset[str]
    verbs: frozenset[str]
    titles: frozenset[str]
    numbered: frozenset[str]
    anywhere: frozenset[str]


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
    words = {name: frozenset(value.split()) for name, value in (data["words"] | data["sentences"]).items()}
    return Markers(
        groups,
        compiled,
        tuple(insides),
        words["function"],
        words["open"],
        words["menu"],
        words["verbs"],
        words["titles"],
        words["numbered"],
        words["anywhere"],
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
    words = _WORD.findall(folded[:400])
    if len(words) < 3:
        return 0
    share = sum(word in markers.function for word in words) / len(words)
    if size >= 140:
        return size if (share >= 0.18 and final) or share >= 0.28 else size // 2 if final else 0
    if not final:
        return 0
    if share >= 0.18 and (size >= 70 or share >= 0.4 or not markers.verbs.isdisjoint(words)):
        return size
    stop = text.rstrip(CLOSING)[-3:]
    return size // 2 if stop.endswith(".") and stop != "..." else 0


def is_menu(text: str, folded: str, markers: Markers) -> bool:
    """Whether a line is a list of links: 'Sports | Loisirs | Communes', 'Accueil Actualités Vidéos Contact'."""
    size = len(text)
    if size > 500:
        return False
    columns = len(_COLUMN.findall(text))
    if columns >= 2 and size / (columns + 1) < 40:
        return True
    signs = len(_SIGN.findall(text.replace("»", "") if "«" in text else text))
    if signs >= 2 and size / (signs + 1) < 32 and (text[-1] == "?" or not has_final(text)):
        return True
    if signs == 1 and size < 60 and any(f" {sign} " in text for sign in "|·•›★"):
        return True
    words = _WORD.findall(folded)
    known = sum(word in markers.menu for word in words)
    return len(words) >= 3 and known * 2 >= len(words) and text[-1] not in ".!?"

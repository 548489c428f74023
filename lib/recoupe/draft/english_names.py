"""Proper names in English articles without a codebook: where each stands, and what stands around it."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import simplemma

from recoupe.draft.names import article_sentences, is_acronym_like
from recoupe.mentions.actor_words import bare
from recoupe.model import Page

_TOKEN = r"[A-Z](?:[\w&-]|[’'.](?=\w))*"
_LINK = r"(?:of the |of |for the |for |and |de la |de |du |van der |van |von |der |bin |al |la |del |& )"
_RUN = re.compile(rf"(?<![\w’'-]){_TOKEN}(?: {_LINK}?{_TOKEN})*")
_PART = re.compile(rf"({_LINK})?({_TOKEN})")
_OPENING = re.compile(r"(?:^|[.!?:“\"‘(]|[…])\s*$")
_POSSESSIVE = re.compile(r"[’'](?:s)?$")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAMED = 0.6  # share of capitals among the long words of a title above which each word has one


@dataclass(frozen=True, slots=True)
class Sight:
    """A name where it stands in its sentence."""

    doc: str
    name: str
    before: str
    after: str
    opening: bool
    office: str = ""


@cache
def lists() -> dict[str, Any]:
    raw = tomllib.loads(files("recoupe").joinpath("languages/en.draft.toml").read_text("utf-8"))
    raw["given"] = raw["given"].split()
    return {
        key: frozenset(value) if isinstance(value, list) and key != "groups" else value for key, value in raw.items()
    }


def heads() -> frozenset[str]:
    """Nouns of bodies: 'council', 'company' tell of actors, not of a subject."""
    return frozenset(lists()["heads"]) - {"water", "steel", "rail", "energy", "school", "hospital", "homes", "trains"}


@lru_cache(maxsize=100_000)
def is_word(text: str) -> bool:
    return bool(simplemma.is_known(text.lower(), "en"))


def find_sights(pages: Iterable[Page]) -> list[Sight]:
    """The capitalised names of title and body; words of a sentence's head that are plain words are taken off."""
    raw = [sight for page in pages for sight in _find_runs(page)]
    known = {bare(part) for sight in raw for part in sight.name.split()[1 if sight.opening else 0 :]}
    kept = (_without_opening(sight, known) for sight in raw)
    never = lists()["never"]
    return [s for s in kept if s and bare(s.name) and bare(s.name) not in never and s.name.lower() not in never]


def _find_runs(page: Page) -> Iterator[Sight]:
    text = page.article.text
    for sentence in article_sentences(page):
        said = text[sentence.start : sentence.end]
        words = [w for w in WORD.findall(said) if len(w) > 3]
        capitals = sum(w[0].isupper() for w in words)
        if words and (capitals > _NAMED * len(words) or said.isupper()):
            continue
        for match in _RUN.finditer(said):
            for start, name, office in _split(match):
                before, end = said[:start], start + len(name)
                bare_name = _POSSESSIVE.sub("", name).strip(".’'-&")
                if bare_name:
                    opening = bool(_OPENING.search(before))
                    yield Sight(page.article.doc, bare_name, before[-90:], said[end:][:90], opening, office)


def _split(match: re.Match[str]) -> Iterator[tuple[int, str, str]]:
    """The names of a run, apart: 'Bank of England' is one, 'Jane Doe of Acme' two, 'Captain Roe' Roe, a captain."""
    parts = [(m.start(2) + match.start(), m[1] or "", m[2]) for m in _PART.finditer(match[0])]
    first = 0
    for at in range(1, len(parts) + 1):
        if at < len(parts) and not _parts_here(parts, first, at):
            continue
        yield from _without_titles(match, parts[first:at])
        first = at


def _parts_here(parts: list[tuple[int, str, str]], first: int, at: int) -> bool:
    """Whether a name ends before a part: after a possessive, and at 'of' where no institution goes before."""
    start, link, _ = parts[at]
    held = parts[at - 1][2]
    if held.endswith(("’s", "'s", "s’", "s'")):
        return True
    if not link or link.strip() in ("de", "de la", "du", "van", "von", "van der", "der", "bin", "al", "la", "del", "&"):
        return False
    heads = {part[2].lower() for part in parts[first:at]}
    return not (link.startswith(("of", "for")) and heads & lists()["institutions"])


def _without_titles(match: re.Match[str], parts: list[tuple[int, str, str]]) -> Iterator[tuple[int, str, str]]:
    """A run without civilities and offices before the name: 'Transport Secretary Jane Doe'."""
    titles, civil = lists()["titles"], lists()["civil"]
    cut = 0
    while len(parts) > 1 and bare(parts[0][2]) in lists()["never"]:
        parts = parts[1:]  # 'On Tuesday Helen Roe'
    for at, (_, link, word) in enumerate(parts[:-1]):
        plain = word.lower().strip(".")
        if plain in civil or plain in titles and not (parts[at + 1][1].startswith(("of", "for"))):
            cut = at + 1
        elif at > cut + 1 or link:
            break
    office = " ".join(part[2] for part in parts[:cut] if part[2].lower().strip(".") not in civil)
    kept = parts[cut:]
    if not kept or len(kept) == 1 and kept[0][2].lower().strip(".") in titles | civil:
        return
    start, end = kept[0][0], kept[-1][0] + len(kept[-1][2])
    yield start, match.string[start:end], office if not office.isupper() else ""


def _without_opening(sight: Sight, known: set[str]) -> Sight | None:
    """A sight without the sentence's first word, where that is a plain word: 'Yesterday Leeds' gives 'Leeds'."""
    first, _, rest = sight.name.partition(" ")
    if not sight.opening or sight.office:
        return sight
    plain = bare(first)
    if plain in lists()["given"] or is_acronym_like(first) and len(first) > 1 and not is_word(first):
        return sight
    if plain in known and plain not in lists()["stop"]["words"].split() or not is_word(first):
        return sight
    if (
        rest
        and lists()["heads"] & set(bare(rest).split())
        and plain not in ("the", "a", "an", "in", "at", "but", "and")
    ):
        return sight
    if not rest:
        return None
    link = re.match(_LINK, rest)
    rest = rest[link.end() :] if link else rest
    while bare(rest.partition(" ")[0]) in lists()["never"] and " " in rest:
        rest = rest.partition(" ")[2]  # 'On Tuesday Helen Roe'
    return Sight(sight.doc, rest, f"{sight.before}{first} ", sight.after, False) if rest[:1].isupper() else None


def id_of(text: str) -> str:
    """An id made of a name: 'Ann O\'Neil' gives 'ann_o_neil'."""
    return re.sub(r"[^a-z0-9]+", "_", bare(text)).strip("_")[:40].strip("_") or "actor"

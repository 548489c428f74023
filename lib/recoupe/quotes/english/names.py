"""Names of people who are no actor: where they start, and whose a last name alone is."""

import re
from dataclasses import dataclass

from recoupe.english.words import (
    DET,
    NUMBER,
    POSS,
    TIME,
    TITLE,
    Words,
    load_grammar,
)
from recoupe.quotes.english.scene import Scene, surface


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as in the table ('' where nobody can say), and the words [start, end) of the text that say so."""

    speaker: str
    start: int
    end: int


def name_at(words: Words, head: int) -> int | None:
    """The first word of the name of somebody outside the codebook that ends at a word; a lone opening word is none."""
    if not words.capital[head] or words.is_a(head, DET | NUMBER | TIME | POSS):
        return None
    first = head
    while (
        first > 0
        and words.capital[first - 1]
        and words.is_plain(first - 1)
        and words.end[first - 1] + 2 > words.start[first]
    ):
        first -= 1
    titles = first
    while titles < head and words.is_a(titles, TITLE):
        titles += 1
    if (
        titles == head
        and first == head
        and head == 0
        and words.verb[head] is None
        and not _looks_like_name(words, head)
    ):
        return None
    return titles


def _looks_like_name(words: Words, at: int) -> bool:
    """Whether a capitalised word that opens a sentence is a name: none that the dictionary knows in lower case."""
    import simplemma

    return not simplemma.is_known(words.form[at], "en")


def _actor_named(scene: Scene, last: str) -> str:
    """The actor whose full name of two words or three ends so in this page, '' where none or several do."""
    held: dict[str, set[str]] | None = scene.known.get("last")
    if held is None:
        held = scene.known["last"] = {}
        for mention in scene.mentions:
            parts = mention.surface.lower().split()
            if mention.form == "name" and 1 < len(parts) < 4:
                held.setdefault(parts[-1], set()).add(mention.actor)
    found = held.get(last, set())
    return next(iter(found)) if len(found) == 1 else ""


def named(scene: Scene, words: Words, first: int, head: int) -> Voice:
    """Somebody by name; a last name alone is who had the full name before."""
    said = surface(scene, words, first, head)
    if first == head and (actor := _actor_named(scene, words.form[head])):
        return Voice(actor, words.start[first], words.end[head])
    names: dict[str, str] = scene.known.setdefault("names", {})
    if " " in said:
        names[said.split()[-1]] = said
    else:
        if said not in names:
            names[said] = full_name(scene, said, words.start[first]) or said
        said = names[said]
    return Voice(f"other:{said}", words.start[first], words.end[head])


def full_name(scene: Scene, last: str, before: int) -> str:
    """The full name that a last name had earlier in the page, '' if none."""
    names: dict[str, tuple[int, str]] | None = scene.known.get("full")
    if names is None:
        names = scene.known["full"] = _read_full_names(scene.text)
    at, name = names.get(last, (before, ""))
    return name if at < before else ""


_CAPITAL = r"(?:(?:[A-Z]|Mrs?|Ms|Dr|St|Gov|Sen|Rep|Prof)\.|[A-ZÀ-Þ][\w’'-]*+)"
_CAPITALS = re.compile(rf"(?<!\w){_CAPITAL}(?: {_CAPITAL})++")


def _read_full_names(text: str) -> dict[str, tuple[int, str]]:
    """Last name -> where the first full name with it starts, and that name, without titles."""
    tags = load_grammar().tags
    found: dict[str, tuple[int, str]] = {}
    for match in _CAPITALS.finditer(text):
        parts = match[0].split(" ")
        for number in range(1, len(parts)):
            last = re.sub(r"['’]s$", "", parts[number])
            given = [w for w in parts[max(0, number - 2) : number] if not tags.get(w.lower().rstrip("."), 0)]
            if given:
                found.setdefault(last, (match.start(), " ".join([*given, last])))
    return found

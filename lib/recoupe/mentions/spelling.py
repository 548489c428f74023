"""Names spelt otherwise, found only where something supports them: a first name, a title, a common noun.

'Sonja Peterson' is Sonia Petersen because both words are near, 'la ministre Kervela' is Anne Kervella because of the
title, 'Lumariss' is Lumaris in a page that never writes Lumaris. What is found carries a rule `spelling-…`, for the
analyst to check.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

import simplemma

from recoupe.mentions.actor_words import bare
from recoupe.mentions.aliases import Alias
from recoupe.mentions.around import look_around
from recoupe.mentions.candidates import Candidate, is_in_other_name
from recoupe.mentions.codebook import Codebook
from recoupe.mentions.metonyms import is_acting
from recoupe.mentions.names import Names, PersonName, SingleName, is_spelling, likeness, sound
from recoupe.model import Page

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]{3,}(?:[-’'][^\W\d_]+)*")
_NAME = r"([^\W\d_]+(?:-[^\W\d_]+)*)\.?[ \u00a0\u202f]"
_BEFORE = re.compile(f"(?:{_NAME})?{_NAME}$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+(?:-[^\W\d_]+)*)")
_FIRST, _LAST, _BOTH = 0.7, 0.7, 0.8
_TITLED = 0.8
_SINGLE, _SUPPORTED = 0.88, 0.8
_LEAST = 4


def find_variants(page: Page, text: str, codebook: Codebook, taken: list[Candidate]) -> Iterator[Candidate]:
    """Candidates for names that are not spelt as in the codebook, outside the spans already taken; `text` is bare."""
    names = codebook.spellings
    if not names.persons and not names.singles:
        return
    raw = page.article.text
    covered = sorted((c.start, c.end) for c in taken if c.form != "description")
    exact = {single.name for single in names.singles if f" {single.name} " in text}
    shortened: dict[str, str] = {}
    for word in dict.fromkeys(_CAPITALISED.findall(raw)):
        persons, singles = near_names(word, names)
        if not persons and not singles:
            continue
        for start, end in _places(word, raw):
            if _is_covered(start, covered):
                continue
            found = next((c for person in persons if (c := _match_person(page, start, end, person, codebook))), None)
            if found:
                if found.rule == "spelling-name":
                    shortened[raw[found.start : found.end].split()[-1]] = found.actor
                yield found
                continue
            for single in singles:
                if single.name not in exact and (found := _match_single(page, start, end, single, codebook)):
                    yield found
                    break
    for word, actor in shortened.items():
        for start, end in _places(word, raw):
            yield Candidate(start, end, actor, "name", "spelling-last-name", 0, True)


def _is_covered(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether one of the spans, sorted, holds an offset; a few may begin before it and overlap."""
    place = bisect_right(spans, (at, sys.maxsize))
    return any(at < end for _, end in spans[max(0, place - 3) : place])


def _places(word: str, raw: str) -> Iterator[tuple[int, int]]:
    """Where a word stands whole in a text."""
    at = raw.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and (raw[at - 1].isalnum() or raw[at - 1] == "-")) and not (raw[end : end + 1].isalnum()):
            yield at, end
        at = raw.find(word, end)


@lru_cache(maxsize=100_000)
def near_names(word: str, names: Names) -> tuple[tuple[PersonName, ...], tuple[SingleName, ...]]:
    """The names that a word may be a spelling of: of persons by the first or the last, of others whole."""
    is_word = simplemma.is_known(word.lower(), "fr")
    word = bare(word)
    persons = tuple(p for p in names.persons if max(likeness(word, p.last), likeness(word, p.first)) >= _LAST)
    joined = word.replace(" ", "")
    if word in names.known or len(joined) <= _LEAST or is_word:
        return persons, ()
    return persons, tuple(s for s in names.singles if s.name[0] == joined[0] and likeness(joined, s.name) >= _SUPPORTED)


def _match_person(page: Page, start: int, end: int, person: PersonName, codebook: Codebook) -> Candidate | None:
    raw = page.article.text
    word = bare(raw[start:end])
    last = likeness(word, person.last)
    before = _BEFORE.search(raw, _words_before(raw, start), start)
    if before and is_spelling(word, person.last):
        first = bare(before[2])
        near = likeness(first, person.first)
        other = word == person.last and first in codebook.words.given and sound(first) != sound(person.first)
        if near >= _FIRST and (near + last) / 2 >= _BOTH and len(first) > 1 and not other:
            return Candidate(before.start(2), end, person.actor, "name", "spelling-name", 0, True)
        both = bare(before[1]) + " " + first if before[1] else ""
        if both and likeness(both.replace(" ", ""), person.first.replace(" ", "")) >= _BOTH:
            return Candidate(before.start(1), end, person.actor, "name", "spelling-name", 0, True)
        if last >= _TITLED and _is_title(first, person, codebook):
            return Candidate(start, end, person.actor, "name", "spelling-title", 0, True)
    if likeness(word, person.first) >= _FIRST and (after := _AFTER.match(raw, end)):
        near, last = likeness(word, person.first), likeness(bare(after[1]), person.last)
        if is_spelling(bare(after[1]), person.last) and (near + last) / 2 >= _BOTH and not after[1][0].isupper():
            return Candidate(start, after.end(), person.actor, "name", "spelling-name", 0, True)
    return None


def _words_before(raw: str, at: int) -> int:
    """Where the last words before an offset begin: two or more, and few, since each is tried."""
    reach = max(0, at - 60)
    for _ in range(3):
        at = raw.rfind(" ", reach, max(at, reach))
    return max(at, reach)


def _is_title(word: str, person: PersonName, codebook: Codebook) -> bool:
    """Whether a word before a name supports it: a civility, or an office that is the person's in the codebook."""
    if word in codebook.words.civilities:
        return True
    return word in codebook.words.titles and word in codebook.own_words[person.actor]


def _match_single(page: Page, start: int, end: int, single: SingleName, codebook: Codebook) -> Candidate | None:
    raw = page.article.text
    word = bare(raw[start:end]).replace(" ", "")
    if bare(raw[start:end]) == single.written or word in codebook.nations.adjectives or word in codebook.words.demonyms:
        return None
    around = look_around(page.folded, start, end)
    supported = bool(around.left) and around.left[-1] in codebook.words.apposed | codebook.own_words[single.actor]
    if likeness(word, single.name) < (_SUPPORTED if supported else _SINGLE) or not is_spelling(word, single.name):
        return None
    if is_in_other_name(raw, start, end, Alias(single.actor, word, "name", ""), codebook):
        return None
    if single.acts and not is_acting(around, raw[end : end + 110], codebook.words):
        return None
    return Candidate(start, end, single.actor, "metonym" if single.acts else "name", "spelling-single")

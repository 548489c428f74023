"""Whether a noun that only recalls an actor has one clear antecedent: "Anne Roy ... L'élue a démenti".

Of a person it must be the one just named, with nobody else between; of an institution the only one of its noun that
the page completes otherwise nowhere. What is not clear is left out.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from recoupe.mentions.actor_words import ActorWords, bare
from recoupe.mentions.aliases import Alias
from recoupe.mentions.candidates import Candidate
from recoupe.mentions.codebook import Codebook
from recoupe.model import Page

_REACH = 900
_AGENTS = ("ier", "iere", "iste", "eur", "euse", "trice", "ien", "ienne")
_QUALIFIED = re.compile(r" ([a-z-]{3,}(?:al|ale|aux|ales|if|ive|ique|iques|aire|aires|el|elle|els|elles))\b")
_SOMEBODY = re.compile(
    r"\b(?:une?|certains?|d'autres|deux|plusieurs) ([\w-]+)(?: ([\w-]+))?|\b(?:mm?\.|(?:mme|mlle|me)\b) ([\w-]+)"
)
_NAME = re.compile(r"\b([A-ZÀ-ÖØ-Þ][\w’-]+) [A-ZÀ-ÖØ-Þ][\w’-]+")
_COMPLEMENT = re.compile(
    r" (?:(?:adjointe?|generale?|executi(?:f|ve)|deleguee?|departementale?|regionale?|municipale?) )?"
    r"(?:de la |de l'|du |des |de |d')(\w+)"
)
_WORD_BEFORE = re.compile(r"(\w+) $")
_HELD = frozenset({"son", "sa", "leur", "ancien", "ancienne", "un", "une", "autre"})


def is_recalled(
    page: Page, candidate: Candidate, alias: Alias, before: Sequence[Candidate], codebook: Codebook
) -> bool:
    """Whether the actor of a recalled noun is the one that the page has just told of; `before` are its candidates."""
    if not alias.person:
        own = codebook.own_words[alias.actor]
        qualified = _QUALIFIED.match(page.folded, candidate.end)
        if qualified and qualified[1] not in own:
            return False  # "le conseil général" is not the conseil régional
        near = any(c.actor == alias.actor for c in _back(before, candidate.start - 2 * _REACH))
        return near and not _is_completed(page.folded, alias.bare, own)
    persons = (c for c in _back(before, candidate.start - _REACH) if c.person or _is_person(c, codebook))
    last = next(persons, None)
    if last is None or last.actor != alias.actor:
        return False
    if alias.bare in codebook.words.offices and (
        _is_completed(page.folded, alias.bare, codebook.own_words[alias.actor])
        or _is_held_by_others(page.article.text, alias.written, codebook.own_words[alias.actor])
    ):
        return False
    if page.folded.endswith(("monsieur le ", "madame la "), 0, candidate.start):
        return True
    return not _is_somebody_between(page, last.end, candidate.start, codebook.words)


def _back(before: Sequence[Candidate], reach: int) -> Iterator[Candidate]:
    """The candidates before, nearest first, as far back as `reach`."""
    return takewhile(lambda c: c.end > reach, reversed(before))


def _is_person(candidate: Candidate, codebook: Codebook) -> bool:
    return codebook.actors[candidate.actor].kind == "person"


def _is_somebody_between(page: Page, start: int, end: int, words: ActorWords) -> bool:
    """Whether another person comes up after the antecedent: "un grutier", "Mme Roy", "Paul Denis"."""
    for match in _SOMEBODY.finditer(page.folded, start, end):
        if match[3] or any(
            noun in words.people or noun in words.titles or noun.endswith(_AGENTS) for noun in match.groups("")
        ):
            return True
    return any(bare(m[1]) in words.given for m in _NAME.finditer(page.article.text, start, end))


@lru_cache(maxsize=32)
def _is_completed(folded: str, noun: str, own: frozenset[str]) -> bool:
    """Whether the page has the noun of somebody else: "le président du Sénat"."""
    at = folded.find(noun)
    while at >= 0:
        match = _COMPLEMENT.match(folded, at + len(noun))
        if match and match[1] not in own and match[1] not in ("la", "l") and not folded[at - 1 : at].isalnum():
            return True
        at = folded.find(noun, at + len(noun))
    return False


@lru_cache(maxsize=32)
def _is_held_by_others(raw: str, noun: str, own: frozenset[str]) -> bool:
    """Whether the page knows another holder of an office: "son président", "la présidente Anne Roy"."""
    for match in re.finditer(rf"{noun}\b(?:,? ([A-Z]\w+))?", raw):
        start = match.start()
        before = raw[max(0, start - 30) : start]
        if before[-1:].isalnum():
            continue  # the end of a longer word
        last = _WORD_BEFORE.search(before)
        if last and bare(last[1]) in _HELD or match[1] and bare(match[1]) not in own:
            return True
    return False

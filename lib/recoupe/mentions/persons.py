"""Persons: the short forms of a name, which count in an article that has the full one or a title before them."""

import re
from dataclasses import replace
from functools import lru_cache

from recoupe.mentions.actor_words import bare
from recoupe.mentions.aliases import Alias, is_common
from recoupe.mentions.around import look_around
from recoupe.mentions.candidates import Candidate
from recoupe.mentions.codebook import Codebook, Hits
from recoupe.mentions.metonyms import is_subject
from recoupe.model import Page

_OPENINGS = (*'.!?:«“"\n', "")
_LAST_NAME = re.compile(r" (?:de |du |d['’]|van |von |le |el |ben )?[A-ZÀ-ÖØ-Þ]")
_IN_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*|\b(?:rue|place|avenue|quai|prix|saint|sainte|d['’]un|une?))[ -]$")
_BEFORE = re.compile(r"([^\W\d_][\w-]*)\.?[ \u00a0\u202f]$")


def named_persons(page: Page, codebook: Codebook, hits: Hits) -> frozenset[str]:
    """The actors whose full name, of two words or more, stands in a page."""
    return frozenset(
        alias.actor
        for hit in hits.aliases
        for alias in hit.aliases
        if alias.person and alias.form == "name" and " " in alias.bare and not alias.needs
    )


def is_opening_word(page: Page, candidate: Candidate, codebook: Codebook) -> bool:
    """Whether a last name that is a word too opens a sentence, where its capital tells nothing, with no verb after it.

    'Petit à petit, tout change' does not name Luc Petit, 'Petit a cédé' does.
    """
    raw, end = page.article.text, candidate.end
    before = raw[max(0, candidate.start - 4) : candidate.start].rstrip(" \u00a0\u202f")
    if before[-1:] not in _OPENINGS or not is_common(raw[candidate.start : end]):
        return False
    around = look_around(page.folded, candidate.start, end)
    return not is_subject(around.right, raw[end : end + 110], codebook.words)


def is_only_given_name(page: Page, candidate: Candidate, codebook: Codebook) -> bool:
    """Whether a given name stands alone and the page gives it to nobody else: "Maud" where there is one Maud."""
    raw, surface = page.article.text, page.article.text[candidate.start : candidate.end]
    if not surface[:1].isupper() or is_opening_word(page, candidate, codebook):
        return False
    if _LAST_NAME.match(raw, candidate.end) or _IN_NAME.search(raw, max(0, candidate.start - 30), candidate.start):
        return False
    own = codebook.own_words[candidate.actor]
    return all(set(bare(last).split()) & own for last in _last_names(raw, surface))


@lru_cache(maxsize=64)
def _last_names(raw: str, given: str) -> frozenset[str]:
    """The words with a capital that follow a given name in a page."""
    return frozenset(m[1] for m in re.finditer(rf"\b{re.escape(given)} ([A-ZÀ-ÖØ-Þ][\w’'-]+)", raw))


def check_short_form(
    page: Page, candidate: Candidate, alias: Alias, named: frozenset[str], codebook: Codebook
) -> Candidate | None:
    """A short form where the page supports it: 'Kervella' after 'Anne Kervella', 'Mme Kervella', 'Anne K.'."""
    raw, end = page.article.text, candidate.end
    if alias.needs == "initial":
        if raw[end : end + 3] == f" {alias.initial}." and not raw[end + 3 : end + 4].isalnum():
            return Candidate(candidate.start, end + 3, alias.actor, "name", alias.rule, 0, True)
        alone = alias.actor in named and is_only_given_name(page, candidate, codebook)
        return replace(candidate, rule="given-name") if alone else None
    if alias.actor in named and not (alias.needs == "full-name" and is_opening_word(page, candidate, codebook)):
        return candidate
    before = _BEFORE.search(raw, max(0, candidate.start - 30), candidate.start)
    if alias.needs == "full-name" and before:
        word = bare(before[1])
        if (
            word in codebook.words.civilities
            or word in codebook.words.titles
            or (len(word) == 1 and word == alias.initial)
        ):
            return candidate
    return None

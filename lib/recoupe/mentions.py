"""Mentions: the words of a page that name an actor of the codebook."""

from collections.abc import Iterable, Iterator

from recoupe.candidates import Candidate, check_alias
from recoupe.codebook import Codebook, Hits
from recoupe.model import Mention, Page, zone_at
from recoupe.persons import check_short_form, named_persons


def find_mentions(page: Page, codebook: Codebook, hits: Hits) -> Iterator[Mention]:
    """The mentions of a page in order, none over another: in 'le ministre malien' the minister, not Mali.

    The longest of two that overlap is kept; words that two actors share are left out.
    """
    named = named_persons(page, codebook, hits)
    found = []
    for hit in hits.aliases:
        possible = []
        for alias in hit.aliases:
            candidate = check_alias(page, hits.bare, hit.start, hit.end, alias, codebook)
            if candidate and alias.needs in ("full-name", "initial", "initials"):
                candidate = check_short_form(page, candidate, alias, named, codebook)
            if candidate:
                possible.append((alias.rule, candidate))
        if one := choose(possible):
            found.append(one)
    for candidate in drop_titles(page, longest(found), codebook):
        zone = zone_at(page, candidate.start)
        yield Mention(
            page.article.doc, candidate.start, candidate.end, page.article.text[candidate.start : candidate.end],
            candidate.actor, candidate.form, zone.zone if zone else "body", candidate.locative, candidate.rule,
        )  # fmt: skip


def choose(possible: list[tuple[str, Candidate]]) -> Candidate | None:
    """The one actor that a span can be; an alias as listed goes before a form made from one, a tie is left out."""
    if len(possible) < 2:
        return possible[0][1] if possible else None
    listed = [candidate for rule, candidate in possible if rule in ("alias", "acronym", "metonym")]
    return listed[0] if len(listed) == 1 else None


def longest(found: Iterable[Candidate]) -> list[Candidate]:
    """Candidates of which none overlaps another, the longest kept, in the order of the page."""
    kept: list[Candidate] = []
    last = None
    for candidate in sorted(found, key=lambda c: (c.start, -c.end)):
        if last is None or candidate.start >= last.end:
            kept.append(candidate)
            last = candidate
        elif candidate.end - candidate.start > last.end - last.start:
            kept[-1] = last = candidate
    return kept


def drop_titles(page: Page, found: list[Candidate], codebook: Codebook) -> Iterator[Candidate]:
    """Candidates without the titles that stand next to the name of their holder: of 'la maire, Anne Roy' the name."""
    for at, candidate in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if (
            candidate.form == "description"
            and following
            and following.form == "name"
            and candidate.actor == following.actor
        ):
            between = page.folded[candidate.end : following.start]
            if is_apposition(between, codebook):
                continue
        yield candidate


def is_apposition(between: str, codebook: Codebook) -> bool:
    """Whether only a comma and titles stand between a description and a name: ', le général '."""
    if any(sign in between for sign in '.;:!?\n«»"“”') and not between.strip().endswith("m."):
        return False
    words = codebook.words
    rest = [w for w in between.replace(",", " ").replace("'", " ").replace(".", " ").split()]
    known = words.titles | words.civilities | words.definite
    return all(w in known or f"{w}" in words.apposed for w in rest)

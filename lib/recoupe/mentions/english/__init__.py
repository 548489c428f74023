"""Mentions in English: the words of a page that name an actor of the codebook, found in one pass over all forms."""

import re
from collections.abc import Iterator
from dataclasses import replace

from recoupe.mentions.actor_words import bare
from recoupe.mentions.english.aliases import Form
from recoupe.mentions.english.candidates import AFTER, Candidate, check_form, is_glued
from recoupe.mentions.english.codebook import EnglishCodebook
from recoupe.mentions.english.places import words_left
from recoupe.mentions.english.words import ActorWords, read_english_words
from recoupe.model import Mention, Page, zone_at

_LISTED = frozenset({"alias", "alias-of-person", "acronym", "metonym"})


_TITLE_GAP = re.compile(r",? ?(?:the |of |for |and |[a-z-]+ ){0,4}")


_APPOSED = (", ", ", the ", ", a ", ", its ", " the ", ", an ")
_PART_AFTER = re.compile(r"(?:['’]s)? ((?:(?:senior|chief|top|former|press) )?)([a-z]+)")


_PART_OF = re.compile(r"([\w-]+) (?:of|for|from|at|with|close to|in) (?:the |its |their )?$")


def find_english_mentions(page: Page, text: str, codebook: EnglishCodebook) -> Iterator[Mention]:
    """The mentions of an English page in order, none over another; `text` is its bare text, as long as the page.

    In 'the French ambassador said' the ambassador, not France; in 'in Washington' nothing.
    """
    found = sorted(_find(page, text, codebook), key=lambda c: (c.start, -c.end, c.rule not in _LISTED))
    kept = _merged(page, list(_drop_titles(page, _longest(found), found)))
    for candidate in _with_parts(page, kept):
        zone = zone_at(page, candidate.start)
        yield Mention(
            page.article.doc, candidate.start, candidate.end, page.article.text[candidate.start : candidate.end],
            candidate.actor, candidate.form, zone.zone if zone else "body", candidate.locative, candidate.rule,
        )  # fmt: skip


def _find(page: Page, text: str, codebook: EnglishCodebook) -> Iterator[Candidate]:
    words = read_english_words()
    hits: list[tuple[int, int, tuple[Form, ...], bool]] = []
    if len(codebook.automaton):
        for last, (length, forms, nation) in codebook.automaton.iter(f" {text} "):
            hits.append((last - 1 - length, last - 1, forms, nation))
    named = {f.actor for _, _, forms, _ in hits for f in forms if f.person and f.form == "name" and " " in f.bare}
    full = {f.actor for _, _, forms, _ in hits for f in forms if f.form == "name" and " " in f.bare and not f.needs}
    for start, end, forms, nation in hits:
        possible = [c for f in forms if (c := check_form(page, start, end, f, codebook, words, named, full))]
        if len(possible) > 1:
            listed = [c for c in possible if c.rule in _LISTED]
            possible = listed if len(listed) == 1 else []
        yield from possible
        if nation and (found := _description(page, text, start, end, codebook, words)):
            yield found


def _description(
    page: Page, text: str, start: int, end: int, codebook: EnglishCodebook, words: ActorWords
) -> Candidate | None:
    """Those who rule or serve a state: 'French foreign minister', "France's ambassador"."""
    raw = page.article.text
    word = text[start:end]
    if not raw[start].isupper() or is_glued(raw, start, end):
        return None
    owner = page.folded[end : end + 2] == "'s"
    if word not in codebook.adjectives and not owner:
        return None
    at, head, last = end + (2 if owner else 0), "", 0
    for _ in range(4):
        following = AFTER.match(raw, at)
        if following is None:
            break
        noun = bare(following[1])
        if noun in words.rulers or noun in words.servants:
            head, last = noun, following.end(1)
        elif noun not in words.head_adjectives or head:
            break
        at = following.end(1)
    if not head:
        return None
    named = re.match(r",? (?:[a-z]+ )?([A-ZÀ-Þ][\w’'-]+) [A-ZÀ-Þ]", raw[last : last + 40])
    if named and not head.endswith("s"):
        return None
    state = codebook.state[word]
    actor = codebook.government.get(state, state) if head in words.rulers else state
    return Candidate(start, last, actor, "description", "head-and-nation")


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Candidates of which none overlaps another, the longest kept, in the order of the page."""
    kept: list[Candidate] = []
    for candidate in found:
        last = kept[-1] if kept else None
        if last is None or candidate.start >= last.end:
            kept.append(candidate)
        elif candidate.end - candidate.start > last.end - last.start:
            kept[-1] = candidate
    return kept


def _drop_titles(page: Page, found: list[Candidate], every: list[Candidate]) -> Iterator[Candidate]:
    """Without the titles that stand next to the name of their holder: of 'the mayor, Ann Doe,' the name.

    Of 'Ann Doe, head of the Harbour Trust,' the trust stays.
    """
    for at, candidate in enumerate(found):
        if not _is_beside_name(page, found, at):
            yield candidate
            continue
        inside = [c for c in every if candidate.start <= c.start and c.end <= candidate.end and c.form == "name"]
        yield from _longest([c for c in inside if c.actor != candidate.actor])


def _merged(page: Page, found: list[Candidate]) -> Iterator[Candidate]:
    """One mention where an actor is named twice: 'Local 9 of the dockers' union'."""
    at = 0
    while at < len(found):
        candidate, at = found[at], at + 1
        while (
            at < len(found)
            and found[at].actor == candidate.actor
            and candidate.form in ("name", "acronym")
            and page.folded[candidate.end : found[at].start] in (" of ", " of the ")
        ):
            candidate, at = replace(candidate, end=found[at].end), at + 1
        yield candidate


def _is_beside_name(page: Page, found: list[Candidate], at: int) -> bool:
    raw, candidate = page.article.text, found[at]
    if candidate.form != "description":
        return False
    after = found[at + 1] if at + 1 < len(found) else None
    before = found[at - 1] if at else None
    governed = words_left(page.folded, candidate.start, 2)
    if after and after.form == "name" and after.actor == candidate.actor and not _is_governed(governed):
        gap = raw[candidate.end : after.start]
        if len(gap) < 60 and _is_title_gap(gap):
            return True
    beside = before is not None and before.form == "name" and before.actor == candidate.actor
    if beside and before and raw[before.end : candidate.start].lower() in _APPOSED and not _owns(raw, candidate.end):
        return True
    named = found[at - 2] if at > 1 else None
    # "Ann Doe, the trust's chief executive"
    beside_owner = named and before and named.form == "name" and named.actor == candidate.actor
    if not (beside_owner and named and before):
        return False
    return named.end + 8 > before.start and raw[before.end : candidate.start].lower() in ("’s ", "'s ")


def _owns(raw: str, end: int) -> bool:
    return raw[end : end + 2] in ("'s", "’s")  # "Ann Doe, the firm's lead engineer"


def _is_governed(left: list[str]) -> bool:
    """Whether "of", "for" and their like stand before: in 'a spokesman for the trust, Ann Doe,' both are named."""
    rest = [w for w in left if w not in ("the", "its", "a")]
    return bool(rest) and rest[-1] in ("of", "for", "from", "at")


def _is_title_gap(gap: str) -> bool:
    """Whether only a comma, a complement and titles stand between an office and its holder's name."""
    if gap in (" ", ", ") or re.fullmatch(r",? (?:[A-Z][a-z]+\.? |[a-z]+ ){0,2}", gap):
        return not re.search(r"\b(?:and|or|said|told|that|but|with|by|from)\b", gap)
    return bool(re.fullmatch(r" (?:of|for|at) [^,.;:!?\n]{2,40}, ", gap))


def _with_parts(page: Page, kept: Iterator[Candidate]) -> Iterator[Candidate]:
    """Whole designations: 'a spokeswoman for the trust', 'ministry officials', "the bureau's inspectors"."""
    words, raw, folded = read_english_words(), page.article.text, page.folded
    reached = 0
    for candidate in kept:
        if candidate.locative or candidate.person or candidate.start < reached:
            if candidate.start >= reached:
                yield candidate
            continue
        start, end = candidate.start, candidate.end
        before = _PART_OF.search(folded, max(reached, start - 50), start)
        if before and before[1] in words.parts:
            start = before.start(1)
        else:
            after = _PART_AFTER.match(raw, end)
            several = candidate.form == "description" and raw[end - 1] == "s" and raw[end : end + 1] == " "
            if (
                (
                    after
                    and not several  # "passengers | board a ferry"
                    and after[2] in words.parts
                    and not re.match(r",? [A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]", raw[after.end() : after.end() + 30])
                )
                and not folded.startswith((" for ", " of "), after.end())
            ):
                end = after.end()
        if (start, end) != (candidate.start, candidate.end):
            candidate = replace(candidate, start=start, end=end, form="description", rule="part-of-actor")
        reached = end
        yield candidate

"""Mentions: the words of a page that name an actor of the codebook."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from recoupe.french.verbs import FINITE
from recoupe.mentions.actor_words import bare
from recoupe.mentions.antecedents import is_recalled
from recoupe.mentions.candidates import Candidate, check_alias
from recoupe.mentions.codebook import Codebook, Hits
from recoupe.mentions.descriptions import find_descriptions
from recoupe.mentions.english import find_english_mentions
from recoupe.mentions.holders import find_holders
from recoupe.mentions.metonyms import folded_verbs
from recoupe.mentions.parts import find_parts
from recoupe.mentions.persons import check_short_form, named_persons
from recoupe.mentions.spelling import find_variants
from recoupe.model import Mention, Page, zone_at

LISTED = frozenset({"alias", "acronym", "metonym"})
_OF = re.compile(r" (?:de|du|des|de la|de l'|d')\s?$")
_TITLE_REACH = 90  # characters that a title's complement may take before the name
_CASES = frozenset({"de", "du", "des", "d", "au", "aux"})
_COMPLEMENT = re.compile(
    r"(?: (?!s['’]|n['’]|se |ne )[^\W\d_]+)?\s*(?: ?(?:de|du|des|d['’]|à|au|aux|pour|chargée?|en)\b.*)?"
)
# "l'ONG médicale ", "la ministre de la Santé ", "l'association de quartier Les ": up to the name itself
_QUALIFIED = re.compile(
    r" (?:(?:de la |de l['’]|du |des |de |d['’]))?([^\W\d_][\w-]{3,}(?: [a-zà-ÿ][\w-]{3,})?) (?:Les |Le |La )?"
)
_LINKS = frozenset(
    {"avec", "chez", "contre", "dans", "pour", "sans", "selon", "vers", "entre", "sous", "comme", "dont", "mais"}
)
_BEFORE_ACTOR = (" du ", " des ", " de la ", " de l'", " de ", " d'")
_HEAD_OF = re.compile(r"((?:[^\W\d_][\w-]* ){0,2}[^\W\d_][\w-]*) (?:du |des |de la |de l'|de |d')$")


def find_mentions(page: Page, codebook: Codebook, hits: Hits) -> Iterator[Mention]:
    """The mentions of a page in order, none over another: in 'le ministre chilien' the minister, not Chile.

    The longest of two that overlap is kept; words that two actors share are left out.
    """
    if page.article.language == "en" and codebook.english is not None:
        yield from find_english_mentions(page, hits.bare, codebook.english)
        return
    found = list(find_named(page, codebook, hits))
    variants = list(find_variants(page, hits.bare, codebook, found))
    if variants:
        persons = frozenset(c.actor for c in variants if c.rule == "spelling-name")
        found = [*find_named(page, codebook, hits, persons), *variants]
    found += find_descriptions(page, codebook, hits)
    found += list(find_parts(page, codebook, found))
    if codebook.posts:
        found += list(find_holders(page, codebook.posts, found))
    kept = longest(drop_titles(page, sorted(found, key=_place), codebook))
    for candidate in join_designations(page, kept, codebook):
        zone = zone_at(page, candidate.start)
        yield Mention(
            page.article.doc, candidate.start, candidate.end, page.article.text[candidate.start : candidate.end],
            candidate.actor, candidate.form, zone.zone if zone else "body", candidate.locative, candidate.rule,
        )  # fmt: skip


def find_named(page: Page, codebook: Codebook, hits: Hits, also: frozenset[str] = frozenset()) -> Iterator[Candidate]:
    """The candidates that forms of aliases make; `also` are persons whose full name stands in another spelling."""
    named = named_persons(page, codebook, hits) | also
    last: Candidate | None = None
    found: list[Candidate] = []
    seen: set[str] = set()
    for hit in hits.aliases:
        possible = []
        for alias in hit.aliases:
            if alias.needs == "recalled" and alias.actor not in seen:
                continue
            candidate = check_alias(page, hits.bare, hit.start, hit.end, alias, codebook, last)
            if candidate and alias.needs in ("full-name", "initial", "initials"):
                candidate = check_short_form(page, candidate, alias, named, codebook)
            elif candidate and alias.needs == "recalled":
                candidate = candidate if is_recalled(page, candidate, alias, found, codebook) else None
            if candidate:
                possible.append(candidate)
        if one := choose(possible):
            last = one
            found.append(one)
            seen.add(one.actor)
            yield one


def choose(possible: list[Candidate]) -> Candidate | None:
    """The one actor that a span can be; an alias as listed goes before a form made from one, a tie is left out."""
    if len(possible) < 2:
        return possible[0] if possible else None
    listed = [candidate for candidate in possible if candidate.rule in LISTED]
    return listed[0] if len(listed) == 1 else None


def _place(candidate: Candidate) -> tuple[int, int, bool]:
    return candidate.start, -candidate.end, candidate.rule not in LISTED


def longest(found: Iterable[Candidate]) -> list[Candidate]:
    """Candidates of which none overlaps another, the longest kept, in the order of the page."""
    kept: list[Candidate] = []
    last = None
    for candidate in sorted(found, key=_place):
        if last is None or candidate.start >= last.end:
            kept.append(candidate)
            last = candidate
        elif candidate.end - candidate.start > last.end - last.start:
            kept[-1] = last = candidate
    return kept


def drop_titles(page: Page, found: list[Candidate], codebook: Codebook) -> Iterator[Candidate]:
    """Candidates without the titles that stand next to the name of their holder: of 'la maire, Anne Roy' the name."""
    titled, whole = 0, ""
    for at, candidate in enumerate(found):
        if candidate.start < titled and candidate.actor == whole and _is_one_noun(page, candidate):
            continue  # the hospital of "le directeur de l'hôpital, Luc Petit"
        if candidate.form == "description":
            near = (n for n in _near(found, at) if n.form == "name" and n.actor == candidate.actor)
            if any(_is_title_of(page, candidate, name, codebook) for name in near):
                titled, whole = candidate.end, codebook.actors[candidate.actor].part_of
                continue
            if at and _is_said_of(page, candidate, found[at - 1], codebook):
                continue
        yield candidate


def _is_one_noun(page: Page, candidate: Candidate) -> bool:
    return candidate.form == "description" and " " not in page.folded[candidate.start : candidate.end]


def _near(found: list[Candidate], at: int) -> Iterator[Candidate]:
    """The candidates close after one and just before it."""
    for following in range(at + 1, len(found)):
        if found[following].start > found[at].end + _TITLE_REACH:
            break
        yield found[following]
    yield from found[max(0, at - 3) : at]


def _is_title_of(page: Page, title: Candidate, name: Candidate, codebook: Codebook) -> bool:
    if title.end < name.start <= title.end + _TITLE_REACH:
        return is_apposition(page.article.text[title.end : name.start], codebook)
    if title.person and name.end < title.start <= name.end + 8:
        return page.folded[name.end : title.start] in (", ", ", le ", ", la ", ", l'")
    return False


def _is_said_of(page: Page, one: Candidate, name: Candidate, codebook: Codebook) -> bool:
    """Whether one of a people's nouns stands in apposition to a person's name: 'Anne Roy, la mère courage'."""
    if name.form != "name" or codebook.actors[name.actor].kind != "person" or page.folded[one.end - 1] in "sx":
        return False
    apposed = page.folded[name.end : one.start] in (", ", ", le ", ", la ", ", l'")
    return apposed and codebook.actors[one.actor].kind == "people"


def is_apposition(between: str, codebook: Codebook) -> bool:
    """Whether only a complement, a comma and titles stand between a title and a name: ' de la Défense, le général '."""
    text = re.sub(r"\([^()]*\)", "", between)
    if re.search(r"[;:!?\n«»\"“”]|(?<![ .]M)(?<!Mme)\.", text):
        return False
    complement, comma, titles = text.rpartition(",")
    if comma and "," in complement:
        return False
    words = codebook.words
    edges = bare(titles).split()
    if not comma and (qualified := _QUALIFIED.fullmatch(text)):
        return all(
            word not in _CASES and word not in _LINKS and not folded_verbs().get(word, 0) & FINITE
            for word in bare(qualified[1]).split()
        )
    if edges and (edges[-1] in _CASES or not comma and edges[0] in _CASES) or not _COMPLEMENT.fullmatch(complement):
        return False
    if not comma and len(edges) == 1 and edges[0] in words.demonyms:
        return True  # "l'architecte danois Jens Holm"
    if not all(w[:1].isupper() or bare(w) in words.beside_names for w in re.findall(r"\w[\w-]*", titles)):
        return False
    verbs = folded_verbs()
    for word in re.findall(r"[^\W\d_][\w-]*", complement):
        if word in ("qui", "que", "et", "selon", "avec", "par", "contre", "a", "ont", "est"):
            return False
        is_verb = word[0].islower() and len(word) > 3 and verbs.get(bare(word), 0) & FINITE
        if is_verb and bare(word) not in words.beside_names:
            return False
    return True


def join_designations(page: Page, kept: list[Candidate], codebook: Codebook) -> Iterator[Candidate]:
    """Whole designations: 'dockers du Havre', 'l'ancien patron du club', 'une délégation de la CGT'.

    A mention inside another actor's designation is not one; a place that follows ('du Pérou') stays by itself.
    """
    folded = page.folded
    joined: list[Candidate] = []
    for candidate in kept:
        last = joined[-1] if joined else None
        if (
            last and last.form == "description" and not candidate.locative
            and _OF.fullmatch(folded, last.end, candidate.start)
        ):  # fmt: skip
            joined[-1] = replace(last, end=candidate.end)
            continue
        if not candidate.locative and not candidate.person:
            is_of = folded.endswith(_BEFORE_ACTOR, 0, candidate.start)
            before = _HEAD_OF.search(folded, max(0, candidate.start - 50), candidate.start) if is_of else None
            if before and (start := _part_start(before, codebook)) is not None and (not last or start >= last.end):
                candidate = replace(candidate, start=start, form="description", rule="part-of-actor")
        joined.append(candidate)
    yield from joined


def _part_start(before: re.Match[str], codebook: Codebook) -> int | None:
    """Where a noun that names a part of an actor begins, if one stands there: 'service de presse', 'délégation'."""
    words = before[1].split()
    for number in (3, 2, 1):
        if " ".join(words[-number:]) in codebook.words.group_parts and len(words) >= number:
            if number < len(words) and words[-number - 1] in ("et", "ou") and not words[-number].endswith("s"):
                return None  # "un retrait ordonné et responsable des troupes": no noun without its article
            return before.end(1) - len(" ".join(words[-number:]))
    return None

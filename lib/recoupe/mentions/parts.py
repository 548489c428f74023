"""Descriptions by a part in the affair: "l'accusé", "le nouveau propriétaire", "un État sans visage".

Such words name the one actor of the page that plays the part, as the words beside its name show ("le procès de X", "le
rachat du club par X"), or the codebook, where an alias has a noun of the part. Two actors that fit are none.
"""

import re
from collections.abc import Iterator, Sequence

from recoupe.mentions.actor_words import Part, bare
from recoupe.mentions.candidates import Candidate
from recoupe.mentions.codebook import Codebook
from recoupe.model import Page

_REACH = 90
_END = re.compile(r"[.!?;:\n«»“”\"]")
_DEFINITE = re.compile(r"(?:\b(?:le|la|du|au|ce|cet|cette) |\b[ld]')$")
_ANY = re.compile(r"(?:\b(?:le|la|du|au|ce|cet|cette|un) |\b[ld]')$")
_OTHER = re.compile(r" (?:(?:de|du|des|d['’])\b|[A-ZÀ-ÖØ-Þ])")  # "le propriétaire du café", "l'accusé Roy"


def find_parts(page: Page, codebook: Codebook, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates for the nouns of a part that one actor of the page plays; `found` are its other candidates."""
    for part in codebook.words.parts_played:
        places = [place for noun, key in part.nouns.items() for place in _places(page, part, noun, key)]
        if not places:
            continue
        if part.kind == "state":  # nothing shows it but being the only one
            states = {actor.id for actor in codebook.study.actors if actor.kind == "state"}
            players = states & {c.actor for c in found} if len(states) == 1 else set()
        else:
            players = {c.actor for c in found if _plays(page, c, part, codebook)}
        if len(players) == 1:
            actor = players.pop()
            for start, end in places:
                yield Candidate(start, end, actor, "description", "part")


def _places(page: Page, part: Part, noun: str, key: str) -> Iterator[tuple[int, int]]:
    """Where a noun of the part stands with its article and what goes with it, as written: no "l'accuse"."""
    folded, raw = page.folded, page.article.text
    at = folded.find(key)
    while at >= 0:
        end = at + len(key)
        written = raw[at:end] if noun[0].isupper() else raw[at:end].lower()
        if written == noun and not raw[at - 1 : at].isalpha() and not raw[end : end + 1].isalnum():
            start, after = at, part.after.match(folded, end) if part.after else None
            before = folded[max(0, at - 20) : at].split()
            if before and before[-1] in part.before and folded[at - 1] == " ":
                start = at - 1 - len(before[-1])
            known = start < at or after is not None
            reach = after.end() if after else end
            judged = part.judged is not None and part.judged.match(folded, reach)
            article = (_ANY if part.kind == "state" or judged else _DEFINITE).search(folded, max(0, start - 6), start)
            if article and known == part.needs_word and not (_OTHER.match(raw, reach) and part.kind != "state"):
                yield start, reach
        at = folded.find(key, end)


def _plays(page: Page, candidate: Candidate, part: Part, codebook: Codebook) -> bool:
    """Do the words around its name, or its aliases, give the actor the part?"""
    actor = codebook.actors[candidate.actor]
    if part.kind and actor.kind != part.kind:
        return False
    nouns = set(part.nouns.values())
    if not part.needs_word and any(nouns & set(bare(alias).split()) for alias in actor.aliases):
        return True
    before = page.folded[max(0, candidate.start - _REACH) : candidate.start]
    before = before[max((m.end() for m in _END.finditer(before)), default=0) :]
    after = page.folded[candidate.end : candidate.end + _REACH]
    stop = _END.search(after)
    after = after[: stop.start()] if stop else after
    return bool(part.said_before and part.said_before.search(before)) or bool(
        part.said_after and part.said_after.match(after)
    )

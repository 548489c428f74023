"""Who holds a post beside an actor: "l'avocate de Luc Denis" where the codebook has 'avocate du promoteur' for her.

The codebook completes a title with one name of an actor; a page may complete it with any, or with "son".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from recoupe.french.verbs import FINITE
from recoupe.mentions.candidates import Candidate
from recoupe.mentions.metonyms import folded_verbs
from recoupe.mentions.posts import Post
from recoupe.model import Page

_OF = re.compile(r" (?:de |du |des |d['’])(?:la |le |les |l['’])?$", re.IGNORECASE)
_OWN = ("son ", "sa ", "leur ", "sa propre ", "son propre ")
_DEFINITE = re.compile(r"(?:\b(?:le|la|du|au|cette|ce|notre) |\bl['’])$")
_OTHER_NAME = re.compile(r",? (?:(?:M\.|Mme|Me) )?[A-ZÀ-ÖØ-Þ]")
_WORD = re.compile(r" ([a-z]+)")
_NEAR = 260
_GOES_ON = frozenset({"sur", "dans", "en", "au", "aux", "a", "lors", "devant", "qui", "que", "et", "ou", "par", "pour",
                      "avec", "sans", "mais", "hier", "ce", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
                      "dimanche"})  # fmt: skip


def find_holders(page: Page, posts: Sequence[Post], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates for the titles that the names of actors complete, and for "son avocate" behind the one they go with.

    `found` are the page's other candidates, in order.
    """
    heads: dict[str, list[Post]] = {}
    for post in posts:
        heads.setdefault(post.of, []).append(post)
    folded, raw = page.folded, page.article.text
    for at, candidate in enumerate(found):
        for post in heads.get(candidate.actor, ()):
            of = _OF.search(folded, max(0, candidate.start - 9), candidate.start)
            if not of or not folded.endswith(post.head, 0, of.start()):
                continue
            start = of.start() - len(post.head)
            if _DEFINITE.search(folded, max(0, start - 7), start):
                yield Candidate(
                    start, _end_of_name(found, at), post.holder, "description", "post-beside-actor", 0, True
                )
    placed = sorted((c.end, c.actor) for c in found)
    for post in posts:
        yield from _own_holders(folded, raw, post, placed)


def _is_whole(folded: str, end: int) -> bool:
    """Whether nothing qualifies a title: not "son directeur financier"."""
    word = _WORD.match(folded, end)
    return not word or word[1] in _GOES_ON or bool(folded_verbs().get(word[1], 0) & FINITE)


def _end_of_name(found: Sequence[Candidate], at: int) -> int:
    """The end of an actor's noun, or of its name right behind: 'le patron du négociant Delmas'."""
    one, after = found[at], found[at + 1 : at + 3]
    return next((c.end for c in after if c.actor == one.actor and c.start == one.end + 1), one.end)


def _own_holders(folded: str, raw: str, post: Post, placed: Sequence[tuple[int, str]]) -> Iterator[Candidate]:
    """Titles as in "son avocate", where the actor named last is the one whose post the codebook gives."""
    at = folded.find(f" {post.head}")
    while at >= 0:
        start, end = at + 1, at + 1 + len(post.head)
        is_word = not folded[end : end + 1].isalnum() and folded[end : end + 1] != "-"
        if is_word and folded.endswith(_OWN, 0, start) and not _OTHER_NAME.match(raw, end) and _is_whole(folded, end):
            before = bisect_left(placed, (start, ""))
            if before and placed[before - 1][1] == post.of and placed[before - 1][0] > start - _NEAR:
                yield Candidate(start, end, post.holder, "description", "post-of-last", 0, True)
        at = folded.find(f" {post.head}", end)

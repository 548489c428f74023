"""Descriptions beyond the codebook: a noun of those who rule or serve with a nationality or a country.

'chefs militaires chiliens', 'délégation grecque', 'hommes forts de Rome' go to the government or the state.
"""

import re
from collections.abc import Iterator

from recoupe.mentions.actor_words import bare
from recoupe.mentions.candidates import Candidate
from recoupe.mentions.codebook import Codebook, Hits
from recoupe.model import Page

_WORDS_BEFORE = re.compile(r"(?:[^\W\d_][\w-]*[ \u00a0]|[dlDL]['’]){1,6}$")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_OF = frozenset({"de", "du", "d", "des", "la", "l"})
_NAME_AFTER = re.compile(
    r"(?: (?:de|du|des|d['’]|à|pour|chargée?|aux?)[^.;:!?,\n]{0,60},)?,? "
    r"((?:(?:M\.|[a-zà-ÿ-]+) |l['’]){0,3})([A-ZÀ-Þ][\w’'-]+)( [A-ZÀ-Þ])?"
)
_REACH = 70


def find_descriptions(page: Page, codebook: Codebook, hits: Hits) -> Iterator[Candidate]:
    """Candidates made of a head noun and a nationality, or a head noun, "de" and a country or its capital."""
    nations, words, raw = codebook.nations, codebook.words, page.article.text
    for start, end in hits.nations:
        before = _WORDS_BEFORE.search(raw, max(0, start - _REACH), start)
        if not before:
            continue
        word = hits.bare[start:end]
        state = nations.state[word]
        left = [(m.start(), bare(m.group())) for m in _WORD.finditer(raw, before.start(), start)]
        is_adjective = word in nations.adjectives
        if is_adjective == raw[start].isupper():
            continue
        found = find_head(left, codebook) if is_adjective else _head_before_of(left, word, state, codebook)
        if not found:
            continue
        head_start, head = found
        if head in words.titles and not head.endswith("s") and is_before_name(raw, end, codebook):
            continue
        actor = nations.government.get(state, state) if head in words.rulers else state
        yield Candidate(head_start, end, actor, "description", "head-and-nation")


def is_before_name(raw: str, end: int, codebook: Codebook) -> bool:
    """Whether a title is followed by its holder's name: 'ministre chilien de la Défense, le général Juan Rojas'."""
    after = _NAME_AFTER.match(raw, end)
    if not after:
        return False
    words = codebook.words
    if not all(word in words.titles | words.civilities | words.definite for word in bare(after[1]).split()):
        return False
    return bool(after[3]) or bare(after[2]).split()[0] in words.given


def _head_before_of(left: list[tuple[int, str]], word: str, state: str, codebook: Codebook) -> tuple[int, str] | None:
    """The head that a country or a capital completes; of a capital only those who speak for the state."""
    words = codebook.words
    cut = len(left)
    while cut and left[cut - 1][1] in _OF:
        cut -= 1
    found = find_head(left[:cut], codebook) if {"de", "du", "d", "des"} & {w for _, w in left[cut:]} else None
    if not found or any(words.motion.fullmatch(other) for at, other in left if at < found[0]):
        return None
    is_capital = word in words.cities or word not in codebook.own_words[state]
    return None if is_capital and found[1] not in words.rulers | words.familiar else found


def find_head(left: list[tuple[int, str]], codebook: Codebook) -> tuple[int, str] | None:
    """Where the head noun begins and what it is: of 'nouvelles autorités militaires' 'autorites', at 'nouvelles'."""
    words = codebook.words
    for at in range(len(left) - 1, max(-1, len(left) - 4), -1):
        if left[at][1] in words.support or left[at][1] in words.prepositions:
            return None
        pair = f"{left[at - 1][1]} {left[at][1]}" if at else ""
        if pair not in words.heads and left[at][1] not in words.heads:
            continue
        head, first = (pair, at - 1) if pair in words.heads else (left[at][1], at)
        before = left[first - 1][1] if first else ""
        if before and before not in words.support and before not in words.before_noun:
            return None  # 'présence militaire': an adjective here
        if before == "d" and head == "etat":
            return None  # "secrétaire d'État"
        while first and left[first - 1][1] in words.before_noun - words.support:
            first -= 1
        return left[first][0], head
    return None

"""Descriptions beyond the codebook: a noun of those who rule or serve with a nationality or a country.

'chefs militaires nigériens', 'délégation russe', 'hommes forts de Niamey' go to the government or the state.
"""

import re
from collections.abc import Iterator

from recoupe.actor_words import bare
from recoupe.candidates import Candidate
from recoupe.codebook import Codebook, Hits
from recoupe.model import Page

_WORDS_BEFORE = re.compile(r"(?:[^\W\d_][\w-]*[ \u00a0]|[dlDL]['’]){1,6}$")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_OF = frozenset({"de", "du", "d", "des", "la", "l"})
_FUNCTION = frozenset({"de", "du", "d", "des", "la", "l", "le", "les", "a", "au", "aux", "en", "et", "ou", "par", "sur", "un", "une", "dans", "pour", "avec", "ses", "son", "sa", "leurs", "leur", "ces", "ce", "cette", "est", "sont", "ont", "que", "qui"})  # fmt: skip
_FAMILIAR = frozenset({"diplomatie", "emissaire", "emissaires", "envoye", "envoyes", "allie", "allies", "delegation", "ambassadeur", "ambassadrice"})  # fmt: skip
_NAME_AFTER = re.compile(
    r"(?: (?:de|du|des|d['’]|à|pour|chargée?|aux?)[^.;:!?,\n]{0,60},)?,? ((?:(?:M\.|[a-zà-ÿ-]+) |l['’]){0,3})([A-ZÀ-Þ][\w’'-]+)( [A-ZÀ-Þ])?"
)


def find_descriptions(page: Page, codebook: Codebook, hits: Hits) -> Iterator[Candidate]:
    """Candidates made of a head noun and a nationality, or a head noun, "de" and a country or its capital."""
    nations, words, raw = codebook.nations, codebook.words, page.article.text
    for start, end in hits.nations:
        word = hits.bare[start:end]
        state = nations.state[word]
        before = _WORDS_BEFORE.search(raw, max(0, start - 70), start)
        if not before:
            continue
        left = [(m.start(), bare(m.group())) for m in _WORD.finditer(raw, before.start(), start)]
        if word in nations.adjectives:
            if raw[start].isupper():
                continue
            found = _head(left, codebook)
        else:
            cut = len(left)
            while cut and left[cut - 1][1] in _OF:
                cut -= 1
            if cut == len(left) or not raw[start].isupper():
                continue
            found = _head(left[:cut], codebook)
            if (
                found
                and word not in _country_names(state, codebook)
                and not (found[1] in words.rulers or found[1] in _FAMILIAR)
            ):
                continue
            if found and any(words.motion.fullmatch(w) for _, w in left if _ < found[0]):
                continue
        if not found:
            continue
        head_start, head = found
        one = head in words.titles and not head.endswith("s")
        if one and is_before_name(raw, end, codebook):
            continue
        actor = nations.government.get(state, state) if head in words.rulers else state
        yield Candidate(head_start, end, actor, "description", "head-and-nation", 0, False)


def is_before_name(raw: str, end: int, codebook: Codebook) -> bool:
    """Whether a title is followed by the name of its holder: 'ministre malien de la Défense, le général Amadou Diarra'."""
    after = _NAME_AFTER.match(raw, end)
    if not after:
        return False
    words = codebook.words
    if not all(w in words.titles | words.civilities | words.definite for w in bare(after[1]).split()):
        return False
    return bool(after[3]) or bare(after[2]).split()[0] in words.given


def _country_names(state: str, codebook: Codebook) -> set[str]:
    actor = codebook.actors[state]
    return {bare(text) for text in (actor.label.fr, actor.label.en, *actor.aliases)} - codebook.words.cities


def _head(left: list[tuple[int, str]], codebook: Codebook) -> tuple[int, str] | None:
    """Where the head noun begins and what it is: of 'nouvelles autorités militaires' 'autorites', at 'nouvelles'."""
    words = codebook.words
    for at in range(len(left) - 1, max(-1, len(left) - 4), -1):
        if left[at][1] in _FUNCTION:
            return None
        pair = f"{left[at - 1][1]} {left[at][1]}" if at else ""
        first = at
        if pair and (pair in words.rulers or pair in words.servants):
            head, first = pair, at - 1
        elif left[at][1] in words.rulers or left[at][1] in words.servants:
            head = left[at][1]
        else:
            continue
        before = left[first - 1][1] if first else ""
        if before == "d" and head == "etat":
            return None
        if before and before not in words.support and before not in words.before_noun:
            return None
        while first and left[first - 1][1] in words.before_noun - words.support:
            first -= 1
        return left[first][0], head
    return None

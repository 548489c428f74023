"""Folding: one spelling for case, accents, apostrophes, hyphens and spaces, at the same offsets.

Every character folds to exactly one character, so that a span found in the folded text is a span of the text.
"""

import re
import unicodedata
from collections.abc import Iterable

APOSTROPHES = "’ʼ‘‛´`′＇"
HYPHENS = "‐‑‒–—−﹘﹣－"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\t"


def fold_character(character: str) -> str:
    """The folded form of one character, always one character: 'É' gives 'e', '’' gives "'", 'œ' stays."""
    if character in APOSTROPHES:
        return "'"
    if character in HYPHENS:
        return "-"
    if character in SPACES:
        return " "
    lowered = character.lower()
    lowered = lowered if len(lowered) == 1 else character
    base = unicodedata.normalize("NFD", lowered)[0]
    return base if base.isalpha() else lowered


class _Table(dict[int, int]):
    """A translation table that learns each character the first time it is met."""

    def __missing__(self, code: int) -> int:
        self[code] = folded = ord(fold_character(chr(code)))
        return folded


_TABLE = _Table()
BEYOND = re.compile(r"[^\x00-\x7f]")
_FEW = 40  # kinds of characters beyond ASCII in a text of a Latin script


def fold(text: str) -> str:
    """The text in one spelling, as long as the text: 'L’Été à Évian' gives "l'ete a evian".

    Lower case, no accents, straight apostrophes, plain hyphens and spaces (line breaks stay).
    """
    if not text.isascii():
        kinds = set(BEYOND.findall(text))
        if len(kinds) > _FEW:
            return text.translate(_TABLE)
        text = replaced(text, kinds, _TABLE)
    return text.lower().replace("`", "'").replace("\t", " ")


def replaced(text: str, kinds: Iterable[str], table: dict[int, int]) -> str:
    """A text with some characters replaced, one kind after the other: a tenth of what it takes to translate it all."""
    for character in kinds:
        text = text.replace(character, chr(table[ord(character)]))
    return text

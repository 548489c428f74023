"""Folding: one spelling for case, accents, apostrophes, hyphens and spaces, at the same offsets.

Every character folds to exactly one character, so that a span found in the folded text is a span of the text.
"""

import unicodedata

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


class _Table(dict):
    """A translation table that learns each character the first time it is met."""

    def __missing__(self, code: int) -> int:
        self[code] = folded = ord(fold_character(chr(code)))
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """The text in one spelling, as long as the text: 'L’Été à Évian' gives "l'ete a evian".

    Lower case, no accents, straight apostrophes, plain hyphens and spaces (line breaks stay).
    """
    return text.translate(_TABLE)

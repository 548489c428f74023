"""Detect: the language of a page, where nobody has said it: French, English, or the study's own when in doubt."""

import re
from functools import cache

from simplemma.language_detector import LanguageDetector

SAMPLE = 2000
"""Characters of running text that are looked at."""
LONG = 60
"""Lines of so many characters are running text, more likely than menus."""
CLEAR = 0.2
"""By how much of the words one language must be known better than the other."""
# The commonest words of each language that the other lacks: a page without them is not in it, and is not asked further.
_SIGNS = {"en": re.compile(r"(?<!\w)(?:the|and|of|to)(?!\w)"), "fr": re.compile(r"(?<!\w)(?:de|la|le|les|et|du)(?!\w)")}
_FEWEST = 4


@cache
def _detector() -> LanguageDetector:
    return LanguageDetector(("fr", "en"))


def detect_language(text: str, default: str) -> str:
    """The language of a page, 'fr' or 'en': 'The mayor said on Tuesday ...' gives 'en', three words the default.

    The words of its running text are looked up in simplemma's dictionaries of both languages; a page that has next to
    none of the commonest words of the other language is in the default one without a look.
    """
    other = "fr" if default == "en" else "en"
    sample = _running_text(text)
    signs = _SIGNS[other].findall(sample.lower())
    if len(signs) < _FEWEST or len(set(signs)) < 2:
        return default
    shares = _detector().proportion_in_each_language(sample)
    return other if shares.get(other, 0.0) - shares.get(default, 0.0) > CLEAR else default


def _running_text(text: str) -> str:
    """The first long lines of a page, or its beginning where it has none."""
    lines, size = [], 0
    for line in text[: 20 * SAMPLE].split("\n"):
        if len(line) >= LONG:
            lines.append(line[:SAMPLE])
            size += len(lines[-1])
            if size >= SAMPLE:
                break
    return "\n".join(lines)[:SAMPLE] or text[:SAMPLE]

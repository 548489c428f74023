"""Words and addresses as Typst source: string literals, with what no font can show put in words.

A literal has two characters to escape, so nothing that a page or a reader's notebook says can become a command.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from recoupe.publish.blocks import clean
from recoupe.publish.fonts import printable

LONG_WORD = 40  # characters; a longer word may break anywhere


def literal(text: str) -> str:
    """A text as a Typst string: quoted, with what no font can show put in words or as '\\ufffd'."""
    shown = re.sub(rf"\S{{{LONG_WORD + 1},}}", lambda word: _breakable(word[0]), _showable(clean(text)))
    return '"' + shown.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "") + '"'


def _breakable(word: str) -> str:
    return "\u200b".join(word[at : at + 8] for at in range(0, len(word), 8))


def _showable(text: str) -> str:
    if text.isascii():
        return text
    return "".join(character if character.isascii() else _glyph(character) for character in text)


@lru_cache(maxsize=4096)
def _glyph(character: str) -> str:
    """The character, or where no font has it: a sign's name ('[grinning face]'), nothing for a joiner, '\\ufffd'."""
    if ord(character) in printable():
        return character
    name = unicodedata.name(character, "sign").lower()
    match unicodedata.category(character):
        case "Cf" | "Mn" | "Me" | "Sk":  # joiners, and what changes the look of the sign before
            return ""
        case "So" | "Sm" if "regional indicator" in name:
            return name[-1].upper()
        case "So" | "Sm":
            return f"[{name}]"
        case "Zs":
            return " "
    return "\ufffd"


def target(href: str) -> str:
    """Where a link goes: a label of the document, or an address."""
    if re.match(r"https?:|mailto:", href):
        return '"' + href.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"label({literal(href.removeprefix('#'))})"


def array(items: Iterable[str]) -> str:
    return "(" + "".join(f"{item}, " for item in items) + ")"


def raw(text: str) -> str:
    lines = (line[at : at + 88] for line in text.split("\n") for at in range(0, max(len(line), 1), 88))
    return '"' + "\\n".join(_showable(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"'

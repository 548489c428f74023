"""What stands around a find: the words of its clause to the left and to the right, with their commas."""

import re
from dataclasses import dataclass

_REACH = 110
_STRONG = re.compile(r"[!?;:\n«»“”\"()|•…\[\]]|\.(?=\s|$)| - ")
_ABBREVIATION = re.compile(r"(?:^|[\s('])(?:m|mm|me|mme|mlle|dr|pr|mgr|st|[a-z])$")
_TOKEN = re.compile(r"\w+|,")
_RIGHT_TOKEN = re.compile(r"\w+|[^\w\s']")


@dataclass(frozen=True, slots=True)
class Around:
    """The words before a find, nearest last, up to the clause's edge; the words and signs after it, nearest first.

    `edge` is the sign that bounds the left side, '' at the start of the page or out of reach.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    edge: str


def look_around(folded: str, start: int, end: int) -> Around:
    """The surroundings of a span of folded text: of 'Bercy' in "Mais Bercy refuse." 'mais', and 'refuse' and '.'."""
    reach = max(0, start - _REACH)
    before = folded[reach:start]
    cut, edge = 0, ""
    for sign in _STRONG.finditer(before):
        if sign.group() == "." and _ABBREVIATION.search(before[: sign.start()]):
            continue
        cut, edge = sign.end(), sign.group().strip() or "\n"
    if not cut and reach:
        before = before[before.find(" ") + 1 :]
    after = folded[end : end + _REACH]
    stop = after.find("\n")
    return Around(
        tuple(_TOKEN.findall(before[cut:])), tuple(_RIGHT_TOKEN.findall(after[:stop] if stop >= 0 else after)), edge
    )

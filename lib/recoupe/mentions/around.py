"""What stands around a find: the words of its clause to the left and to the right, with their commas."""

import re
from dataclasses import dataclass

_REACH = 100
_STRONG = re.compile(r"[!?;:\n«»“”\"()|•…\[\].-](?:(?<![.-])|(?<=\.)(?=\s|$)|(?<= -)(?= ))")  # a set first: faster
_ABBREVIATION = re.compile(r"(?:^|[\s('])(?:m|mm|me|mme|mlle|dr|pr|mgr|st|[a-z])$")
_TOKEN = re.compile(r"\w+|,")
_RIGHT_TOKEN = re.compile(r"\w+|[^\w\s']")


@dataclass(slots=True)  # not frozen: so many are made that it shows
class Around:
    """The words before a find, nearest last, up to the clause's edge; what follows is read when asked for."""

    left: tuple[str, ...]
    folded: str
    end: int

    @property
    def right(self) -> tuple[str, ...]:
        """The words and signs after the find, nearest first, up to the end of the line."""
        after = self.folded[self.end : self.end + _REACH]
        stop = after.find("\n")
        return tuple(_RIGHT_TOKEN.findall(after[:stop] if stop >= 0 else after))


def look_around(folded: str, start: int, end: int) -> Around:
    """The surroundings of a span of folded text: of 'Bercy' in "Mais Bercy refuse." 'mais', and 'refuse' and '.'."""
    reach = max(0, start - _REACH)
    before = folded[reach:start]
    cut = 0
    for sign in _STRONG.finditer(before):
        if sign.group() == "." and _ABBREVIATION.search(before, max(0, sign.start() - 6), sign.start()):
            continue
        cut = sign.end()
    if not cut and reach:
        before = before[before.find(" ") + 1 :]
    return Around(tuple(_TOKEN.findall(before, cut)), folded, end)

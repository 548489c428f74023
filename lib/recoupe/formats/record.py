"""One article out of a file that may hold many, and the days that exports write in their own ways."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

from recoupe.fold import fold
from recoupe.model import Window

Tell = Callable[[str], None]  # what there is to say of a file: '12 articles found of 12 expected'


@dataclass(frozen=True, slots=True)
class Record:
    """An article; `number` is its place in the file, from 1, 0 where the file is one article."""

    number: int
    text: str
    title: str = ""
    outlet: str = ""
    origin: str = ""
    url: str = ""
    published: Window = Window()
    language: str = ""


def with_title(title: str, text: str) -> str:
    """An article's text under its title, as it stands on a page; a title that the text begins with comes once."""
    title, text = " ".join(title.split()), text.strip()
    if not title or fold(text[: len(title) + 5]).startswith(fold(title)):
        return text
    return f"{title}\n\n{text}"


def tell_counts(found: int, expected: int, what: str, tell: Tell) -> None:
    """Says how many articles a file gave of those it should: '11 articles found of 12 expected'."""
    tell(f"{found} {what}{'s' * (found != 1)} found of {expected} expected")


def window_of(text: str, basis: str) -> Window:
    """The day in a text as a window, an empty one where there is none."""
    day = read_day(text)
    return Window(day, day, basis) if day else Window()


def read_day(text: str) -> date | None:
    """The first day in a text: '2024-05-15T06:00', '15 mai 2024', 'May 15, 2024', '15/05/2024', '20240515'."""
    folded = fold(text)
    for pattern, order in (
        (r"\b(\d{4})-(\d{2})-(\d{2})", "ymd"),
        (r"\b(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})\b", "dmy"),
        (r"\b([a-z]+)\.? (\d{1,2}),? (\d{4})\b", "mdy"),
        (r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", "dmy"),
        (r"\b((?:19|20)\d{2})(\d{2})(\d{2})\b", "ymd"),
    ):
        for match in re.finditer(pattern, folded):
            parts = dict(zip(order, match.groups(), strict=True))
            month = int(parts["m"]) if parts["m"].isdigit() else _months().get(parts["m"], 0)
            try:
                return date(int(parts["y"]), month, int(parts["d"]))
            except ValueError:
                continue
    return None


@cache
def _months() -> dict[str, int]:
    """Months in French and English, whole and short, folded."""
    found = {}
    for language in ("fr", "en"):
        for width in ("wide", "abbreviated"):
            for number, name in Locale(language).months["format"][width].items():
                found[fold(name).rstrip(".")] = int(number)
    return found

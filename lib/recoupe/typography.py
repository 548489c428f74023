"""Typography: numbers, dates, intervals, lists and quotation marks as each language prints them (through Babel)."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

NARROW = "\u202f"
FIXED = "\u00a0"
# British English has day before month, as French does, and no comma before "and".
LOCALES = {"en": "en_GB", "fr": "fr_FR"}
MARKS = {"en": ("“", "”", "‘", "’"), "fr": ("«\u202f", "\u202f»", "“", "”")}
# Words that never part from the number after them, and what holds a number in a phrase: a digit or a value to come.
COUNTED = re.compile(r"\b(Figures?|Tables?|Tableaux?|Passages?|Notes?|pages?|pp?\.|n°|No\.) (?=[\d{])")
SEASONS = {3: ("spring", "printemps"), 6: ("summer", "été"), 9: ("autumn", "automne"), 12: ("winter", "hiver")}


def number(value: float, language: str, digits: int | None = None) -> str:
    """A number in its language: 1234.5 gives '1,234.5' and '1 234,5' (narrow no-break space).

    `digits` fixes how many stand after the point; without it at most two do.
    """
    pattern = "#,##0.##" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, pattern, locale=LOCALES[language])


def percent(share: float, language: str, digits: int = 0) -> str:
    """A share of one as a percentage: 0.456 gives '46%' and '46 %'."""
    unit = "%" if language == "en" else f"{NARROW}%"
    pattern = "#,##0" + ("." + "0" * digits if digits else "") + "%"
    return format_percent(share, pattern, locale=LOCALES[language]).replace("%", unit)


def day(moment: date, language: str, short: bool = False) -> str:
    """A day: '16 March 2024', '1er mars 2024'; short '16 Mar 2024', '16 mars 2024'. The day never leaves its month."""
    month_and_year = format_date(moment, "MMM y" if short else "MMMM y", locale=LOCALES[language])
    return f"{_ordinal(moment, language)}{FIXED}{month_and_year}"


def interval(start: date | None, end: date | None, granularity: str, language: str) -> str:
    """A closed interval in words, as precise as its granularity: 'March 2024', '2–22 October 2024', 'by 15 May 2025'.

    An end that is None is open ('until ...', 'from ...'); both None give an empty text.
    """
    french = language == "fr"
    if start is None and end is None:
        return ""
    if start is None or end is None:
        assert start or end
        if end:
            return (f"jusqu’au {day(end, language)}") if french else f"until {day(end, language)}"
        return f"à partir du {day(start, language)}" if french else f"from {day(start, language)}"  # type: ignore[arg-type]
    locale = LOCALES[language]
    last = end - timedelta(days=1) if end.day == 1 else end
    match granularity:
        case "deadline":
            return f"d’ici au {day(end, language)}" if french else f"by {day(end, language)}"
        case "week":
            return f"semaine du {day(start, language)}" if french else f"week of {day(start, language)}"
        case "month" if (start.year, start.month) == (last.year, last.month):
            return format_skeleton("yMMMM", start, locale=locale)
        case "quarter":
            return format_date(start, "QQQQ y", locale=locale)
        case "season" if start.month in SEASONS:
            year = f"{start.year}–{end.year}" if start.year != end.year else str(start.year)
            return f"{SEASONS[start.month][french]} {year}"
        case "year" if start.year == end.year:
            return str(start.year)
        case "decade":
            return f"années {start.year}" if french else f"{start.year}s"
    if start == end:
        return day(start, language)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        if (start.month, end.month) == (1, 12):
            return f"{start.year}–{end.year}" if start.year < end.year else str(start.year)
        if start.year == end.year and start.month != end.month:
            return f"{format_date(start, 'MMMM', locale=locale)}–{format_skeleton('yMMMM', end, locale=locale)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{_ordinal(start, language)}–{day(end, language)}"
    if start.year == end.year:
        return f"{day(start, language).rpartition(' ')[0]} – {day(end, language)}"
    return f"{day(start, language)} – {day(end, language)}"


def join(items: Sequence[str], language: str, either: bool = False) -> str:
    """Items as a list in a sentence: 'a, b and c', 'a, b et c', or with `either` 'a, b or c'; nothing gives ''."""
    return format_list(list(items), "or" if either else "standard", locale=LOCALES[language]) if items else ""


def quoted(text: str, language: str) -> str:
    """A text between the quotation marks of the language of the page; marks inside it become the inner ones.

    'l’« été »' gives '“l’‘été’”' in English and '« l’“été” »' in French. Marks that already surround it are dropped.
    """
    first, last, inner_first, inner_last = MARKS[language]
    text = text.strip()
    bare = re.fullmatch(r"«\s*([^«»]*?)\s*»|“([^“”]*)”|\"([^\"]*)\"", text, re.DOTALL)
    if bare:
        text = next(part for part in bare.groups() if part is not None)
    text = re.sub(r"[«“]\s*([^«»“”]*?)\s*[»”]", rf"{inner_first}\1{inner_last}", text)
    return f"{first}{text}{last}"


def typeset(text: str, language: str) -> str:
    """A phrase with the apostrophes and the no-break spaces that were typed plainly.

    "l'accord : « oui » !" gives 'l’accord\\u00a0: «\\u202foui\\u202f»\\u202f!', and 'Figure 2' stays on one line.
    """
    text = re.sub(r"(?<=\w)'", "’", text)
    text = COUNTED.sub(rf"\1{FIXED}", text).replace("n = ", f"n{FIXED}={FIXED}")
    if language != "fr":
        return text
    text = re.sub(r"« ", f"«{NARROW}", text)
    text = re.sub(r" (?=[»;!?%])|(?<=\d) (?=\d{3}\b)", NARROW, text)
    return re.sub(r" (?=:)", FIXED, text)


def _ordinal(moment: date, language: str) -> str:
    """The day of a month; the first is an ordinal in French."""
    return "1er" if language == "fr" and moment.day == 1 else str(moment.day)

"""Days in figures: '15/05/2024', '2024-05-15', '21/07', and the stamps of foreign pages."""

import re
from functools import cache

from recoupe.dates.surroundings import before
from recoupe.dates.timex import Found, Timex, compile_pattern, words


@cache
def _numeric_patterns() -> tuple[re.Pattern[str], ...]:
    det = r"(?P<det>le |ce )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
    return (
        re.compile(
            r"(?:le |du )?(?P<y>\d{4})([-/. ])(?P<m>\d\d)\2(?P<d>\d\d)(?:t\d{2}:?\d{2}(?::?\d{2})?"
            r"(?:\.\d+)?z?)?(?![\d]|[-/.]\w)"
        ),
        re.compile(det + r"(?P<d>\d{1,2})([/.-])(?P<m>\d{1,2})\3(?P<y>\d{4}|\d\d)(?![\d]|[-/.,]\d)"),
        re.compile(det + r"(?P<d>\d\d)(/)(?P<m>\d\d)(?![\d]|[-/.,]\d| ?%)"),
        re.compile(r"(?P<m>0[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?![\d]|[-/.,]\d)"),
        re.compile(r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d]|[-/.,]\d)"),
    )


def read_numeric(folded: str, text: str, at: int) -> Found:
    """'15/05/2024', '15.05.24', '2024-05-15', '21/07' and '05/2024'."""
    iso, dmy, dm, my, ym = _numeric_patterns()
    if found := iso.match(folded, at):
        if _is_inside_numbers(folded, found) or found[2] == " " and "t" not in found[0]:
            return None
        return _numeric_day(found, int(found["y"]), "iso-day")
    if found := dmy.match(folded, at):
        if _is_inside_numbers(folded, found) or found[3] == "-" and len(found["y"]) == 2:
            return None
        short = len(found["y"]) == 2
        if short and len(found["d"]) == 1:
            return None
        year = int(found["y"])
        if short:
            year += 2000 if year < 70 else 1900
        return _numeric_day(found, year, "numeric-day")
    if found := dm.match(folded, at):
        opens = folded[found.start() - 1 : found.start()] in ("", "\n") or found["det"]
        lead = before(folded, found.start())
        if not _is_inside_numbers(folded, found) and (opens or _DAY_MONTH_LEAD.search(lead)):
            return _numeric_day(found, 0, "numeric-day-month")
        return None
    if found := my.match(folded, at):
        if not _is_inside_numbers(folded, found):
            return Timex(at, found.end(), "month", "numeric-month", int(found["y"]), int(found["m"]))
        return None
    if (found := ym.match(folded, at)) and not _is_inside_numbers(folded, found):
        if SEASON_LEAD.search(before(folded, at)):
            return None
        return Timex(at, found.end(), "month", "numeric-month", int(found["y"]), int(found["m"]))
    return None


SEASON_LEAD = re.compile(r"(?:saison|exercice|hiver|annee|championnat|scolaire|saisons)$")


_DAY_MONTH_LEAD = re.compile(r"(?:^|\W)(?:du|au|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|des)$")


_NUMBERED = re.compile(r"(?:^|\W)(?:n°|no|nos|numero|ref|reference|dossier)[ .:]*$")


def _is_inside_numbers(folded: str, found: re.Match[str]) -> bool:
    """Part of a longer run of numbers, or the number of an act: telephones, versions, 'délibération n° 2025-04-12'."""
    if _NUMBERED.search(before(folded, found.start())):
        return True
    left = folded[max(0, found.start() - 2) : found.start()]
    return bool(left) and (
        left[-1] in ".-/_+#°" and (left[-1] in "_+#°/" or left[:1].isdigit()) or left[-1].isdigit() or left[-1] == "v"
    )


def _numeric_day(found: re.Match[str], year: int, rule: str) -> Found:
    day, month = int(found["d"]), int(found["m"])
    if not (1 <= month <= 12 and 1 <= day <= 31) or (year and not 1000 <= year <= 2199):
        return None
    return Timex(found.start(), found.end(), "day", rule, year, month, day)


@cache
def _english_pattern() -> tuple[re.Pattern[str], ...]:
    return (
        compile_pattern(r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
                 r"\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? <YEAR>"),
    )  # fmt: skip


def read_english_day(folded: str, text: str, at: int) -> Found:
    """'Aug 30, 2022', as foreign pages stamp their teasers."""
    found = _english_pattern()[0].match(folded, at)
    if found is None:
        return None
    month = words()["month_abbreviations"].get(found["m"]) or words()["month_abbreviations"][found["m"][:3]]
    day = int(found["d"])
    return Timex(at, found.end(), "day", "day-month-year", int(found["y"]), month, day) if 0 < day <= 31 else None

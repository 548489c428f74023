"""Years and decades, in figures and words, and the numbers that only look like them."""

import re
from functools import cache

from recoupe.dates.numeric_days import SEASON_LEAD
from recoupe.dates.surroundings import before, ending, is_count, is_counted, is_street
from recoupe.dates.timex import Found, Timex, compile_pattern, either, number_of, words, year_of


def decade_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) >= 20 else 2000 + int(digits)


@cache
def _decade_pattern() -> re.Pattern[str]:
    tens = "vingt|trente|quarante|cinquante|soixante-dix|soixante|quatre-vingt-dix|quatre-vingts?"
    tens += "|deux mille dix|deux mille vingt|deux mille"
    return compile_pattern(
        rf"(?P<det>les<S>)?annees<S>(?:(?P<y>(?:1[5-9]|20)?\d0)(?!\d)(?:s(?!\w))?|(?P<t>{tens})(?!\w)|(?P<y1>"
        rf"(?:1[5-9]|20)?\d0)<O>(?:et|-|a)<O>(?P<y2>(?:1[5-9]|20)?\d0))"
    )


def read_decade(folded: str, text: str, at: int) -> Found:
    """'les années 1990', 'les années 80', 'les années soixante-dix'."""
    found = _decade_pattern().match(folded, at)
    if found is None:
        return None
    if found["t"]:
        words_of = found["t"]
        year = {"deux mille": 2000, "deux mille dix": 2010, "deux mille vingt": 2020}.get(words_of) or 1900 + number_of(
            words_of
        )
    else:
        year = decade_year(found["y"])
    return Timex(at, found.end(), "decade", "decade", year)


def read_season_years(folded: str, text: str, at: int) -> Found:
    """'la saison 2023-2024', 'l'exercice 2023/24'."""
    found = re.compile(r"(?:l')?(?:saison|exercice|annees?) (?P<y>(?:19|20)\d\d)[-/](?P<y2>\d{4}|\d\d)(?!\d)").match(
        folded, at
    )
    if found is None:
        found = re.compile(r"(?:la )?saison (?P<y>(?:19|20)\d\d)[-/](?P<y2>\d{4}|\d\d)(?!\d)").match(folded, at)
    return years(folded, at, found) if found else None


def years(folded: str, at: int, found: re.Match[str]) -> Found:
    year = int(found["y"])
    last = int(found["y2"]) if len(found["y2"]) == 4 else year // 100 * 100 + int(found["y2"])
    if not year < last <= year + 200:
        return None
    start = found.start("y")
    first = Timex(start, start, "year", "year", year)
    return Timex(start, found.end(), "range", "range-of-years", first=first, last=first._replace(year=last))


@cache
def _year_range_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?P<y1>1[5-9]\d\d|20\d\d|21\d\d)(?!\d)(?P<link><S>(?:et|a)<S>(?:l'an )?|<O>[-/]<O>)"
        r"(?P<y2>1[5-9]\d\d|20\d\d|21\d\d)(?![\d]|[.,]\d)"
    )


def read_year_range(folded: str, text: str, at: int) -> Found:
    """'entre 2014 et 2018', 'de 2014 à 2018', '2009-2026', '2023-24' after 'saison'."""
    found = _year_range_pattern().match(folded, at)
    lead = before(folded, at)
    if found is None:
        short = re.compile(r"(?P<y>(?:19|20)\d\d)[-/](?P<y2>\d\d)(?![\d/-])").match(folded, at)
        if short and SEASON_LEAD.search(lead) and int(short["y2"]) == (int(short["y"]) + 1) % 100:
            return years(folded, at, short)
        return None
    link = found["link"].strip()
    if (link == "et" and not re.search(r"(?:^|\W)entre$", lead)) or (
        link == "a" and not re.search(r"(?:^|\W)(?:de|depuis)$", lead)
    ):
        return None
    if at > 0 and folded[at - 1] in "-/" or is_counted(folded, found.end()) or not int(found["y1"]) < int(found["y2"]):
        return None
    first = Timex(at, at, "year", "year", int(found["y1"]))
    return Timex(at, found.end(), "range", "range-of-years", first=first, last=first._replace(year=int(found["y2"])))


_YEAR = re.compile(
    r"(?P<det>l'|les )?(?P<y>1\d{3}|20\d\d|21\d\d)(?![\d%€$])(?! ?[%€$£°])(?!,\d)(?!\.\d)(?! \d{3}(?!\d))"
)


def read_year(folded: str, text: str, at: int) -> Found:
    """'en 2012', 'Bac 2025'; not '2000 euros', '1998 salariés', 'Windows 2000', '2 024 km'."""
    found = _YEAR.match(folded, at)
    if found is None or found["det"]:
        return None
    left = folded[at - 1 : at]
    if left in ".-/_+#°@$€£:x" and left:
        return None
    if folded[found.end() : found.end() + 1] in "-/_:" and folded[found.end() + 1 : found.end() + 2].isalnum():
        return None
    if re.match(r" ?\d| av(?:ant|\.) j", folded[found.end() : found.end() + 8]):
        return None
    lead = before(folded, at)
    if re.search(r"\d[ .]?$", folded[max(0, at - 2) : at]):
        return None
    if _month_end().search(lead):
        return None  # '31 avril 2024': no such day, and no year either
    strong = ending("not_dates", "leads").search(lead) is not None
    year = int(found["y"])
    if year % 100 == 0 and re.search(r"(?:^|\W)a$", lead) and not re.search(r"(?:rapport|jusqu'|compare\w*) ?a$", lead):
        return None  # 'la prime passe à 2000'
    if not strong and not 1900 <= year <= 2099:
        return None
    if is_street(folded, at) or is_count(folded, at, found.end(), lead=strong, sure=_SURE.search(lead) is not None):
        return None
    pair = _PAIR.match(folded, found.end())
    if pair and is_counted(folded, pair.end()):
        return None  # 'entre 1900 et 2000 euros'
    return Timex(at, found.end(), "year", "year", year)


@cache
def _month_end() -> re.Pattern[str]:
    return re.compile(rf"\d (?:{either(words()['months'])})$")


_SURE = re.compile(r"(?:^|\W)(?:en|depuis|fin|debut|l'an|annee)$")
_PAIR = re.compile(r" (?:a|et|ou) \d{1,4}(?: \d{3})?(?!\d)")


@cache
def _year_words_pattern() -> re.Pattern[str]:
    return compile_pattern(r"<YEARW>")


_YEAR_LEAD = re.compile(
    r"(?:^|\W)(?:en|depuis|l'an|annee|fin|debut|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"
    r"|novembre|decembre|avant|apres|des)$"
)


def read_year_in_words(folded: str, text: str, at: int) -> Found:
    """'en deux mille douze', 'mille neuf cent quatre-vingt-dix-huit'; not 'deux mille euros'."""
    found = _year_words_pattern().match(folded, at)
    if found is None or not _YEAR_LEAD.search(before(folded, at)) or is_counted(folded, found.end()):
        return None
    if re.match(r"[ -](?:cents?|euros?|milli)", folded[found.end() : found.end() + 7]):
        return None
    return Timex(at, found.end(), "year", "year-in-words", year_of(found))

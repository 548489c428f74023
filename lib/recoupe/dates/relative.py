"""Expressions counted from the day of writing: 'hier', 'la semaine dernière', 'il y a trois mois', 'dans deux ans'."""

import re
from functools import cache

from recoupe.dates.surroundings import before, beginning, ending, is_count
from recoupe.dates.timex import (
    MONTH_DAYS,
    Found,
    Timex,
    compile_pattern,
    day_number,
    int_of,
    month_number,
    number_of,
    shift_of,
    words,
    year_of,
)
from recoupe.dates.years import years


@cache
def _unit_patterns() -> tuple[re.Pattern[str], ...]:
    unit = r"(?P<u>semaine|mois|an|annee|week-?end|trimestre|semestre|decennie)(?!\w)"
    return (
        compile_pattern(r"(?P<det>le<S>|la<S>|l'<O>)?" + unit + r"<S>(?P<shift><SHIFT>)(?!<S>(?:a|le|la)<S>jour)"),
        compile_pattern(r"(?P<det>ce|cet|cette)<S>" + unit + r"(?P<ci>-ci)?(?:-la)?(?!<S>(?:de|d'))"),
        compile_pattern(r"(?P<det>l'<O>)?(?:an(?:nee)?|exercice|annees?)<S>(?P<y>[12]\d{3})(?![\d]|[.,]\d)"
            r"(?:[-/](?P<y2>\d{4}|\d\d)(?!\d))?"),
        compile_pattern(r"(?P<det>l'<O>)?an(?:nee)?<S><YEARW>"),
        compile_pattern(r"(?P<det>le<S>|la<S>|ce<S>|cette<S>)?(?P<u>semaine|week-?end)<S>(?:du|des)<S>"
            r"(?:<WDA><S>)?<DAY>(?:(?:<S>(?:au|et)<S>|<O>-<O>)(?:<WDA2><S>)?<DAY2>)?<S><MONTH>(?:<S><YEAR>)?"),
        compile_pattern(r"(?P<det>le<S>|ce<S>)mois<S>(?:de<S>|d')<FULL>(?:<S>(?:<YEAR>|(?P<shift><SHIFT>)))?"),
        compile_pattern(r"mois<S>(?:de<S>|d')<FULL>(?:<S>(?:<YEAR>|(?P<shift><SHIFT>)))?"),
        compile_pattern(r"(?P<det>le<S>|la<S>|l'<O>)?(?P<u>semaine|mois|annee)<S>d'(?P<side>apres|avant)(?!\w)"),
    )  # fmt: skip


UNITS = {
    "semaine": "week",
    "mois": "month",
    "an": "year",
    "annee": "year",
    "jour": "day",
    "trimestre": "quarter",
    "semestre": "semester",
    "decennie": "decade",
}


_MONTHS_LONG = re.compile(r"(?:\d|(?<!\w)(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|chaque|un))$")


def read_unit(folded: str, text: str, at: int) -> Found:
    """'la semaine dernière', 'cette année', 'le mois suivant', 'l'an 2000', 'la semaine du 3 mai'."""
    shifted, this, year_named, year_words, week_of, month_of, of_month, side = _unit_patterns()
    lead = before(folded, at)
    if (found := month_of.match(folded, at)) or (found := of_month.match(folded, at)):
        if folded.startswith("mois", at) and _MONTHS_LONG.search(lead):
            return None  # 'un mois d'août', 'deux mois de mars'

        year = int_of(found, "y")
        return Timex(
            at,
            found.end(),
            "month",
            "month-year" if year else "month",
            year,
            month_number(found),
            shift=shift_of(found["shift"]),
        )
    if found := week_of.match(folded, at):
        day = Timex(
            at, found.end(), "day", "day-month", int_of(found, "y"), month_number(found), day_number(found["d"])
        )
        if day.day > MONTH_DAYS[day.month]:
            return None
        return day._replace(
            rule="weekend-of-day" if found["u"].startswith("week") else "week-of-day",
            unit="weekend" if found["u"].startswith("week") else "week",
        )
    if found := year_named.match(folded, at):
        if found["y2"]:
            return years(folded, at, found)
        if is_count(folded, at, found.end(), lead=True) or "annees" in found[0]:
            return None
        return Timex(at, found.end(), "year", "year", int(found["y"]))
    if found := year_words.match(folded, at):
        return Timex(at, found.end(), "year", "year-in-words", year_of(found))
    if found := side.match(folded, at):
        number = 1 if found["side"] == "apres" else -1
        return Timex(at, found.end(), "anchor", "unit-after-date", unit=UNITS[found["u"]], number=number)
    if found := shifted.match(folded, at):
        shift = shift_of(found["shift"])
        unit = "weekend" if found["u"].startswith("week") else UNITS[found["u"]]
        if shift in ("following", "preceding"):
            return Timex(
                at, found.end(), "anchor", f"{shift}-{unit}", unit=unit, number=1 if shift == "following" else -1
            )
        return Timex(at, found.end(), "offset", f"{shift}-{unit}", unit=unit, number=-1 if shift == "last" else 1)
    if found := this.match(folded, at):
        if found[0].endswith("-la") or found["u"] in ("an", "decennie"):
            return None
        unit = "weekend" if found["u"].startswith("week") else UNITS[found["u"]]
        if unit == "month" and not found["ci"] and re.match(r"<S>(?:de|d')", folded[found.end() : found.end() + 4]):
            return None
        return Timex(at, found.end(), "offset", f"this-{unit}", unit=unit)
    return None


def read_deictic(folded: str, text: str, at: int) -> Found:
    """'hier', 'avant-hier', 'aujourd'hui', 'demain', 'après-demain'."""
    found = re.compile(r"avant-hier|apres-demain|hier|aujourd'hui|demain|ce jour(?!-)").match(folded, at)
    if found is None or folded[found.end() : found.end() + 1] == "-" or at > 0 and folded[at - 1] in "-_":
        return None
    word = found[0]
    lead = folded[max(0, at - 20) : at]
    if word == "ce jour":
        return None
    if (
        word == "aujourd'hui"
        and not lead.endswith(("partir d'", "compter d'", "date d'"))
        and (
            lead.endswith(tuple(words()["not_dates"]["nowadays_before"]))
            or beginning("not_dates", "nowadays_after").match(folded, found.end())
        )
    ):
        return None
    if word == "demain" and (
        ending("not_dates", "tomorrow_before").search(lead.rstrip()) or folded[found.end() : found.end() + 2] == " ?"
    ):
        return None
    if word == "hier" and (
        re.search(r"(?:monde|comme|france|tubes?|gloires?|heros) d'$", lead)
        or re.match(r" (?:encore|comme aujourd)", folded[found.end() : found.end() + 16])
    ):
        return None
    number = {"hier": -1, "avant-hier": -2, "aujourd'hui": 0, "demain": 1, "apres-demain": 2}[word]
    return Timex(at, found.end(), "offset", word.replace("'", "-"), unit="day", number=number)


@cache
def _ago_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?:il<S>)?y<S>a<S>(?:(?:deja|environ|pres de|a peine|tout juste|exactement|juste"
        r"|maintenant) )?<NUM><S><UNIT>(?P<half> et demie?)?"
    )


def read_ago(folded: str, text: str, at: int) -> Found:
    """'il y a trois jours', 'il y a dix ans'; not 'il y a quelques jours' nor 'il y a 2 heures'."""
    found = _ago_pattern().match(folded, at)
    if found is None or found["half"] or re.search(r"(?:^|\W)(?:n'|qu')$", folded[max(0, at - 3) : at]):
        return None
    if re.match(r" (?:de |d'|a |entre |pour |par |feries?|ou )", folded[found.end() : found.end() + 7]):
        return None
    number = number_of(found["n"])
    approximate = re.search(r"environ|pres de", found[0])
    if not 0 < number < 1000 or approximate and words()["units"][found["u"]] == "day":
        return None
    return _counted_offset(found, at, -number, "ago")


def _counted_offset(found: re.Match[str], at: int, number: int, rule: str) -> Timex:
    unit = words()["units"][found["u"]]
    if unit == "day" and abs(number) in (8, 15):
        # 'huit jours' is a week, 'quinze jours' two
        unit, number = "week", (1 if abs(number) == 8 else 2) * (1 if number > 0 else -1)
    return Timex(at, found.end(), "offset", f"{unit}s-{rule}", unit=unit, number=number, part="counted")


@cache
def _in_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?P<lead>dans|d'ici(?:<S>a)?)<S>(?:(?:environ|exactement|tout juste) )?<NUM><S><UNIT>(?P<half> et demie?)?"
    )


def read_ahead(folded: str, text: str, at: int) -> Found:
    """'dans deux semaines', 'd'ici trois ans' (its span without 'd'ici')."""
    found = _in_pattern().match(folded, at)
    if (
        found is None
        or found["half"]
        or re.match(r" (?:de |d'|ou |ecoules?|qui )", folded[found.end() : found.end() + 9])
    ):
        return None
    number = number_of(found["n"])
    if not 0 < number < 1000:
        return None
    if found["lead"] == "dans":
        return _counted_offset(found, at, number, "ahead")
    return _counted_offset(found, found.start("n"), number, "ahead")._replace(start=found.start("n"))


def read_today(folded: str, text: str, at: int) -> Found:
    """'ce matin', 'ce soir', 'cet après-midi', 'cette nuit': the day of writing."""
    if found := re.compile(r"la nuit (?P<side>derniere|prochaine)(?!\w)").match(folded, at):
        side = -1 if found["side"] == "derniere" else 1
        return Timex(at, found.end(), "offset", "last-night" if side < 0 else "next-night", unit="night", number=side)
    found = re.compile(r"(?:ce (?:matin|soir)|cet(?:te)? apres-midi|cette nuit)(?!\w|-)").match(folded, at)
    if found is None:
        return None
    return Timex(at, found.end(), "offset", "part-of-today", unit="day")

"""Months and their parts, parts of years and weeks, quarters: 'mars', 'mi-août', 'fin 2023', 'au premier trimestre'."""

import re
from functools import cache

from recoupe.dates.surroundings import before, ending, is_count, is_glued, is_glued_right, is_opening, is_street
from recoupe.dates.timex import Found, Timex, compile_pattern, int_of, month_number, shift_of, words, year_of
from recoupe.dates.years import decade_year


@cache
def _month_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        compile_pattern(r"(?P<det>ce<S>)?(?:(?:mois<S>(?:de<S>|d'))?)<MONTH>(?:(?:<H>|<S>de<S>)<YEAR>|<S><YEARW>|<S>"
            r"(?P<shift><SHIFT>)|<S>de<S>(?P<rel>l'an(?:nee)?|cette<S>annee)(?:<S>(?P<yshift><SHIFT>))?)?"),
        compile_pattern(r"<FULL1>(?:<S><YEAR1>)?(?P<link><S>(?:a|et|ou|jusqu'a|jusqu'en)<S>|<O>[-/]<O>)"
            r"(?:fin <S>)?<FULL2>(?:<S><YEAR2>)?(?:<S>(?P<shift><SHIFT>))?"),
    )  # fmt: skip


def read_month_range(folded: str, text: str, at: int) -> Found:
    """'mars à mai 2024' after 'de', 'mars et mai' after 'entre', 'janvier-mars 2024'."""
    found = _month_patterns()[1].match(folded, at)
    if found is None or is_glued(folded, at, found.end()):
        return None
    lead, link = before(folded, at), found["link"].strip()
    between = link in ("et",) and lead.endswith("entre")
    dash = link in ("-", "/") and (bool(found["y2"]) or ending("not_dates", "month_leads").search(lead) is not None)
    if not (between or dash or link.startswith(("a", "jusqu")) and re.search(r"(?:^|\W)de$|depuis$|mois de$", lead)):
        return None
    shift = shift_of(found["shift"])
    first = Timex(at, at, "month", "month", int_of(found, "y1"), month_number(found, "1"), shift=shift)
    last = Timex(at, at, "month", "month", int_of(found, "y2"), month_number(found, "2"), shift=shift)
    return Timex(at, found.end(), "range", "range-of-months", first=first, last=last)


def read_month(folded: str, text: str, at: int) -> Found:
    """'mars 2024', 'mars dernier', and 'mars' alone after a preposition, in small letters."""
    found = _month_patterns()[0].match(folded, at)
    if found is None or is_glued(folded, at, found.end()) or is_street(folded, at):
        return None
    year, shift = year_of(found), shift_of(found["shift"] or found["yshift"])
    if found[0] == "mai" and re.match(r"[ -]68(?!\d|[.,]\d)", folded[found.end() : found.end() + 4]):
        return Timex(at, found.end() + 3, "month", "month-year", 1968, 5)
    short = found["ma"] is not None
    if short and not year:
        return None
    if re.search(r"(?:^|\W)\d{1,2}(?:er)?$", before(folded, at)) or (
        not year and not shift and not found["rel"] and not _is_month(folded, text, at, found)
    ):
        return None
    month = month_number(found)
    if found["rel"]:
        return Timex(at, found.end(), "month", "month-of-year", month=month, shift=f"year:{shift}")
    return Timex(
        at,
        found.end(),
        "month",
        "month-year" if year else "month",
        year,
        month,
        shift=shift,
        det=(found["det"] or "").strip(),
    )


_SOME_MONTH = re.compile(r"(?:\d|(?<!\w)(?:un|des|chaque|ces|deux|trois|quatre|plusieurs)) mois d[e']$")


def _is_month(folded: str, text: str, at: int, found: re.Match[str]) -> bool:
    lead = before(folded, at)
    name = text[found.start("m") : found.end("m")]
    if is_opening(folded, at) and re.match(r" ?:(?! ?\d)", folded[found.end() : found.end() + 4]):
        return True  # 'Mars : ...', in a chronology
    if ending("not_dates", "month_names").search(lead) or _SOME_MONTH.search(lead):
        return False
    if name[:1].isupper() and not name.isupper() and not is_opening(folded, at):
        return False
    if ending("not_dates", "month_leads").search(lead) or found["det"] or "mois" in found[0]:
        return not re.match(r" \d{1,2}(?!\d)", folded[found.end() : found.end() + 4])
    return False


@cache
def _part_patterns() -> tuple[re.Pattern[str], ...]:
    head = r"(?P<det>la<S>|le<S>|ce<S>|cette<S>|l'<O>)?(?:<PART>|(?P<last>toute fin))"
    of = r"(?:(?:<S>|-)(?:(?:du<S>)?mois<S>(?:de<S>|d')|de<S>|d'|du<S>|des<S>)?(?:<S>)?|-)"
    return (
        compile_pattern(head + r"(?:-|<S>)(?:(?:du<S>|le<S>)?mois<S>(?:de<S>|d')|de<S>|d')?<MONTH>"
            r"(?:<H><YEAR>|<S>(?P<shift><SHIFT>))?"),
        compile_pattern(head + r"(?:-|<S>)(?:de<S>l'an(?:nee)?<S>|l'an(?:nee)?<S>|annee<S>|d'annee"
            r"<S>|de<S>)?<YEAR>(?!<S>\d)"),
        compile_pattern(head + r"(?:-|<S>)(?P<of>de<S>l'an(?:nee)?|d'annee|de<S>cette<S>annee|l'annee|d'an"
            r"|annee)(?!\w)(?:<S>(?P<shift><SHIFT>))?(?:<S><YEAR>)?"),
        compile_pattern(head + r"<S>(?P<of>(?:du|de|de<S>ce|de<S>chaque)<S>mois)(?!<S>d)(?:<S>(?P<shift><SHIFT>))?"),
        compile_pattern(head + r"<S>(?P<of>(?:de<S>(?:la<S>|cette<S>)?)semaine)(?:<S>(?P<shift><SHIFT>))?"
            r"(?!<S>(?:de|d'))"),
        compile_pattern(head + r"<S>(?:de<S>l'|du<S>|de<S>cet<S>|d')<O>?<SEASON>(?:<S>(?:(?P<shift><SHIFT>)"
            r"|<YEAR>))?"),
        compile_pattern(head + r"<S>(?P<of>du<S>week-?end)"),
        compile_pattern(head + of + r"(?P<dec>annees)<S>(?P<y>(?:19|20)?\d0)(?!\d)"),
    )  # fmt: skip


_PARTS = {
    "debut": "debut",
    "tout debut": "debut",
    "fin": "fin",
    "toute fin": "fin",
    "mi": "mi",
    "milieu": "mi",
    "courant": "",
}


def read_part(folded: str, text: str, at: int) -> Found:
    """'début mars', 'la mi-août', 'fin 2023', 'la fin de l'année', 'le début du mois', 'en fin de semaine'."""
    if re.search(
        r"(?:fetes?|cadeaux?|repas|voyages?|primes?|soldes|bulletins?|vacances|commandes?|ventes?|galas?) de$",
        before(folded, at),
    ):
        return None
    month, year, of_year, of_month, of_week, of_season, of_weekend, decade = _part_patterns()
    if found := month.match(folded, at):
        if is_glued_right(folded, found.end()):
            return None
        part = _PARTS[found["p"]] if found["p"] else "fin"
        if found["ma"] and not found["y"]:
            return None
        return Timex(
            at,
            found.end(),
            "month",
            "part-of-month" if part else "month",
            int_of(found, "y"),
            month_number(found),
            part=part,
            shift=shift_of(found["shift"]),
        )
    if found := year.match(folded, at):
        if is_count(folded, at, found.end(), lead=True):
            return None
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(at, found.end(), "year", "part-of-year" if part else "year", int(found["y"]), part=part)
    if found := of_year.match(folded, at):
        part = _PARTS[found["p"]] if found["p"] else "fin"
        if not part and "annee" in found["of"]:
            return Timex(at, found.end(), "offset", "this-year", unit="year", shift=shift_of(found["shift"]))
        if found["y"]:
            return Timex(at, found.end(), "year", "part-of-year", int(found["y"]), part=part)
        part = "decembre" if part == "fin" else part
        return Timex(
            at, found.end(), "offset", "part-of-this-year", unit="year", part=part, shift=shift_of(found["shift"])
        )
    if found := of_month.match(folded, at):
        if (
            "chaque" in found["of"]
            or folded.startswith(("fin de mois", "debut de mois"), at)
            and not found["det"]
            and _FINS.search(before(folded, at))
        ):
            return None
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(
            at, found.end(), "offset", "part-of-this-month", unit="month", part=part, shift=shift_of(found["shift"])
        )
    if found := of_week.match(folded, at):
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(
            at, found.end(), "offset", "part-of-this-week", unit="week", part=part, shift=shift_of(found["shift"])
        )
    if found := of_season.match(folded, at):
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(
            at,
            found.end(),
            "season",
            "part-of-season" if part else "season",
            int_of(found, "y"),
            name=found["s"],
            part=part,
            shift=shift_of(found["shift"]),
        )
    if found := decade.match(folded, at):
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(
            at, found.end(), "decade", "part-of-decade" if part else "decade", decade_year(found["y"]), part=part
        )
    return None


_FINS = re.compile(r"(?:les|des|ses|vos|leurs|nos) $")


@cache
def _ordinal_patterns() -> tuple[re.Pattern[str], ...]:
    det = r"(?P<det>le<S>|la<S>|ce<S>|cette<S>|l'<O>)?"
    return (
        compile_pattern(det + r"<ORD><S>(?P<what>trimestre|semestre|quadrimestre)(?:<S>(?:de<S>)?(?:l'an"
            r"(?:nee)?<S>)?<YEAR>|<S>de<S>(?P<rel>l'an(?:nee)?|cette<S>annee|l'exercice)(?!\w)(?:<S>"
            r"(?P<shift><SHIFT>))?|<S>(?P<shift2><SHIFT>))?"),
        compile_pattern(det + r"<ORD><S>(?P<what>quinzaine|semaine|week-?end|jours?)<S>(?:du<S>mois<S>)?"
            r"(?:de<S>|d')<FULL>(?:<S>(?:<YEAR>|(?P<shift><SHIFT>)))?"),
        compile_pattern(det + r"<ORD><S>(?P<what>moitie|partie)<S>(?:de<S>l'annee|d')<S>?<YEAR>"),
        compile_pattern(det + r"<ORD><S>(?P<what>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)<S>"
            r"(?:de<S>|d'|du<S>mois<S>de<S>)<FULL>(?:<S><YEAR>)?"),
    )  # fmt: skip


def read_ordinal_part(folded: str, text: str, at: int) -> Found:
    """'au premier trimestre 2024', 'le second semestre', 'la première quinzaine de mai', 'le 1er dimanche de juin'."""
    quarter, within, _half, weekday = _ordinal_patterns()
    if found := quarter.match(folded, at):
        number = words()["ordinals"][found["o"]]
        what = "quarter" if found["what"] == "trimestre" else "semester"
        most = 4 if what == "quarter" else 2
        if found["what"] == "quadrimestre" or number > most:
            return None
        if number == -1 and found["y"] is None and not found["rel"]:
            return Timex(at, found.end(), "offset", f"last-{what}", unit=what, number=-1)
        number = most if number == -1 else number
        shift = shift_of(found["shift"] or found["shift2"])
        return Timex(
            at,
            found.end(),
            what,
            f"{what}-of-year" if found["y"] else what,
            int_of(found, "y"),
            number=number,
            shift=shift,
            part="year" if found["rel"] else "",
        )
    if found := within.match(folded, at):
        number = words()["ordinals"][found["o"]]
        what = found["what"]
        if what.startswith("jour") or what.startswith("week") and number < 0:
            return None
        if what == "quinzaine":
            if number not in (1, 2, -1):
                return None
            return Timex(
                at,
                found.end(),
                "month",
                "fortnight",
                int_of(found, "y"),
                month_number(found),
                part="quinzaine-1" if number == 1 else "quinzaine-2",
                shift=shift_of(found["shift"]),
            )
        unit = "weekend" if what.startswith("week") else "week"
        return Timex(
            at,
            found.end(),
            "month",
            f"{unit}-of-month",
            int_of(found, "y"),
            month_number(found),
            number=number,
            part=unit,
            shift=shift_of(found["shift"]),
        )
    if found := weekday.match(folded, at):
        number = words()["ordinals"][found["o"]]
        return Timex(
            at,
            found.end(),
            "month",
            "weekday-of-month",
            int_of(found, "y"),
            month_number(found),
            weekday=words()["weekdays"][found["what"]],
            number=number,
            part="weekday",
        )
    return None


@cache
def _days_of_month_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?:les<S>)?(?:tout<S>)?(?P<side>premiers|derniers)<S>jours<S>(?:du<S>mois<S>)?(?:de<S>|d')<MONTH>"
        r"(?:<S>(?:<YEAR>|(?P<shift><SHIFT>)))?"
    )


def read_days_of_month(folded: str, text: str, at: int) -> Found:
    """'les premiers jours de mars', 'aux derniers jours de décembre 2023': its first or its last third."""
    found = _days_of_month_pattern().match(folded, at)
    if found is None or (found["ma"] and not found["y"]):
        return None
    part = "debut" if found["side"] == "premiers" else "fin"
    month, shift = month_number(found), shift_of(found["shift"])
    return Timex(at, found.end(), "month", "part-of-month", int_of(found, "y"), month, part=part, shift=shift)


@cache
def _coded_quarter_pattern() -> re.Pattern[str]:
    return re.compile(r"(?P<k>[qts])(?P<n>[1-4]) (?P<y>20\d\d)(?!\d)")


def read_coded_quarter(folded: str, text: str, at: int) -> Found:
    """'Q2 2025', 'T3 2024', 'S1 2024'."""
    found = _coded_quarter_pattern().match(folded, at)
    if found is None or not text[at].isupper() or found["k"] == "s" and int(found["n"]) > 2:
        return None
    kind = "semester" if found["k"] == "s" else "quarter"
    return Timex(at, found.end(), kind, f"{kind}-of-year", int(found["y"]), number=int(found["n"]))

"""Seasons and feasts: 'l'été dernier', 'Noël', 'le lundi de Pâques'."""

import re
from functools import cache

from recoupe.dates.surroundings import before, beginning, is_counted, is_glued_right, is_opening, is_street
from recoupe.dates.timex import Found, Timex, compile_pattern, either, int_of, shift_of, words


@cache
def _season_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?P<det>le<S>|l'<O>|cet<S>|ce<S>|la<S>)?<SEASON>(?:<S>(?:(?P<shift><SHIFT>)|(?:de<S>)?<YEAR>"
        r"(?:[-/](?P<y2>20\d\d|\d\d)(?!\d))?|de<S>(?P<rel>cette<S>annee|l'an(?:nee)?<S>(?P<yshift><SHIFT>))))?"
    )


def read_season(folded: str, text: str, at: int) -> Found:
    """'au printemps 2023', 'l'été dernier', 'cet été', 'l'hiver 2023-2024'."""
    found = _season_pattern().match(folded, at)
    if found is None or is_glued_right(folded, found.end()) or is_street(folded, at):
        return None
    det, season, year = (found["det"] or "").strip(), found["s"], int_of(found, "y")
    name = text[found.start("s") : found.end("s")]
    if (
        name[0].isupper()
        and not name.isupper()
        and not year
        and not (is_opening(folded, at) and found.start("s") == at)
    ):
        return None
    short = re.match(r" ([2-9]\d)(?![\d%]| ?%)", folded[found.end() : found.end() + 5])
    if short and det and not year and not found["shift"] and not is_counted(folded, found.end() + 3):
        return Timex(at, found.end() + 3, "season", "season-year", 1900 + int(short[1]), name=season, det=det)
    shift = shift_of(found["shift"])
    lead = before(folded, at)
    if beginning("not_dates", "season_names_after").match(folded, found.end()):
        return None
    if not det and not year and not shift and not found["rel"]:
        contracted = re.search(r"(?:^|\W)(?:au|du|des|ce)$", lead)
        if season != "printemps" or not contracted:
            return None
        if re.search(r"(?:vacances|soldes|equinoxe|session|marche|collection|nettoyage|menage|fete) du$", lead):
            return None
    if season == "ete" and not year and not shift and det not in ("l'", "cet"):
        return None
    if (
        season == "ete"
        and det == ""
        and re.search(r"(?:^|\W)(?:a|ont|avait|avaient|ai|ayant|avoir|aurait|n'a|n'ont|jamais|bien|deja|pas)$", lead)
    ):
        return None
    rule = "season-year" if year else "season"
    if found["rel"]:
        shift = "year:" + shift_of(found["yshift"])
    return Timex(at, found.end(), "season", rule, year, name=season, shift=shift, det=det)


@cache
def _feast_names() -> dict[str, str]:
    w = words()
    names = [*w["feasts"], *w["feasts_of_easter"], *w["feasts_of_weekday"], *w["named_days"]]
    return {name.replace("-", " "): name for name in names}


def _feast_name(said: str) -> str:
    return _feast_names()[said.replace("-", " ")]


@cache
def _feast_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?P<det>le<S>|la<S>|l'<O>|ce<S>|cette<S>|les<S>)?<FEAST>(?:<H><YEAR>|<S>(?P<shift><SHIFT>))?"
    )


def read_feast(folded: str, text: str, at: int) -> Found:
    """'avant Noël', 'la Toussaint', 'le lundi de Pâques', 'la fête des mères 2024', 'le 11-Septembre'."""
    found = _feast_pattern().match(folded, at)
    if found is None or is_glued_right(folded, found.end()):
        return None
    if is_street(folded, at) and not before(folded, at).endswith("pont de"):
        return None
    name, guards = _feast_name(found["f"]), words()["feast_guards"]
    start, end = found.span("f")
    if name in guards["capital"] and not text[start].isupper():
        return None
    det = (found["det"] or "").strip()
    lead = before(folded, at)
    if name in guards["article"] and not det and not re.search(r"(?:^|\W)(?:de|a)(?: la| l')?$", lead):
        return None
    if (
        re.search(rf"(?<!\w)(?:{either(guards['before'])})(?: de| d'| du| des| de la| de l'| a)?$", lead)
        and not found["y"]
        and not found["shift"]
    ):
        return None
    # 'Noël Durand', 'Toussaint Louverture': a name goes on with a capital
    if not found["y"] and re.match(r" [A-ZÉ][a-zé]|-[A-Z]", text[end : end + 4]) and name in guards["capital"]:
        return None
    if name == "ascension" and re.match(r" d", folded[end : end + 3]):
        return None
    if found["det"] is None and re.search(r"(?<!\w)(?:rue|saint|sainte|ile)$", lead):
        return None
    return Timex(
        at,
        found.end(),
        "feast",
        "feast-year" if found["y"] else "feast",
        int_of(found, "y"),
        name=name,
        shift=shift_of(found["shift"]),
        det=det,
    )

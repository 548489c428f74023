"""Expressions counted from a date told before: 'la veille', 'trois jours plus tard', 'deux jours avant la crue'."""

import re
from functools import cache

from recoupe.dates.days import read_day_month
from recoupe.dates.relative import UNITS
from recoupe.dates.seasons import read_feast
from recoupe.dates.surroundings import before
from recoupe.dates.timex import Found, Timex, compile_pattern, number_of, words
from recoupe.dates.weekdays import read_weekday


@cache
def _later_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"<NUM><S><UNIT><S>(?P<side>plus<S>tard|plus<S>tot|auparavant|apres|avant|durant)(?!\w)(?P<of><S>"
        r"(?:la|le|l'|les|cette|ce|son|sa|leur|cet)(?!\w))?"
    )


def read_later(folded: str, text: str, at: int) -> Found:
    """'deux jours plus tard', 'trois semaines auparavant', 'trois jours avant la crue'."""
    found = _later_pattern().match(folded, at)
    if found is None or found["side"] == "durant":
        return None
    number = number_of(found["n"])
    if not 0 < number < 1000 or _ABOUT.search(before(folded, at)):
        return None
    if (
        found["side"] in ("apres", "avant")
        and not found["of"]
        and not re.match(r"[,.;:!?)»]| (?:a|le|que|d'|leur|son|et)(?!\w)|$|\n", folded[found.end() : found.end() + 6])
    ):
        return None
    side = -1 if found["side"] in ("plus tot", "auparavant", "avant") else 1
    end, name = found.end("side"), ""
    if found["of"] and found["side"] in ("apres", "avant"):
        noun = _NOUN.match(folded, found.end())
        if noun is None or words()["units"][found["u"]] != "day" or not re.search(r"(?:la|le|l')$", found["of"]):
            return None
        end, name = noun.end(), noun[1]
    unit = words()["units"][found["u"]]
    return Timex(
        at,
        end,
        "anchor",
        f"{unit}s-{'after' if side > 0 else 'before'}-date",
        unit=unit,
        number=side * number,
        name=name,
    )


_NOUN = re.compile(r"[ \n]?((?!\d)\w[\w-]{2,})")


_ABOUT = re.compile(r"(?:^|\W)(?:moins de|plus de|environ|pres de|a peine|quelque|presque|au moins|pas|ni|fut-ce)$")


_SAME = re.compile(r"(?:la|le) meme (?P<u>jour|semaine|mois|annee)(?!\w)(?! (?:que|ou|de|d'))")


@cache
def _anchor_patterns() -> re.Pattern[str]:
    return compile_pattern(
        r"(?P<det>le<S>|la<S>|l'<O>|ce<S>)?(?P<a>avant-veille|veille|surlendemain|lendemain|(?:jour|matin"
        r"|soir) meme)(?!\w)"
        r"(?P<of><S>(?:de la|de l'|du|de|des|d')(?!\w)<O>)?"
    )


_ANCHORS = {
    "veille": -1,
    "avant-veille": -2,
    "lendemain": 1,
    "surlendemain": 2,
    "jour meme": 0,
    "matin meme": 0,
    "soir meme": 0,
}


def read_anchor(folded: str, text: str, at: int) -> Found:
    """'la veille', 'le lendemain', 'le matin même', 'la veille de Noël'; 'au lendemain de la guerre' is no day."""
    if same := _SAME.match(folded, at):
        return Timex(at, same.end(), "anchor", f"same-{UNITS[same['u']]}", unit=UNITS[same["u"]])
    found = _anchor_patterns().match(folded, at)
    if found is None:
        return None
    lead = before(folded, at)
    number = _ANCHORS[found["a"]]
    if not found["of"]:
        if not found["det"] and not re.search(r"(?:^|\W)(?:au|du|des)$", lead):
            return None
        if lead.endswith("jour au") or lead.endswith("sans"):
            return None
        return Timex(at, found.end(), "anchor", found["a"].replace(" ", "-"), unit="day", number=number)
    rest = found.end()
    base = _rest_of(folded, text, rest)
    if base is not None:
        return Timex(at, base.end, "anchor", found["a"] + "-of-date", unit="day", number=number, first=base)
    name = re.compile(r"\w[\w-]+").match(folded, rest)
    if name and name[0] in ("echeance", "date"):
        return Timex(at, found.end("a"), "anchor", found["a"], unit="day", number=number)
    if found["of"].strip() == "de" and folded.startswith(("cette echeance", "cette date"), rest):
        return Timex(at, found.end("a"), "anchor", found["a"], unit="day", number=number)
    return Timex(
        at, found.end("a"), "anchor", found["a"] + "-of", unit="day", number=number, name=name[0] if name else "?"
    )


def _rest_of(folded: str, text: str, at: int) -> Found:
    for rule in (read_day_month, read_feast, read_weekday):
        timex = rule(folded, text, at)
        if timex is not None:
            return timex
    return None

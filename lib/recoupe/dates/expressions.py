"""Finding expressions of time: one search for where they may begin, then the few rules of their kind."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from recoupe.dates.anchors import read_anchor, read_later
from recoupe.dates.days import read_day_list, read_day_month, read_day_range, read_night
from recoupe.dates.months import (
    read_coded_quarter,
    read_days_of_month,
    read_month,
    read_month_range,
    read_ordinal_part,
    read_part,
)
from recoupe.dates.numeric_days import read_english_day, read_numeric
from recoupe.dates.relative import read_ago, read_ahead, read_deictic, read_today, read_unit
from recoupe.dates.seasons import read_feast, read_season
from recoupe.dates.surroundings import before
from recoupe.dates.timex import Timex, compile_pattern, either, words
from recoupe.dates.weekdays import read_day_alone, read_weekday, read_weekday_day, read_weekday_range
from recoupe.dates.years import read_decade, read_season_years, read_year, read_year_in_words, read_year_range
from recoupe.french.trie import trie


def find_timexes(folded: str, text: str) -> Iterator[Timex]:
    """Every expression of time, in order and apart: 'du 3 au 5 mai' gives one range.

    `folded` is `fold(text)`; the text itself is only read for capitals.
    """
    rules = _rules()
    search, opening, article = _opener().search, _start().match, _article().search
    at, size = 0, len(folded)
    while at < size:
        opener = search(folded, at)
        if opener is None:
            return
        word = start = opener.start()
        if word > at and folded[word - 1] in " '\n":
            led = article(folded, max(at, word - 12), word)
            start = led.start() if led else word
        found = opening(folded, start) or (opening(folded, word) if start < word else None)
        if found is None:
            at = word + 1
            continue
        for rule in rules[found.lastgroup or ""]:
            timex = rule(folded, text, found.start())
            if timex is not None:
                yield timex
                at = timex.end
                break
        else:
            at = found.end() if found.lastgroup != "digit" else _after_number(folded, found.end())


def join_ranges(folded: str, timexes: Iterable[Timex]) -> Iterator[Timex]:
    """Two expressions that bound one stretch: 'entre fin mars et début avril', 'du printemps 2022 à l'automne 2023'."""
    held: Timex | None = None
    for timex in timexes:
        if held is not None:
            if (
                held.kind in _BOUNDS
                and timex.kind in _BOUNDS
                and timex.start - held.end <= 12
                and _is_stretch(folded, held, timex)
            ):
                yield Timex(held.start, timex.end, "range", "range-of-expressions", first=held, last=timex)
                held = None
                continue
            yield held
        held = timex
    if held is not None:
        yield held


_BOUNDS = frozenset({"day", "month", "year", "season", "feast", "quarter", "semester", "offset", "decade"})


_LINK = re.compile(r" (?:(et)|a|au|jusqu'a|jusqu'au|jusqu'en|et jusqu'a|et jusqu'en)(?: la| le)? ")


def _is_stretch(folded: str, first: Timex, last: Timex) -> bool:
    link = _LINK.fullmatch(folded, first.end, last.start)
    if link is None or first.unit in ("week", "weekend") and first.kind == "day":
        return False
    lead = before(folded, first.start)
    return (
        re.search(r"(?:^|\W)entre(?: la| le)?$" if link[1] else r"(?:^|\W)(?:de|du|d'|depuis)(?: la| le)?$", lead)
        is not None
    )


def _after_number(folded: str, at: int) -> int:
    # A number that is no date is passed whole, however long, with the groups that follow it: '06 12 34 56 78'.
    found = _NUMBER_TAIL.match(folded, at)
    return found.end() if found else at


_NUMBER_TAIL = re.compile(r"\d*(?:[./:,]\d+)*")


_ARTICLE = r"(?:(?:le|la|ce(?: meme)?|cet|cette|les)<S>|l'<O>)"


@cache
def _article() -> re.Pattern[str]:
    return compile_pattern(rf"(?<!\w){_ARTICLE}$")


@cache
def _opener() -> re.Pattern[str]:
    """The words that open a branch of `_start`, each letter tried once: most of a page is passed at little cost."""
    w = words()
    lists = ("months", "month_abbreviations", "weekdays", "weekday_abbreviations", "numbers", "feasts")
    opening = {word for name in (*lists, "feasts_of_easter", "feasts_of_weekday", "named_days") for word in w[name]}
    return re.compile(rf"(?<!\w)(?:\d|{trie({*opening, *_OPENERS})}e?s?(?![^\W\d_]))")


# How the other branches of `_start` begin, as far as a word tells; what is feminine or plural begins as they do.
_OPENERS = (
    "tout", "toute", "debut", "fin", "mi", "milieu", "courant", "premier", "second", "deuxieme", "troisieme",
    "quatrieme", "dernier", "semaine", "mois", "an", "annee", "week", "weekend", "trimestre", "semestre",
    "decennie", "exercice", "saison", "printemps", "ete", "automne", "hiver", "veille", "avant", "lendemain",
    "surlendemain", "jour", "matin", "soir", "meme", "nuit", "apres", "hier", "aujourd'hui", "demain", "ce", "il",
    "y", "dans", "d'ici", "deux", "mil", "mille", "dix", "vingt", "trente", "q1", "q2", "q3", "q4", "t1", "t2",
    "t3", "t4", "s1", "s2", "s3", "s4",
)  # fmt: skip


@cache
def _start() -> re.Pattern[str]:
    """Where an expression may begin: an article if there is one, then a word or a digit that may open one."""
    w = words()
    seasons = "printemps|ete|automne|hiver"
    months, short = either(w["months"]), either(w["month_abbreviations"])
    weekdays, abbreviated = either(w["weekdays"]), either(w["weekday_abbreviations"])
    count = either(w["numbers"])
    return compile_pattern(
        r"(?<!\w)(?:"
        rf"{_ARTICLE}?(?:"
        r"(?P<digit>\d)"
        rf"|(?P<weekday>(?:{weekdays})(?!\w)|(?:{abbreviated})(?:\.|,)? (?=\d))"
        rf"|(?P<month>(?:{months})(?![^\W\d_])|(?:{short})\.?(?!\w)(?= \d))"
        r"|(?P<part>(?:tout debut|toute fin|debut|fin|mi|milieu|courant)(?=[ \n-]))"
        r"|(?P<ordinal>(?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?)(?!\w)"
        r"|(?:premiers|derniers)(?= jours))"
        rf"|(?P<wordday><WORDDAY><S>(?=(?:{months})(?!\w)))"
        r"|(?P<unit>(?:semaine|mois|an|annees?|week-?end|trimestre|semestre|decennie|exercice|saison)(?!\w))"
        rf"|(?P<season>(?:{seasons})(?!\w))"
        r"|(?P<feast><FEAST>)"
        r"|(?P<anchor>(?:veille|avant-veille|lendemain|surlendemain|(?:jour|matin|soir) meme"
        r"|meme (?:jour|semaine|mois|annee))(?!\w))"
        r"|(?P<night>nuit(?!\w))"
        r"|(?P<today>(?:matin|soir|apres-midi|nuit)(?!\w))"
        r")"
        r"|(?P<deictic>hier|avant-hier|aujourd'hui|demain|apres-demain|ce jour)(?!\w)"
        r"|(?P<ago>(?:il<S>)?y<S>a<S>(?=\w))"
        r"|(?P<inn>dans<S>(?=\w)|d'ici<S>(?=\w))"
        rf"|(?P<later>(?:{count})<S>(?=(?:jours?|semaines?|mois|ans?|annees?)(?!\w)))"
        r"|(?P<years>(?:deux<S>mil(?:le)?|mil(?:le)?<S>neuf<S>cents?|dix[ -]neuf<S>cents?)(?!\w))"
        r"|(?P<coded>(?:q|t|s)[1-4](?= 20\d\d))"
        r")"
    )


@cache
def _rules() -> dict[str, tuple[Any, ...]]:
    day = (read_day_list, read_day_range, read_day_month, read_english_day)
    return {
        "digit": (
            read_numeric,
            *day,
            read_ordinal_part,
            read_later,
            read_weekday_day,
            read_day_alone,
            read_year_range,
            read_year,
        ),
        "weekday": (read_feast, read_weekday_range, read_numeric, *day, read_weekday_day, read_weekday),
        "month": (read_english_day, read_month_range, read_month),
        "part": (read_part,),
        "ordinal": (*day, read_ordinal_part, read_days_of_month),
        "wordday": day,
        "unit": (read_decade, read_season_years, read_unit),
        "season": (read_season,),
        "feast": (*day, read_feast),
        "anchor": (read_anchor,),
        "night": (read_night, read_today),
        "today": (read_today,),
        "deictic": (read_deictic,),
        "ago": (read_ago,),
        "inn": (read_ahead,),
        "later": (read_later,),
        "years": (read_year_in_words,),
        "coded": (read_coded_quarter,),
    }

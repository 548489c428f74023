"""Finding expressions of time: from folded text to values that are not yet placed in the calendar.

One compiled expression finds where an expression may begin; what it is, and where it ends, is then read by the few
rules of its kind. Every repetition is bounded, so time is linear in the text. Words are in languages/fr.dates.toml.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple


class Timex(NamedTuple):
    """An expression and its value as written: '15 mars' has a day and a month, no year.

    kind: day, weekday, dom (day of the month), month, year, decade, season, quarter, semester, feast, offset (from
    the day of writing), anchor (from a date told before), range (of first and last). Zero or empty: not said.
    """

    start: int
    end: int
    kind: str
    rule: str
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    number: int = 0
    unit: str = ""
    part: str = ""
    shift: str = ""
    name: str = ""
    det: str = ""
    first: "Timex | None" = None
    last: "Timex | None" = None


@cache
def words() -> dict[str, Any]:
    """The French words of time, as read from the data file."""
    return tomllib.loads(files("recoupe").joinpath("languages/fr.dates.toml").read_text(encoding="utf-8"))


def find_timexes(folded: str, text: str) -> Iterator[Timex]:
    """Every expression of time, in order and apart: 'du 3 au 5 mai' gives one range.

    `folded` is `fold(text)`; the text itself is only read for capitals.
    """
    rules = _rules()
    search = _start().search
    at, size = 0, len(folded)
    while at < size:
        found = search(folded, at)
        if found is None:
            return
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
            if held.kind in _BOUNDS and timex.kind in _BOUNDS and timex.start - held.end <= 12 and _is_stretch(folded, held, timex):
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
    return re.search(r"(?:^|\W)entre(?: la| le)?$" if link[1] else r"(?:^|\W)(?:de|du|d'|depuis)(?: la| le)?$", lead) is not None


def _after_number(folded: str, at: int) -> int:
    # A number that is no date is passed whole, however long, with the groups that follow it: '06 12 34 56 78'.
    found = _NUMBER_TAIL.match(folded, at)
    return found.end() if found else at


_NUMBER_TAIL = re.compile(r"\d*(?:[./:,]\d+)*")

# ---------------------------------------------------------------- the pieces of expressions

_SPACE = r"(?: {1,3}| {0,2}\r?\n {0,2})"


def _either(names: Any) -> str:
    return "|".join(re.escape(name).replace(r"\ ", " ") for name in sorted(names, key=len, reverse=True))


@cache
def _pieces() -> dict[str, str]:
    w = words()
    days = [n for n, v in w["numbers"].items() if v <= 31 and n not in ("un", "une", "trente", "vingt")]
    days += ["vingt", "trente", "premier", "vingt et un", "vingt-et-un", "trente et un", "trente-et-un"]
    days += [f"vingt-{n}" for n in ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")]
    count = _either(w["numbers"])
    return {
        "<S>": _SPACE,
        "<O>": rf"(?:{_SPACE})?",
        "<H>": rf"(?:{_SPACE}|-)?",
        "<DAY>": rf"(?P<d>(?:3[01]|[12]\d|0?[1-9]|{_either(days)})(?!\d))(?: ?(?:er|eme)(?!\w))?",
        "<WORDDAY>": rf"(?:{_either(days)})",
        "<MONTH>": rf"(?:(?P<m>{_either(w['months'])})(?![^\W\d_])|(?P<ma>{_either(w['month_abbreviations'])})(?![^\W\d_])\.?)",
        "<FULL>": rf"(?P<m>{_either(w['months'])})(?![^\W\d_])",
        "<YEAR>": r"(?P<y>[12]\d{3})(?![\d%€$]| ?(?:%|€|\$)|[.,]\d)",
        "<WD>": rf"(?P<w>{_either(w['weekdays'])})(?!\w)",
        "<WDA>": rf"(?:(?P<w>{_either(w['weekdays'])})(?!\w)|(?P<wa>{_either(w['weekday_abbreviations'])})(?!\w)\.?),?",
        "<NUM>": rf"(?P<n>\d{{1,3}}(?!\d)|(?:{count})(?:-(?:et-)?(?:{count}))?|(?:{count}) et (?:{count}))",
        "<ORD>": rf"(?P<o>{_either(w['ordinals'])})(?!\w)",
        "<UNIT>": rf"(?P<u>{_either(w['units'])})(?!\w)",
        "<SEASON>": r"(?P<s>printemps|ete|automne|hiver)(?!\w)",
        "<FEAST>": rf"(?P<f>{_either([*w['feasts'], *w['feasts_of_easter'], *w['feasts_of_weekday'], *w['named_days']])})(?!\w)",
        "<SHIFT>": r"(?:derniere?s?|prochaine?s?|passee?s?|suivante?s?|precedente?s?|ecoulee?s?)(?!\w)",
        "<PART>": r"(?P<p>tout debut|toute fin|debut|fin|mi|milieu|courant)",
    }


def _compile(pattern: str) -> re.Pattern[str]:
    # Every named piece may stand twice in a pattern: "<DAY2>" has groups d2, m2 ...
    def piece(found: re.Match[str]) -> str:
        name, number = found[1], found[2]
        return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{number}>", _pieces()[f"<{name}>"])

    return re.compile(re.sub(r"<([A-Z]+)(\d?)>", piece, pattern))


@cache
def _start() -> re.Pattern[str]:
    """Where an expression may begin: an article if there is one, then a word or a digit that may open one."""
    w = words()
    seasons = "printemps|ete|automne|hiver"
    months, short = _either(w["months"]), _either(w["month_abbreviations"])
    weekdays, abbreviated = _either(w["weekdays"]), _either(w["weekday_abbreviations"])
    count = _either(w["numbers"])
    return _compile(
        r"(?<!\w)(?:"
        r"(?:(?:le|la|ce(?: meme)?|cet|cette|les)<S>|l'<O>)?(?:"
        r"(?P<digit>\d)"
        rf"|(?P<weekday>(?:{weekdays})(?!\w)|(?:{abbreviated})(?:\.|,)? (?=\d))"
        rf"|(?P<month>(?:{months})(?![^\W\d_])|(?:{short})\.?(?!\w)(?= \d))"
        r"|(?P<part>(?:tout debut|toute fin|debut|fin|mi|milieu|courant)(?=[ \n-]))"
        r"|(?P<ordinal>(?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?)(?!\w))"
        rf"|(?P<wordday><WORDDAY><S>(?=(?:{months})(?!\w)))"
        r"|(?P<unit>(?:semaine|mois|an|annees?|week-?end|trimestre|semestre|decennie|exercice|saison)(?!\w))"
        rf"|(?P<season>(?:{seasons})(?!\w))"
        r"|(?P<feast><FEAST>)"
        r"|(?P<anchor>(?:veille|avant-veille|lendemain|surlendemain|(?:jour|matin|soir) meme)(?!\w))"
        r"|(?P<night>nuit(?!\w))"
        r"|(?P<today>(?:matin|soir|apres-midi|nuit)(?!\w))"
        r")"
        r"|(?P<deictic>hier|avant-hier|aujourd'hui|demain|apres-demain|ce jour)(?!\w)"
        r"|(?P<ago>(?:il<S>)?y<S>a<S>(?=\w))"
        r"|(?P<inn>dans<S>(?=\w)|d'ici<S>(?=\w))"
        rf"|(?P<later>(?:{count})<S>(?=(?:jours?|semaines?|mois|ans?|annees?)(?!\w)))"
        r"|(?P<years>(?:deux mille|mille neuf cent|dix-neuf cent)(?!\w))"
        r"|(?P<coded>(?:q|t|s)[1-4](?= 20\d\d))"
        r")"
    )


def number_of(words_of_number: str) -> int:
    """The value of digits or of words up to 99: 'vingt et un' gives 21."""
    if words_of_number.isdigit():
        return int(words_of_number)
    table = words()["numbers"]
    if words_of_number in table:
        return table[words_of_number]
    parts = re.split(r"-et-| et ", words_of_number)
    if len(parts) == 1:
        head, _, tail = words_of_number.rpartition("-")
        parts = [head, tail]
    return sum(number_of(part) for part in parts if part)


def _day_number(words_of_day: str) -> int:
    return 1 if words_of_day == "premier" else number_of(words_of_day)


def _month_number(found: re.Match[str], n: str = "") -> int:
    groups = found.groupdict()
    full, short = groups.get("m" + n), groups.get("ma" + n)
    if full:
        return words()["months"][full]
    return words()["month_abbreviations"][short] if short else 0


def _weekday_number(found: re.Match[str], n: str = "") -> int:
    groups = found.groupdict()
    full, short = groups.get("w" + n), groups.get("wa" + n)
    if full:
        return words()["weekdays"][full]
    return words()["weekday_abbreviations"][short] if short else -1


def _int(found: re.Match[str], name: str) -> int:
    value = found.groupdict().get(name)
    return int(value) if value else 0


_SHIFTS = {"d": "last", "p": "next", "s": "following", "e": "last"}


def _shift_of(word: str | None) -> str:
    """dernier, passé and écoulé are last; prochain is next; suivant follows and précédent precedes what was told."""
    if not word:
        return ""
    if word.startswith("preced"):
        return "preceding"
    if word.startswith("pass"):
        return "last"
    return _SHIFTS[word[0]]


# ---------------------------------------------------------------- what stands before and after

_BEFORE = 40


def before(folded: str, start: int) -> str:
    """The words just before an expression, on its line, spaces trimmed."""
    return folded[max(0, start - _BEFORE) : start].rpartition("\n\n")[2].rstrip(" \n")


def _ends_with(slice_: str, names: Any) -> bool:
    return any(slice_.endswith(name) and not slice_[: -len(name)][-1:].isalnum() for name in names)


@cache
def _ending(group: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<!\w))(?:{_either(words()[group][key])})$")


@cache
def _beginning(group: str, key: str) -> re.Pattern[str]:
    return re.compile(rf" ?(?:{_either(words()[group][key])})(?!\w)")


@cache
def _street() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(words()['not_dates']['streets'])})(?: d[ue]| de la| de l'| des)$")


def _is_street(folded: str, start: int) -> bool:
    return _street().search(before(folded, start)) is not None


def _is_glued(folded: str, start: int, end: int) -> bool:
    """Joined to other words by a hyphen or to other numbers: 'champ-de-mars', '3-4/12', 'n°2012'."""
    left, right = folded[start - 1 : start], folded[end : end + 1]
    return bool(left) and (left in "-_/@#.°" or left.isdigit()) or right == "-" and folded[end + 1 : end + 2].isalnum()


# ---------------------------------------------------------------- rules, by what opens the expression


@cache
def _rules() -> dict[str, tuple[Any, ...]]:
    day = (_day_list, _day_range, _day_month, _english_day)
    return {
        "digit": (_numeric, *day, _ordinal_part, _later, _weekday_day, _day_alone, _year_range, _year),
        "weekday": (_feast, _weekday_range, _numeric, *day, _weekday_day, _weekday),
        "month": (_english_day, _month_range, _month),
        "part": (_part,),
        "ordinal": (*day, _ordinal_part),
        "wordday": day,
        "unit": (_decade, _unit_range, _unit),
        "season": (_season,),
        "feast": (*day, _feast),
        "anchor": (_anchor,),
        "night": (_night, _today),
        "today": (_today,),
        "deictic": (_deictic,),
        "ago": (_ago,),
        "inn": (_in,),
        "later": (_later,),
        "years": (_year_in_words,),
        "coded": (_coded_quarter,),
    }


_DET = r"(?P<det>(?:le|la|ce meme|ce|cet|cette|les)<S>|l'<O>)?"
_Found = Timex | None


@cache
def _numeric_patterns() -> tuple[re.Pattern[str], ...]:
    det = r"(?P<det>le |ce )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
    return (
        re.compile(
            r"(?:le |du )?(?P<y>\d{4})([-/. ])(?P<m>\d\d)\2(?P<d>\d\d)(?:t\d{2}:?\d{2}(?::?\d{2})?(?:\.\d+)?z?)?(?![\d]|[-/.]\d)"
        ),
        re.compile(det + r"(?P<d>\d{1,2})([/.-])(?P<m>\d{1,2})\3(?P<y>\d{4}|\d\d)(?![\d]|[-/.,]\d)"),
        re.compile(det + r"(?P<d>\d\d)(/)(?P<m>\d\d)(?![\d]|[-/.,]\d| ?%)"),
        re.compile(r"(?P<m>0[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?![\d]|[-/.,]\d)"),
        re.compile(r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d]|[-/.,]\d)"),
    )


def _numeric(folded: str, text: str, at: int) -> _Found:
    """'15/05/2024', '15.05.24', '2024-05-15', '21/07' and '05/2024'."""
    iso, dmy, dm, my, ym = _numeric_patterns()
    if found := iso.match(folded, at):
        if _outside(folded, found) or found[2] == " " and "t" not in found[0]:
            return None
        return _numeric_day(found, int(found["y"]), "iso-day")
    if found := dmy.match(folded, at):
        if _outside(folded, found) or found[3] == "-" and len(found["y"]) == 2:
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
        if not _outside(folded, found) and (opens or _DAY_MONTH_LEAD.search(lead)):
            return _numeric_day(found, 0, "numeric-day-month")
        return None
    if found := my.match(folded, at):
        if not _outside(folded, found):
            return Timex(at, found.end(), "month", "numeric-month", int(found["y"]), int(found["m"]))
        return None
    if (found := ym.match(folded, at)) and not _outside(folded, found):
        if _SEASON_LEAD.search(before(folded, at)):
            return None
        return Timex(at, found.end(), "month", "numeric-month", int(found["y"]), int(found["m"]))
    return None


_SEASON_LEAD = re.compile(r"(?:saison|exercice|hiver|annee|championnat|scolaire|saisons)$")
_DAY_MONTH_LEAD = re.compile(r"(?:^|\W)(?:du|au|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|des)$")


def _outside(folded: str, found: re.Match[str]) -> bool:
    """Part of a longer run of numbers: telephone numbers, versions, addresses of machines."""
    left = folded[max(0, found.start() - 2) : found.start()]
    return bool(left) and (
        left[-1] in ".-/_+#°" and (left[-1] in "_+#°/" or left[:1].isdigit()) or left[-1].isdigit() or left[-1] == "v"
    )


def _numeric_day(found: re.Match[str], year: int, rule: str) -> _Found:
    day, month = int(found["d"]), int(found["m"])
    if not (1 <= month <= 12 and 1 <= day <= 31) or (year and not 1000 <= year <= 2199):
        return None
    return Timex(found.start(), found.end(), "day", rule, year, month, day)


@cache
def _day_month_pattern() -> re.Pattern[str]:
    return _compile(
        _DET
        + r"(?:<WDA><S>(?:le<S>)?)?<DAY><H>(?:du mois de )?<MONTH>(?:<H><YEAR>|,<S><YEAR2>)?(?:<S>(?P<shift><SHIFT>))?"
    )


def _day_month(folded: str, text: str, at: int) -> _Found:
    """'mercredi 15 mai 2024', 'le 1er mai', 'ce même 20 octobre', '26 juillet dernier', '15mai2024'."""
    found = _day_month_pattern().match(folded, at)
    if found is None or _is_habit(folded, at) or _is_street(folded, at):
        return None
    if named := _named_day(folded, text, at, found):
        return named
    year = _int(found, "y") or _int(found, "y2")
    if _is_glued(folded, at, found.end()):
        return None
    timex = _day_value(found, "", year)
    if timex.det == "les":
        return None  # 'tous les 14 juillet'; two days said together are a range
    if not year and folded.startswith(" courant", timex.end):
        timex = timex._replace(end=timex.end + 8)
    return timex if timex.day <= _MONTH_DAYS[timex.month] else None


_MONTH_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _named_day(folded: str, text: str, at: int, found: re.Match[str]) -> _Found:
    name = f"{found['d']}-{found['m']}"
    if f"{name}" in found[0] and name in words()["named_days"] and not found["y"]:
        return Timex(at, found.end(), "feast", "named-day", name=name)
    return None


def _day_value(found: re.Match[str], n: str, year: int, month: int = 0) -> Timex:
    groups = found.groupdict()
    return Timex(
        found.start(), found.end(), "day", "day-month-year" if year else "day-month", year,
        month or _month_number(found, n), _day_number(groups["d" + n]), _weekday_number(found, n),
        shift=_shift_of(groups.get("shift")), det=(groups.get("det") or "").strip(),
    )  # fmt: skip


def _is_habit(folded: str, at: int) -> bool:
    return _ending("not_dates", "habits_before").search(before(folded, at)) is not None


@cache
def _english_pattern() -> tuple[re.Pattern[str], ...]:
    return (
        _compile(r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
                 r"\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? <YEAR>"),
    )  # fmt: skip


def _english_day(folded: str, text: str, at: int) -> _Found:
    """'Aug 30, 2022', as foreign pages stamp their teasers."""
    found = _english_pattern()[0].match(folded, at)
    if found is None:
        return None
    month = words()["month_abbreviations"].get(found["m"]) or words()["month_abbreviations"][found["m"][:3]]
    day = int(found["d"])
    return Timex(at, found.end(), "day", "day-month-year", int(found["y"]), month, day) if 0 < day <= 31 else None


@cache
def _day_range_patterns() -> tuple[re.Pattern[str], ...]:
    one = r"(?:<WDA1><S>)?<DAY1>(?:<S><MONTH1>(?:<S><YEAR1>)?)?"
    two = r"(?:le<S>|la<S>)?(?:<WDA2><S>)?<DAY2><O><MONTH2>(?:<S><YEAR2>)?(?:<S>(?P<shift><SHIFT>))?"
    return (
        _compile(
            rf"(?P<det>(?:le|les)<S>)?{one}(?P<link><S>(?:au|jusqu'au|et|ou|&|a)<S>|<O>[-/]<O>|, (?=\d{{1,2}}[ ,]))"
            + two
        ),
        _compile(r"(?P<det>le<S>)?<DAY1><S>au<S><DAY2>(?=[,.;:!?)]|<S>(?:a|au|en|pour|dans|sur|inclus|compris)(?!\w))"),
    )


@cache
def _day_list_pattern() -> re.Pattern[str]:
    day = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)<S>)?(?:3[01]|[12]\d|0?[1-9])(?:<O>er)?"
    return _compile(rf"(?:les<S>|le<S>)?(?P<list>{day}(?:,<S>(?:le<S>)?{day}){{1,6}},?)<S>et<S>(?:le<S>)?(?:<WDA><S>)?<DAY><S><MONTH>(?:<S><YEAR>)?(?P<now><S>courant(?!\w))?")


def _day_list(folded: str, text: str, at: int) -> _Found:
    """'les 23, 24 et 25 avril': a stretch when the days touch; else each day is read by itself."""
    found = _day_list_pattern().match(folded, at)
    if found is None:
        return None
    days = [int(d) for d in re.findall(r"\d+", found["list"])] + [_day_number(found["d"])]
    if days != list(range(days[0], days[0] + len(days))):
        return None
    month, year = _month_number(found), _int(found, "y")
    if days[-1] > _MONTH_DAYS[month]:
        return None
    first = Timex(at, at, "day", "day-month", year, month, days[0])
    return Timex(at, found.end(), "range", "days-together", first=first, last=first._replace(day=days[-1]))


def _day_range(folded: str, text: str, at: int) -> _Found:
    """'13 au 18 mars', 'le 2 et le 22 octobre' after 'entre', '15 et 16 mai', '28 décembre 2023 au 3 janvier 2024'."""
    with_month, _bare = _day_range_patterns()
    found = with_month.match(folded, at)
    if found is None or _is_glued(folded, at, found.end()):
        return None
    month2 = _month_number(found, "2")
    year2 = _int(found, "y2")
    month1 = _month_number(found, "1") or month2
    year1 = _int(found, "y1")
    day1, day2 = _day_number(found["d1"]), _day_number(found["d2"])
    link = found["link"].strip()
    lead = before(folded, at)
    between = lead.endswith("entre")
    shift = _shift_of(found["shift"])
    first = Timex(
        at, found.end("d1"), "day", "day-month", year1, month1, day1, _weekday_number(found, "1"), shift=shift
    )
    last = Timex(
        found.start("d2"),
        found.end(),
        "day",
        "day-month",
        year2,
        month2,
        day2,
        _weekday_number(found, "2"),
        shift=shift,
    )
    if day1 > _MONTH_DAYS[month1] or day2 > _MONTH_DAYS[month2]:
        return None
    if link in ("et", "ou", "&", ",", "") and not between:
        # Two days said together are one stretch when they touch, else two dates: the first borrows the month.
        if not found["m1"] and not found["ma1"] and link == "et" and day2 == day1 + 1:
            return Timex(at, found.end(), "range", "days-together", first=first, last=last)
        if _month_number(found, "1"):
            return None
        end = found.end("d1")
        borrowed = first._replace(end=end, year=year1 or year2, rule="day-borrowing-month")
        return borrowed
    if not between and link == "a":
        return None
    if not _month_number(found, "1") and day1 >= day2:
        return None
    return Timex(at, found.end(), "range", "range-of-days", first=first, last=last)


@cache
def _night_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        _compile(r"(?P<det>la<S>|cette<S>)?nuit<S>du<S>(?:<WDA1><S>)?<DAY1>(?:<S><MONTH1>(?:<S><YEAR1>)?)?<S>au<S>(?:<WDA2><S>)?<DAY2><S><MONTH2>(?:<S><YEAR2>)?"),
        _compile(r"(?P<det>la<S>)?nuit<S>(?:de|du)<S><WD1><S>(?:a|au)<S><WD2>(?:<S>(?P<shift><SHIFT>)|<S><DAY><S><MONTH>(?:<S><YEAR>)?)?"),
    )  # fmt: skip


def _night(folded: str, text: str, at: int) -> _Found:
    """'la nuit du 19 au 20 octobre', 'la nuit de mardi à mercredi'."""
    days, weekdays = _night_patterns()
    if found := days.match(folded, at):
        month2 = _month_number(found, "2")
        first = _day_value_of(found, "1", at, month2)
        last = _day_value_of(found, "2", at, month2)
        if first.day > _MONTH_DAYS[first.month] or last.day > _MONTH_DAYS[last.month]:
            return None
        return Timex(at, found.end(), "range", "night-of-days", first=first, last=last)
    if found := weekdays.match(folded, at):
        if found["d"]:
            last = _day_value(found, "", _int(found, "y"))._replace(weekday=_weekday_number(found, "2"))
            night = Timex(at, found.end(), "range", "night-before-day", first=last, last=last)
            return night if last.day <= _MONTH_DAYS[last.month] else None
        shift = _shift_of(found["shift"])
        first = Timex(at, at, "weekday", "weekday", weekday=_weekday_number(found, "1"), shift=shift)
        last = Timex(at, at, "weekday", "weekday", weekday=_weekday_number(found, "2"), shift=shift)
        return Timex(at, found.end(), "range", "night-of-weekdays", first=first, last=last)
    return None


def _day_value_of(found: re.Match[str], n: str, at: int, month: int) -> Timex:
    return Timex(
        at, found.end(), "day", "day-month", _int(found, "y" + n), _month_number(found, n) or month,
        _day_number(found["d" + n]), _weekday_number(found, n),
    )  # fmt: skip


@cache
def _weekday_range_pattern() -> re.Pattern[str]:
    return _compile(
        r"(?P<det>le<S>|ce<S>)?<WD1><S>(?P<link>a|au|et)<S>(?:le<S>|ce<S>)?<WD2>(?:<S>(?P<shift><SHIFT>))?(?!<S>\d)"
    )


def _weekday_range(folded: str, text: str, at: int) -> _Found:
    """'de lundi à mercredi', 'entre mardi et jeudi'; 'du lundi au vendredi' is a habit, and no date."""
    found = _weekday_range_pattern().match(folded, at)
    if found is None:
        return None
    lead = before(folded, at)
    link = found["link"]
    between = lead.endswith("entre") and link == "et"
    if not between and not (link == "a" and re.search(r"(?:^|\W)de$", lead)):
        return None
    shift = _shift_of(found["shift"])
    first = Timex(at, at, "weekday", "weekday", weekday=_weekday_number(found, "1"), shift=shift)
    last = Timex(at, at, "weekday", "weekday", weekday=_weekday_number(found, "2"), shift=shift)
    return Timex(at, found.end(), "range", "range-of-weekdays", first=first, last=last)


@cache
def _weekday_pattern() -> tuple[re.Pattern[str], ...]:
    return (
        _compile(
            r"(?P<det>(?:le|ce meme|ce)<S>)?<WD>(?:(?:<S>(?:matin|soir|midi|apres-midi|dans la nuit))?"
            r"<S>(?P<week>de<S>(?:la|cette)<S>semaine(?:<S>(?P<wshift><SHIFT>))?|en<S>huit|en<S>quinze)|<S>(?P<shift><SHIFT>)|<S>(?P<same>meme)(?!\w))?"
        ),
        _compile(r"(?P<det>(?:le|ce)<S>)?<WDA><S>(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)(?:<O>(?:er)(?!\w))?(?=[,.;:!?)\n]|$|<S>(?:a|au|et|en|dans|devant|soir|matin|dernier|prochain|pour|par|vers)(?!\w))(?![.,]\d)"),
    )  # fmt: skip


def _weekday_day(folded: str, text: str, at: int) -> _Found:
    """'mardi 15', the weekday and the day agreeing."""
    found = _weekday_pattern()[1].match(folded, at)
    if found is None or _is_habit(folded, at):
        return None
    return Timex(at, found.end(), "dom", "weekday-day", day=int(found["d"]), weekday=_weekday_number(found))


def _weekday(folded: str, text: str, at: int) -> _Found:
    """'mardi', 'ce mardi', 'mardi dernier', 'jeudi de la semaine prochaine'."""
    found = _weekday_pattern()[0].match(folded, at)
    if found and _ending("not_dates", "habits_before_weekday").search(before(folded, at)):
        return None
    if found is None or _is_habit(folded, at) or _is_glued(folded, at, found.end()):
        return None
    det = (found["det"] or "").strip()
    lead = before(folded, at)
    if not det and _CONTRACTED.search(lead):
        det = "le"  # 'la lettre du vendredi'
    if not det and _OF_WEEKDAY.search(lead):
        return None
    week = found["week"]
    number = 0
    if week:
        shift = {"last": "-1", "next": "1"}.get(_shift_of(found["wshift"]), "0")
        if week.startswith("en"):
            number = 7 if week.endswith("huit") else 14
            shift = ""
        return Timex(
            at,
            found.end(),
            "weekday",
            "weekday-of-week",
            weekday=_weekday_number(found),
            part="week" + shift,
            number=number,
        )
    return Timex(
        at, found.end(), "weekday", "weekday", weekday=_weekday_number(found), shift=_shift_of(found["shift"]), det=det
    )


_CONTRACTED = re.compile(r"(?:^|\W)(?:du|au)$")
_OF_WEEKDAY = re.compile(r"(?:^|\W)(?:black|journal de|nomme|appele|robinson crusoe et|chaque|tous les)$")


@cache
def _day_alone_pattern() -> re.Pattern[str]:
    follow = _either(words()["not_dates"]["day_followers"])
    return _compile(
        rf"(?P<det>le|ce)<S>(?P<d>3[01]|[12]\d|[1-9])(?:<O>er(?!\w))?(?=[,.;:!?)»\"](?!\d)|<S>(?:{follow})(?!\w)|$)"
    )


def _day_alone(folded: str, text: str, at: int) -> _Found:
    """'le 15', when a date told before gives the month; 'le 1er du mois prochain'."""
    named = re.compile(r"le (?P<d>[12]?\d|3[01])(?:er)? du mois (?P<shift>dernier|prochain)(?!\w)").match(folded, at)
    if named:
        return Timex(at, named.end(), "offset", "day-of-month-shifted", unit="month", day=int(named["d"]), shift=_shift_of(named["shift"]))
    found = _day_alone_pattern().match(folded, at)
    if found is None or _ending("not_dates", "day_labels").search(before(folded, at)):
        return None
    return Timex(at, found.end(), "dom", "day-alone", day=int(found["d"]), det=found["det"])


# ---------------------------------------------------------------- months, parts, quarters, seasons, years


@cache
def _month_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        _compile(r"(?P<det>ce<S>)?(?:(?:mois<S>(?:de<S>|d'))?)<MONTH>(?:(?:<H>|<S>de<S>)<YEAR>|<S>(?P<shift><SHIFT>)|<S>de<S>(?P<rel>l'an(?:nee)?|cette<S>annee)(?:<S>(?P<yshift><SHIFT>))?)?"),
        _compile(r"<FULL1>(?:<S><YEAR1>)?(?P<link><S>(?:a|et|ou|jusqu'a|jusqu'en)<S>|<O>[-/]<O>)(?:fin <S>)?<FULL2>(?:<S><YEAR2>)?(?:<S>(?P<shift><SHIFT>))?"),
    )  # fmt: skip


def _month_range(folded: str, text: str, at: int) -> _Found:
    """'mars à mai 2024' after 'de', 'mars et mai' after 'entre', 'janvier-mars 2024'."""
    found = _month_patterns()[1].match(folded, at)
    if found is None or _is_glued(folded, at, found.end()):
        return None
    lead, link = before(folded, at), found["link"].strip()
    between = link in ("et",) and lead.endswith("entre")
    dash = link in ("-", "/") and bool(found["y2"])
    if not (between or dash or link.startswith(("a", "jusqu")) and re.search(r"(?:^|\W)de$|depuis$|mois de$", lead)):
        return None
    shift = _shift_of(found["shift"])
    first = Timex(at, at, "month", "month", _int(found, "y1"), _month_number(found, "1"), shift=shift)
    last = Timex(at, at, "month", "month", _int(found, "y2"), _month_number(found, "2"), shift=shift)
    return Timex(at, found.end(), "range", "range-of-months", first=first, last=last)


def _month(folded: str, text: str, at: int) -> _Found:
    """'mars 2024', 'mars dernier', and 'mars' alone after a preposition, in small letters."""
    found = _month_patterns()[0].match(folded, at)
    if found is None or _is_glued(folded, at, found.end()) or _is_street(folded, at):
        return None
    year, shift = _int(found, "y"), _shift_of(found["shift"] or found["yshift"])
    if found[0] == "mai" and re.match(r"[ -]68(?!\d|[.,]\d)", folded[found.end() : found.end() + 4]):
        return Timex(at, found.end() + 3, "month", "month-year", 1968, 5)
    short = found["ma"] is not None
    if short and not year:
        return None
    if re.search(r"(?:^|\W)\d{1,2}(?:er)?$", before(folded, at)) or (
        not year and not shift and not found["rel"] and not _is_month(folded, text, at, found)
    ):
        return None
    month = _month_number(found)
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


def _is_month(folded: str, text: str, at: int, found: re.Match[str]) -> bool:
    lead = before(folded, at)
    name = text[found.start("m") : found.end("m")]
    if _ending("not_dates", "month_names").search(lead):
        return False
    if name[:1].isupper() and not name.isupper() and not _opens(folded, at):
        return False
    if _ending("not_dates", "month_leads").search(lead) or found["det"] or "mois" in found[0]:
        return not re.match(r" \d{1,2}(?!\d)", folded[found.end() : found.end() + 4])
    return False


def _opens(folded: str, at: int) -> bool:
    """At the head of a line or a sentence."""
    lead = folded[max(0, at - 3) : at].rstrip(" ")
    return not lead or lead[-1] in '.!?:\n«"-*•('


@cache
def _part_patterns() -> tuple[re.Pattern[str], ...]:
    head = r"(?P<det>la<S>|le<S>|ce<S>|cette<S>|l'<O>)?(?:<PART>|(?P<last>toute fin))"
    of = r"(?:(?:<S>|-)(?:(?:du<S>)?mois<S>(?:de<S>|d')|de<S>|d'|du<S>|des<S>)?(?:<S>)?|-)"
    return (
        _compile(head + r"(?:-|<S>)(?:(?:du<S>|le<S>)?mois<S>(?:de<S>|d')|de<S>|d')?<MONTH>(?:<H><YEAR>|<S>(?P<shift><SHIFT>))?"),
        _compile(head + r"(?:-|<S>)(?:de<S>l'an(?:nee)?<S>|l'an(?:nee)?<S>|annee<S>|d'annee<S>)?<YEAR>(?!<S>\d)"),
        _compile(head + r"(?:-|<S>)(?P<of>de<S>l'an(?:nee)?|d'annee|de<S>cette<S>annee|l'annee|d'an|annee)(?!\w)(?:<S>(?P<shift><SHIFT>))?(?:<S><YEAR>)?"),
        _compile(head + r"<S>(?P<of>(?:du|de|de<S>ce|de<S>chaque)<S>mois)(?!<S>d)(?:<S>(?P<shift><SHIFT>))?"),
        _compile(head + r"<S>(?P<of>(?:de<S>(?:la<S>|cette<S>)?)semaine)(?:<S>(?P<shift><SHIFT>))?(?!<S>(?:de|d'))"),
        _compile(head + r"<S>(?:de<S>l'|du<S>|de<S>cet<S>|d')<O>?<SEASON>(?:<S>(?:(?P<shift><SHIFT>)|<YEAR>))?"),
        _compile(head + r"<S>(?P<of>du<S>week-?end)"),
        _compile(head + of + r"(?P<dec>annees)<S>(?P<y>(?:19|20)?\d0)(?!\d)"),
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


def _part(folded: str, text: str, at: int) -> _Found:
    """'début mars', 'la mi-août', 'fin 2023', 'la fin de l'année', 'le début du mois', 'en fin de semaine'."""
    if re.search(r"(?:fetes?|cadeaux?|repas|voyages?|primes?|soldes|bulletins?|vacances) de$", before(folded, at)):
        return None
    month, year, of_year, of_month, of_week, of_season, of_weekend, decade = _part_patterns()
    if found := month.match(folded, at):
        if _glued_right(folded, found.end()):
            return None
        part = _PARTS[found["p"]] if found["p"] else "fin"
        if found["ma"] and not found["y"]:
            return None
        return Timex(
            at,
            found.end(),
            "month",
            "part-of-month" if part else "month",
            _int(found, "y"),
            _month_number(found),
            part=part,
            shift=_shift_of(found["shift"]),
        )
    if found := year.match(folded, at):
        if _is_count(folded, at, found.start("y"), found.end(), lead=True):
            return None
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(at, found.end(), "year", "part-of-year" if part else "year", int(found["y"]), part=part)
    if found := of_year.match(folded, at):
        part = _PARTS[found["p"]] if found["p"] else "fin"
        if not part and "annee" in found["of"]:
            return Timex(at, found.end(), "offset", "this-year", unit="year", shift=_shift_of(found["shift"]))
        if found["y"]:
            return Timex(at, found.end(), "year", "part-of-year", int(found["y"]), part=part)
        part = "decembre" if part == "fin" else part
        return Timex(
            at, found.end(), "offset", "part-of-this-year", unit="year", part=part, shift=_shift_of(found["shift"])
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
            at, found.end(), "offset", "part-of-this-month", unit="month", part=part, shift=_shift_of(found["shift"])
        )
    if found := of_week.match(folded, at):
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(
            at, found.end(), "offset", "part-of-this-week", unit="week", part=part, shift=_shift_of(found["shift"])
        )
    if found := of_season.match(folded, at):
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(
            at,
            found.end(),
            "season",
            "part-of-season" if part else "season",
            _int(found, "y"),
            name=found["s"],
            part=part,
            shift=_shift_of(found["shift"]),
        )
    if found := decade.match(folded, at):
        part = _PARTS[found["p"]] if found["p"] else "fin"
        return Timex(
            at, found.end(), "decade", "part-of-decade" if part else "decade", _decade_year(found["y"]), part=part
        )
    return None


_FINS = re.compile(r"(?:les|des|ses|vos|leurs|nos) $")


def _glued_right(folded: str, end: int) -> bool:
    """A hyphen goes on into another word; 'fin mars-début avril' is two expressions."""
    return folded[end : end + 1] == "-" and folded[end + 1 : end + 2].isalnum() and not folded.startswith(("debut", "mi-", "fin "), end + 1)


def _decade_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) >= 20 else 2000 + int(digits)


@cache
def _ordinal_patterns() -> tuple[re.Pattern[str], ...]:
    det = r"(?P<det>le<S>|la<S>|ce<S>|cette<S>|l'<O>)?"
    return (
        _compile(det + r"<ORD><S>(?P<what>trimestre|semestre|quadrimestre)(?:<S>(?:de<S>)?(?:l'an(?:nee)?<S>)?<YEAR>|<S>de<S>(?P<rel>l'an(?:nee)?|cette<S>annee|l'exercice)(?!\w)(?:<S>(?P<shift><SHIFT>))?|<S>(?P<shift2><SHIFT>))?"),
        _compile(det + r"<ORD><S>(?P<what>quinzaine|semaine|week-?end|jours?)<S>(?:du<S>mois<S>)?(?:de<S>|d')<FULL>(?:<S>(?:<YEAR>|(?P<shift><SHIFT>)))?"),
        _compile(det + r"<ORD><S>(?P<what>moitie|partie)<S>(?:de<S>l'annee|d')<S>?<YEAR>"),
        _compile(det + r"<ORD><S>(?P<what>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)<S>(?:de<S>|d'|du<S>mois<S>de<S>)<FULL>(?:<S><YEAR>)?"),
    )  # fmt: skip


def _ordinal_part(folded: str, text: str, at: int) -> _Found:
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
        shift = _shift_of(found["shift"] or found["shift2"])
        return Timex(
            at,
            found.end(),
            what,
            f"{what}-of-year" if found["y"] else what,
            _int(found, "y"),
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
                _int(found, "y"),
                _month_number(found),
                part="quinzaine-1" if number == 1 else "quinzaine-2",
                shift=_shift_of(found["shift"]),
            )
        unit = "weekend" if what.startswith("week") else "week"
        return Timex(
            at,
            found.end(),
            "month",
            f"{unit}-of-month",
            _int(found, "y"),
            _month_number(found),
            number=number,
            part=unit,
            shift=_shift_of(found["shift"]),
        )
    if found := weekday.match(folded, at):
        number = words()["ordinals"][found["o"]]
        return Timex(
            at,
            found.end(),
            "month",
            "weekday-of-month",
            _int(found, "y"),
            _month_number(found),
            weekday=words()["weekdays"][found["what"]],
            number=number,
            part="weekday",
        )
    return None


@cache
def _coded_quarter_pattern() -> re.Pattern[str]:
    return re.compile(r"(?P<k>[qts])(?P<n>[1-4]) (?P<y>20\d\d)(?!\d)")


def _coded_quarter(folded: str, text: str, at: int) -> _Found:
    """'Q2 2025', 'T3 2024', 'S1 2024'."""
    found = _coded_quarter_pattern().match(folded, at)
    if found is None or not text[at].isupper() or found["k"] == "s" and int(found["n"]) > 2:
        return None
    kind = "semester" if found["k"] == "s" else "quarter"
    return Timex(at, found.end(), kind, f"{kind}-of-year", int(found["y"]), number=int(found["n"]))


@cache
def _season_pattern() -> re.Pattern[str]:
    return _compile(
        r"(?P<det>le<S>|l'<O>|cet<S>|ce<S>|la<S>)?<SEASON>(?:<S>(?:(?P<shift><SHIFT>)|(?:de<S>)?<YEAR>(?:[-/](?P<y2>20\d\d|\d\d)(?!\d))?|de<S>(?P<rel>cette<S>annee|l'an(?:nee)?<S>(?P<yshift><SHIFT>))))?"
    )


def _season(folded: str, text: str, at: int) -> _Found:
    """'au printemps 2023', 'l'été dernier', 'cet été', 'l'hiver 2023-2024'."""
    found = _season_pattern().match(folded, at)
    if found is None or _glued_right(folded, found.end()) or _is_street(folded, at):
        return None
    det, season, year = (found["det"] or "").strip(), found["s"], _int(found, "y")
    name = text[found.start("s") : found.end("s")]
    if name[0].isupper() and not name.isupper() and not year and not (_opens(folded, at) and found.start("s") == at):
        return None
    short = re.match(r" ([2-9]\d)(?![\d%]| ?%)", folded[found.end() : found.end() + 5])
    if short and det and not year and not found["shift"] and not _counted(folded, found.end() + 3):
        return Timex(at, found.end() + 3, "season", "season-year", 1900 + int(short[1]), name=season, det=det)
    shift = _shift_of(found["shift"])
    lead = before(folded, at)
    if _beginning("not_dates", "season_names_after").match(folded, found.end()):
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
        shift = "year:" + _shift_of(found["yshift"])
    return Timex(at, found.end(), "season", rule, year, name=season, shift=shift, det=det)


@cache
def _feast_pattern() -> re.Pattern[str]:
    return _compile(r"(?P<det>le<S>|la<S>|l'<O>|ce<S>|cette<S>|les<S>)?<FEAST>(?:<H><YEAR>|<S>(?P<shift><SHIFT>))?")


def _feast(folded: str, text: str, at: int) -> _Found:
    """'avant Noël', 'la Toussaint', 'le lundi de Pâques', 'la fête des mères 2024', 'le 11-Septembre'."""
    found = _feast_pattern().match(folded, at)
    if found is None or _glued_right(folded, found.end()):
        return None
    if _is_street(folded, at) and not before(folded, at).endswith("pont de"):
        return None
    name, guards = found["f"], words()["feast_guards"]
    start, end = found.span("f")
    if name in guards["capital"] and not text[start].isupper():
        return None
    det = (found["det"] or "").strip()
    lead = before(folded, at)
    if name in guards["article"] and not det and not re.search(r"(?:^|\W)(?:de|a)(?: la| l')?$", lead):
        return None
    if (
        re.search(rf"(?<!\w)(?:{_either(guards['before'])})(?: de| d'| du| des| de la| de l'| a)?$", lead)
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
        _int(found, "y"),
        name=name,
        shift=_shift_of(found["shift"]),
        det=det,
    )


@cache
def _decade_pattern() -> re.Pattern[str]:
    tens = "vingt|trente|quarante|cinquante|soixante-dix|soixante|quatre-vingt-dix|quatre-vingts?|deux mille dix|deux mille vingt|deux mille"
    return _compile(
        rf"(?P<det>les<S>)?annees<S>(?:(?P<y>(?:1[5-9]|20)?\d0)(?!\d)(?:s(?!\w))?|(?P<t>{tens})(?!\w)|(?P<y1>(?:1[5-9]|20)?\d0)<O>(?:et|-|a)<O>(?P<y2>(?:1[5-9]|20)?\d0))"
    )


def _decade(folded: str, text: str, at: int) -> _Found:
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
        year = _decade_year(found["y"])
    return Timex(at, found.end(), "decade", "decade", year)


@cache
def _unit_patterns() -> tuple[re.Pattern[str], ...]:
    unit = r"(?P<u>semaine|mois|an|annee|week-?end|trimestre|semestre|decennie)(?!\w)"
    return (
        _compile(r"(?P<det>le<S>|la<S>|l'<O>)?" + unit + r"<S>(?P<shift><SHIFT>)(?!<S>(?:a|le|la)<S>jour)"),
        _compile(r"(?P<det>ce|cet|cette)<S>" + unit + r"(?P<ci>-ci)?(?:-la)?(?!<S>(?:de|d'))"),
        _compile(r"(?P<det>l'<O>)?(?:an(?:nee)?|exercice|annees?)<S>(?P<y>[12]\d{3})(?![\d]|[.,]\d)(?:[-/](?P<y2>\d{4}|\d\d)(?!\d))?"),
        _compile(r"(?P<det>l'<O>)?an<S>(?P<words>deux<S>mille)(?!\w)"),
        _compile(r"(?P<det>le<S>|la<S>|ce<S>|cette<S>)?(?P<u>semaine|week-?end)<S>(?:du|des)<S>(?:<WDA><S>)?<DAY>(?:(?:<S>(?:au|et)<S>|<O>-<O>)(?:<WDA2><S>)?<DAY2>)?<S><MONTH>(?:<S><YEAR>)?"),
        _compile(r"(?P<det>le<S>|ce<S>)mois<S>(?:de<S>|d')<FULL>(?:<S>(?:<YEAR>|(?P<shift><SHIFT>)))?"),
        _compile(r"mois<S>(?:de<S>|d')<FULL>(?:<S>(?:<YEAR>|(?P<shift><SHIFT>)))?"),
        _compile(r"(?P<det>le<S>|la<S>|l'<O>)?(?P<u>semaine|mois|annee)<S>d'(?P<side>apres|avant)(?!\w)"),
    )  # fmt: skip


_UNITS = {
    "semaine": "week",
    "mois": "month",
    "an": "year",
    "annee": "year",
    "trimestre": "quarter",
    "semestre": "semester",
    "decennie": "decade",
}


def _unit(folded: str, text: str, at: int) -> _Found:
    """'la semaine dernière', 'cette année', 'le mois suivant', 'l'an 2000', 'le mois de janvier', 'la semaine du 3 mai'."""
    shifted, this, year_named, year_words, week_of, month_of, of_month, side = _unit_patterns()
    lead = before(folded, at)
    if (found := month_of.match(folded, at)) or (found := of_month.match(folded, at)):
        if re.search(
            r"(?:\d|(?<!\w)(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|des|les|chaque|tous les|un|aux?)) ?$", lead
        ) and not lead.endswith(("au", "aux")):
            return None
        year = _int(found, "y")
        return Timex(
            at,
            found.end(),
            "month",
            "month-year" if year else "month",
            year,
            _month_number(found),
            shift=_shift_of(found["shift"]),
        )
    if found := week_of.match(folded, at):
        day = Timex(
            at, found.end(), "day", "day-month", _int(found, "y"), _month_number(found), _day_number(found["d"])
        )
        if day.day > _MONTH_DAYS[day.month]:
            return None
        return day._replace(
            rule="weekend-of-day" if found["u"].startswith("week") else "week-of-day",
            unit="weekend" if found["u"].startswith("week") else "week",
        )
    if found := year_named.match(folded, at):
        if found["y2"]:
            return _years(folded, at, found)
        if _is_count(folded, at, found.start("y"), found.end(), lead=True) or "annees" in found[0]:
            return None
        return Timex(at, found.end(), "year", "year", int(found["y"]))
    if (found := year_words.match(folded, at)) and not folded[found.end() : found.end() + 2].strip().isalpha():
        return Timex(at, found.end(), "year", "year-in-words", 2000)
    if found := side.match(folded, at):
        number = 1 if found["side"] == "apres" else -1
        return Timex(at, found.end(), "anchor", "unit-after-date", unit=_UNITS[found["u"]], number=number)
    if found := shifted.match(folded, at):
        shift = _shift_of(found["shift"])
        unit = "weekend" if found["u"].startswith("week") else _UNITS[found["u"]]
        if shift in ("following", "preceding"):
            return Timex(
                at, found.end(), "anchor", f"{shift}-{unit}", unit=unit, number=1 if shift == "following" else -1
            )
        return Timex(at, found.end(), "offset", f"{shift}-{unit}", unit=unit, number=-1 if shift == "last" else 1)
    if found := this.match(folded, at):
        if found[0].endswith("-la") or found["u"] in ("an", "decennie"):
            return None
        unit = "weekend" if found["u"].startswith("week") else _UNITS[found["u"]]
        if unit == "month" and not found["ci"] and re.match(r"<S>(?:de|d')", folded[found.end() : found.end() + 4]):
            return None
        return Timex(at, found.end(), "offset", f"this-{unit}", unit=unit)
    return None


def _unit_range(folded: str, text: str, at: int) -> _Found:
    """'la saison 2023-2024', 'l'exercice 2023/24'."""
    found = re.compile(r"(?:l')?(?:saison|exercice|annees?) (?P<y>(?:19|20)\d\d)[-/](?P<y2>\d{4}|\d\d)(?!\d)").match(
        folded, at
    )
    if found is None:
        found = re.compile(r"(?:la )?saison (?P<y>(?:19|20)\d\d)[-/](?P<y2>\d{4}|\d\d)(?!\d)").match(folded, at)
    return _years(folded, at, found) if found else None


def _years(folded: str, at: int, found: re.Match[str]) -> _Found:
    year = int(found["y"])
    last = int(found["y2"]) if len(found["y2"]) == 4 else year // 100 * 100 + int(found["y2"])
    if not year < last <= year + 200:
        return None
    start = found.start("y")
    first = Timex(start, start, "year", "year", year)
    return Timex(start, found.end(), "range", "range-of-years", first=first, last=first._replace(year=last))


@cache
def _year_range_pattern() -> re.Pattern[str]:
    return _compile(
        r"(?P<y1>1[5-9]\d\d|20\d\d|21\d\d)(?!\d)(?P<link><S>(?:et|a)<S>(?:l'an )?|<O>[-/]<O>)(?P<y2>1[5-9]\d\d|20\d\d|21\d\d)(?![\d]|[.,]\d)"
    )


def _year_range(folded: str, text: str, at: int) -> _Found:
    """'entre 2014 et 2018', 'de 2014 à 2018', '2009-2026', '2023-24' after 'saison'."""
    found = _year_range_pattern().match(folded, at)
    lead = before(folded, at)
    if found is None:
        short = re.compile(r"(?P<y>(?:19|20)\d\d)[-/](?P<y2>\d\d)(?![\d/-])").match(folded, at)
        if short and _SEASON_LEAD.search(lead) and int(short["y2"]) == (int(short["y"]) + 1) % 100:
            return _years(folded, at, short)
        return None
    link = found["link"].strip()
    if (link == "et" and not re.search(r"(?:^|\W)entre$", lead)) or (
        link == "a" and not re.search(r"(?:^|\W)(?:de|depuis)$", lead)
    ):
        return None
    if folded.startswith(("-", "/"), at - 1) or _counted(folded, found.end()) or not int(found["y1"]) < int(found["y2"]):
        return None
    first = Timex(at, at, "year", "year", int(found["y1"]))
    return Timex(at, found.end(), "range", "range-of-years", first=first, last=first._replace(year=int(found["y2"])))


_YEAR = re.compile(
    r"(?P<det>l'|les )?(?P<y>1\d{3}|20\d\d|21\d\d)(?![\d%€$])(?! ?[%€$£°])(?!,\d)(?!\.\d)(?! \d{3}(?!\d))"
)


def _year(folded: str, text: str, at: int) -> _Found:
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
    if re.search(r"\d[ .]?$", lead) and not re.search(r"[/-]\d+$", lead):
        return None
    if _month_end().search(lead):
        return None  # '31 avril 2024': no such day, and no year either
    strong = _ending("not_dates", "leads").search(lead) is not None
    year = int(found["y"])
    if not strong and not 1900 <= year <= 2099:
        return None
    if _is_street(folded, at) or _is_count(folded, at, at, found.end(), lead=strong):
        return None
    pair = _PAIR.match(folded, found.end())
    if pair and _counted(folded, pair.end()):
        return None  # 'entre 1900 et 2000 euros'
    return Timex(at, found.end(), "year", "year", year)


@cache
def _month_end() -> re.Pattern[str]:
    return re.compile(rf"\d (?:{_either(words()['months'])})$")


_PAIR = re.compile(r" (?:a|et|ou) \d{1,4}(?: \d{3})?(?!\d)")


def _is_count(folded: str, at: int, number_at: int, end: int, lead: bool) -> bool:
    """A number with its counted noun, or after a word that makes it a count or a label."""
    if _counted(folded, end):
        return True
    words_before = before(folded, at)
    if _ending("not_dates", "labels").search(words_before):
        return True
    return not lead and _ending("not_dates", "quantifiers").search(words_before) is not None


_NEXT_WORD = re.compile(r" {1,3}([^\W\d_]+)")


def _counted(folded: str, end: int) -> bool:
    """What follows is counted: 'euros', 'salariés', and any other plural but the small words of uncounted."""
    found = _NEXT_WORD.match(folded, end)
    if found is None:
        return False
    word = found[1]
    not_dates = words()["not_dates"]
    if word in not_dates["counted"] or word.rstrip("s") in not_dates["counted"] and word not in not_dates["uncounted"]:
        return True
    return (
        len(word) > 4
        and word[-1] in "sx"
        and word not in not_dates["uncounted"]
        and not word.endswith(("ons", "ais", "mais"))
    )


@cache
def _year_words_pattern() -> re.Pattern[str]:
    return _compile(
        r"(?P<base>deux mille|mille neuf cent|dix-neuf cent)s?(?:(?:<S>|-)(?P<n>(?:quatre-vingt|soixante|vingt|trente|quarante|cinquante|dix)(?:-(?:et-)?[a-z]+){0,2}(?: et (?:un|onze))?|deux|trois|quatre|cinq|six|sept|huit|neuf|onze|douze|treize|quatorze|quinze|seize|un)(?!\w))?"
    )


def _year_in_words(folded: str, text: str, at: int) -> _Found:
    """'en deux mille douze', 'mille neuf cent quatre-vingt-dix-huit'."""
    found = _year_words_pattern().match(folded, at)
    if found is None:
        return None
    lead = before(folded, at)
    if not re.search(
        r"(?:^|\W)(?:en|depuis|l'an|annee|fin|debut|de l'an|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|avant|apres|des)$",
        lead,
    ):
        return None
    if _counted(folded, found.end()) or re.match(r"[ -](?:cents?|euros?|milli)", folded[found.end() : found.end() + 7]):
        return None
    try:
        rest = number_of(found["n"]) if found["n"] else 0
    except (KeyError, RecursionError):
        return None
    base = 2000 if found["base"] == "deux mille" else 1900
    return Timex(at, found.end(), "year", "year-in-words", base + rest)


# ---------------------------------------------------------------- relative expressions


def _deictic(folded: str, text: str, at: int) -> _Found:
    """'hier', 'avant-hier', 'aujourd'hui', 'demain', 'après-demain'."""
    found = re.compile(r"avant-hier|apres-demain|hier|aujourd'hui|demain|ce jour(?!-)").match(folded, at)
    if found is None or folded[found.end() : found.end() + 1] == "-" or folded.startswith(("-", "_"), at - 1):
        return None
    word = found[0]
    lead = folded[max(0, at - 20) : at]
    if word == "ce jour":
        return None
    if word == "aujourd'hui" and (
        lead.endswith(tuple(words()["not_dates"]["nowadays_before"]))
        or _beginning("not_dates", "nowadays_after").match(folded, found.end())
    ):
        return None
    if word == "demain" and (
        _ending("not_dates", "tomorrow_before").search(lead.rstrip()) or folded[found.end() : found.end() + 2] == " ?"
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
    return _compile(
        r"(?:il<S>)?y<S>a<S>(?:(?:deja|environ|pres de|a peine|tout juste|exactement|juste|maintenant) )?<NUM><S><UNIT>(?P<half> et demie?)?"
    )


def _ago(folded: str, text: str, at: int) -> _Found:
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
    return _compile(
        r"(?P<lead>dans|d'ici(?:<S>a)?)<S>(?:(?:environ|exactement|tout juste) )?<NUM><S><UNIT>(?P<half> et demie?)?"
    )


def _in(folded: str, text: str, at: int) -> _Found:
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


@cache
def _later_pattern() -> re.Pattern[str]:
    return _compile(
        r"<NUM><S><UNIT><S>(?P<side>plus<S>tard|plus<S>tot|auparavant|apres|avant|durant)(?!\w)(?P<of><S>(?:la|le|l'|les|cette|ce|son|sa|leur|cet)(?!\w))?"
    )


def _later(folded: str, text: str, at: int) -> _Found:
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
_ABOUT = re.compile(r"(?:^|\W)(?:moins de|plus de|environ|pres de|a peine|quelque|presque|au moins)$")


@cache
def _anchor_patterns() -> re.Pattern[str]:
    return _compile(
        r"(?P<det>le<S>|la<S>|l'<O>|ce<S>)?(?P<a>avant-veille|veille|surlendemain|lendemain|(?:jour|matin|soir) meme)(?!\w)"
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


def _anchor(folded: str, text: str, at: int) -> _Found:
    """'la veille', 'le lendemain', 'le matin même', 'la veille de Noël'; 'au lendemain de la guerre' is no day."""
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


def _rest_of(folded: str, text: str, at: int) -> _Found:
    for rule in (_day_month, _feast, _weekday):
        timex = rule(folded, text, at)
        if timex is not None:
            return timex
    return None


def _today(folded: str, text: str, at: int) -> _Found:
    """'ce matin', 'ce soir', 'cet après-midi', 'cette nuit': the day of writing."""
    if found := re.compile(r"la nuit (?P<side>derniere|prochaine)(?!\w)").match(folded, at):
        side = -1 if found["side"] == "derniere" else 1
        return Timex(at, found.end(), "offset", "last-night" if side < 0 else "next-night", unit="night", number=side)
    found = re.compile(r"(?:ce (?:matin|soir)|cet(?:te)? apres-midi|cette nuit)(?!\w|-)").match(folded, at)
    if found is None:
        return None
    return Timex(at, found.end(), "offset", "part-of-today", unit="day")

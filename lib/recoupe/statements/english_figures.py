"""Figures of English pages: '1,200 people', '£210m', 'nearly 40 per cent', 'two of the four lamps', '48-page'.

Not figures: dates, clock times, ranks, labels ('Article 49'), phone numbers, scores, vague numbers ('dozens of') and
the word one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from recoupe.model import DateRef, Figure, Page, zone_at
from recoupe.statements.english_numerals import Language, is_plural, read_language, singular, spelt_value


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number on its way to a figure: unit None until a noun, a sign or a neighbour gives it."""

    start: int
    end: int
    value: float
    unit: str | None = None
    rule: str = ""
    in_words: bool = False


def find_english_figures(page: Page, dates: Iterable[DateRef] = ()) -> Iterator[Figure]:
    """The quantities of an English page, in order; what stands in a date expression is left to it.

    'a £210m contract' gives value 210000000.0 and unit 'pound'; 32 in '33 votes to 32' has the noun of 33.
    """
    language = read_language()
    taken = sorted((date.start, date.end) for date in dates)
    starts = [start for start, _ in taken]
    quantities: list[Quantity] = []
    end = 0
    for hit in language.number.finditer(page.folded):
        start = hit.start() + (page.folded[hit.start()] == " ")
        at = bisect_right(starts, start) - 1
        if start < end or at >= 0 and start < taken[at][1]:
            continue
        quantity = _read(page, hit, language)
        if quantity is not None:
            quantities.append(quantity)
            end = quantity.end
    for quantity in _share_nouns(page, quantities, language):
        zone = zone_at(page, quantity.start)
        surface = page.article.text[quantity.start : quantity.end]
        yield Figure(
            page.article.doc, quantity.start, quantity.end, surface, round(quantity.value, 6), quantity.unit or "",
            zone.zone if zone else "", quantity.rule,
        )  # fmt: skip


def _read(page: Page, hit: re.Match[str], language: Language) -> Quantity | None:
    """The quantity that begins at a number, with its unit where one follows; None for what only looks like one."""
    folded = page.folded
    if hit["fraction"]:
        return _read_fraction(page, hit, language)
    if _RATIO.search(folded[max(0, hit.start() - 12) : hit.start()]):
        return None  # 'one in five'
    if hit["words"]:
        if folded[hit.start() - 1 : hit.start()] == "-":
            return None
        value = spelt_value(hit["words"], language.numerals)
        return _with_unit(page, Quantity(hit.start(), hit.end(), value, in_words=True), language)
    sign, digits = hit["money"] or hit["code"], hit["digits"] or hit["more"]
    start = hit.start("money") if hit["money"] else hit.start("code") if hit["code"] else hit.start("digits")
    if len(digits) > 20:
        return None
    quantity = Quantity(start, hit.end(), float(digits.replace(",", "")))
    if sign:
        return _with_money(folded, quantity, language.currencies[sign], language)
    if folded[start - 1 : start] == "-" and folded[start - 2 : start - 1].isalnum():
        return None  # the second half of a score or a code
    if (
        _CLOCK.match(folded, quantity.end)
        or _word_before(folded, start) in language.words["labels"]
        and not _UNIT_SURE.match(folded, quantity.end)
    ):
        age = _word_before(folded, start) in ("aged", "age") and 0 < quantity.value < 120
        return replace(quantity, unit="year", rule="age") if age and not _CLOCK.match(folded, quantity.end) else None
    return _with_unit(page, quantity, language)


_RATIO = re.compile(r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine)) (?:in|out of)(?: every)? $")
_CLOCK = re.compile(r" ?(?:a\.?m|p\.?m)\b|[h:]\d|(?:st|nd|rd|th)\b| o'clock")
_UNIT_SURE = re.compile(
    r"(?: |-)?(?:%|per ?cent|million|billion|bn|people|years?|months?|weeks?|days?|hours?|minutes?)\b|%"
)


def _word_before(folded: str, start: int) -> str:
    words = folded[max(0, start - 24) : start].rstrip(" ").rsplit(None, 1)
    return words[-1].lstrip("(\"'“") if words else ""


def _with_money(folded: str, quantity: Quantity, unit: str, language: Language) -> Quantity:
    scale = language.scale.match(folded, quantity.end)
    if scale:
        value = quantity.value * language.scales[scale["scale"]]
        return replace(quantity, end=scale.end(), value=value, unit=unit, rule="money")
    return replace(quantity, unit=unit, rule="money")


def _with_unit(page: Page, quantity: Quantity, language: Language) -> Quantity | None:
    """The quantity with what follows it: a scale, a sign, a measure after a hyphen, a noun; else without a unit."""
    folded, end = page.folded, quantity.end
    name = "words" if quantity.in_words else "digits"
    if half := _HALF.match(folded, end):
        quantity = replace(quantity, value=quantity.value + 0.5, end=half.end())
        end = half.end()
    scale = language.scale.match(folded, end)
    if scale and not (scale["scale"] in ("m", "k") and quantity.in_words):
        attached = scale.start("scale") == end
        if scale["scale"] not in ("m", "k", "mn", "bn", "tn") or attached:
            scaled = replace(quantity, end=scale.end(), value=quantity.value * language.scales[scale["scale"]])
            return _with_scaled_noun(page, scaled, language)
    symbol = None if quantity.in_words and folded[end : end + 4] != " per" else language.symbol.match(folded, end)
    if symbol and (symbol["symbol"] != "p" or symbol.start("symbol") == end):
        return replace(quantity, end=symbol.end(), unit=language.symbols[symbol["symbol"]], rule=f"{name}-sign")
    if measure := _MEASURE.match(folded, end):
        if measure[1] not in language.nouns["measures"]:
            return None
        return replace(quantity, end=measure.end(), unit=measure[1], rule=f"{name}-measure")
    if folded[end : end + 1].isalpha() or _NO_COUNT.match(folded, end):
        return None
    if _is_year(folded, quantity):
        return None
    noun = _noun_after(page, end, language)
    if noun is not None:
        if noun[0] in _TIMES and _FROM_THEN.match(folded, noun[1]):
            return None  # 'ten days before the crash' is a day
        return replace(quantity, end=noun[1], unit=noun[0], rule=f"{name}-noun")
    return quantity


_HALF = re.compile(r" and a half\b")
_MEASURE = re.compile(r"-([a-z]+)")
_NO_COUNT = re.compile(r"[/:]\d|-\d+-\d|\.\d")


_TIMES = frozenset({"day", "week", "month", "year", "hour", "minute", "decade"})
_FROM_THEN = re.compile(r" (?:ago|before|after|earlier|later|from now|previously)\b")


def _is_year(folded: str, quantity: Quantity) -> bool:
    """A bare number of four figures without a comma, in the range of years: English writes counts with one."""
    digits = folded[quantity.start : quantity.end]
    return (
        len(digits) == 4
        and digits.isdigit()
        and 1700 <= quantity.value <= 2100
        and not _PEOPLE.match(folded, quantity.end)
    )


_PEOPLE = re.compile(r" (?:people|workers|jobs|homes|members|employees|children|men|women|households)\b")


def _with_scaled_noun(page: Page, quantity: Quantity, language: Language) -> Quantity:
    """'210 million pound expansion', '3.5 million homes', '90 million'; dozens and hundreds need their noun."""
    folded, end = page.folded, quantity.end
    symbol = language.symbol.match(folded, end)
    if symbol and symbol["symbol"] not in ("p",):
        return replace(quantity, end=symbol.end(), unit=language.symbols[symbol["symbol"]], rule="scale-sign")
    money = _WORD.match(folded, end)
    if money and money[1] in language.nouns["money"]:
        return replace(quantity, end=money.end(), unit=singular(money[1], language), rule="scale-money")
    noun = _noun_after(page, end, language)
    if noun is not None:
        return replace(quantity, end=noun[1], unit=noun[0], rule="scale-noun")
    return replace(quantity, unit="", rule="scale-alone") if quantity.value >= 1e6 else quantity


_WORD = re.compile(r"[ -]([a-z]+)(?!\w)")
_NEXT = re.compile(r" ([^\W\d_]+(?:[-'][^\W\d_]+)*)")


def _noun_after(page: Page, end: int, language: Language) -> tuple[str, int] | None:
    """The unit and the end of the noun that a number counts: 'two Dutch rivals' gives 'rival'; four words at most."""
    text, folded = page.article.text, page.folded
    at = end
    for _ in range(4):
        hit = _NEXT.match(folded, at)
        if hit is None:
            return None
        word, start, stop = hit[1].removesuffix("'s"), hit.start(1), hit.end(1)
        if hit[1].endswith("'s") and not word.endswith("s"):
            return None
        if word in language.words["stops"] or len(word) < 2:
            return None
        if folded[stop : stop + 1] == "'":
            word = word.rstrip("'")
        if word in language.nouns["plurals"] or is_plural(word):
            follow = _NEXT.match(folded, stop)
            if (
                word in ("injured", "wounded", "missing", "killed", "hurt")
                and follow
                and (
                    follow[1] in language.nouns["plurals"]
                    or is_plural(follow[1])
                    and follow[1] not in language.words["stops"]
                )
            ):
                at = stop
                continue
            return singular(text[start : start + len(word)].lower(), language), start + len(word)
        at = stop
    return None


def _read_fraction(page: Page, hit: re.Match[str], language: Language) -> Quantity | None:
    """'a third of its workers': a share of something named."""
    link = _OF.match(page.folded, hit.end())
    noun = _noun_after(page, link.end() - 1, language) if link else None
    if noun is None:
        return None
    return Quantity(hit.start(), noun[1], language.fractions[hit["fraction"]], noun[0], "fraction-of", True)


_OF = re.compile(r" of (?:(?:the|its|their|those|these|his|her|our|all|all the|all its)(?: [^\W\d_]+['’]s)? )?")
_OF_THEM = re.compile(r" of (?:them|us|these|those)(?!\w)")


# "20 to 25 million", "between 20 and 25", "10 or 15 people", "3-4%"
_RANGE = re.compile(r"(?: to | or | and |-)(?:about |around |some |nearly |even )?")
# "33 votes to 32", "142 jobs out of 236", "3,000 according to police, 5,500 according to the organisers"
_BACK = re.compile(
    r"(?:\b(?P<sure>to|against|out of|compared with|up from|down from|from|of)|\b(?:then|and|or|but)|,|\()"
    r"(?: (?:more than|about|around|nearly|almost|over|only|just|some|at least))? ?$"
)
_CLOSED = re.compile(r"\s?(?:[,.;:!?()»\"”]|$|\n|according to|in |a year |last |the )")


def _share_nouns(page: Page, quantities: list[Quantity], language: Language) -> Iterator[Quantity]:
    """Quantities that have a unit, and those that borrow the noun of their neighbour."""
    done: list[Quantity] = []
    for number, quantity in enumerate(quantities):
        if quantity.unit is None:
            following = quantities[number + 1] if number + 1 < len(quantities) else None
            shared = (
                _part_of(page, quantity, following, done, language)
                or _from_following(page.folded, quantity, following)
                or _fate(page.folded, quantity, language)
                or _from_before(page.folded, quantity, done)
                or _without_noun(page, quantity, language)
            )
            if shared is None:
                continue
            quantity = shared
        done.append(quantity)
        yield quantity


def _part_of(
    page: Page, quantity: Quantity, following: Quantity | None, done: list[Quantity], language: Language
) -> Quantity | None:
    """'two of the barge's four lamps', '38 of its workers', 'two of them': the part has the noun of the whole."""
    folded = page.folded
    if them := _OF_THEM.match(folded, quantity.end):
        noun = _noun_after(page, them.end(), language)
        if noun is None and done and quantity.start - done[-1].end < 300:
            noun = (done[-1].unit or "person", 0)
        return replace(quantity, unit=noun[0] if noun else "person", rule="of-them")
    if _STARTS_OF.match(folded, quantity.end) is None:
        return None
    if following is not None and following.unit and 0 < following.start - quantity.end < 40:
        between = folded[quantity.end : following.start]
        if not re.search(r"[,.;:]", between):
            return replace(quantity, unit=following.unit, rule="part-of")
    link = _OF.match(folded, quantity.end)
    noun = _noun_after(page, link.end() - 1, language) if link else None
    return replace(quantity, unit=noun[0], rule="part-of") if noun else None


_STARTS_OF = re.compile(r" of (?:the|its|their|those|these|his|her|our|all)\b")


def _from_following(folded: str, quantity: Quantity, following: Quantity | None) -> Quantity | None:
    if following is None or not following.unit or following.start - quantity.end > 16:
        return None
    between = folded[quantity.end : following.start]
    if not _RANGE.fullmatch(between):
        return None
    lead = folded[max(0, quantity.start - 9) : quantity.start]
    if between.startswith(" and ") and not lead.endswith("between "):
        return None
    if between.startswith(" to ") and following.rule == "noun-before":
        return None
    ratio = 1.0
    for scale in (1e12, 1e9, 1e6, 1e3):
        if following.value >= scale > quantity.value and "scale" in following.rule + following.rule:
            ratio = scale
            break
    value = quantity.value * ratio
    return replace(quantity, value=value, unit=following.unit, rule="range") if value < following.value else None


def _fate(folded: str, quantity: Quantity, language: Language) -> Quantity | None:
    """'31 were injured', '12 have died': people by what happened to them."""
    found = _FATE.match(folded, quantity.end)
    if found is None or found[1] not in language.nouns["fates"]:
        return None
    return replace(quantity, unit={"died": "dead", "killed": "dead"}.get(found[1], found[1]), rule="people-by-fate")


_FATE = re.compile(
    r"(?: (?:others|more))?(?: (?:were|was|are|have been|had been"
    r"|have|had|remain|remained|still|being|are still))* ([a-z]+)\b"
)


def _from_before(folded: str, quantity: Quantity, done: list[Quantity]) -> Quantity | None:
    if not done or quantity.in_words and quantity.value < 3:
        return None
    last = done[-1]
    between = folded[last.end : quantity.start]
    if len(between) > 50 or re.search(r"[.!?;\n]", between) or last.unit in ("", "%", "pound", "dollar", "euro"):
        return None
    back = _BACK.search(between)
    if back is None or not _CLOSED.match(folded, quantity.end):
        return None
    if last.rule == "age":
        return None
    return replace(quantity, unit=last.unit, rule="noun-before")


def _without_noun(page: Page, quantity: Quantity, language: Language) -> Quantity | None:
    """', 58,' after a name is an age; 'carrying more than 230' counts people."""
    text, folded = page.article.text, page.folded
    start, end = quantity.start, quantity.end
    may_be_age = not quantity.in_words and 10 <= quantity.value <= 110
    closes = folded[end : end + 1] in (",", ".", ")") or folded.startswith(" and ", end)
    if may_be_age and closes and _AGED.search(text[max(0, start - 24) : start]):
        return replace(quantity, unit="year", rule="age")
    if quantity.value >= 2 and language.people.search(folded[max(0, start - 48) : start].rstrip(" ")):
        return replace(quantity, unit="person", rule="people-counted")
    return None


_AGED = re.compile(r"[A-Z][\w’'-]+,? \(?$(?<=[,(] )|[A-Z][\w’'-]+ \($")

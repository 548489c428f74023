"""Figures: quantities with the noun they count, in digits or words, normalised.

'quelque 1.500 logements', 'une soixantaine de maisons', 'un tiers de sa capacité', '85 M€'. Not figures: dates, clock
times, ranks, labels ('article 49'), phone numbers, scores, and the articles un and une.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from recoupe.french.numerals import PLURAL, Language, digits_value, find_numbers, read_language, singular, spelt_value
from recoupe.model import DateRef, Figure, Page, zone_at
from recoupe.statements.english_figures import find_english_figures
from recoupe.statements.shared_nouns import Quantity, antecedent, share_nouns


def find_figures(page: Page, dates: Iterable[DateRef] = ()) -> Iterator[Figure]:
    """The quantities of a page, in order; what stands in a date expression is left to it.

    'un prêt de 4,2 millions d’euros' gives value 4200000.0 and unit 'euro'; 142 in '142 des 236 employés' has the noun
    of 236; 12 in '29 voix contre 12' that of 29.
    """
    if page.article.language == "en":
        yield from find_english_figures(page, dates)
        return
    language = read_language()
    taken = sorted((date.start, date.end) for date in dates)
    starts = [start for start, _ in taken]
    quantities: list[Quantity] = []
    end = 0
    for hit in find_numbers(page.folded, language):
        if hit.start() < end:
            continue
        at = bisect_right(starts, hit.start()) - 1
        if at >= 0 and hit.start() < taken[at][1]:
            continue
        quantity = _read(page, hit, language)
        if quantity is not None:
            quantities.append(quantity)
            end = quantity.end
    for quantity in share_nouns(page, quantities, language):
        zone = zone_at(page, quantity.start)
        yield Figure(
            page.article.doc,
            quantity.start,
            quantity.end,
            page.article.text[quantity.start : quantity.end],
            round(quantity.value * quantity.scale, 6),
            quantity.unit or "",
            zone.zone if zone else "",
            quantity.rule,
        )


def _read(page: Page, hit: re.Match[str], language: Language) -> Quantity | None:
    """The quantity that begins at a number, with its unit where one follows; None for what only looks like one."""
    folded = page.folded
    kind = hit.lastgroup
    if kind == "fraction":
        return _read_fraction(page, hit, language)
    if kind == "bare":
        return _read_bare(page, hit, language)
    if kind == "words":
        # "Deux-Sèvres", "mille-feuille": part of a name
        if folded[hit.end() : hit.end() + 1] == "-" or folded[hit.start() - 1 : hit.start()] == "-":
            return None
        value: float = spelt_value(hit["words"], language.numerals)
    else:
        value = digits_value(hit["digits"])
        if _is_label(folded, hit.start(), language) and not language.symbol.match(page.article.text, hit.end()):
            return None
        if re.search(r"(?<!\d)-$", folded[max(0, hit.start() - 2) : hit.start()]):
            value = -value
    quantity = Quantity(hit.start(), hit.end(), value, in_words=kind == "words")
    return _with_unit(page, quantity, language)


def _is_label(folded: str, start: int, language: Language) -> bool:
    """Whether a number names and does not count: 'article 49', 'vanne n° 3', and years: 'en 2024'."""
    word = _word_before(folded, start)
    return word in language.words["labels"]


def _word_before(folded: str, start: int) -> str:
    stretch = folded[max(0, start - 24) : start].rstrip(" ")
    words = re.split(r"[\s'(]", stretch)
    return words[-1] if words else ""


def _with_unit(page: Page, quantity: Quantity, language: Language) -> Quantity:
    """The quantity with what follows it: a sign, 'pour cent', a scale and a noun; without a unit where none does."""
    text, folded, end = page.article.text, page.folded, quantity.end
    name = "words" if quantity.in_words else "digits"
    sign = language.symbol.match(text, end) if not quantity.in_words else None
    if sign:
        scale = language.short_scales.get(sign["short"] or "", 1.0)
        return replace(quantity, end=sign.end(), scale=scale, unit=language.symbols[sign["symbol"]], rule="digits-sign")
    percent = language.percent.match(folded, end)
    if percent:
        return replace(quantity, end=percent.end(), unit="%", rule=f"{name}-percent")
    scale_hit = language.scale.match(folded, end)
    if scale_hit:
        word = scale_hit["scale"]
        scaled = replace(quantity, end=scale_hit.end(), scale=language.scales.get(word) or language.about[word])
        return _with_complement(page, scaled, language, "scale-noun")
    if own := _OF_THEIRS.match(folded, end):
        noun = _noun_after(page, own.end(), abs(quantity.value), language)
        if noun is not None and quantity.value >= 2:
            return replace(quantity, end=noun[1], unit=noun[0], rule=f"{name}-of-noun")
    if folded[end : end + 1].isalpha() or re.match(r"[ /:]?\d|[/:]|-\d", folded[end : end + 3]):
        # ranks ("2e"), times ("6h30"), dates, phone numbers and scores: nothing to look for
        return replace(quantity, rule="none") if not re.match(r"-\d", folded[end : end + 2]) else quantity
    noun = _noun_after(page, end, abs(quantity.value), language, quantity.in_words)
    if noun is None:
        return quantity
    unit, stop = noun
    if unit == "heure" and _is_clock(folded, quantity, stop, language):
        return replace(quantity, rule="none")
    if not quantity.in_words and _is_year(folded, quantity, language):
        return replace(quantity, rule="none")
    half = re.match(r" et demie?\b", folded[stop : stop + 10])
    value = quantity.value + 0.5 if half else quantity.value
    return replace(quantity, end=stop + (half.end() if half else 0), value=value, unit=unit, rule=f"{name}-noun")


# "quatre de ses collègues ont été blessés", "deux parmi les passagers"
_OF_THEIRS = re.compile(r" (?:de|parmi) (?:ses|leurs|nos|vos|mes|ces|les)(?= [^\W\d_])")


def _is_year(folded: str, quantity: Quantity, language: Language) -> bool:
    digits = folded[quantity.start : quantity.end]
    is_long = len(digits) == 4 and digits.isdigit() and 1500 <= quantity.value <= 2100
    return is_long and _word_before(folded, quantity.start) in language.words["year_cues"]


def _is_clock(folded: str, quantity: Quantity, stop: int, language: Language) -> bool:
    """Whether a number of hours tells the time: 'vers 6 heures' does, 'quatre heures de débats' does not."""
    if quantity.value > 24:
        return False
    after = folded[stop : stop + 20].lstrip(" ")
    if any(after.startswith(cue) for cue in language.words["clock_after"]):
        return True
    before = _word_before(folded, quantity.start)
    if before not in language.words["clock_cues"]:
        return False
    if before == "de" and (quantity.in_words or quantity.value == 24):
        return False
    if re.match(r"d(?:e l[ea']|u) ?", after):
        return True
    return re.split(r"[\s,.;]", after.replace("d'", "d' "))[0] not in language.words["lasting_cues"]


_NOUN = re.compile(r"\s(?:de |d')?(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)")


def _noun_after(
    page: Page, end: int, value: float, language: Language, in_words: bool = False
) -> tuple[str, int] | None:
    """The unit and the end of the noun that a number counts: 'deux jeunes blessés' gives 'blessé'."""
    text, folded = page.article.text, page.folded
    at = end
    held: tuple[str, int] | None = None  # "600 jeunes y ont été formés": the adjective was the noun
    for _ in range(4):
        hit = re.match(r" ([^\W\d_]+(?:-[^\W\d_]+)*)", folded[at : at + 40])
        if hit is None:
            return held
        word, start, stop = hit[1], at + 1, at + hit.end()
        if word in language.words["adjectives"]:
            at = stop
            held = (
                (singular(text[start:stop].lower(), language), stop) if word in language.words["people_too"] else None
            )
            continue
        if word in language.words["not_nouns"] or len(word) < 2:
            return held
        if word == "choses" and folded.startswith(" l'une", stop):
            return None  # "de deux choses l'une"
        if folded[stop : stop + 1] == "'":
            return None
        is_name = text[start].isupper() and not text[start:stop].isupper()
        if is_name and folded[end - 5 : end].isdigit():
            return None  # "75011 Paris"
        if value >= 2 and not word.endswith(PLURAL) and not (is_name and in_words):
            return None
        return singular(text[start:stop].lower(), language), stop
    return None


_COMPLEMENT = re.compile(r" (?:de |d')(?:leurs? |ses |sa |son |la |l'|nos |ces |cette )?")


def _with_complement(page: Page, quantity: Quantity, language: Language, rule: str) -> Quantity:
    """A quantity with the noun after its 'de': "millions d'euros", 'millier de soldats', 'millions de caution'."""
    text, folded, end = page.article.text, page.folded, quantity.end
    half = re.match(r" et demie?\b", folded[end : end + 10])
    if half:
        quantity, end = replace(quantity, value=quantity.value + 0.5, end=end + half.end()), end + half.end()
    sign = re.match(r"\s?([€$£])", text[end : end + 2])
    if sign:
        return replace(quantity, end=end + sign.end(), unit=language.symbols[sign[1]], rule=rule)
    link = _COMPLEMENT.match(folded, end)
    if link is None:
        return quantity
    if folded.startswith("d'entre ", end + 1):
        return replace(quantity, unit=antecedent(page, quantity.start, language), rule="of-them")
    at = link.end()
    for _ in range(3):
        hit = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", folded[at : at + 40])
        if hit is None:
            return quantity
        word, stop = hit[0], at + hit.end()
        if word in language.words["adjectives"]:
            at = stop + 1
            continue
        if word in language.words["not_nouns"]:
            return quantity
        if word in language.words["money"] and quantity.scale >= 1e6:
            return replace(quantity, end=stop, unit="euro" if re.search("euro|€", folded) else "", rule="scale-money")
        return replace(quantity, end=stop, unit=singular(text[at:stop].lower(), language), rule=rule)
    return quantity


def _read_bare(page: Page, hit: re.Match[str], language: Language) -> Quantity | None:
    """'une centaine d’invités', 'ce millier de soldats', 'un million de foyers': no numeral, but a determiner."""
    folded, word = page.folded, hit["bare"]
    before = re.search(
        r"\b(?P<one>une?|ce|cette|la|le) (?P<bonus>bonne |bon |petite |petit |grosse |gros |demi-|seul )?$",
        folded[max(0, hit.start() - 16) : hit.start()],
    )
    if before is None:
        return None
    start = max(0, hit.start() - 16) + before.start()
    half = 0.5 if before["bonus"] == "demi-" else 1.0
    scale = language.scales.get(word) or language.about[word]
    definite = before["one"] in ("la", "le", "ce", "cette")
    quantity = Quantity(start, hit.end(), half, scale, in_words=True)
    found = _with_complement(page, quantity, language, "about-noun" if word in language.about else "scale-noun")
    if found.unit is not None:
        is_plural = page.folded[found.end - 1] in "sx" or found.rule in ("of-them", "scale-money")
        return found if is_plural or not definite else None
    if definite or word in language.scales:
        return None
    if language.people.search(folded[max(0, start - 40) : start]):
        return replace(found, unit="personne", rule="people-counted")
    return None


def _read_fraction(page: Page, hit: re.Match[str], language: Language) -> Quantity | None:
    """'un tiers de sa capacité': a share of something named."""
    link = re.compile(
        r"(?: [a-z]+ment)? (?:de (?:la |l'|sa |ses |son |leurs? |ces |cette |ce |nos |notre )?|des |du |d')"
    )
    tail = link.match(page.folded, hit.end())
    noun = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*").match(page.folded, tail.end()) if tail else None
    if noun is None or noun[0] in language.words["not_nouns"]:
        return None
    word = page.article.text[noun.start() : noun.end()].lower()
    value = language.fractions[hit["fraction"]]
    return Quantity(hit.start(), noun.end(), value, 1.0, singular(word, language), "fraction-of", True)

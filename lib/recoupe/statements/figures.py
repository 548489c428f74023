"""Figures: quantities with the noun they count, in digits or words, normalised.

'quelque 1.500 logements', 'une soixantaine de maisons', 'un tiers de sa capacité', '85 M€'. Not figures: dates, clock
times, ranks, labels ('article 49'), phone numbers, scores, and the articles un and une.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from recoupe.french.numerals import PLURAL, Language, digits_value, read_language, singular, spelt_value
from recoupe.french.verbs import FINITE, load_verbs
from recoupe.model import DateRef, Figure, Page, zone_at
from recoupe.statements.english_figures import find_english_figures


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number on its way to a figure: its span, value, the scale written after it ('millions'), unit and rule."""

    start: int
    end: int
    value: float
    scale: float = 1.0
    unit: str | None = None
    rule: str = ""
    in_words: bool = False


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
    for hit in language.number.finditer(page.folded):
        if hit.start() < end:
            continue
        at = bisect_right(starts, hit.start()) - 1
        if at >= 0 and hit.start() < taken[at][1]:
            continue
        quantity = _read(page, hit, language)
        if quantity is not None:
            quantities.append(quantity)
            end = quantity.end
    for quantity in _share_nouns(page, quantities, language):
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
        return replace(quantity, unit=_antecedent(page, quantity.start, language), rule="of-them")
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


def _antecedent(page: Page, start: int, language: Language) -> str:
    """The noun that 'eux' or 'elles' stands for: the last 'des' and its plural before it, else people."""
    nouns = re.findall(r"\b[dD]es ([^\W\d_]+(?:-[^\W\d_]+)*[sx])\b", page.article.text[max(0, start - 250) : start])
    return singular(nouns[-1].lower(), language) if nouns else "personne"


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


# "20 à 25 millions", "entre 20 et 25 %", "10 ou 15 personnes", "3-4 %"
_RANGE = re.compile(r"(?: a | ou | et |-)(?:environ |quelque |pres de )?")
# "142 des 236 employés", "12 de ses 30 magasins"
_PART_OF = re.compile(r" (?:des|de ses|de nos|de leurs|de ces|sur les|sur ses|sur)(?: quelque| environ)? ")
# "29 voix contre 12", "142 emplois sur 236", "3.000 personnes selon la préfecture, 5.500 selon les organisateurs"
_BACK = re.compile(
    r"(?:\b(?:(?P<of>sur)|(?P<sure>contre|en (?:a|ont|avait|avaient) [a-z]+)|apres|puis|et|ou|voire|a|dont)|,|\()"
    r"(?: de)? (?:plus de |pres de |environ |quelque )?$"
)
_CLOSED = re.compile(
    r"\s?(?:[,.;:!?()»\"]|$|\n|contre\b|selon |d'apres |en |a |au |dont |pour |dans |chez |un an |l'an |hier "
    r"|auparavant|[a-z]+ment\b)"
)


def _share_nouns(page: Page, quantities: list[Quantity], language: Language) -> Iterator[Quantity]:
    """Quantities that have a unit, and those that borrow the noun of their neighbour."""
    folded = page.folded
    done: list[Quantity] = []
    for number, quantity in enumerate(quantities):
        if quantity.rule == "none":
            continue
        if quantity.unit is None:
            following = quantities[number + 1] if number + 1 < len(quantities) else None
            shared = (
                _from_following(folded, quantity, following)
                or _from_before(page, quantity, done)
                or _without_noun(page, quantity, done, language)
            )
            if shared is None:
                continue
            quantity = shared
        done.append(quantity)
        yield quantity


def _from_following(folded: str, quantity: Quantity, following: Quantity | None) -> Quantity | None:
    if following is None or following.unit is None or following.start - quantity.end > 24:
        return None
    between = folded[quantity.end : following.start]
    if _RANGE.fullmatch(between) and quantity.scale == 1.0:
        # "entre 8 et 10 degrés", "deux mineurs de 15 et 16 ans"; not "le 3 et 25 personnes"
        opening = folded[max(0, quantity.start - 6) : quantity.start]
        is_listed = opening.endswith("entre ") or (following.unit == "an" and opening.endswith(" de "))
        if between.startswith(" et ") and not is_listed:
            return None
        is_below = following.value > quantity.value
        return replace(quantity, scale=following.scale, unit=following.unit, rule="range") if is_below else None
    if _PART_OF.fullmatch(between):
        return replace(quantity, unit=following.unit, rule="part-of")
    return None


def _from_before(page: Page, quantity: Quantity, done: list[Quantity]) -> Quantity | None:
    if not done:
        return None
    folded = page.folded
    last = done[-1]
    between = folded[last.end : quantity.start]
    back = _BACK.search(between) if len(between) <= 60 and not re.search(r"[.!?;\n]", between) else None
    if back is None and (said := _said_of_it(page, last, quantity)):
        return said
    if back is None or not (back["of"] or back["sure"] or _CLOSED.match(folded, quantity.end)):
        return None
    if back["of"] and (quantity.value <= 10 or quantity.value == last.value):
        return None  # "deux Français sur trois", "24 heures sur 24"
    if last.unit in ("", "%") or re.search(r"\bentre\b", between):
        return None
    return replace(quantity, unit=last.unit, scale=_scale_of(last, quantity), rule="noun-before")


def _said_of_it(page: Page, last: Quantity, quantity: Quantity) -> Quantity | None:
    """A number of what was counted before, said with 'en': '12 % de hausse ; ils en demandaient 20'."""
    folded = page.folded
    between = folded[last.end : quantity.start]
    if len(between) > 90 or not last.unit or re.search(r"[.!?\n]", between) or not _CLOSED.match(folded, quantity.end):
        return None
    found = _OF_IT.search(between)
    if found is None:
        return None
    start, end = found.span("verb")
    verb = load_verbs("fr").forms.get(page.article.text[last.end + start : last.end + end].lower())
    if verb is None or not verb.kinds & FINITE:
        return None
    return replace(quantity, unit=last.unit, scale=_scale_of(last, quantity), rule="noun-before")


# "on nous en promettait 96", "il en coûterait désormais 214"; not "en moyenne 20"
_OF_IT = re.compile(
    r"\b(?:il|elle|on|ils|elles|nous|vous|je|qui|lui|leur|[a-z]+s) (?:n')?en (?!moyenne|cause|masse|marche|double)"
    r"(?P<verb>[^\W\d_]{3,})(?: [a-z]+ment| desormais| deja| encore| aujourd'hui| alors| plus de| pres de| environ)* $"
)


def _scale_of(last: Quantity, quantity: Quantity) -> float:
    """The scale that goes without saying: '214 millions d'euros, contre 96 au départ'."""
    shared = last.scale >= 1e6 and quantity.scale == 1.0 and last.value / 20 <= quantity.value <= last.value * 20
    return last.scale if shared else quantity.scale


# "31 personnes ont péri et 112 ont été blessées": what became of them is the noun
_BECAME = re.compile(
    r" (?:sont|etaient|seraient|(?:ont|avaient|auraient) ete) "
    r"(?P<what>blesse|tue|hospitalise|interpelle|arrete|licencie|evacue|relogee?|disparu|intoxique)e?s\b"
)


def _without_noun(page: Page, quantity: Quantity, done: list[Quantity], language: Language) -> Quantity | None:
    """'ils étaient 4 000 à défiler', 'onze d’entre eux', 'sept des nôtres', '85 millions' on a page that has euros."""
    folded, end = page.folded, quantity.end
    if folded.startswith(" d'entre ", end):
        stop = end + len(" d'entre ") + len(re.split(r"\W", folded[end + 9 : end + 17])[0])
        return replace(quantity, end=stop, unit=_antecedent(page, quantity.start, language), rule="of-them")
    ours = re.match(r" (?:des|d'entre les) (?:notres|votres|leurs)\b", folded[end : end + 24])
    if ours:
        return replace(quantity, end=end + ours.end(), unit="personne", rule="of-them")
    if quantity.value >= 2 and (became := _BECAME.match(folded, end)):
        start = became.start("what")
        unit = singular(page.article.text[start : became.end()].lower(), language)
        return replace(quantity, unit=re.sub("ée$", "é", unit), rule="people-counted")
    if quantity.value >= 2 and language.people.search(folded[max(0, quantity.start - 40) : quantity.start]):
        return replace(quantity, unit="personne", rule="people-counted")
    if quantity.scale >= 1e6 and not quantity.in_words:
        money = [figure.unit for figure in done if figure.scale >= 1e6 and figure.unit in ("euro", "dollar", "franc")]
        return replace(quantity, unit=money[-1] if money else "", rule="scale-alone")
    return None

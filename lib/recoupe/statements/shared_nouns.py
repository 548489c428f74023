"""Numbers without a noun of their own: the one they share with a neighbour, or that goes without saying.

142 in '142 des 236 employés' has the noun of 236; 12 in '29 voix contre 12' that of 29; 20 in 'ils en demandaient 20'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.french.numerals import Language, singular
from recoupe.french.verbs import FINITE, load_verbs
from recoupe.model import Page


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


def share_nouns(page: Page, quantities: list[Quantity], language: Language) -> Iterator[Quantity]:
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
        return replace(quantity, end=stop, unit=antecedent(page, quantity.start, language), rule="of-them")
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


def antecedent(page: Page, start: int, language: Language) -> str:
    """The noun that 'eux' or 'elles' stands for: the last 'des' and its plural before it, else people."""
    nouns = re.findall(r"\b[dD]es ([^\W\d_]+(?:-[^\W\d_]+)*[sx])\b", page.article.text[max(0, start - 250) : start])
    return singular(nouns[-1].lower(), language) if nouns else "personne"

"""The tense of the words around a date: whether a sentence speaks of what was, or of what is to come.

Accents count here ('a' is a verb, 'à' is not), so this layer reads the text in small letters, not the folded text.
"""

import re
from functools import cache
from typing import NamedTuple

from recoupe.dates.timex import words

PAST, FUTURE = "past", "future"
REACH = 170


class Tense(NamedTuple):
    """past, future or '' where nothing says.

    form: perfect, pluperfect, passive, imperfect, participle, future, conditional, present (that announces).
    """

    time: str
    form: str
    gap: int = 0
    """Characters between the verb and the date; 0 for a date that opens its clause."""


NO_TENSE = Tense("", "")


@cache
def _cues() -> re.Pattern[str]:
    w = words()["tense"]
    either = "|".join(re.escape(x) for x in sorted(w["future"], key=len, reverse=True))
    present = "|".join(sorted(w["present"], key=len, reverse=True))
    auxiliaries = "|".join(w["auxiliaries"])
    stops = "|".join(w["not_participles"])
    participle = r"[^\W\d_]+(?:é|ée|és|ées|ie?s?|ises?|ites?|its?|us?|ues?|erte?s?|int|aint|eint|ort|orte|orts|ortes)"
    return re.compile(
        rf"(?<![\w-])(?:(?P<future>{either})(?!\w)"
        rf"|(?P<present>{present})(?!\w)"
        rf"|(?P<aux>(?:s['’]|se )?(?:{auxiliaries}|aura|auront))(?![\w'’])(?:-t-(?:il|elle|on))?(?: [^\W\d_]+)??"
        rf"(?: [^\W\d_]+)?? (?P<pp>(?!(?:{stops})(?!\w)){participle})(?!\w)"
        r"|(?P<simple>[^\W\d_]{2,}(?:ra|ront)|[^\W\d_]+(?:[eiu]r|urr|dr|aur)(?:ai|ons|ez)|aur(?:ai|ons|ez))(?!\w)"
        r"|(?P<perfect>[^\W\d_]{2,}(?:èrent|irent|urent|inrent)|fut|eut|fit|prit|mit|vint)(?!\w)"
        r"|(?P<imperfect>[^\W\d_]{2,}(?:ait|aient)|étions|étais|étiez)(?!\w))"
    )


@cache
def _adjacent() -> re.Pattern[str]:
    announced = [w for w in words()["tense"]["future"] if re.fullmatch(r"(?:prév|attend)ue?s?", w)]
    listed = "|".join([*words()["tense"]["participles"], *announced])
    return re.compile(
        rf"(?<![\w-])([^\W\d_]{{2,}}(?:é|ée|és|ées)|{listed})[ ,(]{{1,2}}(?:dès |ce |le |en |au |depuis |à |pour )?$"
    )


@cache
def _sets() -> tuple[frozenset[str], ...]:
    w = words()["tense"]
    return tuple(
        frozenset(w[key]) for key in ("not_future", "not_imperfect", "future", "stems_in_r", "future_participles")
    )


@cache
def _phrases() -> tuple[str, ...]:
    """Futures of several words that end beside the date: 'fixé au', 'mis en délibéré au'."""
    return tuple(phrase for phrase in words()["tense"]["future"] if phrase.endswith((" au", " à", " pour", " le")))


_AT_FIRST = re.compile(r"(?:d['’]abord|initialement|auparavant|à l['’]origine) (?:[^\W\d_]+ ){1,3}(?:pour )?$")


@cache
def _nouns() -> frozenset[str]:
    return frozenset(words()["tense"]["nouns"])


_DATED = re.compile(r"\bdatée?s? d[eu] $")
_TO_BE = re.compile(
    r"(?:(?:s|rest|demeur)er(?:a|ont|ai|ait|aient)|rester|demeurer|être|soit|soient|fût|est|sont)(?: \w+)? $"
)
_CALLED = re.compile(r"\b(?:a|ont|avait|avaient) (?:\w+ )?appelé à (?:une?|la|des|l['’]) ?(?:[^\W\d_]+ ){1,4}$")
_REACHED = re.compile(r"\b(?:joint|contacté|interrogé|sollicité)e?s? (?:par [\w-]+|au téléphone|sur place) $")
_APPOSED = re.compile(
    r"\W*(?:[^\W\d_]{3,}(?:é|ée|és|ées)|mise?s?|remise?s?|prise?s?|élue?s?|signée?s?|vendue?s?|ouverte?s?"
    r"|rendue?s?|parue?s?|morte?s?|reçue?s?) (?:[\w%'’-]+ ){0,6}$"
)
_IS = frozenset({"est", "sont", "serait", "seraient"})
_BREAK = re.compile(r"[;:!?»«\"“”()]|\.(?=\s)|\n|(?: mais | car | puis | tandis que | alors que )")


def tense_around(text: str, start: int, end: int, low: int, high: int) -> Tense:
    """The tense of the clause of text[start:end], read inside text[low:high], the sentence: 'se réunira' is future."""
    left = text[max(low, start - REACH) : start].lower()
    right = text[end : min(high, end + REACH)].lower()
    if _DATED.search(left):
        return NO_TENSE  # 'le journal daté de jeudi': the nearest
    if _CALLED.search(left):
        return Tense(FUTURE, "future")  # 'a appelé à une marche samedi'
    if _REACHED.search(left):
        return Tense(PAST, "participle")
    if (found := _adjacent().search(left)) and found[1] not in _nouns():
        if found[1] in _sets()[2] or left.rstrip().endswith(_phrases()):
            # 'd'abord fixé au 7 juin, puis renvoyé' and 'Prévu le 7 juin, il a été reporté' leave the side open.
            at_first = _AT_FIRST.search(left) or not left[: found.start(1)].strip(" «\n")
            return NO_TENSE if at_first else Tense(FUTURE, "future")
        if not _TO_BE.search(left[: found.start(1)]):
            return Tense(PAST, "participle")
        return _last_cue(left)
    near_left, far_left = _clause_before(left)
    near_right, far_right = _clause_after(right)
    segment = near_left.rpartition(",")[2]
    if _APPOSED.match(segment) and (not near_left.strip() or "," in near_left or not left.strip(" «\n")):
        return Tense(PAST, "participle")
    opens = not re.search(r"\w{4,}", segment)
    if opens:
        order = (_first_cue(near_right)._replace(gap=0), _last_cue(near_left))
    else:
        order = (_last_cue(near_left), _first_cue(near_right))
    for tense in order:
        if tense.time:
            return tense
    for tense in (_last_cue(far_left), _first_cue(far_right)):
        if tense.time:
            return tense._replace(gap=REACH)
    return NO_TENSE


def _clause_before(left: str) -> tuple[str, str]:
    cut = 0
    for found in _BREAK.finditer(left):
        cut = found.end()
    return left[cut:], left[:cut]


def _clause_after(right: str) -> tuple[str, str]:
    found = _BREAK.search(right)
    return (right[: found.start()], right[found.end() :]) if found else (right, "")


def _first_cue(words_: str) -> Tense:
    for found in _cues().finditer(words_):
        tense = _read_cue(found)
        if tense.time:
            return tense._replace(gap=found.start())
    return NO_TENSE


def _last_cue(words_: str) -> Tense:
    last = NO_TENSE
    for found in _cues().finditer(words_):
        tense = _read_cue(found)
        if tense.time:
            last = tense._replace(gap=len(words_) - found.end())
    return last


_COUNTS = frozenset({"compte", "comptent"})
_TO_DO = re.compile(r" (?:\w+ )?(?:se |s['’]|y |en |l['’]|le |la |les )?[^\W\d_]+(?:er|ir|re)\b")


def _read_cue(found: re.Match[str]) -> Tense:
    not_future, not_imperfect, future, stems, after_to_be = _sets()
    stems_of_being = tuple(words()["tense"]["stems_of_being"])
    if found["future"]:
        if found["future"] in _COUNTS and not _TO_DO.match(found.string, found.end()):
            return NO_TENSE  # 'elle compte 300 adhérents', 'je compte les étais'
        form = "conditional" if found["future"].endswith(("rait", "raient")) else "future"
        return Tense(FUTURE, form)
    if found["present"]:
        return Tense(FUTURE, "present")
    if found["aux"]:
        if found["pp"] in future or (found["pp"] in after_to_be and found["aux"] in _IS):
            return Tense(FUTURE, "future") if found["aux"] in _IS else NO_TENSE
        if found["aux"] in _IS and not found["pp"].startswith(stems_of_being):
            return Tense(PAST, "passive")
        return Tense(PAST, "pluperfect" if found["aux"].endswith(("ait", "aient")) else "perfect")
    if found["simple"]:
        return NO_TENSE if found["simple"] in not_future else Tense(FUTURE, "future")
    if found["perfect"]:
        return Tense(PAST, "perfect")
    word = found["imperfect"]
    if word in not_imperfect:
        return NO_TENSE
    if word.endswith(("rait", "raient")):
        stem = word.removesuffix("aient").removesuffix("ait")
        if stem not in stems:
            return Tense(FUTURE, "conditional")
    return Tense(PAST, "imperfect")

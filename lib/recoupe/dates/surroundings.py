"""What stands around an expression: the words that make it a street, a label, a count or a habit, and no date."""

import re
from functools import cache

from recoupe.dates.timex import either, words

_BEFORE = 40


def before(folded: str, start: int) -> str:
    """The words just before an expression, on its line, spaces trimmed."""
    return folded[max(0, start - _BEFORE) : start].rpartition("\n\n")[2].rstrip(" \n")


@cache
def ending(group: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<!\w))(?:{either(words()[group][key])})$")


@cache
def beginning(group: str, key: str) -> re.Pattern[str]:
    return re.compile(rf" ?(?:{either(words()[group][key])})(?!\w)")


@cache
def _street() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words()['not_dates']['streets'])})(?: d[ue]| de la| de l'| des)$")


def is_street(folded: str, start: int) -> bool:
    return _street().search(before(folded, start)) is not None


def is_glued(folded: str, start: int, end: int) -> bool:
    """Joined to other words by a hyphen or to other numbers: 'champ-de-mars', '3-4/12', 'n°2012'."""
    left, right = folded[start - 1 : start], folded[end : end + 1]
    return bool(left) and (left in "-_/@#.°" or left.isdigit()) or right == "-" and folded[end + 1 : end + 2].isalnum()


def is_habit(folded: str, at: int) -> bool:
    return ending("not_dates", "habits_before").search(before(folded, at)) is not None


def is_opening(folded: str, at: int) -> bool:
    """At the head of a line or a sentence."""
    lead = folded[max(0, at - 3) : at].rstrip(" ")
    return not lead or lead[-1] in '.!?:\n«"-*•('


def is_glued_right(folded: str, end: int) -> bool:
    """A hyphen goes on into another word; 'fin mars-début avril' is two expressions."""
    return (
        folded[end : end + 1] == "-"
        and folded[end + 1 : end + 2].isalnum()
        and not folded.startswith(("debut", "mi-", "fin "), end + 1)
    )


def is_count(folded: str, at: int, end: int, lead: bool, sure: bool = False) -> bool:
    """A number with its counted noun, or after a word that makes it a count or a label.

    `lead`: a word before the number can make it a year; `sure`: that word hardly makes anything else of it ('en').
    """
    if is_counted(folded, end, sure):
        return True
    words_before = before(folded, at)
    if ending("not_dates", "labels").search(words_before):
        return True
    return not lead and ending("not_dates", "quantifiers").search(words_before) is not None


_NEXT_WORD = re.compile(r" {1,3}([^\W\d_]+)")


def is_counted(folded: str, end: int, sure: bool = False) -> bool:
    """What follows is counted: 'euros', 'salariés', and (unless `sure` of a year) any other plural."""
    found = _NEXT_WORD.match(folded, end)
    if found is None:
        return False
    word, not_dates = found[1], words()["not_dates"]
    if word in not_dates["uncounted"]:
        return False
    if word in not_dates["counted"] or word.rstrip("s") in not_dates["counted"]:
        return True
    return not sure and len(word) > 3 and word[-1] in "sx" and not word.endswith(("ons", "ais"))

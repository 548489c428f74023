"""English capitals and countries: whether a name acts ("London refused") or is only where something is."""

import re

from recoupe.english.groups import read_group
from recoupe.english.subjects import after_subject
from recoupe.english.words import read_words
from recoupe.mentions.english.words import ActorWords
from recoupe.model import Page

_LEFT = re.compile(r"[\w'’-]+|[^\w\s]")


def words_left(folded: str, start: int, number: int = 4) -> list[str]:
    """The words and signs before a find, nearest last, on its line."""
    before = folded[max(0, start - 60) : start]
    return _LEFT.findall(before[before.rfind("\n") + 1 :])[-number:]


def does_act(page: Page, end: int) -> bool:
    """Whether a verb follows of which the words are the subject."""
    line = page.folded.find("\n", end)
    words = read_words(page, end, min(x for x in (end + 160, line, len(page.folded)) if x >= 0), ())
    at = after_subject(words, -1)
    return read_group(words, at) is not None


def is_acting(page: Page, start: int, end: int, words: ActorWords) -> bool:
    """Whether a capital acts where it stands: 'London refused', 'talks with London', 'London's decision'."""
    folded = page.folded
    left = [w for w in words_left(folded, start, 5) if w != "the"]
    before = left[-1] if left else ""
    if folded[end : end + 2] == "'s":
        noun = re.match(r"'s (?:[a-z-]+ )??([a-z-]+)", folded[end : end + 40])
        first = re.match(r"'s ([a-z-]+)", folded[end : end + 30])
        return (
            first is not None
            and first[1] not in words.place_nouns
            and (noun is None or noun[1] not in words.place_nouns)
        )
    following = re.match(r" ([a-z]+)", folded[end : end + 20])
    if following and following[1] in words.parts:
        return True
    if before in words.acting:
        return not (before == "between" and not set(left) & words.relations)
    if before in ("from", "to", "of", "on", "for"):
        return bool(set(left[:-1][-3:]) & words.relations)
    if before in words.transitive:
        return True
    if before in words.locative:
        return False
    if before in ("and", "or", ",") and len(left) > 1 and does_act(page, end):
        return not set(left) & {"in", "at", "between"}
    if before in ("told", "says", "said"):
        return True
    return before not in ("in", "at", "near") and does_act(page, end)


def is_locative(folded: str, start: int, end: int, words: ActorWords) -> bool:
    """Whether a country is only a place: 'in Peru', 'fled Peru', not 'an accord with Peru'."""
    left = [w for w in words_left(folded, start, 4) if w != "the"]
    before = left[-1] if left else ""
    if folded[end : end + 2] == "'s":
        return False
    if before in ("to", "from") and set(left[:-1]) & words.relations:
        return False
    return before in words.locative or before in words.motion

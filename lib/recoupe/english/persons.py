"""Whether a name is a person's, and of which gender, by the given name, a title, the words beside it."""

import re
from collections.abc import Iterable

from recoupe.english.words import TITLE, load_grammar
from recoupe.model import Mention

_BESIDE = re.compile(r", (?:\d\d, )?(?:(?:the|a|an|its|his|her|their|who) )?((?:[a-z'-]+ ){0,4}?)([a-z-]+)\b")
_BEFORE = re.compile(r"([a-z-]+)[.,]? $")


def person_names(folded: str, mentions: Iterable[Mention], people: frozenset[str]) -> dict[tuple[str, str], str]:
    """The last names of the actors that are persons, each with the gender that a name or a title tells, '' if none.

    Keys are (actor, last name, lower case); `people` are nouns of persons, which beside a name make it one: 'Kit Roe, a
    fisherman'.
    """
    grammar = load_grammar()
    found: dict[tuple[str, str], str] = {}
    for mention in mentions:
        if mention.form != "name":
            continue
        words = mention.surface.lower().replace(".", "").split()
        parts = [w for w in words if not grammar.tags.get(w, 0) & TITLE] or words
        key = (mention.actor, parts[-1])
        before = _BEFORE.search(folded, max(0, mention.start - 14), mention.start)
        titled = before is not None and before[1] in grammar.titles
        title = before[1] if before and titled else words[0] if len(parts) < len(words) else ""
        gender = "f" if title in grammar.feminine else "m" if title in grammar.masculine else ""
        if len(parts) > 1 and not gender:
            first = parts[0]
            gender = "f" if first in grammar.feminine_names else "m" if first in grammar.masculine_names else ""
        if gender or title or len(parts) > 1 and parts[0] in grammar.either_names:
            found[key] = found.get(key) or gender
        elif mention.rule == "alias-of-person":
            found.setdefault(key, "")
        elif len(parts) == 2 and key not in found:
            noun = _noun_beside(folded, mention, people)
            if noun:
                found[key] = "f" if noun in grammar.feminine else "m" if noun in grammar.masculine else ""
    return found


def _noun_beside(folded: str, mention: Mention, people: frozenset[str]) -> str:
    """The noun of a person just before or after a name: 'spokesman Kit Roe', 'Kit Roe, the fisherman who'."""
    before = _BEFORE.search(folded, max(0, mention.start - 24), mention.start)
    if before and before[1] in people:
        return before[1]
    after = _BESIDE.match(folded, mention.end, mention.end + 70)
    if after:
        said = [*after[1].split(), after[2]]
        return next((word for word in said if word in people), "")
    return ""

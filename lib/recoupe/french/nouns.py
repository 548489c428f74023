"""Noun phrases around a mention: where they open, what stands before them, their gender and number.

"contre [l'ancien ministre de la Santé]" opens at "l'", after a preposition; it is masculine and singular.
"""

from dataclasses import dataclass

from recoupe.french.syntax import (
    ADV,
    BEFORE,
    COMMA,
    COORD,
    DET,
    FINITE,
    GERUND,
    INFINITIVE,
    MENTION,
    NUMBER,
    PARTICIPLE,
    PREP,
    PUNCTUATION,
    QUI,
    REL,
    ROLE,
    SUBORD,
    TIME,
    Grammar,
    Words,
)  # fmt: skip
from recoupe.french.verbs import PLURAL, SINGULAR

FREE, GOVERNED, OBJECT, MODIFIER = "free", "governed", "object", "modifier"
MOST_JOINED = 8  # phrases joined by "et" that are followed back to the first: a longer list is read as none


@dataclass(slots=True)  # not frozen: so many are made that it shows
class Phrase:
    """The noun phrase of a mention: words [first, last], the mention's word, and how it stands.

    standing: free (may be a subject), governed (after a preposition), object (after a verb), modifier ("l'affaire X").
    number: SINGULAR, PLURAL or both where unknown; gender: "m", "f" or "".
    """

    first: int
    at: int
    standing: str
    number: int
    gender: str
    determiner: str


def read_phrase(words: Words, at: int, grammar: Grammar, joined: int = 0) -> Phrase:
    """The phrase of the mention that is word `at`; `joined` is how many phrases after it are joined to it by "et"."""
    first, crossed_role, crossed_other = at, False, False
    while first > 0 and at - first < 6 and (words.is_plain(first - 1) or words.is_a(first - 1, BEFORE | ROLE)):
        if words.is_a(first - 1, NUMBER) and not words.is_a(first - 1, BEFORE):
            first -= 1
            continue
        if words.is_a(first - 1, TIME) and not words.is_a(first - 1, DET):
            break
        if words.is_verb(first - 1, PARTICIPLE) and not words.is_a(first - 1, ROLE | BEFORE):
            opened = first - 3 if words.is_a(first - 2, ADV) else first - 2  # "le très contesté | maire"
            if words.is_a(opened, DET) and words.form[opened] not in ("du", "des", "au", "aux"):
                first = opened + 1
            break
        if words.is_a(first - 1, ROLE):
            crossed_role = True
        elif not words.is_a(first - 1, BEFORE) and not crossed_role:
            crossed_other = True
        first -= 1
    first, crossed_role, crossed_other = _past_complement(words, first, at, crossed_role, crossed_other)
    if counted := _counted(words, first, grammar):
        return Phrase(counted, at, _standing(words, counted, "une", False, False, grammar, joined), PLURAL, "", "")
    determiner = ""
    if words.is_a(first - 1, DET) and not words.is_a(first - 1, ADV):
        first -= 1
        determiner = words.form[first]
        if words.form[first - 1 : first] in (["tous"], ["toutes"]):
            first -= 1
    titles = words.form[first:at]
    number, gender = _agreement(words, at, determiner, titles, grammar)
    return Phrase(
        first,
        at,
        _standing(words, first, determiner, crossed_role, crossed_other, grammar, joined),
        number,
        gender,
        determiner,
    )


def _counted(words: Words, first: int, grammar: Grammar) -> int | None:
    """Where "une centaine | de manifestants", "des milliers | d'élèves" opens."""
    at = first - 1
    if words.form[at : at + 1] not in (["de"], ["d'"]) or at < 1 or words.form[at - 1] not in grammar.quantities:
        return None
    at -= 1
    while at > 0 and words.is_a(at - 1, NUMBER | BEFORE):
        at -= 1
    return at - 1 if at > 0 and words.is_a(at - 1, DET) and words.form[at - 1] not in ("du", "au", "aux") else at


def _past_complement(words: Words, first: int, at: int, role: bool, other: bool) -> tuple[int, bool, bool]:
    """ "Le fabricant | de carton | Dupuis": a title with its complement stands before a name."""
    mention = words.mention[at]
    if mention is None or mention.form == "description" or first != at - 1 or words.is_a(first, ROLE | BEFORE | NUMBER):
        return first, role, other
    if words.form[first][:1] != mention.surface[:1] and words.form[first - 1 : first] in (
        ["de"],
        ["d'"],
        ["des"],
        ["du"],
    ):
        back = first - 2
        while words.is_plain(back) and not words.is_a(back, ROLE) and first - back < 5:
            back -= 1
        if words.is_a(back, ROLE):
            return back, True, False
    return first, role, other


def _agreement(words: Words, at: int, determiner: str, titles: list[str], grammar: Grammar) -> tuple[int, str]:
    mention = words.mention[at]
    surface = mention.surface if mention else ""
    head = surface.lower().split()[0] if surface else ""
    if determiner in grammar.plural:
        number = PLURAL
    elif determiner:
        number = SINGULAR
    elif any(t in grammar.plural for t in titles) or (surface[:1].islower() and head.endswith(("s", "x"))):
        number = PLURAL if surface[:1].islower() or titles else SINGULAR | PLURAL
    else:
        number = SINGULAR | PLURAL if head.endswith(("s", "x")) else SINGULAR
    gender = ""
    if determiner in grammar.feminine or grammar.feminine_titles & {head, *titles}:
        gender = "f"
    elif determiner in grammar.masculine or grammar.masculine_titles & {head, *titles}:
        gender = "m"
    return number, gender


def _standing(
    words: Words, first: int, determiner: str, crossed_role: bool, crossed_other: bool, grammar: Grammar, joined: int
) -> str:
    if determiner in ("du", "des", "au", "aux") and not (determiner == "des" and _opens_clause(words, first - 1)):
        return GOVERNED
    if crossed_other and not crossed_role:
        return MODIFIER  # "l'affaire Martin", "le plan Martin": another thing is meant
    before = first - 1
    if before < 0 or words.is_a(before, PUNCTUATION):
        return FREE
    form = words.form[before]
    if form in ("que", "qu'", "lorsque", "lorsqu'", "comme") or words.is_a(before, SUBORD | REL):
        return FREE
    if words.is_a(before, PREP):
        return GOVERNED
    if words.is_a(before, COORD):
        return _coordinated(words, before, grammar, joined)
    if words.is_verb(before, FINITE | INFINITIVE | GERUND | PARTICIPLE):
        return OBJECT
    if words.is_a(before, ADV | TIME | NUMBER):
        back = before
        while back >= 0 and words.is_a(back, ADV | TIME | NUMBER):
            back -= 1
        if words.is_verb(back, FINITE | INFINITIVE | GERUND | PARTICIPLE) and not words.is_a(back, DET | PREP):
            return OBJECT
        return FREE
    return FREE if determiner and not words.is_plain(before) else MODIFIER if words.is_plain(before) else FREE


def _opens_clause(words: Words, before: int) -> bool:
    return before < 0 or words.is_a(before, PUNCTUATION | SUBORD | QUI)


def _coordinated(words: Words, conjunction: int, grammar: Grammar, joined: int) -> str:
    """How the phrase before "et" stands: in "entre Lyon et Nice" both are governed."""
    before = conjunction - 1
    if words.is_a(before, COMMA):
        return FREE
    if words.is_a(before, MENTION):
        return read_phrase(words, before, grammar, joined + 1).standing if joined < MOST_JOINED else FREE
    back = before
    while back >= 0 and words.is_plain(back) and before - back < 5:
        back -= 1
    if words.is_a(back, DET) and back < before:
        back -= 1
        if words.form[back + 1] in ("du", "des", "au", "aux"):
            return GOVERNED
    return GOVERNED if words.is_a(back, PREP) else FREE

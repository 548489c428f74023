"""What is said of an actor beside what it does: "Le maire, [sans étiquette], ...", "la ministre s'est dite [soulagée]".

An adjective or participle as the predicate of être and its like, or between commas or brackets right after the actor.
The side is that of the words in the lexicon of judgement, 0 where they have none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.french.groups import COPULA, REFLEXIVE
from recoupe.french.lexicon import Lexicon
from recoupe.french.nouns import GOVERNED, MODIFIER, Phrase
from recoupe.french.syntax import (
    ADV,
    BEFORE,
    COMMA,
    COORD,
    DET,
    FINITE,
    GERUND,
    MARK,
    MENTION,
    NUMBER,
    OPEN,
    PARTICIPLE,
    PREP,
    PUNCTUATION,
    ROLE,
    TIME,
    Words,
)  # fmt: skip
from recoupe.portrayal.subjects import Clause

ATTRIBUTE = "attribute"
_SAYING_OF_ONESELF = frozenset({"dire", "montrer", "déclarer", "juger", "estimer", "sentir"})


@dataclass(frozen=True, slots=True)
class Attribute:
    """Words [first, last] that describe an actor."""

    actor: str
    first: int
    last: int
    polarity: int
    rule: str
    device: str = ATTRIBUTE


def find_attributes(
    words: Words, phrases: dict[int, Phrase], clauses: Sequence[Clause], lexicon: Lexicon
) -> Iterator[Attribute]:
    """The attributes of a sentence."""
    for clause in clauses:
        group = clause.group
        of_oneself = group.voice == REFLEXIVE and group.lemma in _SAYING_OF_ONESELF
        if group.voice != COPULA and group.lemma not in lexicon.predicative and not of_oneself:
            continue
        first = group.last + 1
        while words.is_a(first, ADV | MARK | TIME) and not words.is_verb(first, PARTICIPLE):
            first += 1
        if _describes(words, first):
            last = _coordinated(words, first)
            polarity = 0 if group.negated else _polarity(words, first, last, lexicon)
            yield Attribute(clause.actor, first, last, polarity, "predicate" + ("-negated" if group.negated else ""))
    for at, phrase in phrases.items():
        mention = words.mention[at]
        if mention is None or phrase.standing == MODIFIER or not words.is_a(at + 1, COMMA | OPEN):
            continue
        if phrase.standing == GOVERNED and (
            phrase.determiner in ("du", "des") or words.form[phrase.first - 1] in ("de", "d'")
        ):
            continue  # "le fils du maire, inquiet,": who is?
        end = next((i for i in range(at + 2, min(at + 9, len(words))) if words.is_a(i, PUNCTUATION & ~MARK)), -1)
        if end < 0 or not (words.form[at + 2] == "sans" or _describes(words, at + 2)):
            continue
        if words.form[at + 2] != "sans" and _coordinated(words, at + 2) != end - 1:
            continue
        yield Attribute(mention.actor, at + 2, end - 1, _polarity(words, at + 2, end - 1, lexicon), "apposed")


def _describes(words: Words, at: int) -> bool:
    """Is the word an adjective or participle as far as forms tell: no noun with its article, no small word, no name?"""
    in_ant = words.is_verb(at, GERUND) and not words.tag[at]  # "confiant", "méfiante"
    if not (words.is_plain(at) or in_ant) or words.is_a(at, NUMBER | TIME | ROLE | MENTION | DET | PREP | BEFORE):
        return False
    return not words.is_verb(at, FINITE) or words.is_verb(at, PARTICIPLE)


def _coordinated(words: Words, at: int) -> int:
    """The last of "vigilant, pas complaisant", "franche mais utile"."""
    last = at
    while True:
        step = last + 1
        if words.is_a(step, COORD | COMMA) and words.is_a(step + 1, ADV):
            step += 1
        if (
            words.is_a(step, COORD | COMMA | ADV)
            and _describes(words, step + 1)
            and not words.is_a(step + 2, PREP | DET)
        ):
            last = step + 1
            continue
        return last


def _polarity(words: Words, first: int, last: int, lexicon: Lexicon) -> int:
    sides = {}
    for at in range(first, last + 1):
        side = lexicon.adjectives.get(words.form[at], lexicon.nouns.get(words.form[at], 0))
        denied = any(form in lexicon.negations for form in words.form[max(first - 1, at - 2, 0) : at])
        sides[at] = -side if denied else side
    total = sum(sides.values())
    return (total > 0) - (total < 0)

"""How a source names an actor: the whole noun phrase with its modifiers, and the register of its words.

"l'[ancien géomètre]" (0), "le [régime militaire de Cibola]" (-1), "un [président démocratiquement élu]" (1).
Register comes from an editable list, by word, not by sympathy. A bare name says nothing of that and makes no row.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.syntax import (
    ADV, BEFORE, COMMA, DET, FINITE, GERUND, INFINITIVE, MARK, MENTION, NUMBER, OPEN, PARTICIPLE, PREP, PUNCTUATION, QUI,
    ROLE, TIME, Words,
)  # fmt: skip
from recoupe.lexicon import Lexicon
from recoupe.nouns import Phrase

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Designation:
    """Words [first, last] that name an actor, with the polarity of their register."""

    actor: str
    first: int
    last: int
    polarity: int
    rule: str
    device: str = "designation"


def find_designations(words: Words, phrases: dict[int, Phrase], lexicon: Lexicon) -> Iterator[Designation]:
    """The designations of a sentence: descriptions, names with a title or modifiers, appositions beside a name."""
    for at, phrase in phrases.items():
        mention = words.mention[at]
        if mention is None:
            continue
        first = phrase.first + (1 if phrase.determiner else 0)
        while first < at and words.is_a(first, NUMBER | DET) and not words.is_a(first, BEFORE | ROLE):
            first += 1
        last = _modifiers_after(words, at, mention.form == "description")
        if mention.form == "description":
            yield _designation(words, mention.actor, first, last, lexicon, "description")
        elif first < at and any(
            words.is_a(i, ROLE) or words.form[i] in lexicon.register_modifiers for i in range(first, at)
        ):
            yield _designation(words, mention.actor, first, last, lexicon, "title")
        elif any(words.form[i] in lexicon.register_modifiers for i in range(first, last + 1)):
            yield _designation(words, mention.actor, first, last, lexicon, "name-modified")
        apposition = _apposition(words, last, mention.form, lexicon)
        if apposition is not None:
            start, end = apposition
            yield _designation(words, mention.actor, start, end, lexicon, "apposition")


def _modifiers_after(words: Words, at: int, common: bool) -> int:
    """The last word of the phrase: adjectives and complements that follow the noun."""
    last = at
    if not common:
        return last
    step = at + 1
    while step < len(words) and step <= at + 7:
        if words.is_plain(step) and not words.is_a(step, NUMBER | TIME) and not words.is_verb(step, FINITE):
            if words.is_verb(step, PARTICIPLE) and words.form[step] != words.form[step].rstrip("s") and False:
                break
            last, step = step, step + 1
            if words.is_verb(step - 1, PARTICIPLE):
                break
            continue
        if (
            words.form[step] in ("de", "d'", "du", "des")
            or words.form[step] in ("au", "en")
            and words.form[step + 1 : step + 2] in (["pouvoir"], ["place"])
        ):
            inner = step + 1
            if words.is_a(inner, DET):
                inner += 1
            if (
                words.is_plain(inner)
                and not words.is_a(inner, NUMBER | TIME)
                and not words.is_verb(inner, FINITE)
                or words.is_a(inner, MENTION)
            ):
                last, step = inner, inner + 1
                continue
        break
    return last


def _apposition(words: Words, at: int, form: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """ "Paul Denis, patron du club," or "Paul Denis, l'homme fort du conseil,": a noun phrase between commas."""
    if form == "description" or not words.is_a(at + 1, COMMA):
        return None
    start = at + 2
    determiner = words.is_a(start, DET) and words.form[start] in (
        "le",
        "la",
        "l'",
        "un",
        "une",
        "les",
        "ce",
        "cet",
        "cette",
    )
    if determiner:
        start += 1
    head = start
    while words.is_a(head, BEFORE) and not words.is_a(head, ROLE):
        head += 1
    known = (
        words.is_a(head, ROLE)
        or head < len(words)
        and (words.form[head] in lexicon.register_heads or words.form[head] in lexicon.neutral_heads)
    )
    if not known or words.is_a(head, MENTION):
        return None
    end = _modifiers_after(words, head, True)
    following = end + 1
    if following < len(words) and not words.is_a(following, PUNCTUATION | QUI | PREP | ADV | MENTION):
        return None
    if following < len(words) and words.is_a(following, MENTION):
        return None  # "le maire Paul Denis": another name follows
    if (
        determiner
        and not words.is_a(following, COMMA | OPEN | QUI | PREP)
        and following < len(words)
        and not words.is_a(following, PUNCTUATION)
    ):
        return None
    return start, end


def _designation(words: Words, actor: str, first: int, last: int, lexicon: Lexicon, rule: str) -> Designation:
    return Designation(actor, first, last, register(" ".join(words.form[first : last + 1]), lexicon), rule)


def register(phrase: str, lexicon: Lexicon) -> int:
    """The register of a name by its words: 'junte militaire' -1, 'président élu' 1, 'ancien maire' 0.

    A head or phrase that takes the right away outweighs a modifier; where words pull both ways the register is 0.
    """
    phrase = phrase.lower().replace("’", "'").replace("d' ", "d'").replace("l' ", "l'")
    if any(other in phrase for other in lexicon.not_register):
        return 0
    tokens = _WORD.findall(phrase)
    for token in tokens[:3]:
        if token in lexicon.register_heads:
            head = lexicon.register_heads[token]
            if head:
                return head
    marks = [p for text, p in lexicon.register_phrases.items() if text in phrase]
    marks += [lexicon.register_modifiers[token] for token in tokens if token in lexicon.register_modifiers]
    total = sum(marks)
    return (total > 0) - (total < 0)


__all__ = ["GERUND", "INFINITIVE", "MARK", "Designation", "find_designations", "register"]

"""How an English source names an actor, and what it says that it is: the noun phrase with its modifiers, its predicate.

"the [former surveyor]" (0), "the [military regime]" (-1), "an [elected president]" (1). Register comes from an editable
list, by word, not by sympathy. A bare name says nothing of that and makes no row.
"""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.english.groups import COPULA
from recoupe.english.lexicon import Lexicon, register
from recoupe.english.phrases import Phrase
from recoupe.english.verbs import GERUND, PARTICIPLE
from recoupe.english.words import ADV, COMMA, DET, MARK, MENTION, NUMBER, PREP, PUNCTUATION, SUBORD, TIME, TITLE, Words
from recoupe.portrayal.designations import Designation
from recoupe.portrayal.english.clauses import Clause

_COPULAS = frozenset({"become", "remain", "seem", "look", "appear", "feel", "sound", "stay", "prove"})


def find_designations(
    words: Words, phrases: Mapping[int, Phrase], clauses: Sequence[Clause], lexicon: Lexicon
) -> Iterator[Designation]:
    """The designations and attributes of a sentence."""
    for at, phrase in phrases.items():
        mention = words.mention[at]
        assert mention is not None
        first = phrase.first
        while first < at and words.is_a(first, DET | NUMBER):
            first += 1
        if mention.form == "description":
            yield _designation(words, mention.actor, first, at, "description")
        elif first < at and any(
            words.is_a(i, TITLE) or words.form[i] in lexicon.register_heads for i in range(first, at)
        ):
            yield _designation(words, mention.actor, first, at, "title")
        elif any(words.form[i] in lexicon.register_modifiers for i in range(first, at)):
            yield _designation(words, mention.actor, first, at, "name-modified")
        if (span := _apposition(words, at, lexicon)) is not None and mention.form != "description":
            yield _designation(words, mention.actor, *span, "apposition")
    for clause in clauses:
        yield from _predicate(words, clause, lexicon)


def _designation(words: Words, actor: str, first: int, last: int, rule: str) -> Designation:
    return Designation(actor, first, last, register(" ".join(words.form[first : last + 1])), rule)


def _apposition(words: Words, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """ "Ann Doe, the trust's chief executive,", "Rovaltec, an American contractor": a known noun beside the name."""
    if not words.is_a(at + 1, COMMA):
        return None
    start = at + 2
    if words.is_a(start, NUMBER) and words.is_a(start + 1, COMMA):
        start += 2
    determiner = words.word(start) in ("the", "a", "an", "its", "his", "her", "their")
    start += determiner
    end, known = start - 1, False
    while words.is_plain(end + 1) and not words.is_a(end + 1, MENTION) and end < start + 6:
        end += 1
        known |= words.form[end] in lexicon.register_heads or words.is_a(end, TITLE)
    if not known or words.is_a(end + 1, MENTION) or words.capital[end]:
        return None
    closing = (
        words.is_a(end + 1, PUNCTUATION | PREP)
        or words.word(end + 1) in ("who", "which", "that")
        or end + 1 >= len(words)
    )
    if not closing or not determiner and not words.is_a(end + 1, PREP | COMMA):
        return None
    if words.word(end + 1) == "of":
        step = end + 2
        while words.is_a(step, DET) or words.is_plain(step) and not words.is_a(step, MENTION):
            step += 1
        if words.is_a(step, MENTION):
            step += 1
        end = step - 1 if not words.is_a(step - 1, DET) else end
    return start, end


def _predicate(words: Words, clause: Clause, lexicon: Lexicon) -> Iterator[Designation]:
    """ "is a decent man" (a designation), "was profoundly sorry" (an attribute): what the actor is said to be."""
    group = clause.group
    if group.voice != COPULA and group.lemmas[-1] not in _COPULAS | {"be"}:
        return
    at = group.last + 1
    while words.is_a(at, ADV | MARK) and not words.is_a(at, DET | PREP):
        at += 1
    head = at
    while words.is_plain(head + 1) and head < at + 3:
        head += 1
    if words.form[head : head + 1] and words.form[head] in lexicon.register_heads and words.is_plain(at):
        if not group.negated:
            yield _designation(words, clause.actor, at, head, "predicate")
        return
    if words.word(at) in ("a", "an", "the"):
        start = at + 1
        end = start - 1
        while words.is_plain(end + 1) and end < start + 5:
            end += 1
        if end < start:
            return
        while words.word(end + 1) == "of" and words.is_plain(end + 2):
            end += 2
        if not group.negated:
            yield _designation(words, clause.actor, start, end, "predicate")
        return
    if not words.is_plain(at) or words.is_a(at, TIME | NUMBER | TITLE) or words.capital[at]:
        return
    if words.is_verb(at, GERUND | PARTICIPLE) and words.form[at] not in lexicon.adjectives:
        return
    end = at
    while words.word(end + 1) in ("and", "but") and words.is_plain(end + 2) and end < at + 4:
        end += 2
    following = (
        words.is_a(end + 1, PUNCTUATION | PREP | SUBORD)
        or words.word(end + 1) in ("to", "that")
        or end + 1 >= len(words)
    )
    if following or words.form[at] in lexicon.adjectives:
        polarity = lexicon.adjectives.get(words.form[at], 0)
        yield Designation(
            clause.actor, group.last + 1, end, -polarity if group.negated else polarity, "predicate", "attribute"
        )

"""How a source names an actor: the whole noun phrase with its modifiers, and the register of its words.

"l'[ancien géomètre]" (0), "le [régime militaire de Cibola]" (-1), "un [président démocratiquement élu]" (1).
Register comes from an editable list, by word, not by sympathy. A bare name says nothing of that and makes no row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from recoupe.french.groups import COPULA
from recoupe.french.lexicon import Lexicon
from recoupe.french.nouns import GOVERNED, Phrase
from recoupe.french.syntax import (
    ADV,
    BEFORE,
    CLITIC,
    COMMA,
    DET,
    FINITE,
    MARK,
    MENTION,
    NE,
    NUMBER,
    PARTICIPLE,
    PUNCTUATION,
    ROLE,
    TIME,
    Words,
    load_grammar,
)  # fmt: skip
from recoupe.portrayal.subjects import Clause

_APPOSED = frozenset({"le", "la", "l'", "un", "une", "les", "ce", "cet", "cette"})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(slots=True)  # not frozen: so many are made that it shows
class Designation:
    """Words [first, last] that name an actor, with the polarity of their register."""

    actor: str
    first: int
    last: int
    polarity: int
    rule: str
    device: str = "designation"


def find_designations(
    words: Words, phrases: dict[int, Phrase], clauses: Sequence[Clause], lexicon: Lexicon
) -> Iterator[Designation]:
    """The designations of a sentence: descriptions, names with a title or modifiers, appositions beside a name."""
    grammar = load_grammar()
    for at, phrase in phrases.items():
        mention = words.mention[at]
        if mention is None:
            continue
        first = phrase.first + (1 if phrase.determiner else 0)
        if (
            words.form[first : first + 1]
            and words.form[first] in grammar.quantities
            or words.is_a(first, DET)
            and not phrase.determiner
        ):
            first = at
            while words.is_plain(first - 1) or words.is_a(first - 1, BEFORE):
                first -= 1
        while first < at and words.is_a(first, NUMBER | DET) and not words.is_a(first, BEFORE | ROLE):
            first += 1
        single = " " not in mention.surface.strip()
        last = modifiers_after(words, at, mention.form == "description", lexicon, single or phrase.standing != GOVERNED)
        if mention.form == "description":
            yield _designation(words, mention.actor, first, last, lexicon, "description")
        elif first < at and any(words.is_a(i, ROLE) for i in range(first, at)):
            yield _designation(words, mention.actor, first, last, lexicon, "title")
        elif any(words.form[i] in lexicon.register_modifiers for i in range(first, last + 1)):
            yield _designation(words, mention.actor, first, last, lexicon, "name-modified")
        for start, end, how in (*_called(words, phrase, lexicon), *_opening(words, phrase, lexicon)):
            named = _designation(words, mention.actor, start, end, lexicon, how)
            judged = sum(lexicon.adjectives.get(form, 0) for form in words.form[start : end + 1])
            side = named.polarity or (judged > 0) - (judged < 0) if how == "called" else named.polarity
            yield replace(named, polarity=side)
        if phrase.determiner in ("du", "des") or words.form[phrase.first - 1 : phrase.first] in (["de"], ["d'"]):
            continue  # "Anne Roy, de la CGT, infirmière": the noun that follows is of the name before
        apposition = _apposition(words, last, mention.form, lexicon)
        if apposition is not None:
            start, end = apposition
            yield _designation(words, mention.actor, start, end, lexicon, "apposition")
    for clause in clauses:
        predicated = _predicated(words, clause, lexicon)
        if predicated is not None:
            yield _designation(words, clause.actor, *predicated, lexicon, "predicate")


def modifiers_after(words: Words, at: int, common: bool, lexicon: Lexicon, takes_complement: bool = True) -> int:
    """The last word of the phrase: adjectives and complements that follow the noun."""
    last, step = at, at + 1
    while common and step < len(words) and step <= at + 7:
        if words.is_plain(step) and not words.is_a(step, NUMBER | TIME) and not words.is_verb(step, FINITE):
            judged = words.form[step] in lexicon.register_modifiers or words.form[step] in lexicon.adjectives
            if words.form[step] in ("fin", "début", "courant") and words.is_a(step + 1, TIME):
                break  # "des élèves fin septembre"
            if words.is_verb(step, PARTICIPLE) and not judged and not words.is_a(step, ROLE):
                break  # "les experts | remis": it belongs to another noun, or tells what was done
            last, step = step, step + 1
            continue
        form, following = words.form[step], words.form[step + 1 : step + 2]
        place = form in ("au", "en") and following in (["pouvoir"], ["place"])
        if place or takes_complement and form in ("de", "d'", "du", "des"):
            inner = step + 1
            while words.is_a(inner, DET) and inner < step + 3:
                inner += 1
            noun = words.is_plain(inner) and not words.is_a(inner, NUMBER | TIME) and not words.is_verb(inner, FINITE)
            if noun or words.is_a(inner, MENTION):
                last, step = inner, inner + 1
                continue
        break
    return last


def _apposition(words: Words, at: int, form: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """ "Paul Denis, patron du club,", "Claire Roy, de la CGT, infirmière devenue élue": a known noun after the name."""
    if form == "description" or not words.is_a(at + 1, COMMA):
        return None
    start = at + 2
    if words.is_a(start, NUMBER) and words.form[start + 1 : start + 3] == ["ans", ","]:
        start += 3
    if words.form[start : start + 1] in (["de"], ["d'"], ["du"]):
        comma = next((i for i in range(start, min(start + 6, len(words))) if words.is_a(i, PUNCTUATION)), -1)
        start = comma + 1 if comma > 0 and words.is_a(comma, COMMA) else start
    determiner = words.is_a(start, DET) and words.form[start] in _APPOSED
    start += determiner
    head = start
    while words.is_a(head, BEFORE) and not words.is_a(head, ROLE):
        head += 1
    if head >= len(words) or words.is_a(head, MENTION):
        return None
    form = words.form[head]
    if not words.is_a(head, ROLE) and form not in lexicon.register_heads and form not in lexicon.neutral_heads:
        return None
    end = modifiers_after(words, head, True, lexicon)
    if words.is_a(end + 1, MENTION):
        return None  # "le maire Paul Denis": another name follows
    if determiner and (words.is_a(end + 1, NE | CLITIC) or words.is_verb(end + 1, FINITE)):
        return None  # "pour Paul, le maire a menti"
    return start, end


def _called(words: Words, phrase: Phrase, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """ "a traité X de « gamine gâtée »", "X, « gamine gâtée »", "X, ces « rêveurs », ces « utopistes »": in marks."""
    step = phrase.at + 1
    verbs = words.verb[max(phrase.first - 3, 0) : phrase.first]
    if words.form[step : step + 1] in (["de"], ["d'"]) and words.is_a(step + 1, MARK):
        called = any(verb is not None and verb.lemma in lexicon.calling for verb in verbs)
        if called and (end := _marked(words, step + 2)) is not None:
            yield step + 2, end, "called"
        return
    if (
        phrase.standing == GOVERNED
        and words.form[phrase.first - 1] in ("de", "d'")
        or phrase.determiner in ("du", "des")
    ):
        return
    while words.is_a(step, COMMA):
        pointed = words.form[step + 1 : step + 2] in (["ce"], ["cet"], ["cette"], ["ces"])
        first = step + 1 + pointed
        end = _marked(words, first + 1) if words.is_a(first, MARK) else None
        if end is None:
            return
        known = words.is_a(first + 1, ROLE) or words.form[first + 1] in lexicon.register_heads
        if not pointed and not (known or end > first + 1 and words.form[end] in lexicon.adjectives):
            return
        yield first + 1, end, "called"
        step = end + 2


def _marked(words: Words, first: int) -> int | None:
    """The last of some plain words from `first` up to a closing mark or a comma."""
    last = first
    while last < first + 4 and words.is_plain(last + 1) and words.is_plain(last):
        last += 1
    closed = words.is_plain(first) and words.is_a(last + 1, MARK | COMMA)
    return last if closed and not words.is_verb(first, FINITE | PARTICIPLE) else None


def _opening(words: Words, phrase: Phrase, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """ "Figure de l'opposition, Paul Denis a ...": a noun with no article opens the sentence, then its subject."""
    head = 1 if words.is_a(0, BEFORE) and not words.is_a(0, ROLE) else 0
    if not 1 < phrase.first < 10 or phrase.determiner or phrase.standing == GOVERNED or words.is_a(head, MENTION | DET):
        return
    form = words.form[head]
    if not words.is_a(head, ROLE) and form not in lexicon.register_heads and form not in lexicon.neutral_heads:
        return
    last = modifiers_after(words, head, True, lexicon)
    if last + 2 == phrase.first and words.is_a(last + 1, COMMA) and last > 0:
        yield 0, last, "opening"


def _predicated(words: Words, clause: Clause, lexicon: Lexicon) -> tuple[int, int] | None:
    """ "Le port est la deuxième plateforme du pays": what the actor is said to be."""
    group = clause.group
    if group.voice != COPULA and group.lemma not in ("devenir", "rester", "demeurer", "redevenir") or group.negated:
        return None
    at = group.last + 1
    while words.is_a(at, ADV | TIME | MARK) and not words.is_a(at, DET):
        at += 1
    if not words.is_a(at, DET) or words.form[at] not in _APPOSED:
        return None
    start = at + 1
    head = start
    while words.is_a(head, BEFORE) and not words.is_a(head, ROLE):
        head += 1
    if words.is_plain(head) and not words.is_a(head, NUMBER | TIME):
        return start, modifiers_after(words, head, True, lexicon)
    return None


def _designation(words: Words, actor: str, first: int, last: int, lexicon: Lexicon, rule: str) -> Designation:
    return Designation(actor, first, last, register(" ".join(words.form[first : last + 1]), lexicon), rule)


def _is_head(tokens: list[str]) -> bool:
    """Is the first word a noun that could also modify: "les élus", "les responsables"?"""
    return bool(tokens) and bool(load_grammar().tags.get(tokens[0], 0) & ROLE)


@lru_cache(maxsize=20_000)
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
    marks += [
        lexicon.register_modifiers[token] for token in tokens[_is_head(tokens) :] if token in lexicon.register_modifiers
    ]
    total = sum(marks)
    return (total > 0) - (total < 0)

"""The words of judgement of a sentence, each with its side after negation: "pas complaisant" is +1."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.french.lexicon import Lexicon
from recoupe.french.listed import find_listed
from recoupe.french.nouns import Phrase
from recoupe.french.syntax import (
    CLITIC,
    COMMA,
    COORD,
    DET,
    FINITE,
    MARK,
    MENTION,
    NE,
    NUMBER,
    PARTICIPLE,
    PREP,
    PUNCTUATION,
    SUBJECT,
    Grammar,
    Words,
)
from recoupe.portrayal.cast import Cast
from recoupe.portrayal.subjects import Clause

Judged = tuple[str, int, str]  # the actor, the side, the rule


@dataclass(frozen=True, slots=True)
class Term:
    """Words [first, last] that judge, and which way; weak ones need a closer tie to an actor."""

    first: int
    last: int
    polarity: int
    is_weak: bool
    is_noun: bool
    is_phrase: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """Words [first, last] that judge an actor; `by` is the actor whose judgement it is, where a verb tells."""

    actor: str
    first: int
    last: int
    polarity: int
    rule: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of quoted words, by word: who speaks."""

    first: int
    last: int
    speaker: str
    is_hostile: bool = False


@dataclass(slots=True)  # not frozen: so many are made that it shows
class Scene:
    """What is known of a sentence when its judgements are read; `topic` is the actor the sentence before was about.

    `doer` is its subject, whoever else it names; `others` are all that it names.
    """

    words: Words
    phrases: dict[int, Phrase]
    clauses: Sequence[Clause]
    voices: Sequence[Voice]
    blamed: frozenset[str]
    topic: str
    doer: str
    others: frozenset[str]
    cast: Cast
    grammar: Grammar
    lexicon: Lexicon

    def is_outward(self, term: Term) -> bool:
        """Does the word judge those that the work is about: "un rapport accablant", not its author?"""
        return not term.is_phrase and not term.is_noun and self.words.form[term.last] in self.lexicon.outward

    def actor(self, at: int) -> str:
        """The actor of the mention that is word `at`."""
        mention = self.words.mention[at]
        return mention.actor if mention is not None else ""


def find_terms(words: Words, text: str, grammar: Grammar, lexicon: Lexicon) -> list[Term]:
    """The judging words of a sentence, phrases before single words; `text` is the sentence as written."""
    terms: list[Term] = []
    taken: set[int] = set()
    origin = words.start[0] if len(words) else 0
    text = text.lower().replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")  # as the lexicon writes
    for begin, stop in find_listed(lexicon.phrase_list, text, 0, len(text)):
        start, end = origin + begin, origin + stop
        inside = [i for i in range(len(words)) if words.start[i] < end and words.end[i] > start]
        if inside and not any(words.is_a(i, MENTION) for i in inside) and not taken & set(inside):
            polarity = lexicon.phrases[text[begin:stop]]
            if any(word in lexicon.negations for word in words.form[max(0, inside[0] - 2) : inside[0]]):
                polarity = -polarity
            terms.append(Term(inside[0], inside[-1], polarity, False, True, True))
            taken.update(inside)
    judging = lexicon.judging
    for at in [at for at, form in enumerate(words.form) if form in judging]:
        form = words.form[at]
        if at in taken or words.tag[at] & (MENTION | PUNCTUATION | PREP):
            continue
        adjective, noun = lexicon.adjectives.get(form, lexicon.adverbs.get(form)), lexicon.nouns.get(form)
        if adjective is None and noun is None or _is_something_else(words, at, grammar):
            continue
        if (
            noun is None
            and form in lexicon.intensifiers
            and (words.is_plain(at + 1) or words.is_verb(at + 1, PARTICIPLE))
        ):
            continue  # "gravement préoccupée"
        is_noun = noun is not None and (adjective is None or words.is_a(at - 1, DET))
        polarity = (noun if is_noun else adjective) or 0
        before = words.form[max(0, at - 3) : at]
        weak = form in lexicon.weak
        if weak and not is_noun and before and before[-1] in lexicon.intensifiers:
            weak = False
        lacking = before[-2:-1] == ["sans"] and words.is_a(at - 1, DET)  # "sans la ténacité des uns, ...": it is there
        if any(word in lexicon.negations and word != "plus" for word in before[-2:]) and not lacking:
            polarity = -polarity
        terms.append(Term(at, at, polarity, weak, is_noun))
    return _joined(words, sorted(terms, key=lambda term: term.first))


def _joined(words: Words, terms: list[Term]) -> list[Term]:
    """An adjective beside a noun takes its side: "un sérieux revers" is one word of blame."""
    joined: list[Term] = []
    for term in terms:
        last = joined[-1] if joined else None
        coordinated = last is not None and term.first == last.last + 2 and words.is_a(last.last + 1, COORD | COMMA)
        if (
            last is not None
            and coordinated
            and not term.is_noun
            and not last.is_noun
            and term.polarity == last.polarity
        ):
            joined[-1] = Term(last.first, term.last, term.polarity, False, False)  # "lacunaire et tardive"
        elif last is not None and term.first == last.last + 1 and (term.is_noun or last.is_noun):
            noun = term if term.is_noun else last
            joined[-1] = Term(last.first, term.last, noun.polarity, last.is_weak and term.is_weak, True)
        else:
            joined.append(term)
    return joined


def _is_something_else(words: Words, at: int, grammar: Grammar) -> bool:
    """A verb ("a justifié", "on ferme"), a word that is fought ("contre le terrorisme"), "leur propre"."""
    before = words.form[max(0, at - 2) : at]
    if words.form[at] == "redressement" and words.form[at + 1 : at + 2] in (["judiciaire"], ["fiscal"], ["productif"]):
        return True
    impersonal = words.verb[at - 2] if at > 1 and words.form[at - 1] == "être" else None
    if impersonal is not None and impersonal.lemma == "falloir":
        return True  # "il faut être honnête"
    if words.form[at] in ("franc", "francs") and (words.is_a(at - 1, NUMBER) or words.is_a(at - 2, NUMBER)):
        return True  # the money
    if words.form[at] == "francs" and words.form[at - 1] in ("de", "en"):
        return True
    if words.form[at - 1 : at] in (["tout"], ["toute"]) and words.is_verb(at - 2, FINITE | PARTICIPLE):
        return True  # "écarte toute faute"
    if words.form[at].startswith("propre") and any(word in grammar.possessives for word in before):
        return True
    if words.is_verb(at, FINITE) and words.is_a(at - 1, SUBJECT | NE | CLITIC) and not words.is_a(at - 1, DET):
        return True
    if words.is_verb(at, FINITE) and not words.is_verb(at, PARTICIPLE) and words.is_a(at - 1, MENTION):
        return True
    if words.is_verb(at, FINITE) and words.is_a(at - 1, COMMA | MARK) and words.is_a(at + 1, DET | MENTION):
        return True  # "« ... », lâche un infirmier"
    if words.is_verb(at, PARTICIPLE):
        for back in range(at - 1, max(at - 4, -1), -1):
            verb = words.verb[back]
            if verb is not None and verb.lemma == "avoir":
                return True
            if not words.form[back] or words.is_plain(back) or words.is_a(back, PUNCTUATION | DET):
                break
    for back in range(at - 1, max(at - 4, -1), -1):
        verb = words.verb[back]
        if (
            verb is not None
            and verb.lemma in ("éviter", "empêcher", "prévenir", "dissiper")
            and not words.is_a(back, DET)
        ):
            return True  # "a permis d'éviter une catastrophe"
    return any(word in ("contre", "anti") for word in before) or before[-2:] in (
        ["victime", "de"],
        ["victimes", "de"],
        ["risque", "de"],
    )

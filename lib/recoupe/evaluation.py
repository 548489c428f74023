"""Words of judgement about an actor: "une gestion [calamiteuse]", "l'[arrogance] du préfet", "un [sérieux revers] pour Lyon".

A word judges an actor only where grammar ties it to that actor: as its predicate, in what it does, as a noun that is
its own ("de X", "son ..."), in words that speak of nobody else. Whose judgement it is, is told by the quotes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.syntax import (
    ADV, COMMA, COORD, DET, FINITE, GERUND, INFINITIVE, MARK, MENTION, PARTICIPLE, PREP, PUNCTUATION, QUI, REL, STOP, SUBJECT,
    SUBORD, TIME, Grammar, Words,
)  # fmt: skip
from recoupe.groups import COPULA, PASSIVE
from recoupe.lexicon import Lexicon
from recoupe.nouns import Phrase
from recoupe.subjects import Clause


@dataclass(frozen=True, slots=True)
class Term:
    """Words [first, last] that judge, and which way; weak ones need a closer tie."""

    first: int
    last: int
    polarity: int
    is_weak: bool
    is_noun: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """Words [first, last] that judge an actor; `by` is the actor whose verb carries the judgement, if any."""

    actor: str
    first: int
    last: int
    polarity: int
    rule: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of reported words, by word: who speaks."""

    first: int
    last: int
    speaker: str
    is_direct: bool


def find_terms(words: Words, text: str, lexicon: Lexicon) -> list[Term]:
    """The judging words of a sentence, phrases first; `text` is the sentence in lower case."""
    terms: list[Term] = []
    taken: set[int] = set()
    for match in lexicon.phrase_pattern.finditer(text):
        inside = [i for i in range(len(words)) if words.start[i] < words.start[0] + match.end() and words.end[i] > words.start[0] + match.start()]
        if inside and not any(words.is_a(i, MENTION) for i in inside) and not taken & set(inside):
            terms.append(Term(inside[0], inside[-1], lexicon.phrases[match.group()], False, True))
            taken.update(inside)
    for at, form in enumerate(words.form):
        if at in taken or words.tag[at] & (MENTION | PUNCTUATION | PREP):
            continue
        adjective, noun = lexicon.adjectives.get(form), lexicon.nouns.get(form)
        if adjective is None and noun is None:
            continue
        is_noun = noun is not None and (adjective is None or words.is_a(at - 1, DET))
        if is_noun and words.is_verb(at, FINITE) and not words.is_a(at - 1, DET | PREP) and not words.is_plain(at - 1):
            continue
        polarity = noun if is_noun else adjective
        assert polarity is not None
        weak = form in lexicon.weak
        before = words.form[max(0, at - 3) : at]
        if weak and not is_noun and before and before[-1] in lexicon.intensifiers:
            weak = False
        if any(word in lexicon.negations for word in before[-2:]):
            polarity = -polarity
        terms.append(Term(at, at, polarity, weak, is_noun))
    return sorted(terms, key=lambda term: term.first)


def find_judgements(
    words: Words, terms: Sequence[Term], phrases: dict[int, Phrase], clauses: Sequence[Clause], voices: Sequence[Voice],
    grammar: Grammar, lexicon: Lexicon,
) -> list[Judgement]:  # fmt: skip
    """Each judging word with the one actor it is tied to; words tied to nobody are left out."""
    found: list[Judgement] = []
    for term in terms:
        judgement = (
            _owned(words, term, phrases, grammar, lexicon)
            or _predicate(words, term, clauses, lexicon)
            or _in_act(words, term, clauses, lexicon)
            or _by_passive(words, term, phrases)
            or _spoken(words, term, phrases, voices)
            or _possessive(words, term, clauses, grammar)
        )
        if judgement is not None:
            found.append(_widen(words, judgement))
    return _merge(words, found)


def _widen(words: Words, judgement: Judgement) -> Judgement:
    """The words with the noun they go with: "décision | audacieuse", "sérieux | revers"."""
    first, last = judgement.first, judgement.last
    while words.is_plain(first - 1) and judgement.first - first < 2 or words.is_a(first - 1, ADV) and judgement.first - first < 2:
        first -= 1
    while words.is_plain(last + 1) and last - judgement.last < 1 and not words.is_verb(last + 1, PARTICIPLE):
        last += 1
    return Judgement(judgement.actor, first, last, judgement.polarity, judgement.rule, judgement.by)


def _merge(words: Words, found: list[Judgement]) -> list[Judgement]:
    """Neighbours about the same actor with the same side become one row: "lacunaire et tardive"."""
    merged: list[Judgement] = []
    for item in sorted(found, key=lambda j: (j.first, j.last)):
        last = merged[-1] if merged else None
        if last is not None and last.actor == item.actor and item.first <= last.last + 2 and (
            item.first <= last.last + 1 or words.is_a(last.last + 1, COORD | COMMA)
        ) and item.polarity == last.polarity:
            merged[-1] = Judgement(last.actor, last.first, max(last.last, item.last), last.polarity, last.rule, last.by)
        elif last is None or item.first > last.last:
            merged.append(item)
    return merged


def _mentions_between(words: Words, first: int, last: int) -> bool:
    return any(words.is_a(i, MENTION) for i in range(first, last))


def _owned(words: Words, term: Term, phrases: dict[int, Phrase], grammar: Grammar, lexicon: Lexicon) -> Judgement | None:
    """ "l'arrogance du préfet", "un revers pour Lyon": the actor right after a judging noun."""
    at = term.last + 1
    while words.is_plain(at) and at < term.last + 3:
        at += 1
    form = words.form[at] if at < len(words) else ""
    if form in ("pour", "de", "d'", "du", "des"):
        if form == "pour" and words.form[term.last] not in lexicon.for_nouns and not any(words.form[i] in lexicon.for_nouns for i in range(term.first, at)):
            return None
        for where, phrase in phrases.items():
            if phrase.first in (at, at + 1) and where - at < 7 and not _mentions_between(words, at, where):
                mention = words.mention[where]
                assert mention is not None
                return Judgement(mention.actor, term.first, term.last, term.polarity, "owned" if form != "pour" else "for")
    return None


def _clause_end(words: Words, clause: Clause) -> int:
    """The last word of the clause: until a sign that ends it, a relative, or another verb's subject."""
    at = clause.group.last + 1
    while at < len(words) and at < clause.group.last + 25:
        if words.is_a(at, STOP | QUI | SUBJECT) or words.is_a(at, REL) and not words.is_a(at, DET):
            break
        if words.is_a(at, COMMA) and at > clause.last + 1:
            break
        if words.form[at] in ("que", "qu'", "alors", "tandis", "lorsque", "car", "si", "quand", "mais"):
            break
        at += 1
    return at - 1


def _predicate(words: Words, term: Term, clauses: Sequence[Clause], lexicon: Lexicon) -> Judgement | None:
    """ "le maire est resté intraitable": after être and its like, nothing but adverbs and the words of the predicate."""
    for clause in clauses:
        group = clause.group
        if group.voice != COPULA and group.lemma not in lexicon.predicative:
            continue
        if group.last < term.first <= group.last + 8:
            between = range(group.last + 1, term.first)
            if any(words.is_a(i, PUNCTUATION & ~MARK) or words.is_a(i, MENTION | QUI) or words.is_a(i, PREP) and not words.is_a(i, DET) for i in between):
                continue
            if any(words.is_plain(i) and not words.is_a(i, ADV) for i in between) and not term.is_noun and sum(words.is_plain(i) for i in between) > 1:
                continue
            return Judgement(clause.actor, term.first, term.last, -term.polarity if group.negated and not _negation_seen(words, term, lexicon) else term.polarity, "predicate")
    return None


def _negation_seen(words: Words, term: Term, lexicon: Lexicon) -> bool:
    return any(form in lexicon.negations for form in words.form[max(0, term.first - 2) : term.first])


def _in_act(words: Words, term: Term, clauses: Sequence[Clause], lexicon: Lexicon) -> Judgement | None:
    """ "a pris une décision audacieuse": in what the actor does, unless the verb itself judges or reports."""
    if term.is_weak:
        return None
    best: Clause | None = None
    for clause in clauses:
        if clause.group.first <= term.first and (best is None or clause.group.first > best.group.first):
            best = clause
    if best is None or best.group.voice in (COPULA, PASSIVE) or term.last > _clause_end(words, best):
        return None
    if any(lemma in lexicon.attitudes for lemma in best.group.lemmas) or _mentions_between(words, best.group.last, term.last + 3):
        return None
    if any(words.is_verb(i, INFINITIVE | GERUND) and not words.is_plain(i) for i in range(best.group.last + 1, term.first)):
        return None
    polarity = -term.polarity if best.group.negated else term.polarity
    return Judgement(best.actor, term.first, term.last, polarity, "in-act")


def _by_passive(words: Words, term: Term, phrases: dict[int, Phrase]) -> Judgement | None:
    """ "imposé unilatéralement par le siège", "la mauvaise gestion menée par le groupe"."""
    for at in range(term.last + 1, min(term.last + 5, len(words))):
        if words.form[at] == "par" and words.is_verb(at - 1, PARTICIPLE | 0) or words.form[at] == "par" and words.is_a(at - 1, ADV):
            for where, phrase in phrases.items():
                if phrase.first == at + 1:
                    mention = words.mention[where]
                    assert mention is not None
                    return Judgement(mention.actor, term.first, term.last, term.polarity, "by")
        if words.is_a(at, PUNCTUATION | MENTION):
            break
    return None


def _spoken(words: Words, term: Term, phrases: dict[int, Phrase], voices: Sequence[Voice]) -> Judgement | None:
    """In reported words: the one actor these words name, other than their speaker; or the speaker who says we."""
    for voice in voices:
        if not voice.first <= term.first <= voice.last:
            continue
        inside = {words.mention[at].actor for at in phrases if voice.first <= at <= voice.last and words.mention[at]}  # type: ignore[union-attr]
        others = inside - {voice.speaker}
        if len(others) == 1:
            return Judgement(others.pop(), term.first, term.last, term.polarity, "spoken-of")
        if others:
            return None
        own = any(words.form[i] in ("je", "j'", "nous", "notre", "nos", "mon", "ma", "mes") for i in range(voice.first, voice.last + 1))
        if own and term.polarity > 0 and voice.speaker and ":" not in voice.speaker and voice.speaker != "anonymous":
            return Judgement(voice.speaker, term.first, term.last, term.polarity, "spoken-self")
        if term.polarity < 0 and not term.is_weak:
            outside = {words.mention[at].actor for at in phrases if words.mention[at]} - {voice.speaker}  # type: ignore[union-attr]
            if len(outside) == 1:
                return Judgement(outside.pop(), term.first, term.last, term.polarity, "spoken-beside")
        return None
    return None


def _possessive(words: Words, term: Term, clauses: Sequence[Clause], grammar: Grammar) -> Judgement | None:
    """ "sa gestion calamiteuse": the possessive points at the one subject of the sentence."""
    actors = {clause.actor for clause in clauses}
    if len(actors) != 1:
        return None
    for at in range(term.first - 1, max(term.first - 4, -1), -1):
        if words.form[at] in grammar.possessives:
            if any(words.is_a(i, MENTION) for i in range(at, term.first)):
                return None
            clause = next(iter(clauses))
            return Judgement(clause.actor, term.first, term.last, term.polarity, "possessive") if clause.at < at else None
        if not words.is_plain(at) and not words.is_a(at, ADV):
            return None
    return None


__all__ = ["SUBORD", "TIME", "Judgement", "Term", "Voice", "find_judgements", "find_terms"]

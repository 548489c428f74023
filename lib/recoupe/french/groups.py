"""Verb groups: "n'a jamais été accusé de mentir" is one verb, with its voice and its negation.

Reading starts at the first small word (ne, se, le ...) and ends at the last verb; without a parser, so only the groups
whose parts follow each other, with nothing between but adverbs, days or an aside between commas.
"""

from dataclasses import dataclass

from recoupe.french.syntax import (
    ADV,
    CLITIC,
    COMMA,
    DET,
    FINITE,
    FIRST,
    GERUND,
    INFINITIVE,
    MARK,
    MENTION,
    NE,
    NUMBER,
    PARTICIPLE,
    PAS,
    PREP,
    PUNCTUATION,
    SUBORD,
    TIME,
    Words,
    load_grammar,
)  # fmt: skip
from recoupe.french.verbs import PLURAL, SINGULAR, Verbs, load_verbs

ACTIVE, PASSIVE, REFLEXIVE, COPULA, HAVE = "active", "passive", "reflexive", "copula", "have"
_ASIDE = 7  # words between commas that may part an auxiliary from its participle


@dataclass(slots=True)  # not frozen: so many are made that it shows
class Group:
    """A verb group: words [first, last], its core word and infinitive, its voice; `number` has the flags of agreement.

    `lemmas` are all infinitives met, the finite one first: "refuse de parler" has refuser, parler; the core is the
    last of them that says what is done, parler, but the voice is that of the whole.
    """

    first: int
    core: int
    last: int
    lemmas: tuple[str, ...]
    voice: str
    negated: bool
    number: int
    clitics: tuple[str, ...] = ()

    @property
    def lemma(self) -> str:
        """The infinitive of the finite verb's own meaning (the first)."""
        return self.lemmas[0]


def read_group(words: Words, at: int, kinds: int = FINITE, language: str = "fr") -> Group | None:
    """The verb group that starts at a word, None where none does.

    `kinds`: FINITE for a third person, FIRST for "je, nous", INFINITIVE or GERUND for a group without a subject.
    """
    grammar, verbs = load_grammar(language), load_verbs(language)
    first, negated, clitics = at, False, []
    while words.is_a(at, NE | CLITIC) or (words.is_a(at, PAS) and kinds == INFINITIVE):
        if words.is_verb(at, kinds) and not words.is_a(at, CLITIC):
            break
        negated |= words.is_a(at, NE | PAS)
        clitics.append(words.form[at])
        at += 1
        if at - first > 5:
            return None
    if not words.is_verb(at, kinds) or words.is_a(at, MENTION | DET | PREP | SUBORD):
        return None
    if not clitics and words.form[at] in verbs.never_finite and kinds & FINITE:
        return None
    reading = words.verb[at]
    assert reading is not None
    number = reading.kinds & (SINGULAR | PLURAL | FIRST)
    is_reflexive = any(form in grammar.reflexives for form in clitics) or (
        kinds & FIRST and any(form in ("me", "m'", "nous") for form in clitics) and reading.lemma == "être"
    )
    group = _compound(words, at, reading.lemma, bool(is_reflexive), verbs)
    core, last, lemmas, voice, no = group
    core, last, lemmas, voice, no2 = _carry(words, core, last, lemmas, voice, verbs)
    negated = negated or no or no2
    return Group(first, core, last, tuple(lemmas), voice, bool(negated), number, tuple(clitics))


def _compound(
    words: Words, at: int, lemma: str, is_reflexive: bool, verbs: Verbs
) -> tuple[int, int, list[str], str, bool]:
    """Auxiliary and participle: core, last word, infinitives, voice, negated inside."""
    if lemma not in ("avoir", "être"):
        return at, at, [lemma], REFLEXIVE if is_reflexive else ACTIVE, False
    after, no = skip_between(words, at + 1, PARTICIPLE)
    if not words.is_verb(after, PARTICIPLE) or words.is_a(after, MENTION):
        return at, at, [lemma], COPULA if lemma == "être" else HAVE, no
    participle = words.verb[after]
    assert participle is not None
    if lemma == "avoir" and participle.lemma == "être":
        further, no2 = skip_between(words, after + 1, PARTICIPLE)
        if words.is_verb(further, PARTICIPLE) and _is_passive(words, further, verbs):
            reading = words.verb[further]
            assert reading is not None
            return further, further, [reading.lemma], PASSIVE, no or no2
        return after, after, ["être"], COPULA, no or no2
    if lemma == "avoir":
        return after, after, [participle.lemma], ACTIVE, no
    if is_reflexive:
        return after, after, [participle.lemma], REFLEXIVE, no
    if participle.lemma in verbs.with_etre:
        return after, after, [participle.lemma], ACTIVE, no
    if _is_passive(words, after, verbs):
        return after, after, [participle.lemma], PASSIVE, no
    return at, at, ["être"], COPULA, no


def _is_passive(words: Words, at: int, verbs: Verbs) -> bool:
    reading = words.verb[at]
    return reading is not None and words.form[at] not in verbs.not_passive and reading.lemma not in verbs.intransitive


def _carry(
    words: Words, core: int, last: int, lemmas: list[str], voice: str, verbs: Verbs
) -> tuple[int, int, list[str], str, bool]:
    """Infinitives that a verb carries: "a refusé de parler", "a été contraint de partir", "s'est fait voler"."""
    negated = False
    for _ in range(3):
        carrier = lemmas[-1] in verbs.carriers or voice == PASSIVE or voice == REFLEXIVE and lemmas[-1] == "voir"
        if not carrier:
            break
        at, no = skip_between(words, last + 1, INFINITIVE)
        negated |= no
        if words.form[at : at + 1] in (["de"], ["d'"], ["à"], ["par"]):
            at += 1
        while words.is_a(at, CLITIC | NE | PAS) and at < last + 8:
            negated |= words.is_a(at, NE)
            at += 1
        reading = words.verb[at] if at < len(words) else None
        if reading is None or not words.is_verb(at, INFINITIVE) or words.is_a(at, DET):
            break
        if voice == REFLEXIVE and lemmas[-1] in ("faire", "voir", "laisser"):
            return at, at, [*lemmas[:-1], reading.lemma], PASSIVE, negated  # "s'est fait voler": it was done to them
        core = last = at
        lemmas = [*lemmas, reading.lemma]
        if reading.lemma in ("être", "avoir"):
            after, _ = skip_between(words, at + 1, PARTICIPLE)
            participle = words.verb[after] if after < len(words) else None
            if participle is not None and words.is_verb(after, PARTICIPLE):
                core = last = after
                lemmas[-1] = participle.lemma
                if reading.lemma == "être" and participle.lemma not in verbs.with_etre:
                    voice = PASSIVE
            break
        if voice == PASSIVE:
            break
    return core, last, lemmas, voice, negated


def skip_between(words: Words, at: int, wanted: int) -> tuple[int, bool]:
    """The word after adverbs, days and one aside between commas, and whether a negation was among them."""
    negated, start = False, at
    while at < len(words) and at < start + 12:
        if words.is_verb(at, wanted) and not words.is_a(at, ADV | PAS):
            break
        if words.is_a(at, PAS):
            negated = True
            at += 1
        elif words.is_a(at, ADV | TIME | NUMBER) or words.is_a(at, MARK) and words.is_verb(at + 1, wanted):
            at += 1  # "avait « tardé »": the mark stands inside the verb
        elif words.form[at] == "en" and words.is_a(at + 1, TIME | NUMBER):
            at += 2
        elif words.is_a(at, COMMA):
            close = next((i for i in range(at + 1, min(at + 2 + _ASIDE, len(words))) if words.is_a(i, PUNCTUATION)), -1)
            if close < 0 or not words.is_a(close, COMMA) or not words.is_verb(close + 1, wanted):
                break
            at = close + 1
        else:
            break
    return at, negated


_ENDS = frozenset({"que", "qu'", "qui", "et", "ou", "mais", "car", "si", "comme", "pour", "par"})


def extend(words: Words, group: Group, limit: int = 9) -> int:
    """The last word of what the verb takes: its object, or its first complement ("se rapproche | de la Russie")."""
    at, end, prepositions, content = group.last + 1, group.last, 0, False
    while at < len(words) and at <= group.last + limit:
        form = words.form[at]
        if words.is_a(at, PUNCTUATION | SUBORD) and not words.is_a(at, PREP) or form in _ENDS:
            break
        if words.is_a(at, PREP) and not words.is_a(at, DET | CLITIC | MENTION):
            prepositions += 1
            if (
                prepositions > 2
                or content
                and form not in ("de", "d'")
                or words.is_a(at + 1, ADV)
                and not words.is_a(at + 1, DET)
            ):
                break
        elif _starts_a_clause(words, at) or content and words.is_verb(at, PARTICIPLE) and words.is_plain(at - 1):
            break  # "a levé la mesure | prononcée en mai"
        if not words.is_a(at, DET | PREP | CLITIC | NE) or words.is_a(at, MENTION):
            if not words.is_a(at, ADV | TIME | NUMBER | PAS):
                if content and words.is_a(at - 1, DET) and not words.is_a(at - 1, PREP) and prepositions == 0:
                    break  # a second noun phrase
                content = True
            end = at
        at += 1
    return end


def _starts_a_clause(words: Words, at: int) -> bool:
    is_verb = words.is_verb(at, FINITE | GERUND) and not words.is_plain(at)
    return is_verb and not words.is_a(at, DET | ADV | CLITIC | MENTION | PREP) and not words.is_a(at - 1, DET)

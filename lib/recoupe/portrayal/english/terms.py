"""The judging words of an English sentence, each with its side after negation: "not honest" is -1."""

from dataclasses import dataclass

from recoupe.english.lexicon import Lexicon
from recoupe.english.words import (
    ADV,
    DET,
    MENTION,
    POSS,
    PREP,
    PUNCTUATION,
    STOP,
    Words,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """Words [first, last] that judge, and which way; weak ones need a closer tie to an actor."""

    first: int
    last: int
    polarity: int
    is_weak: bool
    kind: str  # adjective, adverb, noun, phrase


def find_terms(words: Words, text: str, lexicon: Lexicon) -> list[Term]:
    """The judging words of a sentence, phrases before single words; `text` is the sentence in lower case."""
    terms: list[Term] = []
    taken: set[int] = set()
    origin = words.start[0] if len(words) else 0
    for match in lexicon.phrase_pattern.finditer(text):
        start, end = origin + match.start(), origin + match.end()
        inside = [i for i in range(len(words)) if words.start[i] < end and words.end[i] > start]
        if inside and not taken & set(inside):
            polarity = lexicon.phrases[match.group()]
            terms.append(Term(inside[0], inside[-1], _turned(words, inside[0], polarity, lexicon), False, "phrase"))
            taken.update(inside)
    for at, form in enumerate(words.form):
        if form not in lexicon.judging_words:
            form = _compound(form, lexicon)
            if not form:
                continue
        kind, polarity = lexicon.judging_words[form]
        if at in taken or words.is_a(at, MENTION | PUNCTUATION):
            continue
        if words.capital[at] and at and not words.is_a(at - 1, STOP) and words.capital[min(at + 1, len(words) - 1)]:
            continue  # part of a name
        if kind == "noun" and form in lexicon.adjectives and not words.is_a(at - 1, DET | POSS | PREP):
            kind, polarity = "adjective", lexicon.adjectives[form]
        weak = form in lexicon.weak and not (at and words.form[at - 1] in lexicon.intensifiers)
        terms.append(Term(at, at, _turned(words, at, polarity, lexicon), weak, kind))
    return sorted(terms, key=lambda t: t.first)


_DEGREES = frozenset(
    ["long", "well", "badly", "much", "all", "ever", "too", "highly", "deeply", "widely", "most", "utterly"]
)


def _compound(form: str, lexicon: Lexicon) -> str:
    """The judging word that a degree is joined to: 'long-overdue', 'much-respected'; '' where there is none."""
    degree, hyphen, rest = form.partition("-")
    return rest if hyphen and degree in _DEGREES and rest in lexicon.adjectives else ""


def _turned(words: Words, at: int, polarity: int, lexicon: Lexicon) -> int:
    """The side after a negation close before: "not honest" is -1, "no scandal" 1."""
    near = words.form[max(0, at - 3) : at]
    return -polarity if any(w in lexicon.negations or w.endswith("n't") for w in near) else polarity


def widened(words: Words, term: Term) -> tuple[int, int]:
    """The words with the noun or adverb they go with: "courageous | decision", "deeply | flawed"."""
    first, last = term.first, term.last
    if words.is_a(first - 1, ADV) and not words.is_a(first - 1, PREP):
        first -= 1
    if term.kind == "adjective" and words.is_plain(last + 1) and not words.is_a(last + 1, MENTION):
        last += 1
    elif term.kind == "noun" and words.is_plain(first - 1) and words.is_a(first - 2, DET | POSS):
        first -= 1
    return first, last

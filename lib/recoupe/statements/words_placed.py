"""The words of a sentence placed: how far apart they are, clause boundaries counted in, by a language's lists."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from recoupe.english import verbs as english
from recoupe.english.verbs import read_verb
from recoupe.french.verbs import FINITE, PARTICIPLE, load_verbs
from recoupe.match import Pattern, is_match, parse_match
from recoupe.model import DateRef, Page, Sentence

# what distance a boundary adds, in words
COMMA, CLAUSE, JOIN, STRONG, LIGHT = 2.0, 3.0, 1.5, 6.0, 0.3

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?|\d[\d.,]*|[,;:.!?()«»\"“”–—•/|-]")
_AFTER_COMMA = frozenset({"qui", "dont", "ou", "which", "who", "where"})
_MODALS = frozenset((
    "to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "not", "did", "does", "do",
    "cannot", "won't", "wouldn't", "didn't", "ll",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language's ties.toml; phases are patterns over labels, in both languages at once."""

    light: frozenset[str]
    clause: frozenset[str]
    joining: frozenset[str]
    small: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    steps: frozenset[str]
    happening: frozenset[str]
    reporting: frozenset[str]
    relatives: frozenset[str]
    carrying: frozenset[str]
    possessive: frozenset[str]
    opening: frozenset[str]
    awaiting: frozenset[str]
    patterns: dict[str, re.Pattern[str]]
    phases: dict[str, tuple[Pattern, ...]]
    making: frozenset[str] = frozenset()
    through: frozenset[str] = frozenset()
    hanging: frozenset[str] = frozenset()


class Token(NamedTuple):
    """A word or sign of a sentence; `at` is its place in words, the boundaries before it counted in."""

    start: int
    end: int
    form: str
    at: float
    lemma: str = ""
    is_finite: bool = False


@cache
def read_language(language: str = "fr") -> Language:
    """The word lists of a language, read once."""
    raw = tomllib.loads((files("recoupe") / "languages" / f"{language}.ties.toml").read_text(encoding="utf-8"))
    words = {name: frozenset(text.split()) for name, text in raw.items() if isinstance(text, str)}
    patterns = {name: re.compile(pattern) for name, pattern in raw["patterns"].items()}
    phases = {name: tuple(parse_match(line) for line in lines) for name, lines in raw.get("phases", {}).items()}
    return Language(**words, patterns=patterns, phases=phases)


def has_phase(label: str, phase: str) -> bool:
    """Whether a folded label names a phase: 'debut de la greve' has 'begin', 'deadline of the withdrawal' 'due'."""
    return any(is_match(label, pattern) for pattern in read_language().phases[phase])


def place_words(page: Page, sentence: Sentence, dates: Sequence[DateRef], language: Language) -> Iterator[Token]:
    """The words and signs of a sentence in order, each with its place; what stands inside a date counts little."""
    is_english = page.article.language == "en"
    forms, weights = load_verbs("fr").forms, _weights("en" if is_english else "fr")
    text, folded = page.article.text, page.folded
    inside = {at for date in dates for at in range(date.start, date.end)}
    place, comma, before = 0.0, False, ""
    for hit in _TOKEN.finditer(text, sentence.start, sentence.end):
        start, end = hit.span()
        form = folded[start:end]
        place += LIGHT if start in inside else weights.get(form, 1.0)
        if comma and form in _AFTER_COMMA:  # ", qui a fait sept morts": one boundary and not two
            place -= COMMA
        comma = form == ","
        is_name = start > sentence.start and text[start].isupper()
        if is_english:
            yield _english_token(start, end, form, place, is_name, before)
            before = form
            continue
        verb = None if is_name else forms.get(text[start:end].lower())
        if verb is None:
            yield Token(start, end, form, place)
        else:
            yield Token(start, end, form, place, verb.lemma, bool(verb.kinds & FINITE) and not verb.kinds & PARTICIPLE)


def _english_token(start: int, end: int, form: str, place: float, is_name: bool, before: str) -> Token:
    """A word as a verb where it is one for sure: a past or a participle, or a base form after 'to' or 'will'."""
    reading = None if is_name or not form[0].isalpha() else read_verb(form)
    if reading is None:
        return Token(start, end, form, place)
    is_past = bool(reading.kinds & (english.PAST | english.PARTICIPLE)) and (
        not reading.kinds & english.NOUN_TOO or form.endswith("ed")
    )
    if not (is_past or reading.lemma in ("be", "have") or before in _MODALS and reading.kinds & english.BASE):
        return Token(start, end, form, place)
    is_finite = not reading.kinds & english.PARTICIPLE or before in _MODALS
    return Token(start, end, form, place, reading.lemma, is_finite)


@cache
def _weights(name: str = "fr") -> dict[str, float]:
    """What each word or sign adds to a distance; a word that is not here adds one."""
    language = read_language(name)
    weights = dict.fromkeys(language.light, LIGHT) | dict.fromkeys(language.joining, JOIN)
    weights |= dict.fromkeys(language.clause, CLAUSE) | dict.fromkeys(";:.!?–—•-|", STRONG)
    return weights | dict.fromkeys('«»"“”', 0.0) | {",": COMMA}

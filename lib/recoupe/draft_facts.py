"""Statements with a number of a corpus without a codebook: one quantity that two pages give near the same word."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.actor_words import bare
from recoupe.draft_actors import slug
from recoupe.draft_events import SAME
from recoupe.draft_themes import terms_of
from recoupe.draft_words import content_words, is_infinitive, is_noun_at, words_of_names
from recoupe.figures import find_figures
from recoupe.fold import fold
from recoupe.match import is_match, parse_match
from recoupe.model import ARTICLE_ZONES, Page, sentence_at
from recoupe.study import Expect, Fact, Text
from recoupe.typography import number

MOST_FACTS = 8
_REACH = 70  # characters from a figure within which a word says what it counts
_TRUE = 0.5  # share of the sentences a line matches that must give the number: the others are what differs
_LEAST_VALUE = 2


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure in its sentence: the page, value and unit, the sentence folded, the nouns near the figure by lemma."""

    doc: str
    value: float
    unit: str
    text: str
    near: frozenset[str]


def draft_facts(pages: Sequence[Page], taken: Iterable[str] = ()) -> list[Fact]:
    """Quantities that two pages or more give, those of most pages first; another number in the same words conflicts."""
    actors = words_of_names(taken)
    figures, forms = _read(pages, actors)
    catalogue: dict[str, set[str]] = defaultdict(set)
    for every in forms.values():
        for form in every:
            catalogue[fold(form)[:4]].add(form)
    groups: dict[tuple[str, float], list[Counted]] = defaultdict(list)
    for figure in figures:
        groups[(figure.unit, figure.value)].append(figure)
    found: list[tuple[int, str, Fact]] = []
    for (unit, value), there in groups.items():
        if len({f.doc for f in there}) < 2 or value < _LEAST_VALUE:
            continue
        best = _best_word(unit, value, there, figures, forms, catalogue)
        if best:
            found.append((-best[0], best[1], _fact(unit, value, best[1], best[2], forms)))
    found.sort(key=lambda f: (f[0], f[2].id))
    kept: dict[str, Fact] = {}
    for _, word, fact in found:
        kept.setdefault(f"{fact.expect.unit if fact.expect else ''} {word}", fact)
    return [f.model_copy(update={"id": i}) for f, i in _numbered(list(kept.values())[:MOST_FACTS])]


def _read(pages: Sequence[Page], actors: set[str]) -> tuple[list[Counted], dict[str, Counter[str]]]:
    figures: list[Counted] = []
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        text = page.article.text
        for figure in find_figures(page):
            sentence = sentence_at(page, figure.start)
            if figure.zone not in ARTICLE_ZONES or not figure.unit or sentence is None:
                continue
            said = text[sentence.start : sentence.end]
            near = set()
            for start, form, lemma in content_words(said):
                at = sentence.start + start
                inside = figure.start <= at < figure.end
                if is_noun_at(said, start) and not is_infinitive(form) and not inside and lemma not in actors and bare(form) not in actors:
                    forms[lemma][form] += 1
                    if figure.start - _REACH <= at <= figure.end + _REACH:
                        near.add(lemma)
            figures.append(Counted(page.article.doc, figure.value, bare(figure.unit), fold(said), frozenset(near)))
    return figures, forms


def _best_word(
    unit: str,
    value: float,
    there: Sequence[Counted],
    figures: Sequence[Counted],
    forms: dict[str, Counter[str]],
    catalogue: dict[str, set[str]],
) -> tuple[int, str, str] | None:
    """The word that most pages write near a quantity, and seldom near another of its unit."""
    pages_of: dict[str, set[str]] = defaultdict(set)
    texts_of: dict[str, set[str]] = defaultdict(set)
    for figure in there:
        for lemma in figure.near:
            pages_of[lemma].add(figure.doc)
            texts_of[lemma].add(figure.text[:SAME])
    best: tuple[float, str, str] | None = None
    for lemma in sorted(pages_of):
        if len(pages_of[lemma]) < 2 or len(texts_of[lemma]) < 2 or lemma == unit or unit.startswith(lemma):
            continue
        line = f"{'|'.join(terms_of(lemma, tuple(f for f, _ in forms[lemma].most_common()), catalogue))} {unit_terms(unit)}"
        pattern = parse_match(line)
        matched = [f for f in figures if f.unit == unit and is_match(f.text, pattern)]
        right = [f for f in matched if f.value == value]
        if len({f.doc for f in right}) < 2 or len(right) < _TRUE * len(matched):
            continue
        score = len({f.doc for f in right}) - 0.4 * (len(matched) - len(right))
        if best is None or score > best[0]:
            best = (score, lemma, line)
    return (round(best[0] * 10), best[1], best[2]) if best else None


def unit_terms(unit: str) -> str:
    """The forms of a unit as alternatives of a match line: 'euro' gives 'euro|euros', '%' itself."""
    if " " in unit:
        return f'"{unit}"'
    return f"{unit}|{unit}s" if unit.isalpha() and not unit.endswith(("s", "x")) else unit


def _fact(unit: str, value: float, lemma: str, line: str, forms: dict[str, Counter[str]]) -> Fact:
    word = forms[lemma].most_common(1)[0][0]
    many = unit if value < 2 or not unit.isalpha() or unit.endswith(("s", "x")) else f"{unit}s"
    fr, en = (f"{number(value, language)} {many} ({word})" for language in ("fr", "en"))
    expect = Expect(number=value, unit=unit_terms(unit))
    return Fact(id=slug(f"{word} {number(value, 'fr')} {unit}".replace("\u202f", "").replace("\u00a0", "")), label=Text(en=en, fr=fr), match=(line,), expect=expect)


def _numbered(facts: Sequence[Fact]) -> Iterable[tuple[Fact, str]]:
    counts: Counter[str] = Counter()
    for fact in facts:
        counts[fact.id] += 1
        yield fact, fact.id if counts[fact.id] == 1 else f"{fact.id}_{counts[fact.id]}"

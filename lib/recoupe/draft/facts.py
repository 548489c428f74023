"""Statements with a number of a corpus without a codebook: one quantity that two pages give near the same word."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.draft.actors import slug
from recoupe.draft.events import SAME, Having, index_texts
from recoupe.draft.themes import terms_of
from recoupe.draft.words import content_words, is_infinitive, is_noun_at, is_participle, lemma_of, words_of_names
from recoupe.fold import fold
from recoupe.mentions.actor_words import bare
from recoupe.model import ARTICLE_ZONES, Figure, Page, sentence_at
from recoupe.statements.english_numerals import read_language
from recoupe.statements.figures import find_figures
from recoupe.study import Expect, Fact, Text
from recoupe.typography import number

MOST_FACTS = 8
_REACH = 70  # characters from a figure within which a word says what it counts
_MOST_WORDS = 12
_SAME = 5  # letters after which a word is the unit's own: 'manifestants', 'manifestation'
_LEAST_VALUE = 2


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure in its sentence: the page, value and unit, the unit as written, the sentence folded, the content words

    near the figure by lemma, and the one right after it: 'militaires' of 'trois médecins militaires'.
    """

    doc: str
    value: float
    unit: str
    written: str
    text: str
    near: frozenset[str]
    beside: frozenset[str]


def draft_facts(pages: Sequence[Page], taken: Iterable[str] = (), language: str = "fr") -> list[Fact]:
    """Quantities that two pages or more give, those of most pages first; another number in the same words conflicts."""
    actors = words_of_names(taken)
    figures, forms = _read(pages, actors, language)
    catalogue: dict[str, set[str]] = defaultdict(set)
    for every in forms.values():
        for form in every:
            catalogue[fold(form)[:4]].add(form)
    having = index_texts([figure.text for figure in figures])
    groups: dict[tuple[str, float], list[Counted]] = defaultdict(list)
    for figure in figures:
        groups[(figure.unit, figure.value)].append(figure)
    found: list[tuple[int, str, Fact]] = []
    for (unit, value), there in groups.items():
        if len({f.doc for f in there}) < 2 or value < _LEAST_VALUE:
            continue
        best = _best_word(unit, value, there, figures, forms, catalogue, having, language)
        if best:
            found.append(
                (-best[0], best[1], _fact(_spelt(unit, there), value, there, best[1], best[2], forms, language))
            )
    found.sort(key=lambda f: (f[0], f[2].id))
    kept: dict[str, Fact] = {}
    for _, word, fact in found:
        kept.setdefault(f"{fact.expect.unit if fact.expect else ''} {word}", fact)
    return [f.model_copy(update={"id": i}) for f, i in _numbered(list(kept.values())[:MOST_FACTS])]


def _read(
    pages: Sequence[Page], actors: set[str], language: str = "fr"
) -> tuple[list[Counted], dict[str, Counter[str]]]:
    figures: list[Counted] = []
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        text = page.article.text
        for figure in find_figures(page):
            sentence = sentence_at(page, figure.start)
            if figure.zone not in ARTICLE_ZONES or not figure.unit or sentence is None:
                continue
            said = text[sentence.start : sentence.end]
            near, beside = set(), set()
            for start, form, lemma in content_words(said, language):
                at = sentence.start + start
                inside = figure.start <= at < figure.end or lemma_of(fold(figure.unit), language) == lemma
                named = is_noun_at(said, start, language) or is_participle(form, language) or at == figure.end + 1
                if (
                    named
                    and not is_infinitive(form, language)
                    and not inside
                    and lemma not in actors
                    and bare(form) not in actors
                ):
                    forms[lemma][form] += 1
                    if figure.start - _REACH <= at <= figure.end + _REACH:
                        near.add(lemma)
                    if at == figure.end + 1 and not inside:
                        beside.add(lemma)
            figures.append(
                Counted(
                    page.article.doc,
                    figure.value,
                    bare(figure.unit),
                    _written(figure),
                    fold(said),
                    frozenset(near),
                    frozenset(beside),
                )
            )
    return figures, forms


def _written(figure: Figure) -> str:
    """The unit as the page has it, accents and number included: 'mètres' of '450 000 mètres cubes'."""
    unit = bare(figure.unit).split(" ")[0]
    return next((w for w in re.findall(r"[^\W\d_][\w-]*", figure.surface) if bare(w).startswith(unit[:4])), figure.unit)


def _spelt(unit: str, there: Sequence[Counted]) -> str:
    """A unit with the accents that most pages write: 'blessé' of 'blesse' in 'quatre blessés'."""
    forms = Counter(w.removesuffix("s") if not unit.endswith("s") else w for f in there if (w := f.written.lower()))
    return next((form for form, _ in forms.most_common() if bare(form) == unit), unit)


def _best_word(
    unit: str,
    value: float,
    there: Sequence[Counted],
    figures: Sequence[Counted],
    forms: dict[str, Counter[str]],
    catalogue: dict[str, set[str]],
    having: Having,
    language: str = "fr",
) -> tuple[int, str, str] | None:
    """The word that most pages write near a quantity, and seldom near another of its unit.

    A line may match sentences with other numbers, which then conflict, only where two words or an adjective beside the
    unit make sure that they speak of the same thing.
    """
    pages_of: dict[str, set[str]] = defaultdict(set)
    texts_of: dict[str, set[str]] = defaultdict(set)
    for figure in there:
        for lemma in figure.near:
            pages_of[lemma].add(figure.doc)
            texts_of[lemma].add(figure.text[:SAME])
    shared = sorted(
        w for w in pages_of if len(pages_of[w]) > 1 and len(texts_of[w]) > 1 and not w.startswith(unit[:_SAME])
    )
    terms = {w: "|".join(terms_of(w, tuple(f for f, _ in forms[w].most_common()), catalogue, language)) for w in shared}
    beside = {w for figure in there for w in figure.beside}
    best: tuple[tuple[float, int, str], str, str] | None = None
    for lemmas in [*((w,) for w in shared), *combinations(shared[:_MOST_WORDS], 2)]:
        is_sign = language == "en" and unit in _MONEY  # '£9m' has no word for its unit
        counted = [] if is_sign else [unit_terms(_spelt(unit, there), language)]
        line = " ".join([*(terms[w] for w in lemmas), *counted])
        numbers = having([*(terms[w] for w in lemmas), *counted])
        matched = [figures[i] for i in sorted(numbers) if figures[i].unit == unit]
        right = {f.doc for f in matched if f.value == value}
        wrong = {f.doc for f in matched if f.value != value}
        firm = len(lemmas) == 2 or lemmas[0] in beside  # one word alone may count something else elsewhere
        if len(right) < 2 or (wrong and (not firm or len(wrong) >= len(right))):
            continue
        score = (
            len(right) + 0.3 * len(wrong - right) + 0.2 * (lemmas[0] in beside) - 0.1 * len(lemmas),
            -len(line),
            line,
        )
        if best is None or score > best[0]:
            best = (score, lemmas[0], line)
    return (round(best[0][0] * 10), best[1], best[2]) if best else None


_MONEY = frozenset({"pound", "dollar", "euro", "yen", "rupee", "%"})


def unit_terms(unit: str, language: str = "fr") -> str:
    """The forms of a unit as alternatives of a match line: 'euro' gives 'euro|euros', '%' itself."""
    if " " in unit:
        return f'"{unit}"'
    if language == "en":
        several = {one: many for many, one in read_language().irregular.items()}.get(unit, "")
        plural = several or (f"{unit[:-1]}ies" if re.search(r"[^aeiou]y$", unit) else f"{unit}s")
        return f"{unit}|{plural}" if unit.isalpha() and plural != unit else unit
    return f"{unit}|{unit}s" if unit.isalpha() and not unit.endswith(("s", "x")) else unit


def _fact(
    unit: str,
    value: float,
    there: Sequence[Counted],
    lemma: str,
    line: str,
    forms: dict[str, Counter[str]],
    language: str = "fr",
) -> Fact:
    word = forms[lemma].most_common(1)[0][0]
    many = Counter(f.written for f in there).most_common(1)[0][0]
    said = f"{many} {word}" if any(lemma in f.beside for f in there) else f"{many} ({word})"
    fr, en = (f"{' '.join(number(value, name).split())} {said}" for name in ("fr", "en"))
    expect = Expect(number=value, unit=unit_terms(unit, language))
    return Fact(
        id=slug(f"{word} {number(value, 'fr')} {bare(unit)}".replace("\u202f", "").replace("\u00a0", "")),
        label=Text(en=en, fr=fr),
        match=(line,),
        expect=expect,
    )


def _numbered(facts: Sequence[Fact]) -> Iterable[tuple[Fact, str]]:
    counts: Counter[str] = Counter()
    for fact in facts:
        counts[fact.id] += 1
        yield fact, fact.id if counts[fact.id] == 1 else f"{fact.id}_{counts[fact.id]}"

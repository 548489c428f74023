"""Dated events of a corpus without a codebook: words that sentences of several pages share around one day.

A line is proposed only where it holds: it must match sentences of two pages that give the day, and few that give
another. What one page alone dates is left out: there is nothing to compare it with.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from recoupe.dates import find_dates
from recoupe.draft.actors import slug
from recoupe.draft.names import article_sentences
from recoupe.draft.themes import terms_of
from recoupe.draft.words import content_words, is_infinitive, is_noun_at, is_participle, words_of_names
from recoupe.fold import fold
from recoupe.match import is_match, parse_match
from recoupe.mentions.actor_words import bare
from recoupe.model import Page, Window
from recoupe.study import Event, Text

MOST_EVENTS = 10
_NEAR = timedelta(days=1)  # two sources may give a night either of its days
_REACH = 90  # characters from a date within which a word speaks of it
_TRUE = 0.67  # share of the dated sentences a line matches that must give the event's day
_MOST_WORDS = 14
SAME = 60  # characters after which two sentences are one, copied


Having = Callable[[Iterable[str]], frozenset[int]]  # the numbers of the texts that satisfy all items of a line


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence of title or body: its folded text, the single days it gives, the content words by lemma,

    each with its distance from the nearest of the days in characters; `nouns` are those that stand as nouns.
    """

    doc: str
    text: str
    days: tuple[date, ...]
    near: dict[str, int]
    nouns: frozenset[str]


def draft_events(
    pages: Sequence[Page], near: Window | None = None, taken: Iterable[str] = (), language: str = "fr"
) -> list[Event]:
    """Events that two pages or more date to one day, the best attested first, then in order of their dates.

    near: the time of the story; `taken` are names of actors, whose words date nothing by themselves.
    """
    actors = words_of_names(taken)
    sentences, forms = read_sentences(pages, near, language)
    having = index_texts([sentence.text for sentence in sentences])
    by_day: dict[date, list[Dated]] = defaultdict(list)
    for sentence in sentences:
        for one in sentence.days:
            by_day[one].append(sentence)
    catalogue: dict[str, set[str]] = defaultdict(set)
    for every in forms.values():
        for form in every:
            catalogue[fold(form)[:4]].add(form)
    found: list[tuple[int, date, tuple[str, ...], str]] = []
    for one in sorted(by_day):
        there = by_day[one]
        if len({s.doc for s in there}) >= 2 and (
            best := _best_line(one, there, sentences, forms, catalogue, actors, having, language)
        ):
            found.append((best[0], one, best[1], best[2]))
    kept = _without_doubles(sorted(found, key=lambda f: (-f[0], f[1])))[:MOST_EVENTS]
    ids: Counter[str] = Counter()
    events = []
    for _, one, lemmas, line in sorted(kept, key=lambda f: (f[1], f[2])):
        words = ", ".join(forms[lemma].most_common(1)[0][0] for lemma in lemmas)
        name = slug(words)
        ids[name] += 1
        label = words[:1].upper() + words[1:]
        events.append(
            Event(
                id=name if ids[name] == 1 else f"{name}_{ids[name]}",
                label=Text(en=label, fr=label),
                date=(one, one), match=(line,),
            )
        )  # fmt: skip
    return events


def index_texts(texts: Sequence[str]) -> Having:
    """A function from the items of a match line to the texts, by number, that satisfy all; each item is tried once."""
    known: dict[str, frozenset[int]] = {}

    def texts_with(item: str) -> frozenset[int]:
        if item not in known:
            pattern = parse_match(item)
            words = [term.text for term in pattern.terms]
            near = ((i, text) for word in words for i, text in enumerate(texts) if word in text)
            known[item] = frozenset(i for i, text in near if is_match(text, pattern))
        return known[item]

    def having(items: Iterable[str]) -> frozenset[int]:
        return frozenset.intersection(*map(texts_with, items))

    return having


def read_sentences(
    pages: Iterable[Page], near: Window | None, language: str = "fr"
) -> tuple[list[Dated], dict[str, Counter[str]]]:
    """The sentences of all articles with their days, and the forms of each lemma by how often."""
    found: list[Dated] = []
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        days: dict[int, list[tuple[int, int, date]]] = defaultdict(list)
        sentences = list(article_sentences(page))
        starts = {s.start: s for s in sentences}
        dates = sorted(find_dates(page, near=near), key=lambda d: d.start)
        at = 0
        for start in sorted(starts):
            while at < len(dates) and dates[at].start < start:
                at += 1
            for d in dates[at:]:
                if d.start >= starts[start].end:
                    break
                if d.granularity == "day" and d.start_date and d.start_date == d.end_date:
                    days[start].append((d.start, d.end, d.start_date))
        for sentence in sentences:
            text = page.article.text[sentence.start : sentence.end]
            here = days[sentence.start]
            words = list(content_words(text, language))
            close: dict[str, int] = {}
            for offset, form, lemma in words:
                at_word = sentence.start + offset
                away = min(
                    (max(start - at_word - len(form), at_word - end) for start, end, _ in here), default=_REACH + 1
                )
                if away <= _REACH and not is_infinitive(form, language):
                    close[lemma] = min(away, close.get(lemma, _REACH))
            for _, form, lemma in words:
                forms[lemma][form] += 1
            nouns = frozenset(lemma for offset, _, lemma in words if is_noun_at(text, offset, language))
            found.append(Dated(page.article.doc, fold(text), tuple(dict.fromkeys(d for _, _, d in here)), close, nouns))
    return found, forms


def _best_line(
    one: date,
    there: Sequence[Dated],
    sentences: Sequence[Dated],
    forms: dict[str, Counter[str]],
    catalogue: dict[str, set[str]],
    actors: set[str],
    having: Having,
    language: str = "fr",
) -> tuple[int, tuple[str, ...], str] | None:
    """The pair of words, else the single one, that most pages write around a day and few around another."""
    pages_of: dict[str, set[str]] = defaultdict(set)
    texts_of: dict[str, set[str]] = defaultdict(set)
    away: dict[str, list[int]] = defaultdict(list)
    nouns: Counter[str] = Counter()
    for sentence in there:
        for lemma in sentence.near:
            pages_of[lemma].add(sentence.doc)
            texts_of[lemma].add(sentence.text[:SAME])
            away[lemma].append(sentence.near[lemma])
            nouns[lemma] += 1 if lemma in sentence.nouns else -1
    shared = [w for w in pages_of if len(pages_of[w]) > 1]
    parts = {w: _part(w, nouns[w] > 0, forms[w], actors, language) for w in shared}
    shared = sorted((w for w in shared if parts[w]), key=lambda w: (-len(pages_of[w]), w))[:_MOST_WORDS]
    terms = {w: "|".join(terms_of(w, tuple(f for f, _ in forms[w].most_common()), catalogue, language)) for w in shared}
    best: tuple[tuple[float, int, int, str], tuple[str, ...], str] | None = None
    for lemmas in [*combinations(shared, 2), *((w,) for w in shared)]:
        if all(parts[w] == "actor" for w in lemmas):
            continue
        if len(lemmas) == 2 and len(pages_of[lemmas[0]] & pages_of[lemmas[1]]) < 2:
            continue
        line = " ".join(terms[w] for w in lemmas)
        matched = [sentences[i] for i in sorted(having(terms[w] for w in lemmas))]
        dated = [s for s in matched if s.days]
        right = [s for s in dated if any(abs(d - one) <= _NEAR for d in s.days)]
        docs = len({s.doc for s in right})
        if docs < 2 or len(right) < _TRUE * len(dated) or (len(lemmas) == 1 and len(right) < 0.5 * len(matched)):
            continue
        worth = sum(_WORTH[parts[w]] for w in lemmas) + 0.4 * (len({parts[w] for w in lemmas}) == 2)
        worth -= sum(sum(away[w]) / len(away[w]) for w in lemmas) / (_REACH * len(lemmas))
        worth -= sum(len(texts_of[w]) < 2 for w in lemmas)  # one sentence that two pages copied
        wrong = 0.3 * (len(dated) - len(right)) + 0.05 * (len(matched) - len(right))
        score = (docs + worth - wrong, -len(matched), -len(line), line)
        if best is None or score > best[0]:
            best = (score, _labelled(lemmas, parts, there, forms, actors, language), line)
    return (len({s.doc for s in there}) * 10 + round(best[0][0] * 10), best[1], best[2]) if best else None


def _labelled(
    lemmas: tuple[str, ...],
    parts: dict[str, str],
    there: Sequence[Dated],
    forms: dict[str, Counter[str]],
    actors: set[str],
    language: str,
) -> tuple[str, ...]:
    """The words of a label, nouns first; an act alone gets the noun that stands nearest to it: 'offre, déposée'."""
    if len(lemmas) > 1 or parts[lemmas[0]] == "noun":
        return tuple(sorted(lemmas, key=lambda w: parts[w] == "act"))
    nouns: Counter[str] = Counter()
    for sentence in there:
        if lemmas[0] in sentence.near:
            here = (w for w in sentence.near if w in sentence.nouns)
            nouns.update(w for w in here if _part(w, True, forms[w], actors, language) == "noun")
    nouns.pop(lemmas[0], None)
    best = min(nouns, key=lambda w: (-nouns[w], min(s.near.get(w, _REACH) for s in there), w), default="")
    return (best, *lemmas) if best else lemmas


_WORTH = {"noun": 0.5, "act": 0.4, "actor": 0.1}


def _part(lemma: str, noun: bool, forms: Counter[str], actors: set[str], language: str = "fr") -> str:
    """What a word says of an event: 'noun' ('rapport'), 'act' ('remis'), 'actor' ('grévistes'), '' for nothing."""
    form = forms.most_common(1)[0][0]
    if lemma in actors or bare(form) in actors:
        return "actor" if noun else ""
    if noun:
        return "noun"
    return "act" if is_participle(form, language) else ""


def _without_doubles(
    found: Sequence[tuple[int, date, tuple[str, ...], str]],
) -> list[tuple[int, date, tuple[str, ...], str]]:
    """Events of which no two have the same words, or the same day and a word in common."""
    kept: list[tuple[int, date, tuple[str, ...], str]] = []
    for one in found:
        if any(
            set(one[2]) == set(other[2]) or (abs(one[1] - other[1]) <= _NEAR and set(one[2]) & set(other[2]))
            for other in kept
        ):
            continue
        kept.append(one)
    return kept

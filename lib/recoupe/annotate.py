"""The whole way from a study to its tables: read, mark, find, tabulate."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from recoupe.dates import find_dates
from recoupe.dates.windows import infer_window
from recoupe.mentions import find_mentions
from recoupe.mentions.codebook import Codebook, compile_codebook, scan
from recoupe.model import ARTICLE_ZONES, Article, Page, Window
from recoupe.overrides import Correction, Override, correct, read_overrides
from recoupe.portrayal import find_portrayal
from recoupe.quotes import find_quotes
from recoupe.read import Note, iter_articles
from recoupe.reuse import find_reuse
from recoupe.statements.disagreements import find_disagreements
from recoupe.statements.events import read_events
from recoupe.statements.facts import find_facts, find_themes
from recoupe.statements.figures import find_figures
from recoupe.study import Study
from recoupe.tables import TABLES, to_frame
from recoupe.zones import mark


@dataclass(frozen=True, slots=True)
class Found:
    """One page and everything found in it, by table."""

    page: Page
    window: Window
    records: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotations:
    """A study with its pages, its tables and the notes made on the way."""

    study: Study
    pages: tuple[Page, ...]
    tables: dict[str, pd.DataFrame]
    notes: tuple[Note, ...] = ()
    corrections: tuple[Correction, ...] = ()


def annotate(study: Study, step: Callable[[str], None] | None = None) -> Annotations:
    """Everything found in a study's pages, as the thirteen tables of the contract; `step` is told each page read."""
    notes: list[Note] = []
    codebook = compile_codebook(study)
    overrides: dict[str, list[Override]] = {}
    for override in read_overrides(study.folder):
        overrides.setdefault(override.doc, []).append(override)
    near = time_of_story(study)
    found = []
    for article in iter_articles(study, notes.append):
        found.append(annotate_page(article, codebook, overrides.pop(article.doc, ()), near))
        if step:
            step(article.doc)
    corrections = [c for f in found for c in f.corrections]
    corrections += [Correction(o, False, "document") for rows in overrides.values() for o in rows]
    tables = tabulate(study, found)
    return Annotations(study, tuple(f.page for f in found), tables, tuple(notes), tuple(corrections))


def time_of_story(study: Study) -> Window | None:
    """When the pages of a study were published, all together; None where no page is dated.

    From documents.csv or, where it dates nothing, from the pages that bear a date of their own.
    """
    windows = [d.published for d in study.documents.values()]
    if not any(w.start for w in windows):
        windows = [infer_window(mark(article)) for article in iter_articles(study)]
    starts, ends = [w.start for w in windows if w.start], [w.end for w in windows if w.end]
    return Window(min(starts), max(ends), "other pages") if starts and ends else None


def annotate_page(
    article: Article, codebook: Codebook, overrides: Sequence[Override] = (), near: Window | None = None
) -> Found:
    """Everything found in one page, and the analyst's corrections of it; work on one page needs no other.

    near: the time of the whole story, which helps to date a page that is not dated.
    """
    page = mark(article)
    hits = scan(page, codebook)
    window = article.published
    if window.start is None and window.end is None:
        window = infer_window(page, near)
    dates = tuple(find_dates(page, near=near))
    mentions = tuple(find_mentions(page, codebook, hits))
    quotes = tuple(find_quotes(page, mentions))
    figures = tuple(find_figures(page, dates))
    events = read_events(page, codebook, hits, dates)
    records = {
        "zones": page.zones,
        "sentences": page.sentences,
        "mentions": mentions,
        "dates": dates,
        "event_dates": events.dated,
        "undated_events": events.undated,
        "lookalikes": events.lookalikes,
        "quotes": quotes,
        "facts": tuple(find_facts(page, codebook, hits, dates, figures)),
        "themes": tuple(find_themes(page, codebook, hits)),
        "portrayal": tuple(find_portrayal(page, mentions, quotes)),
        "figures": figures,
    }
    records, corrections = correct(page, records, overrides)
    return Found(page, window, records, tuple(corrections))


def tabulate(study: Study, found: Iterable[Found]) -> dict[str, pd.DataFrame]:
    """The thirteen tables, with exactly their columns and types even when empty."""
    found = list(found)
    records: dict[str, list[Any]] = {name: [r for f in found for r in f.records.get(name, ())] for name in TABLES}
    records["documents"] = [document_row(f) for f in found]
    records["reuse"] = list(find_reuse([f.page for f in found], records["quotes"]))
    lookalikes = [r for f in found for r in f.records.get("lookalikes", ())]
    records["disagreements"] = list(find_disagreements(records["event_dates"], study, lookalikes))
    return {name: to_frame(name, rows) for name, rows in records.items()}


def document_row(found: Found) -> dict[str, Any]:
    """The row of the documents table: `words` counts the whole page, `own_words` the title and body alone."""
    article, window = found.page.article, found.window
    return {
        "doc": article.doc,
        "file": article.file,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "outlet": article.outlet,
        "origin": article.origin,
        "url": article.url,
        "title": article.title,
        "published_start": window.start,
        "published_end": window.end,
        "published_basis": window.basis,
        "language": article.language,
        "chars": len(article.text),
        "words": len(article.text.split()),
        "own_words": sum(len(text.split()) for text in article_texts(found.page)),
    }


def article_texts(page: Page) -> Iterator[str]:
    """The stretches of a page that are the article: title and body."""
    return (page.article.text[z.start : z.end] for z in page.zones if z.zone in ARTICLE_ZONES)

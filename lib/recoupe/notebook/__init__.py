"""Notebook: what the cells of the four notebooks call, one function a cell.

A notebook opens its study once and then shows one thing a cell:

    report = recoupe.open_report(corpus, language, sources=sources)
    recoupe.show_facts(report, top=top)

How to add a chart (timeline, portrayal, method: the same way):

1. a table in timeline.py or portraits.py (tables in, tables out), whose `passages` column holds tuples of
   (doc, start, end) and whose `url` leads to the first of them or to the table that lists all;
2. a chart in charts/<x>.py: `plot_x(table, ax=None, language="en") -> Axes` (read the top of charts/style.py);
3. the words in findings/<part>.py: `find_x(table, ..., language) -> Finding` (title, subtitle, alt, summary), with
   its phrases in words/<part>.toml;
4. in notebook_<part>.py (see notebook_coverage.py): `show_x(report, ...)`, three lines:

       table = timeline.x_table(report.tables, report.names)
       finding = find_x(table, report.language)
       show_chart(report, plot_x(table, language=report.language), finding, id="fig-x", layers=("dates",), table=table)

   `show_chart` frames the picture, notes the source and the measured error of its layers, cites the passages of the
   table and keeps its numbers; `show_listing` does the same for a table. Ids: fig-*, tbl-*, unique over all notebooks.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from recoupe import display
from recoupe.annotate import Annotations, annotate
from recoupe.charts.style import frame
from recoupe.compare import anatomy
from recoupe.compare.method import error_table, measure
from recoupe.compare.places import MOST_PLACES, spread
from recoupe.draft import open_study
from recoupe.evidence import collect_passages, evidence_id
from recoupe.findings import Finding
from recoupe.findings.brief import TOPICS, Brief
from recoupe.findings.method import error_words
from recoupe.notebook.stored import StoredPages, open_stored
from recoupe.problems import Problem
from recoupe.prose import See
from recoupe.sources import name_sources
from recoupe.study import Study, find_folder
from recoupe.tables import Table, as_dataset, read_frame
from recoupe.trust.score import Score
from recoupe.typography import number
from recoupe.words import LANGUAGES, phrase

MOST_PASSAGES = 400  # numbered passages at the end of one report
MOST_LISTED = 300  # rows of a table; the rest is counted below it
MOST_TOLD = 200  # sources of one number in numbers.txt


@dataclass(frozen=True, slots=True)
class Report:
    """An opened study: its tables without duplicates, the sources to show, and what the cells have shown so far."""

    annotations: Annotations
    language: str
    tables: Mapping[str, Table]
    names: dict[str, str]
    all_names: dict[str, str]
    duplicates: pd.DataFrame
    scores: dict[str, Score] = field(default_factory=dict)
    cited: dict[tuple[str, int, int], None] = field(default_factory=dict)
    long: list[int] = field(default_factory=list)  # of numbers with more passages than are looked up
    numbers: list[str] = field(default_factory=list)
    made: dict[Any, Any] = field(default_factory=dict)

    @property
    def study(self) -> Study:
        return self.annotations.study

    @property
    def texts(self) -> Mapping[str, str]:
        pages = self.annotations.pages
        return (
            pages.texts if isinstance(pages, StoredPages) else {page.article.doc: page.article.text for page in pages}
        )


def open_report(
    corpus: str, language: str = "en", sources: Sequence[str] = (), tables: str = "", **chosen: Sequence[str]
) -> Report:
    """Reads and annotates a folder; `sources` keeps only some pages, named by source, outlet or doc.

    `tables` is the folder that `recoupe annotate` wrote its tables to: they are read, and nothing is found again.
    `chosen` checks other parameters against the codebook: actors=, themes=, facts=, events=. An unknown language,
    source or id is a Problem that lists the known ones. Pages that repeat an earlier one are set aside.
    """
    if language not in LANGUAGES:
        raise Problem(_unknown("language", language, LANGUAGES))
    annotations, scores = annotate_folder(corpus, tables)
    study = annotations.study
    for layer, ids in chosen.items():
        known = [entry.id for entry in getattr(study, layer)]
        for unknown in [i for i in _listed(ids) if i not in known]:
            raise Problem(_unknown(layer.removesuffix("s"), unknown, known))
    tables_of = {name: as_dataset(name, table) for name, table in annotations.tables.items()}
    columns = ["doc", "outlet", "origin", "published_start", "published_end"]
    documents = read_frame(tables_of, "documents", columns)
    names = name_sources(documents)
    kept = choose_sources(documents, names, _listed(sources))
    found = anatomy.only_docs(tables_of, kept) if len(kept) < len(names) else tables_of
    duplicates = anatomy.duplicate_table(found)
    repeated = set(duplicates.doc)
    found = anatomy.without_docs(found, repeated)
    shown = {doc: names[doc] for doc in names if doc in kept and doc not in repeated}
    return Report(annotations, language, found, shown, names, duplicates, scores)


def annotate_folder(corpus: str | Path, tables: str | Path = "") -> tuple[Annotations, dict[str, Score]]:
    """A folder annotated, and scored where it has a coded sample; once, as long as no file in it changes."""
    folder = find_folder(corpus)
    home = find_folder(tables) if tables else None
    state = sorted(state for place in (folder, home) if place for state in _states_of(place))
    return _annotate_as_it_is(folder, home, tuple(state))


@lru_cache(maxsize=1)
def _annotate_as_it_is(
    folder: Path, tables: Path | None, state: tuple[Any, ...]
) -> tuple[Annotations, dict[str, Score]]:
    annotations = open_stored(folder, tables) if tables else annotate(open_study(folder))
    return annotations, measure(annotations)


def _states_of(folder: Path) -> Iterator[tuple[str, int, int]]:
    """What tells that a file under a folder has changed: its name, size and time."""
    for place, _, files in os.walk(folder):
        for name in files:
            path = os.path.join(place, name)
            about = os.stat(path) if os.path.exists(path) else os.lstat(path)
            yield path, about.st_size, about.st_mtime_ns


def once(report: Report, key: Any, make: Callable[[], Any]) -> Any:
    """What several cells show, made by the first of them."""
    if key not in report.made:
        report.made[key] = make()
    return report.made[key]


def choose_sources(documents: pd.DataFrame, names: Mapping[str, str], wanted: Sequence[str]) -> set[str]:
    """The docs of the wanted sources (all where none is named); a Problem where one is unknown."""
    if not wanted:
        return set(names)
    kept: set[str] = set()
    for source in wanted:
        same = documents[(documents.doc == source) | (documents.outlet == source)].doc.tolist()
        same += [doc for doc, name in names.items() if name == source]
        if not same:
            raise Problem(_unknown("source", source, list(names.values())))
        kept.update(same)
    return kept


def _listed(value: Sequence[str] | str | None) -> list[str]:
    """A parameter as a list: papermill gives a text where one value was typed; commas part several."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return list(value or ())


def _unknown(what: str, value: str, known: Iterable[str]) -> str:
    return f"unknown {what} {value!r}; the known ones are {', '.join(map(str, known)) or 'none'}"


# What every part of the report shows with


def show_chart(
    report: Report,
    ax: Axes,
    finding: Finding,
    *,
    id: str,
    layers: Sequence[str] = (),
    table: pd.DataFrame | None = None,
    caption: str = "",
) -> None:
    """Frames a chart with its finding and source, shows it, cites the passages of its table, keeps its numbers."""
    frame(ax, finding.title, finding.subtitle, source_note(report))
    cite(report, table)
    keep_numbers(report, id, table)
    caption = caption or phrase(f"{id.removeprefix('fig-').replace('-', '_')}_caption", report.language)
    display.show_figure(
        ax, id=id, caption=caption, alt=finding.alt, note=error_note(report, layers), title=finding.title
    )


def show_brief(report: Report, brief: Brief) -> None:
    """Shows the short answer of a part: its lead, its sentences as a list, how far to trust it."""
    for topic in TOPICS:
        said = getattr(brief, topic)
        runs = [[item.text[:-1], See(item.shown_in), item.text[-1]] if item.shown_in else [item.text] for item in said]
        if topic not in display.LISTED and runs:
            runs = [[run for at, of in enumerate(runs) for run in ([" "] if at else []) + of]]  # one paragraph
        if runs:
            display.show_prose(runs, topic=topic)


def show_listing(
    report: Report,
    table: pd.DataFrame,
    columns: Mapping[str, str],
    *,
    id: str,
    note: str = "",
    formats: Mapping[str, Callable[[Any], str]] | None = None,
    linked: str = "",
    lang_columns: Mapping[str, str] | None = None,
    caption: str = "",
    small: bool = False,
    of: int = 0,
) -> None:
    """Shows a table; `linked` is the column that leads to the row's passages; an empty one is said in words.

    of: how many rows there are, where only the first of them were made.
    """
    key = id.removeprefix("tbl-").replace("-", "_")
    if table.empty:
        display.show_prose(phrase(f"{key}_nothing", report.language))
        return
    shown = table.head(MOST_LISTED)
    if (more := max(of, len(table)) - len(shown)) > 0:
        table, note = shown, " ".join(filter(None, [note, phrase("left_out_more", report.language, n=more)]))
    cite(report, table)
    keep_numbers(report, id, table)
    links = {linked: [[anchor(p) for p in passages] for passages in table.passages]} if linked else None
    display.show_table(
        table,
        id=id,
        caption=caption or phrase(f"{key}_caption", report.language),
        note=note,
        columns={name: _capital(label) for name, label in columns.items()},
        formats={**_counts(table, columns, report.language), **(formats or {})},
        links=links,
        lang_columns=lang_columns,
        small=small,
    )


def _counts(table: pd.DataFrame, columns: Iterable[str], language: str) -> dict[str, Callable[[Any], str]]:
    """How columns of whole numbers are printed: 23530 as '23,530'."""
    whole = [name for name in columns if pd.api.types.is_integer_dtype(table[name])]
    return {name: partial(number, language=language) for name in whole}


def _capital(label: str) -> str:
    """A head with its first letter large; 'u-alpha' is a name and stays."""
    return label if label[1:2] == "-" else label[:1].upper() + label[1:]


def anchor(passage: tuple[str, int, int]) -> str:
    """The address of a passage inside the report."""
    return f"#{evidence_id(*passage)}"


def cite(report: Report, table: pd.DataFrame | None) -> None:
    """Keeps the passages of a table for the evidence section."""
    if table is not None and "passages" in table:
        report.cited.update(dict.fromkeys(p for passages in table.passages for p in spread(passages)))
        report.long.extend(len(passages) for passages in table.passages if len(passages) >= MOST_PLACES)


# Addresses, internal names where a label stands beside them, places of drawing, and the sources' own words.
UNSAID = frozenset(
    {"passages", "url", "doc", "docs", "surface", "words", "words_a", "words_b", "quote", "alone", "first"}
    | {"letter", "left", "early", "unshown", "place"}
)


def keep_numbers(report: Report, id: str, table: pd.DataFrame | None) -> None:
    """Keeps the numbers of a table for numbers.txt, zeros left out.

    One line a row ('tbl-pages | source=A | chars=120'), or where rows share a label one line a label, with what holds
    for all of them and then what each source has: 'fig-facts | A strike | n=3 | Radio: stated=yes | Journal: ...'.
    """
    if table is None or table.empty:
        return
    plain = table.drop(columns=[column for column in table if column in UNSAID])
    parted = next((by for by in ("source", "layer", "part", "bar") if by in plain), "")
    if "label" not in plain or not parted or not plain.label.duplicated().any():
        report.numbers.extend(" | ".join([id, *_told(row)]) for row in plain.to_dict("records"))
        return
    shared = [c for c in plain if c != parted and (plain.groupby("label", sort=False)[c].nunique() <= 1).all()]
    for label, of in plain.groupby("label", sort=False):
        first = of.iloc[0].to_dict()
        cells = [id, str(label), *_told({c: first[c] for c in shared if c != "label"})]
        for row in of.drop(columns=shared).head(MOST_TOLD).to_dict("records"):
            name = row.pop(parted)
            told = _told(row)
            cells += [f"{name}: {', '.join(told)}"] if told else []
        cells += [f"and {len(of) - MOST_TOLD} more"] if len(of) > MOST_TOLD else []
        report.numbers.append(" | ".join(cells))


def _told(cells: Mapping[str, Any]) -> list[str]:
    """'n=3', 'stated=yes': the cells that say something."""
    told = {name: _short(value) for name, value in cells.items()}
    return [f"{name}={value}" for name, value in told.items() if value not in ("", "0", "False", "nan", "None", "NaT")]


def _short(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list | tuple):
        more = [f"and {len(value) - MOST_TOLD} more"] if len(value) > MOST_TOLD else []
        return "; ".join([*(_short(item) for item in value[:MOST_TOLD]), *more])
    return "yes" if value is True else " ".join(str(getattr(value, "text", value)).split())


def source_note(report: Report) -> str:
    """The line under every chart: how many pages; the colophon has the versions."""
    return phrase("source_note", report.language, n=len(report.names))


def error_note(report: Report, layers: Sequence[str]) -> str:
    """The measured error of the layers that a chart counts; empty where the study has no coded sample."""
    return error_words(error_table(report.scores), tuple(layers), report.language)


def show_sources(report: Report) -> None:
    """Shows the numbered passages that the charts and tables above lead to, and hands on the numbers shown."""
    cited = list(report.cited)
    evidence = collect_passages(report.annotations, cited, limit=MOST_PASSAGES, names=report.all_names)
    if report.long:
        evidence = replace(evidence, left_out={**evidence.left_out, "long": len(report.long)})
    if cited:
        display.show_evidence(evidence, id="evidence")
    display.show_numbers(report.numbers)

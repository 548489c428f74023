"""Notebook, coverage: one function a cell of notebooks/coverage.ipynb."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from recoupe import display
from recoupe.charts.anatomy import plot_anatomy
from recoupe.charts.counts import plot_fact_counts, plot_source_counts
from recoupe.charts.matrix import is_wide, plot_facts, plot_matrix
from recoupe.charts.wording import plot_wording
from recoupe.compare import anatomy, coverage, quantities, timeline, wording
from recoupe.findings import Finding
from recoupe.findings.brief import Said, brief_coverage
from recoupe.findings.coverage import (
    clip,
    find_anatomy,
    find_duplicates,
    find_facts,
    find_matrix,
    find_wording,
    names_of,
)
from recoupe.notebook import (
    MOST_TOLD,
    Report,
    anchor,
    once,
    show_brief,
    show_chart,
    show_listing,
)
from recoupe.prose import Notes, Quoted, Run, Strong
from recoupe.study import Actor, Theme
from recoupe.typography import quoted, typeset
from recoupe.words import phrase

MOST_SIDE_BY_SIDE = 8  # pages whose words for one fact are shown
MOST_FIGURES = 60  # rows of the table of figures; the rest is counted in its note
MOST_LINES = 15  # lines of a listing; the rest is counted in its note


def show_coverage_answer(report: Report, top: int = 20, minimum: int = 1) -> None:
    """The answer in short sentences computed from the same tables as the charts below it."""
    language, tables, names = report.language, report.tables, report.names
    facts = _facts(report, minimum)
    brief = brief_coverage(
        facts,
        _actors(report, top),
        _themes(report, (), top),
        _wording(report),
        _quantities(report),
        _blind_spots(report, minimum),
        timeline.published_windows(tables),
        report.study,
        names,
        language,
    )
    repeated = find_duplicates(report.duplicates, report.all_names, language)
    show_brief(report, replace(brief, trust=tuple(map(Said, repeated))))


def show_anatomy(report: Report, top: int = 16) -> None:
    """What each page is made of."""
    table = anatomy.anatomy_table(report.tables, report.names, top)
    finding = find_anatomy(table, report.language)
    _chart_or_words(report, table, plot_anatomy, finding, "fig-anatomy", ("zones",))


def show_left_out(report: Report) -> None:
    """Every line left out and the rule that decided it; readers' comments are counted, never reproduced."""
    table = anatomy.left_out_table(report.tables, report.names, report.texts, MOST_LINES)
    more = table.attrs["all"] - len(table)
    hidden = phrase("comment_hidden", report.language)
    table = table.assign(
        line=[f"{r.first}–{r.last}" if r.last > r.first else str(r.first) for r in table.itertuples()],
        words=[hidden if r.zone in anatomy.PRIVATE else Quoted(r.words) for r in table.itertuples()],
        zone=[phrase(f"zone_{zone}", report.language) for zone in table.zone],
    )
    note = phrase("left_out_more", report.language, n=more) if more > 0 else ""
    show_listing(
        report, table, _heads(report, "source", "line", "zone", "rules", "words"), id="tbl-left-out", note=note
    )


def show_left_out_summary(report: Report) -> None:
    """The lines left out, counted by kind and rule."""
    table = anatomy.left_out_summary(report.tables, report.names)
    table = table.assign(zone=[phrase(f"zone_{zone}", report.language) for zone in table.zone])
    show_listing(report, table, _heads(report, "zone", "lines", "chars", "pages", "rules"), id="tbl-left-out-summary")


def show_facts(report: Report, minimum: int = 1) -> None:
    """Which page states which fact, who contradicts, who is alone; counted where there are many pages."""
    table = _facts(report, minimum)
    score = report.scores.get("facts")
    recall = (score.recall, score.n) if score else None
    finding = find_facts(table, len(report.study.facts), report.language, recall, len(report.names))
    if is_wide(list(report.names)) and len(table):
        table = coverage.fact_counts(table, len(report.names))
        _chart_or_words(report, table, plot_fact_counts, finding, "fig-facts", ("facts",))
    else:
        _chart_or_words(report, table, plot_facts, finding, "fig-facts", ("facts",))


def show_fact_passages(report: Report, minimum: int = 1) -> None:
    """The words of each page for each fact, side by side, one row a fact."""
    table = _facts(report, minimum)
    table = table[table.stated | table.conflicts]
    rows = []
    for _, of in table.groupby("fact", sort=False):
        row = {"label": of.label.iloc[0], "words": _in_their_words(of, report.language)}
        states = {"stated": of.source[of.stated], "conflicts": of.source[of.conflicts]}
        row |= {state: _told(sources.tolist()) for state, sources in states.items()}
        rows.append({**row, "passages": coverage.join_spans(of.passages)})
    heads = {"label": phrase("column_fact", report.language), **_heads(report, "words")}
    show_listing(report, pd.DataFrame(rows), heads, id="tbl-fact-passages")


def _told(sources: list[str]) -> str:
    """Names for numbers.txt, the rest counted."""
    more = [f"and {len(sources) - MOST_TOLD} more"] if len(sources) > MOST_TOLD else []
    return ", ".join([*sources[:MOST_TOLD], *more])


def _in_their_words(of: pd.DataFrame, language: str) -> list[Run]:
    """A line a page: its name, its words, the numbers of the passages, and whether it conflicts with the codebook."""
    runs: list[Run] = []
    for at, row in enumerate(of.head(MOST_SIDE_BY_SIDE).itertuples()):
        runs += ["\n"] if at else []
        runs += [Strong(typeset(f"{row.source} :" if language == "fr" else f"{row.source}:", language)), " "]
        runs += [Quoted(clip(" ".join(row.surface.split()), 140)), Notes(tuple(map(anchor, row.passages)))]
        runs += [f" ({phrase('bar_conflicts', language)})"] if row.conflicts else []
    if (more := len(of) - MOST_SIDE_BY_SIDE) > 0:
        runs += ["\n", phrase("and_other_pages", language, n=more)]
    return runs


def show_blind_spots(report: Report, minimum: int = 1) -> None:
    """What most other pages have and a page lacks, as far as the method sees."""
    table = _blind_spots(report, minimum)
    more = table.attrs["all"] - len(table)
    note = phrase("left_out_more", report.language, n=more) if more else ""
    heads = {**_heads(report, "source"), "label": phrase("column_fact", report.language), **_heads(report, "others")}
    show_listing(report, table, heads, id="tbl-blind-spots", note=note)


def show_actors(report: Report, top: int = 20) -> None:
    """How often each page names each actor."""
    _show_matrix(report, _actors(report, top), "actors", "mentions")


def show_themes(report: Report, themes: Sequence[str] = (), top: int = 20) -> None:
    """How often each page takes up each theme."""
    _show_matrix(report, _themes(report, themes, top), "themes", "themes")


def show_wording(report: Report, top: int = 12) -> None:
    """Which pages share words, and of what kind."""
    table = _wording(report, top)
    finding = find_wording(table, report.language, top)
    _chart_or_words(report, wording.top_pairs(table, top), plot_wording, finding, "fig-wording", ("reuse",))


def show_shared_passages(report: Report, top: int = 20) -> None:
    """The shared passages side by side, the longest first."""
    top = min(top, MOST_LINES)
    table = wording.shared_passages(report.tables, report.names, report.texts, top)
    if table.empty:
        return  # the chart before has said so
    more = table.attrs["all"] - len(table)
    table = table.assign(
        kind=[phrase(f"reuse_{kind}", report.language) for kind in table.kind],
        words_a=[Quoted(clip(" ".join(words.split()), 160)) for words in table.words_a],
        words_b=[Quoted(clip(" ".join(words.split()), 160)) for words in table.words_b],
    )
    page, words = phrase("column_source", report.language), phrase("column_words", report.language)
    heads = {"source_a": page, "words_a": words, "source_b": page, "words_b": words, **_heads(report, "kind")}
    note = phrase("more_in_table", report.language, n=more) if more > 0 else ""
    show_listing(report, table, heads, id="tbl-shared", note=note, linked="source_a")


def show_figures(report: Report) -> None:
    """Figures that can be compared across pages: the same, rounded, different."""
    language = report.language
    table = _quantities(report)
    table = table.assign(
        relation=[phrase(f"relation_{relation}", language) for relation in table.relation],
        value=[Quoted(surface) for surface in table.surface],
        source=[names_of(list(sources), language) for sources in table.sources],
        subject=[row.label or _of_unit(row.unit, language) for row in table.itertuples()],
    )
    heads = _heads(report, "subject", "value", "relation", "source")
    of = table.attrs["all"]
    show_listing(report, table.drop(columns="sources"), heads, id="tbl-figures", linked="value", of=of)


def _of_unit(unit: object, language: str) -> str:
    """What is counted, where the codebook has no fact for it: the unit, in the words of the pages."""
    if not isinstance(unit, str) or not unit:
        return phrase("figures_of_none", language)
    return phrase("figures_of_unit", language, unit=quoted(unit, language))


def show_firsts(report: Report, minimum: int = 1) -> None:
    """Who had each fact first, where the windows of publication allow, and how sure that is."""
    language = report.language
    table = coverage.first_with_fact(_facts(report, minimum), report.tables)
    table = table.assign(
        how_sure=[_how_sure(row, language) for row in table.itertuples()],
        first=[names_of(list(names), language) for names in table.firsts],
    ).drop(columns="firsts")
    heads = {"label": phrase("column_fact", language), **_heads(report, "first", "how_sure")}
    show_listing(report, table, heads, id="tbl-firsts", linked="first")


def _how_sure(row: Any, language: str) -> str:
    """'certain', 'first of the dated pages; 1 undated', or of several names 'one of these, not counting ...'."""
    if row.certain:
        return phrase("firsts_certain", language)
    if len(row.firsts) == 1:
        return phrase("firsts_dated", language, n=row.undated)
    undated = phrase("firsts_undated", language, n=row.undated) if row.undated else ""
    return ", ".join(filter(None, (phrase("firsts_open", language), undated)))


def _facts(report: Report, minimum: int) -> pd.DataFrame:
    """The matrix of facts; of many sources, its cells that are not empty."""
    parts = report.tables, report.names, report.study, report.language
    make = coverage.fact_cells if is_wide(list(report.names)) else coverage.fact_matrix
    table: pd.DataFrame = once(report, ("facts", minimum), lambda: make(*parts, minimum))
    return table


def _blind_spots(report: Report, minimum: int) -> pd.DataFrame:
    parts = _facts(report, minimum), report.tables, report.names, report.study
    return once(report, ("spots", minimum), lambda: coverage.blind_spots(*parts, most=MOST_LINES))


def _wording(report: Report, top: int = wording.MOST_PAIRS) -> pd.DataFrame:
    return once(report, ("wording", top), lambda: wording.wording_matrix(report.tables, report.names, top))


def _quantities(report: Report) -> pd.DataFrame:
    parts = report.tables, report.names, report.study, report.language
    return once(report, "quantities", lambda: quantities.figure_comparison(*parts, most=MOST_FIGURES))


def _actors(report: Report, top: int) -> pd.DataFrame:
    labels = _labels(report.study.actors, report.language)
    make = coverage.actor_counts if is_wide(list(report.names)) else coverage.actor_matrix
    return once(report, ("actors", top), lambda: make(report.tables, report.names, labels, top))


def _themes(report: Report, themes: Sequence[str], top: int) -> pd.DataFrame:
    labels = _labels(report.study.themes, report.language)
    chosen = {theme: labels[theme] for theme in themes or labels}
    make = coverage.theme_counts if is_wide(list(report.names)) else coverage.theme_matrix
    return once(report, ("themes", *chosen, top), lambda: make(report.tables, report.names, chosen, top))


def _labels(entries: Sequence[Actor | Theme], language: str) -> dict[str, str]:
    """The labels of the codebook's entries, without what stands in brackets: a chart has little room."""
    labels = {entry.id: typeset(entry.label.of(language) or entry.id, language) for entry in entries}
    short = {id: label.split(" (")[0] for id, label in labels.items()}
    return {id: short[id] if list(short.values()).count(short[id]) == 1 else labels[id] for id in labels}


def _show_matrix(report: Report, table: pd.DataFrame, chart: str, layer: str) -> None:
    wide = is_wide(list(report.names))
    finding = find_matrix(table, chart, report.language, counts=wide)
    if wide:
        plot = partial(plot_source_counts, chart=chart)
        table = table.drop(columns="unshown")
    else:
        table = table.assign(passages=[passages[: coverage.MOST_CITED] for passages in table.passages])
        plot = partial(plot_matrix, chart=chart)
    _chart_or_words(report, table, plot, finding, f"fig-{chart}", (layer,))


def _chart_or_words(
    report: Report, table: pd.DataFrame, plot: Callable[..., Axes], finding: Finding, id: str, layers: Sequence[str]
) -> None:
    """The chart, or the sentence that says that there is nothing to draw."""
    if table.empty:
        display.show_prose(finding.title)
    else:
        show_chart(report, plot(table, language=report.language), finding, id=id, layers=layers, table=table)


def _heads(report: Report, *columns: str) -> dict[str, str]:
    return {column: phrase(f"column_{column}", report.language) for column in columns}

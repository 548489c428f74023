"""The charts of the coverage report: what is drawn, by its artists, at 1, 2, 8, 60 and 200 sources."""

import pytest

from invented import invent_study, invent_tables
from recoupe.charts.anatomy import plot_anatomy
from recoupe.charts.check import find_faults
from recoupe.charts.counts import plot_fact_counts, plot_source_counts
from recoupe.charts.matrix import plot_facts, plot_matrix
from recoupe.charts.style import frame
from recoupe.charts.wording import plot_wording
from recoupe.compare import anatomy, coverage, wording
from recoupe.findings.coverage import find_anatomy, find_facts, find_matrix, find_wording
from recoupe.sources import name_sources

SIZES, LANGUAGES = [1, 2, 8, 60, 200], ["en", "fr"]


def draw(ax, finding):
    fig = frame(ax, finding.title, finding.subtitle, "Source: 8 pages.")
    assert list(find_faults(fig)) == []
    assert finding.title and finding.alt
    return fig


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pages", SIZES)
class TestEverySize:
    def test_anatomy(self, pages, language):
        tables = invent_tables(pages)
        table = anatomy.anatomy_table(tables, name_sources(tables["documents"]))
        draw(plot_anatomy(table, language=language), find_anatomy(table, language))

    def test_facts(self, pages, language):
        tables, study = invent_tables(pages), invent_study()
        names = name_sources(tables["documents"])
        table = coverage.fact_matrix(tables, names, study, language)
        finding = find_facts(table, len(study.facts), language)
        if pages > 10:
            draw(plot_fact_counts(coverage.fact_counts(table, pages), language=language), finding)
        else:
            draw(plot_facts(table, language=language), finding)

    def test_actors(self, pages, language):
        tables, study = invent_tables(pages, seed=3), invent_study()
        labels = {actor.id: actor.label.of(language) for actor in study.actors}
        count = coverage.actor_counts if pages > 10 else coverage.actor_matrix
        table = count(tables, name_sources(tables["documents"]), labels, top=5)
        finding = find_matrix(table, "actors", language, counts=pages > 10)
        if pages > 10:
            draw(plot_source_counts(table, language=language), finding)
        else:
            draw(plot_matrix(table, language=language), finding)

    def test_wording(self, pages, language):
        tables = invent_tables(pages)
        table = wording.wording_matrix(tables, name_sources(tables["documents"]))
        finding = find_wording(table, language)
        if pages > 1:
            draw(plot_wording(wording.top_pairs(table), language=language), finding)
        else:
            assert table.empty and finding.title.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("density", [0.0, 0.02, 1.0])
def test_no_fact_few_facts_all_facts(density, language):
    tables, study = invent_tables(5, density=density), invent_study()
    table = coverage.fact_matrix(tables, name_sources(tables["documents"]), study, language)
    finding = find_facts(table, len(study.facts), language)
    assert finding.title
    if len(table):
        draw(plot_facts(table, language=language), finding)


def test_a_cell_leads_to_its_passage():
    tables, study = invent_tables(3), invent_study()
    table = coverage.fact_matrix(tables, name_sources(tables["documents"]), study, "en")
    ax = plot_facts(table)
    marks = {c.get_gid(): c.get_urls() for c in ax.collections if c.get_gid()}
    stated = table[table.stated].iloc[0]
    assert marks[f"fact-{stated.fact}-{stated.doc}".replace("_", "-")] == [stated.url]
    assert len(marks) == int(table.stated.sum() + table.conflicts.sum())


def test_the_bars_of_a_page_fill_its_row():
    tables = invent_tables(4)
    table = anatomy.anatomy_table(tables, name_sources(tables["documents"]))
    ax = plot_anatomy(table)
    rows: dict[float, float] = {}
    for bar in ax.patches:
        rows[round(bar.get_y(), 3)] = rows.get(round(bar.get_y(), 3), 0) + bar.get_width()
    assert len(rows) == 4
    assert max(rows.values()) == pytest.approx(min(rows.values()))


def test_conflicts_are_quoted_under_the_matrix_and_the_rest_counted():
    tables, study = invent_tables(8, density=1.0), invent_study()
    table = coverage.fact_matrix(tables, name_sources(tables["documents"]), study, "en")
    assert table.conflicts.sum() > 8
    texts = [text.get_text() for text in plot_facts(table).texts]
    assert sum("huit lits fermés" in text for text in texts) == 8
    assert any(text.startswith("+ ") and "more" in text for text in texts)

"""Notebooks on tables that `recoupe annotate` wrote show what they show of the pages themselves."""

import pytest

from conftest import STORIES
from recoupe.annotate import annotate
from recoupe.evidence import collect_passages
from recoupe.notebook import open_report, stored
from recoupe.notebook.coverage import show_coverage_answer, show_facts, show_left_out
from recoupe.notebook.timeline import show_events, show_windows
from recoupe.problems import Problem
from recoupe.report import report
from recoupe.study import read_study
from recoupe.tables import write_tables

PAGES = {
    "a": "La grève est finie\n\nLa maire de Brest, Anne Leroux, a annoncé mardi 2 mars 2021 la fin de la grève.\n",
    "b": "Le 3 mars 2021, la grève a pris fin à Brest. Anne Leroux a critiqué le syndicat.\n",
}
STUDY = "title: Grève\nactors: [{id: mayor, aliases: [Anne Leroux]}]\nevents: [{id: end, match: [fin grève]}]\n"


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text)
    (folder / "study.yml").write_text(STUDY)
    write_tables(annotate(read_study(folder)).tables, tmp_path / "tables")
    return folder


@pytest.mark.parametrize("name", ["seeds", "usine"])
def test_the_numbers_are_the_same(name, tmp_path):
    write_tables(annotate(read_study(STORIES[name])).tables, tmp_path)
    told = []
    for tables in ("", str(tmp_path)):
        one = open_report(str(STORIES[name]), "en", tables=tables)
        for show in (show_coverage_answer, show_facts, show_left_out, show_windows):
            show(one)
        show_events(one, ())
        passages = collect_passages(one.annotations, list(one.cited), limit=400, names=one.all_names)
        told.append((one.numbers, passages))
    assert told[0] == told[1]


def test_only_pages_that_are_quoted_are_read(corpus, tmp_path):
    pages = stored.open_stored(corpus, tmp_path / "tables").pages
    assert len(pages) == 2 and not pages.read
    assert list(pages.of(["b"])) == ["b"] and list(pages.read) == ["b"]
    assert pages.texts["a"] == PAGES["a"]


def test_a_page_that_changed_is_not_quoted(corpus, tmp_path):
    (corpus / "b.txt").write_text("Autre chose.\n")
    with pytest.raises(Problem, match=r"b\.txt has changed since the tables were written"):
        stored.open_stored(corpus, tmp_path / "tables").pages.of(["b"])


def test_tables_of_other_pages_are_refused(corpus, tmp_path):
    (corpus / "a.txt").unlink()
    with pytest.raises(Problem, match=r"made of a\.txt, which is not in"):
        open_report(str(corpus), tables=str(tmp_path / "tables"))


@pytest.mark.slow
def test_a_report_of_tables_is_that_of_the_pages(corpus, tmp_path):
    for out, parameters in (("pages", {}), ("tables", {"tables": str(tmp_path / "tables")})):
        report(corpus, tmp_path / out, "en", formats=["html"], parameters=parameters)
    assert (tmp_path / "pages/en/numbers.txt").read_text() == (tmp_path / "tables/en/numbers.txt").read_text()
    assert (tmp_path / "pages/en/coverage.html").read_text() == (tmp_path / "tables/en/coverage.html").read_text()

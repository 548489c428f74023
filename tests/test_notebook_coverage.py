"""The coverage notebook's cells, called on small folders: all of them, in both languages, and wrong parameters."""

import json

import pytest

import recoupe
from recoupe import display
from recoupe.notebook import coverage as notebook_coverage
from recoupe.notebook import open_report
from recoupe.problems import Problem
from recoupe.tables import read_frame

STUDY = """
title: {en: A swimming pool, fr: Une piscine}
actors:
  - {id: mayor, label: {en: The mayor, fr: La maire}, aliases: [Jeanne Sorbier, la maire]}
themes:
  - {id: money, label: {en: Money, fr: Argent}, match: ['euro*|budget']}
facts:
  - {id: closed, label: {en: The pool closes on 3 June, fr: La piscine ferme le 3 juin}, match: ['piscine ferm*']}
  - {id: cost, label: {en: Works cost 2 million euros, fr: Les travaux coûtent 2 millions}, match: ['travaux euros'],
     expect: {number: 2000000, unit: euro*}}
"""
PAGES = {
    "000_aa.txt": "La piscine ferme en juin\n\nLa piscine municipale fermera le 3 juin 2031, a annoncé Jeanne Sorbier. "
    "Les travaux coûteront 2 millions d'euros et dureront un an, selon la maire, qui promet des navettes.\n",
    "001_bb.txt": "Bassin : la facture s'alourdit\n\nLes travaux de la piscine coûteront 3 millions d'euros, a calculé "
    "l'association des nageurs. Elle demande un budget clair.\n\nCOMMENTAIRES\nPaul : une honte, on paie pour rien !\n",
}
DOCUMENTS = "file,outlet,published\n000_aa.txt,Le Courrier,2031-05-20\n001_bb.txt,La Gazette,2031-05-22\n"
CELLS = sorted(name for name in vars(notebook_coverage) if name.startswith("show_") and name not in vars(display))
SILENT = "show_shared_passages"  # where no wording is shared, the chart before it says so
CELLS = [name for name in CELLS if name not in ("show_brief", "show_chart", "show_listing")]


@pytest.fixture
def folder(tmp_path):
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "study.yml").write_text(STUDY, encoding="utf-8")
    (tmp_path / "documents.csv").write_text(DOCUMENTS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def shown(monkeypatch):
    """What the cells hand to the notebook."""
    outputs = []
    monkeypatch.setattr(display, "display", lambda data, raw=True, metadata=None: outputs.append((data, metadata)))
    return outputs


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("cell", CELLS)
def test_every_cell_shows_something(folder, shown, cell, language):
    getattr(recoupe, cell)(open_report(str(folder), language))
    assert shown or cell == SILENT


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("text", ["Rien.\n", "\n\n"], ids=["a word", "blank"])
def test_every_cell_stands_a_corpus_with_nothing_to_find(tmp_path, shown, cell, language, text):
    (tmp_path / "000_aa.txt").write_text(text, encoding="utf-8")
    (tmp_path / "study.yml").write_text("title: Rien\n", encoding="utf-8")
    getattr(recoupe, cell)(open_report(str(tmp_path), language))
    assert shown or cell == SILENT


def test_comments_of_readers_are_never_shown(folder, shown):
    report = open_report(str(folder), "fr")
    for cell in CELLS:
        getattr(recoupe, cell)(report)
    recoupe.show_sources(report)
    assert "une honte" not in json.dumps([data for data, _ in shown], ensure_ascii=False)


def test_every_figure_tells_what_it_shows(folder, shown):
    report = open_report(str(folder), "en")
    for cell in CELLS:
        getattr(recoupe, cell)(report)
    figures = [metadata["recoupe"] for data, metadata in shown if "image/svg+xml" in data]
    assert len(figures) >= 3
    assert all(figure["alt"] and figure["caption"] for figure in figures)
    assert len({figure["id"] for figure in figures}) == len(figures)


def test_numbers_and_passages_are_collected(folder, shown):
    report = open_report(str(folder), "en")
    recoupe.show_facts(report)
    assert any(line.startswith("fig-facts | ") for line in report.numbers)
    assert {doc for doc, _, _ in report.cited} <= {"000_aa", "001_bb"} and report.cited


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"language": "de"}, "unknown language 'de'; the known ones are en, fr"),
        ({"sources": ["Le Phare"]}, "unknown source 'Le Phare'; the known ones are Le Courrier, La Gazette"),
        ({"themes": ["sport"]}, "unknown theme 'sport'; the known ones are money"),
        ({"facts": ["opened"]}, "unknown fact 'opened'; the known ones are closed, cost"),
    ],
)
def test_an_unknown_parameter_lists_the_known_ones(folder, parameters, message):
    with pytest.raises(Problem) as problem:
        open_report(str(folder), **parameters)
    assert str(problem.value) == message


@pytest.mark.parametrize("sources", [["Le Courrier"], "Le Courrier", ["000_aa"]])
def test_sources_keep_some_pages(folder, sources):
    report = open_report(str(folder), "en", sources)
    assert report.names == {"000_aa": "Le Courrier"}
    assert set(read_frame(report.tables, "zones").doc) == {"000_aa"}


def test_a_page_that_repeats_another_is_counted_once(folder, shown):
    more = "Les nageurs du club iront s'entraîner à Corvelle, à vingt kilomètres, trois soirs par semaine.\n" * 3
    (folder / "000_aa.txt").write_text(PAGES["000_aa.txt"] + more, encoding="utf-8")
    (folder / "002_cc.txt").write_text(PAGES["000_aa.txt"] + more + "\n", encoding="utf-8")
    report = open_report(str(folder), "en")
    assert report.duplicates[["doc", "first_doc"]].values.tolist() == [["002_cc", "000_aa"]]
    assert len(report.names) == 2
    recoupe.show_coverage_answer(report)
    assert any("page 002 (as Le Courrier)" in data["text/plain"] for data, _ in shown)

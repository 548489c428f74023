"""The method report, rendered for real: corrections all the way, names to check, coders, errors measured elsewhere."""

import re

import pytest

from conftest import STORIES
from recoupe.annotate import annotate
from recoupe.notebook import error_note, open_report
from recoupe.report import report
from recoupe.study import read_study

PAGE = (
    "Le port rouvre\n\nLa maire de Lorient, Anne Kervella, a annoncé mardi 2 mars 2021 la réouverture du port. "
    "Anne Kervela salue un accord. Le pilote du port, Marc Kervella, est son frère.\n"
    "2 commentaires\nJojo : Anne Kervella se moque de nous\n"
)
STUDY = """
title: {en: The port, fr: Le port}
report_date: 2021-04-01
actors:
  - {id: mayor, label: {en: Anne Kervella, fr: Anne Kervella}, kind: person, aliases: [Anne Kervella, Kervella]}
  - {id: pilot, label: {en: The pilot, fr: Le pilote}, aliases: [le pilote]}
"""
HEAD = "doc,start,end,words,layer,action,column,value,why"


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE)
    (folder / "study.yml").write_text(STUDY)
    return folder


def correct(folder, *rows):
    (folder / "overrides.csv").write_text("\n".join([HEAD, *rows]) + "\n")


def at(words, nth=0):
    start = [m.start() for m in re.finditer(words, PAGE)][nth]
    return f"a,{start},{start + len(words)}"


def cells(folder, tmp_path, language="en"):
    """The rows of the table of corrections, as text."""
    report(folder, tmp_path / "out", language, ["method"], ["html"])
    page = (tmp_path / "out" / language / "method.html").read_text()
    table = re.search(r'<table[^>]*id="tbl-corrections".*?</table>|id="tbl-corrections".*?</table>', page, re.DOTALL)
    if table is None:
        return page, []
    rows = re.findall(r"<tr.*?</tr>", table[0], re.DOTALL)
    return page, [
        [re.sub(r"<[^>]*>", "", c).strip() for c in re.findall(r"<t[dh].*?</t[dh]>", r, re.DOTALL)] for r in rows
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "states"),
    [
        ("en", ["applied", "applied", "applied", "not applied: the page has other words there", "not applied: no such page"]),
        ("fr", ["appliquée", "appliquée", "appliquée", "non appliquée : la page a d’autres mots", "non appliquée : pas de telle"]),
    ],
)  # fmt: skip
def test_corrections_from_the_file_to_the_report(corpus, tmp_path, language, states):
    before = annotate(read_study(corpus)).tables["mentions"]
    brother = before[before.start == PAGE.index("Kervella, est")]
    assert brother.empty or brother.actor.tolist() == ["mayor"]
    correct(
        corpus,
        f"{at('Anne Kervella')},Anne Kervella,mentions,change,form,description,her name in the codebook is another",
        f"{at('Marc Kervella')},Marc Kervella,mentions,add,actor,pilot,the brother",
        f"{at('Anne Kervela ', 0)[:-1]}{int(at('Anne Kervela ', 0)[-1]) - 1},,mentions,remove,,,a misprint",
        f"{at('La maire')},Le maire,mentions,add,actor,mayor,of an older version of the page",
        "gone,0,5,,dates,remove,,,the page has left the folder",
    )
    mentions = annotate(read_study(corpus)).tables["mentions"].set_index("surface")
    assert mentions.loc["Marc Kervella", ["actor", "rule"]].tolist() == ["pilot", "correction"]
    assert "Anne Kervela" not in mentions.index
    page, rows = cells(corpus, tmp_path, language)
    assert len(rows) == 6
    for row, state in zip(rows[1:], states, strict=True):
        assert row[-1].replace("\u202f", " ").replace("\xa0", " ").startswith(state), row
    assert [row[2] for row in rows[1:]] == ["Anne Kervella", "Marc Kervella", "Anne Kervela", "La maire", "–"]
    said = (
        "3 corrections by the analyst are in force"
        if language == "en"
        else "3 corrections de l’analyste sont en vigueur"
    )
    assert said in page.replace("\xa0", " ")


@pytest.mark.slow
def test_a_correction_never_shows_the_words_of_a_comment(corpus, tmp_path):
    correct(corpus, f"{at('Jojo')},,mentions,add,actor,pilot,the reader")
    page, rows = cells(corpus, tmp_path)
    assert rows[1][2] == "–" and "Jojo" not in page


@pytest.mark.slow
def test_names_spelt_otherwise_are_listed_with_their_passages(corpus, tmp_path):
    page, _ = cells(corpus, tmp_path)
    assert "Anne Kervela" in page and "first name and name, both close" in page
    assert 'id="evidence"' in page


@pytest.mark.slow
def test_pages_that_nobody_coded_show_what_was_measured_elsewhere_and_no_agreement(corpus, tmp_path):
    page, _ = cells(corpus, tmp_path)
    assert "Nobody has coded a sample of these pages by hand" in page and "On other stories, best measured" in page
    assert "tbl-agreement" not in page and "u-alpha" not in page


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "said"), [("en", "coded twice by the same coder"), ("fr", "deux fois par la même")]
)
def test_the_sample_shows_its_agreement_and_that_the_rules_were_tuned_on_it(tmp_path, language, said):
    report(STORIES["seeds"], tmp_path, language, ["method"], ["html"])
    page = (tmp_path / language / "method.html").read_text()
    assert 'id="tbl-agreement"' in page and said in page
    assert ("tuned on these very pages" in page) == (language == "en")


def test_the_note_of_a_chart_tells_where_its_error_was_measured(corpus):
    shown = open_report(str(corpus))
    assert error_note(shown, ["mentions"]).startswith("On 2 other stories, which the rules were not made for: mentions")
    coded = open_report(str(STORIES["seeds"]), "fr")
    both = error_note(coded, ["mentions", "figures"]).replace("\xa0", " ")
    assert both.startswith("Erreur mesurée : mentions, bon acteur") and "Sur 2 autres dossiers" in both
    assert error_note(shown, []) == ""

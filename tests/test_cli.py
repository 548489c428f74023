"""The command, as a user meets it: what it prints, where it writes, how it ends."""

import pandas as pd
import pytest

from conftest import STORIES
from recoupe.cli import main
from recoupe.tables import TABLES


@pytest.fixture
def folder(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text("La maire de Brest, Anne Leroux, a annoncé mardi 2 mars 2021 la fin de la grève.\n")
    (pages / "b.txt").write_text("La grève est finie, selon le syndicat.\n")
    (pages / "study.yml").write_text("title: La grève\nactors: [{id: mayor, aliases: [Anne Leroux]}]\n")
    return pages


def test_check(folder, capsys):
    assert main(["check", str(folder)]) == 0
    assert "2 pages, 1 actor, 0 themes, 0 facts, 0 events: good" in capsys.readouterr().out


@pytest.mark.parametrize("name", STORIES)
def test_check_the_coded_stories(name, capsys):
    assert main(["check", str(STORIES[name])]) == 0


def test_check_says_what_is_wrong_in_one_line(folder, capsys):
    (folder / "study.yml").write_text("title: La grève\nactors: [{name: mayor}]\n")
    assert main(["check", str(folder)]) == 1
    lines = capsys.readouterr().err.strip().split("\n")
    assert lines[0] == "recoupe: study.yml, actors[1].id: missing"
    assert lines[1].startswith("recoupe: study.yml, actors[1].name: unknown key; the known ones are id, label, kind")


def test_annotate(folder, tmp_path, capsys):
    out = tmp_path / "tables"
    assert main(["annotate", str(folder), "--out", str(out), "--csv"]) == 0
    assert "from 2 pages" in capsys.readouterr().out
    assert {p.stem for p in out.glob("*.csv")} == set(TABLES)
    mentions = pd.read_parquet(out / "mentions.parquet")
    assert mentions.surface.tolist() == ["Anne Leroux"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "nowhere"], "recoupe: nowhere: no such folder"),
        (["annotate", "nowhere", "--out", "x"], "recoupe: nowhere: no such folder"),
        (["score", "nowhere"], "recoupe: nowhere: no such folder"),
        (["report", "nowhere"], "recoupe: nowhere: no such folder"),
    ],
)
def test_no_folder(arguments, said, capsys):
    assert main(arguments) == 1
    assert capsys.readouterr().err.strip() == said


def test_a_file_is_not_a_folder(folder, capsys):
    assert main(["check", str(folder / "a.txt")]) == 1
    assert "not a folder" in capsys.readouterr().err


def test_an_empty_folder(tmp_path, capsys):
    assert main(["annotate", str(tmp_path), "--out", str(tmp_path / "t")]) == 1
    assert "no page to read" in capsys.readouterr().err
    assert not (tmp_path / "t").exists()


def test_score_without_a_coded_sample(folder, capsys):
    assert main(["score", str(folder)]) == 1
    assert "no coded sample there" in capsys.readouterr().err


def test_score(capsys):
    assert main(["score", str(STORIES["seeds"])]) == 0
    assert "mentions_rolled" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--notebook", "coverages"], "unknown notebook 'coverages'; the known ones are coverage, timeline"),
        (["--format", "docx"], "unknown format 'docx'; the known ones are html, pdf"),
        (["-p", "colour", "red"], "unknown parameter 'colour'; the known ones are actor, corpus"),
    ],
)
def test_report_refuses_what_it_does_not_know(folder, tmp_path, option, said, capsys):
    assert main(["report", str(folder), "--out", str(tmp_path / "out"), *option]) == 1
    assert said in capsys.readouterr().err


def test_a_language_that_is_not_there(folder, capsys):
    with pytest.raises(SystemExit) as caught:
        main(["report", str(folder), "--language", "de"])
    assert caught.value.code == 2

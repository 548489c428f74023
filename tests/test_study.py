"""study.yml and documents.csv: what is accepted, and how a mistake is said."""

from pathlib import Path

import pytest

from recoupe.problems import Problem
from recoupe.study import check_study, read_interval, read_study

STORIES = [Path("seeds"), *sorted(Path("tests/corpora").iterdir())]

GOOD = """
title: {en: "The strike", fr: "La grève"}
actors:
  - {id: union, label: Union, kind: organisation, aliases: [la CGT, syndicat]}
  - {id: leader, aliases: Jeanne Morin, part_of: union}
facts:
  - {id: pay, match: ['salaire* "pour cent"'], expect: {number: 3, unit: pour cent}}
events:
  - {id: vote, match: [vot*], date: 2021-06}
"""


@pytest.mark.parametrize("story", STORIES, ids=lambda p: p.name)
def test_the_stories_are_good(story):
    study, problems = check_study(story)
    assert problems == []
    assert study and study.actors and study.facts and study.events and study.documents


def test_good(tmp_path):
    (tmp_path / "study.yml").write_text(GOOD)
    study = read_study(tmp_path)
    assert study.title.fr == "La grève"
    assert study.actors[1].aliases == ("Jeanne Morin",)
    assert study.actors[0].label.of("fr") == "Union"
    assert [str(d) for d in study.events[0].date] == ["2021-06-01", "2021-06-30"]


def test_without_a_study_the_folder_gives_the_title(tmp_path):
    (tmp_path / "grève").mkdir()
    study = read_study(tmp_path / "grève")
    assert study.drafted and study.title.en == "grève"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-04-20", "2024-04-20", "2024-04-20"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-04-20/2024-05", "2024-04-20", "2024-05-31"),
    ],
)
def test_read_interval(text, start, end):
    assert [str(d) for d in read_interval(text)] == [start, end]


@pytest.mark.parametrize(
    "text", ["", "20/04/2024", "2024-13", "2023-02-29", "2024-05/2024-04", "hier", "0000", "a/b/c"]
)
def test_read_interval_refuses(text):
    with pytest.raises(ValueError):
        read_interval(text)


@pytest.mark.parametrize(
    ("study", "said"),
    [
        pytest.param("actors: []", "study.yml, title: missing", id="no title"),
        pytest.param("- a", "study.yml: not a list of keys", id="a list"),
        pytest.param("title: [", "study.yml, line", id="not YAML"),
        pytest.param("title: a\ntitle: b", "line 2: not YAML: the key 'title' stands twice", id="a key twice"),
        pytest.param("title: &a b\nsubtitle: *a", "aliases", id="an alias"),
        pytest.param("title: !!python/object/apply:os.getcwd []", "study.yml, line 1", id="a tag that runs code"),
        pytest.param("title: a\ncolour: red", "study.yml, colour: unknown key; the known ones are title", id="unknown key"),
        pytest.param(
            "title: a\nactors: [{id: x, alias: y}]", "study.yml, actors[1].alias: unknown key; the known ones are id", id="deep"
        ),
        pytest.param("title: a\nactors: [{id: x}, {id: x}]", "actors: the id 'x' stands 2 times", id="ids twice"),
        pytest.param("title: a\nactors: [{id: x, part_of: y}]", "actor x: part_of 'y' is none of x", id="unknown whole"),
        pytest.param(
            "title: a\nactors: [{id: x, part_of: y}, {id: y, part_of: x}]", "actor x: is part of itself", id="a circle"
        ),
        pytest.param("title: a\nfacts: [{id: f}]", "fact f: has no match line", id="no match"),
        pytest.param("title: a\nevents: [{id: e, match: [a], date: 31/12/2020}]", "write 2024-04-20", id="date"),
        pytest.param("title: a\nevents: [{id: e, match: ['\"open']}]", "events[1].match[1]", id="open quote"),
        pytest.param("title: a\nquote_limit: 3", "quote_limit", id="share"),
        pytest.param("title: a\nactors: [{id: a b}]", "is not an id", id="id with a space"),
        pytest.param("title: a\nfolder: /tmp", "folder: unknown key", id="reserved"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_line_that_names_its_place(tmp_path, study, said):
    (tmp_path / "study.yml").write_text(study)
    with pytest.raises(Problem) as caught:
        read_study(tmp_path)
    assert said in str(caught.value)
    assert "Traceback" not in str(caught.value)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param("outlet\nA\n", "line 1: there is no column 'file'", id="no file column"),
        pytest.param("file,colour\na.txt,red\n", "line 1: unknown column 'colour'", id="unknown column"),
        pytest.param(
            "file,published\na.txt,hier\n", "documents.csv, line 2: published 'hier' is not a date", id="date"
        ),
        pytest.param("file\na.txt\na.txt\n", "line 3: the file 'a.txt' stands twice", id="twice"),
        pytest.param("file,language\na.txt,de\n", "line 2: language 'de' is not known", id="language"),
        pytest.param("file\na.txt,b,c\n", "line 2: 3 cells under 1 columns", id="too many cells"),
        pytest.param("", "documents.csv: empty", id="empty"),
    ],
)
def test_a_mistake_in_documents(tmp_path, rows, said):
    (tmp_path / "documents.csv").write_text(rows)
    with pytest.raises(Problem) as caught:
        read_study(tmp_path)
    assert said in str(caught.value)


def test_not_utf_8(tmp_path):
    (tmp_path / "study.yml").write_bytes("title: été".encode("latin-1"))
    (tmp_path / "documents.csv").write_bytes("file\nété.txt".encode("latin-1"))
    _, problems = check_study(tmp_path)
    assert len(problems) == 2 and all("not UTF-8" in p for p in problems)

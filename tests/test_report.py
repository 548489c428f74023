"""Reports, rendered for real: every notebook, both languages, every parameter once, and nothing to find."""

import re
import signal
import subprocess
import sys
import time

import pikepdf
import pytest

from conftest import ROOT, STORIES
from recoupe.problems import Problem
from recoupe.report import NOTEBOOKS, report, run_notebook

pytestmark = pytest.mark.slow
PAGES = {
    "a": "La grève est finie\n\nLa maire de Brest, Anne Leroux, a annoncé mardi 2 mars 2021 la fin de la grève. "
    "« Nous avons trouvé un accord », a dit Anne Leroux. Le syndicat dénonce un recul.\n",
    "b": "Le 3 mars 2021, la grève a pris fin à Brest. Anne Leroux a critiqué le syndicat.\n",
}
STUDY = """
title: {en: The strike, fr: La grève}
report_date: 2021-04-01
actors:
  - {id: mayor, label: {en: Anne Leroux, fr: Anne Leroux}, kind: person, aliases: [Anne Leroux, la maire]}
  - {id: union, label: {en: The union, fr: Le syndicat}, aliases: [le syndicat]}
facts: [{id: over, label: {en: The strike is over, fr: La grève est finie}, match: [grève fin*]}]
events: [{id: end, label: {en: End of the strike, fr: Fin de la grève}, match: [fin grève]}]
themes: [{id: strike, label: {en: Strike, fr: Grève}, match: [grève]}]
"""


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text)
    (folder / "study.yml").write_text(STUDY)
    return folder


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_example_is_whole(rendered, language):
    names = {p.name for p in (rendered / language).iterdir() if not p.name.startswith(".")}
    parts = [*NOTEBOOKS, "dossier"]
    assert names == {f"{n}.{f}" for n in parts for f in ("html", "pdf")} | {"index.html", "numbers.txt"}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", [*NOTEBOOKS, "dossier"])
def test_html_is_self_contained_and_every_figure_has_words(rendered, language, name):
    page = (rendered / language / f"{name}.html").read_text()
    assert f'<html lang="{language}"' in page
    assert "<script" not in page and "default-src 'none'" in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    figures = re.findall(r"<figure.*?</figure>", page, re.DOTALL)
    assert len(figures) >= 2
    assert all(re.search(r"<title[^>]*>[^<]{3,}</title>|aria-label|<desc", f) for f in figures)
    assert len(page.encode()) < 600_000
    anchors = set(re.findall(r'\bid="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= anchors


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", [*NOTEBOOKS, "dossier"])
def test_pdf_is_tagged(rendered, language, name):
    path = rendered / language / f"{name}.pdf"
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        assert str(root.Lang).startswith(language)
        assert root.MarkInfo.Marked and "/StructTreeRoot" in root
        title = "Niger"
        assert title in str(pdf.docinfo.get("/Title", ""))
    assert path.stat().st_size < 500_000


@pytest.mark.parametrize(("language", "other"), [("en", "fr"), ("fr", "en")])
def test_prose_cells_keep_to_the_language(rendered, language, other):
    page = (rendered / language / "portrayal.html").read_text()
    assert ("Seen and heard" in page) == (language == "en")
    assert ("Vus et entendus" in page) == (language == "fr")


def test_two_runs_give_the_same_bytes(corpus, tmp_path):
    for out in ("one", "two"):
        report(corpus, tmp_path / out, "fr")
    for path in (tmp_path / "one/fr").iterdir():
        assert path.read_bytes() == (tmp_path / "two/fr" / path.name).read_bytes(), path.name


@pytest.mark.parametrize("name", STORIES)
def test_every_story_renders(name, tmp_path):
    written = report(STORIES[name], tmp_path, "fr", formats=["html"])
    assert len(written) == len(NOTEBOOKS) + 3


PARAMETERS = [
    ("coverage", {"sources": ["a"]}),
    ("coverage", {"top": 1, "minimum": 2, "themes": ["strike"]}),
    ("timeline", {"since": "2021-03-03", "until": "2021"}),
    ("timeline", {"events": ["end"]}),
    ("portrayal", {"actor": "mayor"}),
    ("portrayal", {"top": 1, "rolled": True}),
    ("method", {"sources": ["b"]}),
]


@pytest.mark.parametrize(("name", "parameters"), PARAMETERS, ids=lambda x: x if isinstance(x, str) else "-".join(x))
def test_every_parameter(corpus, tmp_path, name, parameters):
    written = report(corpus, tmp_path, "en", [name], ["html"], parameters)
    assert [p.name for p in written] == [f"{name}.html"]


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("coverage", {"sources": ["Le Fil"]}, "unknown source 'Le Fil'; the known ones are"),
        ("portrayal", {"actor": "nobody"}, "unknown actor 'nobody'; the known ones are mayor, union"),
        ("timeline", {"events": ["war"]}, "unknown event 'war'; the known ones are end"),
        ("timeline", {"since": "soon"}, "is not a date"),
        ("timeline", {"since": "2022", "until": "2021"}, "is after"),
    ],
)
def test_a_wrong_parameter_lists_the_known_ones(corpus, tmp_path, name, parameters, said):
    with pytest.raises(Problem, match=re.escape(said)):
        report(corpus, tmp_path, "en", [name], ["html"], parameters)
    assert not list((tmp_path / "en").glob("*.html"))


@pytest.mark.parametrize("text", ["Rien.", "!!!\n???\n", "Un mot\n" * 400])
def test_nothing_to_find(tmp_path, text):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text(text)
    (folder / "study.yml").write_text("title: Rien\n")
    assert len(report(folder, tmp_path / "out", "en")) == 2 * (len(NOTEBOOKS) + 1) + 2


def test_an_interrupted_run_leaves_the_earlier_report(corpus, tmp_path):
    out = tmp_path / "out"
    report(corpus, out, "en", ["method"], ["html"])
    before = (out / "en/method.html").read_bytes()
    command = [sys.executable, "-m", "recoupe.cli", "report", str(corpus), "--out", str(out), "--language", "en"]
    for end in (signal.SIGINT, signal.SIGKILL):
        run = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
        time.sleep(3)
        run.send_signal(end)
        run.communicate(timeout=60)
        assert run.returncode != 0
        assert (out / "en/method.html").read_bytes() == before
        assert not [p for p in (out / "en").iterdir() if p.name.endswith(".part")]
    assert subprocess.run(command, capture_output=True, timeout=240).returncode == 0


def test_a_kernel_that_dies_is_said(tmp_path, monkeypatch):
    import nbformat

    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("import os; os._exit(1)")])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, tmp_path / "method.ipynb")
    monkeypatch.setattr("recoupe.report.notebooks_folder", lambda: tmp_path)
    with pytest.raises(Problem, match="its kernel died"):
        run_notebook("method", {})


def test_a_folder_that_cannot_be_written_is_one_line(corpus, tmp_path):
    (tmp_path / "out").write_text("a file, not a folder")
    command = [sys.executable, "-m", "recoupe.cli", "report", str(corpus), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert done.stderr.strip().count("\n") == 0 and "Traceback" not in done.stderr


def test_notebooks_are_committed_without_outputs_and_with_short_cells():
    import nbformat

    for name in NOTEBOOKS:
        notebook = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)
        code = [c for c in notebook.cells if c.cell_type == "code"]
        assert all(not c.outputs and c.execution_count is None for c in code)
        plain = [c for c in code if "parameters" not in c.metadata.get("tags", [])]
        assert all(len(c.source.split("\n")) <= 5 and not re.search(r"\bdef |\bfor |\bwhile ", c.source) for c in plain)
        tags = [t for c in notebook.cells for t in c.metadata.get("tags", [])]
        assert tags.count("lang-en") == tags.count("lang-fr") > 3
        assert tags.count("parameters") == 1 and "summary" in tags

"""README names every command, notebook and table that exists, and nothing that does not; its figures are current."""

import re

import nbformat

from conftest import ROOT
from measure import measures
from recoupe.cli import build_parser
from recoupe.report import NOTEBOOKS
from recoupe.tables import TABLES

README = (ROOT / "README.md").read_text()


def commands() -> set[str]:
    actions = build_parser()._subparsers._group_actions[0]  # argparse has no public way to list commands
    return set(actions.choices)


def test_every_command_is_there_and_no_other():
    named = set(re.findall(r"recoupe ([a-z]+)", README))
    assert commands() <= named
    assert set(re.findall(r"bin/recoupe ([a-z]+)", README)) <= commands()


def test_every_notebook_is_there():
    stored = {p.stem for p in (ROOT / "notebooks").glob("*.ipynb")}
    assert stored == set(NOTEBOOKS)
    assert all(f"| {name} |" in README for name in NOTEBOOKS)


def test_every_make_target_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`make ([a-z]+)`", README)) <= targets
    assert set(re.findall(r"^ +make ([a-z]+)", README, re.M)) <= targets


def test_every_path_exists():
    paths = set(re.findall(r"\]\(((?!http)[^)#]+)\)", README))
    assert paths and all((ROOT / path).exists() for path in paths), [p for p in paths if not (ROOT / p).exists()]


def test_the_number_of_tables():
    words = {13: "thirteen"}
    assert f"the {words[len(TABLES)]} tables" in README


def test_measures_are_those_of_this_version():
    assert (ROOT / "docs/measures.md").read_text() == measures(), "run make measure"


def test_parameters_have_comments():
    for name in NOTEBOOKS:
        notebook = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)
        (cell,) = [c for c in notebook.cells if "parameters" in c.metadata.get("tags", [])]
        assert all(re.fullmatch(r"\w+: \w+ = .+  # .+", line) for line in cell.source.split("\n"))

"""Imports point one way: a module uses what comes before it in the flow, never what comes after."""

import ast
import re

import pytest

from conftest import ROOT

LIB = ROOT / "lib/recoupe"
ORDER = [
    "fold model problems prose typography words writing digests",
    "match sheets study sources",
    "detect french english formats read",
    "zones dates mentions quotes portrayal statements reuse",
    "tables overrides annotate draft scale",
    "trust evidence compare",
    "charts findings media display",
    "publish export notebook warm kernels report cli",
]
RANK = {name: rank for rank, line in enumerate(ORDER) for name in line.split()}
MODULES = sorted(LIB.rglob("*.py"))


def imports_of(path):
    """Yields the first name behind 'recoupe.' of everything a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module == "recoupe":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("recoupe."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (a.name.split(".")[1] for a in node.names if a.name.startswith("recoupe."))


def part_of(path) -> str:
    return path.relative_to(LIB).parts[0].removesuffix(".py")


def test_every_part_has_its_place():
    assert {part_of(p) for p in MODULES} - {"__init__"} == set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(LIB)))
def test_imports_point_one_way(path):
    if part_of(path) == "__init__":
        return
    later = {name for name in imports_of(path) if name in RANK and RANK[name] > RANK[part_of(path)]}
    assert not later, f"{path.relative_to(LIB)} uses what comes after it: {later}"


STORIES = r"\b(Fanal|Alpenspiegel|DoingBuzz|Desarnaud|Roustan|Malpertuis|Tablévie|Ferrolia|Tambaya|Niger|Niamey|Agadez|Bazoum|CNSP|Mody|Zeine|Maier|Tarvine|Montarvin|Hydrovalis|Vuillerme|Castelvire|Tasmer|Kelmaro|Vaubrun|Solanie)\b"


@pytest.mark.parametrize("path", [*MODULES, *sorted(LIB.glob("languages/*"))], ids=lambda p: str(p.relative_to(LIB)))
def test_no_rule_knows_a_story(path):
    """Countries of the world stand in one list; nothing else of a coded story does."""
    allowed = {"Niger", "Niamey"} if path.name == "fr.actors.toml" else set()
    assert set(re.findall(STORIES, path.read_text())) <= allowed

"""The finders compiled by `make compile` find the same: skipped where they are not compiled, or older than the code."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
COMPILED = ROOT / "build/compiled"
WRITE_TABLES = """
import pickle, sys
from recoupe import fold
from recoupe.model import Window
from recoupe.annotate import annotate
from recoupe.study import read_study
for story in sys.argv[1:]:
    for name, table in annotate(read_study(story)).tables.items():
        print(story, name, table.to_json(orient="split", date_format="iso"))
assert pickle.loads(pickle.dumps(Window("2024-03-01"))) == Window("2024-03-01")  # as worker processes are sent it
print(fold.__file__, file=sys.stderr)
"""


def tables_of(**environment: str) -> subprocess.CompletedProcess[str]:
    stories = [str(ROOT / "seeds"), *map(str, sorted((ROOT / "tests/corpora").iterdir()))]
    command = [sys.executable, "-c", WRITE_TABLES, *stories]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | environment)


@pytest.mark.slow
def test_compiled_finders_fill_the_same_tables() -> None:
    built = [path.stat().st_mtime for path in COMPILED.glob("*.so")]
    newest = max(path.stat().st_mtime for path in (ROOT / "lib").rglob("*.py"))
    if not built or max(built) < newest:
        pytest.skip("the finders are not compiled, or older than the code: make compile")
    compiled, plain = tables_of(PYTHONPATH=str(COMPILED)), tables_of()
    assert compiled.stderr.endswith(".so\n") and plain.stderr.endswith(".py\n")
    assert compiled.stdout == plain.stdout


def test_nothing_that_the_compiler_refuses() -> None:
    """mypyc fails on `x in (*a, b)`, and its code on classes that are only imported for the types."""
    tree = ast.parse((ROOT / "setup.py").read_text("utf-8"))
    named = [ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.Assign)]
    names = [name for names in named for name in names]
    assert "quotes" in names and "fold" in names
    for path in [p for n in names for p in sorted((ROOT / "lib/recoupe").glob(f"{n}.py"))] + [
        p for n in names for p in sorted((ROOT / "lib/recoupe" / n).rglob("*.py"))
    ]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Name) and node.id == "TYPE_CHECKING":
                raise AssertionError(f"{path.name}:{node.lineno}: a class of a module that is not imported yet")
            if isinstance(node, ast.Compare):
                for side in node.comparators:
                    starred = [e for e in getattr(side, "elts", []) if isinstance(e, ast.Starred)]
                    assert not starred, f"{path.name}:{node.lineno}: put the parts into one tuple first"

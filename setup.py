"""Compiles the finders to machine code with mypyc where RECOUPE_COMPILE is set; else there is nothing to compile.

The same modules, the same tables, about a third faster (`make bench` measures both): worth the minute it
takes and a C compiler for a large corpus, `RECOUPE_COMPILE=1 pip install .`. Everything else stands in pyproject.toml.
"""

import os
from importlib.util import find_spec
from pathlib import Path

from setuptools import setup

FINDERS = ("french", "english", "zones", "dates", "mentions", "quotes", "portrayal", "statements", "reuse")
SHARED = ("fold", "model", "match", "prose", "typography")


def extensions() -> list:  # type: ignore[type-arg]
    from mypyc.build import mypycify

    home = Path("lib/recoupe")
    modules = [home / f"{name}.py" for name in SHARED]
    modules += [path for name in FINDERS for path in sorted((home / name).rglob("*.py"))]
    options = ["--config-file=", "--ignore-missing-imports", "--disable-error-code=import-untyped"]
    return mypycify([*options, *map(str, modules)], opt_level="1", debug_level="0", multi_file=True)


if os.environ.get("RECOUPE_COMPILE"):  # asked what the build needs, mypyc is not there yet
    setup(ext_modules=extensions() if find_spec("mypyc") else [], setup_requires=["mypy==2.4.1"])
else:
    setup()

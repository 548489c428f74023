"""recoupe: a folder of raw press pages goes in, a publishable report comes out."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

__version__ = "0.1.0"

# What a notebook calls as recoupe.x(...), by module; imported when first called, so that the command starts fast.
_NOTEBOOK = (
    "notebook",
    "notebook.coverage",
    "notebook.timeline",
    "notebook.portrayal",
    "notebook.method",
    "notebook.trust",
)


def __getattr__(name: str) -> Any:
    if name.startswith(("show_", "choose_")) or name in ("open_report", "Report"):
        for module in _NOTEBOOK:
            if find_spec(f"recoupe.{module}") and hasattr(found := import_module(f"recoupe.{module}"), name):
                return getattr(found, name)
    if name == "read_study":
        return import_module("recoupe.draft").open_study  # drafted where there is no study.yml
    raise AttributeError(f"recoupe has no {name!r}")

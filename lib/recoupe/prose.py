"""Prose: sentences computed from data, as runs of text that both exporters and JupyterLab can show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address ('https://...') or an anchor of the report ('#table-2', '#e-000-12-20')."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that matter most in their sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a source, in their language; the exporters put the quotation marks of the report around them."""

    text: str
    lang: str = "fr"


@dataclass(frozen=True, slots=True)
class Notes:
    """References to passages of evidence by their anchors; printed as their numbers, '3-5, 9'."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class See:
    """Figures and tables by their ids ('fig-facts'), printed as ' (Figure 2, Table 3)' where they are there."""

    ids: tuple[str, ...]


Run = str | Link | Strong | Quoted | Notes | See
Paragraph = Run | Sequence[Run]


def as_runs(paragraph: Any) -> list[dict[str, Any]]:
    """A paragraph, or the value of a table's cell, as JSON: one dict a run, with 'text' and what else it carries.

    A text that is a line end alone ends the line. Anything that is not a run or a list of runs becomes its str: 12
    gives [{'text': '12'}].
    """
    if isinstance(paragraph, list | tuple):
        return [run for part in paragraph for run in as_runs(part)]
    match paragraph:
        case Link(text, href):
            return [{"text": text, "href": href}]
        case Strong(text):
            return [{"text": text, "strong": True}]
        case Quoted(text, lang):
            return [{"text": text, "quoted": lang}]
        case Notes(ids):
            return [{"text": "", "notes": [anchor.lstrip("#") for anchor in ids]}]
        case See(ids):
            return [{"text": "", "href": f"#{id}", "see": True} for id in ids]
        case _:
            return [{"text": str(paragraph)}]


def plain(runs: Iterable[dict[str, Any]]) -> str:
    """The words of runs, without links and marks."""
    return "".join(run["text"] for run in runs)


def runs_to_html(runs: Iterable[dict[str, Any]]) -> str:
    """Runs as safe HTML for a notebook's screen (the exporters write their own)."""
    return "".join(_run_to_html(run) for run in runs)


def _run_to_html(run: dict[str, Any]) -> str:
    text = escape(run["text"])
    if "quoted" in run:
        text = f'<q lang="{escape(run["quoted"])}">{text}</q>'
    if run.get("strong"):
        text = f"<strong>{text}</strong>"
    if "lang" in run:
        text = f'<span lang="{escape(run["lang"])}">{text}</span>'
    if text and is_safe(run.get("href", "")):
        text = f'<a href="{escape(run["href"])}">{text}</a>'
    return text


def is_safe(href: str) -> bool:
    """Whether a link may be followed from a report: an anchor, a web page, a mail address; never script or a file."""
    return href.startswith(("#", "https://", "http://", "mailto:"))

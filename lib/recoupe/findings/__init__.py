"""Findings: the sentences of a report, computed from the same tables as its charts.

Each function takes a table and a language and returns a `Finding`; the phrases stand in words/<part>.toml.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """The words of one chart: title (the finding), subtitle (what is counted), alternative text."""

    title: str
    subtitle: str
    alt: str

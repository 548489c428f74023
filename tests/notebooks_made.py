"""Notebooks made in memory for the tests of publishing: cells with the outputs that `display` would leave in them."""

import base64
import io
import re
from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import matplotlib
import nbformat
import pandas as pd
from PIL import Image

import recoupe.display
from recoupe.evidence import collect_passages
from recoupe.model import Article, Page, Sentence, Window, Zone
from recoupe.prose import Link, Quoted, Strong

matplotlib.use("svg")

STRIKE = (
    "Grève à l'hôpital de Brest\n"
    "Les soignants de l'hôpital ont cessé le travail lundi. « Nous n'en pouvons plus », dit une infirmière. "
    "La direction promet dix postes.\n"
    "Commentaire : bravo aux soignants !\n"
)


def make_page(doc: str, text: str, outlet: str = "", comment_line: int | None = None, language: str = "fr") -> Page:
    """A page whose lines are body (the first the title), whose sentences end at full stops."""
    zones, sentences, at = [], [], 0
    for number, line in enumerate(text.split("\n"), 1):
        zone = "title" if number == 1 else "comment" if number == comment_line else "body"
        end = min(at + len(line) + 1, len(text))
        zones.append(Zone(doc, number, at, end, zone if line else "blank", "made"))
        for found in re.finditer(r"[^.]+(?:\.|$)", line):
            sentences.append(Sentence(doc, at + found.start(), at + found.end(), zone))
        at = end
    published = Window(date(2025, 3, 4), date(2025, 3, 4), "made")
    article = Article(doc, f"{doc}.txt", text, outlet=outlet, title=text.split("\n")[0], published=published)
    return Page(article, text.lower(), tuple(zones), tuple(sentences))


def make_annotations(*pages: Page, quote_limit: float | None = None) -> Any:
    return SimpleNamespace(pages=pages, study=SimpleNamespace(quote_limit=quote_limit), tables={})


def spans_of(words: str, *pages: Page) -> list[tuple[str, int, int]]:
    return [(p.article.doc, m.start(), m.end()) for p in pages for m in re.finditer(words, p.article.text)]


def shown(show: Callable[..., None], *args: Any, **kwargs: Any) -> list[Any]:
    """The outputs that a call of `display` leaves in its cell."""
    outputs = []

    def keep(data: dict[str, Any], raw: bool, metadata: dict[str, Any] | None = None) -> None:
        assert raw
        outputs.append(nbformat.v4.new_output("display_data", data=data, metadata=metadata or {}))

    kept, recoupe.display.display = recoupe.display.display, keep
    try:
        show(*args, **kwargs)
    finally:
        recoupe.display.display = kept
    return outputs


def markdown(source: str, *tags: str, **more: Any) -> Any:
    return nbformat.v4.new_markdown_cell(source, metadata={"tags": list(tags)}, **more)


def code(outputs: list[Any], *tags: str, source: str = "show()") -> Any:
    return nbformat.v4.new_code_cell(source, metadata={"tags": list(tags)}, outputs=outputs)


def plain_output(**data: Any) -> Any:
    """An output by mime type, '/' and '+' written '_' and '__': text_html='<b>'."""
    named = {mime.replace("__", "+").replace("_", "/"): value for mime, value in data.items()}
    return nbformat.v4.new_output("display_data", data=named)


def notebook(*cells: Any, **meta: Any) -> Any:
    made = nbformat.v4.new_notebook(cells=list(cells))
    made.metadata["recoupe"] = {"language": "en", "report_date": "2026-11-21", **meta}
    return made


def png() -> bytes:
    packed = io.BytesIO()
    Image.new("RGB", (40, 20), "#0b5394").save(packed, "PNG")
    return packed.getvalue()


def png_text() -> str:
    return base64.b64encode(png()).decode()


def bar_chart(link: str = "", tall: float = 2) -> Any:
    from matplotlib.figure import Figure

    fig = Figure(figsize=(4, tall))
    axes = fig.subplots()
    bars = axes.barh(["Brest", "Lyon"], [3, 1])
    if link:
        bars[0].set_url(link)
    return fig


def whole_report(language: str = "en", words: str = "soignants") -> Any:
    """A report with one of everything that `display` shows."""
    pages = [make_page("doc-a", STRIKE, "Ouest Journal", 3), make_page("doc-b", STRIKE.replace("Brest", "Lyon"), "RTV")]
    evidence = collect_passages(make_annotations(*pages), spans_of(words, *pages))
    first = f"#{evidence.passages[0].id}"
    frame = pd.DataFrame({"source": ["Ouest Journal", "RTV"], "mentions": [1, 2]})
    links = {"mentions": [[first], [f"#{p.id}" for p in evidence.passages if p.doc == "doc-b"]]}
    display = recoupe.display
    prose = ["Both say ", Strong("strike"), ", ", Link("Ouest Journal", first), ": ", Quoted("une grève « dure »"), "."]
    titles = {"source": "Source", "mentions": "Mentions"}
    return notebook(
        markdown("# Who is heard?\n\nA question.", "lang-en"),
        markdown("# Qui est entendu ?\n\nUne question.", "lang-fr"),
        code([], "parameters", source="language = 'en'"),
        code(shown(display.show_prose, [prose]), "summary"),
        markdown("## The count"),
        code(shown(display.show_table, frame, id="count", caption="Mentions by source", columns=titles, links=links)),
        markdown("### A chart of it"),
        code(
            shown(
                display.show_figure, bar_chart(first), id="bars", caption="Bars.", alt="Brest 3, Lyon 1.", note="n = 4"
            )
        ),
        markdown("## Evidence"),
        code(shown(display.show_evidence, evidence, id="evidence")),
        language=language,
        subtitle="A subtitle",
        authors=["A. Martin"],
    )

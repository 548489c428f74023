"""Elements of an HTML export by class, and their text by paragraph."""

from collections.abc import Iterator
from pathlib import Path

from charset_normalizer import from_bytes
from lxml import html

_BLOCKS = frozenset({"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "table", "section", "header"})


def parse(path: Path) -> html.HtmlElement:
    """The tree of an HTML file: UTF-8, else what its bytes look like."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = str(from_bytes(data).best() or data.decode("latin-1"))
    return html.fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))


def first(element: html.HtmlElement, name: str) -> str:
    """The text of the first element that has a class, on one line; empty where there is none."""
    for found in element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]"):
        if text := " ".join(found.text_content().split()):
            return text
    return ""


def blocks(element: html.HtmlElement) -> list[str]:
    """The paragraphs of an element, each on one line."""
    return [text for part in "".join(_walk(element)).split("\n") if (text := " ".join(part.split()))]


def _walk(element: html.HtmlElement) -> Iterator[str]:
    block = element.tag in _BLOCKS
    if block:
        yield "\n"
    if isinstance(element.tag, str):
        yield (element.text or "").replace("\n", " ")
        for child in element:
            yield from _walk(child)
            yield (child.tail or "").replace("\n", " ")
    if block:
        yield "\n"

"""Exports of Europresse as HTML: one <article> each, with its outlet, its line of date and section, title and text."""

from collections.abc import Iterator
from pathlib import Path

from lxml import html

from recoupe.formats.markup import blocks, first, parse
from recoupe.formats.record import Record, Tell, tell_counts, window_of, with_title


def read_records(path: Path, tell: Tell) -> Iterator[Record]:
    """The articles of an export in its order; one without text is counted as expected, and said."""
    articles = parse(path).xpath("//article")
    found = 0
    for number, article in enumerate(articles, 1):
        record = _record(number, article)
        if record.text.strip():
            found += 1
            yield record
        else:
            tell(f"article {number} has no text")
    tell_counts(found, len(articles), "article", tell)


def _record(number: int, article: html.HtmlElement) -> Record:
    title = first(article, "titreArticle") or first(article, "titreArticleVisu")
    outlet = first(article, "DocPublicationName").split(",")[0]
    texts = article.xpath(
        ".//*[contains(concat(' ', @class, ' '), ' DocText ') or contains(@class, 'docOcurrContainer')]"
    )
    body = "\n\n".join(blocks(texts[0])) if texts else ""
    head = first(article, "DocHeader")
    return Record(
        number,
        with_title(title, body) if body else "",
        title,
        outlet.strip(),
        "",
        "",
        window_of(head, "Europresse header"),
    )

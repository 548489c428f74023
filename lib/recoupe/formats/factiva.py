"""Exports of Factiva as HTML: with the index of fields (HD, SN, PD, LP, TD) or in the format for reading."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from recoupe.formats.markup import blocks, parse
from recoupe.formats.record import Record, Tell, read_day, tell_counts, window_of, with_title

_BASIS = "Factiva record"


def read_records(path: Path, tell: Tell) -> Iterator[Record]:
    """The articles of an export in its order; one without text is counted as expected, and said."""
    articles = parse(path).xpath("//div[starts-with(normalize-space(@class), 'article ') or @class='article']")
    found = 0
    for number, article in enumerate(articles, 1):
        record = _indexed(number, article) or _displayed(number, article)
        if record:
            found += 1
            yield record
        else:
            tell(f"article {number} has no text")
    tell_counts(found, len(articles), "article", tell)


def _indexed(number: int, article: html.HtmlElement) -> Record | None:
    """An article with its fields: a row each, the code in the first cell."""
    fields: dict[str, list[str]] = {}
    for row in article.xpath(".//tr[td]"):
        cells = row.xpath("./td")
        code = " ".join(cells[0].text_content().split())
        if len(cells) > 1 and re.fullmatch(r"[A-Z]{2,3}", code):
            fields.setdefault(code, blocks(cells[1]))
    body = [*fields.get("LP", ()), *fields.get("TD", ())]
    if not body:
        return None
    title, outlet = (" ".join(fields.get(code, ())) for code in ("HD", "SN"))
    published = window_of(" ".join(fields.get("PD", ())), _BASIS)
    return Record(number, with_title(title, "\n\n".join(body)), title, outlet, "", "", published)


def _displayed(number: int, article: html.HtmlElement) -> Record | None:
    """An article as it is read: headline, lines of metadata (words, day, hour, outlet, code), paragraphs."""
    body = [t for p in article.xpath(".//p[contains(@class, 'articleParagraph')]") for t in blocks(p)]
    if not body:
        return None
    heads = article.xpath(".//*[contains(@class, 'Headline') or @id='hd']")
    title = " ".join(heads[0].text_content().split()) if heads else ""
    lines = [t for d in article.xpath("./div | ./div/div") if (t := " ".join(d.text_content().split())) and len(t) < 80]
    at = next((i for i, line in enumerate(lines) if line != title and read_day(line)), -1)
    after = [line for line in lines[at + 1 :] if not re.fullmatch(r"\d{1,2}[:h]\d{2}.*", line)] if at >= 0 else []
    published = window_of(lines[at], _BASIS) if at >= 0 else window_of("", "")
    return Record(number, with_title(title, "\n\n".join(body)), title, after[0] if after else "", "", "", published)

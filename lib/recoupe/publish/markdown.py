"""Markdown cells as blocks: mistune reads them, nothing of it reaches a page unread."""

import base64
import html
import re
from binascii import Error as NotBase64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast
from urllib.parse import unquote_to_bytes

import mistune

from recoupe.prose import is_safe
from recoupe.publish.blocks import (
    Block,
    Citation,
    Code,
    Column,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Row,
    Rule,
    Run,
    Runs,
    Table,
    clean,
)
from recoupe.typography import typeset

# Tags that only dress text, and comments: what they surround stays. Any other tag is shown, as text.
DRESS = re.compile(
    r"</?(?:b|big|center|div|em|font|i|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>|<!--.*?-->", re.DOTALL
)
PLUGINS = ["table", "footnotes", "strikethrough", "url", "math"]


@dataclass
class Reading:
    """What reading a cell needs and leaves: its attachments, how to warn, and the footnotes of the whole report."""

    language: str
    warn: Callable[[str], None]
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    footnotes: list[tuple[Block, ...]] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)
    images: list[Figure] = field(default_factory=list)


def read_markdown(source: str, reading: Reading) -> tuple[Block, ...]:
    """The blocks of a Markdown text; images follow the paragraph that holds them; footnotes go to the reading."""
    parsed, _ = mistune.create_markdown(renderer=None, plugins=PLUGINS).parse(source)
    tokens = cast(list[dict[str, Any]], parsed)
    notes = [token for token in tokens if token["type"] == "footnotes"]
    reading.notes = {item["attrs"]["key"]: item for token in notes for item in token["children"]}
    return tuple(block for token in tokens if token not in notes for block in _blocks(token, reading))


def _blocks(token: dict[str, Any], reading: Reading) -> list[Block]:
    children = token.get("children", [])
    match token["type"]:
        case "blank_line":
            return []
        case "heading":
            return _with_images(Heading(token["attrs"]["level"], _runs(children, reading)), reading)
        case "paragraph" | "block_text":
            return _with_images(Paragraph(_runs(children, reading)), reading)
        case "list":
            items = tuple(
                tuple(block for child in item["children"] for block in _blocks(child, reading)) for item in children
            )
            attrs = token.get("attrs", {})
            return [Listing(items, bool(attrs.get("ordered")), int(attrs.get("start") or 1))]
        case "block_quote":
            return [Citation(tuple(block for child in children for block in _blocks(child, reading)))]
        case "block_code":
            return [Code(clean(token["raw"].rstrip("\n")))]
        case "block_math":
            return [Code(clean(token["raw"].strip()))]
        case "thematic_break":
            return [Rule()]
        case "table":
            return [_table(children, reading)]
        case "block_html":
            reading.warn("HTML in Markdown is shown as its text")
            words = clean(html.unescape(DRESS.sub("", token["raw"]))).strip()
            return [Paragraph((Run(words),))] if words else []
    return [Paragraph(_runs(children, reading) or (Run(clean(token.get("raw", ""))),))]


def _with_images(block: Heading | Paragraph, reading: Reading) -> list[Block]:
    figures, reading.images = reading.images, []
    return [*([block] if any(run.text.strip() or run.footnote for run in block.runs) else []), *figures]


def _runs(tokens: list[dict[str, Any]], reading: Reading, style: Run | None = None) -> Runs:
    style = style or Run()
    runs: list[Run] = []
    for token in tokens:
        runs += _inline(token, reading, style)
    return tuple(runs)


def _inline(token: dict[str, Any], reading: Reading, style: Run) -> Runs:
    raw = clean(token.get("raw", ""))
    children = token.get("children", [])
    match token["type"]:
        case "strong":
            return _runs(children, reading, replace(style, strong=True))
        case "emphasis":
            return _runs(children, reading, replace(style, emphasis=True))
        case "strikethrough":
            return _runs(children, reading, replace(style, strike=True))
        case "link":
            href = clean(token["attrs"]["url"])
            return _runs(children, reading, replace(style, href=href if is_safe(href) else ""))
        case "codespan":
            return (replace(style, text=raw, code=True),)
        case "inline_math":
            return (replace(style, text=f"${raw}$", code=True),)
        case "softbreak":
            return (replace(style, text=" "),)
        case "linebreak":
            return (replace(style, line_break=True),)
        case "image":
            return _image(token, reading, style)
        case "footnote_ref":
            return (replace(style, footnote=_footnote(token["raw"], reading)),)
        case "inline_html":
            words = DRESS.sub("", raw)
            return (replace(style, line_break=True),) if re.match(r"<br\b", raw) else (replace(style, text=words),)
    return (
        _runs(children, reading, style)
        if children
        else (replace(style, text=typeset(clean(html.unescape(raw)), reading.language)),)
    )


def _footnote(key: str, reading: Reading) -> int:
    note = reading.notes.get(key, {"children": []})
    if "number" not in note:
        note["number"] = len(reading.footnotes) + 1
        reading.footnotes.append(())
        blocks = tuple(block for child in note["children"] for block in _blocks(child, reading))
        reading.footnotes[note["number"] - 1] = blocks
    return int(note["number"])


def _image(token: dict[str, Any], reading: Reading, style: Run) -> Runs:
    alt = clean("".join(child.get("raw", "") for child in token.get("children", []))).strip()
    attrs = token["attrs"]
    found = _picture(attrs["url"], reading)
    if found is None:
        reading.warn(f"image {attrs['url'][:60]!r} is not in the notebook (attach it): its alternative text is shown")
        return (replace(style, text=f"[{alt or attrs['url'][:60]}]"),)
    mime, content = found
    caption = clean(attrs.get("title") or "")
    if mime == "image/svg+xml":
        reading.images.append(Figure(alt, svg=content.decode("utf-8", "replace"), caption=caption))
    else:
        reading.images.append(Figure(alt, image=content, mime=mime, caption=caption))
    return ()


def _picture(url: str, reading: Reading) -> tuple[str, bytes] | None:
    """The mime type and bytes of an image that the notebook carries: an attachment or a data address."""
    if url.startswith("attachment:"):
        for mime, content in reading.attachments.get(url.removeprefix("attachment:"), {}).items():
            return mime, content.encode() if mime == "image/svg+xml" else base64.b64decode(content)
        return None
    found = re.match(r"data:(image/[\w.+-]+)((?:;[^;,]*)*),(.*)", url, re.DOTALL)
    if not found:
        return None
    mime, options, content = found.groups()
    try:
        return mime, base64.b64decode(content) if ";base64" in options else unquote_to_bytes(content)
    except (NotBase64, ValueError):
        return None


def _table(parts: list[dict[str, Any]], reading: Reading) -> Table:
    columns: tuple[Column, ...] = ()
    rows: list[Row] = []
    for part in parts:
        if part["type"] == "table_head":
            columns = tuple(
                Column(
                    clean("".join(run.text for run in _runs(cell["children"], reading))),
                    cell["attrs"]["align"] or "left",
                )
                for cell in part["children"]
            )
        else:
            rows += [
                Row(tuple(_runs(cell["children"], reading) for cell in row["children"])) for row in part["children"]
            ]
    return Table(columns, tuple(rows))

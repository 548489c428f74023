"""A page of HTML: what stands around the body of a report, with its style and its fonts inside."""

import re
from datetime import date
from html import escape
from importlib.resources import files

from recoupe.publish.blocks import Meta
from recoupe.publish.fonts import font_css
from recoupe.typography import day
from recoupe.words import phrase


def write_page(meta: Meta, body: str) -> str:
    """A body as a page with the look of the reports, its fonts inside."""
    title = f"{meta.part}: {meta.title}" if meta.part else meta.title
    template = files("recoupe.publish").joinpath("templates")
    css = template.joinpath("report.css").read_text("utf-8")
    parts = {
        "language": meta.language,
        "title": escape(title),
        "authors": escape(", ".join(meta.authors)),
        "css": css,
        "skip": escape(phrase("skip_to_content", meta.language)),
        "body": body,
    }
    parts["fonts"] = font_css(title + body)
    page = template.joinpath("page.html").read_text("utf-8")
    return re.sub(r"<!--(\w+)-->|/\*(\w+)\*/", lambda hole: parts[hole[1] or hole[2]], page)


def write_header(meta: Meta) -> str:
    """The head of a page: the part, the title, who wrote it and when."""
    byline = [escape(", ".join(meta.authors))] if meta.authors else []
    if meta.date:
        written = escape(day(date.fromisoformat(meta.date), meta.language))
        byline.append(f'<time datetime="{meta.date}">{written}</time>')
    lines = [
        f'<p class="part">{escape(meta.part)}</p>' if meta.part else "",
        f"<h1>{escape(meta.title)}</h1>",
        f'<p class="subtitle">{escape(meta.subtitle)}</p>' if meta.subtitle else "",
        f'<p class="byline">{" · ".join(byline)}</p>' if byline else "",
    ]
    return f'<header class="{meta.kind}">{"".join(lines)}</header>\n'

"""Pages as HTML: trafilatura takes the article out of its site (Barbaresi 2021, ACL demo); comments stay apart.

The text given to the rest of the program is the title and the article. What trafilatura holds to be readers' comments
is not in it, and the note on the file says how much that was. The day of publication is taken from the page's own
metadata only, never guessed from its text.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import trafilatura
from trafilatura.settings import Document

from recoupe.formats.record import Record, Tell, window_of, with_title
from recoupe.model import Window

# <meta property="article:published_time" content="…">, JSON-LD "datePublished": "…", <time itemprop="datePublished" …>
_PUBLISHED = (
    re.compile(
        r"<meta[^>]+(?:article:published_time|datePublished|dc\.date(?:\.issued)?|publish[-_]?date)[^>]+content=[\"']([^\"']+)",
        re.I,
    ),
    re.compile(r"[\"']datePublished[\"']\s*:\s*[\"']([^\"']+)", re.I),
    re.compile(r"<time[^>]+(?:pubdate|datePublished)[^>]+datetime=[\"']([^\"']+)", re.I),
)


def read_records(path: Path, tell: Tell) -> Iterator[Record]:
    """The article of a page, nothing (and a word why) where there is none."""
    record, apart = read_html(path.read_bytes())
    if record is None:
        tell("no article in it (trafilatura found no main text)")
        return
    if apart:
        tell(f"comments of readers kept apart ({apart:,} characters)")
    yield record


def read_html(data: bytes, url: str = "") -> tuple[Record | None, int]:
    """The article of an HTML page, and how many characters of comments were left aside."""
    found = trafilatura.bare_extraction(data, url=url or None, include_comments=True, with_metadata=True)
    if not isinstance(found, Document) or not (found.text or "").strip():
        return None, 0
    markup = data[:300_000].decode("utf-8", "replace")
    published = next(
        (w for p in _PUBLISHED if (m := p.search(markup)) and (w := window_of(m[1], BASIS)).start), Window()
    )
    outlet = found.sitename or found.hostname or ""
    text = with_title(found.title or "", found.text or "")
    record = Record(0, text, found.title or "", outlet, "", found.url or url, published)
    return record, len(found.comments or "")


BASIS = "metadata of the page"

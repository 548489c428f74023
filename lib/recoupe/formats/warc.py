"""Web archives (WARC): every HTML page that was answered with 200, read as pages of HTML are."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from recoupe.formats.page import read_html
from recoupe.formats.record import Record, Tell, tell_counts


def read_records(path: Path, tell: Tell) -> Iterator[Record]:
    """The pages of an archive in its order; the day of the crawl is not taken for one of publication."""
    expected = found = other = apart = 0
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type != "response":
                continue
            headers = record.http_headers
            kind = (headers.get_header("Content-Type") or "") if headers else ""
            if not headers or headers.get_statuscode() != "200" or "html" not in kind.lower():
                other += 1
                continue
            expected += 1
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            page, comments = read_html(record.content_stream().read(), url)
            if page is None:
                tell(f"page {expected} ({url}) has no article in it")
                continue
            found += 1
            apart += comments
            yield replace(page, number=expected, url=page.url or url)
    if other:
        tell(f"{other} answers that are no HTML page, or not answered with 200, set aside")
    if apart:
        tell(f"comments of readers kept apart ({apart:,} characters)")
    tell_counts(found, expected, "page", tell)

"""Mark: every line of a page gets a zone, with the rule that decided it."""

import re
from collections import Counter
from collections.abc import Iterator

from recoupe.fold import fold
from recoupe.model import Article, Page, Zone
from recoupe.zones.below import mark_below
from recoupe.zones.blocks import Block, find_blocks, is_offer, set_zone, strip
from recoupe.zones.core import (
    BYLINES,
    find_comments,
    find_core,
    find_signatures,
    find_title,
    is_heading,
    is_name,
    widen_core,
)
from recoupe.zones.lines import Markers, is_menu, narrow_markers, read_markers, shows
from recoupe.zones.mixed import Part, find_head, find_parts
from recoupe.zones.sentences import find_sentences

MIXED, HEAD = 60, 500
MASTHEAD = 2  # blocks of a page that may be its name and price
SHAPES = {
    "signature": "credit", "date": "navigation", "dated": "dateline", "menu": "navigation", "file-name": "caption",
    "item": "related", "signed": "credit", "contact": "navigation",
}  # fmt: skip
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2} ?[h:] ?\d\d\b")


def mark(article: Article) -> Page:
    """A page: the article with its text folded, its zones and its sentences."""
    folded = fold(article.text)
    zones = tuple(find_zones(article, folded))
    return Page(article, folded, zones, tuple(find_sentences(article, folded, zones)))


def find_zones(article: Article, folded: str) -> Iterator[Zone]:
    """One row a line, several where a line mixes article and noise; together they hold every character but line feeds.

    Lines are split on line feeds only (a carriage return stays in its line's row), and every line, even an empty
    one, has a row.
    """
    markers = narrow_markers(folded, read_markers(article.language or "fr"))
    text, doc = article.text, article.doc
    lines = _line_spans(text)
    blocks = find_blocks(text, folded, lines, markers)
    _judge(blocks, article, markers)
    owner: list[Block | None] = [None] * len(lines)
    for block in blocks:
        for at in range(block.first, block.last + 1):
            owner[at] = block
    for at, (start, end) in enumerate(lines):
        held = owner[at]
        if held is None or (held.last > held.first and not strip(text[start:end])):
            yield Zone(doc, at + 1, start, end, "blank", "white-space")
        elif end - start > MIXED and (held.zone == "body" or held.rule == "comments-on-one-line"):
            for part in find_parts(text, folded, Part(start, end, held.zone, held.rule), markers):
                yield Zone(doc, at + 1, *part)
        elif end - start > 110 and held.rule in ("read-also", "published", "byline"):
            for part in find_head(text, folded, Part(start, end, held.zone, held.rule), markers):
                yield Zone(doc, at + 1, *part)
        else:
            yield Zone(doc, at + 1, start, end, held.zone, held.rule)


def _line_spans(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _judge(blocks: list[Block], article: Article, markers: Markers) -> None:
    """Give every block its zone and rule: the article's core first, then what stands above, in and below it."""
    if not blocks:
        return
    find_signatures(blocks)
    for block in blocks:
        if block.marker:
            set_zone(block, SHAPES.get(block.marker) or markers.groups[block.marker].zone, block.marker)
    barrier = find_comments(blocks, markers)
    first, last = find_core(blocks, barrier, markers)
    title = find_title(blocks, first, last, article, markers)
    first, last = widen_core(blocks, first, last, title, barrier, markers)
    _mark_above(blocks, first, title, markers)
    _mark_core(blocks, first, last, markers)
    if title >= 0:
        _mark_title(blocks, first, title, markers)
    mark_below(blocks, last, barrier, markers)


def _mark_title(blocks: list[Block], first: int, title: int, markers: Markers) -> None:
    """The title, the same words again, and the other half of a headline in two lines."""
    heading = blocks[title].folded
    for block in blocks[: max(first, title + 1)]:
        if block.folded == heading:
            set_zone(block, "title", "heading-above-article")
        elif block.zone == "title" or (block.folded.endswith(heading) and block.zone != "advert"):
            set_zone(block, "navigation", "path-with-title")
    for at in (title - 1, title + 1):
        if 0 <= at < first:
            block = blocks[at]
            joined = (
                not block.marker and is_heading(block, markers) and block.rule in ("short-above-article", "standfirst")
            )
            offered = at < title and at > 0 and blocks[at - 1].marker == "related-heading"
            shelved = " / " in block.text  # "Arcis / Vie des quartiers": where it is filed
            if (
                joined
                and not offered
                and not shelved
                and len(block.text) >= 30
                and not block.final
                and block.folded.count(" ") >= 4
            ):
                if not markers.standfirst:
                    set_zone(block, "title", "heading-beside-title")
                elif at < title:  # the lower of two headings is the standfirst, without a full stop
                    set_zone(block, "title", "heading-above-standfirst")
                    set_zone(blocks[title], "body", "standfirst")


def _mark_above(blocks: list[Block], first: int, title: int, markers: Markers) -> None:
    """What stands above the article: dateline, caption, standfirst, navigation."""
    label = False
    for at in range(first):
        block = blocks[at]
        under = at > title >= 0
        if block.marker:
            if block.marker in ("comment-count", "comment-form"):
                set_zone(block, "navigation", "comments-above-article")
            elif block.marker == "caption-credit" and at < title and block.text.isupper() and " | " in block.text:
                set_zone(block, "navigation", "short-above-article")
            elif block.marker in ("agency", "signed"):
                set_zone(block, "dateline" if under else "navigation", "source-above-article")
            elif block.marker == "dated" and not under and is_menu(block.text, block.folded, markers):
                set_zone(block, "navigation", "edition-above-article")
            elif block.marker == "date" and under:
                set_zone(block, "dateline", "date-under-title")
            elif block.marker == "date" and 0 < at == title - 1 and shows(blocks[at - 1].folded, "release", markers):
                set_zone(block, "dateline", "date-above-title")
            elif block.marker == "item":
                set_zone(block, "body" if under else "navigation", "item-above-article")
                if not under and is_offer(block, markers):
                    set_zone(block, "advert", "promotion")
            label = block.marker == "advert-label"
            continue
        if under and block.prose:
            set_zone(block, "body", "standfirst")
        elif under and _DATED.search(block.folded) and len(block.text) < 130:
            set_zone(block, "dateline", "date-under-title")
        elif under and is_name(block, markers, commas=True) and _beside_dateline(blocks, at, title, first):
            set_zone(block, "dateline", "name-under-title")
        elif (
            at < MASTHEAD
            and not under
            and block.text[0].isupper()
            and "," in block.text
            and not shows(block.folded, "to_reader", markers)
        ):
            set_zone(block, "navigation", "short-above-article")  # "La Gazette du Val, hebdomadaire, 1,50 €"
        elif (label and not block.after_blank) or is_offer(block, markers):
            set_zone(block, "advert", "promotion")
        elif under and block.folded.count(" ") >= 4:
            set_zone(block, "body", "standfirst")
        elif at and blocks[at - 1].marker == "related-heading" and block.folded.count(" ") >= 3:
            set_zone(block, "related", "under-related-heading")
        elif block.prose >= 150:
            set_zone(block, "body", "running-text")
        elif under and at == first - 1 and block.text[-1] == ",":
            set_zone(block, "body", "salutation")
        else:
            set_zone(block, "navigation", "short-above-article")
        label = False


def _is_house_offer(block: Block, markers: Markers) -> bool:
    """Whether a line has a price and sells the paper: 'offrez La Gazette : 12 numéros pour 29 €'."""
    return (
        len(block.folded) < 200
        and markers.patterns["price"].search(block.folded) is not None
        and shows(block.folded, "house_offer", markers)
    )


def _beside_dateline(blocks: list[Block], at: int, title: int, first: int) -> bool:
    near = range(max(title + 1, at - 2), min(first, at + 3))
    if at == title + 1 and at + 1 < first and blocks[at + 1].marker == "share":
        return True
    return any(blocks[i].marker in BYLINES or blocks[i].marker == "date" for i in near)


def _mark_core(blocks: list[Block], first: int, last: int, markers: Markers) -> None:
    """The article itself: running text and its sub-headings, with the noise glued into it."""
    offered = boxed = written = 0
    whole = sum(block.prose for block in blocks[first:last]) // 2
    label = contents = False
    later = Counter(block.folded for block in blocks[first:last])
    for at in range(first, last):
        block = blocks[at]
        written += block.prose
        after_label, label = label, block.marker == "advert-label"
        if block.marker == "item":
            set_zone(block, "body", "item-in-article")
        elif block.marker:
            if block.marker == "agency" and written < min(HEAD, whole):
                set_zone(block, "dateline", "source-in-article")
            elif block.marker in ("comment-count", "comment-form"):
                set_zone(block, "navigation", "comments-above-article")
            elif block.marker == "date":
                set_zone(block, "dateline", "date-in-article")
            contents = markers.patterns["contents"].match(block.folded) is not None
            boxed = 2 * bool(
                block.marker in ("form", "newsletter") or markers.patterns["letter_box"].match(block.folded)
            )
            offered = 3 if block.marker == "related-heading" else 1 if block.marker == "read-also-alone" else 0
        elif (
            after_label
            and (block.text[-1] in "!?" or not block.final)
            and is_offer(block, markers)
            or after_label
            and not block.final
            and "%" in block.text
        ):
            set_zone(block, "advert", "under-advert-label")
        elif (
            not (block.final or block.prose)
            and shows(block.folded[:6], "to_reader", markers)
            and is_offer(block, markers)
        ):
            set_zone(block, "advert", "offer-to-reader")
        elif not block.final and _is_house_offer(block, markers):
            set_zone(block, "advert", "offer-of-the-house")
        elif block.prose >= 40 and not (offered and block.text.endswith(("...", "…"))):
            set_zone(block, "body", "running-text")
            offered = boxed = 0
        elif offered and (not block.final or block.text[-1] in "?!…"):
            set_zone(block, "related", "under-related-heading")
            offered -= 1
        elif boxed and not block.final:
            set_zone(block, "navigation", "in-newsletter-box")
            boxed -= 1
        elif contents and later[block.folded] > 1:
            set_zone(block, "navigation", "table-of-contents")
            later[block.folded] -= 1
        elif (">>" in block.text or ("!" in block.text and not block.prose)) and is_offer(block, markers):
            set_zone(block, "advert", "promotion")
        elif written < HEAD and is_name(block, markers) and _beside_dateline(blocks, at, first - 1, last):
            set_zone(block, "dateline", "name-under-title")
        else:
            set_zone(block, "body", "short-in-article")
        # "L'ancien directeur à son arrivée, vendredi.", then "JOËL LE GALL / OUEST MATIN".
        credited = block.marker == "caption-credit" and block.text.isupper() and at - 1 > first
        if credited and not blocks[at - 2].prose and 0 < blocks[at - 1].prose < 200:
            set_zone(blocks[at - 1], "caption", "line-above-photo-credit")

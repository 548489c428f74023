"""The article's core: where its running text begins and ends, where readers take over, which heading is the title."""

import re

from recoupe.model import Article
from recoupe.zones.blocks import Block, set_zone
from recoupe.zones.lines import Markers, shows

# What a block that is not running text costs the run it stands in: an offer inside an article little, since articles
# go on after it; a list of key words, a foot of page much, since they do not.
PENALTY = {
    "item": -2, "advert-label": 5, "read-also": 8, "caption": 8, "caption-credit": 8, "file-name": 8, "advert": 15,
    "published": 15, "byline": 15, "dated": 15, "date": 15, "read-also-alone": 30, "share": 30, "tool": 30,
    "embed": 8, "more-link": 40, "pager": 40, "widget-heading": 40, "agency": 60, "signed": 100, "signatories": 15,
    "newsletter": 60, "letter": 60, "menu": 60, "contact": 60, "form": 80, "consent": 120, "related-heading": 160,
    "tags": 200, "legal": 250, "comment-count": 60, "comment-form": 300,
}  # fmt: skip
UNMARKED = 16
_SENTENCES = re.compile(r"[^\W\dA-Z][.!?] (?:[«“\"] ?)?[^\W\d_a-z]")
_JOINS = frozenset({"et", "and", "avec", "with", "de", "du", "la", "le", "von", "van", "d", "&", "/"})
UNDER_TITLE = frozenset({"share", "menu", "published", "byline", "date", "dated"})
BYLINES = frozenset({"published", "byline", "dated"})
DATELINES = BYLINES | {"share", "date"}
BOXES = 8
# What a page writes under its article and not in it: below one of these no sentence is the article's.
ENDING = frozenset(
    {"related-heading", "read-also-alone", "tags", "legal", "comment-form", "comment-count", "agency", "signed",
     "signatories", "signature", "more-link", "pager", "byline", "contact"}
)  # fmt: skip
CLOSING_MARKERS = frozenset({"related-heading", "read-also-alone", "tags", "legal", "comment-form", "agency"})


def find_signatures(blocks: list[Block]) -> None:
    """Mark as signed every short block that repeats a name of the dateline: 'Ange Paoli' under or above the text."""
    found = [block.folded for block in blocks if block.marker in BYLINES and len(block.text) < 180]
    if not found:
        return
    bylines = " | ".join(found[:20])  # a page that dates every line would cost its square
    for block in blocks:
        if not block.marker and len(block.text) <= 90 and block.text[:1].isupper():
            name = block.folded.split(" (")[0].strip()
            if " " in name and len(name) >= 6 and name in bylines and _are_names(block.text.split(" (")[0]):
                block.marker, block.prose = "signed", 0
    _sign_biography(blocks, bylines)


def _sign_biography(blocks: list[Block], bylines: str) -> None:
    """Mark as signed what tells of who signed, in the lower half: 'Zoé Bellec est géographe. Elle a publié ...'."""
    for block in blocks[len(blocks) // 2 :]:
        name, told, _ = block.folded[:60].partition(" est ")
        known = told and block.prose and len(block.text) <= 400 and " " in name and len(name) >= 6 and name in bylines
        if known and _are_names(block.text[: len(name)]):
            block.marker, block.prose = "signed", 0


def _are_names(text: str) -> bool:
    """Whether every word has a capital, what joins names aside: 'Ange Paoli', 'Ange Paoli et Rose de Brive'."""
    return all(word in _JOINS or word[:1].isupper() or word[1:3].istitle() for word in text.split())


def find_comments(blocks: list[Block], markers: Markers) -> int:
    """The index of the block where readers take over: a comment header, or an agency's signature with text below.

    A count of comments under the title does not open them: it needs running text above it.
    """
    seen = said = first = 0
    whole = sum(block.prose for block in blocks)
    for at, block in enumerate(blocks):
        if block.marker in ("comment-count", "comment-form") and (
            seen >= 400 or (seen >= 120 and (blocks[at - 1].marker not in UNDER_TITLE or 2 * seen > whole))
        ):
            return at
        if block.marker == "signature" and seen >= 400:
            return at
        if block.prose > 300 and markers.patterns["comment_line"].match(block.folded):
            return at
        if seen >= 400 and shows(block.folded[:60], "said", markers) and _is_stamped(blocks, at, markers):
            said += 1
            if said == 2:
                return _open_stamped(blocks, first)
            first = at
        seen += block.prose
    return len(blocks)


def _is_stamped(blocks: list[Block], at: int, markers: Markers) -> bool:
    """Whether the line before or after a block is a day with its hour, as under or over a reader's comment."""
    beside = blocks[max(0, at - 1) : at + 2]
    return any(b.marker in ("date", "dated") and markers.patterns["time"].search(b.folded) for b in beside)


def _open_stamped(blocks: list[Block], first: int) -> int:
    """Where comments begin whose first one is known: at a count above it, whatever it counts ('7 vagues laissées')."""
    above = blocks[first - 1]
    if above.text[0].isdigit() and not above.final and len(above.text) <= 80 and above.marker not in ("date", "dated"):
        above.marker, above.prose = "comment-count", 0
        set_zone(above, "comment_header", "count-above-comments")
        return first - 1
    return first


def find_core(blocks: list[Block], barrier: int, markers: Markers) -> tuple[int, int]:
    """The run of blocks before the comments where running text most outweighs noise (Kadane's maximum run)."""
    best, span, total, start = 0, (barrier, barrier), 0, 0
    held = ""
    for at in range(barrier):
        block = blocks[at]
        if block.prose:
            weight = block.prose
            if markers.patterns["promotion"].match(block.folded) and block.prose < 130:
                weight = -10
            if held:
                held = _still_offers(blocks, at, barrier, held)
                weight = weight // 8 if held else weight
        else:
            weight = -PENALTY.get(block.marker, UNMARKED)
            if block.marker == "related-heading":
                held = "list"
            elif block.marker == "read-also-alone" and not held:
                held = "one"
        if total <= 0:
            total, start = 0, at
        total += weight
        if total > best:
            best, span = total, (start, at + 1)
    return span


def _still_offers(blocks: list[Block], at: int, barrier: int, held: str) -> str:
    """Whether running text under a heading of offers is a teaser's summary ('list', 'one'), or the article again ('').

    A summary is short, of one sentence, often cut off, and alone between two headings. After a lone 'Lire aussi' the
    article goes on as a rule: only title, summary, title, summary make a list.
    """
    block = blocks[at]
    if block.text.endswith(("...", "…", "]")):
        return held
    several = _SENTENCES.search(block.text) is not None
    following = blocks[at + 1 : min(at + 3, barrier)]
    if (following and following[0].prose >= 20) or block.prose >= 260 or (several and block.prose >= 120):
        return ""
    if held == "list":
        return held
    pair = len(following) == 2 and not (following[0].marker or following[0].prose) and following[1].prose > 0
    return "list" if pair and block.prose < 180 else ""


def widen_core(
    blocks: list[Block], first: int, last: int, title: int, barrier: int, markers: Markers
) -> tuple[int, int]:
    """The core up to the first text under the title, and down to the last sentence before any marker."""
    if 0 <= title < first:
        for at in range(title + 1, first):
            if blocks[at].marker in CLOSING_MARKERS:
                break
            if blocks[at].prose >= 30 or (blocks[at].marker == "item" and len(blocks[at].text) > 40):
                # "L'ESSENTIEL", then the points
                headed = blocks[at].marker == "item" and at - 1 > title and not blocks[at - 1].marker
                first = at - 1 if headed and len(blocks[at - 1].text) <= 40 else at
                break
    at = last
    while at < min(last + 4, barrier):
        block = blocks[at]
        if (block.marker and block.marker != "item") or markers.patterns["promotion"].match(block.folded):
            break
        at += 1
        is_listed = block.marker == "item" and block.text[-1] in ".;,"
        if is_listed or (block.prose and block.text[-1] in ".»") or (at == last + 1 and _is_closing(block, markers)):
            last = at
    return first, _last_after_boxes(blocks, last, barrier, markers)


def _is_closing(block: Block, markers: Markers) -> bool:
    """Whether a block is a closing word of the text above it: 'À demain.', 'Silence.'"""
    return not block.marker and block.text[-1] == "." and len(block.text) <= 40 and not is_name(block, markers)


def _last_after_boxes(blocks: list[Block], last: int, barrier: int, markers: Markers) -> int:
    """The end of an article that goes on, in a sentence or two, under the box of a newsletter or an advertisement."""
    for at in range(last, min(last + BOXES, barrier)):
        block = blocks[at]
        if block.marker in ENDING:
            break
        told = block.final and 40 <= len(block.text) <= 2 * block.prose and block.text[-1] not in "…?!"
        offered = markers.patterns["promotion"].match(block.folded) or shows(block.folded, "to_reader", markers)
        if told and not block.marker and not offered:
            last = at + 1
    return last


def find_title(blocks: list[Block], first: int, last: int, article: Article, markers: Markers) -> int:
    """The index of the title's block, or -1: the heading above the core that most looks like one.

    Words count for it, and being repeated (in a path of links, twice over, in documents.csv); menus, offers and
    other headings between it and the text count against it.
    """
    best, found, cost = 2.0, -1, 0.0
    known = article.title.strip()
    whole = [block.folded for block in blocks[: last + 1]]
    for at in range(min(first, len(blocks)) - 1, max(first - 40, -1), -1):
        block = blocks[at]
        if is_heading(block, markers) and not block.marker and not shows(block.folded[:9], "entry", markers):
            score = min(len(block.folded.split()), 9) - cost
            score -= 6 * (len(block.text) < 70 and markers.patterns["full_date"].search(block.folded) is not None)
            score += 2 * block.after_blank - 6 * is_name(block, markers)
            score += 5 * (blocks[at + 1].marker in DATELINES if at + 1 < len(blocks) else 0)
            score += 3 * ({other.marker for other in blocks[at + 1 : at + 3]} <= BYLINES)
            if known and block.text in known:
                score += 9
            elif any(block.folded in other for i, other in enumerate(whole) if i != at):
                score += 6
            if score > best:
                best, found = score, at
            cost += 1.5
        elif block.marker == "menu":
            cost += 2.5
        elif block.marker in ("legal", "consent", "form", "related-heading", "tags", "advert-label"):
            cost += 4
        elif block.marker != "item":
            cost += 0.5
    dated = 0 <= found < first - 1 and blocks[found + 1].marker in BYLINES
    if first < last and is_heading(blocks[first], markers, in_core=True) and best < 9 and not dated:
        return first
    return found


def is_name(block: Block, markers: Markers, commas: bool = False) -> bool:
    """Whether a block is a name: 'Hélène Brossard', 'T. Q.', 'Jean de La Tour'; one word without an article counts.

    `commas` lets the name of an outlet follow: 'Hélène Brossard, Le Fleuve'.
    """
    words = (block.text.replace(",", "") if commas else block.text).split()
    if not 0 < len(words) <= 5 or not words[0][:1].isupper() or (len(words) == 1 and words[0][1:2] in "’'"):
        return False
    return all(markers.patterns["name_word"].match(word) for word in words)


def is_heading(block: Block, markers: Markers, in_core: bool = False) -> bool:
    """Whether a block could be a headline: three words or more, one sentence, no full stop, no slogan of a site."""
    text, plain = block.text, block.folded
    if not 12 <= len(text) <= 220 or plain.count(" ") < 2 or text[-1] in ".,;:" or text.endswith((".»", ". »")):
        return False
    if re.search(r".{40}[.!?] [A-ZÉÈÀ«“\"]", text):
        return False
    if in_core and (text[-1] not in "?!" or re.search(r"[.?!] ", text[:-2])):
        return False
    if len(text) >= 90:
        return True
    sloganed = " - " in plain and markers.patterns["slogan"].search(plain) is not None
    return not sloganed and markers.patterns["slogan_head"].match(plain) is None

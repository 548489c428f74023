"""Mark: every line of a page gets a zone, with the rule that decided it."""

import re
from collections.abc import Iterator

from recoupe.fold import fold
from recoupe.lines import Block, Markers, find_marker, has_final, is_date_only, is_menu, prose_weight, read_markers
from recoupe.mixed import find_parts
from recoupe.model import Article, Page, Zone
from recoupe.sentences import find_sentences

_SIGNATURE = re.compile(r"\(?[A-Za-z]{1,5}(?:[/-][A-Za-z]{1,6}){1,5}\)?$|\([a-z]{2,5}\)$")
_FILE_NAME = re.compile(r".*\.(?:jpe?g|png|gif|webp)$|(?=(?:\S*\d){8})[\w ().-]{12,}$", re.I)
_CAPITALS_TAIL = re.compile(r"[.!?,»] (?:[A-ZÉÈÀÇ'’.-]{2,} ?){2,}(?:(?:POUR|/|–|-) .{2,60})?$")
_NAME = re.compile(
    r"(?:[A-ZÉÈÀÎÔÇ][\w'’.-]*|(?:d[eu]s?|la|le|et|avec|l|d)\b['’]?)(?: (?:[A-ZÉÈÀÎÔÇ][\w'’.-]*|(?:d[eu]s?|la|le|et|avec)\b|(?:d|l)['’]\w+|[a-zé]+)){0,4}$"
)
_TEASER_DATE = re.compile(
    r"(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2} (?:jan|fev|mar|avr|mai|jui|juil|aou|sep|oct|nov|dec)\w*\.?(?: \d{4})?|\d{1,2}[h:]\d\d|[a-z]{3} \d{1,2}, \d{4}) ?[-:–|]? ?\w"
)
_PROMO = re.compile(
    r"\d ?(?:€|euros)|€ ?\d|-\d+ ?%|\b(?:gratuit|offert|promo|depechez|eligibilite|rembours)|>> ?.*<<|\b(?:ici|j'en profite)\W*$"
)
_IMPERATIVE = re.compile(
    r"(?:decouvr|rejoign|acced|profit|lanc|gagn|test|command|compar|reserv|essay|offr|telecharg|cliqu)ez\b"
)
_SITE_SLOGAN = re.compile(
    r"\b(?:toutes? l(?:'|es )(?:info|actu|depeche)|l'(?:info|actu)|en continu|le blog|le site|le journal|le media|magazine|web ?tv|actualites?)\b"
)
CLOSED = frozenset({"related-heading", "widget-heading", "tags", "newsletter", "more-link", "form", "legal", "consent"})
UNDER_TITLE = frozenset({"share", "menu", "published", "byline", "date"})
PENALTY = {
    "read-also": 8, "read-also-alone": 30, "advert-label": 5, "advert": 15, "caption": 8, "caption-credit": 8,
    "published": 15, "byline": 15, "share": 30, "agency": 60, "related-heading": 160, "tags": 200, "newsletter": 60,
    "consent": 120, "legal": 250, "form": 80, "widget-heading": 40, "more-link": 60, "menu": 80, "comment-form": 300,
}  # fmt: skip


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
    markers = read_markers(article.language or "fr")
    text, doc = article.text, article.doc
    lines = _line_spans(text)
    blocks = _blocks(text, folded, lines, markers)
    _judge(blocks, article, markers)
    owner: list[Block | None] = [None] * len(lines)
    for block in blocks:
        for at in range(block.first, block.last + 1):
            owner[at] = block
    for at, (start, end) in enumerate(lines):
        block = owner[at]
        if block is None or text[start:end].isspace() or start == end:
            yield Zone(doc, at + 1, start, end, "blank", "white-space")
        elif end - start > 150 and block.zone in ("body", "comment_header"):
            for part_start, part_end, zone, rule in find_parts(text, folded, start, end, block.zone, block.rule):
                yield Zone(doc, at + 1, part_start, part_end, zone, rule)
        else:
            yield Zone(doc, at + 1, start, end, block.zone, block.rule)


def _line_spans(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _blocks(text: str, folded: str, lines: list[tuple[int, int]], markers: Markers) -> list[Block]:
    """Lines grouped into paragraphs: a line that goes on with the sentence before it joins its block."""
    blocks: list[Block] = []
    gap = True
    current: Block | None = None
    for number, (start, end) in enumerate(lines):
        raw = text[start:end]
        bare = raw.strip(" \t\r\u200b\ufeff\u00a0\u202f")
        if not bare or not bare.strip():
            gap = True
            continue
        left = start + raw.find(bare[0])
        right = left + len(bare)
        plain = folded[left:right]
        name = find_marker(plain, markers)
        if current is not None and not name and _goes_on(current, bare, plain, gap, markers):
            current.last, current.end = number, right
            current.text, current.folded = bare, plain
            gap = False
            continue
        current = Block(number, number, left, right, bare, plain, gap, name)
        blocks.append(current)
        gap = False
    for block in blocks:
        if block.last > block.first:
            block.text, block.folded = text[block.start : block.end], folded[block.start : block.end].replace("\n", " ")
        block.final = has_final(block.text)
        if not block.marker and not is_menu(block.text, block.folded):
            block.prose = prose_weight(block.text, block.folded, block.final, markers)
    return blocks


def _goes_on(before: Block, bare: str, plain: str, gap: bool, markers: Markers) -> bool:
    """Whether a line goes on with the sentence of the block before it (whose text is its last line here)."""
    if before.marker or has_final(before.text):
        return False
    first = bare[0]
    if first in ",;.)»”…" and not bare[1:2].isalpha():
        return True
    last = before.folded.rsplit(None, 1)[-1]
    open_end = last in markers.function or last[-1] in ",'(«“" or last[-2:] in ("d'", "l'")
    if first.islower():
        return open_end or len(before.text) >= 40 or before.last > before.first or (not gap and len(bare) > 60)
    if gap:
        return open_end and len(last) < 5 and before.last > before.first
    return open_end or (before.last > before.first and 50 <= len(before.text) <= 130 and len(bare) <= 130)


def _judge(blocks: list[Block], article: Article, markers: Markers) -> None:
    """Give every block its zone and rule: markers first, then the article's core, then what stands around it."""
    if not blocks:
        return
    for block in blocks:
        _refine_marker(block)
    barrier = _find_comments(blocks)
    first, last = _find_core(blocks, barrier)
    title_at = _find_title(blocks, first, article)
    _mark_before(blocks, first, title_at)
    _mark_core(blocks, first, last)
    _mark_after(blocks, last, barrier, first)


def _refine_marker(block: Block) -> None:
    """What a regular expression over folded text cannot see: capitals, file names, signatures, menus."""
    text, plain = block.text, block.folded
    if block.marker == "byline":
        words = text.split()
        named = any(w[:1].isupper() for w in words[1:4]) or plain.startswith(("par la ", "par le "))
        if not named or (block.end - block.start > 90 and has_final(text) and not re.search(r"\d{4}|\d ?h", plain)):
            block.marker = ""
    if block.marker == "caption" and has_final(text) and len(text) > 200:
        block.marker = ""
    if not block.marker:
        if _SIGNATURE.match(text) and len(text) <= 24:
            block.marker = "signature"
        elif is_date_only(plain):
            block.marker = "date"
        elif is_menu(text, plain):
            block.marker = "menu"
        elif len(text) < 120 and _FILE_NAME.match(text):
            block.marker = "file-name"
        elif 40 < len(text) < 260 and _CAPITALS_TAIL.search(text):
            block.marker = "caption-credit"


def _find_comments(blocks: list[Block]) -> int:
    """Where the readers take over: the first comment header, or agency signature, after enough running text."""
    seen = 0
    for at, block in enumerate(blocks):
        if block.marker in ("comment-count", "comment-form") and (
            seen >= 400 or (seen >= 150 and blocks[at - 1].marker not in UNDER_TITLE)
        ):
            return at
        if block.marker == "signature" and seen >= 400:
            return at
        seen += block.prose
        if block.prose > 300 and block.folded.startswith(("commentaires (", "commentaires :")):
            return at
    return len(blocks)


def _find_core(blocks: list[Block], barrier: int) -> tuple[int, int]:
    """The run of blocks, before the comments, where running text most outweighs noise (Kadane's maximum run)."""
    best, best_span, total, start = 0, (barrier, barrier), 0, 0
    held = False
    for at in range(barrier):
        block = blocks[at]
        if block.prose:
            weight = block.prose
            if held and (weight < 260 or block.text.endswith(("...", "…"))):
                weight = weight // 8
            else:
                held = False
        else:
            weight = -PENALTY.get(block.marker, 22)
            held = held and block.marker != "read-also" or block.marker == "related-heading"
        if total <= 0:
            total, start = 0, at
        total += weight
        if total > best:
            best, best_span = total, (start, at + 1)
    return best_span


def _find_title(blocks: list[Block], first: int, article: Article) -> int:
    """The block of the title above the core, or -1: the last heading above it with no menu between."""
    found = -1
    for at in range(min(first, len(blocks)) - 1, -1, -1):
        block = blocks[at]
        if block.marker in ("menu", "advert", "advert-label", "legal", "consent", "related-heading"):
            if found >= 0 or block.marker == "menu":
                break
            continue
        if block.marker or block.prose and not _is_heading(block):
            continue
        if _is_heading(block):
            found = at
            break
    return found


def _is_heading(block: Block) -> bool:
    size = len(block.text)
    if not 12 <= size <= 220 or len(block.folded.split()) < 3:
        return False
    return not (size < 90 and _SITE_SLOGAN.search(block.folded) and re.search(r" [-–—] |^le ", block.folded))


def _set(block: Block, zone: str, rule: str) -> None:
    block.zone, block.rule = zone, rule


ZONE_OF = {"signature": "credit", "date": "navigation", "menu": "navigation", "file-name": "caption"}


def _by_marker(block: Block) -> None:
    name = block.marker
    _set(block, ZONE_OF.get(name) or read_markers().groups[name].zone, name)


def _mark_before(blocks: list[Block], first: int, title: int) -> None:
    """What stands above the article: title, dateline, caption, navigation."""
    heading = blocks[title].folded if title >= 0 else None
    label = False
    for at in range(first):
        block = blocks[at]
        if block.marker:
            _by_marker(block)
            if block.marker in ("comment-count", "comment-form"):
                _set(block, "navigation", "comments-above-article")
            if block.marker == "agency":
                _set(block, "dateline", "source-above-article")
            if block.marker == "date" and at > title >= 0:
                _set(block, "dateline", "date-under-title")
            label = block.marker == "advert-label"
            continue
        if at == title or (heading and block.folded == heading):
            _set(block, "title", "heading-above-article")
        elif title >= 0 and block.folded.endswith(heading or "") and len(block.folded) > len(heading or ""):
            _set(block, "navigation", "breadcrumb-with-title")
        elif title >= 0 and at > title:
            if block.prose:
                _set(block, "body", "standfirst")
            elif re.search(r"\d{4}|\d{1,2} ?[h:] ?\d\d", block.folded) and len(block.text) < 130:
                _set(block, "dateline", "date-under-title")
            elif len(block.folded.split()) >= 4:
                _set(block, "body", "standfirst")
            else:
                _set(block, "navigation", "short-above-article")
        elif at == title - 1 and not block.after_blank and not block.prose:
            _set(block, "navigation", "short-above-article")
        elif (label and not block.after_blank) or _PROMO.search(block.folded):
            _set(block, "advert", "promotion")
        elif block.prose >= 150:
            _set(block, "body", "running-text")
        else:
            _set(block, "navigation", "short-above-article")
        label = False
    # A headline in two lines: "RACING : LES MYSTÉRIEUX MILLIONS" then "92 millions pour un club".
    for at in (title - 1,):
        if at >= 0 and title >= 0:
            block = blocks[at]
            if not block.marker and block.zone == "navigation" and _is_heading(block) and len(block.text) >= 30:
                _set(block, "title", "heading-above-heading")


def _mark_core(blocks: list[Block], first: int, last: int) -> None:
    """The article itself: running text and its sub-headings, with the noise glued into it."""
    offered = 0
    for at in range(first, last):
        block = blocks[at]
        if block.marker:
            _by_marker(block)
            if block.marker == "agency":
                _set(block, "dateline", "source-above-article")
            if block.marker == "date":
                _set(block, "dateline", "date-in-article")
            offered = 2 if block.marker in ("related-heading", "read-also-alone") else 0
        elif block.prose:
            _set(block, "body", "running-text")
            offered = 0
        elif offered and not block.final:
            _set(block, "related", "under-related-heading")
            offered -= 1
        elif _PROMO.search(block.folded) and (">>" in block.text or "!" in block.text):
            _set(block, "advert", "promotion")
        else:
            _set(block, "body", "short-in-article")


def _mark_after(blocks: list[Block], last: int, barrier: int, first: int) -> None:
    """What stands below the article: credit, navigation, teasers, comments."""
    state = ""
    signed = False
    for at in range(last, len(blocks)):
        block = blocks[at]
        name, plain = block.marker, block.folded
        if name in ("comment-count", "comment-form"):
            _by_marker(block)
            state = "comment" if name == "comment-count" and at >= barrier else ("form" if at >= barrier else "")
            continue
        if at == barrier and name != "signature":
            _set(block, "comment", "comments-on-one-line")
            continue
        if name == "signature" and at == barrier:
            _by_marker(block)
            state, signed = "comment", True
            continue
        if state == "comment" and _is_comment(block):
            _set(block, "comment", "under-comment-header")
            continue
        if state == "comment":
            state = ""
        if name:
            _by_marker(block)
            if name in ("byline", "published"):
                _set(block, "credit" if name == "byline" else "navigation", f"{name}-below-article")
            if name == "related-heading":
                state = "related"
            elif name == "widget-heading":
                state = "widget"
            elif name == "advert-label":
                state = "related" if "conten" in plain or "partenaire" in plain else "advert"
            continue
        if (
            not signed
            and state == ""
            and not block.prose
            and at <= last + 1
            and len(block.text) <= 60
            and _is_name(block)
        ):
            _set(block, "credit", "name-below-article")
            signed = True
        elif _TEASER_DATE.match(plain) or _TEASER_DATE.match(plain[:0] + plain.lstrip("←→•-> ")):
            _set(block, "related", "dated-teaser")
        elif _PROMO.search(plain) or _IMPERATIVE.match(plain):
            _set(block, "advert", "promotion")
        elif state == "related":
            _set(block, "related", "under-related-heading")
        elif state == "advert" and not block.after_blank:
            _set(block, "advert", "under-advert-label")
        elif block.prose >= 200 and state != "widget":
            _set(block, "body", "running-text")
        elif len(plain.split()) >= 5:
            _set(block, "related", "heading-below-article")
        else:
            _set(block, "navigation", "short-below-article")


def _is_name(block: Block) -> bool:
    return _NAME.match(block.text) is not None or ":" in block.text


def _is_comment(block: Block) -> bool:
    """Whether a block under a comment header is still a comment: markers that only pages write end the section."""
    name = block.marker
    if not name or name in (
        "date",
        "menu",
        "signature",
        "file-name",
        "byline",
        "published",
        "caption",
        "caption-credit",
        "agency",
    ):
        return True
    if name in ("form", "more-link", "widget-heading", "share"):
        return block.folded.startswith(("repondre", "signaler un abus", "signaler ce commentaire", "j'aime"))
    return False

"""Below the article: who signed it, key words, teasers, readers' comments, the foot of the page."""

from recoupe.zones.blocks import Block, is_offer, set_zone
from recoupe.zones.core import is_name
from recoupe.zones.lines import Markers, is_menu, shows

HEADINGS = frozenset({"heading-below-article", "short-below-article", "short-below-form"})
NAMED = 20  # lines of the dateline whose names may sign


def mark_below(blocks: list[Block], last: int, barrier: int, markers: Markers) -> None:
    """What stands below the article: credit, key words, teasers, comments, the foot of the page."""
    bylines = " ".join([block.folded for block in blocks[:last] if block.zone == "dateline"][:NAMED])
    state = ""
    signed = False
    for at in range(last, len(blocks)):
        block = blocks[at]
        name, plain = block.marker, block.folded
        invited = at > barrier and blocks[at - 1].marker == "comment-form"
        if name in ("comment-count", "comment-form") and at >= barrier:
            again = at > barrier and blocks[at - 1].marker == "comment-count"
            state = "comment" if name == "comment-count" or again else "form"
        elif name == "signature" and at == barrier:
            state, signed = "comment", True
        elif at == barrier:
            if shows(block.folded[:60], "said", markers) and block.prose < 300:
                state = "comment"
            set_zone(block, "comment", "under-comment-header" if state else "comments-on-one-line")
        elif state == "comment" and _is_comment(block, markers):
            set_zone(block, "comment", "under-comment-header")
        elif invited and not name and block.final and block.prose:
            set_zone(block, "comment", "under-comment-header")
            state = "comment"
        elif name and name != "item":
            state = _below_marker(block, state, markers)
        else:
            if state == "comment":
                state = ""
            close = at <= last + 2 and not signed and not state
            if not block.prose and len(plain) <= 80 and _signs(block, bylines, close, markers):
                set_zone(block, "credit", "name-below-article")
                signed = True
                continue
            if name == "item" and block.text[0].isdigit() and not block.final and state != "notes":
                set_zone(block, "related", "numbered-teaser")
                if blocks[at - 1].rule in HEADINGS and at - 1 >= last:
                    set_zone(blocks[at - 1], "navigation", "heading-of-teasers")
                continue
            set_zone(block, *_below_unmarked(block, state, markers))
            if state == "advert":
                state = ""


def _below_marker(block: Block, state: str, markers: Markers) -> str:
    """Correct a marker for its place below the article; the state that the blocks under it inherit."""
    name = block.marker
    if name == "agency" and markers.patterns["notes"].match(block.folded):
        return "notes"
    if name == "date" and state == "related":
        set_zone(block, "related", "date-of-teaser")
    elif name == "byline":
        set_zone(block, "credit", "byline-below-article")
    elif name in ("published", "dated"):
        set_zone(block, "navigation", f"{name}-below-article")
    elif name in ("caption", "caption-credit") and "©" in block.text and (block.text[0] == "©" or " | " in block.text):
        set_zone(block, "navigation", "rights-below-article")
    elif name == "menu" and markers.patterns["dated_teaser"].match(block.folded):
        set_zone(block, "related", "dated-teaser")
    elif name == "advert-label" and state == "foot":
        set_zone(block, "navigation", "short-below-article")
        return state
    elif name == "advert" and block.folded.count("publicite") == 1 and is_menu(block.text, block.folded, markers):
        set_zone(block, "navigation", "menu")  # "Publicité - Mentions légales - Plan du site"
    elif name == "menu" and markers.patterns["price"].search(block.text) and len(block.text) < 120:
        set_zone(block, "advert", "promotion")
    if name == "related-heading" or name == "read-also-alone":
        return "related"
    if name == "advert-label":
        return "related" if markers.patterns["sponsored"].match(block.folded) else "advert"
    if name in ("form", "consent", "legal", "widget-heading", "newsletter", "tags"):
        return "form" if name in ("form", "newsletter") else "foot"
    return state


def _below_unmarked(block: Block, state: str, markers: Markers) -> tuple[str, str]:
    plain = block.folded
    if state == "notes":
        return "credit", "under-notes"
    if markers.patterns["dated_teaser"].match(plain) and plain.count(" ") >= 3:
        return "related", "dated-teaser"
    if (
        state == "related"
        and not markers.patterns["price"].search(plain)
        and not markers.patterns["promotion"].match(plain)
    ):
        return "related", "under-related-heading"
    if markers.patterns["promotion"].match(plain) or is_offer(block, markers):
        return "advert", "promotion"
    if state == "advert" and not block.after_blank and len(plain) < 200:
        return "advert", "under-advert-label"
    if state == "form" and len(plain) < 60:
        return "navigation", "short-below-form"
    if block.prose >= 200 and state != "foot":
        return "body", "running-text"
    words = block.text.split()
    capitals = sum(word[:1].isupper() or word[:1] in "#•·|-–" for word in words)
    if len(words) < 5 or (capitals >= 0.8 * len(words) and not block.final):
        return "navigation", "short-below-article"
    return "related", "heading-below-article"


def _signs(block: Block, bylines: str, close: bool, markers: Markers) -> bool:
    """Whether a block below the article signs it: a name of the dateline again, or the first name under the text."""
    head = block.folded.split(" (")[0].strip()
    if head.count(" ") >= 1 and len(head) >= 6 and head in bylines and block.text[:1].isupper():
        return True
    words = block.text.split()
    if (
        not close
        or markers.patterns["promotion"].match(block.folded)
        or head.partition(" ")[0] in markers.words["menu"]
    ):
        return False
    if markers.patterns["slogan_head"].match(block.folded):
        return False
    if shows(block.folded, "body_noun", markers) and not block.final and len(words) <= 9:
        return True
    if is_name(block, markers):
        return True
    titled = (
        markers.patterns["body_name"].match(block.folded) is not None
        and len(words) <= 9
        and any(w[:1].isupper() for w in words[1:])
    )
    return titled and not block.final


def _is_comment(block: Block, markers: Markers) -> bool:
    """Whether a block under a comment header is still a comment: markers that only pages write end the section."""
    name = block.marker
    if not name or name in (
        "date", "dated", "menu", "signature", "signed", "file-name", "byline", "published", "caption", "caption-credit",
        "agency", "item",
    ):  # fmt: skip
        return True
    if name in ("form", "more-link", "widget-heading", "share"):
        return markers.patterns["comment_tool"].match(block.folded) is not None
    return False

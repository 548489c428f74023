"""Mixed lines: where one line glues noise to article text, the spans of each."""

import re
from collections.abc import Iterator

_MONTHS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_HEAD = re.compile(
    rf"(?:par [^.!?]{{3,60}}? - )?publie le [^.!?]{{4,40}}?\d ?[h:] ?\d\d(?:[ ,|-]*(?:mis a jour|modifie) [^.!?]{{4,40}}?\d ?[h:] ?\d\d)?[ |-]*"
)
_COMMENTS = re.compile(r"(?:vos )?(?:commentaires|reactions) ?\(\d+\)(?: - trier par ?: ?[a-z ]{4,30})?[ -]*")
_GLUED = re.compile(
    r"(?P<related>\b(?:a )?(?:lire|voir) (?:aussi|egalement) ?[:|>]|\blisez aussi ?:|\ba lire aussi\b)"
    r"|(?P<video>[▶►] ?video ?:[^◀]{3,160}◀|\bvideo ?: «[^»]{3,160}»(?: \([^)]{3,20}\))?)"
    r"|(?P<caption>\((?:photos?|image)\b[^()]{2,80}\)|\b(?:credits? )?(?:photo|image)s? ?: ?)"
    r"|(?P<tags>\b(?:tags|mots-cles) ?: ?)"
    r"|(?P<navigation>vous (?:etes temoin|avez une info)[^?]{0,40}\?(?: ecrivez[^!.]{0,40}[!.])?)"
)
_NEEDLES = (
    "lire aussi",
    "voir aussi",
    "lire egalement",
    "voir egalement",
    "lisez aussi",
    "video",
    "photo",
    "image",
    "tags :",
    "tags:",
    "mots-cles",
    "vous etes temoin",
    "vous avez une info",
)
_BOUNDARY = re.compile(r"(?P<word>[^\s]+)(?P<gap>\s+)(?=[A-ZÉÈÀÂÎÔÇ«“\"][\w’'«“]*)")
_LINKS = frozenset(
    "le la les un une des du de d' au aux a en dans sur sous par pour avec sans chez vers entre contre et ou m mme que qui"
    " avant apres selon face ce cette ces son sa ses leur".split()
)


def find_parts(
    text: str, folded: str, start: int, end: int, zone: str, rule: str
) -> Iterator[tuple[int, int, str, str]]:
    """The parts of one line, in order, covering it: (start, end, zone, rule)."""
    cuts: list[tuple[int, int, str, str]] = []
    head = _HEAD.match(folded, start, end) if zone == "body" else None
    if head and end - head.end() > 40:
        cuts.append((start, head.end(), "dateline", "dateline-glued"))
    if any(folded.find(n, start, end) >= 0 for n in _NEEDLES):
        at = head.end() if head else start
        while found := _GLUED.search(folded, at, end):
            kind = found.lastgroup or ""
            stop = found.end()
            if kind == "related":
                stop = _teaser_end(text, folded, stop, end)
            elif kind == "caption" and not found.group().startswith("("):
                stop = _credit_end(text, folded, stop, end)
            elif kind == "tags":
                stop = end
            if stop <= found.end() and kind in ("related", "caption") and not found.group().startswith("("):
                at = found.end()
                continue
            cuts.append(
                (
                    found.start(),
                    stop,
                    "related" if kind == "video" else "navigation" if kind == "tags" else kind,
                    f"{kind}-glued",
                )
            )
            at = stop
    at = start
    for cut_start, cut_end, cut_zone, cut_rule in cuts:
        if cut_start > at:
            yield at, cut_start, zone, rule
        yield cut_start, cut_end, cut_zone, cut_rule
        at = cut_end
    if at < end or at == start:
        yield at, end, zone, rule


def _teaser_end(text: str, folded: str, at: int, end: int) -> int:
    """Where a teaser glued into a line ends: at its question mark, or where a new sentence starts without a stop."""
    words = 0
    limit = min(end, at + 240)
    for found in _BOUNDARY.finditer(text, at, limit):
        words = folded.count(" ", at, found.end())
        if words < 3:
            continue
        word = folded[found.start("word") : found.end("word")]
        if word[-1] in ".?!…":
            return found.end()
        if (
            word[-1] in ":,;«(|"
            or word in _LINKS
            or word[:1].isupper()
            or not text[found.start("word")].islower()
            and not word[0].isdigit()
        ):
            continue
        nxt = text[found.end() : found.end() + 40].split(None, 1)
        if nxt and len(nxt) > 1 and nxt[1][:1].isupper() and nxt[0][:1].isupper() and len(nxt[0]) > 3:
            continue
        return found.end()
    return end if end - at <= 200 else at


def _credit_end(text: str, folded: str, at: int, end: int) -> int:
    """Where a photo credit ends: with the line, or before a new sentence."""
    if end - at <= 60:
        return end
    found = re.compile(
        r"[\w)]+(?: [A-Z/][\w/]*){0,3}\s+(?=(?:Le|La|Les|Un|Une|Il|Elle|Ce|Cette|En|Dans|Pour|L’|L')\b)"
    ).match(text, at, end)
    return found.end() if found else at

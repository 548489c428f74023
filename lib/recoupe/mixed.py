"""Mixed lines: where one line glues page noise to article text, the span of each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.lines import Markers, has_final

_CLOCK = r"\d{1,2} ?[h:] ?\d\d"
_DAY = r"(?:le |ce )?(?:[a-z]{5,8} )?\d{1,2}(?:er|/\d\d/| [a-z])[^.!?;]{2,14}?\d{2,4}"
# "Par Kevin L. – Publié le 6 février 2024 à 17:41 – ", at the head of a line that goes on as an article.
_HEAD = re.compile(
    rf"(?:par [^!?;]{{3,60}}? ?[-|,•·] ?)?(?:publie|mis en ligne|poste|modifie|mis a jour) {_DAY}(?:,? a {_CLOCK})?"
    rf"(?:[ ,|•·-]*(?:et )?(?:mis a jour|modifie)(?: {_DAY})?(?:,? a {_CLOCK})?)?(?:[ ,|•·-]*(?:temps de )?lecture ?:? ?\d+ ?min\w*\.?)?[ |•·-]*"
)
_GLUED = re.compile(
    r"(?P<related>\b(?:a )?(?:lire|voir|decouvrir) (?:aussi|egalement) ?[:|>-]|\blisez aussi ?:|\ba lire (?:aussi|egalement)\b"
    r"|\bsur le meme (?:sujet|theme) ?:)"
    r"|(?P<video>[▶►] ?video ?:[^◀]{3,160}◀|\bvideo ?: «[^»]{3,160}»(?: \([^)]{3,20}\))?)"
    r"|(?P<caption>\((?:photos?|image|credits?)\b[^()]{2,80}\)|\b(?:credits? )?photos? ?: ?|\bcredits? ?: ?)"
    r"|(?P<tags>\b(?:tags|mots-cles|etiquettes) ?: ?)"
    r"|(?P<tip>\bvous (?:etes temoin|avez (?:une info|un temoignage))[^?]{0,40}\?(?: (?:ecrivez|contactez)[^!.]{0,40}[!.])?)"
)
# Labels that count only between two sentences: "... dans la nuit. PUBLICITÉ Le maire ..."
_BETWEEN = re.compile(
    r"(?P<advert>(?:la suite apres (?:la|cette) )?publicite)(?=\s)"
    r"|(?P<newsletter>(?:abonnez|inscrivez)-vous (?:gratuitement )?(?:a|pour) [^.!?]{0,80}(?:newsletter|lettre|infolettre)[^.!?]{0,60}[.!]?)"
    r"|(?P<share>(?:partager|tweeter|imprimer)(?: (?:sur|cet|l'article|article|par|facebook|twitter|x|whatsapp|linkedin|e-?mail|tweeter|imprimer|envoyer|messenger|telegram|pinterest))+)"
    r"|(?P<comments>(?:(?:vos )?(?:commentaires|reactions) ?\(\d+\)|\d+ (?:commentaires|reactions))(?: - trier par ?: ?[a-z ]{4,22})?)(?=\s)"
    r"|(?P<more>(?:sur le meme (?:sujet|theme)|vous aimerez aussi|a ne pas manquer|articles similaires|dans la meme rubrique)(?=\s))"
    r"|(?P<source>\(?(?:la redaction,? )?avec (?:l')?(?:agences?|afp|reuters)\)?\.?\s*$)"
    r"|(?P<rights>©[^.!?]{2,60}$)"
    r"|(?P<legal>(?:ce site utilise des cookies|mentions legales|tous droits reserves|© ?(?:19|20)\d\d)\b)"
)
_NEEDLES = (
    "lire aussi", "voir aussi", "lire egalement", "voir egalement", "lisez aussi", "decouvrir aussi", "video", "photo", "image",
    "credit", "tags", "mots-cles", "etiquettes", "vous etes temoin", "vous avez un", "meme sujet", "meme theme",
)  # fmt: skip
_LABELS = (
    "publicite", "-vous ", "partager", "tweeter", "imprimer", "commentaires", "reactions", "meme sujet", "meme theme",
    "aimerez", "ne pas manquer", "similaires", "meme rubrique", "avec ", "©", "cookies", "mentions legales", "tous droits",
)  # fmt: skip
_ZONE = {
    "video": "related", "tags": "navigation", "tip": "navigation", "newsletter": "navigation", "share": "navigation",
    "more": "related", "source": "credit", "rights": "caption", "legal": "navigation", "comments": "comment_header",
}  # fmt: skip
_BOUNDARY = re.compile(r"(?P<word>\S+)\s+(?=[«“\"]?[A-ZÉÈÀÂÎÔÇ])")
_CREDIT = re.compile(
    r"[\w’'©.-]+(?:(?: ?/ ?| | - )[A-ZÉÈÀ/][\w’'.-]*){0,4}\s+(?=[«“\"]?(?:Le|La|Les|Un|Une|Des|Il|Elle|Ils|On|Ce|Cette|Ces|En|Dans|Pour|Selon|Depuis|À|A|Mais|L[’']\w|D[’']\w|C[’']\w)\b)"
)


_SENTENCES = re.compile(r"[a-zé]{2}[.!?] (?:[«“\"] ?)?[A-ZÉÀ]")


class Part(NamedTuple):
    start: int
    end: int
    zone: str
    rule: str


def find_parts(text: str, folded: str, line: Part, markers: Markers) -> Iterator[Part]:
    """The parts of one line, in order, covering it: '... la nuit. Lire aussi : Un été sec Le maire ...' has three."""
    start, end, zone, rule = line
    cuts = list(_find_cuts(text, folded, line, markers))
    at = start
    for cut in cuts:
        if text[at : cut.start].strip():
            yield Part(at, cut.start, zone, rule)
            at = cut.start
        left, at = at, cut.end
        yield Part(left, cut.end, cut.zone, cut.rule)
    if at < end or not cuts:
        yield Part(at, end, zone, rule)


def find_head(text: str, folded: str, line: Part, markers: Markers) -> Iterator[Part]:
    """A line that begins with a teaser or a dateline, and the article text glued behind it, where there is any."""
    start, end, zone, rule = line
    stop = start
    if rule == "read-also" and (lead := _GLUED.search(folded, start, min(start + 40, end))):
        stop = _teaser_end(text, folded, lead.end(), end)
    elif rule in ("published", "byline") and (head := _HEAD.match(folded, start, end)):
        stop = head.end()
    rest = text[stop:end].strip()
    if stop > start and len(rest) > 80 and (has_final(rest) or _SENTENCES.search(rest)):
        yield Part(start, stop, zone, f"{rule}-glued")
        yield from find_parts(text, folded, Part(stop, end, "body", "running-text"), markers)
    else:
        yield line


def _find_cuts(text: str, folded: str, line: Part, markers: Markers) -> Iterator[Part]:
    start, end, zone, rule = line
    at = start
    if rule == "comments-on-one-line":
        opening = _BETWEEN.search(folded, start, end)
        if opening and opening.lastgroup == "comments":
            yield Part(opening.start(), opening.end(), "comment_header", "comment-count")
        return
    head = _HEAD.match(folded, start, end)
    if head and end - head.end() > 40:
        yield Part(start, head.end(), "dateline", "dateline-glued")
        at = head.end()
    elif end - start > 300 and (stop := _menu_end(folded, start, end, markers)) > start:
        yield Part(start, stop, "navigation", "menu-glued")
        at = stop
    found = []
    if any(folded.find(needle, at, end) >= 0 for needle in _NEEDLES):
        found += [(hit.start(), hit) for hit in _GLUED.finditer(folded, at, end)]
    if any(folded.find(label, at, end) >= 0 for label in _LABELS):
        found += [
            (hit.start(), hit) for hit in _BETWEEN.finditer(folded, at, end) if _is_between(text, hit, start, end)
        ]
    for left, hit in sorted(found, key=lambda pair: pair[0]):
        if left < at:
            continue
        kind, stop = hit.lastgroup or "", hit.end()
        if kind == "related":
            stop = _teaser_end(text, folded, stop, end)
        elif kind == "caption" and not hit.group().startswith("("):
            stop = _credit_end(text, stop, end) if text[left].isupper() else left
        elif kind == "more":
            stop = end if end - left < 500 else left
        elif kind in ("tags", "legal"):
            stop = end if end - left < 400 else left
        elif kind == "comments":
            yield Part(left, stop, "comment_header", "comments-glued")
            left, stop = stop, end
        if stop <= left or (kind == "related" and stop == hit.end()):
            continue
        yield Part(left, stop, "comment" if kind == "comments" else _ZONE.get(kind, kind), f"{kind}-glued")
        at = stop


def _is_between(text: str, hit: re.Match[str], start: int, end: int) -> bool:
    """Whether a label stands between two sentences, or at the line's end: after a full stop, with a capital of its own."""
    before = text[max(start, hit.start() - 4) : hit.start()].rstrip(' »”"’)\u00a0')
    if (before and before[-1] not in ".!?…") or text[hit.start()].islower():
        return False
    after = text[hit.end() : hit.end() + 3].lstrip()
    return hit.lastgroup != "advert" or not after or after[0].isupper() or after[0] in '«“"'


def _menu_end(folded: str, start: int, end: int, markers: Markers) -> int:
    """Where a menu glued to the head of an article ends: after the last label of a dense run of them."""
    at, stop, known, gap = start, start, 0, 0
    for word in folded[start : min(end, start + 400)].split(" "):
        at += len(word) + 1
        if word.strip(".,:;|>»·•") in markers.menu and word not in markers.function:
            known, gap, stop = known + 1, 0, at
        else:
            gap += 1
        if gap > 3:
            break
    return min(stop, end) if known >= 5 else start


def _teaser_end(text: str, folded: str, at: int, end: int) -> int:
    """Where a teaser glued into a line ends: at its stop, or where a new sentence starts without one."""
    for found in _BOUNDARY.finditer(text, at, min(end, at + 240)):
        if folded.count(" ", at, found.end()) < 3:
            continue
        word = folded[found.start("word") : found.end("word")]
        if word[-1] in ".?!…":
            return found.end()
        if word[-1] in ":,;«(|-" or word in _LINKS or not (text[found.start("word")].islower() or word.isdigit()):
            continue
        follow = text[found.end() : found.end() + 40].split(None, 2)
        if len(follow) > 1 and follow[1][:1].isupper() and len(follow[0]) > 3:
            continue  # a name in two words
        return found.end()
    return end if end - at <= 200 else at


def _credit_end(text: str, at: int, end: int) -> int:
    """Where a photo credit ends: before a new sentence, or with the line."""
    if found := _CREDIT.match(text, at, end):
        return found.end()
    return end if end - at <= 60 else at


_LINKS = frozenset(
    "le la les un une des du de d' au aux a en dans sur sous par pour avec sans chez vers entre contre et ou m mme mm que qui"
    " avant apres selon face ce cette ces son sa ses leur leurs saint sainte docteur president ministre maire".split()
)

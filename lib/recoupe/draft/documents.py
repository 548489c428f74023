"""What documents.csv would say of a page: its title, its outlet and the agency it credits, where the page shows them.

An outlet is taken where a footer, a notice on cookies or a dateline names it, or where the page's first line and
another line of its menus agree; a guess with one sign alone is left out.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from recoupe.dates.windows import infer_window
from recoupe.draft.words import read_draft_words
from recoupe.fold import fold
from recoupe.mentions.actor_words import bare
from recoupe.model import ARTICLE_ZONES, Page, Window
from recoupe.reuse.credits import read_agencies
from recoupe.study import Document

_LONGEST = 40
_CLOCK = re.compile(r"\[?\d{1,2}\s?[hH:]\s?\d{2}\b")
_NUMBERED = re.compile(r"(?i:n[°ºo]|no\.|issue|vol\.?) ?\d|(?=[^ ]*\d)[A-Z0-9]+(?:-[A-Z0-9]+)+ ")
_TITLE_LONGEST = 250
_NAME = r"([A-ZÀ-ÖØ-Þ][^|•·›»>/★≡☰–—©\n,.;:()]{1,44}?)"
_ANY = r"(?:L[ea]s? |L['’])?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*"
_SIGNS: tuple[tuple[re.Pattern[str], int], ...] = (
    # "© Alpina Verlag AG – Protection des données", "© 2009–2026 La Voix"
    (
        re.compile(
            r"(?:©|[Cc]opyright)\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?\s*[-–]?\s*)?"
            rf"{_NAME}(?:\s+\d{{4}}|\s*[–—|•·.,;\n-]|$)"
        ),
        4,
    ),
    # "La Gazette et ses 312 partenaires", "La Gazette utilise des cookies"
    (re.compile(rf"(?:^|[.|•·–—]\s*){_NAME} (?:et ses (?:\d+ )?partenaires|utilise des (?:cookies|traceurs))"), 4),
    # "Rédaction La Gazette - 20/02/2025", "Par la rédaction du Scoop"
    (
        re.compile(
            r"[Rr]édaction (?:du |de la |de l['’]|d['’]|de )?"
            r"((?:L[ea] |L['’])?[A-ZÀ-Þ][\w’' -]{2,30}?)(?:\s*[-–|,•]|\s+avec|$)"
        ),
        2,
    ),
    # "Par Anne Roy, La Gazette"
    (re.compile(rf"^Par [A-ZÀ-Þ][\w’' -]{{3,40}}, ({_ANY})(?:\s*[-–|•(]|$)"), 2),
    # "S'abonner à La Gazette", "Offrir La Gazette"
    (re.compile(rf"(?:S['’]abonner à|Abonnez-vous à|Offrir|Suivez) ({_ANY})"), 1),
)
# the same in English: "© 2025 The Valley Echo", "The Echo and its 214 partners", "By Jo Lee, The Valley Echo"
_ENGLISH_NAME = r"((?:The |the )?[A-Z][\w’'&-]*(?: (?:on |of |and |& )?[A-Z][\w’'&-]*){0,4})"
_ENGLISH_SIGNS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(rf"(?:(?:©|[Cc]opyright)\s*){{1,2}}(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?\s*[-–]?\s*)?{_ENGLISH_NAME}"), 4),
    (re.compile(rf"(?:^|[.|•·–—]\s*){_ENGLISH_NAME} (?:and its (?:\d+ )?partners|uses? cookies)"), 4),
    (re.compile(rf"^By [A-Z][\w’' .-]{{3,40}}, {_ENGLISH_NAME}(?:\s*[-–|•(]|$)"), 1),
    (re.compile(r"(?:Subscribe to|Support|Follow|Gift) ((?:The |the )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"), 1),
)
_COMPANY = re.compile(
    r"\s+(?:Ltd|Limited|Inc|LLC|plc|PLC|Corp|Co|Media|Newspapers|Publishing|Publications|Group|Company|Holdings|All|Terms"
    r"|Privacy|Contact)\b.*$"
)
_HEAD = re.compile(r"\s{2,}|\s*[|•·›»>/★≡☰–—]\s*|\s-\s|\s:\s")
# what the first line of a page says beside its name
_MENU = frozenset(
    [
        "menu",
        "accueil",
        "se",
        "connecter",
        "connexion",
        "rechercher",
        "recherche",
        "abonnez",
        "vous",
        "s",
        "abonner",
        "aller",
        "au",
        "contenu",
        "principal",
        "passer",
        "contenu",
        "publicite",
        "publicité",
        "en",
        "savoir",
        "plus",
        "navigation",
        "partager",
        "sur",
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "lire",
        "aussi",
        "voir",
        "ecouter",
        "imprimer",
        "envoyer",
        "mail",
        "copier",
        "lien",
        "archives",
        "commentaires",
        "commentaire",
        "derniers",
        "articles",
        "plus",
        "lus",
        "sommaire",
        "inscription",
        "newsletter",
        "contact",
        "actualites",
        "a",
        "la",
        "une",
        "journal",
        "numerique",
        "avis",
        "de",
        "deces",
        "partager",
        "skip",
        "to",
        "content",
        "mon",
        "compte",
        "lecture",
    ]
)
_SMALL = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "l", "la", "le", "les", "s", "vous", "sur"})
_WIRE = re.compile(r"\(([A-Z]{2,8}|Reuters|Belga|Lusa)\)\s*[-–—]")
_WITH = re.compile(r"(?:[Aa]vec (?:l['’])?|[Ss]ource\s*:\s*|[Pp]ar )([A-Z]{2,6}|Reuters|Belga|l['’]AFP)\b")


def draft_documents(pages: Sequence[Page], near: Window | None = None) -> dict[str, Document]:
    """The rows of documents.csv for pages that have none, by file; what a page does not show stays empty."""
    agencies = {bare(name) for names in read_agencies()["agencies"].values() for name in names}
    rows = {}
    for page in pages:
        origin = page.article.origin or find_origin(page, agencies)
        given = page.article.published
        window = given if given.start and given.end else infer_window(page, near)
        known = window.start is not None and window.end is not None
        rows[page.article.file] = Document(
            file=page.article.file,
            outlet=page.article.outlet or find_outlet(page) or (origin if _is_wire(page) else ""),
            origin=origin,
            url=page.article.url,
            title=page.article.title or find_title(page),
            published=window if known else Window(),
            published_basis=window.basis if known else "",
            note="drafted",
        )
    return rows


def find_title(page: Page) -> str:
    """The first line of the page that is its title, empty where none is.

    '18h41 - La séance est levée' heads an entry of a live page, 'N° 2417 – 6 octobre' an issue, 'AFX-0419 GEN' a
    dispatch: they are taken where no other line is a title.
    """
    lines = [" ".join(page.article.text[z.start : z.end].split()) for z in page.zones if z.zone == "title"]
    titles = sorted(filter(None, lines), key=lambda line: bool(_CLOCK.match(line) or _NUMBERED.match(line)))
    return titles[0][:_TITLE_LONGEST] if titles else ""


def find_outlet(page: Page) -> str:
    """The name of a page's publisher, empty where fewer than two signs (or one strong one) agree."""
    scores: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    language = "en" if page.article.language == "en" else "fr"
    for name, weight in _find_signs(page, language):
        name = _trim(name, language)
        key = _key(name, language)
        if not key or not _may_be(name, language):
            continue
        scores[key] += weight
        written.setdefault(key, Counter())[name] += 1
    if not scores:
        return ""
    if language == "en":  # 'The Valley Echo' at the head of the page is what 'Echo Newspapers Ltd' publishes
        for key in sorted(scores, key=len):
            longer = [k for k in scores if k != key and f" {key} " in f" {k} "]
            if longer:
                scores[longer[0]] += scores[key]
    noise = [bare(page.article.text[z.start : z.end]) for z in page.zones if z.zone not in ARTICLE_ZONES]
    for key in scores:
        scores[key] += min(1, sum(f" {key} " in f" {line} " for line in noise) - 1)
    best, score = min(scores.items(), key=lambda s: (-s[1], s[0]))
    if score < 2:
        return ""
    names = written[best]
    return _cased(min(names, key=lambda n: (n.isupper(), -names[n], n)))


def _find_signs(page: Page, language: str) -> Iterator[tuple[str, int]]:
    first = True
    article = next((z.start for z in page.zones if z.zone in ARTICLE_ZONES), 0)
    for zone in page.zones:
        if zone.zone in ARTICLE_ZONES or zone.zone in ("blank", "comment", "comment_header", "caption"):
            continue
        line = page.article.text[zone.start : zone.end].strip()
        for pattern, weight in _ENGLISH_SIGNS if language == "en" else _SIGNS:
            for match in pattern.finditer(line):
                yield match[1], weight
        if first and zone.start < article and zone.zone in ("navigation", "related", "advert"):
            head = _HEAD.split(line)[0].strip()
            if _is_menu(head, language) or re.search(r"\d", head):
                continue
            first = False
            yield head, 2 if set(bare(head).split()) & read_draft_words(language).press else 1
            yield from ((name, 2) for name in _before_menu(head, language))
            if len(line) > len(head) and not any(_is_menu(p, language) for p in _HEAD.split(line)[1:2]):
                yield head, 1  # a name with its motto: "FluxActu — toute l'info"


def _before_menu(head: str, language: str) -> Iterator[str]:
    """'Le Quotidien' of a first line 'Le Quotidien Politique Société Économie': a name and one-word sections."""
    if language == "en":
        words, menu = head.split(), read_draft_words("en").menu
        at = next((i for i in range(2, len(words) - 2) if {bare(w) for w in words[i : i + 3]} <= menu), 0)
        if at:
            yield " ".join(words[:at])
        return
    match = re.match(r"((?:L[ea]s? |L['’])[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w’'-]+){2,}", head)
    if match:
        yield match[1]


def _is_menu(text: str, language: str) -> bool:
    if language == "en":
        parts = [p for p in bare(text).split() if p not in ("the", "of", "and")]
        menu: frozenset[str] = read_draft_words("en").menu
        return not parts or all(p in menu for p in parts)
    parts = [p for p in bare(text).split() if p not in _SMALL]
    return not parts or sum(p in _MENU for p in parts) * 2 >= len(parts)


def _trim(name: str, language: str) -> str:
    if language == "en":
        name = _COMPANY.sub("", " ".join(name.split()))
    name = re.sub(r"\s+(?:GmbH|SA|SAS|SARL|AG|Ltd|Inc|Tous|All|Mentions|Reproduction)\b.*$", "", " ".join(name.split()))
    return name.strip(' -–—|.,:;«»"')


def _key(name: str, language: str) -> str:
    return bare(name).removeprefix("the ") if language == "en" else bare(name)


def _may_be(name: str, language: str) -> bool:
    """Whether words can be an outlet's name: short, capitalised, no menu entry, no picture's photographer."""
    words = bare(name).split()
    if not 1 <= len(words) <= 6 or len(name) > _LONGEST or not name[:1].isupper() or _is_menu(name, language):
        return False
    return (
        words[0] not in {"copyright", "tous", "nous", "photo", "dr", "ce", "cet", "cette", "mentions", "site"}
        and "avec" not in words
        and not (len(words) == 1 and words[0] in read_draft_words(language).stop)
    )


def _cased(name: str) -> str:
    """A name in capitals as it would be written: 'LA VOIX DU PORT' gives 'La Voix du Port'; an acronym stays."""
    if not name.isupper() or " " not in name:
        return name
    words = [w.lower() if w.lower() in _SMALL else w if len(w) < 4 else w.capitalize() for w in name.split()]
    return " ".join([words[0].capitalize() if words[0].islower() else words[0], *words[1:]])


def find_origin(page: Page, agencies: set[str]) -> str:
    """The agency that a page credits: 'PARIS, 8 fév 2024 (AFI) -', 'avec AFP', 'Source : Reuters'; else empty.

    An agency that no list has counts where a dateline of wires names it.
    """
    text = page.article.text
    body = next((z for z in page.zones if z.zone == "body"), None)
    if body and (match := _WIRE.search(text, body.start, min(body.end, body.start + 120))):
        return match[1]
    found: Counter[str] = Counter()
    for zone in page.zones:
        if zone.zone not in ("credit", "dateline"):
            continue
        line = text[zone.start : zone.end]
        if re.search(r"photo|©|image|illustration", fold(line)):
            continue
        for match in _WITH.finditer(line):
            name = re.sub(r"^l['’]", "", match[1])
            if bare(name) in agencies or (name.isupper() and "vec" in match.group()):
                found[name] += 1
        for part in re.split(r"[|•·,()\n]|\s[-–—]\s", line):
            if bare(part) in agencies:
                found[part.strip()] += 1
    if body and not found:
        tail = text[max(body.start, body.end - 40) : body.end]
        last = re.search(r"\(?(?:avec )?\b([A-Z]{2,6})\)?\.?\s*$", tail)
        if last and bare(last[1]) in agencies:
            found[last[1]] += 1
    return found.most_common(1)[0][0] if found else ""


def _is_wire(page: Page) -> bool:
    """Whether a page is an agency's own dispatch: its dateline at the head of the text, and hardly anything around."""
    body = next((z for z in page.zones if z.zone == "body"), None)
    if not body or not _WIRE.search(page.article.text, body.start, min(body.end, body.start + 120)):
        return False
    noise = sum(z.end - z.start for z in page.zones if z.zone not in (*ARTICLE_ZONES, "blank"))
    return noise < 0.05 * len(page.article.text)

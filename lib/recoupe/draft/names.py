"""Proper names in the articles of a corpus that has no codebook yet: where each stands, and what stands around it.

A capital at the head of a sentence tells nothing; a word that is French in lower case counts there only where the
corpus writes it with a capital elsewhere. Lines in capitals are not read.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.draft.words import DraftWords, is_word, read_draft_words
from recoupe.mentions.actor_words import ActorWords, bare, read_actor_words
from recoupe.model import ARTICLE_ZONES, Page, Sentence

_TOKEN = r"[A-ZÀ-ÖØ-ÞŒ](?:[\w-]|['’](?=[A-ZÀ-Þ]))*"
_LINK = r"(?:de la |de l['’]|du |des |de |d['’]|la |le |von der |von |van der |van |ben |bin |al |el |di |da )"
_RUN = re.compile(
    r"(?<![\w-])(?:[ldLD]['’]|[qQ]u['’])?"
    rf"(?P<run>{_TOKEN}(?:[ \u00a0](?:{_LINK})?{_TOKEN}|[ \u00a0]\d{{1,2}}(?![\w,.:]))*)"
)
_PART = re.compile(rf"({_LINK})?({_TOKEN}|\d+)")
_ELIDED = re.compile(r"^(?:[LDJNSMTC]|Qu|Lorsqu|Jusqu|Puisqu)['’](?=[A-ZÀ-Þ])")
_OPENING = re.compile(r"(?:^|[.!?:«“\"»•|–—]|[…]|^[-–—])\s*(?:[-–—]\s*)?$")
_LOWER = re.compile(r"[^\W\d_][\w-]*")
_CAPITALS = 0.6  # share of capitals above which a line shouts, so that its capitals tell nothing
# "nationale", "constitutionnel", "agricoles": an adjective that goes on a name begun with a common noun
_ADJECTIVE = re.compile(
    r"[ \u00a0]([a-zà-ÿ]+(?:al|ale|aux|el|elle|éen|éenne|ien|ienne|if|ive|ique|aire|ain|aine|ais|aise|ier|ière|oise)"
    r"s?)(?![\w-])"
)
_COMPLEMENT = re.compile(
    r"[ \u00a0](?:de la |de l['’]|du |des |de |d['’]|aux |à la |pour la |pour le )[a-zà-ÿ]{4,}"
    r"(?: (?:de la |de l['’]|du |des |de |d['’])[a-zà-ÿ]{4,})?"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,7}|(?:[A-Z]\.){2,6}|[A-Z]{2,4}-[A-Z0-9]{1,4}")
_PAIR_AFTER = re.compile(r"[ \u00a0]\(([A-Z][A-Za-z0-9-]{1,9})\)")


@dataclass(frozen=True, slots=True)
class Sight:
    """A name where it stands: the text of its run, and the text of its sentence before and after."""

    doc: str
    start: int
    end: int
    name: str
    before: str
    after: str
    opening: bool


def find_sights(pages: Iterable[Page]) -> list[Sight]:
    """The capitalised names of title and body, with elisions and the capital of a sentence's first word taken off."""
    pages = list(pages)
    raw = [sight for page in pages for sight in _find_runs(page)]
    known = {bare(part) for sight in raw for part in sight.name.split()[1 if sight.opening else 0 :]}
    words, draft = read_actor_words(), read_draft_words()
    empty = (
        draft.never | draft.stop | words.support | words.definite | words.clitics | words.prepositions | words.adverbs
    )
    kept = (_without_opening(sight, known, words) for sight in raw)
    return [sight for sight in kept if sight and bare(sight.name) not in empty]


def article_sentences(page: Page) -> Iterator[Sentence]:
    """The sentences of title and body."""
    return (sentence for sentence in page.sentences if sentence.zone in ARTICLE_ZONES)


def _find_runs(page: Page) -> Iterator[Sight]:
    text = page.article.text
    for sentence in article_sentences(page):
        said = text[sentence.start : sentence.end]
        letters = sum(c.isalpha() for c in said)
        if letters and sum(c.isupper() for c in said) > _CAPITALS * letters:
            continue
        for match in _RUN.finditer(said):
            for start, name in _split_run(match):
                before = said[:start]
                yield Sight(
                    page.article.doc, sentence.start + start, sentence.start + start + len(name), name,
                    before[-120:], said[start + len(name) :][:160], bool(_OPENING.search(before)),
                )  # fmt: skip


def _split_run(match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The names of a run: one, or several where 'de' joins what is no name together, as in 'Maillard de Valmont'."""
    words = read_actor_words()
    start, text = match.start("run"), match["run"]
    if elided := _ELIDED.match(text):
        start, text = start + elided.end(), text[elided.end() :]
    parts = [(m.start(), m[1] or "", m[2], m.start(2)) for m in _PART.finditer(text)]
    first, names = 0, []
    for at in range(1, len(parts)):
        _, link, _, _ = parts[at]
        head = parts[first][2]
        if link and not (
            (is_word(head) and bare(head) not in words.titles and bare(head) not in words.given and "'" not in head)
            or (
                bare(head).split()[:1]
                and bare(head).split()[0] in words.given
                and at - first == 1
                and _is_particle(link)
            )
            or bare(link) in ("von", "van", "von der", "van der", "ben", "bin", "al", "el", "di", "da")
        ):
            names.append((first, at))
            first = at
    names.append((first, len(parts)))
    for low, high in names:
        begin = parts[low][3]
        end = parts[high - 1][3] + len(parts[high - 1][2])
        yield from _without_titles(start + begin, text[begin:end], words)


def _is_particle(link: str) -> bool:
    return bare(link) in ("de", "d", "du", "de la", "le", "la")


def _without_titles(start: int, name: str, words: ActorWords) -> Iterator[tuple[int, str]]:
    """A name without the title that a page writes with a capital: 'Général Paul Roy' gives 'Paul Roy'."""
    parts = name.split(" ")
    if len(parts) == 1:
        yield start, name
        return
    while len(parts) > 1 and (bare(parts[0]) in words.titles or bare(parts[0]) in words.civilities):
        start += len(parts[0]) + 1
        parts = parts[1:]
        if parts[0] and parts[0][0].islower():  # 'Secrétaire d'État': an office, no name
            return
    if (
        len(parts) >= 3
        and is_word(parts[0])
        and not any(is_word(p) for p in parts[1:])
        and bare(parts[0]) not in words.given
    ):
        start += len(parts[0]) + 1  # "Corps d'Armée Paul Roche"
        parts = parts[1:]
    yield start, " ".join(parts)


def _without_opening(sight: Sight, known: set[str], words: ActorWords) -> Sight | None:
    """A sight without the sentence's first word, where that is a plain word: 'Depuis Rome' gives 'Rome'."""
    first, _, rest = sight.name.partition(" ")
    if not sight.opening or bare(first) in known or (bare(first).split()[:1] or [""])[0] in words.given:
        return sight
    if not is_word(first) or _ACRONYM.fullmatch(first):
        return sight
    at = len(sight.name) - len(rest)
    if not rest:
        return None
    link = re.match(_LINK, rest)
    if link:
        at, rest = at + link.end(), rest[link.end() :]
    if not rest[:1].isupper():
        return None
    return Sight(sight.doc, sight.start + at, sight.end, rest, sight.before + sight.name[:at], sight.after, False)


def extend_names(sights: Iterable[Sight]) -> list[Sight]:
    """Names begun with a common noun, with what completes them: 'Assemblée nationale', 'Cour des comptes'.

    An adjective always does; a complement where the corpus writes it twice, or an acronym in brackets follows it.
    """
    sights = list(sights)
    counts: Counter[str] = Counter()
    for sight in sights:
        if tail := _tail(sight):
            counts[bare(sight.name + tail)] += 1
    done = []
    for sight in sights:
        tail = _tail(sight)
        short = bool(_ADJECTIVE.match(sight.after)) and _is_head(sight)
        if tail and (counts[bare(sight.name + tail)] > 1 or short or _PAIR_AFTER.match(sight.after, len(tail))):
            sight = Sight(
                sight.doc, sight.start, sight.end + len(tail), sight.name + tail, sight.before,
                sight.after[len(tail) :], sight.opening,
            )  # fmt: skip
        done.append(sight)
    return done


def _is_head(sight: Sight) -> bool:
    words = read_actor_words()
    head = bare(sight.name.split()[-1])
    return (
        is_word(sight.name.split()[0])
        and head not in words.given
        and head not in words.titles
        and head not in words.demonyms
    )


def _tail(sight: Sight) -> str:
    if not _is_head(sight) or _ACRONYM.fullmatch(sight.name):
        return ""
    adjective = _ADJECTIVE.match(sight.after)
    if adjective and " " not in sight.name:
        return adjective.group()
    complement = _COMPLEMENT.match(sight.after)
    return complement.group() if complement and " " not in sight.name else ""


def find_pairs(pages: Iterable[Page]) -> dict[str, str]:
    """Acronyms with the full name that the corpus gives: 'Commission de contrôle de gestion (CCG)', 'CCG (…)'."""
    found: dict[str, Counter[str]] = {}
    for page in pages:
        text = page.article.text
        for sentence in article_sentences(page):
            said = text[sentence.start : sentence.end]
            for match in re.finditer(r"\(([^()\n]{2,80})\)", said):
                inside, before = match[1].strip(), said[: match.start()].rstrip()
                if _ACRONYM.fullmatch(inside) and (full := _spelled(before, inside)):
                    found.setdefault(inside, Counter())[full] += 1
                elif (acronym := re.search(rf"(?<![\w-])({_ACRONYM.pattern})$", before)) and _is_spelling(
                    inside, acronym[1]
                ):
                    found.setdefault(acronym[1], Counter())[inside] += 1
    return {acronym: names.most_common(1)[0][0] for acronym, names in sorted(found.items())}


def _spelled(before: str, acronym: str) -> str:
    """The last words of a text whose initials make an acronym: '… la Commission de contrôle de gestion' for CCG."""
    tokens = list(re.finditer(r"[^\W_][\w-]*", before[-140:]))
    for at in range(len(tokens) - 1, -1, -1):
        full = before[-140:][tokens[at].start() :]
        if _is_spelling(full, acronym) and full[0].isupper():
            return full
        if len(tokens) - at > 3 * len(acronym) + 3:
            break
    return ""


def _is_spelling(full: str, acronym: str) -> bool:
    """Whether the initials of a name make an acronym, small words counted or not: 'Fédération Papier-Carton', FPC."""
    small = {
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "l",
        "et",
        "a",
        "au",
        "aux",
        "en",
        "pour",
        "sur",
        "of",
        "the",
        "and",
    }
    parts = bare(full).split()
    wanted = bare(acronym).replace(" ", "")
    if len(parts) < 2 or any(sign in full for sign in ",;:.!?"):
        return False
    return (
        wanted in ("".join(p[0] for p in parts if p not in small), "".join(p[0] for p in parts))
        and parts[-1] not in small
    )


def is_acronym_like(name: str) -> bool:
    """Whether a name is an acronym: 'CNRS', 'G20', 'CFE-CGC'."""
    return bool(_ACRONYM.fullmatch(name)) and any(c.isalpha() for c in name)


def names_before(sight: Sight, count: int = 3) -> tuple[str, ...]:
    """The last words before a name, bare: of 'selon le patron de Norvia' 'patron', 'de'."""
    return tuple(bare(w) for w in _LOWER.findall(sight.before)[-count:])


def is_place_sight(sight: Sight, words: ActorWords, draft: DraftWords) -> bool:
    """Whether a name is only where something is: 'à Brest', 'la crue de la Seine', 'les rives du Doubs'."""
    left = [w for part in names_before(sight, 4) for w in part.split()]
    while left and left[-1] in ("la", "l", "le", "les"):
        left.pop()
    if not left:
        return False
    if left[-1] in ("a", "au", "aux", "en", "vers") and re.search(
        r"(?:\b(?:à|À|au|aux|en|En|vers|Vers)|[Àà] la|[Àà] l['’])\s*(?:l['’]|la |le )?$", sight.before
    ):
        return True
    if left[-1] in ("de", "du", "des", "d") and len(left) > 1:
        return left[-2] in draft.things or left[-2] in words.streets or left[-2] in words.parts
    return left[-1] in draft.things or left[-1] in words.streets

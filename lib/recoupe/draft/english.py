"""The actors of English pages without a codebook: persons, organisations, states and groups that their names show.

A capital inside a sentence makes a name; what stands around it tells a person from a body and a place. What is proposed
is tried on the pages afterwards, as for French.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import simplemma
from babel import Locale

from recoupe.draft.names import article_sentences, is_acronym_like
from recoupe.fold import fold
from recoupe.mentions.actor_words import bare
from recoupe.model import Page
from recoupe.study import Actor, Text

_TOKEN = r"[A-Z](?:[\w&-]|[’'.](?=\w))*"
_LINK = r"(?:of the |of |for the |for |and |de la |de |du |van der |van |von |der |bin |al |la |del |& )"
_RUN = re.compile(rf"(?<![\w’'-]){_TOKEN}(?: {_LINK}?{_TOKEN})*")
_PART = re.compile(rf"({_LINK})?({_TOKEN})")
_OPENING = re.compile(r"(?:^|[.!?:“\"‘(]|[…])\s*$")
_POSSESSIVE = re.compile(r"[’'](?:s)?$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_AGE = re.compile(r",? \(?\d{2}(?:[,)]| and )")
_APPOSED = re.compile(
    r", (?:(?:the|a|an|its|his|her|their|who is"
    r"|who is the) )?([^,.;:“”‘]{2,60}?)(?:[,.;]| who | of | for | at | in | and )"
)
_NAMED = 0.6  # share of capitals among the long words of a title above which each word has one
_MOST = 12


@dataclass(frozen=True, slots=True)
class Sight:
    """A name where it stands in its sentence."""

    doc: str
    name: str
    before: str
    after: str
    opening: bool
    office: str = ""


@dataclass(slots=True)
class Named:
    """One person or body: its names by how often, and the offices given."""

    names: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The commonest name, the longest of several."""
        return max(self.names, key=lambda n: (self.names[n], len(n), n))


@cache
def _lists() -> dict[str, Any]:
    raw = tomllib.loads(files("recoupe").joinpath("languages/en.draft.toml").read_text("utf-8"))
    raw["given"] = raw["given"].split()
    return {
        key: frozenset(value) if isinstance(value, list) and key != "groups" else value for key, value in raw.items()
    }


def heads() -> frozenset[str]:
    """Nouns of bodies: 'council', 'company' tell of actors, not of a subject."""
    return frozenset(_lists()["heads"]) - {"water", "steel", "rail", "energy", "school", "hospital", "homes", "trains"}


@lru_cache(maxsize=100_000)
def _is_word(text: str) -> bool:
    return bool(simplemma.is_known(text.lower(), "en"))


def propose_english(pages: Sequence[Page], banned: Iterable[str], own: dict[str, str]) -> list[Actor]:
    """The actors that English pages may have, persons first, then states, bodies and groups.

    banned: bare names of agencies; own: the bare name of each page's outlet, which does not name itself.
    """
    banned = set(banned)
    sights = [s for s in find_sights(pages) if bare(s.name) not in banned and bare(s.name) != own.get(s.doc)]
    texts = [page.article.text[s.start : s.end] for page in pages for s in article_sentences(page)]
    text = "\n".join(texts)
    nations = list(nation_actors(text))
    world = {bare(n) for actor in nations for n in (*actor.aliases, *actor.metonyms)} | _adjectives()
    sights = [s for s in sights if bare(s.name) not in world]
    persons, rest = find_persons(sights)
    bodies = find_bodies(rest, {bare(p.name.split()[-1]) for p in persons}, text)
    return [*map(_person, persons), *nations, *bodies, *group_actors(text)]


# ---------------------------------------------------------------- names


def find_sights(pages: Iterable[Page]) -> list[Sight]:
    """The capitalised names of title and body; words of a sentence's head that are plain words are taken off."""
    raw = [sight for page in pages for sight in _find_runs(page)]
    known = {bare(part) for sight in raw for part in sight.name.split()[1 if sight.opening else 0 :]}
    kept = (_without_opening(sight, known) for sight in raw)
    never = _lists()["never"]
    return [s for s in kept if s and bare(s.name) and bare(s.name) not in never and s.name.lower() not in never]


def _find_runs(page: Page) -> Iterator[Sight]:
    text = page.article.text
    for sentence in article_sentences(page):
        said = text[sentence.start : sentence.end]
        words = [w for w in _WORD.findall(said) if len(w) > 3]
        capitals = sum(w[0].isupper() for w in words)
        if words and (capitals > _NAMED * len(words) or said.isupper()):
            continue
        for match in _RUN.finditer(said):
            for start, name, office in _split(match):
                before, end = said[:start], start + len(name)
                bare_name = _POSSESSIVE.sub("", name).strip(".’'-&")
                if bare_name:
                    opening = bool(_OPENING.search(before))
                    yield Sight(page.article.doc, bare_name, before[-90:], said[end:][:90], opening, office)


def _split(match: re.Match[str]) -> Iterator[tuple[int, str, str]]:
    """The names of a run, apart: 'Bank of England' is one, 'Jane Doe of Acme' two, 'Captain Roe' Roe, a captain."""
    parts = [(m.start(2) + match.start(), m[1] or "", m[2]) for m in _PART.finditer(match[0])]
    first = 0
    for at in range(1, len(parts) + 1):
        if at < len(parts) and not _parts_here(parts, first, at):
            continue
        yield from _without_titles(match, parts[first:at])
        first = at


def _parts_here(parts: list[tuple[int, str, str]], first: int, at: int) -> bool:
    """Whether a name ends before a part: after a possessive, and at 'of' where no institution goes before."""
    start, link, _ = parts[at]
    held = parts[at - 1][2]
    if held.endswith(("’s", "'s", "s’", "s'")):
        return True
    if not link or link.strip() in ("de", "de la", "du", "van", "von", "van der", "der", "bin", "al", "la", "del", "&"):
        return False
    heads = {part[2].lower() for part in parts[first:at]}
    return not (link.startswith(("of", "for")) and heads & _lists()["institutions"])


def _without_titles(match: re.Match[str], parts: list[tuple[int, str, str]]) -> Iterator[tuple[int, str, str]]:
    """A run without civilities and offices before the name: 'Transport Secretary Jane Doe'."""
    titles, civil = _lists()["titles"], _lists()["civil"]
    cut = 0
    while len(parts) > 1 and bare(parts[0][2]) in _lists()["never"]:
        parts = parts[1:]  # 'On Tuesday Helen Roe'
    for at, (_, link, word) in enumerate(parts[:-1]):
        plain = word.lower().strip(".")
        if plain in civil or plain in titles and not (parts[at + 1][1].startswith(("of", "for"))):
            cut = at + 1
        elif at > cut + 1 or link:
            break
    office = " ".join(part[2] for part in parts[:cut] if part[2].lower().strip(".") not in civil)
    kept = parts[cut:]
    if not kept or len(kept) == 1 and kept[0][2].lower().strip(".") in titles | civil:
        return
    start, end = kept[0][0], kept[-1][0] + len(kept[-1][2])
    yield start, match.string[start:end], office if not office.isupper() else ""


def _without_opening(sight: Sight, known: set[str]) -> Sight | None:
    """A sight without the sentence's first word, where that is a plain word: 'Yesterday Leeds' gives 'Leeds'."""
    first, _, rest = sight.name.partition(" ")
    if not sight.opening or sight.office:
        return sight
    plain = bare(first)
    if plain in _lists()["given"] or is_acronym_like(first) and len(first) > 1 and not _is_word(first):
        return sight
    if plain in known and plain not in _lists()["stop"]["words"].split() or not _is_word(first):
        return sight
    if (
        rest
        and _lists()["heads"] & set(bare(rest).split())
        and plain not in ("the", "a", "an", "in", "at", "but", "and")
    ):
        return sight
    if not rest:
        return None
    link = re.match(_LINK, rest)
    rest = rest[link.end() :] if link else rest
    while bare(rest.partition(" ")[0]) in _lists()["never"] and " " in rest:
        rest = rest.partition(" ")[2]  # 'On Tuesday Helen Roe'
    return Sight(sight.doc, rest, f"{sight.before}{first} ", sight.after, False) if rest[:1].isupper() else None


# ---------------------------------------------------------------- persons


def find_persons(sights: Sequence[Sight]) -> tuple[list[Named], list[Sight]]:
    """The persons named, with their last names alone, and the sights that are nobody's."""
    by_name: dict[str, list[Sight]] = defaultdict(list)
    for sight in sights:
        by_name[sight.name].append(sight)
    singles = {name for name in by_name if " " not in name}
    persons: list[Named] = []
    for name in sorted(by_name, key=lambda n: (-len(by_name[n]), n)):
        if _is_person(name, by_name[name], singles):
            _add(persons, name, by_name[name])
    lasts: dict[str, list[Named]] = defaultdict(list)
    for person in persons:
        lasts[bare(person.name.split()[-1])].append(person)
    taken = {name for person in persons for name in person.names}
    firsts = {bare(n).split()[0] for n in by_name if " " in n and n not in taken and bare(n)}
    rest: list[Sight] = []
    for name, there in by_name.items():
        if name in taken:
            continue
        own = lasts.get(bare(name), [])
        if own and bare(name) in firsts:
            continue  # 'Acme said', of Acme Marine and of Jane Acme
        if " " not in name and len(own) == 1:
            own[0].alone[name] += len(there)
            own[0].offices.update(_office(s) for s in there if _office(s))
        elif " " not in name and not own and any(s.office for s in there) and not is_acronym_like(name):
            persons.append(Named(Counter({name: len(there)}), Counter(_office(s) for s in there if _office(s))))
        else:
            rest += there
    return persons, rest


def _is_person(name: str, sights: Sequence[Sight], singles: set[str]) -> bool:
    """Whether a name of two to four words is a person's: a given name, a title, an age, or the last name alone."""
    parts = name.split()
    lists = _lists()
    if not 2 <= len(parts) <= 4 or any(c.isdigit() for c in name) or any(p.isupper() and len(p) > 2 for p in parts):
        return False
    plain = [bare(p) for p in parts]
    if (
        set(plain) & (lists["heads"] - {"marine", "water", "steel", "watch", "capital"})
        or plain[-1] in lists["things"] | lists["heads"]
    ):
        return False
    if any(re.match(r"(?:of|for|and|the)$", p) for p in parts):
        return False
    articles = sum(bool(re.search(r"(?:^|\W)(?:the|The|a|an)(?: [a-z-]+)? $", s.before)) for s in sights)
    if 2 * articles > len(sights):
        return False
    if plain[0] in lists["given"] or re.fullmatch(r"[A-Z]\.?", parts[0]):
        return True
    if any(s.office or _AGE.match(s.after) for s in sights):
        return True
    last_alone = parts[-1] in singles and parts[0] not in singles
    said = any(
        re.match(r",? (?:said|says|told|added)\b", s.after) or re.search(r"\b(?:said|says|added) $", s.before)
        for s in sights
    )
    apposed = any(_office(s) for s in sights)
    return (last_alone or apposed) and not _is_word(parts[-1]) or said and last_alone


def _add(persons: list[Named], name: str, sights: Sequence[Sight]) -> None:
    """A name added to the person it is another spelling of ('Jane A. Doe'), or as a new one."""
    offices = Counter(office for s in sights if (office := _office(s)))
    parts = bare(name).split()
    for person in persons:
        other = bare(person.name).split()
        if other[-1] == parts[-1] and (other[0] == parts[0] or len(parts[0]) == 1 and other[0][0] == parts[0]):
            person.names[name] += len(sights)
            person.offices.update(offices)
            return
    persons.append(Named(Counter({name: len(sights)}), offices))


def _office(sight: Sight) -> str:
    """The office beside a name: 'transport secretary' before it, or ', the authority's chief executive,' after it."""
    offices = _lists()["offices"]
    if sight.office and (said := _known_office(sight.office.lower())):
        return said
    found = _APPOSED.match(sight.after)
    if found and (said := _known_office(found[1].lower())):
        return said
    words = " ".join(_WORD.findall(sight.before)[-3:]).lower()
    return next((o for o in sorted(offices, key=len, reverse=True) if words.endswith(o) and " " in o), "")


def _known_office(said: str) -> str:
    """The office that words end with: "the authority's chief executive" gives 'chief executive'."""
    offices = _lists()["offices"]
    words = bare(said).split()
    for at in range(max(0, len(words) - 4), len(words)):
        if (tail := " ".join(words[at:])) in offices:
            return tail
    return words[0] if words and words[0] in offices else ""


def _person(person: Named) -> Actor:
    office = person.offices.most_common(1)[0][0] if person.offices else ""
    name = person.name
    french = _lists()["offices"].get(office, "")
    label = Text(en=f"{name}, {office}" if office else name, fr=f"{name}, {french}" if french else name)
    aliases = tuple(
        dict.fromkeys([*(n for n, _ in person.names.most_common(4)), *(n for n, _ in person.alone.most_common(2))])
    )
    return Actor(id=_slug(name), label=label, kind="person", aliases=aliases)


# ---------------------------------------------------------------- bodies, states, groups


def find_bodies(sights: Sequence[Sight], lasts: set[str], text: str) -> list[Actor]:
    """Organisations: by a word of their names, by an acronym, or because they act where they stand."""
    lists = _lists()
    by_name: dict[str, list[Sight]] = defaultdict(list)
    for sight in sights:
        by_name[sight.name].append(sight)
    bodies: list[Named] = []
    for name in sorted(by_name, key=lambda n: (-len(n.split()), -len(by_name[n]), n)):
        there, words = by_name[name], bare(name).split()
        if not words or words[-1] in lists["things"] or words[0] in ("in", "the") and len(words) < 3:
            continue
        acts = sum(_acts(s) for s in there)
        places = sum(_is_place(s) for s in there)
        has_head = bool({words[-1], words[0]} & lists["heads"]) or " of " in name and words[0] in lists["institutions"]
        known = next((b for b in bodies if _is_short(name, b.name)), None)
        if known and bare(name) not in lasts and (acts or len(words) > 1) and 3 * places < len(there):
            known.names[name] += len(there)
        elif (
            has_head
            and len(words) > 1
            or is_acronym_like(name)
            and acts
            or acts >= 2
            and acts > places
            and (len(words) > 1 or not _is_word(name))
        ):
            bodies.append(Named(Counter({name: len(there)})))
    heads = Counter(bare(b.name).split()[-1] for b in bodies)
    return [_body(b, heads, text) for b in bodies]


def _is_short(name: str, full: str) -> bool:
    """Whether a name is short for another: its first word, its acronym, or its last words ('Sound Alliance')."""
    one, two = bare(name).split(), bare(full).split()
    if len(one) < len(two) and (
        two[: len(one)] == one and not _is_word(name) or len(one) > 1 and two[-len(one) :] == one
    ):
        return True
    initials = "".join(w[0] for w in two if w not in ("of", "the", "for", "and"))
    return _is_acronym(name) and len(initials) > 1 and bare(name).replace(" ", "") == initials


def _is_acronym(name: str) -> bool:
    """Whether a name is an acronym: a place in capitals, of a dateline, is none."""
    return is_acronym_like(name) and (len(name) < 6 or "." in name or any(c.isdigit() for c in name))


def _acts(sight: Sight) -> bool:
    """Whether a name acts where it stands: before a verb, or owning one who speaks ('a spokesman for Acme')."""
    following = re.match(r"(?:,[^,]{2,60},)? ([a-z]+)", sight.after)
    if following and following[1] in _lists()["acts"]:
        return True
    held = re.search(r"([a-z]+)(?: (?:of|for|at|from|by))? (?:the )?$", sight.before)
    return bool(held and held[1] in _lists()["holders"]) or bool(
        re.match(
            r"[’']s? (?:[a-z]+ ){0,2}(?:boss|chief|head|director|spokes\w+|lawyers?|workers|president|chairman)",
            sight.after,
        )
    )


def _is_place(sight: Sight) -> bool:
    held = re.search(r"([a-z]+) (?:the )?$", sight.before)
    return bool(held and held[1] in _lists()["locative"])


def _body(body: Named, heads: Counter[str], text: str) -> Actor:
    """A body as an actor, with 'the authority' among its names where it is the only authority of the corpus."""
    names = [n for n, _ in body.names.most_common(_MOST)]
    full = max(names, key=lambda n: (not is_acronym_like(n), len(n)))
    head = bare(full).split()[-1]
    if heads[head] == 1 and head in _lists()["generic"] and len(full.split()) > 1:
        said = len(re.findall(rf"\b[Tt]he {re.escape(head)}\b", text)) + len(
            re.findall(rf"\b[Tt]he {head.title()}\b", text)
        )
        if said > 1 and len(head) > 3:
            names.append(f"the {head}")
    acronym = next((n for n in names if is_acronym_like(n) and n != full), "")
    label = f"{full} ({acronym})" if acronym else full
    return Actor(id=_slug(acronym or full), label=Text(en=label, fr=label), kind="organisation", aliases=tuple(names))


@cache
def _world() -> tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    raw = tomllib.loads(files("recoupe").joinpath("languages/en.actors.toml").read_text("utf-8"))["world"]["countries"]
    rows = (line.split("/") for line in raw.strip().splitlines() if line.count("/") >= 3)
    return tuple(
        (
            tuple(names.split(",")),
            tuple(n for n in f"{adjectives},{people}".split(",") if n),
            tuple(c for c in capitals.split(",") if c),
        )
        for names, adjectives, people, capitals in (row[:4] for row in rows)
    )


@cache
def _adjectives() -> frozenset[str]:
    """Words of nationality, which name nobody by themselves: 'British', 'Germans'."""
    return frozenset(bare(word) for _, words, _ in _world() for word in words)


@cache
def _french_names() -> dict[str, str]:
    """French names of countries by their English ones, from the locale data of Babel (Unicode CLDR)."""
    english, french = Locale("en").territories, Locale("fr").territories
    return {bare(str(name)): str(french.get(code, name)) for code, name in english.items()}


_SHORT = {
    "us": r"U\.?S\.?(?=[^\w.]|$)",
    "u s": r"U\. ?S\.",
    "uk": r"U\.?K\.?(?=[^\w.]|$)",
    "u k": r"U\. ?K\.",
    "usa": "USA",
}


def nation_actors(text: str) -> Iterator[Actor]:
    """The countries that articles name, with the capitals that they write; labels in both languages."""
    for names, _, capitals in _world():
        here = tuple(dict.fromkeys(w for name in names if (w := _written(name, text))))
        if not here:
            continue
        seats = tuple(w for c in capitals if c not in names and (w := _written(c, text)))
        english = names[0].title().replace(" Of ", " of ").replace(" And ", " and ").replace(" The ", " the ")
        french = _french_names().get(bare(names[0]), english)
        yield Actor(id=_slug(english), label=Text(en=english, fr=french), kind="state", aliases=here, metonyms=seats)


def _written(name: str, text: str) -> str:
    """A country's name as a text writes it, empty where it does not."""
    if name in _SHORT:
        found = re.search(rf"(?<![\w.]){_SHORT[name]}", text)
        return {"us": "US", "u s": "U.S.", "uk": "UK", "u k": "U.K."}.get(name, "USA") if found else ""
    cased = " ".join(w if w in ("of", "and", "the") else w[:1].upper() + w[1:] for w in name.split())
    return cased if re.search(rf"(?<![\w-]){re.escape(cased)}(?![\w-])", text) else ""


def group_actors(text: str) -> list[Actor]:
    """Bodies and groups that the corpus names with common nouns."""
    plain = fold(text)
    actors = []
    for name, kind, en, fr, nouns, seats in _lists()["groups"]:
        here = [n for n in nouns if re.search(rf"(?<![\w-]){re.escape(n.lower())}(?![\w-])", plain)]
        houses = [s for s in seats if s in text]
        if here or houses:
            actors.append(
                Actor(id=name, label=Text(en=en, fr=fr), kind=kind, aliases=tuple(here), metonyms=tuple(houses))
            )
    return actors


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", bare(text)).strip("_")[:40].strip("_") or "actor"

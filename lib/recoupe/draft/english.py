"""The actors of English pages without a codebook: persons, organisations, states and groups that their names show.

A capital inside a sentence makes a name; what stands around it tells a person from a body and a place. What is proposed
is tried on the pages afterwards, as for French.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from babel import Locale

from recoupe.draft.english_names import Sight, find_sights, id_of, is_word, lists
from recoupe.draft.english_persons import Named, find_persons, person_actor
from recoupe.draft.names import article_sentences, is_acronym_like
from recoupe.fold import fold
from recoupe.mentions.actor_words import bare
from recoupe.model import Page
from recoupe.study import Actor, Text

MOST_NAMES = 12


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
    return [*map(person_actor, persons), *nations, *bodies, *group_actors(text)]


# ---------------------------------------------------------------- bodies, states, groups


def find_bodies(sights: Sequence[Sight], lasts: set[str], text: str) -> list[Actor]:
    """Organisations: by a word of their names, by an acronym, or because they act where they stand."""
    held = lists()
    by_name: dict[str, list[Sight]] = defaultdict(list)
    for sight in sights:
        by_name[sight.name].append(sight)
    bodies: list[Named] = []
    for name in sorted(by_name, key=lambda n: (-len(n.split()), -len(by_name[n]), n)):
        there, words = by_name[name], bare(name).split()
        if not words or words[-1] in held["things"] or words[0] in ("in", "the") and len(words) < 3:
            continue
        acts = sum(_acts(s) for s in there)
        places = sum(_is_place(s) for s in there)
        has_head = bool({words[-1], words[0]} & held["heads"]) or " of " in name and words[0] in held["institutions"]
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
            and (len(words) > 1 or not is_word(name))
        ):
            bodies.append(Named(Counter({name: len(there)})))
    heads = Counter(bare(b.name).split()[-1] for b in bodies)
    return [_body(b, heads, text) for b in bodies]


def _is_short(name: str, full: str) -> bool:
    """Whether a name is short for another: its first word, its acronym, or its last words ('Sound Alliance')."""
    one, two = bare(name).split(), bare(full).split()
    if len(one) < len(two) and (
        two[: len(one)] == one and not is_word(name) or len(one) > 1 and two[-len(one) :] == one
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
    if following and following[1] in lists()["acts"]:
        return True
    held = re.search(r"([a-z]+)(?: (?:of|for|at|from|by))? (?:the )?$", sight.before)
    return bool(held and held[1] in lists()["holders"]) or bool(
        re.match(
            r"[’']s? (?:[a-z]+ ){0,2}(?:boss|chief|head|director|spokes\w+|lawyers?|workers|president|chairman)",
            sight.after,
        )
    )


def _is_place(sight: Sight) -> bool:
    held = re.search(r"([a-z]+) (?:the )?$", sight.before)
    return bool(held and held[1] in lists()["locative"])


def _body(body: Named, heads: Counter[str], text: str) -> Actor:
    """A body as an actor, with 'the authority' among its names where it is the only authority of the corpus."""
    names = [n for n, _ in body.names.most_common(MOST_NAMES)]
    full = max(names, key=lambda n: (not is_acronym_like(n), len(n)))
    head = bare(full).split()[-1]
    if heads[head] == 1 and head in lists()["generic"] and len(full.split()) > 1:
        said = len(re.findall(rf"\b[Tt]he {re.escape(head)}\b", text)) + len(
            re.findall(rf"\b[Tt]he {head.title()}\b", text)
        )
        if said > 1 and len(head) > 3:
            names.append(f"the {head}")
    acronym = next((n for n in names if is_acronym_like(n) and n != full), "")
    label = f"{full} ({acronym})" if acronym else full
    return Actor(id=id_of(acronym or full), label=Text(en=label, fr=label), kind="organisation", aliases=tuple(names))


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
        yield Actor(id=id_of(english), label=Text(en=english, fr=french), kind="state", aliases=here, metonyms=seats)


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
    for name, kind, en, fr, nouns, seats in lists()["groups"]:
        here = [n for n in nouns if re.search(rf"(?<![\w-]){re.escape(n.lower())}(?![\w-])", plain)]
        houses = [s for s in seats if s in text]
        if here or houses:
            actors.append(
                Actor(id=name, label=Text(en=en, fr=fr), kind=kind, aliases=tuple(here), metonyms=tuple(houses))
            )
    return actors

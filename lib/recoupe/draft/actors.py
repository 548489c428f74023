"""The actors of a corpus without a codebook: persons, organisations, states and groups, kept where pages mention them.

What is proposed is tried: the codebook of all candidates is compiled, every page is scanned with it as a report would,
and an actor stays where enough pages, or one page often enough, mention it as one that acts.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from recoupe.draft.bodies import Body, find_bodies
from recoupe.draft.english import propose_english
from recoupe.draft.names import article_sentences, extend_names, find_pairs, find_sights, is_acronym_like
from recoupe.draft.nations import find_nations
from recoupe.draft.persons import Person, find_persons, head_of, name_offices, stem_of
from recoupe.draft.words import Group, read_draft_words
from recoupe.fold import fold
from recoupe.mentions import find_mentions
from recoupe.mentions.actor_words import bare, read_actor_words
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.model import ARTICLE_ZONES, Page
from recoupe.reuse.credits import read_agencies
from recoupe.study import Actor, Study, Text

MOST_ACTORS = 24
LEAST_MENTIONS = 3  # in two pages or more; a person who is named twice in two pages is enough
LEAST_IN_ONE = 4  # in one page alone: the person an interview is about
_MOST_ALIASES = 12
_TOWN = 0.2  # share of mentions as a place above which a name counts only where it acts


@dataclass(frozen=True, slots=True)
class Drafted:
    """An actor proposed, in how many pages and how often it is mentioned."""

    actor: Actor
    pages: int
    mentions: int


def draft_actors(
    pages: Sequence[Page], never: Iterable[str] = (), outlets: Mapping[str, str] | None = None
) -> list[Drafted]:
    """The actors of a corpus, the ones in most pages first.

    never: names that are none, such as the agencies it credits; outlets: of each file, which does not name itself.
    """
    french = [page for page in pages if page.article.language != "en"]
    english = [page for page in pages if page.article.language == "en"]
    banned = {bare(name) for name in (*never, *(n for names in read_agencies()["agencies"].values() for n in names))}
    own = {page.article.doc: bare((outlets or {}).get(page.article.file, "")) for page in pages}
    proposed = propose_english(english, banned, own) if english else []
    if french:
        proposed = merge_actors([*_propose_french(french, banned, own), *proposed])
    texts = [page.article.text[s.start : s.end] for page in pages for s in article_sentences(page)]
    return keep_mentioned(pages, attach_government(_unique(proposed), texts))


def _propose_french(pages: Sequence[Page], banned: set[str], own: Mapping[str, str]) -> list[Actor]:
    """The actors that French pages may have."""
    pairs = find_pairs(pages)
    sights = [s for s in extend_names(find_sights(pages)) if bare(s.name) not in banned | {own[s.doc]}]
    persons, taken = find_persons(sights)
    texts = [page.article.text[s.start : s.end] for page in pages for s in article_sentences(page)]
    bodies = find_bodies(sights, taken, pairs, "\n".join(texts))
    return [
        *person_actors(persons, texts),
        *nation_actors(texts),
        *body_actors(bodies),
        *group_actors(texts, persons),
    ]


def merge_actors(actors: Iterable[Actor]) -> list[Actor]:
    """One actor of those that French and English pages name alike: 'Germany' with 'Allemagne', a person by name."""
    by_id: dict[str, Actor] = {}
    for actor in actors:
        held = by_id.get(actor.id)
        if held is None or held.kind != actor.kind:
            by_id[actor.id if held is None else f"{actor.id}_{len(by_id)}"] = actor
            continue
        label = Text(en=actor.label.en if " " in actor.label.en else held.label.en, fr=held.label.fr)
        by_id[actor.id] = held.model_copy(
            update={
                "label": label,
                "aliases": tuple(dict.fromkeys((*held.aliases, *actor.aliases))),
                "metonyms": tuple(dict.fromkeys((*held.metonyms, *actor.metonyms))),
            }
        )
    return list(by_id.values())


def person_actors(persons: Sequence[Person], texts: Sequence[str]) -> list[Actor]:
    """Persons as actors, with the office in the label where the corpus gives one: 'Anne Roy, maire'."""
    offices, draft = name_offices(persons), read_draft_words()
    lasts = Counter(bare(p.last) for p in persons)
    text = fold("\n".join(texts))
    actors = []
    for person in persons:
        name, office = person.name, person.office
        aliases = [n for n, _ in person.names.most_common(4)]
        if lasts[bare(person.last)] == 1:
            aliases += [n for n, _ in person.alone.most_common(3)]
        if office and offices[stem_of(head_of(office))] == 1 and head_of(office) in read_actor_words().offices:
            aliases.append(_with_article(head_of(office), office, text))
        english = draft.offices.get(bare(office), "")
        fr = f"{name}, {office}" if office else name
        en = f"{name}, {english}" if english else name
        actors.append(
            Actor(id=slug(name), label=Text(en=en, fr=fr), kind="person", aliases=tuple(dict.fromkeys(aliases)))
        )
    return actors


def _with_article(head: str, office: str, text: str) -> str:
    """An office as the corpus says it of one holder: 'la ministre', where 'le ministre' is rarer."""
    noun = " ".join(office.split(" ")[: len(head.split(" "))]).lower()
    if head[0] in "aeiouh":
        return f"l'{noun}"
    la, le = (len(re.findall(rf"(?<!\w){article} {re.escape(head)}(?!\w)", text)) for article in ("la", "le"))
    feminine = la > le or la == le and noun.endswith(("ente", "trice", "euse", "ière", "ète", "ée", "eure", "cheffe"))
    return f"{'la' if feminine else 'le'} {noun}"


def nation_actors(texts: Sequence[str]) -> list[Actor]:
    """The countries that a corpus names, with its spelling of them and the capitals it writes as metonyms."""
    return [
        Actor(id=slug(n.en), label=Text(en=n.en, fr=n.fr), kind=n.kind, aliases=n.names, metonyms=n.capitals)  # type: ignore[arg-type]
        for n in find_nations(texts)
    ]


def body_actors(bodies: Sequence[Body]) -> list[Actor]:
    """Organisations and invented states, with their acronyms and spellings."""
    nouns = {bare(noun) for group in read_draft_words().groups for noun in (*group.nouns, *group.seats)}
    actors = []
    for body in bodies:
        names = [n for n, _ in body.names.most_common(_MOST_ALIASES) if bare(n) not in nouns]
        if names:
            place = body.kind != "state" and body.places > _TOWN * body.names.total()
            actors.append(
                Actor(
                    id=slug(_short(names)), label=_label(body), kind="" if place else body.kind,  # type: ignore[arg-type]
                    aliases=() if place else tuple(names), metonyms=tuple(names) if place else (),
                )
            )  # fmt: skip
    return actors


def _label(body: Body) -> Text:
    acronym = next((n for n in body.names if is_acronym_like(n) and n != body.name), "")
    return Text(
        en=f"{body.name} ({acronym})" if acronym else body.name, fr=f"{body.name} ({acronym})" if acronym else body.name
    )


def _short(names: Sequence[str]) -> str:
    return next((n for n in names if is_acronym_like(n)), min(names, key=lambda n: (len(n), n)))


def group_actors(texts: Sequence[str], persons: Sequence[Person]) -> list[Actor]:
    """Bodies and groups that the corpus names with common nouns: those of `languages/fr.draft.toml` that it writes."""
    text = fold("\n".join(texts)).replace("’", "'")
    counts: dict[str, int] = {}
    offices = {head_of(p.office) for p in persons if p.office}
    actors = []
    for group in read_draft_words().groups:
        nouns = [n for n in group.nouns if _count(n, text, counts) and bare(n) not in offices]
        nouns.sort(key=lambda n: -counts[n])
        seats = [s for s in group.seats if _count(s, text, counts)]
        if nouns or seats:
            actors.append(_group(group, nouns, seats))
    return actors


def _group(group: Group, nouns: Sequence[str], seats: Sequence[str]) -> Actor:
    return Actor(
        id=group.id, label=Text(en=group.en, fr=group.fr), kind=group.kind, aliases=tuple(nouns), metonyms=tuple(seats)  # type: ignore[arg-type]
    )  # fmt: skip


def _count(noun: str, text: str, counts: dict[str, int]) -> int:
    words = fold(noun).removeprefix("les ").removeprefix("le ").removeprefix("la ").removeprefix("l'")
    counts[noun] = len(re.findall(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text))
    return counts[noun]


def keep_mentioned(pages: Sequence[Page], actors: Sequence[Actor]) -> list[Drafted]:
    """The actors that pages mention often enough, ranked by pages, then mentions; aliases nobody uses are dropped."""
    languages = {page.article.language for page in pages}
    language: Any = "en" if languages == {"en"} else "fr"
    study = Study(folder=Path("."), title=Text(en="draft"), language=language, actors=tuple(actors))
    codebook = compile_codebook(study)
    pages_of: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for page in pages:
        for mention in find_mentions(page, codebook, scan(page, codebook)):
            if mention.zone in ARTICLE_ZONES and not mention.locative:
                pages_of[mention.actor].add(page.article.doc)
                counts[mention.actor] += 1
    found = [Drafted(actor, len(pages_of[actor.id]), counts[actor.id]) for actor in actors]
    kept = [d for d in found if _is_enough(d, len(pages))]
    if sum(d.actor.kind == "state" for d in kept) > 1:  # 'les troupes': of which of them?
        kept = [d for d in kept if d.actor.kind != "military"]
    kept.sort(key=lambda d: (-d.pages, -d.mentions, d.actor.id))
    kept = kept[:MOST_ACTORS]
    ids = {d.actor.id for d in kept}
    return [
        d if d.actor.part_of in ids | {""} else replace(d, actor=d.actor.model_copy(update={"part_of": ""}))
        for d in kept
    ]


def attach_government(actors: Sequence[Actor], texts: Sequence[str]) -> list[Actor]:
    """Those in power made part of the state whose adjective, name or capital follows them: 'junte birmane', Birmanie.

    Then 'autorités nigériennes' are theirs, not the state's. Left alone where two states do equally well.
    """
    text = bare("\n".join(texts))
    rulers = "|".join(map(re.escape, sorted(read_actor_words().rulers)))
    counts: Counter[str] = Counter()
    for actor in actors:
        if actor.kind != "state":
            continue
        own = {bare(name) for name in (*actor.aliases, *actor.metonyms)}
        adjectives = {a for c in read_actor_words().countries if own & set(c.names) for a in c.adjectives}
        following = "|".join(map(re.escape, sorted(own | adjectives)))
        between = "(?:militaires? |en place |au pouvoir )?(?:(?:de|du|d|a|des) (?:l |la )?)?"
        counts[actor.id] = len(re.findall(rf"\b(?:{rulers}) {between}(?:{following})\b", text))
    best = counts.most_common(2)
    ids = {actor.id for actor in actors}
    power = next((i for i in ("junta", "government") if i in ids), "")
    if not power or not best or not best[0][1] or (len(best) > 1 and best[0][1] == best[1][1]):
        return list(actors)
    return [a.model_copy(update={"part_of": best[0][0]}) if a.id == power else a for a in actors]


def _is_enough(drafted: Drafted, pages: int) -> bool:
    if pages < 2 or drafted.pages >= 2:
        return drafted.mentions >= (2 if drafted.actor.kind == "person" else LEAST_MENTIONS)
    return drafted.mentions >= LEAST_IN_ONE and drafted.actor.kind != "people"


def _unique(actors: Iterable[Actor]) -> list[Actor]:
    """Actors whose ids are all different, and no alias in two of them: the first has it."""
    ids: Counter[str] = Counter()
    seen: set[str] = set()
    kept = []
    for actor in actors:
        aliases = [a for a in actor.aliases if bare(a) not in seen]
        metonyms = [m for m in actor.metonyms if bare(m) not in seen]
        if not aliases and not metonyms:
            continue
        seen.update(map(bare, (*aliases, *metonyms)))
        ids[actor.id] += 1
        name = actor.id if ids[actor.id] == 1 else f"{actor.id}_{ids[actor.id]}"
        kept.append(actor.model_copy(update={"id": name, "aliases": tuple(aliases), "metonyms": tuple(metonyms)}))
    return kept


def slug(text: str) -> str:
    """An id made of a name: 'Étienne Maillard' gives 'etienne_maillard'."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")[:40].strip("_") or "actor"

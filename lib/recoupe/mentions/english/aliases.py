"""The forms in which an alias may be written in English: its number, its spelling, the short forms of a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import simplemma

from recoupe.fold import fold
from recoupe.mentions.actor_words import bare, bare_same_length
from recoupe.mentions.english.words import ActorWords, Country
from recoupe.study import Actor

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_LISTED = frozenset({"alias", "alias-of-person", "acronym"})
_GENERIC = frozenset(
    [
        "minister",
        "president",
        "director",
        "leader",
        "manager",
        "spokesman",
        "spokeswoman",
        "owner",
        "founder",
        "member",
        "lawyer",
        "head",
        "chief",
        "chairman",
        "chair",
        "officer",
        "secretary",
        "partner",
        "spokesperson",
        "company",
        "wife",
        "husband",
        "son",
        "daughter",
    ]
)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of one actor's alias; `bare` is its words folded.

    form: name, acronym, metonym or description, as in the table. needs: what must be there for it to count: ''
    nothing, 'article' a definite determiner, 'full-name' the full name elsewhere in the page or a title before,
    'upper' capitals only. capital: the text must have one too. state: the name of a country.
    """

    actor: str
    bare: str
    form: str
    rule: str
    needs: str = ""
    capital: bool = False
    person: bool = False
    state: bool = False


def find_forms(actor: Actor, words: ActorWords) -> Iterator[Form]:
    """Every form of an actor to look for, from its aliases, its metonyms and the office in its label."""
    for text in actor.aliases:
        for form in _spelt(_alias_forms(text, actor, words), words):
            yield form
            core = _ARTICLE.sub("", text)
            signs = bare_same_length(fold(core)).strip()  # "Harrow & Pike", "Workers' Union": signs are spaces
            if form.rule in _LISTED and signs != form.bare and bare(core) == form.bare:
                yield replace(form, bare=signs)
    for text in actor.metonyms:
        core = _ARTICLE.sub("", text)
        if bare(core):
            yield Form(actor.id, bare(core), "metonym", "metonym", capital=core[:1].isupper())
    if actor.kind == "person":
        yield from _spelt(_office_forms(actor), words)
        yield from _spelt(_titled_forms(actor, words), words)
    if actor.kind == "state" and (country := country_of(actor, words)):
        for people in country.people:
            if people.endswith("s"):
                yield Form(actor.id, people, "description", "people-of-state", capital=True)


def country_of(actor: Actor, words: ActorWords) -> Country | None:
    """The country that a state's names are of, None for an invented one."""
    own = {bare(text) for text in (actor.label.en, *actor.aliases)}
    return next((c for c in words.countries if own & set(c.names)), None)


def _spelt(forms: Iterator[Form], words: ActorWords) -> Iterator[Form]:
    """The forms, and each in the other spelling: 'harbour board', 'harbor board'."""
    for form in forms:
        yield form
        parts = form.bare.split()
        if any(part in words.spellings for part in parts):
            yield replace(form, bare=" ".join(words.spellings.get(part, part) for part in parts))


def _alias_forms(text: str, actor: Actor, words: ActorWords) -> Iterator[Form]:
    article = _ARTICLE.match(text)
    core = text[article.end() :] if article else text
    if not bare(core):
        return
    if core.upper() == core and len(core) > 1 and " " not in core and any(c.isalpha() for c in core):
        yield Form(actor.id, bare(core), "acronym", "acronym", "upper", state=_is_state(core, words))
        if core.isalpha() and len(core) < 5:  # "U.S." for "US"
            yield Form(actor.id, " ".join(bare(core)), "acronym", "acronym", "upper", state=_is_state(core, words))
        return
    parts = core.split()
    first = next((i for i, part in enumerate(parts) if bare(part) not in words.titles), len(parts))
    if (
        0 < first < len(parts)
        and (actor.kind == "person" or bare(parts[first]) in words.given)
        and parts[first][:1].isupper()
        and parts[first - 1][:1].isupper()
        and len(parts) - first < 3
    ):
        core, parts = " ".join(parts[first:]), parts[first:]  # 'Captain Rooke': the name alone is the mention
    if core[:1].isupper() and (parts[-1][:1].isupper() or parts[-1].isdigit() or len(parts) == 1):
        yield from _name_forms(core, bool(article), actor, words)
    else:
        yield from _noun_forms(core, bool(article), actor, words)


def _is_state(name: str, words: ActorWords) -> bool:
    return any(bare(name) in country.names for country in words.countries)


def is_person_name(text: str, actor: Actor, words: ActorWords) -> bool:
    """Whether a name looks like one person's: capitalised words, the first of them a given name."""
    parts = text.split()
    if actor.kind == "person":
        return True
    return 1 < len(parts) < 5 and bare(parts[0]) in words.given and all(p[:1].isupper() for p in parts)


def _name_forms(core: str, article: bool, actor: Actor, words: ActorWords) -> Iterator[Form]:
    name, person = bare(core), is_person_name(core, actor, words)
    state = any(name in country.names for country in words.countries)
    capital_city = name in words.capitals or name in words.seats
    if capital_city and not state and actor.kind != "person" and name not in bare(actor.label.en).split():
        yield Form(actor.id, name, "metonym", "metonym", capital=True)
        return
    if not person and len(core.split()) == 2 and not _is_common(core.split()[1]) and not capital_city and not state:
        person = bare(core.split()[1]) not in words.capitals  # "Anil Varghese": no list has every given name
    needs = "article" if article and " " not in core and _is_common(core) else ""
    human = actor.kind == "person" or " " in core and bare(core.split()[0]) in words.given
    yield Form(actor.id, name, "name", "alias-of-person" if human else "alias", needs, True, person, state)
    if person and " " in core:
        last = core.split()[-1]
        yield Form(actor.id, bare(last), "name", "last-name", "full-name", True, True)
        first = bare(core.split()[0])
        if first in words.given or not _is_common(first):
            yield Form(actor.id, first, "name", "first-name", "full-name", True, True)
    elif not person and " " in core and len(core.split()) > 2:
        initials = "".join(part[0] for part in core.split() if part[0].isupper())
        if len(initials) > 2:
            yield Form(actor.id, bare(initials), "acronym", "initials", "full-name", True)


def _is_common(word: str) -> bool:
    return bool(simplemma.is_known(word.lower(), "en"))


def _noun_forms(core: str, article: bool, actor: Actor, words: ActorWords, rule: str = "alias") -> Iterator[Form]:
    """A description with its other number: 'residents' also 'resident', 'harbour official' also its plural."""
    name = bare(core)
    cut = re.split(r" (?:of|for|at|in|from|to|on) ", name)[0]
    head = cut.split()[-1]
    capital = core[:1].isupper()
    needs = "article" if article and not head.endswith("s") else ""
    person = actor.kind == "person"
    form = Form(actor.id, name, "description", rule, needs, capital, person)
    yield form
    if person:
        return
    before, after = cut[: -len(head)], name[len(cut) :]
    for other in _numbers(head):
        many = other.endswith("s")
        if other != head and not (article and many):  # "the union" is one, "unions" are others
            single = "definite" if actor.kind == "organisation" else needs  # "an engineer" may be anybody's
            yield replace(form, bare=f"{before}{other}{after}", rule="alias-form", needs="" if many else single)


def _numbers(noun: str) -> tuple[str, ...]:
    """A noun in both numbers: 'family', 'families'; irregular ones by name."""
    for one, many in (("man", "men"), ("woman", "women"), ("person", "people"), ("child", "children")):
        if noun.endswith(many):
            return noun, noun.removesuffix(many) + one
        if noun.endswith(one):
            return noun, noun.removesuffix(one) + many
    if noun.endswith("ies") and len(noun) > 4:
        return noun, noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun, noun[:-2]
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun, noun[:-1]
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun, noun[:-1] + "ies"
    return noun, noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _titled_forms(actor: Actor, words: ActorWords) -> Iterator[Form]:
    """The office before the name in an alias: 'Governor Ann Doe' gives 'the governor'."""
    for text in actor.aliases:
        parts = text.split()
        first = next((i for i, part in enumerate(parts) if bare(part).rstrip(".") not in words.titles), len(parts))
        office = bare(" ".join(parts[:first]))
        last = office.split()[-1:] or [""]
        titled = 0 < first < len(parts) and parts[first][:1].isupper() and len(last[0]) > 4
        if titled and not set(office.split()) & words.honorifics and last[0] not in _GENERIC | {"president"}:
            yield Form(actor.id, office, "description", "title-of-alias", "article", False, True)


def _office_forms(actor: Actor) -> Iterator[Form]:
    """The office in a person's label, where one person holds it: 'Ann Doe, mayor of Hull' gives 'the mayor'."""
    _, comma, office = actor.label.en.partition(", ")
    if not comma or not bare(office):
        return
    office = _ARTICLE.sub("", office).strip()
    cut = re.split(r" (?:of|for|at|in) ", office)[0]
    head = bare(cut).split()[-1]
    if set(bare(cut).split()) & {"former", "ex", "late"}:
        return
    yield Form(actor.id, bare(office), "description", "office-of-label", "", False, True)
    if not (bare(cut) == head and head in _GENERIC) and bare(cut) != bare(office):
        yield Form(actor.id, bare(cut), "description", "office-of-label", "article", False, True)

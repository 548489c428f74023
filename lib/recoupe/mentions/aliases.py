"""The forms in which an alias may be written: its number and gender, its article, the short forms of a person's name.

An alias of the codebook gives several forms to look for; each knows what must stand around it to count.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import simplemma

from recoupe.french.inflect import AGENT_ENDINGS, agree, is_plural, singular
from recoupe.mentions.actor_words import ActorWords, bare
from recoupe.study import Actor

_TOWN = re.compile(
    r"\b(?i:maire|mairie|ville|commune|municipalité|tribunal|préfète?|préfecture|procureure?|parquet|cour|habitants|"
    r"évêque|université|hôpital|métropole|agglomération|village|club|stade|football club|racing)"
    r"(?: [a-zéè’']+){0,3} (?:de |d['’]|du )([A-ZÀ-ÖØ-Þ][\w’'-]+)"
)
_ARTICLE = re.compile(r"^(?:le |la |les |l['’])", re.IGNORECASE)
_INITIALS_LEAST = 3
_SHORT = 5  # letters: a name shorter than that needs its capital


@dataclass(frozen=True, slots=True)
class Alias:
    """One form of one actor's alias; `bare` is its words folded.

    form: name, acronym, metonym or description, as in the table. needs: what must be there for the form to count:
    '' nothing, 'article' a definite article, 'full-name' the person's full name elsewhere in the page or a title
    before, 'initial' the initial of the other name or nobody else of that given name, 'upper' capitals only,
    'recalled' an antecedent. capital: the text must have one too.
    acts: the form counts only where it acts (capitals, buildings). person: a name or a title of one person. many: a
    plural; group: the alias is one. written: with its accents, for a common noun.
    """

    actor: str
    bare: str
    form: str
    rule: str
    needs: str = ""
    capital: bool = False
    acts: bool = False
    person: bool = False
    many: bool = False
    group: bool = False
    initial: str = ""
    written: str = ""

    @property
    def head(self) -> str:
        """The first word."""
        return self.bare.partition(" ")[0]


def find_aliases(actor: Actor, words: ActorWords, places: frozenset[str] = frozenset()) -> Iterator[Alias]:
    """Every form of an actor to look for, from its aliases, its metonyms and the office in its label.

    `places` are names that the codebook itself shows to be of towns.
    """
    for text in actor.aliases:
        yield from alias_forms(text, actor, words, places)
    if any(bare(text).removeprefix("les ") in words.crowd for text in actor.aliases):
        yield Alias(actor.id, "personnes", "description", "crowd", "crowd", many=True)
    for text in actor.metonyms:
        yield from metonym_forms(text, actor)
    if actor.kind == "person":
        yield from office_forms(actor, words)


def place_names(actors: Iterable[Actor], words: ActorWords) -> frozenset[str]:
    """Towns that the codebook itself shows: 'Valmont', from 'tribunal correctionnel de Valmont'."""
    texts = (text for actor in actors for text in (actor.label.fr, *actor.aliases, *actor.metonyms))
    found = {bare(match[1]) for text in texts for match in _TOWN.finditer(text) if match[1][0].isupper()}
    return frozenset(found - {name for country in words.countries for name in country.names})


def alias_forms(text: str, actor: Actor, words: ActorWords, places: frozenset[str]) -> Iterator[Alias]:
    """The forms of one alias: 'les ultras' also 'ultra', 'Anne Kervella' also 'Kervella' beside her full name."""
    article = _ARTICLE.match(text)
    core = text[article.end() :] if article else text
    if not bare(core):
        return
    if is_acronym(core) and bare(core) in words.offices:  # "le PDG" is a title, not a name
        yield from _noun_forms(core.lower(), bool(article), actor, words)
    elif is_acronym(core) and bare(core) not in words.apposed:
        yield Alias(actor.id, bare(core), "acronym", "acronym", "upper")
    elif is_office(core, words):
        yield from _noun_forms(core[0].lower() + core[1:], bool(article), actor, words)
    elif core[:1].isupper() and bare(core) in words.demonyms:
        yield Alias(actor.id, bare(core), "description", "alias", capital=True, many=True, written=core.lower())
    elif (core[:1].isupper() and bare(core) not in words.apposed) or is_lower_case_name(core, actor, words):
        yield from _name_forms(core, bool(article), actor, words, places)
    else:
        yield from _noun_forms(core, bool(article), actor, words)


def is_office(text: str, words: ActorWords) -> bool:
    """Whether a capitalised alias is a title and no name: 'Premier ministre chilien', not 'Roi Philippe'."""
    office = next((o for o in words.offices if f"{bare(text)} ".startswith(o + " ")), "")
    rest = text.split()[len(office.split()) :]
    return bool(office) and text[0].isupper() and not (rest and rest[0][0].isupper())


def is_lower_case_name(text: str, actor: Actor, words: ActorWords) -> bool:
    """Whether an alias is a name whose first word lacks its capital, as a page wrote it: 'anne Kervella'."""
    parts = name_parts(text)
    return actor.kind == "person" and len(parts) == 2 and parts[1][0].isupper() and bare(parts[0]) not in words.titles


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals, such as CNRS, G20 or U.E."""
    return len(text) > 1 and text.upper() == text and any(c.isalpha() for c in text) and " " not in text


def is_person_name(text: str, actor: Actor, words: ActorWords) -> bool:
    """Whether a name looks like one person's: two capitalised words or more, the first of them a given name."""
    parts = name_parts(text)
    if len(parts) < 2 or not all(p[:1].isupper() or bare(p) in words.particles for p in parts):
        return actor.kind == "person" and len(parts) > 1
    return actor.kind == "person" or bare(parts[0]).split()[0] in words.given


def name_parts(text: str) -> list[str]:
    """The words of a name, without the marks that stand alone: 'Brest - Iroise' gives 'Brest', 'Iroise'."""
    return [part for part in text.split() if bare(part)]


def last_name(text: str, words: ActorWords) -> str:
    """The last name in a full one, with its particle: 'Ursula von der Leyen' gives 'von der Leyen'."""
    parts = name_parts(text)
    at = len(parts) - 1
    while at > 1 and bare(parts[at - 1]) in words.particles:
        at -= 1
    return " ".join(parts[at:])


def _name_forms(core: str, article: bool, actor: Actor, words: ActorWords, places: frozenset[str]) -> Iterator[Alias]:
    person = is_person_name(core, actor, words)
    name = bare(core)
    acts = not person and (is_seat(core, actor, words) or name in places and actor.kind != "state")
    short = len(core) < _SHORT and actor.kind != "state"
    common = " " not in name and (article or short or is_common(core))
    alone = actor.kind == "person" and " " not in name
    alias = Alias(
        actor.id, name, "metonym" if acts else "name", "metonym" if acts else "alias",
        capital=common or acts or alone, acts=acts, person=person or alone,
    )  # fmt: skip
    yield alias
    yield from _ligatures(alias)
    if person:
        yield from short_forms(core, actor, words)


def is_seat(text: str, actor: Actor, words: ActorWords) -> bool:
    """Whether a name among plain aliases is a capital, a city or a building: 'Paris' for France, 'Berlin' for Germany.

    One that no list has is the capital of a state whose label it is not in.
    """
    name = bare(text)
    if actor.kind == "state":
        own = [country for country in words.countries if bare(actor.label.fr) in country.names]
        if any(name in country.names for country in own):
            return False
        if " " not in text and not own and f" {name} " not in f" {bare(actor.label.fr)} {bare(actor.label.en)} ":
            return not any(name in country.names for country in words.countries)
    return name in words.cities or name in words.seats


def short_forms(core: str, actor: Actor, words: ActorWords) -> Iterator[Alias]:
    """Short forms of a full name: 'Kervella' for 'Anne Kervella', 'Anne K.', and 'NKM' for three names."""
    last, first = last_name(core, words), name_parts(core)[0]
    yield Alias(
        actor.id, bare(last), "name", "last-name", "full-name", capital=True, person=True, initial=bare(first)[:1]
    )
    yield Alias(actor.id, bare(first), "name", "initial", "initial", capital=True, person=True, initial=last[:1])
    initials = "".join(part[0] for part in re.split(r"[\s-]+", core) if part[:1].isupper())
    if len(initials) >= _INITIALS_LEAST:
        yield Alias(actor.id, bare(initials), "acronym", "initials", "initials", capital=True, person=True)


def _noun_forms(
    core: str, article: bool, actor: Actor, words: ActorWords, rule: str = "alias", synonyms: bool = True
) -> Iterator[Alias]:
    """A description with its other numbers and genders, where its head is a noun of people, and its synonyms."""
    parts = name_parts(core)
    cut = next((i for i, part in enumerate(parts) if i and bare(part).split()[0] in _LINKS), len(parts))
    group, rest = parts[:cut], parts[cut:]
    many = is_plural(group[0])
    people = any(is_people_noun(word, words) for word in group[:2])
    people = people or (many and bare(group[0]) not in words.collective)
    name = any(part[:1].isupper() for part in rest) and bare(group[0]) in words.institutions
    one = people and actor.kind in ("person", "government", "organisation", "") and not many
    alias = Alias(
        actor.id, bare(core), "name" if name else "description", rule, "article" if article and not many else "",
        person=one, many=many, group=many or actor.kind == "people", written=core.lower(),
    )  # fmt: skip
    if bare(core) in words.seats or bare(group[0]) in words.streets and any(part[:1].isupper() for part in parts):
        alias = replace(alias, form="metonym", rule="metonym", acts=True)
    yield alias
    yield from _ligatures(alias)
    if people:
        numbers = ("same",) if actor.kind == "person" else ("same", "singular" if many else "plural")
        for number in numbers:
            for gender in ("same", "feminine", "masculine"):
                for changed in agree(group, number, gender):
                    form = " ".join([*changed, *rest])
                    if bare(form) != alias.bare:
                        other = many if number == "same" else not many
                        yield replace(
                            alias, bare=bare(form), rule="alias-form" if rule == "alias" else rule, many=other,
                            person=one and not other, written=form.lower(),
                        )  # fmt: skip
    if name and len(group) > 1:
        yield replace(alias, bare=bare(" ".join([group[0], *rest])), rule="shortened", written="")
    if synonyms:
        for synonym in _synonyms(group, words):
            alone = len(synonym.split()) == 1 and not rest
            for made in _noun_forms(" ".join([synonym, *rest]), alone, actor, words, "synonym", synonyms=False):
                yield replace(made, needs="article" if alone and not made.many else made.needs)


def _synonyms(group: list[str], words: ActorWords) -> Iterator[str]:
    """A group with one word replaced by its synonym: 'ancien président' gives 'ancien patron' and 'ex-président'."""
    for at, word in enumerate(group):
        for other in words.synonyms.get(bare(word), ()):
            yield " ".join([*group[:at], other, *group[at + 1 :]])
    if len(group) > 1 and bare(group[0]) in ("ancien", "ancienne", "anciens", "anciennes"):
        yield " ".join(["ex-" + group[1], *group[2:]])


_LINKS = frozenset(
    {"de", "du", "des", "d", "a", "au", "aux", "en", "pour", "par", "sur", "la", "le", "chargé", "charge"}
)


def is_people_noun(word: str, words: ActorWords) -> bool:
    """Whether a noun names people, who can be one or several: 'expert', 'salariés', not 'préfecture'."""
    return bare(word) in words.people or any(one.endswith(AGENT_ENDINGS) for one in singular(word.lower()))


def is_common(word: str) -> bool:
    """Whether a capitalised word is also a common noun, so that its capital matters: 'Ligue', 'État', not 'Chili'."""
    return bool(simplemma.is_known(word.lower(), "fr"))


def metonym_forms(text: str, actor: Actor) -> Iterator[Alias]:
    """A capital or a building, which counts only where it acts: 'Rome', 'l'Élysée', 'préfecture'."""
    article = _ARTICLE.match(text)
    core = text[article.end() :] if article else text
    if bare(core):
        alias = Alias(actor.id, bare(core), "metonym", "metonym", capital=core[:1].isupper(), acts=True)
        yield alias
        yield from _ligatures(alias)


def office_forms(actor: Actor, words: ActorWords) -> Iterator[Alias]:
    """The office in a person's label, where one person holds it: 'Anne Kervella, maire' gives 'la maire'."""
    parts = re.split(r",\s+", actor.label.fr, maxsplit=1)
    if len(parts) < 2:
        return
    office = parts[1].strip()
    head = next((o for o in sorted(words.offices, key=len, reverse=True) if f"{bare(office)} ".startswith(o + " ")), "")
    generic = head in ("ministre", "president", "presidente", "directeur", "directrice", "patron", "patronne")
    if not head or office[:1].isupper() and not bare(office).startswith("premier"):
        return
    if bare(office) == head and generic:
        return
    for alias in _noun_forms(office, True, actor, words):
        yield replace(alias, rule="office-of-label", needs="article", person=True)


def _ligatures(alias: Alias) -> Iterator[Alias]:
    """The same with 'œ' for 'oe', or the reverse."""
    if "œ" in alias.bare:
        yield replace(alias, bare=alias.bare.replace("œ", "oe"))
    elif "oe" in alias.bare:
        yield replace(alias, bare=alias.bare.replace("oe", "œ"))

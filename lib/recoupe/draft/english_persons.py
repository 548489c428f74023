"""Persons of English pages without a codebook: full names, last names alone, the offices beside them."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.draft.english_names import WORD, Sight, id_of, is_word, lists
from recoupe.draft.names import is_acronym_like
from recoupe.mentions.actor_words import bare
from recoupe.study import Actor, Text

_AGE = re.compile(r",? \(?\d{2}(?:[,)]| and )")
_APPOSED = re.compile(
    r", (?:(?:the|a|an|its|his|her|their|who is"
    r"|who is the) )?([^,.;:“”‘]{2,60}?)(?:[,.;]| who | of | for | at | in | and )"
)


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
    words = lists()
    if not 2 <= len(parts) <= 4 or any(c.isdigit() for c in name) or any(p.isupper() and len(p) > 2 for p in parts):
        return False
    plain = [bare(p) for p in parts]
    if (
        set(plain) & (words["heads"] - {"marine", "water", "steel", "watch", "capital"})
        or plain[-1] in words["things"] | words["heads"]
    ):
        return False
    if any(re.match(r"(?:of|for|and|the)$", p) for p in parts):
        return False
    articles = sum(bool(re.search(r"(?:^|\W)(?:the|The|a|an)(?: [a-z-]+)? $", s.before)) for s in sights)
    if 2 * articles > len(sights):
        return False
    if plain[0] in words["given"] or re.fullmatch(r"[A-Z]\.?", parts[0]):
        return True
    if any(s.office or _AGE.match(s.after) for s in sights):
        return True
    last_alone = parts[-1] in singles and parts[0] not in singles
    said = any(
        re.match(r",? (?:said|says|told|added)\b", s.after) or re.search(r"\b(?:said|says|added) $", s.before)
        for s in sights
    )
    apposed = any(_office(s) for s in sights)
    return (last_alone or apposed) and not is_word(parts[-1]) or said and last_alone


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
    offices = lists()["offices"]
    if sight.office and (said := _known_office(sight.office.lower())):
        return said
    found = _APPOSED.match(sight.after)
    if found and (said := _known_office(found[1].lower())):
        return said
    words = " ".join(WORD.findall(sight.before)[-3:]).lower()
    return next((o for o in sorted(offices, key=len, reverse=True) if words.endswith(o) and " " in o), "")


def _known_office(said: str) -> str:
    """The office that words end with: "the authority's chief executive" gives 'chief executive'."""
    offices = lists()["offices"]
    words = bare(said).split()
    for at in range(max(0, len(words) - 4), len(words)):
        if (tail := " ".join(words[at:])) in offices:
            return tail
    return words[0] if words and words[0] in offices else ""


def person_actor(person: Named) -> Actor:
    office = person.offices.most_common(1)[0][0] if person.offices else ""
    name = person.name
    french = lists()["offices"].get(office, "")
    label = Text(en=f"{name}, {office}" if office else name, fr=f"{name}, {french}" if french else name)
    aliases = tuple(
        dict.fromkeys([*(n for n, _ in person.names.most_common(4)), *(n for n, _ in person.alone.most_common(2))])
    )
    return Actor(id=id_of(name), label=label, kind="person", aliases=aliases)

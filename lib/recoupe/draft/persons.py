"""Persons of a corpus without a codebook: full names with their variants, last names, and the offices beside them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from recoupe.draft.names import Sight, is_acronym_like, is_place_sight
from recoupe.draft.words import DraftWords, is_word, read_draft_words
from recoupe.fold import fold
from recoupe.mentions.actor_words import ActorWords, bare, read_actor_words
from recoupe.mentions.aliases import last_name
from recoupe.mentions.names import is_spelling

_ARTICLE = re.compile(r"(?:^|[\s(«“\"])(?:l['’]|le |la |les |du |des |au |aux |un |une )$", re.IGNORECASE)
_AGE = re.compile(r"^,? \(?\d{2} ans\b")
_LONGEST_OFFICE = 60
_MOST_NAMES = 4


@dataclass(slots=True)
class Person:
    """One person: the spellings of the full name by how often, the last name alone, the offices given, by how often."""

    names: Counter[str] = field(default_factory=Counter)
    last: str = ""
    alone: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The commonest spelling, the longest of several."""
        return max(self.names or self.alone, key=lambda n: ((self.names or self.alone)[n], len(n), n))

    @property
    def office(self) -> str:
        """The commonest office, without a complement that names nobody: 'préfet', 'maire de Valmont'."""
        heads: Counter[str] = Counter()
        for office, count in self.offices.items():
            heads[head_of(office)] += count
        return min(
            self.offices,
            key=lambda o: (-heads[head_of(o)], is_vague(o), -len(head_of(o)), -self.offices[o], len(o), o),
            default="",
        )


def head_of(office: str) -> str:
    """The title that an office begins with, bare: 'premier ministre', 'maire' of 'maire de Valmont'."""
    plain = f"{bare(office)} "
    longest = max((o for o in read_actor_words().titles if plain.startswith(f"{o} ")), key=len, default="")
    return longest or plain.split(" ")[0]


def is_vague(office: str) -> bool:
    """Whether an office has a complement without a proper name: 'maire de la commune', not 'préfet'."""
    return bare(office) != head_of(office) and not any(part[:1].isupper() for part in re.split(r"[ '’]", office))


def find_persons(sights: Sequence[Sight]) -> tuple[list[Person], set[str]]:
    """The persons named, and every name that is one's: full names, and last names where they stand alone."""
    words, draft = read_actor_words(), read_draft_words()
    by_name: dict[str, list[Sight]] = defaultdict(list)
    for sight in sights:
        by_name[sight.name].append(sight)
    persons: list[Person] = []
    for name in sorted(by_name, key=lambda n: (-len(by_name[n]), n)):
        if is_full_name(name, by_name[name], words, draft):
            _add(persons, name, by_name[name], words)
    lasts: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        lasts[bare(person.last)].append(person)
    taken = {name for person in persons for name in person.names}
    for name in sorted(by_name):
        if " " in name or name in taken or is_acronym_like(name):
            continue
        called = [s for s in by_name[name] if _called(s, words)]
        same = lasts.get(bare(name)) or [p for p in persons if len(name) > 4 and is_spelling(bare(p.last), bare(name))]
        if len(same) == 1 and not all(is_place_sight(s, words, draft) for s in by_name[name]):
            same[0].alone[name] += len(by_name[name])
            taken.add(name)
        elif not same and called and 2 * len(called) >= len(by_name[name]):
            person = Person(last=name)
            person.alone[name] += len(by_name[name])
            persons.append(person)
            taken.add(name)
    return persons, taken


def is_full_name(name: str, sights: Sequence[Sight], words: ActorWords, draft: DraftWords) -> bool:
    """Whether a name of several words is a person's: a given name, a title before it, an office or an age after it.

    Without any of these: two words that are not French, never with an article, never where something is.
    """
    parts = name.split(" ")
    proper = [p for p in parts if p[:1].isupper()]
    if not 2 <= len(proper) <= _MOST_NAMES or any(c.isdigit() for c in name) or not parts[-1][:1].isupper():
        return False
    world = {n for country in words.countries for n in (*country.names, *country.capitals)} | words.other_places
    if bare(name) in world or bare(parts[0]) in world and bare(parts[0]) not in words.given:
        return False
    if any(p.isupper() and len(p) > 3 for p in parts) and not all(p.isupper() for p in parts[1:]):
        return False
    articles = sum(bool(_ARTICLE.search(s.before)) for s in sights)
    if (bare(parts[0]).split() or [""])[0] in words.given:
        return 2 * articles <= len(sights) and not (
            len(proper) == 2 and bare(parts[1]) in words.cities | words.demonyms
        )
    if articles:
        return False
    if any(_called(s, words) or _office_before(s) or _office_after(s) or _AGE.match(s.after) for s in sights):
        return not is_word(parts[0]) or any(_called(s, words) for s in sights)
    foreign = all(not is_word(p) for p in proper)
    return foreign and len(sights) > 1 and not any(is_place_sight(s, words, draft) for s in sights)


def _called(sight: Sight, words: ActorWords) -> bool:
    """Whether a civility or a title stands right before: 'Mme Roy', 'le préfet Roy'."""
    match = re.search(r"([^\W\d_][\w-]*)\.?[ \u00a0\u202f]$", sight.before)
    if not match or (
        match[1][:1].isupper()
        and bare(match[1]) not in words.civilities
        and not sight.before.strip().endswith(match[1])
    ):
        return False
    return bare(match[1]) in words.civilities or bare(match[1]) in words.titles


def _add(persons: list[Person], name: str, sights: Sequence[Sight], words: ActorWords) -> None:
    """Puts a full name with the person it spells, or makes a new one."""
    last, first = last_name(name, words), name.split(" ")[0]
    for person in persons:
        other = person.name.split(" ")[0]
        same_last = bare(person.last) == bare(last) or is_spelling(bare(person.last), bare(last))
        if same_last and (
            bare(other) == bare(first)
            or is_spelling(bare(other), bare(first))
            or bare(other).split()[0] == bare(first).split()[0]
        ):
            break
        if bare(other) == bare(first) and len(set(bare(name).split()) & set(bare(person.name).split())) > 1:
            break
        if (
            set(bare(name).split()) < set(bare(person.name).split())
            and bare(name).split()[-1] == bare(person.name).split()[-1]
        ):
            break
    else:
        person = Person(last=last)
        persons.append(person)
    person.names[name] += len(sights)
    for sight in sights:
        for office in (_office_before(sight), _office_after(sight)):
            if office:
                person.offices[office] += 1


@cache
def _titles() -> str:
    titles = sorted(read_actor_words().titles, key=lambda t: (-len(t), t))
    return "|".join(re.escape(t).replace(r"\ ", "[ -]") for t in titles)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[\s'(\"«,])((?:ancienn?e? |ex-|ex )?(?:{_titles()})"
        r"(?: (?:adjointe?|deleguee?|generale?|regionale?|departementale?|municipale?|executi(?:f|ve)|nationale?))?"
        r"(?: (?:de l'|de la |du |des |de |d'|a l'|a la |au |aux |chargee? (?:de l'|de la |du |des |de |d'))"
        r"[^.;:()\"«»,\n]{2,45})?),? $"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,|,? \d+ ans,) (?:l'|le |la )?((?:ancienn?e? |ex-)?(?:{_titles()})\b"
        r"(?! (?:a|est|et)\b)[^,.;:()\"«»\n]{0,50})[,.;)(]"
    )


_ANOTHERS = re.compile(
    r"\b(?:qui|que|dont|et|ou|lors|selon|s|se|n|ne|a|ont|est|sont|avait|avaient|etait|etaient|sera|seront|aurait|serait|dit)\b"
    r"| (?:a|au|aux|avec|pour|par|contre|chez|comme|entre|sur)$"
)


def _office_before(sight: Sight) -> str:
    match = _before().search(fold(sight.before))
    # "Le chef de l'exécutif régional s'en est pris à Maud Roy": the title is another's, a verb stands between.
    if not match or _ANOTHERS.search(match[1]):
        return ""
    return _tidy(sight.before[match.start(1) : match.end(1)])


def _office_after(sight: Sight) -> str:
    match = _after().match(fold(sight.after))
    return _tidy(sight.after[match.start(1) : match.end(1)]) if match else ""


def _tidy(office: str) -> str:
    text = " ".join(office.split())
    parts = text.split(" ")
    if len(text) > _LONGEST_OFFICE or any(
        bare(p) in ("qui", "que", "a", "ont", "est", "dont", "et", "lors", "selon") for p in parts
    ):
        text = " ".join(parts[: 2 if bare(" ".join(parts[:2])) in read_actor_words().titles else 1])
    return text[:1].lower() + text[1:] if not is_acronym_like(text.split(" ")[0]) else text


def name_offices(persons: Iterable[Person]) -> dict[str, int]:
    """How many persons of a corpus hold each office, the feminine with the masculine: {'maire': 2, 'prefet': 1}."""
    return Counter(stem_of(head_of(p.office)) for p in persons if p.office)


def stem_of(head: str) -> str:
    """A title without its gender: 'prefete' and 'prefet' give 'prefe'."""
    return re.sub(r"(?:ete|et|trice|teur|euse|eur|eure|ente|ent|iere|ier|ee|e)$", "", head)

"""Organisations and invented states of a corpus without a codebook: names that act, with acronyms and full names."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recoupe.draft.names import Sight, is_acronym_like, is_place_sight
from recoupe.draft.words import DraftWords, is_word, read_draft_words
from recoupe.fold import fold
from recoupe.mentions.actor_words import ActorWords, bare, read_actor_words
from recoupe.mentions.around import look_around
from recoupe.mentions.metonyms import is_acting
from recoupe.mentions.names import is_spelling

_ETHNIC = re.compile(r"(?:ien|ienne|ais|aise|ois|oise|ain|aine|éen|éenne)s?$")
_HELD = re.compile(r"([^\W\d_][\w-]*) (?:de la |de l['’]|du |des |de |d['’])$")
_APPOSED = re.compile(r"([^\W\d_][\w-]*)(?: [a-zà-ÿ]+)? $")
# "ministre de la Santé", "ministère du Travail": what they have charge of
_PORTFOLIO = re.compile(
    r"(?:[Mm]inistres?|[Mm]inistère|[Ss]ecrétaire d['’]État)(?: [a-zé]+){0,3} "
    r"(?:de la |de l['’]|du |des |d['’]|à la |à l['’]|aux |et (?:de la |du |des ))$"
)
_STEM = 4
_LEAST_ACTS = 2
_PLACE_SHARE = 0.5


@dataclass(slots=True)
class Body:
    """One organisation: its names by how often they stand in the corpus, and how often it is seen to act."""

    names: Counter[str] = field(default_factory=Counter)
    acts: int = 0
    kind: str = "organisation"
    places: int = 0

    @property
    def name(self) -> str:
        """The name for a label: the longest of the common ones, not an acronym where there is another."""
        return max(self.names, key=lambda n: (not is_acronym_like(n), self.names[n] > 1, self.names[n], len(n), n))


def find_bodies(sights: Sequence[Sight], taken: set[str], pairs: Mapping[str, str], text: str) -> list[Body]:
    """The organisations that act in a corpus, the most named first; places that never act are left out.

    `taken` are the names of persons, `pairs` acronyms with full names, `text` all articles (for 'syldave', Syldavie).
    """
    words, draft = read_actor_words(), read_draft_words()
    known = _known_places(words)
    by_name: dict[str, list[Sight]] = defaultdict(list)
    for sight in sights:
        name = sight.name
        if (
            name not in taken
            and bare(name) not in known
            and not _is_demonym(name, words)
            and not _PORTFOLIO.search(sight.before)
        ):
            by_name[name].append(sight)
    bodies: list[Body] = []
    adjectives = {
        w for w in re.findall(r"(?<![\w-])[a-zà-ÿ]{5,}(?![\w-])", text) if _ETHNIC.search(w) and not is_word(w)
    }
    for name in sorted(by_name, key=lambda n: (-len(by_name[n]), n)):
        seen = by_name[name]
        if bare(name) in draft.never or not _may_name(name, words):
            continue
        places = sum(is_place_sight(s, words, draft) for s in seen)
        acts = sum(_acts(s, words, draft) for s in seen)
        state = _is_state(name, seen, adjectives)
        long = name in pairs.values() or name in pairs
        only_place = places > _PLACE_SHARE * len(seen)
        idle = acts < _LEAST_ACTS and not (long and acts + len(seen) > 1)
        if not state and (only_place or idle) and not _same(bodies, name, pairs):
            continue
        body = _same(bodies, name, pairs)
        if body is None:
            body = Body(kind="state" if state else "organisation")
            bodies.append(body)
        body.names[name] += len(seen)
        body.acts += acts
        body.places += places
    for acronym, full in pairs.items():
        for body in bodies:
            if acronym in body.names or full in body.names:
                body.names.setdefault(acronym, 0)
                body.names.setdefault(full, 0)
    return sorted(bodies, key=lambda b: (-b.names.total(), b.name))


def _known_places(words: ActorWords) -> set[str]:
    world = {n for country in words.countries for n in (*country.names, *country.capitals)}
    return world | words.cities | words.other_places | words.seats


def _is_demonym(name: str, words: ActorWords) -> bool:
    return bare(name) in words.demonyms or bare(name) in words.given


def _may_name(name: str, words: ActorWords) -> bool:
    """Whether a name may be an organisation's: not one letter, no numeral, not a title alone."""
    plain = bare(name)
    if len(plain) < 2 or re.fullmatch(r"[IVXLC]+", name) or plain in words.titles or plain in words.civilities:
        return False
    return not (name.isupper() and not is_acronym_like(name)) and plain not in words.streets


def _acts(sight: Sight, words: ActorWords, draft: DraftWords) -> bool:
    """Whether a name acts where it stands: subject of a verb, 'selon X', 'le patron de X', 'le groupe X'."""
    if (held := _HELD.search(sight.before)) and bare(held[1]) in draft.holders:
        return True
    apposed = _APPOSED.search(sight.before)
    if apposed and bare(apposed[1]) in words.apposed:
        return True
    joined = sight.before + sight.name + sight.after
    around = look_around(fold(joined), len(sight.before), len(sight.before) + len(sight.name))
    return is_acting(around, sight.after[:110], words)


def _is_state(name: str, seen: Sequence[Sight], adjectives: set[str]) -> bool:
    """Whether a name no list has is a state's: it has an adjective of its own ('syldave') and an article."""
    if " " in name or len(name) <= _STEM or is_word(name) or is_acronym_like(name):
        return False
    stem = bare(name)[:_STEM]
    own = [a for a in adjectives if bare(a)[:_STEM] == stem and bare(a) != bare(name)]
    articles = sum(bool(re.search(r"(?:\b[lL]['’]|\b(?:[lL]a|[lL]e|[eE]n|au|du) |État de )$", s.before)) for s in seen)
    towns = sum(bool(re.search(r"(?:^|\W)[àÀ] $", s.before)) for s in seen)
    return bool(own) and articles > 0 and not towns


def _same(bodies: Sequence[Body], name: str, pairs: Mapping[str, str]) -> Body | None:
    """The body that a name is another name of: its acronym, its full name, a spelling, or a longer form of it."""
    plain = bare(name)
    for body in bodies:
        for other in body.names:
            if pairs.get(name) == other or pairs.get(other) == name or plain == bare(other):
                return body
            if is_acronym_like(name) or is_acronym_like(other):
                continue
            one, two = sorted((plain.split(), bare(other).split()), key=len)
            if (
                len(two) > len(one)
                and two[: len(one)] == one
                and not is_word(name if len(one) == len(plain.split()) else other)
            ):
                return body
            if len(one) == len(two) == 1 and min(len(plain), len(bare(other))) > 5 and is_spelling(plain, bare(other)):
                return body
    return None

"""Speakers, and which of them are persons: names with a given name, a title, a trade; what gender shows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.fold import fold
from recoupe.mentions.actor_words import read_actor_words
from recoupe.model import Mention
from recoupe.quotes.clauses import Scene, mention_at

_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_OFFICES_IN_CAPITALS = frozenset({"PDG", "DG", "DGA", "DRH", "ONG"})
_WORD = re.compile(r"[\w-]+")
_LATIN_WORD = re.compile(r"(?:ex-)?[^\W\d_]+(?:-[^\W\d_]+)*")
_FEMININE_NOUN = re.compile(
    r"(?:euse|trice|ière|ère|ienne|onne|ante|ente|ée|ue|esse|ate|ole|ive|aise|oise|ine|ure|cienne)$"
)
_MASCULINE_NOUN = re.compile(r"(?:eur|ier|ien|ant|ent|é|u|at|er|ois|ais|if|in|on)$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker with the words that name it; gender f, m or '', number s, p or ''."""

    speaker: str
    start: int
    end: int
    gender: str = ""
    number: str = ""

    @property
    def is_actor(self) -> bool:
        return ":" not in self.speaker and self.speaker not in ("", "anonymous")

    @property
    def is_named(self) -> bool:
        """Whether it is an actor or a name outside the codebook."""
        if self.is_actor or not self.speaker.startswith("other:"):
            return self.is_actor
        return self.speaker[6:7].isupper() and self.speaker[6:].split(" ", 1)[0] not in _OFFICES_IN_CAPITALS


def as_actor(scene: Scene, mention: Mention, start: int) -> Speaker:
    """A mention as a speaker; its gender and number as the words before it show them."""
    before = scene.folded[start : mention.start] or scene.folded[max(0, mention.start - 6) : mention.start]
    gender, number = agreement_of(scene, before)
    if number != "p" and mention.form == "name":
        gender = _gender_of(scene, mention) or gender
    return Speaker(mention.actor, mention.start, mention.end, gender, number)


def _gender_of(scene: Scene, mention: Mention) -> str:
    """The gender a name shows, or the full name whose last word it is: 'Roy' is a woman where 'Ana Roy' is named."""
    if gender := name_gender(scene, mention.surface):
        return gender
    if "genders" not in scene.known:
        known: dict[tuple[str, str], set[str]] = {}
        for other in scene.mentions:
            if other.form == "name" and " " in other.surface and (gender := name_gender(scene, other.surface)):
                known.setdefault((other.actor, fold(other.surface).split()[-1]), set()).add(gender)
        scene.known["genders"] = known
    found = scene.known["genders"].get((mention.actor, fold(mention.surface)), set())
    return next(iter(found)) if len(found) == 1 else ""


def is_person(scene: Scene, actor: str) -> bool:
    """Whether the page names an actor as it names people: by a given name, or after a title."""
    key = ("person", actor)
    if key not in scene.known:
        named = [m for m in scene.mentions if m.actor == actor and m.form == "name"]
        people = [m for m in named if _names_a_person(scene, m)]
        alone = {fold(m.surface).split()[-1] for m in people if " " in m.surface}
        others = [m for m in named if m not in people and fold(m.surface).split()[-1] not in alone]
        is_person = bool(people) and len(others) <= len(named) - len(others)
        scene.known[key] = is_person or _has_family_name(scene, named) or _is_office(scene, actor)
    return scene.known[key]


def is_someone(scene: Scene, speaker: Speaker) -> bool:
    """Whether a speaker is a person as named where it stands: an actor may be a firm and its head."""
    mention = mention_at(scene, speaker.start)
    if not speaker.is_actor or mention is None or mention.form != "name" or mention.actor != speaker.speaker:
        return is_person(scene, speaker.speaker)
    if _names_a_person(scene, mention):
        return True
    return bool(_gender_of(scene, mention)) or is_person(scene, speaker.speaker)


def _names_a_person(scene: Scene, mention: Mention) -> bool:
    return bool(
        name_gender(scene, mention.surface)
        or (" " in mention.surface and first_word(mention.surface).split("-")[0] in read_actor_words().given)
        or scene.grammar["person_title"].search(scene.folded, mention.start - 6, mention.start)
        or scene.grammar["aged"].match(scene.folded, mention.end)
        or _has_trade(scene, mention)
    )


def _is_office(scene: Scene, actor: str) -> bool:
    """Whether the page calls an actor by an office alone: 'le maire'."""
    held = [m for m in scene.mentions if m.actor == actor and m.form == "description"]
    return bool(held) and all(head_word(scene, fold(m.surface)) in read_actor_words().offices for m in held)


def is_bare_name(scene: Scene, actor: str) -> bool:
    """Whether an actor's only names are two capitalised words that nothing holds: 'Yvan Dumontet', not 'de Cap Sud'."""
    named = [m for m in scene.mentions if m.actor == actor and m.form == "name"]
    held = scene.grammar["held_name"]
    return bool(named) and all(
        re.fullmatch(rf"[{_UPPER}][a-zà-ÿ]+ [{_UPPER}][a-zà-ÿ]+", m.surface)
        and not held.search(scene.folded, max(0, m.start - 6), m.start)
        for m in named
    )


def _has_trade(scene: Scene, mention: Mention) -> bool:
    """Whether someone's trade stands beside the name: 'Milan Varga, coureur slovaque', 'la manager Johanna Weiss'."""
    people = scene.lexicon.words["people"]
    after = scene.grammar["office_after"].match(scene.folded, mention.end)
    if after is not None and after[1] in people:
        return True
    before = scene.grammar["office_before"].search(scene.folded, max(0, mention.start - 40), mention.start)
    return before is not None and " " in mention.surface and before[1].strip() in people


def _has_family_name(scene: Scene, named: Sequence[Mention]) -> bool:
    """Whether the last word of a full name stands alone elsewhere, never with an article: 'Milan Varga', 'Varga'."""
    if any(scene.grammar["article_before"].search(scene.folded, max(0, m.start - 5), m.start) for m in named):
        return False
    alone = {fold(m.surface) for m in named if " " not in m.surface}
    return any(fold(m.surface).split()[-1] in alone for m in named if m.surface.count(" ") == 1)


def names_someone(scene: Scene, speaker: Speaker) -> bool:
    """Whether a name outside the codebook is that of a person: with a known given name, or after a title."""
    name = speaker.speaker.removeprefix("other:")
    is_given = first_word(name).split("-")[0] in read_actor_words().given or name_gender(scene, name) != ""
    return (
        is_given
        or scene.grammar["person_title"].search(scene.folded, max(0, speaker.start - 6), speaker.start) is not None
    )


def name_gender(scene: Scene, name: str) -> str:
    first = first_word(name).split("-")[0]
    words = scene.lexicon.words
    return "f" if first in words["feminine"] else "m" if first in words["masculine"] else ""


def noun_gender(scene: Scene, start: int, end: int) -> str:
    """The gender that the ending of a noun of people shows: 'l'avocate', 'l'élu'; '' where it shows none."""
    words = scene.text[start:end].lower()
    noun = _LATIN_WORD.match(words)
    folded = fold(noun.group()) if noun else ""
    if noun is None or not any(folded in scene.lexicon.words[key] for key in ("people", "periphrases")):
        return ""
    if _FEMININE_NOUN.search(noun.group()):
        return "f"
    return "m" if _MASCULINE_NOUN.search(noun.group()) else ""


def agreement_of(scene: Scene, determiner: str) -> tuple[str, str]:
    """Gender and number as an article or title shows them."""
    if scene.grammar["plural"].match(determiner):
        return "", "p"
    if scene.grammar["feminine"].match(determiner):
        return "f", "s"
    if scene.grammar["masculine"].match(determiner):
        return "m", "s"
    return "", "s" if scene.grammar["singular"].match(determiner) else ""


def head_word(scene: Scene, phrase: str) -> str:
    """The noun that says what a phrase is: 'ancien directeur du port' gives 'directeur'."""
    while match := scene.grammar["adjective"].match(phrase):
        phrase = phrase[match.end() :]
    found = _WORD.match(phrase)
    return found.group() if found else ""


def first_word(words: str) -> str:
    """The first word of a few, folded."""
    pieces = fold(words).split()
    return pieces[0] if pieces else ""

"""Who or what a pronoun stands for, or a noun like "the company": looked up in the sentences before."""

import re
from dataclasses import dataclass

import simplemma

from recoupe.english.groups import read_group
from recoupe.english.persons import person_names
from recoupe.english.phrases import FREE, Phrase, phrase_around, phrase_ending
from recoupe.english.words import (
    ADV,
    COMMA,
    MENTION,
    POSS,
    PUNCTUATION,
    TIME,
    TITLE,
    Words,
    load_grammar,
)
from recoupe.model import Mention
from recoupe.quotes.english.names import Voice, full_name, named
from recoupe.quotes.english.scene import Scene, Unit, surface, words_of

_BACK = 3  # sentences in which a pronoun is looked up


DEEPEST = 8  # "She came. She spoke. She …": pronouns followed back to a name


_TITLE_BEFORE = re.compile(r"\b(mr|mrs|ms|miss|sir|dame|lord|lady|dr|prof|king|queen)\.? $")


_GENDER = {"he": "m", "she": "f", "him": "m", "her": "f"}


@dataclass(frozen=True, slots=True)
class Being:
    """Somebody or something that a pronoun can stand for: a speaker, whether a person, of which gender."""

    speaker: str
    start: int
    end: int
    is_person: bool
    gender: str
    is_subject: bool


def resolve(scene: Scene, unit: Unit, at: int, form: str, depth: int = 0) -> Being | None:
    """Who or what a pronoun stands for: the last subject or speaker that fits, else the only one that does."""
    key = ("pronoun", unit.number, at)
    if key not in scene.known:
        scene.known[key] = None
        scene.known[key] = _resolve(scene, unit, at, form, depth)
    return scene.known[key]


def _resolve(scene: Scene, unit: Unit, at: int, form: str, depth: int) -> Being | None:
    if depth > DEEPEST:
        return None
    for number in range(unit.number, max(-1, unit.number - _BACK - 1), -1):
        other = scene.units[number]
        if other.zone != unit.zone and other.zone == "title" and unit.number - number > 1:
            break
        beings = beings_of(scene, other, at if number == unit.number else 10_000, depth)
        if number == unit.number and (words := other.words) and words.is_a(at - 1, COMMA) and at > 1:
            beings = [b for b in beings if b.end != words.end[at - 2]]  # "Doe, he noted, had a bad day"
        fitting = [b for b in beings if _fits(b, form)]
        if number != unit.number:
            spoken: Voice | None = scene.known.get(("spoke", number))
            if spoken is not None and (held := next((b for b in fitting if b.speaker == spoken.speaker), None)):
                return held
        if number != unit.number and not fitting and form in _GENDER:
            last: Voice | None = scene.known.get(("spoke", number))
            persons = {b.speaker for b in beings if b.is_person}
            if (
                last is not None
                and last.speaker not in persons
                and _is_somebody(scene, last, number == unit.number - 1)
            ):
                return Being(last.speaker, last.start, last.end, True, "", True)
        if form == "it" and not fitting and number == unit.number - 1:
            body: Voice | None = scene.known.get(("spoke", number))
            if body is not None and _is_body(scene, body):
                return Being(body.speaker, body.start, body.end, False, "", True)
        if not fitting and form in _GENDER:
            fitting = [b for b in beings if b.is_subject and _may_be_person(scene, b)][:1]
        subjects = [b for b in fitting if b.is_subject]
        if subjects:
            return subjects[-1] if number == unit.number else subjects[0]
        distinct = {b.speaker for b in fitting}
        if len(distinct) == 1:
            return fitting[0]
        if len(distinct) > 1:
            return None
        if number != unit.number and other.paragraph != unit.paragraph and beings and form in ("it", "they"):
            return None
    return None


def _is_body(scene: Scene, voice: Voice) -> bool:
    """Whether one who has spoken is a body by name outside the codebook: "the Fire Department", not "Ann Doe"."""
    name = voice.speaker.removeprefix("other:")
    if name == voice.speaker or not name[:1].isupper():
        return False
    return not _gender_of_given(name.split()[0].lower()) and not _is_no_phrase(name)


def _is_somebody(scene: Scene, voice: Voice, is_near: bool) -> bool:
    """Whether one who has spoken was named, so that "he" or "she" can be that one."""
    if voice.speaker.startswith("anonymous"):
        return is_near
    named = voice.speaker and not voice.speaker.startswith("document:")
    return bool(named) and scene.text[voice.start : voice.start + 1].isupper()


def _fits(being: Being, form: str) -> bool:
    if form in _GENDER:
        return being.is_person and being.gender in ("", "either", _GENDER[form])
    if form == "it":
        return not being.is_person or being.gender == "either"
    return form != "person" and (not being.is_person or being.gender == "") or form == "person" and being.is_person


def _may_be_person(scene: Scene, being: Being) -> bool:
    """Whether nothing shows what an actor is: a single name, which may be a last name."""
    said = scene.text[being.start : being.end]
    if being.is_person or being.speaker in scene.known["groups"] or not said[:1].isupper():
        return False
    return " " not in said or _is_no_phrase(said)


def _is_no_phrase(said: str) -> bool:
    """Whether a name is two words that no dictionary has: "Nikola Petrov", not "Delta Foods" or "Lumen AI"."""
    parts = said.split()
    known = any(part.isupper() or bool(simplemma.is_known(part.lower(), "en")) for part in parts)
    return len(parts) == 2 and not known and said.replace(" ", "").isalpha()


def stand_in(scene: Scene, unit: Unit, at: int, noun: str, depth: int) -> Being | None:
    """The body or person that "the company", "the minister" stands for, where the page says that it is one."""
    is_body = noun in scene.lexicon.words["bodies"]
    found = resolve(scene, unit, at, "it" if is_body else "person", depth)
    if found is None or found.is_person == is_body:
        return None
    if is_body:
        return found
    name = re.escape(scene.folded[found.start : found.end].split()[-1])
    told = rf"\b{noun}\b[^.\n]{{0,30}}\b{name}\b|\b{name}\b, (?:[^.\n]{{0,40}} )?{noun}\b"
    key = ("told", noun, name)
    if key not in scene.known:
        scene.known[key] = re.search(told, scene.folded) is not None
    return found if scene.known[key] else None


def beings_of(scene: Scene, unit: Unit, limit: int, depth: int = 0) -> list[Being]:
    """The actors and named persons of a unit before a word, outside its quotations, in order."""
    key = ("beings", unit.number)
    if key not in scene.known:
        words = words_of(scene, unit)
        found: list[tuple[int, Being]] = []
        at = 0
        while at < len(words):
            mention = words.mention[at]
            if mention is not None and not mention.locative:
                person, gender = _kind(scene, mention)
                phrase = phrase_around(words, at)
                found.append(
                    (at, Being(mention.actor, mention.start, mention.end, person, gender, _is_subject(phrase, at)))
                )
            elif words.capital[at] and words.is_plain(at) and not words.is_a(at, TITLE | TIME):
                last = at
                while last + 1 < len(words) and words.capital[last + 1] and words.is_plain(last + 1):
                    last += 1
                gender = _gender_of(words, at, last)
                whole = full_name(scene, surface(scene, words, at, at), words.start[at]) if last == at else ""
                if whole and not gender:
                    gender = _gender_of_given(whole.split()[0].lower()) or "?"
                free = phrase_around(words, last).standing == FREE
                bare = last == at + 1 and free and _is_no_phrase(f"{words.form[at]} {words.form[last]}")
                if last > at and (gender or bare) or last == at and (whole or words.is_a(at - 1, TITLE) and at):
                    name = named(scene, words, at, last)
                    found.append((last, Being(name.speaker, name.start, name.end, True, gender.strip("?"), free)))
                at = last
            elif (words.is_plain(at) and not words.capital[at]) and (unnamed := _unnamed(scene, words, at)):
                found.append((at, unnamed))
            at += 1
        opening = next((i for i in range(min(4, len(words))) if words.form[i] in ("he", "she", "it", "they")), -1)
        if opening >= 0 and not found and depth < DEEPEST:
            being = resolve(scene, unit, opening, words.form[opening], depth + 1)
            if being is not None:
                found.append(
                    (opening, Being(being.speaker, being.start, being.end, being.is_person, being.gender, True))
                )
        scene.known[key] = found
    return [being for at, being in scene.known[key] if at < limit]


def _unnamed(scene: Scene, words: Words, at: int) -> Being | None:
    """One whom an indefinite noun brings in as the subject of a sentence: "An officer fired", "Doe's lawyer rose"."""
    is_person = words.form[at] in scene.lexicon.words["people"]
    if not is_person and not any(words.is_a(i, POSS) for i in range(max(0, at - 3), at)):
        return None
    phrase = phrase_ending(words, at)
    if phrase is None or phrase.head != at or phrase.first and not words.is_a(phrase.first - 1, PUNCTUATION | ADV):
        return None
    owned = any(words.is_a(i, POSS) for i in range(phrase.first, at)) or words.form[phrase.first] in (
        "his",
        "her",
        "its",
    )
    if not owned and words.form[phrase.first] not in ("a", "an", "one", "another"):
        return None
    group = read_group(words, at + 1)
    if group is None or words.is_a(at + 1, MENTION | COMMA) or words.form[at].startswith("spokes"):
        return None
    said = surface(scene, words, phrase.first if owned else phrase.first + 1, at)
    form, grammar = words.form[at], load_grammar()
    gender = "f" if form in grammar.feminine else "m" if form in grammar.masculine else ""
    kind = "other" if owned else "anonymous"
    return Being(f"{kind}:{said}", words.start[phrase.first], words.end[at], is_person, gender, True)


def _is_subject(phrase: Phrase, at: int) -> bool:
    return phrase.standing == FREE and phrase.governor != "'s"


def _gender_of(words: Words, first: int, last: int) -> str:
    """m or f by the given name or the title before it, '?' where only a title shows a person, '' where nothing does."""
    grammar = load_grammar()
    for at in range(max(0, first - 2), first):
        if words.form[at] in grammar.feminine:
            return "f"
        if words.form[at] in grammar.masculine:
            return "m"
    return _gender_of_given(words.form[first]) or ("?" if words.is_a(first - 1, TITLE) else "")


def _gender_of_given(name: str) -> str:
    grammar = load_grammar()
    if name in grammar.feminine_names:
        return "f"
    if name in grammar.masculine_names:
        return "m"
    return "?" if name in grammar.either_names else ""


def _kind(scene: Scene, mention: Mention) -> tuple[bool, str]:
    """Whether a mention is of a person, and of which gender where a name or a title tells.

    One actor may be a firm and its people; a last name that is the firm's too can be either.
    """
    names: dict[tuple[str, str], str] | None = scene.known.get("persons")
    if names is None:
        names = scene.known["persons"] = _person_names(scene)
    parts = _parts(mention)
    key = (mention.actor, parts[-1])
    if key in names:
        return True, names[key]
    grammar = load_grammar()
    if mention.form == "description" and parts[-1] in scene.lexicon.words["people"]:
        gender = "f" if parts[-1] in grammar.feminine else "m" if parts[-1] in grammar.masculine else ""
        return True, gender or scene.known["genders"].get(mention.actor, "")
    return False, ""


def _parts(mention: Mention) -> list[str]:
    """The words of a mention up to its complement."""
    return re.split(r" (?:of|for) ", mention.surface.lower().replace(".", ""))[0].split() or [""]


def _person_names(scene: Scene) -> dict[tuple[str, str], str]:
    """The last names of the actors who are persons, with their gender; 'either' where a firm bears the name too."""
    names = person_names(scene.folded, scene.mentions, scene.lexicon.words["people"])
    persons = {actor for actor, _ in names}
    groups: set[str] = set()
    for mention in scene.mentions:
        parts = _parts(mention)
        if mention.form == "name" and len(parts) > 1 and (mention.actor, parts[-1]) not in names:
            groups.add(mention.actor)
            for part in parts[:-1]:
                if (mention.actor, part) in names:
                    names[mention.actor, part] = "either"
        elif mention.form != "name" and not (
            mention.form == "description" and parts[-1] in scene.lexicon.words["people"]
        ):
            groups.add(mention.actor)
    scene.known["groups"] = groups - persons
    scene.known["genders"] = {actor: gender for (actor, _), gender in names.items() if gender != "either"}
    return names

"""The same speaker under another name: 'L'ancien géomètre' after a mayor, 'le groupe' after a firm."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from recoupe.fold import fold
from recoupe.mentions.actor_words import read_actor_words
from recoupe.model import Mention
from recoupe.quotes.agreement import agrees
from recoupe.quotes.clauses import Scene, marked_at, mentions_between
from recoupe.quotes.kinds import is_stand_in
from recoupe.quotes.persons import Speaker, as_actor, is_bare_name, is_person, is_someone

_SENTENCES_BACK = 3
_LONGEST_HEADING = 80


def named_again(scene: Scene, found: Speaker, own: Speaker | None, former: Iterator[Speaker | None]) -> Speaker:
    """The one before under another name: 'L'ancien géomètre' after a mayor, 'le groupe' after a firm; else as found.

    own: the subject of the sentence itself, where the phrase stands in its middle: 'Rovaltec a vendu son usine, a
    annoncé le groupe'. former: those who act in the sentences before, nearest first, None where no one does. An office
    with its complement, 'le délégué de la CGT', is the person before only where no other office was given to them.
    """
    if _is_one_of_group(scene, found):
        return _one_of_group(scene, found, former)
    if holder := _holder(scene, found):
        return _under(found, holder)
    is_body, is_again = is_stand_in(scene, found), _is_periphrasis(scene, found)
    if not is_body and not is_again:
        office = _office(scene, found)
        return _in_their_office(scene, found, office, own, former) if office else found
    if scene.grammar["accused"].match(scene.folded, found.start) and (accused := _last_person(scene, found)):
        return accused
    fallback: Speaker | None = None
    for earlier in chain([own], islice(former, _SENTENCES_BACK)):
        if earlier and not _can_be_called(scene, earlier, found):
            continue
        if earlier and earlier != found and earlier.is_named and (is_body or agrees(earlier, found.gender, "s")):
            is_other_body = earlier.is_actor and not _is_one(scene, earlier)
            fallback = fallback or (None if is_body or is_other_body else earlier)
            if is_body == is_other_body:
                return _under(found, earlier)
    if is_body and fallback is None:
        fallback = _last_body(scene, found)
    return _under(found, fallback) if fallback else found


def _can_be_called(scene: Scene, earlier: Speaker, found: Speaker) -> bool:
    """Whether someone met before can be meant: 'le magistrat' is one whom the page shows at the bench."""
    if scene.grammar["of_bench"].search(scene.folded, found.start, found.end) is None:
        return True
    held = (m for m in scene.mentions if m.actor == earlier.speaker)
    return not earlier.is_actor or any(scene.grammar["of_justice"].search(_title_of(scene, m)) for m in held)


def _is_one(scene: Scene, earlier: Speaker) -> bool:
    """Whether someone met before is a person, known as one or called by two names that nothing holds."""
    return is_someone(scene, earlier) or is_bare_name(scene, earlier.speaker)


def _under(found: Speaker, earlier: Speaker) -> Speaker:
    """Someone met before, with the words of now."""
    return replace(earlier, start=found.start, end=found.end, gender=found.gender or earlier.gender)


def _in_their_office(
    scene: Scene, found: Speaker, office: str, own: Speaker | None, former: Iterator[Speaker | None]
) -> Speaker:
    candidates = (one for one in chain([own], islice(former, _SENTENCES_BACK)) if one is not None)
    for earlier in islice(candidates, 2):
        if earlier != found and earlier.is_named and agrees(earlier, found.gender, "s"):
            return _in_office(scene, earlier, found, office)
    return found


def _last_body(scene: Scene, found: Speaker) -> Speaker | None:
    """The last body named before a lone noun for one: 'Pas de quoi convaincre Terre vive. L'ONG parle d'un déni'."""
    if "bodies" not in scene.known:
        scene.known["bodies"] = {m.actor for m in scene.mentions if m.form in ("name", "acronym")}
    for mention in reversed(mentions_between(scene, max(0, found.start - 700), found.start)):
        if mention.actor not in scene.known["bodies"] or mention.locative or is_person(scene, mention.actor):
            continue
        return as_actor(scene, mention, mention.start)
    return None


def _is_one_of_group(scene: Scene, found: Speaker) -> bool:
    """Whether a lone noun is one of people who are an actor: 'l'éleveur' where 'les éleveurs' are."""
    if not found.is_actor or " " in scene.text[found.start : found.end].strip() or is_person(scene, found.speaker):
        return False
    return any(_is_lone(scene, i, found) for i in (found.start, found.start - 2, found.start - 3))


def _one_of_group(scene: Scene, found: Speaker, former: Iterator[Speaker | None]) -> Speaker:
    """Who 'l'éleveur' is where 'les éleveurs' are an actor and a person was just named: that person."""
    for earlier in islice(former, 2):
        is_named = earlier is not None and (
            is_someone(scene, earlier) if earlier.is_actor else earlier.is_named and " " in earlier.speaker
        )
        if earlier and is_named and agrees(earlier, found.gender, "s"):
            return replace(earlier, start=found.start, end=found.end)
    return found


def _is_lone(scene: Scene, at: int, found: Speaker) -> bool:
    match = scene.grammar["anaphora"].match(scene.folded, at)
    if match is None or match.end() != found.end:
        return False
    if not any(match["noun"] in scene.lexicon.words[key] for key in ("periphrases", "people")):
        return False
    key = ("group", found.speaker)
    if key not in scene.known:
        scene.known[key] = {fold(m.surface) for m in scene.mentions if m.actor == found.speaker}
    plurals = {f"{match['noun']}s", f"{match['noun'].removesuffix('e')}s"}  # "la militante" where "les militants" are
    return not plurals.isdisjoint(scene.known[key])


def _is_periphrasis(scene: Scene, found: Speaker) -> bool:
    """Whether a phrase can name again a person named before: 'le joueur', 'l'ancien géomètre', 'l'Allemande'."""
    if not found.speaker.startswith("other:"):
        return False
    if found.is_named:
        return is_demonym(scene, found)
    if these := scene.grammar["pointed_at"].match(scene.folded, found.start):
        return any(these["noun"] in scene.lexicon.words[key] for key in ("periphrases", "people", "roles"))
    match = scene.grammar["anaphora"].match(scene.folded, found.start)
    return match is not None and (match["former"] is not None or match["noun"] in scene.lexicon.words["periphrases"])


def is_demonym(scene: Scene, found: Speaker) -> bool:
    """Whether a lone capital after an article is someone's country: 'l'Allemande', not 'rapporte Le Parisien'."""
    places = (found.start, found.start - 2, found.start - 3)
    people = [(i, m["people"]) for i in places if i >= 0 and (m := scene.grammar["demonym"].match(scene.folded, i))]
    at = next((i for i, word in people if word in read_actor_words().demonyms), -1)
    if at < 0 or " " in found.speaker[6:] or scene.grammar["newspapers"].match(fold(found.speaker[6:])):
        return False
    is_opening = not scene.text[max(0, at - 3) : at].strip(' \u00a0«“"') or scene.text[at - 2 : at - 1] in '.!?…»”"\n'
    return is_opening or scene.text[at].islower()


def _office(scene: Scene, found: Speaker) -> str:
    """The noun of an office that names someone without a name: 'le délégué' of 'le délégué de la CGT'; else ''."""
    match = scene.grammar["anaphora_of"].match(scene.folded, found.start)
    if match is None or found.is_named and (not found.is_actor or "," in scene.text[found.start : found.end]):
        return ""
    is_someone_s = any(match["noun"] in scene.lexicon.words[key] for key in ("people", "periphrases"))
    return match["noun"] if is_someone_s else ""


def _in_office(scene: Scene, person: Speaker, found: Speaker, office: str) -> Speaker:
    """The person before an office where it can be theirs: the same paragraph, and no other office given to them."""
    is_near = scene.text.rfind("\n", 0, found.start) < person.start or _is_under_heading(scene, person, found)
    if person.is_actor and not is_someone(scene, person) and not is_bare_name(scene, person.speaker):
        return found
    if not person.is_actor and " " not in person.speaker:
        return found
    inside = mentions_between(scene, found.start, found.end)
    is_lone = scene.grammar["lone_office"].match(scene.folded, found.start) is not None
    is_same_gender = is_lone and person.gender != "" and person.gender == found.gender
    if not (is_near or is_same_gender) or any(m.actor == person.speaker for m in inside):
        return found
    given = _offices_of(scene, person)
    if given and office not in given:
        return found
    return replace(person, start=found.start, end=found.end, gender=found.gender or person.gender)


def _is_under_heading(scene: Scene, person: Speaker, found: Speaker) -> bool:
    """Whether a person stands in the short line right above: '20 h 33 - Ana Roy répond' over a paragraph."""
    line = scene.text.rfind("\n", 0, person.start) + 1
    end = scene.text.find("\n", person.start)
    return end - line < _LONGEST_HEADING and not scene.text[end : found.start].strip("\n ").count("\n")


def _holder(scene: Scene, found: Speaker) -> Speaker | None:
    """The one person among the actors whom the page gave a lone office before: 'le préfet', met as 'le préfet Roy'."""
    match = scene.grammar["lone_office"].match(scene.folded, found.start)
    if match is None or not found.speaker.startswith("other:") or found.is_named or match.end() < found.end:
        return None
    noun = match["noun"]
    if noun not in scene.lexicon.words["offices"]:
        return None
    people = [person for person in _people(scene) if person.start < found.start]
    held = [p for p in people if noun in _offices_of(scene, p) and agrees(p, found.gender, "s")]
    return held[0] if len(held) == 1 else None


def _people(scene: Scene) -> list[Speaker]:
    """The persons among the actors, each where the page names it first."""
    if "people" not in scene.known:
        first: dict[str, Mention] = {}
        for mention in scene.mentions:
            if mention.form == "name":
                first.setdefault(mention.actor, mention)
        persons = [m for m in first.values() if is_person(scene, m.actor)]
        scene.known["people"] = [as_actor(scene, m, m.start) for m in persons]
    return scene.known["people"]


def _offices_of(scene: Scene, person: Speaker) -> frozenset[str]:
    """The offices that stand right beside a person's name on the page: 'la maire Ana Roy', 'Ana Roy, présidente'."""
    key = ("offices", person.speaker)
    if key not in scene.known:
        people, folded = scene.lexicon.words["people"], scene.folded
        if person.is_actor:
            places = [(m.start, m.end) for m in scene.mentions if m.actor == person.speaker and m.form == "name"]
        else:
            name = re.compile(re.escape(person.speaker.removeprefix("other:")))
            places = [match.span() for match in name.finditer(scene.text, max(0, person.start - 8000), person.end)]
        found = set()
        for begin, end in places[:40]:
            before = scene.grammar["office_before"].search(folded, max(0, begin - 70), begin)
            after = scene.grammar["office_after"].match(folded, end)
            found |= set(re.findall(r"[\w-]+", before[1] if before else "")) | {after[1] if after else ""}
        scene.known[key] = frozenset(found & people)
    return scene.known[key]


def _last_person(scene: Scene, found: Speaker) -> Speaker | None:
    """The last person of the codebook mentioned before an accused who is not named."""
    for mention in reversed(mentions_between(scene, max(0, found.start - 1500), found.start)):
        person = as_actor(scene, mention, mention.start)
        if marked_at(scene, mention.start) or not is_person(scene, mention.actor):
            continue
        if agrees(person, found.gender, "") and not scene.grammar["of_justice"].search(_title_of(scene, mention)):
            return replace(person, start=found.start, end=found.end)
    return None


def _title_of(scene: Scene, mention: Mention) -> str:
    return scene.folded[max(0, mention.start - 40) : mention.end + 30]

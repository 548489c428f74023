"""The subject in the words before a verb, openings and adverbials passed over."""

import re

from recoupe.quotes.clauses import Scene, is_adverbial, marked_at, masked, mentions_between, parts, sentence_bounds
from recoupe.quotes.kinds import is_document, is_human
from recoupe.quotes.persons import Speaker, as_actor, is_person
from recoupe.quotes.phrases import read_phrase

_NAME_IN_RELATIVE = re.compile(r"\b(?:que |qu['’]|dont )(?=[A-ZÀ-Þ])")  # "des mots que | Ana Roy juge « blessants »"


def skip_opening(scene: Scene, start: int, end: int) -> int:
    """Past the conjunctions and dashes that a clause opens with."""
    while start < end and scene.text[start].isspace():
        start += 1
    while match := scene.grammar["opening"].match(scene.folded, start, end):
        ends_word = match.group()[-1] in " '-–—•\u00a0" or not scene.text[match.end() : match.end() + 1].isalnum()
        if not ends_word or match.end() == start:
            break
        start = match.end()
    return start


def subject_in_part(scene: Scene, start: int, end: int) -> Speaker | None:
    """The subject in the words right before a verb, adverbials before it passed over."""
    start = skip_opening(scene, start, end)
    folded, complement = scene.folded, scene.grammar["complement"]
    places = [start + m.end() for m in scene.grammar["object_relative"].finditer(masked(scene, start, end))]
    places += [
        m.end() for m in _NAME_IN_RELATIVE.finditer(scene.text, start, end) if marked_at(scene, m.start()) is None
    ]
    inner = max(places, default=0)
    if inner and folded[inner:end].strip() and (found := read_phrase(scene, inner, end)):
        return found  # "un chiffre que l'intersyndicale juge « fantaisiste »"
    if not is_adverbial(scene, start, end):
        found = read_phrase(scene, start, end)
        if found and (found.end >= end - 40 or not found.speaker.startswith("other:")):
            return found
    places = [start + match.start() for match in scene.grammar["phrase_start"].finditer(folded[start:end])]
    for place in reversed(places):
        if (place == start or not complement.search(folded[start:place] + " ")) and (
            found := read_phrase(scene, place, end)
        ):
            return found
    for mention in reversed(mentions_between(scene, start, end)):
        if not mention.locative and not complement.search(folded[start : mention.start]):
            return as_actor(scene, mention, mention.start)
    return None


def last_person(scene: Scene, start: int, end: int, gender: str) -> Speaker | None:
    """The last person of one gender in a stretch, subject or not: 'Je vois la juge. Elle dit' ; never a guess."""
    found = None
    for place in scene.grammar["phrase_start"].finditer(masked(scene, start, end)):
        phrase = read_phrase(scene, start + place.start(), end)
        if phrase and phrase.gender == gender and phrase.number != "p" and _is_someone(scene, phrase):
            found = phrase
    for mention in mentions_between(scene, start, end):
        person = as_actor(scene, mention, mention.start)
        is_one = person.gender == gender and not mention.locative and is_person(scene, mention.actor)
        if is_one and marked_at(scene, mention.start) is None and (found is None or mention.start >= found.start):
            found = person
    return found


def document_before(scene: Scene, floor: int, at: int) -> Speaker | None:
    """The paper whose participle follows: 'un rapport interne | pointant', 'vingt attestations | louant'."""
    words = list(re.finditer(r"[\w-]+", scene.folded[max(floor, at - 60) : at]))[-3:]
    tail = scene.folded[max(floor, at - 60) : at]
    for word in reversed(words):
        rest = tail[word.end() :]
        if re.search(r"[^\w\s-]", rest) or marked_at(scene, at - 2) is not None:
            return None
        if is_document(scene, word.group()) and not scene.grammar["complement_of"].search(tail[: word.start()]):
            begin = at - len(tail) + word.start()
            return Speaker(f"document:{scene.text[begin : begin + len(word.group())]}", begin, at)
    return None


def _is_someone(scene: Scene, phrase: Speaker) -> bool:
    return not phrase.speaker.startswith("document:") and is_human(scene, phrase)


def first_named(scene: Scene, start: int, limit: int) -> Speaker | None:
    """The first name of a sentence that no preposition governs."""
    for mention in mentions_between(scene, start, limit):
        if mention.form != "name" or mention.locative or marked_at(scene, mention.start):
            continue
        if not scene.grammar["complement"].search(scene.folded[max(start, mention.start - 40) : mention.start]):
            return as_actor(scene, mention, mention.start)
    return None


def own_subject(scene: Scene, start: int, at: int) -> Speaker | None:
    """The subject of a participle that has its own: '..., chaque camp accusant l'autre de mentir'."""
    begin = parts(scene, start, at)[-1][0]
    if begin <= start or not scene.grammar["determiner"].match(scene.folded, begin, at):
        return None
    found = read_phrase(scene, begin, at)
    return found if found and not scene.folded[found.end : at].strip() else None


def inverted_twice(scene: Scene, start: int, at: int) -> Speaker | None:
    """The noun that a verb with an inverted pronoun has before it: 'Tout juste le maire | admet-il'."""
    places = [m.start() for m in scene.grammar["phrase_start"].finditer(scene.folded, max(start, at - 60), at)]
    found = read_phrase(scene, places[-1], at) if places else None
    is_next = found is not None and not scene.folded[found.end : at].strip()
    return found if found and is_next and is_human(scene, found) else None


def source_told(scene: Scene, start: int) -> Speaker | None:
    """The person whom a sentence opens or closes with after 'selon': 'Selon Ana Roy, ...', 'Une hérésie, selon Roy'."""
    end = min(sentence_bounds(scene, start)[1], start + 400)
    told = scene.grammar["source_opens"].match(scene.folded, start)
    told = told or scene.grammar["source_in"].search(scene.folded, start, end)
    found = read_phrase(scene, told.end(), end) if told and marked_at(scene, told.start()) is None else None
    return found if found and is_human(scene, found) and found.number != "p" else None

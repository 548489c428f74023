"""People whom a small word stands for: 'dit-on à la mairie', 'd'autres sifflent', 'l'un d'eux', 'celui-ci'."""

from dataclasses import replace

from recoupe.quotes.agreement import agrees
from recoupe.quotes.clauses import Scene, marked_at, masked, mention_at, mentions_between, sentence_bounds
from recoupe.quotes.kinds import is_human
from recoupe.quotes.persons import Speaker, as_actor, first_word
from recoupe.quotes.phrases import phrase_end


def place_of_on(scene: Scene, start: int, limit: int) -> Speaker | None:
    """Whom 'on' stands for by the place after it: 'dit-on à la mairie', 'a-t-on appris auprès de la préfecture'."""
    match = scene.grammar["place_after"].match(masked(scene, start, min(limit, start + 140)))
    if match is None:
        return None
    for at in (start + match.start("circle"), start + match.end()):
        if match["circle"] or at >= start + match.end():
            mention = mention_at(scene, at)
            if mention:
                return as_actor(scene, mention, at)
    at = start + match.end()
    end = phrase_end(scene, at, limit)
    words = scene.text[at:end].strip()
    if not words:
        return Speaker("anonymous", start, start)
    if first_word(words) in scene.lexicon.words["documents"]:
        return Speaker(f"document:{words.split()[0]}", at, end)
    if inner := mentions_between(scene, at, end):
        return as_actor(scene, inner[0], at)
    is_place = scene.folded[max(0, at - 3) : at] == " a "
    return Speaker(f"{'other' if words[0].isupper() and not is_place else 'anonymous'}:{words}", at, end)


def place_before_on(scene: Scene, floor: int, at: int) -> Speaker | None:
    """Whom 'on' stands for where the place comes first: 'À la mairie, on respire'."""
    if where := scene.grammar["where_on"].search(scene.folded, floor, at):
        body = mention_at(scene, where.start() - 1)  # "chez Rovaltec, où l'on parle d'un « malentendu »"
        is_place = body is not None and scene.grammar["at_whose"].search(scene.folded, floor, body.start)
        return as_actor(scene, body, body.start) if body and is_place else None
    match = scene.grammar["place_before"].match(scene.folded, floor, at)
    mention = mention_at(scene, match.end()) if match else None
    if match is None or mention is None:
        return None
    has_article = match.group().strip() != "a"
    is_body = has_article or not mention.locative or mention.form == "metonym"
    return as_actor(scene, mention, mention.start) if is_body else None


def same_group(scene: Scene, floor: int, at: int) -> Speaker | None:
    """Who 'd'autres' are: the people of the same sentence, as in 'Des habitants applaudissent ; d'autres sifflent'."""
    for mention in reversed(mentions_between(scene, sentence_bounds(scene, at)[0], at)):
        if scene.grammar["group"].search(scene.folded, max(0, mention.start - 20), mention.start):
            return as_actor(scene, mention, mention.start)
    return None


def last_group(scene: Scene, at: int) -> Speaker | None:
    """The last people of several mentioned before 'l'un d'eux': 'les pêcheurs', 'une dizaine de pêcheurs'."""
    for mention in reversed(mentions_between(scene, max(0, at - 500), at)):
        is_plural = scene.grammar["several"].search(scene.folded, max(0, mention.start - 24), mention.start)
        if marked_at(scene, mention.start) is None and is_plural:
            return as_actor(scene, mention, mention.start)
    return None


def last_named(scene: Scene, at: int, gender: str) -> Speaker | None:
    """Whom 'celui-ci' stands for: the last person named before it."""
    near = mentions_between(scene, max(0, at - 300), at)
    for mention in reversed([m for m in near if m.form == "name"] or near):
        found = as_actor(scene, mention, mention.start)
        if not mention.locative and agrees(found, gender, ""):
            return found
    return None


def first_or_second(scene: Scene, found: Speaker, former: int) -> Speaker | None:
    """Which of the two people named since an offset 'la première', 'le second' is."""
    which = scene.grammar["ordinal"].match(scene.folded, found.start)
    if which is None or former < 0:
        return None
    people: dict[str, Speaker] = {}
    for mention in mentions_between(scene, former, found.start):
        if mention.form == "name" and marked_at(scene, mention.start) is None:
            people.setdefault(mention.actor, as_actor(scene, mention, mention.start))
    if len(people) != 2:
        return None
    one = list(people.values())[0 if which["which"].startswith("premier") else 1]
    return replace(one, start=found.start, end=which.end()) if agrees(one, found.gender, "") else None


def one_of_them(scene: Scene, found: Speaker, former: Speaker | None) -> Speaker:
    """One of the people whom the sentence before is about, or of the last ones mentioned; else no one named."""
    if former is None or not (former.number == "p" and is_human(scene, former)):
        former = last_group(scene, found.start)
    return replace(former, start=found.start, end=found.end) if former and former.is_actor else found

"""Noun phrases that can speak, read from their article on: 'la préfète, Sylvie Roy', 'une source proche du dossier'.

A mention at the head or in apposition gives an actor; a document, an unnamed source or a name outside the codebook
gives `document:`, `anonymous:` or `other:` with the words.
"""

import re
from dataclasses import replace

from recoupe.fold import fold
from recoupe.mentions.actor_words import read_actor_words
from recoupe.model import Mention
from recoupe.quotes.clauses import Scene, finite_verbs, masked, mention_at, mentions_between
from recoupe.quotes.kinds import is_document
from recoupe.quotes.persons import (
    Speaker,
    agreement_of,
    as_actor,
    first_word,
    head_word,
    is_person,
    name_gender,
    noun_gender,
)

_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_NAME = re.compile(
    rf"[{_UPPER}][\w'’.-]*(?:[  ](?:(?:de|d'|du|des|la|le|von|van|ben|bin|al|el|dos|da)[  ]){{0,2}}[{_UPPER}][\w'’-]*)*"
)
_INNER_NAME = re.compile(rf"(?<=[a-zà-ÿ] )[{_UPPER}][\w'’.-]+(?: [{_UPPER}][\w'’.-]+)*")
_OFFICES_IN_CAPITALS = frozenset({"PDG", "DG", "DGA", "DRH", "ONG"})
_BRACKET = re.compile(r"\s?\([^()\n]{1,60}\)")
_WORD = re.compile(r"[\w-]+")
_FULL_NAME = re.compile(rf"[{_UPPER}][a-zà-ÿ'’-]+(?: (?:de |du |d['’]|le |la )?[{_UPPER}][\w'’-]+){{1,2}}")
_CASE = re.compile(r"(?:\b(?:de|du|des|la|le|les|au|aux|a|en|pour|contre|avec|par|sur|chez|et|ou)\s|['’])$")


def read_phrase(scene: Scene, start: int, limit: int) -> Speaker | None:
    """The noun phrase that starts at an offset: 'la préfète, Sylvie Roy' is the actor that 'Sylvie Roy' names."""
    folded, text, grammar = scene.folded, scene.text, scene.grammar
    while start < limit and text[start].isspace():
        start += 1
    if wording := grammar["wording"].match(folded, start, limit):
        start = wording.end()
    determiner = grammar["determiner"].match(folded, start, limit)
    head = determiner.end() if determiner else start
    title = grammar["title"].match(folded, head, limit)
    named = title.end() if title else head
    for at in {start, head, named}:
        mention = mention_at(scene, at)
        if mention and mention.start >= start - 2 and mention.end <= limit + 1:
            if determiner and determiner["indefinite"] and _is_one_of(scene, mention):
                break
            return as_actor(scene, mention, start)
    name = _NAME.match(text, named, limit)
    if name and determiner and name.group().split(" ", 1)[0] in _OFFICES_IN_CAPITALS:
        name = None  # "le PDG de Corail Lines"
    if name and (title or _is_name(scene, name)) and name.group().rstrip(".'’"):
        found = _named(scene, name.start(), name.end(), start)
        if found.is_actor or not determiner or title or not _is_institution(scene, name, limit):
            return found
    if determiner is None:
        return _bare_noun(scene, start, limit)
    return _common_noun(scene, start, head, limit, is_indefinite=determiner["indefinite"] is not None)


def _common_noun(scene: Scene, start: int, head: int, limit: int, *, is_indefinite: bool) -> Speaker | None:
    """A phrase headed by a common noun: its name in apposition, else what kind of source the noun is."""
    folded, text, grammar, words = scene.folded, scene.text, scene.grammar, scene.lexicon.words
    end = _common_end(scene, head, limit)
    if end <= head:
        return None
    phrase, surface = folded[head:end], text[head:end].strip()
    inner = next(iter(mentions_between(scene, head, end)), None)
    before_inner = phrase[: inner.start - head] if inner else ""
    word = head_word(scene, phrase)
    gender, number = agreement_of(scene, folded[start:head])
    gender = gender or (noun_gender(scene, head, end) if number == "s" else "")
    is_one = inner is not None and is_indefinite and number == "s" and _is_one_of(scene, inner)
    if inner and word not in words["documents"] and not is_one and _is_named_by(scene, inner, before_inner, end):
        return as_actor(scene, inner, start)
    if short := _acronym_after(scene, end, limit):
        return replace(as_actor(scene, short, start), start=start, gender=gender, number=number)
    if grammar["own_knowledge"].match(folded, start):
        return Speaker(f"anonymous:{text[start:end].strip()}", start, end)
    if inner and word in words["mouthpieces"] and grammar["of_before"].search(before_inner):
        return Speaker(inner.actor, start, inner.end, gender, number)
    apposed = _apposed_name(scene, end, limit)
    if apposed and not (is_indefinite and (number == "p" or not _is_full(scene, apposed))):
        return replace(apposed, start=start, gender=gender or apposed.gender, number=number or apposed.number)
    own = _INNER_NAME.search(text, head + 1, end)
    is_paper = word in ("quotidien", "hebdomadaire", "journal", "magazine", "mensuel", "site")
    if (
        own
        and (word not in words["documents"] or is_paper)
        and not grammar["bound_name"].search(folded[head : own.start()])
        and (" " in own.group() or not grammar["preposition"].search(folded[head : own.start()]))
    ):
        return replace(_named(scene, own.start(), own.end(), start), gender=gender, number=number)
    if is_document(scene, word) and not (inner and word in words["voices"]):
        return Speaker(f"document:{surface.split()[0]}", start, end, gender, number)
    if word in words["anonymous"] or any(hidden in folded[end : end + 90] for hidden in scene.lexicon.hidden):
        return Speaker(f"anonymous:{surface}", start, end, gender, number)
    if is_indefinite:
        return Speaker(f"anonymous:{surface}", start, end, gender, number)
    is_counsel = word == "conseil" and inner is not None and is_person(scene, inner.actor)
    if inner and word in words["voices"] and not is_counsel and grammar["of_before"].search(before_inner):
        return Speaker(inner.actor, start, inner.end, gender, number)
    if " " not in phrase.strip() and (actor := _tied_actor(scene, word, start)):
        return Speaker(actor, start, end, gender, number)
    return Speaker(f"other:{surface}", start, end, gender, number)


def _is_named_by(scene: Scene, name: Mention, before: str, end: int) -> bool:
    """Whether a mention inside a phrase names who it is: no preposition before it, or a full name right behind a
    title's complement, as in 'la ministre de la Santé Anne Roy'.
    """
    if not scene.grammar["preposition"].search(before):
        return True
    return name.end >= end - 1 and bool(_FULL_NAME.fullmatch(name.surface)) and not _CASE.search(before)


def _is_one_of(scene: Scene, mention: Mention) -> bool:
    """Whether words that mean an actor are those of one of its people: 'un | cadre de Rovaltec', 'un ancien | ...'."""
    noun, words = head_word(scene, fold(mention.surface)), scene.lexicon.words
    is_voice = noun in words["voices"] or noun in words["mouthpieces"]
    return mention.form == "description" and " " in mention.surface and noun in words["people"] and not is_voice


def _is_full(scene: Scene, name: Speaker) -> bool:
    """Whether a name is that of one person: two words, or an actor who is one."""
    return is_person(scene, name.speaker) if name.is_actor else " " in name.speaker


def _acronym_after(scene: Scene, end: int, limit: int) -> Mention | None:
    """The actor whose acronym follows in brackets: 'la caisse primaire (CPAM)'."""
    bracket = _BRACKET.match(scene.text, end - 1 if scene.text[end - 1] == " " else end, limit)
    at = scene.text.index("(", bracket.start()) + 1 if bracket else -1
    found = mention_at(scene, at) if bracket else None
    return found if found and bracket and found.start == at and found.end == bracket.end() - 1 else None


def _common_end(scene: Scene, head: int, limit: int) -> int:
    """Where a phrase of common nouns ends: at a stop, a relative or a verb, but never inside a mention."""
    end = phrase_end(scene, head, limit)
    crossing = mention_at(scene, end - 1) or mention_at(scene, end)
    if crossing and head < crossing.start < end < crossing.end:
        end = min(crossing.end, limit)
    while adjective := scene.grammar["adjective"].match(scene.folded, head, end):
        head = adjective.end()
    first = _WORD.match(scene.folded, head, end)
    verbs = finite_verbs(scene, first.end(), end) if first else []
    return verbs[0] if verbs and mention_at(scene, verbs[0]) is None else end


def phrase_end(scene: Scene, start: int, limit: int) -> int:
    """Where the words of a noun phrase stop."""
    piece = masked(scene, start, min(limit, start + 160))
    stop = scene.grammar["phrase_end"].search(piece)
    return start + (stop.start() if stop else len(piece))


def _is_name(scene: Scene, name: re.Match[str]) -> bool:
    """Whether capitals are a name: not a word that any sentence can open with."""
    first, words = first_word(name.group()), scene.lexicon.words
    if first in scene.grammar.words["not_names"]:
        return False
    if " " in name.group() or mentions_between(scene, name.start(), name.end()):
        return True
    if first in words["feminine"] or first in words["masculine"]:
        return True
    before = scene.text[max(0, name.start() - 3) : name.start()].rstrip(" \u00a0\u202f")
    return bool(before) and before[-1] not in '.!?…:\n«“"»”'


def _is_institution(scene: Scene, name: re.Match[str], limit: int) -> bool:
    """Whether a capital after an article opens a body that goes on in lower case: 'l'Agence de l'eau'."""
    after = scene.text[name.end() : name.end() + 2]
    return (
        " " not in name.group()
        and after[:1] == " "
        and after[1:].islower()
        and not scene.grammar["phrase_end"].match(scene.folded, name.end(), limit)
    )


def _named(scene: Scene, begin: int, end: int, start: int) -> Speaker:
    text = scene.text
    while end > begin and text[end - 1] in ".'’-":
        end -= 1
    mention = next(iter(mentions_between(scene, begin, end)), None) or mention_at(scene, begin)
    if mention and not re.search(r"[  ](?:de|du|des|d'|d’)", text[begin : mention.start]):
        return as_actor(scene, mention, start)
    if " " not in text[begin:end] and (found := _namesake(scene, text[begin:end])):
        return Speaker(found, begin, end, name_gender(scene, text[begin:end]), "s")
    gender, number = agreement_of(scene, scene.folded[start:begin])
    gender = gender or name_gender(scene, text[begin:end])
    return Speaker(f"other:{text[begin:end]}", begin, end, gender, number or "s")


def _namesake(scene: Scene, name: str) -> str:
    """The one actor of the page whose full name holds a lone given or family name: 'Mélissa' for 'Mélissa Roy'."""
    if "names" not in scene.known:
        held: dict[str, set[str]] = {}
        for mention in scene.mentions:
            words = fold(mention.surface).split()
            for word in words if mention.form == "name" and len(words) > 1 else ():
                held.setdefault(word, set()).add(mention.actor)
        scene.known["names"] = held
    actors = scene.known["names"].get(fold(name), set())
    return next(iter(actors)) if len(actors) == 1 else ""


def _bare_noun(scene: Scene, start: int, limit: int) -> Speaker | None:
    """A noun without an article: 'sources concordantes', 'nos informations'."""
    word = _WORD.match(scene.folded, start, limit)
    if not scene.grammar["own_knowledge"].match(scene.folded, start) and (
        word is None or word.group() not in scene.lexicon.words["anonymous"]
    ):
        return None
    end = phrase_end(scene, start, limit)
    return Speaker(f"anonymous:{scene.text[start:end].strip()}", start, end)


def _apposed_name(scene: Scene, end: int, limit: int) -> Speaker | None:
    """The name after a comma: 'la maire (sans étiquette), Ana Roy'."""
    bracket = _BRACKET.match(scene.text, end - 1 if scene.text[end - 1] == " " else end, limit)
    comma = bracket.end() if bracket else end
    if scene.text[comma : comma + 2] != ", ":
        return None
    if apposed := read_apposition(scene, comma + 2, limit):
        return apposed
    start = comma + 2  # "sa présidente, la climatologue Ana Roy"
    noun = scene.grammar["trade"].match(scene.folded, start, limit)
    if noun is None or noun["noun"] not in scene.lexicon.words["people"] | scene.lexicon.words["periphrases"]:
        return None
    at = noun.end()
    mention, name = mention_at(scene, at), _NAME.match(scene.text, at, limit)
    if mention and mention.start == at and mention.form == "name":
        return as_actor(scene, mention, start)
    return _named(scene, name.start(), name.end(), start) if name and " " in name.group() else None


def read_apposition(scene: Scene, start: int, limit: int) -> Speaker | None:
    """A name that stands alone between commas: ', Me Lucie Roy,', ', le général Roy,'."""
    folded, text = scene.folded, scene.text
    article = scene.grammar["clitic"].match(folded, start, limit)
    at = article.end() if article else start
    title = scene.grammar["title"].match(folded, at, limit)
    at = title.end() if title else at
    mention = mention_at(scene, at)
    if mention and mention.form in ("name", "acronym") and mention.end <= limit + 1:
        return as_actor(scene, mention, start)
    name = _NAME.match(text, at, limit)
    if not name or article or first_word(name.group()) in scene.grammar.words["not_names"]:
        return None
    return _named(scene, name.start(), name.end(), start) if title or " " in name.group() else None


def _tied_actor(scene: Scene, word: str, before: int) -> str:
    """The one actor a lone noun was tied to by the words beside it earlier: 'le fonds Orbe' makes 'le fonds' Orbe."""
    if "ties" not in scene.known:
        scene.known["ties"] = _read_ties(scene)
    earlier = {actor for at, actor in scene.known["ties"].get(word, ()) if at < before}
    return earlier.pop() if len(earlier) == 1 else ""


def _read_ties(scene: Scene) -> dict[str, list[tuple[int, str]]]:
    ties: dict[str, list[tuple[int, str]]] = {}
    folded, grammar = scene.folded, scene.grammar
    for mention in scene.mentions:
        words = [head_word(scene, folded[mention.start : mention.end])] if mention.form == "description" else []
        before = grammar["tie"].search(folded[max(0, mention.start - 40) : mention.start])
        if before and not grammar["tie_breaker"].search(before[1]):
            words.append(head_word(scene, before[1]))
        for word in words:
            if len(word) > 2:
                ties.setdefault(word, []).append((mention.start, mention.actor))
    return ties


def read_name(scene: Scene, start: int, end: int) -> Speaker | None:
    """The full name of a person with a known given name in a stretch, whom the codebook does not hold."""
    given = read_actor_words().given
    for name in _NAME.finditer(scene.text, start, end):
        if " " in name.group() and first_word(name.group()).split("-")[0] in given:
            return _named(scene, name.start(), name.end(), start)
    return None

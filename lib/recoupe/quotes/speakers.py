"""Who speaks in a cue: the subject before the verb or after it, or the one a pronoun stands for.

Subjects are looked for inside the sentence, then in the three before it; what was found is kept in the scene.
"""

import re
from bisect import bisect_left
from dataclasses import replace

from recoupe.fold import fold
from recoupe.mentions.actor_words import read_actor_words
from recoupe.model import Mention
from recoupe.quotes.clauses import (
    Scene,
    cues_between,
    finite_verbs,
    is_adverbial,
    marked_at,
    masked,
    mention_at,
    mentions_between,
    parts,
    sentence_bounds,
)
from recoupe.quotes.cues import Cue
from recoupe.quotes.phrases import (
    Speaker,
    as_actor,
    can_speak,
    first_word,
    is_bare_name,
    is_human,
    is_person,
    is_stand_in,
    phrase_end,
    read_apposition,
    read_phrase,
)

_BREAK = re.compile(r"; |: |[.!?…] | [-–—] ")
_CAPITAL = re.compile(r"[ ,]+(?=[A-ZÀ-ÖØ-ÞŒ])")
_SENTENCES_BACK = 3
_LONGEST_CHAIN = 12  # "Elle vient. Elle parle. Elle ...": pronouns followed back to a name


def subject_of(scene: Scene, cue: Cue) -> Speaker | None:
    """The one who speaks in a cue: inverted, before the verb, or the subject of the sentence; looked for once."""
    key = ("subject", cue.start)
    if key not in scene.known:
        scene.known[key] = None  # a sentence that leads back to itself names no one
        found = _subject_of(scene, cue)
        scene.known[key] = found and same_as_before(scene, sentence_bounds(scene, cue.start)[0], found)
    return scene.known[key]


def _subject_of(scene: Scene, cue: Cue) -> Speaker | None:
    start, end = sentence_bounds(scene, cue.start)
    if inside := marked_at(scene, cue.start):
        start, end = inside.start, inside.end
    if cue.form in ("passive", "participle"):
        return agent_after(scene, cue.end, min(end, cue.end + 120))
    if cue.pronoun == "on":
        return _place_of_on(scene, cue.end, end)
    if cue.pronoun:
        return resolve_pronoun(scene, cue.start, cue.pronoun) or _as_pronoun(cue)
    if cue.form == "infinitive" and scene.grammar["and_of"].search(scene.folded[max(0, cue.start - 7) : cue.start]):
        return sentence_before(scene, start)[1]  # "Et d'ajouter : ..."
    heard = scene.grammar["heard"].search(scene.folded, max(start, cue.start - 60), cue.start)
    if cue.form == "infinitive" and heard:
        return read_phrase(scene, heard.start("who"), cue.start)  # "On entend un policier crier « ... »"
    if cue.form in ("gerund", "infinitive"):
        return sentence_subject(scene, start) or main_speaker(scene, start, cue.start)
    return subject_before(scene, cue.start, start)


def _as_pronoun(cue: Cue) -> Speaker:
    """A pronoun that nothing before it explains: its words, and no speaker."""
    return Speaker("", cue.end - len(cue.pronoun), cue.end)


def is_incise(scene: Scene, cue: Cue) -> bool:
    """Whether a cue follows marks or a whole clause, with its subject after it: 'La route est fermée, assure Roy'."""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return False
    if cue.lemma in scene.lexicon.only_with_on and cue.pronoun != "on":
        return False
    at = cue.start
    while at > 0 and scene.text[at - 1] in " \u00a0\u202f":
        at -= 1
    if at == 0:
        return False
    if scene.text[at - 1] in '»”“‹›"':
        return marked_at(scene, at - 1) is not None
    if scene.text[at - 1] not in ",!?":
        return False
    if cue.pronoun or marked_at(scene, at - 2) is not None:
        return True
    key = ("incise", cue.start)
    if key not in scene.known:
        scene.known[key] = bool(finite_verbs(scene, sentence_bounds(scene, cue.start)[0], at - 1))
    return scene.known[key]


def subject_before(scene: Scene, at: int, floor: int) -> Speaker | None:
    """The subject that stands before a verb at an offset, not further left than `floor`."""
    piece, start = masked(scene, floor, at), 0
    for stop in _BREAK.finditer(piece):
        if piece[stop.end() :].strip():
            start = stop.end()
    floor, piece = floor + start, piece[start:]
    if (pronoun := scene.grammar["pronoun_before"].search(piece)) is None:
        return _subject_from_parts(scene, floor, at)
    word, place = pronoun[1], floor + pronoun.start(1)
    if word == "qui" or word.endswith(("quel", "quelle", "quels", "quelles")):
        return antecedent(scene, place, floor)
    if word == "on":
        return _place_before_on(scene, floor, place) or Speaker("anonymous", place, place + 2)
    if scene.grammar["some"].fullmatch(word):
        return _same_group(scene, floor, place) or Speaker(f"anonymous:{word}", place, place + len(word))
    if scene.grammar["no_one"].fullmatch(word):
        return None
    before = piece[: pronoun.start(1)].rstrip()
    if word in ("lui", "elle", "eux", "elles") and before.endswith(",") and piece.rstrip().endswith(","):
        return _subject_from_parts(scene, floor, at)  # "La maire, elle, assume"
    return resolve_pronoun(scene, place, word) or Speaker("", place, place + len(word))


def _same_group(scene: Scene, floor: int, at: int) -> Speaker | None:
    """Who 'd'autres' are: the people of the same sentence, as in 'Des habitants applaudissent ; d'autres sifflent'."""
    for mention in reversed(mentions_between(scene, sentence_bounds(scene, at)[0], at)):
        if scene.grammar["group"].search(scene.folded, max(0, mention.start - 20), mention.start):
            return as_actor(scene, mention, mention.start)
    return None


def _subject_from_parts(scene: Scene, floor: int, at: int) -> Speaker | None:
    pieces = parts(scene, floor, at)
    tail = masked(scene, *pieces[-1]).strip(" ")
    if scene.grammar["second_verb"].search(tail):
        earlier = [c for c in cues_between(scene, floor, at) if c.form in ("finite", "past")]
        spoken = [c for c in earlier if marked_at(scene, c.start) is None]
        saying = [c for c in spoken if c.takes != {"words"}] or spoken
        if saying:
            return subject_of(scene, saying[-1])
        opens = tail in ("et", "puis", "mais") and floor == sentence_bounds(scene, at)[0]
        return sentence_before(scene, floor)[1] if opens else sentence_subject(scene, floor)
    if tail:
        return _subject_in_part(scene, *pieces[-1])
    # a comma right before the verb: appositions and relatives stand between it and its subject
    apposed: Speaker | None = None
    for index in range(len(pieces) - 2, -1, -1):
        start, end = pieces[index]
        start = _skip_opening(scene, start, end)
        words = scene.folded[start:end].strip()
        if not words or words in ("elle", "lui", "eux", "elles", "aussi", "hier"):
            continue
        if apposed is None and index > 0 and (apposed := read_apposition(scene, start, end)):
            continue
        if index > 0 and (is_adverbial(scene, start, end) or words.split()[0] in scene.lexicon.words["roles"]):
            continue
        found = read_phrase(scene, start, end)
        if found is None and index == 0:
            found = _subject_in_part(scene, start, end)
        if found and apposed and (apposed.is_actor or found.speaker.startswith("other:")):
            return replace(apposed, gender=found.gender or apposed.gender)
        if found and index > 0 and not found.is_named:  # "Ana Roy, la doyenne du port, promet"
            begin, stop = pieces[index - 1]
            named = read_phrase(scene, _skip_opening(scene, begin, stop), stop)
            found = named if named and named.is_named and named.end >= stop - 1 else found
        if found:
            return found
    return apposed


def _skip_opening(scene: Scene, start: int, end: int) -> int:
    """Past the conjunctions and dashes that a clause opens with."""
    while start < end and scene.text[start].isspace():
        start += 1
    while match := scene.grammar["opening"].match(scene.folded, start, end):
        ends_word = match.group()[-1] in " '-–—•\u00a0" or not scene.text[match.end() : match.end() + 1].isalnum()
        if not ends_word or match.end() == start:
            break
        start = match.end()
    return start


def _subject_in_part(scene: Scene, start: int, end: int) -> Speaker | None:
    """The subject in the words right before a verb, adverbials before it passed over."""
    start = _skip_opening(scene, start, end)
    folded, complement = scene.folded, scene.grammar["complement"]
    inner = max(
        (start + m.end() for m in scene.grammar["object_relative"].finditer(masked(scene, start, end))), default=0
    )
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


def antecedent(scene: Scene, at: int, floor: int) -> Speaker | None:
    """Who a relative 'qui' stands for: the nearest head before it."""
    end = at
    while end > floor and scene.text[end - 1] in " ,\u00a0":
        end -= 1
    pieces = parts(scene, floor, end)
    for index in range(len(pieces) - 1, -1, -1):
        start, stop = pieces[index]
        start = _skip_opening(scene, start, stop)
        words = scene.folded[start:stop].split()
        if not words or (index and words[0] in scene.lexicon.words["roles"]):
            continue
        if found := read_apposition(scene, start, stop):
            return found
        if not is_adverbial(scene, start, stop) or index == 0:
            inverted = cues_between(scene, start - 1, stop)
            if inverted and inverted[0].start <= start + 3:
                return speaker_after(scene, inverted[0], stop)
            if found := read_phrase(scene, start, stop):
                beside = next((m for m in mentions_between(scene, start, stop) if m.end >= stop - 1), None)
                if beside and not found.is_actor and not is_human(scene, found):
                    return as_actor(scene, beside, beside.start)
                return found
        if found := _subject_in_part(scene, start, stop):
            return found
    return None


def speaker_after(scene: Scene, cue: Cue, limit: int) -> Speaker | None:
    """The inverted subject after a verb: 'a réagi mardi auprès de l'agence la maire, Ana Roy'."""
    if cue.pronoun == "on":
        return _place_of_on(scene, cue.end, limit)
    if cue.pronoun:
        return resolve_pronoun(scene, cue.start, cue.pronoun, is_oral=True) or _as_pronoun(cue)
    at = cue.end
    for _ in range(6):
        if match := scene.grammar["adverb_after"].match(scene.folded, at, limit):
            at = match.end()
        elif match := scene.grammar["adjunct_after"].match(scene.folded, at, limit):
            following = _after_adjunct(scene, match.end(), limit)
            if following is None:
                return None
            at = following
        else:
            break
    while at < limit and scene.text[at] in " ,\u00a0":
        at += 1
    if them := scene.grammar["one_of_them"].match(scene.folded, at, limit):
        group = _last_group(scene, cue.start)
        return group and replace(group, start=at, end=them.end())
    found = read_phrase(scene, at, limit)
    return found and same_as_before(scene, sentence_bounds(scene, cue.start)[0], found, is_inside=True)


def _last_group(scene: Scene, at: int) -> Speaker | None:
    """The last people of several mentioned before 'l'un d'eux'."""
    for mention in reversed(mentions_between(scene, max(0, at - 500), at)):
        is_plural = scene.grammar["plural"].match(scene.folded, max(0, mention.start - 4), mention.start)
        if marked_at(scene, mention.start) is None and is_plural:
            return as_actor(scene, mention, mention.start)
    return None


def _after_adjunct(scene: Scene, start: int, limit: int) -> int | None:
    """Where the subject starts after 'auprès de l'agence', 'dans un communiqué': at the next article or name."""
    first = re.compile(r"[\w'-]+").match(scene.folded, start, limit)
    if not first:
        return None
    mention = mention_at(scene, start)
    at = mention.end if mention else first.end()
    stop = re.compile(r"[.;:!?«\"“\n]").search(scene.folded, at, limit)
    end = stop.start() if stop else limit
    found = (scene.grammar["subject_start"].search(scene.folded, at, end), _CAPITAL.search(scene.text, at, end))
    return min((match.end() for match in found if match), default=None)


def agent_after(scene: Scene, start: int, limit: int) -> Speaker | None:
    """The agent of a passive: 'vantée par la mairie'."""
    piece = masked(scene, start, limit)
    match = scene.grammar["agent"].match(piece)
    if not match:
        match = scene.grammar["agent_later"].search(piece)
        if not match or re.search(r"[,;:.]", piece[: match.start()]):
            return None
    return read_phrase(scene, start + match.end(), limit)


def _place_of_on(scene: Scene, start: int, limit: int) -> Speaker:
    """Whom 'on' stands for: 'dit-on à la mairie', 'a-t-on appris auprès de la préfecture', 'de source policière'."""
    match = scene.grammar["place_after"].match(masked(scene, start, min(limit, start + 140)))
    if match is None:
        body = sentence_before(scene, sentence_bounds(scene, start)[0])[1]
        is_body = body is not None and body.is_actor and not is_person(scene, body.speaker)
        return body if body and is_body else Speaker("anonymous", start, start)
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


def _place_before_on(scene: Scene, floor: int, at: int) -> Speaker | None:
    """Whom 'on' stands for where the place comes first: 'À la mairie, on respire'."""
    match = scene.grammar["place_before"].match(scene.folded, floor, at)
    mention = mention_at(scene, match.end()) if match else None
    if match is None or mention is None:
        return None
    has_article = match.group().strip() != "a"
    return as_actor(scene, mention, mention.start) if has_article or not mention.locative else None


def resolve_pronoun(scene: Scene, at: int, pronoun: str, *, is_oral: bool = False) -> Speaker | None:
    """Whom a pronoun stands for: the last speaker or subject that agrees, in this sentence or those before.

    An oral pronoun ('a-t-il dit') never stands for a document.
    """
    gender, number = _pronoun_agreement(scene, pronoun)
    start, _ = sentence_bounds(scene, at)
    if pronoun.startswith(("ce", "cet")):  # celui-ci, ce dernier
        return _last_named(scene, at, gender)
    if start < at:
        quant = scene.grammar["quant"].match(scene.folded, start, at)
        own = read_phrase(scene, quant.end(), at) if quant else sentence_subject(scene, start)
        if own and own.start < at and _agrees(own, gender, number) and can_speak(scene, own):
            return replace(own, gender=own.gender or gender)
    for _ in range(_SENTENCES_BACK):
        former = start
        start, found = sentence_before(scene, start)
        if start < 0:
            return None
        spoken = _last_said(scene, start, former) if is_oral or found is None else None
        if spoken and spoken.is_named and _agrees(spoken, gender, number):
            return replace(spoken, gender=spoken.gender or gender)
        if found is None or (is_oral and found.speaker.startswith("document:")):
            continue
        if _agrees(found, gender, number) and (not is_oral or can_speak(scene, found) or _has_spoken(scene, found)):
            return replace(found, gender=found.gender or gender)
    return None


def _last_said(scene: Scene, start: int, end: int) -> Speaker | None:
    """Who speaks in the last aside of a sentence, inside its marks too: 'Rien n'est prévu, a précisé la préfète.'"""
    for cue in reversed(cues_between(scene, start, end)):
        if is_incise(scene, cue) or (marked_at(scene, cue.start) and is_inside(scene, cue)):
            return speaker_after(scene, cue, end)
    return None


def is_inside(scene: Scene, cue: Cue) -> bool:
    """Whether a cue stands as an aside inside marks: '« Nous irons, jure son gérant. »'."""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return False
    return scene.folded[max(0, cue.start - 3) : cue.start].rstrip(" ")[-1:] in (",", "!", "?")


def _pronoun_agreement(scene: Scene, pronoun: str) -> tuple[str, str]:
    words = scene.grammar.words
    last = pronoun.split()[-1]
    gender = "m" if pronoun in words["masculine_pronouns"] or last == "dernier" else ""
    gender = "f" if pronoun in words["feminine_pronouns"] or last == "derniere" else gender
    return gender, "p" if pronoun in words["plural_pronouns"] or last == "derniers" else "s"


def _has_spoken(scene: Scene, speaker: Speaker) -> bool:
    """Whether a cue named this speaker already: 'le procureur' after 'a requis le procureur'."""
    return any(key[0] == "subject" and found == speaker for key, found in scene.known.items() if found is not None)


def _last_named(scene: Scene, at: int, gender: str) -> Speaker | None:
    """Whom 'celui-ci' stands for: the last person named before it."""
    near = mentions_between(scene, max(0, at - 300), at)
    for mention in reversed([m for m in near if m.form == "name"] or near):
        found = as_actor(scene, mention, mention.start)
        if not mention.locative and _agrees(found, gender, ""):
            return found
    return None


def _agrees(speaker: Speaker, gender: str, number: str) -> bool:
    if speaker.speaker.startswith("anonymous") and not speaker.gender:
        return False
    if gender and speaker.gender and gender != speaker.gender:
        return False
    return not (number and speaker.number and number != speaker.number)


def sentence_before(scene: Scene, start: int) -> tuple[int, Speaker | None]:
    """The sentence before an offset: where it starts (-1 where there is none), and who speaks or acts in it."""
    index = bisect_left(scene.sentence_starts, start) - 1
    if index < 0 or scene.page.sentences[index].zone not in ("body", "caption", "comment"):
        return -1, None
    begin, end = sentence_bounds(scene, scene.page.sentences[index].start)
    depth = scene.known.get("depth", 0)
    if depth > _LONGEST_CHAIN:
        return min(begin, start - 1), None
    scene.known["depth"] = depth + 1
    found = main_speaker(scene, begin, end)
    scene.known["depth"] = depth
    return min(begin, start - 1), found


def main_speaker(scene: Scene, start: int, end: int) -> Speaker | None:
    """Who acts in a sentence: its subject, else the speaker of its first cue."""
    key = ("main", start)
    if key in scene.known:
        return scene.known[key]
    scene.known[key] = None
    found = sentence_subject(scene, start)
    for cue in cues_between(scene, start, end):
        if found:
            break
        if cue.form not in ("finite", "past"):
            continue
        if marked_at(scene, cue.start) is None:
            found = speaker_after(scene, cue, end) if is_incise(scene, cue) else subject_of(scene, cue)
        elif is_inside(scene, cue) and not cue.pronoun:
            found = speaker_after(scene, cue, end)
    if found is None and (host := scene.grammar["received_by"].search(scene.folded, start, min(end, start + 160))):
        found = read_phrase(scene, host.end(), end)
    scene.known[key] = found
    return found


def sentence_subject(scene: Scene, start: int) -> Speaker | None:
    """The grammatical subject a sentence opens with, adverbials before it passed over."""
    key = ("sentence", start)
    if key not in scene.known:
        scene.known[key] = None
        scene.known[key] = _sentence_subject(scene, start)
    return scene.known[key]


def _sentence_subject(scene: Scene, start: int) -> Speaker | None:
    limit, grammar = min(sentence_bounds(scene, start)[1], start + 400), scene.grammar
    pieces = parts(scene, start, limit)
    for begin, end in pieces[:5]:
        begin = _skip_opening(scene, begin, end)
        words = scene.folded[begin:end]
        if not words.strip() or scene.text[begin] in '«»“”"„‹›':
            break
        pronoun = grammar["opens_with_pronoun"].match(words)
        if pronoun and not grammar["impersonal"].match(words):
            found = sentence_before(scene, start)[1]
            return found if found and _agrees(found, *_pronoun_agreement(scene, pronoun[1])) else None
        if grammar["opens_without_subject"].match(words):
            break
        if is_adverbial(scene, begin, end):
            article = re.search(r"(?<=[a-z0-9] )(?=(?:le|la|les|l') ?\w)", words) if len(pieces) == 1 else None
            if article and grammar["day_before"].match(words[: article.start()]):
                return read_phrase(scene, begin + article.start(), end)  # "Mardi le préfet a dit"
            continue
        if found := read_phrase(scene, begin, limit):
            return same_as_before(scene, start, found)
        break
    return None if grammar["opens_with_any_pronoun"].match(scene.folded, start) else _first_named(scene, start, limit)


def same_as_before(scene: Scene, start: int, found: Speaker, *, is_inside: bool = False) -> Speaker:
    """The one before under another name: 'L'ancien géomètre' after a mayor, 'le groupe' after a firm.

    `is_inside` looks in the sentence itself first: 'Rovaltec a vendu son usine, a annoncé le groupe'. An office with
    its complement, 'le délégué de la CGT', is the person before only where no other office was given to that person.
    """
    if scene.grammar["same_source"].match(scene.folded, found.start):
        former = sentence_before(scene, start)[0]
        said = _last_said(scene, former, start) if former >= 0 else None
        return replace(said, start=found.start, end=found.end) if said and said.speaker else found
    if one := _one_of_group(scene, start, found):
        return one
    is_body = is_stand_in(scene, found)
    office = "" if is_body or _is_periphrasis(scene, found) else _office(scene, found)
    if not is_body and not office and not _is_periphrasis(scene, found):
        return found
    if scene.grammar["accused"].match(scene.folded, found.start) and (accused := _last_person(scene, found)):
        return accused
    earlier = sentence_subject(scene, start) if is_inside else None
    fallback: Speaker | None = None
    for _ in range(2 if office else _SENTENCES_BACK + 1):
        if office and earlier is None:
            start, earlier = sentence_before(scene, start)
        if earlier and earlier != found and earlier.is_named and (is_body or _agrees(earlier, found.gender, "s")):
            if office:
                return _in_office(scene, earlier, found, office)
            is_other_body = earlier.is_actor and not is_person(scene, earlier.speaker)
            fallback = fallback or (None if is_body or is_other_body else earlier)
            if is_body == is_other_body:
                return replace(earlier, start=found.start, end=found.end, gender=found.gender or earlier.gender)
        start, earlier = sentence_before(scene, start)
        if start < 0:
            break
    if is_body and fallback is None:
        fallback = _last_body(scene, found)
    return replace(fallback, start=found.start, end=found.end) if fallback else found


def _last_body(scene: Scene, found: Speaker) -> Speaker | None:
    """The last body named before a lone noun for one: 'Pas de quoi convaincre Terre vive. L'ONG parle d'un déni'."""
    if "bodies" not in scene.known:
        scene.known["bodies"] = {m.actor for m in scene.mentions if m.form in ("name", "acronym")}
    for mention in reversed(mentions_between(scene, max(0, found.start - 700), found.start)):
        if mention.actor not in scene.known["bodies"] or mention.locative or is_person(scene, mention.actor):
            continue
        return as_actor(scene, mention, mention.start)
    return None


def _one_of_group(scene: Scene, start: int, found: Speaker) -> Speaker | None:
    """Who 'l'éleveur' is where 'les éleveurs' are an actor and a person was just named: that person."""
    if not found.is_actor or " " in scene.text[found.start : found.end].strip() or is_person(scene, found.speaker):
        return None
    at = next((i for i in (found.start, found.start - 2, found.start - 3) if _is_lone(scene, i, found)), -1)
    if at < 0:
        return None
    for _ in range(2):
        start, earlier = sentence_before(scene, start)
        if start < 0:
            return None
        is_named = earlier is not None and (
            is_person(scene, earlier.speaker) if earlier.is_actor else earlier.is_named and " " in earlier.speaker
        )
        if earlier and is_named and _agrees(earlier, found.gender, "s"):
            return replace(earlier, start=found.start, end=found.end)
    return None


def _is_lone(scene: Scene, at: int, found: Speaker) -> bool:
    match = scene.grammar["anaphora"].match(scene.folded, at)
    if match is None or match.end() != found.end:
        return False
    if not any(match["noun"] in scene.lexicon.words[key] for key in ("periphrases", "people")):
        return False
    key = ("group", found.speaker)
    if key not in scene.known:
        scene.known[key] = {fold(m.surface) for m in scene.mentions if m.actor == found.speaker}
    return f"{match['noun']}s" in scene.known[key]


def _is_periphrasis(scene: Scene, found: Speaker) -> bool:
    """Whether a phrase can name again a person named before: 'le joueur', 'l'ancien géomètre', 'l'Allemande'."""
    if not found.speaker.startswith("other:"):
        return False
    if found.is_named:
        return is_demonym(scene, found)
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
    return match["noun"] if match["noun"] in scene.lexicon.words["people"] else ""


def _in_office(scene: Scene, person: Speaker, found: Speaker, office: str) -> Speaker:
    """The person before an office where it can be theirs: the same paragraph, and no other office given to them."""
    is_near = scene.text.rfind("\n", 0, found.start) < person.start
    if person.is_actor and not is_person(scene, person.speaker) and not is_bare_name(scene, person.speaker):
        return found
    if not person.is_actor and " " not in person.speaker:
        return found
    inside = mentions_between(scene, found.start, found.end)
    if not is_near or any(m.actor == person.speaker for m in inside):
        return found
    given = _offices_of(scene, person)
    if given and office not in given:
        return found
    return replace(person, start=found.start, end=found.end, gender=found.gender or person.gender)


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
        if _agrees(person, found.gender, "") and not scene.grammar["of_justice"].search(_title_of(scene, mention)):
            return replace(person, start=found.start, end=found.end)
    return None


def _title_of(scene: Scene, mention: Mention) -> str:
    return scene.folded[max(0, mention.start - 40) : mention.end + 30]


def _first_named(scene: Scene, start: int, limit: int) -> Speaker | None:
    """The first name of a sentence that no preposition governs."""
    for mention in mentions_between(scene, start, limit):
        if mention.form != "name" or mention.locative or marked_at(scene, mention.start):
            continue
        if not scene.grammar["complement"].search(scene.folded[max(start, mention.start - 40) : mention.start]):
            return as_actor(scene, mention, mention.start)
    return None

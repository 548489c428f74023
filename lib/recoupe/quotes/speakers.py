"""Who speaks in a cue: the subject before the verb or after it, or the one a pronoun stands for.

Subjects are looked for inside the sentence, then in the three before it; what was found is kept in the scene. The
rooms beside hold what looks at one sentence only: `subjects`, `inverted`, `unnamed`, `asides`; and who is named anew:
`renaming`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from recoupe.quotes.agreement import agrees, pronoun_agreement
from recoupe.quotes.asides import is_incise, is_inside
from recoupe.quotes.clauses import (
    Scene,
    cues_between,
    is_adverbial,
    marked_at,
    masked,
    mention_at,
    mentions_between,
    parts,
    sentence_bounds,
)
from recoupe.quotes.cues import Cue
from recoupe.quotes.inverted import agent_after, phrase_after
from recoupe.quotes.kinds import can_speak, is_document, is_human, is_stand_in, is_voice
from recoupe.quotes.persons import Speaker, as_actor, is_person, is_someone
from recoupe.quotes.phrases import read_apposition, read_phrase
from recoupe.quotes.renaming import named_again
from recoupe.quotes.subjects import (
    document_before,
    first_named,
    inverted_twice,
    last_person,
    own_subject,
    skip_opening,
    source_told,
    subject_in_part,
)
from recoupe.quotes.turns import addressee, question_before
from recoupe.quotes.unnamed import first_or_second, last_named, one_of_them, place_before_on, place_of_on, same_group

_BREAK = re.compile(r"; |: |[.!?…] | [-–—] |(?<=\x00) (?:quand|lorsque|tandis que|alors que) ")
_WORDS = re.compile(r"[a-z][\w-]+")
_SENTENCES_BACK = 3
_LONGEST_CHAIN = 12  # "Elle vient. Elle parle. Elle ...": pronouns followed back to a name


def subject_of(scene: Scene, cue: Cue) -> Speaker | None:
    """The one who speaks in a cue: inverted, before the verb, or the subject of the sentence; looked for once."""
    key = ("subject", cue.start)
    if key not in scene.known:
        scene.known[key] = None  # a sentence that leads back to itself names no one
        found = _subject_of(scene, cue)
        found = found and same_as_before(scene, sentence_bounds(scene, cue.start)[0], found)
        found = found and _who_answers(scene, cue, found)
        scene.known[key] = found
        scene.known.setdefault("spoken", set()).add(found)
    return scene.known[key]


def _subject_of(scene: Scene, cue: Cue) -> Speaker | None:
    start, end = sentence_bounds(scene, cue.start)
    if inside := marked_at(scene, cue.start):
        start, end = inside.start, inside.end
    if cue.form in ("passive", "participle"):
        return agent_after(scene, cue.end, min(end, cue.end + 120))
    if paper := _paper_read(scene, cue):
        return paper
    if cue.pronoun == "on":
        return _on(scene, cue, end)
    if cue.pronoun:
        own = inverted_twice(scene, start, cue.start)  # "Son porte-parole consent-il à dire"
        own = own and same_as_before(scene, start, own, is_inside=True)
        return own or resolve_pronoun(scene, cue.start, cue.pronoun) or _as_pronoun(cue)
    if cue.form == "infinitive" and scene.grammar["and_of"].search(scene.folded[max(0, cue.start - 7) : cue.start]):
        return sentence_before(scene, start)[1]  # "Et d'ajouter : ..."
    heard = scene.grammar["heard"].search(scene.folded, max(start, cue.start - 60), cue.start)
    if cue.form == "infinitive" and heard:
        return read_phrase(scene, heard.start("who"), cue.start)  # "On entend un policier crier « ... »"
    if cue.form == "gerund" and (paper := document_before(scene, start, cue.start)):
        return paper
    if cue.form == "gerund" and (own := own_subject(scene, start, cue.start)):
        return own
    if cue.form in ("gerund", "infinitive"):
        return sentence_subject(scene, start) or main_speaker(scene, start, cue.start)
    return subject_before(scene, cue.start, start)


def _named_next(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom a page that opens with words of a pronoun names next: '« Non », a-t-elle dit. Ana Roy était invitée.'"""
    end = sentence_bounds(scene, cue.start)[1]
    index = bisect_left(scene.sentence_starts, end)
    if index == len(scene.sentence_starts) or scene.text.count("\n", end, scene.sentence_starts[index]) > 1:
        return None
    found = sentence_subject(scene, scene.sentence_starts[index])
    gender, number = pronoun_agreement(scene, cue.pronoun)
    if found is None or not found.is_named or found.gender != gender or not agrees(found, gender, number):
        return None
    return found if not found.is_actor or is_person(scene, found.speaker) else None


def _as_pronoun(cue: Cue) -> Speaker:
    """A pronoun that nothing before it explains: its words, and no speaker."""
    return Speaker("", cue.end - len(cue.pronoun), cue.end)


def _on(scene: Scene, cue: Cue, limit: int) -> Speaker:
    """Whom 'dit-on' stands for: the place after it, the body that the sentence before is about, or no one named."""
    found = place_of_on(scene, cue.end, limit)
    found = _paper_read(scene, cue) or found
    if found and scene.grammar["own_circle"].search(scene.folded, found.start - 4, found.end):
        own = sentence_subject(scene, sentence_bounds(scene, cue.start)[0])
        found = own if own and own.is_named else found  # "Elle viendra, confirme-t-on dans son entourage"
    is_vague = cue.lemma in scene.lexicon.only_with_on and found is not None and found.speaker.startswith("anonymous:")
    if found and not is_vague:
        return found
    former, body = sentence_before(scene, sentence_bounds(scene, cue.end)[0])
    if scene.folded.startswith("y ", cue.start) and former >= 0:
        place = scene.grammar["place_before"].match(scene.folded, former)
        there = mention_at(scene, place.end()) if place else None
        body = as_actor(scene, there, there.start) if there else body  # "Au ministère, ... », y répète-t-on"
    is_body = body is not None and body.is_actor and not is_person(scene, body.speaker)
    return body if body and is_body else found or Speaker("anonymous", cue.end, cue.end)


def _paper_read(scene: Scene, cue: Cue) -> Speaker | None:
    """The last paper named before 'y lit-on', 'on y lit': 'Nous avons le rapport. Rien n'y manque, y lit-on.'"""
    at = cue.start
    if cue.lemma not in scene.lexicon.only_with_on or not scene.folded.startswith("y ", at):
        return None
    begin = sentence_bounds(scene, at)[0]
    former = sentence_before(scene, begin)[0]
    for word in reversed(list(_WORDS.finditer(scene.folded, former if former >= 0 else begin, at))):
        if is_document(scene, word.group()):
            return Speaker(f"document:{scene.text[word.start() : word.end()]}", word.start(), word.end())
    return None


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
        return place_before_on(scene, floor, place) or Speaker("anonymous", place, place + 2)
    if scene.grammar["some"].fullmatch(word):
        return (
            same_group(scene, floor, place)
            or _group_before(scene, floor, word)
            or Speaker(f"anonymous:{word}", place, place + len(word))
        )
    if scene.grammar["no_one"].fullmatch(word):
        return None
    before = piece[: pronoun.start(1)].rstrip()
    if word in ("lui", "elle", "eux", "elles") and before.endswith(",") and piece.rstrip().endswith(","):
        return _subject_from_parts(scene, floor, at)  # "La maire, elle, assume"
    return resolve_pronoun(scene, place, word) or Speaker("", place, place + len(word))


def _subject_from_parts(scene: Scene, floor: int, at: int) -> Speaker | None:
    if those := scene.grammar["those_who"].match(scene.folded, floor, at):
        return Speaker(f"anonymous:{those[1]}", those.start(1), those.end(1))
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
        return subject_in_part(scene, *pieces[-1])
    # a comma right before the verb: appositions and relatives stand between it and its subject
    apposed: Speaker | None = None
    for index in range(len(pieces) - 2, -1, -1):
        start, end = pieces[index]
        if index and scene.folded.startswith(("que ", "qu'", "dont ", "ou "), start):
            continue
        start = skip_opening(scene, start, end)
        words = scene.folded[start:end].strip()
        if not words or words in ("elle", "lui", "eux", "elles", "aussi", "hier"):
            continue
        if apposed is None and index > 0 and (apposed := read_apposition(scene, start, end)):
            continue
        if index > 0 and (is_adverbial(scene, start, end) or words.split()[0] in scene.lexicon.words["roles"]):
            continue
        found = read_phrase(scene, start, end)
        if found is None and index == 0:
            found = subject_in_part(scene, start, end)
        if found and apposed and (apposed.is_actor or not found.is_named or is_voice(scene, found)):
            return replace(apposed, gender=found.gender or apposed.gender)
        if found and index > 0 and not found.is_named:  # "Ana Roy, la doyenne du port, promet"
            begin, stop = pieces[index - 1]
            named = read_phrase(scene, skip_opening(scene, begin, stop), stop)
            found = named if named and named.is_named and named.end >= stop - 1 else found
        if found:
            return found
    return apposed


def antecedent(scene: Scene, at: int, floor: int) -> Speaker | None:
    """Who a relative 'qui' stands for: the nearest head before it."""
    end = at
    while end > floor and scene.text[end - 1] in " ,\u00a0":
        end -= 1
    pieces = parts(scene, floor, end)
    for index in range(len(pieces) - 1, -1, -1):
        start, stop = pieces[index]
        start = skip_opening(scene, start, stop)
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
        if found := subject_in_part(scene, start, stop):
            return found
    return None


def speaker_after(scene: Scene, cue: Cue, limit: int) -> Speaker | None:
    """The inverted subject after a verb: 'a réagi mardi auprès de l'agence la maire, Ana Roy'."""
    if cue.pronoun == "on":
        return _on(scene, cue, limit)
    if cue.pronoun:
        key = ("oral", cue.start)
        if key not in scene.known:
            scene.known[key] = None  # a page of nothing but '« ... », dit-il' names no one
            found = resolve_pronoun(scene, cue.start, cue.pronoun, is_oral=True)
            scene.known[key] = _who_answers(scene, cue, found) if found else _named_next(scene, cue)
        return scene.known[key] or _as_pronoun(cue)
    found = phrase_after(scene, cue.end, limit)
    if found and scene.grammar["one_of_them"].match(scene.folded, found.start):
        return one_of_them(scene, found, sentence_before(scene, sentence_bounds(scene, found.start)[0])[1])
    if found and scene.grammar["ordinal"].match(scene.folded, found.start):
        former = sentence_before(scene, sentence_bounds(scene, found.start)[0])[0]
        return first_or_second(scene, found, former) or found
    found = found and same_as_before(scene, sentence_bounds(scene, cue.start)[0], found, is_inside=True)
    return found and _who_answers(scene, cue, found)


def _who_answers(scene: Scene, cue: Cue, found: Speaker) -> Speaker:
    """Whom a question was put to, where the one who asked it seems to answer; else as found."""
    question = question_before(scene, cue)
    if question is None or found.is_named and found.start >= sentence_bounds(scene, cue.start)[0]:
        return found  # "..., répond Roy"
    asker = speaker_after(scene, question, cue.start) if is_incise(scene, question) else subject_of(scene, question)
    if asker is None or asker.speaker != found.speaker:
        return found
    return addressee(scene, question, asker, found.gender) or found


def _group_before(scene: Scene, floor: int, word: str) -> Speaker | None:
    """Whom the 'autres' of a new sentence are others of: 'Des riverains parlent d'un enfer. D'autres s'en moquent.'"""
    start = sentence_bounds(scene, floor)[0]
    former = sentence_before(scene, start)[1] if word in ("d'autres", "les autres", "l'autre") else None
    return former if former and former.is_actor and not is_person(scene, former.speaker) else None


def _source_of(scene: Scene, start: int, gender: str) -> Speaker | None:
    """The person whom a sentence opens with as its source: 'Selon Ana Roy, la Région ignorait tout. Elle exige ...'."""
    found = source_told(scene, start)
    return found if found and found.gender == gender else None


def resolve_pronoun(scene: Scene, at: int, pronoun: str, *, is_oral: bool = False) -> Speaker | None:
    """Whom a pronoun stands for: the last speaker or subject that agrees, in this sentence or those before.

    An oral pronoun ('a-t-il dit') never stands for a document.
    """
    gender, number = pronoun_agreement(scene, pronoun)
    start, _ = sentence_bounds(scene, at)
    if pronoun.startswith(("ce", "cet")):  # celui-ci, ce dernier
        return last_named(scene, at, gender)
    if start < at:
        quant = scene.grammar["quant"].match(scene.folded, start, at)
        own = read_phrase(scene, quant.end(), at) if quant else sentence_subject(scene, start)
        if own and own.start < at and agrees(own, gender, number) and can_speak(scene, own):
            return replace(own, gender=own.gender or gender)
    is_skipped = False  # a subject that agrees, though no known noun of people: someone beyond must be a person
    for _ in range(_SENTENCES_BACK):
        former = start
        start, found = sentence_before(scene, start)
        if start < 0:
            return None
        spoken = last_said(scene, start, former) if is_oral or found is None else None
        if spoken and (spoken.is_named or spoken.gender) and agrees(spoken, gender, number):
            return replace(spoken, gender=spoken.gender or gender)
        if found is None and number == "s" and (source := _source_of(scene, start, gender)):
            return source
        if found is None or (is_oral and found.speaker.startswith("document:")):
            continue
        if gender and number == "s" and (source := _source_of(scene, start, gender)) and not is_someone(scene, found):
            return source
        if is_skipped and not (found.is_named and (not found.is_actor or is_person(scene, found.speaker))):
            continue
        if agrees(found, gender, number) and (not is_oral or can_speak(scene, found) or _has_spoken(scene, found)):
            return replace(found, gender=found.gender or gender)
        is_skipped = is_skipped or (found.gender == gender and found.number == "s" and agrees(found, gender, number))
        if gender and number == "s" and (other := last_person(scene, start, former, gender)):
            return other
    return None


def last_said(scene: Scene, start: int, end: int) -> Speaker | None:
    """Who speaks in the last aside of a sentence, inside its marks too: 'Rien n'est prévu, a précisé la préfète.'"""
    for cue in reversed(cues_between(scene, start, end)):
        if is_incise(scene, cue) or (marked_at(scene, cue.start) and is_inside(scene, cue)):
            return speaker_after(scene, cue, end)
    return None


def _has_spoken(scene: Scene, speaker: Speaker) -> bool:
    """Whether a cue named this speaker already: 'le procureur' after 'a requis le procureur'."""
    return speaker in scene.known.get("spoken", ())


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
    if found is None and (source := source_told(scene, start)) and is_someone(scene, source):
        found = source  # "Une hérésie, selon Ana Roy."
    if found is None or not can_speak(scene, found) or found.speaker.startswith("document:"):
        host = scene.grammar["received_by"].search(scene.folded, start, min(end, start + 160))
        found = (read_phrase(scene, host.end(), end) if host else None) or found
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
        begin = skip_opening(scene, begin, end)
        words = scene.folded[begin:end]
        if not words.strip() or scene.text[begin] in '«»“”"„‹›':
            break
        pronoun = grammar["opens_with_pronoun"].match(words)
        if pronoun and not grammar["impersonal"].match(words):
            return resolve_pronoun(scene, start, pronoun[1])
        if shown := grammar["shows"].match(words):
            found = read_phrase(scene, begin + shown.end(), limit)  # "Il y a la boulangère, qui a vu"
            return found if found and is_human(scene, found) else None
        if grammar["opens_without_subject"].match(words):
            break
        if is_adverbial(scene, begin, end):
            article = re.search(r"(?<=[a-z0-9] )(?=(?:le|la|les|l') ?\w)", words) if len(pieces) == 1 else None
            if article and grammar["day_before"].match(words[: article.start()]):
                return read_phrase(scene, begin + article.start(), end)  # "Mardi le préfet a dit"
            continue
        if found := read_phrase(scene, begin, limit):
            if not found.is_named and (own := _after_object(scene, found.end, limit)):
                return same_as_before(scene, start, own)
            return same_as_before(scene, start, found)
        if (
            begin == pieces[0][0]
            and len(pieces) > 1
            and grammar["opens_with_pronoun"].match(scene.folded, pieces[1][0])
        ):
            continue  # "Éleveur de brebis, il préside le syndicat"
        break
    return None if grammar["opens_with_any_pronoun"].match(scene.folded, start) else first_named(scene, start, limit)


def _after_object(scene: Scene, at: int, limit: int) -> Speaker | None:
    """The subject behind an object that opens its sentence: 'La suite, | le témoin | la livre sans un regard.'"""
    if not scene.folded.startswith(", ", at):
        return None
    found = read_phrase(scene, at + 2, limit)
    taken_up = scene.grammar["taken_up"].match(scene.folded, found.end, limit) if found else None
    return found if found and taken_up and can_speak(scene, found) else None


def same_as_before(scene: Scene, start: int, found: Speaker, *, is_inside: bool = False) -> Speaker:
    """Someone under another name than before, as whoever they are: 'le groupe', 'la même source'; else as found.

    start: of the sentence; `is_inside` looks in the sentence itself first, for subjects after their verb.
    """
    if scene.grammar["same_source"].match(scene.folded, found.start):
        said = _last_source(scene, start)
        return replace(said, start=found.start, end=found.end) if said else found
    topic = scene.grammar["quant"].match(scene.folded, start)
    about = read_phrase(scene, topic.end(), found.start) if topic and topic.end() < found.start else None
    if about is not None and about.is_named and is_stand_in(scene, found):
        return replace(about, start=found.start, end=found.end)  # "Quant à Rovaltec, l'entreprise dément"
    own = sentence_subject(scene, start) if is_inside and found.start > start else None
    return named_again(scene, found, own, _former_subjects(scene, start))


def _last_source(scene: Scene, start: int) -> Speaker | None:
    """Who was last named as a source before an offset: '..., a dit la préfète. Les trains roulent.'"""
    for _ in range(_SENTENCES_BACK):
        stop = start
        start = sentence_before(scene, start)[0]
        if start < 0:
            return None
        said = last_said(scene, start, stop) or source_told(scene, start)
        if said and said.speaker and not scene.grammar["same_source"].match(scene.folded, said.start):
            return said
    return None


def _former_subjects(scene: Scene, start: int) -> Iterator[Speaker | None]:
    """Who acts in the sentences before an offset, nearest first, None where no one does."""
    while start >= 0:
        start, found = sentence_before(scene, start)
        if start >= 0:
            source = source_told(scene, start)
            yield found if source is None or found is not None and is_someone(scene, found) else source

"""Marked words after a cue: 'La maire assume : « Oui »', 'redoute « un hiver noir »', 'La mairie « n'a rien »'."""

import re

from recoupe.model import zone_at
from recoupe.quotes.according import noun_of_speech
from recoupe.quotes.asides import is_incise
from recoupe.quotes.attribution import Attribution, attributed
from recoupe.quotes.clauses import (
    Scene,
    cues_between,
    finite_verbs,
    marked_at,
    masked,
    mentions_between,
    sentence_bounds,
)
from recoupe.quotes.cues import Cue
from recoupe.quotes.inverted import agent_after
from recoupe.quotes.kinds import is_human
from recoupe.quotes.marks import Marked
from recoupe.quotes.persons import Speaker, as_actor, names_someone
from recoupe.quotes.phrases import read_phrase
from recoupe.quotes.speakers import (
    antecedent,
    resolve_pronoun,
    same_as_before,
    sentence_before,
    sentence_subject,
    speaker_after,
    subject_before,
    subject_of,
)

_REACH = 220
_FARTHEST_CUE = 170
_SAID_BY_DENIAL = frozenset({"exclure", "cacher"})  # "n'exclut pas « une erreur »"


def colon_before(scene: Scene, mark: Marked) -> Attribution | None:
    """'La maire ne décolère pas : « ... »': the cue of the clause before the colon, else its subject."""
    head = scene.folded[max(0, mark.outer_start - 4) : mark.outer_start]
    sign = head.rstrip()[-1:]
    if sign not in (":", "-", "–", "—") or "\n" in head:
        return None
    colon = mark.outer_start - len(head) + head.rindex(sign)
    if sign != ":" and not scene.folded[colon - 1 : colon].isspace():
        return None
    begin = sentence_bounds(scene, mark.start)[0]
    if begin >= colon:
        begin = sentence_bounds(scene, max(colon - 1, 0))[0]
    if begin >= colon:
        return None
    if named := noun_of_speech(scene, begin, colon):
        return Attribution("direct", named.speaker, named.cue, named.stance, "noun-of-speech")
    return _cue_before_colon(scene, begin, colon) or (_subject_before_colon(scene, mark, begin, colon, sign))


def _cue_before_colon(scene: Scene, begin: int, colon: int) -> Attribution | None:
    for cue in reversed(cues_between(scene, begin, colon)):
        if marked_at(scene, cue.start) is not None or cue.form == "participle":
            continue
        if scene.grammar["carrier_subject"].match(scene.folded, begin, cue.start):
            speaker = sentence_before(scene, begin)[1]  # "Une phrase résume le rapport : « ... »"
        elif cue.start > begin and not cue.pronoun and is_incise(scene, cue):
            speaker = speaker_after(scene, cue, colon)
        else:
            speaker = subject_of(scene, cue)
        if speaker:
            return attributed(scene, cue, speaker, "colon")
    return None


def _subject_before_colon(scene: Scene, mark: Marked, begin: int, colon: int, sign: str) -> Attribution | None:
    """No cue: 'signé d'un technicien :', 'Perrin, la voix nouée :', 'une banderole :'."""
    if sign != ":":
        return None
    clause = masked(scene, begin, colon)
    if signed := scene.grammar["signed"].search(clause):
        at = begin + signed.end()
        unnamed = Speaker(f"other:{scene.text[at:colon].strip()}", at, colon)
        cue = scene.text[begin + signed.start() : at].strip()
        return Attribution("direct", read_phrase(scene, at, colon) or unnamed, cue, "neutral", "signed")
    words = scene.text[mark.start : mark.end]
    is_sentence = words[0].isupper() and (len(words) > 14 or words[-1] in ".!?…")
    if not is_sentence and len(words) <= 40:
        return None
    opens = scene.grammar["for_opens"].match(clause)
    speaker = read_phrase(scene, begin + opens.end(), colon) if opens else None
    if opens and (pronoun := scene.grammar["source_pronoun"].match(scene.folded, begin + opens.end() - 1, colon)):
        own = resolve_pronoun(scene, begin, pronoun[1], is_oral=True)
        if own is not None and own.speaker:
            # "Pour elle, le projet est mort : « ... »"
            return Attribution("direct", own, "", "neutral", "colon-subject")
    if speaker is None or not is_human(scene, speaker) or finite_verbs(scene, speaker.end, colon):
        speaker = _subject_or_owner(scene, begin, colon)
    if speaker and not is_human(scene, speaker) and (again := scene.grammar["dislocated"].search(clause)):
        at = begin + again.start(1)  # "Les emplois, elle y revient :"
        speaker = resolve_pronoun(scene, at, again[1]) or speaker
    if shared := scene.grammar["not_shared"].search(clause):
        speaker = read_phrase(scene, begin + shared.end(), colon) or speaker  # "Un avis que ne partage pas Roy :"
    if speaker and not speaker.is_actor and (scene.grammar["possessive_end"].search(clause.rstrip())):
        speaker = sentence_before(scene, begin)[1] or speaker
    if speaker is None and (asks := scene.grammar["that_asks"].search(clause)):
        speaker = read_phrase(scene, begin + asks.end(), colon)
    if speaker is None and scene.grammar["no_subject"].match(clause) and not finite_verbs(scene, begin, colon):
        former = sentence_before(scene, begin)[1]
        speaker = former if former and former.is_named else None
    if speaker is None or _is_carrier(scene, speaker):
        speaker = _behind_carrier(scene, begin, colon) or speaker
    is_thing = speaker is not None and speaker.is_named and not names_someone(scene, speaker)
    if speaker and not speaker.is_actor and _is_title(scene, mark) and (speaker.end < colon - 2 or is_thing):
        return None  # "Le Dorvalix retiré du marché : « Enfin »", "Port de Lens : « Enfin »"
    return Attribution("direct", speaker, "", "neutral", "colon-subject") if speaker else None


def _is_title(scene: Scene, mark: Marked) -> bool:
    zone = zone_at(scene.page, mark.start)
    return zone is not None and zone.zone == "title"


def _subject_or_owner(scene: Scene, begin: int, colon: int) -> Speaker | None:
    """The subject of a clause, or whom a subject that cannot speak belongs to: 'Le verdict de Loison :'."""
    speaker = sentence_subject(scene, begin)
    last = next(iter(reversed(mentions_between(scene, begin, colon))), None)
    if last is None or speaker is None or speaker.is_actor or scene.folded[last.end : colon].strip():
        return speaker
    is_owner = scene.grammar["owner"].search(scene.folded[begin : last.start])
    return as_actor(scene, last, last.start) if is_owner else speaker


def _is_carrier(scene: Scene, speaker: Speaker) -> bool:
    """Whether a subject only holds the words: 'la banderole', 'le message'."""
    words = re.findall(r"[\w-]+", scene.folded[speaker.start : speaker.end])[:2]
    return any(word in scene.lexicon.words["carriers"] | scene.lexicon.words["documents"] for word in words)


def _behind_carrier(scene: Scene, begin: int, colon: int) -> Speaker | None:
    """Who holds up a banner: the first actor of the sentence, else the one before."""
    words = re.findall(r"[\w-]+", masked(scene, begin, colon))
    if not any(word in scene.lexicon.words["carriers"] for word in words):
        return None
    if inner := mentions_between(scene, begin, colon):
        return as_actor(scene, inner[0], inner[0].start)
    former = sentence_before(scene, begin)[1]
    return former if former and is_human(scene, former) else None


def cue_before(scene: Scene, mark: Marked) -> Attribution | None:
    """'redoute « un hiver noir »', 'a salué un accord « équilibré »': the nearest cue before, in the same clause."""
    begin = sentence_bounds(scene, mark.start)[0]
    floor = max(begin, mark.outer_start - _REACH)
    piece = masked(scene, floor, mark.outer_start)
    for stop in re.finditer(r"[;:] |[.!?] (?=\w)", piece):
        begin = floor + stop.end()
    for cue in reversed(cues_between(scene, max(begin, floor), mark.outer_start)):
        if marked_at(scene, cue.start) is not None:
            continue
        between = masked(scene, cue.end, mark.outer_start)
        if len(between) > _FARTHEST_CUE or scene.grammar["cut_off"].search(between):
            return None
        if cue.is_negated != (cue.lemma in _SAID_BY_DENIAL):
            return None
        if found := _governed_by(scene, cue, mark):
            return found
        if cue.form in ("finite", "past", "gerund", "infinitive") and cue.pronoun != "on" and not is_incise(scene, cue):
            return None  # its subject is no one: "on la dit « intouchable »"
    return (
        _lightly(scene, mark, begin, floor, piece)
        or _shouted(scene, mark, begin, floor, piece)
        or _for_whom(scene, mark, begin)
    )


def _governed_by(scene: Scene, cue: Cue, mark: Marked) -> Attribution | None:
    if is_incise(scene, cue) and scene.text[cue.end : mark.outer_start].strip():
        inverted = attributed(scene, cue, speaker_after(scene, cue, mark.outer_start), "cue-before")
        if inverted:
            return inverted
    if cue.form in ("passive", "participle"):
        agent = agent_after(scene, mark.outer_end, mark.outer_end + 90)
        return attributed(scene, cue, agent, "passive-before")
    if cue.pronoun == "on":
        return None
    speaker = subject_of(scene, cue)
    if speaker is None or speaker.speaker == "anonymous" or scene.grammar["some"].fullmatch(speaker.speaker[10:]):
        return None
    return attributed(scene, cue, speaker, "cue-before")


def _lightly(scene: Scene, mark: Marked, begin: int, floor: int, piece: str) -> Attribution | None:
    """'a fait part de son « écoute »': a noun says what the verb does not."""
    match = scene.grammar["light_cue"].search(piece)
    speaker = subject_before(scene, floor + match.start(), begin) if match else None
    if match is None or speaker is None:
        return None
    speaker = same_as_before(scene, begin, speaker)
    return Attribution(
        "direct", speaker, scene.text[floor + match.start() : mark.outer_start].strip(), "neutral", "light-verb"
    )


def _shouted(scene: Scene, mark: Marked, begin: int, floor: int, piece: str) -> Attribution | None:
    """'ont défilé aux cris de « Du pain »'."""
    match = scene.grammar["shouted"].search(piece)
    speaker = sentence_subject(scene, begin) if match else None
    if match is None or speaker is None:
        return None
    cue = scene.text[floor + match.start() : mark.outer_start].strip()
    return Attribution("direct", speaker, cue, "neutral", "shouted")


def _right_before(scene: Scene, begin: int, end: int) -> Speaker | None:
    """The person or body whose words end at an offset: 'que ne partage pas l'historienne Ana Roy, | pour qui'."""
    stop = len(scene.folded[begin:end].rstrip(" ,")) + begin
    for place in reversed([m.end() for m in scene.grammar["phrase_start"].finditer(scene.folded, begin, stop)]):
        at = scene.folded.rfind(" ", begin, place - 1) + 1
        found = read_phrase(scene, max(at, begin), stop)
        if found and found.end >= stop - 1 and is_human(scene, found):
            return found
    return None


def _for_whom(scene: Scene, mark: Marked, begin: int) -> Attribution | None:
    """'Claire Roy, pour qui « rien n'est perdu »'."""
    match = scene.grammar["for_whom"].search(scene.folded, max(begin, mark.outer_start - 10), mark.outer_start)
    speaker = (_right_before(scene, begin, match.start()) or antecedent(scene, match.start(), begin)) if match else None
    if match is None or speaker is None:
        return None
    return Attribution("direct", speaker, match.group().strip(), "neutral", "pour-qui")

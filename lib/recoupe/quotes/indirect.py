"""Reported speech that a verb governs: a clause, an infinitive, a noun phrase, or the clause before an aside.

'La mairie indique que la route est fermée', 'La route est fermée, indique la mairie', 'affirme avoir fermé',
'accuse la mairie d'avoir menti', 'annonce la fermeture', 'prévient : la route sera fermée'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.french.verbs import INFINITIVE, load_verbs
from recoupe.quotes.asides import is_incise
from recoupe.quotes.clauses import (
    Scene,
    cues_between,
    finite_verbs,
    marked_at,
    masked,
    mention_at,
    sentence_bounds,
    stripped,
)
from recoupe.quotes.cues import Cue
from recoupe.quotes.kinds import can_speak
from recoupe.quotes.persons import Speaker
from recoupe.quotes.phrases import read_phrase
from recoupe.quotes.speakers import speaker_after, subject_of

_DATELINE = re.compile(r"[^\n.!?]{0,70}\([\w ./-]{2,24}\)\s*(?:-|–|—|:)\s+")
_DENIALS = frozenset({"nier", "démentir", "cacher"})
_WITNESSED = frozenset({"constater", "observer", "noter", "relever"})
_SPACE = " \u00a0\u202f"
_LONGEST_RELATIVE = 400


@dataclass(frozen=True, slots=True)
class Reported:
    """A stretch of reported speech, with who said it and the words that say so."""

    start: int
    end: int
    speaker: Speaker | None
    cue: str
    stance: str
    rule: str


def find_governed(scene: Scene, start: int, end: int) -> Iterator[Reported]:
    """The speech that verbs report in a stretch of text; spans may nest.

    The first rule whose case it is decides: 'annonce que ...' is a clause before it is a noun phrase.
    """
    for cue in cues_between(scene, start, end):
        if marked_at(scene, cue.start) is not None or cue.form in ("passive", "participle"):
            continue
        if cue.is_negated and cue.lemma not in _DENIALS:
            continue
        limit = sentence_bounds(scene, cue.start)[1]
        if limit > cue.end:
            for rule in (_as_said, _clause, _whether, _blame, _infinitive, _colon, _incise, _medial, _object):
                if found := rule(scene, cue, limit):
                    yield found
                    break


def _report(
    scene: Scene, cue: Cue, start: int, end: int, speaker: Speaker | None, rule: str, cue_end: int = 0
) -> Reported | None:
    start, end = stripped(scene, start, end)
    mark = marked_at(scene, start)
    if end - start < 3 or (mark and mark.start <= start and end <= mark.end):
        return None
    return Reported(start, end, speaker, scene.text[cue.start : cue_end or cue.end].strip(), cue.stance, rule)


def _as_said(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'Comme l'explique la mairie, la route est fermée', '..., comme l'a rappelé la mairie'."""
    if scene.folded[cue.start - 6 : cue.start] != "comme " or cue.form not in ("finite", "past"):
        return None
    if not scene.grammar["clitic"].match(scene.folded, cue.start):
        return None
    speaker = speaker_after(scene, cue, end)
    if speaker is None or not can_speak(scene, speaker):
        return None
    begin, opening = sentence_bounds(scene, cue.start)[0], cue.start - 6
    if opening - begin >= 3:
        if scene.grammar["contrast"].search(masked(scene, begin, opening).rstrip()):
            return None
        return _report(scene, cue, begin, opening, speaker, "cue-comme")
    begin = source_end(scene, cue.end, speaker, end)
    return _report(scene, cue, begin, clause_end(scene, begin, end), speaker, "cue-comme")


def _clause(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'indique que la route est fermée', with words of time and place before 'que'."""
    if cue.form == "infinitive" and not scene.grammar["goes_on_to"].search(
        scene.folded, max(0, cue.start - 9), cue.start
    ):
        return None
    if not ("clause" in cue.takes or cue.lemma in scene.lexicon.learning):
        return None
    grammar = scene.grammar
    match = grammar["that"].match(masked(scene, cue.end, min(end, cue.end + 130)))
    if not match or match["gap"].rstrip().endswith(" pas"):
        return None
    if grammar["not_that"].search(match["gap"].rstrip(" ,")) and not _is_only_adverb(scene, cue, match["gap"]):
        return None
    if not match["gap"].strip() and _is_only(scene, cue):
        return None
    if scene.grammar["only_in"].search(match["gap"]):
        return None  # "assure n'avoir reçu la note que le 2 mai"
    nearer = cues_between(scene, cue.end, cue.end + match.start("that"))
    if any("clause" in other.takes and marked_at(scene, other.start) is None for other in nearer):
        return None  # "« Oui », a dit Ana Roy, précisant que"
    if cue.pronoun and match["gap"] + match.group()[len(match["gap"])] == "," and is_incise(scene, cue):
        return None  # "Il n'est, jure-t-il, que le second"
    speaker = None
    if voice := grammar["voice_of"].search(match["gap"]):
        speaker = read_phrase(scene, cue.end + voice.end(), cue.end + match.start("that"))
    if speaker is None or not speaker.is_named:
        speaker = subject_of(scene, cue) or speaker
    if speaker is None and grammar["own_voice"].search(scene.folded[max(0, cue.start - 24) : cue.start].rstrip()):
        return None
    if cue.lemma in scene.lexicon.evidence and speaker and not can_speak(scene, speaker):
        return None
    if cue.lemma in scene.lexicon.learning and not (speaker and speaker.speaker != "anonymous" and _by_on(scene, cue)):
        return None
    start = cue.end + match.end()
    stop = clause_end(scene, start, relative_end(scene, cue, start, end))
    return _report(scene, cue, start, stop, speaker, "cue-clause", start)


def _is_only(scene: Scene, cue: Cue) -> bool:
    """Whether a verb is the one of 'ne ... que': 'La hausse n'explique que la moitié du déficit'."""
    return scene.grammar["only"].search(scene.folded, max(0, cue.start - 3), cue.end) is not None


def _is_only_adverb(scene: Scene, cue: Cue, gap: str) -> bool:
    """Whether 'alors', 'aussi', 'ainsi' stands alone between a verb that needs an object and its 'que'."""
    is_adverb = not cue.is_reflexive and scene.grammar["lone_adverb"].fullmatch(gap) is not None
    return (
        is_adverb
        and cue.lemma in scene.lexicon.transitive
        and not scene.grammar["clitic"].match(scene.folded, cue.start)
    )


def _by_on(scene: Scene, cue: Cue) -> bool:
    """Whether 'on' learns it, which is how a source tells it: 'apprend-on à la mairie que', not 'il a appris que'."""
    return cue.pronoun == "on" or scene.folded[max(0, cue.start - 3) : cue.start] == "on "


def _whether(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'demande si la route rouvrira', 'a voulu savoir pourquoi la route était fermée'."""
    if cue.lemma not in scene.lexicon.asking or cue.form == "infinitive" or cue.pronoun:
        return None
    match = scene.grammar["whether"].match(masked(scene, cue.end, min(end, cue.end + 90)))
    speaker = subject_of(scene, cue) if match else None
    if match is None or speaker is None or not can_speak(scene, speaker):
        return None
    start = cue.end + match.start("clause")
    return _report(scene, cue, start, clause_end(scene, start, end), speaker, "cue-whether", start)


def _blame(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'accuse la mairie d'avoir menti', 'lui reproche d'avoir menti', 'accusant ces derniers d'ingérence'."""
    if "blame" not in cue.takes:
        return None
    match = scene.grammar["blame"].match(scene.folded, cue.end, min(end, cue.end + 180))
    if match and match["verb"] not in scene.grammar.words["not_infinitives"]:
        start = match.start("clause")
    else:
        mention = mention_at(scene, cue.end + 4) or mention_at(scene, cue.end + 1)
        noun = scene.grammar["blame_noun"].match(scene.folded, mention.end if mention else cue.end, end)
        if not noun:
            return None
        start = noun.start("noun")
    speaker = subject_of(scene, cue)
    stop = clause_end(scene, start, end, is_clause=False)
    return _report(scene, cue, start, stop, speaker, "cue-blame") if speaker else None


def _infinitive(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'affirme avoir fermé la route', 'dit vouloir la paix', 'a expliqué à la presse avoir tout tenté'."""
    if "infinitive" not in cue.takes:
        return None
    match = scene.grammar["infinitive"].match(scene.folded, cue.end, end)
    match = match or scene.grammar["infinitive_later"].match(scene.folded, cue.end, end)
    if not match or not _is_infinitive(scene, match):
        return None
    speaker = subject_of(scene, cue)
    if speaker is None and cue.form in ("infinitive", "gerund"):
        return None
    start = match.start("clause")
    stop = clause_end(scene, start, end, is_clause=False)
    mark = marked_at(scene, start)
    if mark and stripped(scene, start, stop)[1] <= mark.outer_end:
        return None  # "dit « comprendre la colère »": the marked words alone
    return _report(scene, cue, start, stop, speaker, "cue-infinitive")


def _is_infinitive(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a word in -er, -ir or -re is an infinitive: 'dit vouloir', but not 'a annoncé la préfecture'."""
    noun, lists = match["verb"], scene.lexicon.words
    is_after_article = scene.grammar["article_before"].search(
        scene.folded, match.start("verb") - 4, match.start("verb")
    )
    if is_after_article and any(noun in lists[key] for key in ("people", "periphrases", "offices", "stand_ins")):
        return False  # "a ajouté le boucher"
    if match["verb"] in scene.grammar.words["not_infinitives"] or scene.text[match.start("verb")].isupper():
        return False
    reading = load_verbs().forms.get(scene.text[match.start("verb") : match.end("verb")].lower())
    if reading is not None:
        return bool(reading.kinds & INFINITIVE)
    return not scene.grammar["article_before"].search(scene.folded, match.start("verb") - 4, match.start("verb"))


def _colon(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'L'intersyndicale prévient : sans accord, elle partira.'"""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return None
    if cue.lemma in scene.lexicon.evidence:
        return None
    match = scene.grammar["colon"].match(scene.folded, cue.end, end)
    if not match or is_incise(scene, cue) or marked_at(scene, match.end()):
        return None
    speaker = subject_of(scene, cue)
    stop = clause_end(scene, match.end(), end)
    if speaker is None or scene.grammar["everyone"].fullmatch(speaker.speaker):
        return None
    return _report(scene, cue, match.end(), stop, speaker, "cue-colon")


def _incise(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'La route est fermée, indique la mairie': the clause before the comma, from the start of its sentence."""
    if not is_incise(scene, cue):
        return None
    begin = after_dateline(scene, sentence_bounds(scene, cue.start)[0], cue.start)
    stop = cue.start
    while stop > begin and scene.text[stop - 1] in _SPACE + ",":
        stop -= 1
    is_inside = cue.pronoun != "" and scene.folded[cue.end : cue.end + 2] == ", " and cue.end + 12 < end
    goes_on = is_inside and not masked(scene, begin, stop).endswith("\x00")
    if scene.folded[stop : cue.start].strip() != "," or not (goes_on or _holds_a_clause(scene, cue, begin, stop)):
        return None
    speaker = speaker_after(scene, cue, end)
    if cue.lemma == "apprendre" and (source := scene.grammar["heard_from"].search(scene.folded, cue.end, end)):
        speaker = read_phrase(scene, source.end(), end) or speaker
    if speaker is None or speaker.start > cue.end + 120:
        return None
    between = scene.folded[cue.end : speaker.start]
    if not cue.pronoun and cue.lemma != "apprendre" and re.search(r"[.;:!?]| que | qu'", between):
        return None
    if cue.pronoun and scene.folded[cue.end : cue.end + 2] == ", ":
        if marked_at(scene, cue.end + 2):
            return None  # "Il craint, a-t-il dit, « le pire »": the marked words alone are his
        if not scene.grammar["goes_on"].match(scene.folded, cue.end + 2, end):
            stop = end
    if cue.pronoun and scene.grammar["goes_on_after"].match(scene.folded, cue.end, end):
        stop = end  # "Tous demandent la même chose, dit-elle : est-ce que ..."
    begin = clause_start(scene, begin, stop)
    if is_inside and (colon := masked(scene, begin, cue.start).rfind(": ")) >= 0:
        begin += colon + 2  # "Il avait prévenu : la voie, disait-il, est usée"
    if not masked(scene, begin, stop).strip("\x00 ,"):
        return None
    return _report(scene, cue, begin, stop, speaker, "cue-incise")


def _holds_a_clause(scene: Scene, cue: Cue, begin: int, stop: int) -> bool:
    """Whether there is something to report before an inverted cue besides a quotation in marks."""
    piece = masked(scene, begin, stop)
    is_short = "\x00" in piece or scene.grammar["verdict"].match(scene.folded, begin) is not None
    if len(re.sub(r"[\x00\s.,;:]", "", piece)) < (4 if is_short else 10):
        return False
    if re.search(r"[.!?…:]\s*\x00+[\s,.]*$", piece):
        return False  # the marks are a sentence of their own
    if piece.lstrip()[0] == piece.rstrip()[-1] == "\x00" and len(piece.replace("\x00", "").strip(" ,.")) < 25:
        return False
    if scene.grammar["not_said"].match(piece) and not cue.pronoun:
        return False
    is_witness = scene.grammar["journalist"].search(scene.folded, cue.end, cue.end + 40) is not None
    return not (is_witness and cue.lemma in _WITNESSED)


def _medial(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'La digue, a prévenu Ana Roy, ne tiendra pas': the whole sentence around the cue."""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated or is_incise(scene, cue):
        return None
    begin = clause_start(scene, after_dateline(scene, sentence_bounds(scene, cue.start)[0], cue.start), cue.start)
    if scene.folded[cue.start - 2 : cue.start] != ", " or cue.start - begin > 90:
        return None
    speaker = speaker_after(scene, cue, end)
    if speaker is None or not can_speak(scene, speaker):
        return None
    if scene.folded[speaker.end : speaker.end + 2] != ", " or speaker.start > cue.end + 12:
        return None
    verbs = finite_verbs(scene, speaker.end + 2, end)
    if not verbs or verbs[0] > speaker.end + 12:
        return None
    return _report(scene, cue, begin, end, speaker, "cue-incise")


def _object(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'a annoncé lundi la fermeture du site': the noun phrase, without the circumstances after it."""
    if "object" not in cue.takes or cue.form == "infinitive" or cue.is_reflexive or cue.pronoun:
        return None
    if is_incise(scene, cue) and marked_at(scene, cue.start - 3):
        return None
    if cue.form == "finite" and scene.grammar["clitic"].match(scene.folded, cue.start):
        return None
    match = scene.grammar["object"].match(masked(scene, cue.end, end))
    if not match:
        return None
    start = cue.end + match.start("object")
    stop = scene.grammar["object_end"].search(masked(scene, start, end), 3)
    speaker = subject_of(scene, cue)
    finish = start + stop.start() if stop else end
    for another in re.finditer(r" et (?=\w)", masked(scene, start, finish)):
        if start + another.end() in finite_verbs(scene, start + another.end(), min(finish, start + another.end() + 30)):
            finish = start + another.start()
            break
    start, finish = stripped(scene, start, finish)
    if speaker is None or finish - start < 5 or scene.grammar["no_news"].fullmatch(scene.folded, start, finish):
        return None
    return Reported(start, finish, speaker, scene.text[cue.start : cue.end], cue.stance, "cue-object")


def clause_end(scene: Scene, start: int, end: int, *, is_clause: bool = True) -> int:
    """Where a governed clause ends: before a new saying, an aside of the source, or with its sentence."""
    stop = scene.grammar["clause_end"].search(masked(scene, start, end))
    limit = start + stop.start() if stop else end
    for cue in cues_between(scene, start, limit):
        if marked_at(scene, cue.start) is not None or cue.form not in ("finite", "past"):
            continue
        before = masked(scene, start, cue.start).rstrip(" ")
        if before.endswith(",") and is_incise(scene, cue):
            return start + len(before) - 1
        if before.endswith((" et", "\x00et")) and (
            not is_clause or ("clause" in cue.takes and cue.form == "past") or _goes_on_with_marks(scene, cue)
        ):
            return start + len(before) - 2
        comma = before.rfind(", ")
        if comma >= 0 and "clause" in cue.takes and scene.grammar["that"].match(scene.folded, cue.end, limit):
            subject = before[comma + 2 :]
            if scene.grammar["new_subject"].match(subject) and not re.search(r"\bqu[ie']", subject):
                return start + comma
    return limit


def _goes_on_with_marks(scene: Scene, cue: Cue) -> bool:
    """Whether a second verb of saying has words in marks of its own: 'et se dit « mobilisée »', 'et qualifie ...'."""
    piece = masked(scene, cue.end, cue.end + 60)
    return "\x00" in re.split(r"[,.;:]", piece, maxsplit=1)[0]


def _is_trade(scene: Scene, noun: str) -> bool:
    """Whether a noun without an article says what someone is: 'selon Ana Roy, notaire à Dole, les prix montent'."""
    return any(noun in scene.lexicon.words[key] for key in ("roles", "people", "offices"))


def relative_end(scene: Scene, cue: Cue, start: int, end: int) -> int:
    """Where a clause ends that a relative governs: 'Roy, qui avait juré que tout irait bien, | a démissionné'."""
    before = scene.folded[max(0, cue.start - 24) : cue.start]
    if not scene.grammar["relative_before"].search(before):
        return end
    limit = min(end, start + _LONGEST_RELATIVE)
    verbs = finite_verbs(scene, start, limit)
    for comma in re.finditer(r", (?=\w)", masked(scene, start, limit)):
        after = start + comma.end()
        clitics = scene.grammar["verb_opens"].match(scene.folded, after)
        if verbs and verbs[0] < after and (clitics.end() if clitics else after) in verbs:
            return start + comma.start()
    return end


def clause_start(scene: Scene, begin: int, stop: int) -> int:
    """The start of a clause that ends at an offset: after the last semicolon."""
    semicolon = masked(scene, begin, stop).rfind("; ")
    return begin + semicolon + 2 if semicolon >= 0 else begin


def after_dateline(scene: Scene, start: int, limit: int) -> int:
    """Past the place and agency a dispatch opens with: 'LYON, 8 mai (AFX) - '."""
    match = _DATELINE.match(scene.text, start, limit)
    return match.end() if match else start


def source_end(scene: Scene, at: int, speaker: Speaker, end: int) -> int:
    """Where the words that name a source end: its appositions and relatives belong to them."""
    piece = masked(scene, at, end)
    comma = piece.find(",", max(speaker.end - at - 1, 0))
    while comma >= 0:
        rest = piece[comma + 1 :].lstrip()
        first = re.match(r"[\w-]+", rest)
        is_aside = scene.grammar["aside"].match(rest) or (first and _is_trade(scene, first.group()))
        another = scene.grammar["and_another"].match(rest)
        if another and scene.text[at + comma + 2 + another.end()].isupper():
            is_aside = True
        following = piece.find(",", comma + 1)
        if not is_aside or following < 0:
            break
        comma = following
    return at + comma if comma >= 0 else end

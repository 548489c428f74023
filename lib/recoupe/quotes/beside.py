"""Marked words whose speaker no cue names: an inverted verb after them, a colon, a predicate, the charge of a court.

'« Des clous », bougonne le patron', '« Trop tard » : la ligue ne décolère pas', 'a fermé le quai, « par précaution »'.
"""

import re
from collections.abc import Sequence

from recoupe.french.verbs import FINITE, load_verbs
from recoupe.model import Mention, zone_at
from recoupe.quotes.asides import closes_relative
from recoupe.quotes.attribution import Attribution
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
from recoupe.quotes.kinds import can_speak, is_human
from recoupe.quotes.marks import Marked
from recoupe.quotes.persons import Speaker, as_actor
from recoupe.quotes.phrases import read_phrase
from recoupe.quotes.speakers import antecedent, same_as_before, sentence_subject, speaker_after, subject_before

_REACH = 220


def verb_after(scene: Scene, mark: Marked) -> Attribution | None:
    """'« Des clous », bougonne le patron': any verb right after the marks whose inverted subject can speak."""
    end = min(sentence_bounds(scene, mark.start)[1], mark.outer_end + 160)
    match = scene.grammar["verb_after"].match(scene.folded, mark.outer_end, end)
    if match is None or not (match["comma"] or scene.text[mark.end - 1] in "!?…,"):
        return None
    if match["comma"] and closes_relative(scene, match.start("group")):
        return None
    known = [c for c in cues_between(scene, mark.outer_end, match.end()) if "incise" in c.takes]
    if known or match["verb"] in scene.grammar.words["not_verbs"]:
        return None
    begin = match.start("group")
    if not scene.text[begin].islower() or marked_at(scene, begin):
        return None
    if match["aux"] is None and not _is_finite(scene, match):
        return None
    cue = Cue(begin, match.end(), match["verb"], "neutral", frozenset(), "finite", match["pronoun"] or "", False, False)
    speaker = speaker_after(scene, cue, end)
    if speaker is None or not speaker.speaker or not can_speak(scene, speaker):
        return None
    if not match["pronoun"] and re.search(r"[,.;:!?\x00]", masked(scene, match.end(), max(speaker.start, match.end()))):
        return None
    return Attribution("direct", speaker, scene.text[cue.start : cue.end], "neutral", "verb-after")


def _is_finite(scene: Scene, match: re.Match[str]) -> bool:
    reading = load_verbs().forms.get(scene.text[match.start("verb") : match.end("verb")].lower())
    if reading is None:
        return match["reflexive"] is not None or match["verb"].endswith(("e", "ait", "ent"))
    return bool(reading.kinds & FINITE)


def colon_after(scene: Scene, mark: Marked) -> Attribution | None:
    """'« Trop tard, trop cher » : la ligue ne décolère pas': the subject of the clause after a quotation that opens."""
    zone = zone_at(scene.page, mark.start)
    begin, end = sentence_bounds(scene, mark.start)
    match = scene.grammar["colon_after"].match(scene.folded, mark.outer_end, end)
    if match is None or zone is None or zone.zone != "body" or begin < mark.outer_start - 2:
        return None
    of_words = (scene.grammar[name].match(scene.folded, match.end(), end) for name in ("these_words", "words_of"))
    if so := next(filter(None, of_words), None):
        who = read_phrase(scene, so.end(), end)  # "« Trop tard » : c'est ainsi que la ligue résume le plan"
        return Attribution("direct", who, "", "neutral", "colon-after") if who and can_speak(scene, who) else None
    speaker = read_phrase(scene, match.end(), end)
    if (
        speaker is None
        or not speaker.is_named
        or not (
            finite_verbs(scene, speaker.end, min(end, speaker.end + 60))
            or scene.grammar["predicate"].match(scene.folded, speaker.end + 1, end)
        )
    ):
        return None
    return Attribution("direct", speaker, "", "neutral", "colon-after")


def charge(scene: Scene, mark: Marked) -> Attribution | None:
    """'une enquête pour « blessures involontaires »': the words of the court or prosecutor that the page names."""
    begin, end = sentence_bounds(scene, mark.start)
    before = masked(scene, max(begin, mark.outer_start - _REACH), mark.outer_start)
    if not scene.grammar["charge"].search(before):
        return None
    found = _court_among(scene, mentions_between(scene, begin, end))
    if found is None:
        if "court" not in scene.known:
            scene.known["court"] = _court_among(scene, scene.mentions)
        found = scene.known["court"]
    if found is None:
        subject = sentence_subject(scene, begin)
        is_court = subject and scene.grammar["court"].search(scene.folded, subject.start, subject.end)
        found = subject if is_court else None
    return Attribution("direct", found, "", "neutral", "charge") if found else None


def _court_among(scene: Scene, mentions: Sequence[Mention]) -> Speaker | None:
    """The one court or prosecutor of some mentions: by its own name, or an office before: 'le procureur, Ana Roy'."""
    for reach in (0, 40):
        held = [m for m in mentions if scene.grammar["court"].search(scene.folded, max(0, m.start - reach), m.end)]
        if len({m.actor for m in held}) == 1:
            return as_actor(scene, held[0], held[0].start)
    return None


def fragment(scene: Scene, mark: Marked) -> Attribution | None:
    """'La maire a fermé le quai, « par précaution »': words of a clause whose subject is a person or body.

    Words that only name or qualify a thing ('une « table ronde »', 'la piste « criminelle »') are left to no one.
    """
    begin = sentence_bounds(scene, mark.start)[0]
    piece = masked(scene, max(begin, mark.outer_start - _REACH), mark.outer_start)
    words = scene.folded[mark.start : mark.end]
    if words.count(" ") < 1 or scene.grammar["not_fragment"].search(piece) or "\n" in piece:
        return None
    if not piece.rstrip(" \u00a0").endswith(",") and not scene.grammar["fragment_start"].match(words):
        return None
    clause = max((m.end() for m in re.finditer(r"[;:] |[.!?] ", piece)), default=0)
    floor = mark.outer_start - len(piece) + clause
    verbs = finite_verbs(scene, floor, mark.outer_start)
    relative = scene.grammar["open_relative"].search(scene.folded, floor, mark.outer_start)
    if not verbs and relative is None:
        return None
    speaker = (
        antecedent(scene, relative.start("qui"), floor)
        if relative
        else subject_before(scene, _before_clitics(scene, floor, verbs[0]), floor)
    )
    speaker = speaker and same_as_before(scene, begin, speaker)
    if speaker is None or not speaker.is_named or not is_human(scene, speaker):
        return None
    return Attribution("direct", speaker, "", "neutral", "subject-and-fragment")


def _before_clitics(scene: Scene, floor: int, at: int) -> int:
    """Where the group of a verb starts: 'Il | en est ressorti'."""
    group = scene.grammar["simple"].search(scene.folded, floor, at)
    return group.start() if group else at


def _apposed(scene: Scene, mark: Marked, begin: int, head: str) -> Speaker | None:
    """The subject whose words stand between commas: 'L'équipe, « sous le choc », a annoncé son retrait'."""
    after = scene.text[mark.outer_end : mark.outer_end + 1]
    if not head.endswith(", ") or after != "," or "," in head[:-2]:
        return None
    subject = read_phrase(scene, begin, mark.outer_start - 2)
    is_whole = subject is not None and subject.end >= mark.outer_start - 3
    return subject if subject and is_whole and subject.is_named else None


def predicate(scene: Scene, mark: Marked) -> Attribution | None:
    """'La préfecture « ne commente pas une enquête en cours »', 'le maire « prend acte »': a predicate in marks."""
    is_negated = scene.grammar["predicate"].match(scene.folded, mark.start) is not None
    begin = sentence_bounds(scene, mark.start)[0]
    head = masked(scene, begin, mark.outer_start)
    if apposed := _apposed(scene, mark, begin, head):
        return Attribution("direct", apposed, "", "neutral", "subject-and-words")
    if not is_negated and not _opens_with_verb(scene, mark):
        return None
    if head.endswith((" qui ", " qui\u00a0")):
        who = antecedent(scene, mark.outer_start - 4, begin)  # "Rovaltec, qui « reste confiant »"
        return Attribution("direct", who, "", "neutral", "subject-and-words") if who and who.is_named else None
    if not head.strip() or scene.grammar["not_predicate"].search(head):
        return None
    clitic = scene.grammar["pronoun_end"].search(scene.folded, max(0, mark.outer_start - 12), mark.outer_start)
    speaker = subject_before(scene, clitic.end("pronoun") if clitic else mark.outer_start, begin)
    if not is_negated and (speaker is None or not _stands_right_before(scene, mark, speaker)):
        return None
    return Attribution("direct", speaker, "", "neutral", "subject-and-words") if speaker else None


def _opens_with_verb(scene: Scene, mark: Marked) -> bool:
    """Whether marked words open with a verb in the third person, and go on: 'prend acte', not 'porte-drapeaux'."""
    first = re.match(r"(?:s['’]|se |l['’]|l[ae] |y |en )?([^\W\d_]+) ", scene.text[mark.start : mark.end])
    if first is None or first[1] in scene.grammar.words["nouns_too"]:
        return False
    reading = load_verbs().forms.get(first[1])
    return reading is not None and bool(reading.kinds & FINITE)


def _stands_right_before(scene: Scene, mark: Marked, speaker: Speaker) -> bool:
    head = scene.folded[max(0, mark.outer_start - 12) : mark.outer_start]
    if scene.grammar["pronoun_end"].search(head):
        return speaker.is_named
    if speaker.speaker.startswith("anonymous"):
        return False
    return can_speak(scene, speaker) and not scene.folded[speaker.end : mark.outer_start].strip(" ,\u00a0")

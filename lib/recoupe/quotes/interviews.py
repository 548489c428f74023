"""Answers of interviews: paragraphs without marks in which the interviewee speaks.

Two layouts are read: questions in lines of their own ('Où en est la justice ?') and turns that open with a name or
initials ('J. R. : Nous irons jusqu'au bout.'). The interviewee is the person the title or the introduction names.
"""

import re
from collections.abc import Sequence

from recoupe.fold import fold
from recoupe.model import Zone
from recoupe.quotes.clauses import Scene, mentions_between
from recoupe.quotes.indirect import Reported
from recoupe.quotes.persons import Speaker, as_actor, is_person
from recoupe.quotes.phrases import read_name

_QUESTION = re.compile(r"[?…]\s*[»”\"]?\s*$")
_ASKED = re.compile(r"\b(?:vous|votre|vos)\b")
_TURN = re.compile(r"\s*(?:[–—-]\s*)?([A-ZÀ-Þ][\w.'’ -]{0,40}?)(?:\s?:|\. ?[–—-]|\s[–—])\s+(?=\S)")
_LEAST_QUESTIONS = 3
_LONGEST_QUESTION = 320
_LONGEST_OWN_QUESTION = 140  # an answer may end with a question too
_MOST_LABELS = 30  # a list is no conversation
_SHORTEST_ANSWER = 2  # characters: "Oui"


def find_answers(scene: Scene) -> list[Reported]:
    """The answers of a page that is an interview, a span for each paragraph; none where no one is named to give them.

    A line that questions follow, and that is no question, is an answer up to the next question.
    """
    lines = [zone for zone in scene.page.zones if zone.zone == "body"]
    turns = [line for line in lines if _TURN.match(scene.text, line.start, line.end)]
    if len(turns) >= _LEAST_QUESTIONS and (found := _turns(scene, turns)):
        return found
    asked = [index for index, line in enumerate(lines) if _is_question(scene, line)]
    if len(asked) >= _LEAST_QUESTIONS and _are_asked(scene, [lines[i] for i in asked]):
        speaker = _interviewee(scene, lines[: asked[0] + 1])
        return _answers(scene, lines, asked, speaker) if speaker else []
    return []


def _is_question(scene: Scene, line: Zone) -> bool:
    text = scene.text[line.start : line.end]
    if len(text) > _LONGEST_QUESTION or not _QUESTION.search(text[-6:]):
        return False
    own = scene.grammar["first_person"].search(scene.folded, line.start, line.end)
    return own is None or len(text) <= _LONGEST_OWN_QUESTION and _ASKED.search(text.lower()) is not None


def _is_put_to(scene: Scene, line: Zone) -> bool:
    """Whether a short line without a question mark is put to the interviewee: 'Vous avez quitté le club en mai.'"""
    own = scene.grammar["first_person"].search(scene.folded, line.start, line.end)
    is_short = line.end - line.start <= _LONGEST_OWN_QUESTION
    return is_short and own is None and _ASKED.search(scene.folded, line.start, line.end) is not None


def _are_asked(scene: Scene, questions: Sequence[Zone]) -> bool:
    """Whether questions are put to someone: most of them to 'vous', or the page says that it is an interview."""
    to_you = sum(_ASKED.search(scene.folded, q.start, q.end) is not None for q in questions)
    is_told = any(
        scene.grammar["interview"].search(scene.folded, zone.start, zone.end) is not None
        for zone in scene.page.zones
        if zone.zone in ("title", "body", "dateline", "credit") and zone.start <= questions[0].start
    )
    return 2 * to_you >= len(questions) or (is_told and to_you > 0)


def _interviewee(scene: Scene, introduction: Sequence[Zone]) -> Speaker | None:
    """The person named first in the title, else in the introduction."""
    titles = [zone for zone in scene.page.zones if zone.zone == "title"]
    for zone in [*titles, *introduction]:
        for mention in mentions_between(scene, zone.start, zone.end):
            if is_person(scene, mention.actor):
                return as_actor(scene, mention, mention.start)
    return next((name for zone in titles if (name := read_name(scene, zone.start, zone.end))), None)


def _answers(scene: Scene, lines: Sequence[Zone], asked: Sequence[int], speaker: Speaker) -> list[Reported]:
    found = []
    for place, index in enumerate(asked):
        stop = asked[place + 1] if place + 1 < len(asked) else len(lines)
        for at in range(index + 1, stop):
            line = lines[at]
            if at > index + 1 and at + 1 < stop and _is_put_to(scene, line):
                continue
            is_own = scene.grammar["first_person"].search(scene.folded, line.start, line.end) is not None
            if at > index + 1 and not is_own and place + 1 == len(asked):
                break  # after the last answer the paper goes on
            turn = _TURN.match(scene.text, line.start, line.end)
            said = _named_by(scene, turn[1].strip()) if turn else None
            start = turn.end() if turn and said and said.speaker == speaker.speaker else line.start
            if answer := _answer(scene, start, line.end, speaker):
                found.append(answer)
    return found


def _turns(scene: Scene, lines: Sequence[Zone]) -> list[Reported]:
    """Answers that open with the name or initials of who speaks; the one who asks is no actor, or only asks."""
    turns: dict[str, list[tuple[Speaker, int, int]]] = {}
    named: dict[str, Speaker | None] = {}
    for line in lines:
        turn = _TURN.match(scene.text, line.start, line.end)
        assert turn
        label = turn[1].strip()
        if label not in named and len(named) < _MOST_LABELS:
            named[label] = _named_by(scene, label)
        if speaker := named.get(label):
            turns.setdefault(speaker.speaker, []).append((speaker, turn.end(), line.end))
    found = []
    for spans in turns.values():
        questions = sum(scene.text[a:b].rstrip().endswith("?") for _, a, b in spans)
        if len(spans) >= _LEAST_QUESTIONS and 2 * questions < len(spans):
            found += [answer for speaker, a, b in spans if (answer := _answer(scene, a, b, speaker))]
    return found


def _named_by(scene: Scene, label: str) -> Speaker | None:
    """The person of the page whom a label names, by name or initials."""
    bare = fold(label).replace(".", " ").replace("-", " ").split()
    for mention in scene.mentions:
        name = fold(mention.surface).replace("-", " ").split()
        is_short = (
            len(bare) > 1
            and len(bare) == len(name)
            and all(len(b) == 1 and n[0] == b for b, n in zip(bare, name, strict=False))
        )
        if is_person(scene, mention.actor) and (is_short or set(bare) <= set(name)):
            return as_actor(scene, mention, mention.start)
    return None


def _answer(scene: Scene, start: int, end: int, speaker: Speaker) -> Reported | None:
    while start < end and (scene.text[start].isspace() or scene.text[start] in "–—-"):
        start += 1
    while end > start and scene.text[end - 1].isspace():
        end -= 1
    if end - start < _SHORTEST_ANSWER or not scene.text[start:end].strip(' «»"“”'):
        return None
    return Reported(start, end, speaker, "", "neutral", "interview-answer")

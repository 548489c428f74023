"""Answers of English interviews: paragraphs without marks in which the interviewee speaks.

Two layouts are read: turns that open with a name, initials or "Q:" and "A:" ("Jane Doe: We failed them."), and
questions put to "you" in lines of their own, each followed by its answer.
"""

import re
from collections.abc import Sequence

from recoupe.model import Zone
from recoupe.quotes.english.names import Voice
from recoupe.quotes.english.reported import Reported
from recoupe.quotes.english.scene import Scene

_TURN = re.compile(r"\s*([A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}) ?: +(?=\S)")
_QUESTION = re.compile(r"\?\s*[”\"’']?\s*$")
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b")
_TOLD = re.compile(r"\b(?:interview|interviewed|q&a|questions and answers|speaks to|talks to|spoke to us)\b")
_LEAST, _MOST_LABELS, _LONGEST_QUESTION = 3, 12, 320


def find_answers(scene: Scene) -> list[Reported]:
    """The answers of a page that is an interview, one a paragraph; none where nobody is named to give them."""
    lines = [zone for zone in scene.page.zones if zone.zone == "body" and zone.end > zone.start]
    turns = [(line, turn) for line in lines if (turn := _TURN.match(scene.text, line.start, line.end))]
    if len(turns) >= 2 * _LEAST and (found := _turns(scene, turns)):
        return found
    asked = [n for n, line in enumerate(lines) if _is_question(scene, line)]
    if len(asked) < _LEAST or not any(_TOLD.search(scene.folded, z.start, z.end) for z in scene.page.zones):
        return []
    speaker = _interviewee(scene, lines[: asked[0] + 1])
    if speaker is None:
        return []
    found = []
    for place, index in enumerate(asked):
        stop = asked[place + 1] if place + 1 < len(asked) else min(index + 2, len(lines))
        for line in lines[index + 1 : stop]:
            found += _answer(scene, line.start, line.end, speaker)
    return found


def _is_question(scene: Scene, line: Zone) -> bool:
    text = scene.text[line.start : line.end]
    return len(text) <= _LONGEST_QUESTION and bool(_QUESTION.search(text[-6:]) and _YOU.search(text.lower()))


def _interviewee(scene: Scene, introduction: Sequence[Zone]) -> Voice | None:
    """The actor by name that the title or the introduction has first."""
    titles = [zone for zone in scene.page.zones if zone.zone == "title"]
    for zone in [*titles, *introduction][:40]:
        for mention in scene.mentions:
            if zone.start <= mention.start < zone.end and mention.form == "name" and " " in mention.surface:
                return Voice(mention.actor, mention.start, mention.end)
    return None


def _turns(scene: Scene, turns: Sequence[tuple[Zone, re.Match[str]]]) -> list[Reported]:
    """The turns of all but the one who asks; "ANN DOE:" and "DOE:" are one."""
    spans: dict[str, list[tuple[int, int]]] = {}
    labels: dict[str, str] = {}
    for line, turn in turns:
        key = turn[1].split()[-1].lower()
        spans.setdefault(key, []).append((turn.end(), line.end))
        labels[key] = max(labels.get(key, ""), turn[1], key=len)
    if len(spans) > _MOST_LABELS:
        return []
    asked = {k: sum(scene.text[a:b].rstrip(" ”\"'’").endswith("?") for a, b in held) for k, held in spans.items()}
    host = max(asked, key=lambda key: asked[key])
    found = []
    for key, held in spans.items():
        voice = named_by(scene, labels[key]) or _stranger(labels[key], held)
        if key != host and 2 * asked[key] < len(held) + (len(held) < _LEAST) and voice is not None:
            for start, end in held:
                found += _answer(scene, start, end, voice)
    return found


def _stranger(label: str, held: Sequence[tuple[int, int]]) -> Voice | None:
    """One who is no actor, by the full name of a label: "JOE ROE: I get up at four"."""
    if len(label.split()) < 2:
        return None
    start = held[0][0]
    return Voice(f"other:{label.title() if label.isupper() else label}", start, start)


def named_by(scene: Scene, label: str) -> Voice | None:
    """The actor whom a label names, by name or initials; "A" is the interviewee."""
    parts = label.lower().replace(".", " ").split()
    first = None
    for mention in scene.mentions:
        name = mention.surface.lower().split()
        if mention.form == "name" and len(name) > 1:
            first = first or Voice(mention.actor, mention.start, mention.end)
            initials = len(parts) == len(name) and all(
                len(p) == 1 and n[0] == p for p, n in zip(parts, name, strict=True)
            )
            if initials or "".join(parts) == "".join(n[0] for n in name) or set(parts) <= set(name):
                return Voice(mention.actor, mention.start, mention.end)
    return first if label == "A" else None


def _answer(scene: Scene, start: int, end: int, voice: Voice) -> list[Reported]:
    text = scene.text[start:end]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    return [Reported(start, end, voice, "", "neutral", "interview-answer")] if end - start > 1 else []

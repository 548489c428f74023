"""Speech that answers the paper's own question: 'Que dit la mairie ? Qu'elle a « réagi sans délai ».'"""

import re
from collections.abc import Iterator

from recoupe.quotes.clauses import Scene, cues_between, marked_at, sentence_bounds
from recoupe.quotes.indirect import Reported, clause_end, stripped
from recoupe.quotes.kinds import can_speak
from recoupe.quotes.speakers import speaker_after

_ANSWER = re.compile(r"\?\s+(?P<that>que |qu')")


def find_answered(scene: Scene, start: int, end: int) -> Iterator[Reported]:
    """The clauses that answer a question with a verb of saying and its inverted subject."""
    for match in _ANSWER.finditer(scene.folded, start, end):
        at = match.start("that")
        if scene.text[at] != "Q" or marked_at(scene, at) is not None:
            continue
        begin = sentence_bounds(scene, max(match.start() - 1, start))[0]
        cue = next((c for c in cues_between(scene, begin, match.start()) if "clause" in c.takes), None)
        if cue is None or cue.form not in ("finite", "past") or marked_at(scene, cue.start):
            continue
        speaker = speaker_after(scene, cue, match.start())
        if speaker is None or not can_speak(scene, speaker):
            continue
        first = match.end()
        first, last = stripped(scene, first, clause_end(scene, first, sentence_bounds(scene, at)[1]))
        if last - first >= 3:
            yield Reported(first, last, speaker, scene.text[cue.start : cue.end], cue.stance, "answered-question")

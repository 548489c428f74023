"""Subjects after their verb: 'a réagi mardi auprès de l'agence la maire', 'vantée par la mairie'."""

import re

from recoupe.quotes.clauses import Scene, masked, mention_at
from recoupe.quotes.kinds import can_speak
from recoupe.quotes.persons import Speaker
from recoupe.quotes.phrases import read_phrase

_CAPITAL = re.compile(r"[ ,]+(?=[A-ZÀ-ÖØ-ÞŒ])")


def phrase_after(scene: Scene, at: int, limit: int) -> Speaker | None:
    """The noun phrase after a verb: 'a réagi mardi auprès de l'agence la maire, Ana Roy'."""
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
    at = _after_aside(scene, at, limit)
    while at < limit and scene.text[at] in " ,\u00a0":
        at += 1
    if them := scene.grammar["one_of_them"].match(scene.folded, at, limit):
        return Speaker(f"anonymous:{scene.text[at : them.end()]}", at, them.end())
    return read_phrase(scene, at, limit)


def _after_aside(scene: Scene, at: int, limit: int) -> int:
    """Past words of tone between verb and subject: 'conclut, bravache, | Ana Roy', 'dit, ému, | le maire'."""
    aside = scene.grammar["tone_aside"].match(scene.folded, at, limit)
    if aside is None or not scene.text[aside.start("words")].islower():
        return at
    own = None if aside["tone"] else read_phrase(scene, aside.start("words"), aside.end("words"))
    return at if own is not None and can_speak(scene, own) else aside.end("words")


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

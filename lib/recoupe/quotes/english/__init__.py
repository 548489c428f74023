"""Quotations and reported speech of an English page: direct, indirect, and marked words that no one says.

The same rows as of a French page. Quotations are found in every zone, indirect speech only where the source speaks.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from recoupe.model import ARTICLE_ZONES, Mention, Page, Quote, zone_at
from recoupe.quotes.english.beside import share
from recoupe.quotes.english.cues import load_lexicon
from recoupe.quotes.english.direct import attribute
from recoupe.quotes.english.indirect import find_reported
from recoupe.quotes.english.interviews import find_answers
from recoupe.quotes.english.marks import find_marked
from recoupe.quotes.english.names import Voice
from recoupe.quotes.english.reported import Reported
from recoupe.quotes.english.said import Said
from recoupe.quotes.english.scene import Scene, set_scene, words_of
from recoupe.quotes.marks import Marked


def find_english_quotes(page: Page, mentions: Sequence[Mention]) -> Iterator[Quote]:
    """The quotations of an English page in order of their start; `quote` is text[start:end], inside the marks.

    '“We will appeal,” the mayor said' gives one direct row with the speaker 'mayor' means among the mentions.
    """
    lexicon = load_lexicon()
    marked = find_marked(page)
    scene = set_scene(page, mentions, marked, lexicon)
    said: dict[int, Said] = {}
    reported: list[Reported] = []
    for unit in scene.units:
        if unit.first == unit.last and not lexicon.trigger.search(page.folded, unit.start, unit.end):
            continue
        words_of(scene, unit)
        found = find_reported(scene, unit) if unit.zone in ARTICLE_ZONES else []
        reported += found
        if unit.last > unit.first:
            attribute(scene, unit, found, said)
    share(scene, said)
    said = _echo_titles(scene, said)
    answers = find_answers(scene)
    rows = [_row(scene, m, said[n]) for n, m in enumerate(marked) if n in said and _is_kept(m, said[n].voice, answers)]
    rows += [_quote(scene, a.start, a.end, "direct", a.voice, "", "neutral", a.rule) for a in answers]
    reported = [r for r in reported if _is_kept(r, r.voice, answers)]
    rows += [_reported_row(scene, r) for r in _without_doubles(reported) if not _is_marked_whole(scene, r)]
    yield from sorted((r for r in rows if r.zone != "blank"), key=lambda q: (q.start, -q.end, q.kind))


def _is_kept(row: Marked | Reported, voice: Voice | None, answers: Sequence[Reported]) -> bool:
    """Whether words stand outside the answers of an interview, or are another's whom an answer quotes."""
    for answer in answers:
        if answer.start <= row.start and row.end <= answer.end:
            return bool(voice and voice.speaker and answer.voice and voice.speaker != answer.voice.speaker)
    return True


def _row(scene: Scene, mark: Marked, found: Said) -> Quote:
    return _quote(scene, mark.start, mark.end, found.kind, found.voice, found.cue, found.stance, found.rule)


def _reported_row(scene: Scene, found: Reported) -> Quote:
    return _quote(scene, found.start, found.end, "indirect", found.voice, found.cue, found.stance, found.rule)


def _quote(
    scene: Scene, start: int, end: int, kind: str, voice: Voice | None, cue: str, stance: str, rule: str
) -> Quote:
    said = scene.text[start:end]
    start, end = start + len(said) - len(said.lstrip()), start + len(said.rstrip())
    zone = zone_at(scene.page, start)
    return Quote(
        doc=scene.page.article.doc,
        start=start,
        end=end,
        quote=scene.text[start:end],
        kind=kind,
        speaker=voice.speaker if voice else "",
        speaker_surface=scene.text[voice.start : voice.end].strip() if voice else "",
        cue=cue,
        stance=stance,
        zone=zone.zone if zone else "",
        rule=rule,
    )


def _without_doubles(reported: Sequence[Reported]) -> list[Reported]:
    """One row where two rules found the same words; the first rule keeps them."""
    kept: list[Reported] = []
    for row in sorted(reported, key=lambda r: (r.start, r.rule == "hearsay", -r.end)):
        if not any(_overlap(other, row) > 0.75 for other in kept[-6:]):
            kept.append(row)
    return kept


def _overlap(a: Reported, b: Reported) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared / (max(a.end, b.end) - min(a.start, b.start)) if shared > 0 else 0.0


def _is_marked_whole(scene: Scene, row: Reported) -> bool:
    """Whether a clause is one pair of marks and nothing else, whose row says it all."""
    at = bisect_left(scene.marked, row.start, key=lambda m: m.outer_start)
    return (
        at < len(scene.marked) and scene.marked[at].outer_start == row.start and scene.marked[at].outer_end >= row.end
    )


_MOST_TITLES = 30
_GUESSED = frozenset({"sentence-before", "next-paragraph", "goes-on", "colon-name"})


def _marked_text(scene: Scene, mark: Marked) -> str:
    return scene.text[mark.outer_start : mark.outer_end].strip()


def _echo_titles(scene: Scene, said: dict[int, Said]) -> dict[int, Said]:
    """A title's quotation without speaker takes the speaker of the same words in the body."""
    result = dict(said)
    looked = 0
    for number, found in said.items():
        mark = scene.marked[number]
        zone = zone_at(scene.page, mark.start)
        if zone is None or found.cue or found.kind == "direct" and found.rule not in _GUESSED:
            continue
        if zone.zone != "title" and scene.text[zone.start : zone.end].strip() != _marked_text(scene, mark):
            continue
        looked += 1
        if looked > _MOST_TITLES:
            break
        words = re.escape(scene.folded[mark.start : mark.end].rstrip(" .!?…,"))
        for other, there in said.items():
            body = scene.marked[other]
            if other == number or there.kind != "direct" or not there.voice or not there.voice.speaker:
                continue
            if re.search(rf"(?<!\w){words}(?!\w)", scene.folded[body.start : body.end]):
                result[number] = Said("direct", there.voice, "", "neutral", "title-echo")
                break
    return result

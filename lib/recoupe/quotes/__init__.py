"""Quotations and reported speech of a page: direct, indirect, and marked words that no one says.

Marks are paired, cues found, clauses cut and speakers resolved by `marks`, `cues`, `indirect`, `speakers` and
`direct`; here the rows are made. Quotations are found in every zone, indirect speech only where the source speaks.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoupe.model import ARTICLE_ZONES, Mention, Page, Quote, zone_at
from recoupe.quotes.according import find_according
from recoupe.quotes.attribution import Attribution
from recoupe.quotes.clauses import Scene, masked, set_scene
from recoupe.quotes.cues import find_cues, read_lexicon
from recoupe.quotes.direct import attribute, is_work
from recoupe.quotes.english import find_english_quotes
from recoupe.quotes.indirect import Reported, find_governed
from recoupe.quotes.interviews import find_answers
from recoupe.quotes.kinds import without_name
from recoupe.quotes.marks import Marked, find_marked, paragraphs_of
from recoupe.quotes.members import as_group
from recoupe.quotes.questions import find_answered

_MOST_SPOKEN = 300  # quotations that headings are looked for in


def find_quotes(page: Page, mentions: Sequence[Mention]) -> Iterator[Quote]:
    """The quotations of a page in order of their start: `quote` is text[start:end], inside the marks.

    '« Nous irons », a dit la maire' gives one direct row with the speaker 'maire' means among the mentions. A
    fragment in marks inside a reported clause gives its own row. A speaker is an actor's id, or starts with
    `document:`, `anonymous` or `other:`, or is empty (scare quotes).
    """
    if page.article.language == "en":
        yield from find_english_quotes(page, mentions)
        return
    lexicon = read_lexicon(page.article.language or "fr")
    marked = find_marked(page)
    stretches = list(_spoken_stretches(page, marked))
    cues = [c for start, end in stretches for c in find_cues(page.folded, page.article.text, start, end, lexicon)]
    scene = set_scene(page, mentions, marked, cues, lexicon)
    reported = _without_doubles(
        [
            found
            for start, end in _article_stretches(page)
            for find in (find_governed, find_according, find_answered)
            for found in find(scene, start, end)
        ]
    )
    attributions: list[Attribution | None] = []
    for index, mark in enumerate(marked):
        zone = zone_at(page, mark.start)
        if zone is None or zone.zone == "blank" or is_work(scene, mark):
            attributions.append(None)
            continue
        attributions.append(attribute(scene, index, reported, attributions))
    attributions = _echo_titles(scene, attributions)
    answers = find_answers(scene)
    attributions = _in_answers(scene, attributions, answers)
    reported = [r for r in reported if not _is_marked_whole(scene, r)]
    rows = [
        replace(_direct_row(scene, mark, found), start=start, end=end, quote=page.article.text[start:end])
        for mark, found in zip(marked, attributions, strict=True)
        if found is not None and found.kind
        for start, end in paragraphs_of(mark, page.article.text)
    ]
    rows += [_reported_row(scene, r, "indirect") for r in reported]
    rows += [_reported_row(scene, r, "direct") for r in answers if _marks_around(scene, r) is None]
    yield from sorted(rows, key=lambda q: (q.start, -q.end, q.kind))


def _article_stretches(page: Page) -> Iterator[tuple[int, int]]:
    for zone in page.zones:
        if zone.zone in ARTICLE_ZONES and zone.end > zone.start:
            yield zone.start, zone.end


def _spoken_stretches(page: Page, marked: Sequence[Marked]) -> Iterator[tuple[int, int]]:
    """Where cues are looked for: the article, and other lines that hold marks."""
    starts = [m.outer_start for m in marked]
    for zone in page.zones:
        if (
            zone.zone in ARTICLE_ZONES
            or zone.zone != "blank"
            and bisect_left(starts, zone.start) < bisect_left(starts, zone.end)
        ):
            yield zone.start, zone.end


def _without_doubles(reported: Sequence[Reported]) -> list[Reported]:
    """One row where two rules found the same words; the first rule keeps them."""
    kept: list[Reported] = []
    for row in sorted(reported, key=lambda r: (r.start, -r.end)):
        twin = next((k for k in kept[-6:] if _overlap(k, row) > 0.8), None)
        if twin is None:
            kept.append(row)
    return kept


def _overlap(a: Reported, b: Reported) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared / (max(a.end, b.end) - min(a.start, b.start)) if shared > 0 else 0.0


def _echo_titles(scene: Scene, attributions: list[Attribution | None]) -> list[Attribution | None]:
    """The attributions, with words of a title, or of a line of their own, given to whom the body has say them."""
    page, text = scene.page, scene.folded
    spoken = [
        (text[mark.start : mark.end], found)
        for mark, found in zip(scene.marked, attributions, strict=True)
        if found and found.kind == "direct" and found.speaker and _zone_name(page, mark) == "body"
    ]
    del spoken[_MOST_SPOKEN:]
    result = list(attributions)
    for index, (mark, found) in enumerate(zip(scene.marked, attributions, strict=True)):
        if found is None or not (_is_open_title(page, mark, found) or _is_crosshead(scene, mark, found)):
            continue
        words = text[mark.start : mark.end].rstrip(" .!?…")
        same = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        there = next((said for held, said in spoken if said is not found and words in held and same.search(held)), None)
        if there:
            result[index] = replace(there, cue="", stance="neutral", rule="title-echo")
    return result


def _zone_name(page: Page, mark: Marked) -> str:
    zone = zone_at(page, mark.start)
    return zone.zone if zone else ""


def _is_open_title(page: Page, mark: Marked, found: Attribution) -> bool:
    """Whether words in a title have no speaker yet, or only the subject beside them."""
    is_open = found.kind != "direct" or found.rule in ("colon-subject", "subject-and-words")
    return _zone_name(page, mark) == "title" and is_open


def _is_crosshead(scene: Scene, mark: Marked, found: Attribution) -> bool:
    """Whether marked words that no one says close a line of a few words: '« Un budget de façade »' over a paragraph."""
    zone = zone_at(scene.page, mark.start)
    if zone is None or found.kind != "scare" or zone.zone not in ("title", "body"):
        return False
    is_last = not scene.text[mark.outer_end : zone.end].strip(" .\u00a0")
    return is_last and scene.folded[mark.start : mark.end].count(" ") > 1 and mark.outer_start - zone.start < 60


def _direct_row(scene: Scene, mark: Marked, found: Attribution) -> Quote:
    page, text = scene.page, scene.text
    zone = zone_at(page, mark.start)
    speaker = found.speaker and as_group(scene, without_name(scene, found.speaker))
    return Quote(
        doc=page.article.doc,
        start=mark.start,
        end=mark.end,
        quote=text[mark.start : mark.end],
        kind=found.kind,
        speaker=speaker.speaker if speaker else "",
        speaker_surface=text[speaker.start : speaker.end].strip() if speaker else "",
        cue=found.cue,
        stance=found.stance,
        zone=zone.zone if zone else "",
        rule=found.rule,
    )


def _in_answers(
    scene: Scene, attributions: list[Attribution | None], answers: Sequence[Reported]
) -> list[Attribution | None]:
    """The attributions, with marks around a whole answer given to the one who answers."""
    result = list(attributions)
    for answer in answers:
        if (index := _marks_around(scene, answer)) is not None:
            result[index] = Attribution("direct", answer.speaker, "", "neutral", answer.rule)
    return result


def _marks_around(scene: Scene, answer: Reported) -> int | None:
    """The place among the marks of the pair that holds a whole answer."""
    at = bisect_left(scene.marked_starts, answer.start)
    if at == len(scene.marked) or scene.marked[at].outer_start != answer.start:
        return None
    return at if scene.marked[at].outer_end >= answer.end - 2 else None


def _is_marked_whole(scene: Scene, row: Reported) -> bool:
    """Whether a clause is one pair of marks and nothing else, whose row says it all: 'assure que « tout va bien »'."""
    at = bisect_left(scene.marked_starts, row.start)
    if at >= len(scene.marked) or row.rule == "cue-object":
        return False
    mark = scene.marked[at]
    if mark.outer_start != row.start or not mark.is_closed:
        return False
    return mark.outer_end >= row.end or not masked(scene, row.start, row.end).replace(" et ", "").strip("\x00 ,")


def _reported_row(scene: Scene, found: Reported, kind: str) -> Quote:
    page, text = scene.page, scene.text
    zone = zone_at(page, found.start)
    speaker = found.speaker and as_group(scene, without_name(scene, found.speaker))
    return Quote(
        doc=page.article.doc,
        start=found.start,
        end=found.end,
        quote=text[found.start : found.end],
        kind=kind,
        speaker=speaker.speaker if speaker else "",
        speaker_surface=text[speaker.start : speaker.end].strip() if speaker else "",
        cue=found.cue,
        stance=found.stance,
        zone=zone.zone if zone else "",
        rule=found.rule,
    )

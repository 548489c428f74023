"""Where reported clauses begin and end: after a cue, before the next saying or half of the sentence."""

import re

from recoupe.english.groups import read_group
from recoupe.english.subjects import subject_before
from recoupe.english.verbs import FINITE, GERUND, NOUN_TOO, PARTICIPLE, THIRD, read_verb
from recoupe.english.words import (
    ADV,
    AUX,
    COMMA,
    COORD,
    DET,
    MENTION,
    MODAL,
    NUMBER,
    OBJECT,
    POSS,
    PREP,
    PUNCTUATION,
    QUOTE,
    REL,
    STOP,
    SUBJECT,
    SUBORD,
    TIME,
    Words,
    load_grammar,
)  # fmt: skip
from recoupe.quotes.english.cues import FINITE_FORM, GERUND_FORM, Cue
from recoupe.quotes.english.scene import Unit

_SCENE = frozenset(
    {
        "on",
        "in",
        "at",
        "to",
        "during",
        "after",
        "before",
        "from",
        "via",
        "with",
        "for",
        "since",
        "last",
        "earlier",
        "late",
        "through",
    }
)
_MORE, _THAN = frozenset({"more", "fewer", "less", "at"}), frozenset({"than", "least", "most"})
_CONTRAST = frozenset({"but", "while", "whereas", "although", "though"})


def skip_scene(words: Words, at: int, limit: int) -> int:
    """Past days, adverbs and phrases of place between a cue and what it governs: "said | on Monday in Leeds | that"."""
    step = at
    while step < limit and step < at + 16:
        if words.is_a(step, ADV | TIME) and not words.is_a(step, DET | PREP | SUBJECT):
            step += 1
        elif words.is_a(step, PREP) and words.form[step] in _SCENE:
            end = phrase_after(words, step + 1, limit)
            if end <= step:
                break
            step = end + 1
        elif words.is_a(step, DET) and (end := _day_after(words, step, limit)):
            step = end + 1
        elif words.is_a(step, COMMA) and step > at and words.word(step + 1) == "that":
            step += 1
        else:
            break
    return step


def _day_after(words: Words, at: int, limit: int) -> int:
    """The last word of "the other day", "this week" where a clause is opened after it, 0 elsewhere."""
    for end in (at + 1, at + 2):
        if words.is_a(end, TIME) and words.word(end + 1) in ("that", "whether", "if", "how", "why"):
            return end
    return 0


def phrase_after(words: Words, at: int, limit: int) -> int:
    """The last word of the simple noun phrase that starts at a word, at - 1 where none does."""
    step, last = at, at - 1
    while step < limit and step < at + 10:
        if words.is_a(step, NUMBER) and words.word(step + 1) == "of":
            last, step = step, step + 1
            continue
        if (
            words.form[step] in ("one", "some", "many", "others", "another")
            and last < at
            and not words.is_plain(step + 1)
            and not words.is_a(step + 1, MENTION)
        ):
            return step
        if last < at and words.form[step] in _MORE and words.word(step + 1) in _THAN:
            step += 2  # "fewer than 1%", "at least nine"
            continue
        if last < at and words.form[step] == "her" and words.is_a(step + 1, SUBJECT | SUBORD | PREP):
            return step  # "warned her that"
        if words.is_a(step, DET | NUMBER) and not words.is_a(step, REL) and last < at:
            step += 1
            last = step - 1 if words.is_a(step - 1, NUMBER) and words.form[step - 1][-1] == "%" else last
            continue
        if words.is_a(step, ADV) and last < at and words.is_a(step - 1, DET) and step > at:
            step += 1
            continue
        if words.is_a(step, MENTION) or words.is_plain(step):
            verb = words.verb[step]
            sure = verb is not None and last >= at and not words.capital[step] and verb.kinds & FINITE
            if sure and read_group(words, step) is not None:
                break
            last = step
        elif words.is_a(step, OBJECT) and (last < at or words.form[step - 1] == "of"):
            return step
        elif words.is_a(step, POSS):
            pass
        elif words.form[step] == "of" and last >= at and not words.is_verb(step + 1, GERUND):
            step += 1
            while words.is_a(step, DET) and step < limit:
                step += 1
            continue
        else:
            break
        step += 1
    return last


def clause_at(words: Words, at: int, limit: int) -> bool:
    """Whether a clause starts at a word: a subject and a finite verb: "the plan would fail", "he had lied"."""
    if at >= limit or words.is_a(at, PUNCTUATION):
        return False
    while at < limit and words.is_a(at, ADV) and not words.is_a(at, DET | SUBJECT):
        at += 1
    if words.is_a(at, QUOTE):
        return False
    if words.is_a(at, SUBJECT) and not words.is_a(at, DET) or words.word(at) in ("this", "that", "it", "there"):
        return _is_marked_verb(words, at + 1) or read_group(words, at + 1) is not None
    if words.is_verb(at, GERUND) and not words.is_a(at, DET):
        return False
    end = phrase_after(words, at, limit)
    for _ in range(4):
        if end < at or end + 1 >= limit:
            return False
        step = end + 1
        if words.is_a(step, MODAL | AUX) and words.is_a(step + 1, QUOTE) or _opens_with_verb(words, step):
            return True
        group = read_group(words, step)
        if group is not None and not _is_reduced(words, group.first, group.core):
            return True
        if words.is_a(step, PREP) and not words.is_a(step, SUBORD) or words.word(step) in ("and", "or"):
            further = phrase_after(words, step + 1, limit)
            if further <= step:
                return False
            end = further
            continue
        if words.is_a(step, COMMA):
            close = next((i for i in range(step + 1, min(step + 20, limit)) if words.is_a(i, COMMA)), -1)
            return close > 0 and read_group(words, close + 1) is not None
        if words.is_verb(step, PARTICIPLE) and not words.is_a(step, PREP):
            close = next((i for i in range(step + 1, min(step + 9, limit)) if read_group(words, i) is not None), -1)
            return close > 0 and not any(words.is_a(i, PUNCTUATION) for i in range(step, close))
        return False
    return False


_FIRST = re.compile(r"[^\W\d_]+(?:['’]t)?")


def _opens_with_verb(words: Words, at: int) -> bool:
    """Whether marked words go on as the verb of what stands before: 'his pupil | “has nothing to hide”'."""
    found = _FIRST.search(words.form[at]) if words.is_a(at, QUOTE) else None
    if found is None:
        return False
    verb = read_verb(found[0])
    tags = load_grammar().tags.get(found[0], 0)
    return tags & (AUX | MODAL) != 0 or verb is not None and verb.kinds & (THIRD | NOUN_TOO) == THIRD


def _is_marked_verb(words: Words, at: int) -> bool:
    """Whether the verb of a clause stands in marks: 'it | “takes safety seriously”', 'they will | “do it”'."""
    return words.is_a(at + words.is_a(at, MODAL | AUX), QUOTE)


def _is_reduced(words: Words, first: int, core: int) -> bool:
    """Whether a past form is a participle that belongs to the noun before: "a plan backed by"."""
    return first == core and words.is_verb(core, PARTICIPLE) and words.word(core + 1) == "by"


def clause_end(words: Words, unit: Unit, cue: Cue | None, start: int, limit: int, is_clause: bool = True) -> int:
    """The first word after a governed clause: the next saying, a contrast, a semicolon or the end."""
    at = start
    relative = cue is not None and words.word(cue.first - 1) in ("who", "which")
    cues = {c.first: c for c in unit.cues if cue is None or c.first > cue.last}
    while at < limit:
        if words.is_a(at, STOP):
            if words.form[at] not in (":", "/", "-", "–", "—") or words.form[at] == ":" and at + 1 == limit:
                return at
            if words.form[at] in ("–", "—") and _is_spaced(words, at) and at > start + 2:
                return at
        if not is_clause and words.form[at] in ("and", "but") and read_group(words, at + 1):
            return at  # "accused them of greed | and called for"
        if not is_clause and words.is_a(at, QUOTE) and words.word(at + 1) == "which":
            return at + 1  # "accuses it of “…,” | which"
        if words.is_a(at, COMMA):
            following = words.word(at + 1)
            if following in _CONTRAST or following == "according":
                return at
            if not is_clause and following in ("which", "who"):
                return at
            if following == "and" and (
                _saying(words, cues, at + 2) or clause_at_other_voice(words, cues, at + 2, limit)
            ):
                return at
            found = cues.get(at + 1)
            if found is not None and found.form == GERUND_FORM:
                return at
            if _parenthesis(words, cues, at) or relative and read_group(words, at + 1):
                return at
        elif (
            words.form[at] in ("when", "after")
            and words.form[at + 1 : at + 2]
            in (
                ["asked"],
                ["pressed"],
                ["questioned"],
            )
            or (
                words.form[at] in ("and", "but", "before", "after")
                and _saying(words, cues, at + 1)
                or words.form[at] == "but"
                and at > start + 2
                and clause_at(words, at + 1, limit)
            )
        ):
            return at
        at += 1
    return limit


def _is_spaced(words: Words, at: int) -> bool:
    return 0 < at < len(words) - 1 and words.start[at] > words.end[at - 1] and words.start[at + 1] > words.end[at]


def _saying(words: Words, cues: dict[int, Cue], at: int) -> bool:
    found = cues.get(at)
    return found is not None and found.form in (FINITE_FORM, GERUND_FORM) and bool(found.takes - {"words"})


def clause_at_other_voice(words: Words, cues: dict[int, Cue], at: int, limit: int) -> bool:
    """Whether another one says something from a word on: ", and | the union said"."""
    end = phrase_after(words, at, min(limit, at + 8))
    return end >= at and _saying(words, cues, end + 1)


def _parenthesis(words: Words, cues: dict[int, Cue], comma: int) -> bool:
    """Whether a comma opens ", Doe said" or ", said Doe" that ends the clause."""
    for first in range(comma + 1, min(comma + 9, len(words))):
        if words.is_a(first, PUNCTUATION):
            return False
        found = cues.get(first)
        if found is not None and found.form == FINITE_FORM and "aside" in found.takes:
            if first == comma + 1:
                end = phrase_after(words, found.last + 1, len(words))
                return "person" not in found.takes and end > found.last and ends_aside(words, end + 1)
            subject = subject_before(words, first, comma + 1)
            return subject is not None and subject.first <= comma + 2 and ends_aside(words, found.last + 1)
    return False


def ends_aside(words: Words, at: int) -> bool:
    """Whether nothing governed follows a cue: the end, a comma, a day, a place: ", Doe said on Monday."."""
    at = skip_scene(words, at, len(words))
    relative = words.word(at) in ("that", "which", "who") and read_group(words, at + 1) is not None
    ends = at >= len(words) or words.is_a(at, COMMA | STOP | COORD)
    return ends or relative or words.word(at) in ("as", "when", "while", "if")


def has_clause(words: Words, start: int, end: int) -> bool:
    """Whether a stretch holds a finite verb: what an aside reports is a clause, "On Monday" is none."""
    at = start
    while at < end:
        alone = words.is_a(at, QUOTE) or at == start and words.is_verb(at, PARTICIPLE)
        if not alone and read_group(words, at) is not None:
            return True
        at += 1
    return False

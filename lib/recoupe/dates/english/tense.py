"""The tense of the words around a date in English: 'said on Tuesday' is past, 'will meet on Tuesday' is to come."""

import re
from functools import cache

from recoupe.dates.english.pieces import words
from recoupe.dates.tense import FUTURE, NO_TENSE, PAST, REACH, Tense
from recoupe.dates.timex import either

OPEN = Tense("", "open")
"""'was due to meet on Tuesday': planned in the past, and the day may lie on either side."""
_BREAK = re.compile(
    r"[;!?«»“”()‘]|:(?!\d)|\"|\.(?=\s)|\n|(?:,? (?:but|while|whereas|although"
    r"|though|and then) )|, (?:and|which|who|when|after|before|as|where) "
)
_SMALL = (
    r"(?: (?:not|n't|also|still|now|then|only|just|never|already"
    r"|again|first|finally|later|probably|likely|[a-z]+ly)){0,2}"
)


@cache
def _cues() -> re.Pattern[str]:
    w = words()["tense"]
    verb = r"(?: [a-z]+(?:-[a-z]+)?)?"
    pp = rf"(?:[a-z]+ed|{either(set(w['irregular']))})"
    planned, present = either(w["planned"]), either(w["present"])
    return re.compile(
        r"(?<![\w’'-])(?:"
        # "will open", "won't be held", "'ll meet", "would have been"
        rf"(?P<modal>will|won['’]t|shall|would|wouldn['’]t|could|couldn['’]t|may|might"
        rf"|should|must)(?![\w’']){_SMALL}(?P<have> have)?(?: be(?: being)?| been)?{verb}"
        # "was postponed until Friday": the day it is put to
        r"|(?P<moved>(?:(?:is|are|was|were|been|be) )?(?:moved"
        r"|postponed|delayed|rescheduled|pushed back|put off|put back"
        r"|adjourned|brought forward|deferred|extended) (?:to|until|till|for)\b)"
        # "is expected to", "are due on", "was set to open", "is to be held"
        rf"|(?P<be>is|are|am|was|were|be|been|being|remains?|isn['’]t|aren['’]t|wasn['’]t"
        rf"|weren['’]t)(?![\w’']){_SMALL} (?:(?P<planned>{planned})(?= (?:to"
        rf"|for|on|in|at|by|from|back|out|again)\b)(?: to(?: be| have)?{verb})?"
        rf"|(?P<isto>to(?!\w)(?: be)?{verb})|(?:being )?(?P<pp>{pp})(?!\w)|(?P<ing>[a-z]{{2,}}ing)(?!\w))"
        r"|(?P<was>was|were|wasn['’]t|weren['’]t)(?![\w’'])"
        # "has signed", "had not been told"
        rf"|(?P<perfect>has|have|had|hasn['’]t|haven['’]t|hadn['’]t|having)(?![\w’']){_SMALL}"
        rf"(?: been (?P<planned2>{planned})(?= (?:to|for|on|in|at|by|from|back)\b)"
        rf"|(?: been)? (?P<ppp>{either(w['bare_participles'])}|{pp})(?!\w))"
        # "plans to close", "agreed to meet", "decision to open"
        rf"|(?P<intends>{either(w['intends'])}) (?:not )?to(?!\w)(?: be)?{verb}"
        r"|(?P<first>(?:originally|initially|previously|first) (?:planned"
        r"|scheduled|expected|due|set|slated)(?: to| for| on)?)"
        r"|(?P<tobe>to be [a-z]+|due (?:to|on|in|for|by|at|before|back)\b(?: [a-z]+)?"
        r"|(?:scheduled|set|slated|planned|expected) (?:for|on|in|at)\b|(?:set|poised|slated|tipped) to [a-z]+"
        r"|up for (?:re-?election|renewal|a vote|debate|sale|auction)\b|(?:due|expected|scheduled|planned|slated) $)"
        r"|(?P<inf>to (?:have )?[a-z]{2,})"
        rf"|(?:the |a |an |its |their |his |her "
        rf"|this )?(?P<attribute>{either(w['attributes'])}) (?=[a-z]{{3,}}(?! (?:to|by)\b))"
        rf"|(?<!['’]s )(?<!the )(?<!\ba )(?<!an )(?<!its )(?<!his )(?<!her )(?<!their )(?<!this )(?<!of )"
        rf"(?P<present>{present})(?![\w’'-])"
        rf"|(?P<past>(?!(?:{either(w['not_past'])})(?!\w))[a-z]{{2,}}ed|{either(set(w['irregular']))})(?![\w-])"
        r")"
    )


_WEAK_MODALS = ("would", "could", "may", "might", "should")


def _read(found: re.Match[str]) -> Tense | None:
    """The tense of one cue, None where it tells nothing."""
    if modal := found["modal"]:
        if found[0].endswith((" remember", " recall")):
            return Tense(PAST, "perfect")  # 'you will remember the headlines in March'
        if found["have"]:
            return Tense(PAST, "perfect") if modal.startswith(_WEAK_MODALS) else Tense(FUTURE, "future")
        return Tense(FUTURE, "conditional" if modal.startswith(_WEAK_MODALS) else "future")
    if be := found["be"]:
        is_past = be.startswith(("was", "were"))
        if found["planned"] or found["isto"]:
            return OPEN if is_past or be == "been" else Tense(FUTURE, "future")
        if found["ing"]:
            return (
                Tense(PAST, "imperfect") if is_past else Tense(FUTURE, "present") if be in ("is", "are", "am") else None
            )
        return Tense(PAST, "perfect") if is_past or be == "been" else None
    if found["was"]:
        return Tense(PAST, "imperfect")
    if found["planned2"]:
        return OPEN if found["perfect"].startswith("had") else Tense(FUTURE, "future")
    if found["perfect"]:
        return Tense(PAST, "pluperfect" if found["perfect"].startswith("had") else "perfect")
    if found["intends"]:
        return Tense(FUTURE, "conditional")
    if found["first"]:
        return OPEN
    if found["tobe"] or found["moved"]:
        return Tense(FUTURE, "future")
    if found["attribute"] or found["present"]:
        return Tense(FUTURE, "present")
    if found["past"]:
        return Tense(PAST, "perfect")
    return None


def tense_around(text: str, start: int, end: int, low: int, high: int) -> Tense:
    """The tense of the clause of text[start:end], read inside text[low:high], the sentence."""
    left, right = text[max(low, start - REACH) : start], text[end : min(high, end + REACH)]
    if _DATELINE.match(right):
        return Tense(PAST, "participle")
    if _DATED.search(left):
        return NO_TENSE  # 'a letter dated Thursday': the nearest
    if _CALLED.search(left) or _GUESSED.search(left):
        return Tense(FUTURE, "future")
    near_left, far_left = _clause_before(left)
    near_right, far_right = _clause_after(right)
    segment = near_left.rpartition(",")[2]
    last, word = _last_cue(near_left)
    first = _first_cue(near_right)
    opens = not re.search(r"[a-z]{4,}", segment)
    follows = _SUBJECT_DAY.match(right) is not None and (last is None or word in _reporting() and last.gap > 6)
    order = (first, last) if opens or follows else (last, first)
    if opens and first is not None:
        first = first._replace(gap=0)
        order = (first, last)
    for tense in order:
        if tense is not None:
            return NO_TENSE if tense.form == "open" else tense
    for tense in (_last_cue(far_left)[0], _first_cue(far_right)):
        if tense is not None and tense.time:
            return tense._replace(gap=REACH)
    return NO_TENSE


_DATELINE = re.compile(r"(?:,? \d{4})? \([A-Z][\w /.-]{1,24}\) ?[-–—]")  # "LONDON, March 4 (Reuters) -"
_DATED = re.compile(r"\bdated $")
# "has called a hearing for Tuesday", "announced a strike for May 3"
_CALLED = re.compile(
    r"\b(?:called|scheduled|set|announced|planned|convened|ordered|booked|arranged|fixed) "
    r"(?:a|an|the|its|their|another|new|two|three|four)(?: [\w-]+){1,3} for $"
)
# "They say November", "it's more like Christmas": what somebody reckons with
_GUESSED = re.compile(
    r"\b(?:(?:say|says)|(?:it['’]s|it is) (?:more like|likely|probably|nearer|closer to|not until|not before)) $"
)
# "the vote on Tuesday will decide": the day is the subject's
_SUBJECT_DAY = re.compile(
    r"(?:['’]s [\w -]{3,40}?|(?: (?:morning|afternoon|evening|night))?),? (?:will"
    r"|would|could|may|might|is|are|was|were|has|had|have|did)\b"
)


@cache
def _reporting() -> frozenset[str]:
    return frozenset(words()["tense"]["reporting"])


def _clause_before(left: str) -> tuple[str, str]:
    cut = 0
    for found in _BREAK.finditer(left):
        cut = found.end()
    return left[cut:], left[:cut]


def _clause_after(right: str) -> tuple[str, str]:
    found = _BREAK.search(right)
    return (right[: found.start()], right[found.end() :]) if found else (right, "")


def _first_cue(said: str) -> Tense | None:
    for found in _cues().finditer(said):
        tense = _read(found)
        if tense is not None:
            return tense._replace(gap=found.start())
    return None


def _last_cue(said: str) -> tuple[Tense | None, str]:
    """The last tense of a stretch and the word that tells it; an infinitive counts where nothing else does."""
    last, word, infinitive = None, "", None
    for found in _cues().finditer(said):
        tense = _read(found)
        if tense is not None:
            last, word = tense._replace(gap=len(said) - found.end()), found[0]
        elif found["inf"]:
            infinitive = Tense(FUTURE, "present", len(said) - found.end())
    return (last, word) if last is not None else (infinitive, "")

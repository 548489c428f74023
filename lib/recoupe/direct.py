"""Marked words: whose they are, from a cue inside, after or before them, the speech around them, or the sentence beside.

Words between marks with no one to say them are scare quotes; titles of works are nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.clauses import Scene, cues_between, marked_at, masked, mention_at, mentions_between, sentence_bounds
from recoupe.cues import Cue
from recoupe.indirect import Reported, noun_of_speech
from recoupe.marks import Marked
from recoupe.speakers import (
    Speaker,
    agent_after,
    is_incise,
    main_speaker,
    read_phrase,
    antecedent,
    resolve_pronoun,
    sentence_before,
    sentence_subject,
    speaker_after,
    subject_before,
    subject_of,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose marked words are, by which cue and rule; kind direct, scare, or '' where they are no quotation."""

    kind: str
    speaker: Speaker | None
    cue: str
    stance: str
    rule: str


_SCARE = Attribution("scare", None, "", "", "no-speaker")
_THESE_WORDS = re.compile(r"(?:c'est|voila) (?:par ces mots|en ces termes|ainsi|ce|avec ces mots|par cette phrase) ?qu(?:e |')")
_AFTER_MARKS = 60
_LEAD = re.compile(r"[\s,.;–—-]*(?:(?:comme|ainsi que|et|mais|puis) )?(?:,\s*[^,.;:\"«“\n]{1,40},\s*)?")
_SELON_AFTER = re.compile(
    r"[\s,]*(?:selon|d'apres|dixit|aux yeux d[ue]s?|pour|dans la bouche de|sous la plume de|aux dires d[ue]s?) ?(?:l'|les? |la |un |une )?"
)


def attribute(
    scene: Scene, index: int, reported: Sequence[Reported], held: Sequence[Attribution | None]
) -> Attribution:
    """Whose the words of a pair of marks are; `held` has the attributions of the marks before it."""
    mark = scene.marked[index]
    found = _cue_inside(scene, mark)
    if found:
        return found
    around = [r for r in reported if r.start <= mark.outer_start + 2 and mark.outer_end <= r.end + 2]
    if around:
        inner = min(around, key=lambda r: r.end - r.start)
        if inner.speaker is not None:
            return Attribution("direct", inner.speaker, inner.cue, inner.stance, f"in-{inner.rule}")
    for rule in (_cue_after, _cue_comparison):
        found = rule(scene, mark)
        if found:
            return found
    for rule in (_colon_before, _cue_before, _passive_around, _subject_and_words):
        found = rule(scene, mark)
        if found:
            return found
    found = _goes_on(scene, index, held)
    return found or _SCARE


def _direct(cue: Cue, scene: Scene, speaker: Speaker | None, rule: str) -> Attribution | None:
    if speaker is None:
        return None
    return Attribution("direct", speaker, scene.text[cue.start : cue.end], cue.stance, rule)


def _cue_inside(scene: Scene, mark: Marked) -> Attribution | None:
    """'« Nous irons, a-t-elle dit. Demain. »': an inverted cue between comma and subject, inside the marks."""
    for cue in cues_between(scene, mark.start + 3, mark.end):
        if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
            continue
        if scene.folded[cue.start - 3 : cue.start].rstrip(" ")[-1:] not in (",", "!", "?") or not _is_short_incise(
            scene, cue, mark
        ):
            continue
        speaker = speaker_after(scene, cue, mark.end)
        if speaker and (cue.pronoun or speaker.end <= mark.end):
            return _direct(cue, scene, speaker, "cue-inside")
    return None


def _is_short_incise(scene: Scene, cue: Cue, mark: Marked) -> bool:
    rest = scene.folded[cue.end : mark.end]
    stop = re.search(r"[,.;!?:]", rest)
    clause = rest[: stop.start()] if stop else rest
    return (
        len(clause) < 70
        and not re.search(r"\bqu[ei']\b|\bd(?:e|') ?\w+er\b", clause)
        and (bool(cue.pronoun) or len(clause) > 3)
    )


def _cue_after(scene: Scene, mark: Marked) -> Attribution | None:
    """'« ... », a réagi mardi la maire', '« ... », selon la maire', '« ... » (Ana Roy)'."""
    folded = scene.folded
    _, end = sentence_bounds(scene, mark.start)
    limit = min(max(end, mark.outer_end), mark.outer_end + 400)
    lead = _LEAD.match(folded, mark.outer_end, limit)
    after = lead.end() if lead else mark.outer_end
    if "\n" in folded[mark.outer_end : after]:
        return None
    stop_inside = scene.text[mark.end - 1] in ".!?…"
    stop_outside = scene.text[mark.outer_end : mark.outer_end + 2].strip().startswith(".")
    for cue in cues_between(scene, mark.outer_end, min(limit, mark.outer_end + _AFTER_MARKS)):
        if cue.form not in ("finite", "past", "passive", "participle") or marked_at(scene, cue.start):
            continue
        between = folded[mark.outer_end : cue.start]
        if stop_outside or re.search(r"[.;:]", between) or cue.is_negated:
            break
        if cue.form in ("participle", "passive"):
            agent = agent_after(scene, cue.end, min(limit, cue.end + 90)) if not between.strip(" ,") else None
            if agent:
                return _direct(cue, scene, agent, "participle-after")
            continue
        if "incise" not in cue.takes:
            continue
        words = between.strip(" ,")
        if words and not re.fullmatch(
            r"(?:en substance|ainsi|alors|aussi|encore|notamment|en effet|aurait|comme|[^,]{1,40},|\w+ment)", words
        ):
            subject = (
                subject_before(scene, cue.start, mark.outer_end)
                if between.startswith((",", " ,")) or scene.text[mark.outer_end : mark.outer_end + 1] == ","
                else None
            )
            if subject and not re.match(r"(?:et|mais|qui|que|ce|cela) ?\b", words):
                return _direct(cue, scene, subject, "cue-after")
            break
        if (
            words == ""
            and "," not in between
            and not cue.pronoun
            and stop_inside
            and scene.text[cue.start : cue.start + 1].isupper()
        ):
            break
        speaker = speaker_after(scene, cue, limit)
        if cue.lemma in ("lire", "apprendre"):
            source = re.compile(r"[\s,]*(?:dans|sur|aupres de|de|par) ?").match(folded, cue.end, limit)
            speaker = (read_phrase(scene, source.end(), limit) if source else None) or speaker
            if (
                speaker
                and source
                and speaker.speaker.startswith("document:")
                and re.match(r"(?:sa|son|ses|leur) ", folded[source.end() :][:6])
            ):
                owner, _ = None, None
                start, _ = sentence_bounds(scene, mark.start)
                owner = sentence_before(scene, start)[1]
                speaker = owner or speaker
        if speaker:
            return _direct(cue, scene, speaker, "cue-after")
        break
    bracket = re.compile(r"\s?\((?=[A-ZÀ-Þ])([^()\n]{3,60})\)|\s?[–—-]\s(?=[A-ZÀ-Þ])([^\n,.:;]{3,50})(?:,[^\n.]{0,80})?(?=\n|$)").match(
        scene.text, mark.outer_end
    )
    if bracket:
        group = 1 if bracket[1] else 2
        speaker = read_phrase(scene, bracket.start(group), bracket.end(group))
        if speaker and (":" not in speaker.speaker or speaker.speaker.startswith("other:") and " " in speaker.speaker):
            return Attribution("direct", speaker, "", "neutral", "signature")
    selon = _SELON_AFTER.match(folded, mark.outer_end, limit)
    if selon and not stop_outside:
        word = selon.group().strip(" ,")
        if not word.startswith("pour") or mention_at(scene, selon.end()):
            start = mark.outer_end + len(selon.group()) - len(selon.group().lstrip(" ,"))
            speaker = read_phrase(scene, start + len(word.split()[0]) + 1, limit)
            pronoun = re.match(r"(lui|elle|eux|elles)\b", folded[start + len(word.split()[0]) + 1 :][:8])
            if pronoun:
                speaker = resolve_pronoun(scene, start, pronoun[1])
            if speaker and not speaker.speaker.startswith("other:") or speaker and not word.startswith("pour"):
                first = re.match(
                    r"(?:l'|les? |la |un |une |des )?([\w-]+)", folded[start + len(word.split()[0]) + 1 :][:40]
                )
                if not first or first[1] not in scene.lexicon.words["not_sources"]:
                    return Attribution(
                        "direct", speaker, scene.text[start : start + len(word.split()[0])], "neutral", "source-after"
                    )
    return None


def _cue_comparison(scene: Scene, mark: Marked) -> Attribution | None:
    """'« ... », comme l'a dit la maire', 'comme a osé le faire le préfet'."""
    folded = scene.folded
    match = re.compile(
        r"[\s,.]*(?:comme|ainsi que) (?:l'|le |la )?(?=a|ont|avait|dit|disent|disait|repete|affirme|assure|souligne|rappelle|aime|resume)"
    ).match(folded, mark.outer_end, mark.outer_end + 30)
    if not match:
        return None
    _, end = sentence_bounds(scene, mark.start)
    verb = re.compile(
        r"(?:a|ont|avait)?\s?(?:\w+ ){0,2}?(?:dit|disent|disait|repete\w*|affirme\w*|assure\w*|souligne\w*|rappelle|rappele\w*|ose le faire|resume\w*|dire|declare\w*|explique\w*|fait|ecrit|note)\b"
    ).match(folded, match.end(), end)
    if not verb:
        return None
    holder = Cue(match.start(), verb.end(), "dire", "neutral", frozenset(), "finite", "", False, False)
    return _direct(holder, scene, speaker_after(scene, holder, end), "comparison-after")


def _colon_before(scene: Scene, mark: Marked) -> Attribution | None:
    """'La maire ne décolère pas : « ... »': the cue of the clause before the colon, else its subject."""
    folded = scene.folded
    head = folded[max(0, mark.outer_start - 4) : mark.outer_start].rstrip()
    if not head.endswith((":", "-", "–", "—")) or "\n" in folded[max(0, mark.outer_start - 4) : mark.outer_start]:
        return None
    colon = folded.rfind(head[-1], 0, mark.outer_start)
    if head[-1] != ":" and not folded[colon - 1 : colon].isspace():
        return None
    begin, _ = sentence_bounds(scene, mark.start)
    if begin >= colon:
        begin, _ = sentence_bounds(scene, max(colon - 1, 0))
    if named := noun_of_speech(scene, begin, colon):
        return Attribution("direct", named[0], named[1], named[2], "noun-of-speech")
    if begin >= colon:
        return None
    cues = [
        c
        for c in cues_between(scene, begin, colon)
        if marked_at(scene, c.start) is None and c.form in ("finite", "past", "passive", "gerund", "infinitive")
    ]
    incised = [c for c in cues if is_incise(scene, c)]
    for cue in reversed(cues):
        if _is_carrier_subject(scene, cue, begin):
            speaker = sentence_before(scene, begin)[1]
            if speaker:
                return _direct(cue, scene, speaker, "colon")
        if cue in incised and cue.pronoun == "" and cue.start > begin:
            speaker = speaker_after(scene, cue, colon)
        else:
            speaker = subject_of(scene, cue)
        if speaker:
            return _direct(cue, scene, speaker, "colon")
    if head[-1] != ":":
        return None
    signed = re.search(r"\bsignee?s? (?:de |d'|par )", masked(scene, begin, colon))
    if signed:
        speaker = read_phrase(scene, begin + signed.end(), colon)
        if speaker:
            return Attribution(
                "direct",
                speaker,
                scene.text[begin + signed.start() : begin + signed.end()].strip(),
                "neutral",
                "signed",
            )
    if not _is_full_sentence(scene, mark):
        return None
    possessive = re.search(r"\b(?:ses|son|sa|leurs?) [\w ]+$", masked(scene, begin, colon).rstrip())
    speaker = sentence_subject(scene, begin, colon)
    owner = next((m for m in reversed(mentions_between(scene, begin, colon)) if not scene.folded[m.end : colon].strip()), None)
    if owner and speaker and ":" in speaker.speaker and re.search(r"(?:\b(?:de|du|des) |\bd')(?:la |le |les |l')?$", scene.folded[begin : owner.start]):
        speaker = Speaker(owner.actor, owner.start, owner.end)
    if speaker and speaker.speaker.startswith(("other:", "anonymous:")) and (possessive or _is_carrier(scene, speaker)):
        speaker = sentence_before(scene, begin)[1] or speaker
    if speaker is None:
        carrier = re.search(
            r"\b(" + "|".join(sorted(scene.lexicon.words["carriers"])) + r")\b", masked(scene, begin, colon)
        )
        speaker = sentence_before(scene, begin)[1] if carrier else None
        if carrier and speaker is None:
            inner = mentions_between(scene, begin, colon)
            if inner:
                speaker = Speaker(inner[0].actor, inner[0].start, inner[0].end)
    return Attribution("direct", speaker, "", "neutral", "colon-subject") if speaker else None


def _is_carrier_subject(scene: Scene, cue: Cue, begin: int) -> bool:
    """Whether the subject of a cue is only what holds the words: 'Une phrase résume le rapport : « ... »'."""
    return (
        re.match(
            r"\s*(?:une?|cette|ce|la|le|l'|ces|deux) ?(?:\w+ )?(?:phrase|mot|mots|formule|slogan|banderole|question|idee)\b",
            scene.folded[begin : cue.start],
        )
        is not None
    )


def _is_carrier(scene: Scene, speaker: Speaker) -> bool:
    words = re.findall(r"[\w-]+", scene.folded[speaker.start : speaker.end])
    return any(
        word in scene.lexicon.words["carriers"] or word in scene.lexicon.words["documents"] or word == "phrase"
        for word in words[:2]
    )


def _is_full_sentence(scene: Scene, mark: Marked) -> bool:
    words = scene.text[mark.start : mark.end]
    return words[:1].isupper() and (len(words) > 14 or words[-1] in ".!?…") or len(words) > 40


def _cue_before(scene: Scene, mark: Marked) -> Attribution | None:
    """'redoute « un hiver noir »', 'a salué un accord « équilibré »': the nearest cue before, in the same clause."""
    begin, _ = sentence_bounds(scene, mark.start)
    floor = max(begin, mark.outer_start - 220)
    piece = masked(scene, floor, mark.outer_start)
    for stop in re.finditer(r"[;:] |[.!?] (?=\w)", piece):
        floor_at = floor + stop.end()
        if floor_at > floor:
            begin = floor_at
    for cue in reversed(cues_between(scene, max(begin, floor), mark.outer_start)):
        if marked_at(scene, cue.start) is not None:
            continue
        between = masked(scene, cue.end, mark.outer_start)
        if _is_cut_off(between) or cue.is_negated:
            return None
        if is_incise(scene, cue):
            speaker = speaker_after(scene, cue, mark.outer_start)
            if speaker:
                return _direct(cue, scene, speaker, "cue-before")
            continue
        if cue.form in ("passive", "participle"):
            agent = agent_after(scene, mark.outer_end, mark.outer_end + 90)
            if agent:
                return _direct(cue, scene, agent, "passive-before")
            continue
        if scene.folded[cue.start : cue.end] in ("a ete", "etait") or cue.pronoun == "on":
            continue
        speaker = subject_of(scene, cue)
        if speaker is None or speaker.speaker == "anonymous" or _is_vague(speaker):
            return None
        return _direct(cue, scene, speaker, "cue-before")
    if shouted := re.search(r"\b(?:aux? cris? d[e'] ?|en scandant |au slogan d[e'] ?)$", piece):
        speaker = sentence_subject(scene, begin, mark.outer_start)
        if speaker:
            cue_words = scene.text[floor + shouted.start() : floor + shouted.end()].strip()
            return Attribution("direct", speaker, cue_words, "neutral", "shouted")
    pour = re.compile(r".*\bpour qui ?$", re.S).match(piece)
    if pour:
        speaker = subject_of(
            scene, Cue(mark.outer_start - 4, mark.outer_start, "", "neutral", frozenset(), "finite", "", False, False)
        )
        from recoupe.speakers import _antecedent

        at = floor + piece.rindex("pour qui")
        speaker = _antecedent(scene, at, begin)
        if speaker:
            return Attribution("direct", speaker, scene.text[at : at + 8], "neutral", "pour-qui")
    return None


def _is_vague(speaker: Speaker) -> bool:
    return speaker.speaker in ("anonymous:certains", "anonymous:beaucoup", "anonymous:tous", "anonymous:autres")


def _is_cut_off(between: str) -> bool:
    """Whether a new clause stands between a cue and marked words."""
    return (
        len(between) > 170
        or re.search(r"[;:]|[.!?] |, (?:mais|et) (?:le|la|les|l'|il|elle|on|son|sa)\b|, (?:qui|dont|ou) ", between)
        is not None
    )


def _passive_around(scene: Scene, mark: Marked) -> Attribution | None:
    return None


def _subject_and_words(scene: Scene, mark: Marked) -> Attribution | None:
    """'La préfecture « ne commente pas une enquête en cours »': marked words that are the predicate of a subject."""
    words = scene.folded[mark.start : mark.start + 12]
    if not re.match(r"(?:ne |n')", words):
        return None
    begin, _ = sentence_bounds(scene, mark.start)
    head = masked(scene, begin, mark.outer_start)
    if re.search(r"\b(?:que|qui|quand|pendant que|alors que|si|on|nous|je)\b[^,]*$", head) or not head.strip():
        return None
    speaker = subject_before(scene, mark.outer_start, begin)
    return Attribution("direct", speaker, "", "neutral", "subject-and-words") if speaker else None


def _goes_on(scene: Scene, index: int, held: Sequence[Attribution | None]) -> Attribution | None:
    """A quotation that is a sentence by itself: the speaker of the one before it in its paragraph, or the subject beside it."""
    mark = scene.marked[index]
    begin, end = sentence_bounds(scene, mark.start)
    before = scene.folded[max(begin, mark.outer_start - 300) : mark.outer_start].strip(' \u00a0–—-"«»“”')
    paragraph = scene.folded.rfind("\n", 0, mark.outer_start) + 1
    line_end = scene.folded.find("\n", mark.outer_end)
    line_end = line_end if line_end >= 0 else len(scene.folded)
    if index and scene.marked[index - 1].outer_start >= paragraph:
        last, former = held[index - 1], scene.marked[index - 1]
        between = scene.folded[former.outer_end : mark.outer_start]
        if last and last.kind == "direct" and last.speaker:
            cut = re.fullmatch(r"[^.:!?]{3,200}[,;:]\s*", between) and last.rule in ("cue-after", "colon", "cue-before")
            if cut and former.outer_end <= mark.outer_start and not re.search(r"\b(?:qui|que|dont)\b", between[-60:]):
                return Attribution("direct", last.speaker, last.cue, last.stance, "same-quotation")
            if not before and _is_sentence_like(scene, mark):
                return Attribution("direct", last.speaker, last.cue, last.stance, "same-paragraph")
            coordinated = re.fullmatch(r"[^.;:!?]{0,90}(?:\bet|,|\bou)(?: [\w' ]{0,40})?\s*", between)
            if coordinated and before and not re.search(r"\b(?:est|sont|a|ont|etait|sera)\b", between):
                return Attribution("direct", last.speaker, last.cue, last.stance, "coordinated")
    if before or not _is_sentence_like(scene, mark):
        return None
    speaker = (
        sentence_before(scene, begin)[1] if scene.folded[paragraph : mark.outer_start].strip(" \u00a0–—-") else None
    )
    if speaker is None or ":" in speaker.speaker and not speaker.speaker.startswith("other:"):
        nearby = _sentence_after(scene, mark, line_end)
        if nearby and not scene.folded[paragraph : mark.outer_start].strip(" \u00a0–—-"):
            return Attribution("direct", nearby, "", "neutral", "subject-after")
    if speaker and (
        ":" not in speaker.speaker or speaker.speaker.startswith("other:") and speaker.speaker[6:7].isupper()
    ):
        return Attribution("direct", speaker, "", "neutral", "subject-before")
    return None


def _sentence_after(scene: Scene, mark: Marked, line_end: int) -> Speaker | None:
    from bisect import bisect_left

    at = bisect_left(scene.sentence_starts, mark.outer_end)
    if at < len(scene.sentence_starts) and scene.sentence_starts[at] < line_end:
        start = scene.sentence_starts[at]
        these = _THESE_WORDS.match(scene.folded, start)
        speaker = read_phrase(scene, these.end(), line_end) if these else sentence_subject(scene, start, start + 300)
        if speaker and (
            ":" not in speaker.speaker or speaker.speaker.startswith("other:") and speaker.speaker[6:7].isupper()
        ):
            return speaker
    return None


def _is_sentence_like(scene: Scene, mark: Marked) -> bool:
    words = scene.text[mark.start : mark.end]
    after = scene.text[mark.outer_end : mark.outer_end + 2].strip()
    return (
        words[:1].isupper()
        and len(words) > 12
        and (words[-1] in ".!?…" or after[:1] in (".", "!", "?", "") or not mark.is_closed)
    )


def is_work(scene: Scene, mark: Marked) -> bool:
    """Whether marked words are the name of a work or a thing: 'le film « La Digue »', 'l'opération « Ville propre »'."""
    before = re.search(r"([\w-]+)\s*(?:,\s*)?$", masked(scene, max(0, mark.outer_start - 30), mark.outer_start))
    return bool(before and before[1] in scene.lexicon.words["works"] and scene.text[mark.start].isupper())

"""Marked words: whose they are, by a cue inside, after or before them, the speech around them, or what stands beside.

Words between marks with no one to say them are scare quotes; titles of works are nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from recoupe.fold import fold
from recoupe.mentions.actor_words import read_actor_words
from recoupe.model import zone_at
from recoupe.quotes.according import is_source
from recoupe.quotes.asides import closes_relative, is_in_relative, is_incise
from recoupe.quotes.attribution import Attribution, attributed
from recoupe.quotes.beside import charge, colon_after, fragment, predicate, verb_after
from recoupe.quotes.clauses import Scene, cues_between, finite_verbs, marked_at, masked, mention_at, sentence_bounds
from recoupe.quotes.cues import Cue
from recoupe.quotes.indirect import Reported
from recoupe.quotes.inverted import agent_after
from recoupe.quotes.kinds import can_speak, is_human
from recoupe.quotes.leading import colon_before, cue_before
from recoupe.quotes.marks import Marked
from recoupe.quotes.persons import Speaker, is_someone
from recoupe.quotes.phrases import read_phrase
from recoupe.quotes.speakers import (
    last_said,
    resolve_pronoun,
    sentence_before,
    sentence_subject,
    speaker_after,
    subject_before,
)

_SCARE = Attribution("scare", None, "", "", "no-speaker")
_AFTER_MARKS = 60
_REACH_BACK = 300
_BEFORE_PAPERS = frozenset({"au", "du", "le", "la", "dans", "par", "de", "selon", "pour", "quotidien", "journal"})
_TITLE_OF_WORK = re.compile(r"(?:L[ae]s? |L['’]|Une? )[A-ZÀ-Þ][a-zà-ÿ]+(?: [\w'’-]+){0,6}")
_SIGNATURE = re.compile(
    r"\s?\((?=[A-ZÀ-Þ]|l[ea] |l['’])([^()\n]{3,60})\)|\s?[–—-]\s(?=[A-ZÀ-Þ])([^\n,.:;]{3,50})(?:,[^\n.]{0,80})?(?=\n|$)"
)


def attribute(
    scene: Scene, index: int, reported: Sequence[Reported], held: Sequence[Attribution | None]
) -> Attribution:
    """Whose the words of a pair of marks are; `held` has the attributions of the marks before it.

    Order: a cue inside the marks says most; then reported speech around them ('dit que le plan est « mort »'), which
    names the speaker for all it holds; then cues after and before; at last the sentences beside.
    """
    mark = scene.marked[index]
    if found := _cue_inside(scene, mark):
        return found
    around = [r for r in reported if r.start <= mark.outer_start + 2 and mark.outer_end <= r.end + 2]
    inner = min(around, key=lambda r: r.end - r.start, default=None)
    inner = _who_tells_of(scene, inner, around) if inner else None
    if inner and inner.rule == "source-preposition" and (found := _said_inside(scene, mark, inner)):
        return found
    if inner and inner.speaker:
        return Attribution("direct", inner.speaker, inner.cue, inner.stance, f"in-{inner.rule}")
    last = held[index - 1] if index else None
    if last and last.kind == "direct" and last.cue and (other := _gapped(scene, index)):
        return Attribution("direct", other, last.cue, last.stance, "gapped")
    for rule in (
        verb_after,
        _cue_after,
        _signature,
        _source_after,
        _comparison,
        colon_before,
        colon_after,
        cue_before,
        predicate,
    ):
        if found := rule(scene, mark):
            return found
    return _beside(scene, index, held) or charge(scene, mark) or fragment(scene, mark) or _SCARE


def _who_tells_of(scene: Scene, inner: Reported, around: Sequence[Reported]) -> Reported:
    """Who tells what papers show: 'Les analyses montrent que l'eau est « sale », a dit Roy'; else as found."""
    if inner.speaker is None or not inner.speaker.speaker.startswith("document:"):
        return inner
    cues = cues_between(scene, inner.speaker.start, inner.start)
    if not any(cue.lemma in scene.lexicon.evidence for cue in cues):
        return inner
    told = (r for r in around if r.rule == "cue-incise" and r.start < inner.start and r.speaker)
    return next((r for r in told if r.speaker and is_human(scene, r.speaker)), inner)


def _said_inside(scene: Scene, mark: Marked, around: Reported) -> Attribution | None:
    """Who says marked words in what a source reports: 'Roy a parlé d'un « piège », selon le procès-verbal'."""
    found = cue_before(scene, mark)
    if found is None or found.speaker is None or not found.cue or not is_human(scene, found.speaker):
        return None
    is_paper = found.speaker.speaker.startswith("document:")
    return found if around.start <= found.speaker.start < mark.start and not is_paper else None


def is_work(scene: Scene, mark: Marked) -> bool:
    """Whether marked words are the name of a work or a thing: 'le film « La Digue »', 'l'opération « Port propre »'."""
    before = re.search(r"([\w-]+)\s*(?:,\s*)?$", masked(scene, max(0, mark.outer_start - 30), mark.outer_start))
    if before and before[1] in scene.lexicon.words["works"] and scene.text[mark.start].isupper():
        return True
    if before and before[1] in _BEFORE_PAPERS and _is_paper(scene, mark):
        return True
    is_title = _TITLE_OF_WORK.fullmatch(scene.text, mark.start, mark.end) is not None
    return is_title and bool(before) and not finite_verbs(scene, mark.start, mark.end)


def _is_paper(scene: Scene, mark: Marked) -> bool:
    """Whether marked words name a newspaper: '« Courrier du Nord »', '« Le Matin »'."""
    words = scene.text[mark.start : mark.end].split()
    names = [fold(word) for word in words if word[0].isupper()][:2]
    return len(words) < 5 and words[0][0].isupper() and any(name in scene.lexicon.words["papers"] for name in names)


def _cue_inside(scene: Scene, mark: Marked) -> Attribution | None:
    """'« Nous irons, a-t-elle dit. Demain. »': an inverted cue between comma and subject, inside the marks."""
    for cue in cues_between(scene, mark.start + 3, mark.end):
        if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
            continue
        if cue.lemma in scene.lexicon.only_with_on and cue.pronoun != "on":
            continue
        if scene.folded[cue.start - 3 : cue.start].rstrip(" ")[-1:] not in (",", "!", "?"):
            continue
        clause = re.split(r"[,.;!?:]", scene.folded[cue.end : min(mark.end, cue.end + 90)], maxsplit=1)[0]
        if len(clause) >= 70 or re.search(r"\bqu[ei']\b", clause) or not (cue.pronoun or len(clause) > 3):
            continue
        speaker = speaker_after(scene, cue, mark.end)
        if speaker and (cue.pronoun or speaker.end <= mark.end):
            return attributed(scene, cue, speaker, "cue-inside")
    return None


def _cue_after(scene: Scene, mark: Marked) -> Attribution | None:
    """'« ... », a réagi mardi la maire', '« ... » vantée par la mairie'."""
    folded, grammar = scene.folded, scene.grammar
    limit = _limit_after(scene, mark)
    lead = grammar["lead"].match(folded, mark.outer_end, limit)
    is_stopped = scene.text[mark.outer_end : mark.outer_end + 2].strip().startswith(".")
    if is_stopped or (lead and "\n" in lead.group()) or is_in_relative(scene, mark):
        return None
    for cue in cues_between(scene, mark.outer_end, min(limit, mark.outer_end + _AFTER_MARKS)):
        between = folded[mark.outer_end : cue.start]
        words = between.strip(" ,\u00a0\u202f")
        if marked_at(scene, cue.start) or cue.form not in ("finite", "past", "passive", "participle"):
            continue
        if re.search(r"[.;:]", between) or cue.is_negated:
            return None
        if cue.form in ("participle", "passive"):
            agent = None if words else agent_after(scene, cue.end, min(limit, cue.end + 90))
            if agent:
                return attributed(scene, cue, agent, "participle-after")
        elif "incise" in cue.takes:
            if not words and not cue.pronoun and closes_relative(scene, cue.start):
                return None  # "Ana Roy, qui juge le prix « fou », demande un rabais"
            if words and not grammar["between"].fullmatch(words):
                return _subject_then_cue(scene, mark, cue, between, words)
            if "object" in cue.takes and not cue.pronoun and not is_incise(scene, cue):
                return None  # "L'équipe, « sous le choc », a annoncé le retrait de son coureur"
            if scene.text[cue.start].isupper() and scene.text[mark.end - 1] in ".!?…" and not cue.pronoun:
                return None  # a new sentence
            return attributed(scene, cue, _speaker_after(scene, mark, cue, limit), "cue-after")
    return None


def _limit_after(scene: Scene, mark: Marked) -> int:
    return min(max(sentence_bounds(scene, mark.start)[1], mark.outer_end), mark.outer_end + 400)


def _subject_then_cue(scene: Scene, mark: Marked, cue: Cue, between: str, words: str) -> Attribution | None:
    """'« ... », la maire a répondu': the subject stands before its verb after the marks."""
    if not between.lstrip().startswith(",") or scene.grammar["not_between"].match(words):
        return None
    if scene.folded[cue.end : cue.end + 1] not in (",", ".", ";", "", "\n"):
        return None  # the clause goes on with something else: "« ... », les locataires menacent de partir"
    return attributed(scene, cue, subject_before(scene, cue.start, mark.outer_end), "cue-after")


def _speaker_after(scene: Scene, mark: Marked, cue: Cue, limit: int) -> Speaker | None:
    """The inverted subject; for 'lit-on dans sa décision' whose decision it is."""
    source = scene.grammar["read_in"].match(scene.folded, cue.end, limit)
    if cue.lemma not in ("lire", "apprendre") or source is None:
        return speaker_after(scene, cue, limit)
    found = read_phrase(scene, source.end(), limit)
    if found and scene.grammar["own_document"].match(scene.folded, source.end()):
        return sentence_before(scene, sentence_bounds(scene, mark.start)[0])[1] or found
    if found is not None and not found.speaker.startswith("anonymous:"):
        return found
    other = speaker_after(scene, cue, limit)
    return other if found is None or other and other.is_actor else found  # "lit-on dans un anglais approximatif"


def _signature(scene: Scene, mark: Marked) -> Attribution | None:
    """'« On a gagné » (Ana Roy)', '« On a gagné » – Ana Roy'."""
    match = _SIGNATURE.match(scene.text, mark.outer_end)
    if not match:
        return None
    group = 1 if match[1] else 2
    comma = scene.text.find(",", match.start(group), match.end(group))
    speaker = read_phrase(scene, match.start(group), comma if comma > 0 else match.end(group))
    is_office = speaker is not None and scene.text[match.start(group)].islower() and is_human(scene, speaker)
    if speaker and (speaker.is_actor or is_office or _is_full_name(scene, speaker)):
        return Attribution("direct", speaker, "", "neutral", "signature")
    return None


def _is_full_name(scene: Scene, speaker: Speaker) -> bool:
    """Whether a name signs: two words, or a given name that is known ('Kevin, à Lyon')."""
    if not speaker.is_named:
        return False
    return " " in speaker.speaker or fold(speaker.speaker.removeprefix("other:")) in read_actor_words().given


def _source_after(scene: Scene, mark: Marked) -> Attribution | None:
    """'« ... », selon la mairie', '« ... », dixit Roy'."""
    limit = _limit_after(scene, mark)
    match = scene.grammar["source_after"].match(scene.folded, mark.outer_end, limit)
    if not match or not is_source(scene, match.end() - 1):
        return None
    if match["word"] == "pour" and mention_at(scene, match.end()) is None:
        named = read_phrase(scene, match.end(), limit)
        if named is None or not _is_full_name(scene, named):
            return None
    pronoun = scene.grammar["source_pronoun"].match(scene.folded, match.end() - 1, limit)
    at = match.start()
    speaker = resolve_pronoun(scene, at, pronoun[1]) if pronoun else read_phrase(scene, match.end(), limit)
    if speaker is None:
        return None
    return Attribution("direct", speaker, match.group().strip(" ,\n"), "neutral", "source-after")


def _comparison(scene: Scene, mark: Marked) -> Attribution | None:
    """'« ... », comme l'a dit la maire', 'comme a osé le faire le préfet'."""
    match = scene.grammar["comparison"].match(scene.folded, mark.outer_end, mark.outer_end + 80)
    if not match:
        return None
    cue = Cue(match.start(), match.end(), "dire", "neutral", frozenset(), "finite", "", False, False)
    found = attributed(scene, cue, speaker_after(scene, cue, _limit_after(scene, mark)), "comparison-after")
    return found and Attribution(found.kind, found.speaker, match.group().strip(" ,."), found.stance, found.rule)


def _beside(scene: Scene, index: int, held: Sequence[Attribution | None]) -> Attribution | None:
    """A quotation that goes on with one before it, or is a sentence of its own beside one with a subject."""
    mark = scene.marked[index]
    zone = zone_at(scene.page, mark.start)
    paragraph, line_end = (zone.start, zone.end) if zone else (0, len(scene.folded))
    begin = sentence_bounds(scene, mark.start)[0]
    before = scene.folded[max(begin, mark.outer_start - 300) : mark.outer_start].strip(' \u00a0–—-"«»“”')
    is_alone = not before and _is_sentence(scene, mark)
    if index and scene.marked[index - 1].outer_start >= paragraph:
        last = held[index - 1]
        if is_alone and (other := _who_cuts_in(scene, begin)):
            return Attribution("direct", other, "", "neutral", "subject-before")
        if is_alone and last and (other := _speaker_between(scene, index, last)):
            return Attribution("direct", other, "", "neutral", "subject-before")
        if last and last.kind == "direct" and _goes_on_after_colon(scene, begin, mark):
            return Attribution("direct", last.speaker, "", "neutral", "same-paragraph")
        if last and last.kind == "direct" and (rule := _continuation(scene, index, last, before, is_alone=is_alone)):
            return Attribution("direct", last.speaker, last.cue, last.stance, rule)
    if not is_alone:
        return None
    if scene.folded[max(paragraph, mark.outer_start - 4) : mark.outer_start].strip(" \u00a0–—-"):
        speaker = _who_is_told_of(scene, begin, paragraph)
        rule = "subject-before"
        if speaker is None:
            speaker, rule = _speaker_of_next(scene, mark, line_end), "subject-after"
            speaker = speaker if speaker and is_someone(scene, speaker) else None
    else:
        speaker, rule = _speaker_of_next(scene, mark, line_end), "subject-after"
    is_said = speaker is not None and (speaker.is_named or rule == "subject-before")
    return Attribution("direct", speaker, "", "neutral", rule) if is_said else None


def _who_is_told_of(scene: Scene, begin: int, paragraph: int) -> Speaker | None:
    """Whom the sentences right before are about: the subject of the last one, else a person of those before it."""
    stop = begin
    begin, found = sentence_before(scene, begin)
    said = last_said(scene, begin, stop) if begin >= paragraph else None
    if said is not None and said.speaker and not said.speaker.startswith("document:"):
        return said
    is_pronoun = scene.grammar["opens_with_pronoun"].match(scene.folded, max(begin, 0)) is not None
    if found is not None and found.is_named and (not is_pronoun or is_someone(scene, found)):
        return found
    for _ in range(2):
        if begin <= paragraph or found is not None and is_human(scene, found):
            return None
        begin, found = sentence_before(scene, begin)
        if found is not None and found.is_named and is_someone(scene, found):
            return found
    return None


def _goes_on_after_colon(scene: Scene, begin: int, mark: Marked) -> bool:
    """Whether only words of time or tone stand before a colon: 'Puis, plus bas : « ... »'."""
    head = scene.folded[max(begin, mark.outer_start - 60) : mark.outer_start].rstrip()
    if not head.endswith(":") or mark.outer_start - begin >= 60:
        return False
    return scene.grammar["goes_on_saying"].match(scene.folded, begin) is not None and not finite_verbs(
        scene, begin, mark.outer_start
    )


def _who_cuts_in(scene: Scene, begin: int) -> Speaker | None:
    """Who speaks after '« ... », dit Roy, avant que la présidente ne l'interrompe.'"""
    start = sentence_before(scene, begin)[0]
    floor = max(start, begin - _REACH_BACK)
    cut = scene.grammar["cut_short"].search(masked(scene, floor, begin)) if start >= 0 else None
    found = read_phrase(scene, floor + cut.end(), begin) if cut else None
    is_end = found is not None and scene.grammar["cuts_short"].search(scene.folded, found.end, begin)
    return found if found and is_end and can_speak(scene, found) else None


def _speaker_between(scene: Scene, index: int, last: Attribution) -> Speaker | None:
    """Who acts in a whole sentence between two quotations: '« Oui », dit Roy. Son voisin opine. « Bien sûr. »'."""
    mark, former = scene.marked[index], scene.marked[index - 1]
    begin = sentence_bounds(scene, mark.start)[0]
    start, found = sentence_before(scene, begin)
    if start < former.outer_end or found is None or (found.speaker == (last.speaker and last.speaker.speaker)):
        return None
    is_gesture = begin - start < 90 and not scene.grammar["negated"].search(scene.folded, start, begin)
    is_pronoun = scene.grammar["opens_with_pronoun"].match(scene.folded, start) is not None
    return found if is_gesture and not is_pronoun and found.speaker and is_human(scene, found) else None


def _gapped(scene: Scene, index: int) -> Speaker | None:
    """Who says words whose verb stands once for two: 'La ligue parle d'un « acquis », | les clubs | d'un « piège »'."""
    start, end = scene.marked[index - 1].outer_end, scene.marked[index].outer_start
    match = scene.grammar["gapped"].fullmatch(scene.folded, start, end)
    found = read_phrase(scene, match.start("who"), end) if match else None
    is_whole = match is not None and found is not None and found.end >= match.end("who") - 1
    return found if found and is_whole and found.is_named else None


def _continuation(scene: Scene, index: int, last: Attribution, before: str, *, is_alone: bool) -> str:
    """By which rule marked words go on with the ones before: cut by the cue, next in the paragraph, coordinated."""
    mark, former, grammar = scene.marked[index], scene.marked[index - 1], scene.grammar
    between = scene.folded[former.outer_end : mark.outer_start]
    if len(between) > 300:
        return "same-paragraph" if is_alone else ""
    is_cut = last.rule in ("cue-after", "colon", "cue-before") and grammar["cut_quotation"].fullmatch(between)
    if is_cut and not grammar["subordinate"].search(between[-60:]):
        return "same-quotation"
    if is_alone:
        return "same-paragraph"
    if (
        before
        and grammar["coordinated"].fullmatch(between)
        and not finite_verbs(scene, former.outer_end, mark.outer_start)
    ):
        return "coordinated"
    return ""


def _speaker_of_next(scene: Scene, mark: Marked, line_end: int) -> Speaker | None:
    """The subject of the sentence after a quotation that opens a paragraph."""
    at = bisect_left(scene.sentence_starts, mark.outer_end)
    if at == len(scene.sentence_starts) or scene.sentence_starts[at] >= line_end:
        return None
    start = scene.sentence_starts[at]
    for name in ("these_words", "words_of"):
        if these := scene.grammar[name].match(scene.folded, start):
            return read_phrase(scene, these.end(), line_end)
    return sentence_subject(scene, start)


def _is_sentence(scene: Scene, mark: Marked) -> bool:
    words, after = scene.text[mark.start : mark.end], scene.text[mark.outer_end : mark.outer_end + 2].strip()
    is_ended = words[-1] in ".!?…" or after[:1] in (".", "!", "?", "") or not mark.is_closed
    return words[0].isupper() and len(words) > 5 and is_ended

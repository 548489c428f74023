"""Reported speech without a verb of saying: 'selon la mairie', 'pour la CGT', 'l'annonce par la ville que ...'.

What a source governs is the clause after it where it opens the sentence, and the clause before it where it closes it.
"""

import re
from collections.abc import Iterator
from functools import cache

from recoupe.fold import fold
from recoupe.french.listed import Listed, compile_list, find_listed
from recoupe.quotes.clauses import (
    Scene,
    cues_between,
    finite_verbs,
    is_adverbial,
    marked_at,
    masked,
    sentence_bounds,
    stripped,
)
from recoupe.quotes.cues import read_data
from recoupe.quotes.indirect import Reported, after_dateline, clause_end, clause_start, source_end
from recoupe.quotes.kinds import can_speak
from recoupe.quotes.persons import Speaker
from recoupe.quotes.phrases import read_phrase
from recoupe.quotes.speakers import (
    last_said,
    resolve_pronoun,
    same_as_before,
    sentence_before,
    sentence_subject,
    subject_before,
)

_NOUN = re.compile(r"(?P<noun>\w+) (?P<of>de |d'|du |des |par )")
_ESTIMATES = ("estime", "evalue", "chiffre")
_SPACE = " \u00a0\u202f"
_POUR = re.compile(r"(?P<pour>Pour) (?=[A-ZÀ-ÖØ-Þ]|l[ea] |l['’]|les |M\. |Mme |Me |un |une |(?:lui|elle|eux|elles), )")


def find_according(scene: Scene, start: int, end: int) -> Iterator[Reported]:
    """The speech a stretch of text gives to sources: prepositions, 'pour', nouns of speech, estimates."""
    for begin, stop in find_listed(_prepositions(_language(scene)), scene.folded, start, end):
        if marked_at(scene, begin) is None and (found := _from_preposition(scene, begin, stop)):
            yield found
    for match in scene.grammar["to_hear"].finditer(scene.folded, start, end):
        if marked_at(scene, match.start()) is None and (found := _from_hearing(scene, match)):
            yield found
    for match in _POUR.finditer(scene.text, start, end):
        if marked_at(scene, match.start()) is None and (found := _from_pour(scene, match)):
            yield found
    for match in _find_nouns(scene, start, end):
        if marked_at(scene, match.start()) is None and (found := _from_noun(scene, match)):
            yield found
    is_told = scene.folded.find(": ", start, end) >= 0  # how a conviction is told: 'elle en est sûre : ...'
    for match in scene.grammar["convinced"].finditer(scene.folded, start, end) if is_told else ():
        if marked_at(scene, match.start()) is None and (found := _from_conviction(scene, match)):
            yield found
    is_counted = any(scene.folded.find(verb, start, end) >= 0 for verb in _ESTIMATES)
    for match in scene.grammar["estimate"].finditer(scene.folded, start, end) if is_counted else ():
        if marked_at(scene, match.start()) is None and (found := _from_estimate(scene, match)):
            yield found


def _language(scene: Scene) -> str:
    return scene.page.article.language or "fr"


@cache
def _prepositions(language: str) -> Listed:
    data = read_data(language)["prepositions"]
    return compile_list(map(fold, data["neutral"] + data["distancing"]), before="'-", after="-")


@cache
def _nouns(language: str) -> Listed:
    return compile_list(
        fold(noun) for words in read_data(language)["nouns_of_speech"].values() for noun in words.split()
    )


def _find_nouns(scene: Scene, start: int, end: int) -> Iterator[re.Match[str]]:
    """The nouns of speech of a stretch, each with the preposition after it: 'annonce de', 'accusations du'."""
    for begin, _ in find_listed(_nouns(_language(scene)), scene.folded, start, end):
        if match := _NOUN.match(scene.folded, begin, end):
            yield match


@cache
def _stance(word: str, table: str, language: str) -> str:
    """The stance of a preposition or noun of the data."""
    for stance, words in read_data(language)[table].items():
        if word in {fold(listed) for listed in (words.split() if isinstance(words, str) else words)}:
            return str(stance)
    return "neutral"


def is_source(scene: Scene, at: int) -> bool:
    """Whether the noun after 'selon' can say something: not in 'selon les cas', 'selon la saison'."""
    word = scene.grammar["source_word"].match(scene.folded, at)
    return word is not None and word[1] not in scene.lexicon.words["not_sources"]


def _from_preposition(scene: Scene, opening: int, after: int) -> Reported | None:
    """'Selon la mairie, ...', '..., selon la mairie', 'quatre mille selon les syndicats'."""
    at, word = after, scene.folded[opening:after]
    begin, end = sentence_bounds(scene, opening)
    if scene.text[opening].isupper():
        begin = opening
    if word.startswith("de source"):
        if opening != begin and scene.folded[opening - 2 : opening] != ", ":
            return None
        at = opening + 3
    if not is_source(scene, after) or scene.text[at : at + 1] in ("\n", ""):
        return None
    if pronoun := scene.grammar["source_pronoun"].match(scene.folded, at):
        if pronoun[1] in ("moi", "nous", "toi", "vous"):
            return None
        speaker = resolve_pronoun(scene, opening, pronoun[1], is_oral=True)
        speaker, finish = speaker or Speaker("", pronoun.start(1), pronoun.end()), pronoun.end()
    else:
        speaker = read_phrase(scene, at, end)
        if speaker is None:
            return None
        finish = source_end(scene, at, speaker, end)
        speaker = _issuer(scene, opening, begin, end, at) or _finder(scene, at, begin) or speaker
        speaker = same_as_before(scene, begin, speaker, is_inside=opening > begin)
    if scene.grammar["own_word"].match(scene.folded, at) and marked_at(scene, opening - 3):
        return None  # "« à la petite semaine », selon le mot d'un élu": the marked words alone
    span = _governed(scene, opening, finish, begin, end)
    if span is None:
        return None
    stance = _stance(word, "prepositions", _language(scene))
    return Reported(*span, speaker, scene.text[opening:after], stance, "source-preposition")


def _issuer(scene: Scene, before: int, begin: int, end: int, at: int) -> Speaker | None:
    """Who issued a bare 'communiqué': the subject of 'Rovaltec a vendu son usine, selon un communiqué'."""
    if not scene.grammar["bare_communique"].match(scene.folded, at, end):
        return None
    issuer = sentence_subject(scene, after_dateline(scene, begin, before))
    return issuer if issuer and issuer.is_actor else None


def _finder(scene: Scene, at: int, begin: int) -> Speaker | None:
    """Whose findings they are: 'L'agence a saisi des lots. Selon ses premières conclusions, ...'."""
    if not scene.grammar["own_findings"].match(scene.folded, at):
        return None
    owner = sentence_before(scene, begin)[1]
    return owner if owner and owner.is_named else None


def _governed(scene: Scene, before: int, after: int, begin: int, end: int) -> tuple[int, int] | None:
    """The clause a source governs, with the source from `before` to `after` in a sentence from `begin` to `end`."""
    begin = after_dateline(scene, begin, before)
    opened = scene.text.rfind("(", max(begin, before - 60), before)
    if opened >= 0 and scene.text.find(")", opened, before) < 0 and (shut := scene.text.find(")", before, end)) > 0:
        begin, end = opened + 1, shut  # "12 000 manifestants (30 000 selon la CGT)"
    colon = masked(scene, begin, before).rfind(": ")
    if colon >= 0 and scene.text[after : after + 1] == "," and not masked(scene, begin + colon + 2, before).strip():
        begin = begin + colon + 2  # "Le compte n'y est pas : selon la CGT, il manque dix agents"
    head = masked(scene, begin, before)
    is_apart = head.rstrip().endswith(",")
    if head.rstrip().endswith("\x00") and scene.text[before - 2 : before].strip() != "," and not is_apart:
        return None  # "« sévère » selon l'entraîneur": the marked words alone
    tail, tail_end = stripped(scene, after, end)
    has_tail = tail_end - tail > 7 and (scene.text[after : after + 1] == "," or _is_unstopped(scene, before, after))
    if has_tail and scene.folded[tail : tail + 3] in ("que", "qu'"):
        return stripped(scene, clause_start(scene, begin, before), clause_end(scene, tail, tail_end))
    has_tail = has_tail and not scene.grammar["relative_tail"].match(scene.folded, tail)
    rest = tail, clause_end(scene, tail, tail_end)
    clause = head[head.rfind("; ") + 2 :] if "; " in head else head
    opens = clause_start(scene, begin, before)
    is_subject = (
        clause.strip(" ,") and not is_adverbial(scene, opens, before) and not finite_verbs(scene, opens, before)
    )
    if has_tail and is_apart and is_subject and _opens_with_verb(scene, tail, tail_end):
        return stripped(scene, opens, rest[1])  # "L'hôpital, à en croire Roy, n'a rien vu"
    if has_tail and _only_opens(scene, clause, begin, before):
        return stripped(scene, *rest)
    letters = re.sub(r"[\s,.:\x00-]", "", clause)
    is_clause = bool(finite_verbs(scene, opens, before))
    if is_apart and tail_end > tail and len(letters) > 3 and not is_clause and not is_adverbial(scene, begin, before):
        return stripped(scene, opens, rest[1])  # "Le barrage, selon le rapport, est sûr"
    is_adjunct = (
        scene.grammar["adjunct_tail"].match(scene.folded, tail) is not None
        and scene.grammar["amount_tail"].match(scene.folded, tail) is None
        and is_clause
        and not finite_verbs(scene, tail, tail_end)
    )
    if has_tail and is_apart and not is_adjunct and not scene.grammar["narrator"].match(scene.folded, tail, end):
        start = clause_start(scene, begin, before)
        spliced = [c for c in cues_between(scene, start, before) if c.form in ("past", "finite")]
        if any(marked_at(scene, c.start) is None for c in spliced):
            start = tail  # a clause with its own cue: "Roy a parlé, selon elle, l'accord est mort"
        return stripped(scene, start, rest[1])
    return _clause_before(scene, begin, before, is_apart=is_apart)


def _opens_with_verb(scene: Scene, start: int, end: int) -> bool:
    """Whether the clause after a source opens with its verb, so that its subject stands before the source."""
    clitics = scene.grammar["verb_opens"].match(scene.folded, start)
    at = clitics.end() if clitics else start
    return at in finite_verbs(scene, at, min(end, at + 24))


def _is_unstopped(scene: Scene, before: int, after: int) -> bool:
    """Whether a clause follows a pronoun without a comma: 'selon elle l'accord est mort'."""
    is_pronoun = re.search(r"\b(?:lui|elle|eux|elles)$", scene.folded[before:after]) is not None
    return is_pronoun and scene.grammar["tail_subject"].match(scene.folded, after) is not None


def _only_opens(scene: Scene, clause: str, begin: int, before: int) -> bool:
    """Whether nothing but an opening stands before a source: 'Mardi, selon la mairie, ...', 'Car, selon ...'."""
    grammar, letters = scene.grammar, re.sub(r"[\s,.:\x00-]", "", clause)
    if len(letters) < 4:
        return True
    is_count = re.search(r"\d", clause) is not None and grammar["dated"].search(clause) is None
    is_short = len(letters) < 12 and not is_count
    is_opening = re.fullmatch(r"\s*(?:\w+ ){0,3}\w+[\s,]*", clause) and grammar["opens_adverbially"].match(clause)
    if not (is_short or is_opening):
        return False
    return (
        is_adverbial(scene, begin, before) or bool(finite_verbs(scene, begin, before)) or len(clause) < before - begin
    )


def _clause_before(scene: Scene, begin: int, before: int, *, is_apart: bool) -> tuple[int, int] | None:
    """The clause a source closes; without a comma only the words since the last one ('4 000 selon la police')."""
    stop = before
    while stop > begin and scene.text[stop - 1] in _SPACE + ",":
        stop -= 1
    start = clause_start(scene, begin, stop)
    if is_apart:
        for opening, after in find_listed(_prepositions(_language(scene)), scene.folded, start, stop):
            comma = masked(scene, after, stop).find(",")
            if comma >= 0 and marked_at(scene, opening) is None:
                start = after + comma + 1
    else:
        cuts = scene.grammar["count_start"].finditer(masked(scene, start, stop))
        start += max((cut.end() for cut in cuts), default=0)
    start, stop = stripped(scene, start, stop)
    mark = marked_at(scene, start)
    return None if stop - start < 2 or (mark and mark.outer_end >= stop - 1) else (start, stop)


def _from_pour(scene: Scene, match: re.Match[str]) -> Reported | None:
    """'Pour la présidente du club, la saison est perdue': only where a sentence opens so, with a person or body."""
    begin, stop = sentence_bounds(scene, match.start())
    if not begin <= match.start() <= begin + 3:
        return None
    if pronoun := scene.grammar["source_pronoun"].match(scene.folded, match.end() - 1, stop):
        speaker, finish = resolve_pronoun(scene, begin, pronoun[1]), pronoun.end()
    else:
        speaker = read_phrase(scene, match.end(), stop)
        finish = source_end(scene, match.end(), speaker, stop) if speaker else stop
    if speaker is None or not can_speak(scene, speaker):
        return None
    start, last = stripped(scene, finish, clause_end(scene, finish, stop))
    if scene.text[finish : finish + 1] != "," or last - start < 8:
        return None
    if not scene.grammar["judgement"].match(masked(scene, start, last)):
        return None
    return Reported(start, last, speaker, "Pour", "neutral", "source-pour")


def noun_of_speech(scene: Scene, start: int, end: int) -> Reported | None:
    """The noun of speech that ends before a colon: 'Réponse de la ministre :', with its speaker and stance."""
    match = next(_find_nouns(scene, start, end), None)
    speaker = _possessor(scene, match, end) if match else None
    if match is None or speaker is None:
        return None
    if scene.folded[speaker.end : end].strip() and not _opens_apart(scene, match.start(), speaker, start, end):
        return None
    stance = _stance(match["noun"], "nouns_of_speech", _language(scene))
    speaker = same_as_before(scene, sentence_bounds(scene, match.start())[0], speaker) if speaker.end > 0 else speaker
    return Reported(start, end, speaker, scene.text[match.start("noun") : match.end("noun")], stance, "noun-of-speech")


def _opens_apart(scene: Scene, noun: int, speaker: Speaker, start: int, end: int) -> bool:
    """Whether a noun of speech opens a clause without a verb: 'Réaction de la ministre, mardi sur France 2 : '."""
    rest = scene.folded[speaker.end : end].lstrip()
    return rest[:1] in (",", "(") and noun - start < 12 and not finite_verbs(scene, speaker.end, end)


def _possessor(scene: Scene, match: re.Match[str], end: int) -> Speaker | None:
    """Who a noun of speech belongs to; 'du' and 'des' hold its article."""
    return read_phrase(scene, match.start("of") if match["of"] in ("du ", "des ") else match.end(), end)


def _from_hearing(scene: Scene, match: re.Match[str]) -> Reported | None:
    """'À l'en croire, la grève continue': whoever spoke or acted right before."""
    begin, end = sentence_bounds(scene, match.start())
    former, speaker = sentence_before(scene, begin)
    said = last_said(scene, former, begin) if former >= 0 else None
    speaker = said if said and said.speaker else speaker
    if match.start() > begin + 1 or speaker is None or not can_speak(scene, speaker):
        return None
    start, stop = stripped(scene, match.end(), clause_end(scene, match.end(), end))
    cue = scene.text[match.start() : match.end()]
    return Reported(start, stop, speaker, cue, "distancing", "source-hearing") if stop - start > 7 else None


def _from_noun(scene: Scene, match: re.Match[str]) -> Reported | None:
    """'les accusations de la ligue selon lesquelles ...', 'l'annonce par la ville que ...'."""
    stop = sentence_bounds(scene, match.start())[1]
    speaker = _possessor(scene, match, min(stop, match.end() + 120))
    clause = scene.grammar["noun_clause"].match(scene.folded, speaker.end, stop) if speaker else None
    if clause is None:
        return None
    end = clause_end(scene, clause.end(), stop)
    verbs = finite_verbs(scene, clause.end(), end)
    # the clause is part of a subject: the last verb is that of the sentence
    start, last = stripped(scene, clause.end(), verbs[-1] if len(verbs) > 1 else end)
    if last - start < 8:
        return None
    stance = _stance(match["noun"], "nouns_of_speech", _language(scene))
    words = scene.text[match.start("noun") : match.end("noun")]
    return Reported(start, last, speaker, words, stance, "noun-of-speech")


def _from_conviction(scene: Scene, match: re.Match[str]) -> Reported | None:
    """'Le président en est sûr : la saison est finie.'"""
    begin, end = sentence_bounds(scene, match.start())
    speaker = subject_before(scene, match.start(), begin)
    speaker = speaker and same_as_before(scene, begin, speaker)
    if speaker is None or not can_speak(scene, speaker) or marked_at(scene, match.end()) is not None:
        return None
    start, stop = stripped(scene, match.end(), end)
    if stop - start < 8:
        return None
    return Reported(start, stop, speaker, match.group().strip(" :"), "neutral", "conviction")


def _from_estimate(scene: Scene, match: re.Match[str]) -> Reported | None:
    """'Les dégâts sont estimés à 180 millions par les assureurs': the whole clause."""
    begin, end = sentence_bounds(scene, match.start())
    speaker = read_phrase(scene, match.end(), end)
    if speaker is None:
        return None
    start, stop = stripped(scene, begin, min(max(speaker.end, match.end()), end))
    cue = scene.text[match.start() : match.start("figure")].strip()
    return Reported(start, stop, speaker, cue, "neutral", "estimate")

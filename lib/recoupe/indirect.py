"""Reported speech without marks: the clause, infinitive or noun phrase that a cue governs.

'La mairie indique que la route est fermée', 'La route est fermée, indique la mairie', 'Selon la mairie, ...',
'affirme avoir fermé', 'accuse la mairie d'avoir menti', 'annonce la fermeture', 'prévient : la route sera fermée'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.clauses import (
    Scene,
    cues_between,
    marked_at,
    masked,
    mention_at,
    mentions_between,
    sentence_bounds,
    stripped,
)
from recoupe.cues import Cue, read_data
from recoupe.fold import fold
from recoupe.speakers import (
    Speaker,
    finite_verbs,
    has_clause,
    is_adverbial,
    is_human,
    is_incise,
    read_phrase,
    resolve_pronoun,
    sentence_subject,
    speaker_after,
    subject_of,
)


@dataclass(frozen=True, slots=True)
class Reported:
    """A stretch of reported speech, with who said it and the words that say so."""

    start: int
    end: int
    speaker: Speaker | None
    cue: str
    stance: str
    rule: str


_GAP_STARTS = (
    r"(?:a|au|aux|a l'|aupres|devant|dans|lors|sur|par|via|en|hier|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|la veille|le lendemain|ce|d'emblee|ensuite|aussi|egalement|encore|enfin|notamment|pour|avec|apres|face|fin|debut|mi-|depuis|de nouveau"
    r"|de son cote|deja|toutefois|ainsi|\w+ment|noir sur blanc|le \d+|elle|lui|eux|plusieurs fois|tout|bien|meme|alors|d'ailleurs|volontiers|sans|"
    r"publiquement|la semaine|le mois|il y a|cette|rapidement|surtout|bel et bien|chez|vouloir|l'an|des)"
)
_THAT = re.compile(
    rf"(?P<gap>(?:,[^,.;:\x00]{{1,80}},)?(?:[ ,]+{_GAP_STARTS}\b[^.;:?!\n\x00]{{0,90}}?)?)[ ,]+(?P<that>que |qu')"
)
_NOT_THAT = re.compile(
    r"\b(?:afin|alors|ainsi|tandis|avant|bien|des|pour|sans|tant|moins|plus|aussi|tel|telle|depuis|ce|celui|celle|parce|apres|autre|meme|jusqu'a ce|chaque fois|pendant|lors|non|rien)$"
)
_INFINITIVE = re.compile(
    r" (?P<clause>(?:ne (?:pas|plus|jamais|rien|point) |n')?(?:(?:se|s'|en|y|le|la|les|l'|lui|leur|nous) ?){0,2}(?:(?:bien|deja|toujours|tout|mieux|ainsi) )?"
    r"(?P<verb>[a-z]{2,}(?:er|ir|re|oir)))\b"
)
_LATER_INFINITIVE = re.compile(
    r" (?:a|au|aux|dans|devant|sur|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b[^.;:?!\n]{0,50}? "
    r"(?P<clause>(?:ne (?:pas|plus|jamais|rien) |n'|s')?(?P<verb>avoir|etre|vouloir))\b"
)
_NOT_INFINITIVES = frozenset(
    "hier premier dernier janvier fevrier entre contre autre votre notre leur outre vraiment lettre ministre maire septembre"
    " octobre novembre decembre cher fier amer guerre terre heure mer fer hiver avenir plaisir soir espoir noir voir quatre centre"
    " titre maitre oeuvre livre nombre ordre affaire militaire salaire naturellement derriere janvier cadre membre chiffre offre"
    " arriere maniere matiere premiere derniere carriere frontiere lumiere colere misere barriere priere histoire victoire memoire"
    " territoire laboratoire clair pair air chair flair fier particulier regulier quartier dossier papier metier chantier entier courrier"
    " cahier atelier escalier financier pompier policier conseiller pouvoir devoir savoir sur".split()
) - {"pouvoir", "devoir", "savoir", "voir"}
_BLAME = re.compile(
    r"(?P<object>[^.;:?!\n]{0,90}?)(?:[ ,]+de |[ ,]+d')(?P<clause>(?:ne (?:pas|plus|jamais|rien) |n')?(?:(?:se |s'|en |y |le |la |les |l'|lui |leur )){0,2}(?P<verb>[a-z]+(?:er|ir|re|oir)))\b"
)
_BLAME_NOUN = re.compile(
    r" (?:(?:ces|ce|cette) dernie\w+|celui-ci|celle-ci|ceux-ci|celles-ci)? ?(?:de |d')(?P<noun>\w+)"
)
_OBJECT = re.compile(
    r"(?P<gap>(?: (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce \w+di|aujourd'hui|\w+ment|aussi|egalement|ainsi|deja|par ailleurs"
    r"|dans (?:la foulee|un communique|la journee|la soiree|un tweet)|(?:fin|debut|mi-) ?\w+|en \w+|le \d+ \w+|la veille|la semaine derniere|le mois dernier)(?: (?:soir|matin|\d+(?: \w+)?))?,?){0,3}) "
    r"(?P<object>(?:le |la |les |un |une |des |de nouvelles |de nouveaux |plusieurs |son |sa |ses |leur |leurs |ce |cette |ces |cet |l'|d'autres |trois |deux |\"|“|«|\x00))"
)
_OBJECT_END = re.compile(
    r"[,;:.!?\n]|\s(?:lors d|dans un (?:communique|entretien|message|tweet|courrier)|par (?:un |voie de )?(?:communique|courrier|lettre|voie|tweet)|a la (?:presse|radio|television|tele)|hier|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|aujourd'hui|au (?:debut|cours|lendemain)|apres|avant|alors que|tandis que|et (?:a|ont|avait|avaient|se|s'|promet|demande|souhaite|veut) ?|mais |sans |pour (?!l|les? )|devant (?:la|les) (?:presse|journalistes)"
    r"|sur (?:twitter|facebook|x|france|son compte)|en marge|a l'issue|en conference de presse|au micro|aupres)"
)
_CUT = re.compile(
    r"; |, mais (?:n'|ne |l'|s'|se )?(?:a|ont|avait|avaient|est|sont) |, (?:sans |tout en |avant de |avant d'|selon |d'apres |a en croire |malgre |ajoutant |precisant |soulignant |rappelant |estimant |assurant |evoquant |accusant |denoncant |affirmant |expliquant |regrettant |indiquant |citant |invoquant |promettant |un chiffre |ce que |ce qui |une information |une version |tandis que |alors que )"
)
_SELON_TAIL = re.compile(r"[ ,]*$")
_DATELINE = re.compile(r"[^\n.!?]{0,70}\([\w ./-]{2,24}\)\s*(?:-|–|—|:)\s+")
_ESTIMATED = re.compile(
    r"(?:est|sont|etait|etaient|serait|seraient|a ete|ont ete) (?:\w+ment )?(?:estime|evalue|chiffre)e?s? (?:a|entre) (?P<figure>[^.;,\n]{2,70}?) par "
)
_RELATIVE = re.compile(
    r"(?:,? ?(?:que|qu'|qui|dont|ou|a qui|auquel|laquelle|a laquelle|date|datee|publie|publiee|paru|parue|remis|remise|rendu|rendue|joint|jointe|interroge|interrogee|cite|citee|consulte|consultee|obtenu|obtenue|diffuse|diffusee|revele|revelee) ?)\b"
)


_POUR = re.compile(r"(?P<pour>Pour) (?=[A-ZÀ-ÖØ-Þ]|l[ea] |l['’]|les |M\. |Mme |Me |un |une )")
_JUDGES = re.compile(
    r"(?:.{0,60}\x00|il (?:s'agit|faut|ne fait|y a|est|n'y a)\b|c'est\b|ce (?:n'est|sont|serait|sera)\b|cela |ca "
    r"|(?:tout|rien|on|l'(?!un )|le |la |les |cette |ce |ces |un |une |aucun).*?"
    r"\b(?:est|sont|n'est|serait|reste|doit|doivent|n'a|faut|devrait|constitue|releve|represente|s'agit|n'y a|suffit|va|sera|peut|a)\b)"
)
_NOUN_CLAUSE = re.compile(r"[ ,]+(?:selon (?:lequel|laquelle|lesquels|lesquelles) |que |qu')")


@cache
def _prepositions(language: str) -> re.Pattern[str]:
    data = read_data(language)["prepositions"]
    words = sorted((fold(w) for w in data["neutral"] + data["distancing"]), key=len, reverse=True)
    body = "|".join(re.escape(word) + ("" if word.endswith("'") else r"(?![\w-])") for word in words)
    return re.compile(rf"(?<![\w'-])(?:{body})")


@cache
def _distancing(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in read_data(language)["prepositions"]["distancing"])


def find_indirect(scene: Scene, start: int, end: int) -> Iterator[Reported]:
    """The reported speech of a stretch of text, cues first, then prepositions; spans may nest, never repeat."""
    for cue in cues_between(scene, start, end):
        if marked_at(scene, cue.start) is None:
            found = _from_cue(scene, cue)
            if found:
                yield found
    yield from _from_prepositions(scene, start, end)
    yield from _from_pour(scene, start, end)
    yield from _from_nouns(scene, start, end)
    for match in _ESTIMATED.finditer(scene.folded, start, end):
        found = _from_estimate(scene, match)
        if found:
            yield found


def _from_cue(scene: Scene, cue: Cue) -> Reported | None:
    if cue.form in ("passive", "participle"):
        return None
    if cue.is_negated and cue.lemma not in ("nier", "démentir", "cacher"):
        return None
    _, end = sentence_bounds(scene, cue.start)
    if end <= cue.end:
        return None
    for rule in (_as_said, _clause, _blame, _infinitive, _colon, _incise, _object):
        found = rule(scene, cue, end)
        if found:
            return found
    return None


def _report(
    scene: Scene, cue: Cue, start: int, end: int, speaker: Speaker | None, rule: str, cue_end: int = 0
) -> Reported | None:
    start, end = stripped(scene, start, end)
    if (
        end - start < 3
        or marked_at(scene, start)
        and marked_at(scene, start).start <= start
        and marked_at(scene, start).end >= end
    ):
        return None
    return Reported(start, end, speaker, scene.text[cue.start : cue_end or cue.end].strip(), cue.stance, rule)


def _clause(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'indique que la route est fermée', with words of time and place before 'que'."""
    if "clause" not in cue.takes:
        return None
    piece = masked(scene, cue.end, min(end, cue.end + 130))
    match = _THAT.match(piece)
    if (
        not match
        or _NOT_THAT.search(match["gap"].rstrip(" ,"))
        or len(match["gap"]) > 2
        and re.search(r"\bqu[e']", match["gap"])
    ):
        return None
    if cue.form == "infinitive":
        return None
    speaker = None
    if voice := re.search(r"par la voix de ", match["gap"]):
        speaker = read_phrase(scene, cue.end + voice.end(), cue.end + match.start("that"))
    speaker = speaker or subject_of(scene, cue)
    if speaker is None and _is_own_voice(scene, cue):
        return None
    start = cue.end + match.end()
    return _report(scene, cue, start, _clause_end(scene, start, end), speaker, "cue-clause", start)


def _as_said(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'Comme l'explique la mairie, la route est fermée', '..., comme l'a rappelé la mairie'."""
    head = scene.folded[max(0, cue.start - 8) : cue.start]
    if not head.endswith("comme ") or cue.form not in ("finite", "past"):
        return None
    if not re.match(r"(?:l'|le |la )", scene.folded[cue.start : cue.start + 4]):
        return None
    speaker = speaker_after(scene, cue, end)
    begin, _ = sentence_bounds(scene, cue.start)
    if speaker is None or ":" in speaker.speaker and not is_human(scene, speaker):
        return None
    opening = cue.start - 6
    if opening - begin < 3:
        finish = _source_end(scene, cue.end, speaker, end)
        return _report(scene, cue, finish, _clause_end(scene, finish, end), speaker, "cue-comme")
    return _report(scene, cue, begin, opening, speaker, "cue-comme")


def _is_own_voice(scene: Scene, cue: Cue) -> bool:
    """Whether the source speaks itself ('nous pensons', 'il faut dire') or no one does."""
    before = scene.folded[max(0, cue.start - 24) : cue.start].rstrip()
    return re.search(r"(?:^|\W)(?:je|j'|nous|vous|tu|personne|nul|cela|ca|ce)$", before) is not None


def _clause_end(scene: Scene, start: int, end: int, *, is_clause: bool = True) -> int:
    """Where a governed clause ends: before a new saying, an aside of the source, or with its sentence."""
    piece = masked(scene, start, end)
    stop = _CUT.search(piece)
    limit = start + stop.start() if stop else end
    for cue in cues_between(scene, start, limit):
        if marked_at(scene, cue.start) is not None or cue.form not in ("finite", "past"):
            continue
        before = masked(scene, start, cue.start).rstrip(" ")
        if before.endswith(",") and is_incise(scene, cue):
            return start + len(before) - 1
        if before.endswith((" et", "\x00et")) and (not is_clause or "clause" in cue.takes and cue.form == "past"):
            return start + len(before) - 2
        comma = before.rfind(", ")
        if comma >= 0 and "clause" in cue.takes and _THAT.match(scene.folded, cue.end, limit):
            subject = before[comma + 2 :]
            if re.match(r"(?:le|la|les|il|elle|ils|elles|m\.|mme)\b|l'", subject) and not re.search(
                r"\bqu[ie']", subject
            ):
                return start + comma
    return limit


def _infinitive(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'affirme avoir fermé la route', 'dit vouloir la paix'."""
    if "infinitive" not in cue.takes:
        return None
    match = _INFINITIVE.match(scene.folded, cue.end, end) or _LATER_INFINITIVE.match(scene.folded, cue.end, end)
    if not match or match["verb"] in _NOT_INFINITIVES:
        return None
    start = match.start("clause")
    speaker = subject_of(scene, cue)
    if speaker is None and cue.form in ("infinitive", "gerund"):
        return None
    return _report(scene, cue, start, _clause_end(scene, start, end, is_clause=False), speaker, "cue-infinitive")


def _blame(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'accuse la mairie d'avoir menti', 'lui reproche d'avoir menti', 'accusant ces derniers d'ingérence'."""
    if "blame" not in cue.takes:
        return None
    match = _BLAME.match(scene.folded, cue.end, min(end, cue.end + 180))
    start = match.start("clause") if match and match["verb"] not in _NOT_INFINITIVES else -1
    if start < 0:
        mention = mention_at(scene, cue.end + 4) or mention_at(scene, cue.end + 1)
        after = mention.end if mention else cue.end
        noun = _BLAME_NOUN.match(scene.folded, after, end)
        if not noun:
            return None
        start = noun.start("noun")
    speaker = subject_of(scene, cue)
    stop = _clause_end(scene, start, end, is_clause=False)
    return _report(scene, cue, start, stop, speaker, "cue-blame") if speaker else None


def _colon(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'L'intersyndicale prévient : sans accord, elle partira.'"""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return None
    match = re.compile(r"[^.;:!?,«»\"“”\n]{0,40}?\s?:\s+(?=[\w])").match(scene.folded, cue.end, end)
    if not match or is_incise(scene, cue):
        return None
    if marked_at(scene, match.end()) or any(
        m.outer_start < end and m.outer_start >= match.end() for m in scene.marked[:0]
    ):
        return None
    speaker = subject_of(scene, cue)
    return (
        _report(scene, cue, match.end(), _clause_end(scene, match.end(), end), speaker, "cue-colon")
        if speaker
        else None
    )


def _object(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'a annoncé lundi la fermeture du site': the noun phrase, without the circumstances after it."""
    if "object" not in cue.takes or cue.form == "infinitive" or cue.is_reflexive or cue.pronoun:
        return None
    if re.search(r"\b(?:l'|le |la |les )", scene.folded[cue.start : cue.start + 4]) and cue.form == "finite":
        return None
    match = _OBJECT.match(masked(scene, cue.end, end))
    if not match:
        return None
    start = cue.end + match.start("object")
    piece = masked(scene, start, end)
    stop = _OBJECT_END.search(piece, 3)
    finish = start + (stop.start() if stop else len(piece))
    speaker = subject_of(scene, cue)
    if speaker is None or finish - start < 5:
        return None
    start, finish = stripped(scene, start, finish)
    return Reported(start, finish, speaker, scene.text[cue.start : cue.end], cue.stance, "cue-object")


def _incise(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'La route est fermée, indique la mairie': the clause before the comma, from the start of its sentence."""
    if not is_incise(scene, cue):
        return _medial(scene, cue, end)
    begin, _ = sentence_bounds(scene, cue.start)
    begin = _after_dateline(scene, begin, cue.start)
    stop = cue.start
    while stop > begin and scene.text[stop - 1] in " ,\u00a0\u202f":
        stop -= 1
    piece = masked(scene, begin, stop)
    if len(piece.strip('\x00 .,;:«»"“”')) < 12 or scene.folded[stop : cue.start].strip() != ",":
        return None
    if (
        piece.rstrip()[-1:] == "\x00"
        and piece.lstrip()[:1] == "\x00"
        and len(piece.replace("\x00", "").strip(" ,.")) < 25
    ):
        return None
    if re.match(r"\s*(?:lorsqu|quand|comme|si|apres|interroge|joint)\b[^,]*$", piece) and not cue.pronoun:
        return None
    if re.search(
        r"\b(?:journaliste|correspondant|photographe|reporter)\w*\b", scene.folded[cue.end : cue.end + 40]
    ) and cue.lemma in ("constater", "observer", "noter", "relever"):
        return None
    speaker = speaker_after(scene, cue, end)
    if cue.lemma == "apprendre":
        source = re.search(
            r"\b(?:aupres d(?:e la |e l'|u |es |e |')|de (?=source)|par )",
            scene.folded[cue.end : min(end, cue.end + 100)],
        )
        found = (
            read_phrase(scene, cue.end + source.end(), end)
            if source
            else None
        )
        speaker = found or speaker
    if speaker is None or speaker.start > cue.end + 120:
        return None
    if not cue.pronoun and cue.lemma != "apprendre" and not _is_subject_like(scene, cue, speaker):
        return None
    begin = _clause_start(scene, begin, stop)
    if cue.pronoun and scene.folded[cue.end : cue.end + 2] == ", ":
        if marked_at(scene, cue.end + 2):
            return None  # "Il craint, a-t-il dit, « le pire »": the marked words alone are his
        if not re.match(
            r"(?:qui|avant|apres|lors|sans|tout en|en|dans|a|au|sur|selon|et|mais) ", scene.folded[cue.end + 2 : end]
        ):
            stop = end
    return _report(scene, cue, begin, stop, speaker, "cue-incise")


def _medial(scene: Scene, cue: Cue, end: int) -> Reported | None:
    """'La digue, a prévenu Ana Roy, ne tiendra pas': the whole sentence around the cue."""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return None
    begin, _ = sentence_bounds(scene, cue.start)
    begin = _after_dateline(scene, begin, cue.start)
    if scene.folded[cue.start - 2 : cue.start] != ", " or cue.start - begin > 90:
        return None
    speaker = speaker_after(scene, cue, end)
    if speaker is None or speaker.speaker[:6] == "other:" and not speaker.speaker[6:7].isupper():
        return None
    if scene.folded[speaker.end : speaker.end + 2] != ", " or speaker.start > cue.end + 12:
        return None
    verbs = finite_verbs(scene, speaker.end + 2, end)
    if not verbs or verbs[0] > speaker.end + 12:
        return None
    return _report(scene, cue, begin, end, speaker, "cue-incise")


def _is_subject_like(scene: Scene, cue: Cue, speaker: Speaker) -> bool:
    """Whether the words between a verb and a noun can stand before an inverted subject, not an object."""
    between = scene.folded[cue.end : speaker.start]
    return not re.search(r"[.;:!?]| que | qu'|, ", between) or between.count(",") <= 2 and "," in between[:2]


def _clause_start(scene: Scene, begin: int, stop: int) -> int:
    """The start of a clause that ends at an offset: after a semicolon, never inside a quotation."""
    piece = masked(scene, begin, stop)
    semicolon = piece.rfind("; ")
    return begin + semicolon + 2 if semicolon >= 0 else begin


def _after_dateline(scene: Scene, start: int, limit: int) -> int:
    match = _DATELINE.match(scene.text, start, limit)
    return match.end() if match else start


def _from_prepositions(scene: Scene, start: int, end: int) -> Iterator[Reported]:
    language = scene.page.article.language or "fr"
    for match in _prepositions(language).finditer(scene.folded, start, end):
        if marked_at(scene, match.start()) is None:
            found = _from_preposition(scene, match, language)
            if found:
                yield found


def _from_preposition(scene: Scene, match: re.Match[str], language: str) -> Reported | None:
    """'Selon la mairie, ...', '..., selon la mairie', 'quatre mille selon les syndicats'."""
    at = match.end()
    begin, end = sentence_bounds(scene, match.start())
    if scene.text[match.start()].isupper():
        begin = match.start()
    if match.group().startswith("de source"):
        if match.start() != begin and scene.folded[match.start() - 2 : match.start()] != ", ":
            return None
        at = match.start() + 3
    word = re.compile(
        r"\s*(?:l'|d'|le |la |les |un |une |des |ces |ce |cette |son |sa |ses |leur |leurs |plusieurs )?([\w-]+)"
    ).match(scene.folded, at)
    if not word or word[1] in scene.lexicon.words["not_sources"] or scene.text[at : at + 1] in ("\n", ""):
        return None
    pronoun = re.compile(r"\s(lui|elle|eux|elles|moi|nous|toi|vous)\b").match(scene.folded, at)
    if pronoun:
        if pronoun[1] in ("moi", "nous", "toi", "vous"):
            return None
        speaker: Speaker | None = resolve_pronoun(scene, match.start(), pronoun[1])
        finish = pronoun.end()
        speaker = speaker or Speaker("", pronoun.start(1), finish)
    else:
        speaker = read_phrase(scene, at, end)
        if speaker is None:
            return None
        finish = _source_end(scene, at, speaker, end)
    if speaker.speaker.startswith("document:communiqu") and re.match(
        r"\s?un communique(?:$|[,.;]| (?:publie|diffuse|transmis|date))", scene.folded[at:end]
    ):
        issuer = sentence_subject(scene, _after_dateline(scene, begin, match.start()), match.start())
        if issuer and ":" not in issuer.speaker:
            speaker = issuer
    stance = "distancing" if match.group() in _distancing(language) else "neutral"
    span = _governed(scene, match.start(), finish, begin, end)
    if span is None:
        return None
    return Reported(
        *span, speaker, match.group() and scene.text[match.start() : match.end()], stance, "source-preposition"
    )


def _source_end(scene: Scene, at: int, speaker: Speaker, end: int) -> int:
    """Where the words that name the source end: appositions and relatives belong to them."""
    piece = masked(scene, at, end)
    offset = max(speaker.end - at, 0)
    comma = piece.find(",", max(offset - 1, 0))
    while comma >= 0:
        rest = piece[comma + 1 :].lstrip()
        first = re.match(r"[\w-]+", rest)
        aside = _RELATIVE.match(rest) or (first and first.group() in scene.lexicon.words["roles"])
        following = piece.find(",", comma + 1)
        if re.match(r"et (?:le |la |l'|les |m\. |mme )?", rest) and scene.text[at + comma + 5 : at + comma + 6].isupper():
            aside = True
        if not aside or following < 0:
            break
        comma = following
    if comma < 0:
        return end
    return at + comma


def _governed(scene: Scene, before: int, after: int, begin: int, end: int) -> tuple[int, int] | None:
    """What a source preposition governs: the clause after it where it opens the sentence, before it where it closes."""
    begin = _after_dateline(scene, begin, before)
    opened = scene.text.rfind("(", max(begin, before - 60), before)
    if opened >= 0 and 0 < (shut := scene.text.find(")", before, end)) and scene.text.find(")", opened, before) < 0:
        begin, end = opened + 1, shut
    head = masked(scene, begin, before)
    if (mark := marked_at(scene, max(before - 2, 0))) and not head.rstrip().endswith(",") and mark.outer_end <= before:
        return None  # "« sévère » selon l'entraîneur": the marked words alone
    tail_start, tail_end = stripped(scene, after, end)
    opening = re.search(
        r"(?:^|[;:–—]|\x00|[.!?] |, )\s*(?:et|mais|or|car|toutefois|pourtant|cependant|en effet|ainsi|car,|et,|mais,)?[\s,]*$",
        head,
    )
    has_tail = tail_end - tail_start > 12 and (
        scene.text[after : after + 1] == ","
        or re.match(r"\s(?:le|la|les|l'|il|elle|ils|elles|ce|c')\b", scene.folded[after : after + 7]) is not None
        and re.search(r"\b(?:lui|elle|eux|elles)$", scene.folded[before:after]) is not None
    )
    if has_tail and re.match(r"qu[e']", scene.folded[tail_start:tail_end]):
        return stripped(scene, _clause_start(scene, begin, before), _clause_end(scene, tail_start, tail_end))
    clause = head[head.rfind("; ") + 2 :] if "; " in head else head
    spaces = re.sub(r"[\s,.:\x00-]", "", clause)
    starts_sentence = (
        len(spaces) < 12
        and not _says_number(clause)
        or re.fullmatch(r"\s*(?:\w+ ){0,3}\w+[\s,]*", clause)
        and _opens_adverbially(clause)
    )
    if has_tail and (starts_sentence and (len(spaces) < 4 or is_adverbial(scene, begin, before) or has_clause(scene, begin, before)) or (opening and "; " in head and len(spaces) < 12)):
        return stripped(scene, tail_start, _clause_end(scene, tail_start, tail_end))
    comma_before = head.rstrip().endswith(",")
    if comma_before and tail_end > tail_start and len(spaces) > 3 and not has_clause(scene, begin, before):
        if not is_adverbial(scene, begin, before):  # "Le barrage, selon le rapport, est sûr"
            return stripped(scene, _clause_start(scene, begin, before), _clause_end(scene, tail_start, tail_end))
    if has_tail and comma_before and not _ends_clause(scene, begin, before, after, end):
        start = _clause_start(scene, begin, before)
        last_stop = re.search(r".*[,;] (?=selon|d'apres)", head)
        splice = _splice(scene, start, before)
        if splice is not None:
            return stripped(scene, tail_start, _clause_end(scene, tail_start, tail_end))
        return stripped(scene, start if not last_stop else start, _clause_end(scene, tail_start, tail_end))
    stop = before
    while stop > begin and scene.text[stop - 1] in " ,\u00a0\u202f":
        stop -= 1
    start = _clause_start(scene, begin, stop)
    if not comma_before:
        piece = masked(scene, start, stop)
        cut = max(
            (m.end() for m in re.finditer(r", (?:qui |dont |que |qu'|et |mais |ou )?| qui | et (?=\d)", piece)),
            default=0,
        )
        # "au lac, 4 000 selon la mairie, 2 500 selon la préfecture": only the words since the last comma
        start += cut
    else:
        for earlier in _prepositions("fr").finditer(scene.folded, start, stop):
            comma = masked(scene, earlier.end(), stop).find(",")
            if comma >= 0 and marked_at(scene, earlier.start()) is None:
                start = earlier.end() + comma + 1
    start, stop = stripped(scene, start, stop)
    if stop - start < 2 or _is_only_marked(scene, start, stop):
        return None
    return start, stop


def _is_only_marked(scene: Scene, start: int, stop: int) -> bool:
    mark = marked_at(scene, start)
    return mark is not None and mark.outer_end >= stop - 1


def _says_number(clause: str) -> bool:
    return (
        re.search(r"\d", clause) is not None
        and re.search(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|en|page)\b", clause) is None
    )


def _opens_adverbially(clause: str) -> bool:
    return (
        re.match(
            r"\s*(?:le|en|a|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|depuis|car|mais|toujours|ainsi|autre|c'est|page|pourtant|reste|seul|dans|et)\b",
            clause,
        )
        is not None
        and re.search(r",\s*$", clause) is not None
    )


def _splice(scene: Scene, start: int, before: int) -> int | None:
    """A full clause before ', selon X, ...' that has its own cue: the source governs what follows it instead."""
    cues = [
        c
        for c in cues_between(scene, start, before)
        if marked_at(scene, c.start) is None and c.form in ("past", "finite")
    ]
    if cues and re.match(r"[\s,]*$", scene.folded[before - 2 : before]):
        return cues[-1].start
    return None


def _ends_clause(scene: Scene, begin: int, before: int, after: int, end: int) -> bool:
    """Whether ', selon X, ...' closes a clause: what follows the source is an aside of the narrator."""
    rest = scene.folded[after : after + 30].lstrip(" ,")
    return (
        re.match(
            r"(?:sans|tout en|alors que|tandis que|malgre|contre|apres|avant|mais|soit|dont|qui|un chiffre|ce qui|et (?=le|la|les|l'|il|elle)|selon|d'apres|quand|lors)\b",
            rest,
        )
        is not None
    )


def _from_pour(scene: Scene, start: int, end: int) -> Iterator[Reported]:
    """'Pour la présidente du club, la saison est perdue': only where a sentence opens so, with a person or body."""
    for match in _POUR.finditer(scene.text, start, end):
        begin, stop = sentence_bounds(scene, match.start("pour"))
        if not begin <= match.start("pour") <= begin + 3 or marked_at(scene, match.start("pour")):
            continue
        speaker = read_phrase(scene, match.end(), stop)
        if speaker is None or not (":" not in speaker.speaker or is_human(scene, speaker)):
            continue
        finish = _source_end(scene, match.end(), speaker, stop)
        clause, last = stripped(scene, finish, _clause_end(scene, finish, stop))
        if (
            scene.text[finish : finish + 1] != ","
            or last - clause < 8
            or not _JUDGES.match(masked(scene, clause, last))
        ):
            continue
        yield Reported(clause, last, speaker, "Pour", "neutral", "source-pour")


def noun_of_speech(scene: Scene, start: int, end: int) -> tuple[Speaker, str, str] | None:
    """Who a noun of speech before a colon belongs to: 'Réponse de la ministre :' gives her, the noun, its stance."""
    match = _speech_nouns(scene.page.article.language or "fr").search(scene.folded, start, end)
    if not match:
        return None
    speaker = read_phrase(scene, match.start("of") if match["of"] in ("du ", "des ") else match.end(), end)
    if speaker is None or scene.folded[speaker.end : end].strip():
        return None
    return speaker, scene.text[match.start("noun") : match.end("noun")], _noun_stance(match["noun"])


def _from_nouns(scene: Scene, start: int, end: int) -> Iterator[Reported]:
    """'les accusations de la ligue selon lesquelles ...', 'l'annonce par la ville que ...'."""
    for match in _speech_nouns(scene.page.article.language or "fr").finditer(scene.folded, start, end):
        if marked_at(scene, match.start()):
            continue
        _, stop = sentence_bounds(scene, match.start())
        at = match.start("of") if match["of"] in ("du ", "des ") else match.end()
        speaker = read_phrase(scene, at, min(stop, match.end() + 120))
        if speaker is None:
            continue
        clause = _NOUN_CLAUSE.match(scene.folded, speaker.end, stop)
        if clause:
            first, last = stripped(scene, clause.end(), _before_main_verb(scene, clause.end(), stop))
            if last - first < 8:
                continue
            yield Reported(first, last, speaker, match["noun"], _noun_stance(match["noun"]), "noun-of-speech")


def _before_main_verb(scene: Scene, start: int, end: int) -> int:
    """Where a clause inside a subject ends: 'que l'usine fermerait a surpris' gives 'l'usine fermerait'."""
    limit = _clause_end(scene, start, end)
    verbs = finite_verbs(scene, start, limit)
    return verbs[-1] if len(verbs) > 1 else limit


@cache
def _speech_nouns(language: str) -> re.Pattern[str]:
    nouns = sorted({fold(noun) for words in read_data(language)["nouns_of_speech"].values() for noun in words.split()})
    return re.compile(rf"\b(?P<noun>{'|'.join(nouns)}) (?P<of>de |d'|du |des |par )")


@cache
def _noun_stance(noun: str) -> str:
    table = read_data("fr")["nouns_of_speech"]
    return next(stance for stance, words in table.items() if noun in fold(words).split())


def _from_estimate(scene: Scene, match: re.Match[str]) -> Reported | None:
    """'Les dégâts sont estimés à 180 millions par les assureurs': the whole clause."""
    if marked_at(scene, match.start()):
        return None
    begin, end = sentence_bounds(scene, match.start())
    speaker = read_phrase(scene, match.end(), end)
    if speaker is None:
        return None
    start, stop = stripped(scene, begin, min(max(speaker.end, match.end()), end))
    return Reported(
        start, stop, speaker, scene.text[match.start() : match.start("figure")].strip(), "neutral", "estimate"
    )

"""Who speaks: the subject of a cue, before it, after it, or in the sentences before, as an actor or as written.

A noun phrase is read from its article on: a mention at its head or in apposition gives an actor; a document noun, an
unnamed source or a name outside the codebook gives `document:`, `anonymous:` or `other:` with the words.
"""

import re
from dataclasses import dataclass, replace

from recoupe.clauses import Scene, cues_between, marked_at, masked, mention_at, mentions_between, parts, sentence_bounds
from recoupe.cues import Cue
from recoupe.model import Mention
from recoupe.verbs import FINITE, PARTICIPLE, load_verbs


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker with the words that name it; gender f, m or '', number s, p or ''."""

    speaker: str
    start: int
    end: int
    gender: str = ""
    number: str = ""


_DETERMINER = re.compile(
    r"(?P<indefinite>une?|des|plusieurs|certains|certaines|quelques|deux|trois|quatre|cinq|six|d'autres|de nombreux"
    r"|de nombreuses|nombre de|beaucoup de|autres|nombreux|aucun|aucune|chaque) "
    r"|(?:tous |toutes )?(?P<definite>(?:le|la|les|du|au|aux|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|votre|vos|mon|ma|mes) "
    r"|l'(?:un des |une des |un de )?)"
)
_TITLE = re.compile(r"(?:m|mm|mme|mmes|mlle|me|mgr|dr|pr|madame|monsieur|maitre|messieurs)\.? (?:le |la )?")
_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_NAME = re.compile(
    rf"[{_UPPER}][\w'’.-]*(?:[  ](?:(?:de|d'|du|des|la|le|von|van|ben|bin|al|el|dos|da)[  ]){{0,2}}[{_UPPER}][\w'’-]*)*"
)
_PHRASE_END = re.compile(
    r"[,.;:!?()«»\"“”\n\x00\x01…–—]| - | (?:qui|que|qu'|dont|ou|lors|devant|dans|apres|avant|depuis|pendant|hier|aujourd'hui"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|sur|pour|par|avec|sans|sous|contre|mais|alors|et|a l'|a la|au"
    r"|aux|a|en|ici|deja|comme|face|via|selon|joint|jointe|joints|interroge|interrogee|present|presente|ayant|est|sont"
    r"|a ete|ne|n'|se|s')\b"
)
_NOT_NAMES = frozenset(
    "selon pour dans en sur avec sans apres avant depuis mais et ou or car si quand comme il elle ils elles on nous je"
    " ce cela ceci c'est a au aux par de du des d'apres interroge interrogee joint jointe contacte contactee lundi mardi"
    " mercredi jeudi vendredi samedi dimanche hier puis enfin ainsi alors pourtant cependant resultat bilan quant outre"
    " malgre face lors toutefois autre meme tout tous toute toutes y que qui qu'il qu'elle ni ne plus moins chez contre"
    " surtout seul seule d'abord ensuite jusqu'a afin reste voila voici certes rien personne aucun pas bien vers lui eux"
    " ceux celui celle celles faute grace parmi entre sous deja desormais aujourd'hui demain cette".split()
)
_SKIPPED_ADJECTIVES = re.compile(
    r"(?:ancien|ancienne|anciens|anciennes|ex-|jeune|jeunes|nouveau|nouvelle|nouveaux|nouvelles|autre|autres|meme|premier|premiere"
    r"|vice-|principal|principale|propre|bon|bons|grand|grande|grands|simple|haut|hauts|celebre|petit|petite|dernier|derniere"
    r"|derniers|dernieres|vieux|vieil|vieille|recent|recente|fameux|fameuse|numero deux) ?"
)
_BEFORE_COMPLEMENT = re.compile(
    r"(?:^|[\s'])(?:de|du|des|d'|a|au|aux|avec|par|pour|contre|sur|chez|en|dans|vers|entre|sans|sous|et|ou)\s?(?:la |le |les |l'|leur |leurs |son |sa |ses |un |une )?(?:\w+ ){0,1}$"
)
_OPENING_WORDS = re.compile(
    r"(?:et|mais|or|car|donc|ainsi|puis|alors|tandis qu[e']|alors qu[e']|parce qu[e']|puisqu[e']|lorsqu[e']|quand|si|comme|qu[e']"
    r"|ou|enfin|aussi|meme|surtout|toutefois|cependant|pourtant|d'ailleurs|de plus|en effet|-|–|—|•)\s*"
)
_ADVERBIAL = re.compile(
    r"(?:a|au|aux|a l'|en|dans|sur|sous|pour|par|avec|sans|selon|d'apres|apres|avant|depuis|lors|devant|chez|contre|malgre|quant|face"
    r"|grace|pendant|durant|des|vers|entre|jusqu|d'ici|suite|outre|faute|parmi|cote|hors|sauf|via|loin|pres|autour|afin|fort|forte"
    r"|de son cote|de leur cote|pour sa part|du cote|d'un|d'une|de|au-dela|en revanche|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche|hier|demain|aujourd'hui|ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|jour|mois|week-end)"
    r"|cette (?:semaine|annee|fois|nuit)|la veille|le lendemain|la semaine|le mois|l'an |l'annee|le \d+|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|il y a|page \d+|debut|fin|mi-"
    r"|interroge|joint|contacte|sollicite|present|invite|questionne|entoure|arrive|cite|venu|reuni|soutenu|elu|ne en|nee en|age|agee|visible"
    r"|qui|que|qu'|dont|ou|auquel|laquelle|lequel|elle|lui|eux|elles|il|\d+ ans|tout|toute|seul|seule|aussi|pourtant|cependant"
    r"|toutefois|enfin|ainsi|puis|certes|bref|resultat|desormais|egalement|notamment|\w+ment|\w+ant|ce jour-la|ce soir-la|a ce stade)\b"
)
_PRONOUN_BEFORE = re.compile(
    r"(?:^|[\s'(,;])(il|elle|ils|elles|on|qui|lui|eux|je|nous|vous|tu|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette derniere"
    r"|ces derniers|l'interesse|l'interessee|beaucoup|certains|d'autres|tous|toutes|d'aucuns|plusieurs|personne|nul|quelqu'un|les uns|les autres|l'un|l'autre)(?: (?:aussi|meme|tous|toutes))?\s*$"
)
_ADVERB_AFTER = re.compile(
    r"[ ,]*(?:(?:ce |des |des le |le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:matin|soir|midi|apres-midi|\d+(?: \w+)?))?"
    r"|hier(?: (?:soir|matin))?|aujourd'hui|ce (?:matin|soir|jour)|la veille|le lendemain|l'autre jour|\w+ment|aussitot|aussi|encore|deja|ensuite|toutefois"
    r"|a son tour|a leur tour|pour sa part|de son cote|pour leur part|d'emblee|d'ailleurs|en substance|avec \w+|sans \w+|non sans \w+"
    r"|a mots couverts|a voix basse|sous (?:le )?couvert d(?:e l)?'anonymat|en off|tout de meme|en revanche|au contraire|plus tard|peu apres"
    r"|dans la foulee|a chaud|par ailleurs|en outre|alors|enfin|meme|pourtant|tout de go|en souriant|en \w+ant)[ ,]+"
)
_ADJUNCT_AFTER = re.compile(
    r"[ ,]*(?:aupres d(?:e l'|u |es |e la |e |')|a l'|a la |au |aux |a |devant (?:la |le |les |l'|un |une )?|dans (?:un |une |le |la |les |l'|son |sa )?"
    r"|sur (?:la |le |les |l'|son |sa )?|lors d(?:e l'|u |es |e la |'une |'un |e )|face a(?:ux? | la | l')|via |par (?:un |la voix d[eu] )?|en |chez |apres (?:la |le |l'|un |une )?)"
)
_PREPOSITION = re.compile(r"\b(?:(?:de|du|des|a|au|aux|en|pour|par|sur|contre|chez)\b|d')")
_NOUNS_TOO = frozenset(
    "porte marche compte groupe force sous face suite entre outre contre siège ville poste garde".split()
)
_AFTER_ARTICLE = re.compile(r"(?:^|[\s'])(?:le|la|les|l'|un|une|des|du|de|d'|ce|cette|ces|son|sa|ses|leur|leurs|au|aux|en|par)\s?$")
_DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|demain"
_FEMININE_DETERMINERS = ("la ", "une ", "sa ", "cette ", "ma ", "madame ", "mme ", "mme. ", "mlle ")
_MASCULINE_DETERMINERS = ("le ", "un ", "du ", "au ", "ce ", "cet ", "m. ", "m ", "monsieur ")
_PLURAL_DETERMINERS = (
    "les ",
    "des ",
    "ces ",
    "ses ",
    "leurs ",
    "nos ",
    "plusieurs ",
    "certains ",
    "certaines ",
    "mm. ",
    "aux ",
)
_HEARD = re.compile(r"nos informations|notre correspondant|nos confreres|notre enquete|nos sources")
_ANAPHORA = re.compile(
    r"(?:l'ancien|l'ex-|le jeune|la jeune|l'ancienne|cet homme|cette femme|l'homme|la femme|l'interesse|ce dernier|cette derniere|celui-ci|celle-ci|l'elu|l'elue|le \w+(?:genaire)|la \w+genaire|le dirigeant|la dirigeante|le responsable|la responsable|le candidat|la candidate|l'edile|le patron|la patronne)"
)


def read_phrase(scene: Scene, start: int, limit: int) -> Speaker | None:
    """The noun phrase that starts at an offset: 'la préfète, Sylvie Roy' is the actor that 'Sylvie Roy' names."""
    folded, text, lexicon = scene.folded, scene.text, scene.lexicon
    while start < limit and text[start].isspace():
        start += 1
    determiner = _DETERMINER.match(folded, start, limit)
    head = determiner.end() if determiner else start
    title = _TITLE.match(folded, head, limit)
    named = title.end() if title else head
    for at in {start, head, named}:
        mention = mention_at(scene, at)
        if mention and mention.start >= start - 2 and mention.end <= limit + 1:
            return _as_actor(scene, mention, start)
    name = _NAME.match(text, named, limit)
    if name and (title or _is_name(scene, name)) and name.group().rstrip(".'’"):
        found = _named(scene, name.start(), name.end(), start)
        if not (determiner and not title and found.speaker.startswith("other:") and _is_common(scene, name, limit)):
            return found
    if determiner is None and not (name and title):
        return _bare_noun(scene, start, limit)
    end = _phrase_end(scene, head, limit)
    if end <= head:
        return None
    opening = re.compile(r"[\w-]+ ?").match(folded, head, end)
    verbs = finite_verbs(scene, opening.end(), end) if opening else []
    if verbs and not mentions_between(scene, verbs[0], verbs[0] + 1):
        end = verbs[0]
    phrase = folded[head:end]
    inner = next((m for m in mentions_between(scene, head, end)), None)
    word = _head_word(phrase)
    if inner and word not in lexicon.words["documents"] and not _PREPOSITION.search(phrase[: inner.start - head]):
        return _as_actor(scene, inner, start)
    indefinite = bool(determiner and determiner["indefinite"])
    surface = text[head:end].strip()
    gender, number = _agreement(folded[start:head])
    if _HEARD.match(folded, start):
        return Speaker(f"anonymous:{text[start:end].strip()}", start, end)
    comma = end
    if bracket := re.compile(r"\s?\([^()\n]{1,60}\)").match(
        text, end - 1 if text[end - 1 : end] == " " else end, limit
    ):
        comma = bracket.end()
    if not indefinite and text[comma : comma + 2] == ", ":
        apposed = _apposition(scene, comma + 2, limit)
        if apposed:
            return replace(apposed, start=start, gender=gender or apposed.gender, number=number or apposed.number)
    own = re.search(rf"(?<=[a-zà-ÿ] )[{_UPPER}][\w'’.-]+(?: [{_UPPER}][\w'’.-]+)*", text[head:end])
    if own and not re.search(r"\b(?:de|du|des|d'|a|au|aux|en|la|les?|l')\s?$", folded[head : head + own.start()]):
        if word not in lexicon.words["documents"]:
            found = _named(scene, head + own.start(), head + own.end(), start)
            return replace(found, gender=gender, number=number)
    if word in lexicon.words["documents"] and not (inner and word in lexicon.words["voices"]):
        return Speaker(f"document:{text[head : head + len(phrase)].split()[0]}", start, end, gender, number)
    if word in lexicon.words["anonymous"] or _asks_no_name(scene, end):
        return Speaker(f"anonymous:{surface}", start, end, gender, number)
    if inner and word in lexicon.words["voices"] and not indefinite and _is_complement(phrase[: inner.start - head]):
        return Speaker(inner.actor, start, inner.end, gender, number)
    if indefinite:
        return Speaker(f"anonymous:{surface}", start, end, gender, number)
    linked = _linked(scene, word, start)
    if linked and " " not in phrase.strip():
        return Speaker(linked, start, end, gender, number)
    return Speaker(f"other:{surface}", start, end, gender, number)


def _is_name(scene: Scene, name: re.Match[str]) -> bool:
    """Whether capitals are a name: not a word that any sentence can open with."""
    first = fold_word(name.group())
    if first in _NOT_NAMES:
        return False
    if " " in name.group() or mentions_between(scene, name.start(), name.end()):
        return True
    if first in scene.lexicon.words["feminine"] or first in scene.lexicon.words["masculine"]:
        return True
    before = scene.text[max(0, name.start() - 3) : name.start()].rstrip(" \u00a0\u202f")
    return bool(before) and before[-1] not in '.!?…:\n«“"»”'


def fold_word(words: str) -> str:
    """The first word of a few, in lower case without accents."""
    from recoupe.fold import fold

    pieces = fold(words).split()
    return pieces[0] if pieces else ""


def _is_common(scene: Scene, name: re.Match[str], limit: int) -> bool:
    """Whether a capital after an article only opens an institution that goes on in lower case ('l'Agence de l'eau')."""
    return (
        scene.text[name.end() : name.end() + 1] == " "
        and " " not in name.group()
        and scene.text[name.end() + 1 : name.end() + 2].islower()
        and not _PHRASE_END.match(scene.folded, name.end(), limit)
    )


def _as_actor(scene: Scene, mention: Mention, start: int) -> Speaker:
    gender, number = _agreement(
        scene.folded[start : mention.start] or scene.folded[max(0, mention.start - 6) : mention.start]
    )
    return Speaker(mention.actor, mention.start, mention.end, gender or _name_gender(scene, mention.surface), number)


def _named(scene: Scene, begin: int, end: int, start: int) -> Speaker:
    text = scene.text
    while end > begin and text[end - 1] in ".'’-":
        end -= 1
    mention = next(iter(m for m in mentions_between(scene, begin, end)), None) or mention_at(scene, begin)
    if mention and not re.search(r"[  ](?:de|du|des|d'|d’)", text[begin : mention.start]):
        return _as_actor(scene, mention, start)
    gender, number = _agreement(scene.folded[start:begin])
    return Speaker(
        f"other:{text[begin:end]}", begin, end, gender or _name_gender(scene, text[begin:end]), number or "s"
    )


def _name_gender(scene: Scene, name: str) -> str:
    first = fold_word(name).split("-")[0]
    words = scene.lexicon.words
    return "f" if first in words["feminine"] else "m" if first in words["masculine"] else ""


def _agreement(determiner: str) -> tuple[str, str]:
    bare = determiner.lstrip() if determiner.strip() else determiner
    if bare.startswith(_PLURAL_DETERMINERS) or bare.startswith(("d'autres", "de nombreu")):
        return "", "p"
    if bare.startswith(_FEMININE_DETERMINERS):
        return "f", "s"
    if bare.startswith(_MASCULINE_DETERMINERS):
        return "m", "s"
    return "", "s" if bare.startswith(("l'", "son ", "leur ", "notre ")) else ""


def _bare_noun(scene: Scene, start: int, limit: int) -> Speaker | None:
    """A noun without an article: 'sources concordantes', 'nos informations'."""
    folded = scene.folded
    if _HEARD.match(folded, start):
        end = _phrase_end(scene, start, limit)
        return Speaker(f"anonymous:{scene.text[start:end].strip()}", start, end)
    word = re.compile(r"[\w-]+").match(folded, start, limit)
    if word and word.group() in scene.lexicon.words["anonymous"]:
        end = _phrase_end(scene, start, limit)
        return Speaker(
            f"anonymous:{scene.text[start:end].strip()}", start, end, "", "p" if word.group().endswith("s") else ""
        )
    return None


def _phrase_end(scene: Scene, start: int, limit: int) -> int:
    piece = masked(scene, start, min(limit, start + 160))
    stop = _PHRASE_END.search(piece)
    return start + (stop.start() if stop else len(piece))


def _head_word(phrase: str) -> str:
    while match := _SKIPPED_ADJECTIVES.match(phrase):
        phrase = phrase[match.end() :]
    found = re.match(r"[\w-]+", phrase)
    return found.group() if found else ""


def _is_complement(before: str) -> bool:
    return re.search(r"\b(?:de la|de l'|du|des|de|d')\s?(?:\w+ ){0,2}$", before) is not None


def _asks_no_name(scene: Scene, end: int) -> bool:
    piece = scene.folded[end : end + 90]
    return any(phrase in piece for phrase in _read_anonymous(scene))


def _read_anonymous(scene: Scene) -> list[str]:
    from recoupe.cues import read_data

    return read_data(scene.page.article.language or "fr")["anonymous"]["phrases"]


def _apposition(scene: Scene, start: int, limit: int) -> Speaker | None:
    """A name between commas after a noun: ', Me Lucie Roy,', ', le général Roy,'."""
    folded, text = scene.folded, scene.text
    determiner = re.compile(r"(?:l'|le |la )").match(folded, start, limit)
    at = determiner.end() if determiner else start
    title = _TITLE.match(folded, at, limit)
    at = title.end() if title else at
    mention = mention_at(scene, at)
    if mention and mention.form in ("name", "acronym") and mention.end <= limit + 1:
        return _as_actor(scene, mention, start)
    name = _NAME.match(text, at, limit)
    if name and not determiner and fold_word(name.group()) not in _NOT_NAMES and (title or " " in name.group()):
        return _named(scene, name.start(), name.end(), start)
    return None


def _linked(scene: Scene, word: str, before: int) -> str:
    """The actor a lone noun was tied to by words side by side earlier: 'le fonds Orbe', 'Ana Roy, présidente'."""
    links = scene.known.get("links")
    if links is None:
        links = scene.known["links"] = _read_links(scene)
    held = links.get(word, ())
    earlier = [actor for at, actor in held if at < before]
    return earlier[-1] if earlier and len(set(earlier)) == 1 else ""


def _read_links(scene: Scene) -> dict[str, list[tuple[int, str]]]:
    links: dict[str, list[tuple[int, str]]] = {}
    folded = scene.folded
    for mention in scene.mentions:
        surface = folded[mention.start : mention.end]
        words = []
        if mention.form == "description" or surface[:1] != scene.text[mention.start].casefold():
            words.append(_head_word(surface))
        before = re.search(
            r"(?:le|la|les|l'|son|sa|un|une|du|au)\s?((?:\w+ ){1,3})$",
            folded[max(0, mention.start - 40) : mention.start],
        )
        if before and not re.search(r"\b(?:de|du|des|a|par|pour|que|et)\b", before[1]):
            words.append(_head_word(before[1]))
        for word in words:
            if len(word) > 2:
                links.setdefault(word, []).append((mention.start, mention.actor))
    return links


def subject_of(scene: Scene, cue: Cue) -> Speaker | None:
    """The one who speaks in a cue, found once: inverted, before the verb, or the subject of the sentence."""
    key = ("subject", cue.start)
    if key not in scene.known:
        scene.known[key] = None  # a sentence that leads back to itself names no one
        scene.known[key] = _subject_of(scene, cue)
    return scene.known[key]


def _subject_of(scene: Scene, cue: Cue) -> Speaker | None:
    start, end = sentence_bounds(scene, cue.start)
    inside = marked_at(scene, cue.start)
    if inside:
        start, end = inside.start, inside.end
    if cue.form == "passive" or cue.form == "participle":
        return agent_after(scene, cue.end, min(end, cue.end + 120))
    if cue.pronoun == "on":
        return _place_of_on(scene, cue.end, end)
    if cue.pronoun:
        return resolve_pronoun(scene, cue.start, cue.pronoun) or as_pronoun(cue.end, cue.pronoun)
    if cue.form == "infinitive" and re.search(r"(?:^|\W)et d(?:e |')$", scene.folded[max(0, cue.start - 7) : cue.start]):
        return sentence_before(scene, start)[1]  # "Et d'ajouter : ..."
    if cue.form in ("gerund", "infinitive"):
        return sentence_subject(scene, start, cue.start)
    return subject_before(scene, cue.start, start)


def subject_before(scene: Scene, at: int, floor: int) -> Speaker | None:
    """The subject that stands before a verb at an offset, not further left than `floor`."""
    piece, start = masked(scene, floor, at), 0
    for stop in re.finditer(r"; |: |[.!?…] | [-–—] ", piece):
        if piece[stop.end() :].strip():
            start = stop.end()
    floor, piece = floor + start, piece[start:]
    pronoun = _PRONOUN_BEFORE.search(piece)
    if pronoun:
        word = pronoun[1]
        place = floor + pronoun.start(1)
        if word == "qui":
            return antecedent(scene, place, floor)
        if word == "on":
            return _place_before_on(scene, floor, place) or Speaker("anonymous", place, place + 2)
        if word in (
            "beaucoup",
            "certains",
            "d'autres",
            "tous",
            "toutes",
            "d'aucuns",
            "plusieurs",
            "les uns",
            "les autres",
            "l'un",
            "l'autre",
            "quelqu'un",
        ):
            return Speaker("anonymous:" + scene.text[place : place + len(word)], place, place + len(word))
        if word in ("je", "nous", "vous", "tu", "personne", "nul"):
            return None
        if not (
            word in ("lui", "elle", "eux", "elles")
            and piece[: pronoun.start(1)].rstrip().endswith(",")
            and piece.rstrip().endswith(",")
        ):
            return resolve_pronoun(scene, place, word) or Speaker("", place, place + len(word))
    return _subject_from_parts(scene, floor, at)


def _subject_from_parts(scene: Scene, floor: int, at: int) -> Speaker | None:
    pieces = parts(scene, floor, at)
    tail = scene.folded[pieces[-1][0] : pieces[-1][1]].strip()
    if re.search(
        r"(?:^|[\s\x00])(?:et|ou|puis|mais|et n'|et ne|avant de|tout)$", masked(scene, *pieces[-1]).strip(" ")
    ):
        earlier = [
            c for c in cues_between(scene, floor, at) if c.form in ("finite", "past") and not marked_at(scene, c.start)
        ]
        if earlier:
            return subject_of(scene, earlier[-1])
        return sentence_subject(scene, floor, at)
    if tail:
        return _last_part_subject(scene, *pieces[-1])
    # a comma right before the verb: appositions and relatives stand between it and its subject
    apposed: Speaker | None = None
    for index in range(len(pieces) - 2, -1, -1):
        start, end = pieces[index]
        start = _skip_opening(scene, start, end)
        words = scene.folded[start:end].strip()
        if not words or words in ("elle", "lui", "eux", "elles", "aussi", "hier"):
            continue
        first = words.split()[0]
        bare_name = apposed is None and index > 0 and _apposition(scene, start, end)
        if bare_name:
            apposed = bare_name
            continue
        if index > 0 and (is_adverbial(scene, start, end) or first in scene.lexicon.words["roles"]):
            continue
        found = read_phrase(scene, start, end)
        if found is None and index == 0:
            found = _last_part_subject(scene, start, end)
        if found:
            if apposed and not apposed.speaker.startswith("other:"):
                return replace(apposed, gender=found.gender or apposed.gender)
            if found.speaker.startswith("other:") and apposed:
                return replace(apposed, gender=found.gender or apposed.gender)
            return found
    return apposed


def is_adverbial(scene: Scene, start: int, end: int) -> bool:
    """Whether words between commas only set the scene: 'mardi', 'à Lyon', 'fondé en 2015', but not 'a dit'."""
    if not (match := _ADVERBIAL.match(scene.folded, start, end)):
        opening = re.compile(r"[\w'’-]+").match(scene.text, start, end)
        if not opening or opening.group()[:1].isupper() and mention_at(scene, start):
            return False
        reading = load_verbs().forms.get(opening.group().lower().replace("’", "'"))
        return (
            reading is not None
            and bool(reading.kinds & PARTICIPLE)
            and not scene.folded[opening.end() : opening.end() + 1] == "-"
        )
    return not (match.group() == "a" and scene.text[start] in "aA" and scene.text[start] == "a")


def has_clause(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch holds a verb of its own, relatives apart: 'La route est fermée', not 'Ana Roy, maire'."""
    return bool(finite_verbs(scene, start, end))


def finite_verbs(scene: Scene, start: int, end: int) -> list[int]:
    """Where the finite verbs of a stretch start, those of relative clauses and words after an article left out."""
    forms = load_verbs().forms
    found = []
    for begin, stop in parts(scene, start, end):
        words = masked(scene, begin, stop)
        relative = re.search(r"(?:^|\s)(?:qui|que|qu'|dont|ou)\b", words)
        if relative:
            words = words[: relative.start()]
        for match in re.finditer(r"[\w-]+", words):
            written = scene.text[begin + match.start() : begin + match.end()].lower()
            reading = forms.get(written)
            if reading and reading.kinds & FINITE and written not in _NOUNS_TOO and not _AFTER_ARTICLE.search(words[: match.start()]):
                found.append(begin + match.start())
    return found


def _skip_opening(scene: Scene, start: int, end: int) -> int:
    while start < end and scene.text[start].isspace():
        start += 1
    while match := _OPENING_WORDS.match(scene.folded, start, end):
        if (
            not re.match(r"[\s']", scene.folded[match.end() - 1 : match.end()])
            and scene.text[match.end() : match.end() + 1].isalnum()
        ):
            break
        start = match.end()
    return start


def _last_part_subject(scene: Scene, start: int, end: int) -> Speaker | None:
    """The subject in the words right before a verb, adverbials before it passed over."""
    start = _skip_opening(scene, start, end)
    folded = scene.folded
    if not is_adverbial(scene, start, end):
        found = read_phrase(scene, start, end)
        if found and (found.end >= end - 40 or not found.speaker.startswith("other:")):
            return found
    candidates = []
    for match in re.finditer(
        r"(?<![\w'-])(?:(?:le|la|les|un|une|des|ce|cet|cette|ces|son|sa|ses|leur|leurs|plusieurs|certains) |l'|m\. |mme |me )",
        folded[start:end],
    ):
        place = start + match.start()
        if not _BEFORE_COMPLEMENT.search(folded[start:place] + " ") or place == start:
            candidates.append(place)
    for place in reversed(candidates):
        found = read_phrase(scene, place, end)
        if found:
            return found
    for mention in reversed(mentions_between(scene, start, end)):
        if not _BEFORE_COMPLEMENT.search(folded[start : mention.start]) and not mention.locative:
            return _as_actor(scene, mention, mention.start)
    return None


def antecedent(scene: Scene, at: int, floor: int) -> Speaker | None:
    """Who a relative 'qui' stands for: the nearest head before it."""
    end = at
    while end > floor and scene.text[end - 1] in " ,\u00a0":
        end -= 1
    pieces = parts(scene, floor, end)
    for index in range(len(pieces) - 1, -1, -1):
        start, stop = pieces[index]
        start = _skip_opening(scene, start, stop)
        words = scene.folded[start:stop].strip()
        if not words:
            continue
        if index and words.split()[0] in scene.lexicon.words["roles"]:
            continue
        if found := _apposition(scene, start, stop):
            return found
        adjacent = next((m for m in mentions_between(scene, start, stop) if m.end >= stop - 1), None)
        if not is_adverbial(scene, start, stop) or index == 0:
            inverted = cues_between(scene, start - 1, stop)
            if inverted and inverted[0].start <= start + 3:
                return speaker_after(scene, inverted[0], stop)
            if found := read_phrase(scene, start, stop):
                if adjacent and ":" in found.speaker and not is_human(scene, found):
                    return _as_actor(scene, adjacent, adjacent.start)
                return found
        if found := _last_part_subject(scene, start, stop):
            return found
    return None


def is_human(scene: Scene, speaker: Speaker) -> bool:
    """Whether the head of a phrase is a person or a body that can speak."""
    if speaker.speaker.startswith("other:") and speaker.speaker[6:7].isupper():
        return True
    words = scene.lexicon.words
    head = _head_word(scene.folded[speaker.start : speaker.end].split("'")[-1]) if speaker.end > speaker.start else ""
    determiner = _DETERMINER.match(scene.folded, speaker.start, speaker.end)
    if determiner:
        head = _head_word(scene.folded[determiner.end() : speaker.end])
    return any(head in words[key] for key in ("roles", "voices", "anonymous", "documents"))


def speaker_after(scene: Scene, cue: Cue, limit: int) -> Speaker | None:
    """The inverted subject after a verb: 'a réagi mardi auprès de l'agence la maire, Ana Roy'."""
    if cue.pronoun == "on":
        return _place_of_on(scene, cue.end, limit)
    if cue.pronoun:
        return resolve_pronoun(scene, cue.start, cue.pronoun, is_oral=True) or as_pronoun(cue.end, cue.pronoun)
    folded = scene.folded
    at = cue.end
    for _ in range(6):
        if (match := _ADVERB_AFTER.match(folded, at, limit)) and match.end() > at:
            at = match.end() if not folded[match.end() - 1].isalnum() else match.end()
            continue
        if adjunct := _ADJUNCT_AFTER.match(folded, at, limit):
            following = _after_adjunct(scene, adjunct.end(), limit)
            if following is None:
                return None
            at = following
            continue
        break
    while at < limit and scene.text[at] in " ,\u00a0":
        at += 1
    return read_phrase(scene, at, limit)


def _after_adjunct(scene: Scene, start: int, limit: int) -> int | None:
    """Where the subject starts after 'auprès de l'agence', 'dans un communiqué': at the next article or name."""
    folded = scene.folded
    first = re.compile(r"[\w'-]+").match(folded, start, limit)
    if not first:
        return None
    mention = mention_at(scene, start)
    at = mention.end if mention else first.end()
    name = _NAME.match(scene.text, start, limit)
    if name and not mention:
        inner = mentions_between(scene, start + 1, name.end())
        at = inner[0].start if inner else min(name.end(), _first_word_end(scene, name, start))
        if inner:
            return at
    stop = re.compile(r"[.;:!?«\"“\n]").search(folded, at, limit)
    end = stop.start() if stop else limit
    following = re.compile(
        rf"[ ,]+(?=(?:(?:le|la|les|un|une|des|son|sa|ses|leur|leurs|plusieurs|notre) |l'|m\. |mme |me |(?:{_DAYS})\b))"
    )
    upper = re.compile(rf"[ ,]+(?=[{_UPPER}])")
    places = [m.end() for m in (following.search(folded, at, end), upper.search(scene.text, at, end)) if m]
    return min(places) if places else None


def _first_word_end(scene: Scene, name: re.Match[str], start: int) -> int:
    space = scene.text.find(" ", start, name.end())
    return space if space > 0 else name.end()


def agent_after(scene: Scene, start: int, limit: int) -> Speaker | None:
    """The agent of a passive: 'vantée par la mairie'."""
    match = re.compile(r"[\s»”\"“\x00]*par (?=\w)").match(masked(scene, start, limit))
    if not match:
        by = re.search(
            r"\bpar (?=(?:le |la |les |l'|son |sa |ses |leurs? |plusieurs |un |une |des |\w))",
            masked(scene, start, limit),
        )
        if not by or re.search(r"[,;:.]", masked(scene, start, start + by.start())):
            return None
        match = by
    return read_phrase(scene, start + match.end(), limit)


def as_pronoun(end: int, pronoun: str) -> Speaker:
    """A pronoun that nothing before it explains: its words, and no speaker."""
    return Speaker("", end - len(pronoun), end)


def _place_of_on(scene: Scene, start: int, limit: int) -> Speaker | None:
    """Whom 'on' stands for: 'dit-on à la mairie', 'a-t-on appris auprès de la préfecture', 'de source policière'."""
    piece = masked(scene, start, min(limit, start + 140))
    match = re.match(
        r"[ ,]*(?:\w+ ){0,2}?(?:aupres d(?:e la |e l'|u |es |e |')|a la |a l'|au |aux |a |dans l'entourage d(?:u |e la |e l'|e |es )|dans (?:la |le |les |l'|sa |son )|chez (?:le |la |les |l')?|du cote d(?:e la |e l'|u |es |e |')"
        r"|de (?=source)|parmi les |en interne (?:a |au )?)",
        piece,
    )
    if match:
        at = start + match.end()
        if "entourage" in match.group() and scene.mentions:
            at = start + match.start() + match.group().find("entourage")
            mention = mention_at(scene, at)
            if mention:
                return _as_actor(scene, mention, mention.start)
            at = start + match.end()
        mention = mention_at(scene, at)
        if mention:
            return _as_actor(scene, mention, at)
        end = _phrase_end(scene, at, limit)
        inner = mentions_between(scene, at, end)
        words = scene.text[at:end].strip()
        first = fold_word(words)
        if first in scene.lexicon.words["documents"]:
            return Speaker(f"document:{words.split()[0]}", at, end)
        if inner:
            return _as_actor(scene, inner[0], at)
        if words:
            kind = "other" if words[:1].isupper() else "anonymous"
            return Speaker(f"{kind}:{words}", at, end)
    return Speaker("anonymous", start, start)


def _place_before_on(scene: Scene, floor: int, at: int) -> Speaker | None:
    """Whom 'on' stands for where the place comes first: 'À la mairie, on respire'."""
    match = re.match(
        r"\s*(?:a la |a l'|au |aux |a |dans l'entourage d(?:u |e la |e l'|e |es )|chez (?:le |la |les |l')?|du cote d(?:e la |e l'|u |es |e |'))",
        scene.folded[floor:at],
    )
    mention = mention_at(scene, floor + match.end()) if match else None
    return _as_actor(scene, mention, mention.start) if mention else None


def resolve_pronoun(scene: Scene, at: int, pronoun: str, *, is_oral: bool = False) -> Speaker | None:
    """Whom a pronoun stands for: the last speaker or subject that agrees with it, in this sentence or the three before."""
    gender = {
        "il": "m",
        "elle": "f",
        "elles": "f",
        "celui-ci": "m",
        "celle-ci": "f",
        "ce dernier": "m",
        "cette derniere": "f",
        "lui": "m",
    }.get(pronoun, "")
    number = "p" if pronoun in ("ils", "elles", "eux", "ceux-ci", "celles-ci", "ces derniers") else "s"
    start, _ = sentence_bounds(scene, at)
    if pronoun.startswith(("celui", "celle", "ceux", "ce dernier", "cette dern", "ces dern")):
        return _last_named(scene, at, gender)
    if start < at:
        own = sentence_subject(scene, start, at)
        if own and own.start < at and _agrees(own, gender, number):
            return replace(own, gender=own.gender or gender)
    earliest = start
    for _ in range(3):
        earliest, found = sentence_before(scene, earliest)
        if earliest < 0:
            return None
        if found and is_oral and found.speaker.startswith("document:"):
            continue
        if found and _agrees(found, gender, number):
            return replace(found, gender=found.gender or gender)
    return None


def _last_named(scene: Scene, at: int, gender: str) -> Speaker | None:
    """Whom 'celui-ci' stands for: the last person named before it."""
    near = mentions_between(scene, max(0, at - 300), at)
    for mention in reversed([m for m in near if m.form == "name"] or near):
        found = _as_actor(scene, mention, mention.start)
        if not mention.locative and _agrees(found, gender, ""):
            return found
    return None


def sentence_before(scene: Scene, start: int) -> tuple[int, Speaker | None]:
    """The sentence before an offset: where it starts, and who speaks or acts in it."""
    from bisect import bisect_left

    index = bisect_left(scene.sentence_starts, start) - 1
    if index < 0:
        return -1, None
    zone = scene.page.sentences[index].zone
    if zone not in ("body", "caption", "comment"):
        return -1, None
    begin, end = sentence_bounds(scene, scene.page.sentences[index].start)
    return min(begin, start - 1), main_speaker(scene, begin, end)


def main_speaker(scene: Scene, start: int, end: int) -> Speaker | None:
    """Who speaks in a sentence, else its subject."""
    key = ("main", start)
    if key not in scene.known:
        scene.known[key] = None
        subject = sentence_subject(scene, start, end)
        if subject is None:
            for cue in cues_between(scene, start, end):
                if marked_at(scene, cue.start) is None and cue.form in ("finite", "past"):
                    subject = speaker_after(scene, cue, end) if is_incise(scene, cue) else subject_of(scene, cue)
                    if subject:
                        break
        scene.known[key] = subject
    return scene.known[key]


def is_incise(scene: Scene, cue: Cue) -> bool:
    """Whether a cue follows a whole clause, or marks, with its subject after it: ', assure la mairie'."""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return False
    at = cue.start
    while at > 0 and scene.text[at - 1] in " \u00a0\u202f":
        at -= 1
    before = scene.text[at - 1 : at]
    if before in '»”“‹›"' and before:
        return marked_at(scene, at - 1) is not None
    if before not in (",", "!", "?") or not before:
        return False
    if cue.pronoun or marked_at(scene, at - 2) is not None:
        return True
    key = ("incise", cue.start)
    if key not in scene.known:
        scene.known[key] = has_clause(scene, sentence_bounds(scene, cue.start)[0], at - 1)
    return scene.known[key]


def _agrees(speaker: Speaker, gender: str, number: str) -> bool:
    if speaker.speaker.startswith("anonymous") and not speaker.gender:
        return False
    return not (gender and speaker.gender and gender != speaker.gender) and not (
        number and speaker.number and number != speaker.number
    )


def sentence_subject(scene: Scene, start: int, before: int) -> Speaker | None:
    """The grammatical subject a sentence opens with, adverbials before it passed over."""
    key = ("sentence", start)
    if key in scene.known:
        return scene.known[key]
    scene.known[key] = None
    limit = min(sentence_bounds(scene, start)[1], start + 400)
    found = None
    pieces = parts(scene, start, limit)
    for begin, end in pieces[:5]:
        begin = _skip_opening(scene, begin, end)
        words = scene.folded[begin:end]
        if not words.strip() or scene.text[begin] in '«»“”"„‹›':
            break
        pronoun = re.match(r"(il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce dernier|cette derniere|lui)\b(?!,)", words)
        if pronoun and not re.match(
            r"il (?:y a|faut|est|s'agit|reste|semble|fait|pleut|pleuvait)\b(?! (?:parti|venu|revenu|all))", words
        ):
            _, found = sentence_before(scene, start)
            if found and not _agrees(
                found, {"il": "m", "elle": "f"}.get(pronoun[1], ""), "p" if pronoun[1].endswith("s") else "s"
            ):
                found = None
            break
        if re.match(r"(?:on|nous|je|vous|tu|c'|ce (?:sont|n')|cela|ca|il)\b", words):
            break
        if is_adverbial(scene, begin, end):
            after = re.search(r"(?<=[a-z0-9] )(?=(?:le|la|les|l') ?\w)", words) if len(pieces) == 1 else None
            if after and re.match(
                r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|en \w+) $", words[: after.start()]
            ):
                found = read_phrase(scene, begin + after.start(), end)
                break
            continue
        found = read_phrase(scene, begin, limit)
        if found and _ANAPHORA.match(words) and found.speaker.startswith("other:"):
            _, earlier = sentence_before(scene, start)
            if earlier and _agrees(earlier, found.gender, "s"):
                found = replace(earlier, gender=found.gender or earlier.gender)
        break
    if (
        found is None
        and pieces
        and not re.match(r"(?:on|nous|je|vous|tu|il|elle|ils|elles|c'|ce)\b", scene.folded[start : start + 8])
    ):
        found = _first_named(scene, start, limit)
    scene.known[key] = found
    return found


def _first_named(scene: Scene, start: int, limit: int) -> Speaker | None:
    """The first name of a sentence that no preposition governs."""
    for mention in mentions_between(scene, start, limit):
        if marked_at(scene, mention.start) is None and mention.form == "name" and not mention.locative:
            if not _BEFORE_COMPLEMENT.search(scene.folded[max(start, mention.start - 40) : mention.start]):
                return _as_actor(scene, mention, mention.start)
    return None

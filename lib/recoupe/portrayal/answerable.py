"""Judgements that name a kind of work, of the one actor of the page that does such work.

"se dit victime d'un [procès politique]" is said of the court, "le rapport relève un [défaut d'entretien]" of who runs
the plant, "on dénonce une [réforme bâclée]" of the government, where the page names one such actor and no more.
"""

from recoupe.french.syntax import ADV, BEFORE, DET, FINITE, MARK, PARTICIPLE
from recoupe.portrayal.judgements import Judged, Scene, Term


def answerable(scene: Scene, term: Term) -> Judged | None:
    """ "un procès politique", "défaut d'entretien", "un jugement « scandaleux »", "cette réforme est injuste"."""
    kind = scene.lexicon.charges.get(_text(scene, term), "") or _work_beside(scene, term)
    actor = scene.cast.player(kind) if kind else ""
    if not actor or _speaks(scene, term, actor) or _is_of_another(scene, term, actor):
        return None
    return actor, term.polarity, "answerable"


def _is_of_another(scene: Scene, term: Term, actor: str) -> bool:
    """ "le chantier voulu par la ville a cumulé les malfaçons": whose work it is, is said."""
    words = scene.words
    return any(
        phrase.at < term.first and words.form[phrase.first - 1] == "par" and words.is_verb(phrase.first - 2, PARTICIPLE)
        for at, phrase in scene.phrases.items()
        if phrase.first > 1 and scene.actor(at) != actor
    )


def _text(scene: Scene, term: Term) -> str:
    return " ".join(scene.words.form[term.first : term.last + 1]).replace("' ", "'")


def _work_beside(scene: Scene, term: Term) -> str:
    """The kind of the noun that the word goes with: "un jugement « politique »", "ce jugement est inique"."""
    words, works = scene.words, scene.lexicon.works
    if term.is_weak or not term.polarity:
        return ""
    after = term.last + 1
    if words.form[after : after + 1] and words.form[after] in works and not term.is_noun:
        return works[words.form[after]]  # "une injuste réforme"
    at = term.first - 1
    verbs = 0
    while at >= 0 and words.form[at] not in works and (words.is_a(at, MARK | ADV) or _is_copula(scene, at)):
        verbs += _is_copula(scene, at)
        at -= 1
    if at < 0 or words.form[at] not in works or verbs > 2 or term.is_noun and not term.is_phrase:
        return ""
    before = at - 1
    while words.is_a(before, BEFORE | MARK):
        before -= 1
    return works[words.form[at]] if words.is_a(before, DET) else ""


def _is_copula(scene: Scene, at: int) -> bool:
    """ "est", "a été"."""
    verb = scene.words.verb[at]
    return verb is not None and verb.lemma in ("être", "avoir") and scene.words.is_verb(at, FINITE | PARTICIPLE)


def _speaks(scene: Scene, term: Term, actor: str) -> bool:
    """Is it the actor itself that speaks or acts there: "le juge défend un jugement équilibré"?"""
    if any(v.first <= term.first <= v.last and v.speaker == actor for v in scene.voices):
        return True
    return any(c.actor == actor and c.group.first <= term.first for c in scene.clauses)

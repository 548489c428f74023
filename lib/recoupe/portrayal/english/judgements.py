"""Words of judgement about an actor in English: "a [shambolic] response", "the mayor's [arrogance]".

A word judges an actor only where grammar ties it to that actor; what ties it to nobody is left out. Whose judgement it
is, is told by the quotations that cover it.
"""

from collections.abc import Sequence

from recoupe.english.groups import COPULA, PASSIVE
from recoupe.english.phrases import FREE
from recoupe.english.verbs import GERUND
from recoupe.english.words import (
    ADV,
    COMMA,
    COORD,
    DET,
    MENTION,
    POSS,
    PREP,
    PUNCTUATION,
    REL,
    STOP,
    SUBJECT,
    SUBORD,
    Words,
)  # fmt: skip
from recoupe.portrayal.english.blame import blame, judging_verbs
from recoupe.portrayal.english.scene import Scene
from recoupe.portrayal.english.terms import Term, widened
from recoupe.portrayal.judgements import Judgement

_COPULAS = frozenset({"be", "become", "remain", "seem", "look", "appear", "feel", "sound", "stay", "prove"})


_SUPPOSING = frozenset({"would", "could", "might", "may", "should"})
_SELF = frozenset({"his", "her", "its", "their"})


def find_judgements(scene: Scene, terms: Sequence[Term]) -> list[Judgement]:
    """Each judging word with the one actor it is tied to, neighbours joined."""
    found: list[Judgement] = []
    for term in terms:
        for rule in (_possessed, _for_actor, _predicate, _deemed, _modifier, _done, _like, _adverb, _of_work, _comment):
            judged = rule(scene, term)
            if judged is not None:
                actor, name = judged
                if actor:
                    found.append(Judgement(actor, *widened(scene.words, term), term.polarity, name))
                break
    found += judging_verbs(scene)
    found += blame(scene)
    return _merged(found)


Judged = tuple[str, str]


def _possessed(scene: Scene, term: Term) -> Judged | None:
    """ "the mayor's arrogance", "the arrogance of the mayor", "his cowardice": a noun that is the actor's own."""
    words = scene.words
    if term.kind == "adverb":
        return None
    step = term.first - 1
    while words.is_plain(step) and term.first - step < 3:
        step -= 1
    own = term.kind == "noun" or words.word(_head(words, term.last)) in scene.lexicon.works
    if own and words.is_a(step, POSS) and (actor := scene.actor(step - 1)):
        return actor, "own"
    if term.kind != "noun":
        return None
    if words.word(term.last + 1) == "of":
        following = term.last + 2 + words.is_a(term.last + 2, DET)
        if actor := scene.actor(following):
            return actor, "of-actor"
    if words.word(step) in _SELF and not term.is_weak:
        subject = [c.actor for c in scene.clauses if c.group.core < term.first]
        if len(set(subject)) == 1:
            return subject[0], "own"
    return None


def _head(words: Words, at: int) -> int:
    """The last word of the plain words from `at` on."""
    while words.is_plain(at + 1):
        at += 1
    return at


def _for_actor(scene: Scene, term: Term) -> Judged | None:
    """ "a setback for Leeds", "a victory for residents", "a lawsuit damaging to the firm"."""
    words = scene.words
    head = _head(words, term.last) if term.kind == "adjective" else term.last
    if words.word(head + 1) in ("for", "on", "to", "in") and (
        term.kind == "noun" or words.form[head] in scene.lexicon.nouns
    ):
        following = head + 2 + words.is_a(head + 2, DET)
        if actor := scene.actor(following):
            return actor, "for-actor"
    return None


def _predicate(scene: Scene, term: Term) -> Judged | None:
    """ "the firm was negligent", "Doe is a decent man": in the predicate of an actor, before any other clause."""
    words = scene.words
    for clause in scene.clauses:
        group = clause.group
        if group.lemmas[-1] not in _COPULAS or not group.last < term.first <= group.last + 8:
            continue
        between = range(group.last + 1, term.first)
        if any(words.is_a(i, STOP | SUBJECT | REL | MENTION) and not words.is_a(i, DET) for i in between):
            continue
        if any(words.is_a(i, COMMA) and not _listed(words, i) for i in between):
            continue
        article = next((i for i in reversed(between) if words.form[i] in ("a", "an")), group.last)
        if any(words.is_a(i, PREP) for i in range(article + 1, term.first)) and term.kind != "phrase":
            continue
        if any(words.is_verb(i, GERUND) for i in between):
            continue
        if group.modal in _SUPPOSING:
            return "", ""  # "He may be right", "I would not be so calm"
        return clause.actor, "predicate"
    return None


def _listed(words: Words, comma: int) -> bool:
    return words.is_plain(comma - 1) and (words.is_plain(comma + 1) or words.is_a(comma + 1, COORD | ADV))


def _deemed(scene: Scene, term: Term) -> Judged | None:
    """ "called the plan of the council reckless", "found the firm negligent", "accused him of being a liar"."""
    words = scene.words
    for at, actor in scene.objects.items():
        if (
            words.lemma(at - 1) in scene.lexicon.deeming
            and at < term.first <= at + 6
            and not any(
                words.is_a(i, PREP) and words.form[i] != "as" or words.is_a(i, STOP | COMMA)
                for i in range(at + 1, term.first)
            )
        ):
            return actor, "deemed"
    for at, phrase in scene.phrases.items():
        if words.is_a(at + 1, POSS) or not at < term.first <= at + 6:
            continue
        verb = phrase.first - 1
        if words.lemma(verb) in scene.lexicon.deeming:
            between = range(at + 1, term.first)
            if all(
                words.is_a(i, DET | ADV | PREP) or words.is_plain(i) or words.form[i] in ('"', "“", "‘", "'")
                for i in between
            ) and not any(words.is_a(i, PREP) and words.form[i] != "as" for i in between):
                return scene.actor(at), "deemed"
    return None


def _modifier(scene: Scene, term: Term) -> Judged | None:
    """ "the disgraced mayor", "Rovaltec, a reckless firm": beside the name itself."""
    words = scene.words
    if term.kind == "adjective":
        for at, phrase in scene.phrases.items():
            if phrase.first <= term.first and term.last < at and not term.is_weak:
                return scene.actor(at), "modifier"
            if words.is_a(at + 1, COMMA) and at + 1 < term.first <= at + 5 and not term.is_weak:
                between = range(at + 2, term.first)
                if all(words.is_a(i, DET | ADV) and not words.is_a(i, REL) or words.is_plain(i) for i in between):
                    return (scene.actor(at), "apposition") if phrase.standing == FREE else None
    return None


def _done(scene: Scene, term: Term) -> Judged | None:
    """ "made a courageous decision", "launched a vicious attack": in what the actor's own verb makes."""
    words = scene.words
    if term.kind == "adverb":
        return None
    for clause in scene.clauses:
        group = clause.group
        if not group.last < term.first <= clause.last + 1 or group.voice == PASSIVE:
            continue
        if group.lemmas[-1] not in scene.lexicon.producing:
            continue
        if any(
            words.is_a(i, MENTION | SUBORD | COMMA | STOP) or words.is_a(i, PREP) and term.kind != "phrase"
            for i in range(group.last + 1, term.first)
        ):
            continue
        if term.is_weak and term.kind == "noun":
            continue
        return clause.actor, "in-act"
    return None


def _like(scene: Scene, term: Term) -> Judged | None:
    """ "behaved like heroes", "acted as a bully": what the actor is likened to."""
    words = scene.words
    for clause in scene.clauses:
        link = clause.group.last + 1
        if (
            clause.group.lemmas[-1] in ("behave", "act")
            and words.word(link) in ("like", "as")
            and link < term.first < link + 4
        ):
            return clause.actor, "likened"
    return None


def _adverb(scene: Scene, term: Term) -> Judged | None:
    """ "brazenly lied", "acted responsibly": how the actor does it; "was unfairly dismissed" judges another."""
    words = scene.words
    if term.kind != "adverb" and term.kind != "phrase":
        return None
    for clause in scene.clauses:
        group = clause.group
        if group.voice == PASSIVE or group.voice == COPULA:
            continue
        if group.first - 1 <= term.first <= clause.last + 2:
            if (
                any(
                    words.is_a(i, MENTION | SUBJECT | STOP) and i > group.last
                    for i in range(group.last + 1, term.first)
                )
                and term.kind != "phrase"
            ):
                continue
            return clause.actor, "manner"
    return None


def _of_work(scene: Scene, term: Term) -> Judged | None:
    """ "the council's handling of the flood was shambolic", "Doe's plan is a disgrace"."""
    words = scene.words
    for at in scene.phrases:
        if not words.is_a(at + 1, POSS):
            continue
        head = _head(words, at + 1)
        if words.word(head) not in scene.lexicon.works or not head < term.first <= head + 9:
            continue
        between = range(head + 1, term.first)
        if any(words.lemma(i) in _COPULAS for i in between) and not any(
            words.is_a(i, STOP | MENTION | SUBJECT | REL) for i in between
        ):
            return scene.actor(at), "of-work"
    return None


def _comment(scene: Scene, term: Term) -> Judged | None:
    """ "It is a scandal." after a sentence about one actor; "This decision is shameful."."""
    words = scene.words
    if not scene.topic or scene.phrases or term.is_weak and term.kind != "noun":
        return None
    start = 0
    while start < len(words) and words.is_a(start, PUNCTUATION | ADV | COORD):
        start += 1
    if words.word(start) in ("if", "even") and (comma := _end_of_if(words, start)):
        start = comma + 1  # "If that is true, it is a scandal"
    if term.first - start > 8:
        return None
    opens = (
        words.word(start) in ("it", "this", "that")
        or words.word(start) == "the"
        and words.word(start + 1) in scene.lexicon.works
    )
    between = range(start, term.first)
    if (
        not opens
        or not any(words.lemma(i) == "be" for i in between)
        or any(words.is_a(i, COMMA | PREP) for i in between)
    ):
        return None
    speaker = scene.voices[term.first] if term.first < len(scene.voices) else ""
    if speaker == scene.topic:
        return None
    return scene.topic, "comment"


def _end_of_if(words: Words, at: int) -> int:
    """The comma that ends a short condition, 0 where none does."""
    return next((i for i in range(at + 2, min(at + 12, len(words))) if words.is_a(i, COMMA)), 0)


def _merged(found: list[Judgement]) -> list[Judgement]:
    """Neighbours about the same actor with the same side become one row: "late and vague"."""
    merged: list[Judgement] = []
    for item in sorted(found, key=lambda j: (j.first, -j.last)):
        last = merged[-1] if merged else None
        if last and item.actor == last.actor and item.first <= last.last + 2 and item.polarity == last.polarity:
            merged[-1] = Judgement(last.actor, last.first, max(last.last, item.last), last.polarity, last.rule)
        elif last and item.actor == last.actor and item.last <= last.last:
            continue
        else:
            merged.append(item)
    return merged

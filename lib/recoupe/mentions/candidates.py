"""Whether a form of an alias counts where it stands: its capitals, its article, what completes it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from recoupe.french.verbs import FINITE, INFINITIVE, PARTICIPLE
from recoupe.mentions.actor_words import ActorWords, bare
from recoupe.mentions.aliases import Alias
from recoupe.mentions.around import Around, look_around
from recoupe.mentions.codebook import Codebook
from recoupe.mentions.metonyms import folded_verbs, is_acting, is_locative
from recoupe.model import Page

_HYPHEN = "-‐‑"
_AFTER_HYPHEN = re.compile(r"-(?:t-)?(?:il|elle|on|ils|elles|ci|la)\b")
_COMPLEMENT = re.compile(
    r"(?:\s+\([^()\n]{1,40}\))?(?:\s+[^\W\d_]+)?\s+(?:de la |de l['’]|de |du |des |d['’])"
    r"(?:[a-zà-ÿœ-]+ )?([^\W\d_][\w'’-]*)"
)
_NAME_AFTER = re.compile(r"(?: ([a-zà-ÿ]{5,}))? ([A-ZÀ-ÖØ-Þ][\w’'-]+)")
_NAMED_AFTER = re.compile(
    r"(?: [a-zà-ÿ]{4,}){0,2}, (?:M\. |Mme )?([A-ZÀ-ÖØ-Þ][\w’'-]+) ((?:[A-ZÀ-ÖØ-Þ][\w’'-]++|de|du|la|le| )++)[,.)\n]"
)
_KIND = re.compile(r" (?:de |d['’])(?!la\b|l['’]|nos\b|notre\b|ce)([a-zà-ÿœ]+)")
_SEAT = re.compile(r" (?:de |d['’]|du )[A-ZÀ-ÖØ-Þ]")  # "parquet de Rennes"
_FORMER = re.compile(r" (?:de l'epoque|d'alors|sortante?s?|de son temps)\b")
_CAPITALISED = re.compile(r" ([A-ZÀ-ÖØ-Þ][\w’'-]+)")
_OPENING = re.compile(r"(?:[.!?:»«“\"\n•|])[\s\-–—]*$")
_CLOSED = re.compile(r"[»”\"]\s*,\s*$")
_BEFORE = re.compile(r"([^\W\d_][\w-]*)[ \u00a0\u202f]$")


@dataclass(slots=True)  # not frozen: so many are made that it shows
class Candidate:
    """A span that may be a mention, before overlaps are resolved."""

    start: int
    end: int
    actor: str
    form: str
    rule: str
    locative: int = 0
    person: bool = False


def check_alias(
    page: Page, text: str, start: int, end: int, alias: Alias, codebook: Codebook, last: Candidate | None = None
) -> Candidate | None:
    """The candidate that a form makes where it stands, or None where it does not count.

    `text` is the bare text, `last` the candidate before: in 'selon Rome et Berlin' Berlin acts as Rome does.
    """
    raw, folded, words = page.article.text, page.folded, codebook.words
    if is_glued(raw, folded, start, end) or not has_case(raw[start:end], alias):
        return None
    if is_fixed(text, start, end, alias, words):
        return None
    country = alias.bare in codebook.nations.names and codebook.nations.state[alias.bare] == alias.actor
    common = alias.form == "description" or (alias.form == "metonym" and not alias.capital)
    if not common and is_in_other_name(raw, start, end, alias, codebook):
        return None
    if not (common or alias.acts or country or alias.needs == "article" or alias.head in words.buildings):
        return Candidate(start, end, alias.actor, alias.form, alias.rule, 0, alias.person)
    around = look_around(folded, start, end)
    if common:
        if not is_written(raw[start:end], alias) or not is_noun(around, alias, words):
            return None
        if not is_same_holder(around, alias, codebook) or not is_own(raw, folded, start, end, alias, codebook):
            return None
    if alias.needs == "crowd" and not is_crowd(folded, start, end, around, words):
        return None
    if alias.needs == "article" and not (has_article(raw, start, around, words) or is_headline(around)):
        return None
    counted = alias.many and bool(around.left) and (around.left[-1] == "nos" or around.left[-1].isdigit())
    if alias.needs == "recalled" and not (counted or has_article(raw, start, around, words)):
        return None
    if alias.acts:
        acting = is_acting(around, raw[end : end + 110], words) or (
            last is not None and last.form == "metonym" and folded[last.end : start] in (" et ", " ou ", ", ")
        )
        return Candidate(start, end, alias.actor, "metonym", alias.rule) if acting else None
    if common and alias.person and around.left[-1:] in (("ancien",), ("ancienne",)):
        start = folded.rindex(around.left[-1], 0, start)  # the codebook's own word: "l'ancienne pharmacienne"
    locative = is_locative(around, alias.head, country, words)
    return Candidate(start, end, alias.actor, alias.form, alias.rule, int(locative), alias.person)


def is_glued(raw: str, folded: str, start: int, end: int) -> bool:
    """Whether a hyphen makes the words part of another: 'Seine-Saint-Denis' for Saint-Denis; not 'assure-t-il'."""
    if start > 1 and raw[start - 1] in _HYPHEN and raw[start - 2].isalnum():
        return True
    if raw[end : end + 1] and raw[end] in _HYPHEN and raw[end + 1 : end + 2].isalnum():
        return not _AFTER_HYPHEN.match(folded, end)
    return False


def has_case(surface: str, alias: Alias) -> bool:
    """Whether the capitals of the words allow the alias: 'cnrs' is not CNRS, 'ligue' not the Ligue; 'Otan' is OTAN."""
    if alias.needs in ("upper", "initials"):
        return surface.upper() == surface or (
            alias.needs == "upper" and len(surface) > 3 and surface[0].isupper() and surface[1:].islower()
        )
    first = surface.split()[-1] if alias.needs == "full-name" else surface
    return not alias.capital or first[0].isupper() or first[0].isdigit()


def is_fixed(text: str, start: int, end: int, alias: Alias, words: ActorWords) -> bool:
    """Whether the words stand in an expression in which they name nobody: 'palais de justice', 'coup d'État'."""
    for phrase in words.fixed.get(alias.bare, ()):
        low = max(0, start - len(phrase))
        at = f" {text[low : end + len(phrase)]} ".find(f" {phrase} ")
        if at >= 0 and low + at < end and low + at + len(phrase) > start and phrase not in alias.bare:
            return True
    return False


def has_article(raw: str, start: int, around: Around, words: ActorWords) -> bool:
    """Whether a definite article supports a noun: 'le maire', 'du nouveau maire', not 'un maire', 'Bruno Le Maire'."""
    left = around.left
    skip = 0
    while skip < 2 and skip < len(left) and _is_between(left[-1 - skip], words):
        skip += 1
    if skip >= len(left) or left[-1 - skip] not in words.definite:
        return False
    if skip or len(left) < 2 or left[-2] == ",":
        return True
    before = raw[max(0, start - 24) : start].replace("’", "'").replace("'", " ").rstrip()
    return not before[-len(left[-1]) :][:1].isupper()


def _is_between(word: str, words: ActorWords) -> bool:
    """Whether a word may stand between article and noun, "l'ancienne" included: `is_same_holder` has let it pass."""
    return word in ("ancien", "ancienne") or (word in words.before_noun and word not in words.definite)


def is_written(surface: str, alias: Alias) -> bool:
    """Whether a common noun has no accent that the alias has not: 'jugés' is no form of 'juges'."""
    if len(surface) != len(alias.written):
        return True
    return all(
        a.isascii() or not a.isalpha() or not b.isascii() for a, b in zip(surface.lower(), alias.written, strict=True)
    )


def is_noun(around: Around, alias: Alias, words: ActorWords) -> bool:
    """Whether a single word is used as a noun: 'les sinistrés', '200 experts', not 'zone sinistrée', 'été évacués'."""
    left = around.left
    if " " in alias.bare:
        return True
    if left == (",",) and _after_quotation(around, alias):
        return False
    if not left:  # 'Élu en 2020, le maire ...': a participle, where a singular noun has no article
        return alias.many or not folded_verbs().get(alias.bare, 0) & PARTICIPLE or is_headline(around)
    last = left[-1]
    if last in ("un", "une") and alias.person and alias.bare in words.apposed:
        return False  # 'un repreneur', nobody yet
    return last == "," or last in words.support or _is_between(last, words) or last[-1].isdigit()


def _after_quotation(around: Around, alias: Alias) -> bool:
    """Whether a word behind a closed quotation is the verb of saying: '« C'est fini », juge un éleveur'."""
    before = around.folded[max(0, around.end - len(alias.bare) - 6) : around.end - len(alias.bare)]
    return bool(_CLOSED.search(before)) and bool(folded_verbs().get(alias.bare, 0) & FINITE)


def is_headline(around: Around) -> bool:
    """Whether a noun with no article opens a clause before a participle, as in headlines: 'Ministre chahutée'."""
    if around.left and around.left[-1] != ",":
        return False
    following = around.right[:1]
    return (
        bool(following)
        and following[0].endswith(("e", "ee", "i", "ie", "u", "ue", "is", "ise", "it", "ite"))
        and bool(folded_verbs().get(following[0], 0) & PARTICIPLE)
    )


def is_same_holder(around: Around, alias: Alias, codebook: Codebook) -> bool:
    """Whether a title is that of its holder: not 'ancien maire', 'sous-préfet', 'adjoint au maire'.

    Of one whom the codebook itself calls 'ancienne directrice', it is.
    """
    if not alias.person:
        return True
    words, left = codebook.words, around.left
    if left and left[-1] in words.other_person and left[-1] not in alias.bare.split():
        former = f" {left[-1]} {alias.head} " in f" {bare(codebook.actors[alias.actor].label.fr)} "
        return former and left[-1] in ("ancien", "ancienne", "ex")
    rest = left[:-2] if left[-2:-1] in (("de",), ("a",)) and left[-1] in ("la", "l") else left[:-1]
    return not (left and left[-1] in ("au", "du", "la", "l", "des") and rest and rest[-1] in words.other_holder)


def is_own(raw: str, folded: str, start: int, end: int, alias: Alias, codebook: Codebook) -> bool:
    """Whether what completes a noun is the actor's: 'le maire de Brest', 'experts militaires' are others'."""
    words, own = codebook.words, codebook.own_words[alias.actor]
    of = codebook.nations.of.get(alias.actor, frozenset())
    following = folded[end : end + 40].split("\n")[0].split(",")[0].split(".")[0].split()[:2]
    for word in following:
        if word in words.demonyms or word in codebook.nations.adjectives:
            if word not in of and (of or not word.startswith("francais")):
                return False
            break
    if alias.person:
        if _FORMER.match(folded, end):
            return False
        name = _NAME_AFTER.match(raw, end)
        if name and not _is_verb(name[1] or "") and not name[2].isupper() and own.isdisjoint(bare(name[2]).split()):
            return False
        named = None if _is_complement(folded, start) else _NAMED_AFTER.match(raw, end)
        if named and bare(named[1]) in words.given and own.isdisjoint(bare(named[2]).split()):
            return False  # "la maire actuelle, Anne Roy,"
    kind = _KIND.match(raw, end) if alias.person or alias.bare in words.institutions else None
    if kind and " " not in alias.bare and not _is_own_kind(bare(kind[1]), own):
        return False
    if alias.group:
        return True
    complement = _COMPLEMENT.match(raw, end, end + 80)
    if complement and complement[1][0].isupper() and own.isdisjoint(bare(complement[1]).split()):
        return alias.bare in words.seated and is_only_seat(folded, alias, codebook)
    return True


def _is_complement(folded: str, start: int) -> bool:
    """Whether a noun completes another, whose name may follow: "l'avocate du maire, Anne Roy"."""
    return folded.endswith((" du ", " de la ", " de l'", " au ", " a la ", " a l'"), 0, start)


def is_only_seat(folded: str, alias: Alias, codebook: Codebook) -> bool:
    """Whether a court or prosecution of one town alone stands in a page, and the codebook names no town for it."""
    actor = codebook.actors[alias.actor]
    if any(_SEAT.search(name) for name in (actor.label.fr, *actor.aliases)):
        return False
    return len(_seats(folded, alias.bare)) == 1


@lru_cache(maxsize=32)
def _seats(folded: str, noun: str) -> frozenset[str]:
    """The towns that follow a noun in a page: read once, however often the noun stands there."""
    return frozenset(m[1] for m in re.finditer(rf"\b{noun} (?:de |d')(\w+)", folded) if m[1] not in ("la", "l"))


def _is_own_kind(word: str, own: frozenset[str]) -> bool:
    """Whether a word after "de" is the actor's, or a verb: 'le club de jouer', not 'tribunal de commerce'."""
    return word in own or bool(folded_verbs().get(word, 0) & INFINITIVE)


def _is_verb(word: str) -> bool:
    return bool(folded_verbs().get(bare(word), 0) & FINITE)


def is_in_other_name(raw: str, start: int, end: int, alias: Alias, codebook: Codebook) -> bool:
    """Whether one word is part of a longer proper name: 'Marc Kervella' for Anne, 'Air Gabon', 'Paris FC'."""
    words, near = codebook.words, raw[max(0, start - 30) : start].split()
    if alias.person and near and bare(near[-1]) in words.named_after:
        return True
    if " " in alias.bare or alias.form == "acronym":
        return False
    own, surface = codebook.own_words[alias.actor], raw[start:end]
    if not alias.person:
        following = _CAPITALISED.match(raw, end)
        if following and not (surface.isupper() and following[1].isupper()):
            next_one = bare(following[1])
            if own.isdisjoint(next_one.split()) and next_one not in words.honorifics:
                return True
    if not near or near[-1][0].islower():  # most words before a name are small: nothing more to look at
        return False
    before = _BEFORE.search(raw, max(0, start - 1 - len(near[-1])), start)
    if not before or not before[1][0].isupper() or (surface.isupper() and before[1].isupper()):
        return False
    previous = bare(before[1])
    if previous in own or previous in words.introducing:
        return False
    if previous in words.given:
        return True
    return not _OPENING.search(raw[max(0, before.start(1) - 6) : before.start(1)])


def is_crowd(folded: str, start: int, end: int, around: Around, words: ActorWords) -> bool:
    """Whether counted people march: 'des milliers de personnes ont défilé', 'une marche a réuni 3 000 personnes'."""
    near = around.left[-4:]
    if not any(word in words.quantities or word[-1].isdigit() for word in near):
        return False
    return any(words.crowd_actions.fullmatch(w) for w in (*around.left, *around.right[:14]))

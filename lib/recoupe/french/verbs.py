"""Verb forms: which words can be a verb, of which infinitive, in which form.

The forms are made from the infinitives and families of `languages/<language>.verbs.toml`, once a process.
"""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# What a form can be. One word can be several things: "interdit" is present, simple past and participle.
SINGULAR, PLURAL, FIRST, PARTICIPLE, INFINITIVE, GERUND = 1, 2, 4, 8, 16, 32
CONDITIONAL = 64
FINITE = SINGULAR | PLURAL

_ENDINGS = {  # after a stem: imperfect (je/il, ils, nous), future and conditional (il, ils; nous, je)
    "imperfect": (("ais", FIRST), ("ait", SINGULAR), ("aient", PLURAL), ("ions", FIRST)),
    "future": (("ai", FIRST), ("a", SINGULAR), ("ont", PLURAL), ("ons", FIRST)),
    "conditional": (("ais", FIRST), ("ait", SINGULAR), ("aient", PLURAL), ("ions", FIRST)),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form can be (`kinds`, flags), of which infinitive."""

    lemma: str
    kinds: int


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of a language: all forms, and the classes of infinitives that the rules of clauses ask for."""

    forms: dict[str, Reading]
    intransitive: frozenset[str]
    saying: frozenset[str]
    noisy: frozenset[str]
    copulas: frozenset[str]
    with_etre: frozenset[str]
    carriers: frozenset[str]
    not_passive: frozenset[str]
    never_finite: frozenset[str]


def first_group(infinitive: str, doubling: Collection[str] = ()) -> dict[str, int]:
    """The forms of a regular verb in -er: 'céder' gives 'cède', 'lancer' 'lançait', 'employer' 'emploiera'."""
    stem = infinitive[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem  # before a, o
    mute, futures = stem, [stem + "er"]
    if match := re.fullmatch(r"(.*)é([^aeiouyéèê]{1,2}|gu|qu)", stem):  # céder: cède, but cédera or cèdera
        mute = f"{match[1]}è{match[2]}"
        futures.append(mute + "er")
    elif re.search(r"[^aeiou]e[^aeiouyhé]$|sevr$", stem):  # mener: mène, mènera; jeter: jette; appeler: appelle
        doubled = any(stem.endswith(verb.removesuffix("er")) for verb in doubling)
        mute = stem + stem[-1] if doubled else re.sub("e(.)$", r"è\1", stem)
        futures = [mute + "er"]
    elif stem.endswith("y"):  # employer: emploie, emploiera; payer has both
        mute = stem[:-1] + "i"
        futures = [mute + "er"] + ([stem + "er"] if stem.endswith("ay") else [])
        if stem.endswith("envoy"):
            futures = [stem[:-3] + "verr"]
    forms = {mute + "e": SINGULAR | FIRST, mute + "ent": PLURAL, soft + "ons": FIRST, infinitive: INFINITIVE}
    _imperfect(forms, soft, stem)
    for future in futures:
        _future(forms, future)
    forms |= {soft + "a": SINGULAR, stem + "èrent": PLURAL, soft + "ant": GERUND}
    for ending in ("é", "ée", "és", "ées"):
        _add(forms, stem + ending, PARTICIPLE)
    return forms


def second_group(infinitive: str) -> dict[str, int]:
    """The forms of a regular verb in -ir with -iss-: 'réunir' gives 'réunissent', 'réunie'."""
    stem = infinitive[:-1]
    return _from_parts(
        infinitive,
        [stem + x for x in ("s", "t", "ssons", "ssent", "ss", "r", "t", "rent", "sse", "")],
    )


def irregular(infinitive: str, ending: str, family: str) -> dict[str, int]:
    """The forms of a verb that follows a family: 'détenir' after 'enir' gives 'détient', 'détenu'."""
    stem = infinitive.removesuffix(ending)
    return _from_parts(infinitive, [stem + part for part in family.split()])


def _from_parts(infinitive: str, parts: list[str]) -> dict[str, int]:
    first, third, we, they, imperfect, future, past, pasts, subjunctive, participle = parts
    forms: dict[str, int] = {infinitive: INFINITIVE}
    plural_subjunctive = subjunctive + ("nt" if subjunctive.endswith("e") else "")
    for form, kind in (
        (first, FIRST), (third, SINGULAR), (we, FIRST), (they, PLURAL), (past, SINGULAR), (pasts, PLURAL),
        (subjunctive, SINGULAR), (plural_subjunctive, PLURAL), (imperfect + "ant", GERUND),
    ):  # fmt: skip
        _add(forms, form, kind)
    _imperfect(forms, imperfect, imperfect)
    _future(forms, future)
    masculine = participle.replace("û", "u") if participle in ("dû",) else participle
    for form in (participle, masculine + "e", masculine + ("" if masculine.endswith("s") else "s"), masculine + "es"):
        _add(forms, form, PARTICIPLE)
    return forms


def _imperfect(forms: dict[str, int], soft: str, stem: str) -> None:
    for ending, kind in _ENDINGS["imperfect"]:
        _add(forms, (stem if ending == "ions" else soft) + ending, kind)


def _future(forms: dict[str, int], stem: str) -> None:
    for ending, kind in _ENDINGS["future"]:
        _add(forms, stem + ending, kind)
    for ending, kind in _ENDINGS["conditional"]:
        _add(forms, stem + ending, kind | CONDITIONAL)


def _add(forms: dict[str, int], form: str, kind: int) -> None:
    forms[form] = forms.get(form, 0) | kind


@cache
def load_verbs(language: str = "fr") -> Verbs:
    """All verbs of a language; the second and later calls cost nothing."""
    path = Path(__file__).parents[1] / "languages" / f"{language}.verbs.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    tables: list[tuple[str, dict[str, int]]] = [
        ("être", _written_out("être", data)),
        ("avoir", _written_out("avoir", data)),
        ("aller", _written_out("aller", data)),
    ]
    for ending, infinitives in data["irregular"].items():
        tables += [(verb, irregular(verb, ending, data["families"][ending])) for verb in infinitives.split()]
    tables += [(verb, second_group(verb)) for verb in data["second_group"]["verbs"].split()]
    doubling = data["first_group"]["doubled"].split()
    regular = data["first_group"]["transitive"].split() + data["first_group"]["intransitive"].split()
    tables += [(verb, first_group(verb, doubling)) for verb in regular]
    forms: dict[str, Reading] = {}
    for lemma, table in tables:  # the commonest verbs stand first and keep a form that two verbs share
        for form, kinds in table.items():
            held = forms.get(form)
            if held is None or held.lemma == lemma:
                forms[form] = Reading(lemma, kinds | (held.kinds if held else 0))
    groups = data["first_group"]
    return Verbs(
        forms=forms,
        intransitive=frozenset(
            set(groups["intransitive"].split()) - set(groups["transitive"].split())
            | set(data["second_group"]["intransitive"].split())
            | set(data["irregular_intransitive"]["verbs"].split())
        ),
        saying=frozenset(groups["saying"].split()),
        noisy=frozenset(groups["noisy"].split()),
        copulas=frozenset(groups["copulas"].split()),
        with_etre=frozenset(groups["with_etre"].split()),
        carriers=frozenset(groups["carriers"].split()),
        not_passive=frozenset(data["not_passive"]["participles"].split()),
        never_finite=frozenset(data["never_finite"]["forms"].split()),
    )


def _written_out(verb: str, data: dict) -> dict[str, int]:
    parts = data["written_out"][verb].split()
    first, third, we, they, imperfect, future, past, pasts, subjunctive, subjunctives, participle = parts
    forms = _from_parts(verb, [*parts[:9], participle])
    _add(forms, subjunctives, PLURAL)
    return forms

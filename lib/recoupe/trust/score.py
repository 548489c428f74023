"""Scores: the tables against a hand-coded sample, layer by layer, with an interval and the list of errors.

Spans match one to one by overlap (quotations by intersection over union of one half); a value or label is right when
it is equal. Rows of a layer that was coded only in part (portrayal) are to be read by recall.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from recoupe.model import ARTICLE_ZONES
from recoupe.study import Study
from recoupe.trust.intervals import bootstrap, wilson

Row = Mapping[str, Any]
Counts = tuple[int, int, int]  # n, found, right


@dataclass(frozen=True, slots=True)
class Error:
    """One difference: kind missed (in the gold only), wrong (another value), extra (in the tables only)."""

    layer: str
    kind: str
    doc: str
    start: int | None
    end: int | None
    gold: str
    found: str


@dataclass(frozen=True, slots=True)
class Score:
    """n coded, found, right; precision, recall and F1, and F1's 95 % interval (bootstrap over documents).

    For an accuracy (zones) precision, recall and F1 are the same share, and the interval is Wilson's. `confusion` has
    (label coded, label found, how many), most first, '' for a row that the other side lacks; `counts` has n, found
    and right of each document.
    """

    layer: str
    n: int
    found: int
    right: int
    low: float
    high: float
    errors: tuple[Error, ...] = ()
    confusion: tuple[tuple[str, str, int], ...] = ()
    counts: tuple[Counts, ...] = ()

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.n if self.n else 0.0

    @property
    def f1(self) -> float:
        return _f1(self.n, self.found, self.right)


def _f1(n: int, found: int, right: int) -> float:
    return 2 * right / (n + found) if right else 0.0


@dataclass(frozen=True, slots=True)
class Layer:
    """What is compared: rows of a table that `keep` keeps, by overlap, right where `same` says so."""

    name: str
    table: str
    same: Callable[[Row, Row, Callable[[Any], str]], bool]
    keep: Callable[[Row], bool] = lambda row: True
    overlap: float = 0.0  # least intersection over union; 0: any overlap
    exact: bool = False  # only equal spans
    label: str = ""  # the column whose values may be taken for one another


def _in_article(row: Row) -> bool:
    return (row.get("zone") or "body") in ARTICLE_ZONES


def _acting(row: Row) -> bool:
    return _in_article(row) and not row.get("locative")


def _equal(*columns: str) -> Callable[[Row, Row, Callable[[Any], str]], bool]:
    return lambda gold, found, roll: all((gold.get(c) or "") == (found.get(c) or "") for c in columns)


def _speaker_class(row: Row, roll: Callable[[Any], str]) -> str:
    return re.sub(r":.*", "", roll(row.get("speaker") or ""))


def _same_value(gold: Row, found: Row, roll: Callable[[Any], str]) -> bool:
    return round(float(gold.get("value") or 0), 3) == round(float(found.get("value") or 0), 3)


def _same_speaker(gold: Row, found: Row, roll: Callable[[Any], str]) -> bool:
    return _speaker_class(gold, roll) == _speaker_class(found, roll)


def _device(device: str) -> Layer:
    return Layer(
        device, "portrayal", lambda g, f, roll: roll(g["actor"]) == roll(f["actor"]), lambda r: r["device"] == device
    )


LAYERS = (
    Layer("dates_found", "dates", lambda g, f, roll: True),
    Layer("dates_exact", "dates", lambda g, f, roll: True, exact=True),
    Layer("dates_value", "dates", _equal("start_date", "end_date")),
    Layer("dates_granularity", "dates", _equal("granularity"), label="granularity"),
    Layer("event_dates", "event_dates", _equal("event_id")),
    Layer("mentions_found", "mentions", lambda g, f, roll: True, _acting),
    Layer("mentions_exact", "mentions", _equal("actor"), _acting, exact=True),
    Layer("mentions", "mentions", _equal("actor"), _acting, label="actor"),
    Layer("mentions_rolled", "mentions", lambda g, f, roll: roll(g["actor"]) == roll(f["actor"]), _acting),
    Layer("mentions_form", "mentions", _equal("actor", "form"), _acting, label="form"),
    Layer("locative", "mentions", lambda g, f, roll: (g["locative"] or 0) == (f["locative"] or 0), _in_article),
    Layer("quotes_found", "quotes", lambda g, f, roll: True, _in_article, overlap=0.5),
    Layer("quotes_speaker", "quotes", _same_speaker, _in_article, overlap=0.5),
    Layer("quotes_kind", "quotes", _equal("kind"), _in_article, overlap=0.5, label="kind"),
    Layer("figures", "figures", _same_value, _in_article),
    _device("designation"), _device("verb-agent"), _device("verb-patient"), _device("evaluation"),
)  # fmt: skip


def score_tables(study: Study, found: Mapping[str, pd.DataFrame], gold: Mapping[str, pd.DataFrame]) -> dict[str, Score]:
    """A Score for every layer that the gold has, by name.

    found, gold: tables by name. Only documents whose zones were coded count (all, where no zone was).
    """
    docs = (
        sorted(set(gold["zones"].doc))
        if "zones" in gold
        else sorted({d for t in gold.values() if "doc" in t for d in t.doc})
    )
    roll = as_states(study)
    scores = _score_zones(found, gold, docs) if "zones" in gold else []
    scores += [
        _score_spans(layer, found[layer.table], gold[layer.table], docs, roll)
        for layer in LAYERS
        if layer.table in gold
    ]
    if "facts" in gold:
        coded, made = gold["facts"], found["facts"]
        places = _places(coded, made)
        scores.append(_score_sets("facts", _facts_by_doc(coded), _facts_by_doc(made), docs, places))
        coded, made = (t[t.agrees == "conflicts"] for t in (coded, made))
        scores.append(_score_sets("fact_conflicts", _facts_by_doc(coded), _facts_by_doc(made), docs, places))
    if "disagreements" in gold:
        for kind in ("contradiction", "precision", "different_event"):
            scores.append(_score_events(kind, gold["disagreements"], found["disagreements"]))
    if "reuse" in gold:
        scores.append(_score_reuse(gold["reuse"], found["reuse"]))
    return {s.layer: s for s in scores}


def as_states(study: Study) -> Callable[[Any], str]:
    """A government as the state it is part of, between which coders cannot always tell; any other actor as itself."""
    kinds = {actor.id: actor.kind for actor in study.actors}
    states = {
        actor.id: actor.part_of
        for actor in study.actors
        if actor.kind == "government" and actor.part_of and kinds.get(actor.part_of) == "state"
    }
    return lambda actor: states.get(actor, actor)


def rows_of(table: pd.DataFrame, doc: str) -> list[Row]:
    """The rows of one document, None for what is missing."""
    part = table[table.doc == doc]
    return [{k: (None if pd.isna(v) else v) for k, v in r.items()} for r in part.to_dict("records")]


def _score_spans(
    layer: Layer, found: pd.DataFrame, gold: pd.DataFrame, docs: list[str], roll: Callable[[Any], str]
) -> Score:
    counts: list[Counts] = []
    errors: list[Error] = []
    taken: Counter[tuple[str, str]] = Counter()
    for doc in docs:
        coded = [r for r in rows_of(gold, doc) if layer.keep(r)]
        made = [r for r in rows_of(found, doc) if layer.keep(r)]
        pairs = match_rows(coded, made, layer, roll)
        right = sum(1 for g, f in pairs if layer.same(coded[g], made[f], roll))
        counts.append((len(coded), len(made), right))
        errors += _list_errors(layer, doc, coded, made, pairs, roll)
        if layer.label:
            taken.update(_labels(layer.label, coded, made, pairs))
    return _total(layer.name, counts, errors, _most_first(taken))


def _labels(
    column: str, coded: Sequence[Row], made: Sequence[Row], pairs: list[tuple[int, int]]
) -> Iterable[tuple[str, str]]:
    """(label coded, label found) of every row, '' where the other side has none."""
    yield from ((coded[g][column] or "", made[f][column] or "") for g, f in pairs)
    yield from ((coded[g][column] or "", "") for g in set(range(len(coded))) - {g for g, _ in pairs})
    yield from (("", made[f][column] or "") for f in set(range(len(made))) - {f for _, f in pairs})


def _most_first(taken: Mapping[tuple[str, str], int]) -> tuple[tuple[str, str, int], ...]:
    return tuple(sorted(((g, f, n) for (g, f), n in taken.items()), key=lambda x: (-x[2], x[:2])))


def match_rows(
    coded: Sequence[Row], made: Sequence[Row], layer: Layer, roll: Callable[[Any], str]
) -> list[tuple[int, int]]:
    """Pairs (coded, made) one to one: each coded row takes the best row left, a right one before a wrong one."""
    pairs, used = [], set()
    for g, gold in enumerate(coded):
        best: tuple[tuple[bool, float], int] | None = None
        for f, row in enumerate(made):
            shared = min(gold["end"], row["end"]) - max(gold["start"], row["start"])
            if f in used or shared <= 0:
                continue
            share = shared / (max(gold["end"], row["end"]) - min(gold["start"], row["start"]))
            if share < layer.overlap or (layer.exact and share < 1):
                continue
            rank = (layer.same(gold, row, roll), share)
            if best is None or rank > best[0]:
                best = (rank, f)
        if best:
            used.add(best[1])
            pairs.append((g, best[1]))
    return pairs


def _list_errors(
    layer: Layer, doc: str, coded: list[Row], made: list[Row], pairs: list[tuple[int, int]], roll: Callable[[Any], str]
) -> Iterable[Error]:
    for g, f in pairs:
        if not layer.same(coded[g], made[f], roll):
            yield Error(layer.name, "wrong", doc, coded[g]["start"], coded[g]["end"], _tell(coded[g]), _tell(made[f]))
    for g in set(range(len(coded))) - {g for g, _ in pairs}:
        yield Error(layer.name, "missed", doc, coded[g]["start"], coded[g]["end"], _tell(coded[g]), "")
    for f in set(range(len(made))) - {f for _, f in pairs}:
        yield Error(layer.name, "extra", doc, made[f]["start"], made[f]["end"], "", _tell(made[f]))


def _tell(row: Row) -> str:
    """A row in words: its surface, then its labels."""
    labels = ("actor", "start_date", "end_date", "event_id", "kind", "speaker", "value", "unit", "device", "locative")
    said = " ".join(str(row[k]) for k in labels if row.get(k) is not None)
    return f"{row.get('surface') or row.get('quote') or ''} [{said}]"


def _score_zones(found: Mapping[str, pd.DataFrame], gold: Mapping[str, pd.DataFrame], docs: list[str]) -> list[Score]:
    """Shares of non-blank lines with the right zone and of body lines kept; a line has its longest row's zone."""
    longest: dict[tuple[str, int], tuple[int, str]] = {}
    for r in found["zones"].to_dict("records"):
        key, length = (r["doc"], r["line"]), r["end"] - r["start"]
        if key not in longest or length > longest[key][0]:
            longest[key] = (length, r["zone"])
    rows = [r for doc in docs for r in rows_of(gold["zones"], doc) if r["zone"] != "blank"]
    made = [longest.get((r["doc"], r["line"]), (0, ""))[1] for r in rows]
    wrong = [
        Error("zones", "wrong", r["doc"], r["start"], r["end"], f"line {r['line']} [{r['zone']}]", z)
        for r, z in zip(rows, made, strict=True)
        if r["zone"] != z
    ]
    pairs = [(r["zone"], z) for r, z in zip(rows, made, strict=True)]
    kept = [z in ARTICLE_ZONES for zone, z in pairs if zone == "body"]
    shares = _share("zones", len(rows) - len(wrong), len(rows)), _share("body_kept", sum(kept), len(kept))
    return [replace(shares[0], errors=tuple(wrong), confusion=_most_first(Counter(pairs))), shares[1]]


def _share(layer: str, right: int, n: int) -> Score:
    return Score(layer, n, n, right, *wilson(right, n), counts=((n, n, right),))


def _facts_by_doc(facts: pd.DataFrame) -> dict[str, set[str]]:
    return {str(doc): set(of.fact_id) for doc, of in facts.groupby("doc")}


def _places(*facts: pd.DataFrame) -> dict[tuple[str, str], tuple[int, int]]:
    """Where a page first states each fact, in the first of the tables that has it."""
    places: dict[tuple[str, str], tuple[int, int]] = {}
    for table in facts:
        for row in table.to_dict("records"):
            places.setdefault((row["doc"], row["fact_id"]), (row["start"], row["end"]))
    return places


def _score_sets(
    layer: str,
    gold: Mapping[str, set[str]],
    found: Mapping[str, set[str]],
    docs: Iterable[str],
    places: Mapping[tuple[str, str], tuple[int, int]] | None = None,
) -> Score:
    counts: list[Counts] = []
    errors: list[Error] = []
    for doc in docs:
        g, f = gold.get(doc, set()), found.get(doc, set())
        counts.append((len(g), len(f), len(g & f)))
        for name in sorted(g ^ f):
            start, end = (places or {}).get((doc, name), (None, None))
            kind, told = ("missed", (name, "")) if name in g else ("extra", ("", name))
            errors.append(Error(layer, kind, doc, start, end, *told))
    return _total(layer, counts, errors)


def _score_events(kind: str, gold: pd.DataFrame, found: pd.DataFrame) -> Score:
    g, f = ({e: {e} for e in t[t.kind == kind].event_id} for t in (gold, found))
    return _score_sets(kind, g, f, sorted(g | f))


def _score_reuse(gold: pd.DataFrame, found: pd.DataFrame) -> Score:
    """A coded passage is found when one row covers half of it on both sides, with the same kind."""
    coded, made = ([_sides(r) for r in t.to_dict("records")] for t in (gold, found))
    hit = [any(_covers(g, f) for f in made) for g in coded]
    errors = [
        Error("reuse", "missed", g[0][0], g[0][1], g[0][2], f"{g[1]} [{g[2]}]", "")
        for g, h in zip(coded, hit, strict=True)
        if not h
    ]
    errors += [
        Error("reuse", "extra", f[0][0], f[0][1], f[0][2], "", f"{f[1]} [{f[2]}]")
        for f in made
        if not any(_covers(g, f) for g in coded)
    ]
    return _total("reuse", [(len(coded), len(made), sum(hit))], errors)


def _sides(row: Mapping[Any, Any]) -> tuple[tuple[str, int, int], tuple[str, int, int], str]:
    a, b = sorted([(row["doc_a"], row["start_a"], row["end_a"]), (row["doc_b"], row["start_b"], row["end_b"])])
    return a, b, row["kind"]


def _covers(gold: Any, found: Any) -> bool:
    def half(x: tuple[str, int, int], y: tuple[str, int, int]) -> bool:
        return x[0] == y[0] and min(x[2], y[2]) - max(x[1], y[1]) >= 0.5 * (max(x[2], y[2]) - min(x[1], y[1]))

    return gold[2] == found[2] and half(gold[0], found[0]) and half(gold[1], found[1])


def _total(
    layer: str, counts: list[Counts], errors: Iterable[Error], confusion: tuple[tuple[str, str, int], ...] = ()
) -> Score:
    n, found, right = (sum(c[i] for c in counts) for i in range(3))
    return Score(layer, n, found, right, *bootstrap(counts), tuple(errors), confusion, tuple(counts))

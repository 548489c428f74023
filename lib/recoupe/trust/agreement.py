"""Agreement: what two codings of the same pages share, label by label.

Units of two coders match one to one by overlap, each with the one that it shares most with. On matched units:
percent agreement and Krippendorff's alpha for nominal labels. On the text itself: alpha for unitizing, which also
counts what only one of them marked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import krippendorff
import pandas as pd

from recoupe.model import ARTICLE_ZONES
from recoupe.problems import Problem
from recoupe.trust.gold import GOLD_FOLDER, gold_tables, read_texts
from recoupe.trust.score import Layer, Row, match_rows, rows_of
from recoupe.trust.unitizing import Unit, unitizing_alpha

PASSES = ("_pass1", "_pass2")  # mentions_pass1.csv and mentions_pass2.csv: one coder, twice
RELIABILITY_FOLDER, SECOND_FOLDER = "reliability", "second"  # in FOLDER/gold: passes; the files of another coder

Tables = Mapping[str, pd.DataFrame]
Continuum = Mapping[str, Sequence[tuple[int, int]]]  # of each page, the stretches that were coded


@dataclass(frozen=True, slots=True)
class Agreement:
    """Units coded by the first and the second, matched units, and the coefficients; None where one is undefined.

    agreement: share of matched units with the same label. u_alpha, binary, cu_alpha: see recoupe.unitizing. nested:
    units left out of these, because they stand inside another of the same coder.
    """

    layer: str
    label: str
    first: int
    second: int
    both: int
    agreement: float | None
    alpha: float | None
    u_alpha: float | None = None
    binary: float | None = None
    cu_alpha: float | None = None
    nested: int = 0


@dataclass(frozen=True, slots=True)
class Coded:
    """A layer that people code by spans: its labels, by name, as columns."""

    table: str
    labels: Mapping[str, tuple[str, ...]]
    article: bool = True  # coded in title and body only
    overlap: float = 0.0
    pair: str = ""  # a column in which only units of one value match


CODED = (
    Coded("dates", {"interval": ("start_date", "end_date"), "granularity": ("granularity",)}, article=False),
    Coded("event_dates", {"event": ("event_id",)}),
    Coded("mentions", {"actor": ("actor",), "form": ("form",), "place": ("locative",)}),
    Coded("quotes", {"kind": ("kind",), "speaker": ("speaker",)}, overlap=0.5),
    Coded("figures", {"value": ("value", "unit")}),
    Coded("portrayal", {"actor": ("actor",), "polarity": ("polarity",)}, pair="device"),
)


def read_agreement(folder: Path, gold: Path | None, other: Path) -> list[Agreement]:
    """Agreement of FOLDER/gold (or another coding) with the coding in `other`, or of the two passes that it holds."""
    own = gold or folder / GOLD_FOLDER
    if has_passes(other):
        first, second = (gold_tables(folder, other, suffix) for suffix in PASSES)
        zones = gold_tables(folder, own).get("zones") if own.is_dir() else None
    else:
        first, second = gold_tables(folder, own), gold_tables(folder, other)
        zones = first.get("zones")
    return compare_codings(first, second, read_texts(folder), zones)


def find_second_coding(folder: Path) -> Path | None:
    """Where a study keeps its second coding: gold/second, or gold/reliability with two passes; None where nowhere."""
    second, passes = folder / GOLD_FOLDER / SECOND_FOLDER, folder / GOLD_FOLDER / RELIABILITY_FOLDER
    if second.is_dir():
        return second
    return passes if has_passes(passes) else None


def has_passes(folder: Path) -> bool:
    """Whether a folder holds two passes of one coding."""
    return any(folder.glob(f"*{PASSES[1]}.csv"))


def compare_codings(
    first: Tables, second: Tables, texts: Mapping[str, str], zones: pd.DataFrame | None = None
) -> list[Agreement]:
    """Agreement on every label that both codings have, on the pages that both have; a Problem where there are none.

    texts: the pages by doc; zones: the coded zones, which say where the article is (default: the whole page).
    """
    docs = coded_docs(first) & coded_docs(second)
    if not docs:
        raise Problem("the two codings have no page in common")
    if unknown := sorted(docs - texts.keys()):
        raise Problem(f"{unknown[0]}: coded, but not a page of the folder")
    whole = {doc: [(0, len(texts[doc]))] for doc in sorted(docs)}
    article = _article(zones, whole)
    rows = _compare_zones(first, second, docs)
    for coded in CODED:
        if coded.table in first and coded.table in second:
            rows += _compare_spans(coded, first, second, article if coded.article else whole)
    return [*rows, *_compare_facts(first, second, docs)]


def coded_docs(tables: Tables) -> set[str]:
    """The pages that a coding has: those whose zones it has, or else those it has any row of."""
    if "zones" in tables:
        return set(tables["zones"].doc)
    return {doc for table in tables.values() if "doc" in table for doc in table.doc}


def _article(zones: pd.DataFrame | None, whole: Continuum) -> Continuum:
    """Of each page, its lines of title and body; the whole page where its zones are not coded."""
    article = dict(whole)
    if zones is not None:
        for doc in whole.keys() & set(zones.doc):
            rows = [r for r in rows_of(zones, doc) if r["zone"] in ARTICLE_ZONES and r["end"] > r["start"]]
            article[doc] = sorted((r["start"], r["end"]) for r in rows)
    return article


def _compare_spans(coded: Coded, first: Tables, second: Tables, continuum: Continuum) -> list[Agreement]:
    def same(one: Row, other: Row, roll: Callable[[Any], str]) -> bool:
        return not coded.pair or one.get(coded.pair) == other.get(coded.pair)

    layer = Layer(coded.table, coded.table, same, overlap=coded.overlap)
    sides: tuple[list[Row], list[Row]] = ([], [])
    pairs: list[tuple[Row, Row]] = []
    for doc in continuum:
        kept = (tables[coded.table] for tables in (first, second))
        one, other = ([r for r in rows_of(t, doc) if not coded.article or _zone(r) in ARTICLE_ZONES] for t in kept)
        sides[0].extend(one)
        sides[1].extend(other)
        matched = ((one[i], other[j]) for i, j in match_rows(one, other, layer, str))
        pairs += [(a, b) for a, b in matched if same(a, b, str)]
    made = []
    for label, columns in coded.labels.items():
        if any(all(row.get(c) is None for c in columns for row in side) for side in sides):
            continue  # one of them did not code it
        labels = [(_label(a, columns), _label(b, columns)) for a, b in pairs]
        agreement, alpha = nominal_agreement(labels)
        units = [_as_units(side, columns, continuum) for side in sides]
        length = sum(end - start for stretches in continuum.values() for start, end in stretches)
        u = unitizing_alpha([kept for kept, _ in units], length)
        counts = len(sides[0]), len(sides[1]), len(pairs)
        nested = sum(n for _, n in units)
        made.append(Agreement(coded.table, label, *counts, agreement, alpha, u.u, u.binary, u.cu, nested))
    return made


def _zone(row: Row) -> str:
    return row.get("zone") or "body"


def _label(row: Row, columns: Iterable[str]) -> str:
    return "/".join("" if row.get(c) is None else str(row[c]) for c in columns)


def _as_units(rows: Iterable[Row], columns: Sequence[str], continuum: Continuum) -> tuple[list[Unit], int]:
    """Rows as units of one continuum, page after page, and how many were left out inside longer ones."""
    units, nested, at = [], 0, 0
    for doc, stretches in continuum.items():
        spans = sorted((r["start"], -r["end"], _label(r, columns)) for r in rows if r["doc"] == doc)
        last = 0
        for start, end, label in ((s, -e, v) for s, e, v in spans):
            if start < last:
                nested += 1
                continue
            last = end
            low, high = (at + _offset(place, stretches) for place in (start, end))
            if high > low:
                units.append(Unit(low, high, label))
        at += sum(end - start for start, end in stretches)
    return units, nested


def _offset(place: int, stretches: Iterable[tuple[int, int]]) -> int:
    """An offset of a page, counted in its coded stretches alone."""
    return sum(min(max(place, start), end) - start for start, end in stretches)


def _compare_zones(first: Tables, second: Tables, docs: Iterable[str]) -> list[Agreement]:
    """Zones are labels of lines, which nobody has to find: no alpha for unitizing."""
    if "zones" not in first or "zones" not in second:
        return []
    sides = [
        {(r["doc"], r["line"]): r["zone"] for doc in docs for r in rows_of(t["zones"], doc)} for t in (first, second)
    ]
    both = sorted(sides[0].keys() & sides[1].keys())
    share, alpha = nominal_agreement([(sides[0][line], sides[1][line]) for line in both])
    return [Agreement("zones", "zone", len(sides[0]), len(sides[1]), len(both), share, alpha)]


def _compare_facts(first: Tables, second: Tables, docs: Iterable[str]) -> list[Agreement]:
    """Facts are labels of pages: every fact that either coder has, on every page: yes, conflicts or not stated."""
    if "facts" not in first or "facts" not in second:
        return []
    sides = [
        {(r["doc"], r["fact_id"]): r.get("agrees") or "yes" for doc in docs for r in rows_of(t["facts"], doc)}
        for t in (first, second)
    ]
    ids = {fact for side in sides for _, fact in side}
    cells = [(doc, fact) for doc in sorted(docs) for fact in sorted(ids)]
    share, alpha = nominal_agreement([(sides[0].get(c, "no"), sides[1].get(c, "no")) for c in cells])
    return [Agreement("facts", "stated", len(sides[0]), len(sides[1]), len(cells), share, alpha)]


def nominal_agreement(pairs: Sequence[tuple[str, str]]) -> tuple[float | None, float | None]:
    """Percent agreement as a share, and Krippendorff's alpha: None without pairs, alpha also without two labels.

    Alpha is that of the package krippendorff, for nominal data.
    """
    if not pairs:
        return None, None
    share = sum(a == b for a, b in pairs) / len(pairs)
    known = sorted({label for pair in pairs for label in pair})
    if len(known) < 2:
        return share, None
    codes = [[known.index(pair[side]) for pair in pairs] for side in (0, 1)]
    return share, float(krippendorff.alpha(codes, level_of_measurement="nominal"))

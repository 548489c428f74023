"""Quantities: the figures that sources give for the same thing, the same, rounded or different."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from recoupe.compare.places import ARTICLE, Names, first_url, is_of, list_spans, points, read_placed
from recoupe.fold import fold
from recoupe.study import Fact, Study
from recoupe.tables import Tables
from recoupe.typography import typeset

Sources = tuple[Sequence[str], Sequence[str]]  # doc and name of each, by place

MOST_VALUES = 12  # of one fact
LEAST = 10  # 'deux ans' in two pages is no finding


def figure_comparison(
    tables: Tables, names: Names, study: Study, language: str, most: int | None = None
) -> pd.DataFrame:
    """Quantities that can be compared across sources, one row a value of a subject.

    subject, label, value, unit, sources, relation, passages, url. relation: 'same' (two sources or more give it),
    'rounded' (another value, rounded to fewer digits, gives it), 'different' (another value of the same fact of the
    codebook), 'alone'. Beyond the codebook only a value and unit that two sources share are listed, since two
    numbers of one unit need not speak of one thing. `most` is how many rows are made, of `attrs["all"]`: those that
    most sources give, MOST_VALUES of a fact at most.
    """
    known = ARTICLE & pc.field("value").is_valid()
    figures = read_placed(tables, "figures", names, ["start", "end", "surface", "value", "unit"], known)
    asked = [fact for fact in study.facts if fact.expect is not None and fact.expect.number is not None]
    facts = _facts_in_sentences(tables, names, [fact.id for fact in asked])
    sources = list(names), list(names.values())
    rows: list[dict] = []
    used: set[int] = set()
    total = 0
    for fact in asked:
        assert fact.expect and fact.expect.number is not None
        near = _figures_of_fact(figures, facts[facts.fact_id == fact.id], fact)
        used |= set(near.index)
        total += near.value.nunique()
        label, few = typeset(fact.label.of(language), language), MOST_VALUES if most is not None else None
        rows += _value_rows(near, sources, fact.id, label, fact.expect.number, few)
    rest = figures[~figures.index.isin(used) & (figures.value >= LEAST)]
    by = rest.groupby(["unit", "value"], sort=False)
    shared = by.place.nunique()
    shared = shared[shared > 1]
    room = len(shared) if most is None else max(0, most - len(rows))
    widest = shared.sort_values(ascending=False, kind="stable").index[:room]
    for unit, value in shared.index[shared.index.isin(widest)]:
        rows += _value_rows(by.get_group((unit, value)), sources, f"{unit}-{value:g}", "", value)
    columns = ["subject", "label", "value", "unit", "surface", "sources", "relation", "passages"]
    table = pd.DataFrame(rows, columns=columns)
    table = table.assign(url=[first_url(passages) for passages in table.passages])
    table.attrs["all"] = total + len(shared)
    return table


def _facts_in_sentences(tables: Tables, names: Names, ids: list[str]) -> pd.DataFrame:
    """place, start, end, fact_id, agrees, low, high: facts, and where the sentences that hold each begin and end."""
    wanted = is_of(ids, "fact_id")
    facts = read_placed(tables, "facts", names, ["start", "end", "fact_id", "agrees"], wanted)
    docs = list(names)
    holding = is_of(docs[place] for place in facts.place.unique())
    sentences = read_placed(tables, "sentences", names, ["start", "end"], holding)
    starts, ends = (np.sort(points(sentences.place, sentences[end])) for end in ("start", "end"))
    low, high = points(facts.place, facts.start), points(facts.place, facts.end)
    first, last = ends.searchsorted(low, side="right"), starts.searchsorted(high, side="left") - 1
    held = first <= last
    low[held], high[held] = starts[first[held]], ends[last[held]]
    return facts.assign(low=low, high=high)


def _figures_of_fact(figures: pd.DataFrame, facts: pd.DataFrame, fact: Fact) -> pd.DataFrame:
    """The figures that pages give for a fact: the expected one where a page has it, else those of its conflicts.

    'un maintien de 142 emplois sur 236' gives 236 for the fact that expects 236, and says nothing against it.
    """
    assert fact.expect
    stems = [stem.strip("* ") for stem in fold(fact.expect.unit).replace('"', "").split("|")]
    starts, ends = points(figures.place, figures.start), points(figures.place, figures.end)
    order = starts.argsort(kind="stable")
    starts, ends, index = starts[order], ends[order], figures.index.to_numpy()[order]
    values, units = figures.value.to_numpy()[order], figures.unit.to_numpy(object)[order]
    firsts, lasts = starts.searchsorted(facts.low), starts.searchsorted(facts.high)
    own = zip(points(facts.place, facts.start), points(facts.place, facts.end), strict=True)
    keep: dict[int, None] = {}
    for row, first, last, (start, end) in zip(facts.itertuples(), firsts, lasts, own, strict=True):
        near = [at for at in range(first, last) if ends[at] <= row.high]
        if row.agrees == "conflicts":
            near = [at for at in near if _has_unit(units[at], stems)]
            inside = [at for at in near if starts[at] < end and ends[at] > start]
            near = inside or (near if len(near) == 1 else [])
        else:
            near = [at for at in near if values[at] == fact.expect.number]
        keep |= dict.fromkeys(near)
    return figures.loc[index[list(keep)]]


def _has_unit(unit: object, stems: list[str]) -> bool:
    """True where a unit is one that the fact expects: 'salarié' of 'salarié*|emploi*'."""
    return isinstance(unit, str) and any(stem and fold(unit).startswith(stem) for stem in stems)


def _value_rows(
    of: pd.DataFrame, sources: Sources, subject: str, label: str, expected: float, most: int | None = None
) -> list[dict]:
    values = {value: group.drop_duplicates("place") for value, group in of.groupby("value")}
    docs, called = sources
    rows = []
    ordered = sorted(values.items(), key=lambda item: (item[0] != expected, -len(item[1]), item[0]))
    for value, group in ordered[:most]:
        if len(values) > 1 and any(is_rounding(value, other) for other in values if other != value):
            relation = "rounded"
        elif len(values) > 1 and (value != expected or expected not in values):
            relation = "different"
        else:
            relation = "same" if len(group) > 1 else "alone"
        rows.append(
            {
                "subject": subject,
                "label": label,
                "value": value,
                "unit": group.unit.iloc[0],
                "surface": group.surface.iloc[0],
                "sources": tuple(called[place] for place in sorted(group.place.tolist())),
                "relation": relation,
                "passages": list_spans(group, docs),
            }
        )
    return rows


def is_rounding(value: float, other: float) -> bool:
    """True where `value` is `other` written with fewer digits: 1000 of 1012, 2.5 of 2.47, 240 of 236."""
    if value == other or not value or not other:
        return False
    text = f"{abs(value):.10f}".rstrip("0").rstrip(".")
    digits = len(text.replace(".", "").strip("0"))
    more = len(f"{abs(other):.10f}".rstrip("0").rstrip(".").replace(".", "").strip("0"))
    return digits < more and float(f"{other:.{digits}g}") == value

"""Quantities: the figures that sources give for the same thing, the same, rounded or different."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from recoupe.compare.coverage import Names, Tables, first_url
from recoupe.fold import fold
from recoupe.model import ARTICLE_ZONES
from recoupe.study import Fact, Study
from recoupe.typography import typeset

Place = tuple[int, int, Any]


def figure_comparison(tables: Tables, names: Names, study: Study, language: str) -> pd.DataFrame:
    """Quantities that can be compared across sources, one row a value of a subject.

    subject, label, value, unit, sources, relation, passages, url. relation: 'same' (two sources or more give it),
    'rounded' (another value, rounded to fewer digits, gives it), 'different' (another value of the same fact of the
    codebook), 'alone'. Beyond the codebook only a value and unit that two sources share are listed, since two
    numbers of one unit need not speak of one thing.
    """
    figures = tables["figures"]
    figures = figures[figures.doc.isin(names) & figures.zone.isin(ARTICLE_ZONES) & figures.value.notna()]
    asked = [fact.id for fact in study.facts if fact.expect is not None and fact.expect.number is not None]
    told = tables["facts"][tables["facts"].fact_id.isin(asked)]
    by_page = {
        name: _places(table[table.doc.isin(told.doc)])
        for name, table in (("figures", figures), ("sentences", tables["sentences"]))
    }
    rows: list[dict] = []
    used: set[tuple[str, int]] = set()
    for fact in study.facts:
        if fact.expect is None or fact.expect.number is None:
            continue
        near = _figures_of_fact(figures, by_page["figures"], by_page["sentences"], tables, fact)
        used |= {(row.doc, row.start) for row in near.itertuples()}
        rows += _value_rows(near, names, fact.id, typeset(fact.label.of(language), language), fact.expect.number)
    free = pd.Series(
        [(row.doc, row.start) not in used for row in figures.itertuples()], index=figures.index, dtype=bool
    )
    rest = figures[free]
    for (unit, value), of in rest.groupby(["unit", "value"], sort=False):
        if of.doc.nunique() > 1 and value >= 10:  # 'deux ans' in two pages is no finding
            rows += _value_rows(of, names, f"{unit}-{value:g}", "", value)
    columns = ["subject", "label", "value", "unit", "surface", "sources", "relation", "passages"]
    table = pd.DataFrame(rows, columns=columns)
    return table.assign(url=[first_url(passages) for passages in table.passages])


def _figures_of_fact(
    figures: pd.DataFrame,
    figures_of: Mapping[str, list[Place]],
    sentences_of: Mapping[str, list[Place]],
    tables: Tables,
    fact: Fact,
) -> pd.DataFrame:
    """The figures that pages give for a fact: the expected one where a page has it, else those of its conflicts.

    'un maintien de 142 emplois sur 236' gives 236 for the fact that expects 236, and says nothing against it.
    """
    assert fact.expect
    stems = [stem.strip("* ") for stem in fold(fact.expect.unit).replace('"', "").split("|")]
    facts = tables["facts"]
    values, units = figures.value.to_dict(), figures.unit.to_dict()
    keep: list = []
    for row in facts[facts.fact_id == fact.id].itertuples():
        of = [(start, end) for start, end, _ in sentences_of.get(row.doc, ()) if start < row.end and end > row.start]
        low, high = (min(start for start, _ in of), max(end for _, end in of)) if of else (row.start, row.end)
        near = [place for place in figures_of.get(row.doc, ()) if place[0] >= low and place[1] <= high]
        if row.agrees == "conflicts":
            near = [place for place in near if _has_unit(units[place[2]], stems)]
            inside = [place for place in near if place[0] < row.end and place[1] > row.start]
            keep += [at for _, _, at in inside or (near if len(near) == 1 else ())]
        else:
            keep += [at for _, _, at in near if values[at] == fact.expect.number]
    return figures.loc[list(dict.fromkeys(keep))]


def _places(table: pd.DataFrame) -> dict[str, list[Place]]:
    """Start, end and index of the rows of each page."""
    places: dict[str, list[Place]] = {}
    for doc, *place in zip(table.doc, table.start, table.end, table.index, strict=True):
        places.setdefault(doc, []).append((place[0], place[1], place[2]))
    return places


def _has_unit(unit: object, stems: list[str]) -> bool:
    """True where a unit is one that the fact expects: 'salarié' of 'salarié*|emploi*'."""
    return isinstance(unit, str) and any(stem and fold(unit).startswith(stem) for stem in stems)


def _value_rows(of: pd.DataFrame, names: Names, subject: str, label: str, expected: float) -> list[dict]:
    values = dict(iter(of.groupby("value")))
    if expected not in values and not values:
        return []
    rows = []
    for value, group in sorted(values.items(), key=lambda item: (item[0] != expected, -item[1].doc.nunique(), item[0])):
        giving = set(group.doc)
        docs = [doc for doc in names if doc in giving]
        if len(values) > 1 and any(is_rounding(value, other) for other in values if other != value):
            relation = "rounded"
        elif len(values) > 1 and (value != expected or expected not in values):
            relation = "different"
        else:
            relation = "same" if len(docs) > 1 else "alone"
        first = group.drop_duplicates("doc")
        spans = tuple((r.doc, int(r.start), int(r.end)) for r in first.itertuples())
        rows.append(
            {
                "subject": subject,
                "label": label,
                "value": value,
                "unit": group.unit.iloc[0],
                "surface": group.surface.iloc[0],
                "sources": tuple(names[doc] for doc in docs),
                "relation": relation,
                "passages": spans,
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

"""Places: rows of tables by the place of their page among the sources, and the passages behind a number.

A place is an integer, so that millions of rows are sorted, counted and joined as arrays; documents get their names
back only where they are shown. Together with an offset it is a point on one axis that holds all pages end to end.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from recoupe.evidence import evidence_id
from recoupe.model import ARTICLE_ZONES
from recoupe.tables import Tables, read_rows

Names = Mapping[str, str]
Place = tuple[str, int, int]  # doc, start, end
Spans = tuple[Place, ...]

MOST_PLACES = 400  # passages behind one number that are looked up; the number counts them all
ARTICLE = pc.field("zone").isin(list(ARTICLE_ZONES))
PAGE = 32  # bits of an offset into a page


def read_placed(
    tables: Tables, name: str, names: Iterable[str], columns: Sequence[str], where: Any = None
) -> pd.DataFrame:
    """place and the columns: the rows of the sources to show (`names`, by doc), in the order of the table."""
    found = read_rows(tables, name, ["doc", *columns], where)
    return place_rows(found, names, "doc").reset_index(drop=True)


def place_rows(found: pa.Table, names: Iterable[str], *by: str) -> pd.DataFrame:
    """Rows with integers for docs: place of doc, a of doc_a, b of doc_b; rows of other pages are left out."""
    docs = pa.array(list(names), pa.string())
    known = None
    for column in by:
        place = pc.index_in(found[column], value_set=docs)
        found = found.set_column(found.column_names.index(column), _PLACES[column], place)
        known = place.is_valid() if known is None else pc.and_(known, place.is_valid())
    frame: pd.DataFrame = found.filter(known).to_pandas()
    return frame.astype({_PLACES[column]: "int32" for column in by})


_PLACES = {"doc": "place", "doc_a": "a", "doc_b": "b"}


def is_of(docs: Iterable[str], column: str = "doc") -> Any:
    """The condition that a row is of one of some pages."""
    return pc.field(column).isin(pa.array(list(docs), pa.string()))


def points(place: pd.Series, offset: pd.Series) -> np.ndarray:
    """Offsets into pages as points on one axis: page 3, offset 7 comes after all of page 2."""
    return (place.to_numpy("int64") << PAGE) + offset.to_numpy("int64")


def read_spans(found: pd.DataFrame, by: str | list[str], names: Names, most: int = MOST_PLACES) -> dict[Any, Spans]:
    """The passages of each group, as (doc, start, end), in the order of the rows (place, start, end).

    Of more than `most`, as many, from the first on and evenly spread, so that they are of early and late sources.
    """
    docs = list(names)
    keys = [by] if isinstance(by, str) else by
    groups = found.groupby(keys, sort=False)
    kept = found[(groups.cumcount() * most) % groups["place"].transform("size") < most]
    spans: dict[Any, list[Place]] = {}
    columns = [kept[column].tolist() for column in (*keys, "place", "start", "end")]
    for *key, place, start, end in zip(*columns, strict=True):
        spans.setdefault(key[0] if isinstance(by, str) else tuple(key), []).append((docs[place], start, end))
    return {key: tuple(of) for key, of in spans.items()}


def list_spans(found: pd.DataFrame, docs: Sequence[str], most: int = MOST_PLACES) -> Spans:
    """The passages of all rows, as `read_spans` has them; docs: the names of all sources by place."""
    kept = found[(np.arange(len(found)) * most) % max(len(found), 1) < most]
    places = zip(kept.place.tolist(), kept.start.tolist(), kept.end.tolist(), strict=True)
    return tuple((docs[place], start, end) for place, start, end in places)


def spread(passages: Sequence[Place], most: int = MOST_PLACES) -> Spans:
    """At most so many of some passages, from the first on and evenly spread."""
    return tuple(passage for at, passage in enumerate(passages) if at * most % len(passages) < most)


def rank_docs(names: Names) -> np.ndarray:
    """By place, where a page comes in the order of the names of documents, which is that of the tables."""
    docs = np.array(list(names), dtype=object)
    ranks = np.empty(len(docs), dtype="int64")
    ranks[docs.argsort()] = np.arange(len(docs))
    return ranks


def first_url(passages: Sequence[Place]) -> str:
    """The address of the first passage of evidence; none where there is no passage."""
    return f"#{evidence_id(*passages[0])}" if passages else ""

"""Alpha for unitizing: do coders mark the same stretches of a text, and give them the same values?

Krippendorff, Mathet, Bouvry and Widlöcher (2016), 'On the reliability of unitizing textual continua: further
developments', Quality & Quantity 50(6), 2347-2364; the same in Krippendorff (2019), 'Content Analysis', 4th ed., 12.6.

Checked against the example of Krippendorff (2019), figure 12.11 (three observers, a continuum of length 60), as the
tests of the R package quallmer hand it on: u-alpha .510, cu-alpha .724, (k)u-alpha of the values 1, 5, 6 (1) and
2, 3, 4 (0), the coverage of 5 (44 %) and 7 (0 %). The |u-alpha printed there, .413, is 26/44.3 taken from 1, that is
the coincidences to one decimal; unrounded it is .4136. The paper itself could not be read for this: how cu-alpha
squares the pairable length of a unit among three or more coders is the reading that gives the printed value (the
others give .721, .726 and .728). With two coders these readings are one, but for a unit that faces several.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

GAP = None  # the value of what a coder left unmarked


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the continuum, half-open, and the value that a coder gave it (GAP: none)."""

    start: int
    end: int
    value: str | None

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class UnitizingAlpha:
    """u (units and values), binary (|u: marked or not), cu (values where marks meet), and (k)u by value.

    None where a coefficient is undefined: nothing is marked, or one value only. `meeting` is the share of the
    continuum that cu is computed on, `coverage` that of each value's units.
    """

    u: float | None
    binary: float | None
    cu: float | None
    meeting: float
    by_value: dict[str, float | None]
    coverage: dict[str, float]


def unitizing_alpha(coders: Sequence[Sequence[Unit]], length: int) -> UnitizingAlpha:
    """The family of alpha for unitizing of two or more coders of one continuum of a length.

    ValueError where there are fewer coders, or where the units of one overlap or leave the continuum.
    """
    if len(coders) < 2:
        raise ValueError("alpha needs two codings or more")
    parts = [fill_gaps(units, length) for units in coders]
    observed = _coincidences(parts)
    own: Counter[str | None] = Counter()
    for part in parts:  # a unit is one thing, so it meets itself over its whole length; a gap is just so much text
        for unit in part:
            own[unit.value] += unit.length if unit.value is GAP else unit.length**2
    rows = _rows(observed)
    expected = _expect(rows, own)
    u = _alpha(_off(observed), _off(expected))
    binary = _alpha(*(sum(n for (c, k), n in m.items() if (c is GAP) != (k is GAP)) for m in (observed, expected)))

    marked = {pair: n for pair, n in observed.items() if GAP not in pair}
    inner = _rows(marked)
    chance = _expect(inner, _own_meetings(parts))
    margins = _rows(chance)
    by_value, coverage = {}, {}
    for value in sorted(v for v in rows if v is not GAP):
        n, by_chance = inner.get(value, 0.0), margins.get(value, 0.0)
        coverage[value] = n / rows[value] if rows[value] else 0.0
        apart = by_chance - chance.get((value, value), 0.0)
        share = (n - marked.get((value, value), 0.0)) / n if n else None
        by_value[value] = None if share is None or apart <= 0 else 1 - share * by_chance / apart
    meeting = sum(inner.values()) / (len(coders) * length) if length else 0.0
    return UnitizingAlpha(u, binary, _alpha(_off(marked), _off(chance)), meeting, by_value, coverage)


def fill_gaps(units: Iterable[Unit], length: int) -> list[Unit]:
    """A coder's units in order, with the gaps between them as units of no value."""
    filled, at = [], 0
    for unit in sorted(units, key=lambda u: (u.start, u.end)):
        if unit.start < at or unit.end > length or unit.end <= unit.start:
            raise ValueError(f"unit {unit.start}-{unit.end} overlaps another, is empty or leaves the continuum")
        if unit.start > at:
            filled.append(Unit(at, unit.start, GAP))
        filled.append(unit)
        at = unit.end
    if at < length:
        filled.append(Unit(at, length, GAP))
    return filled


def _meetings(a: Sequence[Unit], b: Sequence[Unit]) -> Iterable[tuple[Unit, Unit, int]]:
    """Units of two coders that meet, with the length they share; both in order and without holes."""
    i = j = 0
    while i < len(a) and j < len(b):
        shared = min(a[i].end, b[j].end) - max(a[i].start, b[j].start)
        if shared > 0:
            yield a[i], b[j], shared
        if a[i].end <= b[j].end:
            i += 1
        else:
            j += 1


def _coincidences(parts: Sequence[Sequence[Unit]]) -> dict[tuple[str | None, str | None], float]:
    """How much text has value c with one coder and k with another, each ordered pair of coders once."""
    found: Counter[tuple[str | None, str | None]] = Counter()
    for a, b in permutations(parts, 2):
        for one, other, shared in _meetings(a, b):
            found[one.value, other.value] += shared
    return {pair: n / (len(parts) - 1) for pair, n in found.items()}


def _own_meetings(parts: Sequence[Sequence[Unit]]) -> Counter[str | None]:
    """By value, the squares of what each unit adds to the coincidences of marked text."""
    own: Counter[str | None] = Counter()
    for i, part in enumerate(parts):
        added: Counter[Unit] = Counter()
        for other in (p for j, p in enumerate(parts) if j != i):
            for unit, facing, shared in _meetings(part, other):
                if unit.value is not GAP and facing.value is not GAP:
                    added[unit] += shared
        for unit, n in added.items():
            own[unit.value] += (n / (len(parts) - 1)) ** 2  # type: ignore[assignment]
    return own


def _rows(matrix: Mapping[tuple[str | None, str | None], float]) -> dict[str | None, float]:
    rows: dict[str | None, float] = {}
    for (value, _), n in matrix.items():
        rows[value] = rows.get(value, 0.0) + n
    return rows


def _expect(
    rows: Mapping[str | None, float], own: Mapping[str | None, float]
) -> dict[tuple[str | None, str | None], float]:
    """The coincidences of chance: any two stretches of the text may meet, but none meets itself."""
    total = sum(rows.values())
    rest = total - sum(own.get(value, 0) for value in rows) / total if total else 0.0
    if rest <= 0:
        return {}
    return {(c, k): (rows[c] * rows[k] - (own.get(c, 0) if c == k else 0)) / rest for c in rows for k in rows}


def _off(matrix: Mapping[tuple[str | None, str | None], float]) -> float:
    return sum(n for (c, k), n in matrix.items() if c != k)


def _alpha(observed: float, expected: float) -> float | None:
    return 1 - observed / expected if expected > 0 else None

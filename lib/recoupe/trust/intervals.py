"""95 % intervals: Wilson's for a share, the bootstrap over documents for F1."""

from collections.abc import Sequence

import numpy as np

DRAWS, SEED = 2000, 20240316


def wilson(right: int, n: int, z: float = 1.959964) -> tuple[float, float]:
    """The 95 % interval of a proportion (Wilson 1927): wilson(9, 10) is about (0.596, 0.982)."""
    if not n:
        return 0.0, 1.0
    share, bend = right / n, z * z / n
    middle = (share + bend / 2) / (1 + bend)
    half = z / (1 + bend) * (share * (1 - share) / n + bend / (4 * n)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap(counts: Sequence[tuple[int, int, int]]) -> tuple[float, float]:
    """The middle 95 % of F1 over documents drawn with replacement (Efron 1979); no document, no interval.

    counts: rows coded, found and right of each document. The draws are the same at every run.
    """
    if not counts:
        return 0.0, 1.0
    table = np.array(counts, dtype=float)
    draws = np.random.default_rng(SEED).integers(0, len(table), (DRAWS, len(table)))
    n, found, right = table[draws].sum(axis=1).T
    f1 = np.divide(2 * right, n + found, out=np.zeros_like(right), where=n + found > 0)
    low, high = np.percentile(f1, [2.5, 97.5])
    return float(low), float(high)

"""The processor time that work takes, whatever else a long test run or a busy machine does beside it."""

import gc
from collections.abc import Callable
from time import process_time


def seconds(run: Callable[[], object], times: int = 1) -> float:
    """The least seconds of processor time of `times` runs, without the collector of thousands of earlier tests."""
    least = float("inf")
    collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(times):
            begun = process_time()
            run()
            least = min(least, process_time() - begun)
    finally:
        if collecting:
            gc.enable()
    return least

"""Schedule: the same tasks in this process, on local worker processes, or on a Dask cluster.

A task is a function that can be pickled and one argument; it writes its own files and returns little.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from recoupe.problems import Problem

FEW_PAGES = 500  # up to here, starting worker processes takes longer than the work
AHEAD = 3  # tasks in hand for each thread of a worker: enough to keep it busy, few enough to hold
CONNECT = "20s"
# What Dask watches of its workers takes a tenth of their time: a sampling profiler, clocks; and handing memory back
# to the system after every table takes more.
QUIET = {
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "500ms",
    "distributed.admin.tick.limit": "1h",
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.comm.timeouts.connect": CONNECT,
    "distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": 1 << 27,
}

Argument = TypeVar("Argument")
Result = TypeVar("Result")
Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]


@contextmanager
def open_scheduler(pages: int, workers: int | None = None, address: str | None = None) -> Iterator[Run]:
    """What runs tasks: run(function, arguments) yields the results in the order in which they are done.

    workers: processes on this machine; where it is not given, one up to FEW_PAGES pages and one a processor above.
    address: of a Dask scheduler whose workers see the same folders ('tcp://10.0.0.1:8786'). Results and files are
    the same each time. A worker that dies costs the tasks it had in hand, which go to another one.
    """
    if address is None and workers is None:
        workers = 1 if pages <= FEW_PAGES else _cpus()
    if address is None and workers == 1:
        yield _run_here
        return
    import dask
    from distributed import Client, LocalCluster

    with dask.config.set(QUIET):
        cluster = None
        try:
            if address is None:
                with _without_interrupts():  # control-C is for this process, which then stops its workers
                    cluster = LocalCluster(
                        n_workers=workers, threads_per_worker=1, memory_limit=0, dashboard_address=None, silence_logs=50
                    )
            client = Client(cluster or address, set_as_default=False, timeout=CONNECT)
        except (OSError, ValueError) as error:
            raise Problem(f"no Dask scheduler answers at {address}: {error}") from None
        try:
            yield partial(_run_on, client)
        finally:
            client.close(timeout=5)
            if cluster:
                cluster.close(timeout=5)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Processes started inside do not hear an interrupt, for as long as they live."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _cpus() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _run_here(function: Callable[[Argument], Result], arguments: Iterable[Argument]) -> Iterator[Result]:
    import dask

    for argument in arguments:
        yield dask.delayed(partial(function, argument))().compute(scheduler="synchronous")


def _run_on(client: Any, function: Callable[[Argument], Result], arguments: Iterable[Argument]) -> Iterator[Result]:
    from distributed import KilledWorker, as_completed

    waiting = iter(arguments)
    threads = sum(client.nthreads().values())
    first = [client.submit(function, a, pure=False) for a in islice(waiting, AHEAD * max(threads, 2))]
    done = as_completed(first, loop=client.loop)
    for future in done:
        try:
            result = future.result()
        except KilledWorker as error:
            raise Problem(f"a task killed every worker that tried it (too little memory?): {error}") from None
        future.release()
        for argument in islice(waiting, 1):
            done.add(client.submit(function, argument, pure=False))
        yield result

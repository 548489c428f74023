"""Bench: how fast, how large, against what. Writes a Markdown table.

    make bench                                                    # some minutes on two processors
    .venv/bin/python bench/bench.py --large > docs/bench.md       # 100,000 pages as well: an hour

Speeds are characters a second of processor time on one core, so that other work on the machine disturbs them little;
what matters are the ratios, all taken in one run on the same pages (generate.py).
"""

import argparse
import contextlib
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter, process_time

from enlarge import enlarge
from generate import generate

ROOT = Path(__file__).resolve().parents[1]
PEERS = ROOT / ".venv-bench/bin/python"
COMPILED = ROOT / "build/compiled"  # the finders compiled by `make compile`
IS_COMPILED = any(COMPILED.glob("*.so"))
ROUNDS, PAGES, PEER_PAGES = 5, 200, 25


def say(text: str = "") -> None:
    print(text, flush=True)


def table(header: list[str], rows: list[list[str]]) -> None:
    say("| " + " | ".join(header) + " |")
    say("|---|" + "---:|" * (len(header) - 1))
    for row in rows:
        say("| " + " | ".join(row) + " |")
    say()


# Layers and peers on one core


class Layers:
    """The pages and the codebook; `time_all` times every layer on all pages once."""

    def __init__(self, folder: Path) -> None:
        from recoupe.fold import fold
        from recoupe.mentions.actor_words import bare_same_length
        from recoupe.mentions.codebook import compile_codebook
        from recoupe.read import read_articles
        from recoupe.study import read_study

        self.study = read_study(folder)
        self.codebook = compile_codebook(self.study)
        self.articles = read_articles(self.study)
        self.raw = [f" {bare_same_length(fold(a.text))} ".encode() for a in self.articles]  # so that words are found
        self.chars = sum(len(a.text) for a in self.articles)

    def time_all(self) -> dict[str, float]:
        from recoupe.dates import find_dates
        from recoupe.mentions import find_mentions
        from recoupe.mentions.codebook import scan
        from recoupe.portrayal import find_portrayal
        from recoupe.quotes import find_quotes
        from recoupe.statements.events import read_events
        from recoupe.statements.facts import find_facts, find_themes
        from recoupe.statements.figures import find_figures
        from recoupe.zones import mark

        times: dict[str, float] = {}

        def timed(name: str, work: Callable):  # type: ignore[no-untyped-def, type-arg]
            start = process_time()
            result = work()
            times[name] = times.get(name, 0.0) + process_time() - start
            return result

        book = self.codebook
        for article in self.articles:
            page = timed("zones, sentences", lambda: mark(article))
            hits = timed("scan", lambda: scan(page, book))
            dates = timed("dates", lambda: tuple(find_dates(page)))
            mentions = timed("mentions", lambda: tuple(find_mentions(page, book, hits)))
            quotes = timed("quotes", lambda: tuple(find_quotes(page, mentions)))
            figures = timed("figures", lambda: tuple(find_figures(page, dates)))
            timed("events", lambda: read_events(page, book, hits, dates))
            timed(
                "facts, themes", lambda: (*find_facts(page, book, hits, dates, figures), *find_themes(page, book, hits))
            )
            timed("portrayal", lambda: tuple(find_portrayal(page, mentions, quotes)))
        return times

    def time_floor(self) -> float:
        """Decoding and one Aho-Corasick pass over the text, for nothing."""
        start = process_time()
        for raw in self.raw:
            for _ in self.codebook.automaton.iter(raw.decode()):
                pass
        return process_time() - start


def measure_peers(files: list[str]) -> dict[str, dict[str, float]]:
    if not PEERS.exists():
        return {}
    done = subprocess.run([str(PEERS), str(ROOT / "bench/peers.py"), *files], capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 else {}


def run_compiled(*options: str) -> str:
    """What this script prints with the finders compiled; each run is a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(COMPILED)} if IS_COMPILED else None
    command = [sys.executable, __file__, *options]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.splitlines()[-1]


def bench_layers(folder: Path) -> None:
    layers = Layers(folder)
    files = [str(path) for path in sorted(folder.glob("*.txt"))[:PEER_PAGES]]
    layers.time_all()  # warm: compiled patterns, word lists
    times, compiled, floors, peers = [], [], [], []
    for _ in range(ROUNDS):  # in turns, so that a change of load on the machine meets all of them
        times.append(layers.time_all())
        compiled.append(json.loads(run_compiled("--times", str(folder))) if IS_COMPILED else {})
        floors.append(layers.time_floor())
        peers.append(measure_peers(files))
    floor = layers.chars / statistics.median(floors)
    known = {
        name: statistics.median(p[name]["speed"] for p in peers)
        for name in ("dateparser", "edsnlp")
        if all(p.get(name, {}).get("speed") for p in peers)
    }

    def row(name: str, value: float, share: str = "") -> list[str]:
        ratios = [f"{value / known[peer]:.1f}" if peer in known else "" for peer in ("dateparser", "edsnlp")]
        return [name, f"{value / 1000:,.0f}", share, *ratios]

    def rows_of(times: list[dict[str, float]], how: str) -> list[list[str]]:
        whole = layers.chars / statistics.median(sum(t.values()) for t in times)
        speed = {name: layers.chars / statistics.median(t[name] for t in times) for name in times[0]}
        together = statistics.median(sum(t[name] for name in ("mentions", "quotes", "portrayal")) for t in times)
        speed["mentions, quotes, portrayal"] = layers.chars / together
        rows = [row(name + how, value, f"{100 * whole / value:.0f} %") for name, value in speed.items()]
        return [*rows, row(f"**all layers**{how}", whole, "100 %")]

    say(f"## Layers, one core ({len(layers.articles)} pages, {layers.chars:,} characters)\n")
    rows = rows_of(times, "")
    if compiled[0]:
        rows += rows_of(compiled, ", compiled")
    rows.append(row("floor: decode, one Aho-Corasick pass", floor))
    names = {"dateparser": "dateparser, search_dates", "edsnlp": "edsnlp, eds.dates"}
    rows += [row(names[name], value) for name, value in known.items()]
    table(["layer", "1,000 characters/s", "share of all", "times dateparser", "times edsnlp"], rows)
    for name in ("dateparser", "edsnlp"):
        if name not in known:
            say(f"{name} is not installed in .venv-bench (bench/requirements.txt): not measured.\n")


# Whole corpora


def annotate_once(folder: Path, workers: int) -> None:
    """What the bench runs in a process of its own: prints JSON."""
    from recoupe.scale.corpus import annotate_corpus
    from recoupe.study import read_study

    stages: dict[str, float] = {}
    last = [perf_counter(), "start"]

    def tell(what: str, done: int, total: int) -> None:
        now = perf_counter()
        stages[what] = stages.get(what, 0.0) + now - last[0]
        last[:] = [now, what]

    start = perf_counter()
    with tempfile.TemporaryDirectory() as out:
        done = annotate_corpus(read_study(folder), Path(out), workers=workers, tell=tell)
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        json.dumps(
            {
                "pages": done.pages, "rows": done.rows, "wall": perf_counter() - start,
                "cpu": own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime,
                "peak": max(own.ru_maxrss, others.ru_maxrss) / 1024,
                "wording": stages.get("matching wording", 0.0) + stages.get("comparing wording", 0.0),
            }
        )
    )  # fmt: skip


def run_once(folder: Path, workers: int) -> dict[str, float]:
    return json.loads(run_compiled("--one", str(folder), "--workers", str(workers)))


def time_apart(folder: Path) -> float:
    """How much faster two runs that share nothing are at once than one after the other.

    What two workers can reach at best here: two processors may be the halves of one, and share caches and memory.
    """
    alone = run_once(folder, 1)["wall"]
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: run_once(folder, 1)["wall"], range(2)))
    return 2 * alone / max(both)


def bench_corpora(home: Path, sizes: list[int]) -> None:
    say(f"## Corpora: `recoupe annotate`{', compiled' if IS_COMPILED else ''}\n")
    rows = []
    generate(sizes[0], home / str(sizes[0]))
    apart = time_apart(home / str(sizes[0]))  # first: files are then as near for every row
    for size in sizes:
        generate(size, home / str(size))
        for workers in (1, 2):
            if workers == 2 and size < 10_000:
                continue  # starting processes takes longer than the work
            done = run_once(home / str(size), workers)
            wall = done["wall"]
            one = wall if workers == 1 else one  # noqa: F821
            rows.append(
                [
                    f"{size:,}", str(workers), f"{wall:.1f}", f"{1000 * done['cpu'] / size:.1f}", f"{one / wall:.2f}",
                    f"{done['wording']:.1f}", f"{done['peak']:.0f}", f"{done['rows']:,.0f}",
                ]
            )  # fmt: skip
    table(
        [
            "pages", "workers", "seconds", "processor ms a page", "times one worker", "of these for shared wording",
            "peak MB of a process", "rows",
        ],
        rows,
    )  # fmt: skip
    say(f"Two runs of {sizes[0]:,} pages that share nothing are {apart:.2f} times as fast at once as one after the")
    say("other: two workers cannot do better on this machine.\n")


# Reports


def bench_report(home: Path) -> None:
    empty = home / "empty"
    empty.mkdir(exist_ok=True)
    import nbformat

    for number in range(4):
        cell = nbformat.v4.new_code_cell("import pandas\nimport matplotlib.pyplot")
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata=kernel), empty / f"{number}.ipynb")

    def papermill(number: int) -> None:
        command = [sys.executable, "-m", "papermill", f"{empty}/{number}.ipynb", f"{empty}/out{number}.ipynb"]
        subprocess.run(command, check=True, capture_output=True)

    def four_empty() -> None:
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(papermill, range(4)))

    def report() -> None:
        command = [sys.executable, "-m", "recoupe.cli", "report", "seeds", "--out", str(home / "reports")]
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)

    walls: dict[str, list[float]] = {"empty": [], "report": []}
    report()  # warm
    for _ in range(3):
        for name, work in (("empty", four_empty), ("report", report)):
            start = perf_counter()
            work()
            walls[name].append(perf_counter() - start)
    base, whole = (statistics.median(walls[name]) for name in ("empty", "report"))
    say("## Report\n")
    table(
        ["run", "seconds", "ratio"],
        [
            ["papermill alone: four notebooks that import pandas and matplotlib, two at a time", f"{base:.1f}", "1.00"],
            ["`recoupe report seeds`, one language, HTML, PDF and dossier", f"{whole:.1f}", f"{whole / base:.2f}"],
        ],
    )


# Notebooks on tables that are there


def run_notebook(name: str, home: Path) -> None:
    """What the bench runs in a process of its own, so that its one child is the kernel: prints JSON."""
    import papermill

    start = perf_counter()
    parameters = {"corpus": str(home / "pages"), "tables": str(home / "tables")}
    notebook, out = ROOT / f"notebooks/{name}.ipynb", home / f"{name}.ipynb"
    papermill.execute_notebook(notebook, out, parameters, kernel_name="python3", progress_bar=False)
    wall, kernel = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu, peak = kernel.ru_utime + kernel.ru_stime, kernel.ru_maxrss / 1024
    print(json.dumps({"wall": wall, "cpu": cpu, "peak": peak, "size": out.stat().st_size / 1e6}))


def bench_notebooks(home: Path, sizes: list[int]) -> None:
    """Each notebook on tables of so many pages, enlarged from those of a thousand (enlarge.py)."""
    from recoupe.scale.corpus import annotate_corpus
    from recoupe.study import read_study

    pages, tables = home / "1000", home / "tables-1000"
    generate(1_000, pages)
    whole = annotate_corpus(
        read_study(pages), tables, workers=1
    )  # nothing is found again: what is compiled is no matter
    say("## Notebooks: `papermill notebooks/NAME.ipynb -p tables DIR`, one at a time\n")
    rows = []
    for size in sizes:
        large = home / f"enlarged-{size}"
        enlarge(pages, tables, size // 1_000, large)
        for name in ("coverage", "timeline", "portrayal", "method"):
            command = [sys.executable, __file__, "--notebook", name, "--one", str(large)]
            done = json.loads(
                subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1]
            )
            seconds = [f"{done['wall']:.1f}", f"{done['cpu']:.1f}"]
            cells = [*seconds, f"{done['peak']:.0f}", f"{done['size']:.1f}"]
            rows.append([f"{size:,}", f"{whole.rows * size // 1_000:,}", name, *cells])
    table(["pages", "rows of the tables", "notebook", "seconds", "processor s", "peak MB", "MB of the notebook"], rows)


@contextlib.contextmanager
def home_of(given: str | None) -> Iterator[Path]:
    if given:
        Path(given).mkdir(parents=True, exist_ok=True)
        yield Path(given)
        return
    home = Path(tempfile.mkdtemp(prefix="recoupe-bench-"))
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="100,000 pages as well")
    parser.add_argument("--only", choices=("layers", "corpora", "report", "notebooks"), help="one part of it")
    parser.add_argument("--home", help="keep the generated pages in this folder")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--notebook", help=argparse.SUPPRESS)
    parser.add_argument("--times", help=argparse.SUPPRESS)
    parser.add_argument("--workers", type=int, default=1, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.notebook:
        return run_notebook(options.notebook, Path(options.one))
    if options.one:
        return annotate_once(Path(options.one), options.workers)
    if options.times:
        layers = Layers(Path(options.times))
        layers.time_all()
        return print(json.dumps(layers.time_all()))
    say("# Bench\n")
    command = "make bench" if not options.large else ".venv/bin/python bench/bench.py --large > docs/bench.md"
    say(f"As `{command}` printed it: Python {platform.python_version()}, {os.cpu_count()} processors.")
    say("The pages are generated (bench/generate.py); speeds are of processor time, ratios of one run.\n")
    with home_of(options.home) as home:
        if options.only in (None, "layers"):
            generate(PAGES, home / str(PAGES))
            bench_layers(home / str(PAGES))
        if options.only in (None, "corpora"):
            bench_corpora(home, [1_000, 10_000, *([100_000] if options.large else [])])
        if options.only in (None, "report"):
            bench_report(home)
        if options.only in (None, "notebooks"):
            bench_notebooks(home, [10_000, 30_000, 100_000])


if __name__ == "__main__":
    main()

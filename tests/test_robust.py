"""Runs that are cut off, for real: what was there stays whole, what happened is one line, the next run succeeds."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import nbformat
import psutil
import pytest

from recoupe.kernels import PREFIX, kernel_class, open_kernels, remove_leftovers
from recoupe.notebook import annotate_folder
from recoupe.problems import Problem
from recoupe.report import report, run_notebook
from recoupe.tables import TABLES, read_tables

pytestmark = pytest.mark.slow
PAGES = {
    "a": "La grève est finie\n\nLa maire de Brest, Anne Leroux, a annoncé mardi 2 mars 2021 la fin de la grève.\n",
    "b": "Le 3 mars 2021, la grève a pris fin à Brest. Anne Leroux a critiqué le syndicat.\n",
}
STUDY = """
title: La grève
report_date: 2021-04-01
actors: [{id: mayor, kind: person, aliases: [Anne Leroux]}, {id: union, aliases: [le syndicat]}]
events: [{id: end, match: [fin grève]}]
"""


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text)
    (folder / "study.yml").write_text(STUDY)
    return folder


def annotating(corpus: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "recoupe.cli", "annotate", str(corpus), "--out", str(out), "--csv"]


def reporting(corpus: Path, out: Path) -> list[str]:
    command = [sys.executable, "-m", "recoupe.cli", "report", str(corpus), "--out", str(out)]
    return [*command, "--notebook", "method", "--format", "html"]


COMMANDS = {"annotate": annotating, "report": reporting}


@pytest.fixture(params=COMMANDS)
def command(request):
    return COMMANDS[request.param]


def run(arguments: list[str], **more) -> tuple[int, str]:
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=300, **more)
    return done.returncode, done.stderr.strip()


def files_in(folder: Path) -> dict[str, bytes]:
    """The files of a folder but for the locks, which stay."""
    paths = [p for p in folder.rglob("*") if p.is_file() and not p.name.endswith(".lock")]
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(paths)}


def kernels_of(pid: int) -> list[psutil.Process]:
    """The kernels of a run, once one of them runs, and all that was begun for them."""
    below = psutil.Process(pid).children(recursive=True)
    commands = [" ".join(p.cmdline()) for p in below if p.is_running()]
    is_one = sum("recoupe.warm" in c for c in commands) > 1 or any("ipykernel_launcher" in c for c in commands)
    return below if is_one else []


def wait_for(what, seconds: float = 90):
    until = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)
    return found


# Cut off


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=lambda s: s.name)
def test_a_report_cut_off_while_its_kernels_run(corpus, tmp_path, end):
    out = tmp_path / "out"
    assert run(reporting(corpus, out))[0] == 0
    before = files_in(out)
    (corpus / "c.txt").write_text("Une troisième page : la grève a repris.\n")
    begun = subprocess.Popen(reporting(corpus, out), stderr=subprocess.PIPE, text=True, start_new_session=True)
    kernels = wait_for(lambda: kernels_of(begun.pid))
    time.sleep(0.1)
    begun.send_signal(end)
    said = begun.communicate(timeout=30)[1].strip()
    assert files_in(out) == before
    if end == signal.SIGINT:
        assert begun.returncode == 130
        assert said == "recoupe: interrupted; what was there before is still whole"
    _, alive = psutil.wait_procs(kernels, timeout=20)
    assert not alive, "a kernel outlives its run"
    assert run(reporting(corpus, out)) == (0, "")
    assert files_in(out) != before
    assert not list(Path(tempfile.gettempdir()).glob(f"{PREFIX}{begun.pid}-*"))


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=lambda s: s.name)
@pytest.mark.parametrize("after", [0.05, 0.4])
def test_tables_cut_off(corpus, tmp_path, end, after):
    out = tmp_path / "tables"
    assert run(annotating(corpus, out))[0] == 0
    before = files_in(out)
    for i in range(300):
        (corpus / f"more{i}.txt").write_text(f"{PAGES['a'] * 20}Page {i}.\n")
    begun = subprocess.Popen(annotating(corpus, out), stderr=subprocess.PIPE, text=True, start_new_session=True)
    wait_for(lambda: [p for p in out.iterdir() if p.is_dir()] or begun.poll() is not None)
    time.sleep(after)
    begun.send_signal(end)
    said = begun.communicate(timeout=60)[1].strip()
    assert begun.returncode != 0, "too fast to be cut off"
    assert "Traceback" not in said
    kept = files_in(out)
    assert {name: kept[name] for name in before} == before
    code, said = run(annotating(corpus, out))
    assert (code, said) == (0, "")
    assert set(files_in(out)) == set(before), "something half-written is left"
    assert len(read_tables(out, ["documents"])["documents"]) == 302


def test_what_killed_runs_left_is_removed(corpus, tmp_path):
    home = tmp_path / "out/en"
    home.mkdir(parents=True)
    (home / ".method.html.abcd.part").write_text("half")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{ended.pid}-"))
    (left / "kernel0-1").write_text("")
    mine = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
    report(corpus, tmp_path / "out", "en", ["method"], ["html"])
    assert not list(home.glob(".*.part"))
    assert not left.exists()
    assert mine.exists(), "a running one keeps its folder"
    mine.rmdir()


def test_a_link_is_no_leftover(tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/file").write_text("")
    link = Path(tempfile.gettempdir()) / f"{PREFIX}999999999-{os.getpid()}"
    link.symlink_to(tmp_path / "kept")
    try:
        remove_leftovers()
        assert (tmp_path / "kept/file").exists()
    finally:
        link.unlink(missing_ok=True)


# No room, no right to write


@contextmanager
def mounted(folder: Path, options: str):
    """A small file system of its own; skips where none can be mounted."""
    folder.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("needs root and the right to mount")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def is_one_line(said: str) -> bool:
    return said.startswith("recoupe: ") and "\n" not in said


def test_a_full_disk(corpus, tmp_path, command):
    out = tmp_path / "small"
    with mounted(out, "size=3m"):
        assert run(command(corpus, out))[0] == 0
        before = files_in(out)
        (corpus / "c.txt").write_text("La grève a repris.\n")
        filler = out / "filler"
        with open(filler, "wb", buffering=0) as file, pytest.raises(OSError):
            while True:
                file.write(b"0" * 4096)
        code, said = run(command(corpus, out))
        assert code == 1
        assert is_one_line(said) and "No space left on device" in said
        filler.unlink()
        assert files_in(out) == before
        assert run(command(corpus, out))[0] == 0
        assert files_in(out).keys() == before.keys()


def test_a_file_that_may_not_grow(corpus, tmp_path, command):
    out = tmp_path / "out"
    assert run(command(corpus, out))[0] == 0
    before = files_in(out)
    (corpus / "c.txt").write_text("La grève a repris.\n")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    code, said = run(command(corpus, out), preexec_fn=limit)
    assert code == 1
    assert is_one_line(said)
    assert files_in(out) == before
    assert run(command(corpus, out))[0] == 0


def test_a_folder_that_is_read_only(corpus, tmp_path, command):
    out = tmp_path / "locked"
    with mounted(out, "ro,size=1m"):
        code, said = run(command(corpus, out))
    assert code == 1
    assert is_one_line(said) and "Read-only file system" in said


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_of_somebody_else(corpus, tmp_path, command):
    out = tmp_path / "locked"
    out.mkdir(mode=0o555)
    code, said = run(command(corpus, out))
    assert code == 1
    assert is_one_line(said) and "Permission denied" in said


def test_a_corpus_that_is_read_only_is_read(tmp_path, command):
    folder = tmp_path / "corpus"
    with mounted(folder, "size=1m"):
        (folder / "a.txt").write_text(PAGES["a"])
        (folder / "study.yml").write_text(STUDY)
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        assert run(command(folder, tmp_path / "out"))[0] == 0


# Kernels


def notebook_of(folder: Path, *cells: str) -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, folder / "method.ipynb")


def test_a_kernel_that_dies_once_is_forgiven(tmp_path, monkeypatch):
    mark = tmp_path / "died"
    once = f"import os, pathlib\np = pathlib.Path({str(mark)!r})\nif not p.exists():\n    p.touch(); os._exit(1)"
    notebook_of(tmp_path, once)
    monkeypatch.setattr("recoupe.report.notebooks_folder", lambda: tmp_path)
    assert run_notebook("method", {}).name == "method"


def test_a_kernel_that_does_not_start(corpus, tmp_path, monkeypatch):
    out = tmp_path / "out"
    report(corpus, out, "en", ["method"], ["html"])
    before = files_in(out)
    with monkeypatch.context() as patched:
        patched.setattr("recoupe.kernels.sys.executable", str(tmp_path / "no-python"))
        with pytest.raises(Problem, match="method.ipynb: its kernel died or did not start, twice") as caught:
            report(corpus, out, "en", ["method"], ["html"])
    assert "\n" not in str(caught.value)
    assert files_in(out) == before
    report(corpus, out, "en", ["method"], ["html"])


def test_a_broken_kernel_of_the_user_is_not_used(tmp_path, monkeypatch):
    spec = tmp_path / "jupyter/kernels/python3"
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text('{"argv": ["no-such-program"], "display_name": "x", "language": "python"}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    notebook_of(tmp_path, "1 + 1")
    monkeypatch.setattr("recoupe.report.notebooks_folder", lambda: tmp_path)
    assert run_notebook("method", {}).name == "method"


def outputs_of(part) -> list[dict]:
    return [output for cell in part.notebook.cells for output in cell.get("outputs", ())]


def test_a_copied_kernel_does_what_any_kernel_does(corpus, tmp_path, monkeypatch):
    cells = "import matplotlib.pyplot as plt\nplt.plot([1, 2])", "print('said')", "import os\nos.getppid()", "1 + 1"
    notebook_of(tmp_path, *cells)
    monkeypatch.setattr("recoupe.report.notebooks_folder", lambda: tmp_path)
    with open_kernels(corpus) as kernels:
        copied = outputs_of(run_notebook("method", {}, kernels))
        assert kernels.warm and copied[-2]["data"]["text/plain"] == str(kernels.warm.pid)
    started = outputs_of(run_notebook("method", {}))
    for one, other in zip(copied, started, strict=True):
        assert one.get("data", {}).keys() == other.get("data", {}).keys() and one.get("text") == other.get("text")
    assert any("image/png" in output.get("data", {}) for output in copied)


def test_a_copied_kernel_that_dies_is_tried_as_any_other(corpus, tmp_path, monkeypatch):
    notebook_of(tmp_path, "import os, sys\nif 'recoupe.warm' in sys.modules: os._exit(1)")
    monkeypatch.setattr("recoupe.report.notebooks_folder", lambda: tmp_path)
    with open_kernels(corpus) as kernels:
        assert run_notebook("method", {}, kernels).name == "method"


def test_a_folder_that_changed_is_annotated_anew(corpus):
    first, _ = annotate_folder(corpus)
    assert annotate_folder(corpus)[0] is first
    (corpus / "c.txt").write_text("Une troisième page : la grève a repris.\n")
    assert len(annotate_folder(corpus)[0].pages) == len(first.pages) + 1


def test_a_cell_that_fails_is_one_line(tmp_path, monkeypatch):
    notebook_of(tmp_path, "raise ValueError('first\\nsecond')")
    monkeypatch.setattr("recoupe.report.notebooks_folder", lambda: tmp_path)
    with pytest.raises(Problem) as caught:
        run_notebook("method", {})
    assert str(caught.value) == "method.ipynb, cell 1: ValueError: first"


def test_nothing_starts_in_a_run_that_was_stopped():
    with open_kernels() as kernels:
        start = kernel_class(kernels)
    with pytest.raises(RuntimeError, match="stopped"):
        start()
    assert not Path(kernels.folder).exists()


# Side by side


def test_two_runs_at_once(corpus, tmp_path, command):
    alone, out = tmp_path / "alone", tmp_path / "out"
    assert run(command(corpus, alone))[0] == 0
    both = [subprocess.Popen(command(corpus, out), stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(b.communicate(timeout=300)[1], b.returncode) for b in both] == [("", 0)] * 2
    if command is reporting:
        assert files_in(out) == files_in(alone)
    else:
        assert set(files_in(out)) == {f"{table}.{form}" for table in TABLES for form in ("parquet", "csv")}
        assert files_in(out) == files_in(alone)


def test_the_lock_of_a_killed_run_blocks_nobody(corpus, tmp_path, command):
    out = tmp_path / "out"
    home = out / "en" if command is reporting else out
    home.mkdir(parents=True)
    hold = "import sys, time, filelock; lock = filelock.FileLock(sys.argv[1]); lock.acquire(); print('held', flush=True); time.sleep(99)"
    lock = [sys.executable, "-c", hold, str(home / ".recoupe.lock")]
    holder = subprocess.Popen(lock, stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "held\n"
    waiting = subprocess.Popen(command(corpus, out), stderr=subprocess.PIPE, text=True)
    time.sleep(8)
    assert waiting.poll() is None, "it does not wait for its turn"
    holder.kill()
    holder.wait()
    assert (home / ".recoupe.lock").exists()
    assert (waiting.communicate(timeout=120)[1], waiting.returncode) == ("", 0)

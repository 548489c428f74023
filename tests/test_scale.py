"""Scale: the same tables whatever runs the work, whatever dies on the way."""

import filecmp
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pyarrow.compute as pc
import pytest
from distributed import LocalCluster

from recoupe.annotate import annotate
from recoupe.problems import Problem
from recoupe.scale import chunks, corpus, reuse_parts
from recoupe.scale.corpus import annotate_corpus
from recoupe.scale.schedule import open_scheduler
from recoupe.study import read_study
from recoupe.tables import TABLES, open_tables, read_frame, read_tables

ROOT = Path(__file__).parents[1]
STORY = ROOT / "tests/corpora/crue"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The pages of a coded story four times, each time with a last line of its own; two are the same bytes."""
    folder = tmp_path_factory.mktemp("pages")
    for path in STORY.glob("*.txt"):
        for copy in range(4):
            last = f"\nTirage numéro {copy} du {path.stem[:3]}.\n".encode()
            (folder / f"{path.stem[:8]}_{copy}.txt").write_bytes(path.read_bytes() + last)
    shutil.copy(STORY / "study.yml", folder)
    rows = (STORY / "documents.csv").read_text("utf-8").splitlines()
    copies = [row.replace(row.split(",")[0], f"{row[:8]}_{copy}.txt", 1) for row in rows[1:] for copy in range(4)]
    (folder / "documents.csv").write_text("\n".join([rows[0], *copies]), "utf-8")
    shutil.copy(folder / copies[0].split(",")[0], folder / "zzz_same.txt")
    (folder / "vide.txt").write_text("")
    (folder / "overrides.csv").write_text(
        "doc,start,end,layer,action,column,value,why\nnulle_part,0,3,mentions,remove,,,a page that is gone\n"
    )
    return folder


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch):
    """Many small chunks, parts, buckets and groups, so that every seam is in the test."""
    monkeypatch.setattr(chunks, "PAGES", 3)
    monkeypatch.setattr(corpus, "CHUNKS_A_PART", 2)
    monkeypatch.setattr(reuse_parts, "BUCKET", 2000)
    monkeypatch.setattr(reuse_parts, "GROUP", 5)


@pytest.fixture(scope="module")
def tables(folder, tmp_path_factory) -> Path:
    """The tables as this process writes them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "PAGES", 3)
        patch.setattr(corpus, "CHUNKS_A_PART", 2)
        out = tmp_path_factory.mktemp("tables")
        annotate_corpus(read_study(folder), out, with_csv=True, workers=1)
    return out


def files_of(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and p.name != ".recoupe.lock")


def assert_same_bytes(one: Path, other: Path) -> None:
    assert files_of(one) == files_of(other)
    for name in files_of(one):
        assert filecmp.cmp(one / name, other / name, shallow=False), name


def test_parts_hold_what_one_pass_finds(folder, tables):
    at_once = annotate(read_study(folder)).tables
    in_parts = read_tables(tables)
    for name in TABLES:
        pd.testing.assert_frame_equal(in_parts[name], at_once[name])
    assert (tables / "mentions.parquet").is_dir() and len(in_parts["reuse"]) > 100
    assert (tables / "mentions.csv").read_text("utf-8").count("\n") == len(in_parts["mentions"]) + 1


def test_pages_without_dates_are_dated_by_all_the_others(tmp_path):
    pages = shutil.copytree(ROOT / "tests/corpora/club", tmp_path / "pages")
    (pages / "documents.csv").unlink()
    annotate_corpus(read_study(pages), tmp_path / "tables", workers=1)
    at_once, in_parts = annotate(read_study(pages)).tables, read_tables(tmp_path / "tables")
    for name in TABLES:
        pd.testing.assert_frame_equal(in_parts[name], at_once[name])
    assert in_parts["documents"].published_start.notna().sum() > 2


def test_tables_are_read_through_filters(tables):
    some = read_frame(open_tables(tables), "mentions", ["doc", "actor"], pc.field("zone") == "title")
    every = read_tables(tables, ["mentions"])["mentions"]
    assert list(some) == ["doc", "actor"] and len(some) == (every.zone == "title").sum() > 0
    with pytest.raises(Problem, match="nothing"):
        read_tables(tables, ["nothing"])


def test_two_local_workers_write_the_same_bytes(folder, tables, tmp_path):
    annotate_corpus(read_study(folder), tmp_path, with_csv=True, workers=2)
    assert_same_bytes(tmp_path, tables)


def test_a_worker_killed_on_a_cluster_costs_nothing(folder, tables, tmp_path):
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", memory_limit=0, silence_logs=50
    ) as cluster:
        victim = cluster.workers[0].pid
        killed = []

        def tell(what, done, total):
            if what == "annotating" and done and not killed:
                killed.append(os.kill(victim, signal.SIGKILL))

        annotate_corpus(read_study(folder), tmp_path, with_csv=True, scheduler=cluster.scheduler_address, tell=tell)
    assert killed
    assert_same_bytes(tmp_path, tables)


def test_an_interrupted_run_leaves_earlier_tables_and_goes_on_where_it_stopped(folder, tables, tmp_path, monkeypatch):
    study = read_study(folder)
    shutil.copytree(tables, tmp_path, dirs_exist_ok=True)
    before = {name: os.stat(tmp_path / name).st_mtime_ns for name in files_of(tmp_path)}

    def interrupt(what, done, total):
        if what == "annotating" and done > total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        annotate_corpus(study, tmp_path, with_csv=True, workers=1, tell=interrupt)
    assert {n: os.stat(tmp_path / n).st_mtime_ns for n in before} == before
    assert pd.read_parquet(
        tmp_path / corpus.UNFINISHED
    ).empty  # nothing that a reader of the folder could take for a table
    done_before = []

    def watch(what, done, total):
        done_before.append((what, done))

    annotate_corpus(study, tmp_path, with_csv=True, workers=1, tell=watch)
    first = next(done for what, done in done_before if what == "annotating")
    assert first > len(list(folder.glob("*.txt"))) / 2
    assert_same_bytes(tmp_path, tables)


def test_a_changed_page_is_done_again_alone(folder, tmp_path):
    own = tmp_path / "pages"
    shutil.copytree(folder, own)
    plan = [c.key for c in chunks.cut_chunks(read_study(own), corpus.list_pages(read_study(own), print), tmp_path)]
    page = sorted(own.glob("*.txt"))[4]
    page.write_text(page.read_text("utf-8") + "Une ligne de plus.\n", "utf-8")
    again = [c.key for c in chunks.cut_chunks(read_study(own), corpus.list_pages(read_study(own), print), tmp_path)]
    assert [a == b for a, b in zip(plan, again, strict=True)].count(False) == 1


def test_control_c_stops_the_command_and_its_workers(folder, tables, tmp_path):
    shutil.copytree(tables, tmp_path, dirs_exist_ok=True)
    command = [sys.executable, "-m", "recoupe.cli", "annotate", str(folder), "--out", str(tmp_path), "--workers", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while process.poll() is None and not (tmp_path / corpus.UNFINISHED).exists():
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=30)[1]
    if process.returncode == 0:
        pytest.skip("the machine was done before it could be interrupted")
    assert process.returncode == 130 and "Traceback" not in said, said
    for _ in range(50):
        if not subprocess.run(["pgrep", "-g", str(process.pid)], capture_output=True).stdout:
            break
        time.sleep(0.1)
    else:
        pytest.fail("workers are left")
    for name in files_of(tables):
        assert filecmp.cmp(tmp_path / name, tables / name, shallow=False), name


def test_no_cluster_is_a_problem(monkeypatch):
    monkeypatch.setattr("recoupe.scale.schedule.CONNECT", "1s")
    with pytest.raises(Problem, match="no Dask scheduler"), open_scheduler(1, address="tcp://127.0.0.1:9"):
        pass

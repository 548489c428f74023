"""The report: the notebooks run on a folder, side by side, and published; an earlier one stays until all is well."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import papermill
from filelock import FileLock, Timeout
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError
from rich.progress import Progress

from recoupe.compare.method import corpus_digest, file_digest
from recoupe.display import NUMBERS
from recoupe.draft import open_study
from recoupe.kernels import Kernels, kernel_class, open_kernels, stop_kernels
from recoupe.problems import Problem
from recoupe.read import Note, iter_articles
from recoupe.study import STUDY_FILE, Study
from recoupe.tables import remove_parts, replacing
from recoupe.words import LANGUAGES, phrase

NOTEBOOKS = ("coverage", "timeline", "portrayal", "method")
FORMATS = ("html", "pdf")
SIDE_BY_SIDE = 2  # notebooks at a time: a kernel keeps one core busy
WAIT = 600  # seconds to wait for another run on the same folder


@dataclass(frozen=True, slots=True)
class Part:
    """One notebook of the report, as run."""

    name: str
    notebook: NotebookNode


def report(
    folder: str | Path,
    out: str | Path = "reports",
    language: str = "en",
    notebooks: Sequence[str] | None = None,
    formats: Sequence[str] = FORMATS,
    parameters: Mapping[str, Any] | None = None,
    preview: bool = False,
    progress: Progress | None = None,
    say: Callable[[str], None] = print,
) -> list[Path]:
    """Renders the report of a folder to OUT/<language>/ and gives the files written.

    notebooks: which of coverage, timeline, portrayal, method (all); formats: html, pdf; parameters: of the notebooks,
    as papermill takes them. A parameter that none of them has, an unknown name or a bad study is a Problem; a run
    that fails leaves the files of an earlier one as they were.
    """
    names = _known("notebook", notebooks or NOTEBOOKS, NOTEBOOKS)
    formats = _known("format", formats, FORMATS)
    _known("language", [language], LANGUAGES)
    study = open_study(folder)
    _check_pages(study, folder, say)
    chosen = _spread({**(parameters or {}), "corpus": str(Path(folder).resolve()), "language": language}, names)
    home = Path(out) / language
    home.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(home / ".recoupe.lock", timeout=WAIT):
            remove_parts(home)
            parts = _run_all(names, chosen, progress)
            files = _publish(study, parts, language, formats, preview, complete=set(names) == set(NOTEBOOKS))
            return _write(files, home)
    except Timeout:
        raise Problem(f"{home}: another run has been writing there for {WAIT // 60} minutes") from None


def notebooks_folder() -> Path:
    """Where the notebooks are: beside lib/, in the project's checkout."""
    folder = Path(__file__).resolve().parents[2] / "notebooks"
    if not folder.is_dir():
        raise Problem(f"{folder}: the notebooks are not there; run recoupe from a checkout of the project")
    return folder


def _known(what: str, values: Iterable[str], known: Sequence[str]) -> list[str]:
    values = list(dict.fromkeys(values))
    for value in values:
        if value not in known:
            raise Problem(f"unknown {what} {value!r}; the known ones are {', '.join(known)}")
    return values


def _check_pages(study: Study, folder: str | Path, say: Callable[[str], None]) -> None:
    notes: list[Note] = []
    pages = sum(1 for _ in iter_articles(study, notes.append))
    for note in notes:
        say(str(note))
    if not pages:
        raise Problem(f"{folder}: no page to read")


def _spread(parameters: dict[str, Any], names: Sequence[str]) -> dict[str, dict[str, Any]]:
    """To each notebook the parameters that it has; one that no notebook has is a Problem that lists those there are."""
    has = {name: set(papermill.inspect_notebook(str(notebooks_folder() / f"{name}.ipynb"))) for name in names}
    every = sorted(set().union(*has.values()))
    for parameter in parameters:
        if parameter not in every:
            raise Problem(f"unknown parameter {parameter!r}; the known ones are {', '.join(every)}")
    return {name: {k: v for k, v in parameters.items() if k in has[name]} for name in names}


def _run_all(names: Sequence[str], parameters: Mapping[str, dict[str, Any]], progress: Progress | None) -> list[Part]:
    task = progress.add_task("notebooks", total=len(names)) if progress else None
    parts: dict[str, Part] = {}
    with open_kernels() as kernels, ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        running = {pool.submit(run_notebook, name, parameters[name], kernels): name for name in names}
        try:
            for done in as_completed(running):
                parts[running[done]] = done.result()
                if progress and task is not None:
                    progress.advance(task)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            stop_kernels(kernels)  # or the pool waits for notebooks that nobody wants
            raise
    return [parts[name] for name in names]


def run_notebook(name: str, parameters: Mapping[str, Any], kernels: Kernels | None = None) -> Part:
    """One notebook run by papermill; a kernel that does not start or dies is tried a second time."""
    if kernels is None:
        with open_kernels() as kernels:
            return run_notebook(name, parameters, kernels)
    path = notebooks_folder() / f"{name}.ipynb"
    for last in (False, True):
        try:
            return Part(name, _execute(path, parameters, kernels))
        except PapermillExecutionError as error:
            told = error.evalue if error.ename == "Problem" else f"{error.ename}: {error.evalue}"
            told = told.split("\n")[0] if error.ename != "Problem" else told
            raise Problem(f"{path.name}, cell {error.cell_index + 1}: {told}") from None
        except (DeadKernelError, RuntimeError, OSError) as error:
            if last or kernels.stopped.is_set():
                why = " ".join(str(error).split())
                raise Problem(f"{path.name}: its kernel died or did not start, twice ({why})") from None
    raise AssertionError


def _execute(path: Path, parameters: Mapping[str, Any], kernels: Kernels) -> NotebookNode:
    for logger in ("papermill", "traitlets"):
        logging.getLogger(logger).setLevel(logging.CRITICAL)  # what goes wrong is said once, by run_notebook
    return papermill.execute_notebook(
        str(path),
        None,
        parameters=dict(parameters),
        kernel_name="python3",
        progress_bar=False,
        kernel_manager_class=kernel_class(kernels),
    )


def _publish(
    study: Study, parts: Sequence[Part], language: str, formats: Sequence[str], preview: bool, complete: bool
) -> dict[str, bytes]:
    """The files of a report by name; one that cannot be published is a Problem, before anything is written."""
    from recoupe.publish.dossier import index_html, make_dossier
    from recoupe.publish.html import HtmlReport
    from recoupe.publish.pdf import PdfReport

    exporters: dict[str, Any] = {"html": HtmlReport(preview=preview), "pdf": PdfReport(preview=preview)}
    for part in parts:
        part.notebook.metadata["recoupe"] = _metadata(study, language, part.name)
    documents = {part.name: part.notebook for part in parts}
    if complete:
        meta = {**_metadata(study, language, "dossier"), "colophon": _digests(study)}
        documents["dossier"] = make_dossier([part.notebook for part in parts], meta)
    files: dict[str, bytes] = {}
    for name, notebook in documents.items():
        for form in formats:
            made, _ = exporters[form].from_notebook_node(notebook)
            files[f"{name}.{form}"] = made.encode() if isinstance(made, str) else made
    if complete:
        files["numbers.txt"] = "".join(f"{line}\n" for part in parts for line in _numbers(part)).encode()
        files["index.html"] = index_html(_metadata(study, language, "index"), sorted(files)).encode()
    return files


def _metadata(study: Study, language: str, part: str) -> dict[str, Any]:
    return {
        "language": language,
        "title": study.title.of(language),
        "subtitle": study.subtitle.of(language)
        or (phrase("method_summary_drafted", language) if study.drafted else ""),
        "authors": list(study.authors),
        "report_date": study.report_date.isoformat() if study.report_date else "",
        "part": part,
        "part_title": phrase(f"part_{part}", language),
    }


def _digests(study: Study) -> dict[str, str]:
    """The sha256 of the pages and of the codebook."""
    files = ((article.file, article.sha256) for article in iter_articles(study))
    found = {"corpus": corpus_digest(pd.DataFrame(files, columns=["file", "sha256"]))}
    codebook = study.folder / STUDY_FILE
    return {**found, "codebook": file_digest(codebook)} if codebook.is_file() else found


def _numbers(part: Part) -> list[str]:
    """The lines that a notebook logged of what it published: 'coverage | tbl-facts | …'."""
    outputs = (o for cell in part.notebook.cells for o in cell.get("outputs", ()))
    return [f"{part.name} | {line}" for o in outputs for line in o.get("data", {}).get(NUMBERS, ())]


def _write(files: Mapping[str, bytes], home: Path) -> list[Path]:
    """Every file is written before the first one takes its place, so that a full disk leaves all as they were."""
    with ExitStack() as stack:
        for name, data in files.items():
            stack.enter_context(replacing(home / name)).write_bytes(data)
    return [home / name for name in files]

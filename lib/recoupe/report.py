"""The report: the notebooks run on a folder, side by side, and published; an earlier one stays until all is well."""

import logging
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from recoupe.digests import corpus_digest, file_digest
from recoupe.kernels import Kernels, kernel_class, open_kernels, stop_kernels
from recoupe.media import NUMBERS
from recoupe.problems import Problem
from recoupe.words import LANGUAGES, phrase
from recoupe.writing import remove_parts, replacing

if TYPE_CHECKING:  # what is slow to import waits until the kernels are on their way
    from nbformat import NotebookNode
    from rich.progress import Progress

    from recoupe.read import Note
    from recoupe.study import Study

NOTEBOOKS = ("coverage", "timeline", "portrayal", "method")
HEAVY_FIRST = ("coverage", "portrayal", "timeline", "method")  # so that none that takes long is begun last
FORMATS = ("html", "pdf")
SIDE_BY_SIDE = 2  # notebooks at a time: a kernel keeps one core busy
WAIT = 600  # seconds to wait for another run on the same folder


@dataclass(frozen=True, slots=True)
class Part:
    """One notebook of the report, as run."""

    name: str
    notebook: "NotebookNode"


def report(
    folder: str | Path,
    out: str | Path = "reports",
    language: str = "en",
    notebooks: Sequence[str] | None = None,
    formats: Sequence[str] = FORMATS,
    parameters: Mapping[str, Any] | None = None,
    preview: bool = False,
    progress: "Progress | None" = None,
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
    home = Path(out) / language
    tables = str((parameters or {}).get("tables") or "")
    with open_kernels(folder, tables) as kernels:
        from recoupe.draft import open_study

        study = open_study(folder)
        places = {"corpus": str(Path(folder).resolve()), "tables": str(Path(tables).resolve()) if tables else ""}
        if not tables:
            _check_pages(study, folder, say)
        chosen = _spread({**(parameters or {}), **places, "language": language}, names)
        home.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(home / ".recoupe.lock", timeout=WAIT):
                remove_parts(home)
                with _running(names, chosen, kernels) as parts:
                    files = _publish(study, tables, names, parts, language, formats, preview, progress)
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


def _check_pages(study: "Study", folder: str | Path, say: Callable[[str], None]) -> None:
    from recoupe.read import iter_articles

    notes: list[Note] = []
    pages = sum(1 for _ in iter_articles(study, notes.append))
    for note in notes:
        say(str(note))
    if not pages:
        raise Problem(f"{folder}: no page to read")


def _spread(parameters: dict[str, Any], names: Sequence[str]) -> dict[str, dict[str, Any]]:
    """To each notebook the parameters that it has; one that no notebook has is a Problem that lists those there are."""
    papermill = _papermill()
    has = {name: set(papermill.inspect_notebook(str(notebooks_folder() / f"{name}.ipynb"))) for name in names}
    every = sorted(set().union(*has.values()))
    for parameter in parameters:
        if parameter not in every:
            raise Problem(f"unknown parameter {parameter!r}; the known ones are {', '.join(every)}")
    return {name: {k: v for k, v in parameters.items() if k in has[name]} for name in names}


@contextmanager
def _running(
    names: Sequence[str], parameters: Mapping[str, dict[str, Any]], kernels: Kernels
) -> Iterator[list["Future[Part]"]]:
    """The notebooks on their way; none is waited for once nobody wants them."""
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        try:
            running = {
                name: pool.submit(run_notebook, name, parameters[name], kernels)
                for name in sorted(names, key=HEAVY_FIRST.index)
            }
            yield [running[name] for name in names]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            stop_kernels(kernels)  # or the pool waits for notebooks that nobody wants
            raise


def run_notebook(name: str, parameters: Mapping[str, Any], kernels: Kernels | None = None) -> Part:
    """One notebook run by papermill; a kernel that does not start or dies is tried a second time."""
    if kernels is None:
        with open_kernels() as kernels:
            return run_notebook(name, parameters, kernels)
    from nbclient.exceptions import DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    path = notebooks_folder() / f"{name}.ipynb"
    for last in (False, True):
        try:
            return Part(name, _execute(path, parameters, kernel_class(kernels, copied=not last)))
        except PapermillExecutionError as error:
            told = error.evalue if error.ename == "Problem" else f"{error.ename}: {error.evalue}"
            told = told.split("\n")[0] if error.ename != "Problem" else told
            raise Problem(f"{path.name}, cell {error.cell_index + 1}: {told}") from None
        except (DeadKernelError, RuntimeError, OSError) as error:
            if last or kernels.stopped.is_set():
                why = " ".join(str(error).split())
                raise Problem(f"{path.name}: its kernel died or did not start, twice ({why})") from None
    raise AssertionError


def _execute(path: Path, parameters: Mapping[str, Any], kernel: type[Any]) -> "NotebookNode":
    papermill = _papermill()
    for logger in ("papermill", "traitlets"):
        logging.getLogger(logger).setLevel(logging.CRITICAL)  # what goes wrong is said once, by run_notebook
    return papermill.execute_notebook(
        str(path),
        None,
        parameters=dict(parameters),
        kernel_name="python3",
        progress_bar=False,
        kernel_manager_class=kernel,
        shutdown_kernel="immediate",
    )


def _papermill() -> Any:
    """papermill, imported without the grammar of web addresses that jsonschema compiles wherever it is installed.

    That takes longer than a notebook, and nothing here checks addresses.
    """
    grammar = "rfc3987_syntax"
    hidden = grammar not in sys.modules
    if hidden:
        sys.modules[grammar] = None  # type: ignore[assignment]  # an import of it fails, which jsonschema allows for
    try:
        return import_module("papermill")
    finally:
        if hidden:
            sys.modules.pop(grammar, None)


def _publish(
    study: "Study",
    tables: str,
    names: Sequence[str],
    running: Sequence["Future[Part]"],
    language: str,
    formats: Sequence[str],
    preview: bool,
    progress: "Progress | None",
) -> dict[str, bytes]:
    """The files of a report by name; one that cannot be published is a Problem, before anything is written.

    What has been run is published while other notebooks still run.
    """
    from recoupe.publish.dossier import index_html, make_dossier
    from recoupe.publish.fonts import font_css
    from recoupe.publish.html import HtmlReport
    from recoupe.publish.pdf import PdfReport

    exporters: dict[str, Any] = {"html": HtmlReport, "pdf": PdfReport}

    def published(name: str, form: str, notebook: "NotebookNode") -> bytes:
        made, _ = exporters[form](preview=preview).from_notebook_node(notebook)
        return made.encode() if isinstance(made, str) else bytes(made)

    task = progress.add_task("notebooks", total=len(names)) if progress else None
    order = [(name, form) for name in (*names, "dossier") for form in formats]
    making: dict[tuple[str, str], Future[bytes]] = {}
    with ThreadPoolExecutor(SIDE_BY_SIDE + 1) as pool:  # so that the dossier waits for no part
        try:
            warm = pool.submit(font_css, "") if "html" in formats else None
            for done in as_completed(running):
                part = done.result()
                part.notebook.metadata["recoupe"] = _metadata(study, language, part.name)
                making |= {
                    (part.name, form): pool.submit(published, part.name, form, part.notebook) for form in formats
                }
                if progress and task is not None:
                    progress.advance(task)
            parts = [future.result() for future in running]
            complete = set(names) == set(NOTEBOOKS)
            if complete:
                meta = {**_metadata(study, language, "dossier"), "colophon": _digests(study, tables)}
                dossier = make_dossier([part.notebook for part in parts], meta)
                making |= {("dossier", form): pool.submit(published, "dossier", form, dossier) for form in formats}
            files = {f"{name}.{form}": making[name, form].result() for name, form in order if (name, form) in making}
            if warm:
                warm.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    if complete:
        files["numbers.txt"] = "".join(f"{line}\n" for part in parts for line in _numbers(part)).encode()
        files["index.html"] = index_html(_metadata(study, language, "index"), sorted(files)).encode()
    return files


def _metadata(study: "Study", language: str, part: str) -> dict[str, Any]:
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


def _digests(study: "Study", tables: str) -> dict[str, str]:
    """The sha256 of the pages and of the codebook."""
    from recoupe.read import iter_articles
    from recoupe.study import STUDY_FILE

    if tables:
        from recoupe.tables import read_tables

        found = {"corpus": corpus_digest(read_tables(Path(tables), ["documents"])["documents"].itertuples())}
    else:
        found = {"corpus": corpus_digest(iter_articles(study))}
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

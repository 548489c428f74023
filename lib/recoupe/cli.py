"""The command: recoupe draft | check | annotate | report | score | export FOLDER."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from recoupe.export import FORMATS
from recoupe.problems import Problem, one_line

EXIT_OK, EXIT_PROBLEM, EXIT_INTERRUPTED = 0, 1, 130
_err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 only when it did what was asked, 1 after a problem said in one line, 130 when interrupted."""
    options = build_parser().parse_args(arguments)
    try:
        return int(options.run(options) or EXIT_OK)
    except Problem as problem:
        for line in str(problem).split("\n"):
            _err.print(f"recoupe: {line}", markup=False)
        return EXIT_PROBLEM
    except OSError as error:
        name = f"{one_line(str(error.filename))}: " if error.filename else ""
        _err.print(f"recoupe: {name}{one_line(error.strerror or str(error))}", markup=False)
        return EXIT_PROBLEM
    except KeyboardInterrupt:
        _err.print("recoupe: interrupted; what was there before is still whole")
        return EXIT_INTERRUPTED


def build_parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    parser = argparse.ArgumentParser(prog="recoupe", description=__doc__, allow_abbrev=False)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(name: str, run, text: str) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
        sub = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        sub.add_argument("folder", metavar="FOLDER", help="the folder of pages, with study.yml and documents.csv")
        sub.set_defaults(run=run)
        return sub

    command("draft", _draft, "Propose study.yml and documents.csv from the pages; what is there stays as it is.")
    command("check", _check, "Check study.yml, documents.csv and the pages, and say what is wrong.")
    sub = command("annotate", _annotate, "Write the tables: one Parquet file each.")
    sub.add_argument("--out", metavar="DIR", type=Path, required=True, help="where the tables go")
    sub.add_argument("--csv", action="store_true", help="also write each table as CSV")
    sub.add_argument("--workers", metavar="N", type=int, help="processes (default: 1; all processors for many pages)")
    sub.add_argument(
        "--scheduler", metavar="ADDRESS", help="of a Dask cluster that sees FOLDER and DIR: tcp://host:8786"
    )
    sub = command("report", _report, "Render the report: HTML and PDF, in English or French.")
    sub.add_argument("--out", metavar="DIR", type=Path, default=Path("reports"), help="default: reports")
    sub.add_argument("--language", choices=("en", "fr"), default="en", help="language of the report (default: en)")
    sub.add_argument("--notebook", metavar="NAME", action="append", help="only this notebook; may be given again")
    sub.add_argument("--format", default="html,pdf", help="html, pdf or both (default: html,pdf)")
    sub.add_argument("--actor", help="portrayal: a portrait of this actor alone")
    sub.add_argument("-p", "--parameter", nargs=2, action="append", metavar=("NAME", "VALUE"), help="of a notebook")
    sub.add_argument("--preview", action="store_true", help="let a figure without alternative text pass")
    sub = command("score", _score, "Compare the tables with a hand-coded sample (FOLDER/gold).")
    sub.add_argument("--gold", metavar="DIR", type=Path, help="the coded sample (default: FOLDER/gold)")
    sub.add_argument("--against", metavar="OTHER_GOLD", type=Path, help="agreement with another coding of the pages")
    sub.add_argument("--json", action="store_true", help="print JSON, errors included")
    sub.add_argument("--errors", action="store_true", help="list every error with its passage")
    sub = command("export", _export, "Write what was found for other programs: spreadsheets, IRaMuTeQ, TXM, DNA.")
    sub.add_argument("--to", required=True, choices=FORMATS, help="the format")
    sub.add_argument("--out", metavar="DIR", type=Path, default=Path("export"), help="default: export")
    return parser


def _draft(options: argparse.Namespace) -> int:
    from recoupe.draft import draft_study
    from recoupe.draft.write import draft_summary, write_draft
    from recoupe.study import read_study

    written = read_study(options.folder)
    drafted = draft_study(written, lambda note: _err.print(str(note), markup=False))
    if not drafted.documents:
        raise Problem(f"{options.folder}: no page to read")
    for path in write_draft(drafted, written):
        print(path)
    print(f"drafted from {options.folder}: {draft_summary(drafted)}; every line is a guess to be edited")
    return EXIT_OK


def _check(options: argparse.Namespace) -> int:
    from recoupe.read import Note, iter_articles
    from recoupe.study import check_study, find_folder

    folder = find_folder(options.folder)
    study, problems = check_study(folder)
    notes: list[Note] = []
    pages = sum(1 for _ in iter_articles(study, notes.append)) if study else 0
    for note in notes:
        _err.print(str(note), markup=False)
    if problems or study is None:
        raise Problem("\n".join(problems))
    if not pages:
        raise Problem(f"{options.folder}: no page to read")
    counts = {
        "page": pages, "actor": len(study.actors), "theme": len(study.themes), "fact": len(study.facts),
        "event": len(study.events),
    }  # fmt: skip
    print(f"{options.folder}: " + ", ".join(f"{n} {name}{'s' * (n != 1)}" for name, n in counts.items()) + ": good")
    return EXIT_OK


def _annotate(options: argparse.Namespace) -> int:
    from recoupe.draft import open_study
    from recoupe.scale.corpus import annotate_corpus
    from recoupe.tables import TABLES

    if options.workers is not None and (options.workers < 1 or options.scheduler):
        raise Problem("--workers: a number of processes from 1, and not with --scheduler")
    study = open_study(options.folder)
    with _progress() as progress:
        task = progress.add_task("pages", total=None)

        def tell(what: str, done: int, total: int) -> None:
            if what != progress.tasks[task].description:
                progress.reset(task, description=what)
            progress.update(task, completed=done, total=total or None)

        done = annotate_corpus(study, options.out, options.csv, options.workers, options.scheduler, tell)
    for note in done.notes:
        _err.print(str(note), markup=False)
    for correction in (c for c in done.corrections if not c.applied):
        _err.print(str(correction), markup=False)
    print(f"{len(TABLES)} tables, {done.rows} rows, from {done.pages} pages: {options.out}")
    return EXIT_OK


def _score(options: argparse.Namespace) -> int:
    from recoupe.trust.gold import gold_tables, read_texts
    from recoupe.trust.score import score_tables
    from recoupe.trust.score_text import print_scores, scores_to_json

    if options.against:
        return _agree(options)
    from recoupe.annotate import annotate
    from recoupe.draft import open_study

    study = open_study(options.folder)
    gold = gold_tables(study.folder, options.gold)
    scores = score_tables(study, annotate(study).tables, gold)
    texts = read_texts(study.folder)
    print(scores_to_json(scores, texts) if options.json else print_scores(scores, options.errors, texts))
    return EXIT_OK


def _agree(options: argparse.Namespace) -> int:
    from recoupe.study import find_folder
    from recoupe.trust.agreement import read_agreement
    from recoupe.trust.score_text import agreement_to_json, print_agreement

    rows = read_agreement(find_folder(options.folder), options.gold, options.against)
    print(agreement_to_json(rows) if options.json else print_agreement(rows))
    return EXIT_OK


def _report(options: argparse.Namespace) -> int:
    import yaml

    from recoupe.report import report

    formats = [f.strip() for f in options.format.split(",") if f.strip()]
    parameters = {name: yaml.safe_load(value) for name, value in options.parameter or ()}
    if options.actor:
        parameters["actor"] = options.actor
    with _progress() as progress:
        written = report(
            options.folder, out=options.out, language=options.language, notebooks=options.notebook, formats=formats,
            parameters=parameters, preview=options.preview, progress=progress,
            say=lambda line: _err.print(line, markup=False),
        )  # fmt: skip
    for path in written:
        print(path)
    return EXIT_OK


def _export(options: argparse.Namespace) -> int:
    from recoupe.annotate import annotate
    from recoupe.draft import open_study
    from recoupe.export import check_target, export_study

    study = open_study(options.folder)
    check_target(study, options.out)
    with _progress() as progress:
        task = progress.add_task("pages", total=None)
        annotations = annotate(study, lambda doc: progress.advance(task))
    for line in annotations.notes:
        _err.print(str(line), markup=False)
    if not annotations.pages:
        raise Problem(f"{options.folder}: no page to read")
    exported = export_study(annotations, options.to, options.out)
    for path in exported.paths:
        print(path)
    for note in exported.notes:
        _err.print(note, markup=False)
    return EXIT_OK


class _Rate(ProgressColumn):
    """How many a second: '212/s'."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.3g}/s" if task.speed else "")


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn(),
        console=_err, transient=True, disable=not sys.stderr.isatty(),
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())

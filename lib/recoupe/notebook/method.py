"""What the cells of the method notebook call, one function a cell."""

import pandas as pd

from recoupe.charts.errors import plot_errors
from recoupe.charts.events import in_words
from recoupe.charts.steps import plot_steps
from recoupe.compare import method
from recoupe.compare.places import is_of
from recoupe.compare.timeline import published_windows
from recoupe.display import show_prose
from recoupe.findings.brief import Brief, Said
from recoupe.findings.method import find_errors, find_method, find_steps, layer_label
from recoupe.notebook import MOST_LISTED, Report, show_brief, show_chart, show_listing
from recoupe.problems import one_line
from recoupe.tables import read_frame
from recoupe.words import phrase

LAYERS_OF_CODEBOOK = {
    "actors": "layer_actors",
    "themes": "layer_themes",
    "facts": "codebook_layer_facts",
    "events": "layer_events",
}


def show_method_summary(report: Report) -> None:
    """What was read, what was left out, and how well it is measured."""
    steps = method.step_table(report.annotations, len(report.names))
    said = find_method(report.annotations, steps, report.scores, report.language)
    said.append(phrase("not_found_not_unsaid", report.language))
    show_brief(report, Brief(trust=tuple(map(Said, said))))


def show_steps(report: Report) -> None:
    """What was read and what was left out, step by step."""
    table, language = method.step_table(report.annotations, len(report.names)), report.language
    finding = find_steps(table, language)
    table = table.assign(label=[phrase(f"step_{step}", language) for step in table.step])
    show_chart(report, plot_steps(table, language=language), finding, id="fig-steps", table=table)


def show_pages(report: Report) -> None:
    """Every page that was read, with what identifies it."""
    language = report.language
    docs = list(report.names)[:MOST_LISTED]
    documents = read_frame(report.tables, "documents", (), is_of(docs)).set_index("doc").loc[docs]
    windows = published_windows(report.tables, docs)
    table = pd.DataFrame(
        {
            "source": [report.names[doc] for doc in docs],
            "file": [one_line(f) for f in documents.file],
            "published": [in_words(*windows[d], language) if d in windows else None for d in documents.index],
            "encoding": documents.encoding.tolist(),
            "characters": documents.chars.tolist(),
            "own_words": documents.own_words.tolist(),
            "digest": [str(s)[:12] for s in documents.sha256],
        }
    )
    show_listing(report, table, _heads(table, language), id="tbl-pages", of=len(report.names))


def show_notes(report: Report) -> None:
    """Files that were left out, or need a word."""
    notes = report.annotations.notes
    table = pd.DataFrame([(one_line(n.file), n.message) for n in notes], columns=["file", "reason"])
    show_listing(report, table, _heads(table, report.language), id="tbl-notes")


def show_codebook(report: Report) -> None:
    """What is looked for, and by which words."""
    language = report.language
    table = method.codebook_table(report.study, language).drop(columns="id")
    table = table.assign(layer=[phrase(LAYERS_OF_CODEBOOK[layer], language) for layer in table.layer])
    note = phrase("codebook_note", language)
    show_listing(report, table, _heads(table, language), id="tbl-codebook", note=note, small=True)


def show_errors(report: Report) -> None:
    """Measured error of every layer against the hand-coded sample, or that of other stories where there is none."""
    table = method.error_table(report.scores)
    is_elsewhere = table.empty
    if is_elsewhere:
        show_prose(phrase("errors_nothing", report.language))
        table = method.elsewhere_table()
    finding = find_errors(table, report.language, is_elsewhere)
    table = table.assign(label=[layer_label(layer, report.language) for layer in table.layer])
    show_chart(report, plot_errors(table, language=report.language), finding, id="fig-errors", table=table)


def show_corrections(report: Report) -> None:
    """The analyst's corrections, and what became of each."""
    language = report.language
    table = method.correction_table(report.annotations)
    state = [
        phrase("correction_applied", language)
        if row.applied
        else phrase("correction_not", language, reason=phrase(f"correction_{row.reason}", language))
        for row in table.itertuples()
    ]
    change = [phrase(f"correction_{row.action}", language, change=row.change) for row in table.itertuples()]
    table = table.assign(state=state, change=change, source=[report.all_names.get(doc, doc) for doc in table.doc])
    table = table.assign(layer=[phrase(f"corrected_{layer}", language) for layer in table.layer])
    names = ("source", "place", "words", "layer", "change", "why", "state")
    columns = {name: phrase("head_corrected_words" if name == "words" else f"head_{name}", language) for name in names}
    show_listing(report, table, columns, id="tbl-corrections", lang_columns={"words": report.study.language})


def show_versions(report: Report) -> None:
    """Versions and digests: what it takes to make the report again."""
    language = report.language
    table = method.version_table(report.annotations)
    table = table.assign(what=[phrase("version_corpus", language) if w == "corpus" else w for w in table.what])
    show_listing(report, table, _heads(table, language), id="tbl-versions", small=True)
    show_prose(phrase("reproduce", language))


def _heads(table: pd.DataFrame, language: str) -> dict[str, str]:
    return {name: phrase(f"head_{name}", language) for name in table.columns}

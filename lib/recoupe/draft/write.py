"""Writing a draft down: study.yml and documents.csv for the analyst to edit; files that exist are never touched.

Where they do, what they lack is written beside them (study.draft.yml, documents.draft.csv).
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from recoupe.mentions.actor_words import bare
from recoupe.model import Window
from recoupe.study import DOCUMENTS_FILE, STUDY_FILE, Actor, Document, Event, Fact, Study, Text, Theme
from recoupe.typography import number
from recoupe.writing import replacing

PROPOSED_STUDY, PROPOSED_DOCUMENTS = "study.draft.yml", "documents.draft.csv"
COLUMNS = ("file", "outlet", "origin", "url", "title", "published", "published_basis", "note")
_PLAIN = re.compile(r"[A-Za-zÀ-ÿŒœ][\w’ .\-]*[\wÀ-ÿ.]|[A-Za-z]")
_WORDS = frozenset({"yes", "no", "true", "false", "null", "on", "off", "y", "n"})


def write_draft(drafted: Study, written: Study) -> list[Path]:
    """Writes what a folder lacks, and gives the files: the whole draft, or only additions to what an analyst wrote.

    drafted: the study drafted from the pages; written: as study.yml and documents.csv have it.
    """
    folder, files = written.folder, []
    target = folder / STUDY_FILE
    if target.exists():
        lacking = additions(drafted, written)
        if any((lacking.actors, lacking.themes, lacking.facts, lacking.events)):
            files.append(_write(folder / PROPOSED_STUDY, study_text(lacking, proposed=True)))
    else:
        files.append(_write(target, study_text(drafted)))
    rows = [row for file, row in drafted.documents.items() if file not in written.documents]
    if rows:
        name = PROPOSED_DOCUMENTS if (folder / DOCUMENTS_FILE).exists() else DOCUMENTS_FILE
        files.append(_write(folder / name, documents_text(rows)))
    return files


def _write(path: Path, text: str) -> Path:
    with replacing(path) as new:
        new.write_bytes(text.encode("utf-8"))
    return path


def additions(drafted: Study, written: Study) -> Study:
    """What a draft has that a written study has not: no name, word, day or id of the written one comes twice."""
    names = {bare(n) for a in written.actors for n in (*a.aliases, *a.metonyms, a.label.fr)}
    layers: tuple[Any, ...] = (*written.themes, *written.facts, *written.events)
    lines = {bare(m) for t in layers for m in t.match}
    days = {e.date for e in written.events if e.date}
    ids = {x.id for layer in (written.actors, written.themes, written.facts, written.events) for x in layer}

    def fresh(rows: Iterable[Any]) -> list[Any]:
        return [r for r in rows if r.id not in ids and not any(bare(m) in lines for m in getattr(r, "match", ()))]

    return drafted.model_copy(
        update={
            "actors": tuple(
                a for a in fresh(drafted.actors) if not {bare(n) for n in (*a.aliases, *a.metonyms)} & names
            ),
            "themes": tuple(fresh(drafted.themes)),
            "facts": tuple(fresh(drafted.facts)),
            "events": tuple(e for e in fresh(drafted.events) if e.date not in days),
        }
    )


def study_text(study: Study, proposed: bool = False) -> str:
    """A study as the YAML of study.yml, with a comment where something is a guess."""
    head = (
        ["# Additions that recoupe draft proposes: copy what is right into study.yml. Made anew each time."]
        if proposed
        else [
            "# Drafted by recoupe from the pages of this folder: every line is a guess. Edit it, then: recoupe check.",
            "# recoupe draft does not touch this file again; it proposes additions in study.draft.yml.",
            f"title: {_text(study.title)}",
            f"language: {study.language}",
        ]
    )
    parts = [
        ("actors", "kind and label are guesses; a metonym counts only where it acts", map(_actor, study.actors)),
        ("themes", "words that recur in several pages", map(_theme, study.themes)),
        (
            "facts",
            "a quantity of several pages; another number where a line matches conflicts",
            map(_fact, study.facts),
        ),
        ("events", "days that several pages give, with words they share", map(_event, study.events)),
    ]
    for key, comment, rows in parts:
        lines = [line for row in rows for line in row]
        if lines:
            head += ["", f"# {comment}", f"{key}:", *lines]
    return "\n".join(head) + "\n"


def _actor(actor: Actor) -> list[str]:
    lines = [f"  - id: {_q(actor.id)}", f"    label: {_text(actor.label)}"]
    if actor.kind:
        lines.append(f"    kind: {actor.kind}  # a guess")
    if actor.part_of:
        lines.append(f"    part_of: {actor.part_of}  # a guess")
    lines += [
        f"    {key}: {_list(values)}"
        for key, values in (("aliases", actor.aliases), ("metonyms", actor.metonyms))
        if values
    ]
    return lines


def _theme(theme: Theme) -> list[str]:
    return [f"  - id: {_q(theme.id)}", f"    label: {_text(theme.label)}", f"    match: {_list(theme.match)}"]


def _fact(fact: Fact) -> list[str]:
    lines = _theme(fact)  # type: ignore[arg-type]
    if fact.expect and fact.expect.number is not None:
        lines.append(f"    expect: {{number: {fact.expect.number:.10g}, unit: {_q(fact.expect.unit)}}}")
    return lines


def _event(event: Event) -> list[str]:
    lines = _theme(event)  # type: ignore[arg-type]
    if event.date:
        lines.insert(2, f"    date: {interval_text(*event.date)}  # as most pages have it")
    return lines


def interval_text(start: Any, end: Any) -> str:
    """A closed interval as documents.csv has it: '2024-04-20', '2024-04-20/2024-04-24'."""
    return f"{start}" if start == end else f"{start}/{end}"


def _text(text: Text) -> str:
    return _q(text.fr) if text.en == text.fr else f"{{en: {_q(text.en)}, fr: {_q(text.fr)}}}"


def _list(values: Sequence[str]) -> str:
    return f"[{', '.join(_q(v) for v in values)}]"


def _q(text: str) -> str:
    """A text as a YAML scalar: plain where nothing in it means anything to YAML, else in single quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def documents_text(rows: Iterable[Document]) -> str:
    """Rows as the text of documents.csv; a window open at one end is left empty, and inferred again at every run."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(
            [
                row.file,
                row.outlet,
                row.origin,
                row.url,
                row.title,
                _published(row.published),
                row.published_basis,
                row.note,
            ]
        )
    return out.getvalue()


def _published(window: Window) -> str:
    return interval_text(window.start, window.end) if window.start and window.end else ""


def draft_summary(study: Study) -> str:
    """'12 actors, 5 themes, 3 facts, 8 events, 10 pages'."""
    counts = {
        "actor": study.actors,
        "theme": study.themes,
        "fact": study.facts,
        "event": study.events,
        "page": study.documents,
    }
    return ", ".join(f"{number(len(rows), 'en')} {name}{'s' * (len(rows) != 1)}" for name, rows in counts.items())

"""Statements of actors for discourse network analysis: who states what, and with whom.

dna_statements.csv has the layout of the event list that DNA (Discourse Network Analyzer, P. Leifeld) exports:
semicolons, its column names, its four variables person, organization, concept, agreement, and some columns more.
dna_edges.csv is the bipartite network of actors and concepts.
"""

import csv
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.annotate import Annotations
from recoupe.compare.portraits import statements
from recoupe.export.own_text import Private
from recoupe.export.rows import Exported, count, documents_and_pages, read_rows
from recoupe.model import ARTICLE_ZONES, Page, Sentence
from recoupe.sources import name_sources
from recoupe.study import Actor, Study
from recoupe.tables import neutral
from recoupe.writing import replacing

DNA_COLUMNS = (
    "statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text",
    "person", "organization", "concept", "agreement",
)  # fmt: skip
MORE_COLUMNS = ("actor", "concept kind", "published_start", "published_end", "start", "end", "rule")
EDGE_COLUMNS = ("actor", "label", "concept", "concept kind", "agreement", "statements", "documents")


def write(annotations: Annotations, out: Path) -> Exported:
    """OUT/dna_statements.csv, a row for each concept of each statement, and OUT/dna_edges.csv, a row a pair."""
    rows, said, ours = _find_rows(annotations)
    targets = (out / "dna_statements.csv", out / "dna_edges.csv")
    tables = ((DNA_COLUMNS + MORE_COLUMNS, rows), (EDGE_COLUMNS, list(_edges(rows, annotations.study))))
    for target, (columns, found) in zip(targets, tables, strict=True):
        with replacing(target) as path, open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(columns)
            writer.writerows([neutral(row[column]) for column in columns] for row in found)
    used = len({(row["document ID"], row["start"], row["end"]) for row in rows})
    note = f"{count(used, 'statement')} of {said}: {said - ours} by others than actors, {ours - used} without a concept"
    return Exported(targets, (note,))


def _find_rows(annotations: Annotations) -> tuple[list[dict[str, Any]], int, int]:
    """Rows, how many statements there are, and how many are by actors of the codebook."""
    study, tables = annotations.study, annotations.tables
    actors = {actor.id: actor for actor in study.actors}
    concepts = _concepts_by_page(annotations)
    names = name_sources(tables["documents"])
    docs = list(names)
    quotes = statements(tables, names, ["speaker", "quote", "rule"])
    by_page = {docs[place]: of for place, of in quotes.groupby("place", sort=False)}
    rows: list[dict[str, Any]] = []
    said = ours = 0
    for document, page in documents_and_pages(annotations):
        doc, private = document["doc"], Private(page)
        start, end = document["published_start"], document["published_end"]
        for quote in by_page[doc].itertuples() if doc in by_page else ():
            if private.touches(quote.start, quote.end):
                continue
            said += 1
            if quote.speaker not in actors:
                continue
            ours += 1
            actor = actors[quote.speaker]
            for (kind, concept), agreement in _stated(page, quote, concepts.get(doc, ())):
                row = {
                    "statement ID": len(rows) + 1,
                    "time": f"{start} 00:00:00" if start and start == end else "",
                    "document ID": doc,
                    "document title": document["title"],
                    "author": "",
                    "source": document["outlet"],
                    "section": "",
                    "type": "",
                    "text": " ".join(quote.quote.split()),
                    **_person_and_organization(actor, actors, study.language),
                    "concept": concept,
                    "agreement": agreement,
                    "actor": actor.id,
                    "concept kind": kind,
                    "published_start": start,
                    "published_end": end,
                    "start": int(quote.start),
                    "end": int(quote.end),
                    "rule": quote.rule,
                }
                rows.append({column: "" if value is None else value for column, value in row.items()})
    return rows, said, ours


def _person_and_organization(actor: Actor, actors: dict[str, Actor], language: str) -> dict[str, str]:
    """A person with the body it is part of; every other actor is an organization."""
    if actor.kind != "person":
        return {"person": "", "organization": _label(actor, language)}
    body = actors.get(actor.part_of)
    return {"person": _label(actor, language), "organization": _label(body, language) if body else ""}


def _label(actor: Actor, language: str) -> str:
    return actor.label.of(language) or actor.id


def _concepts_by_page(annotations: Annotations) -> dict[str, list[tuple[int, int, str, str, Any]]]:
    """(start, end, kind, id, agreement) of every fact and theme: 1 states the fact, 0 conflicts with it.

    A theme has no agreement: it is what is talked about, not a position.
    """
    found: dict[str, list[tuple[int, int, str, str, Any]]] = {}
    for row in read_rows(annotations, "facts"):
        agreement = 0 if row["agrees"] == "conflicts" else 1
        found.setdefault(row["doc"], []).append((row["start"], row["end"], "fact", row["fact_id"], agreement))
    for row in read_rows(annotations, "themes"):
        found.setdefault(row["doc"], []).append((row["start"], row["end"], "theme", row["theme_id"], ""))
    return found


def _stated(page: Page, quote: Any, concepts: Any) -> list[tuple[tuple[str, str], Any]]:
    """The concepts in the sentences that a statement touches, each once; one both stated and denied is left out."""
    around = list(_sentences(page, quote.start, quote.end))
    if not around:
        return []
    start, end = around[0].start, around[-1].end
    found: dict[tuple[str, str], set[Any]] = {}
    for first, last, kind, concept, agreement in concepts:
        if first < end and start < last:
            found.setdefault((kind, concept), set()).add(agreement)
    return [(key, agreements.pop()) for key, agreements in sorted(found.items()) if len(agreements) == 1]


def _sentences(page: Page, start: int, end: int) -> Iterator[Sentence]:
    at = bisect_left(page.sentences, start + 1, key=lambda s: s.end)
    for sentence in page.sentences[at:]:
        if sentence.start >= end:
            return
        if sentence.zone in ARTICLE_ZONES:
            yield sentence


def _edges(rows: list[dict[str, Any]], study: Study) -> Iterator[dict[str, Any]]:
    labels = {actor.id: _label(actor, study.language) for actor in study.actors}
    pairs: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        key = (row["actor"], row["concept kind"], row["concept"], str(row["agreement"]))
        pairs.setdefault(key, []).append(row["document ID"])
    for (actor, kind, concept, agreement), docs in sorted(pairs.items()):
        yield {
            "actor": actor,
            "label": labels[actor],
            "concept": concept,
            "concept kind": kind,
            "agreement": agreement,
            "statements": len(docs),
            "documents": len(set(docs)),
        }

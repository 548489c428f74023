"""Stored: a study whose tables `recoupe annotate` wrote, opened without finding everything again.

Tables and pages are read where something is counted or shown, and no more of them than that takes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from recoupe.annotate import Annotations
from recoupe.draft import open_study
from recoupe.model import Page
from recoupe.problems import Problem
from recoupe.read import PLACE, Note, find_pages, read_file
from recoupe.study import Study
from recoupe.tables import open_tables, read_frame
from recoupe.zones import mark


@dataclass(frozen=True, slots=True)
class StoredPages:
    """The pages of a study by document, each read and marked when it is asked for; iterating reads them all."""

    study: Study
    files: Mapping[str, str]  # of each document, in the order of the tables
    digests: Mapping[str, str]
    read: dict[str, Page] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.files)

    def __iter__(self) -> Iterator[Page]:
        for doc in self.files:
            yield self.of([doc])[doc]

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of each page, read when it is asked for."""
        return _Texts(self)

    def of(self, docs: Iterable[str]) -> dict[str, Page]:
        """The pages of some documents, in the order of the tables; a page that has changed since is a Problem."""
        wanted = set(docs)
        by_file: dict[str, set[str]] = {}
        for doc in wanted - self.read.keys():
            if doc in self.files:
                by_file.setdefault(self.files[doc].partition(PLACE)[0], set()).add(doc)
        for file, of in by_file.items():
            for article in read_file(self.study.folder / file, self.study, lambda note: None):
                if article.doc in of:
                    if article.sha256 != self.digests[article.doc]:
                        raise Problem(f"{article.file} has changed since the tables were written; annotate again")
                    self.read[article.doc] = mark(article)
            if missing := of - self.read.keys():
                raise Problem(f"{file} no longer holds {min(missing)}; annotate again")
        known = wanted & self.files.keys()
        return {doc: self.read[doc] for doc in (self.files if len(known) > 1 else known) if doc in known}


class _Texts(Mapping[str, str]):
    def __init__(self, pages: StoredPages) -> None:
        self.pages = pages

    def __getitem__(self, doc: str) -> str:
        return self.pages.of([doc])[doc].article.text

    def __iter__(self) -> Iterator[str]:
        return iter(self.pages.files)

    def __len__(self) -> int:
        return len(self.pages)


def open_stored(corpus: str | Path, tables: str | Path) -> Annotations:
    """The annotations of a folder from its tables; Problem where these are of other pages than the folder's."""
    study, home = open_study(corpus), Path(tables).expanduser()
    notes: list[Note] = []
    files = {path.name for path in find_pages(study.folder, notes.append)}
    found = open_tables(home)
    documents = read_frame(found, "documents", ["doc", "file", "sha256"])
    docs, of_docs = documents.doc.tolist(), documents.file.tolist()
    stored = {file.partition(PLACE)[0] for file in of_docs}
    if gone := stored - files:
        raise Problem(f"{home}: made of {min(gone)}, which is not in {study.folder}; annotate again")
    names, digests = (dict(zip(docs, of, strict=True)) for of in (of_docs, documents.sha256.tolist()))
    pages = StoredPages(study, names, digests)
    return Annotations(study, pages, found, tuple(notes))  # type: ignore[arg-type]

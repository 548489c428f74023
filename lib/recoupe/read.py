"""Reading: a folder of raw pages becomes articles; text is decoded, never rewritten.

What cannot be read costs that file and one clear line; the rest of the corpus goes through.
"""

import hashlib
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from recoupe.model import Article
from recoupe.study import DOCUMENTS_FILE, Document, Study

LARGEST_PAGE = 20_000_000  # bytes: a file longer than that is not one page
ENCODINGS = ["cp1252", "latin_1", "utf_16_le", "utf_16_be"]  # what French pages come in, beside UTF-8
PAGE_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class Note:
    """A file that was left out, or needs a word: 'vide.txt: empty, left out'."""

    file: str
    message: str
    left_out: bool = True

    def __str__(self) -> str:
        return f"{one_line(self.file)}: {self.message}"


def one_line(name: str) -> str:
    """A file name that fits one line of a terminal: control characters and lone surrogates escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in name)


def read_articles(study: Study, say: Callable[[Note], None] | None = None) -> list[Article]:
    """All the articles of a study, in the order of their file names; `say` gets a Note for each file with a problem."""
    return list(iter_articles(study, say))


def iter_articles(study: Study, say: Callable[[Note], None] | None = None) -> Iterator[Article]:
    """Articles one at a time, so that a corpus need not fit in memory."""
    say = say or (lambda note: None)
    seen: dict[str, str] = {}
    found: set[str] = set()
    for path in find_pages(study.folder, say):
        found.add(path.name)
        article = read_page(path, study, say)
        if article is None:
            continue
        first = seen.setdefault(article.sha256, path.name)
        if _counts(path.name, first, path.name in study.documents or not study.documents, say):
            yield article
    _say_missing(study, found, say)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page file before it is read: bytes, their sha256, the first file with the same ones, a row in documents.csv."""

    file: str
    size: int
    sha256: str
    first: str
    is_listed: bool = True


def list_pages(study: Study, say: Callable[[Note], None]) -> Iterator[Listed]:
    """The page files of a study by name, each read once to be hashed, so that they can be read apart: `read_listed`."""
    seen: dict[bytes, str] = {}
    found: set[str] = set()
    for path in find_pages(study.folder, say):
        found.add(path.name)
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= LARGEST_PAGE else path.name.encode("utf-8", "replace")
        except OSError:
            size, data = 0, path.name.encode("utf-8", "replace")  # read_page says what is wrong with it
        digest = hashlib.sha256(data)
        first = seen.setdefault(digest.digest(), path.name)
        is_listed = path.name in study.documents or not study.documents
        yield Listed(path.name, size, digest.hexdigest(), first, is_listed)
    _say_missing(study, found, say)


def read_listed(study: Study, files: Iterable[Listed], say: Callable[[Note], None]) -> Iterator[Article]:
    """The articles of some listed files: what iter_articles gives, whatever files are taken together."""
    for listed in files:
        article = read_page(study.folder / listed.file, study, say)
        if article is not None and _counts(listed.file, listed.first, listed.is_listed, say):
            yield article


def _counts(file: str, first: str, is_listed: bool, say: Callable[[Note], None]) -> bool:
    """Whether a page that could be read is counted: not where its bytes were read before."""
    if file != first:
        say(Note(file, f"the same bytes as {one_line(first)}; counted once"))
        return False
    if not is_listed:
        say(Note(file, f"not listed in {DOCUMENTS_FILE}; read without outlet and date", left_out=False))
    return True


def _say_missing(study: Study, found: set[str], say: Callable[[Note], None]) -> None:
    for name in study.documents:
        if name not in found:
            say(Note(name, f"listed in {DOCUMENTS_FILE}, but not in the folder"))


def find_pages(folder: Path, say: Callable[[Note], None]) -> Iterator[Path]:
    """The page files of a folder by name; links that lead out of it and what is no file are left out with a Note."""
    root = folder.resolve()
    for entry in sorted(os.scandir(folder), key=lambda e: e.name):
        path = Path(entry.path)
        if entry.name.startswith(".") or path.suffix.lower() != PAGE_SUFFIX or path.stem.upper() == "README":
            continue
        if entry.is_symlink() and root not in path.resolve().parents:
            say(Note(entry.name, "a symbolic link that leads out of the folder; not followed"))
        elif not entry.is_file():
            say(Note(entry.name, "not a file (a folder, a broken link or a device); left out"))
        else:
            yield path


def read_page(path: Path, study: Study, say: Callable[[Note], None]) -> Article | None:
    """The article of one file, None (and a Note) where there is none: empty, binary, too large or unreadable."""
    try:
        if path.stat().st_size > LARGEST_PAGE:
            say(Note(path.name, f"larger than {LARGEST_PAGE // 1_000_000} MB, so not one page; left out"))
            return None
        data = path.read_bytes()
    except OSError as error:
        say(Note(path.name, f"cannot be read ({error.strerror}); left out"))
        return None
    try:
        text, encoding = decode(data)
    except ValueError as error:
        say(Note(path.name, f"{error}; left out"))
        return None
    row = study.documents.get(path.name, Document(file=path.name))
    return Article(
        doc=path.stem,
        file=path.name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        outlet=row.outlet,
        origin=row.origin,
        url=row.url,
        title=row.title,
        published=row.published,
        language=row.language or study.language,
    )


def decode(data: bytes) -> tuple[str, str]:
    """The text of a page and its encoding: UTF-8, with or without BOM, UTF-16, Windows-1252 or Latin-1.

    Line ends stay as they are; text that is not in Unicode's composed form (NFC) is composed, and the encoding
    says so: 'utf-8, composed'. Raises ValueError where the bytes are empty or not text.
    """
    text, encoding = _decode(data)
    if "\0" in text:
        raise ValueError("binary, not text")
    if not text.strip():
        raise ValueError("empty")
    if not unicodedata.is_normalized("NFC", text):
        return unicodedata.normalize("NFC", text), f"{encoding}, composed"
    return text, encoding


def _decode(data: bytes) -> tuple[str, str]:
    if not data.strip():
        raise ValueError("empty")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), "utf-16"
        except UnicodeDecodeError:
            raise ValueError("starts like UTF-16, but is not; damaged or binary") from None
    encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        best = from_bytes(data, cp_isolation=ENCODINGS).best()
    if best is None or _controls(data) > len(data) / 100:
        raise ValueError("binary, not text")
    return data.decode(best.encoding), best.encoding.replace("_", "-")


def _controls(data: bytes) -> int:
    """How many bytes are control characters that no page holds (NUL is judged after decoding)."""
    return len(data) - len(data.translate(None, bytes(range(1, 9)) + bytes(range(14, 32)) + b"\x7f"))

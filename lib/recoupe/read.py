"""Reading: a folder of raw pages becomes articles; text is decoded, never rewritten.

What cannot be read costs that file and one clear line; the rest of the corpus goes through.
"""

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from charset_normalizer import from_bytes

from recoupe.detect import detect_language
from recoupe.formats import LARGEST_EXPORT, find_reader, is_readable
from recoupe.formats.record import Record
from recoupe.model import Article
from recoupe.problems import one_line
from recoupe.study import DOCUMENTS_FILE, PLACE, Document, Study, doc_of

LARGEST_PAGE = 20_000_000  # bytes: a file longer than that is not one page
ENCODINGS = ["cp1252", "latin_1", "utf_16_le", "utf_16_be"]  # what French pages come in, beside UTF-8


@dataclass(frozen=True, slots=True)
class Note:
    """A file that was left out, or needs a word: 'vide.txt: empty, left out'."""

    file: str
    message: str
    left_out: bool = True

    def __str__(self) -> str:
        return f"{one_line(self.file)}: {self.message}"


def read_articles(study: Study, say: Callable[[Note], None] | None = None) -> list[Article]:
    """All the articles of a study, in the order of their file names; `say` gets a Note for each file with a problem."""
    return list(iter_articles(study, say))


def iter_articles(study: Study, say: Callable[[Note], None] | None = None) -> Iterator[Article]:
    """Articles one at a time, so that a corpus need not fit in memory; a file of many gives 'file#1', 'file#2', …"""
    say = say or (lambda note: None)
    seen: dict[str, str] = {}
    found: set[str] = set()
    for path in find_pages(study.folder, say):
        found.add(path.name)
        for article in read_file(path, study, say):
            found.add(article.file)
            first = seen.setdefault(article.sha256, article.file)
            if _counts(article.file, first, is_listed(article.file, study), say):
                yield article
    _say_missing(study, found, say)


def is_listed(file: str, study: Study) -> bool:
    """Whether documents.csv has a row for an article, by its own name or by its file's."""
    return not study.documents or file in study.documents or file.partition(PLACE)[0] in study.documents


@dataclass(frozen=True, slots=True)
class Listed:
    """A page file before it is read: bytes, their sha256, the first file with the same ones, a row in documents.csv."""

    file: str
    size: int
    sha256: str
    first: str
    is_listed: bool = True


def list_pages(study: Study, say: Callable[[Note], None]) -> Iterator[Listed]:
    """The articles of a study by file, each read once to be hashed, so that they can be read apart: `read_listed`."""
    seen: dict[bytes, str] = {}
    found: set[str] = set()
    for path in find_pages(study.folder, say):
        found.add(path.name)
        if _reader_of(path):
            for article in read_file(path, study, say):
                found.add(article.file)
                first = seen.setdefault(bytes.fromhex(article.sha256), article.file)
                size = len(article.text.encode("utf-8", "replace"))
                yield Listed(article.file, size, article.sha256, first, is_listed(article.file, study))
            continue
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= LARGEST_PAGE else path.name.encode("utf-8", "replace")
        except OSError:
            size, data = 0, path.name.encode("utf-8", "replace")  # read_page says what is wrong with it
        digest = hashlib.sha256(data)
        first = seen.setdefault(digest.digest(), path.name)
        yield Listed(path.name, size, digest.hexdigest(), first, is_listed(path.name, study))
    _say_missing(study, found, say)


def read_listed(study: Study, files: Iterable[Listed], say: Callable[[Note], None]) -> Iterator[Article]:
    """The articles of some listed files: what iter_articles gives, whatever files are taken together.

    What a reader says of a file was said when it was listed, and is not said again.
    """
    for name, group in groupby(files, key=lambda listed: listed.file.partition(PLACE)[0]):
        wanted = {listed.file: listed for listed in group}
        path = study.folder / name
        quiet: Callable[[Note], None] = (lambda note: None) if _reader_of(path) else say
        for article in read_file(path, study, quiet):
            listed = wanted.pop(article.file, None)
            if listed and _counts(listed.file, listed.first, listed.is_listed, say):
                yield article
            if not wanted:
                break


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
    stems: dict[str, str] = {}
    for entry in sorted(os.scandir(folder), key=lambda e: e.name):
        path = Path(entry.path)
        if entry.name.startswith(".") or not is_readable(path):
            continue
        if entry.is_symlink() and _leads_out(path, root):
            say(Note(entry.name, "a symbolic link that leads out of the folder; not followed"))
        elif not path.is_file():
            say(Note(entry.name, "not a file (a folder, a broken link or a device); left out"))
        elif (other := stems.setdefault(path.stem, entry.name)) != entry.name:
            say(Note(entry.name, f"named as {one_line(other)} but for its ending; rename one of them; left out"))
        else:
            yield path


def _leads_out(link: Path, root: Path) -> bool:
    try:
        return root not in link.resolve().parents
    except (OSError, RuntimeError):  # a link to itself
        return False


def read_file(path: Path, study: Study, say: Callable[[Note], None]) -> Iterator[Article]:
    """The articles of one file: a page of plain text is one, an export may hold many."""
    reader = _reader_of(path)
    if reader is None:
        article = read_page(path, study, say)
        if article is not None:
            yield article
        return
    if path.stat().st_size > LARGEST_EXPORT:
        say(Note(path.name, f"larger than {LARGEST_EXPORT // 1_000_000} MB; left out, cut it up"))
        return
    try:
        for record in reader(path, lambda words: say(Note(path.name, words, left_out=False))):
            yield _article_of(record, path, study)
    except Exception as error:  # a damaged export costs that file, whatever its library makes of it
        say(Note(path.name, f"cannot be read further ({type(error).__name__}: {one_line(str(error))[:120]})"))


def _reader_of(path: Path) -> Callable[[Path, Callable[[str], None]], Iterator[Record]] | None:
    try:
        return find_reader(path)
    except OSError:
        return None  # read_page says what is wrong with it


def _article_of(record: Record, path: Path, study: Study) -> Article:
    """A record as an article; what documents.csv says of 'file#n', or of the file, goes before its own metadata."""
    file = f"{path.name}{PLACE}{record.number}" if record.number else path.name
    text = unicodedata.normalize("NFC", record.text.replace("\0", ""))
    row = study.documents.get(file) or study.documents.get(path.name) or Document.model_construct(file=file)
    return Article(
        doc=doc_of(file), file=file, text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        encoding=f"{path.suffix.lower().lstrip('.')} export" if record.number else path.suffix.lower().lstrip("."),
        outlet=row.outlet or record.outlet,
        origin=row.origin or record.origin,
        url=row.url or record.url,
        title=row.title or record.title,
        published=row.published if row.published.start or row.published.end else record.published,
        language=row.language or record.language or detect_language(text, study.language),
    )  # fmt: skip


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
    row = study.documents.get(path.name) or Document.model_construct(file=path.name)  # a name need not be Unicode
    return Article(
        doc=doc_of(path.name),
        file=path.name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        outlet=row.outlet,
        origin=row.origin,
        url=row.url,
        title=row.title,
        published=row.published,
        language=row.language or detect_language(text, study.language),
    )


def decode(data: bytes) -> tuple[str, str]:
    """The text of a page and its encoding: UTF-8, with or without BOM, UTF-16, Windows-1252 or Latin-1.

    Line ends stay as they are. Text that is not in Unicode's composed form (NFC) is composed, and the encoding says
    so: 'utf-8, composed'; bytes that are wrong in UTF-8 are read as Windows-1252: 'utf-8, damaged'. Raises
    ValueError where the bytes are empty or not text.
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
        pass
    if _controls(data) > len(data) / 100:
        raise ValueError("binary, not text")
    if text := _mend(data, encoding, most=None):
        return text, f"{encoding}, damaged"
    if best := from_bytes(data, cp_isolation=ENCODINGS).best():
        return data.decode(best.encoding), best.encoding.replace("_", "-")
    if text := _mend(data, encoding, most=len(data) // 10):
        return text, f"{encoding}, damaged"
    raise ValueError("binary, not text")


_LONE_BYTES = re.compile("[\udc80-\udcff]+")


def _mend(data: bytes, encoding: str, most: int | None) -> str:
    """Text that is UTF-8 but for some bytes, read as Windows-1252 (or '\ufffd'); empty where too many are not.

    most: so many bytes may be wrong; where it is None, no more than there are letters right, beyond ASCII.
    """
    try:
        passed = data.decode(encoding, "surrogatepass")
        return passed.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # halves of a character
    except UnicodeDecodeError:
        text = data.decode(encoding, "surrogateescape")
    wrong = sum(map(len, _LONE_BYTES.findall(text)))
    right = sum(not c.isascii() for c in text) - wrong
    if wrong > (right if most is None else most):
        return ""
    return _LONE_BYTES.sub(lambda m: m[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace"), text)


def _controls(data: bytes) -> int:
    """How many bytes are control characters that no page holds (NUL is judged after decoding)."""
    return len(data) - len(data.translate(None, bytes(range(1, 9)) + bytes(range(14, 32)) + b"\x7f"))

"""The study: what the analyst writes in study.yml and documents.csv, checked.

Every mistake is collected and said in one line that names the file, the place and what would be right.
"""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from recoupe.match import parse_match
from recoupe.model import Window
from recoupe.problems import Problem, name_place
from recoupe.sheets import read_sheet

STUDY_FILE, DOCUMENTS_FILE = "study.yml", "documents.csv"
DOCUMENT_COLUMNS = ("file", "outlet", "origin", "url", "title", "published", "published_basis", "note", "language")
LARGEST_CONFIGURATION = 5_000_000  # bytes: a codebook longer than that is not one
PLACE = "#"  # between a file of many articles and the place of one in it: 'export.html#12'
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


def read_interval(text: str) -> tuple[date, date]:
    """The closed interval of a day, a month, a year or two of them: '2024-04' gives (1 April, 30 April 2024).

    Raises ValueError, with a right example, on anything else.
    """
    parts = [_DAY.fullmatch(part.strip()) for part in str(text).split("/")]
    try:
        if not 1 <= len(parts) <= 2 or None in parts:
            raise ValueError
        start, end = _days(parts[0])[0], _days(parts[-1])[1]
    except ValueError:
        raise ValueError(
            f"{str(text)!r} is not a date: write 2024-04-20, 2024-04 or an interval 2024-04-20/2024-04-24"
        ) from None
    if end < start:
        raise ValueError(f"{str(text)!r} ends before it begins")
    return start, end


def _days(part: re.Match[str] | None) -> tuple[date, date]:
    assert part
    year, month, day = (int(x) if x else None for x in part.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _interval_of(value: Any) -> Any:
    if isinstance(value, date):
        return value, value
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return read_interval(str(value))
    return value


def _strings(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _identifier(value: Any) -> Any:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError(f"{value!r} is not an id: write letters, digits, _ or -, such as united_states")
    return value


def _name(value: str) -> str:
    if not any(c.isalnum() for c in value):
        raise ValueError(f"{value!r} is not a name: it has no letter and no digit")
    return value


def _pattern(value: Any) -> Any:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a match line: write text in quotes, such as 'dénonc* accord*'")
    parse_match(value)  # its ValueError says what is wrong and gives a right example
    return value


Interval = Annotated[tuple[date, date], BeforeValidator(_interval_of)]
Identifier = Annotated[str, BeforeValidator(_identifier)]
Pattern = Annotated[str, BeforeValidator(_pattern)]
Patterns = Annotated[tuple[Pattern, ...], BeforeValidator(_strings)]
Name = Annotated[str, AfterValidator(_name)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_strings)]
Kind = Literal["state", "government", "military", "person", "organisation", "armed-group", "people", ""]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Text(_Part):
    """A label in the two languages of the report; a plain string serves both."""

    en: str = ""
    fr: str = ""

    def __str__(self) -> str:
        return self.en or self.fr

    def of(self, language: str) -> str:
        """The label in a language, else in the other one."""
        return (self.fr or self.en) if language == "fr" else (self.en or self.fr)


def _text_of(value: Any) -> Any:
    return {"en": value, "fr": value} if isinstance(value, str) else value


Label = Annotated[Text, BeforeValidator(_text_of)]


class Expect(_Part):
    """What a fact's statement should say: a date, or a number and the pattern of its unit."""

    date: Interval | None = None
    number: Annotated[float, Field(allow_inf_nan=False)] | None = None
    unit: Annotated[str, BeforeValidator(lambda unit: unit and _pattern(unit))] = ""


class Actor(_Part):
    id: Identifier
    label: Label = Text()
    kind: Kind = ""
    aliases: Names = ()
    metonyms: Names = ()
    part_of: str = ""


class Theme(_Part):
    id: Identifier
    label: Label = Text()
    match: Patterns = ()


class Fact(_Part):
    id: Identifier
    label: Label = Text()
    match: Patterns = ()
    expect: Expect | None = None
    conflicts: Patterns = ()


class Event(_Part):
    id: Identifier
    label: Label = Text()
    date: Interval | None = None
    match: Patterns = ()


class Document(_Part):
    """A row of documents.csv."""

    file: str = Field(min_length=1)
    outlet: str = ""
    origin: str = ""
    url: str = ""
    title: str = ""
    published: Window = Window()
    published_basis: str = ""
    note: str = ""
    language: str = ""


def doc_of(file: str) -> str:
    """The name of a document: the file's without its ending, with the place in it: 'export.html#12' gives 'export#12'.

    A file name that is not Unicode gives one that is, and that no other file has: 'caf\\udce9'.
    """
    file = file.encode("utf-8", "backslashreplace").decode()
    name, mark, place = file.rpartition(PLACE)
    if mark and place.isdigit():
        return f"{Path(name).stem}{PLACE}{place}"
    return Path(file).stem


class Study(_Part):
    """A corpus and its codebook, as read_study checked them."""

    folder: Path
    title: Label
    subtitle: Label = Text()
    authors: Names = ()
    language: Literal["fr", "en"] = "fr"
    report_date: date | None = None
    quote_limit: float = Field(default=0.1, gt=0, le=1)
    actors: tuple[Actor, ...] = ()
    themes: tuple[Theme, ...] = ()
    facts: tuple[Fact, ...] = ()
    events: tuple[Event, ...] = ()
    documents: dict[str, Document] = {}
    drafted: bool = False  # no study.yml: the codebook comes from the corpus itself


def roll_up(study: Study) -> Callable[[Any], str]:
    """The actor that an institution is counted with (`part_of`); a person stays a person."""
    parents = {a.id: a.part_of for a in study.actors if a.part_of and a.kind != "person"}

    def roll(actor: Any) -> str:
        return parents.get(actor, actor)

    return roll


def read_study(folder: str | Path) -> Study:
    """The study of a folder: study.yml and documents.csv, both optional; a folder without study.yml is drafted.

    Raises Problem with one line per mistake.
    """
    folder = find_folder(folder)
    study, problems = check_study(folder)
    if study is None or problems:
        raise Problem("\n".join(problems))
    return study


def find_folder(folder: str | Path) -> Path:
    """The folder of a corpus; Problem where it is missing or not a folder."""
    path = Path(folder).expanduser()
    if not path.exists():
        raise Problem(f"{folder}: no such folder")
    if not path.is_dir():
        raise Problem(f"{folder}: not a folder; give the folder that holds the pages")
    return path


def check_study(folder: Path) -> tuple[Study | None, list[str]]:
    """The study, where it can be read, and every mistake found in its two files."""
    raw, problems = _read_yaml(folder / STUDY_FILE)
    documents, more = read_documents(folder / DOCUMENTS_FILE)
    problems += more
    drafted = raw is None and not (folder / STUDY_FILE).exists()
    if drafted:
        raw = {"title": folder.resolve().name.encode("utf-8", "replace").decode()}
    if raw is None:
        return None, problems
    for reserved in ("folder", "documents", "drafted"):
        if reserved in raw:
            problems.append(name_place(STUDY_FILE, reserved, "unknown key"))
    try:
        study = Study.model_validate({**raw, "folder": folder, "documents": documents, "drafted": drafted})
    except ValidationError as error:
        return None, problems + [_explain(e, Study) for e in error.errors()]
    return study, problems + _check_codebook(study)


def _read_yaml(path: Path) -> tuple[dict[str, Any] | None, list[str]]:
    if not path.exists():
        return None, []
    try:
        if path.stat().st_size > LARGEST_CONFIGURATION:
            return None, [name_place(path.name, "", "larger than 5 MB, so not a codebook")]
        raw = yaml.load(path.read_text(encoding="utf-8-sig"), _Loader)  # noqa: S506 (a safe loader)
    except UnicodeDecodeError as error:
        return None, [name_place(path.name, "", f"not UTF-8 (byte {error.start}); save it as UTF-8")]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return None, [name_place(path.name, f"line {line}", f"not YAML: {error.problem or error.context}")]
    except RecursionError:
        return None, [name_place(path.name, "", "too deep: brackets or indents within each other, by the hundred")]
    except (yaml.YAMLError, OSError) as error:
        return None, [name_place(path.name, "", f"cannot be read: {' '.join(str(error).split())}")]
    if not isinstance(raw, dict):
        return None, [name_place(path.name, "", "not a list of keys; start with title: …")]
    return {str(k): v for k, v in raw.items()}, []


class _Loader(yaml.SafeLoader):
    """Safe loading, without anchors (a few lines of them can fill the memory) and without doubled keys."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise yaml.MarkedYAMLError(None, None, "aliases (*name) are not allowed; write the value out", mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen = set()
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(None, None, "a list or a mapping cannot be a key", key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(None, None, f"the key {key.value!r} stands twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError):  # '2021-13-45', '!!int a'
            kind = node.tag.rpartition(":")[2].replace("timestamp", "date")
            raise yaml.MarkedYAMLError(
                None, None, f"{str(node.value)[:60]!r} is no {kind}; text goes in quotes", node.start_mark
            ) from None


def _explain(error: Any, model: type[BaseModel]) -> str:
    """'study.yml, facts[2].match[0]: …', with the known keys where one is unknown."""
    place, at = "", [p for p in error["loc"] if not (isinstance(p, str) and p.startswith("function"))]
    for step in at:
        place += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if place else str(step)
    message = error["msg"].removeprefix("Value error, ")
    if error["type"] == "extra_forbidden":
        known: Any = model
        for step in at[:-1]:
            known = _model_of(known, step)
        names = [n for n in getattr(known, "model_fields", {}) if n not in ("folder", "documents", "drafted")]
        message = f"unknown key; the known ones are {', '.join(names)}" if names else "unknown key"
    elif error["type"] == "missing":
        message = "missing"
    return name_place(STUDY_FILE, place, message)


def _model_of(model: Any, step: Any) -> Any:
    parts = {
        "actors": Actor,
        "themes": Theme,
        "facts": Fact,
        "events": Event,
        "expect": Expect,
        "label": Text,
        "title": Text,
    }
    return parts.get(step, model) if isinstance(step, str) else model


def _check_codebook(study: Study) -> list[str]:
    """Doubled ids, unknown and circular part_of, doubled aliases."""
    problems = []
    for layer in ("actors", "themes", "facts", "events"):
        counts = Counter(x.id for x in getattr(study, layer))
        problems += [
            name_place(STUDY_FILE, layer, f"the id {i!r} stands {n} times") for i, n in counts.items() if n > 1
        ]
    parents = {a.id: a.part_of for a in study.actors}
    for actor in study.actors:
        if actor.part_of and actor.part_of not in parents:
            known = ", ".join(parents)
            problems.append(
                name_place(STUDY_FILE, f"actor {actor.id}", f"part_of {actor.part_of!r} is none of {known}")
            )
            continue
        seen, at = {actor.id}, actor.part_of
        while at:
            if at in seen:
                problems.append(name_place(STUDY_FILE, f"actor {actor.id}", "is part of itself, by way of part_of"))
                break
            seen.add(at)
            at = parents.get(at, "")
    for kind, rows in (("fact", study.facts), ("theme", study.themes), ("event", study.events)):
        problems += [
            name_place(STUDY_FILE, f"{kind} {r.id}", "has no match line; write one, such as match: ['accord* sign*']")
            for r in rows
            if not r.match and not getattr(r, "conflicts", ())
        ]
    return problems


def read_documents(path: Path) -> tuple[dict[str, Document], list[str]]:
    """The rows of documents.csv by file name, and every mistake; commas or semicolons, with or without a BOM."""
    if not path.exists():
        return {}, []
    try:
        header, rows = read_sheet(path)
    except Problem as problem:
        return {}, [str(problem)]
    problems = [
        name_place(path.name, "line 1", f"unknown column {c!r}; the known ones are {', '.join(DOCUMENT_COLUMNS)}")
        for c in header
        if c not in DOCUMENT_COLUMNS
    ]
    if "file" not in header:
        return {}, problems + [name_place(path.name, "line 1", "there is no column 'file'")]
    documents: dict[str, Document] = {}
    for line, row in rows:
        if len(row) > len(header):
            problems.append(name_place(path.name, f"line {line}", f"{len(row)} cells under {len(header)} columns"))
            continue
        cells = dict(zip(header, (c.strip() for c in row), strict=False))
        document, more = _document(cells)
        problems += [name_place(path.name, f"line {line}", m) for m in more]
        if document and document.file in documents:
            problems.append(name_place(path.name, f"line {line}", f"the file {document.file!r} stands twice"))
        elif document:
            documents[document.file] = document
    return documents, problems


def _document(cells: dict[str, str]) -> tuple[Document | None, list[str]]:
    cells = {k: v for k, v in cells.items() if k in DOCUMENT_COLUMNS}
    if not cells.get("file"):
        return None, ["no file name"]
    window = Window(basis=cells.get("published_basis", ""))
    problems = []
    if cells.get("published"):
        try:
            start, end = read_interval(cells["published"])
            window = Window(start, end, cells.get("published_basis") or "documents.csv")
        except ValueError as error:
            problems.append(f"published {error}")
    if (language := cells.get("language", "")) not in ("", "fr", "en"):
        problems.append(f"language {language!r} is not known; write fr or en")
        cells["language"] = ""
    return Document.model_validate({**cells, "published": window}), problems

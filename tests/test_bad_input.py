"""Bad input: each costs one clear line, the rest goes through, and no traceback is ever shown."""

import csv
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bad_files import DOCUMENTS, GOOD, HEAD, NAMES, OVERRIDES, PAGES, STUDIES, write_good
from recoupe.cli import main
from recoupe.overrides import read_overrides
from recoupe.problems import Problem
from recoupe.study import check_study, read_study
from recoupe.tables import TABLES, read_tables


@pytest.fixture
def folder(tmp_path):
    write_good(tmp_path / "corpus")
    return tmp_path / "corpus"


@pytest.fixture
def call(folder, tmp_path, capfd):
    """Runs a command on the folder: its exit code and the lines it says, each short, none a traceback."""

    def run(command: str) -> tuple[int, list[str]]:
        more = ["--out", str(tmp_path / "tables"), "--csv"] if command == "annotate" else []
        code = main([command, str(folder), *more])
        lines = capfd.readouterr().err.strip().split("\n")
        assert not any("Traceback" in line or len(line) > 500 or not line.isprintable() for line in lines), lines
        return code, [line for line in lines if line]

    return run


def documents(folder) -> set[str]:
    return set(read_tables(folder, ["documents"])["documents"].file)


@pytest.mark.parametrize("name", PAGES)
def test_a_bad_page(folder, tmp_path, call, name):
    data, said = PAGES[name]
    (folder / "bad.txt").write_bytes(data)
    code, lines = call("annotate")
    assert code == 0
    assert documents(tmp_path / "tables") == ({"a.txt"} if said else {"a.txt", "bad.txt"})
    assert len(lines) == bool(said)
    assert not said or lines[0].startswith("bad.txt: ") and said in lines[0]


def test_all_bad_pages_at_once(folder, tmp_path, call):
    for name, (data, _) in PAGES.items():
        (folder / f"{name}.txt").write_bytes(data)
    with open(folder / "enormous.txt", "wb") as file:
        file.truncate(50_000_000)
    code, lines = call("annotate")
    left_out = {name for name, (_, said) in PAGES.items() if said} | {"enormous"}
    assert code == 0
    assert sorted(line.split(".txt: ")[0] for line in lines) == sorted(left_out)
    assert "enormous.txt: larger than 20 MB, so not one page; left out" in lines
    assert documents(tmp_path / "tables") == {"a.txt"} | {f"{n}.txt" for n, (_, said) in PAGES.items() if not said}


def test_only_bad_pages(folder, tmp_path, call):
    (folder / "a.txt").write_bytes(b"")
    code, lines = call("annotate")
    assert code == 1
    assert lines[-1].endswith("no page to read") and any("a.txt: empty" in line for line in lines)
    assert not list((tmp_path / "tables").glob("*.parquet"))


@pytest.mark.slow
def test_one_line_of_five_megabytes(folder, tmp_path, call):
    (folder / "long.txt").write_text(GOOD.strip().ljust(90) * (5_000_000 // 90))
    assert call("annotate") == (0, [])
    assert documents(tmp_path / "tables") == {"a.txt", "long.txt"}


@pytest.mark.slow
def test_thousands_of_files(folder, tmp_path, call):
    for i in range(2000):
        (folder / f"{i:04}.txt").write_text(f"{GOOD}Page {i}.\n" if i % 10 else "")
    code, lines = call("annotate")
    assert code == 0
    assert len(lines) == 200 and all(line.endswith("0.txt: empty; left out") for line in lines)
    assert len(documents(tmp_path / "tables")) == 1801


def test_file_names(folder, tmp_path, call):
    for i, name in enumerate(NAMES):
        (folder / name).write_text(f"{GOOD}Page {i}.\n")
    code, lines = call("annotate")
    assert (code, lines) == (0, [])
    tables = tmp_path / "tables"
    assert documents(tables) == {"a.txt", *NAMES}
    docs = read_tables(tables, ["documents"])["documents"].doc
    assert docs.is_unique
    for name in TABLES:
        with open(tables / f"{name}.csv", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not any(cell[:1] and cell[0] in "=+-@\t\r\n" and not _is_number(cell) for cell in cells), name


def _is_number(cell: str) -> bool:
    return cell.lstrip("-").replace(".", "").isdigit()


def test_bad_files_with_bad_names(folder, call):
    for name in NAMES:
        (folder / name).write_bytes(b"")
    code, lines = call("annotate")
    assert code == 0
    assert len(lines) == len(NAMES) and all(line.endswith(": empty; left out") for line in lines)


def test_a_name_that_is_not_utf_8(folder, tmp_path, call):
    try:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text(f"{GOOD}Encore.\n")
        (folder / os.fsdecode(b"vide\xff.txt")).write_text("")
    except OSError:
        pytest.skip("this file system takes no such name")
    code, lines = call("annotate")
    assert (code, lines) == (0, ["vide\\udcff.txt: empty; left out"])
    assert documents(tmp_path / "tables") == {"a.txt", "caf?.txt"}
    docs = read_tables(tmp_path / "tables", ["mentions"])["mentions"].doc.tolist()
    assert docs == ["a", "caf\\udce9"]


def test_names_that_differ_in_their_ending_only(folder, tmp_path, call):
    (folder / "a.TXT").write_text(f"{GOOD}Encore.\n")
    code, lines = call("annotate")
    docs = read_tables(tmp_path / "tables", ["documents"])["documents"].doc
    assert code == 0 and docs.is_unique
    assert len(lines) == 1 and "a.txt" in lines[0] and "a.TXT" in lines[0]


def test_links(folder, tmp_path, call):
    (tmp_path / "secret.txt").write_text(f"{GOOD}Secret.\n")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/b.txt").write_text(f"{GOOD}Ailleurs.\n")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "relative.txt").symlink_to("../secret.txt")
    (folder / "twice.txt").symlink_to("out.txt")
    (folder / "nowhere.txt").symlink_to("absent.txt")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "folder.txt").symlink_to(tmp_path / "elsewhere")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "inside.txt").symlink_to("a.txt")
    os.mkfifo(folder / "pipe.txt")
    code, lines = call("annotate")
    said = dict(line.split(": ", 1) for line in lines)
    assert code == 0
    assert documents(tmp_path / "tables") == {"a.txt"}
    assert {n for n, w in said.items() if "leads out of the folder" in w} == {
        "out.txt", "relative.txt", "twice.txt", "folder.txt", "device.txt",
    }  # fmt: skip
    assert {n for n, w in said.items() if "not a file" in w} == {"nowhere.txt", "self.txt", "pipe.txt"}
    assert said["inside.txt"].startswith("the same bytes as a.txt")


def test_a_folder_that_is_a_link_is_read(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    assert main(["check", str(tmp_path / "link")]) == 0


@pytest.mark.parametrize("name", STUDIES)
def test_a_bad_study(folder, tmp_path, call, name, monkeypatch):
    text, said = STUDIES[name]
    monkeypatch.chdir(tmp_path)
    (folder / "study.yml").write_text(text)
    for command in ("check", "annotate"):
        code, lines = call(command)
        assert code == 1
        assert 1 <= len(lines) <= 3 and all(line.startswith("recoupe: study.yml") for line in lines), lines
        assert any(said in line for line in lines), lines
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize("data", [b"\xff\xfet\0", "titre: été".encode("cp1252"), b"\x80", bytes(range(256))])
def test_a_study_that_is_not_utf_8(folder, call, data):
    (folder / "study.yml").write_bytes(data)
    code, lines = call("check")
    assert code == 1 and len(lines) == 1 and "study.yml: not UTF-8" in lines[0]


@pytest.mark.parametrize("name", ["study.yml", "documents.csv", "overrides.csv"])
def test_a_folder_in_the_place_of_a_file(folder, call, name):
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir()
    code, lines = call("annotate")
    assert code == 1 and len(lines) == 1 and name in lines[0]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_bad_documents(folder, tmp_path, call, name):
    data, said = DOCUMENTS[name]
    (folder / "documents.csv").write_bytes(data)
    code, lines = call("annotate")
    assert code == bool(said)
    if said:
        assert all(line.startswith("recoupe: documents.csv") for line in lines) and said in lines[0], lines
    else:
        assert lines == []
        assert read_tables(tmp_path / "tables", ["documents"])["documents"].file.tolist() == ["a.txt"]


def test_formulas_of_documents_are_neutral_in_csv(folder, tmp_path, call):
    (folder / "documents.csv").write_bytes(DOCUMENTS["formulas"][0])
    assert call("annotate")[0] == 0
    with open(tmp_path / "tables/documents.csv", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["outlet"], row["title"]) == ("'=1+1", "'@SUM(A1)")
    table = read_tables(tmp_path / "tables", ["documents"])["documents"]
    assert table.outlet.tolist() == ["=1+1"], "Parquet has no formulas, and keeps the words"


@pytest.mark.parametrize("name", OVERRIDES)
def test_bad_overrides(folder, call, name):
    data, said = OVERRIDES[name]
    (folder / "overrides.csv").write_bytes(data)
    code, lines = call("annotate")
    assert code == bool(said)
    if said:
        assert len(lines) == 1 and lines[0].startswith("recoupe: overrides.csv") and said in lines[0], lines
    else:
        assert all(line.startswith("overrides.csv, line 2: not applied") for line in lines)


@pytest.mark.slow
def test_a_report_on_bad_pages_and_names(folder, tmp_path, capfd):
    for name, (data, _) in PAGES.items():
        (folder / f"{name}.txt").write_bytes(data)
    for i, name in enumerate(NAMES):
        (folder / name).write_text(f"{GOOD}« Page {i} », a dit Anne Leroux.\n")
    assert main(["report", str(folder), "--out", str(tmp_path / "out")]) == 0
    assert "Traceback" not in capfd.readouterr().err
    assert (tmp_path / "out/en/dossier.pdf").stat().st_size > 10_000


# Only a Problem may come out, whatever the text


def mutated(texts: list[str]) -> st.SearchStrategy[str]:
    """Texts with pieces of all of them cut out, put in and doubled."""
    odd = [
        *"\"'[]{}&*!|>%@`#:-,;\n\t\0\ufeff\x07é\ud800😀~?=",
        ": ",
        "- ",
        "!!int ",
        "null",
        ".nan",
        "9" * 30,
        "2021-02-30",
    ]

    @st.composite
    def make(draw: st.DrawFn) -> str:
        text = draw(st.sampled_from(texts))
        for _ in range(draw(st.integers(1, 6))):
            at = draw(st.integers(0, len(text)))
            end = min(len(text), at + draw(st.integers(0, 12)))
            other = draw(st.sampled_from(texts))
            low = draw(st.integers(0, len(other)))
            put = draw(
                st.one_of(st.just(""), st.sampled_from(odd), st.text(max_size=4), st.just(other[low : low + 15]))
            )
            text = text[:at] + put + text[end:]
        return text

    return make()


SMALL = [text for text, _ in STUDIES.values() if len(text) < 2000]
WHOLE = """
title: {en: "The strike", fr: "La grève"}
authors: [A, B]
language: fr
report_date: 2021-04-01
quote_limit: 0.2
actors:
  - {id: union, label: Union, kind: organisation, aliases: [la CGT, syndicat], metonyms: [Montreuil]}
  - {id: leader, aliases: Jeanne Morin, part_of: union}
themes: [{id: pay, match: ['salaire*|paie -prime']}]
facts:
  - {id: raise, match: ['salaire* "pour cent"'], expect: {number: 3, unit: pour cent}, conflicts: [baisse]}
events:
  - {id: vote, match: [vot*], date: 2021-06}
"""
mutations = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "300")), deadline=None, suppress_health_check=list(HealthCheck)
)


def one_line_each(problem: str) -> None:
    assert all(line.isprintable() and 10 < len(line) < 500 for line in problem.split("\n")), problem


@mutations
@given(text=st.one_of(mutated([WHOLE] * 3 + SMALL), st.text(max_size=50)))
def test_mutated_studies(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    (folder / "study.yml").write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        read_study(folder)
    except Problem as problem:
        one_line_each(str(problem))
    finally:
        (folder / "study.yml").unlink()


@mutations
@given(text=mutated([data.decode("utf-8", "replace") for data, _ in DOCUMENTS.values() if len(data) < 2000]))
def test_mutated_documents(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    (folder / "documents.csv").write_bytes(text.encode("utf-8", "surrogatepass"))
    _, problems = check_study(folder)
    one_line_each("\n".join(problems) or "good enough")
    (folder / "documents.csv").unlink()


ROWS = [HEAD.decode() + "a,,0,9,La maire d,mentions,change,actor,mayor,x\na,,0,9,,dates,add,start_date,2021-02-03,y\n"]


@mutations
@given(text=mutated(ROWS * 3 + [data.decode("utf-8", "replace") for data, _ in OVERRIDES.values() if len(data) < 2000]))
def test_mutated_overrides(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    (folder / "overrides.csv").write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        read_overrides(folder)
    except Problem as problem:
        one_line_each(str(problem))
    finally:
        (folder / "overrides.csv").unlink()

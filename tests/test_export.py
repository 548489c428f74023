"""Exports, read back with other readers: what is in them, what is not, and that no text breaks them."""

import csv
import json
import re
from xml.etree import ElementTree as Tree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from conftest import annotate_story
from recoupe.annotate import Annotations, annotate
from recoupe.cli import main
from recoupe.compare.portraits import acting_mentions
from recoupe.export import FORMATS, export_study, workbook
from recoupe.export.concordance import WIDTH, find_concordance
from recoupe.export.own_text import Private, find_paragraphs
from recoupe.export.rows import make_names, replace_illegal, say_window
from recoupe.model import Sentence
from recoupe.problems import Problem
from recoupe.sources import name_sources
from recoupe.study import read_study
from recoupe.tables import TABLES

TEI = "{http://www.tei-c.org/ns/1.0}"
HOSTILE = (
    "=HYPERLINK(\"x\") </p><text id='y'> & ]]> \x0b\x1b\x7f\ufffe **** *doc_faux _rire_ ; \" ' \u2028 {{1}} 👩🏽‍🚀"
)
ARTICLE = f"""Grève à l’hôpital : la direction répond
La directrice, Claire Brun, a annoncé mardi 2 mars 2021 : « Les salaires augmentent de 3 % dès avril. »
-* Le syndicat s’inquiète des urgences {HOSTILE}
+33 agents manquent aux urgences, selon le syndicat Santé Nord.

Commentaires (2)
Jean Dupré, le 3 mars 2021 à 10:12
Claire Brun ment, « les urgences ferment », je le sais.
"""
STUDY = """
title: La grève
actors:
  - {id: head, label: {fr: La directrice}, kind: person, part_of: hospital, aliases: [Claire Brun, la directrice]}
  - {id: hospital, label: {fr: L’hôpital}, kind: organisation, aliases: [l’hôpital]}
  - {id: union, label: {fr: =Santé}, kind: organisation, aliases: [Santé Nord, le syndicat]}
themes: [{id: emergency, match: [urgence*]}]
facts: [{id: raise, match: ['salaire* augment*'], expect: {number: 3, unit: "%"}}]
"""
DOCUMENTS = """file,outlet,origin,url,title,published
a b é.txt,L’Écho,AFP,http://x.example/?a=1&b=2,=1+1 <b>,2021-03-02
a_b_e.txt,L'Écho,,,,2021-03
menu.txt,,,,,
"""


@pytest.fixture
def hostile(tmp_path) -> Annotations:
    """Three pages: one full of traps, one of nearly its name and words, one that is no article."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a b é.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "a_b_e.txt").write_text(ARTICLE.replace("mardi", "hier"), encoding="utf-8")
    (folder / "menu.txt").write_text("Accueil\nS'abonner\nNewsletter\n", encoding="utf-8")
    (folder / "study.yml").write_text(STUDY, encoding="utf-8")
    (folder / "documents.csv").write_text(DOCUMENTS, encoding="utf-8")
    return annotate(read_study(folder))


@pytest.fixture
def empty(tmp_path) -> Annotations:
    folder = tmp_path / "none"
    folder.mkdir()
    (folder / "study.yml").write_text(STUDY, encoding="utf-8")
    return annotate(read_study(folder))


def read_csv(path, delimiter=",") -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def read_iramuteq(path) -> list[tuple[dict[str, str], list[str]]]:
    """A corpus as IRaMuTeQ reads it: by starred lines, each variable split at its first '_'."""
    texts: list[tuple[dict[str, str], list[str]]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("****"):
            texts.append((dict(star[1:].split("_", 1) for star in line.split()[1:]), []))
        elif line:
            texts[-1][1].append(line)
    return texts


class TestNames:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("L’Écho d'Alger", "L_Echo_d_Alger"),
            ("Cœur & Santé", "Coeur_Sante"),
            ("../../etc", "etc"),
            ("الصباح", "x"),
            ("_-_", "x"),
            ("a" * 99, "a" * 60),
        ],
    )
    def test_letters_and_digits(self, value, expected):
        assert make_names([value]) == {value: expected}

    def test_no_two_are_the_same_whatever_their_case(self):
        names = make_names(["a b", "A_B", "a b", "a-b", "ab", "a_b_2", "الصباح", "العلم"])
        assert len({name.casefold() for name in names.values()}) == len(names) == 7


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-04-16", "2024-04-16", "2024-04-16"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-04-20", "2024-05-02", "2024-04-20/2024-05-02"),
        (None, None, ""),
        ("2024-04-16", None, ""),
    ],
)
def test_windows(start, end, expected):
    assert say_window(start, end) == expected


def test_what_no_xml_holds_is_replaced():
    text = replace_illegal("a\x00\x0b\x1f\ud800\ufffe\uffffb\t\n\U0001f9ffé")
    assert text == "a" + "\ufffd" * 6 + "b\t\n\U0001f9ffé"


class TestOwnText:
    def test_paragraphs_are_title_and_body_as_stored(self, annotations):
        for page in annotations.pages:
            private, reached = Private(page), 0
            for p in find_paragraphs(page):
                assert page.article.text[p.start : p.end] == p.text == p.text.strip() != ""
                assert p.start >= reached and not private.touches(p.start, p.end)
                reached = p.end

    def test_every_sentence_of_the_article_is_in_one_paragraph(self, annotations):
        for page in annotations.pages:
            spans = [(p.start, p.end) for p in find_paragraphs(page)]
            for s in page.sentences:
                if s.zone in ("title", "body"):
                    assert any(start <= s.start and s.end <= end for start, end in spans), s

    def test_lines_of_one_sentence_are_one_paragraph(self, tmp_path):
        (tmp_path / "a.txt").write_text(
            "Le barrage\n\nLe niveau du barrage de la\nvallée a monté de deux mètres, selon le préfet.\nIl pleut encore ce soir.\n"
        )
        page = annotate(read_study(tmp_path)).pages[0]
        texts = [p.text for p in find_paragraphs(page)]
        assert "Le niveau du barrage de la\nvallée a monté de deux mètres, selon le préfet." in texts

    def test_private_touches(self, hostile):
        page = hostile.pages[0]
        private = Private(page)
        at = page.article.text.index("Claire Brun ment")
        for start, end, expected in [(at, at + 1, True), (0, at + 1, True), (0, 5, False), (at, at, False)]:
            assert private.touches(start, end) is (expected and start < end)
        zones = [z for z in page.zones if z.zone in ("comment", "comment_header")]
        for offset in range(len(page.article.text)):
            assert private.touches(offset, offset + 1) == any(z.start <= offset < z.end for z in zones)


class TestConcordance:
    def test_it_has_what_the_report_counts(self, annotations):
        rows = list(find_concordance(annotations))
        names = name_sources(annotations.tables["documents"])
        counted = acting_mentions(annotations.tables, names)
        docs = [list(names)[place] for place in counted.place]
        assert {(r["doc"], r["start"], r["actor"]) for r in rows} == set(
            zip(docs, counted.start, counted.actor, strict=True)
        )
        assert list(dict.fromkeys(r["doc"] for r in rows)) == [d for d in names if d in set(docs)]

    def test_contexts_are_whole_words_around_the_words(self, annotations):
        texts = {p.article.doc: p.article.text for p in annotations.pages}
        for row in find_concordance(annotations):
            text = texts[row["doc"]]
            before, after = " ".join(text[: row["start"]].split()), " ".join(text[row["end"] :].split())
            assert row["words"] == " ".join(text[row["start"] : row["end"]].split())
            assert before.endswith(row["left"]) and after.startswith(row["right"])
            assert len(row["left"]) <= WIDTH and len(row["right"]) <= WIDTH
            assert not row["left"] or before == row["left"] or before[-len(row["left"]) - 1] == " "
            assert not row["right"] or after == row["right"] or after[len(row["right"])] == " "

    def test_a_word_longer_than_the_context_leaves_it_empty(self, tmp_path):
        (tmp_path / "study.yml").write_text("title: x\nactors: [{id: a, aliases: [Santé Nord]}]\n")
        (tmp_path / "a.txt").write_text(
            f"La grève dure. Le syndicat {'x' * 99} Santé Nord {'y' * 99} a parlé hier soir.\n"
        )
        (row,) = find_concordance(annotate(read_study(tmp_path)))
        assert (row["left"], row["right"]) == ("", "")


class TestCsv:
    def test_tables_and_concordance(self, hostile, tmp_path):
        out = tmp_path / "out"
        paths = export_study(hostile, "csv", out).paths
        assert {p.stem for p in paths} == {*TABLES, "concordance"} == {p.stem for p in out.iterdir()}
        for name in TABLES:
            assert len(read_csv(out / f"{name}.csv")) == len(hostile.tables[name])
        rows = read_csv(out / "concordance.csv")
        assert {r["words"] for r in rows if r["doc"] == "a b é"} >= {"Claire Brun", "Santé Nord"}
        for path in paths:
            for row in read_csv(path):
                assert not [v for v in row.values() if re.match(r"[=+@\t\r]|-\D", v)], path


class TestWorkbook:
    def test_a_sheet_a_table_all_text(self, hostile, tmp_path):
        (path,) = export_study(hostile, "xlsx", tmp_path / "out").paths
        book = load_workbook(path)
        assert book.sheetnames == list(TABLES)
        for name, columns in TABLES.items():
            sheet = book[name]
            rows = [list(row) for row in sheet.iter_rows()]
            assert sheet.freeze_panes == "A2" and [c.value for c in rows[0]] == list(columns)
            assert len(rows) - 1 == len(hostile.tables[name])
            assert {c.data_type for row in rows for c in row} <= {"s", "n"}
        titles = [row[7].value for row in book["documents"].iter_rows(min_row=2)]
        assert titles[0] == "=1+1 <b>"

    def test_numbers_are_numbers_and_the_unknown_is_blank(self, hostile, tmp_path):
        (path,) = export_study(hostile, "xlsx", tmp_path / "out").paths
        book = load_workbook(path)
        column = list(TABLES["figures"]).index("value") + 1
        assert 3 in [row[column - 1].value for row in book["figures"].iter_rows(min_row=2)]
        assert book["documents"].cell(4, 5).value is None  # the outlet of the page that is no article

    def test_the_same_bytes_twice(self, hostile, tmp_path):
        first, second = (export_study(hostile, "xlsx", tmp_path / n).paths[0] for n in "ab")
        assert first.read_bytes() == second.read_bytes()
        with ZipFile(first) as parts:  # a zip file keeps time by two seconds, which a test may be faster than
            assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert set(re.findall(rb"\d{4}-\d\d-\d\dT[^<]*", parts.read("docProps/core.xml"))) == {
                b"1980-01-01T00:00:00Z"
            }

    def test_a_table_longer_than_a_sheet(self, hostile, tmp_path, monkeypatch):
        monkeypatch.setattr(workbook, "MOST_ROWS", 3)
        with pytest.raises(Problem, match=r"documents: 3 rows, and a sheet holds 2: use --to csv"):
            export_study(hostile, "xlsx", tmp_path / "out")
        assert list((tmp_path / "out").iterdir()) == []

    def test_a_text_longer_than_a_cell_is_cut_and_said(self, hostile, tmp_path):
        hostile.tables["documents"].loc[0, "title"] = "x" * 40_000
        exported = export_study(hostile, "xlsx", tmp_path / "out")
        assert exported.notes == ("1 cell cut to the 32,767 characters that a cell holds",)
        value = load_workbook(exported.paths[0])["documents"].cell(2, 8).value
        assert len(value) == 32_767 and value.endswith("x…")


class TestIramuteq:
    def test_variables_and_text(self, hostile, tmp_path):
        exported = export_study(hostile, "iramuteq", tmp_path / "out")
        assert exported.notes == ("1 page without own text left out",)
        texts = read_iramuteq(exported.paths[0])
        assert [about for about, _ in texts] == [
            {"doc": "a_b_e", "outlet": "L_Echo", "origin": "AFP", "year": "2021", "date": "2021_03", "language": "fr"},
            {"doc": "a_b_e_2", "outlet": "L_Echo_2", "year": "2021", "date": "2021_03", "language": "fr"},
        ]
        assert texts[0][1][0] == "Grève à l’hôpital : la direction répond"

    def test_nothing_in_a_text_reads_as_a_variable(self, hostile, tmp_path):
        (path,) = export_study(hostile, "iramuteq", tmp_path / "out").paths
        for _, lines in read_iramuteq(path):
            assert len(lines) >= 3
            assert not [line for line in lines if re.search(r"[*_\x00-\x1f\u2028\ufffd]", line)]

    def test_names_hold_letters_digits_and_underscores(self, annotations, tmp_path):
        (path,) = export_study(annotations, "iramuteq", tmp_path).paths
        stars = [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("*")]
        assert len(stars) == len(annotations.pages)
        assert all(re.fullmatch(r"\*\*\*\*( \*[a-z]+_[A-Za-z0-9_]+)+", line) for line in stars)


class TestTxm:
    def test_pages_and_metadata(self, hostile, tmp_path):
        (folder,) = export_study(hostile, "txm", tmp_path / "out").paths
        rows = read_csv(folder / "metadata.csv")
        assert list(rows[0])[0] == "id" and all(re.fullmatch(r"[a-z]+", column) for column in rows[0])
        assert {f"{r['id']}.xml" for r in rows} | {"metadata.csv"} == {p.name for p in folder.iterdir()}
        for row in rows:
            root = Tree.parse(folder / f"{row['id']}.xml").getroot()
            (text,) = root.findall(f"{TEI}text")
            assert root.tag == f"{TEI}TEI" and list(text.attrib) == list(rows[0])
            assert {**text.attrib, "title": ""} == {**row, "title": ""}
            paragraphs = text.findall(f"{TEI}body/{TEI}p")
            assert [p.get("rend") for p in paragraphs][:2] == ["title", None]
            assert "".join(text.itertext()).count("</p><text id='y'> & ]]> \ufffd\ufffd\x7f\ufffd") == 1
        assert (rows[0]["title"], rows[0]["date"], rows[1]["date"]) == ("'=1+1 <b>", "2021-03-02", "2021-03")
        assert Tree.parse(folder / "a_b_e.xml").getroot().find(f"{TEI}text").get("title") == "=1+1 <b>"

    def test_texts_are_ordered_by_publication(self, annotations, tmp_path):
        (folder,) = export_study(annotations, "txm", tmp_path).paths
        rows = sorted(read_csv(folder / "metadata.csv"), key=lambda row: row["textorder"])
        assert [row["doc"] for row in rows] == list(name_sources(annotations.tables["documents"]))

    def test_a_page_that_is_gone_goes_and_the_rest_stays(self, hostile, empty, tmp_path):
        (folder,) = export_study(hostile, "txm", tmp_path / "out").paths
        (folder / "css").mkdir()
        (folder / "mine.xml").write_text("<x/>")
        export_study(empty, "txm", tmp_path / "out")
        assert {p.name for p in folder.iterdir()} == {"metadata.csv", "css", "mine.xml"}


class TestDna:
    def test_statements_and_edges(self, hostile, tmp_path):
        statements, edges = (read_csv(p, ";") for p in export_study(hostile, "dna", tmp_path / "out").paths)
        raised = [r for r in statements if r["concept"] == "raise" and r["document ID"] == "a b é"]
        assert [(r["person"], r["organization"], r["agreement"], r["time"]) for r in raised] == [
            ("La directrice", "L’hôpital", "1", "2021-03-02 00:00:00")
        ]
        union = [r for r in statements if r["actor"] == "union" and r["concept"] == "emergency"]
        assert union and {(r["person"], r["organization"], r["agreement"]) for r in union} == {("", "'=Santé", "")}
        assert {r["time"] for r in statements if r["document ID"] == "a_b_e"} == {""}  # a month is no day
        total = sum(int(edge["statements"]) for edge in edges)
        assert total == len(statements) and len(edges) == len(
            {(e["actor"], e["concept"], e["agreement"]) for e in edges}
        )

    def test_dnas_own_columns_come_first(self, hostile, tmp_path):
        path, _ = export_study(hostile, "dna", tmp_path / "out").paths
        head = path.read_text(encoding="utf-8").split("\n")[0]
        assert head.startswith(
            "statement ID;time;document ID;document title;author;source;section;type;text;person;organization;concept;agreement;"
        )

    def test_each_statement_is_an_actors_quote_in_the_article(self, annotations, tmp_path):
        exported = export_study(annotations, "dna", tmp_path)
        quotes = annotations.tables["quotes"]
        known = {(r.doc, r.start, r.end): r.speaker for r in quotes[quotes.zone.isin(["title", "body"])].itertuples()}
        actors = {actor.id for actor in annotations.study.actors}
        rows = read_csv(exported.paths[0], ";")
        for row in rows:
            assert known[row["document ID"], int(row["start"]), int(row["end"])] == row["actor"] in actors
        assert exported.notes[0].startswith(
            f"{len({(r['document ID'], r['start'], r['end']) for r in rows})} statement"
        )

    def test_a_fact_both_stated_and_denied_is_left_out(self, hostile):
        from recoupe.export.dna import _stated

        page = hostile.pages[0]
        sentence = next(s for s in page.sentences if s.zone == "body")
        quote = Sentence("a", sentence.start, sentence.start + 5, "body")
        at = (sentence.start, sentence.end)
        found = _stated(page, quote, [(*at, "fact", "f", 1), (*at, "fact", "f", 0), (*at, "fact", "g", 0)])
        assert found == [(("fact", "g"), 0)]


class TestJsonLines:
    def test_one_object_a_page(self, annotations, tmp_path):
        (path,) = export_study(annotations, "jsonl", tmp_path).paths
        lines = path.read_text(encoding="utf-8").split("\n")
        assert lines.pop() == ""
        texts = {p.article.doc: p.article.text for p in annotations.pages}
        for line in lines:
            page = json.loads(line)
            assert json.dumps(page, ensure_ascii=False, sort_keys=True) == line
            assert set(page["annotations"]) == set(TABLES) - {"documents"}
            for part in page["text"]:
                assert texts[page["doc"]][part["start"] : part["end"]] == part["text"]
            for layer in ("mentions", "dates", "facts", "figures"):
                for row in page["annotations"][layer]:
                    assert texts[page["doc"]][row["start"] : row["end"]] == row["surface"]
        assert [json.loads(line)["doc"] for line in lines] == annotations.tables["documents"].doc.tolist()

    def test_what_is_unknown_is_null_and_rows_are_kept(self, hostile, tmp_path):
        (path,) = export_study(hostile, "jsonl", tmp_path / "out").paths
        first, second, menu = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:3])
        assert (menu["outlet"], menu["text"], first["title"]) == (None, [], "=1+1 <b>")
        assert any(HOSTILE in part["text"] for part in first["text"])
        body = [r for r in first["annotations"]["mentions"] if r["zone"] == "body"]
        table = hostile.tables["mentions"]
        assert len(body) == len(table[(table.doc == "a b é") & (table.zone == "body")])
        reuse = hostile.tables["reuse"]
        assert len(first["annotations"]["reuse"]) == len(second["annotations"]["reuse"]) == len(reuse) > 0


@pytest.mark.parametrize("to", ["iramuteq", "txm", "dna", "jsonl"])
def test_no_words_of_a_comment(hostile, to, tmp_path):
    mentions = hostile.tables["mentions"]
    assert "Claire Brun" in mentions[mentions.zone == "comment"].surface.tolist()  # else the test shows nothing
    export_study(hostile, to, tmp_path / "out")
    at = hostile.pages[0].article.text.index("Commentaires")
    for path in (p for p in (tmp_path / "out").rglob("*") if p.is_file()):
        text = path.read_text(encoding="utf-8")
        assert "Dupré" not in text and "urgences ferment" not in text and "ment, " not in text
        if to == "jsonl":
            rows = [r for line in text.split("\n")[:1] for of in json.loads(line)["annotations"].values() for r in of]
            assert rows and all(r["end"] <= at for r in rows if "end" in r and "zone" not in r)
            assert not [r for r in rows if r.get("zone") in ("comment", "comment_header")]


def test_no_comment_in_the_concordance(hostile):
    at = hostile.pages[0].article.text.index("Commentaires")
    rows = list(find_concordance(hostile))
    assert rows and all(r["end"] <= at and "Commentaires" not in r["right"] for r in rows)


@pytest.mark.parametrize("to", FORMATS)
def test_a_study_without_pages(empty, to, tmp_path):
    out = tmp_path / "out"
    for path in export_study(empty, to, out).paths:
        if path.suffix == ".csv":
            assert read_csv(path, ";" if to == "dna" else ",") == [] and path.read_text(encoding="utf-8")
        elif path.suffix == ".xlsx":
            assert [sheet.max_row for sheet in load_workbook(path)] == [1] * len(TABLES)
        elif path.is_dir():
            assert [p.name for p in path.iterdir()] == ["metadata.csv"]
        else:
            assert path.read_text() == ""


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_bytes_twice(to, tmp_path):
    trees = []
    for name in "ab":
        export_study(annotate_story("usine"), to, tmp_path / name)
        trees.append(
            {p.relative_to(tmp_path / name): p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()}
        )
    assert trees[0] == trees[1] and trees[0]


@pytest.mark.parametrize("to", ["iramuteq", "xlsx"])
def test_an_interrupted_export_leaves_the_earlier_file(hostile, to, tmp_path, monkeypatch):
    (path,) = export_study(hostile, to, tmp_path / "out").paths
    before = path.read_bytes()

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("recoupe.export.iramuteq.find_paragraphs", stop)
    monkeypatch.setattr(workbook, "_stop_the_clock", stop)
    with pytest.raises(KeyboardInterrupt):
        export_study(hostile, to, tmp_path / "out")
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


class TestCommand:
    def test_export(self, hostile, tmp_path, capsys):
        out = tmp_path / "out"
        assert main(["export", str(hostile.study.folder), "--to", "iramuteq", "--out", str(out)]) == 0
        captured = capsys.readouterr()
        assert captured.out.strip() == str(out / "iramuteq.txt")
        assert "1 page without own text left out" in captured.err

    def test_never_into_the_folder_of_pages(self, hostile, capsys):
        folder = hostile.study.folder
        before = (folder / "documents.csv").read_text()
        assert main(["export", str(folder), "--to", "csv", "--out", f"{folder}/../pages"]) == 1
        assert "the folder of the pages themselves" in capsys.readouterr().err
        assert (folder / "documents.csv").read_text() == before

    def test_a_folder_without_pages(self, empty, tmp_path, capsys):
        assert main(["export", str(empty.study.folder), "--to", "csv", "--out", str(tmp_path / "out")]) == 1
        assert "no page to read" in capsys.readouterr().err

    def test_an_unknown_format(self, hostile, tmp_path):
        with pytest.raises(SystemExit):
            main(["export", str(hostile.study.folder), "--to", "docx"])
        with pytest.raises(Problem, match="'docx' is no format; the known ones are csv, xlsx"):
            export_study(hostile, "docx", tmp_path)

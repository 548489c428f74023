import re

import pikepdf
from bs4 import BeautifulSoup

from notebooks_made import code, markdown, notebook, shown, whole_report
from recoupe.display import show_table
from recoupe.publish.document import read_document
from recoupe.publish.dossier import index_html, make_dossier
from recoupe.publish.html import HtmlReport
from recoupe.publish.pdf import PdfReport

META = {
    "language": "en",
    "title": "A strike",
    "subtitle": "Two sources",
    "authors": ["A. Martin"],
    "report_date": "2026-11-21",
    "part": "dossier",
    "part_title": "The whole dossier",
    "colophon": {"corpus": "ab" * 32},
}


def parts():
    first, second = whole_report(), whole_report(words="postes|soignants")
    for cell in second.cells[:2]:
        cell["source"] = "# When?" if "lang-en" in cell.metadata["tags"] else "# Quand ?"
    second.cells.insert(3, markdown("See [the table](#count)."))
    second.cells[2]["source"] = "corpus = '/home/someone/strike'\ntop = 20"
    return [first, second]


def read(language="en"):
    page, _ = HtmlReport().from_notebook_node(make_dossier(parts(), {**META, "language": language}))
    return BeautifulSoup(page, "html.parser")


def test_findings_come_first_then_contents_parts_evidence_colophon():
    assert [tag.get_text() for tag in read().find_all("h2")] == [
        "What was found",
        "Who is heard?",
        "When?",
        "Evidence: the passages",
        "Colophon",
    ]
    soup = read()
    assert [tag.get_text() for tag in soup.select(".findings h3")] == ["Who is heard?", "When?"]
    assert soup.select_one(".findings").find_next("nav")
    assert [a.get_text() for a in soup.select("nav .level-1 a")] == [h.get_text() for h in soup.find_all("h2")[1:]]


def test_numbers_run_through():
    text = read().main.get_text()
    assert re.findall(r"Table \d\.", text) == ["Table 1.", "Table 2."]
    assert re.findall(r"Figure \d\.", text) == ["Figure 1.", "Figure 2."]


def test_each_passage_stands_once_with_ways_back_to_all_parts():
    items = read().select(".evidence li")
    assert [item["value"] for item in items] == [str(n) for n in range(1, len(items) + 1)]
    assert len({item["id"] for item in items}) == len(items)
    assert {"Table 1", "Table 2", "Figure 1", "Figure 2"} <= {a.get_text()[2:] for a in items[0].find_all("a")}


def test_an_anchor_of_two_parts_leads_to_each_its_own():
    soup = read()
    second = soup.find("h2", string="When?")
    assert soup.find(id=second.find_next("a", string="the table")["href"][1:]).find_previous("h2") is second
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert all(a["href"][1:] in ids for a in soup.find_all("a", href=re.compile("^#")))


def test_the_colophon_says_how_to_make_it_again_and_no_path():
    text = read().find("h2", string="Colophon").find_parent().get_text()
    assert "recoupe report strike --language en" in text and "ab" * 32 in text and "top = 20" in text
    assert "/home" not in text


def test_a_dossier_in_french():
    soup = read("fr")
    assert [tag.get_text() for tag in soup.find_all("h2")][:3] == ["Ce qui ressort", "Qui est entendu\u202f?", "Quand\u202f?"]


def test_a_dossier_as_pdf(tmp_path):
    made, _ = PdfReport().from_notebook_node(make_dossier(parts(), META))
    again, _ = PdfReport().from_notebook_node(make_dossier(parts(), META))
    assert made == again
    (tmp_path / "d.pdf").write_bytes(made)
    with pikepdf.open(tmp_path / "d.pdf") as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Who is heard?", "When?", "Evidence: the passages", "Colophon"]


def test_a_dossier_of_parts_without_summary_or_evidence():
    import pandas as pd

    part = notebook(markdown("# P"), code(shown(show_table, pd.DataFrame({"a": [1]}), id="t", caption="C")))
    document = read_document(make_dossier([part, part], META))
    assert not document.front and document.evidence is None


def test_the_index_leads_to_what_is_there():
    files = ["coverage.html", "coverage.pdf", "dossier.pdf", "numbers.txt", "mine.html"]
    soup = BeautifulSoup(index_html(META, files), "html.parser")
    assert [a["href"] for a in soup.main.find_all("a")] == [
        "dossier.pdf",
        "coverage.html",
        "coverage.pdf",
        "mine.html",
        "numbers.txt",
    ]
    assert soup.title.get_text() == "A strike"

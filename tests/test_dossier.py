import re

import pikepdf
from bs4 import BeautifulSoup

from notebooks_made import code, markdown, notebook, shown, whole_report
from recoupe.display import show_prose, show_table
from recoupe.prose import See
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
    assert re.findall(r"Table\s\d\.", text) == ["Table\u00a01.", "Table\u00a02."]
    assert re.findall(r"Figure\s\d\.", text) == ["Figure\u00a01.", "Figure\u00a02."]


def test_each_passage_stands_once_with_ways_back_to_all_parts():
    numbers = read().select(".evidence li sup[id]")
    assert [number.get_text() for number in numbers] == [str(n) for n in range(1, len(numbers) + 1)]
    assert len({number["id"] for number in numbers}) == len(numbers)
    backs = numbers[0].find_parent("li").find_all("a")
    assert {"Table\u00a01", "Table\u00a02", "Figure\u00a01", "Figure\u00a02"} <= {
        a.get("aria-label", a.get_text()) for a in backs
    }


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
    assert [tag.get_text() for tag in soup.find_all("h2")][:3] == [
        "Ce qui ressort",
        "Qui est entendu\u202f?",
        "Quand\u202f?",
    ]


def test_a_dossier_as_pdf(tmp_path):
    made, _ = PdfReport().from_notebook_node(make_dossier(parts(), META))
    again, _ = PdfReport().from_notebook_node(make_dossier(parts(), META))
    assert made == again
    (tmp_path / "d.pdf").write_bytes(made)
    with pikepdf.open(tmp_path / "d.pdf") as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Who is heard?", "When?", "Evidence: the passages", "Colophon"]


def test_the_first_page_goes_topic_by_topic_and_its_sentences_stand_once():
    def part(title, agree):
        told = [["One fact", See(("fig-x",)), "."], *agree]
        cell = code([*shown(show_prose, ["So it is."], topic="lead"), *shown(show_prose, told, topic="agree")])
        cell.metadata["tags"] = ["summary"]
        return notebook(markdown(f"# {title}"), cell)

    more = [[f"Sentence {n}."] for n in range(6)]
    soup = BeautifulSoup(
        HtmlReport().from_notebook_node(make_dossier([part("A", more), part("B", [])], META))[0], "lxml"
    )
    assert [tag.get_text() for tag in soup.select(".findings h3")] == ["What they agree on"]
    assert [item.get_text() for item in soup.select(".findings li")][:2] == ["One fact.", "One fact."]
    assert len(soup.select(".findings li")) == 4
    assert soup.get_text().count("Sentence 0.") == soup.get_text().count("Sentence 5.") == 1


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

"""Readers: small files of each format, written from public descriptions; every article is found or said to be missing."""

import io
import shutil
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from formats.make_docx import NEXIS, PLAIN, write
from recoupe.formats.record import read_day, with_title
from recoupe.read import list_pages, read_articles, read_listed
from recoupe.study import doc_of, read_study

SAMPLES = Path(__file__).parent / "formats"
LYCEE = "Le lycée de Morzaix rouvrira lundi 20 mai, après trois mois de travaux."


def read(folder):
    notes = []
    articles = read_articles(read_study(folder), notes.append)
    return articles, [str(note) for note in notes]


@pytest.fixture
def folder(tmp_path):
    def take(*names):
        for name in names:
            if name == "nexis.docx":
                write(tmp_path / name, NEXIS)
            else:
                shutil.copy(SAMPLES / name, tmp_path / name)
        return tmp_path

    return take


@pytest.mark.parametrize(
    ("name", "docs", "outlet", "published", "note"),
    [
        ("europresse.html", 2, "La Dépêche des Monts", "2024-05-14", "2 articles found of 3 expected"),
        ("factiva.html", 2, "La Dépêche des Monts", "2024-05-14", "2 articles found of 3 expected"),
        ("nexis.docx", 2, "La Dépêche des Monts", "2024-05-14", "2 articles found of 3 expected"),
        ("iramuteq.txt", 2, "depeche", "2024-05-14", "2 texts found of 3 expected"),
        ("mediacloud.csv", 2, "depeche-monts.example", "2024-05-14", "2 rows found of 3 expected"),
        ("trafilatura.jsonl", 2, "La Dépêche des Monts", "2024-05-14", "2 rows found of 3 expected"),
        ("generique.tsv", 1, "La Dépêche des Monts", "2024-05-14", "1 row found of 1 expected"),
    ],
)
def test_exports(folder, name, docs, outlet, published, note):
    articles, notes = read(folder(name))
    assert [a.doc for a in articles][0] == f"{Path(name).stem}#1" and len(articles) == docs
    first = articles[0]
    assert LYCEE in first.text
    assert (first.outlet, str(first.published.start)) == (outlet, published)
    assert any(note in said for said in notes), notes


@pytest.mark.parametrize("name", ["europresse.html", "factiva.html", "nexis.docx"])
def test_second_articles_have_their_own_metadata(folder, name):
    second = read(folder(name))[0][1]
    assert (second.outlet, str(second.published.start)) == ("Le Phare du Nord", "2024-05-13")
    assert second.text.startswith("Cantines : les prix gelés à la rentrée\n\nLa ville gèle")
    assert "lycée" not in second.text and "Load-Date" not in second.text


def test_html_page_without_its_comments(folder):
    (article,), notes = read(folder("page.html"))
    assert article.doc == "page" and article.file == "page.html"
    assert article.text.startswith("Le lycée de Morzaix rouvre lundi\n") and article.text.count("rouvre lundi") == 1
    assert "honte" not in article.text and "Accueil" not in article.text
    assert article.outlet == "La Dépêche des Monts" and str(article.published.start) == "2024-05-14"


def test_web_archive(folder, tmp_path):
    html = (SAMPLES / "page.html").read_bytes()
    with (tmp_path / "crawl.warc.gz").open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for url, status, kind, body in (
            ("https://depeche-monts.example/lycee", "200 OK", "text/html; charset=utf-8", html),
            ("https://depeche-monts.example/logo.png", "200 OK", "image/png", b"\x89PNG"),
            ("https://depeche-monts.example/vide", "200 OK", "text/html", b"<html><body></body></html>"),
        ):
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
            writer.write_record(
                writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers)
            )
    (article,), notes = read(tmp_path)
    assert LYCEE in article.text and article.url == "https://depeche-monts.example/lycee"
    assert article.doc == "crawl.warc#1"
    assert any("1 page found of 2 expected" in n for n in notes) and any("1 answers" in n for n in notes)


def test_plain_word_file(tmp_path):
    write(tmp_path / "pont.docx", PLAIN)
    (article,), _ = read(tmp_path)
    assert article.doc == "pont" and article.text == "\n\n".join(PLAIN)


def test_rows_of_documents_csv_go_before_the_export(folder):
    path = folder("europresse.html")
    (path / "documents.csv").write_text(
        "file,outlet,published\neuropresse.html,Le Fonds,\neuropresse.html#2,Le Mien,2024-06-01\n", encoding="utf-8"
    )
    first, second = read(path)[0]
    assert (first.outlet, str(first.published.start)) == ("Le Fonds", "2024-05-14")
    assert (second.outlet, str(second.published.start)) == ("Le Mien", "2024-06-01")


def test_listing_and_reading_apart_give_the_same(folder):
    path = folder("europresse.html", "trafilatura.jsonl", "page.html", "iramuteq.txt")
    (path / "seule.txt").write_text("Une page seule. Elle a deux phrases.", encoding="utf-8")
    study = read_study(path)
    listed = list(list_pages(study, lambda note: None))
    apart = [a for part in (listed[:2], listed[2:]) for a in read_listed(study, part, lambda note: None)]
    assert apart == read_articles(study)


def test_texts_that_two_exports_share_count_once(folder):
    articles, notes = read(folder("mediacloud.csv", "generique.tsv"))
    assert len(articles) == 2 and any("the same bytes as generique.tsv#1" in n for n in notes)


@pytest.mark.parametrize(
    ("name", "data", "note"),
    [
        ("faux.docx", b"pas un fichier Word", "cannot be read further"),
        ("faux.warc", b"pas une archive", "found of"),
        ("vide.html", b"<html></html>", "no article in it"),
        ("chiffres.csv", b"a,b\n1,2\n", "no row has a text"),
        ("faux.json", b"{oups", "not JSON"),
    ],
)
def test_damaged_files_cost_that_file_and_a_word(tmp_path, name, data, note):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "bonne.txt").write_text("Une page.", encoding="utf-8")
    articles, notes = read(tmp_path)
    assert [a.doc for a in articles] == ["bonne"]
    assert any(note in said or "cannot be read further" in said for said in notes), notes


def test_two_files_of_one_name_are_said(tmp_path):
    for name in ("a.txt", "a.csv"):
        (tmp_path / name).write_text("text\nUne page.\n", encoding="utf-8")
    articles, notes = read(tmp_path)
    assert [a.doc for a in articles] == ["a#1"] and any("but for its ending" in n for n in notes)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-14T06:00:00Z", "2024-05-14"),
        ("mardi 14 mai 2024 • 312 mots", "2024-05-14"),
        ("1er février 2024", "2024-02-01"),
        ("May 14, 2024 Tuesday", "2024-05-14"),
        ("14 August 2023", "2023-08-14"),
        ("news·20240514·DM", "2024-05-14"),
        ("14/05/2024", "2024-05-14"),
        ("312 mots", "None"),
        ("99 mai 2024", "None"),
    ],
)
def test_days_of_exports(text, day):
    assert str(read_day(text)) == day


@pytest.mark.parametrize(
    ("file", "doc"), [("a.txt", "a"), ("a.html#12", "a#12"), ("a.b.txt", "a.b"), ("n#1.txt", "n#1")]
)
def test_names_of_documents(file, doc):
    assert doc_of(file) == doc


def test_a_title_comes_once():
    assert with_title("Un titre", "Un titre\nLe texte.") == "Un titre\nLe texte."
    assert with_title("Un titre", "Le texte.") == "Un titre\n\nLe texte."

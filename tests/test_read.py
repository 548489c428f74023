"""Reading: encodings, and files that are not pages."""

import os

import pytest

from recoupe.problems import Problem
from recoupe.read import Note, decode, read_articles
from recoupe.study import read_study

TEXT = "Le préfet a salué « l’effort » des pompiers à Nîmes.\nL’été fut court, œuvre d’août.\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        pytest.param(TEXT.encode(), TEXT, "utf-8", id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), TEXT, "utf-8-sig", id="utf-8 with a mark"),
        pytest.param(TEXT.encode("utf-16"), TEXT, "utf-16", id="utf-16"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, "utf-16", id="utf-16 big end first"),
        pytest.param(TEXT.encode("cp1252"), TEXT, "cp1252", id="windows-1252"),
        pytest.param("Le café est à côté.\n".encode("latin-1"), "Le café est à côté.\n", None, id="latin-1"),
        pytest.param(b"Une ligne.\r\nUne autre.\r\n", "Une ligne.\r\nUne autre.\r\n", "utf-8", id="line ends stay"),
        pytest.param("E\u0301te\u0301".encode(), "Été", "utf-8, composed", id="composed once"),
    ],
)
def test_decode(data, text, encoding):
    found = decode(data)
    assert found[0] == text
    assert encoding is None or found[1] == encoding


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n\t\r\n", "empty", id="white space"),
        pytest.param("\u00a0\n".encode(), "empty", id="no-break space"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xd8" * 9, "binary", id="an image"),
        pytest.param(b"du texte\0et un nul", "binary", id="a NUL"),
        pytest.param(b"\xff\xfea", "UTF-16", id="half a character"),
    ],
)
def test_decode_refuses(data, why):
    with pytest.raises(ValueError, match=why):
        decode(data)


def write(folder, **files):
    for name, data in files.items():
        (folder / f"{name}.txt").write_bytes(data)


def notes_of(folder) -> tuple[list[str], dict[str, str]]:
    notes: list[Note] = []
    articles = read_articles(read_study(folder), notes.append)
    return [a.doc for a in articles], {n.file: n.message for n in notes}


def test_one_bad_file_does_not_stop_the_rest(tmp_path):
    write(tmp_path, a=TEXT.encode(), b=b"", c=b"\x00\x01\x02" * 50, d=TEXT.encode(), e=b"Autre page.")
    (tmp_path / "f.txt").mkdir()
    (tmp_path / "documents.csv").write_text("file,outlet\na.txt,Le Fil\nabsent.txt,Nulle part\n")
    docs, notes = notes_of(tmp_path)
    assert docs == ["a", "e"]
    assert notes["b.txt"].startswith("empty")
    assert notes["c.txt"].startswith("binary")
    assert notes["d.txt"].startswith("the same bytes as a.txt")
    assert notes["e.txt"].startswith("not listed")
    assert notes["f.txt"].startswith("not a file")
    assert notes["absent.txt"].startswith("listed in documents.csv, but not")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    write(corpus, a=TEXT.encode())
    (tmp_path / "secret.txt").write_bytes(b"Secret.")
    (corpus / "b.txt").symlink_to(tmp_path / "secret.txt")
    (corpus / "c.txt").symlink_to(corpus / "absent.txt")
    docs, notes = notes_of(corpus)
    assert docs == ["a"]
    assert "leads out of the folder" in notes["b.txt"]
    assert notes["c.txt"].startswith("not a file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file_is_named(tmp_path):
    write(tmp_path, a=TEXT.encode(), b=b"Autre page.")
    (tmp_path / "b.txt").chmod(0)
    docs, notes = notes_of(tmp_path)
    assert docs == ["a"]
    assert "cannot be read" in notes["b.txt"]


@pytest.mark.parametrize("name", ["le titre 'été'.txt", "naïve\nligne.txt", "報道.txt", "-p.txt", "a;b=c.txt"])
def test_any_file_name(tmp_path, name):
    (tmp_path / name).write_bytes(TEXT.encode())
    notes: list[Note] = []
    (article,) = read_articles(read_study(tmp_path), notes.append)
    assert article.doc == name.removesuffix(".txt")
    (tmp_path / name).write_bytes(b"")
    assert read_articles(read_study(tmp_path), notes.append) == []
    assert "\n" not in str(notes[-1])


def test_no_folder():
    with pytest.raises(Problem, match="no such folder"):
        read_study("nowhere")


def test_what_documents_csv_says_reaches_the_article(tmp_path):
    write(tmp_path, a=TEXT.encode())
    (tmp_path / "documents.csv").write_bytes("\ufefffile;outlet;origin;published\na.txt;Le Fil;AFP;2021-06\n".encode())
    (article,) = read_articles(read_study(tmp_path))
    assert (article.outlet, article.origin) == ("Le Fil", "AFP")
    assert (str(article.published.start), str(article.published.end)) == ("2021-06-01", "2021-06-30")

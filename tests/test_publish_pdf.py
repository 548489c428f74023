import io
import re

import nbformat
import pandas as pd
import pikepdf
import pytest

from notebooks_made import code, markdown, notebook, plain_output, png_text, shown, whole_report
from recoupe.display import show_table
from recoupe.publish.document import NotPublishable
from recoupe.publish.pdf import PdfReport
from recoupe.publish.typst import literal


def publish(made, **traits):
    pdf, _ = PdfReport(**traits).from_notebook_node(made)
    return pdf


def opened(made, **traits):
    return pikepdf.open(io.BytesIO(publish(made, **traits)))


def elements(pdf):
    """All elements of the structure tree in reading order, with their depth left out."""
    found, waiting = [], [pdf.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += list(node)[::-1]
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(node)
            if "/K" in node:
                waiting.append(node.K)
    return found


def tagged(pdf, tag):
    return [element for element in elements(pdf) if tag == element.S]


def scopes(cells):
    return [str(part.Scope) for cell in cells for part in _list(cell.get("/A")) if "/Scope" in part]


def _list(value):
    return [] if value is None else list(value) if isinstance(value, pikepdf.Array) else [value]


@pytest.fixture(scope="module", params=["en", "fr"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def pdf(language):
    return opened(whole_report(language))


def test_title_language_and_standard(pdf, language):
    title = {"en": "Who is heard?", "fr": "Qui est entendu ?"}[language]
    assert str(pdf.docinfo["/Title"]).replace("\u202f", " ") == title
    assert pdf.Root.Lang == language
    assert pdf.Root.ViewerPreferences.DisplayDocTitle and pdf.Root.MarkInfo.Marked
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_the_outline_has_the_headings(pdf, language):
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    evidence = {"en": "Evidence: the passages", "fr": "Preuves\u00a0: les passages"}[language]
    assert titles == ["The count", evidence]


def test_figures_have_alternative_text(pdf):
    assert [str(figure.Alt) for figure in tagged(pdf, "/Figure")] == ["Brest 3, Lyon 1."]


def test_tables_have_heads_of_columns_and_rows(pdf):
    assert scopes(tagged(pdf, "/TH")) == ["/Column", "/Column", "/Row", "/Row"]
    assert len(tagged(pdf, "/TD")) == 2 and len(tagged(pdf, "/Caption")) == 2


def test_words_of_another_language_say_so(pdf, language):
    streams = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    spoken = set(re.findall(rb"/Lang ?\((\w+)\)", streams))
    assert spoken == {b"fr", language.encode()}


def test_passages_are_paragraphs(pdf):
    assert len(tagged(pdf, "/P")) >= 6


def test_every_link_arrives(pdf):
    names = set(pikepdf.NameTree(pdf.Root.Names.Dests).keys()) if "/Names" in pdf.Root else set()
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    assert len(links) > 8
    for link in links:
        target = link.get("/Dest", link.get("/A", {}).get("/D"))
        arrives = isinstance(target, pikepdf.Array) and target[0].get("/Type") == "/Page"
        assert arrives or str(target) in names
        assert "/Contents" in link  # what a screen reader says of it


def test_all_fonts_are_the_reports(pdf):
    fonts = {
        str(font.BaseFont).split("+")[1] for page in pdf.pages for font in page.Resources.get("/Font", {}).values()
    }
    assert {"SourceSansPro-Regular", "SourceSerifPro-Regular"} <= {font.removesuffix("-Identity-H") for font in fonts}


def test_the_same_notebook_gives_the_same_bytes(language):
    first = publish(whole_report(language))
    assert first == publish(whole_report(language))
    assert len(first) < 500_000


def test_row_heads_only_where_a_table_has_them():
    frame = pd.DataFrame({"a": [1], "b": [2]})
    plain = code([plain_output(text_html=frame.to_html(index=False), text_plain="")])
    named = code(shown(show_table, frame, id="t", caption="C"))
    made = opened(notebook(plain, named, plain))
    assert scopes(tagged(made, "/TH")) == ["/Column"] * 4 + ["/Row"] + ["/Column"] * 2


WHOLE = """## One

| a | b |
|---|--:|
| x | **1**[^n] |

3. c
   - e `f`

> g

$$
\\frac{1}{2}
$$

~~no~~, *em*, [there](#One), [nowhere](#gone), [out](https://example.org), <script>s</script>\\
end

---

```python
code()
```

[^n]: the note

    - with a list
"""


def test_what_a_reader_adds_makes_a_pdf():
    frame = pd.DataFrame(columns=["a", "b"])
    wide = pd.DataFrame([range(16)], columns=[f"column {n}" for n in range(16)])
    long = pd.DataFrame({"text": ["some words " * 40] * 60, "n": range(60)})
    made = notebook(
        markdown(WHOLE),
        markdown(f'![a bar](data:image/png;base64,{png_text()} "C")'),
        *(code(shown(show_table, f, id="t", caption="C", note="N")) for f in (frame, wide, long)),
        code([plain_output(text_html=wide.to_html(), text_plain=str(wide))]),
        code([nbformat.v4.new_output("stream", text="line\n" * 200 + "x" * 500)]),
    )
    pdf = opened(made)
    assert len(tagged(pdf, "/Table")) == 5
    assert len(tagged(pdf, "/Note")) == 1


def test_an_empty_notebook_is_a_pdf():
    assert len(opened(nbformat.v4.new_notebook()).pages) == 1


def test_a_picture_that_typst_cannot_draw_is_its_alternative_text(caplog):
    broken = plain_output(image_svg__xml='<svg xmlns="http://www.w3.org/2000/svg"/>')
    broken.metadata["alt"] = "a bar"
    assert len(opened(notebook(code([broken]), markdown("x"))).pages) == 1


def test_a_preview_says_so_on_every_page():
    bare = code([plain_output(image_png=png_text())])
    with pytest.raises(NotPublishable):
        publish(notebook(bare))
    assert len(opened(notebook(bare), preview=True).pages) == 1


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('a "b" \\c', '"a \\"b\\" \\\\c"'),
        ("#panic()", '"#panic()"'),
        ("a\nb", '"a\\nb"'),
        ("a\x00b", '"a\ufffdb"'),
        ("\U0001f680", '"[rocket]"'),
        ("\U0001f1eb\U0001f1f7", '"FR"'),
        ("漢", '"\ufffd"'),
        ("é«\u202f", '"é«\u202f"'),
    ],
)
def test_literal(text, written):
    assert literal(text) == written


def test_a_long_word_may_break():
    assert literal("a" * 41).count("\u200b") == 5
    assert "\u200b" not in literal("a" * 40)

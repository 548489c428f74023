"""Text that tries to be more than text comes out as text, in HTML and in PDF."""

import re

import nbformat
import pandas as pd
import pikepdf
import pytest
from bs4 import BeautifulSoup

from notebooks_made import bar_chart, code, make_annotations, make_page, markdown, notebook, shown, spans_of
from recoupe.display import show_evidence, show_figure, show_prose, show_table
from recoupe.evidence import collect_passages
from recoupe.prose import Link, Quoted, Strong
from recoupe.publish.html import HtmlReport
from recoupe.publish.pdf import PdfReport

HOSTILE = {
    "html": '<script>alert(1)</script><img src=x onerror="alert(1)"><b>&amp;&lt; </style></title>-->',
    "markdown": "# no *title* [x](javascript:alert(1)) ![y](http://evil.example/y.png) | a | `c` <http://evil.example>",
    "typst": '#panic("x") $ x $ @label <label> *bold* _it_ \\ "#import \\" /* // ]] }} ` = heading #eval("1") \\u{41}',
    "latex": "\\input{/etc/passwd} \\write18{ls} $$ \\frac{1}{0} $$ % $ & ~ ^ {",
    "template": "{{ 7*7 }} {% raw %} <!--title--> /*css*/ %(x)s {0} ${x}",
    "bidi": "abc \u202egnp.exe\u202c \u2067x \u200f עברית العربية \u200e fin",
    "control": "a\x00b\x07c\x1b[31md\x7f\x85e\ufffef",
    "emoji": "👩🏽‍🚀 🇫🇷 😀 𝒳 漢字 é e\u0301 \U0001f9ff",
    "long-word": "a" * 5000,
    "spaces": "  a \t b \u00a0 \u2028 c \u3000 \u200b ",
    "svg": "</text></svg><script>1</script><!DOCTYPE x [<!ENTITY y 'z'>]>&y;<![CDATA[ ]]>",
}


def hostile_notebook(text: str):
    page = make_page("doc-a", f"Titre {text}\nUne phrase avec {text} au milieu.", f"Journal {text}")
    evidence = collect_passages(make_annotations(page), spans_of("phrase", page))
    first = f"#{evidence.passages[0].id}"
    frame = pd.DataFrame({"name": [text], "value": [text], "number": [1]})
    fig = bar_chart(first)
    safe = text.replace("$", "\\$")
    if len(text) < 200:
        fig.axes[0].set_title(re.sub(r"[\x00-\x1f]", "?", safe))
    return notebook(
        markdown("# A report"),
        code(
            shown(show_prose, [text, [Strong(text), Link(text, first), Quoted(text), Link(text, f"javascript:{text}")]])
        ),
        code(shown(show_table, frame, id=f"t {text}"[:80], caption=text, note=text, links={"number": [first]})),
        code(shown(show_figure, fig, id="f", caption=text, alt=f"Bars. {text}", note=text)),
        markdown(f"## {text[:300]}\n\n{text}\n\n> {text}\n\n    {text}\n"),
        code([nbformat.v4.new_output("stream", text=text)]),
        code(shown(show_evidence, evidence, id="evidence")),
        title=text[:200],
        subtitle=text,
        authors=[text],
        part=text[:50],
    )


@pytest.fixture(params=HOSTILE, ids=list(HOSTILE))
def hostile(request):
    return HOSTILE[request.param]


HARMLESS = """
html head meta title style body a header h1 h2 h3 h4 p time nav ol ul li main div table caption thead tbody
tr th td span strong em s b
sup br hr pre code blockquote figure figcaption section cite svg g defs path clippath rect use
text lineargradient stop"""


def test_hostile_text_is_text_in_html(hostile):
    page, _ = HtmlReport().from_notebook_node(hostile_notebook(hostile))
    page.encode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\ud800-\udfff\u202a-\u202e\u2066-\u2069]", page)
    soup = BeautifulSoup(page, "html.parser")
    tags = soup.find_all(True)
    assert {tag.name.lower() for tag in tags} <= set(HARMLESS.split())
    for tag in tags:
        assert not any(name.startswith("on") for name in tag.attrs)
        assert tag.get("href", "#").startswith(("#", "http://evil.example")) and "src" not in tag.attrs
    assert len(soup.head.find_all("title")) == len(soup.find_all("style")) == 1


def test_hostile_text_is_shown_whole_in_html():
    page, _ = HtmlReport().from_notebook_node(hostile_notebook("<script>alert(1)</script>"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_hostile_text_makes_a_pdf(hostile, tmp_path):
    made, _ = PdfReport().from_notebook_node(hostile_notebook(hostile))
    file = tmp_path / "report.pdf"
    file.write_bytes(made)
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) >= 1
        assert "/StructTreeRoot" in pdf.Root
        assert not any(
            "javascript" in str(a.get("/A", {}).get("/URI", "")) for p in pdf.pages for a in p.get("/Annots", [])
        )

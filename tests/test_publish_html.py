import logging
import re

import nbformat
import pandas as pd
import pytest
from bs4 import BeautifulSoup

from notebooks_made import bar_chart, code, markdown, notebook, plain_output, png_text, shown, whole_report
from recoupe.display import show_figure
from recoupe.publish.document import NotPublishable, read_document
from recoupe.publish.html import HtmlReport


def publish(made, **traits):
    page, _ = HtmlReport(**traits).from_notebook_node(made)
    return page


def read(made, **traits):
    return BeautifulSoup(publish(made, **traits), "html.parser")


@pytest.fixture(scope="module", params=["en", "fr"])
def page(request):
    return publish(whole_report(request.param))


@pytest.fixture
def soup(page):
    return BeautifulSoup(page, "html.parser")


def test_the_page_reaches_for_nothing(page, soup):
    assert len(page.encode()) < 600_000
    assert not soup.find_all(["script", "link", "iframe", "object"])
    assert not re.search(r"(?:src|href)=\"(?!#|data:)", page)
    assert "url(" not in re.sub(r"url\(data:font/woff2;base64,|url\(#", "", page)
    policy = soup.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"


def test_the_same_notebook_gives_the_same_bytes(page):
    language = "en" if '<html lang="en">' in page else "fr"
    assert publish(whole_report(language)) == page


def test_anchors_are_given_once_and_all_links_arrive(soup):
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    links = [tag["href"] for tag in soup.find_all(href=True)]
    assert len(links) > 10
    assert not [href for href in links if href[1:] not in ids]
    for tag in soup.find_all(attrs={"aria-labelledby": True}):
        assert tag["aria-labelledby"] in ids


def test_landmarks_and_headings(soup):
    for landmark in ("header", "nav", "main"):
        assert len(soup.find_all(landmark)) == 1
    assert soup.body.find("a")["href"] == "#content" and soup.main["id"] == "content"
    levels = [int(tag.name[1]) for tag in soup.find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_tables_name_their_columns_and_rows(soup):
    table = soup.table
    assert table.caption.get_text() and all(th["scope"] == "col" for th in table.thead.find_all("th"))
    assert [row.find("th")["scope"] for row in table.tbody.find_all("tr")] == ["row", "row"]
    region = table.find_parent(attrs={"role": "region"})
    assert region["tabindex"] == "0" and region["aria-labelledby"] == table.caption["id"]


def test_a_number_leads_to_its_passages_and_back(soup):
    cell = soup.table.find_all("td")[1]
    assert [link.get_text() for link in cell.find_all("a")] == ["22–3"]  # the number 2, with its notes 2 to 3
    number = soup.find(id=cell.a["href"][1:])
    assert number.get_text() == "2" and number.find_previous("strong").get_text() == "soignants"
    passage = number.find_parent("li")
    backs = [soup.find(id=link["href"][1:]) for link in passage.find_all("a")]
    assert cell.find_parent("tr") in backs


def test_a_chart_has_its_words_and_its_links(soup):
    svg = soup.find("svg")
    assert soup.find(id=svg["aria-labelledby"]).get_text() == "Brest 3, Lyon 1."
    link = svg.find("a")
    assert "soignants" in link.find("title").get_text()
    assert svg["role"] == "group" and not svg.get("width")
    assert not svg.find("style")


def test_a_chart_without_links_is_one_image():
    made = notebook(code(shown(show_figure, bar_chart(), id="f", caption="C", alt="A")))
    assert read(made).find("svg")["role"] == "img"


def test_words_of_another_language_say_so():
    english, french = read(whole_report("en")), read(whole_report("fr"))
    assert english.find("span", lang="fr", string=re.compile("grève")).parent.get_text().endswith("“une grève ‘dure’”.")
    assert "«\u202fune grève “dure”\u202f»" in french.get_text() and not french.find("span", lang=True)
    assert all(item.find(lang="fr") for item in english.select(".evidence li"))


def test_cells_of_the_other_language_and_parameters_are_left_out():
    text = read(whole_report("fr")).get_text()
    assert "Qui est entendu" in text and "Who is heard" not in text and "language =" not in text
    assert "Preuves" in text and "Evidence" not in text


def test_the_first_heading_is_the_title_where_metadata_has_none():
    soup = read(notebook(markdown("# A *title*\n\nText."), markdown("# Another\n\n### Deep")))
    assert soup.title.get_text() == soup.h1.get_text() == "A title"
    assert [tag.name for tag in soup.main.find_all(re.compile("h[1-6]"))] == ["h2", "h3"]


def test_the_language_comes_from_the_parameters_where_metadata_has_none():
    made = notebook(code([], "parameters", source='language: str = "en"'), markdown("x"))
    made.cells.insert(1, code([], "injected-parameters", source='language = "fr"'))
    del made.metadata["recoupe"]
    assert read(made).html["lang"] == "fr"


MARKDOWN = """## One

| a | b |
|---|--:|
| x | **1**[^n] |

3. c
4. d
   - e `f`

> g

$$
\\frac{1}{2}
$$

and $x_1$, ~~no~~, [there](#One), [nowhere](#gone), <script>s</script>, <b>bold</b>

```python
code()
```

[^n]: the note
"""


def test_markdown():
    soup = read(notebook(markdown(MARKDOWN)))
    assert soup.main.table.find("td").get_text() == "11"
    assert soup.ol["start"] == "3" and soup.ol.ul.li.code.get_text() == "f"
    assert soup.blockquote.get_text() == "g"
    assert [pre.get_text() for pre in soup.find_all("pre")] == ["\\frac{1}{2}", "code()"]
    assert "$x_1$" in soup.get_text() and "<script>s</script>" in soup.get_text() and "<b>" not in soup.get_text()
    assert soup.find("a", string="there")["href"] == "#one" and not soup.find("a", string="nowhere")
    note = soup.find(id=soup.find("a", role="doc-noteref")["href"][1:])
    assert note.get_text().startswith("the note")
    assert any("gone" in warning for warning in read_document(notebook(markdown(MARKDOWN))).warnings)


def test_footnotes_of_several_cells_run_through():
    cell = "a[^1]\n\n[^1]: note {}"
    soup = read(notebook(markdown(cell.format("one")), markdown(cell.format("two"))))
    assert [item["id"] for item in soup.select(".footnotes li")] == ["note-1", "note-2"]
    assert "two" in soup.select(".footnotes li")[1].get_text()


def test_images_of_markdown_come_from_the_notebook():
    attached = {"p.png": {"image/png": png_text()}}
    made = notebook(
        markdown('![a bar](attachment:p.png "The caption")', attachments=attached),
        markdown(f"![another](data:image/png;base64,{png_text()}) words"),
        markdown("![far](https://example.org/x.png) ![lost](attachment:q.png)"),
    )
    soup = read(made)
    assert [image["alt"] for image in soup.find_all("img")] == ["a bar", "another"]
    assert soup.figcaption.get_text() == "Figure\u00a01. The caption"
    assert "[far]" in soup.get_text() and "[lost]" in soup.get_text()
    warnings = read_document(made).warnings
    assert len(warnings) == 2 and all(warning.startswith("cell 3") for warning in warnings)


def test_a_plain_dataframe_becomes_a_table():
    frame = pd.DataFrame({"name": ["<b>", "b"], "n": [1, 2]})
    soup = read(notebook(code([plain_output(text_html=frame.to_html(), text_plain=str(frame))])))
    assert [th.get_text() for th in soup.thead.find_all("th")] == ["name", "n"]
    assert [td.get_text() for td in soup.tbody.tr.find_all("td")] == ["<b>", "1"]
    assert soup.tbody.tr.th["scope"] == "row"


def test_a_table_that_spans_is_shown_as_text():
    frame = pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("a", "x"), ("a", "y")]))
    made = notebook(
        markdown("x"), code([plain_output(text_html=frame.to_html(), text_plain=str(frame))], source="frame")
    )
    assert str(frame).splitlines()[-1] in read(made).pre.get_text()
    assert read_document(made).warnings == ("cell 2 ('frame'): HTML other than a plain table is shown as text",)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (
            {"text_html": "<p>a <i>b</i></p><script>x</script>", "text_plain": "<IPython.core.display.HTML object>"},
            "a\nb",
        ),
        ({"text_latex": "$$\\frac{1}{2}$$", "text_plain": "1/2"}, "$$\\frac{1}{2}$$"),
        ({"application_json": {"a": 1}, "text_plain": "{'a': 1}"}, "{'a': 1}"),
        ({"application_x-unknown": "?", "text_plain": "as text"}, "as text"),
        ({"text_plain": "\x1b[31mred\x1b[0m"}, "red"),
    ],
)
def test_other_outputs_degrade_to_text(data, text):
    assert text in read(notebook(code([plain_output(**data)]))).pre.get_text()


@pytest.mark.parametrize(
    "data",
    [
        {"text_plain": "<Axes: title={'center': 'x'}>"},
        {"text_plain": "[<matplotlib.lines.Line2D at 0x7f0a>]"},
        {"text_plain": "<Figure size 640x480 with 1 Axes>"},
        {"application_x-unknown": "?"},
    ],
)
def test_outputs_that_say_nothing_are_left_out(data):
    assert not read(notebook(markdown("a"), code([plain_output(**data)]))).pre


def test_stderr_and_raw_cells_are_left_out_with_a_warning():
    made = notebook(code([nbformat.v4.new_output("stream", name="stderr", text="W")]), nbformat.v4.new_raw_cell("raw"))
    assert len(read_document(made).warnings) == 2
    assert not read(made).pre


def test_a_figure_without_alternative_text_is_refused_with_its_cell():
    made = notebook(markdown("x"), code([plain_output(image_png=png_text())], source="plot(x)"))
    with pytest.raises(NotPublishable, match=r"cell 2 \('plot\(x\)'\): .*show_figure.*--preview"):
        publish(made)
    page = read(made, preview=True)
    assert page.find(class_="preview").get_text() and page.img["alt"]


def test_alternative_text_may_stand_in_metadata():
    output = plain_output(image_png=png_text())
    output.metadata["alt"] = "a bar"
    assert read(notebook(code([output]))).img["alt"] == "a bar"


@pytest.mark.parametrize(
    "output",
    [
        {"image_png": "bm90IGEgcG5n"},
        {"image_svg__xml": "<svg xmlns='http://www.w3.org/2000/svg'><rect"},
        {"image_svg__xml": "<!DOCTYPE x [<!ENTITY y 'z'>]><svg xmlns='http://www.w3.org/2000/svg'>&y;</svg>"},
    ],
)
def test_a_broken_picture_is_its_alternative_text(output):
    broken = plain_output(**output)
    broken.metadata["alt"] = "what was there"
    made = notebook(code([broken]))
    assert "[what was there]" in read(made).main.get_text()
    assert len(read_document(made).warnings) == 1


def test_an_svg_that_acts_is_only_a_picture():
    svg = """<svg xmlns="http://www.w3.org/2000/svg" onload="x()" width="9" height="9"><script>x()</script>
    <style>@import "http://example.org/x.css"</style><foreignObject><p>p</p></foreignObject>
    <image href="http://example.org/x.png"/><rect fill="url(http://example.org/#a)" style="fill:url('#b')"/>
    <a href="javascript:x()"><text>t</text></a><use href="http://example.org/#x"/></svg>"""
    output = plain_output(image_svg__xml=svg)
    output.metadata["alt"] = "a"
    figure = read(notebook(code([output]))).figure
    assert "example.org" not in str(figure) and "x()" not in str(figure)
    assert not figure.find(["script", "style", "foreignobject", "a"])


def test_a_failed_notebook_is_not_published():
    failed = nbformat.v4.new_output("error", ename="KeyError", evalue="'x'", traceback=[])
    with pytest.raises(NotPublishable, match="cell 1 .*KeyError: 'x'"):
        publish(notebook(code([failed])))
    with pytest.raises(NotPublishable, match="papermill"):
        publish(notebook(markdown("An error", "papermill-error-cell-tag")))


def test_the_exporter_warns(caplog):
    exporter = HtmlReport(log=logging.getLogger("recoupe.tests"))  # that of an application may not be heard here
    exporter.from_notebook_node(notebook(markdown("[a](#b)")))
    assert "leads nowhere" in caplog.text


def test_an_empty_notebook_is_a_page():
    assert read(nbformat.v4.new_notebook()).h1.get_text()

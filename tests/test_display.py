import pandas as pd
import pytest

from notebooks_made import bar_chart, shown, whole_report
from recoupe.display import show_figure, show_prose, show_table
from recoupe.media import EVIDENCE, PROSE, TABLE
from recoupe.prose import Link, Notes, Strong

FRAME = pd.DataFrame({"name": ["a", None], "n": [1, 2], "share": [0.5, float("nan")]})


def table(**more):
    return shown(show_table, FRAME, id="t", caption="A table", **more)[0].data[TABLE]


def texts(payload):
    return [["".join(run["text"] for run in cell) for cell in row["cells"]] for row in payload["rows"]]


def test_prose_carries_runs_and_a_fallback():
    (output,) = shown(show_prose, ["One.", ["Two ", Strong("three"), Link("<x>", "#e-1")]])
    assert output.data[PROSE]["paragraphs"][1][1] == {"text": "three", "strong": True}
    assert output.data["text/html"] == '<p>One.</p><p>Two <strong>three</strong><a href="#e-1">&lt;x&gt;</a></p>'
    assert output.data["text/plain"] == "One.\n\nTwo three<x>"


def test_one_text_is_one_paragraph():
    assert shown(show_prose, "One.")[0].data[PROSE]["paragraphs"] == [[{"text": "One."}]]


def test_a_table_shows_missing_values():
    assert texts(table()) == [["a", "1", "0.5"], ["–", "2", "–"]]


def test_a_table_has_chosen_columns_formats_and_languages():
    payload = table(
        columns={"n": "Number", "name": "Name"}, formats={"n": "no. {}".format}, lang_columns={"name": "fr"}
    )
    assert [column["label"] for column in payload["columns"]] == ["Number", "Name"]
    assert [column["lang"] for column in payload["columns"]] == [None, "fr"]
    assert texts(payload)[0] == ["no. 1", "a"]


def test_links_to_passages_carry_their_notes():
    rows = table(links={"n": ["#e-a", ["#e-b", "#e-c"]], "name": ["https://example.org", None]})["rows"]
    assert rows[0]["cells"][1] == [{"text": "1", "href": "#e-a"}, {"text": "", "notes": ["e-a"]}]
    assert rows[1]["cells"][1] == [{"text": "2", "href": "#e-b"}, {"text": "", "notes": ["e-b", "e-c"]}]
    assert rows[0]["cells"][0] == [{"text": "a", "href": "https://example.org"}]


def test_cells_may_hold_prose():
    frame = pd.DataFrame({"x": [[Strong("a"), Notes(("e-1",))]]})
    payload = shown(show_table, frame, id="t", caption="")[0].data[TABLE]
    assert payload["rows"][0]["cells"][0] == [{"text": "a", "strong": True}, {"text": "", "notes": ["e-1"]}]


def test_a_figure_carries_its_words_and_stays_the_same():
    first, second = (shown(show_figure, bar_chart("#e-1"), id="f", caption="C", alt="A", note="N")[0] for _ in range(2))
    assert first.metadata["recoupe"] == {"id": "f", "caption": "C", "alt": "A", "note": "N"}
    svg = first.data["image/svg+xml"]
    assert svg == second.data["image/svg+xml"]
    assert ">Brest</text>" in svg and '"#e-1"' in svg
    assert "_blank" not in svg and "<dc:date>" not in svg


@pytest.mark.parametrize("alt", ["", "  \n"])
def test_a_figure_without_alternative_text_is_refused(alt):
    with pytest.raises(ValueError, match="alt="):
        show_figure(bar_chart(), id="f", caption="C", alt=alt)


def test_evidence_carries_passages():
    (output,) = whole_report().cells[-1].outputs
    assert output.data[EVIDENCE]["passages"][0]["words"] == "soignants"
    assert "<strong>soignants</strong>" in output.data["text/html"]

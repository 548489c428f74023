import pytest

from recoupe.prose import Link, Notes, Quoted, Strong, as_runs, is_safe, plain, runs_to_html


@pytest.mark.parametrize(
    ("paragraph", "runs"),
    [
        ("a", [{"text": "a"}]),
        (12, [{"text": "12"}]),
        (Link("a", "#b"), [{"text": "a", "href": "#b"}]),
        (Strong("a"), [{"text": "a", "strong": True}]),
        (Quoted("a", "fr"), [{"text": "a", "quoted": "fr"}]),
        (Notes(("#e-1", "e-2")), [{"text": "", "notes": ["e-1", "e-2"]}]),
        (["a", ["b", Strong("c")]], [{"text": "a"}, {"text": "b"}, {"text": "c", "strong": True}]),
    ],
)
def test_as_runs(paragraph, runs):
    assert as_runs(paragraph) == runs


def test_plain():
    assert plain(as_runs(["a ", Strong("b")])) == "a b"


@pytest.mark.parametrize(
    ("paragraph", "html"),
    [
        ("a < b", "a &lt; b"),
        (Link("a", "#b"), '<a href="#b">a</a>'),
        (Link("a", "javascript:alert(1)"), "a"),
        (Quoted('<"', "fr"), '<q lang="fr">&lt;&quot;</q>'),
    ],
)
def test_fallback_html_is_safe(paragraph, html):
    assert runs_to_html(as_runs(paragraph)) == html


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.org", " #a"])
def test_what_is_not_an_address_is_not_followed(href):
    assert not is_safe(href)

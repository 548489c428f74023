"""Fuzzing (make fuzz): nothing raises, nothing hangs, every span holds, on text and bytes that nobody wrote.

FUZZ_EXAMPLES says how many examples each property gets (10,000); --hypothesis-seed begins another series.
"""

import os
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adversarial import PIECES, codebook, layers, within
from recoupe.annotate import annotate_page
from recoupe.match import parse_match
from recoupe.mentions.codebook import Codebook, compile_codebook
from recoupe.model import ZONES, Article
from recoupe.read import decode
from recoupe.reuse import find_reuse
from recoupe.study import Study
from recoupe.tables import TABLES, to_arrow
from recoupe.zones import mark

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "10000"))
SECONDS = 2.0  # for 100,000 characters; a shorter text has no less, since the machine may be busy
fuzzed = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

ROOT = Path(__file__).parents[1]
LINES = sorted({line for path in ROOT.glob("tests/corpora/*/*.txt") for line in path.read_text().split("\n") if line})
WORDS = sorted({word for line in LINES for word in line.split(" ") if word})
ODD = "«»“”\"'’‘()[]{}<>.,;:!?…-–—/\\|*%€$°©\n\r\t\0\x0b\x1c\x85\u00a0\u00ad\u200b\u200f\u202e\u2028\u202f\ufeff\ufffdİßŒœ½²٣५𝟙①"
WITH_SURROGATES = st.text(st.characters(), max_size=40)  # lone ones included

piece = st.one_of(st.sampled_from(sorted(PIECES.values())), st.sampled_from(WORDS), st.sampled_from(ODD))
repeated = st.tuples(st.one_of(piece, st.sampled_from(LINES)), st.integers(1, 30)).map(lambda pair: pair[0] * pair[1])
glued = st.tuples(st.sampled_from(["", " ", "\n", ", "]), st.lists(piece, max_size=60)).map(lambda p: p[0].join(p[1]))
lines = st.lists(st.sampled_from(LINES), max_size=20).map("\n".join)
texts = st.lists(st.one_of(glued, lines, repeated, WITH_SURROGATES), max_size=5).map("".join)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Lines of press pages with pieces taken out, doubled, turned round or put in."""
    text = draw(lines)
    for _ in range(draw(st.integers(0, 12))):
        low, high = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        high = min(high, low + 80)
        part = text[low:high]
        put = draw(st.one_of(st.just(""), st.just(part * 2), st.just(part[::-1]), st.just(part.upper()), piece))
        text = text[:low] + put + text[high:]
    return text


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    """A codebook of names and search words that nobody would choose."""
    name = st.one_of(st.sampled_from(WORDS), glued, st.text(min_size=1, max_size=20)).filter(
        lambda n: any(c.isalnum() for c in n)
    )
    names = draw(st.lists(name, min_size=1, max_size=8))
    kinds = st.sampled_from(["state", "government", "military", "person", "organisation", "armed-group", "people", ""])
    actors = [
        {"id": f"a{i}", "aliases": [n], "kind": draw(kinds), "metonyms": names[i + 1 : i + 2]}
        for i, n in enumerate(names)
    ]
    match = [line for line in draw(st.lists(st.one_of(name, st.text(max_size=20)), max_size=6)) if _parses(line)]
    entries = [{"id": f"m{i}", "match": [line]} for i, line in enumerate(match)]
    facts = [{**e, "expect": draw(st.sampled_from([{"number": 3}, {"date": "2021-03"}, None]))} for e in entries]
    study = {"folder": ".", "title": "x", "actors": actors, "themes": entries, "events": entries, "facts": facts}
    return compile_codebook(Study.model_validate(study))


def _parses(line: str) -> bool:
    try:
        parse_match(line)
    except ValueError:
        return False
    return True


def check(text: str, book: Codebook) -> None:
    """All that must hold of one page."""
    with within(SECONDS + SECONDS * len(text) / 100_000):
        found = annotate_page(Article("a", "a.txt", text), book)
    for name, records in found.records.items():
        ends = 0
        for row in records:
            assert 0 <= row.start <= row.end <= len(text), (name, row)
            words = getattr(row, "surface", getattr(row, "quote", None))
            assert words is None or (words and text[row.start : row.end] == words), (name, row)
            assert name not in ("zones", "sentences", "mentions") or row.start >= ends, (name, row)
            ends = row.end
        if name in TABLES:
            to_arrow(name, records)
    at = 0
    for zone in found.page.zones:
        assert zone.zone in ZONES and zone.rule
        assert set(text[at : zone.start]) <= {"\n"}
        assert text.count("\n", 0, zone.start) == zone.line - 1
        at = zone.end
    assert set(text[at:]) <= {"\n"}
    for ref in found.records["dates"]:
        assert ref.start_date is None or ref.end_date is None or ref.start_date <= ref.end_date, ref


WARM = "La maire de Brest, Anne Leroux, a dit mardi : « 3 % des salariés ont fait grève »."
annotate_page(Article("a", "a.txt", WARM), codebook())  # word lists are read once; no example should pay for it


@fuzzed
@given(st.one_of(texts, damaged()))
def test_any_text(text):
    check(text, codebook())


@fuzzed
@given(st.one_of(texts, damaged()), codebooks())
def test_any_codebook(text, book):
    check(text, book)


@fuzzed
@given(st.one_of(texts, damaged()), st.one_of(texts, damaged()))
def test_any_two_pages(one, other):
    pages = [mark(Article(doc, f"{doc}.txt", text)) for doc, text in (("a", one), ("b", other), ("c", one + other))]
    with within(SECONDS):
        found = list(find_reuse(pages, []))
    size = {page.article.doc: len(page.article.text) for page in pages}
    for row in found:
        assert 0 <= row.start_a < row.end_a <= size[row.doc_a], row
        assert 0 <= row.start_b < row.end_b <= size[row.doc_b], row


encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "latin-1", "utf-32", "utf-7"])
encoded = st.tuples(st.one_of(texts, damaged()), encodings).map(lambda pair: pair[0].encode(pair[1], "replace"))
chunks = st.one_of(st.binary(max_size=60), encoded)


@fuzzed
@given(st.lists(chunks, max_size=4).map(b"".join))
def test_any_bytes(data):
    with within(SECONDS):
        try:
            text, encoding = decode(data)
        except ValueError as error:
            assert "\n" not in str(error)
            return
    assert encoding and text.strip() and "\0" not in text
    text.encode()


@settings(fuzzed, max_examples=max(10, EXAMPLES // 100))
@given(st.lists(st.one_of(piece, st.sampled_from(LINES)), min_size=1, max_size=8).map("".join))
def test_long_pages(unit):
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    for layer, run in layers(text):
        try:
            with within(4 * SECONDS):  # the machine may be busy; tests/test_scaling.py counts processor time
                run()
        except TimeoutError:
            raise AssertionError(f"{layer}: slow on {unit!r}") from None

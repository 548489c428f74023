from dataclasses import replace

import pytest

from notebooks_made import STRIKE, make_annotations, make_page, spans_of
from recoupe.evidence import (
    collect_passages,
    evidence_from_json,
    evidence_id,
    evidence_to_json,
    group_passages,
    keep_within_limit,
    merge_evidence,
    shown_parts,
)

PAGE = make_page("doc-a", STRIKE, "Ouest Journal", comment_line=3)
OTHER = make_page("doc-b", STRIKE.replace("Brest", "Lyon"), "RTV")


def collect(words, *pages, limit=None, quote_limit=None):
    return collect_passages(make_annotations(*pages, quote_limit=quote_limit), spans_of(words, *pages), limit)


@pytest.mark.parametrize(
    ("doc", "start"),
    [
        ("doc-a", "e-doc-a-1-2"),
        ("000_9d590123e0f90929", "e-000-"),
        ("Été à Évian", "e-t-"),
        ("<b>", "e-b-"),
        ("", "e-"),
    ],
)
def test_evidence_id_is_a_plain_anchor(doc, start):
    found = evidence_id(doc, 1, 2)
    assert found.startswith(start) and found.endswith("-1-2")
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")


def test_evidence_ids_of_similar_documents_differ():
    names = ["a b", "a-b", "A-b", "a_b", "000_1111111111111111", "000_2222222222222222"]
    assert len({evidence_id(name, 1, 2) for name in names}) == len(names)


def test_passages_are_words_in_their_sentence():
    passage = collect("infirmière", PAGE).passages[0]
    assert passage.words == "infirmière"
    assert passage.before.endswith("dit une ") and passage.after.startswith(".")
    assert PAGE.article.text[passage.start : passage.end] == passage.words
    whole = passage.before + passage.words + passage.after
    assert PAGE.article.text[passage.start - len(passage.before) :].startswith(whole)


def test_passages_are_numbered_in_order_and_once():
    evidence = collect_passages(make_annotations(PAGE, OTHER), [*spans_of("soignants", OTHER, PAGE)] * 2)
    assert [passage.number for passage in evidence.passages] == list(range(1, len(evidence.passages) + 1))
    assert [passage.doc for passage in evidence.passages] == ["doc-a", "doc-b", "doc-b"]


def test_comments_are_never_reproduced_but_counted():
    evidence = collect("soignants", PAGE)
    assert len(evidence.passages) == 1
    assert evidence.left_out == {"comment": 1}
    assert all("bravo" not in passage.before + passage.after for passage in evidence.passages)


def test_limit_takes_from_each_document():
    evidence = collect(r"\w+", PAGE, OTHER, limit=6)
    assert len(evidence.passages) == 6
    assert {passage.doc for passage in evidence.passages} == {"doc-a", "doc-b"}
    assert evidence.left_out["limit"] > 0


def test_spans_outside_the_pages_are_counted():
    evidence = collect_passages(make_annotations(PAGE), [("nowhere", 0, 3), ("doc-a", 5, 5), ("doc-a", 0, 99_999)])
    assert evidence.passages == () and evidence.left_out == {"unknown": 3}


def whole_sentences(evidence):
    """Characters of each document that stand in passages shown whole."""
    shown = {source.doc: set() for source in evidence.sources}
    for passage in evidence.passages:
        if not passage.cut:
            shown[passage.doc] |= set(range(passage.start - len(passage.before), passage.end + len(passage.after)))
    return {doc: len(where) for doc, where in shown.items()}


@pytest.mark.parametrize("words", ["soignants|infirmière|direction|postes", r"[^.\n]+", r"\w+"])
@pytest.mark.parametrize("quote_limit", [0.0, 0.05, 0.1, 0.3, 0.6, 1.0])
def test_whole_sentences_stay_within_the_limit(quote_limit, words):
    evidence = collect(words, PAGE, OTHER, quote_limit=quote_limit)
    own = {source.doc: source.own_chars for source in evidence.sources}
    for doc, count in whole_sentences(evidence).items():
        assert count <= own[doc] * quote_limit
    assert evidence.shortened == sum(bool(passage.cut) for passage in evidence.passages)


def test_beyond_the_limit_the_words_stay():
    evidence = collect("soignants|Les soignants.*infirmière", OTHER, quote_limit=0.0)
    for passage in evidence.passages:
        words = " ".join(shown_parts(passage)[1].split())
        assert words == "soignants" or len(words) < 70 and "[…]" in words


def test_sentences_with_most_passages_come_first():
    evidence = collect("Nous|plus|dit|promet", OTHER, quote_limit=0.4)
    assert [passage.cut for passage in evidence.passages] == ["", "", "", "sentence"]


def test_without_a_limit_nothing_is_shortened():
    assert collect(r"\w+", OTHER).shortened == 0


def test_passages_that_links_lead_to_come_first():
    evidence = collect("Nous|plus|dit|promet", OTHER, quote_limit=0.4)
    asked = evidence.passages[-1].id
    assert [p.cut for p in keep_within_limit(evidence, first={asked}).passages] == ["sentence"] * 3 + [""]


def test_shortened_passages_are_counted_unless_a_link_leads_there():
    evidence = collect("soignants|postes|lundi", OTHER, quote_limit=0.0)
    asked = evidence.passages[1].id
    merged = merge_evidence([evidence], first={asked})
    assert merged.ids == {asked} and merged.passages[0].number == 1
    assert merged.left_out["limit"] == len(evidence.passages) - 1


@pytest.mark.parametrize(
    ("cut", "parts"),
    [
        ("", ("La direction ", "promet", " dix postes.")),
        ("sentence", ("[…] ", "promet", " […]")),
    ],
)
def test_shown_parts(cut, parts):
    passage = replace(collect("promet", OTHER).passages[0], cut=cut)
    assert shown_parts(passage) == parts


def test_sources_may_be_named():
    evidence = collect_passages(make_annotations(OTHER), spans_of("postes", OTHER), names={"doc-b": "Radio"})
    assert evidence.sources[0].label == evidence.passages[0].source == "Radio"


def test_merged_evidence_has_each_passage_once_and_numbers_of_its_own():
    first, second = collect("infirmière|postes", PAGE, OTHER), collect("postes|direction", OTHER)
    merged = merge_evidence([first, second], first=())
    assert [passage.number for passage in merged.passages] == list(range(1, 6))
    assert merged.ids == first.ids | second.ids


def test_merging_keeps_to_the_limit():
    parts = [collect(words, OTHER, quote_limit=0.4) for words in ("soignants", "infirmière", "postes")]
    merged = merge_evidence(parts, first=set().union(*(part.ids for part in parts)))
    assert whole_sentences(merged)["doc-b"] <= merged.sources[0].own_chars * 0.4
    assert {passage.cut for passage in merged.passages} == {"", "sentence"}


def test_evidence_survives_json():
    evidence = collect("soignants", PAGE, quote_limit=0.2)
    assert evidence_from_json(evidence_to_json(evidence)) == evidence


def test_keeping_within_the_limit_twice_changes_nothing():
    evidence = collect(r"\w+", OTHER, quote_limit=0.3)
    assert keep_within_limit(evidence) == evidence


def test_long_words_that_are_cut_keep_whole_words_of_their_ends():
    passage = replace(collect("Les soignants.*infirmière", OTHER).passages[0], cut="words")
    first, last = shown_parts(passage)[1].split(" […] ")
    assert passage.words.startswith(f"{first} ") and passage.words.endswith(f" {last}")


def text_of(group):
    return "".join(p.text + "".join(f"[{e.number}]" for e in p.ending) for p in group.pieces)


def test_passages_of_one_sentence_are_printed_once():
    evidence = collect("soignants|hôpital ont cessé|cessé le travail|infirmière", OTHER)
    groups = group_passages(evidence.passages)
    assert sum(len(group.passages) for group in groups) == len(evidence.passages)
    words = " ".join(text_of(group) for group in groups)
    assert words.count("le travail") == 1
    assert all(f"[{passage.number}]" in words for passage in evidence.passages)


def test_nested_words_are_bold_once_and_have_both_numbers():
    spans = [*spans_of("soignants", OTHER), *spans_of("Les soignants de", OTHER)]
    evidence = collect_passages(make_annotations(OTHER), spans)
    group = next(g for g in group_passages(evidence.passages) if len(g.passages) == 2)
    bold = [(p.text, tuple(e.number for e in p.ending)) for p in group.pieces if p.counted]
    assert [text for text, _ in bold] == ["Les soignants", " de"] and all(ending for _, ending in bold)


@pytest.mark.parametrize("cut", ["sentence", "words"])
def test_what_the_limit_cuts_is_not_in_a_group(cut):
    passage = replace(collect("Les soignants.*infirmière", OTHER).passages[0], cut=cut)
    text = text_of(group_passages([passage])[0])
    assert len(text) <= len(passage.words) + 20
    assert ("[…]" in text) == (cut == "words" or bool(passage.before or passage.after))

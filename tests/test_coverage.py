"""The tables of the coverage report, and the sentences computed from them."""

import pytest

from invented import invent_study, invent_tables
from recoupe.compare import anatomy, coverage, quantities, wording
from recoupe.findings.coverage import (
    find_anatomy,
    find_facts,
    find_matrix,
    find_wording,
)
from recoupe.notebook import choose_sources
from recoupe.problems import Problem
from recoupe.sources import is_agency, name_sources
from recoupe.study import Study
from recoupe.tables import TABLES, read_frame, to_frame


def tables(**rows):
    """The thirteen tables with the given rows; columns that a row does not name are missing."""
    return {name: to_frame(name, [{c: r.get(c) for c in TABLES[name]} for r in rows.get(name, [])]) for name in TABLES}


def document(doc, outlet="", origin="", start="", end="", words=200, sha256=None):
    window = {"published_start": start, "published_end": end or start}
    return {"doc": doc, "outlet": outlet, "origin": origin, "own_words": words, "sha256": sha256 or doc, **window}


def zones(doc, **sizes):
    """One line a zone, of the given length."""
    rows, at = [], 0
    for line, (zone, size) in enumerate(sizes.items(), 1):
        rows.append({"doc": doc, "line": line, "start": at, "end": at + size, "zone": zone, "rule": f"is-{zone}"})
        at += size + 1
    return rows


def fact(doc, fact_id, agrees="yes", surface="huit lits"):
    return {"doc": doc, "fact_id": fact_id, "start": 0, "end": 9, "surface": surface, "agrees": agrees, "rule": "r"}


STUDY = Study.model_validate(
    {
        "folder": ".",
        "title": "Un hôpital",
        "facts": [
            {"id": "beds", "label": "Huit lits ferment", "match": ["lits"], "expect": {"number": 8, "unit": "lit*"}},
            {"id": "vote", "label": "Le vote du 3 juin", "match": ["vote"], "expect": {"date": "2031-06-03"}},
            {"id": "doctor", "label": "Un médecin démissionne", "match": ["médecin"]},
        ],
    }
)


class TestNames:
    @pytest.mark.parametrize(
        ("documents", "names"),
        [
            ([document("000_ab", "Le Fanal")], ["Le Fanal"]),
            ([document("000_ab", "Le Fanal"), document("001_cd", "Le Fanal")], ["Le Fanal (000)", "Le Fanal (001)"]),
            ([document("002_ab", "", "AFP")], ["AFP (002)"]),
            ([document("002_ab", "", "AFP, Reuters")], ["AFP (002)"]),
            ([document("001_ab")], ["page 001"]),
            ([document("x" * 40), document("y" * 40)], ["page 1", "page 2"]),
            ([document("a#1"), document("a#2")], ["page a#1", "page a#2"]),
            ([document("0", "Le Journal officiel de la région et du pays")], ["Le Journal officiel de…"]),
        ],
        ids=["outlet", "twice", "agency", "agencies", "nameless", "long stems", "many in a file", "long outlet"],
    )
    def test_names(self, documents, names):
        assert list(name_sources(tables(documents=documents)["documents"]).values()) == names

    def test_order_of_publication_unknown_last(self):
        documents = [document("a", "A"), document("b", "B", start="2031-06-02"), document("c", "C", start="2031-05-01")]
        assert list(name_sources(tables(documents=documents)["documents"])) == ["c", "b", "a"]

    @pytest.mark.parametrize("pages", [1, 60, 300])
    def test_no_two_pages_share_a_name(self, pages):
        names = name_sources(invent_tables(pages)["documents"])
        assert len(set(names.values())) == pages

    @pytest.mark.parametrize(
        ("outlet", "origin", "expected"),
        [
            ("AFP", "AFP", True),
            ("Agence France-Presse", "AFP", True),
            ("AFP Dépêches", "AFP", True),
            ("Le Fanal", "AFP", False),
            ("Le Fanal", None, False),
            (None, "AFP", False),
        ],
    )
    def test_an_agencys_own_page(self, outlet, origin, expected):
        assert is_agency(outlet, origin) is expected

    def test_sources_are_chosen_by_name_outlet_or_doc(self):
        documents = tables(documents=[document("000_a", "Le Fanal"), document("001_b", "Le Fanal"), document("002_c")])
        documents, names = documents["documents"], name_sources(documents["documents"])
        assert choose_sources(documents, names, ["Le Fanal"]) == {"000_a", "001_b"}
        assert choose_sources(documents, names, ["Le Fanal (001)", "page 002"]) == {"001_b", "002_c"}
        assert choose_sources(documents, names, []) == set(names)
        with pytest.raises(Problem, match=r"unknown source 'Le Phare'.*Le Fanal \(000\)"):
            choose_sources(documents, names, ["Le Phare"])


class TestAnatomy:
    def test_parts_add_up_to_one(self):
        of = invent_tables(30)
        table = anatomy.anatomy_table(of, name_sources(of["documents"]))
        assert table.groupby("doc").share.sum().round(9).eq(1).all()
        assert table.drop_duplicates("doc").pages.sum() == 30
        chars = of["zones"][of["zones"].zone != "blank"]
        assert table.chars.sum() == (chars.end - chars.start).sum()

    def test_agency_text_is_borrowed_by_all_but_the_agency(self):
        pair = {"doc_a": "a", "start_a": 11, "end_a": 71, "doc_b": "b", "start_b": 20, "end_b": 80, "kind": "agency"}
        pages = [document("a", "AFP", "AFP", "2031-06-01"), document("b", "Ouest-Hebdo", "AFP", "2031-06-01")]
        lines = zones("a", title=10, body=100) + zones("b", title=10, body=100)
        of = tables(documents=pages, zones=lines, reuse=[pair])
        table = anatomy.part_table(of)
        assert table.borrowed.to_dict() == {"a": 0, "b": 60} and table.own.to_dict() == {"a": 110, "b": 50}

    @pytest.mark.parametrize(
        ("first", "second", "borrowers"),
        [("2031-06-01", "2031-06-02", ["b"]), ("2031-06-02", "2031-06-01", ["a"]), ("2031-06-01", "2031-06-01", [])],
        ids=["later page", "earlier page", "same day: neither"],
    )
    def test_a_copy_is_borrowed_by_the_later_page(self, first, second, borrowers):
        pair = {"doc_a": "a", "start_a": 0, "end_a": 50, "doc_b": "b", "start_b": 0, "end_b": 50, "kind": "copy"}
        of = tables(documents=[document("a", start=first), document("b", start=second)], reuse=[pair])
        assert anatomy.borrowed_table(of).doc.tolist() == borrowers

    def test_comments_are_never_reproduced(self):
        lines = zones("a", title=10, body=30, advert=12, comment_header=5, comment=20, blank=0)
        of = tables(documents=[document("a")], zones=lines)
        text = "t" * 10 + "\n" + "b" * 30 + "\n" + "a" * 12 + "\n" + "h" * 5 + "\n" + "c" * 20 + "\n"
        table = anatomy.left_out_table(of, {"a": "A"}, {"a": text})
        assert table.zone.tolist() == ["advert", "comment_header", "comment"]
        assert table.words.tolist() == ["a" * 12, "", ""]

    def test_neighbouring_lines_of_a_kind_share_a_row(self):
        lines = [{"doc": "a", "line": i, "start": i * 10, "end": i * 10 + 9, "zone": z, "rule": f"r{i}"}
                 for i, z in enumerate(["advert", "advert", "body", "advert"])]  # fmt: skip
        table = anatomy.left_out_table(tables(documents=[document("a")], zones=lines), {"a": "A"}, {"a": "x" * 50})
        assert table[["first", "last", "rules"]].values.tolist() == [[0, 1, "r0, r1"], [3, 3, "r3"]]

    def test_duplicates_are_listed_once(self):
        pages = [document("a", start="2031-06-02", sha256="s"), document("b", start="2031-06-01", sha256="s")]
        pages += [document("c", start="2031-06-03"), document("d", start="2031-06-05")]
        pair = {"doc_a": "c", "start_a": 0, "end_a": 96, "doc_b": "d", "start_b": 0, "end_b": 95, "kind": "copy"}
        lines = [row for doc in "abcd" for row in zones(doc, body=100)]
        of = tables(documents=pages, zones=lines, reuse=[pair])
        table = anatomy.duplicate_table(of)
        assert table.values.tolist() == [["a", "b", "exact"], ["d", "c", "near"]]
        kept = anatomy.without_docs(of, table.doc)
        assert read_frame(kept, "documents").doc.tolist() == ["b", "c"] and read_frame(kept, "reuse").empty


class TestFacts:
    def matrix(self, *facts, starts=("2031-06-01", "2031-06-05", "2031-06-09")):
        pages = [document(doc, doc.upper(), start=start) for doc, start in zip("abc", starts, strict=True)]
        of = tables(documents=pages, facts=facts)
        return of, coverage.fact_matrix(of, name_sources(of["documents"]), STUDY, "fr")

    def test_three_states(self):
        _, table = self.matrix(fact("a", "beds"), fact("b", "beds", "conflicts", "neuf lits"))
        cells = table.set_index("doc")
        assert cells.stated.to_dict() == {"a": True, "b": False, "c": False}
        assert cells.conflicts.to_dict() == {"a": False, "b": True, "c": False}
        assert cells.letter["b"] == "a" and cells.surface["b"] == "neuf lits"
        assert cells.passages["c"] == () and cells.url["a"].startswith("#e-a-")

    def test_a_page_older_than_the_fact_could_not_know(self):
        _, table = self.matrix(fact("b", "vote"), fact("c", "vote"))
        assert table.set_index("doc").early.to_dict() == {"a": True, "b": False, "c": False}

    def test_alone_needs_another_page(self):
        _, table = self.matrix(fact("a", "doctor"))
        assert table.alone.all()
        of = tables(documents=[document("a", "A")], facts=[fact("a", "doctor")])
        assert not coverage.fact_matrix(of, {"a": "A"}, STUDY, "fr").alone.any()

    def test_minimum_leaves_facts_of_few_pages_out(self):
        of, table = self.matrix(fact("a", "beds"), fact("b", "beds"), fact("a", "doctor"))
        assert set(table.fact) == {"beds", "doctor"}
        assert set(coverage.fact_matrix(of, name_sources(of["documents"]), STUDY, "fr", minimum=2).fact) == {"beds"}

    def test_blind_spots_are_what_most_others_have(self):
        of, table = self.matrix(fact("a", "beds"), fact("b", "beds"), fact("a", "doctor"))
        spots = coverage.blind_spots(table, of, name_sources(of["documents"]), STUDY)
        assert spots[["doc", "fact", "others"]].values.tolist() == [["c", "beds", 2]]

    def test_an_early_page_has_no_blind_spot(self):
        of, table = self.matrix(fact("b", "vote"), fact("c", "vote"))
        assert coverage.blind_spots(table, of, name_sources(of["documents"]), STUDY).empty

    @pytest.mark.parametrize(
        ("starts", "firsts", "certain"),
        [
            (("2031-06-01", "2031-06-05", "2031-06-09"), ("A",), True),
            (("2031-06-05", "2031-06-05", "2031-06-09"), ("A", "B"), False),
            (("2031-06-01", "", "2031-06-09"), ("A",), False),
        ],
        ids=["one is first", "the same day", "one is undated"],
    )
    def test_who_was_first(self, starts, firsts, certain):
        of, table = self.matrix(*(fact(doc, "beds") for doc in "abc"), starts=starts)
        row = coverage.first_with_fact(table, of).iloc[0]
        assert (row.firsts, row.certain) == (firsts, certain)

    def test_letters_go_beyond_z(self):
        facts = [fact(f"p{i:02d}", "beds", "conflicts") for i in range(30)]
        of = tables(documents=[document(f"p{i:02d}") for i in range(30)], facts=facts)
        letters = coverage.fact_matrix(of, name_sources(of["documents"]), STUDY, "fr").letter.tolist()
        assert letters[25:28] == ["z", "aa", "ab"]


class TestMatrices:
    def test_places_noise_and_strangers_are_not_counted(self):
        mention = {"doc": "a", "start": 0, "end": 5, "surface": "Lyon", "actor": "city", "zone": "body", "locative": 0}
        rows = [mention, mention | {"start": 9, "locative": 1}, mention | {"start": 20, "zone": "comment"}]
        rows += [mention | {"start": 30, "actor": "stranger"}]
        of = tables(documents=[document("a", words=500)], mentions=rows)
        table = coverage.actor_matrix(of, {"a": "A"}, {"city": "Lyon"})
        assert table.n.tolist() == [1] and table.rate.tolist() == [2.0]

    def test_the_rest_is_counted(self):
        of, study = invent_tables(6, seed=4), invent_study()
        labels = {actor.id: actor.id for actor in study.actors}
        table = coverage.actor_matrix(of, name_sources(of["documents"]), labels, top=3)
        assert table.row.nunique() == 3 and table.unshown.unique().tolist() == [5]
        assert len(table) == 18

    def test_wording_pairs_earlier_page_first(self):
        pair = {"doc_a": "a", "start_a": 0, "end_a": 50, "doc_b": "b", "start_b": 10, "end_b": 60, "kind": "copy"}
        pages = [document("a", "A", start="2031-06-05"), document("b", "B", start="2031-06-01")]
        of = tables(documents=pages, zones=zones("a", body=200) + zones("b", body=100), reuse=[pair])
        names = name_sources(of["documents"])
        row = wording.wording_matrix(of, names).iloc[0]
        assert (row.source_a, row.source_b, row.chars, row.share) == ("B", "A", 50, 0.5)
        side = wording.shared_passages(of, names, {"a": "x" * 200, "b": "x" * 100}).iloc[0]
        assert side.passages == (("b", 10, 60), ("a", 0, 50)) and side.same


class TestFigures:
    def compare(self, *values, agrees):
        figures, facts, sentences = [], [], []
        for doc, value, word in zip("abc", values, agrees, strict=True):
            span = {"doc": doc, "start": 5, "end": 12, "zone": "body"}
            figures.append({**span, "surface": f"{value} lits", "value": value, "unit": "lit"})
            facts.append({**span, "fact_id": "beds", "surface": "", "agrees": word, "start": 0, "end": 20})
            sentences.append({**span, "start": 0, "end": 30})
        of = tables(
            documents=[document(doc, doc.upper()) for doc in "abc"], figures=figures, facts=facts, sentences=sentences
        )
        return quantities.figure_comparison(of, name_sources(of["documents"]), STUDY, "fr")

    def test_same_and_different(self):
        table = self.compare(8.0, 8.0, 11.0, agrees=["yes", "yes", "conflicts"])
        assert table[["value", "relation", "sources"]].values.tolist() == [
            [8.0, "same", ("A", "B")],
            [11.0, "different", ("C",)],
        ]

    def test_another_number_in_a_sentence_that_agrees_is_no_difference(self):
        table = self.compare(8.0, 8.0, 236.0, agrees=["yes", "yes", "yes"])
        assert table.value.tolist() == [8.0]

    @pytest.mark.parametrize(
        ("value", "other", "expected"),
        [
            (1000, 1012, True),
            (2.5, 2.47, True),
            (240, 236, True),
            (200, 236, True),
            (230, 236, False),
            (236, 240, False),
            (236, 236, False),
            (92, 85, False),
            (0, 5, False),
            (1000, 5200, False),
        ],
    )
    def test_rounding(self, value, other, expected):
        assert quantities.is_rounding(value, other) is expected


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("pages", [0, 1, 2, 5, 60])
@pytest.mark.parametrize("density", [0.0, 0.3, 1.0])
def test_sentences_are_whole_for_any_corpus(pages, density, language):
    of, study = invent_tables(pages, density=density), invent_study()
    names = name_sources(of["documents"])
    facts = coverage.fact_matrix(of, names, study, language)
    labels = {actor.id: actor.id for actor in study.actors}
    findings = [
        find_anatomy(anatomy.anatomy_table(of, names), language),
        find_facts(facts, len(study.facts), language),
        find_matrix(coverage.actor_matrix(of, names, labels), "actors", language),
        find_wording(wording.wording_matrix(of, names), language),
    ]
    for finding in findings:
        assert finding.title and finding.alt


@pytest.mark.parametrize(
    ("pages", "language", "title"),
    [
        (1, "en", "page 000: 12 of the 12 facts of the codebook found"),
        (2, "en", "12 of 12 facts are in both pages; none is in one page only"),
        (3, "fr", "12 faits sur 12 sont dans les 3 pages\u202f; aucun n’est dans une seule"),
    ],
)
def test_titles_of_facts(pages, language, title):
    of, study = invent_tables(pages, density=1.0), invent_study()
    table = coverage.fact_matrix(of, name_sources(of["documents"]), study, language)
    assert find_facts(table, 12, language).title == title

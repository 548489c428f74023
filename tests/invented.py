"""Invented corpora of any size, as tables: shapes to draw and count, not findings."""

import random
from datetime import date, timedelta
from pathlib import Path

from recoupe.study import Study
from recoupe.tables import TABLES, to_frame

OUTLETS = ["Le Courrier du littoral", "Radio Estuaire", "La Gazette", "Ouest-Hebdo", "L’Écho des plateaux"]
OUTLETS += ["Nouvelles de l’agglomération et du pays voisin"]  # longer than a chart has room for
LABELS = ["Hôpital de Brévières", "Ministère de la Santé", "Syndicat des infirmiers", "Agence régionale", "Riverains"]
ZONES = ["title", "dateline", "body", "caption", "related", "navigation", "advert", "comment_header", "comment"]


def invent_study(facts: int = 12, actors: int = 8) -> Study:
    """A codebook about a hospital: some facts with a date or a number, long and short labels."""
    stem = "Le service des urgences de l’hôpital sera fermé la nuit à partir du 3 juin"
    wanted = [{}, {"expect": {"date": "2031-06-03"}}, {"expect": {"number": 120, "unit": "lit*"}}]
    return Study.model_validate(
        {
            "folder": Path("."),
            "title": {"en": "An emergency ward", "fr": "Un service d'urgences"},
            "actors": [{"id": f"a{i}", "label": f"{LABELS[i % len(LABELS)]} {i}"} for i in range(actors)],
            "themes": [{"id": f"t{i}", "label": f"Thème {i}", "match": ["lit*"]} for i in range(5)],
            "facts": [
                {"id": f"f{i}", "label": f"{stem} ({i})" if i % 3 else f"Fait {i}", "match": ["lit*"], **wanted[i % 3]}
                for i in range(facts)
            ],
        }
    )


def invent_tables(pages: int, seed: int = 1, density: float = 0.5) -> dict:
    """The thirteen tables of as many pages; `density` is the chance that a page has a given fact."""
    draw = random.Random(seed)
    rows: dict[str, list[dict]] = {name: [] for name in TABLES}
    for i in range(pages):
        doc = f"{i:03d}_{draw.randrange(16**6):06x}"
        start = date(2031, 5, 20) + timedelta(days=draw.randrange(40))
        known = draw.random() < 0.9
        rows["documents"].append(
            {
                "doc": doc,
                "file": f"{doc}.txt",
                "sha256": doc,
                "outlet": draw.choice([*OUTLETS, ""]),
                "origin": draw.choice(["", "", "AFP"]),
                "published_start": start if known else None,
                "published_end": start + timedelta(days=draw.randrange(4)) if known else None,
                "own_words": 300,
            }
        )
        at = 0
        for line, zone in enumerate(ZONES, 1):
            size = draw.choice([0, 30, 90, 400]) if zone != "body" else draw.randrange(200, 2000)
            rows["zones"].append({"doc": doc, "line": line, "start": at, "end": at + size, "zone": zone, "rule": "r"})
            at += size + 1
        found = {"doc": doc, "start": 0, "end": 9, "surface": "huit lits fermés dès juin", "rule": "r", "zone": "body"}
        for fact in range(12):
            if draw.random() < density:
                agrees = draw.choice(["yes", "yes", "yes", "conflicts"])
                rows["facts"].append({**found, "fact_id": f"f{fact}", "agrees": agrees})
        for _ in range(draw.randrange(12)):
            rows["mentions"].append({**found, "actor": f"a{draw.randrange(8)}", "form": "name", "locative": 0})
            rows["themes"].append({**found, "theme_id": f"t{draw.randrange(5)}"})
    docs = [row["doc"] for row in rows["documents"]]
    for _ in range(pages * 2 if pages > 1 else 0):
        a, b = sorted(draw.sample(docs, 2))
        kind, size = draw.choice(["agency", "copy", "quotation"]), draw.randrange(40, 300)
        pair = {"doc_a": a, "start_a": 40, "end_a": 40 + size, "doc_b": b, "start_b": 50, "end_b": 50 + size}
        rows["reuse"].append({**pair, "kind": kind, "rule": "r"})
    return {name: to_frame(name, [{c: r.get(c) for c in TABLES[name]} for r in of]) for name, of in rows.items()}

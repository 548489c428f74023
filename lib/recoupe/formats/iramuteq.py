"""Corpora for IRaMuTeQ: a line '**** *source_monde *date_2024-05-15' before each text."""

import re
from collections.abc import Iterator
from pathlib import Path

from recoupe.formats.columns import decode_text
from recoupe.formats.record import Record, Tell, tell_counts, window_of

_STARS = re.compile(r"^\*{4}[ \t]+(\*.*)$", re.M)
_VARIABLE = re.compile(r"\*([A-Za-zÀ-ÿ]+)_(\S+)")
_OUTLET = frozenset({"source", "journal", "media", "outlet", "titre", "presse", "publication"})
_DAY = frozenset({"date", "jour", "day", "published", "publication"})


def read_records(path: Path, tell: Tell) -> Iterator[Record]:
    """The texts of a corpus in its order; thematic lines (-*theme) are left aside."""
    text = decode_text(path.read_bytes())
    heads = list(_STARS.finditer(text))
    found = 0
    for number, head in enumerate(heads, 1):
        end = heads[number].start() if number < len(heads) else len(text)
        body = "\n".join(x for x in text[head.end() : end].strip().splitlines() if not x.startswith("-*"))
        if not body.strip():
            tell(f"text {number} is empty")
            continue
        found += 1
        outlet, published = "", window_of("", "")
        for name, value in _VARIABLE.findall(head[1]):
            if name.lower() in _OUTLET and not outlet:
                outlet = value.replace("_", " ")
            elif name.lower() in _DAY and not published.start:
                published = window_of(value.replace("_", "-"), "IRaMuTeQ variable")
        yield Record(number, body, "", outlet, "", "", published)
    tell_counts(found, len(heads), "text", tell)

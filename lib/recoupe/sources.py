"""Sources: the one name that each page has everywhere in a report, and the order of publication."""

import re
from collections import Counter
from collections.abc import Sequence

import pandas as pd

LONGEST = 26  # characters of an outlet's name that a chart has room for


def sort_by_publication(documents: pd.DataFrame) -> pd.DataFrame:
    """The documents in order of publication (start of the window, then its end, then name); unknown ones last."""
    return documents.sort_values(["published_start", "published_end", "doc"], na_position="last", ignore_index=True)


def name_sources(documents: pd.DataFrame) -> dict[str, str]:
    """The short name of each page by doc, in order of publication; no two are the same.

    The outlet, with the page's number where the outlet has several pages ('Le Jour', 'Le Jour (007)'); else the
    agency that a nameless page credits, always with the number, since it is not the publisher ('APA (002)'); else
    'page 001'.
    """
    ordered = sort_by_publication(documents)
    docs = ordered.doc.tolist()
    outlets = [_tidy(outlet) for outlet in ordered.outlet.tolist()]
    agencies = [_tidy(re.split(r"[;,(/]", str(origin))[0]) for origin in ordered.origin.fillna("").tolist()]
    pages = Counter(outlets)
    names = {}
    for doc, outlet, agency, number in zip(docs, outlets, agencies, _number(docs), strict=True):
        if outlet:
            names[doc] = outlet if pages[outlet] == 1 else f"{outlet} ({number})"
        else:
            names[doc] = f"{agency} ({number})" if agency else f"page {number}"
    return names


def is_agency(outlet: object, origin: object) -> bool:
    """True where a page is an agency's own: ('AFP', 'AFP') or ('Agence France-Presse', 'AFP'), not ('RTL', 'AFP')."""
    if not (isinstance(outlet, str) and isinstance(origin, str) and outlet.strip() and origin.strip()):
        return False
    words = re.findall(r"\w+", outlet.casefold())
    agency = re.sub(r"\W", "", origin.casefold())
    return agency in ("".join(words), "".join(word[0] for word in words)) or agency in words


def _tidy(name: object) -> str:
    """A name without spare spaces, at most LONGEST characters: whole words and an ellipsis."""
    text = " ".join(name.split()) if isinstance(name, str) else ""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:-") + "…"


def _number(docs: Sequence[str]) -> list[str]:
    """What tells pages apart: '002' of '002_878d8425', where these differ; else the file stem or its place."""
    for short in ([doc.split("_")[0] for doc in docs], list(docs)):
        if len(set(short)) == len(docs) and max(map(len, short), default=0) <= 12:
            return short
    width = len(str(len(docs)))
    places = {doc: f"{place:0{width}d}" for place, doc in enumerate(sorted(docs), 1)}
    return [places[doc] for doc in docs]

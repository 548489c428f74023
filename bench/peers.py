"""Peers: dateparser and edsnlp on some pages; prints JSON, characters a second of one core and dates found.

    python bench/peers.py FILE...

dateparser.search gets one line at a time, with the language given, as its documentation advises for speed; edsnlp
one page at a time, with its dates matcher alone. Run by bench.py in the environment of bench/requirements.txt.
"""

import json
import sys
from pathlib import Path
from time import process_time
from typing import Any


def dateparser_dates(texts: list[str]) -> int:
    from dateparser.search import search_dates

    lines = (line for text in texts for line in text.split("\n") if line.strip())
    return sum(len(search_dates(line, languages=["fr"]) or ()) for line in lines)


def edsnlp_dates(texts: list[str]) -> int:
    import edsnlp

    global _nlp
    if _nlp is None:
        _nlp = edsnlp.blank("eds")
        _nlp.add_pipe("eds.dates")
    return sum(len(_nlp(text).spans["dates"]) for text in texts)


_nlp: Any = None

if __name__ == "__main__":
    texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
    speeds = {}
    for name, find in (("dateparser", dateparser_dates), ("edsnlp", edsnlp_dates)):
        try:
            find(texts[:1])  # warm: imports, compiled patterns
            start = process_time()
            found = find(texts)
            speeds[name] = {"speed": sum(map(len, texts)) / (process_time() - start), "found": found}
        except ImportError as error:
            speeds[name] = {"missing": str(error)}
    print(json.dumps(speeds))

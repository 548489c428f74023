"""The type of a report: Source Sans and Source Serif, whole for the PDF, cut to what is used for HTML."""

import io
from base64 import b64encode
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
from fontTools import subset
from fontTools.ttLib import TTFont

SANS, SERIF = "Source Sans Pro", "Source Serif Pro"
FACES = (  # family, style, weight, file
    (SANS, "normal", 400, "SourceSansPro-Regular.ttf"),
    (SANS, "normal", 600, "SourceSansPro-Semibold.ttf"),
    (SERIF, "normal", 400, "SourceSerifPro-Regular.ttf"),
    (SERIF, "italic", 400, "SourceSerifPro-It.ttf"),
    (SERIF, "normal", 600, "SourceSerifPro-Semibold.ttf"),
)
FEATURES = ["kern", "liga", "tnum", "lnum", "mark", "ccmp", "locl"]
# French and English, and the marks and arrows that reports print: the same cut serves nearly every report of a run.
ALWAYS = frozenset(
    [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2009, 0x200C), *range(0x2010, 0x2016), *range(0x2018, 0x2020)]
    + [0x2020, 0x2022, 0x2026, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC]
    + [*range(0x2190, 0x219A), 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, *range(0x25A0, 0x2600), 0x2713, 0x2717, 0xFFFD]
)


def font_folders() -> tuple[Path, ...]:
    """Folders of the fonts: the two families, and matplotlib's for scripts that they lack (Greek, Arabic, signs)."""
    packages = font_source_sans_pro.font_directory, font_source_serif_pro.font_directory
    matplotlib = find_spec("matplotlib")  # found, not imported: a report is published without it
    assert matplotlib and matplotlib.origin
    return (*map(Path, packages), Path(matplotlib.origin).parent / "mpl-data/fonts/ttf")


def _find(file: str) -> Path:
    return next(folder / file for folder in font_folders() if (folder / file).exists())


def font_css(text: str) -> str:
    """The @font-face rules of a page that shows this text, the fonts inside (WOFF2)."""
    return _cut_fonts((frozenset(map(ord, set(text))) - ALWAYS) & _known())


@lru_cache(maxsize=4)
def _cut_fonts(more: frozenset[int]) -> str:
    return "\n".join(_font_face(*face, ALWAYS | more) for face in FACES)


def _font_face(family: str, style: str, weight: int, file: str, characters: Iterable[int]) -> str:
    options = subset.Options(flavor="woff2", hinting=False, layout_features=FEATURES)
    font = TTFont(_find(file), recalcTimestamp=False, lazy=True)
    names = font["name"]
    del font["name"]  # the cutter would look through the whole font for names that something refers to
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    names.names = [name for name in names.names if name.nameID in (1, 2) and name.isUnicode()]
    font["name"] = names
    font.flavor, packed = "woff2", io.BytesIO()
    font.save(packed)
    address = "data:font/woff2;base64," + b64encode(packed.getvalue()).decode()
    about = f"font-family:'{family}';font-style:{style};font-weight:{weight};font-display:swap"
    return f"@font-face{{{about};src:url({address}) format('woff2')}}"


@cache
def _known() -> frozenset[int]:
    """Characters that the text faces have."""
    return frozenset(code for *_, file in FACES[:3:2] for code in TTFont(_find(file), lazy=True).getBestCmap())


@cache
def printable() -> frozenset[int]:
    """Characters that the PDF can show, with some font of the folders."""
    files = ("SourceSansPro-Regular.ttf", "SourceSerifPro-Regular.ttf", "DejaVuSans.ttf")
    return frozenset(code for file in files for code in TTFont(_find(file), lazy=True).getBestCmap())

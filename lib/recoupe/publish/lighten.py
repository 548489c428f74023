"""Lighten: a chart's SVG in fewer words: what no eye sees is left out, and every path is written the short way.

A dossier holds a dozen charts with thousands of coordinates; this takes a fourth off its HTML.
"""

import re
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
REFERENCE = re.compile(r"(?:^|url\()['\"]?#([^)'\"]+)")
FAMILY = re.compile(r"font-family:([^;]*);?")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
PLACED = ("x", "y", "x1", "x2", "y1", "y2", "width", "height")
# What matplotlib writes: moves, lines and curves to absolute places.
ABSOLUTE = re.compile(r"\s*M[-+\d.e\s]+(?:[MLQC][-+\d.e\s]+|z\s*)*")
STEP = re.compile(r"([MLQC])([^MLQCz]*)|z")
Box = tuple[float, float, float, float]


def lighten(root: Element) -> None:
    """The same picture: names nothing refers to, repeated families, hundredths, needless clips are left out."""
    used = {name for element in root.iter() for value in element.attrib.values() for name in REFERENCE.findall(value)}
    families = {name for element in root.iter() for name in FAMILY.findall(element.get("style", ""))}
    _unclip(root)
    for element in root.iter():
        if element.tag == f"{SVG}use" and XLINK in element.attrib:
            element.set("href", element.attrib.pop(XLINK))
        if element.get("id") not in used:
            element.attrib.pop("id", None)
        if re.match(r"rotate\(-?0[ )]", element.get("transform", "")):
            del element.attrib["transform"]
        for name in PLACED:
            if (value := element.get(name)) and NUMBER.fullmatch(value):
                element.set(name, short_number(round(float(value) * 100)))
        if element.tag == f"{SVG}path" and "d" in element.attrib:
            element.set("d", short_path(element.attrib["d"]))
        if "style" in element.attrib:
            style = re.sub(r"([:;])\s+", r"\1", element.attrib["style"].strip())
            style = style.replace("text-anchor:start;", "") if element.tag == f"{SVG}text" else style
            element.set("style", FAMILY.sub("", style) if len(families) == 1 else style)
    if len(families) == 1:
        root.set("font-family", families.pop().strip())
    _flatten(root)


def _flatten(element: Element) -> None:
    if element.tag in (f"{SVG}text", f"{SVG}title", f"{SVG}desc"):
        return
    element.text = None
    children: list[Element] = []
    for child in element:
        _flatten(child)
        child.tail = None
        if child.tag == f"{SVG}defs" and not len(child):
            continue
        children += child if child.tag == f"{SVG}g" and not child.attrib else [child]
    element[:] = children


def short_number(hundredths: int) -> str:
    """125 as '1.25', -50 as '-.5': no zero that says nothing."""
    whole, rest = divmod(abs(hundredths), 100)
    written = f"{whole or ''}{f'.{rest:02}'.rstrip('0') if rest else ''}" or "0"
    return f"-{written}" if hundredths < 0 else written


def short_path(path: str) -> str:
    """The same path by steps from place to place, to a hundredth; one that is not matplotlib's stays as it is.

    short_path("M 10.5 20 L 30 20 L 30 25.25 z") gives "M10.5 20h19.5v5.25z".
    """
    if not ABSOLUTE.fullmatch(path):
        return path
    written: list[str] = []
    last, at, start = "", (0, 0), (0, 0)
    for step in STEP.finditer(path):
        kind = step[1]
        if not kind:
            written, last, at = [*written, "z"], "z", start
            continue
        numbers = [round(float(number) * 100) for number in NUMBER.findall(step[2])]
        places = list(zip(numbers[::2], numbers[1::2], strict=False))
        if len(numbers) != 2 * len(places) or not places:
            return path
        if kind == "M":
            written.append("M" + _joined(numbers[:2]))
            at = start = places[0]
            last, places, kind = "M", places[1:], "L"
        size = {"L": 1, "Q": 2, "C": 3}[kind]
        for first in range(0, len(places) - size + 1, size):
            steps = [(x - at[0], y - at[1]) for x, y in places[first : first + size]]
            letter, values = _step(kind, steps)
            joined = _joined(values)
            apart = "" if letter != last else " " if joined[0] != "-" else ""
            written.append((letter if letter != last else apart) + joined)
            last, at = letter, places[first + size - 1]
    return "".join(written)


def _step(kind: str, steps: list[tuple[int, int]]) -> tuple[str, list[int]]:
    """The letter and numbers of one step; a level line or an upright one needs one number."""
    if kind == "L" and steps[0][1] == 0:
        return "h", [steps[0][0]]
    if kind == "L" and steps[0][0] == 0:
        return "v", [steps[0][1]]
    return kind.lower(), [value for step in steps for value in step]


def _joined(values: list[int]) -> str:
    """Numbers side by side: a minus parts them as well as a space does."""
    numbers = [short_number(value) for value in values]
    return numbers[0] + "".join(number if number[0] == "-" else f" {number}" for number in numbers[1:])


def _unclip(root: Element) -> None:
    """Takes the clip off what lies inside it."""
    clips = {f"url(#{clip.get('id')})": _box_of_rect(clip[0]) for clip in root.iter(f"{SVG}clipPath") if len(clip) == 1}
    paths = {f"#{path.get('id')}": path for path in root.iter(f"{SVG}path") if path.get("id")}
    for element in root.iter():
        clip = clips.get(element.get("clip-path", ""))
        inside = list(element) if element.tag == f"{SVG}g" else [element]
        if clip and inside and all(_is_inside(_box_of(one, paths), clip) for one in inside):
            del element.attrib["clip-path"]


def _box_of(element: Element, paths: dict[str, Element]) -> Box | None:
    """What a path, or a use of one, covers at most; None where that is not plain."""
    if "transform" in element.attrib:
        return None
    if element.tag == f"{SVG}use":
        href = next((value for name, value in element.attrib.items() if name.endswith("href")), "")
        path = paths.get(href)
        box = _box_of(path, paths) if path is not None else None
        x, y, half = float(element.get("x") or 0), float(element.get("y") or 0), _stroke(element) / 2
        return (box[0] + x - half, box[1] + y - half, box[2] + x + half, box[3] + y + half) if box else None
    if element.tag != f"{SVG}path" or not ABSOLUTE.fullmatch(element.get("d", "")):
        return None
    numbers = [float(number) for number in NUMBER.findall(element.attrib["d"])]
    across, down = numbers[::2], numbers[1::2]
    half = _stroke(element) / 2
    return min(across) - half, min(down) - half, max(across) + half, max(down) + half


def _stroke(element: Element) -> float:
    """How wide the line of a shape is."""
    style = element.get("style", "")
    width = re.search(r"stroke-width:\s*([\d.]+)", style)
    return float(width[1]) if width else 1.0 if "stroke:" in style else 0.0


def _box_of_rect(rect: Element) -> Box | None:
    try:
        x, y, width, height = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
    except (KeyError, ValueError):
        return None
    return x, y, x + width, y + height


def _is_inside(box: Box | None, clip: Box | None) -> bool:
    return bool(box and clip) and box[0] >= clip[0] and box[1] >= clip[1] and box[2] <= clip[2] and box[3] <= clip[3]  # type: ignore[index]

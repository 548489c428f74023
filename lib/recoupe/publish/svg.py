"""Charts as SVG inside a page: nothing that runs or reaches out, identifiers of its own, links with their words."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, ParseError, register_namespace, tostring

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from recoupe.publish.lighten import SVG, XLINK, lighten

# What can run, load or hide something; charts need none of it.
DROPPED = {"script", "foreignObject", "style", "metadata", "iframe", "audio", "video", "animate", "set", "handler"}
register_namespace("", SVG[1:-1])
register_namespace("xlink", XLINK[1:-5])


class NotDrawn(ValueError):
    """The text is not an SVG picture that can be read."""


def read_svg(svg: str) -> Element:
    """The picture as a tree without scripts, style sheets and outside addresses (NotDrawn where it is no picture)."""
    try:
        root = fromstring(re.sub(r"<!DOCTYPE.*?>", "", svg, count=1, flags=re.DOTALL))
    except (ParseError, DefusedXmlException, ValueError) as problem:
        raise NotDrawn(f"this SVG cannot be read: {problem}") from None
    if root.tag != f"{SVG}svg":
        raise NotDrawn("this SVG has no <svg> element")
    _strip(root)
    lighten(root)
    return root


def _strip(element: Element) -> None:
    for child in list(element):
        if not isinstance(child.tag, str) or child.tag.rpartition("}")[2] in DROPPED:
            element.remove(child)
        else:
            _strip(child)
    linked = element.tag == f"{SVG}a"
    for name, value in list(element.attrib.items()):
        local, address = name.rpartition("}")[2].lower(), value.strip().lower()
        outside = local == "href" and not address.startswith(
            ("#", "data:image/", *(("https:", "http:") if linked else ()))
        )
        reaching = "url(" in address and not re.fullmatch(
            r"(?:(?!url\().)*(?:url\(['\"]?#[^)]*\)(?:(?!url\().)*)*", address
        )
        if local.startswith("on") or local == "target" or outside or reaching:
            del element.attrib[name]


def find_notes(root: Element) -> tuple[str, ...]:
    """The anchors of passages that the marks of a chart lead to, each once, in drawing order."""
    links = (link.get(XLINK) or link.get("href") or "" for link in root.iter(f"{SVG}a"))
    return tuple(dict.fromkeys(href[1:] for href in links if href.startswith("#e-")))


def inline_svg(root: Element, prefix: str, alt: str, describe: Callable[[str], str | None]) -> str:
    """The picture for a page of HTML: its size free, its identifiers behind a prefix, its title the alternative text.

    `describe` gives the words of a link to show when it is pointed at; a link that it answers with None leads nowhere
    and is unwrapped. A picture without links is one image; one with links is a group, so that they can be reached.
    """
    _unlink(root, describe)
    names = [name for element in root.iter() if (name := element.get("id"))]
    identifiers = {name: f"{prefix}-{number}" for number, name in enumerate(names)}
    for element in root.iter():
        for name, value in list(element.attrib.items()):
            if name == "id":
                element.set(name, identifiers[value])
            elif value.startswith("#") and value[1:] in identifiers:
                element.set(name, f"#{identifiers[value[1:]]}")
            elif "url(#" in value:
                element.set(name, re.sub(r"url\(#([^)]*)\)", lambda m: f"url(#{identifiers.get(m[1], m[1])})", value))
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    linked = root.find(f".//{SVG}a") is not None
    root.attrib.update({"role": "group" if linked else "img", "aria-labelledby": f"{prefix}-alt"})
    # matplotlib's style sheet, as the inherited properties it sets: a sheet would style the whole page.
    root.set("style", "stroke-linejoin:round;stroke-linecap:butt")
    root.insert(0, title := Element(f"{SVG}title", {"id": f"{prefix}-alt"}))
    title.text = alt
    return tostring(root, encoding="unicode")


def _unlink(parent: Element, describe: Callable[[str], str | None]) -> None:
    for child in list(parent):
        _unlink(child, describe)
        if child.tag != f"{SVG}a":
            continue
        href = child.attrib.pop(XLINK, None) or child.attrib.pop("href", "")
        words = describe(href)
        if words is None:
            child.tag = f"{SVG}g"
            child.attrib.clear()
        else:
            child.set("href", href)
            if child.find(f"{SVG}title") is None:
                child.insert(0, title := Element(f"{SVG}title"))
                title.text = words


def printed_svg(root: Element) -> str:
    """The picture for the PDF: without links, which do not survive there."""
    for link in root.iter(f"{SVG}a"):
        link.tag = f"{SVG}g"
        link.attrib.pop(XLINK, None)
        link.attrib.pop("href", None)
    if root.get("style") is None:
        root.set("style", "stroke-linejoin:round;stroke-linecap:butt")
    return tostring(root, encoding="unicode")

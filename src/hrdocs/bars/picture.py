"""Pictures of bars: SVG without styles within, with words for who cannot see it."""

from collections.abc import Iterator, Sequence
from importlib import resources, util

from lxml import etree

from hrdocs.bars.counts import Bars, words
from hrdocs.bars.drawing import FILLS, INK, PAPER, RULE, WIDTH, Drawing

_CLASSES = {**{fill: f"c{place}" for place, fill in enumerate(FILLS)}, INK: "ink", RULE: "rule", PAPER: "paper"}
_SVG = "{http://www.w3.org/2000/svg}"


def can_be_drawn() -> bool:
    """Return whether the library is installed that draws."""
    return util.find_spec("matplotlib") is not None


def style(*, dark: Sequence[str] = (), light: str = "") -> str:
    """Return the style sheet of pictures.

    Args:
        dark: selectors of what holds a picture where the page was made dark; () follows the reader's system alone.
        light: selector of what holds it unless the page was made light, where the system is dark.
    """
    plain, other = (
        resources.files("hrdocs.bars").joinpath(name).read_text("utf-8") for name in ("light.css", "dark.css")
    )
    chosen = "".join(_beneath(each, other) for each in dark)
    return f"{plain}@media (prefers-color-scheme: dark) {{\n{_beneath(light, other)}}}\n{chosen}"


def _beneath(selector: str, rules: str) -> str:
    return "".join(f"{selector} {rule}".lstrip() for rule in rules.splitlines(keepends=True))


def svg(
    panels: Sequence[Bars], *, title: str, name: str = "bars", alone: bool = False, note: str = "", width: int = WIDTH
) -> str:
    """Return counts as one picture, a panel beneath the other; all have the parts of the first.

    Args:
        panels: what is counted.
        title: what the picture shows.
        name: begins the ids in the picture; different for each picture of a page.
        alone: whether the picture is a file of its own, with its styles and headings.
        note: what else a reader has to know, beneath the legend.
        width: of the picture in points; its words have the same size in each.

    Raises:
        MissingExtra: matplotlib is not installed.
    """
    drawing = Drawing(panels=tuple(panels), alone=alone, title=words(title), note=words(note), width=width)
    return _cleaned(drawing.drawn(), words(title), " ".join(each.wording for each in panels), name, alone=alone)


def _cleaned(drawn: bytes, title: str, wording: str, name: str, *, alone: bool) -> str:
    """Return a picture of matplotlib's with classes in place of styles, and with words for who cannot see it."""
    root = etree.fromstring(drawn)
    for each in [*root.iter(f"{_SVG}metadata"), *root.iter(f"{_SVG}defs"), *root.iter(f"{_SVG}clipPath")]:
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    for element in root.iter(etree.Element):
        _clean(element)
    for each in reversed(list(_told(name, title, wording, alone=alone))):
        root.insert(0, each)
    _, _, width, height = root.get("viewBox", "").split()
    wanted = {"class": "bars", "role": "img", "width": width, "height": height}
    wanted |= {"aria-labelledby": f"{name}-title", "aria-describedby": f"{name}-desc"}
    for key, value in wanted.items():
        root.set(key, value)
    etree.strip_tags(root, f"{_SVG}g")
    etree.cleanup_namespaces(root)
    etree.indent(root, space="")
    picture: str = etree.tostring(root, encoding="unicode")
    return f"{picture}\n"


def _told(name: str, title: str, wording: str, *, alone: bool) -> Iterator[etree._Element]:
    for tag, text in (("title", title), ("desc", wording)):
        told = etree.Element(f"{_SVG}{tag}", {"id": f"{name}-{tag}"})
        told.text = text
        yield told
    if alone:
        styles = etree.Element(f"{_SVG}style")
        styles.text = style()
        yield styles
        yield etree.Element(f"{_SVG}rect", {"width": "100%", "height": "100%", "class": "paper"})


def _clean(element: etree._Element) -> None:
    """Put classes and attributes in place of the styles of an element, and words in place of the ids of bars."""
    styles = dict(_declarations(element.attrib.pop("style", "")))
    classes = []
    for key in ("fill", "stroke"):
        value = styles.pop(key, None)
        if value in _CLASSES:
            classes.append(f"{_CLASSES[value]}{'-line' if key == 'stroke' else ''}")
        elif value == "none":
            element.set(key, value)
    for key in ("text-anchor", "stroke-width"):
        if key in styles:
            element.set(key, styles[key])
    identity = element.attrib.pop("id", "")
    for child in element if identity.startswith("bar ") else ():
        etree.SubElement(child, f"{_SVG}title").text = identity.removeprefix("bar ")
    for child in element if identity == "heading" else ():
        child.set("class", "heading")
    if classes:
        element.set("class", " ".join([*filter(None, [element.get("class")]), *classes]))
    for key in ("clip-path", "transform"):
        if key == "clip-path" or element.get(key, "").startswith("rotate(-0 "):
            element.attrib.pop(key, None)
    if "d" in element.attrib:
        element.set("d", " ".join(element.get("d", "").split()))


def _declarations(styles: str) -> Iterator[tuple[str, str]]:
    for each in styles.split(";"):
        key, _, value = each.partition(":")
        yield key.strip(), value.strip()

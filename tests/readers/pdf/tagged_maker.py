"""Tagged PDFs of our own making, object by object: each piece of text stands in an element of the structure tree."""

from collections.abc import Sequence

from attrs import evolve, frozen

FONTS = {"F1": "Times-Roman", "F2": "Times-Bold", "F3": "Times-Italic"}
ROMAN, BOLD, ITALIC = FONTS


@frozen
class Piece:
    """Words with their place from the top left, and the path of their tag: "H1", "L/LI/Lbl"; "Artifact", or "".

    A step such as "^L" stands for the element that the piece before has there; "TD:2x1" covers two rows of one column.
    """

    tag: str
    x: float
    y: float
    words: str
    font: str = ROMAN
    size: float = 10
    joined: bool = False
    """Whether it stands in the element of the piece before, as the second line of a paragraph does."""
    language: str = ""
    """What its element declares."""


@frozen
class _Element:
    number: int
    kind: str
    parent: int
    kids: list[tuple[int, int]]
    page: int
    covers: str = ""


def tagged(
    pages: Sequence[Sequence[Piece]],
    *,
    height: int = 842,
    width: int = 595,
    creator: str = "",
    title: str = "",
    language: str = "",
) -> bytes:
    """Return a tagged PDF of the pieces of its pages, made by a program."""
    first = 3 + len(FONTS)
    page_numbers = [first + 2 * index for index in range(len(pages))]
    root = first + 2 * len(pages)
    elements, streams, parents = _elements(pages, page_numbers, root, height)
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R/StructTreeRoot {root} 0 R/MarkInfo<</Marked true>>/Lang({language})>>",
        2: f"<</Type/Pages/Count {len(pages)}/Kids[{_references(page_numbers)}]>>",
    }
    for index, name in enumerate(FONTS.values()):
        objects[3 + index] = f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"
    fonts = "".join(f"/{key} {3 + index} 0 R" for index, key in enumerate(FONTS))
    for index, (number, stream) in enumerate(zip(page_numbers, streams, strict=True)):
        objects[number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<<{fonts}>>>>"
            f"/Contents {number + 1} 0 R/StructParents {index}>>"
        )
        objects[number + 1] = f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream"
    tree = "".join(f"{index}[{_references(each)}]" for index, each in enumerate(parents))
    tops = [each.number for each in elements if each.parent == root]
    objects[root] = f"<</Type/StructTreeRoot/K[{_references(tops)}]/ParentTree<</Nums[{tree}]>>>>"
    for each in elements:
        own = page_numbers[each.page]
        kids = [
            f"<</Type/MCR/Pg {page_numbers[page]} 0 R/MCID {kid}>>" if page >= 0 else f"{kid} 0 R"
            for page, kid in each.kids
        ]
        objects[each.number] = (
            f"<</Type/StructElem/S/{each.kind}/P {each.parent} 0 R{each.covers}/Pg {own} 0 R/K[{' '.join(kids)}]>>"
        )
    if creator:
        objects[root + 1 + len(elements)] = f"<</Creator({creator})/Title({title})>>"
    return file_of(objects, info=root + 1 + len(elements) if creator else 0)


def _elements(
    pages: Sequence[Sequence[Piece]], page_numbers: Sequence[int], root: int, height: int
) -> tuple[list[_Element], list[str], list[list[int]]]:
    elements: list[_Element] = []
    path: list[_Element] = []
    streams, parents = [], []
    for page, pieces in enumerate(pages):
        stream, owners = [], list[int]()
        for piece in pieces:
            shown = f"BT /{piece.font} {piece.size} Tf 1 0 0 1 {piece.x} {height - piece.y} Tm ({piece.words}) Tj ET"
            if not piece.tag:
                stream.append(shown)
                continue
            if piece.tag == "Artifact":
                stream.append(f"/Artifact BMC {shown} EMC")
                continue
            path = path if piece.joined else _path(piece.tag, path, elements, root, page)
            if piece.language:
                path[-1] = elements[-1] = evolve(path[-1], covers=f"{path[-1].covers}/Lang({piece.language})")
            path[-1].kids.append((page, len(owners)))
            stream.append(f"/{path[-1].kind} <</MCID {len(owners)}>> BDC {shown} EMC")
            owners.append(path[-1].number)
        streams.append("\n".join(stream))
        parents.append(owners)
    return elements, streams, parents


def _path(tag: str, before: Sequence[_Element], elements: list[_Element], root: int, page: int) -> list[_Element]:
    """Return the elements of a path, those that are new added."""
    path: list[_Element] = []
    for depth, step in enumerate(tag.split("/")):
        if step.startswith("^"):
            path.append(before[depth])
            continue
        kind, _, covers = step.partition(":")
        rows, _, columns = covers.partition("x")
        attributes = f"/A<</O/Table/RowSpan {rows}/ColSpan {columns}>>" if covers else ""
        elements.append(
            _Element(root + 1 + len(elements), kind, path[-1].number if path else root, [], page, attributes)
        )
        if path:
            path[-1].kids.append((-1, elements[-1].number))
        path.append(elements[-1])
    return path


def _references(numbers: Sequence[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def file_of(objects: dict[int, str], *, info: int = 0) -> bytes:
    """Return a PDF of objects by their numbers, the first being the catalogue."""
    data, places = b"%PDF-1.7\n", dict[int, int]()
    for number, body in sorted(objects.items()):
        places[number] = len(data)
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{places[number]:010} 00000 n \n" for number in sorted(places))
    start = len(data)
    data += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}".encode()
    information = f"/Info {info} 0 R" if info else ""
    return data + f"trailer\n<</Size {len(places) + 1}/Root 1 0 R{information}>>\nstartxref\n{start}\n%%EOF\n".encode()

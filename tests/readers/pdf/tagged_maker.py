"""Tagged PDFs of our own making, object by object: each piece of text stands in an element of the structure tree."""

from collections.abc import Sequence

from attrs import frozen

FONTS = {"F1": "Times-Roman", "F2": "Times-Bold", "F3": "Times-Italic"}
ROMAN, BOLD, ITALIC = FONTS


@frozen
class Piece:
    """Words with their place from the top left, and the path of their tag: "H1", "L/LI/Lbl"; "Artifact", or ""."""

    tag: str
    x: float
    y: float
    words: str
    font: str = ROMAN
    size: float = 10
    joined: bool = False
    """Whether it stands in the element of the piece before, as the second line of a paragraph does."""


@frozen
class _Element:
    number: int
    kind: str
    parent: int
    marked: list[int]
    page: int


def tagged(pages: Sequence[Sequence[Piece]], *, height: int = 842, width: int = 595) -> bytes:
    """Return a tagged PDF of the pieces of its pages."""
    first = 3 + len(FONTS)
    page_numbers = [first + 2 * index for index in range(len(pages))]
    root = first + 2 * len(pages)
    elements, streams, parents = _elements(pages, page_numbers, root, height)
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R/StructTreeRoot {root} 0 R/MarkInfo<</Marked true>>>>",
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
        kids = [str(marked) for marked in each.marked]
        kids += [f"{other.number} 0 R" for other in elements if other.parent == each.number]
        objects[each.number] = (
            f"<</Type/StructElem/S/{each.kind}/P {each.parent} 0 R"
            f"/Pg {page_numbers[each.page]} 0 R/K[{' '.join(kids)}]>>"
        )
    return file_of(objects)


def _elements(
    pages: Sequence[Sequence[Piece]], page_numbers: Sequence[int], root: int, height: int
) -> tuple[list[_Element], list[str], list[list[int]]]:
    elements: list[_Element] = []
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
            if not piece.joined:
                parent = root
                for kind in piece.tag.split("/"):
                    elements.append(_Element(root + 1 + len(elements), kind, parent, [], page))
                    parent = elements[-1].number
            elements[-1].marked.append(len(owners))
            stream.append(f"/{elements[-1].kind} <</MCID {len(owners)}>> BDC {shown} EMC")
            owners.append(elements[-1].number)
        streams.append("\n".join(stream))
        parents.append(owners)
    return elements, streams, parents


def _references(numbers: Sequence[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def file_of(objects: dict[int, str]) -> bytes:
    """Return a PDF of objects by their numbers, the first being the catalogue."""
    data, places = b"%PDF-1.7\n", dict[int, int]()
    for number, body in sorted(objects.items()):
        places[number] = len(data)
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{places[number]:010} 00000 n \n" for number in sorted(places))
    start = len(data)
    data += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}".encode()
    return data + f"trailer\n<</Size {len(places) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()

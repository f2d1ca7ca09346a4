"""Pages with far more on them than a document has: what is compared grows with the page, not with its square."""

from collections.abc import Callable
from typing import Any

import pytest
from pdf_maker import A4, BOLD, Maker

from hrdocs.model import Document
from hrdocs.readers.pdf import hyperlinks, lines, read, stamps
from hrdocs.source import Source

MANY = 1200


def counted(patch: pytest.MonkeyPatch, module: Any, name: str) -> list[tuple[Any, ...]]:
    """Return the list that the arguments of each call of a function will stand in."""
    calls: list[tuple[Any, ...]] = []
    function = getattr(module, name)

    def counting(*arguments: Any) -> Any:
        calls.append(arguments)
        return function(*arguments)

    patch.setattr(module, name, counting)
    return calls


def page_of(draw: Callable[[Maker, int], None]) -> Document:
    """Return a page on which something is drawn many times."""
    sheet = Maker(A4)
    for number in range(MANY):
        draw(sheet, number)
    return read(Source.of(sheet.done()))


def place(number: int) -> tuple[float, float]:
    """Return a place of a page that is filled line by line."""
    return 40 + number % 12 * 42, 40 + number // 12 * 7.5


def test_text_over_text_in_too_many_pieces_is_no_stamp(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted(monkeypatch, stamps, "_is_kin")

    def over(sheet: Maker, number: int) -> None:
        x, y = place(number)
        sheet.text(x, y, "word", size=6)
        sheet.text(x + 2, y, "OVER", BOLD, size=7.5)

    document = page_of(over)
    assert document.text.count("word") == document.text.count("OVER") == MANY
    assert len(asked) < 60 * MANY


@pytest.mark.parametrize(("marks", "looked_for"), [(100, 100), (MANY, 0)])
def test_raised_marks_are_looked_for_in_the_rows_near_them(
    monkeypatch: pytest.MonkeyPatch, marks: int, looked_for: int
) -> None:
    asked = counted(monkeypatch, lines, "_attach")

    def marked(sheet: Maker, number: int) -> None:
        x, y = place(number)
        sheet.text(x, y, "marked word", size=6)
        if number < marks:
            sheet.text(x + 30, y - 2, "3", size=3)

    document = page_of(marked)
    assert document.text.count("3") == marks
    assert len(asked) == looked_for
    assert all(len(rows) < 8 for _, rows in asked)


def test_labels_of_a_drawing_are_not_compared_with_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted(monkeypatch, stamps, "_leans_over")

    def labelled(sheet: Maker, number: int) -> None:
        x, y = place(number)
        sheet.canvas.saveState()
        sheet.canvas.translate(x, y)
        sheet.canvas.rotate(30)
        sheet.canvas.drawString(0, 0, "label")
        sheet.canvas.restoreState()

    document = page_of(labelled)
    assert document.text.count("label") == MANY
    assert asked == []


def test_heights_of_lines_are_asked_for_once_and_not_for_each_link(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted(monkeypatch, hyperlinks, "_middle")

    def linked(sheet: Maker, number: int) -> None:
        x, y = place(number)
        sheet.text(x, y, "word", size=6)
        box = (x, sheet.height - y - 1, x + 12, sheet.height - y + 4)
        sheet.canvas.linkURL(f"https://example.org/{number}", box)

    document = page_of(linked)
    assert len({link.target for block in document.blocks for link in block.links}) == MANY
    assert len(asked) <= 2 * MANY

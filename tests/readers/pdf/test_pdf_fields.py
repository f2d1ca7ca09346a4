"""Text in the fields of a form, and in remarks laid on a page, is not read, and that is said."""

import pytest
from pdf_maker import A4, ROMAN, Maker
from tagged_maker import file_of

from hrdocs.readers.pdf import read
from hrdocs.source import Source

QUESTION = "What did the State do to keep its courts open?"


def form(**fields: str) -> bytes:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.paragraph(100, 130, 490, QUESTION)
    for n, (name, value) in enumerate(fields.items()):
        sheet.canvas.acroForm.textfield(name=name, value=value, x=100, y=500 - 40 * n, width=300, height=20)
    sheet.canvas.acroForm.checkbox(name="agreed", checked=True, x=100, y=300)
    return sheet.done()


@pytest.mark.parametrize("answer", ["They stay open at night.", "They stay open. " * 60])
def test_filled_in_field_is_said(answer: str) -> None:
    document = read(Source.of(form(answer=answer)))
    assert document.text == QUESTION
    assert [each.code for each in document.diagnostics] == ["unread-fields"]
    assert document.diagnostics[0].message.startswith("page 1: fields of a form")


@pytest.mark.parametrize("fields", [{}, {"answer": ""}, {"answer": " "}])
def test_form_that_nobody_filled_in_has_nothing_to_say(fields: dict[str, str]) -> None:
    assert read(Source.of(form(**fields))).diagnostics == ()


@pytest.mark.parametrize(("kind", "said"), [("FreeText", ["unread-fields"]), ("Text", []), ("Highlight", [])])
def test_remark_on_the_page_is_said(kind: str, said: list[str]) -> None:
    text = f"BT /F1 11 Tf 72 700 Td ({QUESTION}) Tj ET"
    remark = f"<< /Type /Annot /Subtype /{kind} /Rect [72 500 300 540] /Contents (Ask the registry) >>"
    page = "/Resources << /Font << /F1 6 0 R >> >> /Contents 4 0 R /Annots [5 0 R]"
    data = file_of(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} >>",
            4: f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
            5: remark,
            6: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        }
    )
    document = read(Source.of(data))
    assert document.text == QUESTION
    assert [each.code for each in document.diagnostics] == said

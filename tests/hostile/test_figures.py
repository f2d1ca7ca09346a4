"""Figures that are digits and no decimal numbers, raised and circled ones, where numbers are looked for."""

import pytest

import hrdocs

TEXTS = {
    "lists": "²) General Assembly resolution 60/251²\n\n³) Resolution ²⁴/²⁵ (²)\n\n① First\n\n⑴ Second\n\n(²) Third",
    "positions": "Views of Mali on recommendations of its universal periodic review"
    "\n\n62.² Ratify (Chad)\n\n²\n\nAccepted.",
    "release": "PRESS RELEASE\n\nThe ² demands of the port\n\nA hearing will be held on 3 ¹²³ May."
    "\n\n² demands:\n\n²) One\n\nTel: ²²² ³³³",
    "note": "The Permanent Mission of Mali presents its compliments and has the honour to refer to A/HRC/²/15"
    " of ² May ²⁰²⁰.\n\nMali pledges to:\n\n²) Ratify\n\n(³) Train",
    "masthead": "General Assembly\n\nA/²/³\n\nSixty-² session\n\nAgenda item ²\n\nDistr.: General\n\n² May 2031",
}


@pytest.mark.formats
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("name", [None, "note-verbale", "press-release", "upr-positions", "web-article"])
def test_raised_figures_are_no_numbers_that_a_parser_fails_at(text: str, name: str | None) -> None:
    paragraphs = "".join(f"<p>{each}" for each in text.split("\n\n"))
    page = f'<article><h1>T</h1><ol start="²"><li value="³">a</ol>{paragraphs}<table><tr><td colspan="²">²</table>'
    for given, kind in ((text, "text/plain"), (page, "text/html")):
        result = hrdocs.parse(given.encode(), format=name, media_type=kind, keep_unknown=True)
        assert result.document.text

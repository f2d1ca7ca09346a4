"""Lines that are made anew of the spans of others keep what was told of those: marks, links, settled spaces."""

from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Line, Span
from hrdocs.readers.pdf.lines import line_of
from hrdocs.readers.pdf.own_words import NARROW, Wording, settle
from hrdocs.readers.pdf.regrouping import regrouped

FRAME = Frame(number=1, across=600, up=800)


def line(*texts: str) -> Line:
    """Return a line of spans, each a word space from the one before."""
    spans: list[Span] = []
    for n, text in enumerate(texts):
        start = 20 * n
        spans.append(Span(text, 100.0 * n, 100.0 * n + 96, 100, 10, FRAME, True, None, start, start + len(text)))
    return line_of(spans)


def test_marks_and_links_go_with_their_spans() -> None:
    number, title = line("II."), line("Conclusions", "of the sea**")
    title.marks, title.links = [(22, 24)], [(12, 18, "https://example.org")]
    joined = regrouped([number, title], number.spans + title.spans)
    assert joined.text == "II. Conclusions of the sea**"
    assert [joined.text[slice(*place)] for place in joined.marks] == ["**"]
    assert [(joined.text[start:end], target) for start, end, target in joined.links] == [
        ("of the", "https://example.org")
    ]


def test_a_part_of_a_line_takes_its_own_marks_and_links_alone() -> None:
    row = line("51.", "Ratify it", "Accepted*")
    row.marks, row.links = [(22, 23)], [(4, 13, "https://example.org/a")]
    first, last = regrouped([row], row.spans[:1]), regrouped([row], row.spans[2:])
    assert (list(first.marks), list(first.links)) == ([], [])
    assert [last.text[slice(*place)] for place in last.marks] == ["*"]
    assert list(last.links) == []


def test_a_link_over_two_cells_is_a_link_in_each() -> None:
    row = line("see", "the report")
    row.links = [(0, 14, "https://example.org")]
    parts = [regrouped([row], [span]) for span in row.spans]
    assert [part.text[slice(*part.links[0][:2])] for part in parts] == ["see", "the report"]


def test_a_settled_space_stays_settled() -> None:
    doubtful = line("5.", f"the ann{NARROW}ual report", "ends")
    doubtful.links = [(15, 21, "https://example.org")]
    settle([doubtful], Wording.of([line("An annual one.")]))
    assert doubtful.text == "5. the annual report ends"
    again = regrouped([doubtful], doubtful.spans)
    assert again.text == doubtful.text
    assert again.links == doubtful.links


def test_a_settled_space_between_spans_stays_settled() -> None:
    for gap, text in ((1.3, "annual"), (1.3, "treaty bodies")):
        left, right = text.split() if " " in text else ("ann", "ual")
        spans = [
            Span(left, 100, 120, 100, 10, FRAME, True, None, 0, len(left)),
            Span(right, 120 + gap, 150, 100, 10, FRAME, False, gap, len(left) + 1, len(left) + 1 + len(right)),
        ]
        doubtful = line_of(spans)
        assert NARROW in doubtful.text
        settle([doubtful], Wording.of([line("The annual treaty of bodies.")]))
        assert doubtful.text == text
        assert regrouped([doubtful], doubtful.spans).text == text

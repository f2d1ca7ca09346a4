"""Lines made anew from the spans of others: markers joined to their text, and the parts of lines that cells hold."""

from collections.abc import Sequence

from hrdocs.passages.markers import is_entry
from hrdocs.readers.pdf.geometry import Line, Span
from hrdocs.readers.pdf.lines import TAB_GAP, line_of
from hrdocs.readers.pdf.markers import is_label, is_printed_marker


def with_markers_joined(row: Sequence[Line]) -> list[Line]:
    """Return a row with each list marker, and each line of dots, joined to the text that it leads to."""
    if len(row) == 1 and not is_entry(row[0].text):
        return list(row)
    if any(is_entry(line.text) for line in row):
        return [regrouped(row, [span for line in row for span in line.spans])]
    joined: list[Line] = []
    for line in row:
        last = joined[-1] if joined else None
        marker = last and (is_printed_marker(last.text) or is_label(last.spans[-1]))
        if last and marker and line.x0 - last.x1 <= TAB_GAP * line.size:
            joined[-1] = regrouped([last, line], last.spans + line.spans)
            joined[-1].underlined = line.underlined
        else:
            joined.append(line)
    return joined


def regrouped(lines: Sequence[Line], spans: list[Span]) -> Line:
    """Return the line that spans of other lines make, with the marks and links that those lines have over them."""
    told = [line for line in lines if line.marks or line.links]
    before = {id(span): span.offset for span in spans} if told else {}
    made = line_of(spans)
    for line in told:
        moved = [(before[id(span)], span) for span in line.spans if id(span) in before]
        places = (_moved(start, end, moved) for start, end in line.marks)
        made.marks = sorted({*made.marks, *(place for place in places if place)})
        for start, end, target in line.links:
            if place := _moved(start, end, moved):
                made.links = [*made.links, (*place, target)]
    return made


def _moved(start: int, end: int, spans: Sequence[tuple[int, Span]]) -> tuple[int, int] | None:
    """Return where a range of a line stands after its spans, given with their old places, have gone into another."""
    touched = [(old, span) for old, span in spans if old < end and start < old + len(span.text)]
    if not touched:
        return None
    (first, opening), (last, closing) = touched[0], touched[-1]
    return opening.offset + max(start - first, 0), closing.offset + min(end - last, len(closing.text))

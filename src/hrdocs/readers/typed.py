"""Typed markers: which paragraphs are list items, footnotes or headings of sections, alike from every carrier.

A carrier says of some blocks what they are; of the others only the characters that somebody typed before them do. The
rules need the lines around: an asterisk among asterisks is a bullet and else a footnote's, "B." after "A." is a letter
and else may be an initial, and a numbered title with no other beside it heads a section.
"""

import re
from collections.abc import Callable, Sequence

from hrdocs.expressions import regex
from hrdocs.model import BlockRole, Mark
from hrdocs.passages.depths import Entry, Ordinal, outline, readings
from hrdocs.passages.markers import Marker, is_capital, marker_of
from hrdocs.readers.block_kinds import CAPTION, CODE, FOOTNOTE, FURNITURE, HEADING, LIST_ITEM, PARAGRAPH, TABLE
from hrdocs.readers.draft import Draft
from hrdocs.values import frozen

LONGEST_TITLE = 120
"""Characters that the title of a section behind its number has at most."""

_BODY = BlockRole.BODY
_STAR = "*"
_DASHES = "-–—"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹∗", "0123456789*")
_NOTE = regex(
    r"""
    (?: \[ (?P<number> \d{1,3} ) \]                      # [1]
      | (?P<raised> [⁰¹²³⁴-⁹]{1,3} )                     # ¹
      | (?P<sign> [*∗]{1,4} | [†‡]{1,3} ) (?=\s|[^\W\d_]|["“«(])  # *  **  †
    )
    \s* (?=\S)
    """,
    re.VERBOSE,
)
_MARK = regex(
    r"""
    (?<=\S) \[\d{1,3}\] | (?<=\S\ ) \[\d{1,3}\]           # word[1]  word [1]
    | (?<=[\w).”"»*]) (?<!\b[kcdm]m) (?<!\bm) [⁰¹²³⁴-⁹]{1,3}  # word¹, and no km²
    | (?<=[\w).”"»,;:]) (?: [*∗]{1,4} | [†‡]{1,3} ) (?![\w*∗])
    | (?<=[\w).”"»]\ ) (?: [*∗]{1,4} | [†‡]{1,3} ) $
    """,
    re.VERBOSE,
)
_ENDS = (".", ";", ":", ",", "?", "!", "。", "؟", "؛", "：", "；")
_SKIPPED = frozenset((FOOTNOTE, FURNITURE, CAPTION))


@frozen
class Note:
    """How a paragraph begins as a footnote does: its marker, and where its text begins."""

    marker: str
    end: int


def settle(drafts: Sequence[Draft]) -> None:
    """Make items, footnotes and headings of paragraphs by their typed markers, and give items their depth."""
    body = [each for each in drafts if each.role is _BODY and each.kind not in _SKIPPED]
    found = _firm([_marker(each) for each in body])
    notes = [note_of(each.text) if _may_be_headed(each) else None for each in body]
    _keep_bullets(body, notes)
    _keep_called(body, notes)
    answered = {note.marker for note in notes if note}
    for draft, note in zip(body, notes, strict=True):
        if note:
            draft.cut(note.end)
            draft.kind, draft.marker, draft.level = FOOTNOTE, note.marker, None
    left = [(each, marker) for each, marker in zip(body, found, strict=True) if each.kind is not FOOTNOTE]
    _settle_headed([draft for draft, _ in left], [marker for _, marker in left])
    if answered:
        _mark(drafts, answered)


def _may_be_headed(draft: Draft) -> bool:
    return draft.typed and (draft.kind is PARAGRAPH or _is_unmarked(draft))


def _is_unmarked(draft: Draft) -> bool:
    """Return whether a block is an item of a list that prints nothing before it, so that its marker may be typed."""
    return draft.kind is LIST_ITEM and not draft.marker


def _marker(draft: Draft) -> Marker | None:
    if draft.kind is LIST_ITEM and draft.marker:
        return Marker(text=draft.marker, end=0)
    return marker_of(draft.text) if _may_be_headed(draft) else None


_RULE = regex(r"(?:[*∗•·_#~–—-]\s?){2,}")
"""Signs in a line that part what stands over and under it."""


def note_of(text: str) -> Note | None:
    """Return how a paragraph begins as a footnote does, "* …", "[1] …", "¹ …", or None."""
    found = _NOTE.match(text)
    if found is None or _RULE.fullmatch(text):
        return None
    sign = found["sign"]
    if sign and not found[0][-1].isspace() and "*" in text[len(sign) :]:
        return None
    return Note((found["number"] or found["raised"] or sign).translate(_RAISED), found.end())


def _keep_bullets(body: Sequence[Draft], notes: list[Note | None]) -> None:
    """Take back the footnotes that single asterisks head where several follow each other: those are bullets."""
    starred = [note is not None and note.marker == _STAR for note in notes]
    listed = [draft.kind is LIST_ITEM and draft.marker == _STAR for draft in body]
    bullets = [False, *(one or two for one, two in zip(starred, listed, strict=True)), False]
    for n, is_starred in enumerate(starred):
        if is_starred and (bullets[n] or bullets[n + 2]):
            notes[n] = None


def _keep_called(body: Sequence[Draft], notes: list[Note | None]) -> None:
    """Take back the footnotes that a number heads and no mark in another paragraph calls."""
    numbered = [n for n, note in enumerate(notes) if note is not None and note.marker.isdigit()]
    if not numbered:
        return
    callers: dict[str, set[int]] = {}
    for n, draft in enumerate(body):
        for marker in {
            *(_plain(each[0]) for each in _MARK.finditer(draft.text)),
            *(each.marker for each in draft.marks),
        }:
            callers.setdefault(marker, set()).add(n)
    for n in numbered:
        note = notes[n]
        if note is not None and not callers.get(note.marker, set()) - {n}:
            notes[n] = None


def _plain(mark: str) -> str:
    return mark.strip("[]").translate(_RAISED)


def _firm(markers: Sequence[Marker | None]) -> list[Marker | None]:
    """Return the markers without those that may be something else and that no other counts on from or to."""
    kept = [marker is not None and marker.firm for marker in markers]
    _keep_counting(markers, kept, range(len(markers)), lambda before, way: way.follows(before))
    _keep_counting(markers, kept, range(len(markers) - 1, -1, -1), lambda after, way: after.follows(way))
    return [marker if keep else None for marker, keep in zip(markers, kept, strict=True)]


def _keep_counting(
    markers: Sequence[Marker | None], kept: list[bool], order: range, joins: Callable[[Ordinal, Ordinal], bool]
) -> None:
    """Keep in one direction the markers that one which is kept counts on to; "1 -" begins such a list by itself."""
    last: dict[str, Ordinal] = {}
    for n in order:
        marker = markers[n]
        if marker is None:
            continue
        ways = readings(marker.text)
        kept[n] = kept[n] or any(way.style in last and joins(last[way.style], way) for way in ways)
        if kept[n] or marker.text[-1] in _DASHES:
            last |= {way.style: way for way in ways}


def _settle_headed(body: Sequence[Draft], found: Sequence[Marker | None]) -> None:
    styles = [_style(marker) for marker in found]
    around = zip([None, *styles], styles, [*styles[1:], None], strict=False)
    for draft, marker, (before, own, after) in zip(body, found, around, strict=True):
        if marker is None or not (draft.kind is PARAGRAPH or _is_unmarked(draft)):
            continue
        if _is_unmarked(draft):
            draft.cut(marker.end)
            draft.marker = marker.text
        elif own not in (before, after) and _is_section(draft.text, marker):
            draft.kind = HEADING
        else:
            draft.cut(marker.end)
            draft.kind, draft.marker, draft.level = LIST_ITEM, marker.text, None
    _give_levels(body)
    sections = [
        (draft, marker)
        for draft, marker in zip(body, found, strict=True)
        if marker and draft.kind is HEADING and draft.level is None
    ]
    depths = outline([Entry(marker=marker.text) for _, marker in sections])
    for (draft, _), depth in zip(sections, depths, strict=True):
        draft.level = (depth or 0) + 1


def _style(marker: Marker | None) -> str | None:
    if marker is None:
        return None
    return readings(marker.text)[-1].style


def _is_section(text: str, marker: Marker) -> bool:
    """Return whether a paragraph is the heading of a section: a capital or roman number with a title behind it."""
    if not is_capital(marker.text) or not marker.text.endswith((".", "-")) or len(text) > LONGEST_TITLE:
        return False
    return not text.rstrip().endswith(_ENDS) and _opens(text[marker.end]) and "\n" not in text


def _opens(character: str) -> bool:
    """Return whether a title may begin with a character: a capital, or a letter of a script that has none."""
    return character.isalpha() and not character.islower()


def _give_levels(body: Sequence[Draft]) -> None:
    """Give items without a level the depth that their markers have among the others."""
    entries = [_entry(draft) for draft in body]
    for draft, depth in zip(body, outline(entries), strict=True):
        if draft.kind is LIST_ITEM and draft.level is None:
            draft.level = (depth or 0) + 1


def _entry(draft: Draft) -> Entry:
    if draft.kind is LIST_ITEM and draft.marker:
        return Entry(marker=draft.marker, level=draft.level, indent=draft.indent)
    return Entry(table=draft.kind is TABLE, heading=draft.kind is HEADING)


def _mark(drafts: Sequence[Draft], answered: set[str]) -> None:
    """Give the texts the marks in them that footnotes with typed markers answer."""
    for draft in drafts:
        if draft.kind in (FOOTNOTE, CODE):
            continue
        found = [(each.span(), _plain(each[0])) for each in _MARK.finditer(draft.text)]
        known = [(mark.start, mark.end) for mark in draft.marks]
        fresh = [
            Mark(start=start, end=end, marker=marker)
            for (start, end), marker in found
            if marker in answered and not any(start <= b and a <= end for a, b in known)
        ]
        if fresh:
            draft.marks = sorted([*draft.marks, *fresh], key=lambda mark: mark.start)

"""Lines with words that run to the left, read anew from where each of their signs stands.

PDFium gives the letters of such lines in the order in which it thinks that they are read, and it is often wrong: with
the letters of a ligature, with numbers, with signs that another font draws. Where each stands is beyond doubt.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby

from attrs import evolve

from hrdocs.readers.pdf.baselines import rows_of
from hrdocs.readers.pdf.bidirectional import Read, Sign, as_read
from hrdocs.readers.pdf.geometry import Span
from hrdocs.readers.pdf.leftwards import runs_to_the_left, writes_to_the_left
from hrdocs.readers.pdf.runs import BLANK
from hrdocs.readers.pdf.textpage import TextPage

SPACE = 0.17
"""A gap wider than this share of the size is a space."""
WRITTEN_SPACE = 0.08
"""So is one that is wider than this where the file has a space."""
INK_SPACE = 0.2
"""So is one that is wider than this from ink to ink, where the file has nothing but a space between two signs."""
PIECE_GAP = 1.0
"""A gap wider than this share of the size parts two pieces, each of which is read by itself."""
RAISED = 0.87, 0.6
"""A mark is smaller than this share of the type beside it, and stands no higher above its baseline than this."""
LETTER_RISE = 0.6
"""So much higher than its word, as a share of the size, a letter may be given that a browser drew with its vowel."""
LONGEST_LETTER = 4
LONGEST_MARKS, PAST_EDGE = 20, 20.0
"""Characters of the marks over one line, and points by which one of them may stand out of it."""
SAME_PLACE = 0.05
"""Points within which the letters of a ligature stand at one place."""

_STOPS = frozenset(".,;:!?")
_LAM, _ALEFS = "\u0644", frozenset("\u0622\u0623\u0625\u0627\u0671")


def reread(spans: Sequence[Span], page: TextPage) -> list[Span]:
    """Return the spans of one frame with the lines that have words running to the left read anew."""
    found: list[Span] = []
    leftwards = runs_to_the_left(spans)
    number = 1
    for row in _rows(spans):
        if any(writes_to_the_left(span.text) for span in row) or (leftwards and _begins_with_stop(row)):
            made = _row(row, page, leftwards=leftwards or runs_to_the_left(row), number=number)
            number += len(made)
            found += made
        else:
            found += row
    return found


def _begins_with_stop(row: Sequence[Span]) -> bool:
    """Return whether the left end of a row is a full stop or the like, which ends what is read from the right."""
    return min(row, key=lambda span: span.x0).text[0] in _STOPS


def _rows(spans: Sequence[Span]) -> list[list[Span]]:
    """Return spans by baselines, with small marks in the rows that they are raised above."""
    rows = _with_letters_down(rows_of(spans))
    kept: list[list[Span]] = []
    for row in rows[::-1]:
        below = kept[-1] if kept else None
        largest = max((span.size for span in below), default=0.0) if below else 0.0
        small = all(span.size <= RAISED[0] * largest for span in row)
        if below and small and below[0].y - row[0].y < RAISED[1] * largest and _is_amid(row, below):
            below.extend(row)
        else:
            kept.append(row)
    return kept[::-1]


def _is_amid(row: Sequence[Span], below: Sequence[Span]) -> bool:
    """Return whether a short row stands over the words of the one below, and not beside them."""
    length = sum(len(span.text) for span in row)
    return length < LONGEST_MARKS and min(span.x0 for span in row) > min(span.x0 for span in below) - PAST_EDGE


def _with_letters_down(rows: Sequence[list[Span]]) -> list[list[Span]]:
    """Return rows with the letters that stand as high as the vowel on them set down on the baseline of their word."""
    kept: list[list[Span]] = []
    for row in rows:
        above = kept[-1] if kept else None
        if above and all(map(_has_vowel, above)) and _rise(above, row) < LETTER_RISE:
            kept[-1] = [*above, *row]
        elif above and all(map(_has_vowel, row)) and _rise(above, row) < LETTER_RISE:
            above.extend(row)
        else:
            kept.append(row)
    for row in kept:
        plain = [span.y for span in row if not _has_vowel(span)]
        for span in row if plain else ():
            span.y = min(plain, key=lambda y: abs(y - span.y)) if _has_vowel(span) else span.y
    return kept


def _rise(above: Sequence[Span], below: Sequence[Span]) -> float:
    """Return how far two rows are apart, as a share of the larger size."""
    size = max(span.size for span in (*above, *below))
    return (below[0].y - above[-1].y) / size if size else 1.0


def _has_vowel(span: Span) -> bool:
    """Return whether a span is one letter with marks on it."""
    return 1 < len(span.text) <= LONGEST_LETTER and any(unicodedata.category(each) == "Mn" for each in span.text)


def _row(row: Sequence[Span], page: TextPage, *, leftwards: bool, number: int) -> list[Span]:
    """Return the spans of a row in the order in which they are read; `number` is the place of the first of them."""
    signs = _signs(row, page)
    pieces: list[list[Sign]] = []
    for sign in signs:
        size = row[sign.home].size
        if pieces and sign.x0 - max(each.x1 for each in pieces[-1][-2:]) <= PIECE_GAP * size:
            pieces[-1].append(sign)
        else:
            pieces.append([sign])
    found: list[Span] = []
    for piece in reversed(pieces) if leftwards else pieces:
        made = _spans(as_read(piece, leftwards=leftwards), row)
        made[0].space = True
        found += made
    for order, span in enumerate(found):
        span.order = number + order
    return found


def _spans(read: Read, row: Sequence[Span]) -> list[Span]:
    """Return signs that are set alike as spans."""
    found: list[Span] = []
    for _, group in groupby(read, key=lambda each: _setting(row[each[0].home])):
        signs = list(group)
        home = row[signs[0][0].home]
        text = "".join(" " * space + sign.text for sign, space in signs)
        x0, x1 = min(sign.x0 for sign, _ in signs), max(sign.x1 for sign, _ in signs)
        found.append(evolve(home, text=text.strip(), x0=x0, x1=x1, space=signs[0][1], gap=None))
    return found


def _setting(span: Span) -> tuple[object, ...]:
    return span.font, span.size, span.tag, round(span.y), span.stamped, id(span.element), span.place


def _signs(row: Sequence[Span], page: TextPage) -> list[Sign]:
    """Return the signs of a row from left to right."""
    places = [(home, index) for home, span in enumerate(row) for index in range(span.start, span.end)]
    letters = [(home, index) for home, index in places if page.text[index] not in BLANK]
    blanks = [(home, index) for home, index in places if page.text[index] in BLANK]
    blanks += [(home, span.start - 1) for home, span in enumerate(row) if span.space and span.start]
    signs = _clusters(row, letters, page)
    signs.sort(key=lambda sign: (sign.x0 + sign.x1, sign.home))
    _space(signs, [row[sign.home].size for sign in signs], sorted(_origins(row, blanks, page)), page.text)
    return signs


def _space(signs: Sequence[Sign], sizes: Sequence[float], blanks: Sequence[float], text: str) -> None:
    """Say of signs whether white space stands at their left; `blanks` are the places of the spaces of the file.

    Where most of the file's spaces would go, the font lies about the width of its letters, and the file is right.
    """
    follow = []
    for before, after, size in zip(signs, signs[1:], sizes[1:], strict=False):
        gap, ink = after.x0 - before.x1, after.ink0 - before.ink1
        near = gap > WRITTEN_SPACE * size and _holds(blanks, before.x1 - 1, after.x0 + 1)
        written = ink > 0 and _is_blank_between(before, after, text)
        after.space = gap > SPACE * size or near or (written and ink > INK_SPACE * size)
        follow += [after] if written else []
    if 2 * sum(sign.space for sign in signs) < len(follow):
        for sign in follow:
            sign.space = True


def _is_blank_between(one: Sign, other: Sign, text: str) -> bool:
    """Return whether the file has one space between two signs, whichever comes first in it."""
    return abs(one.index - other.index) == 2 and text[(one.index + other.index) // 2] in BLANK


def _holds(places: Sequence[float], low: float, high: float) -> bool:
    place = bisect_left(places, low)
    return place < len(places) and places[place] <= high


def _origins(row: Sequence[Span], places: Sequence[tuple[int, int]], page: TextPage) -> list[float]:
    origins = page.origins([index for _, index in places])
    return [row[home].frame.point(x, y)[0] for (home, _), x, y in zip(places, *origins, strict=True)]


def _clusters(row: Sequence[Span], letters: Sequence[tuple[int, int]], page: TextPage) -> list[Sign]:
    """Return letters as signs: those that stand at one place are of one ligature, and marks go to their letters."""
    origins = _origins(row, letters, page)
    rights = page.advances([index for _, index in letters])
    highest, lowest = max(span.size for span in row), max(span.y for span in row)
    raised = {home for home, span in enumerate(row) if span.size <= RAISED[0] * highest and span.y < lowest - 1}
    signs: list[Sign] = []
    marks: list[tuple[float, str]] = []
    edges = [row[home].frame.box(*box)[::2] for (home, _), box in zip(letters, rights, strict=True)]
    inked = page.boxes([index for _, index in letters])
    ink = [
        row[home].frame.box(*box)[::2]
        for (home, _), *box in zip(letters, inked.left, inked.bottom, inked.right, inked.top, strict=True)
    ]
    for (home, index), x, (x0, x1), (ink0, ink1) in zip(letters, origins, edges, ink, strict=True):
        text = _plain(page.text[index])
        last = signs[-1] if signs else None
        if last and last.home == home and (home in raised or abs(last.x0 - x) < SAME_PLACE):
            last.text, last.x1 = last.text + text, max(last.x1, x1)
            last.ink0, last.ink1 = min(last.ink0, ink0), max(last.ink1, ink1)
        elif unicodedata.category(text[0]) == "Mn":
            marks.append(((x0 + x1) / 2, text))
        else:
            signs.append(Sign(text, x, max(x1, x), ink0, ink1, home, index, raised=home in raised))
    _order_ligatures(signs)
    for middle, text in marks:
        if signs:
            nearest = min(signs, key=lambda sign: (abs((sign.x0 + sign.x1) / 2 - middle), sign.x0))
            nearest.text += text
    return signs


def _plain(character: str) -> str:
    """Return a letter without the form that its place in the word gives it."""
    return unicodedata.normalize("NFKC", character) if "\ufb1d" <= character <= "\ufefc" else character


def _order_ligatures(signs: Sequence[Sign]) -> None:
    """Turn the letters of ligatures where PDFium gives the signs around them from left to right."""
    for index, sign in enumerate(signs):
        if len(sign.text) < 2 or not writes_to_the_left(sign.text):
            continue
        beside = signs[index + 1] if index + 1 < len(signs) else signs[index - 1]
        turned = (beside.x0 > sign.x0) == (index + 1 < len(signs)) and beside is not sign
        groups = _letters(sign.text)
        sign.text = "".join(_lam_first(groups[::-1] if turned else groups))


def _letters(text: str) -> list[str]:
    """Return letters, each with the marks on it."""
    found: list[str] = []
    for each in text:
        if found and unicodedata.category(each) == "Mn":
            found[-1] += each
        else:
            found.append(each)
    return found


def _lam_first(letters: Sequence[str]) -> Iterable[str]:
    """Return letters with lam before alef, as they stand in the one ligature that all fonts have."""
    if len(letters) == 2 and letters[0][0] in _ALEFS and letters[1][0] == _LAM:
        return letters[::-1]
    return letters

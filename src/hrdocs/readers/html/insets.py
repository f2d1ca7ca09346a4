"""Boxes between the paragraphs of a text that lead to other pages or offer something: cards, lone links, offers."""

import functools
import itertools
from collections.abc import Iterator, Sequence

from hrdocs.readers.block_kinds import CAPTION, HEADING, LIST_ITEM, TABLE
from hrdocs.readers.html import closing, lists
from hrdocs.readers.html.cards import is_linked
from hrdocs.readers.html.frame import Frame, PageText, leave_out
from hrdocs.readers.html.scoring import is_prose
from hrdocs.readers.html.words import WORDS
from hrdocs.text import is_cut_off

COURSE = 0.8
"""The course of a text is the innermost element that holds this share of its prose."""

LARGEST = 600
"""A box with more characters than this is no inset."""

LARGEST_SUMMARY, NEAR, HIGHEST = 2000, 16, 5
"""Characters of the longest summary; texts and elements around a remark on it among which it is looked for."""

LONGEST_PLAYED = 250
"""Of all that stands beside a film or a recording: its title, its length, a remark."""

SHORTEST_REMARK, LONGEST_REMARK = 20, 300
"""Characters of the remark."""

BEHIND = 8
"""So many texts behind the body may belong to a box at its end."""

SHORTEST_TITLE = 20
LONE_WORDS = 5
"""A link to another page has at least so many characters, and words where it stands alone in its list."""

LONGEST_CALL = 40
MOST_PROSE = 2
"""What a box that offers something holds: a short link that calls, and at most so many paragraphs."""


def drop(pieces: Sequence[PageText]) -> None:
    """Take the insets between and behind the paragraphs of the body out of it."""
    _drop_machine_made(pieces)
    _drop_player_titles(pieces)
    course = _course([piece for piece in pieces if piece.in_body and is_prose(piece)])
    if course is None:
        return
    body = [at for at, piece in enumerate(pieces) if piece.in_body]
    told, insets = 0, list[Sequence[PageText]]()
    for held in _children(course, pieces[body[0] : body[-1] + BEHIND]):
        prose = [piece for piece in held if piece.in_body and is_prose(piece)]
        if told and any(piece.in_body for piece in held) and _is_inset(held, prose):
            insets.append(held)
        else:
            told += bool(prose)
    for inset in insets if len(insets) <= told else ():  # where most are cards, the page is a list of others
        leave_out(inset)


def _drop_machine_made(pieces: Sequence[PageText]) -> None:
    """Drop the lists of which the page says that a machine has made them of the text."""
    items = [at for at, piece in enumerate(pieces) if piece.in_body and piece.kind is LIST_ITEM]
    beside = {at for item in items for at in range(max(0, item - NEAR), min(len(pieces), item + NEAR))}
    for at in sorted(beside):
        remark = pieces[at]
        short = SHORTEST_REMARK <= len(remark.text) <= LONGEST_REMARK
        if short and lists.has_remark("machine_made", remark.text):
            near = pieces[max(0, at - NEAR) : at + NEAR]
            for box in itertools.islice(remark.frame.ancestors(), HIGHEST):
                held = [piece for piece in near if box in piece.frame.ancestors()]
                if any(piece.kind is LIST_ITEM for piece in held):
                    small = sum(len(piece.text) for piece in held) <= LARGEST_SUMMARY and remark in held
                    leave_out(held if small else ())
                    break


def _drop_player_titles(pieces: Sequence[PageText]) -> None:
    """Drop short texts of elements that play a film or a recording: its title, its length, a label."""
    inside: dict[Frame, list[PageText]] = {}
    for piece in pieces if _has_player(pieces) else ():
        around = itertools.chain((piece.frame,), itertools.islice(piece.frame.ancestors(), HIGHEST))
        for frame in around:
            if frame.names and _plays(frame.names):
                inside.setdefault(frame, []).append(piece)
    for held in inside.values():
        if sum(len(piece.text) for piece in held) <= LONGEST_PLAYED:
            leave_out(held)


def _has_player(pieces: Sequence[PageText]) -> bool:
    """Return whether an element of a page plays something; each name is asked once."""
    around = set[Frame]()
    for piece in pieces:
        frame: Frame | None = piece.frame
        while frame is not None and frame not in around:
            around.add(frame)
            frame = frame.parent
    return any(map(_plays, {frame.names for frame in around}))


@functools.lru_cache(maxsize=8192)
def _plays(names: str) -> bool:
    """Return whether an element is named as one that plays something."""
    return any(lists.pattern("player_names.txt").fullmatch(word) for word in names.split())


def _course(prose: Sequence[PageText]) -> Frame | None:
    """Return the innermost element that holds most of the prose."""
    whole = sum(len(piece.text) for piece in prose)
    held: dict[Frame, int] = {}
    for piece in prose:
        for frame in piece.frame.ancestors():
            held[frame] = held.get(frame, 0) + len(piece.text)
    inner = (frame for frame in held if held[frame] >= COURSE * whole)
    return max(inner, key=lambda frame: frame.index, default=None)


def _children(course: Frame, pieces: Sequence[PageText]) -> Iterator[list[PageText]]:
    """Yield the texts of each element right below one: of those that hold others, or are a paragraph of prose."""
    known: dict[Frame, Frame | None] = {}
    below = ((piece, child) for piece in pieces if (child := _child(course, piece.frame, known)) is not None)
    for child, group in itertools.groupby(below, key=lambda each: each[1]):
        held = [piece for piece, _ in group]
        if child is not held[0].frame or child is not held[-1].frame or is_prose(held[0]):
            yield held


def _child(course: Frame, frame: Frame, known: dict[Frame, Frame | None]) -> Frame | None:
    """Return the element right below the course that a frame is or stands in; what is found is kept in `known`."""
    passed, inner, found = list[Frame](), frame, None
    while inner not in known and inner.parent is not None and inner.index > course.index:
        passed.append(inner)
        if inner.parent is course:
            found = inner
            break
        inner = inner.parent
    found = found or known.get(inner)
    known.update(dict.fromkeys(passed, found))
    return found


def _is_inset(held: Sequence[PageText], prose: Sequence[PageText]) -> bool:
    if sum(len(piece.text) for piece in held) > LARGEST or any(piece.kind is TABLE for piece in held):
        return False
    told = [piece for piece in prose if piece.kind not in (HEADING, CAPTION)]
    offers = len(told) <= MOST_PROSE and any(_calls(piece) or _walls(piece) for piece in held)
    return offers or _is_card(held, prose) or _is_lone_link(held)


def _is_card(held: Sequence[PageText], prose: Sequence[PageText]) -> bool:
    """Return whether a box holds the title of another page, and beside it a kicker, a day, or a broken off teaser."""
    titled = any(_is_link(piece) and len(piece.text) >= SHORTEST_TITLE for piece in held)
    if not titled or len(held) < 2 or any(piece.kind is LIST_ITEM for piece in held):
        return False
    leads = any(closing.closes(piece.text) for piece in held)
    return not prose or (len(prose) == 1 and (leads or is_cut_off(prose[0].text)))


def _is_lone_link(held: Sequence[PageText]) -> bool:
    """Return whether a box is a list of one link."""
    alone = len(held) == 1 and held[0].kind is LIST_ITEM
    return alone and _is_link(held[0]) and len(held[0].text.split()) >= LONE_WORDS


def _calls(piece: PageText) -> bool:
    """Return whether a text is a short link or a button that calls to subscribe, give or install."""
    button = piece.frame.tag == "button" or _is_link(piece)
    short = len(piece.text) <= LONGEST_CALL
    return button and short and WORDS.pattern("calls").fullmatch(piece.text.strip(" !.»›>→")) is not None


def _walls(piece: PageText) -> bool:
    """Return whether a text tells that the page, or its rest, is for those who pay or sign up."""
    return len(piece.text) <= LONGEST_REMARK and WORDS.pattern("walls").match(piece.text) is not None


def _is_link(piece: PageText) -> bool:
    """Return whether a text is a link to elsewhere."""
    away = any(anchor.href and not anchor.href.startswith("#") for anchor in piece.anchors)
    return is_linked(piece) and away

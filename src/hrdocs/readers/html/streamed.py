"""Pages that come in parts: a part is sent late and hidden, and a script moves it to where a `<template>` stands.

React and what is built on it send `<template id="B:2">` or `"P:2"` in the page and `<div hidden id="S:2">` after it.
"""

import re
from collections.abc import Iterator, Mapping

from attrs import field

from hrdocs.expressions import regex
from hrdocs.readers.html.frame import Frame, PageText, Sign
from hrdocs.values import define

_PART = regex(r"S:([0-9a-f]{1,8})", re.IGNORECASE)
_PLACE = regex(r"[BP]:([0-9a-f]{1,8})", re.IGNORECASE)

MAXIMUM_PLACES = 1000


@define(eq=False)
class Place:
    """Where a part belongs: the element around its place, and how many pieces came before it."""

    frame: Frame
    piece: int


@define(eq=False)
class Places:
    """The places that a page keeps for parts, by the part's number."""

    kept: dict[str, Place] = field(factory=dict)

    def keep(self, attributes: Mapping[str, str], opened: list[Frame], pieces: int) -> None:
        """Note a `<template>` that keeps a place."""
        found = _PLACE.fullmatch(attributes.get("id", ""))
        if found and opened and len(self.kept) < MAXIMUM_PLACES:
            self.kept.setdefault(found[1].lower(), Place(opened[-1], pieces))

    def has(self, attributes: Mapping[str, str]) -> bool:
        """Return whether an element is a part that a place is kept for."""
        found = _PART.fullmatch(attributes.get("id", "")) if self.kept else None
        return found is not None and found[1].lower() in self.kept


def put_in_place(frames: list[Frame], pieces: list[PageText], signs: list[Sign], places: Places) -> None:
    """Change the order of pieces, and what is around parts, to what a reader of the page sees."""
    if not places.kept:
        return
    parts = {number: frame for number, frame in _parts(frames) if number in places.kept}
    if not parts:
        return
    number_of: list[str | None] = [None] * len(frames)
    for number, frame in parts.items():
        number_of[frame.index] = number
    for frame in frames:
        if number_of[frame.index] is None and frame.parent is not None:
            number_of[frame.index] = number_of[frame.parent.index]
    held: dict[str | None, list[int]] = {}
    for at, piece in enumerate(pieces):
        held.setdefault(number_of[piece.frame.index], []).append(at)
    inside: dict[str | None, list[tuple[int, str]]] = {}
    for number in parts:
        place = places.kept[number]
        inside.setdefault(number_of[place.frame.index], []).append((place.piece, number))
    order = list(_in_order(held, inside))
    if len(order) != len(pieces):
        return
    for number, frame in parts.items():
        frame.parent = places.kept[number].frame
    _arrange(order, pieces, signs)


def _parts(frames: list[Frame]) -> Iterator[tuple[str, Frame]]:
    for frame in frames:
        found = _PART.fullmatch(frame.names.rpartition(" ")[2]) if frame.names else None
        if found:
            yield found[1].lower(), frame


def _in_order(held: dict[str | None, list[int]], inside: dict[str | None, list[tuple[int, str]]]) -> Iterator[int]:
    """Yield the numbers of pieces as they are read, each part where its place is; a part in itself is never reached."""
    waiting: list[Iterator[int | str]] = [_merged(held.get(None, []), inside.get(None, []))]
    while waiting:
        following = next(waiting[-1], None)
        if following is None:
            waiting.pop()
        elif isinstance(following, str):
            waiting.append(_merged(held.get(following, []), inside.get(following, [])))
        else:
            yield following


def _merged(pieces: list[int], parts: list[tuple[int, str]]) -> Iterator[int | str]:
    left = sorted(parts, reverse=True)
    for piece in pieces:
        while left and left[-1][0] <= piece:
            yield left.pop()[1]
        yield piece
    while left:
        yield left.pop()[1]


def _arrange(order: list[int], pieces: list[PageText], signs: list[Sign]) -> None:
    turned = [0] * len(order)
    for new, old in enumerate(order):
        turned[old] = new
    pieces[:] = [pieces[old] for old in order]
    for sign in signs:
        sign.piece = turned[sign.piece] if sign.piece < len(turned) else sign.piece
    signs.sort(key=lambda sign: sign.piece)

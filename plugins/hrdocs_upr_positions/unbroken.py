"""Blocks of a body, lists of numbers whole that were cut between two of them."""

from collections.abc import Iterator

from attrs import evolve

from hrdocs.model import Block, Document
from hrdocs_upr_positions.numbers import cut_list


def unbroken(document: Document) -> Iterator[Block]:
    """Iterate over the blocks of the body, a list of numbers that was cut ("81.8, 81.11–", "13.") as one."""
    held: Block | None = None
    for block in document.body():
        words = document.text_of(block)
        if held and not block.cells and block.marker is None and words[:1].isdecimal():
            held = evolve(held, end=block.end)
        else:
            if held:
                yield held
            held = block
        if not cut_list().search(document.text[max(held.start, held.end - 20) : held.end]):
            yield held
            held = None
    if held:
        yield held

"""A block in its language."""

from hrdocs.model import Block


def in_language(block: Block, tag: str | None, basis: str | None) -> Block:
    """Return a block with its language, and how that was told.

    A page has hundreds of blocks, and `attrs.evolve` takes twice as long.
    """
    if block.language == tag and block.language_basis == basis:
        return block
    return Block(
        kind=block.kind,
        start=block.start,
        end=block.end,
        role=block.role,
        level=block.level,
        marker=block.marker,
        language=tag,
        language_basis=basis,
        regions=block.regions,
        xpath=block.xpath,
        line=block.line,
        cells=block.cells,
        marks=block.marks,
        called_at=block.called_at,
        links=block.links,
        ocr=block.ocr,
    )

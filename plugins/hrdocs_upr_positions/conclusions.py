"""The conclusions of a report: the blocks from their heading to the paragraph that closes them."""

import re

from hrdocs.model import Block, Document


def conclusions(document: Document) -> list[Block]:
    """Return the blocks of the conclusions: from the last heading of that name to the paragraph that closes them."""
    blocks = list(document.body())
    section: list[Block] = []
    for block in blocks[_first_block(document, blocks) :]:
        words = document.text_of(block)
        if _CLOSING.match(words) or (_AFTER.match(words) and len(words) < 80):
            break
        section.append(block)
    return section


def _first_block(document: Document, blocks: list[Block]) -> int:
    """Return where the conclusions begin: after their heading, else at the first paragraph that introduces a list."""
    headings = [n for n, block in enumerate(blocks) if CONCLUSIONS.match(document.text_of(block)[:120])]
    if headings:
        return headings[-1] + 1
    introductions = (n for n, block in enumerate(blocks) if _INTRODUCTION.match(document.text_of(block)[:400]))
    return next(introductions, len(blocks))


_INTRODUCTION = re.compile(
    r"""
    ^ \W* (?:\d{2,3}\.\s*)?
    (?: the \s+ (?:following\s+)? recommendations \s+ (?:formulated|made|listed)
      | in \s+ the \s+ course \s+ of \s+ the \s+ (?:interactive\s+)? (?:discussion|dialogue)
        .{0,60} recommendations \s+ were )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


CONCLUSIONS = re.compile(
    r"""
    ^\W* (?: [IVX]{1,4} \s*[.:]?\s+ )?                     # II.
    (?: conclusions? \s+ (?:and\s*/\s*or|and|or) \s+ recommendations?
      | conclusions? \s+ et\s*(?:/\s*ou)? \s+ recommandations?
      | conclusiones \s+ y\s*(?:/\s*o)? \s+ recomendaciones
      | выводы \s+ и\s*(?:/\s*или)? \s+ рекомендации )
    [\s*†]* $                                              # a contents page has leaders and a page number here
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The heading of the section."""

_CLOSING = re.compile(
    r"""
    ^ (?: all \s+ (?:the\s+)? (?:conclusions|recommendations) .{0,80} (?:contained|set\s+out|included|in\s+th)
      | toutes \s+ les \s+ (?:conclusions|recommandations)
      | todas \s+ las \s+ (?:conclusiones|recomendaciones)
      | все \s+ (?:содержащиеся\s+в\s+.{0,40})? (?:выводы|рекомендации) )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""The paragraph that closes every report's conclusions: they reflect the positions of the States."""

_AFTER = re.compile(
    r"""
    ^ \W* (?: [IVX]{1,4} \.? \s+ )?
    (?: (?:annex|annexe|anexo|приложение) \W* (?:[IVX]{1,4}|\d)? \W* $
      | voluntary \s+ (?:pledges|commitments) (?: \s+ (?:and|and/or) \s+ (?:pledges|commitments) )?
        (?: \s+ (?:of|by|made|presented) \b .* )? $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The headings that can follow the conclusions."""

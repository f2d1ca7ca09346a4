"""Second headlines: lines between the headline of a release and the paragraph that its place and day open."""

from hrdocs import BlockKind, Document
from hrdocs.prose.page.datelines import Dateline
from hrdocs.prose.page.head_lines import SENTENCE_END
from hrdocs.prose.page.headlines import Headline

LONGEST, MOST = 300, 4
"""Code points of a second headline, and how many blocks one can have."""

_KINDS = (BlockKind.HEADING, BlockKind.PARAGRAPH)


def subheadlines(document: Document, title: Headline | None, line: Dateline | None) -> set[int]:
    """Return the indexes of the blocks of a second headline; a standfirst of whole sentences is of the text.

    Only a dateline below tells where the text begins: without one, what stands under a headline may be of it.
    """
    if title is None or title.block is None or line is None or not title.block < line.block:
        return set()
    between = [n for n in range(title.block + 1, line.block) if document.blocks[n].in_body]
    if len(between) > MOST:
        return set()
    return {
        n for n in between if document.blocks[n].kind in _KINDS and _is_headline(document.text_of(document.blocks[n]))
    }


def _is_headline(text: str) -> bool:
    """Return whether words end as no sentence does, and lead to nothing."""
    text = text.rstrip()
    return len(text) <= LONGEST and not SENTENCE_END.search(text) and text[-1:] not in ":,;"

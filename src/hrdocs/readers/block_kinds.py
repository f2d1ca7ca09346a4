"""The kinds of blocks, each by a name of this module.

Loops ask for them a hundred thousand times; Python takes twenty times as long to find a member of an enumeration.
"""

from hrdocs.model import BlockKind

HEADING, PARAGRAPH, LIST_ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
TABLE, FOOTNOTE, CAPTION = BlockKind.TABLE, BlockKind.FOOTNOTE, BlockKind.CAPTION
QUOTATION, CODE, FURNITURE = BlockKind.QUOTATION, BlockKind.CODE, BlockKind.FURNITURE

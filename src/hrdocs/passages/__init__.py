"""What a parser needs between blocks and words: views with the way back, paragraphs, sentences, outlines.

Public to plugin authors:

- `View`: a text made of chosen ranges of a Document, which quotes from itself as evidence.
- `Passage` and `passages`: the paragraphs of a body as they were before pages broke them.
- `sentences` and its like: where sentences begin and end, in the languages of the field.
- `outline`: sections under headings, and how deep each item of a list lies.
"""

from hrdocs.passages.outline import Item, Ordinal, Section, outline, readings, sections
from hrdocs.passages.paragraphs import Passage, passages
from hrdocs.passages.sentences import Sentence, sentence_at, sentences
from hrdocs.passages.view import Marks, Range, Run, View

__all__ = [
    "Item",
    "Marks",
    "Ordinal",
    "Passage",
    "Range",
    "Run",
    "Section",
    "Sentence",
    "View",
    "outline",
    "passages",
    "readings",
    "sections",
    "sentence_at",
    "sentences",
]

"""What a parser needs between blocks and words: views with the way back, paragraphs, sentences, outlines.

Public to plugin authors:

- `View`: a text made of chosen ranges of a Document, which quotes from itself as evidence.
- `Passage` and `passages`: the paragraphs of a body as they were before pages broke them.
- `sentences` and its like: where sentences begin and end, in the languages of the field.
- `outline`: sections under headings, and how deep each item of a list lies.
- `marker_of`: the grammar of list markers, by which readers tell items; `readings` says what a marker counts.
"""

from hrdocs.passages.depths import Ordinal, readings
from hrdocs.passages.markers import Marker, marker_of
from hrdocs.passages.outline import Item, Section, outline, sections
from hrdocs.passages.paragraphs import Passage, passages
from hrdocs.passages.sentences import Sentence, sentence_at, sentences
from hrdocs.passages.view import Marks, Range, Run, View

__all__ = [
    "Item",
    "Marker",
    "Marks",
    "Ordinal",
    "Passage",
    "Range",
    "Run",
    "Section",
    "Sentence",
    "View",
    "marker_of",
    "outline",
    "passages",
    "readings",
    "sections",
    "sentence_at",
    "sentences",
]

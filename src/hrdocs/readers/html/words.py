"""The HTML reader's word lists in the house's dialect."""

from hrdocs.lexicon import Lexicon

WORDS = Lexicon("hrdocs.readers.html")

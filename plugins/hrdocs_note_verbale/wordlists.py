"""The plugin's word lists, in the dialect of `hrdocs.lexicon`."""

from hrdocs.lexicon import Lexicon

LEXICON = Lexicon("hrdocs_note_verbale")

"""The plugin's word lists."""

from hrdocs.lexicon import Lexicon

LEXICON = Lexicon("hrdocs_press_release")

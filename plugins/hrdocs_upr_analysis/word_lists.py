"""The word lists of this plugin."""

from hrdocs.lexicon import Lexicon

LEXICON = Lexicon("hrdocs_upr_analysis")

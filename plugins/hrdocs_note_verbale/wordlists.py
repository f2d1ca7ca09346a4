"""The plugin's word lists, in the dialect of `hrdocs.lexicon`."""

from hrdocs.lexicon import Lexicon

LEXICON = Lexicon("hrdocs_note_verbale")


def words(role: str) -> str:
    """Return the source of a regular expression of the small words with a role (`data/function_words.tsv`)."""
    return LEXICON.source("function_words", role=role)

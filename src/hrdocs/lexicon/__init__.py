"""Word lists: one dialect, one compiler, one scan. Public to plugin authors.

A list is a tab-separated file `data/<name>.tsv` of a package. It begins with remarks (`#`: what the list is, where it
comes from) and a head line; the column `phrase` holds the phrases, `language` the BCP 47 tag of each (several, apart
by blanks, where languages share it), other columns what a phrase means. A phrase is literal but for three signs:

- a space stands for any white space;
- `*` stands for up to 14 more letters at the end of a word ("заяви*" is "заявил", "заявила", "заявили") or at its
  beginning ("*minister");
- `{name}` stands for any phrase of the group of that name in `data/groups.tsv` (columns `language`, `name`, `phrase`)
  of the same package, in the language of the row.

Letter case and kinds of apostrophe do not matter. Phrases stand at the bounds of words, but for scripts that put no
space between words; Arabic ones may carry a joined "and" or "so". A regular expression may stand in a column `regex`
alone: there too a space stands for any white space and `{name}` for a group. The file of groups may have that column
beside `phrase`. A column `proof` says "unproven" of rows that no document has been seen to have
(`scripts/phrases_seen.py --mark`); they count like the others.
"""

from hrdocs.lexicon.list_pattern import ListPattern
from hrdocs.lexicon.lists import Lexicon
from hrdocs.lexicon.patterns import alternation
from hrdocs.lexicon.phrasebook import Phrasebook, PhraseMatch, fold
from hrdocs.lexicon.scan import Scanner, Sighting

__all__ = ["Lexicon", "ListPattern", "PhraseMatch", "Phrasebook", "Scanner", "Sighting", "alternation", "fold"]

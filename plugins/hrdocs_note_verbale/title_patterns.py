"""How the United Nations words the title of a note or letter: `data/titles.tsv`, each row a pattern of a whole title.

Each takes a title with its white space folded and names the same groups: `form`, `dated`, `senders`, `addressees`.
"""

import functools
import re

from hrdocs_note_verbale.wordlists import LEXICON


@functools.cache
def patterns(*, addressed: bool = True) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of titles that name an addressee, or of those that name none, in all languages."""
    rows = LEXICON.rows("titles", addressed="yes" if addressed else "no")
    return tuple(LEXICON.expression(row["regex"], row["language"], whole=False) for row in rows)

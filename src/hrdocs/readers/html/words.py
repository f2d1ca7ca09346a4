"""The HTML reader's word lists in the house's dialect."""

import functools
import re

from hrdocs.lexicon import Lexicon

WORDS = Lexicon("hrdocs.readers.html")


@functools.cache
def classes(kind: str) -> re.Pattern[str]:
    """Return how classes and ids, in lower case, call an element that shows a byline, a picture's or a day's."""
    return re.compile(WORDS.source("class_names", kind=kind))

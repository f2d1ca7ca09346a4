"""Where a sentence begins that can say who speaks: behind the place and the day that open a report."""

import re

from hrdocs.expressions import regex
from hrdocs.passages.sentences import start_of_sentence

_DATELINE = regex(
    r"""
    [^\W\d_a-zà-öø-ÿа-я]                              # a place in capitals
    (?:[^\W\d_a-zà-öø-ÿа-я]|[’'. /-]){2,90}
    (?:,[ ]*[^—–\n,]{1,24}){0,2}                      # a State, a day
    (?:[ ]*\([^()]{1,20}\))?                         # an agency
    [ ]*(?:[—–]|[ ]-)[ ]+
    """,
    re.VERBOSE,
)
"""What opens a report and names no speaker: "DOVER, May 3 (Wire) — "."""


def start_of_telling(text: str, at: int) -> int:
    """Return where the sentence that holds an offset of a paragraph begins, without a place and day of the report."""
    start = start_of_sentence(text, at)
    dateline = _DATELINE.match(text, 0, at) if start == 0 else None
    return dateline.end() if dateline else start

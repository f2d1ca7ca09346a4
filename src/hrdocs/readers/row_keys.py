"""Figures that open the row of a table without rules: "93.1", "40., 41.,", "136.1-136.5", "Rec. 7", "(3)"."""

import re

from hrdocs.expressions import regex

ROW_KEY = regex(
    r"""
    (?: [^\W\d]{1,4}\.? \s )?                        # "Rec. 93.1", "No 12"
    \(? \d [\d\s.,;:/()–—‑-]*                        # "93.1", "40., 41.,", "136.1-136.5", "(3)"
    (?: \b[^\W\d]{1,3}\b [\d\s.,;:/()–—‑-]+ )*       # "136.7 et 136.8"
    """,
    re.VERBOSE,
)

KEY_GOES_ON = regex(r"(?:[,;–—‑-]|\b[^\W\d]{1,3})$")
"""How a list of figures ends that the next line of its cell goes on with."""

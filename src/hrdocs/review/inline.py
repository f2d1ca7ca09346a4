"""The review page of one result inside another page, such as a notebook: in a frame of its own, all of it there."""

import html

from hrdocs.model import ParseResult
from hrdocs.review.page import page_of

HEIGHT = 640
LONGEST_TEXT = 2_000_000
"""Characters of a document of which a notebook keeps the page; longer ones are for `hrdocs review`."""


def frame(result: ParseResult) -> str:
    """Return a frame that shows a result: the blocks of its document on the left, its records on the right.

    The bytes of the source are not at hand there, so that pages are not shown as pictures.
    """
    if len(result.document.text) > LONGEST_TEXT:
        return "<p>This document is too long to be shown here; write its page with <code>hrdocs review</code>.</p>"
    page = html.escape(page_of(result, None).html)
    return (
        f'<iframe sandbox="allow-scripts allow-downloads" title="Review" loading="lazy" width="100%" height="{HEIGHT}"'
        f' style="border: 1px solid #999" srcdoc="{page}"></iframe>'
    )

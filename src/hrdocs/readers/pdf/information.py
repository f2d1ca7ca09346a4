"""Metadata from the information dictionary of a PDF."""

import re

from hrdocs.datafiles import entries
from hrdocs.expressions import regex
from hrdocs.language.tags import usual_spelling, without_region
from hrdocs.model import Metadata, Origin
from hrdocs.readers.pdf.words import WORDS
from hrdocs.text import one_line

_DATE = regex(r"(?:D:)?(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")
LANGUAGE = "pdf:Lang"
"""Where the language comes from that the catalog declares."""
PRINTED = "printed-page:"
"""What the places in the carrier begin with that a browser printed."""
PRINTED_TITLE = f"{PRINTED}title"
"""Where the title comes from that a browser wrote into the PDF of a page: it is that of the head of the page."""


def is_printed_page(info: dict[str, str]) -> bool:
    """Return whether a browser made a PDF, so that it is a web page that somebody printed."""
    return info.get("Creator", "").startswith(entries("hrdocs.readers.pdf", "browsers.txt"))


def writes_whole_trees(info: dict[str, str]) -> bool:
    """Return whether a program made a PDF whose structure trees tell of all headings, lists and tables.

    Browsers and LibreOffice do. Word tells of paragraphs, which it parts where pages end, and of few headings.
    """
    return is_printed_page(info) or info.get("Producer", "").startswith(
        entries("hrdocs.readers.pdf", "tree_writers.txt")
    )


def metadata_of(info: dict[str, str], language: str = "") -> Metadata:
    """Return what the information dictionary and the catalog's language say, each value with the entry of it.

    Its "Author" is left out: in documents of organisations it is whoever typed or converted the file. What a browser
    printed has the title of the page, and the day of printing for one of modification, which is left out too.
    """
    printed = is_printed_page(info)
    values: dict[str, str | tuple[str, ...]] = {}
    places: dict[str, str] = {}
    title = one_line(info.get("Title", ""))
    if title and not WORDS.pattern("working_titles").fullmatch(title):
        values["title"], places["title"] = title, PRINTED_TITLE if printed else "pdf:Title"
    if subject := one_line(info.get("Subject", "")):
        values["description"], places["description"] = subject, "pdf:Subject"
    words = tuple(word.strip() for word in re.split(r"[;,]", one_line(info.get("Keywords", ""))) if word.strip())
    if words:
        values["keywords"], places["keywords"] = words, "pdf:Keywords"
    if not printed and (modified := _DATE.match(info.get("ModDate", ""))):
        values["modified"], places["modified"] = "-".join(modified.group("year", "month", "day")), "pdf:ModDate"
    if tag := usual_spelling(language):
        # Word processors write the region of their own template, and it would tell how days are written.
        values["languages"], places["languages"] = (tag if printed else without_region(tag),), LANGUAGE
    origins = tuple(Origin(field=name, place=place) for name, place in places.items())
    return Metadata(**values, origins=origins)  # type: ignore[arg-type]

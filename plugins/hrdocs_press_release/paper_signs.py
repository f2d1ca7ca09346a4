"""Signs of a release that a text or a PDF shows as a paper does; pages of the web have frames instead."""

import functools
import re

from hrdocs.model import BlockRole, Document
from hrdocs.prose.contacts.emails import emails
from hrdocs.prose.contacts.phones import phones
from hrdocs.prose.page.head_lines import HeadLine, LineKind, head_lines
from hrdocs.prose.page.main_text import prose
from hrdocs.prose.page.paper_days import day_of_paper
from hrdocs.prose.page.paper_headlines import headline_of_paper, letterhead_of_office
from hrdocs.prose.page.web_pages import is_web_page
from hrdocs_press_release.lists import LEXICON
from hrdocs_press_release.signs import Sign

OFFICE = "stands on an office's paper"

FIRST_PARAGRAPHS = 2
"""Paragraphs of the text in which it says that something was done today."""

LAST_BLOCKS = 12
"""Blocks at the end of a paper among which the mark stands; notes to editors and contacts follow it."""


@functools.cache
def end_marks() -> re.Pattern[str]:
    """Return the pattern of a line with which press offices say that the text to be published is over."""
    return re.compile(
        rf"""
        [-–—/*\s]{{0,4}} {LEXICON.source("end_marks")} [-–—/*.\s]{{0,4}}   # "- ends -", "/fin/"
        | [#*_]{{1,5}} (?: \s [#*_]{{1,5}} ){{0,3}}                          # "# # #", "***"
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@functools.cache
def _sure_marks() -> re.Pattern[str]:
    """Return the pattern of those of them that hardly anybody else writes, in these letters."""
    return re.compile(
        rf"""
        [-–—] \s? 30 \s? [-–—]
        | [#]{{3}} | [#] (?: \s [#] ){{2}}
        | [-–—*\s]* {LEXICON.source("end_marks", kind="sure")} [-–—*\s]*
        """,
        re.VERBOSE,
    )


def end_mark(document: Document) -> Sign | None:
    """Find the mark under a paper's text with which press offices end it: "-30-", "# # #", "ENDS"."""
    if is_web_page(document):
        return None
    furniture = [block for block in document.blocks if block.role is BlockRole.FURNITURE]
    own = furniture if len(furniture) == 1 else []  # readers take one "-30-" for the number of a page
    for block in [*list(document.body())[-LAST_BLOCKS:], *own]:
        if _sure_marks().fullmatch(document.text_of(block).strip()):
            return Sign(
                reason="ends with a press office's mark", evidence=document.quote("format", block.start, block.end)
            )
    return None


def office_paper(document: Document) -> Sign | None:
    """Find the letterhead of an office over the headline."""
    office = None if is_web_page(document) else letterhead_of_office(document)
    return Sign(reason=OFFICE, evidence=document.quote("format", *office)) if office else None


def statement_line(document: Document) -> Sign | None:
    """Find a line over the text that says whose statement it is: "Statement by the Minister for Housing"."""
    for line in _letterhead(document):
        if LEXICON.pattern("statement_lines").match(document.text, line.start):
            return Sign(reason="is headed as a statement", evidence=document.quote("format", line.start, line.end))
    return None


def addressed_paper(document: Document) -> Sign | None:
    """Find a letterhead with an address to write to or a number to call; a letter has one too, and is no release."""
    lines = _letterhead(document)
    if not lines or any(LEXICON.pattern("letter_openings").match(document.text_of(block)) for block in document.body()):
        return None
    for line in lines if headline_of_paper(document) else ():
        block = document.blocks[line.block]
        text = document.text_of(block)
        if phones(text, 0, len(text)) or emails(text, 0, len(text)):
            words = document.quote("format", block.start, block.end)
            return Sign(reason="its letterhead says how to reach the issuer", evidence=words)
    return None


def dated_paper(document: Document) -> Sign | None:
    """Find the day of a paper, over its text or under it."""
    day = None if is_web_page(document) else day_of_paper(document)
    return Sign(reason="gives its day", evidence=document.quote("format", *day[1])) if day else None


def tells_of_today(document: Document) -> Sign | None:
    """Find that the first paragraphs tell what was said or done today: "announced today", "a annoncé aujourd'hui"."""
    for block in prose(document)[:FIRST_PARAGRAPHS]:
        match = LEXICON.pattern("told_today").search(document.text, block.start, block.end)
        if match:
            return Sign(reason="tells of today", evidence=document.quote("format", *match.span()))
    return None


def _letterhead(document: Document) -> tuple[HeadLine, ...]:
    lines = () if is_web_page(document) else head_lines(document)
    return tuple(line for line in lines if line.kind is not LineKind.PROSE)

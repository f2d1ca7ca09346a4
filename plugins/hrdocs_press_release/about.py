"""The paragraph at the end of a release in which its issuer tells what it is: "About …"."""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.passages import Range
from hrdocs.prose import LEXICON as PROSE
from hrdocs.prose.contacts.contacts import section_blocks
from hrdocs.prose.page.main_text import body_places
from hrdocs.prose.people.listed_names import given_names
from hrdocs.prose.people.names import has_organisation
from hrdocs.prose.people.speaker_phrase import article_pattern
from hrdocs_press_release.lists import LEXICON
from hrdocs_press_release.paper_signs import end_marks
from hrdocs_press_release.whole_names import is_noun, whole_name

LONGEST_HEADING = 90
"""Code points of the longest heading "About X"."""

_QUOTED_NAME = regex(r"""(?P<before>(?:[^\W\d_][\w’'-]*\s){1,4})[«“„"][^»”“"\n]{2,60}[»”“"]""")
"""A name behind what it is a name of: "Общественный фонд «Открытая дверь»"."""


@per_document
def about_blocks(document: Document) -> tuple[int, ...]:
    """Return the indexes of the blocks in which an issuer tells what it is: near the end, under "About …"."""
    body = [n for n in body_places(document) if document.blocks[n].kind is not BlockKind.FOOTNOTE]
    found: list[int] = []
    for k, n in enumerate(body):
        if k * 3 < len(body) or not _opens_about(document.text_of(document.blocks[n])):
            continue
        found.append(n)
        text = document.text_of(document.blocks[n])
        heading = len(text) <= LONGEST_HEADING and not text.rstrip().endswith((".", "?", "!"))
        if heading and k + 1 < len(body) and document.blocks[body[k + 1]].kind is BlockKind.PARAGRAPH:
            found.append(body[k + 1])
    return tuple(dict.fromkeys((*found, *_behind_end_mark(document, body))))


def _behind_end_mark(document: Document, body: Sequence[int]) -> Iterator[int]:
    """Yield the first paragraph behind the mark that ends the text where it tells of somebody, and asks nobody to call.

    Its first words are a name that the text has too, and not a person's.
    """
    marks = [k for k, n in enumerate(body) if end_marks().fullmatch(document.text_of(document.blocks[n]).strip())]
    if not marks or marks[-1] + 1 >= len(body) or marks[-1] * 3 < len(body):
        return
    n = body[marks[-1] + 1]
    block, text = document.blocks[n], document.text_of(document.blocks[n])
    name = _FIRST_WORDS.match(text)
    told = (
        block.kind is BlockKind.PARAGRAPH
        and text.rstrip().endswith(".")
        and block.start not in section_blocks(document)
    )
    named = name is not None and name.group().split()[0] not in given_names()
    if told and name and named and document.text.find(name.group(), 0, block.start) >= 0:
        yield n


_FIRST_WORDS = regex(r"[^\W\d_][^\s]+\s[^\W\da-zа-яё_][^\s]+")


def _opens_about(text: str) -> bool:
    """Return whether a block opens with "About X": a heading of few words, or one that a colon or a line end closes.

    Where a line end was lost, the name stands twice ("About Open Door Open Door is a fund …"), or behind words that
    are a heading by themselves ("About us Open Door is a fund …").
    """
    match = _opening().match(text)
    if match is None:
        return _name_before(text) is not None
    rest = text[match.end() :]
    if (
        _abbreviated().match(rest)
        or _named_by_noun(rest)
        or _named_twice(rest)
        or (_is_whole(match.group()) and _opens_a_text(rest))
    ):
        return True
    if len(text) <= LONGEST_HEADING:
        named = _named(rest)
        return (rest[:1] in ("", ":", " ") and not text.rstrip().endswith((".", "?", "!"))) and (
            not rest.strip(" :") or named[:1].isupper() or not named[:1].islower()
        )
    head = re.match(r"[^.!?\n:]{0,80}[:\n]", rest)
    return head is not None and (not head.group().strip(" :\n") or _named(head.group())[:1].isupper())


@functools.cache
def _opening() -> ListPattern:
    """Return the pattern of the words before a name; "after" are those that stand behind one."""
    return ListPattern([row["phrase"] for row in LEXICON.rows("about") if row["kind"] != "after"])


def _name_before(text: str) -> Range | None:
    """Return the range of a name that "about" stands behind: a heading, or one whose line end was lost.

    "Deniz Hakları Derneği Hakkında", "Deniz Hakları Derneği Hakkında 2031 yılında kurulan dernek …".
    """
    after = LEXICON.pattern("about", kind="after").search(text, 0, LONGEST_HEADING)
    if after is None or not text[:1].isupper() or _ENDS_SENTENCE.search(text[: after.start()]):
        return None
    rest = text[after.end() :].strip(" :\n")
    opens = after.group()[0].isupper() and (rest[:1].isupper() or rest[:1].isdigit())
    named = has_organisation(text[: after.start()]) or after.group()[0].isupper()
    return (0, len(text[: after.start()].rstrip())) if named and (not rest or opens) else None


_ENDS_SENTENCE = regex(r"[.!?…:;]")


def _articles_of_sentences() -> str:
    """Return the source of an expression of articles as a sentence opens with them."""
    return "|".join(sorted(each.capitalize() for each in PROSE.phrases("determiners", kind="article")))


@functools.cache
def _abbreviated() -> re.Pattern[str]:
    """Return an abbreviation behind which a sentence opens with its article: "UDHW The Union of Dockers is …"."""
    articles = _articles_of_sentences()
    return re.compile(rf"[\s:]{{1,2}}[A-ZÀ-ÞА-ЯЁ]{{2,10}}\s+(?:{articles})\s+[A-ZÀ-ÞА-ЯЁ]")


def _named_twice(rest: str) -> re.Match[str] | None:
    """Return the name behind "About" where the sentence behind it opens with it again: "the Trust The Trust is …"."""
    match = _twice().match(rest)
    return match if match and not match["name"][0].islower() else None


@functools.cache
def _twice() -> re.Pattern[str]:
    article = f"(?:{article_pattern().pattern})?"
    name = r"(?P<name>[^\W\d_][^.!?\n:]{2,60}?)"
    return re.compile(rf"[\s:]{{1,2}}{article}{name}\s+{article}(?P<again>(?P=name))(?!\w)")


def _named_by_noun(rest: str) -> bool:
    """Return whether the sentence behind "About" opens with the noun of the name: "the Dock Trust The Trust is …"."""
    again = _noun_again().match(rest)
    return again is not None and again["noun"].lower() in again["name"].lower().split() and is_noun(again["noun"])


@functools.cache
def _noun_again() -> re.Pattern[str]:
    articles = _articles_of_sentences()
    before = f"(?:{article_pattern().pattern})?"
    return re.compile(
        rf"[\s:]{{1,2}}{before}(?P<name>[^\W\d_][^.!?\n:]{{2,80}}?)\s+(?:{articles})(?:(?<=['’])|\s+)(?P<noun>[^\W\d_]+)"
    )


def _is_whole(heading: str) -> bool:
    """Return whether words are a heading without a name: "About us", "Об организации"."""
    return LEXICON.pattern("about", kind="whole").fullmatch(heading) is not None


def _opens_a_text(rest: str) -> bool:
    """Return whether a text begins behind a heading that is whole: behind a colon, or with a capital."""
    return rest[:1] == ":" or (rest[:1].isspace() and rest.lstrip(' \n«“„"')[:1].isupper())


def _named(rest: str) -> str:
    """Return what stands behind "About", without an article."""
    rest = rest.strip()
    article = article_pattern().match(rest) or _SMALL_BEFORE_NAME.match(rest)
    return rest[article.end() :] if article else rest


_SMALL_BEFORE_NAME = regex(r"[^\W\d_A-ZÀ-ÞА-ЯЁ]{1,3}(?:['’]|\s)(?=[A-ZÀ-ÞА-ЯЁ])")
"""A short word before a name, which is its article in most languages."""


def named_by_about(document: Document) -> Range | None:
    """Return the range of the name of whom the paragraph "About …" tells, or None.

    Where its heading has no more than the noun, "About the Coalition", it is what the sentence under it makes of that:
    "The Coalition for Open Prisons is …".
    """
    blocks = [document.blocks[n] for n in about_blocks(document)]
    for block, below in itertools.zip_longest(blocks, blocks[1:]):
        text = document.text_of(block)
        opening, before = _opening().match(text), _name_before(text)
        if opening is None and before:
            return block.start, block.start + before[1]
        found = _name_in(document, block, block.start + opening.end(), below) if opening else None
        if found:
            return found
    return None


def _name_in(document: Document, block: Block, start: int, below: Block | None) -> Range | None:
    text, end = document.text, below.end if below else block.end
    if _is_whole(text[block.start : start]):
        return _opening_name(text, start, end)
    again = _noun_again().match(text, start, end)
    if again and _named_by_noun(text[start:end]) and not is_noun(again["name"]):
        small = _SMALL_BEFORE_NAME.match(again["name"])
        return again.start("name") + (small.end() if small else 0), again.end("name")
    twice = _twice().match(text, start, end)
    if twice and not twice["name"][0].islower():
        return whole_name(text, *twice.span("again"), end)
    head = re.compile(r"\s*(?P<name>[^\n:.]{2,90})").match(text, start, block.end)
    if head is None:
        return None
    begin, end = head.start("name"), head.end()
    article = article_pattern().match(text, begin, end) or _SMALL_BEFORE_NAME.match(text, begin, end)
    first = article.end() if article else head.start("name")
    name = text[first : head.end()].rstrip()
    if not name[:1].isupper() or (article and not has_organisation(name)) or is_noun(name):
        return None
    return first, first + len(name)


def _opening_name(text: str, start: int, end: int) -> Range | None:
    """Return the range of the name that opens the words behind a heading: "Фонд «Открытая дверь» объединяет …"."""
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(" :\n"))
    article = article_pattern().match(text, begin, end)
    begin = article.end() if article else begin
    quoted = _QUOTED_NAME.match(text, begin, end)
    if quoted:
        return quoted.span() if has_organisation(quoted["before"]) else None
    first = re.compile(r"[^\W\d_][\w’'-]*").match(text, begin, end)
    return whole_name(text, *first.span(), end) if first and is_noun(first.group()) else None

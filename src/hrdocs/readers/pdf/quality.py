"""What is wrong with the text of a PDF, said as diagnostics: no text layer, unmapped fonts, text that got lost."""

from collections.abc import Iterable, Sequence

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.expressions import regex
from hrdocs.first_bytes import first_bytes, may_have
from hrdocs.model import Document
from hrdocs.readers.pdf.geometry import PageContent
from hrdocs.readers.pdf.own_words import Wording
from hrdocs.readers.pdf.stamps import shows_stamps_alone
from hrdocs.text import counted

UNMAPPED = 0.3
"""A page on which more than this share of the characters have no meaning has no useful text layer."""
SIDEWAYS = 80
"""Characters of a page that run another way than most of it and are more than a number in its margin."""
STRETCHED = regex("(?P<stroke>[\u0627\u0643])(?: ?(?P=stroke)){2,}")
"""Kashida, the stroke that stretches Arabic words, comes out of the fonts of the United Nations as alef or kaf."""

_ARABIC = "\u0621-\u064a\u0671-\u06d3"
ARABIC_WORD, _FIRST_BYTES = regex(f"[{_ARABIC}]+"), first_bytes(_ARABIC)
BROKEN_UP = 0.12
"""Arabic, Persian and Urdu have hardly a word of one letter but waw; where more than this share are, the font lies."""
ENOUGH_WORDS = 60
"""Words of a page that tell; fewer may be the letters of a list or a heading that is spaced out."""
MOST_SHOWN = 5
"""Words that a remark gives as examples, at most."""
AND = "\u0648"
_SPACES = " \n\t\f"
"""The white space that canonical text has."""


def remarks_on(pages: Sequence[PageContent], document: Document, wording: Wording) -> list[Diagnostic]:
    """Return the diagnostics of a document that was read from pages."""
    found = [*_without_text(pages), *_sideways(pages)]
    if may_have(document.text, _FIRST_BYTES):
        found += [*_broken_up(document), *_stretched(document)]
    if wording.tree_contradicted:
        message = (
            "the structure tree leaves out text, or has it in another order than the pages; they were read instead"
        )
        found.append(Diagnostic(code="tags-contradicted", severity=Severity.INFO, message=message))
    if wording.doubtful_hyphens:
        found.append(_doubtful_hyphens(wording.doubtful_hyphens))
    if lost := _lost(pages, document, wording):
        message = f"{lost} characters of the pages are in no block; report this document to the authors of hrdocs"
        found.append(Diagnostic(code="unplaced-text", severity=Severity.ERROR, message=message))
    return found


def _without_text(pages: Sequence[PageContent]) -> Iterable[Diagnostic]:
    broken = [page.number for page in pages if not page.readable]
    if broken:
        yield on_pages("unreadable-page", broken, "not loaded by PDFium; the file is damaged", Severity.ERROR)
    images = [page.number for page in pages if page.readable and is_image(page)]
    if images:
        what = "text shown as an image, without a text layer; to have it recognised install hrdocs[ocr] and use --ocr"
        yield on_pages("no-text-layer", images, what, Severity.ERROR)
    typed = [page.number for page in pages if page.typed]
    if typed:
        yield on_pages("unread-fields", typed, "fields of a form or remarks laid on it hold text that is not read")
    unmapped = [page.number for page in pages if page.unmapped > UNMAPPED * page.characters > 0 and not is_image(page)]
    if unmapped:
        yield on_pages("unmapped-font", unmapped, "set in a font that does not say what its signs mean")


def is_image(page: PageContent) -> bool:
    """Return whether a page is a picture of text: with no text but stamps, or an invisible one that says nothing."""
    if not page.pictured or not page.characters:
        return page.pictured
    return (page.hidden and page.unmapped > UNMAPPED * page.characters) or shows_stamps_alone(page)


def on_pages(code: str, numbers: Sequence[int], what: str, severity: Severity = Severity.WARNING) -> Diagnostic:
    """Return a diagnostic that says of the pages with these numbers what is wrong with them."""
    named = ", ".join(map(str, numbers))
    pages = "page" if len(numbers) == 1 else "pages"
    return Diagnostic(code=code, severity=severity, message=f"{pages} {named}: {what}")


def _sideways(pages: Sequence[PageContent]) -> Iterable[Diagnostic]:
    numbers = [
        page.number
        for page in pages
        if sum(len(span.text) for span in page.turned if not span.leaning) >= SIDEWAYS and not is_image(page)
    ]
    if numbers:
        what = "text that runs in more than one direction; what runs another way than most comes after the rest"
        yield on_pages("sideways-text", numbers, what)


def _broken_up(document: Document) -> Iterable[Diagnostic]:
    """Give the remark on pages whose Arabic falls into single letters, since fonts name signs wrongly or not at all."""
    words: dict[int, list[str]] = {}
    for block in document.blocks:
        if block.regions:
            words.setdefault(block.regions[0].page, []).extend(ARABIC_WORD.findall(document.text_of(block)))
    numbers = [
        page
        for page, found in sorted(words.items())
        if len(found) >= ENOUGH_WORDS and sum(len(word) == 1 and word != AND for word in found) > BROKEN_UP * len(found)
    ]
    if numbers:
        what = "Arabic whose words fall into single letters; its font does not say right what its signs mean"
        yield on_pages("doubtful-font", numbers, what)


def _stretched(document: Document) -> Iterable[Diagnostic]:
    for found in STRETCHED.finditer(document.text):
        message = "one letter in a row stands for the stroke that stretches a word (kashida); the word is shorter"
        yield Diagnostic(
            code="kashida-as-letters", severity=Severity.INFO, message=message, start=found.start(), end=found.end()
        )
        return


def _doubtful_hyphens(words: Sequence[str]) -> Diagnostic:
    shown = ", ".join(f"“{word}”" for word in dict.fromkeys(words[:MOST_SHOWN]))
    message = f"{counted(len(words), 'hyphen')} at line ends may be those of the line: {shown}"
    return Diagnostic(code="doubtful-hyphen", severity=Severity.INFO, message=message)


def _lost(pages: Sequence[PageContent], document: Document, wording: Wording) -> int:
    """Return how many characters of the pages are in no block, but for the hyphens of mended words."""
    read = sum(page.characters for page in pages)
    placed = len(document.text) - sum(map(document.text.count, _SPACES))
    placed += sum(len(block.marker.replace(" ", "")) for block in document.blocks if block.marker)
    return max(0, read - placed - wording.dropped_hyphens)

"""The lists of a Working Group's report: each paragraph that introduces one, and the items below it.

In the conclusions a paragraph says what the State thinks of a list ("67. The recommendations listed below enjoy the
support of X:"), and the items follow, numbered "1." or "67.1."; later paragraphs name items by number ("68. X considers
that recommendations Nos. 3, 6 … above are already implemented") or as "the recommendations listed above".
"""

import itertools
import re
from collections.abc import Iterable

from attrs import evolve, field

from hrdocs.expressions import regex
from hrdocs.model import Block, Document
from hrdocs.un.state_abbreviations import states_of
from hrdocs.values import define
from hrdocs_upr_positions.introductions import introduces, named_numbers, read_introduction
from hrdocs_upr_positions.numbered_texts import NumberedText
from hrdocs_upr_positions.numbers import cut_list
from hrdocs_upr_positions.recommendation_lists import (
    ListedRecommendation,
    Listing,
    counting,
    last_number,
    mend_repeated,
    mended_number,
    run_on_at,
)
from hrdocs_upr_positions.recommending import ends_with_states, state_brackets
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.verdict import read_verdict

LONGEST_INTRODUCTION = 1500
"""Code points of the longest paragraph that introduces a list."""

LONGEST_GAP = 400
"""Code points of page furniture that can stand inside a paragraph at most."""

LARGEST_GAP = 6
"""How many numbers a text has lost in a row at most."""


def read_listings(document: Document, texts: Iterable[NumberedText]) -> list[Listing]:
    """Return the listings of the conclusions, in order."""
    walk = _Walk(document=document)
    for text in texts:
        walk.take(text)
    for listing in walk.listings:
        mend_repeated(listing)
    return walk.listings


@define(kw_only=True)
class _Walk:
    """Where the walk through the conclusions stands.

    Attributes:
        paragraph: the last number of a paragraph that was printed; 0 before the first.
        block: the block that was taken last.
    """

    document: Document
    listings: list[Listing] = field(factory=list)
    paragraph: int = 0
    block: Block | None = None

    @property
    def listing(self) -> Listing | None:
        return self.listings[-1] if self.listings else None

    @property
    def item(self) -> ListedRecommendation | None:
        return self.listing.items[-1] if self.listing and self.listing.items else None

    def take(self, text: NumberedText) -> None:
        """Take a text; one that runs on into the next item or paragraph ("…; 6. Ratify …") is several."""
        self._take_one(text)
        while following := self._run_on():
            self._take_one(following)

    def _run_on(self) -> NumberedText | None:
        """Part the words that were taken last where the next number stands in them; return the rest as a text."""
        listing, item = self.listing, self.item
        if listing is None or self.block is None:
            return None
        start, end = item.stretches[-1] if item else (listing.start, listing.end)
        found = [
            (match.start(), number, match)
            for number, is_paragraph in self._numbers_due()
            if (match := run_on_at(number, after_item=item is not None).search(self.document.text, start, end))
            and (not is_paragraph or introduces(match["words"]))
        ]
        if not found:
            return None
        _, number, match = min(found, key=lambda each: each[0])
        if item:
            item.stretches[-1] = (start, match.start())
        else:
            self._reword(listing, match.start())
        return NumberedText(
            label=number, start=match.start("words"), end=end, block=self.block, number_range=match.span("number")
        )

    def _numbers_due(self) -> list[tuple[str, bool]]:
        """Return the numbers that can come next, and whether each is the report's next paragraph or an item."""
        listing, item = self.listing, self.item
        if listing is None:
            return []
        last = last_number(item)
        due = [(str(last + 1), False)] if item and last is not None and "(" not in item.number else []
        if item is None:
            due = [("1", False), *([(f"{listing.paragraph}.1", False)] if listing.paragraph else [])]
        return [*due, (listing.paragraph_after, True)] if listing.paragraph_after else due

    def _take_one(self, text: NumberedText) -> None:
        self.block = text.block
        words = self.document.text[text.start : text.end]
        label = text.label
        if label is not None:
            self._drop_lone_number()
        if label is None and self._introduction_goes_on(text, words):
            return
        if label is not None and self._wraps_introduction(text, words):
            return
        if label is None and (hidden := self._number_without_stop(text, words)):
            text, label = hidden, hidden.label
        if label is None:
            self._take_unnumbered(text, words)
        elif label.startswith("("):
            self._take_letter(text, label, words)
        elif "." in label:
            self._add_item(text, self._below_item(label))
        elif self._is_paragraph(int(label), words):
            self.paragraph = int(label)
            self._open(text, self.paragraph)
        elif self.listing is not None and (_LETTERS.search(words) or self._is_due(label)):
            self._add_item(text, self._below_paragraph(label))

    def _drop_lone_number(self) -> None:
        """Take back a paragraph that is a number alone where another follows: a footnote's mark, a page."""
        if self.listing and not self.listing.items and not _LETTERS.search(self.listing.words):
            self.listings.pop()
            self.paragraph = self.listings[-1].paragraph or 0 if self.listings else 0

    def _number_without_stop(self, text: NumberedText, words: str) -> NumberedText | None:
        """Return a text that begins with the next number of its list, though no stop or capital follows it."""
        paragraph, last = (self.listing.paragraph if self.listing else None), last_number(self.item) or 0
        match = re.match(r"\s*(?P<paragraph>\d{2,3})\.(?P<number>\d{1,3})\b[\s.:–-]*", words)
        if not match or int(match["paragraph"]) != paragraph or not 0 < int(match["number"]) - last < LARGEST_GAP:
            return None
        printed = (text.start + match.start("paragraph"), text.start + match.end("number"))
        return evolve(
            text,
            label=f"{match['paragraph']}.{match['number']}",
            start=text.start + match.end(),
            number_range=printed,
        )

    def _is_paragraph(self, number: int, words: str) -> bool:
        """Return whether a number is that of a paragraph of the report, and not of an item: both are numbered "68."."""
        listing = self.listing
        if listing is None or listing.paragraph is None:
            return listing is None or number > 1
        last = last_number(self.item)
        if number != self.paragraph + 1:
            lost = 1 < number - self.paragraph < LARGEST_GAP and number != (last or 0) + 1
            return lost and not ends_with_states(words, states_of(self.document)) and self._has_verdict(words)
        if last is None or last >= number:
            return True
        return not ends_with_states(words, states_of(self.document)) and (introduces(words) or last < number - 1)

    def _has_verdict(self, words: str) -> bool:
        """Return whether words speak of recommendations and say what is thought of them."""
        return introduces(words) and read_verdict(words).position is not Position.UNCLEAR

    def _is_due(self, label: str) -> bool:
        """Return whether a number alone in its line is that of the words that follow, and not of the page."""
        return int(label) == (last_number(self.item) or 0) + 1

    def _below_item(self, label: str) -> str:
        """Return the number of a label with a stop: "1.1" below item 1 of paragraph 62 is 62.1.1."""
        paragraph, last = (self.listing.paragraph if self.listing else None), last_number(self.item)
        head = label.partition(".")[0]
        return f"{paragraph}.{label}" if paragraph and head == str(last) and head != str(paragraph) else label

    def _below_paragraph(self, label: str) -> str:
        paragraph = self.listing.paragraph if self.listing else None
        return f"{paragraph}.{label}" if paragraph else label

    def _open(self, text: NumberedText, paragraph: int | None) -> None:
        self.listings.append(Listing(paragraph=paragraph, start=text.start, end=text.end, language=text.block.language))
        self._reword(self.listings[-1], text.end)

    def _reword(self, listing: Listing, end: int) -> None:
        """Read the introduction of a list, which may have been cut into several blocks, up to a place."""
        listing.end = end
        listing.words = self.document.text[listing.start : end].replace("\n", " ")
        listing.reading = read_introduction(listing.words, listing.language)
        listing.numbers, listing.cites_paragraphs = named_numbers(listing.printed())

    def _introduction_goes_on(self, text: NumberedText, words: str) -> bool:
        """Take words without a number that carry on a paragraph which has no item yet."""
        listing = self.listing
        if listing is None or listing.items or not words.strip() or listing.words.rstrip().endswith(":"):
            return False
        if listing.words.rstrip().endswith(".") and not words.lstrip()[:1].islower():
            return False
        if text.start - listing.end > LONGEST_GAP or len(listing.words) > LONGEST_INTRODUCTION:
            return False
        self._reword(listing, text.end)
        return True

    def _wraps_introduction(self, text: NumberedText, words: str) -> bool:
        """Take a line of an introduction that begins like an item: "paragraphs 35 (a), (b) and" / "(i) above …"."""
        listing, marker = self.listing, text.block.marker
        if listing is None or listing.items or marker is None or text.start != text.block.start:
            return False
        if not cut_list().search(listing.words) or not (words[:1].islower() or words[:1] in ",;"):
            return False
        listing.wrapped.append((text.start, marker))
        self._reword(listing, text.end)
        return True

    def _add_item(self, text: NumberedText, number: str) -> None:
        if self.listing is None:
            self.listings.append(Listing(paragraph=None, start=text.start, end=text.start))
        assert self.listing is not None
        self._find_lost(self.listing, number)
        mended = mended_number(number, self.listing, self.item)
        self.listing.items.append(
            ListedRecommendation(
                number=mended or number,
                stretches=[(text.start, text.end)],
                number_range=text.number_range,
                printed=number if mended else None,
            )
        )

    def _take_letter(self, text: NumberedText, label: str, words: str) -> None:
        """Take "(a)": an item of a first-cycle list, or a stretch of an item that counts its own points."""
        listing = self.listing
        if listing is None:
            return
        item = self.item
        if item is None or item.number.endswith(")"):
            self._add_item(text, f"{listing.paragraph} {label}" if listing.paragraph else label)
        else:
            item.stretches.append((text.start, text.end))

    def _take_unnumbered(self, text: NumberedText, words: str) -> None:
        item = self.item
        closed = item is None or self.document.text[slice(*item.stretches[-1])].rstrip().endswith(_ENDS)
        if closed and self._is_unnumbered_introduction(words):
            self._open(text, self.paragraph + 1 if self.paragraph else None)
        elif item and self._goes_on(text, item, words):
            item.stretches.append((text.start, text.end))
        elif item and state_brackets(words, states_of(self.document)) and not text.is_heading:
            item.doubtful.append(len(item.stretches))
            item.stretches.append((text.start, text.end))

    def _is_unnumbered_introduction(self, words: str) -> bool:
        if words.lstrip().startswith("*") or words.lstrip()[:1].islower() or (self.listing and not self.listing.items):
            return False
        return not ends_with_states(words, states_of(self.document)) and self._has_verdict(words)

    def _goes_on(self, text: NumberedText, item: ListedRecommendation, words: str) -> bool:
        """Return whether words without a number carry on the last item, as over a page break."""
        before, opening = self.document.text[slice(*item.stretches[-1])].rstrip(), words.lstrip()[:1]
        if text.is_heading:
            return not before.endswith(_ENDS) and (opening == "(" or opening.islower())
        return not before.endswith((";", ".")) or opening.islower()

    def _find_lost(self, listing: Listing, number: str) -> None:
        """Give numbers to recommendations whose own the text has lost, where the next number shows the gap.

        Words without a number that follow a finished item and name States are taken for more of that item, unless
        the item after it leaves out just as many numbers as there are of them.
        """
        item = listing.items[-1] if listing.items else None
        following, last = counting(number), last_number(item)
        if item is None or not item.doubtful or following is None or last is None:
            return
        if following - last - 1 != len(item.doubtful):
            return
        bounds = [*item.doubtful, len(item.stretches)]
        stretches, item.stretches = item.stretches, item.stretches[: bounds[0]]
        for n, (start, end) in enumerate(itertools.pairwise(bounds), start=1):
            name = f"{item.number.rpartition('.')[0]}.{last + n}" if "." in item.number else str(last + n)
            listing.items.append(ListedRecommendation(number=name, stretches=stretches[start:end], inferred=True))


_LETTERS = regex(r"[^\W\d_]")
_ENDS = (";", ".", ":", ")")

"""The lists of a Working Group's report: each paragraph that introduces one, and the items below it.

In the conclusions a paragraph says what the State thinks of a list ("67. The recommendations listed below enjoy the
support of X:"), and the items follow, numbered "1." or "67.1."; later paragraphs name items by number ("68. X considers
that recommendations Nos. 8, 9 … above are already implemented") or as "the recommendations listed above".
"""

import re
from collections.abc import Iterable

from attrs import define, field

from hrdocs.model import Block, Document
from hrdocs_upr_positions.numbers import NumberRun, read_run
from hrdocs_upr_positions.pieces import Piece
from hrdocs_upr_positions.recommending import state_brackets
from hrdocs_upr_positions.verdict import Reading, read_verdict


@define(kw_only=True)
class Item:
    """An item of a list: its number, and its words, which a page break may have cut into several stretches.

    Attributes:
        inferred: whether the text has lost the number, so that its place in the list gave it.
        printed: the number as printed, where it slipped ("136.69" between 138.68 and 138.70).
    """

    number: str
    stretches: list[tuple[int, int]]
    number_range: tuple[int, int] | None = None
    inferred: bool = False
    printed: str | None = None


@define(kw_only=True)
class Listing:
    """A paragraph of the conclusions, what it says, and the items below it.

    Attributes:
        paragraph: its number, or None.
        start: first code point of its words.
        numbers: the numbers that its own words name.
        cites_paragraphs: whether those are numbers of the report's paragraphs: "the recommendations in paragraphs 16,
            20", "paragraphs 33 (a) and (b)".
    """

    paragraph: int | None
    start: int
    end: int
    words: str
    reading: Reading
    numbers: NumberRun | None = None
    cites_paragraphs: bool = False
    items: list[Item] = field(factory=list)


def read_listings(document: Document, pieces: Iterable[Piece]) -> list[Listing]:
    """Return the listings of the conclusions, in order."""
    walk = _Walk(document=document)
    for piece in pieces:
        walk.take(piece)
    return walk.listings


@define(kw_only=True)
class _Walk:
    """Where the walk through the conclusions stands."""

    document: Document
    listings: list[Listing] = field(factory=list)
    block: Block | None = None

    @property
    def listing(self) -> Listing | None:
        return self.listings[-1] if self.listings else None

    @property
    def item(self) -> Item | None:
        return self.listing.items[-1] if self.listing and self.listing.items else None

    def take(self, piece: Piece) -> None:
        """Take a piece; one that holds the next number of the list ("…; 6. Ratify …") is several."""
        self._take_one(piece)
        while following := self._hidden_next(self.item):
            self._take_one(following)

    def _hidden_next(self, item: Item | None) -> Piece | None:
        """Part the last item where the number after its own stands in it, and return the rest as a piece."""
        last = _last_number(item)
        if item is None or last is None or self.block is None or item.number.count(".") > 1 or "(" in item.number:
            return None
        start, end = item.stretches[-1]
        match = re.compile(rf"(?<=[;.)])\s+(?P<number>{last + 1})\.\s+(?=[\"“«]?[^\W\da-z_])").search(
            self.document.text, start, end
        )
        if not match:
            return None
        item.stretches[-1] = (start, match.start())
        return Piece(
            label=str(last + 1), start=match.end(), end=end, block=self.block, number_range=match.span("number")
        )

    def _take_one(self, piece: Piece) -> None:
        self.block = piece.block
        words = self.document.text[piece.start : piece.end]
        label = piece.label
        if label is None:
            self._take_unnumbered(piece, words)
        elif label.startswith("("):
            self._take_letter(piece, label, words)
        elif "." in label:
            self._add_item(piece, label)
        elif self._is_paragraph(int(label), words):
            self._open(piece, words, int(label))
        elif self.listing is not None:
            self._add_item(piece, self._below_paragraph(label))

    def _is_paragraph(self, number: int, words: str) -> bool:
        """Tell a paragraph of the report from an item of a list: both are numbered "68."."""
        listing = self.listing
        if listing is None or listing.paragraph is None:
            return listing is None or number > 1
        if number != listing.paragraph + 1:
            return False
        last = _last_number(self.item)
        if last is None or last >= number:
            return True
        return not _ends_with_states(words) and (_introduces(words) or last < number - 1)

    def _below_paragraph(self, label: str) -> str:
        paragraph = self.listing.paragraph if self.listing else None
        return f"{paragraph}.{label}" if paragraph else label

    def _open(self, piece: Piece, words: str, paragraph: int | None) -> None:
        reading = read_verdict(words, language=piece.block.language)
        numbers, cites_paragraphs = named_numbers(words)
        self.listings.append(
            Listing(
                paragraph=paragraph,
                start=piece.start,
                end=piece.end,
                words=words,
                reading=reading,
                numbers=numbers,
                cites_paragraphs=cites_paragraphs,
            )
        )

    def _add_item(self, piece: Piece, number: str) -> None:
        if self.listing is None:
            self._open(piece, "", None)
        assert self.listing is not None
        mended = _mended(number, self.listing, self.item)
        self.listing.items.append(
            Item(
                number=mended or number,
                stretches=[(piece.start, piece.end)],
                number_range=piece.number_range,
                printed=number if mended else None,
            )
        )

    def _take_letter(self, piece: Piece, label: str, words: str) -> None:
        """Take "(a)": an item of a first-cycle list, or a stretch of an item that counts its own points."""
        listing = self.listing
        if listing is None:
            return
        item = self.item
        if item is None or item.number.endswith(")"):
            self._add_item(piece, f"{listing.paragraph} {label}" if listing.paragraph else label)
        else:
            item.stretches.append((piece.start, piece.end))

    def _take_unnumbered(self, piece: Piece, words: str) -> None:
        item = self.item
        if item and not _is_finished(self.document.text[slice(*item.stretches[-1])]) and not piece.is_heading:
            item.stretches.append((piece.start, piece.end))
        elif _introduces(words) and (self.listing is None or self.listing.items):
            self._open(piece, words, None if self.listing is None else self.listing.paragraph)
        elif item and state_brackets(words) and not piece.is_heading:
            self._add_lost(piece, item)

    def _add_lost(self, piece: Piece, item: Item) -> None:
        """Add a recommendation whose number the text has lost: it follows a finished one and names its States."""
        following = _next_number(item.number)
        if following:
            self._add_item(piece, following)
            assert self.item is not None
            self.item.inferred = True


def named_numbers(words: str) -> tuple[NumberRun | None, bool]:
    """Return the numbers that a paragraph names, or None, and whether they are numbers of paragraphs.

    "recommendations Nos. 8, 9", "recommendations 136.1-136.3, 136.5", "recommendations in paragraphs 33 (a) and (b)".
    """
    for match in _NAMING.finditer(words):
        run = read_run(words, match.end())
        if run:
            return run, match["paragraphs"] is not None and all(number.prefix is None for number in run.numbers)
    return None, False


_NAMING = re.compile(
    r"""
    \b(?:recommendations?|recommandations?|recomendaci(?:ón|ones)|рекомендаци\w+)
    (?:\s+(?:above|below|listed|contained|reflected|noted|made|set\s+out|in|the|numbered|under|report|of|this|present
        |dans|les|los|en|as|figurant|aux|au|que|figuran|содержащ\w+|в|изложенн\w+))*
    [\s,:]*
    (?: (?P<paragraphs> paragraphs? | paras?\.? | párrafos? | paragraphes? | пункт\w* ) \s*
      | nos?\.? | numbers? | numbered | n[°º]s? | № | [(] )?
    (?= \s* \d )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _mended(number: str, listing: Listing, before: Item | None) -> str | None:
    """Return the number that a misprint stands for: another paragraph's, but next in the list; or None."""
    prefix, _, rest = number.partition(".")
    if listing.paragraph is None or before is None or prefix == str(listing.paragraph):
        return None
    expected = _next_number(before.number)
    return expected if expected and rest and expected.partition(".")[2] == rest else None


def _introduces(words: str) -> bool:
    head = words[:400].lower()
    return any(stem in head for stem in ("recommendation", "recommandation", "recomendacion", "рекомендаци"))


def _ends_with_states(words: str) -> bool:
    brackets = state_brackets(words[-400:])
    return bool(brackets) and not re.search(r"\w", words[-400:][brackets[-1].end :])


def _is_finished(words: str) -> bool:
    return words.rstrip().endswith((";", ".", ":", ")"))


def _last_number(item: Item | None) -> int | None:
    if item is None:
        return None
    found = re.match(r"(?:\d+\.)?(\d+)", item.number)
    return int(found[1]) if found else None


def _next_number(number: str) -> str | None:
    head, dot, last = number.rpartition(".")
    return f"{head}{dot}{int(last) + 1}" if last.isdigit() else None

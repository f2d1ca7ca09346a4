"""What real documents change, made on documents that are at hand: which changes move their records.

    python benchmarks/changed_documents.py FILE … [--only CHANGE …] [--seed WORD]

Each file is written down as plain text, read, and then read again after one change at a time: marks glued to headings,
capitals, lines broken, spaces and hyphens of other kinds, running heads inside sentences, a heading numbered or named
otherwise, a misread letter. The records of a change that takes nothing away are those of the text itself. Prints a line
for each change that moves records, with the diagnostics that it brings, and how many of all did.
"""

import argparse
import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import hrdocs
from hrdocs.model import Document, ParseResult

Change = Callable[[str, random.Random], str]

HEADING = re.compile(
    r"^(?:(?:[IVX]+\.\s+)?conclusions? and/or recommendations?|report of the working group on the .{5,40} review"
    r"|(?:note verbale|letter|identical letters) dated .{20,300})\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Lines that say what a document is."""
MARKS = ("*", "∗", "†", "‡", "§", "¹", "1", "(*)")
RUNNING_HEAD = "A/HRC/99/7"
PARAGRAPHS_A_PAGE = 25
OFTEN, SELDOM = 0.3, 0.1
MISREAD = (("l", "1"), ("i", "l"), ("e", "c"), ("o", "0"), ("u", "n"), ("m", "rn"), ("h", "b"))
SET_PHRASE = re.compile(r"(?i)\b(?:enjoy|support|examined|following|implemented|compliments|honour|opportunity)\b")


def as_text(document: Document) -> str:
    """Return a document's body as plain text, a paragraph for each block and for each row of a table."""
    parts = []
    for block in document.body():
        words = document.text_of(block)
        marker = f"{block.marker} " if block.marker else ""
        parts.append(words.replace("\n", "\n\n") if block.cells else marker + " ".join(words.split()))
    return "\n\n".join(parts) + "\n"


def wrapped(width: int) -> Change:
    """Return a change that breaks lines."""

    def change(text: str, _: random.Random) -> str:
        filled = (
            textwrap.fill(each, width, break_long_words=False, break_on_hyphens=False) for each in text.split("\n\n")
        )
        return "\n\n".join(filled)

    return change


def replaced(pattern: str, new: str, share: float = 1.0) -> Change:
    """Return a change that puts something else for a share of what a pattern finds."""
    return lambda text, chance: re.sub(pattern, lambda match: new if chance.random() < share else match[0], text)


def headed(form: str) -> Change:
    """Return a change of the lines that say what a document is: `{}` stands for the line."""
    return lambda text, _: HEADING.sub(lambda match: form.format(match[0].strip()), text)


def broken_heading(between: str) -> Change:
    """Return a change that breaks those lines in two."""

    def halves(match: re.Match[str]) -> str:
        words = match[0].split()
        return " ".join(words[: len(words) // 2]) + between + " ".join(words[len(words) // 2 :])

    return lambda text, _: HEADING.sub(halves, text)


def running_heads(text: str, _: random.Random) -> str:
    """Put a running head and a page number inside one paragraph of each page."""
    parts: list[str] = []
    for number, part in enumerate(text.split("\n\n"), 1):
        words = part.split(" ")
        half = len(words) // 2 if number % PARAGRAPHS_A_PAGE == 0 and len(words) > 12 else 0
        parts += [" ".join(words[:half]), RUNNING_HEAD, str(number // PARAGRAPHS_A_PAGE)] if half else []
        parts.append(" ".join(words[half:]))
    return "\n\n".join(parts)


def misread(text: str, chance: random.Random) -> str:
    """Misread a letter in a share of the set phrases."""

    def letter(match: re.Match[str]) -> str:
        fits = [(old, new) for old, new in MISREAD if old in match[0]]
        old, new = chance.choice(fits) if fits and chance.random() < OFTEN else ("", "")
        return match[0].replace(old, new, 1)

    return SET_PHRASE.sub(letter, text)


CHANGES: dict[str, Change] = {
    **{f"mark {mark} glued": headed("{}" + mark) for mark in MARKS},
    **{f"mark {mark} in a block": headed("{}\n\n" + mark) for mark in MARKS},
    "capitals": lambda text, _: HEADING.sub(lambda match: match[0].upper(), text),
    "heading broken": broken_heading("\n"),
    "heading in two blocks": broken_heading("\n\n"),
    "lines of 72": wrapped(72),
    "lines of 34": wrapped(34),
    "double spaces": replaced(" ", "  ", OFTEN),
    "no-break spaces": replaced(" ", "\u00a0", OFTEN),
    "thin spaces": replaced(" ", "\u202f", SELDOM),
    "soft hyphens": replaced(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", SELDOM),
    "ligatures": lambda text, _: text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02"),
    "straight quotes": lambda text, _: re.sub("[’‘]", "'", re.sub("[“”]", '"', text)),
    "true hyphens": replaced(r"(?<=\w)-(?=\w)", "\u2010"),
    "en dashes": replaced(r"(?<=\w)-(?=\w)", "–"),
    "running heads": running_heads,
    "items run on": replaced(r";\n\n(?=\d{2,3}\.\d)", "; ", OFTEN),
    "items glued": replaced(r";\n\n(?=\d{2,3}\.\d)", ";", SELDOM),
    "numbers glued": replaced(r"(?m)(?<=^\d\d\.\d\.) (?=[A-Z])", ""),
    "title lost": lambda text, _: re.sub(r"(?im)^report of the working group on the .{5,40} review\W*$", "", text),
    "other line ends": lambda text, _: text.replace("\n", "\r\n"),
    "letters misread": misread,
}


FIELDS = ("number", "position", "recommending_states", "state", "dated", "senders", "addressees", "term", "treaty")


def facts(result: ParseResult) -> Counter[tuple[str, ...]]:
    """Return what the records of a document say, without places and marks; a running head adds to its references."""
    told = Counter[tuple[str, ...]]()
    for record in (each for each in result.records if each.kind != "reference"):
        said = (str(getattr(record, name, None)) for name in FIELDS)
        told[(record.kind, *(re.sub(r"\W+", " ", each).casefold() for each in said))] += 1
    return told


def moved(text: str, *, only: Sequence[str] = (), seed: str = "") -> Iterator[tuple[str, int, list[str]]]:
    """Iterate over the changes of a text: how many records each moves, and which diagnostics it brings.

    Args:
        text: of a document.
        only: names of the changes to make; all where it is empty.
        seed: what chance begins with.
    """
    before = hrdocs.parse(text.encode(), media_type="text/plain", keep_unknown=True)
    known = {each.code for each in before.diagnostics}
    for name, change in CHANGES.items():
        other = change(text, random.Random(seed + name)) if not only or name in only else text
        if other == text:
            continue
        after = hrdocs.parse(other.encode(), media_type="text/plain", keep_unknown=True)
        lost, new = facts(before) - facts(after), facts(after) - facts(before)
        yield name, max(lost.total(), new.total()), sorted({each.code for each in after.diagnostics} - known)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--only", nargs="+", default=[], choices=CHANGES, metavar="CHANGE")
    parser.add_argument("--seed", default="")
    args = parser.parse_args()
    tried = changed = 0
    for path in args.files:
        text = as_text(hrdocs.read(path))
        for name, count, codes in moved(text, only=args.only, seed=args.seed + path.name):
            tried, changed = tried + 1, changed + bool(count)
            if count:
                print(f"{path.name}: {name} moves {count} records; diagnostics: {', '.join(codes) or 'none'}")
    print(f"{changed} of {tried} changes of documents move records")


if __name__ == "__main__":
    main()

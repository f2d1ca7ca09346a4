"""Hostile documents: what no parser may raise on, made from the words of its own cases and from nothing."""

import random
from collections.abc import Iterator

import attrs

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Cell, Document, SourceIdentity
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.footnotes import with_calls
from hrdocs.source import PLAIN, Source

CUTS = 16
SHUFFLES = 3
LONG_LINE = 200_000

_WORD = regex(r"\S+")
_NOWHERE = Source(data=b"-", media_type=PLAIN, name="hostile.txt")


def bare_documents() -> Iterator[tuple[str, Document]]:
    """Iterate over documents that hold next to nothing, each with what it is called."""
    texts = {"one character": "x", "a NUL": "\x00", "white space": " \n\t\n ", "digits": "1 2 3\n\n4. 5."}
    yield "empty", _bare("")
    for name, text in texts.items():
        yield name, _bare(text)
        yield f"{name}, without blocks", attrs.evolve(_bare(text), blocks=())
    yield (
        "right to left",
        _assembled(["\u200fقرار مجلس حقوق الإنسان رقم 12", "(أ) توصية أولى؛", "\u202bעברית\u202c 1."]),
    )
    yield "a ragged table", _ragged_table()


def variants_of(document: Document) -> Iterator[tuple[str, Document]]:
    """Iterate over damaged forms of a document: cut, reversed, shuffled, without blocks, on one line."""
    for n in range(1, CUTS):
        yield f"cut at {n}/{CUTS}", cut(document, len(document.text) * n // CUTS)
    yield "without blocks", attrs.evolve(document, blocks=())
    texts = [document.text_of(block) for block in document.blocks]
    kinds = [block.kind for block in document.blocks]
    yield "blocks reversed", _assembled(texts[::-1], kinds[::-1])
    yield "on one line", _assembled([" ".join(document.text.split())])
    yield "as a table", _assembled(["\n".join("\t".join(text.split("\n")) for text in texts)], [BlockKind.TABLE])
    words = _WORD.findall(document.text)
    for seed in range(SHUFFLES):
        yield f"words shuffled ({seed})", _shuffled(words, seed)


def long_line(document: Document) -> Document:
    """Return the words of a document again and again on one line, which shows what takes more than linear time."""
    line = " ".join(document.text.split()) or "-"
    return _assembled([(line + " ") * (LONG_LINE // (len(line) + 1)) + line])


def cut(document: Document, length: int) -> Document:
    """Return the document as if it ended at a place of its text."""
    blocks = with_calls([_cut_block(block, length) for block in document.blocks if block.start < length])
    metadata = document.metadata
    kept = tuple(each for each in metadata.evidence if each.end <= length)
    return attrs.evolve(
        document,
        text=document.text[:length],
        blocks=blocks,
        lines=(),
        metadata=attrs.evolve(metadata, evidence=kept),
        diagnostics=(),
    )


def _cut_block(block: Block, length: int) -> Block:
    return attrs.evolve(
        block,
        end=min(block.end, length),
        cells=tuple(attrs.evolve(each, end=min(each.end, length)) for each in block.cells if each.start <= length),
        marks=tuple(each for each in block.marks if each.end <= length),
        called_at=(),
        links=tuple(each for each in block.links if each.end <= length),
    )


def _bare(text: str) -> Document:
    blocks = (Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),) if text else ()
    identity = SourceIdentity(sha256="0" * 64, media_type=PLAIN, byte_length=0, name="bare.txt")
    return Document(source=identity, text=text, blocks=blocks)


def _assembled(texts: list[str], kinds: list[BlockKind] | None = None) -> Document:
    text = Assembler()
    for words, kind in zip(texts, kinds or [BlockKind.PARAGRAPH] * len(texts), strict=True):
        text.add(kind, words)
    return text.document(_NOWHERE)


def _shuffled(words: list[str], seed: int) -> Document:
    chance = random.Random(seed)
    words = chance.sample(words, len(words))
    ends = sorted(chance.sample(range(len(words)), min(len(words), 40)))
    parts = [words[start:end] for start, end in zip([0, *ends], [*ends, len(words)], strict=True)]
    kinds = [chance.choice([*BlockKind]) for _ in parts]
    return _assembled([" ".join(part) for part in parts], kinds)


def _ragged_table() -> Document:
    rows = [["Recommendation", "Position"], ["1.1"], ["", "Supported", "", "Accepted"], []]
    text, cells = "", []
    for row, values in enumerate(rows):
        text += "\n" if row else ""
        for column, value in enumerate(values):
            text += "\t" if column else ""
            start, text = len(text), text + value
            cells.append(Cell(row=row, column=column + row, start=start, end=len(text), column_span=1 + column))
    table = Assembler()
    table.add(BlockKind.TABLE, text, cells=cells)
    return table.document(_NOWHERE)

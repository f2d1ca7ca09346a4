"""The language of each block: py3langid behind one function, loaded only when a document needs it."""

import functools
import re
from typing import Any

import attrs

from hrdocs.model import Block, Document

MINIMUM_LETTERS = 20
"""Below this many letters a detector guesses: the block inherits from a neighbour and says so."""

LANGUAGES = frozenset(
    "ar az be bg bn bs ca cs da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk km ko ky lt lv mk mn ms mt my"
    " ne nl no pl ps pt ro ru si sk sl sq sr sv sw ta tg th tk tr ug uk ur uz vi zh".split()
)
"""What blocks are told apart into: the six UN languages, Central Asia, and where human-rights documents come from."""

_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\b[A-Z]+(?:/[A-Za-z0-9.]+)+|[\d\W_]+")


def labelled(document: Document) -> Document:
    """Return the document with a language on each block that can have one.

    A language that the carrier declares for a block stays where the block is too short to tell; longer blocks are
    detected. Short and numeric blocks inherit from the nearest block before them, else after them.
    """
    if any(block.language_basis in ("detected", "inherited") for block in document.blocks):
        return document
    labels = [_own_language(document, block) for block in document.blocks]
    return attrs.evolve(document, blocks=tuple(_with_neighbours(document.blocks, labels)))


def detect(text: str) -> str | None:
    """Return the BCP 47 tag of a text, or None where it has too few letters to tell."""
    letters = _NOISE.sub(" ", text)
    if sum(map(len, letters.split())) < MINIMUM_LETTERS:
        return None
    tag: str = _identifier().classify(letters)[0]
    return f"uz-{'Cyrl' if _is_cyrillic(letters) else 'Latn'}" if tag == "uz" else tag


@functools.cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES & set(identifier.labels))
    return identifier


def _is_cyrillic(text: str) -> bool:
    return len(re.findall(r"[\u0400-\u04ff]", text)) * 2 > len(text.replace(" ", ""))


def _own_language(document: Document, block: Block) -> tuple[str | None, str | None]:
    found = detect(document.text_of(block))
    if found:
        return found, "detected"
    return block.language, block.language_basis


def _with_neighbours(blocks: tuple[Block, ...], labels: list[tuple[str | None, str | None]]) -> list[Block]:
    after: list[str | None] = []
    following: str | None = None
    for tag, _ in reversed(labels):
        following = tag or following
        after.append(following)
    after.reverse()
    labelled_blocks: list[Block] = []
    before: str | None = None
    for block, (tag, basis), later in zip(blocks, labels, after, strict=True):
        inherited = before or later
        chosen, basis = (tag, basis) if tag else (inherited, "inherited" if inherited else None)
        before = tag or before
        labelled_blocks.append(attrs.evolve(block, language=chosen, language_basis=basis))
    return labelled_blocks

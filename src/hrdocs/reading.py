"""Reading: from where a document lies to the Document that parsers see, by the readers of a registry."""

import os
from collections.abc import Iterator
from typing import BinaryIO

import attrs

from hrdocs.datafiles import table
from hrdocs.errors import HrdocsError, UnsupportedMediaType, one_of
from hrdocs.faults import FAULTS, crashed, failed
from hrdocs.model import Document, facts
from hrdocs.registry import Registry
from hrdocs.source import PDF, Source
from hrdocs.values import frozen

Origin = str | os.PathLike[str] | bytes | BinaryIO | Source | Document
OCR_ENGINE = "tesseract"


@frozen(kw_only=True)
class Reading:
    """How documents are to be read; the options of the command line, for calls.

    Attributes:
        media_type: IANA media type, where you know better than the bytes and the name show.
        engine: which reader to ask where there are several for one media type, such as "pdfplumber".
        ocr: whether the scanned pages of PDFs are recognised (the extra `hrdocs[ocr]`, and Tesseract).
        languages: BCP 47 tags of what scanned pages are written in.
        cross_check: whether a second engine reads too; where the two disagree is a diagnostic of the Document.
    """

    media_type: str | None = None
    engine: str = "default"
    ocr: bool = False
    languages: tuple[str, ...] = ()
    cross_check: bool = False

    def __attrs_post_init__(self) -> None:
        if self.ocr and self.engine not in ("default", OCR_ENGINE):
            raise ValueError(f"recognition of scans is an engine of its own; leave engine={self.engine!r} out")

    def sources(self, origin: "str | os.PathLike[str]", *, registry: Registry | None = None) -> Iterator[Source]:
        """Iterate over the sources at a path, one in memory at a time: itself, or each page of a web archive.

        Behind a message comes what is attached to it.

        Raises:
            SourceError: as for `hrdocs.read`.
        """
        from hrdocs import mail, warc

        if warc.is_archive(os.fspath(origin)):
            yield from (attrs.evolve(page, languages=self.languages) for page in warc.sources(os.fspath(origin)))
        else:
            yield from mail.with_attached(self.source(origin, registry=registry))

    def source(
        self, origin: "str | os.PathLike[str] | bytes | BinaryIO | Source", *, registry: Registry | None = None
    ) -> Source:
        """Return an origin as a Source, with its media type told by the readers of the registry.

        What is squeezed by gzip is unpacked; a web archive of one document gives that one.
        """
        from hrdocs import unpacking

        registry = registry or Registry.installed()
        source = Source.of(origin, media_type=self.media_type, sniff=registry.media_type_of)
        source = unpacking.unpacked(source, registry.media_type_of)
        return attrs.evolve(source, languages=self.languages) if self.languages else source

    def document(self, origin: Origin, *, registry: Registry | None = None) -> Document:
        """Return an origin as the Document that parsers see; a Document is not read again.

        Raises:
            SourceError: as for `hrdocs.read`.
        """
        from hrdocs import quoted

        registry = registry or Registry.installed()
        if isinstance(origin, Document):
            prepared = _prepared(origin)
            facts.carry(origin, prepared)
            return prepared
        source = self.source(origin, registry=registry)
        document = _prepared(_read(source, self._engine_for(source), registry))
        if self.cross_check:
            document = self._cross_checked(document, source, registry)
        return quoted.remembered(document, source)

    def _cross_checked(self, document: Document, source: Source, registry: Registry) -> Document:
        from hrdocs.cross_check import cross_check

        second = self.engine if self.engine != "default" else None
        differences = cross_check(source, engine=second, registry=registry)
        return attrs.evolve(document, diagnostics=(*document.diagnostics, *differences))

    def _engine_for(self, source: Source) -> str:
        return OCR_ENGINE if self.ocr and source.media_type == PDF else self.engine


def _prepared(document: Document) -> Document:
    """Return a document with the language of each block, and with what its masthead says of it."""
    from hrdocs import language
    from hrdocs.un import masthead

    return masthead.laid_over(language.labelled(document))


def _read(source: Source, engine: str, registry: Registry) -> Document:
    reader = registry.reader_for(source.media_type, engine)
    if reader is None:
        raise UnsupportedMediaType(_nobody_reads(source, engine, registry))
    try:
        document = reader.read(source)
    except HrdocsError:
        raise
    except FAULTS as error:
        raise crashed(source.name, reader, failed(error, reader.read)) from error
    if not isinstance(document, Document):
        raise crashed(source.name, reader, f"returned {type(document).__name__}, not Document")
    if source.diagnostics:
        return attrs.evolve(document, diagnostics=(*source.diagnostics, *document.diagnostics))
    return document


def _nobody_reads(source: Source, engine: str, registry: Registry) -> str:
    name = source.name or "source"
    engines = {reader.engine for reader in registry.readers if source.media_type in reader.media_types}
    if engines:
        return f"{name}: no engine {engine!r} reads {source.media_type}; there is {one_of([*engines])}"
    for row in table("hrdocs", "other_types.tsv"):
        if row["media_type"] == source.media_type and name.lower().endswith(row["suffix"]):
            return f"{name}: is {row['what']}, which no reader takes; {row['advice']}"
    taken = {media_type for reader in registry.readers for media_type in reader.media_types}
    return f"{name}: is {source.media_type}, which no reader takes; give {one_of([*taken])}"

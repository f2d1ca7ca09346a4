"""Every point at which a plugin can extend hrdocs."""

from collections.abc import Iterable

import pluggy

from hrdocs.plugin import AnnotatorPlugin, ParserPlugin, ReaderPlugin, WriterPlugin

PROJECT = "hrdocs"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin module as an implementation of a hook."""


class HookSpecs:
    """The hooks of hrdocs.

    hrdocs calls each hook once, in the main process, when a Registry is built. A hook registers; it reads no file,
    clock or environment. The order of what it returns has no meaning: hrdocs sorts by name, and a second claim to
    one name is an error that names both distributions.
    """

    @hookspec
    def hrdocs_readers(self) -> Iterable[ReaderPlugin]:
        r"""Offer readers: bytes of one media type in, one Document out.

        Called once per Registry, in the main process. The `read` functions run later, once per source, possibly in
        a worker process; they read the Source that they are given and nothing else.

        Example:
            A complete module that reads subtitles:

            >>> import hrdocs
            >>> from hrdocs.readers.assemble import Assembler
            >>> def read(source):
            ...     text = Assembler()
            ...     for cue in source.data.decode("utf-8").split("\n\n"):
            ...         text.add(hrdocs.BlockKind.PARAGRAPH, cue.splitlines()[-1])
            ...     return text.document(source)
            >>> @hrdocs.hookimpl
            ... def hrdocs_readers():
            ...     return [hrdocs.ReaderPlugin(name="subtitles", api=1, summary="WebVTT subtitles",
            ...                                 media_types=("text/vtt",), read=read, suffixes=(".vtt",))]
        """
        raise NotImplementedError

    @hookspec
    def hrdocs_parsers(self) -> Iterable[ParserPlugin]:
        """Offer parsers: a Document in, records out.

        Called once per Registry, in the main process. `detect` then runs once per document, for every parser;
        `parse` only for the one that is chosen. Both are pure: no state, clock, locale, environment, network, file.

        Example:
            A complete module that takes minutes of meetings:

            >>> import attrs, hrdocs
            >>> @attrs.frozen(kw_only=True)
            ... class Motion(hrdocs.Record):
            ...     kind = "motion"
            ...     text: str
            >>> def detect(document):
            ...     at = document.text.find("Minutes of the meeting")
            ...     if at < 0:
            ...         return None
            ...     words = document.quote("format", at, at + 22)
            ...     return hrdocs.Match(confidence=hrdocs.Confidence.WEAK, reason="opens as minutes", evidence=(words,))
            >>> def parse(document):
            ...     motions = [Motion(text=document.text_of(b), evidence=(document.quote("text", b.start, b.end),))
            ...                for b in document.body() if document.text_of(b).startswith("Moved:")]
            ...     return hrdocs.ParseResult(document=document, records=tuple(motions))
            >>> @hrdocs.hookimpl
            ... def hrdocs_parsers():
            ...     return [hrdocs.ParserPlugin(name="minutes", api=1, summary="Minutes of meetings", detect=detect,
            ...                                 parse=parse, record_types=(Motion,))]
        """
        raise NotImplementedError

    @hookspec
    def hrdocs_annotators(self) -> Iterable[AnnotatorPlugin]:
        r"""Offer annotators: a Document of any format in, records out.

        Called once per Registry, in the main process. `annotate` runs once per document, after the parser; it is
        pure, and it leaves the document alone. An annotator that says something of the parser's records gives
        `annotate_records` in its place: it gets the Document and those records, with their ids.

        Example:
            A complete module that finds case numbers of a court:

            >>> import re, attrs, hrdocs
            >>> @attrs.frozen(kw_only=True)
            ... class CaseNumber(hrdocs.Record):
            ...     kind = "case-number"
            ...     number: str
            >>> def annotate(document):
            ...     found = re.finditer(r"no\. (\d+/\d\d)", document.text)
            ...     return hrdocs.ParseResult(document=document, records=tuple(
            ...         CaseNumber(number=m[1], evidence=(document.quote("number", m.start(1), m.end(1)),))
            ...         for m in found))
            >>> @hrdocs.hookimpl
            ... def hrdocs_annotators():
            ...     return [hrdocs.AnnotatorPlugin(name="case-numbers", api=1, summary="Numbers of cases",
            ...                                    annotate=annotate, record_types=(CaseNumber,))]
        """
        raise NotImplementedError

    @hookspec
    def hrdocs_writers(self) -> Iterable[WriterPlugin]:
        r"""Offer writers: results in, bytes out.

        Called once per Registry, in the main process. `write` runs once per output; its bytes are a function of the
        results alone.

        Example:
            A complete module that lists kinds of records, a line each:

            >>> import hrdocs
            >>> def write(results):
            ...     kinds = [record.kind for result in results for record in result.records]
            ...     return {"": "".join(f"{kind}\n" for kind in kinds).encode()}
            >>> @hrdocs.hookimpl
            ... def hrdocs_writers():
            ...     return [hrdocs.WriterPlugin(name="kinds", api=1, summary="Kinds of records", suffix=".txt",
            ...                                 write=write)]
        """
        raise NotImplementedError

"""A good reader for the kit to pass: cues of subtitles, one a line. The bad ones change one thing in it each."""

import attrs

import hrdocs
from hrdocs.errors import UnreadableSource
from hrdocs.readers.assemble import Assembler
from hrdocs.text import one_line


def read(source):
    try:
        lines = source.data.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        raise UnreadableSource("cues: are not UTF-8") from None
    cues = Assembler()
    for number, line in enumerate(lines, 1):
        cues.add(hrdocs.BlockKind.PARAGRAPH, one_line(line), line=number, typed=False)
    return cues.document(source)


def offered(read=read, **changes):
    settings = {"api": 1, "summary": "cues", "media_types": ("text/x-cues",), "suffixes": (".cues",), "read": read}

    @hrdocs.hookimpl
    def hrdocs_readers():
        return [hrdocs.ReaderPlugin(name="cues", **settings | changes)]

    return hrdocs_readers


def changed(**changes):
    """Offer the reader with other fields of its Documents."""
    return offered(read=lambda source: attrs.evolve(read(source), **changes))


hrdocs_readers = offered()

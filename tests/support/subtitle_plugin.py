"""A plugin of a third party that lives in a module, so that another process can import it."""

import hrdocs
from hrdocs.readers.assemble import Assembler


def read(source: hrdocs.Source) -> hrdocs.Document:
    text = Assembler()
    for cue in source.data.decode("utf-8").split("\n\n"):
        text.add(hrdocs.BlockKind.PARAGRAPH, cue.splitlines()[-1])
    return text.document(source)


@hrdocs.hookimpl
def hrdocs_readers() -> list[hrdocs.ReaderPlugin]:
    plugin = hrdocs.ReaderPlugin(
        name="subtitles", api=1, summary="WebVTT", media_types=("text/vtt",), read=read, suffixes=(".vtt",)
    )
    return [plugin]

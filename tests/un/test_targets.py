"""The registry of targets."""

from hrdocs.model import BlockKind, ParseResult
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs.un.references import annotate
from hrdocs.un.targets import registry


def result(text):
    assembled = Assembler()
    assembled.add(BlockKind.PARAGRAPH, text)
    made = assembled.document(Source(data=b"x", media_type="text/plain"))
    return ParseResult(document=made, records=annotate(made).records)


def test_lists_each_target_once_with_its_mentions():
    first = result("General Assembly resolution 60/251 and the CRC; see https://example.org/a.")
    second = result("General Assembly resolution 60/251 again")
    targets = registry([first, second])
    assert [(each.scheme.value, each.target, each.url, len(each.mentions)) for each in targets] == [
        ("treaty", "CRC", None, 1),
        ("un-symbol", "A/RES/60/251", "https://docs.un.org/en/A/RES/60/251", 2),
        ("url", "https://example.org/a", "https://example.org/a", 1),
    ]
    assert targets[0].title == "Convention on the Rights of the Child"


def test_takes_records_too():
    assert [each.target for each in registry(result("the CRC").records)] == ["CRC"]

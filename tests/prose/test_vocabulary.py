"""What the words of a document say of its capitals, however many are asked for."""

from hrdocs.model import BlockKind
from hrdocs.prose.people.vocabulary import MOST_LOOKED_FOR, Vocabulary
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source


def vocabulary(words: str) -> Vocabulary:
    text = Assembler()
    text.add(BlockKind.PARAGRAPH, words)
    return Vocabulary(document=text.document(Source(data=b"x", media_type="text/plain")))


def test_a_word_stands_small_as_a_whole_word_alone() -> None:
    asked = ("harbour", "port", "été", "ferry", "boat", "dock", "quay", "l’été", "i̇lan", "Harbour", "")
    text = "The harbour office, seaport and l’été; Ferry, boat2 and a dock’s QUAY. İlan"
    expected = ["harbour", "été", "boat", "dock"]
    few, many = vocabulary(text), vocabulary(text)
    assert [each for each in asked if few.stands_small(each)] == expected
    assert not any(many.stands_small(f"{'x' * n}") for n in range(1, MOST_LOOKED_FOR + 2))
    assert [each for each in asked if many.stands_small(each)] == expected

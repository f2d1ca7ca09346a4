"""Web addresses in text, and the documents behind the United Nations' own."""

import pytest

from hrdocs.un import addresses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.org/a, and http://example.org.", ["https://example.org/a", "http://example.org"]),
        ("(www.example.org/x_(y)).", ["www.example.org/x_(y)"]),
        ("«https://example.org/ü?q=1»", ["https://example.org/ü?q=1"]),
        ("见https://example.org/a。下文", ["https://example.org/a"]),
        ("a@www.example.org, http://, https://x, ftp", []),
    ],
)
def test_finds_addresses(text, expected):
    assert [each.address for each in addresses.find(text)] == expected


@pytest.mark.parametrize(
    ("before", "after", "address"),
    [
        ("at https://example.org/a_long_", "name.pdf, which", "https://example.org/a_long_name.pdf"),
        ("at https://example.org/search?", "q=ferries&page=2 shows", "https://example.org/search?q=ferries&page=2"),
        ("at https://example.org/ferries", "which are listed/shown", "https://example.org/ferries"),
        ("at https://example.org/", "and so on", "https://example.org/"),
    ],
)
def test_goes_on_after_the_end_of_a_line(before, after, address):
    text = f"{before} {after}"
    assert [each.address for each in addresses.find(text, line_ends={len(before)})] == [address]


def test_does_not_take_the_next_sentence_for_a_path():
    text = "at https://example.org/The ferries"
    [found] = addresses.find(text, line_ends={text.index("The")})
    assert found.address == "https://example.org/"


@pytest.mark.parametrize(
    ("address", "symbol"),
    [
        ("https://undocs.org/en/A/RES/60/251", "A/RES/60/251"),
        ("https://undocs.org/A/RES/60/251", "A/RES/60/251"),
        ("https://docs.un.org/ar/S/RES/2231(2015)", "S/RES/2231 (2015)"),
        ("http://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/60/251", "A/RES/60/251"),
        ("https://documents.un.org/symbol-explorer?s=A/HRC/14/10&i=1", "A/HRC/14/10"),
        ("https://undocs.org/Home/Mobile?FinalSymbol=A%2FHRC%2F14%2F10&Language=E", "A/HRC/14/10"),
        ("undocs.org/A/HRC/14/10", "A/HRC/14/10"),
        ("https://www.un.org/en/about-us", None),
        ("https://undocs.org/en/A/HRC/WG.6", None),
        ("https://example.org/en/A/RES/60/251", None),
        ("https://[broken", None),
    ],
)
def test_reads_the_symbol_in_an_address(address, symbol):
    assert addresses.symbol_of(address) == symbol

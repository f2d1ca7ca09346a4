"""Symbols: taken apart, put together, and refused with the place of the fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.errors import HrdocsError
from hrdocs.un import Symbol, SymbolError

READ = [
    # symbol, organ, body, session, year, country, number, nature
    ("A/91/512", "General Assembly", None, "91", None, None, "512", "document"),
    ("A/HRC/44/10/Add.1", "General Assembly", "Human Rights Council", "44", None, None, "10", "document"),
    ("A/HRC/RES/5/1", "General Assembly", "Human Rights Council", "5", None, None, "1", "resolution"),
    ("A/HRC/DEC/17/119", "General Assembly", "Human Rights Council", "17", None, None, "119", "decision"),
    ("A/HRC/PRST/8/1", "General Assembly", "Human Rights Council", "8", None, None, "1", "presidential-statement"),
    ("A/HRC/S-17/2", "General Assembly", "Human Rights Council", "S-17", None, None, "2", "document"),
    ("A/HRC/52/NGO/31", "General Assembly", "Human Rights Council", "52", None, None, "31", "ngo-statement"),
    ("A/RES/60/251", "General Assembly", None, "60", None, None, "251", "resolution"),
    ("A/RES/217 A (III)", "General Assembly", None, "3", None, None, "217 A", "resolution"),
    ("A/RES/2106 (XX)", "General Assembly", None, "20", None, None, "2106", "resolution"),
    ("A/RES/3201 (S-VI)", "General Assembly", None, "S-6", None, None, "3201", "resolution"),
    ("A/RES/ES-10/21", "General Assembly", None, "ES-10", None, None, "21", "resolution"),
    ("A/80/L.1/Rev.1", "General Assembly", None, "80", None, None, "1", "draft"),
    ("A/C.3/66/L.61", "General Assembly", "Third Committee", "66", None, None, "61", "draft"),
    ("A/C.4/57/SR.4-9", "General Assembly", "Fourth Committee", "57", None, None, "4-9", "summary-record"),
    ("A/CONF.157/23", "General Assembly", "World Conference on Human Rights", None, None, None, "23", "document"),
    ("A/AC.109/2058", "General Assembly", "Special Committee on Decolonization", None, None, None, "2058", "document"),
    ("S/RES/1325 (2000)", "Security Council", None, None, 2000, None, "1325", "resolution"),
    ("S/PRST/2011/1", "Security Council", None, None, 2011, None, "1", "presidential-statement"),
    ("S/PV.9000", "Security Council", None, None, None, None, "9000", "verbatim-record"),
    ("S/2031/145", "Security Council", None, None, 2031, None, "145", "document"),
    ("E/RES/1996/31", "Economic and Social Council", None, None, 1996, None, "31", "resolution"),
    ("E/CN.4/2003/8", "Economic and Social Council", "Commission on Human Rights", None, 2003, None, "8", "document"),
    ("CCPR/C/KGZ/CO/3", None, "Human Rights Committee", None, None, "KGZ", "3", "concluding-observations"),
    ("CCPR/C/KGZ/Q/3", None, "Human Rights Committee", None, None, "KGZ", "3", "list-of-issues"),
    ("CCPR/C/KGZ/4", None, "Human Rights Committee", None, None, "KGZ", "4", "state-report"),
    ("CCPR/C/136/D/2950/2017", None, "Human Rights Committee", "136", 2017, None, "2950", "views"),
    ("CCPR/C/GC/36", None, "Human Rights Committee", None, None, None, "36", "general-comment"),
    ("HRI/CORE/KGZ/2008", None, "International human rights instruments", None, 2008, "KGZ", None, "core-document"),
    ("ST/SGB/2003/13", "Secretariat", None, None, 2003, None, "13", "secretary-generals-bulletin"),
]


@pytest.mark.parametrize(("text", "organ", "body", "session", "year", "country", "number", "nature"), READ)
def test_says_what_a_symbol_says(text, organ, body, session, year, country, number, nature):
    symbol = Symbol.parse(text)
    assert (symbol.organ, symbol.body, symbol.session, symbol.year) == (organ, body, session, year)
    assert (symbol.country, symbol.number, symbol.nature) == (country, number, nature)
    assert str(symbol) == text


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("A/HRC/WG.6/7/TJK/1", "national-report"),
        ("A/HRC/WG.6/7/TJK/2", "compilation"),
        ("A/HRC/WG.6/7/TJK/3", "stakeholders-summary"),
        ("A/HRC/WG.6/9/L.13", "draft"),
        ("E/C.12/TJK/CO/2-3", "concluding-observations"),
        ("CAT/C/TJK/QPR/4", "list-of-issues-prior-to-reporting"),
        ("CRC/C/OPAC/TJK/CO/1", "concluding-observations"),
        ("CCPR/C/CHN-HKG/CO/4", "concluding-observations"),
        ("CCPR/CO/78/SVK", "concluding-observations"),
        ("CAT/C/CR/30/4", "concluding-observations"),
        ("E/CN.4/1997/NGO/3", "ngo-statement"),
        ("E/C.12/69/D/54/2018", "views"),
        ("CEDAW/C/OP.8/TJK/1", "state-report"),
    ],
)
def test_tells_the_documents_of_a_review_and_of_a_treaty_body_apart(text, nature):
    assert Symbol.parse(text).nature == nature


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("S/RES/2231(2015)", "S/RES/2231 (2015)"),
        ("A/RES/217A(III)", "A/RES/217 A (III)"),
        ("A/ HRC/14/\n10", "A/HRC/14/10"),
        ("CEDAW/C/TJK/CO/4–5", "CEDAW/C/TJK/CO/4-5"),
        ("A/91/512–S/2031/20", "A/91/512-S/2031/20"),
        ("A/HRC/28/12*", "A/HRC/28/12*"),
        ("A/HRC/28/12/Add. 1", "A/HRC/28/12/Add.1"),
        ("A/80/6 (Sect. 3)", "A/80/6 (Sect. 3)"),
        ("A/CONF.157/24 (Part I)", "A/CONF.157/24 (Part I)"),
    ],
)
def test_writes_a_symbol_as_the_united_nations_prints_it(written, canonical):
    assert str(Symbol.parse(written)) == canonical
    assert Symbol.parse(canonical) == Symbol.parse(written)


def test_gives_the_document_that_an_addendum_adds_to():
    corrected = Symbol.parse("A/HRC/44/10/Add.1/Corr.2")
    assert corrected.suffixes == ("Add.1", "Corr.2")
    assert str(corrected.parent) == "A/HRC/44/10/Add.1"
    assert str(corrected.parent.parent) == "A/HRC/44/10"
    assert corrected.parent.parent.parent is None


def test_keeps_the_halves_of_a_joint_symbol():
    joint = Symbol.parse("A/91/512-S/2031/20*")
    assert [str(each) for each in joint.each] == ["A/91/512", "S/2031/20*"]
    assert joint.each[1].reissued
    assert joint.plain == "A/91/512"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("A/RES/60/251", "https://docs.un.org/en/A/RES/60/251"),
        ("S/RES/1325 (2000)", "https://docs.un.org/en/S/RES/1325(2000)"),
        ("A/HRC/28/12*", "https://docs.un.org/en/A/HRC/28/12"),
    ],
)
def test_gives_the_address_of_a_document(text, url):
    assert Symbol.parse(text).url == url


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("A/HRC24/7", 2, "'HRC24'"),
        ("HIV/AIDS", 0, "'HIV'"),
        ("AND/OR", 0, "'AND'"),
        ("A//7", 2, "nothing between"),
        ("A/77/319x", 5, "'319x'"),
        ("A/91/512-S/20x1/20", 11, "'20x1'"),
        ("ST/91/5-ST/SGX/1", 11, "'SGX'"),
        ("A/1/2/3/4", 8, "more numbers"),
        ("A", 1, "ends before"),
        ("", 0, "nothing"),
    ],
)
def test_says_where_a_symbol_is_wrong(text, position, words):
    with pytest.raises(SymbolError) as caught:
        Symbol.parse(text)
    assert caught.value.position == position
    assert words in str(caught.value)
    assert isinstance(caught.value, HrdocsError)


numbers = st.integers(1, 9999).map(str)
sessions = st.integers(1, 120).map(str)
years = st.integers(1945, 2099).map(str)
countries = st.sampled_from(["KGZ", "TJK", "SVN", "FJI", "YUG"])
symbols = st.one_of(
    st.tuples(st.just("A"), sessions, numbers),
    st.tuples(st.just("A/HRC"), sessions, numbers),
    st.tuples(st.just("A/RES"), sessions, numbers),
    st.tuples(st.just("A/HRC/WG.6"), sessions, countries, st.sampled_from("123")),
    st.tuples(st.just("S"), years, numbers),
    st.tuples(st.just("S/RES"), st.tuples(numbers, years).map("{0[0]} ({0[1]})".format)),
    st.tuples(
        st.just("A/RES"), st.tuples(numbers, st.sampled_from(["III", "XXI", "S-VI"])).map("{0[0]} ({0[1]})".format)
    ),
    st.tuples(st.sampled_from(["CCPR/C", "CAT/C", "E/C.12"]), countries, st.just("CO"), numbers),
    st.tuples(st.just("CEDAW/C"), sessions, st.just("D"), numbers, years),
)
suffixes = st.lists(
    st.tuples(st.sampled_from(["Add", "Corr", "Rev"]), st.integers(1, 20)).map("{0[0]}.{0[1]}".format), max_size=2
)


@given(symbols, suffixes, st.booleans())
def test_round_trip(parts, tail, reissued):
    text = "/".join([*parts, *tail]) + "*" * reissued
    symbol = Symbol.parse(text)
    assert str(symbol) == text
    assert Symbol.parse(str(symbol)) == symbol


@given(symbols, symbols)
def test_round_trip_of_joint_symbols(first, second):
    text = f"{'/'.join(first)}-{'/'.join(second)}"
    assert str(Symbol.parse(text)) == text
    assert len(Symbol.parse(text).each) == 2


@given(st.text(alphabet="ACERS/. 0123456789-()*IVX\n", max_size=24))
def test_any_text_is_a_symbol_or_an_error_with_a_place(text):
    symbol = place = None
    try:
        symbol = Symbol.parse(text)
    except SymbolError as error:
        place = error.position
    assert symbol is None or Symbol.parse(str(symbol)) == symbol
    assert (place is None) is (symbol is not None)
    assert place is None or 0 <= place <= len(text)

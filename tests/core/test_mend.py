"""Words that a page broke are mended when the document proves it, and left alone otherwise."""

import pytest

from hrdocs import mend

MENDED = [
    ("The so cial fund", "social policy", "The social fund"),
    ("activities o f the board", "of course, of that, of this", "activities of the board"),
    ("t he board", "the one, the two, the three, he said", "the board"),
    ("participatio n of women", "participation", "participation of women"),
    ("country -specific work", "country-specific", "country-specific work"),
    ("the years 2031 –2033", "", "the years 2031–2033"),
    ("Soc ial and pol icy", "Social policy", "Social and policy"),
]
LEFT_ALONE = [
    ("in formation of clouds", "information in and a formation"),  # both halves are words of the document
    ("any one of them", "anyone any one by one"),
    ("no where", "nothing proves it"),
    ("de France", "defrance"),  # a capital opens a word
    ("well -known", "nothing proves it"),
    ("RIVER WATCH", "press@riverwatch.example"),  # addresses write names as one word
    ("LAKE COURT", "https://www.lakecourt.example/news and lakecourt.example"),
    ("HARBOUR VOICES", "follow @harbourvoices, #harbourvoices"),
]


@pytest.mark.parametrize(("broken", "proof", "whole"), MENDED)
def test_broken_word_is_mended_when_the_document_writes_it_whole(broken, proof, whole):
    vocabulary = mend.Vocabulary.of([broken, proof])
    to_do = mend.repairs(broken, vocabulary)
    assert mend.mended(broken, to_do) == whole


@pytest.mark.parametrize(("text", "rest"), LEFT_ALONE)
def test_two_words_stay_two(text, rest):
    assert mend.repairs(text, mend.Vocabulary.of([text, rest])) == ()


def test_note_quotes_the_word_where_it_stands_after_mending():
    text = "The so cial fund and the pol icy"
    vocabulary = mend.Vocabulary.of([text, "social policy"])
    to_do = mend.repairs(text, vocabulary)
    whole = mend.mended(text, to_do)
    assert [whole[note.start : note.end] for note in mend.notes(to_do)] == ["social", "policy"]
    assert {note.code for note in mend.notes(to_do)} == {"split-word"}


def test_positions_move_with_the_deletions():
    text = "so cial x pol icy y"
    to_do = mend.repairs(text, mend.Vocabulary.of([text, "social policy"]))
    whole = mend.mended(text, to_do)
    assert whole[mend.moved(text.index("x"), to_do)] == "x"
    assert whole[mend.moved(text.index("y", 14), to_do)] == "y"


@pytest.mark.parametrize(
    ("lines", "proof", "joined"),
    [
        (["full partici-", "pation of all"], "participation", "full participation of all"),
        (["the seventy-", "eighth session"], "", "the seventy-eighth session"),  # nothing proves a word without it
        (["an anti-", "corruption body"], "anti-corruption anticorruption", "an anti-corruption body"),
        (["plain", "lines"], "", "plain lines"),
        (["  spaced  ", "", "out"], "", "spaced out"),
    ],
)
def test_lines_join_and_hyphens_at_their_ends_go_only_with_proof(lines, proof, joined):
    assert mend.join_lines(lines, mend.Vocabulary.of([proof])) == joined

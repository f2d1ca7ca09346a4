"""Quotations in ten languages: a table of wordings with one each, and one of marks that nobody speaks between."""

import csv
from pathlib import Path

import pytest

import hrdocs
from hrdocs.model import BlockKind, Document
from hrdocs.prose.quotations.grammar import needed
from hrdocs.prose.quotations.quotations import quotations
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def document(*paragraphs: str, language: str | None = None) -> Document:
    text = Assembler()
    for paragraph in paragraphs:
        text.add(BlockKind.PARAGRAPH, paragraph, language=language)
    return text.document(Source(data=b"x", media_type="text/plain"))


@pytest.mark.parametrize("row", rows("quotations.tsv"), ids=lambda row: row["paragraph"][:40])
def test_one_quotation(row: dict[str, str]) -> None:
    found, _ = quotations(document(row["paragraph"]))
    wanted = (row["text"], row["speaker"] or None, row["role"] or None)
    assert [(each.text, each.speaker, each.role) for each in found] == [wanted]


@pytest.mark.parametrize("row", rows("no_quotations.tsv"), ids=lambda row: row["paragraph"][:40])
def test_marks_that_nobody_speaks_between(row: dict[str, str]) -> None:
    found, _ = quotations(document(row["paragraph"]))
    assert found == ()


@pytest.mark.parametrize(
    "row", rows("quotations_kinds.tsv"), ids=lambda row: f"{row['language']}: {row['paragraph'][:40]}"
)
def test_kinds_of_attribution(row: dict[str, str]) -> None:
    found, _ = quotations(document(row["paragraph"]))
    wanted = (row["text"], row["speaker"] or None, row["role"] or None)
    assert [(each.text, each.speaker, each.role) for each in found] == [wanted]


@pytest.mark.parametrize("row", rows("quotations_speakers.tsv"), ids=lambda row: row["paragraph"][:40])
def test_speakers(row: dict[str, str]) -> None:
    found, _ = quotations(document(*row["paragraph"].split(" ¶ ")))
    assert (found[-1].speaker, found[-1].role) == (row["speaker"] or None, row["role"] or None)


@pytest.mark.parametrize(
    "row", rows("quotations_varied.tsv"), ids=lambda row: f"{row['language']}: {row['paragraph'][:40]}"
)
def test_speakers_of_varied_sentences(row: dict[str, str]) -> None:
    found, _ = quotations(document(*row["paragraph"].split(" ¶ ")))
    given = (found[-1].speaker, found[-1].role) if found else (None, None)
    assert given == (row["speaker"] or None, row["role"] or None)


@pytest.mark.parametrize(
    "row", rows("quotations_languages.tsv"), ids=lambda row: f"{row['language']}: {row['paragraph'][:40]}"
)
def test_speakers_of_fifteen_languages(row: dict[str, str]) -> None:
    found, _ = quotations(document(*row["paragraph"].split(" ¶ "), language=row["language"]))
    given = (found[-1].speaker or "", found[-1].role or "") if found else ("–", "")
    assert given == (row["speaker"], row["role"])


GOVERNED = [
    ("Марина Котова вышла к прессе. По словам Котовой, «судья даже не открыл дело».", "ru", "Марина Котова", "Котовой"),
    ("По словам Котовой, «судья даже не открыл дело».", "ru", "Котовой", "Котовой"),
    ("«Судья не открыл дело», — сказала Жукова. Её брат Жуков молчал.", "ru", "Жукова", "Жукова"),
    ("Piotr Sroka złożył skargę. Zdaniem Sroki „sąd nie otworzył akt sprawy”.", "pl", "Piotr Sroka", "Sroki"),
    ("Rasa Butkutė tyli. Pasak Butkutės, „teismas bylos net neatvertė“.", "lt", "Rasa Butkutė", "Butkutės"),
]


@pytest.mark.parametrize(("paragraph", "language", "speaker", "mention"), GOVERNED)
def test_a_governed_name_is_given_as_the_page_prints_it_first_in_the_nominative(
    paragraph: str, language: str, speaker: str, mention: str
) -> None:
    (found,), _ = quotations(document(paragraph, language=language))
    assert found.speaker == speaker
    assert mention in [each.exact for each in found.evidence if each.field == "speaker"]


PAGE = "<html><body><article><h1>A day at the harbour</h1>{}</article></body></html>"
AROUND = "<p>" + "The board met for six hours and heard both sides before it closed the case. " * 4 + "</p>"


@pytest.mark.parametrize(
    "quote",
    [
        "« Rien n’est une faveur », a déclaré Anna Holm, directrice du grand port de Rill et de la vallée.",
        "„Nichts davon ist umsonst“, sagte Anna Holm, die seit Jahren den alten Hafen von Rill leitet.",
        "“Nothing here is free,” said Anna Holm, who has kept the old harbour of Rill for twenty years.",
    ],
)
def test_a_block_quotation_that_says_who_spoke(quote: str) -> None:
    page = PAGE.format(AROUND + f"<blockquote><p>{quote}</p></blockquote>" + AROUND)
    found, _ = quotations(hrdocs.read(page.encode()))
    assert [each.speaker for each in found] == ["Anna Holm"]
    assert found[0].text.split()[-1] in quote.split(",")[0]


def test_a_list_of_dashes_is_no_speech_in_any_language() -> None:
    for head, item in (
        ("Parliament called on States to:", "- amend the mandate of the office"),
        ("Der Rat fordert von den Staaten:", "– das Mandat des Amtes zu ändern"),
        ("Le Conseil demande aux États de :", "— modifier le mandat du bureau"),
    ):
        found, _ = quotations(document(head, item, item.replace("office", "court")))
        assert not found, head


LETTERS = [
    ("Q[cdf]{0,2}Z[wT]{1,2}(?P<s>{named})x?", "QZ"),
    ("Q(?:a(?:b|c)d)e{0,3}f{1,3}", "Qf"),
    ("^A|B", ""),
    ("{who}V+P*", "V"),
    ("[^QV]k$", "k"),
]


@pytest.mark.parametrize(("pattern", "letters"), LETTERS)
def test_letters_without_which_no_sentence_fits_a_rule(pattern, letters):
    assert needed(pattern) == frozenset(letters)

"""Candidatures, earlier terms, and what States say of treaties."""

from collections.abc import Callable

import pytest
from tables import table_text

from hrdocs import Document
from hrdocs.model import BlockKind
from hrdocs.passages import passages
from hrdocs.readers.assemble import Assembler
from hrdocs.source import PLAIN, Source
from hrdocs_note_verbale.candidature import candidature
from hrdocs_note_verbale.past_terms import past_terms
from hrdocs_note_verbale.treaty_predicates import intention
from hrdocs_note_verbale.treaty_statements import treaty_statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Permanent Mission has the honour to refer to the candidature of Norway for membership of the"
            " Human Rights"
            " Council for the term 2036–2038; the election is to be held in October 2035.",
            ("NOR", "Human Rights Council", "2036/2038", "2035-10", None),
        ),
        (
            "Peru has decided to present its candidature to the Human Rights Council for the period 2037-2040 at the"
            " elections to be held during the ninety-first session of the General Assembly on 13 May 2037.",
            ("PER", "Human Rights Council", "2037/2040", "2037-05-13", "91"),
        ),
        (
            "My Government is seeking election as a non-permanent member of the Security Council for 2041–2042. The"
            " elections will take place in 2040.",
            ("PER", "Security Council", "2041/2042", "2040", None),
        ),
        (
            "I write about the candidacy of the Republic of Estonia for the Economic and Social Council.",
            ("EST", "Economic and Social Council", None, None, None),
        ),
        (
            "Peru presents its candidature to the Human Rights Council for the term from 2036 to 2038.",
            ("PER", "Human Rights Council", "2036/2038", None, None),
        ),
    ],
)  # fmt: skip
def test_candidature(
    build: Callable[[str], Document], text: str, expected: tuple[str, str, str | None, str | None, str | None]
) -> None:
    found = candidature(passages(build(f"P {text}")), (), ("PER",))
    assert found is not None
    assert (found.state, found.body, found.term, found.election, found.session) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I have the honour to present the candidature of Ms. Quispe for the position of Secretary-General.",
        "The elections in Peru will be held in October 2035, and all candidates are known.",
        "The Human Rights Council met in 2035.",
    ],
)
def test_no_candidature(build: Callable[[str], Document], text: str) -> None:
    assert candidature(passages(build(f"P {text}")), (), ("PER",)) is None


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Chad has had four terms on the Council: 2006–2009, 2012– 2014, 2017–2019 and 2024–2026.",
         ["2006/2009", "2012/2014", "2017/2019", "2024/2026"]),
        ("It was a member of the Human Rights Council between 2007 and 2010, and then between 2014 and 2016.",
         ["2007/2010", "2014/2016"]),
        ("Its membership of the Council from 2007 to 2010 was its first.", ["2007/2010"]),
        ("It was a non-permanent member of the Security Council in 2017–2018.", []),
        (
            "It was a member of the Security Council in 2017–2018 and of the Human Rights Council in 2019–2021.",
            ["2019/2021"],
        ),
        ("It was a member of the Commission on Human Rights (1992–1994) and of the Human Rights Council (2006–2009).",
         ["2006/2009"]),
        ("During its first (2014–2016) and second (2023–2025) terms, it learned.", ["2014/2016", "2023/2025"]),
        ("Its ambassador was President of the Council in 2010–2011.", []),
        ("It will serve as a member for the term 2036–2038.", []),
        ("The national plan of action for 2018–2021 names the members of the committee.", []),
        ("It served on the Council in 2010–2040.", []),
    ],
)  # fmt: skip
def test_past_terms(build: Callable[[str], Document], text: str, terms: list[str]) -> None:
    found = past_terms(passages(build(f"P {text}")), "Human Rights Council", "2036/2038")
    assert [each.value for each in found] == terms


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "P Peru is a party to several treaties (the International Covenant on Civil and Political"
            " Rights; the"
            " Convention on the Rights of the Child), having submitted reports to the Committee against Torture.",
            [("ICCPR", "party"), ("CRC", "party")],
        ),
        (
            "L1[21.] Peru is a State Party to these instruments:\n\n"
            "L2[(a)] International Covenant on Civil and Political Rights;\n\n"
            "L2[(i)] Optional Protocol to the International Covenant on Civil and Political Rights;\n\n"
            "L2[(b)] Convention on the Rights of the Child (signed in 2030);\n\n"
            "L1[22.] Peru values the Convention on the Rights of Persons with Disabilities.",
            [("ICCPR", "party"), ("ICCPR-OP1", "party"), ("CRC", "signatory")],
        ),
        ("P The Convention on the Rights of Persons with Disabilities was ratified by Act 7 of Peru in 2011.",
         [("CRPD", "party")]),
        ("P The talks produced the Rome Statute, which Peru signed at once and ratified in 2001.",
         [("ROME-STATUTE", "party")]),
        ("P Peru has signed but not ratified it. It signed the Arms Code.", []),
        ("P Peru signed the Convention on the Rights of the Child.", [("CRC", "signatory")]),
        ("P Peru has not yet ratified the Convention on the Rights of the Child.", [("CRC", "not-party")]),
        ("P Peru is not a party to the Rome Statute and does not intend to accede to the Convention against Torture and"
         " Other Cruel, Inhuman or Degrading Treatment or"
         " Punishment.", [("ROME-STATUTE", "not-party"), ("CAT", "declines")]),
        ("P My Government has decided to withdraw from the Rome Statute of the International Criminal Court.",
         [("ROME-STATUTE", "withdraws")]),
        ("P Peru intends to ratify the Convention on the Rights of the Child.", [("CRC", "intends")]),
        ("P Peru has recognized the competence of the Human Rights Committee and of the Committee on the Rights of the"
         " Child to receive communications.", []),
        ("P Peru recognizes the competence of the Committee under the Optional Protocol to the Convention on the"
         " Elimination of All Forms of Discrimination against Women.", [("OP-CEDAW", "recognises-competence")]),
        ("P Peru encourages all States to ratify the Convention on the Rights of the Child.", []),
        ("P With its pledge, Peru promised to encourage its neighbours to sign and ratify the Convention on the"
         " Rights of"
         " the Child.", []),
        ("P Peru has ratified the Optional Protocol to the Convention on the Rights of the Child on a communications"
         " procedure and recognized the competence of the Committee (under article 9 of the Optional Protocol).",
         [("OP-CRC-IC", "party"), ("OP-CRC-IC", "recognises-competence")]),
        ("P States that have ratified the Convention on the Rights of the Child met in Lima.", []),
        ("P Peru has ratified the Convention on the Rights of the Child and promotes the International Covenant"
         " on Civil"
         " and Political Rights.", [("CRC", "party")]),
        ("P Peru withdrew its reservations to the Convention on the Rights of the Child.", []),
        ("P The CEDAW Committee reviewed Peru, which is a member of the Council.", []),
    ],
)  # fmt: skip
def test_treaties(build: Callable[[str], Document], notation: str, expected: list[tuple[str, str]]) -> None:
    found = treaty_statements(passages(build(notation)), "PER")
    assert [(each.treaty, each.statement.value) for each in found] == expected
    assert {each.state for each in found} <= {"PER"}
    assert all({quoted.field for quoted in each.evidence} >= {"treaty", "statement"} for each in found)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Chile has ratified the Convention on the Rights of the Child.", "CHL"),
        ("Our neighbour, Chile, has ratified the Convention on the Rights of the Child.", "CHL"),
        ("It has ratified the Convention on the Rights of the Child.", "COD"),
        ("The Congo has ratified the Convention on the Rights of the Child.", "COD"),
        ("The Democratic Republic of the Congo has ratified the Convention on the Rights of the Child.", "COD"),
    ],
)
def test_whose(build: Callable[[str], Document], text: str, state: str) -> None:
    assert [each.state for each in treaty_statements(passages(build(f"P {text}")), "COD")] == [state]


@pytest.mark.parametrize(
    ("pledge", "is_own"),
    [
        ("Ratify the Convention on the Rights of the Child", True),
        ("Continue the process of accession to the Rome Statute", True),
        ("Consider acceding to the Rome Statute", True),
        ("Promote the universal ratification of the Rome Statute", False),
        ("Encourage States to ratify the Rome Statute", False),
        ("Implement the Rome Statute", False),
    ],
)
def test_intention_of_a_pledge(pledge: str, is_own: bool) -> None:
    assert (intention(pledge, "PER") is not None) is is_own


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [
                ["Treaty", "Signature", "Ratification, accession (a)"],
                ["International Covenant on Civil and Political Rights", "", "4 March 1992 (a)"],
                ["Convention on the Rights of the Child", "26 January 1990", ""],
                ["Convention on the Rights of Persons with Disabilities", "30 March 2007", "2010"],
                ["Rome Statute of the International Criminal Court", "", "–"],
                ["Convention against Torture", "", "Not yet ratified"],
            ],
            [("ICCPR", "party"), ("CRC", "signatory"), ("CRPD", "party"), ("CAT", "not-party")],
        ),
        ([["Convention on the Rights of the Child", "Ratified in 1991"]], [("CRC", "party")]),
        ([["Convention on the Rights of the Child", "Third report submitted in 2019"]], []),
    ],
)
def test_tables(rows: list[list[str]], expected: list[tuple[str, str]]) -> None:
    text, cells = table_text(rows, header_rows=1)
    assembler = Assembler()
    assembler.add(BlockKind.PARAGRAPH, "Status of treaties")
    assembler.add(BlockKind.TABLE, text, cells=cells)
    found = treaty_statements(passages(assembler.document(Source(data=b"", media_type=PLAIN))), "PER")
    assert [(each.treaty, each.statement.value) for each in found] == expected

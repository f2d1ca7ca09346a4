"""Tables in text files whose columns blanks alone part: figures open the rows."""

import pytest
from tables import rows_of

import hrdocs
from hrdocs.model import Block, BlockKind, Document

TABLES = {
    "cells over several lines": (
        """
No.     Recommendation                   Reply

12.1    Paint the lighthouse             Noted. The paint is
                                         on its way.
12.2    Dredge the channel of the old    Accepted
        harbour
12.3    Count the seals                  Already done
""",
        [
            ["No.", "Recommendation", "Reply"],
            ["12.1", "Paint the lighthouse", "Noted. The paint is on its way."],
            ["12.2", "Dredge the channel of the old harbour", "Accepted"],
            ["12.3", "Count the seals", "Already done"],
        ],
    ),
    "a head of two lines, a heading that spans the columns": (
        """
Rec.    Recommendation          Recommending    Position      Remarks
no.                             State

A. The sea

31.1    Mark the shoals         Chad            Supported     Buoys are laid
                                                              out.
31.2    Name the skerries       Togo, Fiji      Noted

B. The land

31.3    Mend the road           Peru            Supported
""",
        [
            ["Rec. no.", "Recommendation", "Recommending State", "Position", "Remarks"],
            ["A. The sea"],
            ["31.1", "Mark the shoals", "Chad", "Supported", "Buoys are laid out."],
            ["31.2", "Name the skerries", "Togo, Fiji", "Noted", ""],
            ["B. The land"],
            ["31.3", "Mend the road", "Peru", "Supported", ""],
        ],
    ),
    "lists of figures, empty lines between the rows": (
        """
Recommandations        Position         Observations

44.1-44.3              Acceptées        Les travaux sont en cours.

44.4 et 44.5,          Notées           Le port est fermé.
44.7

44.6                   Acceptée
                       en partie
""",
        [
            ["Recommandations", "Position", "Observations"],
            ["44.1-44.3", "Acceptées", "Les travaux sont en cours."],
            ["44.4 et 44.5, 44.7", "Notées", "Le port est fermé."],
            ["44.6", "Acceptée en partie", ""],
        ],
    ),
    "two columns under a head": (
        "Nummer     Antwort\n7.1        Angenommen\n7.2        Zur Kenntnis genommen\n",
        [["Nummer", "Antwort"], ["7.1", "Angenommen"], ["7.2", "Zur Kenntnis genommen"]],
    ),
    "no head": (
        "5.1     Open the gate     Mali      Yes\n5.2     Shut the gate     Fiji      No\n",
        [["5.1", "Open the gate", "Mali", "Yes"], ["5.2", "Shut the gate", "Fiji", "No"]],
    ),
    "wide characters take two columns": (
        "编号     建议           立场\n\n9.1      粉刷港口       支持\n9.2      命名群岛       注意到\n",
        [["编号", "建议", "立场"], ["9.1", "粉刷港口", "支持"], ["9.2", "命名群岛", "注意到"]],
    ),
}

ON_TWO_PAGES = """
No.      Recommendation          State      Position     Remarks
3.1      Clean the wells         Mali       Accepted     Two are
                                                         clean.
3.2      Close the wells         Fiji       Noted        No need.

A/HRC/94/18/Add.1

4

3.3      Dig new wells           Peru       Accepted
"""

NO_TABLES = {
    "a list that hangs behind its numbers": (
        "Findings of the harbour board\n\n"
        "1.   The quay has settled by a hand's breadth since the spring, and the\n"
        "     board asks for a survey.\n2.   The crane has not been oiled.\n3.   The lamp is out.\n"
    ),
    "numbered paragraphs under the heading of a section": (
        "I.   Introduction\n\n1.   In the last ten years the Council has met on the question four times, and\n"
        "has found no answer.\n\n2/3                                     24-14871\n"
    ),
    "blanks that fill the lines": (
        "1  The  recognition  that  there  were  others, who   had  no  part  in  it  and\n"
        "2  who   came  to  the  harbour  before  us, is   all  that  the  report  asks\n"
        "3  of  those  who  read  it  today  in  the  towns   and  in  the  villages  too\n"
    ),
    "notes with two blanks behind a sentence": (
        "1.  For the purposes of this note the contractors are guests.  They leave at noon.\n\n"
        "2.  The Embassy has people on exchange with others.  They stay.\n"
    ),
    "a masthead": (
        "United Nations                      A/96/301\nGeneral Assembly                    Distr.: General\n"
        "                                    3 May 2031\n\n24-14871 (S)   200824   210824\n"
    ),
    "one row": "No.    Answer\n8.1    Supported\n",
}


def read(text: str) -> Document:
    return hrdocs.read(text.encode(), media_type="text/plain")


def tables(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.TABLE]


@pytest.mark.parametrize("name", TABLES)
def test_the_cells_of_a_table(name: str) -> None:
    source, rows = TABLES[name]
    document = read(
        f"Replies\n\nThe State has this to say of the recommendations that it got.\n\n{source}\nIt is so.\n"
    )
    (table,) = tables(document)
    assert rows_of(document, table) == rows
    assert [cell.header for cell in table.cells] == [cell.row == 0 and name != "no head" for cell in table.cells]
    assert document.text_of(document.blocks[-1]) == "It is so."


def test_a_table_goes_on_in_its_columns_on_the_next_page() -> None:
    document = read(ON_TWO_PAGES)
    first, second = tables(document)
    assert len(rows_of(document, first)) == 3
    assert rows_of(document, second) == [["3.3", "Dig new wells", "Peru", "Accepted", ""]]


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_only_looks_like_a_table(name: str) -> None:
    assert tables(read(NO_TABLES[name])) == []


BELOW = {
    "a list": "It has more to say.\n\n4.      Conclusion\n\nThe State thanks all.\n\n5.      Next steps\n",
    "a list right under it": "4.      Conclusion\n\nThe State thanks all.\n",
    "a list of years": "A. Reports\n\n2029    Report on wells\n2030    Report on quays\n",
    "figures far below": "It is so.\n\n" * 15 + "3.3     Wells of the north              Dry\n",
}


@pytest.mark.parametrize("name", BELOW)
def test_what_stands_under_a_table_is_no_row_of_it(name: str) -> None:
    head = "No.     Recommendation                  Position\n"
    rows = "3.1     Clean the wells                 Accepted\n3.2     Close the wells                 Noted\n"
    document = read(f"Replies\n\n{head}{rows}\n{BELOW[name]}")
    (table,) = tables(document)
    assert len(rows_of(document, table)) == 3
    assert rows_of(document, table)[-1] == ["3.2", "Close the wells", "Noted"]

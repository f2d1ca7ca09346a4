"""Tables in text files: columns under dashes, grids, bars; and what only looks like one."""

import time

import pytest
from tables import rows_of

import hrdocs
from hrdocs.model import BlockKind, Document

TABLES = {
    "a line to a row": (
        """
  No.    Answer
  ------ ---------------
  12.1   Supported
  12.2   Noted
""",
        [["No.", "Answer"], ["12.1", "Supported"], ["12.2", "Noted"]],
    ),
    "rows of several lines": (
        """
  -----------------------------------
  No.      Recommen-   Answer
           dation
  -------- ----------- --------------
  7.1      Ratify the  Under
           covenant    consideration

  7.2      Abolish     Not accepted
           fees
  -----------------------------------
""",
        [
            ["No.", "Recommendation", "Answer"],
            ["7.1", "Ratify the covenant", "Under consideration"],
            ["7.2", "Abolish fees", "Not accepted"],
        ],
    ),
    "no head": (
        """
  ----- ------
     12    yes
    123     no
  ----- ------
""",
        [["12", "yes"], ["123", "no"]],
    ),
    "no head and rows of several lines": (
        """
  ------ ----------
  5.1    Accepted
         in full

  5.2    Noted
  ------ ----------
""",
        [["5.1", "Accepted in full"], ["5.2", "Noted"]],
    ),
    "an empty cell": ("\nNo  Note\n--- ----\n1\n2   good\n", [["No", "Note"], ["1", ""], ["2", "good"]]),
    "wide characters take two columns": (
        "\n  编号   立场\n  ------ --------\n  9.1    支持\n  9.2    注意到\n",
        [["编号", "立场"], ["9.1", "支持"], ["9.2", "注意到"]],
    ),
    "vowel signs over Arabic letters take none": (
        "\n  الرقم   المَوقِف\n  ------- ---------\n  9.1     مقبولة\n",
        [["الرقم", "المَوقِف"], ["9.1", "مقبولة"]],
    ),
    "a grid": (
        """
+-------+-------------+
| No.   | Answer      |
+=======+=============+
| 3.1   | Supported   |
|       | in part     |
+-------+-------------+
| 3.2   | Noted       |
+-------+-------------+
""",
        [["No.", "Answer"], ["3.1", "Supported in part"], ["3.2", "Noted"]],
    ),
    "a drawn grid": (
        "\n┌─────┬───────┐\n│ 3.1 │ Noted │\n├─────┼───────┤\n│ 3.2 │ Noted │\n└─────┴───────┘\n",
        [["3.1", "Noted"], ["3.2", "Noted"]],
    ),
    "bars": ("\n| No. | Answer |\n|---|:-:|\n| 3.1 | Noted |\n", [["No.", "Answer"], ["3.1", "Noted"]]),
}

NO_TABLES = (
    "Yours faithfully,\n\n------------------\nThe Director",
    "Signed at Suva.\n\n---------   ---------\nFor Fiji    For the United Nations, which is longer",
    "| a line in bars |\n| and another |\n| and a third |",
    "Options - - - none\n- - -\nNext",
    "------\nNo.  Answer\n---- ------\n1 Text that runs across\n2    x",
    "+--+ no border +--+\n| x |\n+--+",
)


def read(text: str) -> Document:
    return hrdocs.read(text.encode(), media_type="text/plain")


@pytest.mark.parametrize("name", TABLES)
def test_the_cells_of_a_table(name: str) -> None:
    typed, expected = TABLES[name]
    document = read(f"The answers to each recommendation follow.\n{typed}\nThe Government thanks everyone.\n")
    (table,) = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    assert rows_of(document, table) == expected
    assert [document.text_of(block) for block in (document.blocks[0], document.blocks[-1])] == [
        "The answers to each recommendation follow.",
        "The Government thanks everyone.",
    ]


@pytest.mark.parametrize("text", NO_TABLES)
def test_what_only_looks_like_a_table_stays_text(text: str) -> None:
    document = read(f"{text}\n\nThe Government thanks everyone.\n")
    assert not [block for block in document.blocks if block.kind is BlockKind.TABLE]
    assert set(text.split()) <= set(document.text.split()) | {"-"}


def test_cells_of_a_grid_over_rows_and_columns() -> None:
    document = read(
        "+---+-------+\n| A | over  |\n|   +---+---+\n|   | x | y |\n+===+===+===+\n| 1 | 2 | 3 |\n+---+---+---+\n"
    )
    (table,) = document.blocks
    assert [(c.row, c.column, c.row_span, c.column_span, c.header) for c in table.cells] == [
        (0, 0, 2, 1, True),
        (0, 1, 1, 2, True),
        (1, 1, 1, 1, True),
        (1, 2, 1, 1, True),
        (2, 0, 1, 1, False),
        (2, 1, 1, 1, False),
        (2, 2, 1, 1, False),
    ]


def test_two_tables_under_each_other_are_two() -> None:
    document = read("No  x\n--- ---\n1   a\n\nNo  y\n--- ---\n2   b\n")
    assert [rows_of(document, block)[1] for block in document.blocks] == [["1", "a"], ["2", "b"]]


@pytest.mark.parametrize("line", ["| x | y |", "+-+-+", "--- ---", "------", "a b\n--- ---", "A   b   c\n1   x   y"])
def test_many_lines_of_a_table_cost_no_more_than_others(line: str) -> None:
    started = time.process_time()
    read(f"Text.\n\n{(line + chr(10)) * 4_000}\nText.\n")
    assert time.process_time() - started < 10

"""Bylines without "By" on printed pages: a name with a job or an address of mail below the headline."""

import pytest

from hrdocs.model import BlockKind
from hrdocs.readers.html.frame import Context, Frame, PageText
from hrdocs.readers.pdf.signers import signers

HEADLINE = "Ferries stop at three harbours"
PROSE = "The ferries of the harbour towns have carried the mail for a hundred years, and now they stop, says the line."


def named_by(*lines: str) -> tuple[str, ...]:
    page = Frame(tag="body", parent=None, index=0, path="", context=Context())
    pieces = [PageText(kind=BlockKind.HEADING, frame=page, text=HEADLINE, level=1)]
    pieces += [PageText(kind=BlockKind.PARAGRAPH, frame=page, text=line, weight=len(line)) for line in lines]
    return tuple(name for line in signers(pieces, HEADLINE) for name in line.names)


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (["Anna Lind, Staff Attorney, Harbour Watch", "& Tom Berg-Olsen, Director of Research", PROSE], 2),
        (["María Luz Etxeberria\nmetxeberria@harbour.example", PROSE], 1),
        (["Jean Dupont, journaliste", "3 mai 2058", PROSE], 1),
        (["Ana de la Vega, periodista", PROSE], 1),
        (["Анна Линд, корреспондент", PROSE], 1),
        (["Anna Lind", PROSE], 0),
        (["Anna Lind", "3 May 2058", PROSE], 1),
        (["3 mai 2058, 14:30", "Jean-Luc Dupont", PROSE], 1),
        (["هناء سالم", "3 أيار/مايو 2031", PROSE], 1),
        (["South Sudan", "3 May 2058", PROSE], 0),
        (["Port Meridia", "3 May 2058", f"Port Meridia – {PROSE}"], 0),
        (["Ministry of Transport", "3 May 2058", PROSE], 0),
        (["Press Release", "3 May 2058", PROSE], 0),
        (["Latest news", "3 May 2058", PROSE], 0),
        (["Human Rights", "3 May 2058", PROSE], 0),
        (["New York", "3 May 2058", PROSE], 0),
        (["Права Человека", "3 мая 2058 года", PROSE], 0),
        (["Анна Линд", "3 мая 2058 года", PROSE], 1),
        (["Port Meridia, 3 May 2058", PROSE], 0),
        (["Harbour Watch\ninfo@harbour.example", PROSE], 0),
        (["Anna Lind\npress@harbour.example", PROSE], 0),
        ([PROSE, "Anna Lind, Press Officer"], 0),
        (["Photo: Anna Lind, photographer", PROSE], 0),
        (["Minister of Transport, Director General", PROSE], 0),
    ],
)
def test_a_name_signs_where_its_job_or_its_address_stands_behind_it(lines: list[str], named: int) -> None:
    found = named_by(*lines)
    assert len(found) == named
    assert all(any(name in line for line in lines) for name in found)

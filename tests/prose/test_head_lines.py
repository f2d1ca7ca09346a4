"""Which line heads a paper: the one that is neither label, day, number, address nor office."""

from pathlib import Path

import pytest

from hrdocs.model import BlockKind, Document
from hrdocs.prose.page.head_lines import LineKind, head_lines
from hrdocs.prose.page.paper_days import day_of_paper
from hrdocs.prose.page.paper_headlines import headline_of_paper
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source

PROSE = (
    "The harbour office will open its hearings to everybody from the first of May, after two years in which a third of "
    "those who came had been turned away at the door without a reason given to them in writing or in words.",
    "Observers of four organisations had counted the cases and handed their list to the office in March.",
)


def document(*lines: str) -> Document:
    text = Assembler()
    for line in (*lines, *PROSE):
        text.add(BlockKind.PARAGRAPH, line)
    return text.document(Source(data=b"x", media_type="text/plain"))


PAPERS = [
    (
        ("MEDIA RELEASE", "The Hon Ada Moss MP", "Minister for Fisheries", "PORT OPENS ITS HEARINGS"),
        "PORT OPENS ITS HEARINGS",
    ),
    (("Senator Ada Moss Senator for the North", "Hearings must open now 23rd March 2031"), "Hearings must open now"),
    (("PORT HEARINGS", "P A R L I A M E N T", "PRESS STATEMENT", "WORLD HARBOUR DAY 2031"), "WORLD HARBOUR DAY 2031"),
    (
        ("Ada Moss MP Minister for Fisheries", "New quays for the west Wednesday, 20 June 2031", "Joint media release"),
        "New quays for the west",
    ),
    (
        ("Media Release", "159.31 Thursday 22 June 2031", "HARBOUR TRIBUNAL NEW APPOINTMENTS"),
        "HARBOUR TRIBUNAL NEW APPOINTMENTS",
    ),
    (("MEDIA RELEASE", "Monday, 16 June 2031", "Harbour Party backs calls to open the hearings."), None),
    (
        ("PRESS RELEASE", "Suite 302, Harbour House", "Tel. (02) 5550 1134", "Quay workers deserve rest"),
        "Quay workers deserve rest",
    ),
    (
        ("COMMUNIQUÉ DE PRESSE", "Ministère de la Pêche", "Genève, le 3 mai 2031", "Les audiences s’ouvrent au public"),
        "Les audiences s’ouvrent au public",
    ),
    (
        ("PRESSEMITTEILUNG", "Nr. 17/2031", "Landesverband Nordmark", "Der Hafen öffnet seine Türen"),
        "Der Hafen öffnet seine Türen",
    ),
    (("ПРЕСС-РЕЛИЗ", "3 мая 2031 г.", "Порт открывает свои слушания"), "Порт открывает свои слушания"),
    (("NOTA DE PRENSA", "Fecha: 3 de mayo de 2031", "El puerto abre sus audiencias"), "El puerto abre sus audiencias"),
    # a second headline and the day below the first
    (("MEDIA RELEASE", "Port opens its hearings", "Everybody can come", "3 May 2031"), "Port opens its hearings"),
    # an office that goes on in the next line
    (("MEDIA RELEASE", "MINISTER FOR FISHERIES AND", "WATER POLICY BOARD", "QUAYS CLOSE IN MAY"), "QUAYS CLOSE IN MAY"),
    # menus, addresses, numbers and labelled values are no headlines
    (
        ("Home | News | Members | Search", "MEDIA RELEASE", "ada@port.example", "Quays close in May"),
        "Quays close in May",
    ),
    (("Media Release", "No. M7 Date: 3 May 31", "Quays close in May"), "Quays close in May"),
    (("MEDIA RELEASE", "RE: QUAYS CLOSE IN MAY", "3 May 2031"), "QUAYS CLOSE IN MAY"),
    (("PRESSEMITTEILUNG", "Betreff: Häfen schließen im Mai", "3. Mai 2031"), "Häfen schließen im Mai"),
    (
        ("PRESS RELEASE", "PW Index: KIR 12/7/31 (Public) Service No: 79 3 May 2031", "Quays close in May"),
        "Quays close in May",
    ),
    # years of a budget and words for a statement are of the headline
    (("MEDIA RELEASE", "2030/31 quays exceed the estimate by ten"), "2030/31 quays exceed the estimate by ten"),
    (("MEDIA RELEASE", "Statement on the death of Ada Moss"), "Statement on the death of Ada Moss"),
    # a label before the headline, a day with what labels it behind it, an embargo in capitals
    (("MEDIA RELEASE", "River Watch", "Subject: Quays close in May"), "Quays close in May"),
    (("MEDIA RELEASE", "Ada Moss MP", "Quays close in May  Dated: 03 May 2031"), "Quays close in May"),
    (
        ("MEDIA RELEASE", "Ada Moss MP", "Quays of the west to close on 3 May 2031"),
        "Quays of the west to close on 3 May 2031",
    ),
    (("PRESS STATEMENT", "EMBARGO: NOT FOR RELEASE BEFORE 6PM", "KEEP THE QUAYS OPEN"), "KEEP THE QUAYS OPEN"),
    (("MEDIA RELEASE", "Ada Moss MP", "CHILDREN ABOARD: THE TRUTH AT LAST"), "CHILDREN ABOARD: THE TRUTH AT LAST"),
    (("MEDIA RELEASE", "River Watch", '"Shameful" treatment of dockers'), '"Shameful" treatment of dockers'),
    # a day between two headlines
    (
        ("NEWS RELEASE", "MORE POLICE ON THE QUAYS IN MAY", "3 May 2031", "Dockers want answers"),
        "MORE POLICE ON THE QUAYS IN MAY",
    ),
    # lines that break off
    (
        ("MEDIA RELEASE", "Ada Moss MP", "3 May 2031", "QUAYS CLOSE FOR", "THREE WEEKS"),
        "QUAYS CLOSE FOR\n\nTHREE WEEKS",
    ),
    (
        ("MEDIA RELEASE", "Three Years After the Storm,", "Families Still Wait"),
        "Three Years After the Storm,\n\nFamilies Still Wait",
    ),
    # names that no list has, which the text writes with capitals
    (("Quays: one step forward", "MEDIA RELEASE", "3 May 2031", "HARBOUR OFFICE"), "Quays: one step forward"),
    # capitals, or a verb, tell the headline from the line of names over it
    (("MEDIA RELEASE", "Ada Moss, Housing, Water, Ports and Prisons", "QUAYS CLOSE IN MAY"), "QUAYS CLOSE IN MAY"),
    # what a sender says of itself over the label
    (
        (
            "HARBOUR PARTY",
            "Please tell us if you no longer want to receive our releases by mail.",
            "MEDIA RELEASE",
            "Quays close in May",
        ),
        "Quays close in May",
    ),
    # what was said
    (
        ("The Hon Ada Moss MP", "Interview with Max Moor, Minister for Fisheries", "3 May 2031"),
        "Interview with Max Moor, Minister for Fisheries",
    ),
    (("THE HON ADA MOSS MP", "TRANSCRIPT", "SUBJECTS: quays, boats", "3 May 2031"), "TRANSCRIPT"),
]

RUN_IN = [
    (
        "MEDIA RELEASE",
        "PORT OPENS ITS HEARINGS The harbour office will open its hearings in May.",
        "PORT OPENS ITS HEARINGS",
    ),
    ("MEDIA RELEASE", "PORT OPENS ITS HEARINGS A list of cases was handed to the office.", "PORT OPENS ITS HEARINGS"),
    (
        "MEDIA RELEASE",
        "Port opens its long hearings The harbour office will open them in May.",
        "Port opens its long hearings",
    ),
    (
        "MEDIA RELEASE",
        "Will the port ever open? The harbour office will open its hearings.",
        "Will the port ever open?",
    ),
    (
        "Ada Moss MP",
        "MEDIA RELEASE 3 May 2031 PORT OPENS ITS HEARINGS The harbour office will open.",
        "PORT OPENS ITS HEARINGS",
    ),
    (
        "ПРЕСС-РЕЛИЗ",
        "ПОРТ ОТКРЫВАЕТ СВОИ СЛУШАНИЯ Управление порта откроет слушания в мае.",
        "ПОРТ ОТКРЫВАЕТ СВОИ СЛУШАНИЯ",
    ),
    ("PRESSEMITTEILUNG", "HAFEN ÖFFNET SEINE TÜREN Die Hafenbehörde öffnet im Mai.", "HAFEN ÖFFNET SEINE TÜREN"),
    (
        "MEDIA RELEASE",
        "Time for a new deal for carers More than four hundred families were driven from their homes.",
        "Time for a new deal for carers",
    ),
    ("MEDIA RELEASE", "Do Not Send Them Back The Member for Northhaven said that the boat", "Do Not Send Them Back"),
    ("MEDIA RELEASE", "Port opens its long hearings 3 May 2031 Nobody was told.", "Port opens its long hearings"),
    (
        "MEDIA RELEASE",
        'Port opens its long hearings "We have waited for a year," Ada Moss said.',
        "Port opens its long hearings",
    ),
    ("PORT TRIBUNAL", "GENEVA (3 May 2031) – UN experts spoke to the harbour office in the morning.", None),
    ("MEDIA RELEASE", "Judges who sit in The Hague will hear the cases of the harbour office.", None),
    ("MEDIA RELEASE", "The editors of the daily El País met the harbour office last week.", None),
    ("MEDIA RELEASE", "NATO and EU ships of the harbour office left the port on Monday.", None),
    ("MEDIA RELEASE", "We asked the harbour office. Will it open? The office did not say.", None),
]


@pytest.mark.parametrize(("letterhead", "opening", "headline"), RUN_IN)
def test_a_headline_that_ran_into_the_text(letterhead: str, opening: str, headline: str | None) -> None:
    made = document(letterhead, opening + " " + PROSE[0])
    line = headline_of_paper(made)
    assert (made.text[line.start : line.end] if line else None) == headline


@pytest.mark.parametrize(
    ("lines", "headline"), PAPERS, ids=[lines[0] + " " + str(n) for n, (lines, _) in enumerate(PAPERS)]
)
def test_the_headline_of_a_paper(lines: tuple[str, ...], headline: str | None) -> None:
    made = document(*lines)
    line = headline_of_paper(made)
    found = made.text[line.start : line.end] if line else None
    assert found == (headline or lines[-1].rstrip("."))


LINES = [row.split("\t") for row in Path(__file__).with_name("head_lines.tsv").read_text("utf-8").splitlines()[2:]]


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_lines_of_letterhead_and_headlines(kind: str, line: str) -> None:
    found = head_lines(document(line))[0].kind
    assert (found is LineKind.LETTERHEAD) == (kind == "letterhead")
    assert found is not LineKind.PROSE


@pytest.mark.parametrize(
    "lines",
    [
        (),  # nothing but prose
        ("The hearings open in May",),  # no letterhead: other rules find it
        ("MEDIA RELEASE", "Minister for Fisheries", "3 May 2031"),  # the text follows at once
    ],
)
def test_no_headline_is_made_of_letterhead_or_prose(lines: tuple[str, ...]) -> None:
    assert headline_of_paper(document(*lines)) is None


DAYS = [
    (("MEDIA RELEASE", "3 May 2031", "Port opens its hearings"), (), "2031-05-03"),
    (("MEDIA RELEASE", "Port opens its hearings 23rd March 2031"), (), "2031-03-23"),
    (
        ("MEDIA RELEASE", "Port opens its hearings"),
        ("NORTHMARSH MAY 30 2031", "Contact: Ada Moss"),
        "2031-05-30",
    ),
    (("PRESSEMITTEILUNG", "Hafen öffnet seine Türen"), ("Kontakt: Max Moor, 12. Mai 2031",), "2031-05-12"),
    (("MEDIA RELEASE", "Port opens its hearings", "Ada Moss, 31 July 2031 " + PROSE[0]), (), "2031-07-31"),
    (("MEDIA RELEASE", "3 May 2031", "4 May 2031", "Port opens its hearings"), (), None),  # which of the two?
    (("MEDIA RELEASE", "Port opens its hearings of 9 May 2031", "3 May 2031"), (), "2031-05-03"),  # its line's own
    (("MEDIA RELEASE", "EMBARGOED UNTIL 9 May 2031", "3 May 2031", "Port opens its hearings"), (), "2031-05-03"),
    (("MEDIA RELEASE", "EMBARGOED UNTIL 6 AM, 3 May 2031", "Port opens its hearings"), (), "2031-05-03"),
    (("MEDIA RELEASE", "No. 7 Date: 3 May 31", "Port opens its hearings"), (), "2031-05-03"),
    (("MEDIA RELEASE", "28/5/31", "Port opens its hearings"), (), "2031-05-28"),
    (("MEDIA RELEASE", "3/5/31", "Port opens its hearings"), (), "2031-05-03"),  # by "organisations"
    (("MEDIA RELEASE", "3/5/31", "Port opens its hearings"), ("Their neighbors went to the center.",), None),
    (("MEDIA RELEASE", "Port opens its hearings"), ("1 of 2 3/5/2031 11:11:58", "Last modified: 3 May 2031"), None),
    (("MEDIA RELEASE", "Port opens its hearings"), ("28/5/2031 https://port.example/17",), None),
    # a day alone, or before a contact, with notes behind it; not one of several
    (("MEDIA RELEASE", "Port opens its hearings"), ("3 May 2031 Media Contact: Ada Moss", *PROSE), "2031-05-03"),
    (("MEDIA RELEASE", "Port opens its hearings"), ("Tuesday, 3 May 2031", *PROSE), "2031-05-03"),
    (("MEDIA RELEASE", "Port opens its hearings"), ("3 May 2031", PROSE[0], "4 May 2031", *PROSE), None),
    (("MEDIA RELEASE", "Port opens its hearings"), ("3 May 2031: the first hearing was held.", *PROSE), None),
    (
        ("MEDIA RELEASE", "Port opens its hearings"),
        ("The port was closed on 3 May 2029 after that week's storm.",),
        None,
    ),
]


@pytest.mark.parametrize(("head", "end", "day"), DAYS)
def test_the_day_of_a_paper(head: tuple[str, ...], end: tuple[str, ...], day: str | None) -> None:
    text = Assembler()
    for line in (*head, *PROSE, *end):
        text.add(BlockKind.PARAGRAPH, line)
    found = day_of_paper(text.document(Source(data=b"x", media_type="text/plain")))
    assert (found[0] if found else None) == day

"""Write examples/data/note_verbale.pdf: an invented note verbale in the page geometry of documents made in New York.

Measures (points, origin top left): symbol 20 and 14 pt over a rule at y 65; body 10 pt from x 123 to 488, pitch 12,
paragraph gap 18, first-line indent 24; footnote rule 72 wide; running symbol at the outer edge, page and job number at
the foot.

    python scripts/build_example_note.py
"""

from pathlib import Path

from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

TARGET = Path(__file__).parent.parent / "examples" / "data" / "note_verbale.pdf"
WIDTH, HEIGHT = letter
LEFT, RIGHT, INDENT, PITCH, GAP = 123, 488, 24, 12, 18
TOP, BOTTOM = 80, 690
SYMBOL, JOB_NUMBER = "A/85/901", "31-06966"
ROMAN, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"

NOTE = [
    "The Permanent Mission of Iceland to the United Nations presents its compliments to the President of the General "
    "Assembly and has the honour to refer to the candidature of Iceland for election to the Human Rights Council for "
    "the term 2032–2034. The elections are to take place in October 2031, in the eighty-sixth session of the General "
    "Assembly.",
    "In accordance with General Assembly resolution 60/251, the Permanent Mission of Iceland also has the honour to "
    "send with this note the voluntary pledges and commitments of Iceland (see annex). Iceland was a member of the "
    "Human Rights Council between 2018 and 2019.",
    "The Permanent Mission of Iceland would be grateful if the present note and its annex could be circulated as a "
    "document of the General Assembly, under item 121 (b) of the provisional agenda.",
]
ANNEX_TITLE = [
    "Annex to the note verbale dated 27 August 2031 from the",
    "Permanent Mission of Iceland to the United Nations",
]
PLEDGES_TITLE = ["Voluntary pledges and commitments of Iceland pursuant to", "General Assembly resolution 60/251"]
INTRODUCTION = [
    "Iceland is a party to the International Covenant on Civil and Political Rights, the Convention on the Rights of "
    "the Child and the Convention on the Elimination of All Forms of Discrimination against Women. It intends to "
    "ratify the International Convention for the Protection of All Persons from Enforced Disappearance.",
]
SECTIONS = [
    (
        "At the international level, Iceland pledges to:",
        [
            "Continue to extend a standing invitation to all special procedures of the Human Rights Council;",
            "Support the full participation of civil society in the work of the Council, and oppose reprisals against "
            "those who cooperate with it;",
            "Increase its voluntary contribution to the Office of the United Nations High Commissioner for Human "
            "Rights by 10 per cent before 2034.",
        ],
    ),
    (
        "At the national level, Iceland pledges to:",
        [
            "Establish a national human rights institution in accordance with the Paris Principles;",
            "Submit its overdue reports to the treaty bodies by the end of 2032;",
            "Maintain the translation of concluding observations into the national language.",
        ],
    ),
]


class Sheet:
    """The page that is being written, and how far down it is full."""

    def __init__(self) -> None:
        self.canvas = Canvas(str(TARGET), pagesize=letter, invariant=1)
        self.canvas.setTitle(SYMBOL)
        self.canvas.setAuthor("")
        self.canvas.setSubject("")
        self.y = TOP
        self.number = 1

    def text(self, x: float, y: float, words: str, font: str = ROMAN, size: float = 10) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - y, words)

    def rule(self, x0: float, x1: float, y: float) -> None:
        self.canvas.setLineWidth(0.5)
        self.canvas.line(x0, HEIGHT - y, x1, HEIGHT - y)

    def paragraph(self, words: str, *, left: float = LEFT, indent: float = INDENT) -> None:
        first = simpleSplit(words, ROMAN, 10, RIGHT - left - indent)[0]
        lines = [first, *simpleSplit(words[len(first) :].strip(), ROMAN, 10, RIGHT - left)]
        for number, line in enumerate(lines):
            self._make_room()
            x = left + (indent if number == 0 else 0)
            self._justified(x, line, RIGHT - x, last=number == len(lines) - 1)
            self.y += PITCH
        self.y += GAP - PITCH

    def heading(self, lines: list[str], size: float = 12) -> None:
        self.y += GAP - PITCH
        for line in lines:
            self._make_room()
            self.text(LEFT, self.y, line, BOLD, size)
            self.y += size + 2
        self.y += GAP - PITCH

    def items(self, items: list[str]) -> None:
        for item in items:
            self._make_room()
            self.text(LEFT + 14, self.y, "•")
            self.paragraph(item, left=LEFT + 28, indent=0)

    def turn(self) -> None:
        """Finish the page and begin the next with its running head."""
        self._foot()
        self.canvas.showPage()
        self.number += 1
        self.y = TOP
        x = 63 if self.number % 2 == 0 else 549 - stringWidth(SYMBOL, BOLD, 8.5)
        self.text(x, 50, SYMBOL, BOLD, 8.5)
        self.rule(63, 549, 54)

    def close(self) -> None:
        self._foot()
        self.canvas.save()

    def _make_room(self) -> None:
        if self.y > BOTTOM:
            self.turn()

    def _justified(self, x: float, line: str, width: float, *, last: bool) -> None:
        gaps = line.count(" ")
        spare = 0 if last or not gaps else (width - stringWidth(line, ROMAN, 10)) / gaps
        words = self.canvas.beginText(x, HEIGHT - self.y)
        words.setFont(ROMAN, 10)
        words.setWordSpace(spare)
        words.textOut(line)
        self.canvas.drawText(words)

    def _foot(self) -> None:
        if self.number == 1:
            self.text(63, 745, f"{JOB_NUMBER} (E)    190931", size=10)
        elif self.number % 2 == 0:
            self.text(63, 745, f"{self.number}/3", BOLD, 8.5)
            self.text(549 - stringWidth(JOB_NUMBER, ROMAN, 8.5), 745, JOB_NUMBER, size=8.5)
        else:
            self.text(63, 745, JOB_NUMBER, size=8.5)
            self.text(549 - stringWidth("3/3", BOLD, 8.5), 745, f"{self.number}/3", BOLD, 8.5)


def masthead(sheet: Sheet) -> None:
    """Write the head of the first page."""
    sheet.text(123, 58, "United Nations", size=14)
    sheet.text(421, 58, "A", BOLD, 20)
    sheet.text(421 + stringWidth("A", BOLD, 20), 58, "/85/901", size=14)
    sheet.rule(63, 549, 65)
    sheet.text(123, 98, "General Assembly", BOLD, 20)
    sheet.text(397, 92, "Distr.: General")
    sheet.text(397, 104, "2 September 2031")
    sheet.text(397, 128, "Original: English")
    sheet.rule(63, 549, 180)
    sheet.text(LEFT, 200, "Eighty-sixth session", BOLD)
    sheet.text(LEFT, 212, "Item 121 (b) of the provisional agenda*")
    sheet.text(LEFT, 224, "Elections to fill vacancies in subsidiary organs and other elections:", BOLD)
    sheet.text(LEFT, 236, "election of members of the Human Rights Council", BOLD)


def main() -> None:
    """Write the file."""
    sheet = Sheet()
    masthead(sheet)
    sheet.y = 270
    sheet.heading(
        [
            "Note verbale dated 27 August 2031 from the Permanent Mission of",
            "Iceland to the United Nations addressed to the President of the",
            "General Assembly",
        ]
    )
    for words in NOTE:
        sheet.paragraph(words)
    sheet.rule(LEFT, LEFT + 72, 712)
    sheet.text(LEFT, 724, "* A/86/150.", size=8.5)
    sheet.turn()
    sheet.heading(ANNEX_TITLE)
    sheet.text(LEFT, sheet.y, "[Original: English]")
    sheet.y += GAP
    sheet.heading(PLEDGES_TITLE)
    for words in INTRODUCTION:
        sheet.paragraph(words)
    for title, items in SECTIONS:
        sheet.heading([title], size=10)
        sheet.items(items)
    while sheet.number < 3:
        sheet.turn()
    sheet.paragraph("Iceland looks forward to working with all members of the Council towards these ends.")
    sheet.close()


if __name__ == "__main__":
    main()

"""PDFs of our own making, in the geometry of the layouts that the United Nations has used. Same bytes each time."""

import io
import itertools
from collections.abc import Callable, Iterable

from reportlab.lib.pagesizes import A4, letter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

ROMAN, BOLD, ITALIC, SANS_BOLD, COURIER = "Times-Roman", "Times-Bold", "Times-Italic", "Helvetica-Bold", "Courier"
CYRILLIC = "STSong-Light"


class Maker:
    """A canvas whose origin is top left and whose paragraphs are broken as a word processor breaks them."""

    def __init__(self, size: tuple[float, float] = A4, **options: object) -> None:
        self.buffer = io.BytesIO()
        self.width, self.height = size
        self.canvas = Canvas(self.buffer, pagesize=size, invariant=1, pageCompression=0, **options)

    def text(self, x: float, y: float, words: str, font: str = ROMAN, size: float = 10) -> float:
        """Write words with their baseline at `y` from the top, and return where they end."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, words)
        return x + pdfmetrics.stringWidth(words, font, size)

    def right(self, x: float, y: float, words: str, font: str = ROMAN, size: float = 10) -> None:
        self.text(x - pdfmetrics.stringWidth(words, font, size), y, words, font, size)

    def centred(self, y: float, words: str, font: str = ROMAN, size: float = 10) -> None:
        self.text((self.width - pdfmetrics.stringWidth(words, font, size)) / 2, y, words, font, size)

    def turned(self, words: str, angle: float, x: float, y: float, size: float = 9, font: str = ROMAN) -> None:
        """Write words at an angle, in degrees to the left, from a place given from the top."""
        self.canvas.saveState()
        self.canvas.translate(x, self.height - y)
        self.canvas.rotate(angle)
        self.canvas.setFont(font, size)
        self.canvas.drawString(0, 0, words)
        self.canvas.restoreState()

    def paragraph(
        self,
        x0: float,
        y: float,
        x1: float,
        words: str,
        *,
        font: str = ROMAN,
        size: float = 10,
        pitch: float = 12,
        indent: float = 0,
        hyphens: bool = False,
    ) -> float:
        """Write a paragraph between two margins, ragged, and return the baseline of its last line."""
        lines: list[str] = []
        line, x = "", x0 + indent
        for word in _pieces(words, hyphens):
            joined = f"{line}{'' if line.endswith('-') and hyphens else ' '}{word}" if line else word
            if line and x + pdfmetrics.stringWidth(joined, font, size) > x1:
                lines.append(line)
                line, x = word, x0
            else:
                line = joined
        lines.append(line)
        for index, each in enumerate(lines):
            self.text(x0 + (0 if index else indent), y + index * pitch, each, font, size)
        return y + (len(lines) - 1) * pitch

    def rule(self, x0: float, y: float, x1: float, width: float = 0.5) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y, x1, self.height - y)

    def pieces(self, edges: Iterable[float], y: float) -> None:
        """Draw a rule as a word processor draws the borders of cells: a piece for each column, and the corners."""
        edges = list(edges)
        for left, right in itertools.pairwise(edges):
            self.rule(left, y, right - 0.5)
            self.rule(right - 0.5, y, right)

    def page(self) -> None:
        self.canvas.showPage()

    def done(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()


def _pieces(words: str, hyphens: bool) -> list[str]:
    if not hyphens:
        return words.split(" ")
    return [piece for word in words.split(" ") for piece in word.replace("-", "-\0").split("\0")]


def new_york() -> bytes:
    """Return a note verbale on Letter paper: two-part symbol, barcode, footnote, running head from page 2."""
    sheet = Maker(letter, initialFontName=ROMAN)
    sheet.text(123.4, 57.8, "United Nations", ROMAN, 14)
    end = sheet.text(480, 56.5, "A", ROMAN, 20)
    sheet.text(end + 0.4, 56.5, "/112/84", ROMAN, 14)
    sheet.pieces([60, 123, 217, 385, 397, 552], 65)
    sheet.text(123.4, 86.4, "General Assembly", BOLD, 20)
    for y, words in ((86.4, "Distr.: General"), (98.4, "2 May 2057"), (122.4, "Original: English")):
        sheet.text(397, y, words)
    sheet.pieces([60, 123, 217, 385, 397, 552], 210)
    sheet.text(60, 222.3, "One hundred and twelfth session", BOLD)
    sheet.text(60, 234.3, "Item 116 (c) of the preliminary list*")
    sheet.text(60, 246.3, "Elections to fill vacancies in subsidiary organs and other", BOLD)
    sheet.text(60, 258.3, "elections: election of members of the Harbour Council", BOLD)
    sheet.paragraph(
        123.4,
        289.5,
        492,
        "Note verbale dated 1 May 2057 from the Permanent Mission of the Republic of Meridia to "
        "the United Nations addressed to the President of the General Assembly",
        font=BOLD,
        size=12,
        pitch=13.5,
    )
    y = sheet.paragraph(
        123.4,
        340,
        490,
        "The Permanent Mission of the Republic of Meridia has the honour to refer to its candidature "
        "for the term 2058\u20132060, at the elections to be held in October.",
        indent=24,
    )
    sheet.paragraph(
        123.4,
        y + 18,
        490,
        "The Permanent Mission would be grateful if the present note could be circulated as a "
        "document of the Assembly.",
        indent=24,
    )
    sheet.rule(115.6, 712, 187.6)
    sheet.text(115.6, 721.9, "*", ROMAN, 8.5)
    sheet.text(123.9, 721.9, "A/112/50.", ROMAN, 8.5)
    sheet.text(65.4, 747.6, "57-06966 (E)")
    sheet.text(134, 747.6, "190557")
    sheet.text(65.4, 762.2, "*5706966*", SANS_BOLD, 12)
    sheet.page()
    _running_head(sheet, "A/112/84", "2/2", "57-06966")
    sheet.text(102, 90, "I.", BOLD, 14)
    sheet.text(124, 90, "Pledges and commitments", BOLD, 14)
    y = sheet.paragraph(
        123.4,
        118,
        490,
        "1.    Meridia is committed to the protection of all human rights, at home "
        "and abroad, and to the work of the Council.",
    )
    y = sheet.paragraph(123.4, y + 18, 490, "2.    In the coming term it will:")
    y = sheet.paragraph(147.1, y + 18, 490, "(a)   Support the Office of the High Commissioner;")
    sheet.paragraph(147.1, y + 18, 490, "(b)   Continue its voluntary contributions.")
    return sheet.done()


def _running_head(sheet: Maker, symbol: str, number: str, job: str) -> None:
    sheet.text(60, 59, symbol, BOLD, 8.5)
    sheet.rule(59, 64.8, 552)
    sheet.text(60, 755.3, number, BOLD, 8.5)
    sheet.right(552, 753.8, job, ROMAN, 7)


def geneva_addendum() -> bytes:
    """Return an addendum on A4: the position table has no rules, a group of numbers, and a row over a page break."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(120, 49.7, "United Nations", ROMAN, 14)
    end = sheet.text(440, 48.4, "A", ROMAN, 20)
    sheet.text(end + 0.4, 48.4, "/HRC/88/15/Add.1", ROMAN, 10)
    sheet.pieces([57, 120, 231, 392, 539], 57)
    sheet.text(120, 80, "General Assembly", BOLD, 20)
    for y, words in ((80, "Distr.: General"), (91, "23 March 2051"), (115, "Original: English")):
        sheet.text(392.5, y, words)
    sheet.pieces([57, 120, 231, 392, 539], 200)
    sheet.text(57, 229.6, "Human Rights Council", BOLD, 12)
    sheet.text(57, 242, "Eighty-eighth session", BOLD)
    sheet.text(57, 254, "Agenda item 6")
    sheet.text(57, 266, "Universal periodic review", BOLD)
    sheet.text(113.4, 310, "Report of the Working Group on the Universal Periodic", BOLD, 17)
    sheet.text(113.4, 329, "Review*", BOLD, 17)
    sheet.text(113.4, 360, "Meridia", BOLD, 14)
    sheet.text(113.4, 384, "Addendum", BOLD, 10)
    sheet.rule(91, 747, 164)
    sheet.text(103, 761, "*", ROMAN, 9)
    sheet.text(113, 761, "The present document was not edited before being sent for translation.", ROMAN, 9)
    sheet.text(57, 790, "GE.51-13377")
    sheet.page()
    rows = [
        (
            "1.",
            "Meridia accepts the recommendation. A bill on bridges is before the upper house, which has asked the "
            "harbour towns to say by the autumn what the new tolls would cost them.",
        ),
        ("2., 3., 4., 5.,", "Meridia accepts these recommendations; they have already been implemented."),
        ("7.", "Meridia cannot accept the recommendation on night courts."),
    ]
    _geneva_head(sheet, "A/HRC/88/15/Add.1", 2)
    y = (
        sheet.paragraph(
            113.4,
            102,
            482,
            "Meridia is glad of the recommendations that it received. Having weighed them, it answers as follows:",
            indent=28,
        )
        + 18
    )
    for number, reply in rows:
        sheet.text(113.4, y, number, BOLD)
        if number.endswith(".,"):
            sheet.text(113.4, y + 12, "6.", BOLD)
        y = max(sheet.paragraph(193, y, 482, reply), y + 12 * number.endswith(".,")) + 18
    sheet.text(113.4, y, "8.", BOLD)
    sheet.paragraph(193, y, 482, "The Government of Meridia accepts this recommendation; a report was printed when")
    sheet.page()
    _geneva_head(sheet, "A/HRC/88/15/Add.1", 3)
    y = (
        sheet.paragraph(193, 95, 482, "the upper house of the National Assembly asked for it, and another will be.")
        + 18
    )
    for number in ("9.", "10."):
        sheet.text(113.4, y, number, BOLD)
        y = sheet.paragraph(193, y, 482, "Meridia accepts the recommendation.") + 18
    return sheet.done()


def _geneva_head(sheet: Maker, symbol: str, number: int) -> None:
    if number % 2:
        sheet.right(539, 65, symbol, BOLD, 9)
        sheet.right(539, 755, str(number), BOLD, 9)
    else:
        sheet.text(57, 65, symbol, BOLD, 9)
        sheet.text(57, 755, str(number), BOLD, 9)
    sheet.rule(55, 71, 540)


def working_group_report() -> bytes:
    """Return pages of a Working Group report: contents with leaders, bold recommendations, one over a page break."""
    sheet = Maker(A4, initialFontName=ROMAN)
    _geneva_head(sheet, "A/HRC/88/10", 2)
    sheet.text(57, 100, "Contents", BOLD, 14)
    sheet.right(480, 118, "Paragraphs", ITALIC, 8)
    sheet.right(530, 118, "Page", ITALIC, 8)
    for index, (words, span, number) in enumerate(
        (("Introduction", "1\u20132", "3"), ("I.     Summary", "3\u201394", "3"))
    ):
        y = 140 + 18 * index
        end = sheet.text(113.4, y, words)
        dots = "." * int((440 - end) / 2.5)
        sheet.text(end, y, dots)
        sheet.right(480, y, span)
        sheet.right(530, y, number)
    sheet.page()
    _geneva_head(sheet, "A/HRC/88/10", 3)
    sheet.text(57, 109, "Introduction", BOLD, 14)
    sheet.paragraph(
        113.4,
        134,
        484,
        "1.    The Working Group, established in accordance with resolution 5/1, held its seventh session in February.",
    )
    sheet.text(82, 182, "II.", BOLD, 14)
    sheet.text(113.4, 182, "Conclusions and/or recommendations", BOLD, 14)
    sheet.paragraph(113.4, 207, 484, "67.   The recommendations listed below enjoy the support of Meridia:")
    y = sheet.paragraph(
        141.7,
        225,
        484,
        "67.1.  Consider signing the Convention on Transit Trade of Land-locked Countries (Freedonia);",
        font=BOLD,
    )
    y = sheet.paragraph(
        141.7, y + 18, 484, "67.2.  Ratify the Optional Protocol thereto (Ruritania, Sylvania);", font=BOLD
    )
    sheet.paragraph(
        141.7,
        720,
        484,
        "67.3.  Adopt a law to keep the harbour courts open all year, in keeping with what "
        "has been recommended for so many years and so many times by the",
        font=BOLD,
    )
    sheet.page()
    _geneva_head(sheet, "A/HRC/88/10", 4)
    y = sheet.paragraph(141.7, 95, 484, "Committee on the Elimination of Racial Discrimination (Graustark).", font=BOLD)
    sheet.paragraph(
        113.4, y + 18, 484, "68.   All conclusions reflect the position of the submitting States.", font=BOLD
    )
    return sheet.done()


def geneva_2008() -> bytes:
    """Return a page of the layout of 2008: stacked distribution, a large A, underscores above the footnote."""
    sheet = Maker(letter, initialFontName=ROMAN)
    sheet.text(98, 66, "UNITED", SANS_BOLD, 13)
    sheet.text(98, 81, "NATIONS", SANS_BOLD, 13)
    sheet.text(514.8, 85.3, "A", SANS_BOLD, 34)
    sheet.text(171, 126, "General Assembly", SANS_BOLD, 16)
    for y, words in (
        (129, "Distr."),
        (142, "GENERAL"),
        (168, "A/HRC/8/127"),
        (181, "22 May 2048"),
        (207, "Original: ENGLISH"),
    ):
        sheet.text(408, y, words, ROMAN, 11.3)
    for y, words in ((240, "HUMAN RIGHTS COUNCIL"), (253, "Eighth session"), (266, "Agenda item 6")):
        sheet.text(92.8, y, words, ROMAN, 11.3)
    sheet.centred(410, "UNIVERSAL PERIODIC REVIEW", BOLD, 11.3)
    sheet.centred(436, "Report of the Working Group on the Universal Periodic Review", BOLD, 11.3)
    end = sheet.text(290, 462, "Meridia", BOLD, 11.3)
    sheet.text(end, 457, "*", ROMAN, 7.5)
    sheet.text(92.8, 658, "______________", ROMAN, 11.3)
    sheet.text(119.5, 670, "*", ROMAN, 7.5)
    sheet.paragraph(
        128.8, 675, 500, "Previously issued under another symbol; minor revisions have been added.", size=11.3, pitch=13
    )
    sheet.text(90, 736, "GE.48-13668", ROMAN, 11.3)
    sheet.page()
    sheet.text(92.8, 60, "A/HRC/8/127", ROMAN, 11.3)
    sheet.text(92.8, 73, "Page 2", ROMAN, 11.3)
    sheet.centred(110, "II. SUMMARY OF THE PROCEEDINGS", BOLD, 11.3)
    y = sheet.paragraph(
        92.8,
        140,
        520,
        "5.    Meridia stressed that the year was marked by an anniversary of the "
        "Declaration, which formed part of the country\u2019s fight against poverty and discrimination.",
        size=11.3,
        pitch=13,
    )
    sheet.paragraph(
        92.8, y + 26, 520, "6.    The delegation noted an area of 8.5 million square kilometres.", size=11.3, pitch=13
    )
    return sheet.done()


def ordinals() -> bytes:
    """Return a page with raised ordinals, a raised footnote mark and its note, and a rule that ends the document."""
    sheet = Maker(A4, initialFontName=ROMAN)
    end = sheet.text(113.4, 100, "On the 3")
    end = sheet.text(end, 96, "rd", ROMAN, 6.5)
    end = sheet.text(end, 100, " of March the delegation met for the 2")
    end = sheet.text(end, 96, "nd", ROMAN, 6.5)
    sheet.text(end, 100, " time.")
    end = sheet.text(113.4, 118, "It recalled the decision of the Conference")
    end = sheet.text(end, 114, "1", ROMAN, 6.5)
    sheet.text(end, 118, " and the rules of procedure.")
    sheet.rule(240, 180, 350)
    sheet.rule(113.4, 740, 185)
    end = sheet.text(121, 748, "1", ROMAN, 6)
    sheet.text(end + 5, 752, "See decision 1/CP.21, annex.", ROMAN, 9)
    return sheet.done()


def russian() -> bytes:
    """Return a first page in Russian: the organ's name on three lines beside the distribution, hyphenated lines."""
    pdfmetrics.registerFont(UnicodeCIDFont(CYRILLIC))
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(120, 57.8, "Organization", ROMAN, 14)
    sheet.text(440, 57.8, "CEDAW/C/MER/CO/6", ROMAN, 10)
    sheet.rule(57, 66, 539)
    for index, words in enumerate(("Комитет", "по вопросам", "равенства")):
        sheet.text(120, 86 + 17 * index, words, CYRILLIC, 16)
    for y, words in ((86, "Distr.: General"), (97, "20 February 2054"), (121, "Original: English")):
        sheet.text(392.5, y, words)
    sheet.rule(57, 200, 539)
    sheet.text(113.4, 240, "Заключение", CYRILLIC, 14)
    sheet.text(113.4, 270, "Государство принимает меры в рамках законодатель-", CYRILLIC)
    sheet.text(113.4, 282, "ства и отчитывается о них.", CYRILLIC)
    return sheet.done()


def courier() -> bytes:
    """Return pages of a typewriter's layout: underlined headings, a continuation mark, a table of words alone."""
    sheet = Maker(letter, initialFontName=COURIER)
    for number in (2, 3):
        for y, words in ((60, "A/52/913"), (72, "English"), (84, f"Page {number}")):
            sheet.text(66 if number == 2 else 430, y, words, COURIER, 10)
        if number == 2:
            sheet.paragraph(
                66, 120, 540, "6.   The representative of Meridia spoke in his capacity as Chairman.", font=COURIER
            )
            sheet.right(545, 740, "/...", COURIER)
            sheet.page()
    heading = "III.  CONSIDERATION OF PROPOSALS"
    sheet.centred(120, heading, COURIER, 10)
    width = pdfmetrics.stringWidth(heading, COURIER, 10)
    sheet.rule((612 - width) / 2, 121.2, (612 + width) / 2)
    sheet.paragraph(
        66,
        150,
        540,
        "7.   The Committee agreed to hear the petitioners named below before it went on to the question of harbours:",
        font=COURIER,
    )
    sheet.text(100, 190, "Petitioner", COURIER)
    sheet.text(400, 190, "Meeting", COURIER)
    for index, (who, when) in enumerate(
        (
            ("Ms. Ada Quill, on behalf of the", "3rd"),
            ("Mr. Bo Reed, mayor of the", "4th"),
            ("Ms. Cleo Finch, speaker of the", "6th"),
        )
    ):
        y = 214 + 36 * index
        sheet.text(66, y, who, COURIER)
        sheet.text(66, y + 12, "Harbour Association (A/C.4/61/72)", COURIER)
        sheet.text(400, y + 12, when, COURIER)
    sheet.right(545, 740, "/...", COURIER)
    return sheet.done()


EDGES = [57, 200, 280, 360, 440, 539]


def ruled_rows() -> bytes:
    """Return a table with horizontal rules in pieces, a heading over two columns, and its header again on page 2."""
    sheet = Maker(A4, initialFontName=ROMAN)
    bodies = (
        [
            ("Civilian personnel", "", "", "", ""),
            ("International staff", "52", "42", "51", "(1)"),
            ("National staff of the", "90", "83", "90", "(4)"),
        ],
        [("Temporary posts", "2", "2", "2", "\u2013"), ("Total", "144", "127", "143", "(5)")],
    )
    for number, body in enumerate(bodies, 2):
        _geneva_head(sheet, "A/88/604", number)
        sheet.pieces([EDGES[0], EDGES[1], EDGES[2], EDGES[3], EDGES[5]], 100)
        sheet.text(440, 108, "Variance", ITALIC, 7)
        sheet.pieces(EDGES[3:], 112)
        for x, words in zip(EDGES, ("Category", "Approved", "Filled", "Proposed", "Amount"), strict=False):
            sheet.text(x + 3, 122, words, ITALIC, 7)
        sheet.pieces(EDGES, 128)
        y = 142.0
        for row in body:
            sheet.text(EDGES[0] + 3, y, row[0], BOLD if row[0] in ("Total", "Civilian personnel") else ROMAN, 8.5)
            if row[0].endswith("of the"):
                y += 10.5
                sheet.text(EDGES[0] + 3, y, "Force", ROMAN, 8.5)
            for x, words in zip(EDGES[2:], row[1:], strict=False):
                sheet.right(x - 4, y, words, ROMAN, 8.5)
            y += 14.5
        sheet.pieces(EDGES, y - 8)
        if number == 3:
            sheet.paragraph(
                113.4,
                y + 40,
                484,
                "20.   The proposed resources reflect a decrease compared with the apportionment of the year before.",
            )
        sheet.page()
    return sheet.done()


def grid() -> bytes:
    """Return a table in a whole grid of rules, with a cell over two columns and one over two rows."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(60, 80, "Courses held in the period under review are listed below.")
    columns, rows = [60, 110, 260, 400], [100, 120, 140, 160, 180]
    for y in rows:
        sheet.rule(60, y, 400)
    sheet.canvas.setStrokeColorRGB(1, 1, 1)
    sheet.canvas.setStrokeColorRGB(0, 0, 0)
    for x in columns:
        for top, bottom in itertools.pairwise(rows):
            if not (x == 110 and top == 160):
                sheet.canvas.line(x, sheet.height - top, x, sheet.height - bottom)
    for y, words in ((114, ("No.", "Course", "Number")), (134, ("1.", "First aid", "25")), (154, ("2.", "Radio", "9"))):
        for x, each in zip(columns, words, strict=False):
            sheet.text(x + 5, y, each, BOLD if y == 114 else ROMAN)
    sheet.text(65, 174, "Total")
    sheet.text(265, 174, "34")
    return sheet.done()


def two_columns() -> bytes:
    """Return a page of prose in two columns under a heading that runs over both."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(60, 80, "News from the harbour", BOLD, 16)
    left = (
        "The council met in the spring and spoke about boats, nets and the price of rope. Many members of the "
        "public came, and the doors were left open so that those outside could hear what was said. "
    ) * 3
    right = (
        "In the evening the mayor thanked all who had come and promised a second meeting before the summer. The "
        "minutes will be pinned to the door of the town hall, where anyone may read them at any time. "
    ) * 3
    sheet.paragraph(60, 110, 285, left.strip())
    sheet.paragraph(310, 110, 535, right.strip())
    return sheet.done()


def verbatim_record() -> bytes:
    """Return pages of a record in two columns whose lines stand at different heights; a speech runs through both."""
    speech = (
        "The President: I thank the members for their patience, and I give the floor to the representative of the "
        "harbour towns, who has asked to speak before the vote, and who will be as short as he has promised to be. "
        "Mr. Finch: My country has three islands and one ferry, and when the ferry is in dock the islands are alone. "
        "We have therefore asked for a second ferry, not because the first is old, but because one is none when it is "
        "needed most, as all who live on islands know. We do not ask for a bridge, and we would not know where to put "
        "it. We ask that the council hear the people of the outer islands before it decides where the money goes, and "
        "that it publish what it has heard, in the languages in which it was said, within the year. Much has been made "
        "of the price. A ferry costs what ten miles of road cost, and nobody asks the people of the plains how many of "
        "them walk along a road in a day before it is mended. We have counted those who cross: on market days they are "
        "four hundred, on the day of the fair they are two thousand, and on the day on which the doctor comes they are "
        "as many as the boat can carry, and the others wait on the quay until the evening, or go home as they came."
    )
    sheet = Maker(A4, initialFontName=ROMAN)
    lines = _broken(speech, 225)
    _geneva_head(sheet, "A/88/PV.12", 2)
    sheet.text(
        60, 100, "The meeting was called to order at 10 a.m. and the agenda of the day was adopted without a vote."
    )
    third = len(lines) // 3
    for column, (x, y) in enumerate(((60, 130), (310, 134.5))):
        for index, line in enumerate(lines[column * third : (column + 1) * third]):
            sheet.text(x, y + 12 * index, line)
    sheet.page()
    _geneva_head(sheet, "A/88/PV.12", 3)
    for index, line in enumerate(lines[2 * third :]):
        sheet.text(60, 100 + 12 * index, line)
    for index, line in enumerate(_broken("The vote was taken by a show of hands. " * 9, 225)):
        sheet.text(310, 104.5 + 12 * index, line)
    return sheet.done()


def _broken(words: str, width: float) -> list[str]:
    lines = [""]
    for word in words.split():
        joined = f"{lines[-1]} {word}".strip()
        if pdfmetrics.stringWidth(joined, ROMAN, 10) > width:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def chinese() -> bytes:
    """Return a paragraph in Chinese over two lines: no space comes between them."""
    pdfmetrics.registerFont(UnicodeCIDFont(CYRILLIC))
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(100, 100, "人权理事会审议了关于港口居民权利的报告，并请秘书长就此", CYRILLIC, 12)
    sheet.text(100, 116, "提出建议。", CYRILLIC, 12)
    return sheet.done()


def turned() -> bytes:
    """Return a page that is shown turned by 90 degrees, and whose text runs upwards on the unturned sheet."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.canvas.setPageRotation(90)
    sheet.canvas.translate(sheet.width, 0)
    sheet.canvas.rotate(90)
    sheet.canvas.setFont(ROMAN, 12)
    sheet.canvas.drawString(100, sheet.width - 100, "A heading that lies on the sheet")
    sheet.canvas.drawString(100, sheet.width - 130, "is read as it is shown.")
    return sheet.done()


def linked() -> bytes:
    """Return a page with a hyperlink over two words of a line."""
    sheet = Maker(A4, initialFontName=ROMAN)
    end = sheet.text(60, 100, "See the ")
    stop = sheet.text(end, 100, "annual report")
    sheet.text(stop, 100, " of the office.")
    sheet.canvas.linkURL("https://example.org/report", (end, sheet.height - 103, stop, sheet.height - 91))
    return sheet.done()


def broken_words(words: str, gap: float) -> bytes:
    """Return a page on which a gap, in shares of the size, stands where a word has none; "|" marks the place."""
    sheet = Maker(A4, initialFontName=ROMAN)
    x = 60.0
    sheet.text(60, 120, "The advance of the culture of the harbour was slow.")
    for part in words.split("|"):
        x = sheet.text(x, 100, part, ROMAN, 10) + gap * 10
    return sheet.done()


def picture(words: Iterable[str] = ("Text on a picture",)) -> bytes:
    """Return a page that is an image of words, without a text layer."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader

    sheet = Maker(A4, initialFontName=ROMAN)
    for index, line in enumerate(words):
        sheet.text(80, 120 + 26 * index, line, ROMAN, 18)
    document = pypdfium2.PdfDocument(sheet.done())
    image = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    document.close()
    scan = Maker(A4, initialFontName=ROMAN)
    scan.canvas.drawImage(ImageReader(image), 0, 0, *A4)
    return scan.done()


def blank() -> bytes:
    """Return a page with nothing on it between two with words."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(60, 100, "First page")
    sheet.page()
    sheet.page()
    sheet.text(60, 100, "Third page")
    return sheet.done()


def locked() -> bytes:
    """Return a document that asks for a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption

    sheet = Maker(A4, initialFontName=ROMAN, encrypt=StandardEncryption("secret", canPrint=0))
    sheet.text(60, 100, "Not for everyone")
    return sheet.done()


LAYOUTS: dict[str, Callable[[], bytes]] = {
    "new_york": new_york,
    "geneva_addendum": geneva_addendum,
    "working_group_report": working_group_report,
    "geneva_2008": geneva_2008,
    "ordinals": ordinals,
    "russian": russian,
    "courier": courier,
    "ruled_rows": ruled_rows,
    "grid": grid,
    "two_columns": two_columns,
    "verbatim_record": verbatim_record,
    "chinese": chinese,
    "turned": turned,
    "linked": linked,
}

"""Releases as PDF files of our own making: letterheads, labelled lines, lists and page feet. Same bytes each time."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

ROMAN, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
CYRILLIC = "STSong-Light"
LEFT, RIGHT, TOP, FOOT = 72.0, 523.0, 60.0, 760.0


class Sheets:
    """Pages that are filled from the top, with a foot on each."""

    def __init__(self, *, foot: str = "", font: str = ROMAN, bold: str = BOLD, title: str = "") -> None:
        if CYRILLIC in (font, bold):
            pdfmetrics.registerFont(UnicodeCIDFont(CYRILLIC))
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=A4, invariant=1, pageCompression=0)
        self.canvas.setTitle(title)
        self.foot, self.font, self.bold = foot, font, bold
        self.y, self.number = TOP, 1

    def _line(self, x: float, words: str, font: str, size: float) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, A4[1] - self.y, words)

    def _advance(self, step: float) -> None:
        self.y += step
        if self.y > FOOT:
            self.turn()

    def turn(self) -> None:
        """End the page."""
        if self.foot:
            self.canvas.setFont(self.font, 8)
            self.canvas.drawCentredString(A4[0] / 2, A4[1] - 800, self.foot.format(self.number))
        self.canvas.showPage()
        self.y, self.number = TOP, self.number + 1

    def centred(self, words: str, *, size: float = 11, bold: bool = False, after: float = 6) -> "Sheets":
        font = self.bold if bold else self.font
        self._line((A4[0] - pdfmetrics.stringWidth(words, font, size)) / 2, words, font, size)
        self._advance(size * 1.25 + after)
        return self

    def right(self, words: str, *, size: float = 10, after: float = 2) -> "Sheets":
        self._line(RIGHT - pdfmetrics.stringWidth(words, self.font, size), words, self.font, size)
        self._advance(size * 1.25 + after)
        return self

    def line(self, words: str, *, size: float = 11, bold: bool = False, after: float = 6) -> "Sheets":
        return self.text(words, size=size, bold=bold, after=after)

    def text(
        self, words: str, *, size: float = 10.5, bold: bool = False, after: float = 9, x: float = LEFT, mark: str = ""
    ) -> "Sheets":
        """Write a paragraph, broken at the right margin; a mark hangs before an item."""
        font = self.bold if bold else self.font
        if mark:
            self._line(x - 18, mark, self.font, size)
        line = ""
        for word in words.split(" "):
            joined = f"{line} {word}" if line else word
            if line and x + pdfmetrics.stringWidth(joined, font, size) > RIGHT:
                self._line(x, line, font, size)
                self._advance(size * 1.25)
                line = word
            else:
                line = joined
        self._line(x, line, font, size)
        self._advance(size * 1.25 + after)
        return self

    def item(self, mark: str, words: str) -> "Sheets":
        return self.text(words, x=LEFT + 36, mark=mark, after=5)

    def done(self) -> bytes:
        self.turn()
        self.canvas.save()
        return self.buffer.getvalue()


def letterhead(title: str = "") -> bytes:
    """Return the release of an organisation: letterhead, label, dateline, quotations, contacts, "About"."""
    sheets = Sheets(foot="Rill Rights Watch | www.rillrights.example | Page {}", title=title)
    sheets.centred("RILL RIGHTS WATCH", size=18, bold=True, after=2)
    sheets.centred(
        "12 Harbour Street, Rill, Ruritania | Tel: +41 22 555 01 10 | info@rillrights.example", size=8, after=24
    )
    sheets.line("PRESS RELEASE", size=14, bold=True)
    sheets.line("FOR IMMEDIATE RELEASE", bold=True, after=14)
    sheets.text("Ruritania: New law would silence independent harbour unions", size=15, bold=True, after=12)
    sheets.text(
        "(Rill, 14 May 2031) – The parliament of Ruritania should reject a bill that would let the "
        "government close any "
        "union that receives money from abroad, Rill Rights Watch said today. The bill passed its first "
        "reading on Monday."
    )
    sheets.text(
        "“This bill would end independent unions in the harbours within a year,” said Anna Keller, Europe director at "
        "Rill Rights Watch. “Members of parliament should vote it down.”"
    )
    sheets.text(
        "Under the law “On Foreign Money in Unions” a court could dissolve a union without a hearing. "
        "At least nine unions "
        "have already been searched since January."
    )
    sheets.text(
        "Tom Berg, chair of the Dockers’ Union of Rill, said that “they took our computers and left no "
        "receipt”. He was "
        "questioned for six hours."
    )
    sheets.line("Rill Rights Watch calls on the parliament to:", bold=True)
    sheets.item("•", "Reject the bill in its second reading and publish the opinion of its own lawyers;")
    sheets.item("•", "Open a hearing with the nine unions whose offices were searched;")
    sheets.item("•", "Return the computers and documents that were taken.")
    sheets.line("For more information, please contact:", bold=True)
    sheets.line("In Rill, Anna Keller (English, French): +41 22 555 01 11; keller@rillrights.example", after=2)
    sheets.line("In Bern, Tom Moor (German): +41 31 555 02 22 (mobile); moor@rillrights.example", after=12)
    sheets.line("About Rill Rights Watch", bold=True)
    sheets.text(
        "Rill Rights Watch is an independent organisation that has documented the rights of harbour workers since 1999."
    )
    return sheets.done()


def ministry() -> bytes:
    """Return the advisory of a ministry: crest lines, number and day, salutation, labelled event, contacts."""
    sheets = Sheets(foot="{}")
    sheets.centred("REPUBLIC OF RURITANIA", size=12, bold=True, after=0)
    sheets.centred("Ministry of Justice", size=14, bold=True, after=0)
    sheets.centred("Press Service", size=10, after=18)
    sheets.right("No. 31/2031")
    sheets.right("Rill, 3 March 2031", after=16)
    sheets.centred("MEDIA ADVISORY", size=14, bold=True)
    sheets.centred("Minister to present the national plan against torture", size=13, bold=True, after=14)
    sheets.text("Dear colleagues,")
    sheets.text(
        "The Ministry of Justice invites representatives of the media to a press conference on the "
        "national plan against "
        "torture, which the government adopted in February."
    )
    sheets.line("Date: Thursday, 6 March 2031", after=2)
    sheets.line("Time: 10:30 – registration, 11:00 – opening", after=2)
    sheets.line("Venue: Hall 3, House of Justice, 5 Bridge Street, Rill", after=2)
    sheets.line(
        "Participants: Josef Bauer, Minister of Justice; Maria Lind, Ombudsperson; Tom Berg, head of "
        "the prison service",
        after=12,
    )
    sheets.text("Accreditation is open until 5 March. Please bring your press card and a document with a photograph.")
    sheets.line("Contact for the media:", bold=True, after=2)
    sheets.line("Eva Stern, press secretary, tel. +41 22 555 03 33, press@justice.example")
    return sheets.done()


def un_office() -> bytes:
    """Return the release of an office of the United Nations: embargo, dateline with office, ENDS, notes to editors."""
    sheets = Sheets(foot="HC/31/17 – {}")
    sheets.line("UNITED NATIONS", bold=True, after=0)
    sheets.line("Office of the High Commissioner for Harbours", after=14)
    sheets.line("PRESS RELEASE", size=16, bold=True)
    sheets.line("EMBARGOED UNTIL 9 July 2031, 10:00 GMT", bold=True, after=12)
    sheets.text("Ruritania: Half of all detainees have no lawyer, new report finds", size=14, bold=True)
    sheets.text(
        "GENEVA (9 July 2031) – Half of the people detained in Ruritania never see a lawyer before "
        "their trial, according to "
        "a report that the United Nations published on Wednesday."
    )
    sheets.text(
        "“A trial without a lawyer is no trial,” said High Commissioner Anna Keller. “The authorities can change this "
        "tomorrow if they wish.”"
    )
    sheets.text(
        "The report is based on 212 interviews in nine places of detention between January 2029 and "
        "March 2031. It documents "
        "41 cases in which confessions were obtained by torture."
    )
    sheets.text("“The numbers speak for themselves,” the High Commissioner added.")
    sheets.line("ENDS", bold=True)
    sheets.text("The full report is available at https://harbours.example/ruritania-2031.")
    sheets.line("For more information and media requests, please contact:", bold=True, after=2)
    sheets.line("In Geneva: Tom Moor – +41 22 555 04 44 / tom.moor@harbours.example", after=2)
    sheets.line("In Rill: Eva Stern – +41 22 555 05 55 / eva.stern@harbours.example")
    return sheets.done()


DEMANDS = (
    "Release Maria Lind and all others who are held for their work on the rights of fishermen, at once and without any "
    "condition;",
    "Drop the charges against the nine members of the Dockers’ Union, and return their passports to them;",
    "Investigate the torture that Maria Lind reported to the court on 2 April 2031, and publish what is found;",
    "Repeal the law on foreign money in unions;",
    "Invite the Special Rapporteur on the rights to freedom of peaceful assembly and of association "
    "to visit the country.",
)
SIGNATORIES = (
    "Rill Rights Watch",
    "Dockers’ Union of Rill",
    "Association Open Door",
    "Network of River Lawyers",
    "Bern Centre",
)


def coalition() -> bytes:
    """Return a joint statement: demands by number over two pages, and who signs."""
    sheets = Sheets(foot="Page {} of 2")
    sheets.centred("JOINT STATEMENT", size=14, bold=True, after=10)
    sheets.centred("Ruritania: Free Maria Lind", size=16, bold=True, after=4)
    sheets.centred("5 April 2031", size=10, after=18)
    sheets.text(
        "We, the undersigned organisations, condemn the arrest of the lawyer Maria Lind on 1 April 2031 "
        "in the harbour of "
        "Rill, and the searches in the offices of three unions on the same day."
    )
    for n in range(4):
        sheets.text(
            f"In the {('first', 'second', 'third', 'fourth')[n]} year of the state of emergency the courts "
            f"of Ruritania have "
            "convicted more than ninety people for taking part in peaceful assemblies, for speaking to "
            "journalists, or for "
            "defending those who did. None of the trials was open to the public, and in most of them no witness of the "
            "defence was heard. Appeals were turned down within days and without any reasons being given."
        )
        sheets.text(
            "Maria Lind defended forty of them without a fee. She has been kept in a cell without a window "
            "since her arrest, "
            "and has seen her own lawyer only once, for ten minutes, and in the presence of two officers of "
            "the guard. The "
            "court has put off her hearing three times already."
        )
    sheets.text("We call on the authorities of Ruritania to meet five demands:")
    for n, demand in enumerate(DEMANDS, 1):
        sheets.item(f"{n}.", demand)
    sheets.line("Signatories:", bold=True, after=4)
    for name in SIGNATORIES:
        sheets.item("•", name)
    return sheets.done()


def russian() -> bytes:
    """Return a Russian release: label, place and day, guillemets, events, contacts."""
    sheets = Sheets(font=CYRILLIC, bold=CYRILLIC, foot="{}")
    sheets.centred("Общественный фонд «Открытая дверь»", size=14, after=16)
    sheets.centred("ПРЕСС-РЕЛИЗ", size=16, after=8)
    sheets.line("г. Бишкек, 12 ноября 2031 года", after=12)
    sheets.text("Правозащитники представят доклад о доступе в суды", size=14)
    sheets.text(
        "Общественный фонд «Открытая дверь» представляет доклад о том, как суды города пускают на "
        "заседания наблюдателей "
        "и журналистов. За год сотрудники фонда посетили 340 заседаний в девяти районных судах."
    )
    sheets.text(
        "«В каждое третье заседание нас не пустили, хотя закон прямо говорит о гласности», — отметила директор фонда "
        "Айгуль Асанова."
    )
    sheets.text(
        "По словам адвоката Ивана Петрова, «судьи часто не знают, что закрыть заседание можно только "
        "определением суда»."
    )
    sheets.line("Основные рекомендации доклада:", after=4)
    sheets.item("1.", "Публиковать расписание всех заседаний не позднее чем за три дня;")
    sheets.item("2.", "Объяснять в письменном виде каждый отказ наблюдателю;")
    sheets.item("3.", "Оборудовать залы местами для публики.")
    sheets.line("Дата: 14 ноября 2031 года", after=2)
    sheets.line("Время: 11:00", after=2)
    sheets.line("Место: конференц-зал гостиницы «Мост», ул. Речная, 5", after=10)
    sheets.line("Контакты для СМИ: Бакыт Рысбеков, тел. +996 312 55 01 02, press@door.example")
    return sheets.done()

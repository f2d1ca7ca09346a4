"""Contacts: who can be reached, by numbers in E.164 and by addresses, hidden ones included."""

import attrs
import pytest

from hrdocs.model import BlockKind, BlockRole, Document, Link
from hrdocs.prose.contacts.contacts import contacts
from hrdocs.prose.contacts.countries import home_country
from hrdocs.prose.contacts.emails import emails
from hrdocs.prose.contacts.phones import phones
from hrdocs.readers.assemble import Assembler
from hrdocs.records import EmailStatus
from hrdocs.source import Source


def document(*blocks: str | tuple[BlockKind, BlockRole, str]) -> Document:
    text = Assembler()
    for block in blocks:
        kind, role, words = (BlockKind.PARAGRAPH, BlockRole.BODY, block) if isinstance(block, str) else block
        text.add(kind, words, role=role)
    return text.document(Source(data=b"x", media_type="text/plain"))


NUMBERS = [
    ("Tel.: + 996 312 900411, + 996 550 100207,", ["+996312900411", "+996550100207"]),
    ("Phone number: (+32) 2 55 50142 (BXL)", ["+3225550142"]),
    ("+44 (0) 20 7946 0018", ["+442079460018"]),
    ("+49 (0)30 / 4202480", ["+49304202480"]),
    ("0041 22 917 90 00", ["+41229179000"]),
    ("Tel: +7 (495) 123-45-67", ["+74951234567"]),
    ("Tel. +996 312 90 04 11; Fax: +996 312 90 04 12", ["+996312900411"]),
    ("Тел./факс: +996 312 900412", []),
    ("Факс: +7 727 123 45 67", []),
    ("传真：+86 10 6596 1114", []),
    ("order no. 20310417 of 2031", []),
    ("on 29 June 2031 with 1,500,000 people", []),
    ("A/HRC/94/18 and 2019-2037", []),
    ("+12", []),
]


@pytest.mark.parametrize(("line", "expected"), NUMBERS)
def test_phones(line: str, expected: list[str]) -> None:
    assert [phone.number for phone in phones(line, 0, len(line))] == expected


def test_national_number_has_no_country_of_its_own() -> None:
    line = "Tel.: 0312 900411"
    assert [phone.number for phone in phones(line, 0, len(line))] == [None]


ADDRESSES = [
    ("anna@watch.example.org.", ["anna@watch.example.org"]),
    ("Anna.Keller@Watch.example", ["anna.keller@watch.example"]),
    ("presse(at)recht.example", ["presse@recht.example"]),
    ("anna [at] watch [dot] example [dot] org", ["anna@watch.example.org"]),
    ("info{at}watch{dot}example", ["info@watch.example"]),
    ("This email address is being protected from spambots. You need JavaScript enabled to view it.", [None]),
    ("Cette adresse e-mail est protégée contre les robots spammeurs. Vous devez activer le JavaScript.", [None]),
    ("Diese E-Mail-Adresse ist vor Spambots geschützt!", [None]),
    ("Адрес электронной почты защищен от спам-ботов.", [None]),
    ("[email protected]", [None]),
    ("we met at watch dot example", []),
    ("look (at) the sky", []),
    ("@HumanRights on Twitter", []),
]


@pytest.mark.parametrize(("line", "expected"), ADDRESSES)
def test_emails(line: str, expected: list[str | None]) -> None:
    assert [email.address for email in emails(line, 0, len(line))] == expected


def test_contacts_are_found_where_no_block_is_of_the_body() -> None:
    blocks = ("Media contact:", "Ann Low", "Tel.: +41 22 555 01 23")
    (found,), _ = contacts(document(*((BlockKind.PARAGRAPH, BlockRole.BOILERPLATE, each) for each in blocks)))
    assert (found.person, found.phones) == ("Ann Low", ("+41225550123",))


def test_several_officers_are_several_contacts() -> None:
    found, _ = contacts(
        document(
            "Media contacts:",
            "Anna Keller, Press Officer, +41 22 917 90 01, anna@watch.example",
            "Tom Novak, Researcher, +41 22 917 90 02, tom@watch.example",
        )
    )
    assert [(each.person, each.phones, each.emails) for each in found] == [
        ("Anna Keller", ("+41229179001",), ("anna@watch.example",)),
        ("Tom Novak", ("+41229179002",), ("tom@watch.example",)),
    ]


def test_lines_of_one_officer_are_one_contact() -> None:
    body = BlockRole.BOILERPLATE
    found, _ = contacts(
        document(
            "The resolution was carried with 312 votes in favour and 44 against, with 17 abstentions, on Thursday.",
            (BlockKind.HEADING, body, "Contacts:"),
            (BlockKind.HEADING, body, "Osric HELMAR"),
            (BlockKind.LIST_ITEM, body, "Press Officer"),
            (BlockKind.PARAGRAPH, body, "Contact data:"),
            (BlockKind.LIST_ITEM, body, "Phone number: (+32) 2 55 50142 (BXL)"),
            (BlockKind.LIST_ITEM, body, "E-mail: press@parliament.example"),
            (BlockKind.LIST_ITEM, body, "Twitter account: @Parliament"),
        )
    )
    assert [(each.person, each.phones, each.emails) for each in found] == [
        ("Osric HELMAR", ("+3225550142",), ("press@parliament.example",))
    ]


SECTIONS = [
    ("In case of questions, please, contact the PA “Open Door”", "PA “Open Door”", None),
    ("For more information, please contact Anna Keller", None, "Anna Keller"),
    ("Pour plus d'informations, veuillez contacter Awa Diop", None, "Awa Diop"),
    ("Pressekontakt: Max Moor", None, "Max Moor"),
    ("Para más información: Rosa Díaz", None, "Rosa Díaz"),
    ("Контакты для СМИ: Анна Петрова", None, "Анна Петрова"),
    ("Байланыш үчүн: Айгүл Асанова", None, "Айгүл Асанова"),
    ("Байланыс үшін: Асқар Оспанов", None, "Асқар Оспанов"),
    ("Барои тамос: Ҷамшед Раҳимов", None, "Ҷамшед Раҳимов"),
    ("Aloqa uchun: Aziza Karimova", None, "Aziza Karimova"),
]


@pytest.mark.parametrize(("heading", "organisation", "person"), SECTIONS)
def test_headings_of_contacts(heading: str, organisation: str | None, person: str | None) -> None:
    found, _ = contacts(document(heading, "Tel.: +996 312 900411"))
    assert [(each.organisation, each.person, each.phones) for each in found] == [
        (organisation, person, ("+996312900411",))
    ]


def test_numbers_without_a_heading_are_no_contact() -> None:
    found, _ = contacts(document("The helpline +996 312 900411 took many calls.", "Write to us at a@b.example."))
    assert found == []


def test_cloaked_address_is_told_and_not_invented() -> None:
    words = "This email address is being protected from spambots. You need JavaScript enabled to view it."
    found, diagnostics = contacts(document("Contact: Anna Keller", f"e-mail: {words}"))
    assert [(each.emails, each.email_status) for each in found] == [((), EmailStatus.CLOAKED)]
    assert [each.code for each in diagnostics] == ["cloaked-email"]


def test_fax_alone_reaches_nobody() -> None:
    found, _ = contacts(document("Contact:", "Anna Keller", "Fax: +41 22 917 90 03"))
    assert found == []


def test_a_cloaked_address_of_nobody_is_no_contact() -> None:
    found, _ = contacts(document("Contact:", "[email protected]"))
    assert found == []


def test_places_and_accounts_between_officers() -> None:
    line = (
        "In Geneva, Hugo Wells (English, Russian): +41-76-555-01-01 (mobile); or wells@rights.example. "
        "Twitter: @hugowells In Strelsau, Osra Hentzau (English): +1-917-555-0102 (mobile); or osra@rights.example."
    )
    found, _ = contacts(document("For more information, please contact:", line))
    assert [(each.person, each.phones, each.emails) for each in found] == [
        ("Hugo Wells", ("+41765550101",), ("wells@rights.example",)),
        ("Osra Hentzau", ("+19175550102",), ("osra@rights.example",)),
    ]


def test_remarks_in_parentheses_are_no_names() -> None:
    found, _ = contacts(document("Press contact: Anna Keller", "Tel.: (+32) 2 55 50142 (BXL) or +33 388 172 420 (STR)"))
    assert [(each.organisation, each.person, each.phones) for each in found] == [
        (None, "Anna Keller", ("+3225550142", "+33388172420"))
    ]


PLACES = [
    ("In Geneva: Tom Moor – +41 22 917 90 00 In Bern: Eva Stern – +41 31 555 05 55", ["Tom Moor", "Eva Stern"]),
    ("In Rill, Anna Keller (English): +41 22 917 90 00; in Bern, Tom Moor: +41 31 555 05 55",
     ["Anna Keller", "Tom Moor"]),
    ("Press officer: Anna Keller, +41 22 917 90 00", ["Anna Keller"]),
    ("Anna Keller: +41 22 917 90 00", ["Anna Keller"]),
    ("للتواصل الإعلامي: سارة حداد، +20 2 1234 5678", ["سارة حداد"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "persons"), PLACES)
def test_the_place_or_the_post_before_a_name_is_no_name(line: str, persons: list[str]) -> None:
    found, _ = contacts(document("Contacts:", line))
    assert [each.person for each in found] == persons


ATTENDING = [
    ("Journalists should register by 7 May with press@door.example.", ["press@door.example"]),
    ("Um Anmeldung wird gebeten: presse@door.example", ["presse@door.example"]),
    ("Просим подтвердить участие до 7 мая по адресу press@door.example.", ["press@door.example"]),
    ("Accreditation is open until 7 May. Bring your card.", []),
    ("The registration of the union was refused in May.", []),
]


@pytest.mark.parametrize(("line", "expected"), ATTENDING)
def test_whom_those_who_will_come_write_to(line: str, expected: list[str]) -> None:
    found, _ = contacts(document(line))
    assert [address for each in found for address in each.emails] == expected


COUNTRIES = [
    (("Harbour Watch, 53179 Bonn", "Kontakt: Max Moor, Tel. 0228 8491-4444"), "de", ["+4922884914444"]),
    (
        ("Parliament House, Canberra ACT 2600", "Media contact: Tom Lee 0419 278 715"),
        "en",
        ["+61419278715"],
    ),
    (("Harbour Watch, London SW1A 1AA", "Press office: 020 7946 0018"), "en", ["+442079460018"]),
    (("Harbour Watch, 10 Quay Street", "Contact: Tom Lee 0419 278 715"), "en", []),  # no country: said, not given
    (("53179 Bonn", "Contact: Ada Moss, 12.05.2031 or room 2031-1134"), "de", []),  # a day and a room
]


@pytest.mark.parametrize(("lines", "language", "numbers"), COUNTRIES)
def test_a_postcode_with_its_town_gives_the_country(lines: tuple[str, ...], language: str, numbers: list[str]) -> None:
    made = document(*lines)
    blocks = tuple(attrs.evolve(block, language=language) for block in made.blocks)
    found, _ = contacts(attrs.evolve(made, blocks=blocks), anywhere=True)
    assert [number for contact in found for number in contact.phones] == numbers


def test_the_name_over_a_press_officers_title_is_a_contact() -> None:
    aside = BlockRole.BOILERPLATE
    found, _ = contacts(
        document(
            "The harbour office will open its hearings to everybody from the first of May, it said in Rill.",
            (BlockKind.CAPTION, aside, "© Tom Novak"),
            (BlockKind.PARAGRAPH, aside, "Mira Tegel"),
            (BlockKind.PARAGRAPH, aside, "Pressesprecherin Windkraft"),
            (BlockKind.PARAGRAPH, aside, "Telefon:"),
            (BlockKind.PARAGRAPH, aside, "+49 30 2093 10"),
        )
    )
    assert [(each.person, each.phones) for each in found] == [("Mira Tegel", ("+4930209310",))]


def test_a_link_gives_the_address_that_its_words_do_not() -> None:
    text = Assembler()
    text.add(BlockKind.HEADING, "Press contact")
    text.add(
        BlockKind.PARAGRAPH,
        "Anna Keller",
        links=[Link(start=0, end=11, target="mailto:anna@watch.example?subject=press")],
    )
    made = text.document(Source(data=b"x", media_type="text/html"))
    found, _ = contacts(made)
    assert [(each.person, each.emails, each.email_status) for each in found] == [
        ("Anna Keller", ("anna@watch.example",), EmailStatus.PRESENT)
    ]


def test_words_in_the_place_of_an_address_say_that_it_is_hidden() -> None:
    found, _ = contacts(
        document("Press contact:", "Ruritania Rights Watch", "Tel.: +49 30 2093 10", "E-mail: write to us")
    )
    assert [each.email_status for each in found] == [EmailStatus.CLOAKED]


REACHED = [
    # several officers, on one line and on several, two numbers each, behind the office that they are of
    (
        ["CONTACT: Tom Marsh 02 6270 5477 / 0419 494 761", "Kirsty Waters 02 6270 5464 / 0427 209 753",
         "www.port.gov.au"],
        [("Tom Marsh", ("+61262705477", "+61419494761")), ("Kirsty Waters", ("+61262705464", "+61427209753"))],
    ),
    (
        ["For further information contact PORT Affairs: Ada Marsh, +61 2 6276 4966. Tom Waters, +61 2 6276 4960."],
        [("Ada Marsh", ("+61262764966",)), ("Tom Waters", ("+61262764960",))],
    ),
    # behind a day, a place or whose they are
    (["3 May 2031 Media Contact: Tom Marsh +61 419 278 715"], [("Tom Marsh", ("+61419278715",))]),
    (["CANBERRA For further information contact Tom Marsh on +61 419 278 715"], [("Tom Marsh", ("+61419278715",))]),
    (["Minister's media contact: +61 417 445 886"], [(None, ("+61417445886",))]),
    # bars between a name, an office and a number; words that are of the label
    (["Press contact | Anne Moreau | Head of Press | +41 31 322 21 11"], [("Anne Moreau", ("+41313222111",))]),
    (["للاتصال الإعلامي:", "آدا موس، المسؤولة الإعلامية", "هاتف: +962 6 552 0101"], [("آدا موس", ("+96265520101",))]),
    # a given name that is an office in another language
    (["Contact presse : Anne Moreau – 01 42 34 20 00 – presse@port.fr"], [("Anne Moreau", ("+33142342000",))]),
    # the country by a postcode and its town, or by the issuer's own site
    (["Rückfragen: Max Moor, 031 322 21 11", "3003 Bern"], [("Max Moor", ("+41313222111",))]),
    (["Pressekontakt: Max Moor, 030 4202480", "10115 Berlin"], [("Max Moor", ("+49304202480",))]),
    (["Контакты: Анна Петрова, (0312) 90-04-11", "720040, г. Бишкек"], [("Анна Петрова", ("+996312900411",))]),
    (["Media contact: Ada Marsh (02) 6277 7300", "www.port.gov.au"], [("Ada Marsh", ("+61262777300",))]),
    (["Media contact: Ada Marsh (02) 6277 7300", "www.port.gov.au", "www.port.govt.nz"], [("Ada Marsh", ())]),
    # an office that runs into the number before it is no person, and not of the one before
    (
        ["Media contacts:", "Ada Marsh 0477 389 560 Tom Low 0477 389 554 Harbour Media Operations (02) 6127 1999",
         "www.port.gov.au"],
        [("Ada Marsh", ("+61477389560",)), ("Tom Low", ("+61477389554",)), (None, ("+61261271999",))],
    ),
    # whom an interview is to be with is not whom to call for it
    (["To arrange an interview with Dr E. Low, call Tom Marsh, +41 31 322 21 11."], [("Tom Marsh", ("+41313222111",))]),
    (["For interviews with Eva Low, call +41 31 322 21 11."], [(None, ("+41313222111",))]),
    (["To interview Dr Low or for more, contact: Tom Marsh, +41 31 322 21 11"], [("Tom Marsh", ("+41313222111",))]),
    (["Eva Low is available for interview. Contact Tom Marsh, +41 31 322 21 11"], [("Tom Marsh", ("+41313222111",))]),
    (["Pour une interview avec Eva Low, contactez Tom Marsh au +41 31 322 21 11"], [("Tom Marsh", ("+41313222111",))]),
    (["Para entrevistar a Eva Low, llame a Tomás Ruiz al +34 91 123 45 67"], [("Tomás Ruiz", ("+34911234567",))]),
    (["Für ein Interview mit Eva Low rufen Sie Tom Marsh an: +41 31 322 21 11"], [("Tom Marsh", ("+41313222111",))]),
    (["Per un'intervista con Eva Low contattare Tom Marsh, +41 31 322 21 11"], [("Tom Marsh", ("+41313222111",))]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), REACHED)
def test_who_is_reached(lines: list[str], expected: list[tuple[str | None, tuple[str, ...]]]) -> None:
    pytest.importorskip("phonenumbers")
    found, _ = contacts(document(*lines))
    assert [(each.person, each.phones) for each in found] == expected


@pytest.mark.parametrize(
    "line",
    [
        "In the press contact of 3 May 2031: nothing.",
        "The contact: she called 3 May 2031.",
        "Contact lenses, 12.5.2031",
        "In an interview with Eva Low he said that the ministers call on nobody.",
        "The paper was unable to interview Eva Low in 2031.",
    ],
)
def test_mentions_of_contacts_are_none(line: str) -> None:
    found, _ = contacts(document("The office heard four hundred cases.", line, "Nobody was told why."))
    assert found == []


@pytest.mark.parametrize("before", ["No figure on this line.", "On 3 May 2031 the port opened.", "A line. " * 3000])
def test_the_words_that_give_a_country_have_their_place(before: str) -> None:
    made = document(before, "Write to us:\nHafenweg 4\n10115 Berlin", "Nothing stands behind.")
    country = home_country(made)
    assert country is not None
    assert country.start is not None
    assert (country.region, made.text[country.start : country.end]) == ("DE", "10115 Berlin")

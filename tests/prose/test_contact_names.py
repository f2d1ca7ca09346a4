"""Whom contacts name: organisations whole and of two lines, none where it is anybody's press; numbers by country."""

import pytest

from hrdocs.model import BlockKind, Document
from hrdocs.prose.contacts.contacts import contacts
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source


def document(*blocks: str) -> Document:
    text = Assembler()
    for block in blocks:
        text.add(BlockKind.PARAGRAPH, block)
    return text.document(Source(data=b"x", media_type="text/plain"))


CALL = "+41 22 917 90 01"

NAMES = [
    (["For further information:", "Office of the High Commissioner", "for Harbour Workers", f"Tel: {CALL}"],
     "Office of the High Commissioner for Harbour Workers", None),
    (["Pour plus d'informations :", "Fédération des associations", "de dockers du Nord", f"Tél. {CALL}"],
     "Fédération des associations de dockers du Nord", None),
    ([f"Please contact the Press Service of the Ministry of Ports at {CALL}."],
     "Press Service of the Ministry of Ports", None),
    ([f"Contact: UDHW press office {CALL}"], "UDHW press office", None),
    (["Pressekontakt:", "Anna Muster", "Flusshilfe e. V.", f"Tel. {CALL}"], "Flusshilfe e. V.", "Anna Muster"),
    (["Media enquiries: Northern Prison Ombudsman, Press Office", "Sue Barlow", CALL], None, "Sue Barlow"),
    ([f"For more information, call the press office on {CALL}."], None, None),
    ([f"Journalists can contact the media team at {CALL}."], None, None),
    ([f"Pour en savoir plus, appelez le service de presse au {CALL}."], None, None),
    (["Basın irtibat: Mert Aydın", f"Tel: {CALL}"], None, "Mert Aydın"),
    (["V.i.S.d.P.: Tobias Kern, Pressesprecher", f"Telefon: {CALL}"], None, "Tobias Kern"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "organisation", "person"), NAMES, ids=[lines[0] for lines, _, _ in NAMES])
def test_whom_contacts_name(lines: list[str], organisation: str | None, person: str | None) -> None:
    found, _ = contacts(document(*lines))
    assert [(each.organisation, each.person, each.phones) for each in found] == [
        (organisation, person, ("+41229179001",))
    ]


COUNTRIES = [
    (["Contact: Ann Moor, tel. 312 66 12 34", "Ministry of Labour of the Kyrgyz Republic"], "+996312661234"),
    (["Contact: Ann Moor, tel. 312 66 12 34", "Embassy of the Kyrgyz Republic"], None),  # which is abroad
    (["Баспасөз қызметі: Дәурен Оспанов, 8 (7172) 55-01-23, press@qor.kz"], "+77172550123"),
    (["Контакт: Нурлан Асанов, тел. 0312 66 12 34", "г. Бишкек, 720001"], "+996312661234"),
    (["Контакт: Нурлан Асанов, тел. 0312 66 12 34", "720001, г. Бишкек"], "+996312661234"),
    (["Contact: Ann Moor, 01 42 68 53 10. 12 rue des Tilleuls, 75007 Paris"], "+33142685310"),
    (["Contatto: Marta Ferri, tel. 06 5550 1234", "00185 Roma"], "+390655501234"),
]


@pytest.mark.parametrize(("lines", "number"), COUNTRIES, ids=[" ".join(lines)[-40:] for lines, _ in COUNTRIES])
def test_a_national_number_is_of_the_country_that_its_place_or_issuer_gives(
    lines: list[str], number: str | None
) -> None:
    pytest.importorskip("phonenumbers")
    found, _ = contacts(document(*lines))
    assert [each.phones for each in found] == [(number,) if number else ()]

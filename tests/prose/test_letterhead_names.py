"""Which lines over a text name whose paper it is, and which tell something."""

import pytest

from hrdocs.prose.page.letterhead_names import names_whose_paper

NAMES = """
Senator Ada Moss
SENATOR THE HON ADA MOSS
Senator the Hon. Ada Moss
The Hon. Ada Moss, M.P.
THE HON ADA MOSS MHR
THE HON ADA MOSS MP SHADOW MINISTER FOR HOUSING AND WATER FEDERAL MEMBER FOR NORTHMARSH
Dr Ada Moss
DR. ADA MOSS, OPPOSITION SPOKESMAN ON HOUSING
Ada Moss and Max Moor
Ada Moss, Minister for Housing
Federal Member for Northmarsh
Shadow Minister for Housing
ATTORNEY-GENERAL AND MINISTER FOR JUSTICE
Parliamentary Secretary to the Minister for Housing
Leader of the Harbour Party in the Senate
Harbour Party spokesperson on housing
Deputy Leader of the Opposition
National President, Ada Moss
Executive Director, Refuge House
Convenor, Refuge Network
Department of Housing and Water
HUMAN RIGHTS AND EQUAL OPPORTUNITY COMMISSION
Refugee Council of Ruritania
REFUGEE COUNCIL OF RURITANIA INC.
Ruritanian Medical Association Limited
Harbour Party of Ruritania
Republic of Kenya
Nairobi, Kenya
Ministère de la Justice
Le ministre de la Justice
La porte-parole du ministère
Bundesministerium der Justiz
Der Minister der Justiz
Ministerio de Justicia
El Ministro de Justicia
Defensoría del Pueblo
Министерство юстиции
Пресс-служба Министерства юстиции
Общественный фонд «Открытая дверь»
Verein „Offene Tür“
وزير العدل
"""

HEADLINES = """
Minister opens new housing tribunal
MINISTER FOR HOUSING CRITICISES MOOR
Minister for Housing to visit Palau
Minister, Department Clash on Boats
Minister's plan for fish
Shadow Minister in denial
Leader in hiding
Senator Moor Wrong On Boats
PRIME MINISTER SHOULD APOLOGISE
APPOINTMENT OF HOUSING COMMISSIONER
VISIT BY THE PRESIDENT OF PALAU
Inquiry into the Department of Housing
Human Rights Commission report
HUMAN RIGHTS COMMISSION REPORT TABLED
NEW APPOINTMENTS TO THE WATER BOARD
Refugee Tribunal Reappointments
Refugee Week
Harbour Party calls for inquiry
HARBOUR PARTY POLICY ON WATER
Human rights in Kenya
Aid to Kenya
Death of Ada Moss
La ministre ouvre le tribunal
Ministerin eröffnet Gericht
El ministro inaugura el tribunal
Министр открыл порт
Новые слушания в порту
وزير العدل يفتتح المحكمة
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_lines_that_name_whose_paper_it_is(line: str) -> None:
    assert names_whose_paper(line)


@pytest.mark.parametrize("line", HEADLINES.strip().splitlines())
def test_lines_that_tell_something(line: str) -> None:
    assert not names_whose_paper(line)

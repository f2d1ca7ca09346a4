"""Treaties and their bodies by name."""
# ruff: noqa: E501 - a wording stays on its line

import pytest

from hrdocs.un import treaties


def ids(text):
    return [each.id for each in treaties.find(text)]


NAMED = [
    ("the International Convention on the Elimination of All Forms of Racial Discrimination", ["ICERD"]),
    ("the International Covenant on Economic, Social\nand Cultural Rights", ["ICESCR"]),
    ("the International Covenant on Economic, Social, and Cultural Rights", ["ICESCR"]),
    ("Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (CAT)", ["CAT"]),
    ("ratify CRPD, OP-CAT, OPCAT and the Rome Statute", ["CRPD", "OP-CAT", "OP-CAT", "ROME-STATUTE"]),
    ("the Optional Protocol to the Convention against Torture", ["OP-CAT"]),
    ("the Optional Protocol to CEDAW", ["OP-CEDAW"]),
    ("the Second Optional Protocol to the International Covenant on Civil and Political Rights, aiming at the abolition of the death penalty", ["ICCPR-OP2"]),
    ("the Optional Protocol to the International Covenant on Civil and Political Rights", ["ICCPR-OP1"]),
    ("the Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict", ["OP-CRC-AC"]),
    ("the Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography", ["OP-CRC-SC"]),
    ("the Optional Protocol to the Convention on the Rights of the Child on a communications procedure", ["OP-CRC-IC"]),
    ("the Convention on the Rights of Persons with Disabilities and its Optional Protocol", ["CRPD", "OP-CRPD"]),
    ("the Convention on the Rights of Persons with Disabilities (CRPD) and the Optional Protocol thereto", ["CRPD", "OP-CRPD"]),
    ("the CRC and its three Optional Protocols", ["CRC", "OP-CRC-AC", "OP-CRC-SC", "OP-CRC-IC"]),
    ("the CRC and its Optional Protocols", ["CRC"]),
    ("the CRC and its Optional Protocol", ["CRC"]),
    ("the International Covenant on Civil and Political Rights and its two Optional Protocols", ["ICCPR", "ICCPR-OP1", "ICCPR-OP2"]),
    ("la Convention relative aux droits des personnes handicapées et son Protocole facultatif", ["CRPD", "OP-CRPD"]),
    ("the Convention against Torture (CAT) and its Optional Protocol (OP-CAT)", ["CAT", "OP-CAT"]),
    ("the Convention against Torture and the Optional Protocol to the Convention on the Rights of Persons with Disabilities", ["CAT", "OP-CRPD"]),
    ("the 1951 Convention relating to the Status of Refugees and its 1967 Protocol", ["REFUGEE-1951", "REFUGEE-1967"]),
    ("the 1954 and 1961 conventions on statelessness", ["STATELESS-1954", "STATELESS-1961"]),
    ("the Convention relating to the Status of Stateless Persons", ["STATELESS-1954"]),
    ("the Convention on the Reduction of Statelessness", ["STATELESS-1961"]),
    ("acts of genocide under the Genocide Convention", ["GENOCIDE"]),
    ("the Mine Ban Treaty", ["MINE-BAN"]),
    ("sign and ratify CED", ["ICPPED"]),
    ("rights under the ICCPR/ICESCR", ["ICCPR", "ICESCR"]),
    ("the Council of Europe Convention on preventing and combating violence against women and domestic violence (Istanbul Convention)", ["CETS-210"]),
    ("the Convention on Cybercrime (ETS No. 185)", ["CETS-185"]),
    ("the Council of Europe convention CETS No. 197", ["CETS-197"]),
    ("the Convention for the Protection of Human Rights and Fundamental Freedoms", ["CETS-005"]),
    # the International Labour Organization
    ("ILO Convention No. 169", ["ILO-169"]),
    ("ILO Conventions Nos. 87 and 98", ["ILO-087", "ILO-098"]),
    ("ILO conventions 118, 143 and 189", ["ILO-118", "ILO-143", "ILO-189"]),
    ("ILO 118", ["ILO-118"]),
    ("Convention No. 189 of the ILO", ["ILO-189"]),
    ("the Forced Labour Convention, 1930 (No. 29)", ["ILO-029"]),
    ("the Mountain Guides Convention, 1930 (No. 29)", ["ILO-029"]),
    ("the International Labour Organization (ILO) Convention 169 (1989)", ["ILO-169"]),
    ("international Labour\nOrganization Convention No. 169", ["ILO-169"]),
    ("the Optional Protocol to the Convention of the Right of the Child on a communications procedure", ["OP-CRC-IC"]),
    ("Adhere to CRPD with its Optional Protocol, CED, OP-CESCR and OP-CAT (Tonga)", ["CRPD", "OP-CRPD", "ICPPED", "OP-ICESCR", "OP-CAT"]),
    ("la convention no 169 de l’OIT", ["ILO-169"]),
    ("eight ILO conventions, including Conventions Nos. 29, 87 and 182", ["ILO-029", "ILO-087", "ILO-182"]),
    ("the ILO Conventions on forced labour (No. 29) and on child labour (No. 182)", ["ILO-029", "ILO-182"]),
    ("the ILO Convention on the Worst Forms of Child Labour (No. 182)", ["ILO-182"]),
    ("the ILO Domestic Workers Convention, 2011 (No. 189)", ["ILO-189"]),
    ("la Convention (n° 169) de l’OIT", ["ILO-169"]),
    ("el Convenio núm. 169 de la OIT", ["ILO-169"]),
    ("Конвенция № 169 МОТ", ["ILO-169"]),
    # other languages
    ("la Convention relative aux droits de l’enfant", ["CRC"]),
    ("le Protocole facultatif se rapportant à la Convention contre la torture", ["OP-CAT"]),
    ("el Pacto Internacional de Derechos Civiles y Políticos", ["ICCPR"]),
    ("Конвенции о правах ребенка и Международному пакту о гражданских и политических правах", ["CRC", "ICCPR"]),
    ("Факультативного протокола к Конвенции против пыток", ["OP-CAT"]),
    ("Конвенцией о правах ребёнка", ["CRC"]),
    ("اتفاقية حقوق الطفل والعهد الدولي الخاص بالحقوق المدنية والسياسية", ["CRC", "ICCPR"]),
    ("《残疾人权利公约》和《儿童权利公约》", ["CRPD", "CRC"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_finds_treaties(text, expected):
    assert ids(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Committee against Torture and the Committee on the Elimination of Discrimination against Women",
        "the CEDAW Committee, CERD and CESCR; see CEDAW/C/TJK/4 and CRC/C/GC/14",
        "ECHR rulings and ECHR case law",
        "CEDAW recommended that the State review the Code",
        "the Committee on the CRC, the recommendations made by CEDAW and the concluding observations of the CRC",
        "acts of genocide, the right of the child, torture and enforced disappearance",
        "obligations under the Convention and the Covenant",
        "the Optional Protocol to the Convention on the Rights of the Child",
        "a cat, a crc check, the convention of the party, Air Convention 2000",
        "the ILO met. The bridge convention (No. 29) of the engineers (No. 30)",
        "ILO Recommendation No. 203, article 29 of the Convention",
        "the United Nations Convention against Corruption",
    ],
)
def test_finds_no_treaty_in_other_words(text):
    assert ids(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Convention on the Rights of the Child (hereinafter “the Convention”). Parties to the Convention agree.", ["CRC", "CRC"]),
        ("the Convention on the Rights of the Child (the Convention). The Convention on Biological Diversity", ["CRC"]),
        ("the Convention. The Convention on the Rights of the Child (the Convention)", ["CRC"]),
        ("the Convention on the Rights of the Child (the Convention) and the Convention against Torture (the Convention): the Convention", ["CRC", "CAT"]),
    ],
)  # fmt: skip
def test_counts_a_name_that_the_text_defines(text, expected):
    assert ids(text) == expected


def test_tells_bodies_and_treaties_apart():
    text = "The Human Rights Committee, the Committee on the Rights of the Child and CERD examined the CRC."
    assert ids(text) == ["CRC"]


def test_knows_every_treaty_by_its_depositary():
    known = treaties.known()
    assert known["ICCPR"].number == "IV-4"
    assert known["ICCPR"].body_symbol == "CCPR/C"
    assert known["OP-CAT"].title.startswith("Optional Protocol to the Convention against Torture")
    assert known["CETS-210"].number == "210"
    bodies = {"ICERD": "CERD", "ICESCR": "CESCR", "ICCPR": "CCPR", "CEDAW": "CEDAW", "CAT": "CAT", "CRC": "CRC"}
    bodies |= {"ICRMW": "CMW", "CRPD": "CRPD", "ICPPED": "CED", "OP-CAT": "SPT"}
    assert {each: known[each].body for each in bodies} == bodies
    assert all(each.title and each.depositary and each.number for each in known.values())


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("parties to the Arms Trade Treaty and the Paris Agreement", ["ATT", "PARIS-AGREEMENT"]),
        ("in accordance with the Charter of the United Nations", ["UN-CHARTER"]),
        ("the Escazú Agreement, the UNFCCC and the TPNW", ["ESCAZU", "UNFCCC", "TPNW"]),
        ("la Charte des Nations Unies et l'Accord de Paris", ["UN-CHARTER", "PARIS-AGREEMENT"]),
        ("el Acuerdo de Escazú y el Tratado sobre la Prohibición de las Armas Nucleares", ["ESCAZU", "TPNW"]),
        ("с Уставом Организации Объединенных Наций и Договором о торговле оружием", ["UN-CHARTER", "ATT"]),
        ("《联合国宪章》和巴黎协定", ["UN-CHARTER", "PARIS-AGREEMENT"]),
        ("وفقا لميثاق الأمم المتحدة", ["UN-CHARTER"]),
        ("des Internationalen Paktes über bürgerliche und politische Rechte", ["ICCPR"]),
        ("des Übereinkommens über die Rechte des Kindes", ["CRC"]),
        ("Übereinkommen zur Beseitigung jeder Form von Diskriminierung der Frau", ["CEDAW"]),
        ("Баланын укуктары жөнүндө конвенциянын 12-беренеси", ["CRC"]),
        ("Кыйноолорго каршы конвенциясына ылайык", ["CAT"]),
        ("Жарандык жана саясий укуктар тууралуу эл аралык пактка", ["ICCPR"]),
        ("Конвенсияи СММ оид ба ҳуқуқи кӯдак", ["CRC"]),
        ("Паймони байналмилалӣ оид ба ҳуқуқҳои шаҳрвандӣ ва сиёсӣ", ["ICCPR"]),
        ("the Paris Agreements of 1991 and the Charter of Paris", []),
        ("Балдардын мектеби жөнүндө", []),
        ("ein Vertrag über die Lieferung", []),
    ],
)
def test_other_treaties_that_documents_name_and_names_in_more_languages(text, ids):
    assert [each.id for each in treaties.find(text)] == ids

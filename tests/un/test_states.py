"""States by name: exactly, or not at all."""

import pytest

from hrdocs.un import states

NAMES = [
    ("the Kyrgyz Republic", "KGZ"),
    ("Kyrgyzstan", "KGZ"),
    ("Kyrgyzstan’s", "KGZ"),
    ("Viet Nam", "VNM"),
    ("Vietnam", "VNM"),
    ("Niger", "NER"),
    ("Nigeria", "NGA"),
    ("the Niger", "NER"),
    ("the Congo", "COG"),
    ("Democratic Republic of the Congo", "COD"),
    ("Republic of Korea", "KOR"),
    ("the Democratic People’s Republic of Korea", "PRK"),
    ("Côte d’Ivoire", "CIV"),
    ("COTE D'IVOIRE", "CIV"),
    ("Iran (Islamic Republic of)", "IRN"),
    ("Islamic Republic of Iran", "IRN"),
    ("Bolivia (Plurinational State of)", "BOL"),
    ("Bolivia, Plurinational State of", "BOL"),
    ("United Kingdom of Great Britain and Northern Ireland", "GBR"),
    ("Holy See", "VAT"),
    ("State of Palestine", "PSE"),
    ("Türkiye", "TUR"),
    # historic
    ("Turkey", "TUR"),
    ("Czech Republic", "CZE"),
    ("Swaziland", "SWZ"),
    ("Great Britain", "GBR"),
    ("Libyan Arab Jamahiriya", "LBY"),
    ("The former Yugoslav Republic of Macedonia", "MKD"),
    ("Holland", "NLD"),
    ("Zaire", "COD"),
    # peoples
    ("Kazakh", "KAZ"),
    ("Kazakh authorities", "KAZ"),
    ("the Kyrgyz Government", "KGZ"),
    ("autorités kirghizes", "KGZ"),
    # other languages
    ("République islamique d’Iran", "IRN"),
    ("République du Chili", "CHL"),
    ("República de Chile", "CHL"),
    ("Кыргызской Республики", "KGZ"),
    ("Республики Казахстан", "KAZ"),
    ("Соединенных Штатов Америки", "USA"),
    ("Кот-д’Ивуара", "CIV"),
    ("للجمهورية العربية السورية", "SYR"),
    ("吉尔吉斯斯坦", "KGZ"),
    ("智利共和国", "CHL"),
]


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_knows_a_name(name, code):
    assert states.lookup(name) == code


@pytest.mark.parametrize(
    "name",
    [
        "Korea",
        "Guinee-Conakri",
        "Dominican",
        "Congolese",
        "Nigerr",
        "Kirg",
        "American",
        "Northern Ireland",
        "Europe",
        "",
        ".",
    ],
)
def test_guesses_nothing(name):
    assert states.lookup(name) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Guinea-Bissau, Guinea, Papua New Guinea and Equatorial Guinea", ["GNB", "GIN", "PNG", "GNQ"]),
        ("the Congo and the Democratic Republic of the Congo", ["COG", "COD"]),
        ("Niger; Nigeria; Ireland; Northern Ireland", ["NER", "NGA", "IRL"]),
        ("Permanent Mission of the Kyrgyz\nRepublic to the United Nations", ["KGZ"]),
        ("(Iran (Islamic Republic of)); (Slovakia, Spain)", ["IRN", "SVK", "ESP"]),
        ("the Kazakh authorities and a Polish sausage in a Chinese box", ["KAZ"]),
        ("made by turkey farmers on chad paper", []),
        ("Постоянное представительство Кыргызской Республики. Того же года.", ["KGZ"]),
        ("la Mission permanente de la République du Mali", ["MLI"]),
        ("البعثة الدائمة لقيرغيزستان", ["KGZ"]),
        ("智利常驻代表团", ["CHL"]),
        ("New Jersey, Lake Chad and the Gulf of Oman", []),
    ],
)
def test_finds_states_in_text(text, codes):
    assert [each.code for each in states.find(text)] == codes


def test_gives_the_range_without_the_article():
    text = "the Government of the Kyrgyz Republic’s neighbour"
    [found] = states.find(text)
    assert text[found.start : found.end] == "Kyrgyz Republic"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("the Embassy of East Germany and Poland", ["East Germany"]),
        ("The Republic of Viet-Nam wrote to Japan", ["Republic of Viet-Nam"]),
        ("the Socialist Republic of Viet Nam", []),
        ("People’s Democratic Republic of Yemen", ["People’s Democratic Republic of Yemen"]),
        ("The Republic of Yemen", []),
        ("l’ambassade de la République démocratique allemande", ["République démocratique allemande"]),
        ("Посольство Южного Вьетнама", ["Южного Вьетнама"]),
        ("Embajada de Alemania Oriental", ["Alemania Oriental"]),
        ("سفارة ألمانيا الشرقية", ["ألمانيا الشرقية"]),
        ("东德和南越", ["东德", "南越"]),
        ("the former Yugoslav Republic of Macedonia", []),
        ("Zaire, Burma and Ceylon", []),
    ],
)
def test_a_former_state_is_none_of_today_s(text, named):
    found = states.former(text)
    assert [text[start:end] for start, end in found] == named
    assert not any(start <= each.start < end for start, end in found for each in states.find(text))


@pytest.mark.parametrize("text", ["UC", "NGA", "OMA", "SEC", "IRA", "TAI", "BAE", "the UC of Norland", "MAN and MON"])
def test_letters_that_only_look_like_a_short_name_in_another_language_are_no_state(text):
    assert states.find(text) == []


def test_a_short_name_is_known_in_its_language():
    assert [each.code for each in states.find("Úc và Nga", "vi")] == ["AUS", "RUS"]
    assert [each.code for each in states.find("BAE ve ABD", "tr")] == ["ARE", "USA"]

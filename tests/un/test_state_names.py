"""States by what the CLDR calls them in every language that is read, by inflected names, and what only holds a name."""

import csv
from pathlib import Path

import pytest
from babel import Locale

from hrdocs.language.identify import languages
from hrdocs.un import states

MEMBERS = [
    (row["short"], row["code"])
    for row in csv.DictReader(
        Path(__file__).with_name("member_states.tsv").read_text("utf-8").splitlines()[1:], delimiter="\t"
    )
]
LOCALES = sorted({*languages(), "az_Cyrl", "de_AT", "de_CH", "kaa", "pt_PT", "tt", "uz_Cyrl", "zh_Hant"})
AT_LEAST = 190


@pytest.mark.parametrize("told", [True, False], ids=["language told", "language not told"])
@pytest.mark.parametrize("tag", LOCALES)
def test_members_are_known_by_their_names_in_each_language_and_taken_for_no_other(tag, told):
    names = Locale.parse(tag).territories
    found = {
        (short, code): [match.code for match in states.find(names[short], tag.replace("_", "-") if told else None)]
        for short, code in MEMBERS
        if short in names
    }
    assert {names[short]: codes for (short, code), codes in found.items() if set(codes) - {code}} == {}
    assert sum(codes == [code] for (_, code), codes in found.items()) >= AT_LEAST


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("Кыргызстандын Казакстанга жасаган сапары", "ky", ["KGZ", "KAZ"]),
        ("Тажикстанда өткөн жыйын", None, ["TJK"]),
        ("Қазақстанның Францияға сапары", None, ["KAZ", "FRA"]),
        ("дар Қирғизистони имрӯза", None, ["KGZ"]),
        ("Ўзбекистонда ва Францияда", "uz-Cyrl", ["UZB", "FRA"]),
        ("Oʻzbekistonda Qozogʻistondan kelgan", None, ["UZB", "KAZ"]),
        ("Türkiye'nin Almanya’dan istediği", None, ["TUR", "DEU"]),
        ("Azərbaycanda", None, ["AZE"]),
        ("Türkmenistanyň Özbegistana", None, ["TKM", "UZB"]),
        ("Кытайдын", "ky", ["CHN"]),
        ("Deutschlands Rolle und die der Türkei", None, ["DEU", "TUR"]),
        ("Росії та України, в Польщі", "uk", ["RUS", "UKR", "POL"]),
        ("w Polsce i Rosji", "pl", ["POL", "RUS"]),
        ("Irão, Quénia e Polónia", "pt", ["IRN", "KEN", "POL"]),  # as Portugal writes
        ("Arménia e Letónia, em Salvador", "pt", ["ARM", "LVA"]),  # a city
        ("v Německu a Rusku", "cs", ["DEU", "RUS"]),
        ("Irak, Kenia, Kazajistán, Bielorrusia y Nueva Zelanda", None, ["IRQ", "KEN", "KAZ", "BLR", "NZL"]),
        ("Island und Polen", "de", ["ISL", "POL"]),
        ("भारत और फ़्रांस", None, ["IND", "FRA"]),
        ("フランスとギニアビサウの代表", None, ["FRA", "GNB"]),
        ("รัฐบาลฝรั่งเศสและไทย", None, ["FRA", "THA"]),
        ("Weißrusslands Botschaft in Großbritannien; die Elfenbeinküste", "de", ["BLR", "GBR", "CIV"]),
        ("die Russische Föderation und die Bundesrepublik Deutschland", "de", ["RUS", "DEU"]),
        ("Beyaz Rusya'nın, Fildişi Sahili'nde, İngiltere’ye, ABD'nin", "tr", ["BLR", "CIV", "GBR", "USA"]),
        ("روسيا البيضاء وتيمور الشرقية", None, ["BLR", "TLS"]),
        ("Rusia Blanca, Guinea Española y el Congo Belga", "es", ["BLR", "GNQ", "COD"]),
        ("Берега Слоновой Кости, Верхняя Вольта, ЮАР", "ru", ["CIV", "BFA", "ZAF"]),
        ("le Soudan français, la Guinée portugaise, la Guinée-Conakry", "fr", ["MLI", "GNB", "GIN"]),
        ("Grã-Bretanha, EUA e Suazilândia", "pt", ["GBR", "USA", "SWZ"]),
        ("Gran Bretagna, Olanda e Repubblica Ceca", "it", ["GBR", "NLD", "CZE"]),
    ],
)
def test_names_are_known_in_running_text_and_in_the_cases_of_languages(text, language, codes):
    assert [match.code for match in states.find(text, language)] == codes


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("Экваторлық Гвинеяда", "kk", ["GNQ"]),
        ("Оңтүстік Суданның", "kk", ["SSD"]),
        ("Güney Sudan'da", "tr", ["SSD"]),
        ("Papua Nuova Guinea", "it", ["PNG"]),
        ("Конго - Киншаса", None, ["COD"]),
        ("Доминика Республикасы", "ky", ["DOM"]),
        ("Южной Гвинее", "ru", []),
        ("West Guinea", None, []),
        ("Guinée du Nord", "fr", []),
        ("Nordkorea und Südsudans", "de", ["PRK", "SSD"]),
        ("Guinea-Somewhere", None, []),
        ("the Guinea-Mali border", None, ["MLI"]),
        ("in eastern Ukraine and northern Mali", None, ["UKR", "MLI"]),
        ("Man kann es sagen. Gana el premio; Island nations", None, []),
        ("Малина растёт у дома", None, []),
        ("Oma und Ira kommen", None, []),
        ("in der Inneren Mongolei", "de", []),
        ("во Внутренней Монголии", "ru", []),
        ("the so-called Turkish Republic of Northern Cyprus", None, []),
        ("Kuzey Kıbrıs Türk Cumhuriyeti", "tr", []),
        ("nel Nuovo Messico", "it", []),
        ("le long du fleuve Niger", "fr", []),
        ("a student who is ABD; BAE Systems", None, []),
        ("England and Wales", "en", []),
    ],
)
def test_a_name_within_another_is_not_that_state(text, language, codes):
    assert [match.code for match in states.find(text, language)] == codes


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("Kongo", "no", "COD"),
        ("Kongo", "pl", "COG"),
        ("Kongo", None, None),
        ("Конго", "kk", "COD"),
        ("Конго", "ru", "COG"),
    ],
)
def test_the_language_decides_where_two_give_one_name_to_two_states(name, language, code):
    assert [match.code for match in states.find(name, language)] == ([code] if code else [])


def test_names_of_a_language_are_looked_up():
    found = [states.lookup(name) for name in ("Kasachstan", "Казакстан", "Österreich", "Hytaý", "Weit weg")]
    assert found == ["KAZ", "KAZ", "AUT", "CHN", None]

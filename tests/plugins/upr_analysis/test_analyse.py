"""What wordings ask for: action, themes, and the words behind each."""

import pytest

from hrdocs_upr_analysis import analyse
from hrdocs_upr_analysis.words import stem

NO_ACTIONS = ["Islands and bridges", "Lighthouses", "Lighthouses and ferries", ""]
ACTIONS = [
    ("en", "Seek technical assistance from its partners for the training of midwives", 1),
    ("en", "Continue to train prison guards", 2),
    ("en", "Maintain the moratorium on executions", 2),
    ("en", "Consider ratifying the Convention against Torture", 3),
    ("en", "Explore the possibility of acceding to the Rome Statute", 3),
    ("en", "Take measures to combat domestic violence", 4),
    ("en", "Strengthen efforts to fight human trafficking", 4),
    ("en", "Ratify the Convention on the Rights of Persons with Disabilities", 5),
    ("en", "Abolish the death penalty", 5),
    ("en", "Continuing to finance the trust fund of small missions", 2),
    ("en", "Supporting experts of the Council", 4),
    ("en", "Considering a visit of the rapporteur", 3),
    ("en", "Ratifying the remaining treaties by 2031", 5),
    ("en", "Norland will continue in the coming years to seek to mend its harbours", 2),
    ("en", "The Government of Norland shall ratify the Convention on Lighthouses", 5),
    ("en", "Norland undertakes to consider a visit of the rapporteur", 3),
    ("es", "Ratificar la Convención contra la Tortura", 5),
    ("es", "Seguir formando a los guardias de prisiones", 2),
    ("es", "Adoptar medidas contra la violencia doméstica", 4),
    ("es", "Estudiar la posibilidad de firmar el Protocolo", 3),
    ("fr", "Envisager de ratifier la Convention", 3),
    ("fr", "Poursuivre la formation des magistrats", 2),
    ("fr", "Abolir la peine de mort", 5),
    ("ru", "Ратифицировать Конвенцию о правах инвалидов", 5),
    ("ru", "Продолжать обучение судей", 2),
    ("ru", "Рассмотреть вопрос о присоединении к Протоколу", 3),
    ("ru", "Принять меры по борьбе с торговлей людьми", 4),
    ("es", "Solicitar asistencia técnica para formar a los fareros", 1),
    ("es", "Imponer una moratoria de las ejecuciones", 5),
    ("es", "Adoptar nuevas medidas para proteger a los pescadores", 4),
    ("es", "Hacerse parte en el Convenio sobre los faros", 5),
    ("fr", "Solliciter une aide pour former les gardiens de phare", 1),
    ("fr", "Prendre toutes les dispositions pour protéger les pêcheurs", 4),
    ("fr", "Devenir partie à la Convention sur les phares", 5),
    ("fr", "Maintenir le moratoire sur les exécutions", 2),
    ("ru", "Обратиться за технической помощью для обучения смотрителей маяков", 1),
    ("ru", "Ввести мораторий на казни", 5),
    ("ru", "Оказывать поддержку рыбакам", 4),
    ("pt", "Ratificar a Convenção sobre os faróis", 5),
    ("pt", "Continuar a formar os guardas dos portos", 2),
    ("pt", "Considerar a possibilidade de abolir a pena de morte", 3),
    ("pt", "Adotar medidas para proteger os pescadores", 4),
    ("pt", "Partilhar a sua experiência com outros portos", 1),
    ("ar", "التصديق على اتفاقية حقوق الأشخاص ذوي الإعاقة", 5),
    ("ar", "مواصلة تدريب حراس السجون", 2),
    ("ar", "النظر في إلغاء عقوبة الإعدام", 3),
    ("ar", "اتخاذ تدابير لحماية الصيادين", 4),
    ("ar", "طلب المساعدة التقنية لتدريب حراس الموانئ", 1),
    ("zh", "批准《残疾人权利公约》", 5),
    ("zh", "继续培训监狱看守", 2),
    ("zh", "考虑废除死刑", 3),
    ("zh", "采取措施保护渔民", 4),
    ("zh", "寻求技术援助以培训灯塔管理员", 1),
]
UNTOLD = [
    ("es", "Los faros de la costa"),
    ("fr", "Les phares de la côte"),
    ("ru", "Маяки на побережье"),
    ("pt", "Os faróis da costa"),
    ("ar", "منارات الساحل"),
    ("zh", "沿海的灯塔和渔民的权利以及继续"),
    ("de", "Das Übereinkommen über Leuchttürme ratifizieren"),
]
THEMES = [
    ("Abolish the death penalty", "Death penalty", True),
    ("Ratify the Optional Protocol to the Convention against Torture", "International instruments", True),
    ("Protect girls from early marriage", "Women's rights", True),
    ("Extend a standing invitation to all special procedures", "Special procedures", True),
    ("Protect journalists from attacks", "Freedom of the press", True),
    ("Build ramps at the doors of ministries for persons with disabilities", "Disabilities", True),
    ("Extend a standing invitation to all special procedures", "Torture and other CID treatment", False),
    ("Abolish the death penalty", "Right to water", False),
    ("Give villages safe drinking water", "Death penalty", False),
]


@pytest.mark.parametrize(("language", "words", "action"), ACTIONS)
def test_an_action(language, words, action):
    assert analyse(words, language).action == action


@pytest.mark.parametrize(("words", "theme", "given"), THEMES)
def test_a_theme(words, theme, given):
    assert (theme in analyse(words).themes) is given


@pytest.mark.parametrize("language", ["sw", "zh", "fr", "ru", "und"])
def test_nothing_is_guessed_in_a_language_whose_words_are_not_listed(language):
    found = analyse("Jenga madaraja na barabara", language)
    assert (found.action, found.themes, found.evidence) == (None, (), ())
    assert found.reason


@pytest.mark.parametrize("words", ["", "  ", ";", "…"])
def test_no_words_have_no_action(words):
    assert analyse(words).action is None


@pytest.mark.parametrize("words", [words for language, words, _ in ACTIONS if language == "en"])
def test_every_tag_has_words(words):
    found = analyse(words)
    assert {each.field for each in found.evidence} == {"action", *(f"themes.{name}" for name in found.themes)}
    assert all(words[each.start : each.end].strip() for each in found.evidence)


def test_the_verb_is_quoted():
    [verb, *_] = analyse("Consider abolishing the death penalty").evidence
    assert (verb.field, verb.start, verb.end) == ("action", 0, 8)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("treaties", "treaty"), ("women's", "women"), ("ratified", "ratifi"), ("press", "press"), ("uses", "uses")],
)
def test_a_stem(word, expected):
    assert stem(word) == expected


@pytest.mark.parametrize("words", NO_ACTIONS)
def test_words_that_ask_for_nothing_have_no_action(words):
    found = analyse(words)
    assert (found.action, [each for each in found.evidence if each.field == "action"]) == (None, [])
    assert found.reason


@pytest.mark.parametrize(("language", "words"), UNTOLD)
def test_words_without_a_listed_opening_have_no_action(language, words):
    found = analyse(words, language)
    assert (found.action, found.evidence) == (None, ())
    assert language in found.reason

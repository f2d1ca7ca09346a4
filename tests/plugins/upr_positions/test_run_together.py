"""Rows of plain text whose lines or columns have run together: a recommendation, its States, a verdict, a comment."""

import pytest

import hrdocs
from hrdocs_upr_positions import parse

TITLE = "Responses of Iceland to the recommendations received during the third cycle"
FORMS = ("{0} ({1})\n{2}. {3}.", "{0} ({1}) | {2} | {3}.", "{0} ({1})\t{2}\t{3}.", "{0} ({1})      {2}      {3}.")
ROWS = {
    "en": [
        ("Paint the harbour", "Mali", "Supported", "The work begins in spring", "supported"),
        ("Name the islands of the north", "Chile, Peru", "Noted", "Iceland has other names", "noted"),
        ("Count the sheep", "Viet Nam", "Not accepted", "They are many", "not_supported"),
        ("Open the museum", "Fiji", "Partially supported", "One hall is open", "partially_supported"),
    ],
    "fr": [
        ("Peindre le port et la jetée", "Mali", "Acceptée", "Les travaux commencent", "supported"),
        ("Nommer les îles du nord", "Chili, Pérou", "Refusée", "Elles ont des noms", "not_supported"),
    ],
    "es": [
        ("Pintar el puerto y el muelle", "Malí", "Aceptada", "Las obras comienzan", "supported"),
        ("Nombrar las islas del norte", "Chile, Perú", "Rechazada", "Ya tienen nombres", "not_supported"),
    ],
    "ru": [
        ("Покрасить порт и причал", "Мали", "Принята", "Работы начнутся весной", "supported"),
        ("Назвать острова на севере", "Чили, Перу", "Отклонена", "У них есть имена", "not_supported"),
    ],
    "pt": [
        ("Pintar o porto e o cais", "Mali", "Aceite", "As obras começam", "supported"),
        ("Dar nomes às ilhas do norte", "Chile, Peru", "Rejeitada", "Já têm nomes", "not_supported"),
    ],
    "zh": [
        ("粉刷港口和码头", "马里", "接受", "工程将于春季开始", "supported"),
    ],
    "ar": [
        ("طلاء الميناء والرصيف", "مالي", "مقبولة", "تبدأ الأعمال في الربيع", "supported"),
    ],
    "de": [
        ("Den Hafen und die Mole streichen", "Mali", "Angenommen", "Die Arbeiten beginnen", "supported"),
    ],
}


def read(rows):
    """Return the positions of a text with rows, numbered from 62.1, under a title."""
    lines = [f"62.{number} {row}" for number, row in enumerate(rows, start=1)]
    text = "\n\n".join([TITLE, *lines])
    return parse(hrdocs.read(text.encode(), media_type="text/plain")).of_kind("upr-position")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ROWS)
def test_a_verdict_behind_a_recommendation_and_its_states(language, form):
    found = read([form.format(*row) for row in ROWS[language]])
    assert [each.position for each in found] == [row[-1] for row in ROWS[language]]
    assert [each.recommendation for each in found] == [f"{row[0]} ({row[1]})" for row in ROWS[language]]
    assert all(
        len(each.recommending_states) == 1 + row[1].count(",") for each, row in zip(found, ROWS[language], strict=True)
    )
    assert all(row[3] in each.text for each, row in zip(found, ROWS[language], strict=True))


@pytest.mark.parametrize("form", ["{0} | {1} | {2} | {3}", "| {0} | {1} | {2} | {3} |"])
@pytest.mark.parametrize("language", ROWS)
def test_columns_between_bars_with_the_states_in_one_of_their_own(language, form):
    lines = "\n".join(f"62.{n} | {form.format(*row).strip('| ')} |" for n, row in enumerate(ROWS[language], start=1))
    found = parse(hrdocs.read(f"{TITLE}\n\n{lines}\n".encode(), media_type="text/plain")).of_kind("upr-position")
    assert [each.position for each in found] == [row[-1] for row in ROWS[language]]
    assert [each.recommendation for each in found] == [row[0] for row in ROWS[language]]
    assert all(
        len(each.recommending_states) == 1 + row[1].count(",") for each, row in zip(found, ROWS[language], strict=True)
    )


def test_a_verdict_on_the_line_under_a_recommendation_without_states():
    (record,) = read(["Paint the harbour by the end of the year\nSupported. Already implemented."])
    assert record.recommendation == "Paint the harbour by the end of the year"
    assert record.position == "supported"
    assert record.implementation_claim == "implemented"


def test_a_second_verdict_of_the_reply_counts():
    (record,) = read(
        ["Paint the harbour (Mali)\nSupported. However, Iceland cannot accept the second part of the recommendation."]
    )
    assert record.position == "partially_supported"


@pytest.mark.parametrize(
    "row",
    [
        "Paint the harbour (Mali) and the mole, with the support of others",
        "Paint the harbour (Mali)\nThe supported schools have been noted by many visitors.",
        "Paint the harbour | the mole | the quay",
    ],
)
def test_what_is_no_verdict_behind_a_recommendation(row):
    (record,) = read([row])
    assert record.position in ("unclear", "no_position")


@pytest.mark.parametrize(
    ("rows", "positions"),
    [
        (["Accept visits of experts (Mali)", "Accept the procedure (Chad, Peru)"], ["no_position", "no_position"]),
        (
            ["Accept visits of experts (Mali)\n\nNoted.", "Paint the harbour (Fiji)\n\nAccepted."],
            ["noted", "supported"],
        ),
        (["Accepter les visites d’experts (Mali)", "Accepter la recommandation (Tchad)"], ["no_position", "supported"]),
        (["Aceptar las visitas de expertos (Malí)", "Aceptar"], ["no_position", "supported"]),
        (["Принять визиты экспертов (Мали)", "Принята"], ["no_position", "supported"]),
        (["Accept", "Accepts this recommendation (Chad)."], ["supported", "supported"]),
    ],
)
def test_a_recommendation_to_accept_something_is_no_reply(rows, positions):
    assert [each.position for each in read(rows)] == positions


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The following recommendations enjoy the support of Iceland:",
            "Iceland does not support these recommendations:",
        ),
        ("Les recommandations suivantes sont acceptées :", "Les recommandations suivantes ne sont pas acceptées :"),
        ("Las siguientes recomendaciones son aceptadas:", "Las siguientes recomendaciones no son aceptadas:"),
    ],
)
def test_a_line_over_further_recommendations_is_no_reply_to_the_one_before(first, second):
    text = "\n\n".join(
        [TITLE, first, "62.1 Paint the harbour (Mali)", "62.2 Count the sheep (Fiji)", second, "62.3 Open (Peru)"]
    )
    found = parse(hrdocs.read(text.encode(), media_type="text/plain")).of_kind("upr-position")
    assert [each.position for each in found] == ["supported", "supported", "not_supported"]

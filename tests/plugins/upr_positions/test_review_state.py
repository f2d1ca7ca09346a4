"""Which State a document is about: its name is read in the language of its text."""

import pytest

import hrdocs
from hrdocs_upr_positions import parse
from hrdocs_upr_positions.review import read_review

SAID = "The review of the harbour took place in the capital and lasted for three whole days in the spring."
GESAGT = "Die Stellungnahme zu den Empfehlungen, die bei der Überprüfung ausgesprochen wurden, wird hiermit vorgelegt."


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"Überprüfung\n\nIsland\n\n{GESAGT}", "ISL"),
        (f"Überprüfung\n\nWeißrussland\n\n{GESAGT}", "BLR"),
        (
            "Überprüfung\n\nDie Stellungnahme von Island zu den Empfehlungen wird hiermit der Versammlung vorgelegt.",
            "ISL",
        ),
        (f"Review\n\nIceland\n\n{SAID}", "ISL"),
        (f"Review\n\nIsland\n\n{SAID}", None),  # the word
        ("Review\n\nThe review of Man and of his works took place in the capital and lasted for three days.", None),
    ],
)
def test_a_name_is_of_the_language_of_its_text(text: str, state: str | None) -> None:
    assert read_review(hrdocs.read(text.encode(), media_type="text/plain")).state == state


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("Views on conclusions and/or recommendations of Estonia: matrix of 5 recommendations", "EST"),
        (
            "Views on recommendations, commitments and replies presented by the State under review: Estonia",
            "EST",
        ),
        ("Responses to Recommendations – Estonia", "EST"),
        ("Estonia: Universal Periodic Review – responses to recommendations", "EST"),
        ("UPR of Estonia (3rd cycle): matrix of recommendations", "EST"),
        ("UPR of the United Kingdom of Great Britain and Northern Ireland: replies to 227 recommendations", "GBR"),
        ("Réponses aux recommandations – Sénégal", "SEN"),
        ("Sénégal : Examen périodique universel – réponses aux recommandations", "SEN"),
        ("EPU du Burkina Faso (3e cycle) : matrice des recommandations", "BFA"),
        ("Observations sur les conclusions et/ou recommandations de la Côte d’Ivoire : tableau", "CIV"),
        ("Respuestas a las recomendaciones – Perú", "PER"),
        ("Uruguay: Examen Periódico Universal, respuestas a las recomendaciones", "URY"),
        ("EPU del Ecuador (tercer ciclo): matriz de recomendaciones", "ECU"),
        ("Ответы на рекомендации – Грузия", "GEO"),
        ("Универсальный периодический обзор Армении: ответы на рекомендации", "ARM"),
        ("УПО Казахстана (третий цикл): таблица рекомендаций", "KAZ"),
        ("Respostas às recomendações – Angola", "AGO"),
        ("对建议的答复——蒙古", "MNG"),
        ("الردود على التوصيات – تونس", "TUN"),
        ("Responses to the recommendations of Chile and Peru", None),
        ("Matrix of recommendations", None),
        ("Responses of the State to the recommendations. Chile made the first.", None),
    ],
)
@pytest.mark.parametrize(
    "form", ["<h1>{}</h1><table>{}</table>", "{}\n\n62.1 Name it (Egypt)\n\n62.2 Paint it (Mali)\n"]
)
def test_the_title_of_a_matrix_names_the_state(title: str, state: str | None, form: str) -> None:
    row = "<tr><th>Recommendation</th><th>Position</th></tr><tr><td>62.1 Name it (Egypt)</td><td>Noted</td></tr>"
    media_type = "text/html" if form.startswith("<") else "text/plain"
    result = parse(hrdocs.read(form.format(title, row).encode(), media_type=media_type))
    assert {record.state for record in result.records} == {state}
    assert ("state-unknown" in {each.code for each in result.diagnostics}) == (state is None)
    assert all(each.exact in title for record in result.records for each in record.evidence_for("state"))

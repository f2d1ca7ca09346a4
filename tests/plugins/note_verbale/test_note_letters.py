"""Letters without a title: whose letterhead, what day, to whom; elections in other languages; titles that are cut."""

import pytest

import hrdocs
from hrdocs_note_verbale import parse
from hrdocs_note_verbale.titles import cut_end

LETTERS = {
    "letterhead of a mission": (
        """PERMANENT MISSION OF THE REPUBLIC OF FIJI TO THE UNITED NATIONS

12 March 2031

Her Excellency
Ms. Ada Moss
President of the General Assembly
New York

Excellency,

I have the honour to transmit herewith a statement on the rights of the child.

I should be grateful if the present letter could be circulated as a document of the General Assembly.

Accept, Excellency, the assurances of my highest consideration.
""",
        ("PERMANENT MISSION OF THE REPUBLIC OF FIJI TO THE UNITED NATIONS", "FJI", "2031-03-12"),
        "President of the General Assembly",
    ),
    "letterhead in French, the day behind a place": (
        """Mission permanente de la République du Niger

New York, le 3 mai 2031

Son Excellence Monsieur Max Moor
Secrétaire général de l'Organisation des Nations Unies

Monsieur le Secrétaire général,

J'ai l'honneur de vous transmettre ci-joint la déclaration du 1er avril 2031 sur les droits de l'enfant.

Je vous serais obligé de bien vouloir faire distribuer la présente lettre comme document de l'Assemblée générale.

Ada Diop
Représentante permanente
""",
        ("Mission permanente de la République du Niger", "NER", "2031-05-03"),
        "Secretary-General",
    ),
    "the signature alone names the State": (
        """4 June 2031

President of the Security Council

I have the honour to refer to the meeting of 2 May 2031.

I would be grateful if this letter could be circulated as a document of the Security Council.

(Signed) Ada Moss

Permanent Representative of Peru to the United Nations
""",
        ("Permanent Representative of Peru to the United Nations", "PER", "2031-06-04"),
        "President of the Security Council",
    ),
}


def communication(text: str):
    document = hrdocs.read(text.encode(), media_type="text/plain")
    (found,) = parse(document).of_kind("communication")
    return found


@pytest.mark.parametrize("name", LETTERS)
def test_the_frame_of_a_letter(name: str) -> None:
    text, (sender, state, day), addressee = LETTERS[name]
    letter = communication(text)
    assert (letter.form, letter.senders, letter.sender_states) == ("letter", (sender,), (state,))
    assert (letter.dated, letter.addressees) == (day, (addressee,))


def test_a_letter_whose_lines_name_nobody_gives_nobody() -> None:
    letter = communication(
        "Port Ada\n\nDear friends,\n\nI have the honour to write to you of the harbour.\n\n"
        "I should be grateful if this letter could be circulated as a document of the Council.\n\nAda Moss\n"
    )
    assert (letter.senders, letter.sender_states, letter.addressees, letter.dated) == ((), (), (), None)


ELECTIONS = {
    "ar": (
        "قررت حكومة تونس تقديم ترشيحها لعضوية مجلس حقوق الإنسان للفترة 2032-2034 "
        "في الانتخابات التي ستجرى في تشرين الأول/أكتوبر 2031.",
        None,
    ),
    "fr": (
        "Le Gouvernement a décidé de présenter sa candidature au Conseil des droits de l'homme pour la période "
        "2032-2034, lors des élections qui se tiendront en octobre 2031, au cours de la quatre-vingt-sixième "
        "session de l'Assemblée.",
        "86",
    ),
    "es": (
        "El Gobierno presentará su candidatura al Consejo de Derechos Humanos para el período 2032-2034 en las "
        "elecciones que se celebrarán en octubre de 2031, durante el octogésimo sexto período de "
        "sesiones de la Asamblea General.",
        "86",
    ),
    "en": (
        "The Government presents its candidature for the Human Rights Council for the term 2032–2034, at the "
        "elections to be held in October 2031 during the eighty-sixth regular session of the General Assembly.",
        "86",
    ),
}


@pytest.mark.parametrize("language", ELECTIONS)
def test_when_a_candidature_is_voted_on(language: str) -> None:
    sentence, session = ELECTIONS[language]
    text = (
        "Note verbale dated 3 May 2031 from the Permanent Mission of Tunisia to the United Nations addressed to the "
        f"President of the General Assembly\n\n{sentence}\n"
    )
    (found,) = parse(hrdocs.read(text.encode(), media_type="text/plain")).of_kind("candidature")
    assert (found.election, found.session) == ("2031-10", session)


CUT = [
    "Letter dated 3 May 2031 from the Permanent Representative of",
    "Carta de fecha 3 de mayo de 2031 dirigida a la Presidencia",
    "Carta de fecha 3 de mayo de 2031 dirigida a la Presidencia del Consejo por la Representante Permanente del",
    "Lettre datée du 3 mai 2031, adressée au Secrétaire général par la Représentante permanente de la",
    "Вербальная нота Постоянного представительства Чада при",
]
WHOLE = [
    "Note verbale dated 3 May 2031 from the Permanent Mission of Togo addressed to the Secretary-General",
    "Carta dirigida al Secretario General por el Representante Permanente de Venezuela",
    "Note verbale adressée au Secrétaire général par la Mission permanente du Monde",
    "رسالة موجهة إلى الأمين العام من اليمن",
]


@pytest.mark.parametrize("title", [title for title in CUT if not title.endswith("Presidencia")])
def test_a_title_that_ends_in_a_small_word_goes_on(title: str) -> None:
    assert cut_end().search(title)


@pytest.mark.parametrize("title", [*WHOLE, CUT[1]])
def test_a_title_that_ends_in_a_name_is_whole(title: str) -> None:
    assert not cut_end().search(title)


NUMBERS = [
    ("PM-HR-112-2031", "PM-HR-112-2031"),
    ("NV-44-2031", "NV-44-2031"),
    ("COVID-19", None),
    ("Tel. 022-555-1200", None),
]


@pytest.mark.parametrize(("line", "number"), NUMBERS)
def test_a_number_of_letters_and_figures_over_a_note(line: str, number: str | None) -> None:
    note = communication(
        f"EMBASSY OF CHAD\n\n{line}\n\nThe Embassy of Chad presents its compliments to the Ministry of Foreign Affairs "
        "of Peru and has the honour to transmit a text.\n\nThe Embassy of Chad avails itself of this opportunity to "
        "renew to the Ministry the assurances of its highest consideration.\n\nLima, 3 May 2031\n"
    )
    assert note.reference == number


@pytest.mark.parametrize(
    "addressed",
    [
        "To the Permanent Representative of Peru to the United Nations",
        "Permanent Mission of Peru to the United Nations",
    ],
)
def test_a_mission_under_the_day_is_written_to_and_writes_nothing(addressed: str) -> None:
    letter = communication(
        f"Harbour Watch\n\n12 March 2031\n\n{addressed}\n\nExcellency,\n\nI have the honour to ask you for a visit.\n\n"
        "Accept, Excellency, the assurances of my highest consideration.\n\nAda Moss\nDirector\n"
    )
    assert (letter.senders, letter.sender_states, letter.dated) == ((), (), "2031-03-12")


@pytest.mark.parametrize("subject", ["Subject: letter of Peru of 3 January 2030", "Your letter dated 3 January 2030"])
def test_the_day_of_another_letter_in_the_subject_is_not_its_own(subject: str) -> None:
    letter = communication(
        f"Permanent Mission of Fiji to the United Nations\n\nGeneva, 12 March 2031\n\n{subject}\n\nExcellency,\n\n"
        "I have the honour to refer to the letter.\n\nAccept, Excellency, the assurances of my highest consideration.\n"
    )
    assert (letter.dated, letter.sender_states) == ("2031-03-12", ("FJI",))

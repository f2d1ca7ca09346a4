"""Invented reviews of one State in two cycles, and a note with its pledges."""

REPORT = """A/HRC/{council}/77
3 June {year}

Original: English

Human Rights Council
Agenda item 6

Universal Periodic Review

Report of the Working Group on the Universal Periodic Review

{state}

1. The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council resolution \
5/1, held its {session} session from 3 to 14 May {year}.

II. Conclusions and/or recommendations

71. The recommendations listed below enjoy the support of {state}:

{accepted}

72. The recommendations below did not enjoy the support of {state}:

{refused}

73. All conclusions and/or recommendations contained in this report reflect the position of the \
submitting State(s) and/or the State under review thereon.
"""


def report(*, state="Fiji", council="15", session="eighth", year=2010, accepted=(), refused=()):
    """Return the bytes of a report whose lists hold these recommendations."""
    lists = [
        "\n\n".join(f"{paragraph}.{n}. {words};" for n, words in enumerate(wordings, 1))
        for paragraph, wordings in ((71, accepted), (72, refused))
    ]
    text = REPORT.format(state=state, council=council, session=session, year=year, accepted=lists[0], refused=lists[1])
    return text.encode()


FIRST = report(
    accepted=(
        "Ratify the Convention on the Rights of Persons with Disabilities (Kenya)",
        "Train the crews of ferries in first aid for passengers (Gambia)",
        "Consider extending a standing invitation to all special procedures (Chile)",
    ),
    refused=(
        "Consider acceding to the Optional Protocol to the Convention against Torture (Uruguay)",
        "Abolish the death penalty for mutiny on board (Rwanda)",
    ),
)
SECOND = report(
    council="29",
    session="twenty-first",
    year=2015,
    accepted=(
        "Accede to OP-CAT (Uruguay)",
        "Continue to train the crews of ferries in first aid for passengers (Ghana)",
        "Build schools on the outer islands (Japan)",
        "Implement the Convention on the Rights of Persons with Disabilities (Kenya)",
    ),
    refused=("Take steps to abolish the death penalty for mutiny on board (Rwanda)",),
)
OTHER_STATE = report(
    state="Tonga", council="29", session="twenty-first", year=2015, accepted=("Ratify the CRPD (Kenya)",)
)

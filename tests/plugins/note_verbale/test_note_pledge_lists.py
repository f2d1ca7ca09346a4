"""Which items are pledges: under headings, lead-ins over several headings, in words of their own."""

from collections.abc import Callable

import pytest

from hrdocs import Document
from hrdocs_note_verbale import parse

HEAD = """H1 Note verbale dated 3 May 2041 from the Permanent Mission of Mali to the United Nations addressed to the President of the General Assembly

P The Permanent Mission of Mali to the United Nations has the honour to transmit its voluntary pledges and commitments for the Human Rights Council.

H1 Annex to the note verbale dated 3 May 2041 from the Permanent Mission of Mali to the United Nations addressed to the President of the General Assembly

H1 Voluntary pledges and commitments
"""  # noqa: E501

LISTS = [
    pytest.param(
        """
H2 Mali pledges to stand up for a strong Council

L1[•] Speak for small States;

L1[•] Pay its dues on time.

H2 Enhancing digital rights

P Rights hold online as they do offline.

L1[•] Mali pledges to teach safe use of the web.

L1[•] Mali undertakes to open its registers.

L1[•] In 2039 the web reached all towns.
""",
        [
            "Speak for small States",
            "Pay its dues on time.",
            "Mali pledges to teach safe use of the web.",
            "Mali undertakes to open its registers.",
        ],
        id="an item that promises in its own words beside a list under a heading",
    ),
    pytest.param(
        """
L1[1.] Mali has held a seat before.

L1[2.] As part of its candidacy, Mali undertakes the following pledges and commitments:

H2 I. Work in the Council

L1[•] Promote dialogue;

L1[•] Take part in all reviews.

H2 II. Work of Mali at the international level

L1[•] Support peace;

L1[•] As a dry country, Mali will speak for those without water;

H2 III. At home

L1[•] Strengthen its courts.

H2 IV. Friends of the candidature

L1[•] The group of dry States
""",
        [
            "Promote dialogue",
            "Take part in all reviews.",
            "Support peace",
            "As a dry country, Mali will speak for those without water",
            "Strengthen its courts.",
        ],
        id="a lead-in over several headings",
    ),
    pytest.param(
        """
P As a member of the Council, Mali would:

L1[(a)] Speak for those at sea;

L1[(b)] Fund two posts.
""",
        ["Speak for those at sea", "Fund two posts."],
        id="what a State would do",
    ),
    pytest.param(
        """
P Mali will:

L1[•] Open its prisons to visits;

H2 Record of the past term

L1[•] Chaired two meetings;

L1[•] Signed a treaty.
""",
        ["Open its prisons to visits"],
        id="a heading behind items ends the list",
    ),
]


@pytest.mark.parametrize(("written", "pledged"), LISTS)
def test_the_pledges_of_a_list(build: Callable[[str], Document], written: str, pledged: list[str]) -> None:
    records = parse(build(HEAD + written)).of_kind("pledge")
    assert [getattr(each, "text", "").rstrip(".") for each in records] == [each.rstrip(".") for each in pledged]

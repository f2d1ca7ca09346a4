"""How promises are worded, and what only looks like one."""

import pytest

from hrdocs_note_verbale import sections, wording


@pytest.mark.parametrize(
    ("text", "continuing"),
    [
        ("Chile will establish a mechanism.", False),
        ("In accordance with its voluntary commitment, Chile will establish a mechanism.", False),
        ("Italy undertakes to ratify the Convention.", False),
        ("The Government of Iceland shall publish the plan.", False),
        ("It will pay particular attention to prisons.", False),
        ("We also intend to propose a resolution.", False),
        ("Peru, as a member of the Council, will work for consensus.", False),
        ("Peru – a founding member – will work for consensus.", False),
        ("Minorities matter. Peru works with them and will promote their rights.", False),
        ("Peru is fully committed to ending torture.", False),
        ("Slovenia will continue to work.", True),
        ("Slovenia will also actively continue to work.", True),
        ("Chile is committed to continuing to strengthen its institutions.", True),
        ("Norway will maintain its standing invitation.", True),
        ("My Government pledges to remain a donor.", True),
    ],
)
def test_promises(text: str, continuing: bool) -> None:
    promise = wording.promise(text)
    assert promise is not None
    assert promise.continuing is continuing


@pytest.mark.parametrize(
    "text",
    [
        "Chile established a mechanism in 2019.",
        "Slovenia has adopted the Active Ageing Strategy.",
        "The measures described above will contribute to equality.",
        "The measures taken by Slovenia will contribute to equality.",
        "The Parliament of Peru will vote on the bill.",
        "The situation in Peru will be examined in 2031.",
        "Italy has issued a standing invitation.",
        "Peru seeks to protect minorities.",
        "The Council shall decide.",
    ],
)
def test_no_promises(text: str) -> None:
    assert wording.promise(text) is None


@pytest.mark.parametrize(
    ("text", "order", "participle", "keeps_on"),
    [
        ("Ensure full respect for human rights", True, False, False),
        ("To receive the visits of all special procedures", True, False, False),
        ("Further promote and support initiatives", True, False, False),
        ("Actively engage within the Council", True, False, False),
        ("Continue to cooperate with treaty bodies", True, False, True),
        ("To continue its cooperation", True, False, True),
        ("Maintain a standing invitation", True, False, True),
        ("In cooperation with civil society, continue activities", True, False, True),
        ("Continuing to support the High Commissioner", False, True, True),
        ("Actively participating in efforts", False, True, False),
        ("Making every effort to protect rights", False, True, False),
        ("Its relentless efforts for a moratorium", False, False, False),
        ("According to the law, courts are independent", False, False, False),
        ("During its term, it hosted a forum", False, False, False),
        ("The Government continues its work", False, False, False),
    ],
)
def test_items(text: str, order: bool, participle: bool, keeps_on: bool) -> None:
    assert (wording.is_order(text), wording.is_participle(text), wording.keeps_on(text)) == (
        order,
        participle,
        keeps_on,
    )


@pytest.mark.parametrize(
    ("text", "is_statement"),
    [
        ("It looks forward to the dialogue.", True),
        ("Kyrgyzstan counts on support.", True),
        ("The Kyrgyz Republic has a plan.", True),
        ("These pledges will be reviewed.", True),
        ("Promote the rights of women", False),
        ("Kyrgyzstan’s active participation", False),
        ("Ratification of the Convention", False),
    ],
)
def test_statements(text: str, is_statement: bool) -> None:
    assert wording.is_statement(text) is is_statement


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One sentence. Another sentence.", 2),
        ("Act No. 227 of 2021 was adopted by Mr. Rossi.", 1),
        ("It ended; It began.", 2),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    found = list(wording.sentences(text))
    assert len(found) == count
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize(
    ("heading", "over_promises", "ends"),
    [
        ("Commitments", True, False),
        ("Voluntary pledges and commitments", True, False),
        ("III. National pledges and commitments", True, False),
        ("Further action by Peru to promote human rights:", True, False),
        ("Priorities for the term 2031–2033", True, False),
        ("Implementation of previous pledges", False, True),
        ("Fulfilment of the commitments made in 2025", False, True),
        ("Achievements in the field of human rights", False, True),
        ("Universal periodic review", False, False),
        ("Sustainable Development Goals", False, False),
        ("Conclusion", False, True),
    ],
)
def test_headings(heading: str, over_promises: bool, ends: bool) -> None:
    assert (sections.is_over_promises(heading), sections.ends_promises(heading)) == (over_promises, ends)


@pytest.mark.parametrize(
    ("lead", "announces"),
    [
        ("The voluntary pledges of Peru are the following:", True),
        ("In this spirit, Peru presents the following commitments for its term:", True),
        ("Voluntary pledges:", True),
        ("With the said pledge, Peru promised, among other things:", False),
        ("The reform has the following aspects:", False),
        ("The previous pledges were the following:", False),
    ],
)
def test_announced_lists(lead: str, announces: bool) -> None:
    assert sections.announces_list(lead) is announces

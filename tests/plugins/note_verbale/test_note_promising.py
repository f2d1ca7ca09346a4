"""How promises are worded, and what only looks like one."""

import pytest

from hrdocs_note_verbale import promising, sections


@pytest.mark.parametrize(
    ("text", "continuing"),
    [
        ("Chile will establish a mechanism.", False),
        ("In keeping with its word, Chile will establish a mechanism.", False),
        ("Italy undertakes to ratify the Convention.", False),
        ("The Government of Iceland shall publish the plan.", False),
        ("It will look after prisons.", False),
        ("We also intend to propose a resolution.", False),
        ("Peru, as a member of the Council, will work for consensus.", False),
        ("Peru – a founding member – will work for consensus.", False),
        ("Minorities matter. Peru works with them and will promote their rights.", False),
        ("Peru is fully committed to ending torture.", False),
        ("Slovenia will continue to work.", True),
        ("Slovenia will also actively continue to work.", True),
        ("Norway is committed to continuing to pay its share.", True),
        ("Norway will maintain its standing invitation.", True),
        ("My Government pledges to remain a donor.", True),
    ],
)
def test_promises(text: str, continuing: bool) -> None:
    promise = promising.promise(text)
    assert promise is not None
    assert promise.continuing is continuing


@pytest.mark.parametrize(
    "text",
    [
        "Chile established a mechanism in 2019.",
        "Slovenia has adopted a strategy.",
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
    assert promising.promise(text) is None


@pytest.mark.parametrize(
    ("text", "order", "participle", "keeps_on"),
    [
        ("Ensure safe water in all schools", True, False, False),
        ("To receive two experts every year", True, False, False),
        ("Further widen the scheme", True, False, False),
        ("Actively seek agreement", True, False, False),
        ("Continue to publish figures", True, False, True),
        ("To continue its cooperation", True, False, True),
        ("Maintain an open door", True, False, True),
        ("In agreement with the unions, continue the talks", True, False, True),
        ("Continuing to pay into the fund", False, True, True),
        ("Actively seeking agreement", False, True, False),
        ("Making schools safe", False, True, False),
        ("Its tireless work for peace", False, False, False),
        ("According to the law, courts are independent", False, False, False),
        ("During its term, it hosted a forum", False, False, False),
        ("The Government continues its work", False, False, False),
    ],
)
def test_items(text: str, order: bool, participle: bool, keeps_on: bool) -> None:
    assert (promising.is_order(text), promising.is_participle(text), promising.keeps_on(text)) == (
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
    assert promising.is_statement(text) is is_statement


@pytest.mark.parametrize(
    ("heading", "over_promises", "ends"),
    [
        ("Commitments", True, False),
        ("Voluntary pledges and commitments", True, False),
        ("III. National pledges and commitments", True, False),
        ("Future action by Peru for the rights of all:", True, False),
        ("Priorities for the term 2031–2033", True, False),
        ("Implementation of previous pledges", False, True),
        ("Fulfilment of the commitments made in 2025", False, True),
        ("Achievements in the last term", False, True),
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

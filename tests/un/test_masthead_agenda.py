"""Agenda items in running text and in mastheads."""

import pytest

from hrdocs.un.masthead import agenda


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("under item 121 (b) of the provisional agenda", ["121 (b)"]),
        ("Agenda item 82", ["82"]),
        ("under agenda items 31, 35 and 83", ["31", "35", "83"]),
        ("under agenda items 34, 71 (a) and (c), and 109", ["34", "71 (a)", "71 (c)", "109"]),
        ("under agenda item 72, sub-item (b)", ["72 (b)"]),
        ("under agenda items 20 and 21 of the provisional agenda (A/80/150)", ["20", "21"]),
        ("Items 98 (x) and (cc) of the preliminary list*", ["98 (x)", "98 (cc)"]),
        ("au titre du point 116 c) de la liste préliminaire", ["116 (c)"]),
        ("en relación con los temas 34 y 71 c) del programa", ["34", "71 (c)"]),
        ("по пункту 116 c) первоначального перечня", ["116 (c)"]),
        ("في إطار البند 116 (ج) من القائمة", ["116 (c)"]),
        ("under item 116(c)", ["116 (c)"]),
        ("item 5 on page 7, and item 5 again", ["5"]),
        ("in paragraph 3 (a) of article 4", []),
        ("an item of news; 118 items (c) were sold", []),
        ("under agenda item 47, and of the Security Council, on 14 May", ["47"]),
        ("items 7 and 8th of May", ["7"]),
    ],
)
def test_find(text: str, items: list[str]) -> None:
    found = agenda.find(text)
    assert [each.item for each in found] == items
    assert all(each.item.split(" ")[0] in text[each.start : each.end] or "(" in each.item for each in found)

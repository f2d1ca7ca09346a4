"""Quotation marks: outermost ranges in every style."""

import pytest

from hrdocs.prose.quotations.marks import quoted

RANGES = [
    ("He “one two” left", ["one two"]),
    ('He "one two" left', ["one two"]),
    ("«один «два» три» ушел", ["один «два» три"]),
    ("«один «два» ушел", ["один «два» ушел"]),
    ("ТОО «Заря» и ОО «Воля»", ["Заря", "Воля"]),
    ("« un deux » et « trois »", ["un deux", "trois"]),
    ("„eins „zwei“ drei“ ging", ["eins „zwei“ drei"]),
    ("„eins zwei” ging", ["eins zwei"]),
    ('„eins zwei" ging', ["eins zwei"]),
    ("»eins zwei« ging", ["eins zwei"]),
    ("”yksi kaksi” lähti", ["yksi kaksi"]),
    ('“one two" left', ["one two"]),
    ('"one two” left', ["one two"]),
    ('“one "two" three” left', ['one "two" three']),
    ("他说：“一二”，走了", ["一二"]),
    ("「一二『三』四」", ["一二『三』四"]),
    ("‘don’t go’, he said", ["don’t go"]),
    ("the workers’ union and the dogs’ home", []),
    ("6' 2\" tall", []),
    ("no marks at all", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "inner"), RANGES)
def test_outermost_ranges(text: str, inner: list[str]) -> None:
    assert [text[each.inner_start : each.inner_end] for each in quoted(text) if each.opened] == inner


def test_missing_closing_mark_is_flagged() -> None:
    (found,) = quoted("He said “one two three.")
    assert (found.closed, found.opened, found.end) == (False, True, 23)


def test_missing_opening_mark_takes_what_follows_the_quotation_before() -> None:
    text = "« Un. » Deux trois »."
    first, second = quoted(text)
    assert (text[first.inner_start : first.inner_end], first.opened) == ("Un.", True)
    assert (text[second.inner_start : second.inner_end], second.opened) == ("Deux trois", False)


@pytest.mark.parametrize("sign", ['"', "“", "«", "‘", "»"])
def test_many_marks_take_linear_time(sign: str) -> None:
    assert len(quoted(f"a {sign}" * 20_000)) <= 20_000

"""What CONTRIBUTING promises of the code holds, but for the places of a list that may only shrink."""

import csv
from pathlib import Path

import house
import pytest

LIST = Path(__file__).with_name("house_exceptions.tsv")


@pytest.mark.parametrize("rule", house.RULES)
def test_the_code_keeps_its_promises(rule):
    lines = (line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#"))
    known = {row["place"]: int(row["count"]) for row in csv.DictReader(lines, delimiter="\t") if row["rule"] == rule}
    found = {place: count for (each, place), count in house.breaches().items() if each == rule}
    new = {place: count for place, count in found.items() if count > known.get(place, 0)}
    assert new == {}, f"{house.RULES[rule]}"
    mended = {place: count for place, count in known.items() if count > found.get(place, 0)}
    assert mended == {}, f"python tests/support/house.py > {LIST.relative_to(house.ROOT)}, so that the list shrinks"


@pytest.mark.parametrize(
    ("code", "rules"),
    [
        ("regex(r'\\d+')", []),
        ("re.compile(r'\\d+')", ["compiled-on-import"]),
        ("class Words:\n    word = re.compile(r'\\w+')", ["compiled-on-import"]),
        ("def word():\n    return re.compile(r'\\w+')", []),
        ("regex('yes|no|perhaps|never|always|often|soon|later')", ["words-in-pattern"]),
        ("regex('yes|no|perhaps|never|always|often|soon')", []),
        ("WORDS = r'(?:yes|no|perhaps|never|always|often|soon|later|now)'", ["words-in-pattern"]),
        ("WORDS = 'yes, no, perhaps, never, always, often, soon, later'", []),
        ("re.search('yes|no|perhaps|never|always|often|soon|later', text)", ["words-in-pattern"]),
        ("regex(rf'(?:{words})+(?P<first>[a-z]{2})(?P<second>.)(?P<third>.)(?P<fourth>.)(?P<fifth>.)')", []),
        ("regex('''a+  # one two three four five six seven eight''', re.VERBOSE)", []),
        ("regex('один|два|три|четыре|пять|шесть|семь|восемь')", ["words-in-pattern"]),
        (f"regex('{'[a-z]+,' * 30}')", ["long-pattern"]),
        (f"regex('{'[a-z]+,' * 30}', re.VERBOSE | re.IGNORECASE)", []),
        (f"regex('''(?x) {'[a-z]+,' * 30}''')", []),
        ("def long():\n" + "    pass\n" * 40, ["long-function"]),
        ("pass\n" * 301, ["long-file"]),
    ],
)
def test_what_breaks_a_promise(tmp_path, monkeypatch, code, rules):
    monkeypatch.setattr(house, "ROOT", tmp_path)
    path = tmp_path / "src" / "module.py"
    path.parent.mkdir()
    path.write_text(code, "utf-8")
    assert sorted(rule for rule, _ in house.breaches.__wrapped__()) == rules

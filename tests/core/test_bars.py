"""Pictures of counts: the same on each run, without styles within, and in words."""

import itertools

import pytest
from lxml import etree

from hrdocs import bars
from hrdocs.bars import Bars
from hrdocs.errors import MissingExtra

pytest.importorskip("matplotlib", reason="the extra plot is not installed")
SVG = "{http://www.w3.org/2000/svg}"
COUNTS = Bars(
    title="By State",
    unit="replies",
    parts=("accepted", "noted"),
    rows=(("Elmford & <i>", (3, 1)), ("a $x$ b_c", (0, 2)), ("\u202eOakford\x00\ufffe", (1, 0))),
)
OF_YEARS = Bars(
    title="By year", unit="documents", parts=("",), rows=tuple((str(2000 + n), (n,)) for n in range(40)), upright=True
)


def root_of(*panels, **how):
    return etree.fromstring(bars.svg(panels, title="Replies", **how))


@pytest.mark.parametrize("counts", [COUNTS, OF_YEARS, Bars(title="", unit="x", parts=("",), rows=())])
def test_the_same_counts_give_the_same_bytes(counts):
    assert bars.svg([counts], title="Replies") == bars.svg([counts], title="Replies")


def test_a_picture_has_no_styles_within_and_each_bar_says_its_number():
    root = root_of(COUNTS, name="first")
    assert not [each for each in root.iter() if each.get("style") or each.tag in (f"{SVG}style", f"{SVG}metadata")]
    assert [each.get("id") for each in root.iter() if each.get("id")] == ["first-title", "first-desc"]
    said = [each.text for each in root.iter(f"{SVG}title")]
    assert said == [
        "Replies",
        "Elmford & <i>: 3 accepted",
        "\\u202eOakford\\x00\ufffd: 1 accepted",
        "Elmford & <i>: 1 noted",
        "a $x$ b_c: 2 noted",
    ]
    assert root.findtext(f"{SVG}desc") == (
        "7 replies in 3 bars; most: Elmford & <i> 4, a $x$ b_c 2, \\u202eOakford\\x00\ufffd 1."
    )
    assert {"number of replies", "accepted", "noted", "a $x$ b_c"} <= {each.text for each in root.iter(f"{SVG}text")}


def test_parts_have_the_colours_that_are_told():
    root = root_of(Bars(title="", unit="replies", parts=("a", "b"), rows=(("x", (1, 1)),), colours=(3, 11)))
    drawn = {each.get("class", "").split()[0] for each in root.iter(f"{SVG}path") if each.get("class")}
    assert {"c3", "c7"} <= drawn
    assert not {"c0", "c1"} & drawn


@pytest.mark.parametrize(
    "parts",
    [
        ("supported", "partially supported", "noted", "not supported"),
        ("accepted", "noted", "open"),
        ("noted", "en", "ky"),
        ("press release", "noted"),
    ],
)
def test_a_value_has_the_same_colour_whatever_stands_beside_it(parts):
    colours = dict(zip(parts, bars.colours_of(parts), strict=True))
    assert colours["noted"] == 2
    assert len({*colours.values()}) == len(parts)


def test_values_beyond_the_last_colour_share_it():
    assert bars.colours_of([f"value {n}" for n in range(10)]) == (0, 1, 2, 3, 4, 5, 6, 7, 7, 7)


def test_a_narrow_picture_has_every_bar_and_the_years_that_count_something():
    rows = tuple((str(2020 + n), (int(n in (0, 7, 9)),)) for n in range(10))
    counts = Bars(title="By year", unit="documents", parts=("",), rows=rows, upright=True)
    root = root_of(counts, width=bars.NARROW)
    assert root.get("width") == str(bars.NARROW)
    assert {"2020", "2027", "2029"} <= {each.text for each in root.iter(f"{SVG}text")}
    root = root_of(COUNTS, width=bars.NARROW)
    assert max(float(each.get("x", 0)) for each in root.iter(f"{SVG}text")) < bars.NARROW


def test_labels_of_years_stand_apart():
    told = [each for each in root_of(OF_YEARS).iter(f"{SVG}text") if each.text and len(each.text) == 4]
    places = sorted(float(each.get("x")) for each in told)
    assert len(places) > 8
    assert min(after - before for before, after in itertools.pairwise(places)) > 35


def test_a_file_of_its_own_has_styles_for_light_and_dark_and_its_headings():
    root = root_of(COUNTS, OF_YEARS, alone=True, note="In brackets: nothing.")
    assert "In brackets: nothing." in [each.text for each in root.iter(f"{SVG}text")]
    assert "prefers-color-scheme: dark" in root.findtext(f"{SVG}style")
    assert [each.text for each in root.iter(f"{SVG}text") if "heading" in each.get("class")] == [
        "Replies",
        "By State",
        "By year",
    ]


def test_without_the_library_one_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr("hrdocs.bars.picture.util.find_spec", lambda name: None)
    assert not bars.can_be_drawn()
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    with pytest.raises(MissingExtra, match=r"hrdocs\[plot\]"):
        bars.svg([COUNTS], title="Replies")

"""Values: what `frozen` and `define` make is what those of attrs make, with nothing compiled but how it is filled."""

import copy
import inspect
import linecache
import pickle
import re
import weakref
from pathlib import Path

import attrs
import pytest

from hrdocs import values

ROOT = Path(__file__).parents[2]
MAKERS = [(values.frozen, attrs.frozen), (values.define, attrs.define)]


def _lines(maker):
    @maker(kw_only=True)
    class Line:
        number: int
        words: tuple[str, ...] = ()
        _mark: str | None = None
        origin: str = attrs.field(default="", eq=False, repr=False)
        seen: list[int] = attrs.field(factory=list, init=False, eq=False)

        @property
        def first(self):
            return self.words[0]

    @maker
    class Longer(Line):
        end: int = 0

    @maker(eq=False)
    class Itself:
        number: int

    @maker(repr=False)
    class Silent:
        number: int

    @maker
    class Nothing:
        pass

    @maker
    class Own:
        number: int

        def __eq__(self, other):
            return True

        def __hash__(self):
            return 7

        def __repr__(self):
            return "own"

    return Line, Longer, Itself, Silent, Nothing, Own


ours, theirs = zip(*(tuple(map(_lines, pair)) for pair in MAKERS), strict=True)
PAIRS = [pair for one, other in zip(ours, theirs, strict=True) for pair in zip(one, other, strict=True)]
GIVEN = {
    "Line": [{"number": 1}, {"number": 1, "words": ("a",)}, {"number": 1, "mark": "*"}, {"number": 1, "origin": "x"}],
    "Longer": [{"number": 1}, {"number": 1, "end": 2}, {"number": 1, "origin": "y"}, {"number": 2, "words": (1.5,)}],
    "Nothing": [{}, {}],
}
NUMBERS = [{"number": 1}, {"number": 1}, {"number": 2}]


def _made(cls):
    return [cls(**given) for given in GIVEN.get(cls.__name__, NUMBERS)]


def _hash(value):
    try:
        return hash(value)
    except TypeError as error:
        return str(error)


@pytest.mark.parametrize(("own", "attrs_own"), PAIRS)
def test_values_compare_hash_and_print_as_those_of_attrs(own, attrs_own):
    ours, theirs = _made(own), _made(attrs_own)
    if own.__name__ != "Silent":
        assert [*map(repr, ours)] == [*map(repr, theirs)]
    assert [[one == other for other in ours] for one in ours] == [[one == other for other in theirs] for one in theirs]
    assert [[one != other for other in ours] for one in ours] == [[one != other for other in theirs] for one in theirs]
    assert [isinstance(_hash(each), str) for each in ours] == [isinstance(_hash(each), str) for each in theirs]
    if not isinstance(_hash(ours[0]), str):
        assert len(set(ours)) == len(set(theirs))
    assert ours[0] != theirs[0] or own.__name__ == "Own"
    assert ours[0].__eq__(3) is theirs[0].__eq__(3)


@pytest.mark.parametrize(("own", "attrs_own"), PAIRS)
def test_a_class_is_made_as_attrs_makes_it(own, attrs_own):
    assert getattr(own, "__slots__", None) == getattr(attrs_own, "__slots__", None)
    assert own.__match_args__ == attrs_own.__match_args__
    assert str(inspect.signature(own)) == str(inspect.signature(attrs_own))
    assert [attrs.asdict(each) for each in _made(own)] == [attrs.asdict(each) for each in _made(attrs_own)]
    told = [[(f.name, f.alias, f.eq, f.repr, f.hash) for f in attrs.fields(each)] for each in (own, attrs_own)]
    assert told[0] == told[1]
    value = _made(own)[0]
    assert weakref.ref(value)() is value
    assert copy.copy(value) == value or own.__name__ == "Itself"
    for name in ("number", "none"):
        kept = [_set(_made(each)[0], name) for each in (own, attrs_own)]
        assert kept[0] == kept[1]


def _set(value, name):
    try:
        setattr(value, name, 3)
    except AttributeError as error:
        return type(error)
    return getattr(value, name)


@values.frozen(kw_only=True)
class Kept:
    """A class that a pickle finds."""

    number: int
    within: tuple["Kept", ...] = ()


def test_values_are_pickled_and_evolve():
    value = Kept(number=1, within=(Kept(number=2),))
    assert pickle.loads(pickle.dumps(value)) == value
    assert attrs.evolve(value, number=3) == Kept(number=3, within=(Kept(number=2),))
    assert hash(pickle.loads(pickle.dumps(value))) == hash(value)


def test_a_value_within_itself_prints_and_ends():
    for maker in (values.define, attrs.define):
        box = maker(type("Box", (), {"__annotations__": {"holds": list}}))([])
        box.holds.append(box)
        assert repr(box) == "Box(holds=[...])"


def test_a_class_of_attrs_may_come_from_a_value():
    @attrs.frozen(kw_only=True)
    class Added(Kept):
        name: str

    assert repr(Added(number=1, name="x")).endswith("Added(number=1, within=(), name='x')")
    assert Added(number=1, name="x") == Added(number=1, name="x") != Added(number=1, name="y")
    assert len({Added(number=1, name="x"), Added(number=1, name="x"), Added(number=1, name="y")}) == 2
    assert Added(number=1, name="x") != Kept(number=1)


def test_only_how_it_is_filled_is_compiled_for_a_class():
    source = "".join(linecache.getlines(Kept.__init__.__code__.co_filename))
    assert re.findall(r"def (\w+)", source) == ["__init__"]


@pytest.mark.parametrize("folder", ["src", "plugins"])
def test_every_class_of_the_project_is_made_here(folder):
    of_attrs = re.compile(r"^from attrs import .*\b(?:define|frozen)\b|^@attrs\.", re.MULTILINE)
    modules = (ROOT / folder).rglob("*.py")
    assert [path.name for path in modules if of_attrs.search(path.read_text("utf-8"))] == []

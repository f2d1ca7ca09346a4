"""An expression of a module: compiled at its first use, and then what a compiled one is."""

import re

import pytest

from hrdocs.expressions import regex


def test_it_compiles_nothing_until_it_is_used(monkeypatch):
    compiled = []
    monkeypatch.setattr(re, "compile", lambda source, flags=0: compiled.append(source) or COMPILE(source, flags))
    word = regex(r"\w+")
    assert (word.pattern, compiled) == (r"\w+", [])
    assert [word.search(text) is None for text in ("a", "-", "b")] == [False, True, False]
    assert compiled == [r"\w+"]


COMPILE = re.compile


@pytest.mark.parametrize(("source", "flags"), [(r"(?P<day>\d+)\s(?P<month>[a-z]+)", re.IGNORECASE), (rb"\d+ Mai", 0)])
def test_it_has_what_a_compiled_one_has(source, flags):
    text = b"3 Mai, 4 Mai" if isinstance(source, bytes) else "3 Mai, 4 MAI"
    instead = text[:1]
    compiled = re.compile(source, flags)
    for name in ("pattern", "flags", "groups", "groupindex"):
        assert getattr(regex(source, flags), name) == getattr(compiled, name)
    for name in ("search", "match", "fullmatch"):
        found, expected = (getattr(each, name)(text, 0) for each in (regex(source, flags), compiled))
        assert (found and found.groups()) == (expected and expected.groups())
    assert regex(source, flags).findall(text) == compiled.findall(text)
    assert [each.span() for each in regex(source, flags).finditer(text)] == [
        each.span() for each in compiled.finditer(text)
    ]
    assert regex(source, flags).sub(instead, text) == compiled.sub(instead, text)
    assert regex(source, flags).split(text, maxsplit=1) == compiled.split(text, maxsplit=1)


def test_what_it_lacks_and_what_is_no_expression_are_errors_each_time():
    word = regex(r"\w+")
    for _ in range(2):
        with pytest.raises(AttributeError):
            word.find("a word")
    broken = regex("(")
    for _ in range(2):
        with pytest.raises(re.error):
            broken.search("a word")


def test_it_shows_its_source():
    assert repr(regex("[a-z]")) == "regex('[a-z]')"

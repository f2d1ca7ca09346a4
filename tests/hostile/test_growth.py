"""No document takes a time that grows faster than its length: each kind is parsed at n, 2n and 4n."""

import contextlib
import gc
import time

import growing
import pytest

import hrdocs
from hrdocs.mail import MAIL, with_attached
from hrdocs.source import SUFFIXES, Source

pytestmark = [pytest.mark.slow, pytest.mark.formats]

SLACK = 2.0
"""How much longer than in proportion a document may take: what has to be sorted, and a machine that others use too."""
FIXED = 0.06
"""Seconds of processor time below which a machine that is busy shows nothing."""
TRIES = 3


def seconds(data: bytes, suffix: str) -> float:
    media_type = MAIL if suffix == "eml" else SUFFIXES[f".{suffix}"]
    source = Source(data=data, media_type=media_type, name=f"grown.{suffix}")
    gc.collect()
    begin = time.process_time()
    with contextlib.suppress(hrdocs.errors.SourceError):  # what stands in itself too deeply may be refused
        hrdocs.parse(source, keep_unknown=True)
        assert all(each.data is not None for each in with_attached(source))
    return time.process_time() - begin


@pytest.fixture(scope="module", autouse=True)
def warm():
    """Do before what is done once in a process: word lists, patterns, plugins; none of it is garbage to look for."""
    for suffix, make, _ in growing.GROWING.values():
        seconds(make(300 if suffix in ("txt", "html", "eml") else 20), suffix)
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize("name", growing.GROWING)
def test_time_grows_no_faster_than_the_document(name):
    suffix, make, size = growing.GROWING[name]
    documents = [make(size * times) for times in (1, 2, 4)]
    least = [seconds(each, suffix) for each in documents]
    for _ in range(TRIES):
        if fits(least):
            return
        least = [min(before, seconds(each, suffix)) for before, each in zip(least, documents, strict=True)]
    assert fits(least), f"{least} seconds of processor time for 1, 2 and 4 times the length"


def fits(seconds_taken: list[float]) -> bool:
    one, two, four = seconds_taken
    return two <= 2 * SLACK * one + FIXED and four <= 4 * SLACK * one + FIXED


@pytest.mark.parametrize("times", [[0.02, 0.08, 0.32], [0.1, 0.4, 1.6], [0.05, 0.4, 3.2]])
def test_what_grows_with_the_square_does_not_fit(times):
    assert not fits(times)


@pytest.mark.parametrize("times", [[0.02, 0.04, 0.08], [0.1, 0.25, 0.6], [0.001, 0.002, 0.004]])
def test_what_grows_in_proportion_fits(times):
    assert fits(times)

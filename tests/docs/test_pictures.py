"""The pictures of the terminal show what the commands print today."""

import re

import pages
import pytest
import scripts

PICTURES = pages.ROOT / "docs" / "pictures"
build_pictures = scripts.loaded("build_pictures")


def words(picture):
    """Return what a picture of the terminal shows, without where it stands."""
    return re.findall(r">([^<>]+)</text>", picture)


@pytest.mark.slow
@pytest.mark.formats
@pytest.mark.parametrize("name", build_pictures.shown())
def test_picture_shows_what_is_printed(name):
    kept = (PICTURES / f"{name}.svg").read_text("utf-8")
    assert words(build_pictures.terminal(name)) == words(kept), "run scripts/build_pictures.py and look at the pictures"


@pytest.mark.parametrize("path", sorted(PICTURES.glob("*.svg")), ids=lambda path: path.stem)
def test_picture_fetches_nothing(path):
    addresses = set(re.findall(r"https?://[^\s\"<>]+", path.read_text("utf-8")))
    assert addresses <= {"http://www.w3.org/2000/svg", "https://www.textualize.io"}


def test_every_picture_is_shown_on_a_page_with_words_for_who_cannot_see_it():
    text = "".join(path.read_text("utf-8") for path in (pages.ROOT / "docs").rglob("*.md"))
    shown = dict(re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", text))
    names = {target.rpartition("/")[2] for target in shown.values()}
    assert {path.name for path in PICTURES.iterdir()} <= names
    assert min(map(len, shown)) > 20

"""What is installed is what importlib.metadata says, and its modules are not loaded for it."""

import importlib.metadata
import sys
import zipfile

import pytest

from hrdocs import distributions


def _told(points):
    return sorted((each.name, each.value, each.distribution, each.version) for each in points)


def _as_python_says(group):
    points = importlib.metadata.entry_points(group=group)
    return sorted((each.name, each.value, each.dist.name, each.dist.version) for each in points)


def test_this_environment_has_what_python_says_of_it():
    groups = sorted(importlib.metadata.entry_points().groups)
    assert "hrdocs" in groups
    assert len(groups) > 10
    for group in groups:
        assert _told(distributions.entry_points(group)) == _as_python_says(group)
    installed = {each.name for each in importlib.metadata.distributions()}
    assert {name: distributions.version(name) for name in installed} == {
        name: importlib.metadata.version(name) for name in installed
    }


@pytest.fixture
def alone(tmp_path, monkeypatch):
    """Return a folder that is all that modules come from, and one behind it."""
    folders = (tmp_path / "first", tmp_path / "second")
    for folder in folders:
        folder.mkdir()
    monkeypatch.setattr(sys, "path", [*map(str, folders), str(tmp_path / "none")])
    return folders


def _install(folder, info, points, description="METADATA", name="Poems", version="1.0"):
    (folder / info).mkdir(parents=True)
    (folder / info / description).write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nSummary: x\n\nName: no\nVersion: 9\n", "utf-8"
    )
    if points is not None:
        (folder / info / "entry_points.txt").write_text(points, "utf-8")


POINTS = """
# what it offers
[console_scripts]
poems = poems:main

[ hrdocs.not ]
[hrdocs]
poems = poems.plugin
# no = no:no
odes=poems.odes:Plugin.offered [extra]
"""


@pytest.mark.parametrize(
    ("info", "points", "description"),
    [
        ("poems-1.0.dist-info", POINTS, "METADATA"),
        ("Poems-1.0.dist-info", POINTS.replace("\n", "\r\n"), "METADATA"),
        ("poems-1.0-py3.11.egg-info", POINTS, "PKG-INFO"),
        ("poems.egg-info", POINTS, "PKG-INFO"),
        ("poems-1.0.dist-info", "[other]\nhrdocs = poems\n", "METADATA"),
        ("poems-1.0.dist-info", "", "METADATA"),
        ("poems-1.0.dist-info", None, "METADATA"),
        ("poems-1.0.data", POINTS, "METADATA"),
    ],
)
def test_entry_points_are_read_as_python_reads_them(alone, info, points, description):
    _install(alone[0], info, points, description)
    assert _told(distributions.entry_points("hrdocs")) == _as_python_says("hrdocs")
    assert (points == POINTS and not info.endswith(".data")) <= (len(distributions.entry_points("hrdocs")) == 2)


def test_the_first_of_a_name_counts(alone):
    _install(alone[0], "poems-1.0.dist-info", None)
    _install(alone[1], "Poems-2.0.dist-info", POINTS, version="2.0")
    _install(alone[1], "long_poems-3.0.dist-info", POINTS, name="long.poems", version="3.0")
    assert {point.version for point in distributions.entry_points("hrdocs")} == {"3.0"}
    assert distributions.version("POEMS") == "1.0"
    assert distributions.version("Long-Poems") == "3.0"
    assert _told(distributions.entry_points("hrdocs")) == _as_python_says("hrdocs")


def test_what_is_not_installed_has_no_version(alone):
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        distributions.version("poems")


def test_what_an_archive_holds_is_found(alone, tmp_path, monkeypatch):
    _install(tmp_path / "packed", "poems-1.0.dist-info", POINTS)
    archive = tmp_path / "poems.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in (tmp_path / "packed" / "poems-1.0.dist-info").iterdir():
            file.write(path, path.relative_to(tmp_path / "packed"))
    monkeypatch.setattr(sys, "path", [*sys.path, str(archive)])
    assert len(distributions.entry_points("hrdocs")) == 2
    assert _told(distributions.entry_points("hrdocs")) == _as_python_says("hrdocs")
    assert distributions.version("poems") == "1.0"


def test_what_another_finder_knows_is_found(alone, monkeypatch):
    class Known(importlib.metadata.Distribution):
        def read_text(self, filename):
            return {"entry_points.txt": POINTS, "METADATA": "Name: poems\nVersion: 4.0\n"}.get(filename)

        def locate_file(self, path):
            return path

    class Finder:
        @staticmethod
        def find_distributions(context):
            return [Known()]

        @staticmethod
        def find_spec(*_):
            return None

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])
    assert {point.version for point in distributions.entry_points("hrdocs")} == {"4.0"}
    assert distributions.version("poems") == "4.0"


@pytest.mark.parametrize(
    ("value", "found"),
    [("os.path", "posixpath"), ("os.path:join", "join"), ("pathlib : PurePosixPath.joinpath [x]", "joinpath")],
)
def test_an_entry_point_gives_what_it_names(value, found):
    point = distributions.EntryPoint(name="x", value=value, distribution="y", version="1")
    python = importlib.metadata.EntryPoint(name="x", value=value, group="z")
    assert point.load() is python.load()
    assert point.load().__name__ in {found, "ntpath"}


@pytest.mark.parametrize(("value", "error"), [("none_of_that", ImportError), ("os.path:none", AttributeError)])
def test_an_entry_point_that_names_nothing_says_so(value, error):
    with pytest.raises(error):
        distributions.EntryPoint(name="x", value=value, distribution="y", version="1").load()

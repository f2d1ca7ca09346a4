"""Writing a new distribution: names from one name, files from templates, and what its case gives from itself."""

import keyword
import shutil
import string
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from hrdocs.claims import suffixes_of
from hrdocs.errors import PluginConflict, PluginCrashed, UnsuitableFormat, WriteError, one_of
from hrdocs.expressions import regex
from hrdocs.installed import part_of
from hrdocs.plugin import PLUGIN_API, ReaderPlugin
from hrdocs.registry import Registry
from hrdocs.values import frozen

KINDS = ("parser", "annotator", "reader", "writer")
SUMMARIES = {
    "parser": "petitions to councils and parliaments",
    "annotator": "rights that a text names",
    "reader": "plain transcripts of sittings",
    "writer": "lists of where each record stands",
}
"""What each kind does as it is made, in the words of `hrdocs plugins list`."""

_NAME = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SUFFIX = ".tmpl"
_DOT = "dot_"


@frozen
class Names:
    """What a new plugin is called in its files.

    Attributes:
        name: kebab case, as `hrdocs plugins list` shows it.
        kind: "parser", "annotator", "reader" or "writer".
    """

    name: str
    kind: str

    @property
    def distribution(self) -> str:
        """Return what pip calls it."""
        return f"hrdocs-{self.name}"

    @property
    def module(self) -> str:
        """Return the package that holds it."""
        return f"hrdocs_{self.name.replace('-', '_')}"

    @property
    def suffix(self) -> str:
        """Return the suffix of the files that a new reader takes, without the full stop."""
        return self.name.replace("-", "")

    @property
    def media_type(self) -> str:
        """Return the media type of the files that a new reader takes."""
        return f"text/x-{self.name}"

    @property
    def values(self) -> dict[str, str]:
        """Return what stands in place of each `$name` of a template."""
        return {
            "name": self.name,
            "distribution": self.distribution,
            "module": self.module,
            "class_name": "".join(word.capitalize() for word in self.name.split("-")),
            "summary": SUMMARIES[self.kind],
            "Summary": SUMMARIES[self.kind].capitalize(),
            "suffix": self.suffix,
            "media_type": self.media_type,
            "api": str(PLUGIN_API),
        }


def write(name: str, kind: str, target: Path | None = None, *, registry: Registry) -> tuple[Path, ...]:
    """Write a distribution and return its files, sorted. It appears whole or not at all.

    Args:
        name: of the plugin, kebab case.
        kind: "parser", "annotator", "reader" or "writer".
        target: the folder to make; `hrdocs-NAME` in the current one unless you say otherwise.
        registry: what is installed; a name that one of its plugins has is refused.

    Raises:
        UnsuitableFormat: the name cannot be that of a plugin, or there is no such kind.
        PluginConflict: the name is taken, or what a reader of that name would take.
        WriteError: the folder is there already, or cannot be written.
    """
    names = _checked(name, kind, registry)
    folder = (target or Path(names.distribution)).absolute()
    if folder.exists():
        raise WriteError(f"{folder}: is there already; choose another place with -o")
    try:
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".hrdocs-new-") as place:
            made = Path(place) / folder.name
            for path, text in _files(names):
                (made / path).parent.mkdir(parents=True, exist_ok=True)
                (made / path).write_text(text, "utf-8", newline="\n")
            _write_golden(made, names)
            shutil.move(made, folder)
    except OSError as error:
        raise WriteError(f"{folder}: cannot be written ({error.strerror or error}); choose another place") from None
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))


def _checked(name: str, kind: str, registry: Registry) -> Names:
    if kind not in KINDS:
        raise UnsuitableFormat(f"no plugin is a {kind!r}; there is {one_of(KINDS)}")
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        raise UnsuitableFormat(f"{name!r} is not kebab case, such as 'note-verbale'")
    for offer in registry.offers:
        if (part_of(offer.descriptor), offer.descriptor.name) == (kind, name) or offer.plugin.name == name:
            raise PluginConflict(f"{kind} name {name!r} is taken by {offer.plugin.distribution}; choose another")
    names = Names(name, kind)
    if kind == "reader":
        _check_files(names, registry)
    return names


def _check_files(names: Names, registry: Registry) -> None:
    """Refuse a reader of files that another reader takes."""
    for offer in registry.offers:
        reader = offer.descriptor
        if isinstance(reader, ReaderPlugin):
            taken = {names.media_type} & {*reader.media_types} or {f".{names.suffix}"} & suffixes_of(reader)
            for each in taken:
                who = f"reader {reader.name!r} of {offer.plugin.distribution}"
                raise PluginConflict(
                    f"a reader {names.name!r} would take {each}, which {who} takes; choose another name"
                )


def _files(names: Names) -> Iterator[tuple[Path, str]]:
    """Iterate over the files of a distribution, each with its place in it and its text."""
    templates = resources.files(__package__) / "templates"
    for folder in ("common", names.kind):
        for path, file in _walk(templates / folder, Path()):
            yield _placed(path, names), string.Template(file.read_text("utf-8")).substitute(names.values)


def _walk(folder: Traversable, place: Path) -> Iterator[tuple[Path, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from _walk(each, place / each.name)
        elif each.name.endswith(_SUFFIX):
            yield place / each.name.removesuffix(_SUFFIX), each


def _placed(path: Path, names: Names) -> Path:
    """Return where a template's file stands: `package` is its package, `checks` its tests, `dot_` a full stop."""
    folders = {"package": names.module, "checks": "tests"}
    parts = (folders.get(part, part) for part in path.parts)
    named = (f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in parts)
    return Path(*(part.replace("SUFFIX", names.suffix) for part in named))


def _write_golden(folder: Path, names: Names) -> None:
    """Let the new plugin write what its case gives, in an interpreter of its own that has it beside hrdocs."""
    command = [sys.executable, "-m", "hrdocs.scaffold.golden", names.kind, names.name, names.module, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["nothing said"])[-1]
        raise PluginCrashed(f"the new plugin does not run: {last}; report it to the authors of hrdocs")

"""Write `docs/authors/public_names.txt`: every public name with its signature, a line each, as the sources have them.

    python scripts/public_names.py          # writes it, where each change is announced
    python scripts/public_names.py --show   # prints what has changed

A change is announced by a line under "Unreleased" in CHANGELOG.md that has the name in backquotes. Nothing is imported:
griffe reads the sources, so that the listing is the same under every Python.
"""

import csv
import difflib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import griffe

ROOT = Path(__file__).parents[1]
MODULES = ROOT / "docs" / "authors" / "public_modules.tsv"
LISTING = ROOT / "docs" / "authors" / "public_names.txt"
CHANGES = ROOT / "CHANGELOG.md"
_CODE = re.compile(r"`([^`]+)`")


def listing() -> list[str]:
    """Return the lines of the listing as the sources are now."""
    loader = griffe.GriffeLoader(search_paths=[ROOT / "src"])
    package = loader.load("hrdocs")
    loader.resolve_aliases()
    lines = MODULES.read_text("utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    seen: set[str] = set()
    return sorted(line for row in rows for line in _of_module(package, row["module"], seen))


def _of_module(package: griffe.Module, name: str, seen: set[str]) -> Iterator[str]:
    """Iterate over the lines of a module, without what stands under the name of a module before it."""
    inner = name.removeprefix("hrdocs").removeprefix(".")
    module = package[inner] if inner else package
    exported = module.exports
    for each in sorted(module.members):
        member = module.members[each]
        here = not member.is_alias
        public = each in exported if exported is not None else here and not each.startswith("_")
        if public and not member.is_module and member.canonical_path not in seen:
            seen.add(member.canonical_path)
            yield from _of(f"{name}.{each}", member.final_target if member.is_alias else member)


def _of(name: str, found: griffe.Object) -> Iterator[str]:
    if found.is_module:
        return
    if found.is_function:
        yield f"{name}{_parameters(found)} -> {found.returns or 'None'}"
    elif found.is_class:
        bases = ", ".join(str(base).rpartition(".")[2] for base in found.bases)
        yield f"{name}: class({bases})"
        for each in sorted(found.members):
            member = found.members[each]
            if not each.startswith("_") and not member.is_alias:
                yield from _of(f"{name}.{each}", member)
    else:
        yield f"{name}: {found.annotation or '…'} = {_value(found)}"


def _value(found: griffe.Attribute) -> str:
    value = str(found.value) if found.value is not None else "required"
    return value if len(value) <= 60 else "…"


def _parameters(function: griffe.Function) -> str:
    parts, marked = [], False
    for each in function.parameters:
        kind = each.kind
        if kind is griffe.ParameterKind.keyword_only and not marked:
            parts.append("*")
            marked = True
        star = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}.get(kind, "")
        marked = marked or kind is griffe.ParameterKind.var_positional
        of = f": {each.annotation}" if each.annotation else ""
        default = f" = {each.default}" if each.default is not None and not star else ""
        parts.append(f"{star}{each.name}{of}{default}")
        if kind is griffe.ParameterKind.positional_only and each is _last_positional(function):
            parts.append("/")
    return f"({', '.join(parts)})"


def _last_positional(function: griffe.Function) -> griffe.Parameter:
    return [each for each in function.parameters if each.kind is griffe.ParameterKind.positional_only][-1]


def changed() -> list[str]:
    """Return the lines that differ from the listing that is kept, with - for what is gone and + for what is new."""
    kept = LISTING.read_text("utf-8").splitlines() if LISTING.exists() else []
    differences = difflib.unified_diff(kept, listing(), lineterm="", n=0)
    return [line for line in differences if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def unannounced(changes: list[str], changelog: str) -> list[str]:
    """Return the changes whose name no code in the changelog's part on what is unreleased has."""
    part = changelog.partition("## Unreleased")[2].partition("\n## ")[0]
    words = {word for code in _CODE.findall(part) for word in re.findall(r"\w+", code)}
    return [line for line in changes if re.match(r"[\w.]+", line[1:])[0].rpartition(".")[2] not in words]


def main() -> int:
    changes = changed()
    sys.stdout.write("".join(f"{line}\n" for line in changes))
    if "--show" in sys.argv:
        return 0
    new = unannounced(changes, CHANGES.read_text("utf-8")) if LISTING.exists() else []
    if new:
        sys.stderr.write(f"{len(new)} not announced in CHANGELOG.md, such as {new[0][1:].partition('(')[0]}\n")
        return 1
    LISTING.write_text("".join(f"{line}\n" for line in listing()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Publish the JSON Schema of every kind of record under `docs/schema`, a file for each version.

    python scripts/schemas.py

A published version stays as it is: where a kind's form has changed, its class needs the next `schema_version` first.
Descriptions are no part of the form, and are written anew. Files of earlier versions stay.
"""

import json
import sys
from pathlib import Path
from typing import Any

import hrdocs
from hrdocs import schema

FOLDER = Path(__file__).parents[1] / "docs" / "schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of hrdocs' own plugins by the name of its file."""
    registry = hrdocs.Registry.from_entry_points(only={"hrdocs"})
    types = registry.record_types
    return {f"{kind}-{of.schema_version}.json": schema.of_kind(kind, registry) for kind, of in types.items()}


def form(value: Any) -> Any:  # noqa: ANN401 (any JSON)
    """Return a schema without its descriptions, which may be worded better without a new version."""
    if isinstance(value, dict):
        properties = value.get("properties", {})
        kept = {name: form(each) for name, each in value.items() if name not in ("description", "title", "properties")}
        return {**kept, "properties": {name: form(each) for name, each in properties.items()}} if properties else kept
    return [form(each) for each in value] if isinstance(value, list) else value


def changed() -> list[str]:
    """Return the files whose published form is another than that of the code; they need a new version."""
    found = []
    for name, made in schemas().items():
        path = FOLDER / name
        if path.exists() and form(json.loads(path.read_text("utf-8"))) != form(made):
            found.append(name)
    return found


def unpublished() -> list[str]:
    """Return the files that are not there yet."""
    return [name for name in schemas() if not (FOLDER / name).exists()]


def main() -> int:
    """Write what is not there, and descriptions anew; refuse where a version would change."""
    if names := changed():
        sys.stderr.write(f"{', '.join(names)}: the form has changed; give the class the next schema_version\n")
        return 1
    FOLDER.mkdir(exist_ok=True)
    for name, made in schemas().items():
        (FOLDER / name).write_text(json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

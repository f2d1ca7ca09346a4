"""Turn a folder of documents of several formats into tables.

A file that cannot be read or recognised is named with its reason, and the others go on. The CSV writer makes a file
for each kind of record, and beside it a flat one for spreadsheets; `hrdocs parse FOLDER --to csv -o TABLES` does the
same from the command line.
"""

import csv
import sys
import tempfile
from pathlib import Path

import hrdocs
from hrdocs.output import save

DATA = Path(__file__).parent / "data"

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
registry = hrdocs.Registry.from_entry_points()

results = []
for path in sorted(folder.iterdir()):
    try:
        results.append(hrdocs.parse(path, registry=registry))
        print(f"{path.name}: {results[-1].document.format}, {len(results[-1].records)} records")
    except hrdocs.HrdocsError as error:
        print(f"{path.name}: left out: {error}")

with tempfile.TemporaryDirectory() as target:
    writer = registry.writer("csv")
    assert writer is not None
    tables = save(writer.written(results), Path(target))
    print()
    for table in (path for path in tables if path.suffixes == [".csv"]):
        with table.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        print(f"{table.name}: {len(rows)} rows; columns: {', '.join(list(rows[0])[:8])} …")

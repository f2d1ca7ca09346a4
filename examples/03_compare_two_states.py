"""Compare what two States said to the recommendations of their Universal Periodic Reviews.

Positions are in one controlled vocabulary, and beside each stand the State's own words. The `upr-table` record proves
completeness: how many recommendations the document declares, and how many were found.
"""

from collections import Counter
from pathlib import Path

import hrdocs
from hrdocs_upr_positions.records import UprPosition, UprTable

DATA = Path(__file__).parent / "data"

results = {}
for name in ("iceland", "uruguay"):
    result = hrdocs.parse(DATA / f"upr_positions_{name}.txt")
    [table] = result.of_type(UprTable)
    results[table.state] = result
    print(
        f"{table.state}: {table.declared_total} declared, {table.found} found, missing: {list(table.missing) or 'none'}"
    )

print()
counts = {
    state: Counter(record.position for record in result.of_type(UprPosition)) for state, result in results.items()
}
print(f"{'':24}" + "".join(f"{state:>6}" for state in counts))
for position in sorted(set().union(*counts.values())):
    print(f"{position:24}" + "".join(f"{count[position]:6}" for count in counts.values()))

print()
print("Not accepted, in the States' own words:")
for state, result in results.items():
    for record in result.of_type(UprPosition):
        if record.position == "not_supported":
            [words] = [evidence.exact for evidence in record.evidence_for("position")]
            print(f"  {state} {record.number}: “{words}”")

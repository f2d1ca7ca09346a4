"""Parse one file and look at its records.

`hrdocs.parse` takes a path, bytes or a file object. It reads the document, asks every installed parser whether it is of
its format, and returns a ParseResult: the document, the records in it, and remarks on what could not be decided.
"""

from pathlib import Path

import hrdocs
from hrdocs_note_verbale.records import Communication, Pledge

DATA = Path(__file__).parent / "data"

result = hrdocs.parse(DATA / "note_verbale.pdf")

print(result)
if result.parser and result.parser.detection:
    print("recognised because:", result.parser.detection.reason)
print()

[communication] = result.of_type(Communication)
print("from:     ", "; ".join(communication.senders), communication.sender_states)
print("to:       ", "; ".join(communication.addressees))
print("dated:    ", communication.dated)
print()

for pledge in result.of_type(Pledge):
    print(f"{pledge.order}. {pledge.text}")
    print(f"   {'keeps doing' if pledge.continuing else 'starts'}; under “{pledge.heading}”")

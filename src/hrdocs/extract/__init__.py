"""What more than one parser takes out of prose: quotations, contacts, events, datelines, headlines."""

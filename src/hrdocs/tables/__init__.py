"""Tables: what a set of results is as rows with typed columns, for every writer of tables."""

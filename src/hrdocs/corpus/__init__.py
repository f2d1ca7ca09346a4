"""Many documents: a plan, a ledger of what was parsed, worker processes, and exports that follow from the ledger."""

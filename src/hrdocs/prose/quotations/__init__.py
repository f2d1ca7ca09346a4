"""Quotations: speech that a document attributes to somebody."""

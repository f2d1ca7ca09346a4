"""Contacts: whom a document names to be written to or called."""

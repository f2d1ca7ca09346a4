"""Web pages: bytes in, one Document out, with the XPath of each block."""

from hrdocs.readers.html.page import read, read_with_soup, resolve, text_of

__all__ = ["read", "read_with_soup", "resolve", "text_of"]

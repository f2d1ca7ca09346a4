"""PDF, through raw PDFium: pages to lines to blocks."""

from hrdocs.readers.pdf.reader import read

__all__ = ["read"]

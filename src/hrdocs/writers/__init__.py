"""Writers: results in, bytes out."""

"""Readers: bytes of one media type in, one Document out."""

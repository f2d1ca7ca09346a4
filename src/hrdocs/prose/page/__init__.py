"""The page around a text: headline, dateline, byline, label, publisher, and what of it is prose."""

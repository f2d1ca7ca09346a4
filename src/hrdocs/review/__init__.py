"""The review: pages on which a person checks every value against the words and the page that it came from."""

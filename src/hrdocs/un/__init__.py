"""The United Nations' own conventions, shared by parsers."""

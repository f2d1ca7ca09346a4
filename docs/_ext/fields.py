"""How docstrings look in the reference of the API.

Their fields are called fields, and a dash stands between each and its meaning. They are written for a terminal: one
pair of backquotes is code, and a star is a star.
"""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains.python import PyObject

SEPARATOR = " -- "
_CODE_OR_STAR = re.compile(r"(?<!`)`(?P<code>[^`]+)`(?!`)|(?P<star>(?<=[\s(\"'])\*(?=\w))")


def plain(app: Sphinx, what: str, name: str, found: object, options: object, lines: list[str]) -> None:
    """Mark code as code, and stars as stars."""
    lines[:] = [
        _CODE_OR_STAR.sub(lambda each: f"``{each['code']}``" if each["code"] else r"\*", line) for line in lines
    ]


def with_dash(app: Sphinx, tree: nodes.document) -> None:
    """Put a dash for what Sphinx writes between a field and its meaning."""
    for text in tree.findall(nodes.Text):
        if text == SEPARATOR:
            text.parent.replace(text, nodes.Text(" – "))


def setup(app: Sphinx) -> dict[str, bool]:
    """Hook in."""
    for kind in PyObject.doc_field_types:
        if kind.name == "variable":
            kind.label = "Fields"
    app.connect("doctree-read", with_dash)
    app.connect("autodoc-process-docstring", plain, priority=100)
    return {"parallel_read_safe": True}

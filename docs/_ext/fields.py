"""How fields of values look in the reference of the API: called fields, and each apart from its meaning by a dash."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains.python import PyObject

SEPARATOR = " -- "


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
    return {"parallel_read_safe": True}

"""Names of the code that have no place on the site: shown without a link where they exist, else an error."""

import importlib

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment


def unlinked(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.Element) -> nodes.Element | None:
    """Return the bare text of a reference to a name of hrdocs that exists; None leaves it to be an error."""
    target = node.get("reftarget", "")
    if node.get("refdomain") == "py" and target.startswith("hrdocs") and exists(target):
        return content
    return None


def exists(name: str) -> bool:
    """Return whether a dotted name is that of a module, or of something in one."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:length]))
        except ImportError:
            continue
        for part in parts[length:]:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


def setup(app: Sphinx) -> dict[str, bool]:
    """Hook in."""
    app.connect("missing-reference", unlinked)
    return {"parallel_read_safe": True}

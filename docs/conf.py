"""How the site is built: `make docs`. Warnings are errors, and a name of hrdocs that leads nowhere is a warning."""

import importlib.metadata
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "hrdocs"
author = "the authors of hrdocs"
project_copyright = "the authors of hrdocs; Apache License 2.0"
release = version = importlib.metadata.version("hrdocs")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_click",
    "command_line",
    "fields",
    "known_names",
    "made_pages",
    "other_pages",
]
exclude_patterns = ["_build", "explanation/made"]
nitpicky = True
# A pattern of an index may wait for its pages.
suppress_warnings = ["toc.empty_glob"]
smartquotes = False
# Without a network there are no inventories of other projects: their names are not looked up, those of hrdocs are.
nitpick_ignore_regex = [(r"py:.*", r"(?!hrdocs).*")]

myst_enable_extensions = ["attrs_block", "colon_fence", "deflist"]
myst_heading_anchors = 4

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

html_theme = "furo"
html_title = f"hrdocs {release}"
html_static_path = ["_static"]
html_css_files = ["hrdocs.css"]
html_copy_source = False
html_show_sphinx = False

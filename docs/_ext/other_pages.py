"""A line `{others}` in the index of a folder stands for its pages that the index does not name, sorted."""

from pathlib import Path

from sphinx.application import Sphinx

MARK = "{others}\n"


def named(app: Sphinx, page: str, source: list[str]) -> None:
    """Name them."""
    if MARK in source[0]:
        app.env.note_reread()  # a page that comes changes the index
        lines = set(source[0].splitlines())
        pages = Path(app.srcdir, page).parent.glob("*.md")
        others = sorted(path.stem for path in pages if path.stem not in {*lines, "index"})
        source[0] = source[0].replace(MARK, "".join(f"{name}\n" for name in others))


def setup(app: Sphinx) -> dict[str, bool]:
    """Hook in."""
    app.connect("source-read", named)
    return {"parallel_read_safe": True}

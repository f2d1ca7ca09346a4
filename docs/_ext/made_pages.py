"""Pages that are made from the project itself when the site is built; they lie in folders called `made`."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import made_lists
import made_measured
import made_records
from sphinx.application import Sphinx
from sphinx.config import Config

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_LINK = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<target>(?!https?://|#)[^)]+)\)")


def guide() -> str:
    """Return the authors' guide; what it names of the project is no page, and is shown as a path."""
    source = ROOT / "plugins" / "README.md"
    return _LINK.sub(lambda found: _path(found, source), source.read_text("utf-8"))


def _path(found: re.Match[str], source: Path) -> str:
    path = (source.parent / found["target"]).resolve()
    if not path.exists():
        raise FileNotFoundError(f"{source}: links to {found['target']}, which is not there")
    return f"`{path.relative_to(ROOT).as_posix()}`"


PAGES: dict[str, Callable[[], str]] = {
    "authors/made/guide.md": guide,
    "authors/made/hooks.md": made_lists.hooks_page,
    "explanation/made/measured.md": made_measured.page,
    "reference/made/diagnostics.md": made_lists.diagnostics_page,
    "reference/made/errors.md": made_lists.errors_page,
    "reference/made/records.md": made_records.page,
}


def write(app: Sphinx, config: Config) -> None:
    """Write the pages whose text has changed."""
    for name, text_of in PAGES.items():
        path, text = DOCS / name, text_of()
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def publish(app: Sphinx, fault: Exception | None) -> None:
    """Put the published schemas beside the pages."""
    if fault is None:
        shutil.copytree(DOCS / "schema", Path(app.outdir) / "schema", dirs_exist_ok=True)


def setup(app: Sphinx) -> dict[str, bool]:
    """Write them before Sphinx looks for pages."""
    app.connect("config-inited", write)
    app.connect("build-finished", publish)
    return {"parallel_read_safe": True}

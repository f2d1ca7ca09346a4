"""Real pages, where somebody has them: the folder that HRDOCS_CORPUS names."""

import gzip
import os
from pathlib import Path

import pytest

import hrdocs
from hrdocs.source import Source

FOLDER = os.environ.get("HRDOCS_CORPUS")
pytestmark = pytest.mark.skipif(not FOLDER, reason="HRDOCS_CORPUS names no folder of real documents")
CORPUS = Path(FOLDER or ".") / "corpus"


def pages(folder: str) -> list[Path]:
    return sorted((CORPUS / folder).glob("*")) if FOLDER else []


def read(path: Path) -> hrdocs.Document:
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    return hrdocs.read(Source(data=data, media_type="text/html", name=path.name))


def best(document: hrdocs.Document) -> str | None:
    first = hrdocs.detect(document)[0]
    return first.parser if first.match else None


@pytest.mark.parametrize("path", pages("web_article_html"), ids=lambda path: path.name)
def test_article_pages(path: Path) -> None:
    expected = None if "listing" in path.name else "web-article"
    assert best(read(path)) == expected


@pytest.mark.parametrize("path", pages("press_release_html"), ids=lambda path: path.name)
def test_release_pages(path: Path) -> None:
    assert best(read(path)) == "press-release"


@pytest.mark.parametrize("folder", ["web_article_html", "press_release_html"])
def test_evidence_quotes_real_pages(folder: str) -> None:
    for path in pages(folder):
        result = hrdocs.parse(read(path), keep_unknown=True)
        for record in result.records:
            assert all(result.document.text[e.start : e.end] == e.exact for e in record.evidence)

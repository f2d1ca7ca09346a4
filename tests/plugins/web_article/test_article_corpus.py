"""Real pages, where somebody has them: the folder that HRDOCS_CORPUS names."""

import gzip
from pathlib import Path

import corpus_lists
import pytest

import hrdocs
from hrdocs.source import Source


def read(path: Path) -> hrdocs.Document:
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    return hrdocs.read(Source(data=data, media_type="text/html", name=path.name))


def best(document: hrdocs.Document) -> str:
    first = hrdocs.detect(document)[0]
    return first.parser if first.match else "none"


@pytest.mark.parametrize(("path", "format"), corpus_lists.cases("web_formats"))
def test_the_format_of_real_pages(path: Path, format: str) -> None:
    assert best(read(path)) == format


@pytest.mark.parametrize("path", corpus_lists.paths("web_formats"))
def test_evidence_quotes_real_pages(path: Path) -> None:
    result = hrdocs.parse(read(path), keep_unknown=True)
    for record in result.records:
        assert all(result.document.text[e.start : e.end] == e.exact for e in record.evidence)

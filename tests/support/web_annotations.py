"""What the W3C says of Web Annotations: its context, and what its data model demands."""

import functools
import json
from pathlib import Path

import jsonschema
from pyld import jsonld

from hrdocs.web_annotation import CONTEXT

OA = "http://www.w3.org/ns/oa#"
_W3C = Path(__file__).parents[1] / "review" / "w3c"


@functools.cache
def _schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((_W3C / "must.schema.json").read_text("utf-8")))


def faults(annotation: dict) -> list[str]:
    """Return what the data model has against an annotation."""
    return [f"{fault.json_path}: {fault.message}" for fault in _schema().iter_errors(annotation)]


def taken_apart(annotation: dict) -> dict:
    """Return an annotation with the names that the W3C's context gives to all that is in it."""
    [node] = jsonld.expand(annotation, {"documentLoader": _load})
    return node


def put_together(node: dict) -> dict:
    """Return what was taken apart in the terms of the context."""
    return jsonld.compact(node, CONTEXT, {"documentLoader": _load})


@functools.cache
def _context() -> dict:
    return json.loads((_W3C / "anno.jsonld").read_text("utf-8"))


def _load(url: str, options: dict) -> dict:
    assert url == CONTEXT
    return {"contextUrl": None, "documentUrl": url, "document": _context()}

"""Templates, styles and scripts of the review: files of the package, put into each page, which then needs no other."""

import base64
import functools
import hashlib
import re
from importlib import resources

import msgspec

from hrdocs.expressions import regex
from hrdocs.review.runs import escaped

_UNSAFE = regex(r"[<\u2028\u2029\u202a-\u202e\u2066-\u2069\x7f-\x9f]")
_NAME = regex(r"\{\{(\w+)\}\}")
_REMARK = regex(
    r"""
    ^[ ]* (?: //[^\n]* | /\*(?:(?!\*/).)*\*/ ) [ ]*\n   # lines that are a remark and nothing else
    | /\*\*[ ]@type[ ](?:(?!\*/).)*\*/[ ]?             # the type of an expression, within a line
    | ^[ ]+                                            # the distance from the margin
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@functools.cache
def asset(name: str) -> str:
    """Return a file of the package's data."""
    return resources.files("hrdocs.review").joinpath("data", name).read_text("utf-8")


@functools.cache
def style(*names: str) -> str:
    """Return style sheets as one."""
    return "".join(asset(name) for name in names)


@functools.cache
def script(*names: str) -> str:
    """Return scripts as one, whose names are their own; remarks stay in the files."""
    told = _REMARK.sub("", "".join(asset(f"script/{name}") for name in names))
    return f'"use strict";\n(() => {{\n{told}}})();\n'


def filled(template: str, **parts: str) -> str:
    """Return a template with its `{{names}}` filled in; what is filled in is not looked at again."""
    return _NAME.sub(lambda found: parts[found[1]], template)


def document(body: str, *, title: str, style: str, script: str, frame_style: str = "", role: str = "") -> str:
    """Return an HTML document that allows its own style and script and nothing else.

    Args:
        body: what stands in it.
        title: its name.
        style: its style sheet.
        script: its script.
        frame_style: the style sheet of a frame in it.
        role: the class of the body.
    """
    return filled(
        asset("document.html"),
        policy=_policy((style, *filter(None, [frame_style])), (script,)),
        title=escaped(title),
        style=style,
        role=f' class="{role}"' if role else "",
        body=body,
        script=script,
    )


def _policy(styles: tuple[str, ...], scripts: tuple[str, ...]) -> str:
    """Return the Content-Security-Policy of a page: these styles and scripts, its own pictures, and nothing else."""
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(map(_digest, scripts)),
        "style-src": " ".join(map(_digest, styles)),
        "img-src": "'self' file: data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in allowed.items())


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def island(data: object) -> str:
    """Return data of plain types as JSON that may stand in a script element and turns no direction of writing."""
    text = msgspec.json.encode(data, order="sorted").decode()
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)

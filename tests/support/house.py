"""What CONTRIBUTING promises of the code, counted: this file, run, prints every place that breaks a promise.

The places that break one today stand in `tests/packaging/house_exceptions.tsv`, and that list may only shrink.
"""

import ast
import functools
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_FILE, LONGEST_FUNCTION, LONG_PATTERN, MOST_WORDS = 300, 40, 160, 8
RULES = {
    "long-file": f"a file of more than {LONGEST_FILE} lines",
    "long-function": f"a function of more than {LONGEST_FUNCTION} lines",
    "long-pattern": f"a pattern of more than {LONG_PATTERN} characters that is not verbose",
    "words-in-pattern": f"a pattern of {MOST_WORDS} or more words of a language; they belong into a list",
    "compiled-on-import": "a pattern that is compiled when its module is imported; declare it by expressions.regex",
}

_NO_WORD = re.compile(
    r"""
      \\[pPxuUN]\{?[0-9A-Za-z ]*\}?   # a character by its number or name
    | \\.                             # any other escape
    | \(\?P?[<=!:a-zA-Z-]*            # what opens a group
    | \[\^?\]?[^\]]*\]                # a class of characters
    | \{[^}]*\}                       # how often, or a name to be put in
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_TAKES_PATTERN = {
    f"re.{name}" for name in ("compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer")
} | {"regex"}


def sources() -> list[Path]:
    """Return every module of the project's packages, tests left out."""
    return sorted(
        path
        for folder in ("src", "plugins")
        for path in (ROOT / folder).rglob("*.py")
        if "tests" not in path.relative_to(ROOT).parts
    )


@functools.cache
def breaches() -> Counter[tuple[str, str]]:
    """Return how often each place breaks each rule; a place is a file, or a file and the name of a function."""
    return Counter(breach for path in sources() for breach in _breaches(path))


def _breaches(path: Path) -> Iterator[tuple[str, str]]:
    text, name = path.read_text("utf-8"), path.relative_to(ROOT).as_posix()
    if len(text.splitlines()) > LONGEST_FILE:
        yield "long-file", name
    module = ast.parse(text)
    yield from (("compiled-on-import", name) for node in _run_on_import(module) if _calls(node, "re.compile"))
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION:
                yield "long-function", f"{name}::{node.name}"
        elif _calls(node, *_TAKES_PATTERN) and node.args:
            yield from ((rule, name) for rule in _of_pattern(node))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant | ast.JoinedStr | ast.BinOp):
            yield from ((rule, name) for rule in _of_part(node.value))


def _calls(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in names


def _run_on_import(node: ast.AST) -> Iterator[ast.AST]:
    """Iterate over what runs when a module is imported: all but the bodies of functions."""
    for each in ast.iter_child_nodes(node):
        if not isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield each
            yield from _run_on_import(each)


def _of_pattern(call: ast.Call) -> Iterator[str]:
    pattern = _written(call.args[0])
    flags = " ".join(ast.unparse(each) for each in [*call.args[1:], *(each.value for each in call.keywords)])
    verbose = re.search(r"\bre\.(VERBOSE|X)\b", flags) or "(?x" in pattern
    if len(pattern) > LONG_PATTERN and not verbose:
        yield "long-pattern"
    if _spells_words(pattern, verbose=bool(verbose)):
        yield "words-in-pattern"


def _of_part(value: ast.expr) -> Iterator[str]:
    """Yield what a text breaks that is a part of patterns, as its groups show."""
    part = _written(value)
    if "(?:" in part and _spells_words(part, verbose="\n" in part):
        yield "words-in-pattern"


def _written(value: ast.expr) -> str:
    return "".join(
        each.value for each in ast.walk(value) if isinstance(each, ast.Constant) and isinstance(each.value, str)
    )


def _spells_words(pattern: str, *, verbose: bool) -> bool:
    bare = re.sub(r"(?<!\\)#.*", " ", pattern) if verbose else pattern
    return len(_WORD.findall(_NO_WORD.sub(" ", bare))) >= MOST_WORDS


def table() -> str:
    """Return the breaches as the table that `house_exceptions.tsv` is."""
    head = "".join(f"# {rule}: {meaning}\n" for rule, meaning in RULES.items())
    rows = "".join(f"{rule}\t{place}\t{count}\n" for (rule, place), count in sorted(breaches().items()))
    return f"{head}rule\tplace\tcount\n{rows}"


if __name__ == "__main__":
    sys.stdout.write(table())

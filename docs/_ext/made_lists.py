"""Pages of lists: diagnostics, errors and their exit codes, hooks and descriptors."""

import inspect
import re
from collections.abc import Iterator

import hrdocs
from hrdocs import diagnostics, exit_codes
from hrdocs.hooks import HookSpecs

_ERRORS = """# Errors and exit codes

A fault of the call or of the software raises an error of `hrdocs.errors`. Its message is one line: what happened, to
which source, and what to do next. The command line prints that line on standard error and ends with the exit code of
the class.
"""
_PROMPT = re.compile(r"^(?:>>>|\.\.\.) ?", re.MULTILINE)
_DEFINITION = re.compile(r"(?<!^)\n((?:@[^\n]+\n)*(?:def|class) )")
_EXAMPLE = re.compile(r"(?P<before>.*?)\n+Example:\n(?P<what>.*?)\n\n(?P<code>.*)", re.DOTALL)


def diagnostics_page() -> str:
    """Return the page of diagnostics."""
    rows = "".join(
        f"| `{each.code}` | {_cell(each.title)} | {_cell(each.what_to_do)} |\n"
        for each in sorted(diagnostics.catalogue().values(), key=lambda each: each.code)
    )
    severities = inspect.cleandoc(hrdocs.Severity.__doc__ or "")
    return (
        "# Diagnostics\n\nA fault of a document is no error: it is a diagnostic of the result, with a code, a message, "
        "and where it can be the range of the text. In Python: `hrdocs.diagnostics.catalogue()`.\n\n"
        f"{severities}\n\n| code | what it means | what to do |\n|---|---|---|\n{rows}"
    )


def errors_page() -> str:
    """Return the page of errors."""
    rows = "".join(
        f"| {each.exit_code} | `{each.__name__}` | {_cell(inspect.cleandoc(each.__doc__ or ''))} | {_base(each)} |\n"
        for each in sorted(_errors(), key=lambda each: (each.exit_code, each.__name__))
    )
    return (
        f"{_ERRORS}\n| code | class | meaning | is a |\n|---|---|---|---|\n{rows}\n"
        "The command line has codes of its own besides:\n\n| code | meaning |\n|---|---|\n| 0 | done |\n"
        f"| 2 | wrong use of the command |\n{''.join(_own_codes())}"
    )


def _own_codes() -> Iterator[str]:
    """Iterate over the rows of exit codes that are no error's; each stands over what it says in `hrdocs.exit_codes`."""
    for found in re.finditer(r'^\w+ = (\d+)\n"""(.+?)"""', inspect.getsource(exit_codes), re.MULTILINE):
        yield f"| {found[1]} | {_cell(found[2])} |\n"


def _errors() -> Iterator[type[hrdocs.HrdocsError]]:
    for each in vars(hrdocs.errors).values():
        if isinstance(each, type) and issubclass(each, hrdocs.HrdocsError):
            yield each


def _base(of: type[hrdocs.HrdocsError]) -> str:
    first = of.__bases__[0]
    return f"`{first.__name__}`"


def hooks_page() -> str:
    """Return the page of hooks, each with its signature, when it is called, and a module that runs."""
    head, body = (inspect.cleandoc(HookSpecs.__doc__ or "").partition("\n\n")[n] for n in (0, 2))
    sections = [_hook(name) for name in vars(HookSpecs) if name.startswith("hrdocs_")]
    return f"# Hooks\n\n{head} {body}\n" + "".join(sections)


def _hook(name: str) -> str:
    function = getattr(HookSpecs, name)
    signature = inspect.signature(function)
    bare = signature.replace(parameters=[each for each in signature.parameters.values() if each.name != "self"])
    written = re.sub(r"(\w+\.)+", "", str(bare))
    found = _EXAMPLE.match(inspect.cleandoc(function.__doc__ or ""))
    if found is None:
        raise ValueError(f"the docstring of {name} has no example")
    code = _DEFINITION.sub(r"\n\n\n\1", _PROMPT.sub("", inspect.cleandoc(found["code"])))
    descriptor = re.search(r"\[(\w+)\]", written)
    assert descriptor, written
    return (
        f"\n## {name}\n\n```py\ndef {name}{written}\n```\n\n{found['before']}\n\n"
        f"What it gives: {{py:class}}`~hrdocs.{descriptor[1]}`. {' '.join(found['what'].split())}\n\n"
        f"```python\n{code}\n```\n"
    )


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")

"""Pages that keep their word: what a Markdown page shows is run, in order, and what it says is printed is printed.

- A block of `python` is run, all blocks of a page in one module; its lines `# prints: …` are what it prints.
- A block of `console` has commands after `$` and what they print; `…` alone on a line stands for any lines.
- A `{code-block}` with a `:caption:` is a file of that name, which is written before what follows is run.
- A block of `sh` is shown and not run: what sets a machine up, or goes on for hours.

Run as a program, `pages.py PAGE` does so in the current folder and prints what is wrong, each fault in one line.
"""

import contextlib
import io
import itertools
import os
import re
import shlex
import subprocess
import sys
import traceback
import types
from collections.abc import Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).parents[2]
UNCHECKED = ("sh", "text", "toml", "yaml", "json", "py", "")
"""Languages of blocks that are only read; `py` is Python that does not run by itself."""
NEEDS_A_MACHINE = ("git ", "make ", "pip ", "docker ", "apt-get ")
_FENCE = re.compile(
    r"""
    ^(?P<fence>`{3,}|:{3,})      # opens
    (?P<info>[^\n`]*)\n          # python, console, {code-block} python
    (?P<text>.*?)                # what it holds
    ^(?P=fence)[ ]*$             # closes
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_CAPTION = re.compile(r"^:caption: (.+)\n", re.MULTILINE)
_OPTION = re.compile(r"\A(?::[a-z-]+:.*\n)+\n?")
_COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n?)*)", re.MULTILINE)
_PRINTS = re.compile(r"# prints: (.*)")
_SHELL = re.compile(r"[|<>;&*$]")


@attrs.frozen
class Piece:
    """A block of a page: its language, the file that it is, its text and its line."""

    language: str
    file: str | None
    text: str
    line: int


def pieces(markdown: str) -> list[Piece]:
    """Return the blocks of code of a page; those inside a directive of another kind are found as well."""
    return list(_pieces(markdown, 1))


def _pieces(markdown: str, line: int) -> Iterator[Piece]:
    for found in _FENCE.finditer(markdown):
        info = found["info"].strip()
        at = line + markdown.count("\n", 0, found.start())
        if info.startswith("{code-block}"):
            caption = _CAPTION.search(found["text"])
            text = _OPTION.sub("", found["text"], count=1)
            yield Piece(info.partition("}")[2].strip(), caption[1] if caption else None, text, at)
        elif info.startswith("{"):
            yield from _pieces(found["text"], at + 1)
        else:
            yield Piece(info, None, found["text"], at)


def runs(markdown: str) -> bool:
    """Return whether a page has anything to run."""
    return any(piece.language in ("python", "console") and not piece.file for piece in pieces(markdown))


def commands(piece: Piece) -> list[tuple[str, str]]:
    """Return the commands of a block, each with what it says is printed."""
    return _COMMAND.findall(piece.text)


def fold(text: str) -> list[str]:
    """Return the lines of a text that hold anything, each with single spaces."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def differs(shown: list[str], printed: list[str]) -> str | None:
    """Return where lines that were printed differ from those that a page shows, or None.

    What stands between two `…` is printed in one piece; without any, nothing else is printed.
    """
    first, *others = _parts(shown)
    if not others and first != printed:
        return _first_difference(first, printed)
    if printed[: len(first)] != first:
        return _first_difference(first, printed)
    at = len(first)
    for part in others:
        found = next((n for n in range(at, len(printed) - len(part) + 1) if printed[n : n + len(part)] == part), None)
        if found is None:
            return f"not printed in one piece: {part}"
        at = found + len(part)
    if others and others[-1] and printed[-len(others[-1]) :] != others[-1]:
        return f"not printed at the end: {others[-1]}"
    return None


def _parts(shown: list[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for line in shown:
        if line == "…":
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _first_difference(shown: list[str], printed: list[str]) -> str:
    pairs = itertools.zip_longest(shown, printed, fillvalue="nothing more")
    one, two = next(pair for pair in pairs if pair[0] != pair[1])
    return f"shows {one!r}, and prints {two!r}"


def faults(markdown: str) -> Iterator[str]:
    """Iterate over what a page says and does not keep; it is run in the current folder."""
    story = types.ModuleType("__main__")
    story.__file__ = str(Path("page.py").resolve())
    Path("page.py").touch()  # worker processes look at the file of the main module
    sys.modules["__main__"] = story
    try:
        yield from _of_pieces(markdown, story)
    finally:
        Path(str(story.__file__)).unlink(missing_ok=True)


def _of_pieces(markdown: str, story: types.ModuleType) -> Iterator[str]:
    for piece in pieces(markdown):
        if piece.file:
            Path(piece.file).parent.mkdir(parents=True, exist_ok=True)
            Path(piece.file).write_text(piece.text, "utf-8")
        elif piece.language == "python":
            yield from (f"line {piece.line}: {fault}" for fault in _of_python(piece.text, story))
        elif piece.language == "console":
            for command, shown in commands(piece):
                yield from (f"line {piece.line}: $ {command}: {fault}" for fault in _of_command(command, shown))


def _of_python(code: str, story: types.ModuleType) -> Iterator[str]:
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "<page>", "exec"), story.__dict__)
    except Exception:
        yield traceback.format_exc(limit=-1).strip().replace("\n", " | ")
        return
    promised = [" ".join(words.split()) for words in _PRINTS.findall(code)]
    if fault := differs(promised, fold(printed.getvalue())):
        yield fault


def _of_command(command: str, shown: str) -> Iterator[str]:
    if command.startswith(NEEDS_A_MACHINE):
        return
    words = command.split()
    in_process = words[0] == "hrdocs" and not _SHELL.search(command)
    code, printed = _hrdocs(shlex.split(command)) if in_process else _shell(command)
    if code:
        yield f"exit code {code}: {' | '.join(fold(printed))}"
    elif fault := differs(fold(shown), fold(printed)):
        yield fault


def _hrdocs(words: list[str]) -> tuple[int, str]:
    """Run a command of hrdocs without a new interpreter, which takes most of the time of a small one."""
    from hrdocs import cli

    arguments, kept = sys.argv, (sys.stdout, sys.stderr)
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
    sys.argv = words
    sys.stdout, sys.stderr = streams
    code: object = 0
    try:
        cli.run()
    except SystemExit as end:
        code = end.code
    finally:
        sys.argv, (sys.stdout, sys.stderr) = arguments, kept
    printed = "".join(stream.buffer.getvalue().decode() for stream in streams)  # type: ignore[attr-defined]
    return int(str(code or 0)), printed


def _shell(command: str) -> tuple[int, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "110"}
    settings = {"shell": True, "env": environment, "text": True, "check": False}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **settings)
    return done.returncode, done.stdout


def run(page: Path, folder: Path) -> str:
    """Return what is wrong with a page, a fault a line, run by a new interpreter in a folder."""
    done = subprocess.run(
        [sys.executable, __file__, str(page)], cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )
    return done.stdout + (done.stderr if done.returncode else "")


if __name__ == "__main__":
    sys.path[0] = ""
    for each in faults(Path(sys.argv[1]).read_text("utf-8")):
        sys.stdout.write(f"{each}\n")

"""Every page runs: its code, its commands, and what it says that they print."""

import re
import shutil
import sys
from pathlib import Path

import pages
import pytest

ROOT = pages.ROOT
WRITTEN = (path for path in (ROOT / "docs").rglob("*.md") if "made" not in path.parts)
PAGES = sorted([ROOT / "README.md", ROOT / "plugins" / "README.md", *WRITTEN])
WITH_CODE = [path for path in PAGES if pages.runs(path.read_text("utf-8"))]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.slow
@pytest.mark.parametrize("page", WITH_CODE, ids=name)
def test_page_does_what_it_says(page, tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    assert pages.run(page, tmp_path) == ""


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_of_code_is_run_or_of_a_kind_that_is_only_read(page):
    languages = {piece.language for piece in pages.pieces(page.read_text("utf-8")) if piece.file is None}
    assert languages - {"python", "console", *pages.UNCHECKED} == set()


def test_there_are_pages_that_run():
    assert {"README.md", "plugins/README.md"} <= {name(path) for path in WITH_CODE}


PAGE = """# A page

```python
import hrdocs

print("one  word")  # prints: one word
for number in (1, 2):
    print(number)
# prints: 1
# prints: 2
```

```{code-block} text
:caption: notes/first.txt

Minutes.
```

:::{note}
```console
$ cat notes/first.txt
Minutes.
$ hrdocs detect notes/first.txt
parser sure why words
…
note-verbale no
…
$ cd notes && ls
first.txt
```
:::
"""


@pytest.mark.parametrize(
    ("true", "false", "fault"),
    [
        ("", "", ""),
        ("prints: one word", "prints: two words", "line 3: shows 'two words', and prints 'one word'"),
        ("# prints: 2\n", "", "line 3: shows 'nothing more', and prints '2'"),
        ("import hrdocs", "import no_such_module", "line 3: .*No module named 'no_such_module'"),
        ("Minutes.\n$ hrdocs", "Minute.\n$ hrdocs", "line 20: \\$ cat notes/first.txt: shows 'Minute.', and prints"),
        ("note-verbale no", "note-verbale yes", "line 20: .*not printed in one piece: .'note-verbale yes'."),
        (
            "hrdocs detect notes/first.txt",
            "hrdocs detect notes/third.txt",
            "line 20: .*exit code 16: hrdocs: notes/third",
        ),
        ("first.txt\n```\n:::", "second.txt\n```\n:::", "line 20: .*shows 'second.txt', and prints 'first.txt'"),
    ],
)
def test_a_page_that_lies_is_found_out(tmp_path, monkeypatch, true, false, fault):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])  # a page is a main module of its own
    found = "\n".join(pages.faults(PAGE.replace(true, false)))
    assert not found if not fault else re.match(fault, found), found


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a"], ["a", "b"], False),
        (["a", "…"], ["a", "b"], True),
        (["…", "b"], ["a", "b"], True),
        (["…", "a"], ["a", "b"], False),
        (["a", "…", "c"], ["a", "b", "b", "c"], True),
        (["a", "…", "b", "d", "…"], ["a", "b", "c", "d"], False),
        ([], [], True),
        ([], ["a"], False),
        (["…"], ["a"], True),
    ],
)
def test_what_dots_stand_for(shown, printed, same):
    assert (pages.differs(shown, printed) is None) is same

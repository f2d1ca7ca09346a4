"""One source, many carriers: the same words and records from DOCX, HTML, text, PDF, ODT and DOC.

    python benchmarks/carriers.py [FOLDER] [--list]

FOLDER (default: `carriers` below the variable HRDOCS_CORPUS, else below ../shared) holds sources in Markdown, named
KIND.LANGUAGE.md. pandoc writes each as DOCX, HTML and text, LibreOffice the DOCX as PDF, and as ODT and DOC and back;
both have to be there. The DOCX has the words of the source to the last, so that it stands for it. A line a carrier:
words and records lost and added of how many; `--list` prints the records.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from facts import Facts

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


def carried(sources: list[Path], folder: Path) -> Iterator[tuple[str, dict[str, Path]]]:
    """Write sources in each form; yield the name of each with the files that carry it."""
    written = {source.stem: _by_pandoc(source, folder) for source in sources}
    documents = [paths["docx"] for paths in written.values()]
    _by_office(documents, "pdf", folder / "pdf")
    for form in ("odt", "doc"):
        _by_office(documents, form, folder / form)
        _by_office(sorted((folder / form).iterdir()), "docx", folder / f"{form}-back")
    for name, paths in written.items():
        back = {f"{form} and back": folder / f"{form}-back" / f"{name}.docx" for form in ("odt", "doc")}
        yield name, {**paths, "pdf": folder / "pdf" / f"{name}.pdf", **back}


def _by_pandoc(source: Path, folder: Path) -> dict[str, Path]:
    language = source.stem.rpartition(".")[2]
    title = re.search(r"^# (.*)$", source.read_text("utf-8"), re.MULTILINE)
    common = ["pandoc", str(source), "-M", f"lang={language}"]
    common += ["-M", "dir=rtl"] if language in RIGHT_TO_LEFT else []
    page = ["-s", "--metadata", f"pagetitle={title[1] if title else source.stem}"]
    forms: dict[str, list[str]] = {"docx": [], "html": page, "txt": ["-t", "plain"]}
    paths = {form: folder / f"{source.stem}.{form}" for form in forms}
    for form, options in forms.items():
        subprocess.run([*common, *options, "-o", str(paths[form])], check=True, capture_output=True)
    return paths


def _by_office(paths: list[Path], form: str, into: Path) -> None:
    command = ["soffice", "--headless", "--convert-to", form, "--outdir", str(into), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True)


def compared(right: Facts, got: Facts) -> Counter[str]:
    """Return what one carrier loses and adds beside another."""
    return Counter(
        sources=1,
        format=int(got.format == right.format),
        words_lost=(right.words - got.words).total(),
        words_added=(got.words - right.words).total(),
        lost=(right.records - got.records).total(),
        added=(got.records - right.records).total(),
        records=right.records.total(),
    )


def line(carrier: str, counts: Counter[str]) -> str:
    """Return the line of the table for a carrier."""
    return (
        f"{carrier:14} formats {counts['format']}/{counts['sources']}   words -{counts['words_lost']}/"
        f"+{counts['words_added']}   records -{counts['lost']}/+{counts['added']} of {counts['records']}"
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(os.environ.get("HRDOCS_CORPUS", "../shared")) / "carriers"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--list", action="store_true", help="print the records that differ")
    args = parser.parse_args()
    missing = [name for name in ("pandoc", "soffice") if not shutil.which(name)]
    sources = sorted(args.folder.glob("*.md"))
    if missing or not sources:
        print(f"{', '.join(missing)} not found" if missing else f"no *.md in {args.folder}", file=sys.stderr)
        return 1
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as scratch:
        for name, paths in carried(sources, Path(scratch)):
            found = {carrier: Facts.of(path) for carrier, path in paths.items()}
            right = found.pop("docx")
            for carrier, got in found.items():
                sums[carrier].update(compared(right, got))
                for sign, some in (("-", right.lost_in(got)), ("+", got.lost_in(right))) if args.list else ():
                    print(*(f"{name} {carrier} {sign} {record}" for record in some), sep="\n")
    print("\n".join(line(carrier, counts) for carrier, counts in sums.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())

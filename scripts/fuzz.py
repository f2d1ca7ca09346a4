"""Change documents at random and read and parse what comes of it; keep what makes hrdocs fail.

    python scripts/fuzz.py --seconds 600            # every reader, and the whole parse
    python scripts/fuzz.py --seconds 60 --only docx # documents of one suffix

Nothing but an HrdocsError may come of any bytes, a result is the same after JSON and back, and the time is bounded.
What fails is kept in `build/fuzz`, shortened as far as it still fails the same way; it goes to tests/hostile/found.
The seed decides everything, so that a run can be had again. Where Atheris is installed (it has wheels for some versions
of Python), `--atheris` lets the code that is reached lead the changes.
"""

import argparse
import gzip
import io
import random
import sys
import time
import traceback
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

import growing

import hrdocs
from hrdocs.errors import PluginCrashed
from hrdocs.source import SUFFIXES

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "build" / "fuzz"
LONGEST_SECONDS = 10.0
TOKENS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\x0c", b"9" * 30, b"-1", b"1.10", b"\xe2\x80\xae"),
    *(b"<table>", b"</td>", b"<td colspan=9999>", b"<!--", b"]]>", b"&#x110000;", b"<p", b"<script>", b"</html>"),
    *(b"<w:p>", b"</w:p>", b'w:val="-9"', b'<w:numId w:val="99999999999"/>', b"<w:tc/>", b"<w:footnoteReference/>"),
    *(b"obj", b"endobj", b"/Rotate 45", b"stream", b"xref", b"/Type/Page", b"<<", b">>", b"[0 0 0 0]", b"(\\", b"Tj"),
    *(
        b"A/HRC/43/12",
        b"120.1 to 120.9",
        b"(a)",
        "“".encode(),
        "١٢".encode(),
        "第".encode(),
        b"2031-02-30",
        b"Note No. ",
    ),
    *(b"Content-Type: multipart/mixed; boundary=x\n", b"--x\n", b"=?utf-8?q?=", b"presents its compliments"),
)


def seeds() -> dict[str, list[bytes]]:
    """Return documents to begin with, by suffix: those of the examples, of the tests' cases, and those that grow."""
    folders = (ROOT / "examples" / "data", ROOT / "tests" / "plugins", ROOT / "tests" / "hostile" / "found")
    found: dict[str, list[bytes]] = {}
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        if path.suffix in SUFFIXES and path.stat().st_size < 200_000:
            found.setdefault(path.suffix, []).append(path.read_bytes())
    for suffix, make, size in growing.GROWING.values():
        found.setdefault(f".{suffix}", []).append(make(size // 40 + 4))
    found[".eml"] = [b"Message-ID: <1@a.example>\nFrom: A <a@b.example>\nSubject: =?utf-8?q?x?=\n\n" + each[:3000]
                     for each in found[".txt"][:8]]  # fmt: skip
    found[".gz"] = [gzip.compress(each) for each in found[".html"][:6]]
    return found


def changed(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return bytes with some changes; those of a ZIP archive are made inside one of its parts."""
    if data.startswith(b"PK"):
        return _in_a_part(data, others, chance)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        data = chance.choice(CHANGES)(data, others, chance)
    return data


def _in_a_part(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError):
        return _flipped(data, others, chance)
    if chance.random() < 0.1:
        return _flipped(data, others, chance)
    name = chance.choice(sorted(parts))
    parts[name] = changed(parts[name], [], chance)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, part in parts.items():
            archive.writestr(each, part)
    return file.getvalue()


def _span(data: bytes, chance: random.Random, most: int = 400) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(1, most))


def _flipped(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    place = chance.randrange(len(data) or 1)
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _cut(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance, 4000)
    return data[:start] + data[end:]


def _shortened(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _doubled(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 20, 200)) + data[end:]


def _moved(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    rest = data[:start] + data[end:]
    place = chance.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def _sprinkled(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(TOKENS) + data[place:]


def _crossed(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others) if others else data
    start, end = _span(other, chance, 4000)
    place = chance.randrange(len(data) + 1)
    return data[:place] + other[start:end] + data[place:]


CHANGES: tuple[Callable[[bytes, list[bytes], random.Random], bytes], ...] = (
    *(_flipped, _cut, _shortened, _doubled, _moved, _sprinkled, _sprinkled, _crossed),
)


def fault_of(data: bytes, suffix: str) -> str | None:
    """Return what fails when bytes are parsed, in a line that names the place; None where nothing does."""
    begin = time.process_time()
    try:
        source = hrdocs.Reading().source(_named(data, suffix))
        result = hrdocs.parse(source, keep_unknown=True)
        if hrdocs.loads(result.to_json()) != result:
            return "the result is another after JSON and back"
        result._repr_html_()
    except PluginCrashed as error:
        return _place(error.__cause__ or error)
    except hrdocs.HrdocsError:
        return None
    except Exception as error:
        return _place(error)
    taken = time.process_time() - begin
    return f"takes {taken:.0f} s" if taken > LONGEST_SECONDS else None


def _named(data: bytes, suffix: str) -> io.BytesIO:
    file = io.BytesIO(data)
    file.name = f"changed{suffix}"
    return file


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [each for each in frames if "hrdocs" in each.filename] or frames
    return f"{type(error).__name__} in {Path(own[-1].filename).name}:{own[-1].lineno}"


def shortened(data: bytes, suffix: str, fault: str) -> bytes:
    """Return bytes that fail the same way with as much left out as can be found quickly."""
    size, end = len(data) // 2, time.monotonic() + 20
    while size and time.monotonic() < end:
        start = 0
        while start < len(data) and time.monotonic() < end:
            shorter = data[:start] + data[start + size :]
            if shorter and fault_of(shorter, suffix) == fault:
                data = shorter
            else:
                start += size
        size //= 2
    return data


def faults(seconds: float, seed: int, only: str | None) -> Iterator[tuple[str, str, bytes]]:
    """Iterate over what fails: suffix, fault and bytes, each fault once."""
    chance, begun, seen, count = random.Random(seed), time.monotonic(), set[str](), 0
    documents = {suffix: each for suffix, each in seeds().items() if only in (None, suffix.lstrip("."))}
    if not documents:
        sys.exit(f"no documents of the suffix {only!r}; there are {', '.join(sorted(seeds()))}")
    while time.monotonic() - begun < seconds:
        suffix = chance.choice(sorted(documents))
        data = changed(chance.choice(documents[suffix]), documents[suffix], chance)
        fault = fault_of(data, suffix)
        count += 1
        if fault and fault not in seen:
            seen.add(fault)
            yield suffix, fault, data if fault.startswith("takes") else shortened(data, suffix, fault)
    print(f"{count} documents in {time.monotonic() - begun:.0f} s, {len(seen)} faults (seed {seed})")


def led_by_coverage(seconds: float, seed: int, only: str | None) -> NoReturn:
    """Run Atheris, which ends the process with what first fails."""
    import atheris

    atheris.instrument_all()
    documents = {suffix: each for suffix, each in seeds().items() if only in (None, suffix.lstrip("."))}
    suffixes = sorted(documents)
    begin = KEPT / "seeds"
    begin.mkdir(parents=True, exist_ok=True)
    for number, suffix in enumerate(suffixes):
        for data in documents[suffix]:
            (begin / f"{zlib.crc32(data):08x}{suffix}").write_bytes(bytes([number]) + data)

    def one(data: bytes) -> None:
        if data:
            suffix = suffixes[data[0] % len(suffixes)]
            fault = fault_of(data[1:], suffix)
            if fault:
                (KEPT / f"{zlib.crc32(data[1:]):08x}{suffix}").write_bytes(data[1:])
                raise AssertionError(fault)

    arguments = [f"-max_total_time={seconds:.0f}", f"-seed={seed}", "-max_len=100000", f"-artifact_prefix={KEPT}/"]
    atheris.Setup([sys.argv[0], *arguments, str(begin)], one)
    atheris.Fuzz()
    sys.exit(0)


def main() -> None:
    """Run for a time, keep what fails, and end with 1 where anything did."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=float, default=600)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", metavar="SUFFIX")
    options.add_argument("--atheris", action="store_true", help="let the code that is reached lead the changes")
    given, failed = options.parse_args(), False
    if given.atheris:
        led_by_coverage(given.seconds, given.seed, given.only)
    for suffix, fault, data in faults(given.seconds, given.seed, given.only):
        failed = True
        KEPT.mkdir(parents=True, exist_ok=True)
        path = KEPT / f"{zlib.crc32(data):08x}{suffix}"
        path.write_bytes(data)
        print(f"{fault}: {path.relative_to(ROOT)} ({len(data)} bytes)", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

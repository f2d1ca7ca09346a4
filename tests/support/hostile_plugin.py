"""A plugin that does to its process what the document says: what no plugin may do, and some day one does."""

import ctypes
import os
import sys
import time

import hrdocs


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    if not document.text.startswith("HOSTILE "):
        return None
    if document.text.startswith("HOSTILE detection"):
        loop()
    return hrdocs.Match(confidence=hrdocs.Confidence.CERTAIN, reason="it says so")


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    DEEDS[document.text.split()[1]]()
    return hrdocs.ParseResult(document=document)


def allocate() -> None:
    held = []
    while True:
        held.append(bytearray(16 * 1024 * 1024))


def swallow() -> None:
    held = []
    while True:
        try:
            held.append(bytearray(1024 * 1024))
        except MemoryError:
            time.sleep(0.1)


def loop() -> None:
    while True:
        pass


def talk() -> None:
    print("hello")
    os.write(1, b"hello\n")
    sys.stderr.write("hello\n")


DEEDS = {
    "segfaults": lambda: ctypes.string_at(0),
    "exits": lambda: os._exit(3),
    "allocates": allocate,
    "swallows": swallow,
    "loops": loop,
    "prints": talk,
    "raises": lambda: 1 / 0,
}


@hrdocs.hookimpl
def hrdocs_parsers():
    return [
        hrdocs.ParserPlugin(name="hostile", api=1, summary="does harm", detect=detect, parse=parse, record_types=())
    ]

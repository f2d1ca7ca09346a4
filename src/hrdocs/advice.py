"""Advice: errors name arguments of calls; people who use the command line are told its options."""

import re

from hrdocs.expressions import regex

_OPTIONS = {
    "reading=Reading(ocr=True)": "--ocr",
    "keep_unknown=True": "--keep-unknown",
    "format=": "--format",
    "engine=": "--engine",
    "media_type=": "--media-type",
    "include=": "--include ",
    "exclude=": "--exclude ",
    'only={"hrdocs"}': "--no-plugins",
}


_FOLLOWED = regex(r",\ or\ keep\ it\ [a-z ]+\ \(keep_unknown=True\) | \ \(format=\)", re.VERBOSE)
"""What a document that is kept needs no advice on, and the name of an argument."""


def on_kept(message: str) -> str:
    """Return why a document has no format for the note on one that is kept: it says no more how to keep it."""
    return _FOLLOWED.sub("", message)


def with_options(message: str) -> str:
    """Return a message with the names of options where the library names arguments."""
    for argument, option in _OPTIONS.items():
        message = message.replace(argument, option)
    return message

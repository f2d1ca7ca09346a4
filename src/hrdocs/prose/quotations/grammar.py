"""The table of kinds: how sentences of each language say whose words they quote."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.values import frozen

_MACRO = regex(r"\{([a-z]+)\}")


@frozen(kw_only=True)
class Rule:
    """One row of the table: its kind, its name, and its pattern over the letters of a tagged sentence.

    `governed` matches what stands before a group of words that something governs, which is then no subject; `gapped`
    the same behind what stands between a verb and its subject, which can end with something governed. `needed` are
    letters without which no sentence fits: for most sentences they spare the search, and the pattern is not compiled.
    """

    kind: str
    name: str
    pattern: re.Pattern[str]
    needed: frozenset[str]
    governed: re.Pattern[str]
    gapped: re.Pattern[str]

    def search(self, letters: str) -> re.Match[str] | None:
        """Return the first match in the letters of a sentence, or None."""
        return self.pattern.search(letters) if all(map(letters.__contains__, self.needed)) else None


@functools.cache
def rules(language: str, kind: str) -> tuple[Rule, ...]:
    """Return the rules of a kind in their order; a row of the language stands for the one that every language has."""
    rows = LEXICON.rows("attributions", kind=kind)
    own = {row["name"] for row in rows if language in row["language"].split(",")}
    return tuple(
        Rule(
            kind=kind,
            name=row["name"],
            pattern=_compiled(row["pattern"], language),
            needed=needed(row["pattern"]),
            governed=_compiled("{governed}", language),
            gapped=_compiled("{gapped}", language),
        )
        for row in rows
        if language in row["language"].split(",") or (row["language"] == "*" and row["name"] not in own)
    )


def _compiled(pattern: str, language: str) -> re.Pattern[str]:
    filled, before = pattern, ""
    while filled != before:
        before = filled
        filled = _MACRO.sub(lambda name: _macros(language)[name[1]], filled)
    return regex(_numbered(filled))


_PART = regex(r"\[[^\]]*\]|\([^()]*\)|\{[a-z]+\}")
"""A set, a group without others in it, or a macro: what matches it may be of any letters."""
_NEEDED = regex(r"[A-Za-z&](?![?*]|\{0)")


def needed(pattern: str) -> frozenset[str]:
    """Return the letters that stand in a pattern by themselves; none where it has branches."""
    bare, before = pattern, ""
    while bare != before:
        before = bare
        bare = _PART.sub(".", bare)
    return frozenset() if "|" in bare else frozenset(_NEEDED.findall(bare))


def _numbered(pattern: str) -> str:
    """Give each group of the person's own name a number: one name may not stand twice in a pattern."""
    count = iter(range(1, 20))
    return re.sub(r"\(\?P<n>", lambda _: f"(?P<n{next(count)}>", pattern)


@functools.cache
def macro(name: str, language: str) -> re.Pattern[str]:
    """Return the pattern of a macro of the table."""
    return _compiled(f"{{{name}}}", language)


@functools.cache
def _macros(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in LEXICON.rows("attributions", kind="macro"):
        if language in row["language"].split(",") or (row["language"] == "*" and row["name"] not in found):
            found[row["name"]] = row["pattern"]
    return found

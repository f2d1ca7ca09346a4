"""How what a regular expression matches can begin: letters that tell, uncompiled, that a text has no match."""

import re

from hrdocs.expressions import regex

LONGEST = 6
"""Letters from which on an opening is not read any further: they tell most texts from each other."""

_LETTERS = regex(r"[^\W_]+(?![?*+{])")
_QUANTIFIER = regex(r"(?P<least>[?*+]|\{(?P<from>\d*)(?:,\d*)?\})[?+]?")
_SET = r"\[\^?\]?(?:[^\]\\]|\\.)*\]"
_GROUP = regex(r"\((?:\?(?:(?P<around><?[=!])|P<\w+>|[a-zA-Z-]*:))?")
_OTHER_GROUP = regex(r"\(\?(?:P=|[(>#]|[a-zA-Z-]+\))")
"""What has a match of its own kind: an earlier group again, a condition, an atomic group, a remark, flags."""
_ASSERTION = regex(r"\\[bBAZ]|[\^$]")
_ESCAPED = regex(r"\\([^\W_])|\\(.)", re.DOTALL)
_NO_LETTER = regex(rf"{_SET}|\.", re.DOTALL)
_FLAT = regex(rf"(?:[^()|\[\\]|\\.|{_SET})*", re.DOTALL)

_Openings = frozenset[tuple[str, bool]]
"""Letters, each with whether what follows them in the expression has to follow them in the text."""
_NOTHING: _Openings = frozenset({("", True)})
_ANYTHING: _Openings = frozenset({("", False)})


def openings(source: str) -> frozenset[str]:
    r"""Return strings with one of which, in whatever case of letters, everything that an expression matches begins.

    An empty one says that it may begin in some other way.

    Args:
        source: a regular expression that compiles, without the flag VERBOSE.

    >>> sorted(openings(r"(?:we )?(?:join|sign\s+up)|read (?:more|next)"))
    ['join', 'read m', 'read n', 'sign', 'we joi', 'we sig']
    """
    found, _ = _alternatives(source, 0)
    shortest: list[str] = []
    for letters, _ in sorted(found):
        if not shortest or not letters.startswith(shortest[-1]):
            shortest.append(letters)
    return frozenset(shortest)


def _alternatives(source: str, at: int) -> tuple[_Openings, int]:
    """Return the openings of what stands up to a closing bracket or the end, and the place of that."""
    found: _Openings = frozenset()
    branch = _NOTHING
    while at < len(source) and source[at] != ")":
        if source[at] == "|":
            found, branch = found | branch, _NOTHING
            at += 1
        elif any(is_open for _, is_open in branch):
            item, at = _item(source, at)
            if quantifier := _QUANTIFIER.match(source, at):
                item, at = _repeated(item, quantifier), quantifier.end()
            branch = _followed(branch, item)
        else:
            at = _end_of_branch(source, at)
    return found | branch, at


def _item(source: str, at: int) -> tuple[_Openings, int]:
    """Return the openings of the letters, the set or the group at a place, and the place behind it."""
    if letters := _LETTERS.match(source, at):
        return frozenset({(letters.group(), True)}), letters.end()
    if _OTHER_GROUP.match(source, at):
        return _ANYTHING, at
    if group := _GROUP.match(source, at):
        inner, end = _alternatives(source, group.end())
        return _NOTHING if group["around"] else inner, end + 1
    if assertion := _ASSERTION.match(source, at):
        return _NOTHING, assertion.end()
    if other := _NO_LETTER.match(source, at):
        return _ANYTHING, other.end()
    escaped = _ESCAPED.match(source, at)
    sign, end = (escaped[2], escaped.end()) if escaped else (source[at], at + 1)
    return frozenset({(sign, True)}) if sign else _ANYTHING, end


def _repeated(item: _Openings, quantifier: re.Match[str]) -> _Openings:
    """Return the openings of what stands as often as a quantifier says."""
    least, often = quantifier["least"], quantifier["from"]
    once = item if least == "?" else frozenset((letters, False) for letters, _ in item)
    return once | _NOTHING if least in "?*" or (often is not None and int(often or 0) == 0) else once


def _followed(branch: _Openings, item: _Openings) -> _Openings:
    closed = {each for each in branch if not each[1]}
    joined = ((letters + more, goes_on) for letters, is_open in branch if is_open for more, goes_on in item)
    return frozenset((letters[:LONGEST], goes_on and len(letters) < LONGEST) for letters, goes_on in joined) | closed


def _end_of_branch(source: str, at: int) -> int:
    """Return where what begins at a place ends: before the next bar or closing bracket of the same depth."""
    depth = 0
    while True:
        flat = _FLAT.match(source, at)
        at = flat.end() if flat else at
        sign = source[at : at + 1]
        if not sign or (depth == 0 and sign in "|)"):
            return at
        depth += {"(": 1, ")": -1}.get(sign, 0)
        at += 1

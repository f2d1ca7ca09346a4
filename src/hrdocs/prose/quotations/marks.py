"""Quotation marks: which ranges of a paragraph stand between them, whatever the style and however they are mixed."""

from hrdocs.expressions import regex
from hrdocs.values import define, frozen

_OPENERS = {
    "“": "double",
    "„": "double",
    "‟": "double",
    "«": "guillemet",
    "‹": "guillemet",
    "「": "corner",
    "『": "corner",
}
_CLOSERS = {"”": "double", "“": "double", "»": "guillemet", "›": "guillemet", "」": "corner", "』": "corner"}
_STRAIGHT = '"＂'
_ANY = regex(f"[{''.join([*_OPENERS, *_CLOSERS, *_STRAIGHT])}]")
_SINGLE = regex("[‘’]")
_BEFORE_OPENING = set(" \n\t([{—–-:;،,/«“„\u00a0\u202f¿¡")
_AFTER_CLOSING = set(" \n\t.,;:!?)]}—–-…،؛؟")


@frozen(kw_only=True)
class Quoted:
    """A range between quotation marks: `start` and `end` include the marks, `inner_start` and `inner_end` do not.

    `opened` or `closed` is False where the paragraph lacks that mark; the range then reaches to where the words
    must begin or end.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    opened: bool = True
    closed: bool = True


@define
class _Open:
    at: int
    family: str
    last_inner_close: int | None = None


def quoted(text: str) -> list[Quoted]:
    """Return the outermost quoted ranges of one paragraph, in order."""
    stack: list[_Open] = []
    found: list[Quoted] = []
    for mark in _ANY.finditer(text):
        at = mark.start()
        family = _opening(text, at, mark[0], stack)
        if family:
            stack.append(_Open(at=at, family=family))
        else:
            _close(text, at, stack, found)
    if stack:
        found.append(_unclosed(text, stack[0]))
        found.sort(key=lambda each: each.start)
    return found or _single_quoted(text)


def _opening(text: str, at: int, sign: str, stack: list[_Open]) -> str | None:
    """Return the family of the mark that opens here, or None."""
    if sign in _STRAIGHT:
        return "straight" if _looks_opening(text, at) and not _must_close(text, at, stack) else None
    if sign == "“" and stack and stack[-1].family == "double" and text[stack[-1].at] == "„":
        return None  # German and Russian typography closes „ with “
    if sign == "“" and _looks_closing(text, at):
        return None
    if sign == "”" and _looks_opening(text, at) and not stack:
        return "double"  # Finnish and Swedish open with the mark that they close with
    if sign == "»" and _looks_opening(text, at) and not stack and "«" in text[at:]:
        return "guillemet"  # German books turn them: »…«
    if sign == "«" and stack and text[stack[-1].at] == "»":
        return None
    return _OPENERS.get(sign)


def _looks_opening(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return before in _BEFORE_OPENING and not after.isspace()


def _looks_closing(text: str, at: int) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    return at > 0 and not text[at - 1].isspace() and after in _AFTER_CLOSING


def _must_close(text: str, at: int, stack: list[_Open]) -> bool:
    """Return whether a straight mark in an ambiguous place closes: one is open, and no word follows at once."""
    after = text[at + 1] if at + 1 < len(text) else " "
    return bool(stack) and stack[-1].family in ("straight", "double") and after in _AFTER_CLOSING


def _close(text: str, at: int, stack: list[_Open], found: list[Quoted]) -> None:
    if not stack:
        if text[at] in "»”" or (text[at] in _STRAIGHT and not _looks_opening(text, at)):
            found.append(_unopened(text, at, found[-1].end if found else 0))
        return
    family = "straight" if text[at] in _STRAIGHT else _CLOSERS.get(text[at], "guillemet")
    matching = next((n for n in reversed(range(len(stack))) if _agree(stack[n].family, family)), None)
    if matching is None:
        return
    opened = stack[matching]
    del stack[matching:]
    if stack:
        stack[0].last_inner_close = at
    else:
        found.append(_range(text, opened.at, opened.at + 1, at, at + 1))


def _agree(opener: str, closer: str) -> bool:
    """Return whether two families can be a pair: pages mix curly and straight double marks."""
    return opener == closer or {opener, closer} == {"straight", "double"}


def _range(text: str, start: int, inner_start: int, inner_end: int, end: int, **flags: bool) -> Quoted:
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quoted(start=start, end=end, inner_start=inner_start, inner_end=inner_end, **flags)


def _unclosed(text: str, opened: _Open) -> Quoted:
    """Return the range of a mark that nothing closes: to the close of what is nested in it, else to the end."""
    inner = opened.last_inner_close
    if inner is not None and text[inner + 1 : inner + 4].lstrip(" .,")[:1] in ("", "—", "–", "-"):
        return _range(text, opened.at, opened.at + 1, inner + 1, inner + 1, closed=False)
    return _range(text, opened.at, opened.at + 1, len(text), len(text), closed=False)


def _unopened(text: str, at: int, after: int) -> Quoted:
    """Return the range of a mark that nothing opened: from the start of what follows the quotation before it."""
    return _range(text, after, after, at, at + 1, opened=False)


def _single_quoted(text: str) -> list[Quoted]:
    """Return ranges between ‘ and ’ where a paragraph has no other marks; an apostrophe is not a closing mark."""
    found: list[Quoted] = []
    opened: int | None = None
    for mark in _SINGLE.finditer(text) if "‘" in text else ():
        at, sign = mark.start(), mark[0]
        if sign == "‘" and opened is None and _looks_opening(text, at):
            opened = at
        elif sign == "’" and opened is not None and _ends_word(text, at):
            found.append(_range(text, opened, opened + 1, at, at + 1))
            opened = None
    return found


def _ends_word(text: str, at: int) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    return after in _AFTER_CLOSING and not text[at - 1].isspace()

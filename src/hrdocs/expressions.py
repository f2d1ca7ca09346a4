"""Expressions that a module declares: compiled when they are first used, so that importing compiles none."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # To all who use it an expression is a compiled one.
    regex = re.compile
else:

    def regex(source: str | bytes, flags: int = 0) -> "re.Pattern[str] | re.Pattern[bytes]":
        """Return a regular expression for a constant of a module: it has what a compiled one has, once it is used.

        >>> regex(r"[a-z]+").search("No. 7: seven").group()
        'o'

        The functions of `re` take compiled ones alone; call its own methods instead (`_WORD.sub(…)`).
        """
        return _Declared(source, flags)


class _Used:
    """An expression that has been used: what a compiled one has lies in it, so that a name is found at once."""

    pattern: str | bytes

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"


class _Declared(_Used):
    """An expression that has not been used yet."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        own = {each: getattr(compiled, each) for each in dir(compiled) if not each.startswith("_")}
        vars(self).update(own)
        self.__class__ = _Used  # type: ignore[assignment] # which looks for no name a second time
        return own[name] if name in own else getattr(compiled, name)

"""Facts: what a pure function says of a Document, computed once for it, in detection, parsing and annotation alike."""

import functools
from collections.abc import Callable, Iterator, MutableMapping, MutableSequence, MutableSet
from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from hrdocs.model.document import Document

Value = TypeVar("Value")
_CHANGEABLE = (MutableSequence, MutableMapping, MutableSet, Iterator)


class KeepsFacts:
    """A value with a slot for facts. The slot is no field: nothing compares, prints, copies, pickles or writes it."""

    __slots__ = ("_facts",)
    _facts: dict[Callable[..., Any], Any]


@overload
def per_document(function: "Callable[[Document], Value]", /) -> "Callable[[Document], Value]": ...


@overload
def per_document(*, of: tuple[str, ...]) -> "Callable[[Callable[[Document], Value]], Callable[[Document], Value]]": ...


def per_document(function: Any = None, /, *, of: tuple[str, ...] = ()) -> Any:
    """Compute a pure function of a Document once for each Document, and keep its value with it.

    Detection, the parser and the annotators of one document then share the value. It is shared, so it has to be one
    that nobody can change: a tuple and not a list, a frozenset and not a set. A Document with other metadata or other
    roles of blocks is another Document and is asked anew, unless the function says which fields it looks at.

    Args:
        function: takes a Document and nothing else; it looks at nothing else either.
        of: the fields of the Document that it looks at. The value then also holds for the Document with which a
            parser answers, where these fields are the same.

    Raises:
        TypeError: the function returned a list, a dict, a set or an iterator.

    Example:
        >>> import hrdocs
        >>> @hrdocs.per_document(of=("text",))
        ... def number_of_questions(document):
        ...     return document.text.count("?")
    """
    if function is None:
        return functools.partial(_kept, of=of)
    return _kept(function, of=of)


def _kept(function: "Callable[[Document], Value]", *, of: tuple[str, ...]) -> "Callable[[Document], Value]":
    @functools.wraps(function)
    def fact(document: "Document", /) -> Value:
        known = _facts_of(document)
        if fact not in known:
            value = function(document)
            if isinstance(value, _CHANGEABLE):
                raise TypeError(f"{function.__qualname__} is kept per document and returned a {type(value).__name__}")
            # Two threads may both come here; the first value stays.
            known.setdefault(fact, value)
        return known[fact]  # type: ignore[no-any-return]

    fact.of = of  # type: ignore[attr-defined]
    return fact


def keep(document: "Document", fact: "Callable[[Document], Value | None]", value: Value) -> None:
    """Keep with a Document the value of a function that is `per_document`, known without asking it."""
    _facts_of(document)[fact] = value


def carry(old: "Document", new: "Document") -> None:
    """Keep with a Document the facts of the one that it was made from whose fields are the same."""
    for fact, value in _facts_of(old).copy().items():
        if fact.of and all(getattr(old, name) is getattr(new, name) for name in fact.of):  # type: ignore[attr-defined]
            _facts_of(new).setdefault(fact, value)


def _facts_of(document: "Document") -> dict[Callable[..., Any], Any]:
    try:
        return document._facts
    except AttributeError:
        object.__setattr__(document, "_facts", {})
        return document._facts

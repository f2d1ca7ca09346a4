"""Values: attrs classes that compare, hash and print as attrs makes them, without code compiled for each class.

A class takes `frozen` or `define` from here as it would from attrs. attrs writes the source of `__eq__`, `__hash__` and
`__repr__` for each class and compiles it, which is half of what a class costs when it is imported; here all share one.
"""

import reprlib
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

Class = TypeVar("Class", bound=type)

if TYPE_CHECKING:
    # To all who use them they are those of attrs.
    from attrs import define as define
    from attrs import frozen as frozen
else:

    def frozen(cls: "Class | None" = None, /, **settings: object) -> "Class | Callable[[Class], Class]":
        """Make a class as `attrs.frozen` does.

        >>> @frozen(kw_only=True)
        ... class Page:
        ...     number: int
        >>> Page(number=3), Page(number=3) == Page(number=3), len({Page(number=3), Page(number=3)})
        (Page(number=3), True, 1)

        Args:
            cls: the class.
            settings: those of attrs; the `eq` and `repr` of a class or a field are yes or no, not functions.
        """
        return _making(attrs.frozen, cls, settings)

    def define(cls: "Class | None" = None, /, **settings: object) -> "Class | Callable[[Class], Class]":
        """Make a class as `attrs.define` does; what holds for `frozen` holds here."""
        return _making(attrs.define, cls, settings)


def _making(maker: Callable[..., Any], cls: Class | None, settings: dict[str, object]) -> object:
    def made(cls: Class) -> Any:  # noqa: ANN401 (the class, with methods that only attrs's own types know)
        own = vars(cls).keys()
        prints = settings.get("repr", "__repr__" not in own)
        compares = settings.get("eq", own.isdisjoint({"__eq__", "__hash__"}))
        done: Any = maker(cls, **{**settings, "repr": False, "eq": False})
        if prints:
            done.__repr__ = _printed
        if compares:
            equal, hashed = _compared(tuple(field.name for field in attrs.fields(done) if field.eq))
            done.__eq__ = equal
            done.__hash__ = hashed if maker is attrs.frozen else None
        return done

    return made if cls is None else made(cls)


@reprlib.recursive_repr()
def _printed(value: attrs.AttrsInstance) -> str:
    """Return a value as the call that makes it; "..." where it stands within itself."""
    cls = type(value)
    shown = (field.name for field in attrs.fields(cls) if field.repr)
    given = ", ".join(f"{name}={getattr(value, name, attrs.NOTHING)!r}" for name in shown)
    return f"{cls.__qualname__.rsplit('>.', 1)[-1]}({given})"


def _compared(names: tuple[str, ...]) -> tuple[Callable[[object, object], bool], Callable[[object], int]]:
    """Return what compares two values of a class by some of their fields, and what hashes one."""
    told: Callable[[object], Any] = attrgetter(*names) if names else lambda value: ()

    def equal(value: object, other: object) -> bool:
        if other.__class__ is not value.__class__:
            return NotImplemented  # type: ignore[no-any-return]
        return told(value) == told(other)  # type: ignore[no-any-return]

    def hashed(value: object) -> int:
        return hash(told(value))

    return equal, hashed

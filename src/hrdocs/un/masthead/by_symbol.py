"""What a symbol alone says of its document: organ, body and session."""

from attrs import frozen

from hrdocs.un.symbol import Symbol, SymbolError

_COUNTED_IN_YEARS = frozenset({"Security Council", "Economic and Social Council"})


@frozen(kw_only=True)
class SaidBySymbol:
    """Organ, body and session by a symbol; `session_is_year` where years count them, as in the Security Council."""

    organ: str | None = None
    body: str | None = None
    session: str | None = None
    session_is_year: bool = False


def said_by_symbol(text: str) -> SaidBySymbol | None:
    """Return what a symbol says, or None where it is no symbol."""
    try:
        symbol = Symbol.parse(text)
    except SymbolError:
        return None
    by_year = symbol.organ in _COUNTED_IN_YEARS and symbol.session is None and symbol.year is not None
    return SaidBySymbol(
        organ=symbol.organ,
        body=symbol.body,
        session=str(symbol.year) if by_year else symbol.session,
        session_is_year=by_year and symbol.organ == "Security Council",
    )

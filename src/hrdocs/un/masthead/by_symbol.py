"""What a symbol alone says of its document: organ, body and session."""

from hrdocs.un.symbol import Symbol, SymbolError
from hrdocs.values import frozen

_COUNTED_IN_YEARS = "Economic and Social Council"
WITHOUT_SESSIONS = "Security Council"
"""The organ whose documents are counted by years, which are no sessions."""


@frozen(kw_only=True)
class SaidBySymbol:
    """Organ, body and session by a symbol.

    Attributes:
        session: None for the Security Council, whose years are no sessions.
        is_press: whether it is a press release's, which has neither organ nor session whatever its page names.
    """

    organ: str | None = None
    body: str | None = None
    session: str | None = None
    is_press: bool = False


def said_by_symbol(text: str) -> SaidBySymbol | None:
    """Return what a symbol says, or None where it is no symbol."""
    try:
        symbol = Symbol.parse(text)
    except SymbolError:
        return None
    by_year = symbol.organ == _COUNTED_IN_YEARS and symbol.session is None and symbol.year is not None
    return SaidBySymbol(
        organ=symbol.organ,
        body=symbol.body,
        session=str(symbol.year) if by_year else symbol.session,
        is_press=symbol.is_press,
    )

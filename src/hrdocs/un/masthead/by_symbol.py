"""What a symbol alone says of its document: organ, body and session."""

import re

from attrs import frozen


@frozen(kw_only=True)
class SaidBySymbol:
    """Organ, body and session by a symbol; `session_is_year` where years count them, as in the Security Council."""

    organ: str | None = None
    body: str | None = None
    session: str | None = None
    session_is_year: bool = False


def said_by_symbol(symbol: str) -> SaidBySymbol | None:
    """Return what a symbol says, or None where it is no symbol."""
    parts = symbol.split("/")
    organ = {"A": "General Assembly", "S": "Security Council", "E": "Economic and Social Council"}.get(parts[0])
    body = "Human Rights Council" if parts[:2] == ["A", "HRC"] else None
    number = next((part for part in parts[1:] if re.fullmatch(r"(?:ES-|S-)?\d{1,4}", part)), None)
    return SaidBySymbol(organ=organ, body=body, session=number, session_is_year=parts[0] == "S")

"""The United Nations' own conventions, shared by parsers.

`hrdocs.un.symbol` reads document symbols, `states` the names of States, `treaties` the names of treaties and bodies,
`dates` the wordings of dates, `ordinals` the numbers of sessions. Each loads its tables when first used.
"""

from hrdocs.un.symbol import Symbol, SymbolError

__all__ = ["Symbol", "SymbolError"]

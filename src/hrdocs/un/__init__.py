"""The United Nations' own conventions, shared by parsers and useful by themselves.

- `symbol`: document symbols taken apart (`Symbol.parse`); `mentions` finds them in text, `resolutions` the resolutions
  and decisions that are named in words, `addresses` web addresses and the documents behind them.
- `treaties`: treaties and the bodies that watch over them, by name, acronym and number.
- `states`: States by every name that documents give them, as ISO 3166-1 alpha-3 codes.
- `dates`, `ordinals`: dates and periods as EDTF, and the numbers of sessions, from their wordings.
- `masthead`: what the head of a document says of it.
- `references`: the annotator that records each mention.

Each module reads its tables when it is first used.
"""

from hrdocs.un.symbol import Symbol, SymbolError

__all__ = ["Symbol", "SymbolError"]

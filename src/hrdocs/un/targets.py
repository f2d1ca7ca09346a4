"""The registry of what documents refer to: each target once, with its mentions."""

from collections.abc import Iterable

from attrs import frozen

from hrdocs.model import ParseResult, Record
from hrdocs.records.reference import Reference, Scheme
from hrdocs.un import treaties
from hrdocs.un.symbol import Symbol, SymbolError


@frozen(kw_only=True)
class Target:
    """A document, treaty or address that is referred to.

    Attributes:
        title: of a treaty, in English; None for the rest.
        url: where it can be read: of a symbol the United Nations' address for it, of an address itself.
        mentions: the references to it, in the order in which they came.
    """

    scheme: Scheme
    target: str
    title: str | None
    url: str | None
    mentions: tuple[Reference, ...]


def registry(sources: Iterable[ParseResult | Record]) -> tuple[Target, ...]:
    """Return every target of the references in results or records, sorted by scheme and name.

    >>> from hrdocs.records.reference import Reference, Scheme
    >>> mention = Reference(scheme=Scheme.UN_SYMBOL, target="A/RES/60/251")
    >>> [(each.target, each.url, len(each.mentions)) for each in registry([mention, mention])]
    [('A/RES/60/251', 'https://docs.un.org/en/A/RES/60/251', 2)]
    """
    mentions: dict[tuple[str, str], list[Reference]] = {}
    for source in sources:
        for record in source.records if isinstance(source, ParseResult) else (source,):
            if isinstance(record, Reference):
                mentions.setdefault((record.scheme.value, record.target), []).append(record)
    return tuple(_target(found) for _, found in sorted(mentions.items()))


def _target(mentions: list[Reference]) -> Target:
    first = mentions[0]
    treaty = treaties.known().get(first.target) if first.scheme is Scheme.TREATY else None
    return Target(
        scheme=first.scheme,
        target=first.target,
        title=treaty.title if treaty else None,
        url=_url(mentions),
        mentions=tuple(mentions),
    )


def _url(mentions: list[Reference]) -> str | None:
    if mentions[0].scheme is Scheme.UN_SYMBOL:
        try:
            return Symbol.parse(mentions[0].target).url
        except SymbolError:
            return None
    return next((each.url for each in mentions if each.url), None)

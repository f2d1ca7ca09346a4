"""References to United Nations documents, treaties and web addresses: one record for each mention."""

import bisect
from collections.abc import Iterable, Iterator

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.hooks import hookimpl
from hrdocs.model import BlockKind, Document, ParseResult
from hrdocs.plugin import PLUGIN_API, AnnotatorPlugin
from hrdocs.records import Reference
from hrdocs.records.reference import Scheme
from hrdocs.un import addresses, mentions, resolutions, treaties
from hrdocs.un.body_text import BodyText
from hrdocs.un.found import (
    Mention,
    in_order,
    with_addresses_of_the_page,
    with_links,
    with_printed_addresses,
    with_years,
    without_repeats,
)
from hrdocs.un.mentions import NoSymbol, SymbolMention
from hrdocs.un.own_symbols import OwnSymbols
from hrdocs.un.resolutions import Unresolved


def annotate(document: Document) -> ParseResult:
    """Return a `reference` record for each mention in the body and the footnotes of a document.

    Words and their link are one mention, as are a title and the acronym or symbol in brackets after it. What a
    document says of itself (its own symbol) is no reference, nor is anything in furniture and boilerplate.
    """
    body, own = BodyText(document), OwnSymbols.of(document)
    literal, faults = mentions.scan(body.text)
    alone = body.alone()
    worded = list(resolutions.scan(body.text, organ=own.organ)) if resolutions.may_be_in(alone) else []
    everywhere = addresses.find(body.text, line_ends={line.end for line in document.lines})
    printed = body.holding(everywhere)
    found = body.holding([*_documents(literal, worded, own.symbols), *_treaties(alone)])
    found = with_years(without_repeats(body.text, body.outside(found, printed)))
    found = with_links(with_printed_addresses(found, printed, body), body)
    found = with_addresses_of_the_page(found, [each for each in everywhere if body.block_of(each) is None])
    return ParseResult(
        document=document,
        records=tuple(_record(document, each, body) for each in in_order(found)),
        diagnostics=(
            *(_truncated(each) for each in printed if each.truncated and not body.links_over(each)),
            *(_no_symbol(each) for each in body.holding(faults)),
            *(_unresolved(each) for each in body.holding(worded) if isinstance(each, Unresolved)),
        ),
    )


@hookimpl
def hrdocs_annotators() -> Iterable[AnnotatorPlugin]:
    """Offer the annotator of references."""
    return [
        AnnotatorPlugin(
            name="references",
            api=PLUGIN_API,
            summary="United Nations documents, treaties and web addresses that a text mentions",
            annotate=annotate,
            record_types=(Reference,),
        )
    ]


def _documents(
    literal: list[SymbolMention], worded: list[SymbolMention | Unresolved], own: frozenset[str]
) -> Iterator[Mention]:
    """Yield the documents that symbols and words name, without the document's own."""
    starts = [each.start for each in literal]
    for each in literal:
        if each.symbol not in own:
            yield Mention(start=each.start, end=each.end, scheme=Scheme.UN_SYMBOL, target=each.symbol)
    for words in worded:
        if isinstance(words, SymbolMention) and words.symbol not in own:
            before = bisect.bisect_left(starts, words.end) - 1
            if before >= 0 and literal[before].end > words.start:
                continue
            yield Mention(start=words.start, end=words.end, scheme=Scheme.UN_SYMBOL, target=words.symbol, literal=False)


def _treaties(text: str) -> Iterator[Mention]:
    for each in treaties.find(text):
        yield Mention(start=each.start, end=each.end, scheme=Scheme.TREATY, target=each.id)


def _record(document: Document, found: Mention, body: BodyText) -> Reference:
    block = body.block_of(found)
    evidence = [document.quote("target", found.start, found.end)]
    if found.address:
        evidence.append(document.quote("url", *found.address))
    return Reference(
        scheme=found.scheme,
        target=found.target,
        url=found.url,
        footnote=block.marker if block and block.kind is BlockKind.FOOTNOTE else None,
        evidence=tuple(evidence),
    )


def _truncated(address: addresses.AddressMatch) -> Diagnostic:
    return Diagnostic(
        code="truncated-url",
        message=f"the address {address.address!r} breaks off; the document does not give the rest",
        start=address.start,
        end=address.end,
    )


def _no_symbol(found: NoSymbol) -> Diagnostic:
    return Diagnostic(code="unknown-symbol", message=found.fault, start=found.start, end=found.end)


def _unresolved(found: Unresolved) -> Diagnostic:
    return Diagnostic(
        code="unresolved-resolution",
        message="the text does not say whose resolution or decision this is, and more than one organ could be meant",
        severity=Severity.INFO,
        start=found.start,
        end=found.end,
    )

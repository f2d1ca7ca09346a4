"""The review page of one document: the source on the left, what was found in it on the right."""

from collections.abc import Mapping, Sequence

from attrs import field

from hrdocs.errors import SourceError
from hrdocs.marks import Mark
from hrdocs.model import Document, ParseResult
from hrdocs.readers.pdf.pictures import sheets
from hrdocs.review import blocks_view, markup_view, packing, page_data, sheets_view
from hrdocs.review.assets import asset, document, filled, island, script, style
from hrdocs.review.runs import Runs, escaped
from hrdocs.source import HTML, PDF, XHTML, Source
from hrdocs.values import frozen

SCRIPTS = ("0_given.js", "1_text.js", "2_lights.js", "3_records.js", "4_choice.js", "5_marks.js", "6_page.js")


@frozen(kw_only=True)
class Page:
    """A review page: its HTML, and the pictures that it shows by their names beside it."""

    html: str
    pictures: Mapping[str, bytes] = field(factory=dict)


@frozen(kw_only=True)
class _View:
    """The source as it is shown: how, its markup, what else the page needs, and why it is not shown as it looks."""

    kind: str
    markup: str
    pictures: dict[str, bytes] = field(factory=dict)
    remark: str = ""


def page_of(
    result: ParseResult,
    source: Source | None,
    *,
    folder: str = "",
    index: str | None = None,
    marks: Sequence[Mark] = (),
) -> Page:
    """Return the review page of a result.

    Args:
        result: what was found.
        source: the bytes that it was found in; None where they are not there: the page then shows the blocks.
        folder: where pictures stand, as seen from the page, with a slash at its end.
        index: the address of the page that lists all documents, as seen from this one.
        marks: what readers have said of its records already.
    """
    runs = Runs(text=result.document.text)
    view = _view(result, source, runs, folder)
    data = page_data.of_result(result, view=view.kind, replaced=runs.replaced)
    data["said"] = page_data.said(result, marks)
    own_style, own_script = style("theme.css", "review.css"), script(*SCRIPTS)
    name = result.document.metadata.title or result.document.source.name or result.document.source.sha256
    html = document(
        _body(result, view, name, index, island(packing.packed(data, result.document.text))),
        title=f"{name} – review",
        style=own_style,
        script=own_script,
        frame_style=style("theme.css", "source.css"),
        role=f"view-{view.kind}",
    )
    return Page(html=html, pictures=view.pictures)


def _body(result: ParseResult, view: _View, name: str, index: str | None, data: str) -> str:
    return filled(
        asset("page.html"),
        theme_button=asset("theme_button.html"),
        way_back=f'<a href="{escaped(index)}">← All documents</a>' if index else "",
        heading=escaped(name),
        facts=_facts(result, name),
        remark=f'<p class="remark">{escaped(view.remark)}</p>' if view.remark else "",
        source=view.markup,
        data=data,
    )


def _facts(result: ParseResult, heading: str) -> str:
    document, match = result.document, result.parser.detection if result.parser else None
    facts = [f"<b>{escaped(document.format or 'not recognised')}</b>"]
    if match:
        facts.append(escaped(f"{match.reason} ({match.confidence})"))
    name = document.source.name or document.source.sha256[:12]
    if name != heading:
        facts.append(f'<span dir="auto">{escaped(name)}</span>')
    return " · ".join(facts)


def _view(result: ParseResult, source: Source | None, runs: Runs, folder: str) -> _View:
    document = result.document
    try:
        if source is not None and source.media_type == PDF and document.lines:
            return _as_sheets(result, source, runs, folder)
        if source is not None and source.media_type in (HTML, XHTML):
            return _View(kind="markup", markup=_frame(markup_view.markup(source, document, runs)))
    except SourceError as error:
        return _as_blocks(document, runs, f"The source cannot be shown as it looks: {error}")
    looks = source is None and document.source.media_type in (PDF, HTML, XHTML)
    return _as_blocks(document, runs, "The source is not at hand; these are its blocks." if looks else "")


def _as_sheets(result: ParseResult, source: Source, runs: Runs, folder: str) -> _View:
    document = result.document
    with sheets(source) as opened:
        pictures = {f"{page.number:04}.webp": opened.picture(page.number) for page in document.pages}
    addresses = {page.number: f"{folder}{page.number:04}.webp" for page in document.pages}
    markup = sheets_view.markup(document, runs, addresses)
    return _View(kind="sheets", markup=markup, pictures=pictures)


def _as_blocks(document: Document, runs: Runs, remark: str) -> _View:
    return _View(kind="blocks", markup=f'<div class="blocks">{blocks_view.markup(document, runs)}</div>', remark=remark)


def _frame(markup: str) -> str:
    """Return markup in a frame of its own, in which no script runs and no form is sent."""
    own = style("theme.css", "source.css")
    page = (
        f'<!doctype html><html lang="und"><head><meta charset="utf-8"><title>Source</title><style>{own}</style></head>'
        f"<body>{markup or '<p class=empty>No text.</p>'}</body></html>"
    )
    inner = page.replace("&", "&amp;").replace('"', "&quot;")
    return f'<iframe id="frame" title="The source" sandbox="allow-same-origin" srcdoc="{inner}"></iframe>'

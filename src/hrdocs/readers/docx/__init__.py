"""DOCX: Office Open XML text documents (ECMA-376).

The archive is read with the standard library and lxml: what this reader is for (the numbers that lists print,
tracked changes, notes with their marks, text boxes) is what libraries for writing DOCX leave out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.errors import UnreadableSource
from hrdocs.model import BlockKind, BlockRole, Document
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.docx.names import Element, R, W, is_on
from hrdocs.readers.docx.notes import ENDNOTES, FOOTNOTES, Notes
from hrdocs.readers.docx.numbering import Numbering
from hrdocs.readers.docx.package import Package
from hrdocs.readers.docx.properties import metadata
from hrdocs.readers.docx.runs import Runs
from hrdocs.readers.docx.story import Story, StoryBlock, as_kind, settled
from hrdocs.readers.docx.styles import Styles
from hrdocs.source import Source
from hrdocs.values import frozen

_REMARKS = {
    "inserted": ("tracked-changes", "{n} tracked insertions are in the text as if accepted"),
    "deleted": ("tracked-changes", "{n} tracked deletions are left out as if accepted"),
    "hidden": ("hidden-text", "{n} runs of hidden text are left out"),
    "symbols": ("unknown-character", "{n} characters of symbol fonts are not known and stand as \ufffd"),
    "embedded": ("embedded-part", "{n} embedded documents are left out"),
}


def read(source: Source) -> Document:
    """Return the Document of a DOCX file.

    Raises:
        EncryptedSource: it asks for a password.
        SourceTooLarge: it unpacks to more than any document.
        UnreadableSource: it is damaged, no DOCX file, or has no text.
    """
    package = Package.of(source)
    try:
        return _File.of(package).document(source)
    except RecursionError:
        raise UnreadableSource(f"{package.label}: is nested too deep to be a document; it is not read") from None


@frozen(kw_only=True)
class _File:
    """The parts that a document is made of."""

    package: Package
    main: str
    root: Element
    settings: Element
    styles: Styles
    numbering: Numbering
    notes: Notes
    seen: Counter[str]

    @classmethod
    def of(cls, package: Package) -> "_File":
        main = package.main_part()
        root = package.required(main)
        by_kind = {each.kind: each.target for each in package.relations(main).values() if not each.external}
        part = {kind: package.optional(by_kind.get(kind)) for kind in ("styles", "numbering", "settings")}
        footnotes, endnotes = (package.optional(by_kind.get(kind)) for kind in (FOOTNOTES, ENDNOTES))
        styles = Styles.of(part["styles"])
        return cls(
            package=package,
            main=main,
            root=root,
            settings=part["settings"],
            styles=styles,
            numbering=Numbering.of(part["numbering"], styles),
            notes=Notes.of(footnotes, endnotes, part["settings"], root),
            seen=Counter(),
        )

    def document(self, source: Source) -> Document:
        text = Assembler()
        body = self.root.find(W + "body")
        if body is None:
            raise UnreadableSource(f"{self.package.label}: is no text document ({self.main} has no body)")
        described = metadata(self._core_properties())
        add = partial(_add, text, next(iter(described.languages), None))
        for part in self._furniture(body, "headerReference"):
            add(part, BlockRole.FURNITURE)
        items = settled(list(self._story(self.main, body).items(body)))
        add(items)
        for note in self.notes.in_order():
            add(
                as_kind(
                    self._story(self._note_part(note.part), note.element).items(note.element),
                    BlockKind.FOOTNOTE,
                    note.marker,
                ),
            )
        for part in self._furniture(body, "footerReference"):
            add(part, BlockRole.FURNITURE)
        if not items:
            raise self._nothing_in_it()
        return text.document(source, metadata=described, diagnostics=tuple(self._remarks()))

    def _story(self, part: str, root: Element) -> Story:
        runs = Runs(self.package.relations(part), self.notes, self.seen, self.styles)
        runs.fields.note_endless(root)
        return Story(self.styles, self.numbering, runs, self.seen)

    def _note_part(self, kind: str) -> str:
        relations = self.package.relations(self.main).values()
        return next(each.target for each in relations if each.kind == kind)

    def _furniture(self, body: Element, tag: str) -> Iterator[list[StoryBlock]]:
        """Iterate over the headers or footers that are printed, each once; sections repeat them."""
        relations = self.package.relations(self.main)
        shown: set[tuple[str, ...]] = set()
        for reference in self._references(body, tag):
            relation = relations.get(reference.get(R + "id", ""))
            root = self.package.optional(relation.target) if relation else None
            if relation is None or root is None:
                continue
            items = list(as_kind(self._story(relation.target, root).items(root), BlockKind.FURNITURE))
            texts = tuple(item.text.text for item in items)
            if texts not in shown:
                shown.add(texts)
                yield items

    def _references(self, body: Element, tag: str) -> Iterator[Element]:
        for section in body.iter(W + "sectPr"):
            printed = {"default"}
            printed |= {"first"} if is_on(section, "titlePg") else set()
            printed |= {"even"} if is_on(self.settings, "evenAndOddHeaders") else set()
            found = {each.get(W + "type", "default"): each for each in section.findall(W + tag)}
            yield from (found[kind] for kind in ("first", "default", "even") if kind in printed and kind in found)

    def _core_properties(self) -> Element:
        relations = self.package.relations("").values()
        # The standard and its most common producer spell the kind of the relation differently.
        paths = [each.target for each in relations if each.kind.endswith("/core-properties")]
        return self.package.optional(paths[0] if paths else "docProps/core.xml")

    def _nothing_in_it(self) -> UnreadableSource:
        if self.seen["pictures"] or self.package.has_folder("word/media/"):
            return UnreadableSource(f"{self.package.label}: has pictures and no text; recognise its text (OCR) first")
        return UnreadableSource(f"{self.package.label}: has no text; there is nothing to parse")

    def _remarks(self) -> Iterator[Diagnostic]:
        for name, (code, message) in _REMARKS.items():
            if self.seen[name]:
                yield Diagnostic(code=code, message=message.format(n=self.seen[name]), severity=Severity.INFO)
        for path in self.package.damaged:
            yield Diagnostic(code="unreadable-part", message=f"{path} is damaged; the document is read without it")


def _add(text: Assembler, language: str | None, items: Iterable[StoryBlock], role: BlockRole = BlockRole.BODY) -> None:
    """Add items to a text; `language` is the one that the file declares."""
    for item in items:
        text.add(
            item.kind,
            item.text.text,
            role=role,
            level=item.level,
            marker=item.marker,
            language=language,
            marks=item.text.marks,
            links=item.text.links,
            cells=item.cells,
        )

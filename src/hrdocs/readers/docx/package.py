"""The container of a DOCX file: a ZIP archive of XML parts that point at each other (ECMA-376, Part 2).

Every part is read within a bound, and none may bring entities of its own: the standard forbids document type
declarations, so a part with one is refused, and nothing outside the archive is ever fetched.
"""

import io
import posixpath
import zipfile
import zlib

from attrs import field
from lxml import etree

from hrdocs.errors import EncryptedSource, SourceTooLarge, UnreadableSource
from hrdocs.readers.docx.names import Element
from hrdocs.source import Source
from hrdocs.values import define, frozen

MAXIMUM_XML_BYTES = 64 * 1024 * 1024
"""Bytes of XML that are unpacked from one file: some 4,000 pages. A ZIP bomb stops here."""

MAXIMUM_PARTS = 20_000

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT_RELATIONSHIP = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONSHIP.rstrip("/").encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}
"""Namespaces of the strict form of the standard, and the transitional ones that mean the same."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNPACKING = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError)


@frozen(kw_only=True)
class Relation:
    """Where a part points: at another part (its path in the archive), or at an address outside."""

    kind: str
    target: str
    external: bool


@define
class Package:
    """The parts of one file, unpacked when asked for."""

    _archive: zipfile.ZipFile
    _label: str
    _names: frozenset[str]
    _unpacked: int = 0
    _damaged: list[str] = field(factory=list)

    @classmethod
    def of(cls, source: Source) -> "Package":
        """Return the package of a source.

        Raises:
            EncryptedSource: the file asks for a password.
            UnreadableSource: it is no ZIP archive, or a damaged one.
            SourceTooLarge: it has more parts than any document.
        """
        label = source.name or "source"
        if source.data.startswith(_OLE):
            raise _not_a_package(source, label)
        try:
            archive = zipfile.ZipFile(io.BytesIO(source.data))
        except _UNPACKING:
            raise UnreadableSource(
                f"{label}: is damaged or no DOCX file; open it in a word processor and save it"
            ) from None
        names = frozenset(archive.namelist())
        if len(names) > MAXIMUM_PARTS:
            raise SourceTooLarge(f"{label}: has {len(names)} parts inside, more than any document; it is not read")
        return cls(archive, label, names)

    @property
    def label(self) -> str:
        """Return how messages call the file."""
        return self._label

    @property
    def damaged(self) -> tuple[str, ...]:
        """Return the optional parts that could not be read, as far as they were asked for."""
        return tuple(self._damaged)

    def has_folder(self, folder: str) -> bool:
        """Return whether the archive has anything in a folder, given with its slash."""
        return any(name.startswith(folder) for name in self._names)

    def main_part(self) -> str:
        """Return the path of the main document, which the package's own relations name."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and not relation.external:
                return relation.target
        return "word/document.xml"

    def required(self, path: str) -> Element:
        """Return the root of a part.

        Raises:
            UnreadableSource: there is no such part, or it is damaged.
            EncryptedSource, SourceTooLarge: as the archive has it.
        """
        try:
            return self._parsed(path)
        except KeyError:
            raise UnreadableSource(f"{self._label}: is no DOCX file (no {path} inside); check what it is") from None
        except etree.XMLSyntaxError as error:
            raise UnreadableSource(f"{self._label}: is damaged ({path}: {error.msg}); save it anew") from None

    def optional(self, path: str | None) -> Element | None:
        """Return the root of a part, or None where there is none or it is damaged (see `damaged`)."""
        if path is None or path not in self._names:
            return None
        try:
            return self._parsed(path)
        except (etree.XMLSyntaxError, UnreadableSource):
            self._damaged.append(path)
            return None

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part points at, by relation id; "" is the package itself."""
        folder, name = posixpath.split(part)
        root = self.optional(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {each.get("Id", ""): _relation(each, folder) for each in root.iter("{*}Relationship")}

    def _parsed(self, path: str) -> Element:
        data = self._unpack(path)
        for strict, transitional in _STRICT.items():
            data = data.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        root = etree.fromstring(data, parser)
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableSource(
                f"{self._label}: {path} declares a document type, which DOCX forbids; it is not read"
            )
        return root

    def _unpack(self, path: str) -> bytes:
        left = MAXIMUM_XML_BYTES - self._unpacked
        try:
            info = self._archive.getinfo(path)
            if info.flag_bits & 1:
                raise EncryptedSource(f"{self._label}: asks for a password; save it without one")
            with self._archive.open(info) as part:
                data = part.read(left + 1)
        except KeyError:
            raise
        except _UNPACKING as error:
            raise UnreadableSource(f"{self._label}: is damaged ({path}: {error}); save it anew") from None
        if len(data) > left:
            raise SourceTooLarge(
                f"{self._label}: unpacks to more than {MAXIMUM_XML_BYTES // 1024 // 1024} MiB; it is not read"
            )
        self._unpacked += len(data)
        return data


def _not_a_package(source: Source, label: str) -> EncryptedSource | UnreadableSource:
    if _ENCRYPTED in source.data:
        return EncryptedSource(f"{label}: asks for a password; save it without one")
    return UnreadableSource(f"{label}: is in the binary form of Word 97 to 2003; save it as .docx")


def _relation(element: Element, folder: str) -> Relation:
    kind = element.get("Type", "").removeprefix(RELATIONSHIP).removeprefix(_STRICT_RELATIONSHIP)
    target, external = element.get("Target", ""), element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(kind=kind, target=target, external=external)

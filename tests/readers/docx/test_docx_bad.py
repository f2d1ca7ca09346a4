"""Files that are damaged, locked, hostile or empty: one line that says what to do, and never a traceback."""

import io
import zipfile

import corpus_lists
import pytest
from docx_maker import archive, docx, li, p, parts_of, r, runs

import hrdocs
from hrdocs import Source
from hrdocs.errors import EncryptedSource, SourceError, SourceTooLarge, UnreadableSource
from hrdocs.readers.docx import package, read
from hrdocs.source import DOCX

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


def source(data):
    return Source(data=data, media_type=DOCX, name="letter.docx")


def refused(data, error):
    with pytest.raises(SourceError) as caught:
        read(source(data))
    assert type(caught.value) is error
    message = str(caught.value)
    assert message.startswith("letter.docx: ")
    assert "\n" not in message
    return message


def test_a_password():
    assert "password" in refused(OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedSource)


def test_an_old_binary_document():
    assert "save it as .docx" in refused(OLE, UnreadableSource)


@pytest.mark.parametrize("name", ["letter.docx", None])
def test_a_password_is_told_from_the_bytes(name, tmp_path):
    data = OLE + "EncryptedPackage".encode("utf-16-le")
    origin = data
    if name:
        origin = tmp_path / name
        origin.write_bytes(data)
    with pytest.raises(EncryptedSource):
        hrdocs.read(origin)


def test_a_zip_entry_with_a_password():
    data = bytearray(archive({"word/document.xml": "<x/>"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    assert "password" in refused(bytes(data), EncryptedSource)


@pytest.mark.parametrize("cut", [4, 100, 400, -30])
def test_a_file_that_was_cut(cut):
    refused(docx(p("Text."))[:cut], UnreadableSource)


def test_bytes_that_were_changed_in_the_middle():
    data = bytearray(archive({"word/document.xml": "Words and more words. " * 500}))
    data[60:70] = b"\xff" * 10
    refused(bytes(data), UnreadableSource)


def test_a_cut_file_is_told_by_its_name(tmp_path):
    path = tmp_path / "cut.docx"
    path.write_bytes(docx(p("Text."))[:300])
    with pytest.raises(UnreadableSource, match="damaged"):
        hrdocs.read(path)


def test_an_archive_of_something_else():
    assert "no word/document.xml" in refused(archive({"a.txt": "a"}), UnreadableSource)


def test_a_body_that_is_no_xml():
    assert "word/document.xml" in refused(docx("<w:p>"), UnreadableSource)


def test_a_document_without_a_body():
    parts = parts_of("")
    parts["word/document.xml"] = "<other/>"
    assert "no body" in refused(archive(parts), UnreadableSource)


@pytest.mark.parametrize("declaration", ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', "<!DOCTYPE x>"])
def test_entities_are_never_resolved(declaration):
    parts = parts_of(runs(r("&e;") if "ENTITY" in declaration else r("x")))
    parts["word/document.xml"] = declaration + parts["word/document.xml"]
    assert "document type" in refused(archive(parts), UnreadableSource)


def test_an_entity_in_the_styles_is_not_resolved_and_said():
    parts = parts_of(p("Text."), styles="")
    parts["word/styles.xml"] = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + parts["word/styles.xml"]
    document = read(source(archive(parts)))
    assert document.text == "Text."
    assert [d.code for d in document.diagnostics] == ["unreadable-part"]


def test_damaged_styles_are_said_and_the_text_is_read():
    parts = parts_of(p("Text."), styles="")
    parts["word/styles.xml"] = "<broken"
    document = read(source(archive(parts)))
    assert document.text == "Text."
    assert "word/styles.xml" in document.diagnostics[0].message


def test_a_bomb_stops_at_the_bound(monkeypatch):
    monkeypatch.setattr(package, "MAXIMUM_XML_BYTES", 100_000)
    assert "unpacks to more" in refused(docx(p("a" * 200_000)), SourceTooLarge)


def test_the_bound_is_for_all_parts_together(monkeypatch):
    monkeypatch.setattr(package, "MAXIMUM_XML_BYTES", 100_000)
    refused(docx(p("a" * 60_000), styles=f"<!--{'b' * 60_000}-->"), SourceTooLarge)


def test_too_many_parts(monkeypatch):
    monkeypatch.setattr(package, "MAXIMUM_PARTS", 3)
    assert "parts inside" in refused(docx(p("Text.")), SourceTooLarge)


def test_nesting_without_end():
    depth = 50_000
    refused(docx("<w:tbl><w:tr><w:tc>" * depth + p("deep") + "</w:tc></w:tr></w:tbl>" * depth), UnreadableSource)


def nested(times):
    body = p("deep")
    for _ in range(times):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    return docx(body)


def test_nesting_that_people_make():
    assert read(source(nested(10))).text == "deep"


def test_nesting_that_the_xml_parser_lets_through():
    assert "nested too deep" in refused(nested(60), UnreadableSource)


def test_pictures_without_text():
    parts = parts_of(runs("<w:r><w:drawing/></w:r>")) | {"word/media/image1.png": "x"}
    assert "OCR" in refused(archive(parts), UnreadableSource)


def test_nothing_at_all():
    assert "no text" in refused(docx(p("") + p("  ")), UnreadableSource)


def test_numbers_without_measure_do_not_stop_the_reader():
    huge = "9" * 3_000
    which = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    level = f'<w:lvl w:ilvl="0"><w:start w:val="{huge}"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>{which}'
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{huge}"/></w:tcPr>{p("x")}</w:tc>'
    body = li("Item", 1) + f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>"
    document = read(source(docx(body, numbering=numbering)))
    assert [c.column for c in document.blocks[1].cells] == [0, 1000]


def test_every_cut_of_a_document_is_read_or_refused():
    data = docx(p("One.") + li("Two", 1), numbering="", styles="", core="<dc:title>T</dc:title>")
    for cut in range(0, len(data), max(1, len(data) // 60)):
        with pytest.raises(SourceError):
            read(source(data[:cut]))


def test_the_same_bytes_give_the_same_document():
    data = docx(p("One.") + p("Two."))
    assert hrdocs.read(data) == hrdocs.read(data)


def test_a_plain_archive_is_not_taken_for_a_document():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr("report.txt", "text")
    with pytest.raises(SourceError, match="is a ZIP archive"):
        hrdocs.read(data.getvalue())


@pytest.mark.parametrize("path", corpus_lists.cases("docx"))
def test_real_documents_are_read(path):
    document = hrdocs.read(path)
    assert any(block.cells for block in document.blocks)
    assert all(
        document.text[c.start : c.end] == document.text[c.start : c.end].strip()
        for b in document.blocks
        for c in b.cells
    )

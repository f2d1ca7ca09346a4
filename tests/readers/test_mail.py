"""Messages: header to metadata, the text by its own reader, attachments as documents."""

import email.message
import email.policy
from pathlib import Path

import pytest

import hrdocs
from hrdocs import mail
from hrdocs.errors import UnreadableSource
from hrdocs.inputs import inputs
from hrdocs.outcomes import outcomes

NOTE = (Path(__file__).parents[2] / "examples" / "data" / "note_verbale.pdf").read_bytes()
TEXT = "FOR IMMEDIATE RELEASE\n\nA new law\n\nOSLO, 3 March 2031 - The minister spoke of rights on Tuesday.\n"


def message(text=TEXT, page=None, attached=(), **headers) -> email.message.EmailMessage:
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"] = "Press Office <press@office.example>"
    made["To"] = "desk@paper.example"
    made["Subject"] = "Пресс-релиз: a new law"
    made["Date"] = "Mon, 03 Mar 2031 23:30:00 +0500"
    made["Message-ID"] = "<1@office.example>"
    for name, value in headers.items():
        made.replace_header(name, value)
    if text is not None:
        made.set_content(text)
    if page is not None:
        made.add_alternative(page, subtype="html") if text is not None else made.set_content(page, subtype="html")
    for name, data, kind in attached:
        made.add_attachment(data, maintype=kind.split("/")[0], subtype=kind.split("/")[1], filename=name)
    return made


def test_the_header_is_metadata_and_the_text_is_read():
    document = hrdocs.read(message().as_bytes())
    assert document.source.media_type == "message/rfc822"
    assert document.text.startswith("FOR IMMEDIATE RELEASE\n\nA new law\n\n")
    metadata = document.metadata
    assert (metadata.title, metadata.authors, metadata.issued) == (
        "Пресс-релиз: a new law",
        ("Press Office",),
        "2031-03-03",
    )
    assert {(each.field, each.place) for each in metadata.origins} == {
        ("title", "mail:Subject"),
        ("authors", "mail:From"),
        ("issued", "mail:Date"),
    }


def test_a_page_is_read_where_there_is_no_text():
    document = hrdocs.read(message(text=None, page="<p>Words of a page.</p><p>And more.</p>").as_bytes())
    assert document.text == "Words of a page.\n\nAnd more."
    assert all(block.xpath for block in document.blocks)
    both = hrdocs.read(message(page="<p>Words of a page.</p>").as_bytes())
    assert "Words of a page" not in both.text


@pytest.mark.formats
def test_what_is_attached_is_a_document_of_its_own(tmp_path):
    inner = message(text="Words of a message within.")
    attached = [("note.pdf", NOTE, "application/pdf"), ("../a/logo.png", b"\x89PNG....", "image/png")]
    outer = message(attached=attached)
    outer.add_attachment(inner)
    path = tmp_path / "release.eml"
    path.write_bytes(outer.as_bytes())
    reading = hrdocs.Reading()

    def parsed(source):
        return hrdocs.parse(source, keep_unknown=True)

    found = list(outcomes(inputs([path]), sources=lambda each: reading.sources(each.path), parse=parsed))
    first, note, within = [each for each, error in found if error is None]
    assert first.document.format == "press-release"
    assert [each.message for each in first.diagnostics if each.code == "attached-files"] == [
        "attached are note.pdf, .._a_logo.png, part-4.eml"
    ]
    assert (note.document.source.name, note.document.format) == ("release.eml#note.pdf", "note-verbale")
    assert "Words of a message within." in within.document.text
    [error] = [error for _, error in found if error]
    assert "release.eml#.._a_logo.png: is an image (PNG)" in str(error)


@pytest.mark.parametrize(
    "data",
    [
        b"From: A\nTo: B\nDate: 3 March 2031\nSubject: A memorandum\n\nWords of it.",
        b"Received: from the mission, a letter.\n\nWords.",
        b"Words: and more words.\n\nFrom: nobody",
    ],
)
def test_a_memorandum_is_no_message(data):
    assert not mail.is_message(data)
    assert hrdocs.read(data).source.media_type == "text/plain"


@pytest.mark.parametrize("ending", [b"\r\n", b"\n"])
def test_a_message_is_told_by_what_programs_write(ending):
    head = [b"Received: from a by b;", b"\tMon, 3 Mar 2031", b"From: a@b.example", b"Subject: x", b"", b"Words."]
    assert hrdocs.read(ending.join(head)).source.media_type == "message/rfc822"


def test_a_message_without_text_says_so():
    with pytest.raises(UnreadableSource, match="is a message without text; give what is attached to it"):
        hrdocs.read(message(text=None, attached=[("note.pdf", NOTE, "application/pdf")]).as_bytes())


@pytest.mark.parametrize(
    "header",
    [b"Date: yesterday", b"Date: ", b"From: \xff\xfe <", b"Subject: =?utf-8?b?!!!?=", b"Content-Type: multipart/mixed"],
)
def test_what_breaks_the_rules_of_headers_is_left_out(header):
    data = b"Message-ID: <1@a.example>\nFrom: a@b.example\n" + header + b"\n\nWords of it.\n"
    assert "Words of it." in hrdocs.read(data).text


def test_messages_in_messages_without_end_are_refused_and_a_long_field_is_cut():
    head = b"Message-ID: <1@a.example>\nFrom: a@b.example\n"
    nested = head + b"Content-Type: message/rfc822\n\n" * 3000 + b"\nWords."
    source = hrdocs.Source(data=nested, media_type=mail.MAIL, name="deep.eml")
    with pytest.raises(UnreadableSource, match=r"deep\.eml: is a message whose parts stand in each other too deeply"):
        list(mail.with_attached(source))
    with pytest.raises(UnreadableSource, match="too deeply"):
        hrdocs.read(source)
    long = head + b"Content-Type: text/plain" + b"; a=b" * 50_000 + b"\n\nWords of it.\n"
    assert "Words of it." in hrdocs.read(long).text

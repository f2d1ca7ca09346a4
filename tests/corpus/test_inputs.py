"""Which documents names stand for, in which order, and what they are called."""

import email.message
import email.policy
import io
import os
import sys
import zipfile

import pytest

import hrdocs
from hrdocs.corpus.exports import DOCUMENTS, ERRORS
from hrdocs.corpus.inputs import inputs_of, written_into
from hrdocs.corpus.ledger_files import LEDGER
from hrdocs.corpus.manifest import MANIFEST
from hrdocs.corpus.tasks import tasks_of
from hrdocs.corpus.verify import verify
from hrdocs.errors import MissingExtra, MissingSource, UnreadableSource
from hrdocs.review.entries import of_dataset


@pytest.fixture
def folder(tmp_path):
    for place in ("b.txt", "a/2.txt", "a/10.html", ".hidden.txt", ".git/config", "a/.cache/x.txt"):
        path = tmp_path / "in" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {place}")
    return tmp_path / "in"


def places(*names, **patterns):
    return [each.place for each in inputs_of([str(name) for name in names], **patterns)]


def test_a_folder_is_walked_in_sorted_order_without_what_is_hidden(folder):
    assert places(folder) == ["a/10.html", "a/2.txt", "b.txt"]


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        ({"include": ["*.txt"]}, ["a/2.txt", "b.txt"]),
        ({"exclude": ["a/*"]}, ["b.txt"]),
        ({"include": ["*.txt"], "exclude": ["b.*"]}, ["a/2.txt"]),
        ({"include": ["*.pdf"]}, []),
        ({"include": ["2.txt"]}, ["a/2.txt"]),
    ],
)
def test_patterns_choose_by_place_or_name(folder, patterns, left):
    assert places(folder, **patterns) == left


def test_places_are_told_from_what_was_given_and_where_that_is_not_enough_from_what_all_have_in_common(folder):
    assert places(folder / "a", folder / "b.txt") == ["10.html", "2.txt", "b.txt"]
    assert places(folder / "b.txt") == ["b.txt"]
    (folder / "c").mkdir()
    (folder / "c" / "2.txt").touch()
    assert places(folder / "a", folder / "c") == ["10.html", "a/2.txt", "c/2.txt"]
    assert places(folder / "b.txt", folder / "b.txt") == ["b.txt", "b.txt"]


def test_the_folder_that_is_written_to_is_no_input(folder):
    assert places(folder, out=folder / "a") == ["b.txt"]
    assert places(folder / "**" / "*.txt", out=folder / "a") == ["b.txt"]
    assert places(folder, out=folder.parent / "elsewhere") == places(folder)


def test_a_glob_is_sorted_and_told_from_before_its_first_star(folder):
    assert places(folder / "**" / "*.txt") == ["a/2.txt", "b.txt"]


def test_another_folder_changes_neither_places_nor_keys(folder, tmp_path):
    moved = folder.rename(tmp_path / "elsewhere")
    before = [("a/10.html", "text of a/10.html"), ("a/2.txt", "text of a/2.txt"), ("b.txt", "text of b.txt")]
    found = list(inputs_of([str(moved)]))
    assert [(each.place, (moved / each.place).read_text()) for each in found] == before
    copy = tmp_path / "copy.txt"
    copy.write_text("text of b.txt")
    assert next(inputs_of([str(copy)])).sha256 == found[-1].sha256
    assert next(inputs_of([str(copy)])).key != found[-1].key  # the name decides what a file is read as


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_input_that_could_be_read_twice(folder):
    os.mkfifo(folder / "pipe")
    assert places(folder) == ["a/10.html", "a/2.txt", "b.txt"]
    (found,) = inputs_of([str(folder / "pipe")])
    assert str(found.error) == "pipe: is no file that can be read twice; save what it gives and name that"


def test_a_missing_file_is_an_input_with_an_error(folder):
    (found,) = inputs_of([str(folder / "none.pdf")])
    assert type(found.error).__name__ == "MissingSource"
    assert str(found.error) == "none.pdf: no such file; check the name"
    assert found.sha256 is None


def archive(path, members):
    with zipfile.ZipFile(path, "w") as file:
        for name, data in members:
            file.writestr(name, data)


def test_members_of_a_zip_are_inputs_and_hidden_ones_are_not(tmp_path):
    archive(tmp_path / "in.zip", [("z.txt", "z"), ("d/a.txt", "a"), ("__MACOSX/a.txt", "x"), ("d/.b", "x"), ("d/", "")])
    assert places(tmp_path / "in.zip") == ["in.zip!/z.txt", "in.zip!/d/a.txt"]
    assert places(tmp_path / "in.zip", include=["a.txt"]) == ["in.zip!/d/a.txt"]


def test_a_damaged_zip_and_a_damaged_member_are_errors_of_their_own(tmp_path):
    (tmp_path / "no.zip").write_bytes(b"PK no archive")
    (found,) = inputs_of([str(tmp_path / "no.zip")])
    assert str(found.error).startswith("no.zip: is a damaged ZIP archive")
    buffer = io.BytesIO()
    archive(buffer, [("one.txt", "one " * 50), ("two.txt", "two " * 50)])
    (tmp_path / "half.zip").write_bytes(buffer.getvalue().replace(b"one one", b"one 0ne", 1))
    one, two = inputs_of([str(tmp_path / "half.zip")])
    assert str(one.error).startswith("half.zip!/one.txt: cannot be taken out")
    assert two.error is None
    assert two.size == 200


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # warcio's writer leaves buffers open
def test_an_archive_in_the_web_form_gives_its_pages(tmp_path):
    warcio = pytest.importorskip("warcio.warcwriter")
    from warcio.statusandheaders import StatusAndHeaders

    with (tmp_path / "crawl.warc").open("wb") as file:
        writer = warcio.WARCWriter(file, gzip=False)
        for name in ("one", "two"):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            page = io.BytesIO(f"<html><p>{name}</p></html>".encode())
            url = f"https://example.org/{name}"
            writer.write_record(writer.create_warc_record(url, "response", payload=page, http_headers=headers))
    found = list(inputs_of([str(tmp_path / "crawl.warc")]))
    assert [each.place for each in found] == ["crawl.warc!/1", "crawl.warc!/2"]
    assert found[0].key != found[1].key


def test_addresses_of_folders_patterns_and_files_are_inputs(folder):
    pytest.importorskip("fsspec")
    address = folder.as_uri()
    found = list(inputs_of([address]))
    assert [each.place for each in found] == ["a/10.html", "a/2.txt", "b.txt"]
    assert [each.key for each in found] == [each.key for each in inputs_of([str(folder)])]
    assert found[0].path == f"{address}/a/10.html"
    assert places(f"{address}/**/*.txt") == ["a/2.txt", "b.txt"]
    assert places(f"{address}/a/2.txt", f"{address}/b.txt") == ["2.txt", "b.txt"]
    (gone,) = inputs_of([f"{address}/none.txt"])
    assert type(gone.error).__name__ == "MissingSource"


def test_an_archive_at_an_address_gives_its_members(tmp_path):
    pytest.importorskip("fsspec")
    archive(tmp_path / "in.zip", [("a.txt", "a")])
    (found,) = inputs_of([(tmp_path / "in.zip").as_uri()])
    assert (found.place, found.member, found.error) == ("in.zip!/a.txt", "a.txt", None)


def test_an_address_without_the_extra_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(MissingExtra, match=r"hrdocs\[remote\]"):
        list(inputs_of(["s3://bucket/reports"]))


def test_what_parse_reads_bears_the_names_of_a_run(folder):
    from hrdocs.inputs import inputs

    names = [folder / "a", folder / "b.txt"]
    assert [each.name for each in inputs(names)] == places(*names)
    assert [each.name for each in inputs([folder / "**" / "*.txt"])] == places(folder / "**" / "*.txt")
    assert [each.name for each in inputs([folder], include=["*.txt"])] == places(folder, include=["*.txt"])


def message(attached, text="Words of a message."):
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"], made["Message-ID"] = "A <a@b.example>", "<1@b.example>"
    made.set_content(text)
    for name, data in attached:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


def test_what_is_attached_to_a_message_is_an_input_of_its_own(tmp_path):
    outer = message([("a.txt", b"first"), ("a.txt", b"second"), ("b#/c.txt", b"third")])
    outer.add_attachment(message([("a.txt", b"inner")]))
    (tmp_path / "letter#1.eml").write_bytes(outer.as_bytes())
    (tmp_path / "no-suffix").write_bytes(message([("d.txt", b"other")]).as_bytes())
    (tmp_path / "memo.txt").write_text("From: A\nTo: B\n\nWords.")
    inner = "letter#1.eml!/part-5.eml"
    attached = [f"letter#1.eml!/{name}" for name in ("a.txt", "2-a.txt", "b__c.txt")]
    whole = ["letter#1.eml", *attached, inner, f"{inner}!/a.txt", "memo.txt", "no-suffix", "no-suffix!/d.txt"]
    assert places(tmp_path) == whole
    assert places(tmp_path, include=["*.eml"]) == whole[:6]
    assert places(tmp_path, include=["*.eml"], exclude=["*.txt"]) == ["letter#1.eml", inner]
    tasks = list(tasks_of(inputs_of([str(tmp_path)])))
    assert [task.source.data for task in tasks if task.source and task.source.name.endswith(".txt")] == [
        *(b"first", b"second", b"third", b"inner", b"other"),
    ]
    assert [task.source.name for task in tasks if task.source][-2:] == [
        "letter#1.eml#part-5.eml#a.txt",
        "no-suffix#d.txt",
    ]


def test_what_is_no_longer_attached_is_an_error_of_its_own(tmp_path):
    path = tmp_path / "letter.eml"
    path.write_bytes(message([("a.txt", b"first"), ("b.txt", b"second")]).as_bytes())
    planned = list(inputs_of([str(path)]))
    path.write_bytes(message([("a.txt", b"first")]).as_bytes())
    _, same, gone = tasks_of(planned)
    assert same.source.data == b"first"
    assert str(gone.error) == "letter.eml!/b.txt: was changed after the run was planned; run again"
    path.unlink()
    _, *left = tasks_of(planned)
    assert all(str(each.error).startswith("letter.eml: could be read when the run was planned") for each in left[:1])
    assert all(each.error for each in left)


@pytest.mark.formats
@pytest.mark.slow
def test_a_run_counts_and_verifies_what_is_attached(tmp_path):
    letter = message([("annex.txt", b"Words of an annex, which are several."), ("logo.png", b"\x89PNG....")])
    (tmp_path / "letter.eml").write_bytes(letter.as_bytes())
    summary = hrdocs.Corpus([tmp_path / "letter.eml"]).run(tmp_path / "out", workers=1)
    assert summary.balance == "3 inputs = 2 documents + 1 error"
    found = verify(tmp_path / "out", rerun=True)
    assert (found.damage, found.differences) == ((), ())
    entries = list(of_dataset(tmp_path / "out", hrdocs.Registry.installed()))
    assert [each.source.name for each in entries if each.source] == ["letter.eml", "letter.eml#annex.txt"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            "https://a.example/x",
            "https://a.example/x: hrdocs[remote] needs more for such addresses: pip install aiohttp",
        ),
        ("s3://bucket/x", "s3://bucket/x: hrdocs[remote] needs more for such addresses: pip install s3fs"),
    ],
)
def test_an_address_that_needs_another_package_is_one_line_and_leaves_no_folder(address, said, monkeypatch, tmp_path):
    pytest.importorskip("fsspec")
    for name in ("aiohttp", "s3fs"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "fsspec.implementations.http", raising=False)
    with pytest.raises(MissingExtra) as caught:
        hrdocs.Corpus([address]).run(tmp_path / "new" / "out", workers=1)
    assert said in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nosuchsystem://a/b", "nosuchsystem://a/b: cannot be reached (ValueError: "),
        ("github://a/b/", "github://a/b/: cannot be reached (TypeError"),
        ("silent://far/b", "silent://far/b: cannot be reached (SilenceError: nobody is there); check the address"),
        ("broken://far/b", "b: cannot be read (SilenceError: cut off)"),
    ],
)
def test_an_address_that_does_not_answer_is_one_error_among_the_others(address, said, folder, monkeypatch):
    fsspec = pytest.importorskip("fsspec")

    class SilenceError(Exception):
        """An error as file systems have of their own, which is none of the system's."""

    class Silent(fsspec.AbstractFileSystem):
        def isdir(self, path):
            raise SilenceError("nobody is there")

    class Broken(fsspec.AbstractFileSystem):
        def isdir(self, path):
            return False

        def open(self, path, mode):
            class File(io.BytesIO):
                def read(self, size=-1):
                    raise SilenceError("cut off")

            return File()

    for name, system in (("silent", Silent), ("broken", Broken)):
        fsspec.register_implementation(name, system, clobber=True)
    first, failed, last = inputs_of([str(folder / "b.txt"), address, str(folder / "a" / "2.txt")])
    assert (first.place, failed.place, last.place) == ("b.txt", "b", "2.txt")
    assert said in str(failed.error)
    assert isinstance(failed.error, UnreadableSource)
    assert (first.error, last.error) == (None, None)


def test_a_dataset_in_a_folder_is_no_input_and_is_said(folder):
    for name in ("made", "a/published"):
        (folder / name).mkdir()
    (folder / "made" / LEDGER).touch()
    for name in (MANIFEST, DOCUMENTS, ERRORS):
        (folder / "a" / "published" / name).touch()
    over: list[str] = []
    assert [each.place for each in inputs_of([str(folder)], passed_over=over.append)] == [
        "a/10.html",
        "a/2.txt",
        "b.txt",
    ]
    assert over == [str(folder / "a" / "published"), str(folder / "made")]
    (folder / "a" / "published" / ERRORS).unlink()  # a manifest alone may be anybody's
    assert "a/published/manifest.json" in places(folder)


def test_the_folder_of_an_input_is_no_output(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(folder)
    assert written_into(["b.txt", "a"], folder / "a") == "a"
    assert written_into(["*.txt"], folder) == "*.txt"
    (tmp_path / "link").symlink_to(folder)
    assert written_into([str(folder)], tmp_path / "link") == str(folder)
    assert written_into(["b.txt", "-", "s3://bucket/a"], folder) is None
    assert written_into(["a"], folder) is None
    with pytest.raises(ValueError, match="is the folder of the input"):
        hrdocs.Corpus([folder]).run(folder)
    assert not (folder / LEDGER).exists()


def test_a_run_that_cannot_begin_leaves_nothing_behind_but_what_was_there(folder, tmp_path):
    for out in (tmp_path / "x" / "out", tmp_path / "there"):
        if out.name == "there":
            out.mkdir()
            (out / "mine.txt").touch()
        with pytest.raises(UnreadableSource, match="nothing to parse"):
            hrdocs.Corpus([folder], include=["*.none"]).run(out, workers=1)
    with pytest.raises(MissingSource, match="no such folder"):
        hrdocs.Corpus([folder]).run(tmp_path / "other", workers=1, shards=[tmp_path / "none"])
    assert sorted(each.name for each in tmp_path.iterdir()) == ["in", "there"]
    assert [each.name for each in (tmp_path / "there").iterdir()] == ["mine.txt"]

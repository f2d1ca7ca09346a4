"""Where other programs join on: how to read, readers of third parties for plain paths, recipes, pickles."""

import concurrent.futures
import functools
import inspect
import multiprocessing
import pickle
import types
import zipfile

import pytest
import subtitle_plugin

import hrdocs
from hrdocs import codec, errors
from hrdocs.errors import HrdocsError, PluginConflict, PluginCrashed, PluginError, UnsupportedMediaType
from hrdocs.readers.assemble import Assembler
from hrdocs.registry import Registry
from hrdocs.source import HTML, PLAIN, Source
from hrdocs.un.symbol import Symbol, SymbolError

AKOMA = b"<?xml version='1.0'?><akomaNtoso/>"
CUES = "WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n\n00:02.000 --> 00:03.000\nSee A/RES/60/251."


def reads(name: str, media_type: str = "application/x-own", **more: object) -> types.SimpleNamespace:
    """Return a plugin with a reader that says who read."""

    def read(source: Source) -> hrdocs.Document:
        text = Assembler()
        text.add(hrdocs.BlockKind.PARAGRAPH, f"read by {name}")
        return text.document(source)

    plugin = hrdocs.ReaderPlugin(name=name, api=1, summary="", media_types=(media_type,), read=read, **more)
    return types.SimpleNamespace(__name__=name, hrdocs_readers=hrdocs.hookimpl(lambda: [plugin]))


def archive(*names: str) -> bytes:
    import io

    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return data.getvalue()


# ------------------------------------------------------------------ readers of third parties


@pytest.mark.parametrize(
    ("name", "data", "more", "media_type"),
    [
        ("talk.vtt", CUES.encode(), {"suffixes": (".vtt",)}, "application/x-own"),
        ("TALK.VTT", CUES.encode(), {"suffixes": (".vtt",)}, "application/x-own"),
        ("book.epub", archive("mimetype"), {"suffixes": (".epub",)}, "application/x-own"),
        ("book.epub.zip", archive("mimetype"), {"suffixes": (".epub.zip",)}, "application/x-own"),
        ("act.akn", AKOMA, {"suffixes": (".akn",)}, "application/x-own"),
        (
            "act.xml",
            AKOMA,
            {"sniff": lambda data: b"akoma" in data},
            "application/x-own",
        ),
        (
            "act.txt",
            AKOMA,
            {"sniff": lambda data: b"akoma" in data},
            "application/x-own",
        ),
        (None, b"own bytes", {"sniff": lambda data: data.startswith(b"own")}, "application/x-own"),
        ("talk.vtt", b"%PDF-1.7", {"suffixes": (".vtt",)}, "application/pdf"),
        ("talk.txt", CUES.encode(), {"suffixes": (".vtt",)}, PLAIN),
        ("page.html", b"<p>x", {"suffixes": (".vtt",)}, HTML),
        ("vtt", CUES.encode(), {"suffixes": (".vtt",)}, PLAIN),
    ],
)
def test_a_reader_says_which_files_are_its_own(name, data, more, media_type):
    assert Registry.of(reads("own", **more)).media_type_of(data, name) == media_type


def test_the_longest_suffix_decides():
    registry = Registry.of(
        reads("zips", "application/x-z", suffixes=(".zip",)), reads("books", suffixes=(".epub.zip",))
    )
    assert registry.media_type_of(archive("mimetype"), "a.epub.zip") == "application/x-own"


def test_a_plain_path_reaches_the_reader_of_a_third_party(tmp_path):
    (path := tmp_path / "talk.vtt").write_text(CUES, "utf-8")
    registry = Registry.of(subtitle_plugin)
    document = hrdocs.read(path, registry=registry)
    assert [document.text_of(block) for block in document.blocks][1:] == ["Good morning.", "See A/RES/60/251."]
    assert hrdocs.parse(path, registry=registry, keep_unknown=True).records[0].target == "A/RES/60/251"


def test_two_readers_of_one_suffix_are_refused():
    with pytest.raises(PluginConflict, match=r"suffix '\.vtt' is claimed by one \(one\) and two \(two\)"):
        Registry.of(reads("one", suffixes=(".vtt",)), reads("two", "application/x-two", suffixes=(".vtt",)))


def test_a_suffix_of_hrdocs_is_not_for_others():
    with pytest.raises(PluginConflict, match=r"suffix '\.html' is claimed by hrdocs"):
        Registry.of(reads("own", suffixes=(".html",)))


def test_two_readers_that_sniff_one_file_are_named():
    registry = Registry.of(
        reads("one", sniff=lambda data: True), reads("two", "application/x-two", sniff=lambda data: True)
    )
    with pytest.raises(UnsupportedMediaType, match="'one' and 'two' both claim it"):
        hrdocs.read(b"x", registry=registry)


def test_a_sniff_that_fails_is_its_authors_fault():
    with pytest.raises(PluginCrashed, match=r"reader 'own' of .* failed to say"):
        hrdocs.read(b"x", registry=Registry.of(reads("own", sniff=lambda data: 1 / 0)))


@pytest.mark.parametrize("suffixes", [".vtt", ("vtt",), (".VTT",), ("",), (".",)])
def test_suffixes_are_suffixes(suffixes):
    with pytest.raises(ValueError, match="is no tuple of suffixes"):
        reads("own", suffixes=suffixes)


# ------------------------------------------------------------------ how to read


def test_parse_takes_an_engine():
    page = b"<article><p>The committee met in the town hall on Monday and agreed on the budget.</p></article>"
    registry = Registry.of(reads("second", HTML, engine="second"))
    result = hrdocs.parse(page, engine="second", registry=registry, keep_unknown=True)
    assert result.document.text == "read by second"


def test_reading_is_for_parse_read_and_detect_alike():
    registry = Registry.of(reads("second", PLAIN, engine="second"))
    how = hrdocs.Reading(engine="second", media_type=PLAIN)
    assert hrdocs.read(b"<p>x", reading=how, registry=registry).text == "read by second"
    assert hrdocs.parse(b"<p>x", reading=how, registry=registry, keep_unknown=True).document.text == "read by second"
    assert hrdocs.detect(b"<p>x", reading=how, registry=registry) == ()
    assert hrdocs.read(b"<p>x", reading=how, engine="default", registry=registry).text == "<p>x"


def test_reading_tells_where_two_engines_disagree():
    page = b"<p>The committee met in the town hall on Monday.</p>"
    document = hrdocs.read(page, reading=hrdocs.Reading(cross_check=True))
    assert [note.code for note in document.diagnostics] == []
    plain = hrdocs.read(b"Words.", reading=hrdocs.Reading(cross_check=True))
    assert [note.code for note in plain.diagnostics] == ["not-cross-checked"]


def test_reading_hands_languages_to_the_reader():
    assert hrdocs.Reading(languages=("ky",)).source(b"x").languages == ("ky",)


def test_an_engine_beside_recognition_is_refused():
    with pytest.raises(ValueError, match="leave engine='pdfplumber' out"):
        hrdocs.Reading(ocr=True, engine="pdfplumber")


def test_read_labels_languages_as_parse_does():
    text = "Комитет заседал в понедельник и принял решение о бюджете.\n\nThe committee met on Monday and agreed."
    document = hrdocs.read(text.encode())
    assert [block.language for block in document.blocks] == ["ru", "en"]
    assert hrdocs.parse(text.encode(), keep_unknown=True).document.blocks == document.blocks


# ------------------------------------------------------------------ other processes


def test_a_registry_has_a_recipe_that_another_process_builds_it_from(tmp_path):
    (path := tmp_path / "talk.vtt").write_text(CUES, "utf-8")
    registry = Registry.installed().extended_with(subtitle_plugin)
    parse = functools.partial(hrdocs.parse, registry=registry, keep_unknown=True)
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        [elsewhere] = pool.map(parse, [path])
    assert codec.dumps(elsewhere) == codec.dumps(parse(path))


@pytest.mark.parametrize(
    "registry", [Registry.of(), Registry.of(subtitle_plugin), Registry.of(subtitle_plugin, core=False)]
)
def test_a_recipe_builds_an_equal_registry(registry):
    again = pickle.loads(pickle.dumps(registry))
    assert [each.name for each in again.plugins] == [each.name for each in registry.plugins]
    assert again.recipe() == registry.recipe()


def test_a_recipe_names_what_is_installed():
    recipe = Registry.installed().recipe()
    assert recipe.core
    assert recipe.modules == ()
    assert Registry.of_recipe(recipe).recipe() == recipe


def test_an_object_of_this_process_has_no_recipe():
    with pytest.raises(PluginError, match="put it into a module"):
        Registry.of(reads("own")).recipe()


def all_errors() -> list[type[HrdocsError]]:
    found = [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, HrdocsError)]
    return [*found, SymbolError]


@pytest.mark.parametrize("kind", all_errors())
def test_every_error_pickles(kind):
    error = kind("A//B", 2, "a part is empty") if kind is SymbolError else kind("a.pdf: is empty; give another")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (kind, str(error), vars(error))


def test_a_real_symbol_error_pickles():
    with pytest.raises(SymbolError) as caught:
        Symbol.parse("A//60")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

"""The Registry: conflicts, misspelt hooks, what is left out, what does not fit; the order of loading never decides."""

import importlib.metadata
import itertools
import random
import re
import sys

import attrs
import pytest

import hrdocs
from hrdocs import errors
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin, ReaderPlugin, WriterPlugin
from hrdocs.registry import Registry


def nothing(*_):
    return None


def parser(name="poems", api=1, record_types=(), detect=nothing):
    return ParserPlugin(
        name=name,
        api=api,
        summary="",
        detect=detect,
        parse=lambda document: hrdocs.ParseResult(document=document),
        record_types=record_types,
    )


def reader(name, media_type="text/x-poem", engine="default"):
    return ReaderPlugin(name=name, api=1, summary="", media_types=(media_type,), read=nothing, engine=engine)


def writer(name):
    return WriterPlugin(name=name, api=1, summary="", suffix=".x", write=nothing)


def plugin(name, **hooks):
    """Return an object of a class of that name whose hooks return what is given."""

    def implementation(hook, offered):
        def call(self):
            return offered() if callable(offered) else offered

        call.__name__ = hook
        return hrdocs.hookimpl(call)

    return type(name, (), {hook: implementation(hook, offered) for hook, offered in hooks.items()})()


def record(kind):
    return attrs.make_class(f"Record_{kind}", {}, bases=(hrdocs.Record,), frozen=True, class_body={"kind": kind})


class EntryPoint:
    """An entry point as importlib.metadata gives it."""

    def __init__(self, name, distribution, loaded):
        self.name = name
        self.dist = type("Distribution", (), {"name": distribution, "version": "1.2"})()
        self._loaded = loaded

    def load(self):
        if isinstance(self._loaded, Exception):
            raise self._loaded
        return self._loaded


@pytest.fixture
def installed(monkeypatch):
    """Return a function that sets what is installed."""

    def install(*points):
        monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: list(points) if group == "hrdocs" else [])

    return install


@pytest.mark.formats
def test_the_four_formats_come_through_entry_points():
    names = [each.name for each in Registry.from_entry_points(only={"hrdocs"}).parsers]
    assert names == ["note-verbale", "press-release", "upr-positions", "web-article"]


def test_the_core_brings_readers_writers_and_an_annotator_and_no_parser():
    registry = Registry.of()
    assert {each.name for each in registry.readers} >= {"docx", "html", "pdf", "plain"}
    assert {each.name for each in registry.writers} >= {"json", "jsonl", "csv", "markdown"}
    assert [each.name for each in registry.annotators] == ["references"]
    assert registry.parsers == ()


def test_without_the_core_there_is_nothing():
    assert Registry.of(core=False).offers == ()


def test_everything_is_sorted_by_name_whatever_the_order():
    plugins = [plugin(f"P{n}", hrdocs_parsers=[parser(f"format-{n}")]) for n in "cab"]
    registries = [Registry.of(*order) for order in itertools.permutations(plugins)]
    assert {tuple(each.name for each in registry.parsers) for registry in registries} == {
        ("format-a", "format-b", "format-c")
    }
    assert len({tuple(each.name for each in registry.plugins) for registry in registries}) == 1


def test_a_registry_is_a_value():
    registry = Registry.of(plugin("P", hrdocs_parsers=[parser()]))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        registry.offers = ()
    extended = registry.extended_with(plugin("Q", hrdocs_parsers=[parser("songs")]))
    assert [each.name for each in registry.parsers] == ["poems"]
    assert [each.name for each in extended.parsers] == ["poems", "songs"]


@pytest.mark.parametrize(
    ("one", "other", "claim"),
    [
        ({"hrdocs_parsers": [parser()]}, {"hrdocs_parsers": [parser()]}, "parser name 'poems'"),
        ({"hrdocs_writers": [writer("x")]}, {"hrdocs_writers": [writer("x")]}, "writer name 'x'"),
        ({"hrdocs_readers": [reader("r")]}, {"hrdocs_readers": [reader("r", "text/y")]}, "reader name 'r'"),
        ({"hrdocs_readers": [reader("r")]}, {"hrdocs_readers": [reader("s")]}, "media type 'text/x-poem"),
        (
            {"hrdocs_parsers": [parser("a", record_types=(record("stanza"),))]},
            {"hrdocs_parsers": [parser("b", record_types=(record("stanza"),))]},
            "record kind 'stanza'",
        ),
    ],
)
def test_a_second_claim_is_an_error_that_names_both(installed, one, other, claim):
    points = [
        EntryPoint("one", "dist-one", plugin("One", **one)),
        EntryPoint("two", "dist-two", plugin("Two", **other)),
    ]
    for order in (points, points[::-1]):
        installed(*order)
        with pytest.raises(errors.PluginConflict) as caught:
            Registry.from_entry_points()
        message = str(caught.value)
        assert message.startswith(claim)
        assert "dist-one (one) and dist-two (two)" in message


def test_two_plugins_of_one_entry_point_name_are_a_conflict(installed):
    installed(
        EntryPoint("poems", "dist-one", plugin("One", hrdocs_parsers=[parser("a")])),
        EntryPoint("poems", "dist-two", plugin("Two", hrdocs_parsers=[parser("b")])),
    )
    with pytest.raises(errors.PluginConflict, match=r"plugin name 'poems' is claimed by dist-one .* and dist-two"):
        Registry.from_entry_points()


def test_the_core_cannot_be_overridden_in_silence():
    with pytest.raises(errors.PluginConflict, match="writer name 'json'"):
        Registry.of(plugin("Sly", hrdocs_writers=[writer("json")]))
    with pytest.raises(errors.PluginConflict, match="media type 'application/pdf"):
        Registry.of(plugin("Sly", hrdocs_readers=[reader("my-pdf", "application/pdf")]))


@pytest.mark.parametrize("suffix", ["json", ".JSON", ".", ".a b", "/x.json", "..json"])
def test_a_suffix_of_written_files_is_lower_case_with_a_dot(suffix):
    with pytest.raises(ValueError, match="no suffix such as"):
        WriterPlugin(name="sly", api=1, summary="", suffix=suffix, write=nothing)


def test_a_second_engine_for_a_media_type_is_no_conflict_and_is_asked_for_by_name():
    registry = Registry.of(plugin("P", hrdocs_readers=[reader("other-pdf", "application/pdf", engine="other")]))
    assert registry.reader_for("application/pdf").name == "pdf"
    assert registry.reader_for("application/pdf", "other").name == "other-pdf"
    assert registry.reader_for("application/pdf", "third") is None


def test_a_record_type_may_be_shared_by_two_parsers():
    shared = record("stanza")
    registry = Registry.of(
        plugin("One", hrdocs_parsers=[parser("a", record_types=(shared,))]),
        plugin("Two", hrdocs_parsers=[parser("b", record_types=(shared,))]),
    )
    assert registry.record_types["stanza"] is shared


@pytest.mark.parametrize(
    ("misspelt", "nearest"),
    [
        ("hrdocs_parser", "hrdocs_parsers"),
        ("hrdocs_reader", "hrdocs_readers"),
        ("hrdocs_writer", "hrdocs_writers"),
        ("hrdoc_annotators", "hrdocs_annotators"),
        ("hrdocs_parses", "hrdocs_parsers"),
    ],
)
def test_a_misspelt_hook_is_an_error_with_the_nearest_name(misspelt, nearest):
    with pytest.raises(errors.PluginLoadError) as caught:
        Registry.of(plugin("Typo", **{misspelt: []}))
    message = str(caught.value)
    if misspelt.startswith("hrdocs_"):
        assert f"{misspelt!r}, which is no hook" in message
    assert f"did you mean {nearest!r}?" in message


def test_a_hook_with_an_argument_does_not_fit():
    class Greedy:
        @hrdocs.hookimpl
        def hrdocs_parsers(self, registry):
            return []

    with pytest.raises(errors.PluginLoadError, match="does not fit its hook"):
        Registry.of(Greedy())


def test_a_module_without_hooks_is_an_error():
    with pytest.raises(errors.PluginLoadError, match="implements no hook"):
        Registry.of(type("Empty", (), {})())


def test_a_function_that_is_not_marked_is_no_hook():
    with pytest.raises(errors.PluginLoadError, match=r"mark its functions with @hrdocs\.hookimpl"):
        Registry.of(type("Unmarked", (), {"hrdocs_parsers": lambda self: []})())


@pytest.mark.parametrize("api", [0, 2, 99])
def test_a_plugin_for_another_interface_is_refused(installed, api):
    installed(EntryPoint("poems", "dist-poems", plugin("P", hrdocs_parsers=lambda: [parser(api=api)])))
    with pytest.raises(errors.IncompatiblePlugin) as caught:
        Registry.from_entry_points()
    message = str(caught.value)
    assert "dist-poems" in message
    assert f"plugin API {api}, and this hrdocs has {hrdocs.PLUGIN_API}" in message


@pytest.mark.parametrize("name", ["Poems", "poems_and_songs", "", "-poems", "poems-", "two words", "1st"])
def test_names_are_kebab_case(name):
    with pytest.raises(ValueError, match="kebab case"):
        parser(name)


def test_a_plugin_that_does_not_import_is_named_with_its_distribution(installed):
    installed(EntryPoint("poems", "dist-poems", ImportError("no module named rhyme")))
    with pytest.raises(
        errors.PluginLoadError, match=r"'poems' of dist-poems cannot be imported \(ImportError: no module"
    ):
        Registry.from_entry_points()


def test_only_leaves_out_the_rest_before_it_is_imported(installed):
    installed(
        EntryPoint("bad", "dist-bad", ImportError("must not be loaded")),
        EntryPoint("poems", "dist-poems", plugin("P", hrdocs_parsers=[parser()])),
    )
    assert [each.name for each in Registry.from_entry_points(only={"dist-poems"}).parsers] == ["poems"]
    assert Registry.from_entry_points(only=set()).parsers == ()
    with pytest.raises(errors.PluginLoadError):
        Registry.from_entry_points()


def test_a_plugin_says_which_distribution_and_version_it_comes_from(installed):
    installed(EntryPoint("poems", "dist-poems", plugin("P", hrdocs_parsers=[parser()])))
    [mine] = [each for each in Registry.from_entry_points().plugins if each.name == "poems"]
    assert (mine.distribution, mine.version) == ("dist-poems", "1.2")


def test_the_description_of_a_distribution_is_read_once(installed):
    read = []

    class Described:
        version = "3.0"

        @property
        def name(self):
            read.append("name")
            return "dist-poems"

    points = [EntryPoint(name, "", plugin(name, hrdocs_parsers=[parser(name)])) for name in ("odes", "poems")]
    points[0].dist = points[1].dist = Described()
    installed(*points)
    mine = [each for each in Registry.from_entry_points().plugins if each.name in {"odes", "poems"}]
    assert [(each.distribution, each.version) for each in mine] == [("dist-poems", "3.0")] * 2
    assert read == ["name"]


@pytest.mark.parametrize(
    ("offered", "said"),
    [
        (lambda: 1 / 0, r"failed in hrdocs_parsers in \S+, line \d+ .ZeroDivisionError"),
        (["text"], "hrdocs_parsers gave a str, not a ParserPlugin"),
        ([writer("w")], "gave a WriterPlugin, not a ParserPlugin"),
        (None, "failed in hrdocs_parsers|gave"),
    ],
)
def test_a_hook_that_crashes_or_gives_something_else_is_named(offered, said):
    if offered is None:
        assert Registry.of(plugin("P", hrdocs_parsers=None)).parsers == ()
        return
    with pytest.raises(errors.PluginCrashed, match=said):
        Registry.of(plugin("P", hrdocs_parsers=offered))


def sure(confidence, reason):
    return lambda document: hrdocs.Match(confidence=confidence, reason=reason)


STRONG, WEAK, CERTAIN = hrdocs.Confidence.STRONG, hrdocs.Confidence.WEAK, hrdocs.Confidence.CERTAIN


def test_two_parsers_that_are_level_are_listed_with_their_reasons():
    registry = Registry.of(
        plugin("One", hrdocs_parsers=[parser("odes", detect=sure(STRONG, "it rhymes"))]),
        plugin("Two", hrdocs_parsers=[parser("songs", detect=sure(STRONG, "it has a refrain"))]),
        plugin("Three", hrdocs_parsers=[parser("lists", detect=sure(WEAK, "it has lines"))]),
    )
    with pytest.raises(errors.AmbiguousFormat) as caught:
        hrdocs.parse(b"La la la.", registry=registry)
    assert "odes (it rhymes); songs (it has a refrain)" in str(caught.value)
    assert "lists" not in str(caught.value)
    assert hrdocs.parse(b"La la la.", registry=registry, format="songs").document.format == "songs"
    kept = hrdocs.parse(b"La la la.", registry=registry, keep_unknown=True)
    assert kept.document.format is None
    assert [each.code for each in kept.diagnostics] == ["ambiguous-format"]


def test_the_surest_takes_the_document_in_any_order():
    answers = [("a", WEAK), ("b", CERTAIN), ("c", STRONG), ("d", None)]
    for seed in range(5):
        shuffled = random.Random(seed).sample(answers, len(answers))
        registry = Registry.of(
            *(
                plugin(f"P{name}", hrdocs_parsers=[parser(name, detect=sure(level, "so") if level else nothing)])
                for name, level in shuffled
            )
        )
        assert hrdocs.parse(b"La.", registry=registry).document.format == "b"
        assert [each.parser for each in hrdocs.detect(b"La.", registry=registry)] == ["b", "c", "a", "d"]


def test_nobody_claims_it():
    registry = Registry.of(plugin("P", hrdocs_parsers=[parser()]))
    with pytest.raises(errors.UnknownFormat, match="not recognised as poems"):
        hrdocs.parse(b"La.", registry=registry)
    kept = hrdocs.parse(b"La.", registry=registry, keep_unknown=True)
    assert (kept.document.format, kept.parser) == (None, None)
    assert [each.code for each in kept.diagnostics] == ["unknown-format"]
    # What is kept need not be told how to keep it, and the note stands in files that no call has made.
    assert kept.diagnostics[0].message == "source: not recognised as poems; name the format if you know it"


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (lambda document: None, "returned NoneType, not ParseResult"),
        (
            lambda document: hrdocs.ParseResult(document=attrs.evolve(document, text="other")),
            "changed the text, the pages or the ranges of the document",
        ),
        (
            lambda document: hrdocs.ParseResult(document=document, records=(record("stanza")(),)),
            "undeclared type Record_stanza",
        ),
        (lambda document: 1 / 0, r"failed in \S*test_registry\.py, line \d+ .ZeroDivisionError"),
    ],
)
def test_a_parser_that_breaks_its_contract_is_named(result, said):
    broken = attrs.evolve(parser(), parse=result)
    with pytest.raises(errors.PluginCrashed, match=f"(?s)parser 'poems' of P .*{said}"):
        hrdocs.parse(b"La.", registry=Registry.of(plugin("P", hrdocs_parsers=[broken])), format="poems")


def test_evidence_that_does_not_quote_is_refused():
    stanza = record("stanza")
    wrong = hrdocs.Evidence(field="text", start=0, end=2, exact="xx")
    broken = attrs.evolve(
        parser(record_types=(stanza,)),
        parse=lambda document: hrdocs.ParseResult(document=document, records=(stanza(evidence=(wrong,)),)),
    )
    with pytest.raises(errors.PluginCrashed, match="does not quote the text"):
        hrdocs.parse(b"La.", registry=Registry.of(plugin("P", hrdocs_parsers=[broken])), format="poems")


def test_a_parser_that_fails_to_answer_stops_no_document_that_another_is_certain_of():
    def sure(document):
        return hrdocs.Match(confidence=hrdocs.Confidence[document.text.strip(".").upper()], reason="it says so")

    poems, songs = parser(detect=lambda document: {}["la"]), attrs.evolve(parser(detect=sure), name="songs")
    registry = Registry.of(plugin("P", hrdocs_parsers=[poems, songs]))
    result = hrdocs.parse(b"Certain.", registry=registry)
    assert result.document.format == "songs"
    [note] = [each for each in result.diagnostics if each.code == "parser-failed"]
    assert re.fullmatch(
        r"source: parser 'poems' of P failed to say whether it is its format in \S*test_registry\.py, line \d+ "
        r"\(KeyError: 'la'\); report it to its author, or leave third-party plugins out .*",
        note.message,
    )
    assert [each.fault is None for each in hrdocs.detect(b"Certain.", registry=registry)] == [True, False]
    with pytest.raises(errors.PluginCrashed, match="parser 'poems' of P failed to say"):
        hrdocs.parse(b"Strong.", registry=registry)


@pytest.mark.parametrize(
    ("offered", "asked", "chosen"),
    [
        ({"a": ("certain", "certain"), "b": ("weak", "weak")}, ["a"], "a"),
        ({"a": ("weak", "weak"), "b": ("certain", "strong"), "c": ("strong", "strong")}, ["b", "c"], None),
        ({"a": ("weak", "weak"), "b": ("certain", None), "c": ("strong", None)}, ["b", "c", "a"], "a"),
        ({"a": (None, None), "b": ("weak", "weak")}, ["b"], "b"),
        ({"a": (None, "certain"), "b": ("weak", None)}, ["b"], None),
    ],
)
def test_who_can_only_be_less_sure_than_another_is_not_asked(offered, asked, chosen):
    """`offered` has for each parser how sure it can be at the most, and how sure it is."""
    seen = []

    def sure(level):
        return level and hrdocs.Confidence(level)

    def made(name, most, level):
        def detect(document):
            seen.append(name)
            return level and hrdocs.Match(confidence=sure(level), reason="it says so")

        return attrs.evolve(parser(detect=detect), name=name, at_most=lambda document: sure(most))

    registry = Registry.of(plugin("P", hrdocs_parsers=[made(name, *levels) for name, levels in offered.items()]))
    try:
        assert hrdocs.parse(b"La.", registry=registry).document.format == chosen
    except errors.DetectionError:
        assert chosen is None
    assert seen == asked
    # Whoever looks at the answers gets all.
    assert sorted(each.parser for each in hrdocs.detect(b"La.", registry=registry)) == sorted(offered)
    assert sorted(seen[len(asked) :]) == sorted(offered)


@pytest.mark.parametrize(
    ("at_most", "said"),
    [
        (lambda document: {}["la"], "failed to say how sure it can be in .*KeyError"),
        (lambda document: hrdocs.Confidence.WEAK, "is surer of a document than its at_most says"),
        (lambda document: "strong", "returned str from at_most, not Confidence or None"),
    ],
)
def test_a_parser_that_is_wrong_about_how_sure_it_can_be_is_named(at_most, said):
    match = hrdocs.Match(confidence=hrdocs.Confidence.STRONG, reason="it says so")
    wrong = attrs.evolve(parser(detect=lambda document: match), at_most=at_most)
    with pytest.raises(errors.PluginCrashed, match=f"(?s)parser 'poems' of P .*{said}"):
        hrdocs.parse(b"La.", registry=Registry.of(plugin("P", hrdocs_parsers=[wrong])))


def hook_of(offered):
    return plugin("P", hrdocs_parsers=offered)


BROKEN = {
    "cannot be imported": ImportError("no module"),
    "implements no hook of hrdocs": type("Empty", (), {})(),
    "is no hook of hrdocs; did you mean 'hrdocs_parsers'": plugin("P", hrdocs_parser=[parser()]),
    "was written for plugin API 99": hook_of(lambda: [parser(api=99)]),
    "api is '1', and must be an integer": hook_of(lambda: [parser(api="1")]),
    "failed in hrdocs_parsers in ": hook_of(lambda: 1 / 0),
    "hrdocs_parsers returned ParserPlugin, not a list of descriptors; return a list": hook_of(lambda: parser()),
    "(SystemExit: 3)": hook_of(lambda: sys.exit(3)),
    "hrdocs_parsers gave a WriterPlugin, not a ParserPlugin": hook_of([writer("w")]),
    "writer name 'csv' is claimed by hrdocs (hrdocs.writers.builtin) and dist-poems (poems)": plugin(
        "P", hrdocs_writers=[writer("csv")]
    ),
    "Record_x.value: float is not the same on every machine": hook_of(lambda: [parser(record_types=(floats(),))]),
}


def floats():
    made = attrs.make_class("Record_x", {"value": attrs.field(default=None, type=float)}, bases=(hrdocs.Record,))
    made.kind = "weight"
    return made


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_plugin_is_named_with_what_to_do_and_stops_no_list_of_plugins(installed, fault):
    installed(
        EntryPoint("poems", "dist-poems", BROKEN[fault]),
        EntryPoint("sound", "dist-sound", plugin("S", hrdocs_parsers=[parser("songs")])),
    )
    with pytest.raises(errors.PluginError) as caught:
        Registry.from_entry_points()
    for words in (fault, "dist-poems", 'leave third-party plugins out (only={"hrdocs"})'):
        assert words in str(caught.value)
    registry, [broken] = Registry.of_sound()
    assert (broken.name, broken.distribution, broken.version) == ("poems", "dist-poems", "1.2")
    assert fault in broken.fault
    assert [each.name for each in registry.parsers] == ["songs"]


def test_of_two_that_claim_a_name_the_list_keeps_hrdocs_own(installed):
    own = plugin("Own", hrdocs_parsers=[parser()])
    installed(EntryPoint("a", "dist-a", own), EntryPoint("z", "hrdocs", own))
    registry, [broken] = Registry.of_sound()
    assert broken.distribution == "dist-a"
    assert [offer.plugin.distribution for offer in registry.offers if offer.descriptor.name == "poems"] == ["hrdocs"]


@pytest.mark.parametrize("functions", [{"detect": lambda document: sys.exit()}, {"parse": lambda document: sys.exit()}])
def test_a_plugin_that_would_end_the_process_is_at_fault(functions):
    broken = attrs.evolve(parser(detect=sure(STRONG, "so")), **functions)
    with pytest.raises(errors.PluginCrashed, match=r"failed.* in .*line \d+ .SystemExit"):
        hrdocs.parse(b"La.", registry=Registry.of(plugin("P", hrdocs_parsers=[broken])))


def test_a_format_that_is_named_and_not_recognised_is_remarked():
    def sees(document):
        return (
            hrdocs.Match(confidence=hrdocs.Confidence.STRONG, reason="it rhymes") if "rhyme" in document.text else None
        )

    registry = Registry.of(plugin("P", hrdocs_parsers=[parser(detect=sees)]))
    told = hrdocs.parse(b"Time and thyme.", registry=registry, format="poems")
    assert [(each.code, each.message) for each in told.diagnostics] == [
        ("named-format", "parsed as poems because that was named; nothing in it shows that it is one")
    ]
    assert told.document.format == "poems"
    assert hrdocs.parse(b"A rhyme.", registry=registry, format="poems").diagnostics == ()


def test_a_detect_that_returns_something_else_is_named():
    registry = Registry.of(plugin("P", hrdocs_parsers=[parser(detect=lambda document: True)]))
    with pytest.raises(errors.PluginCrashed, match="returned bool from detect, not Match"):
        hrdocs.parse(b"La.", registry=registry)


def test_annotators_run_on_every_document():
    mention = record("mention")
    annotator = AnnotatorPlugin(
        name="mentions",
        api=1,
        summary="",
        annotate=lambda document: hrdocs.ParseResult(document=document, records=(mention(),)),
        record_types=(mention,),
    )
    registry = Registry.of(plugin("P", hrdocs_parsers=[parser(detect=sure(WEAK, "so"))], hrdocs_annotators=[annotator]))
    assert len(hrdocs.parse(b"La.", registry=registry).of_kind("mention")) == 1


@pytest.mark.parametrize("functions", [{}, {"annotate": len, "annotate_records": len}])
def test_an_annotator_has_one_function(functions):
    with pytest.raises(ValueError, match="annotate= or annotate_records="):
        AnnotatorPlugin(name="own", api=1, summary="", record_types=(), **functions)

"""Facts: computed once for a Document, shared, and no part of it."""

import pickle
import threading

import attrs
import pytest

import hrdocs
from hrdocs import codec
from hrdocs.model import facts
from hrdocs.registry import Registry


@pytest.fixture
def document():
    return hrdocs.read(b"Who? What?\n\nNobody knows.")


@pytest.fixture
def asked():
    return []


@pytest.fixture
def questions(asked):
    @hrdocs.per_document(of=("text",))
    def questions(document):
        """Return how many questions there are."""
        asked.append(document)
        return document.text.count("?")

    return questions


def test_a_fact_is_computed_once_for_a_document(document, questions, asked):
    assert (questions(document), questions(document), len(asked)) == (2, 2, 1)


def test_an_equal_document_is_asked_by_itself(document, questions, asked):
    assert questions(attrs.evolve(document)) == questions(document)
    assert len(asked) == 2


def test_none_is_a_value_that_is_kept(document, asked):
    find = hrdocs.per_document(lambda document: asked.append(document))
    assert (find(document), find(document), len(asked)) == (None, None, 1)


def test_an_error_is_not_kept(document, asked):
    @hrdocs.per_document
    def fails(document):
        asked.append(document)
        raise ValueError("x")

    for _ in range(2):
        with pytest.raises(ValueError, match="x"):
            fails(document)
    assert len(asked) == 2


@pytest.mark.parametrize("value", [[], {}, set(), iter(())])
def test_what_could_be_changed_is_refused(document, value):
    with pytest.raises(TypeError, match="kept per document"):
        hrdocs.per_document(lambda document: value)(document)


def test_facts_are_no_part_of_the_value(document, questions):
    bare = attrs.evolve(document)
    questions(document)
    assert document == bare
    assert hash(document) == hash(bare)
    assert repr(document) == repr(bare)
    assert codec.dumps(document) == codec.dumps(bare)
    assert pickle.dumps(document) == pickle.dumps(bare)
    assert pickle.loads(pickle.dumps(document)) == document


def test_a_fact_is_a_function_with_its_name_and_docstring(questions):
    assert (questions.__name__, questions.__doc__) == ("questions", "Return how many questions there are.")


def test_threads_get_one_value(document):
    find = hrdocs.per_document(lambda document: object())
    found, together = [], threading.Barrier(4)

    def ask():
        together.wait()
        found.append(find(document))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(each) for each in found}) == 1


@pytest.mark.parametrize(
    ("change", "times"),
    [
        ({}, 1),
        ({"metadata": hrdocs.Metadata(title="T")}, 1),
        ({"text": "Other?"}, 2),
    ],
)
def test_a_fact_holds_as_long_as_its_fields_are_the_same(document, questions, asked, change, times):
    questions(document)
    later = attrs.evolve(document, **change)
    facts.carry(document, later)
    assert questions(later) == later.text.count("?")
    assert len(asked) == times


def test_a_fact_that_names_no_fields_is_asked_anew_of_a_changed_document(document, asked):
    title = hrdocs.per_document(lambda document: asked.append(1) or document.metadata.title)
    title(document)
    later = attrs.evolve(document, metadata=hrdocs.Metadata(title="T"))
    facts.carry(document, later)
    assert title(later) == "T"


def test_detection_parser_and_annotators_share_facts(questions, asked):
    class Plugin:
        @hrdocs.hookimpl
        def hrdocs_parsers(self):
            def detect(document):
                return hrdocs.Match(confidence=hrdocs.Confidence.WEAK, reason=str(questions(document)))

            def parse(document):
                metadata = document.metadata.overlaid_with(hrdocs.Metadata(title=str(questions(document))))
                return hrdocs.ParseResult(document=attrs.evolve(document, metadata=metadata))

            return [hrdocs.ParserPlugin(name="p", api=1, summary="", detect=detect, parse=parse, record_types=())]

        @hrdocs.hookimpl
        def hrdocs_annotators(self):
            def annotate(document):
                note = hrdocs.Diagnostic(code="questions", message=str(questions(document)))
                return hrdocs.ParseResult(document=document, diagnostics=(note,))

            return [hrdocs.AnnotatorPlugin(name="a", api=1, summary="", annotate=annotate, record_types=())]

    result = hrdocs.parse(b"Who? What?", registry=Registry.of(Plugin()))
    assert result.document.metadata.title == "2"
    assert [note.message for note in result.diagnostics] == ["2"]
    assert len(asked) == 1

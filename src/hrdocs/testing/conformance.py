"""The checks as a test class: name your parser and its cases, and pytest runs them all."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from hrdocs.registry import Registry
from hrdocs.testing import annotator_checks, checks
from hrdocs.testing.cases import Case, write_golden
from hrdocs.testing.samples import Sample, junk
from hrdocs.testing.subject import AnnotatorSubject, Subject

_SUBJECTS: dict[type, Subject] = {}
_ANNOTATORS: dict[type, AnnotatorSubject] = {}


class ParserConformance:
    """Derive from it, name it `Test…`, and set `parser` and `cases`.

    >>> from pathlib import Path
    >>> class TestNoteVerbale(ParserConformance):
    ...     parser = "note-verbale"
    ...     cases = Path("tests/plugins/note_verbale/cases")

    Attributes:
        parser: name of the parser.
        cases: folder of its cases.
        others: documents that it must not claim, beside those that the kit brings (`samples_of`).
        mine: names of samples of the kit that are of its format after all, such as "minutes.txt".
    """

    parser: ClassVar[str]
    cases: ClassVar[Path]
    others: ClassVar[Sequence[Sample]] = ()
    mine: ClassVar[Sequence[str]] = ()

    @classmethod
    def registry(cls) -> Registry:
        """Return the registry that the parser is in: what is installed. Override it for a module of your own."""
        return Registry.from_entry_points()

    @classmethod
    def subject(cls) -> Subject:
        """Return the parser with its cases, read and parsed once for all tests of the class."""
        if cls not in _SUBJECTS:
            _SUBJECTS[cls] = Subject.of(cls.parser, cls.cases, cls.registry())
        return _SUBJECTS[cls]

    def pytest_generate_tests(self, metafunc: Any) -> None:  # noqa: ANN401 (pytest is not imported here)
        """Run a test that asks for `case` on every case, one that asks for `sample` on every foreign document."""
        if "case" in metafunc.fixturenames:
            metafunc.parametrize("case", self.subject().cases, ids=str)
        if "sample" in metafunc.fixturenames:
            metafunc.parametrize("sample", checks.others_of(self.subject(), self.others, self.mine), ids=str)

    def test_golden(self, case: Case, request: Any) -> None:  # noqa: ANN401
        """A case gives the bytes of its expected.json; `--update-golden` writes them."""
        if request.config.getoption("--update-golden", default=False):
            write_golden(case, self.subject().given(case))
        checks.golden(self.subject(), case)

    def test_detects_own(self, case: Case) -> None:
        """The parser is the surest about its own case."""
        checks.detects_own(self.subject(), case)

    def test_explains_itself(self, case: Case) -> None:
        """Its claim has a reason and quotes words."""
        checks.explains_itself(self.subject(), case)

    def test_claims_nothing_else(self, sample: Sample) -> None:
        """It does not claim other formats, or junk."""
        checks.claims_nothing_else(self.subject(), sample)

    def test_quotes_the_text(self, case: Case) -> None:
        """Evidence stands where it says."""
        checks.quotes_the_text(self.subject(), case)

    def test_keeps_ranges(self, case: Case) -> None:
        """Ranges are in order and inside the text."""
        checks.keeps_ranges(self.subject(), case)

    def test_emits_declared_records(self, case: Case) -> None:
        """Records are of declared types."""
        checks.emits_declared_records(self.subject(), case)

    def test_round_trips(self, case: Case) -> None:
        """JSON and back is the same."""
        checks.round_trips(self.subject(), case)

    def test_uses_vocabularies(self, case: Case) -> None:
        """Dates, languages and States are those of the standards."""
        checks.uses_vocabularies(self.subject(), case)

    def test_never_raises(self) -> None:
        """Damaged documents raise nothing."""
        checks.never_raises(self.subject())

    def test_is_deterministic(self) -> None:
        """Surroundings do not show in the bytes."""
        checks.is_deterministic(self.subject())

    def test_is_pure(self) -> None:
        """Nothing but the document is read."""
        checks.is_pure(self.subject())

    def test_imports_fast(self) -> None:
        """The hook module costs little."""
        checks.imports_fast(self.subject())

    def test_has_sound_lists(self) -> None:
        """The word lists of its package are of the dialect."""
        checks.has_sound_lists(self.subject())


class AnnotatorConformance:
    """The same for an annotator: derive from it, name it `Test…`, and set `annotator` and `cases`.

    Cases are documents that it has something to say of, whoever parses them.

    Attributes:
        annotator: name of the annotator.
        cases: folder of its cases.
    """

    annotator: ClassVar[str]
    cases: ClassVar[Path]

    @classmethod
    def registry(cls) -> Registry:
        """Return the registry that the annotator is in: what is installed. Override it for a module of your own."""
        return Registry.from_entry_points()

    @classmethod
    def subject(cls) -> AnnotatorSubject:
        """Return the annotator with its cases, read and parsed once for all tests of the class."""
        if cls not in _ANNOTATORS:
            _ANNOTATORS[cls] = AnnotatorSubject.of(cls.annotator, cls.cases, cls.registry())
        return _ANNOTATORS[cls]

    def pytest_generate_tests(self, metafunc: Any) -> None:  # noqa: ANN401 (pytest is not imported here)
        """Run a test that asks for `case` on every case, one that asks for `sample` on documents of no format."""
        if "case" in metafunc.fixturenames:
            metafunc.parametrize("case", self.subject().cases, ids=str)
        if "sample" in metafunc.fixturenames:
            metafunc.parametrize("sample", junk(), ids=str)

    def test_golden(self, case: Case, request: Any) -> None:  # noqa: ANN401
        """A case gives the bytes of its expected.json; `--update-golden` writes them."""
        if request.config.getoption("--update-golden", default=False):
            write_golden(case, self.subject().given(case))
        checks.golden(self.subject(), case)

    def test_adds_records(self, case: Case) -> None:
        """It has something to say of its own case."""
        annotator_checks.adds_records(self.subject(), case)

    def test_leaves_the_rest_alone(self, case: Case) -> None:
        """The document stays, records are of declared types, evidence quotes the text."""
        annotator_checks.leaves_the_rest_alone(self.subject(), case)

    def test_quotes_the_text(self, case: Case) -> None:
        """Evidence stands where it says."""
        checks.quotes_the_text(self.subject(), case)

    def test_round_trips(self, case: Case) -> None:
        """JSON and back is the same."""
        checks.round_trips(self.subject(), case)

    def test_uses_vocabularies(self, case: Case) -> None:
        """Dates, languages and States are those of the standards."""
        checks.uses_vocabularies(self.subject(), case)

    def test_says_nothing_without_records(self, sample: Sample) -> None:
        """Without records it adds none, if it is one that takes records."""
        annotator_checks.says_nothing_without_records(self.subject(), sample)

    def test_never_raises(self) -> None:
        """Damaged documents raise nothing."""
        annotator_checks.never_raises(self.subject())

    def test_is_deterministic(self) -> None:
        """Surroundings do not show in the bytes."""
        checks.is_deterministic(self.subject())

    def test_is_pure(self) -> None:
        """Nothing but the document and the records is read."""
        annotator_checks.is_pure(self.subject())

    def test_imports_fast(self) -> None:
        """The hook module costs little."""
        checks.imports_fast(self.subject())

    def test_has_sound_lists(self) -> None:
        """The word lists of its package are of the dialect."""
        checks.has_sound_lists(self.subject())

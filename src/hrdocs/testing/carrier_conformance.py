"""The checks of readers and writers as test classes."""

from pathlib import Path
from typing import Any, ClassVar

from hrdocs.registry import Registry
from hrdocs.testing import carrier_checks, reader_checks, writer_checks
from hrdocs.testing.carrier_subjects import ReaderSubject, WriterSubject
from hrdocs.testing.cases import Case, write_golden

_SUBJECTS: dict[type, Any] = {}


class _OfCases:
    """What the two classes share: cases, and a golden that `--update-golden` writes."""

    cases: ClassVar[Path]

    @classmethod
    def registry(cls) -> Registry:
        """Return the registry that the plugin is in: what is installed. Override it for a module of your own."""
        return Registry.from_entry_points()

    @classmethod
    def subject(cls) -> Any:  # noqa: ANN401 (each class says which)
        """Return the plugin under test with its cases."""
        raise NotImplementedError

    def pytest_generate_tests(self, metafunc: Any) -> None:  # noqa: ANN401 (pytest is not imported here)
        """Run a test that asks for `case` on every case."""
        if "case" in metafunc.fixturenames:
            metafunc.parametrize("case", self.subject().cases, ids=str)

    def test_golden(self, case: Case, request: Any) -> None:  # noqa: ANN401
        """A case gives the bytes that stand beside it; `--update-golden` writes them."""
        if request.config.getoption("--update-golden", default=False):
            write_golden(case, self.subject().given(case))
        carrier_checks.golden(self.subject(), case)

    def test_is_deterministic(self) -> None:
        """Surroundings do not show in the bytes."""
        carrier_checks.is_deterministic(self.subject())

    def test_imports_fast(self) -> None:
        """The hook module costs little."""
        carrier_checks.imports_fast(self.subject())

    def test_has_sound_lists(self) -> None:
        """The word lists of its package are of the dialect."""
        carrier_checks.has_sound_lists(self.subject())


class ReaderConformance(_OfCases):
    """The same for a reader: derive from it, name it `Test…`, and set `reader` and `cases`.

    Attributes:
        reader: name of the reader.
        cases: folder of its cases, each with a file of its type.
    """

    reader: ClassVar[str]

    @classmethod
    def subject(cls) -> ReaderSubject:
        """Return the reader with its cases."""
        if cls not in _SUBJECTS:
            _SUBJECTS[cls] = ReaderSubject.of(cls.reader, cls.cases, cls.registry())
        subject: ReaderSubject = _SUBJECTS[cls]
        return subject

    def test_is_led_to_its_own(self, case: Case) -> None:
        """The name or the bytes of a case lead to it."""
        reader_checks.is_led_to_its_own(self.subject(), case)

    def test_keeps_ranges(self, case: Case) -> None:
        """Blocks are ranges of the text, in order; boxes are inside their page."""
        reader_checks.keeps_ranges(self.subject(), case)

    def test_places_its_blocks(self, case: Case) -> None:
        """Every block says where it stood."""
        reader_checks.places_its_blocks(self.subject(), case)

    def test_names_its_source(self, case: Case) -> None:
        """The Document names the bytes that it was read from."""
        reader_checks.names_its_source(self.subject(), case)

    def test_never_raises(self) -> None:
        """Damaged bytes give a sound Document or a SourceError."""
        reader_checks.never_raises(self.subject())

    def test_is_pure(self) -> None:
        """Nothing but the source is read."""
        reader_checks.is_pure(self.subject())


class WriterConformance(_OfCases):
    """The same for a writer: derive from it, name it `Test…`, and set `writer` and `cases`.

    Attributes:
        writer: name of the writer.
        cases: folder of its cases, each with a document whose records are written.
    """

    writer: ClassVar[str]

    @classmethod
    def subject(cls) -> WriterSubject:
        """Return the writer with its cases."""
        if cls not in _SUBJECTS:
            _SUBJECTS[cls] = WriterSubject.of(cls.writer, cls.cases, cls.registry())
        subject: WriterSubject = _SUBJECTS[cls]
        return subject

    def test_names_its_files(self, case: Case) -> None:
        """One file, or files with plain names."""
        writer_checks.names_its_files(self.subject(), case)

    def test_reads_back(self, case: Case) -> None:
        """What it writes is what its suffix says."""
        writer_checks.reads_back(self.subject(), case)

    def test_streams(self, case: Case) -> None:
        """Results are written as they come."""
        writer_checks.streams(self.subject(), case)

    def test_takes_failed_sources(self, case: Case) -> None:
        """Sources that gave no result are named."""
        writer_checks.takes_failed_sources(self.subject(), case)

    def test_never_raises(self) -> None:
        """Nothing, and documents of no words, are written without an error."""
        writer_checks.never_raises(self.subject())

    def test_is_pure(self) -> None:
        """Nothing but the results shows."""
        writer_checks.is_pure(self.subject())

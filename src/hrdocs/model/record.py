"""The base of every record: a fact from one document, with the words that it rests on."""

from typing import ClassVar

from hrdocs.model.evidence import Evidence, field_and_part
from hrdocs.model.views import Chart, Completeness
from hrdocs.values import frozen


@frozen(kw_only=True)
class Record:
    """A normalised fact. Subclasses add their fields and a `kind`.

    A parser leaves `id` and `document` empty: the core fills them in. `id` comes from the source's sha256, the kind and
    what identifies the record in its document, so that the same bytes give the same id on any machine, and a new field
    or a better value of another field does not change it.

    Attributes:
        kind: name of the record type, kebab case, unique among all plugins.
        schema_version: of the kind's JSON form, from 1; a field that comes, goes or takes other values makes the next.
        key: the fields that identify a record in its document, such as the number of a recommendation; () where a
            document has one record of the kind. None, or a key whose values are all null: the range of the words
            identifies it.
        anchor: the field whose words identify a record that has no key; "" for the words that stand first.
        completeness: of which list the record proves how complete it is; None for other records.
        charts: which counts of the kind are worth a picture.
        id: 64 hexadecimal digits; the core fills it in.
        document: sha256 of the source.
        language: BCP 47 tag of the words that the record rests on; the core takes it from the block of the first
            evidence where the parser leaves it None.
        evidence: for each field with a value, the exact words that it came from.
    """

    kind: ClassVar[str] = ""
    schema_version: ClassVar[int] = 1
    key: ClassVar[tuple[str, ...] | None] = None
    anchor: ClassVar[str] = ""
    completeness: ClassVar[Completeness | None] = None
    charts: ClassVar[tuple[Chart, ...]] = ()

    id: str = ""
    document: str = ""
    language: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def evidence_for(self, field: str) -> tuple[Evidence, ...]:
        """Return the quotations that a field or one of its values rests on, in the order of the record.

        Raises:
            ValueError: the record has no such field.
        """
        if not hasattr(type(self), field):
            raise ValueError(f"{self.kind or 'record'} has no field {field!r}")
        return tuple(each for each in self.evidence if field_and_part(each.field)[0] == field)

    def _repr_html_(self) -> str:
        from hrdocs import notebook

        return notebook.of_record(self)

"""Detection: rank every parser's answer, explain it, and refuse a tie."""

from hrdocs.errors import AmbiguousFormat, PluginCrashed, ScannedSource, UnknownFormat, one_of
from hrdocs.faults import FAULTS, crashed, failed
from hrdocs.model import Confidence, Document, Match
from hrdocs.plugin import ParserPlugin
from hrdocs.values import frozen


@frozen(kw_only=True)
class Candidate:
    """One parser's answer about a document.

    Attributes:
        parser: its name.
        match: its claim; None where it says "not mine", or failed.
        fault: what it did wrong, in words; None where it answered.
    """

    parser: str
    match: Match | None
    fault: str | None = None

    @property
    def rank(self) -> int:
        """Return the rank of the confidence, 0 for no match."""
        return self.match.confidence.rank if self.match else 0


def candidates(document: Document, parsers: tuple[ParserPlugin, ...]) -> tuple[Candidate, ...]:
    """Return every parser's answer, the surest first, equals by name; that of one that fails is its fault."""
    return _surest_first([_ask(parser, document) for parser in parsers])


def deciding(document: Document, parsers: tuple[ParserPlugin, ...]) -> tuple[Candidate, ...]:
    """Return the answers that decide whose a document is, in the order of `candidates`.

    Who can be surest is asked first; who can only be less sure than one that has answered is not asked.
    """
    answers: list[Candidate] = []
    asked: list[tuple[int, ParserPlugin]] = []
    for parser in parsers:
        try:
            most = parser.at_most(document) if parser.at_most else Confidence.CERTAIN
        except FAULTS as error:
            answers.append(_at_fault(parser, document, failed(error, parser.at_most, " to say how sure it can be")))
            continue
        if most is None:
            answers.append(Candidate(parser=parser.name, match=None))
        elif isinstance(most, Confidence):
            asked.append((most.rank, parser))
        else:
            fault = f"returned {type(most).__name__} from at_most, not Confidence or None"
            answers.append(_at_fault(parser, document, fault))
    for possible, parser in sorted(asked, key=lambda each: (-each[0], each[1].name)):
        if possible >= max((answer.rank for answer in answers), default=0):
            answers.append(_ask(parser, document, possible))
    return _surest_first(answers)


def _surest_first(answers: list[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(answers, key=lambda answer: (-answer.rank, answer.parser)))


def choose(document: Document, answers: tuple[Candidate, ...]) -> Candidate:
    """Return the one answer that is surer than all others.

    Raises:
        UnknownFormat: no parser claims the document.
        AmbiguousFormat: two or more are level at the top.
        PluginCrashed: a parser failed to answer, and no other is CERTAIN: the document may be that one's.
    """
    name = document.source.name or "source"
    faults = [answer.fault for answer in answers if answer.fault]
    if faults and not any(answer.match and answer.match.confidence is Confidence.CERTAIN for answer in answers):
        raise PluginCrashed(faults[0])
    if not any(map(str.strip, document.text)) and any(note.code == "no-text-layer" for note in document.diagnostics):
        raise ScannedSource(f"{name}: has no text, its pages are images; recognise them (reading=Reading(ocr=True))")
    top = [answer for answer in answers if answer.rank and answer.rank == answers[0].rank]
    if not top:
        if not answers:
            raise UnknownFormat(f"{name}: no parser is installed; install one, or keep the document unparsed")
        raise UnknownFormat(_not_recognised(document, answers))
    if len(top) > 1:
        claims = "; ".join(f"{answer.parser} ({answer.match.reason})" for answer in top if answer.match)
        raise AmbiguousFormat(f"{name}: could be any of: {claims}; name the format (format=)")
    return top[0]


def _not_recognised(document: Document, answers: tuple[Candidate, ...]) -> str:
    from hrdocs.prose.page.textless import textless_kind

    name, kind = document.source.name or "source", textless_kind(document)
    if kind:
        told = f"{name}: not recognised as any format, looks like {kind.what}"
        return f"{told}; {kind.advice}, or keep it as it is (keep_unknown=True)"
    tried = one_of([answer.parser for answer in answers])
    return (
        f"{name}: not recognised as {tried}; name the format (format=) if you know it, "
        "or keep it unparsed (keep_unknown=True)"
    )


def _ask(parser: ParserPlugin, document: Document, possible: int = Confidence.CERTAIN.rank) -> Candidate:
    try:
        match = parser.detect(document)
    except FAULTS as error:
        return _at_fault(parser, document, failed(error, parser.detect, " to say whether it is its format"))
    if match is not None and not isinstance(match, Match):
        return _at_fault(parser, document, f"returned {type(match).__name__} from detect, not Match or None")
    if match and match.confidence.rank > possible:
        return _at_fault(parser, document, "is surer of a document than its at_most says")
    return Candidate(parser=parser.name, match=match)


def _at_fault(parser: ParserPlugin, document: Document, fault: str) -> Candidate:
    crash = crashed(document.source.name or "source", parser, fault)
    return Candidate(parser=parser.name, match=None, fault=str(crash))

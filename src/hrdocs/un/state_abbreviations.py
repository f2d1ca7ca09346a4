"""Abbreviations that one document defines for States: "the Kyrgyz Republic (KR)", "Польша (далее – РП)"."""

import functools
import re
from collections.abc import Iterator

from hrdocs.language.of_document import main_language
from hrdocs.lexicon.phrasebook import fold
from hrdocs.model import Document, Evidence, per_document
from hrdocs.un import states, treaties
from hrdocs.un.states import StateMatch
from hrdocs.un.tables import LEXICON, phrases
from hrdocs.values import frozen


@frozen(kw_only=True)
class Abbreviation:
    """A State's abbreviation, its ISO 3166-1 alpha-3 code, and the words of the document that define it."""

    short: str
    code: str
    evidence: Evidence


@frozen(kw_only=True)
class DocumentStates:
    """States as a document names them: by the names that `hrdocs.un.states` knows, and by its own abbreviations.

    Attributes:
        abbreviations: what the document defines.
        language: of most of its text; names that are words elsewhere ("Island") are then known as States too.
    """

    abbreviations: tuple[Abbreviation, ...] = ()
    language: str | None = None

    def lookup(self, name: str) -> str | None:
        """Return the code of a State by the document's abbreviation, else as `states.lookup` does."""
        short = name.strip()
        return next((each.code for each in self.abbreviations if each.short == short), None) or states.lookup(name)

    def find(self, text: str) -> list[StateMatch]:
        """Return every State that a text names, in order, as `states.find` does, by the abbreviations too."""
        found = states.find(text)
        for others in (self._in_language(text), self._abbreviated(text)):
            if others:
                taken = {place for match in found for place in range(match.start, match.end)}
                found += [match for match in others if match.start not in taken]
        return sorted(found, key=lambda match: match.start)

    def _in_language(self, text: str) -> list[StateMatch]:
        return states.find(text, self.language) if self.language and self.language not in _KNOWN_ALWAYS else []

    def _abbreviated(self, text: str) -> list[StateMatch]:
        codes = {each.short: each.code for each in self.abbreviations}
        if not codes:
            return []
        found = re.finditer(rf"(?<![\w/.-])(?:{'|'.join(codes)})(?![\w/]|[.-]\w)", text)
        return [StateMatch(start=each.start(), end=each.end(), code=codes[each.group()]) for each in found]


_KNOWN_ALWAYS = frozenset({"ar", "en", "es", "fr", "ru", "zh"})
"""Languages whose names of States are looked for in every text."""

BY_NAME = DocumentStates()
"""States by their names alone, for a text of no document."""


@per_document(of=("text", "blocks"))
def states_of(document: Document) -> DocumentStates:
    """Return the States as a document names them; what it uses for two States abbreviates none of them."""
    found: dict[str, list[Abbreviation]] = {}
    for block in document.blocks:
        text = document.text_of(block)
        if _defines().search(text):  # States are looked for in few blocks
            for short, code, start, end in _definitions(text, block.language):
                evidence = document.quote("abbreviation", block.start + start, block.start + end)
                found.setdefault(short, []).append(Abbreviation(short=short, code=code, evidence=evidence))
    first = [each[0] for each in found.values() if len({one.code for one in each}) == 1]
    return DocumentStates(abbreviations=tuple(first), language=main_language(document))


def _definitions(text: str, language: str | None) -> Iterator[tuple[str, str, int, int]]:
    """Yield each abbreviation that stands behind a State's name: its letters, the State, the range of both."""
    for match in states.find(text, language) or states.find(text):
        form = _form().match(text, match.end)
        name = text[match.start : form.end() if form else match.end]
        defined = _definition().match(text, match.start + len(name))
        short = (defined["short"] or defined["short_after"]) if defined else ""
        if defined and _abbreviates(short, name, announced=bool(defined["announced"] or defined["short_after"])):
            yield short, match.code, match.start, defined.end()


@functools.cache
def _form() -> re.Pattern[str]:
    return re.compile(rf"\s{LEXICON.source('state_forms')}", re.IGNORECASE)


@functools.cache
def _definition() -> re.Pattern[str]:
    """Return what stands behind a State's name to define an abbreviation: in brackets, or announced behind a comma."""
    in_brackets, behind_comma = _defining()
    return re.compile(rf"\s?[(（]{in_brackets} | ,{behind_comma}", re.VERBOSE)


@functools.cache
def _defines() -> re.Pattern[str]:
    """Return what every definition has in it; it begins with one sign, so that it is found sooner than one."""
    in_brackets, behind_comma = _defining()
    return re.compile(rf"[(（,] (?: (?<=[(（]){in_brackets} | (?<=,){behind_comma} )", re.VERBOSE)


def _defining() -> tuple[str, str]:
    """Return what stands in the brackets, with the closing one, and what stands behind the comma."""
    announced, short = f"(?i:{LEXICON.source('hereinafter')})", r"[^\W\d_a-zа-яё]{2,5}"
    article = rf"(?:{LEXICON.source('abbreviation_articles')}\s?)?"
    opened, closed = "(?:[\"“”«„‘']\\s?)?", "(?:\\s?[\"”»“’'])?"
    return (
        rf"(?P<announced>{announced}\s?[-–—:,]?\s?)? {article}{opened}(?P<short>{short}){closed} [)）]",
        rf"\s{announced}\s(?:[-–—]\s)?{article}{opened}(?P<short_after>{short}){closed}(?![\w/-])",
    )


def _abbreviates(short: str, name: str, *, announced: bool) -> bool:
    """Return whether letters are capitals that no State or organisation is known by, and are the name's own in order.

    The first of them begins a word of the name: "PL" fits "Republic of Poland". Announced ones need not fit.
    """
    if not short.isupper() or _is_known(short):
        return False
    return announced or any(_in_order(fold(short), fold(name[word.start() :])) for word in re.finditer(r"\w+", name))


def _in_order(letters: str, name: str) -> bool:
    following = iter(name)
    return name[:1] == letters[:1] and all(letter in following for letter in letters)


def _is_known(short: str) -> bool:
    known = short in phrases("organisation_acronyms") or states.lookup(short) is not None
    return known or bool(treaties.find(short))

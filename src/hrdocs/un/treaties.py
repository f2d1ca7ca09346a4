"""Treaties and the bodies that watch over them, by the names that documents give them.

The ids are ICERD, ICESCR, ICCPR, CEDAW, CAT, CRC, ICRMW, CRPD, ICPPED, their protocols (OP-CAT, ICCPR-OP2 …),
ROME-STATUTE, REFUGEE-1951 and -1967, STATELESS-1954 and -1961, GENOCIDE, MINE-BAN, ATT, TPNW, UNFCCC, PARIS-AGREEMENT,
ESCAZU, UN-CHARTER, ILO-nnn by the number of the convention, and CETS-nnn by the number in the Council of Europe Treaty
Series. The Charter is a treaty as the others are (United Nations Treaty Series, vol. I): a text that names it, even in
passing, refers to it.
"""

import functools
import itertools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.lexicon.phrasebook import Phrasebook
from hrdocs.un.acronyms import BODY, as_treaty, is_other
from hrdocs.un.tables import LEXICON, rows
from hrdocs.un.treaty_numbers import numbered
from hrdocs.values import frozen


@frozen(kw_only=True)
class TreatyMatch:
    """A treaty that a text names: its range and our id for it."""

    start: int
    end: int
    id: str


@frozen(kw_only=True)
class Treaty:
    """What is known of a treaty.

    Attributes:
        id: our id.
        title: in English.
        depositary: who keeps it.
        number: the depositary's own: chapter and number in "Multilateral Treaties Deposited with the Secretary-General"
            ("IV-4"), in the Council of Europe Treaty Series ("210"), or of the convention of the ILO ("169").
        body: id of the body that watches over it.
        body_symbol: what that body's documents begin with: "CCPR/C".
    """

    id: str
    title: str
    depositary: str | None = None
    number: str | None = None
    body: str | None = None
    body_symbol: str | None = None


def find(text: str) -> list[TreatyMatch]:
    """Return every mention of a treaty in a text, in order, the longest name at each place.

    A title and its acronym in brackets are one mention. Bodies are told apart: "the Committee against Torture" and
    "the CEDAW Committee" are no treaties. A name that the text itself defines ("(hereinafter “the Convention”)") counts
    from there on.
    """
    named = [as_treaty(text, match) for match in _names().find(text) if not is_other(text, match)]
    found = [*numbered(text), *((m.start, m.end, m.key) for m in named)]
    if not found:
        return []
    found = _without_overlaps([*found, *_protocols_thereto(text, found)])
    found = _once_each(text, [*found, *_defined(text, found)])
    return [
        TreatyMatch(start=start, end=end, id=id)
        for start, end, key in found
        for id in key.split()
        if id not in _NOTHING and not id.startswith(BODY)
    ]


@functools.cache
def known() -> dict[str, Treaty]:
    """Return every treaty of the tables by its id."""
    titles: dict[str, str] = {}
    for row in rows("treaty_names"):
        if row["language"] == "en" and " " not in row["id"]:
            titles.setdefault(row["id"], row["phrase"])
    for row in rows("treaty_protocols"):
        if row["language"] == "en" and row["id"] not in _NOTHING and titles.get(row["id"], "").isupper():
            titles[row["id"]] = row["template"].format(titles[row["base"]] if row["base"] else "")
    bodies = {row["treaty"]: row for row in rows("bodies")}
    kept = {row["id"]: row for row in rows("treaties")}
    return {
        id: Treaty(
            id=id,
            title=title,
            depositary=kept[id]["depositary"],
            number=kept[id]["number"],
            body=bodies[id]["id"] if id in bodies else None,
            body_symbol=bodies[id]["symbol"] if id in bodies else None,
        )
        for id, title in titles.items()
    }


_NOTHING = frozenset({"-"})
"""Keys of names that could be several treaties: "the Optional Protocol" to a convention that has three."""
_FREE_CASE_FROM = 4

_Found = tuple[int, int, str]


@functools.cache
def _names() -> Phrasebook:
    return Phrasebook(_entries(), free_case_from=_FREE_CASE_FROM)


def _entries() -> Iterator[tuple[str, str]]:
    names = [(row["id"], row["language"], row["phrase"]) for row in rows("treaty_names")]
    bases: dict[tuple[str, str], list[str]] = {}
    for base, language, name in names:
        bases.setdefault((base, language), []).append(name)
    for row in rows("treaty_protocols"):
        for name in bases.get((row["base"], row["language"]), ()) if row["base"] else ("",):
            for filled in _filled(row["template"], name, row["language"]):
                yield filled, row["id"]
    for id, language, name in names:
        for form in _cases(name, language):
            yield form, id
    for row in rows("body_names"):
        for form in _cases(row["phrase"], row["language"]):
            yield form, BODY + row["id"]


def _filled(template: str, name: str, language: str) -> Iterator[str]:
    for head, form in itertools.product(_cases(template, language), _cases(name, language)):
        yield head.format(form).replace("لال", "لل").replace(" بال", " بال")


def _cases(name: str, language: str) -> list[str]:
    """Return a name in the cases that a language puts its head word, or the end of the name, into."""
    if language in _WITH_ENDINGS:
        return [name, *(name + ending for ending in _endings(language))]
    for head, forms in _heads(language).items():
        if name.startswith(head):
            return [name, *(form + name[len(head) :] for form in forms)]
    return [name]


_WITH_ENDINGS = ("ky", "tg")


@functools.cache
def _endings(language: str) -> tuple[str, ...]:
    """Return what Kyrgyz and Tajik write onto the last word, in Kyrgyz also behind "its"."""
    listed = LEXICON.phrases("case_endings", language=language)
    plain = tuple(dict.fromkeys(phrase.removeprefix("*") for phrase in listed))
    return (*plain, "сы", *(f"сы{ending}" for ending in plain)) if language == "ky" else plain


@functools.cache
def _heads(language: str) -> dict[str, tuple[str, ...]]:
    """Return the head words of a language that change with the case, the longest first, with their forms."""
    heads: dict[str, tuple[str, ...]] = {}
    for row in LEXICON.rows("treaty_cases", language=language):
        heads[row["head"]] = (*heads.get(row["head"], ()), row["phrase"])
    return dict(sorted(heads.items(), key=lambda each: -len(each[0])))


@functools.cache
def _its_protocol() -> re.Pattern[str]:
    words = {row["role"]: LEXICON.source("its_protocol", role=row["role"]) for row in rows("its_protocol")}
    return re.compile(
        rf"""
        ,?\s+{words["and"]}\s+
        (?P<name>
            (?:{words["all"]}\s+)? {words["its"]}\s+ (?P<count>{words["count"]})?\s*
            (?P<protocol>{words["protocol"]}) (?:\s+thereto)?
        )
        (?!\w)(?!\s+{words["of another"]})
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_CLOSING = regex(r"\s*\([^()\n]{1,40}\)")


def _protocols_thereto(text: str, found: list[_Found]) -> Iterator[_Found]:
    """Yield "its Optional Protocol" after a treaty, where it can mean one thing only."""
    for _, end, key in found:
        bracket = _CLOSING.match(text, end)
        follows = _its_protocol().match(text, bracket.end() if bracket else end)
        protocols = _its_protocols().get((key, _count(follows))) if follows else None
        if follows and protocols:
            yield follows.start("name"), follows.end("name"), protocols


def _count(follows: re.Match[str]) -> str:
    """Return which protocols a wording speaks of: "one", a number in English, or "several"."""
    counts = {row["phrase"].lower(): row["count"] for row in rows("its_protocol") if row["count"]}
    printed = follows["count"] or follows["protocol"]
    return counts[" ".join(printed.lower().split())]


@functools.cache
def _its_protocols() -> dict[tuple[str, str], str]:
    """Return the protocols that "its Optional Protocol", "its two Optional Protocols" mean after a treaty."""
    return {(row["treaty"], row["count"]): row["protocols"] for row in rows("treaty_its_protocols")}


def _without_overlaps(found: list[_Found]) -> list[_Found]:
    kept: list[_Found] = []
    for each in sorted(found, key=lambda found: (found[0], -found[1])):
        if not kept or each[0] >= kept[-1][1]:
            kept.append(each)
    return kept


def _once_each(text: str, found: list[_Found]) -> list[_Found]:
    """Return mentions without the acronym or number that stands in brackets after a name for the same treaty."""
    kept: list[_Found] = []
    for each in _without_overlaps(found):
        between = text[kept[-1][1] : each[0]] if kept else ""
        if kept and kept[-1][2] == each[2] and "(" in between and re.fullmatch(r"[^()]{0,12}\([^()]{0,20}", between):
            continue
        kept.append(each)
    return kept


_DEFINITION = regex(
    r"""
    [^().;]{0,40}\(\s*
    (?:hereinafter|hereafter|henceforth)?[,:]?\s*(?:referred\s+to\s+as\s+|called\s+)?
    (?P<article>the\s+)?
    (?P<quote>["“«'‘])?\s*(?P<inner>the\s+)?
    (?P<name>[A-Z][A-Za-z]*(?:\s[A-Z]?[A-Za-z]+){0,3})
    \s*["”»'’]?\s*\)
    """,
    re.VERBOSE,
)
_LONGER_NAME = r"(?!\s+(?:on|against|relating|for|to)\b)(?!\w)"


def _defined(text: str, found: list[_Found]) -> Iterator[_Found]:
    """Yield the mentions by a name that the text defines in brackets after a title, from there on."""
    definitions: dict[str, set[tuple[str, int]]] = {}
    for _, end, key in found:
        definition = _DEFINITION.match(text, end)
        generic = definition and re.search(r"\b(?:Convention|Covenant|Protocol|Statute|Treaty)\b", definition["name"])
        if definition and generic and not key.startswith(BODY):
            definitions.setdefault(definition["name"], set()).add((key, definition.end()))
    for name, meanings in definitions.items():
        if len({key for key, _ in meanings}) == 1:
            key, after = min(meanings)
            for mention in re.compile(rf"(?<!\w){re.escape(name)}{_LONGER_NAME}").finditer(text, after):
                yield mention.start(), mention.end(), key

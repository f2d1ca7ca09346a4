"""The title of a page without its site's name: the page's own headline where one agrees with what the head says."""

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import UNSPACED, unspaced
from hrdocs.readers.block_kinds import HEADING
from hrdocs.readers.html import jsonld
from hrdocs.readers.html.frame import Frame, PageText
from hrdocs.readers.html.metadata.page import MetadataValue, Page
from hrdocs.values import frozen

SEPARATOR = regex(
    r"""
    \s+[|\-–—·•»«:‹›~/]+\s+ | \s*[|»ㅣ｜]\s* | \s+::\s+
    | (?<=[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff])\s*[_：-]+\s*   # scripts without spaces have none around it
    """,
    re.VERBOSE,
)
_WORD = regex(r"\w+")
AGREEMENT = 0.5
"""Share of words (F1) from which a headline and a title in the head are taken to name the same text."""


HEADLINE_WORDS = 3
"""A single first-rank heading of so many words is the headline, even where the head words it differently."""

FARTHEST = 50
"""Elements between a heading and the words in it, at most."""

UNDER, PROSE = 30, 80
"""Among how many texts under a heading prose is looked for, and from how many characters on a text is that."""

LONGEST_KICKER = 40
"""Characters of what stands in a heading before the headline: the section, the matter."""

_CLOSING = tuple(":;,.!?")
"""Signs with which the second part of a headline stands close to the first."""

LONGEST = 400
"""A heading longer than this is no headline."""


def find(page: Page, sites: Sequence[str]) -> MetadataValue | None:
    """Return the title: the headline shown that agrees best with what the head claims, else the best claim."""
    names = _keys(sites)
    claims = [MetadataValue(value=without_site(each.value, names), place=each.place) for each in _claims(page)]
    printed = _headlines(page, 1)
    parts = [part for headline in printed for part in (headline.text, *headline.parts)]
    agreed = best(parts, [each.value for each in claims if len(claims) == 1 or each.place != "html:title"])
    if agreed:
        value = _without_kicker(without_site(agreed, names), [each for each in claims if each.place != "html:title"])
        return MetadataValue(value=value, place="html:h1")
    alone = _only_headline(printed, names)
    if alone:
        return MetadataValue(value=without_site(alone, names), place="html:h1")
    for second in _headlines(page, 2):
        if len(second.text.split()) >= 4 and any(claim.value.startswith(second.text) for claim in claims):
            return MetadataValue(value=second.text, place="html:h2")
    return _claimed(claims, names) or (MetadataValue(value=printed[0].text, place="html:h1") if printed else None)


def _without_kicker(headline: str, claims: Sequence[MetadataValue]) -> str:
    """Return a headline without a word or two before it that every claim of the head leaves out.

    Where a style sheet alone parts the two, they are printed as one: "HarbourFerry sails again".
    """
    values = [" ".join(each.value.split()) for each in claims]
    behind = next((value for value in values if headline.endswith(value) and len(value.split()) >= HEADLINE_WORDS), "")
    before = headline[: len(headline) - len(behind)] if behind else ""
    known = headline in values or any(folded(before) in folded(value) for value in values if before)
    return behind if 0 < len(before) <= LONGEST_KICKER and not known else headline


def _only_headline(printed: Sequence["Headline"], names: frozenset[str]) -> str | None:
    """Return the one heading of the first rank, or the one of several that a text stands under."""
    others = [each for each in printed if not _is_site(each.text, names) and len(each.text.split()) >= HEADLINE_WORDS]
    told = [each for each in others if each.heads_text]
    found = {each.text for each in others} if len({each.text for each in others}) == 1 else {each.text for each in told}
    return found.pop() if len(found) == 1 else None


def _claimed(claims: Sequence[MetadataValue], names: frozenset[str]) -> MetadataValue | None:
    """Return what the head claims: JSON-LD's wording where another claim is that and the section or site behind it."""
    first = next(
        (each for each in claims if each.place != "json-ld:headline" and not _is_site(each.value, names)), None
    )
    declared = next((each for each in claims if each.place == "json-ld:headline"), None)
    longer = declared and first and folded(first.value).startswith(folded(declared.value))
    return declared if longer else first or next(iter(claims), None)


def site_names(given: Sequence[str | None], url: str | None) -> list[str]:
    """Return the names that a page's site goes by: those given, its host, and the host's labels but the last."""
    names = [name for name in given if name]
    host = re.match(r"https?://(?:www\.)?([^/:?#]+)", url or "")
    if host:
        names += [host.group(1), *host.group(1).split(".")[:-1]]
    return names


def _claims(page: Page) -> Iterator[MetadataValue]:
    for node in page.graph.articles[:1]:
        headline = jsonld.text(node.get("headline"))
        if headline:
            yield MetadataValue(value=headline, place="json-ld:headline")
    yield from page.metas("title")
    if page.head.title:
        yield MetadataValue(value=page.head.title, place="html:title")


@frozen(kw_only=True)
class Headline:
    """A heading that the page shows; its parts where blocks cut it; and whether prose stands under it."""

    text: str
    parts: tuple[str, ...] = ()
    heads_text: bool = False


def _headlines(page: Page, level: int) -> list[Headline]:
    pieces = page.walk.pieces
    found: list[Headline] = []
    for held in _cut_in_blocks(pieces, level):
        parts = tuple(" ".join(pieces[at].text.split()) for at in held)
        text = "".join(part if part[:1] in _CLOSING else f" {part}" for part in parts).strip()
        if len(text) < LONGEST:
            heads = any(len(piece.text) >= PROSE and piece.in_body for piece in _under(pieces, held[-1] + 1, level))
            found.append(Headline(text=text, parts=parts if len(parts) > 1 else (), heads_text=heads))
    return found


def _cut_in_blocks(pieces: Sequence[PageText], level: int) -> Iterator[list[int]]:
    """Yield the places of the texts of each heading of a rank: of one that blocks cut, those side by side."""
    heading: Frame | None = None
    held = list[int]()
    for at, piece in enumerate(pieces):
        if piece.kind is HEADING and piece.level == level:
            own = _heading_of(piece, level)
            if held and (own is not heading or held[-1] != at - 1):
                yield held
                held = []
            heading = own
            held.append(at)
    if held:
        yield held


def _heading_of(piece: PageText, level: int) -> Frame:
    """Return the heading element of a rank that a text of such a heading stands in."""
    tag, around = f"h{level}", itertools.islice(piece.frame.ancestors(), FARTHEST)
    return next((frame for frame in itertools.chain((piece.frame,), around) if frame.tag == tag), piece.frame)


def _under(pieces: Sequence[PageText], start: int, level: int) -> Iterator[PageText]:
    """Yield the texts under a heading, up to the next one of its rank."""
    near = pieces[start : start + UNDER]
    return itertools.takewhile(lambda piece: piece.kind is not HEADING or piece.level != level, near)


def best(headlines: Sequence[str], claims: Sequence[str]) -> str | None:
    """Return the headline on the page that agrees best with what the head claims, or None where none does."""
    scored = [
        (max((agreement(headline, claim) for claim in claims), default=0.0), -order, headline)
        for order, headline in enumerate(headlines[:20])
    ]
    top = max(scored, default=None)
    return top[2] if top is not None and top[0] >= AGREEMENT else None


def agreement(left: str, right: str) -> float:
    """Return the F1 of the words of two texts, 0 to 1."""
    a, b = _words(left), _words(right)
    if not a or not b or set(a).isdisjoint(b):
        return 0.0
    shared = sum((Counter(a) & Counter(b)).values()) if a != b else len(a)
    return 2 * shared / (len(a) + len(b))


def _words(text: str) -> list[str]:
    """Return the words of a text, and of scripts that put no space between them the signs."""
    words = folded(text)
    return (UNSPACED.sub(r" \g<0> ", words) if unspaced(words) else words).split()


def folded(text: str | None) -> str:
    """Return the words of a text, case folded, for comparing."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def without_site(title: str, names: frozenset[str]) -> str:
    """Return a title without the name of its site at either end ("Headline | Site", "Site: Headline").

    A part goes where it is one of the site's known names; a last part of at most three words after "|" goes
    anyway, since a bar ends a headline.
    """
    cuts = list(SEPARATOR.finditer(title))[:12]
    for cut in cuts:
        if _is_site(title[cut.end() :], names):
            return without_site(title[: cut.start()], names)
    for cut in reversed(cuts):
        if _is_site(title[: cut.start()], names):
            return title[cut.end() :]
    if cuts and "|" in cuts[-1].group():
        head, tail = title[: cuts[-1].start()], title[cuts[-1].end() :]
        if len(tail.split()) <= 3 and len(head.split()) > len(tail.split()):
            return head
    return title


def _keys(sites: Sequence[str]) -> frozenset[str]:
    keys = {folded(site) for site in sites}
    return frozenset(keys | {key.replace(" ", "") for key in keys}) - {""}


def _is_site(part: str, names: frozenset[str]) -> bool:
    key = folded(part)
    return bool(key) and (key in names or key.replace(" ", "") in names)

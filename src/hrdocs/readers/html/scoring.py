"""Which element holds the main content: each frame's value is what its prose brings less what surrounds it."""

import functools

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import unspaced
from hrdocs.readers.block_kinds import HEADING
from hrdocs.readers.html import lists
from hrdocs.readers.html.elements import HEADINGS
from hrdocs.readers.html.frame import Frame, PageText
from hrdocs.values import define

PROSE = 60
"""From this many characters a text that is mostly unlinked is taken for prose."""

LEVEL_WITH_BEST = 0.85
"""A frame inside the best one that has this share of its value is taken instead: less stands around the text in it."""

TEXT_IN_BEST = 0.6
"""The same for an `<article>` or one that is named as a text is."""

REMARK = 200
"""An aside with this much prose and hardly a link is a remark of the text that it stands in."""

DOUBTFUL = 400
"""With this much prose and few links, a doubtful name counts for nothing."""

LEAST_PROSE = 250
"""Half of the page's prose speaks against pruning an element from so many characters on."""

LONG_NAME = 6
"""A name of more words than this is made of a heading's words, or of a style's."""

_HAN = regex(r"[\u3040-\u30ff\u3400-\u9fff]")
_NEVER_PRUNED = frozenset(("body", "html", "main", "article"))
_SURROUNDING_TAGS = frozenset(("nav", "footer", "aside", "form", "dialog", "menu", "search"))
_SURROUNDING_ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "alert",
        "form",
    ]
)
_DOUBTFUL_ROLES = frozenset(("menu", "menubar", "tablist", "tab", "toolbar"))
"""Roles that pages also give to what holds their text."""

_NO_CONTAINERS = frozenset(
    [
        "html",
        "p",
        "li",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "pre",
        "figcaption",
        "blockquote",
        "ul",
        "ol",
        "summary",
        "caption",
        "legend",
        "address",
    ]
)


@functools.lru_cache(maxsize=8192)
def named(names: str) -> int:
    """Return 2 where a class or id names what surrounds a text, 1 where it may, 0 where it does not."""
    standing = lists.pattern("standing_names.txt")
    told = " ".join(word for word in names.split() if word.count("-") < LONG_NAME and not standing.fullmatch(word))
    if lists.words("boilerplate_names.txt").search(told):
        return 2
    return 1 if lists.words("doubtful_names.txt").search(told) else 0


@define(eq=False)
class Weights:
    """What each frame holds, in itself and below, by its index; and which frames are not the main content."""

    text: list[int]
    linked: list[int]
    prose: list[int]
    pruned: list[bool]


def weigh(frames: list[Frame], pieces: list[PageText]) -> Weights:
    """Return how many characters of text, linked text and prose each frame holds, in itself and below."""
    size = len(frames)
    text, linked, prose = [0] * size, [0] * size, [0] * size
    for piece in pieces:
        at, length = piece.frame.index, len(piece.text)
        piece.weight = length if piece.text.isascii() else _weight(piece.text)
        text[at] += length
        linked[at] += piece.linked
        if piece.weight >= PROSE and piece.linked < 0.5 * length:
            prose[at] += piece.weight
    for frame in reversed(frames):
        at = frame.index
        if text[at] and frame.parent is not None:
            above = frame.parent.index
            text[above] += text[at]
            linked[above] += linked[at]
            prose[above] += prose[at]
    return Weights(text=text, linked=linked, prose=prose, pruned=[False] * size)


def _weight(text: str) -> int:
    """Return the length of a text in letters: signs without spaces between words count twice.

    In Chinese and Japanese only those of sentences, which end in "。": headlines of other pages have none.
    """
    signs = unspaced(text)
    return len(text) if signs and "。" not in text and _HAN.search(text) else len(text) + signs


def is_prose(piece: PageText) -> bool:
    """Return whether a text is running text, no label and no list of links."""
    return piece.weight >= PROSE and piece.linked < 0.5 * len(piece.text)


def prune(frames: list[Frame], weights: Weights, *, by_name: bool) -> None:
    """Set which frames are not the main content by what they are called; nothing that holds half of the prose is."""
    consent = _consent(frames, weights)
    prose = weights.prose[0] - sum(weights.prose[at] for at in consent) if frames else 0
    half = max(0.5 * prose, LEAST_PROSE)
    pruned, told = weights.pruned, weights.prose
    for frame in frames:
        at, outer = frame.index, frame.parent
        if (outer is not None and pruned[outer.index]) or at in consent:
            pruned[at] = True
        elif told[at] > half or frame.tag in _NEVER_PRUNED:
            pruned[at] = False
        else:
            pruned[at] = _surrounds(frame, weights) or (by_name and _is_named_so(frame, weights))


def _consent(frames: list[Frame], weights: Weights) -> frozenset[int]:
    """Return the frames that ask for consent, which may say more than the text; none where all prose is in them."""
    found = set[int]()
    told = weights.prose
    for frame in frames:
        asks = told[frame.index] >= LEAST_PROSE and frame.tag not in _NEVER_PRUNED and _asks(frame.names)
        if asks and found.isdisjoint(outer.index for outer in frame.ancestors()):
            found.add(frame.index)
    outside = weights.prose[0] - sum(weights.prose[at] for at in found) if frames else 0
    return frozenset(found) if outside >= LEAST_PROSE else frozenset()


@functools.lru_cache(maxsize=8192)
def _asks(names: str) -> bool:
    """Return whether one of the names of an element is that of a window that asks for consent."""
    return any(lists.pattern("consent_names.txt").fullmatch(word) for word in names.split())


def _surrounds(frame: Frame, weights: Weights) -> bool:
    if frame.aria in _DOUBTFUL_ROLES:
        return _is_thin(frame, weights)
    if frame.tag == "header":
        return not frame.context.within_text
    if frame.tag == "aside":
        text, linked = weights.text[frame.index], weights.linked[frame.index]
        remark = weights.prose[frame.index] > REMARK and linked < 0.1 * text
        return not (remark and frame.context.within_text)
    return frame.tag in _SURROUNDING_TAGS or frame.aria in _SURROUNDING_ROLES


def _is_named_so(frame: Frame, weights: Weights) -> bool:
    # The id of a heading is made of its words; elements of the page's own say in their names what they hold.
    names = f"{frame.names} {frame.tag}" if "-" in frame.tag else frame.names
    if not names or frame.tag in HEADINGS:
        return False
    verdict = named(names)
    return _is_thin(frame, weights) if verdict == 1 else verdict == 2


def _is_thin(frame: Frame, weights: Weights) -> bool:
    """Return whether an element holds little prose or many links."""
    return weights.prose[frame.index] < DOUBTFUL or weights.linked[frame.index] > 0.3 * weights.text[frame.index]


def best(frames: list[Frame], pieces: list[PageText], weights: Weights) -> Frame | None:
    """Return the frame that the main content stands in, or None where the page has none.

    Values add up from below; a subtree counts against its parent by little, since it can be sifted out.
    """
    values, pruned = [0.0] * len(frames), weights.pruned
    for piece in pieces:
        if not pruned[piece.frame.index]:
            values[piece.frame.index] += _value(piece)
    left = [frame for frame in frames if not pruned[frame.index]]
    for frame in reversed(left):
        if frame.parent is not None:
            values[frame.parent.index] += max(values[frame.index], -80.0) - 2
    candidates = [frame for frame in left if frame.tag not in _NO_CONTAINERS]
    top = max((values[frame.index] for frame in candidates), default=0.0)
    if top <= 0:
        return None
    return next(frame for frame in reversed(candidates) if _is_level(frame, values[frame.index] / top))


def _is_level(frame: Frame, share: float) -> bool:
    """Return whether a frame with this share of the best frame's value may be taken instead of it."""
    return share >= LEVEL_WITH_BEST or (share >= TEXT_IN_BEST and _is_text(frame))


def _is_text(frame: Frame) -> bool:
    return frame.tag == "article" or lists.words("text_names.txt").search(frame.names) is not None


def fullest(frames: list[Frame], weights: Weights) -> Frame | None:
    """Return the innermost frame that holds nearly all of the text, links and all, that is not pruned."""
    own = list(weights.text)
    for frame in reversed(frames):
        if frame.parent is not None:
            at = frame.index
            own[frame.parent.index] -= weights.text[at] - (0 if weights.pruned[at] else own[at])
    candidates = [f for f in frames if not weights.pruned[f.index] and f.tag not in _NO_CONTAINERS]
    top = max((own[frame.index] for frame in candidates), default=0)
    return next((f for f in reversed(candidates) if own[f.index] >= LEVEL_WITH_BEST * top), None) if top else None


def _value(piece: PageText) -> float:
    length = len(piece.text)
    linked = piece.linked * piece.weight / length
    if piece.linked > 0.5 * length:
        return -10.0 - 0.2 * piece.weight
    if piece.weight >= PROSE:
        return piece.weight - linked
    if piece.kind is HEADING:
        return 5.0
    return 0.2 * (piece.weight - linked) - 4

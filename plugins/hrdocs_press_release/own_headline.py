"""Headlines in which the issuer itself announces: "X launches new report"."""

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document
from hrdocs.passages import Range
from hrdocs.prose import LEXICON as PROSE
from hrdocs.prose.page.headlines import headline
from hrdocs.prose.people.names import has_organisation
from hrdocs.text import folded_words
from hrdocs_press_release.lists import LEXICON


def own_headline(document: Document, *, labelled: bool = False) -> tuple[Range | None, str] | None:
    """Return the issuer in a headline where the issuer itself announces: "X launches new report".

    Args:
        document: the document.
        labelled: whether it is known to be a release, so that the name need not be told from others by its nouns.

    Returns:
        The range of its name in the text, or None where only the carrier has the headline, and the name.
    """
    found = headline(document)
    verb = LEXICON.pattern("release_announcing").search(found.text) if found else None
    if found is None or verb is None or verb.start() < 3:
        return None
    subject = _issuer_in(found.text[: verb.start()].strip(" ,–—-:"))
    known = has_organisation(subject) or (labelled and subject[:1].isupper())
    if not known or not _is_short_name(subject) or not _named_in_body(document, subject, found.block):
        return None
    if found.range and document.text[found.range[0] :].startswith(subject):
        return (found.range[0], found.range[0] + len(subject)), subject
    return None, subject


_ARTICLE_AND_NOUN = regex(r"(?P<article>[^\W\d_]+)\s[^\W\d_]+")
_QUOTED_ORGANISATION = regex(
    r"(?P<before>(?:[^\W\d_][\w.'’-]*\s){0,3}?)[“«„\"](?P<name>[^”»“\"]{2,60})[”»“\"](?P<behind>(?:\s[\w'’‘-]+){0,3})"
)


def _issuer_in(subject: str) -> str:
    """Return the name that opens the words before the verb of a headline, where the verb stands last."""
    match = _QUOTED_ORGANISATION.match(subject)
    if match is None:
        return subject
    noun = PROSE.pattern("organisations").search(match["behind"])
    if noun:
        return subject[: match.start("behind") + noun.end()]
    return subject[: match.start("behind")] if match["before"] else subject


def _is_short_name(subject: str) -> bool:
    """Return whether words can be a name: not many, and more than a noun with its article, "The Ministry"."""
    bare = _ARTICLE_AND_NOUN.fullmatch(subject)
    if bare and PROSE.pattern("determiners", kind="article").fullmatch(bare["article"]):
        return False
    return 2 <= len(subject) <= 120 and len(subject.split()) <= 12


def _named_in_body(document: Document, subject: str, headline_block: int | None) -> bool:
    core = _QUOTED_ORGANISATION.match(subject)
    wanted = folded_words(core["name"] if core else subject)
    texts = (
        document.text_of(block)
        for n, block in enumerate(document.blocks)
        if block.in_body and n != headline_block and block.kind is not BlockKind.HEADING
    )
    return any(wanted in folded_words(text) for text in texts)

"""Where names end: the words beside them that have a capital and are no part of them."""

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose.people.vocabulary import Vocabulary

_PLACE_OF_OFFICE = regex(r"(?<=[oguw])n{1,3}(?=m[mn])")
"""What an office is of, before a full name: "burmistrz Rill Jan Kowal"."""

_NAMED_LATER = regex("[cw].*[mno][mn]")
"""Somebody who is named in the same sentence by two words, or with an office."""


def part_names(text: str, letters: list[str], ranges: list[Range], vocabulary: Vocabulary, language: str) -> None:
    """Part names from words beside them that have a capital too: "Darauf Anna Kern", "Wovor Kern", "Kern Vorteile".

    Args:
        text: the paragraph.
        letters: of the words of the sentence; those of words beside names are set.
        ranges: of the words in the text.
        vocabulary: of the document.
        language: of the paragraph.
    """
    opening = "".join(letters[:3])
    if opening in ("nmm", "nmn"):
        letters[0] = "w"
    elif opening[:2] == "nm":
        given = vocabulary.given_name_of(text[slice(*ranges[1])])
        letters[0] = "w" if given and given != text[slice(*ranges[0])] else "n"
    if opening[:2] in ("ne", "nO") or (
        opening[:2] in ("nw", "nX") and language != "de" and _NAMED_LATER.search("".join(letters))
    ):
        letters[0] = "w"  # a word that opens a sentence: "Preguntada por …"
    for place in _PLACE_OF_OFFICE.finditer("".join(letters)):
        for n in range(*place.span()):
            letters[n] = "u"
    if language != "de":
        return  # other languages write no nouns with capitals
    for n in range(len(letters) - 1):
        word = text[slice(*ranges[n])]
        ends = letters[n] == "m" and vocabulary.is_family_name(word) and not vocabulary.is_given_name(word)
        alone = n == 0 or letters[n - 1] not in "mi"
        if ends and alone and letters[n + 1] == "n":
            letters[n + 1] = "u"

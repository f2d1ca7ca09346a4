"""Releases that were saved as text, in many layouts and languages: they are recognised, with headline and day."""

import re
from pathlib import Path

import pytest

import hrdocs
from hrdocs.source import Source
from hrdocs_press_release.records import PressRelease

TEXTS = re.split(r"^=== ", Path(__file__).with_name("releases_as_text.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]


@pytest.mark.parametrize("text", TEXTS, ids=[text.split(" |", 1)[0] for text in TEXTS])
def test_headline_and_day(text: str) -> None:
    head, _, printed = text.partition("\n")
    _, headline, day = (part.strip() for part in head.split(" | "))
    parsed = hrdocs.parse(Source(data=printed.encode(), media_type="text/plain"))
    assert parsed.document.format == "press-release"
    found = parsed.document.metadata
    assert ((found.title or "-").casefold(), found.issued or "-") == (headline.casefold(), day)


ISSUERS = {
    "en01": "River Watch",  # as the text writes it; its address does not join the words
    "en02": None,  # a trail is nobody
    "en12": "Lake Commission",  # not the words that stand for a picture
    "es03": None,  # "El Ministerio" is any
    "de01": "Flusswacht e. V.",
    "en63": "Shelter Watch",
    "en72": "Harbour Rights Commission",
    "ru60": "Верховный суд Республики Северия",
    "tr60": "Kıyı Hakları Derneği",
    "ky60": "Кыргыз Республикасынын Эмгек жана социалдык камсыздоо министрлиги",
    "kk60": "«Ашық есік» құқық қорғау қоры",
    "uz60": '"Adolat yo‘li" jamoat markazi',
    "tg60": "Анҷумани ҳуқуқшиносони Хатлон",
    "zh60": "北境共和国驻南方国大使馆",
    "fr60": "Collectif Logement Digne",
}


@pytest.mark.parametrize("name", ISSUERS)
def test_issuer(name: str) -> None:
    printed = next(text for text in TEXTS if text.startswith(f"{name} |")).partition("\n")[2]
    parsed = hrdocs.parse(Source(data=printed.encode(), media_type="text/plain"))
    release = next(record for record in parsed.records if record.kind == "press-release")
    assert isinstance(release, PressRelease)
    assert release.issuer == ISSUERS[name]

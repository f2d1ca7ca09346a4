"""Releases in layouts that newsrooms use: under headlines, whom "About" tells of, units in letterheads, contacts."""

import pytest

import hrdocs
from hrdocs_press_release import parse
from hrdocs_press_release.detecting import detect

LEAD = (
    "The survey covered 312 piers in nine harbours and found that every third one has no rail at all, so that nobody "
    "who cannot swim is safe there in winter."
)


def release(text: str):
    document = hrdocs.read(text.encode(), media_type="text/plain")
    (found,) = parse(document).of_kind("press-release")
    return found


def contacts(text: str):
    return parse(hrdocs.read(text.encode(), media_type="text/plain")).of_kind("contact")


@pytest.mark.parametrize("second", ["Board asks for rails before the winter", "Dear members", "“Rails save lives”"])
def test_what_stands_between_headline_and_dateline_is_kept_in_the_text(second: str) -> None:
    found = release(
        f"PRESS RELEASE\n\nEvery third pier has no rail\n\n{second}\n\nPORT ADA, 3 May 2031 – {LEAD}\n\n{LEAD}\n"
    )
    assert found.headline == "Every third pier has no rail"
    assert found.body.startswith(second) or found.salutation == second
    assert found.body.endswith("in winter.")


ABOUT = [
    ("About HWA\nThe Harbour Watch Association looks after piers in 14 countries.", "HWA"),
    ("About the Pier Trust\nThe Trust looks after piers.", "Pier Trust"),
    ("Over de Stichting Veilige Havens\nDe stichting let op pieren.", "Stichting Veilige Havens"),
    ("Deniz Hakları Derneği Hakkında\n2019 yılında kurulan dernek iskeleleri gözetir.", "Deniz Hakları Derneği"),
    ("Deniz Hakları Derneği Hakkında\n\n2019 yılında kurulan dernek iskeleleri gözetir.", "Deniz Hakları Derneği"),
]


@pytest.mark.parametrize(("about", "issuer"), ABOUT)
def test_whom_the_last_paragraph_tells_of(about: str, issuer: str) -> None:
    found = release(
        f"PRESS RELEASE\n\nEvery third pier has no rail\n\nPort Ada, 3 May 2031 – {LEAD}\n\n{LEAD}\n\n{about}\n"
    )
    assert found.boilerplate is not None
    assert found.boilerplate.startswith(about.split("\n")[0])
    assert found.issuer == issuer
    assert found.body.endswith("in winter.")


@pytest.mark.parametrize(
    "line",
    ["Talks about the pier go on.", "Bu konu hakkında görüşmeler sürüyor.", "Over the winter it froze."],
)
def test_a_sentence_with_about_in_it_tells_of_nobody(line: str) -> None:
    assert (
        release(
            f"PRESS RELEASE\n\nEvery third pier has no rail\n\nPort Ada, 3 May 2031 – {LEAD}\n\n{line}\n"
        ).boilerplate
        is None
    )


def test_what_stands_behind_the_mark_of_the_end_tells_of_whom_the_text_names() -> None:
    text = (
        f"PRESS RELEASE\n\nHarbour Watch counts rails\n\nPort Ada, 3 May 2031 – {LEAD} Harbour Watch said so.\n\n{LEAD}"
        "\n\n* * *\n\nHarbour Watch looks after piers in 14 countries and has done so since 1962.\n\n"
        "Contact: Ann Low, +41 22 917 90 02\n"
    )
    found = release(text)
    assert found.boilerplate == "Harbour Watch looks after piers in 14 countries and has done so since 1962."
    other = release(text.replace("Harbour Watch looks", "Nobody Else looks"))
    assert other.boilerplate is None
    person = release(
        text.replace("Harbour Watch said so", "Ann Low said so").replace("Harbour Watch looks", "Ann Low looks")
    )
    assert person.boilerplate is None


ISSUERS = [
    (
        "Alliance of Free Harbours\nCommunications and Campaigns Section",
        "the Alliance of Free Harbours said",
        "Alliance of Free Harbours",
    ),
    (
        "Gewerkschaft Hafen und Fähren (GHF)\nBundesvorstand, Kaistraße 4, 10115 Berlin",
        "die GHF erklärte",
        "Gewerkschaft Hafen und Fähren",
    ),
    (
        "Autorité européenne des ports\nService de presse",
        "selon l'Autorité européenne des ports",
        "Autorité européenne des ports",
    ),
]


@pytest.mark.parametrize(("letterhead", "told", "issuer"), ISSUERS, ids=lambda value: value[:20])
def test_the_unit_of_a_letterhead_is_no_part_of_its_name(letterhead: str, told: str, issuer: str) -> None:
    head = f"{letterhead}\n\nPRESS RELEASE\n\nEvery third pier has no rail"
    text = f"{head}\n\nBerlin, 3 May 2031 – {LEAD} So {told}.\n\n{LEAD}\n"
    assert release(text).issuer == issuer


CONTACTS = [
    ("Harbour Watch: Ann Low, tel. +41 22 917 90 02", [("Harbour Watch", "Ann Low")]),
    ("Ann Low, Harbour Watch, +41 22 917 90 02, low@hw.example\nMax Moor, Pier Trust, +44 20 7946 0018",
     [("Harbour Watch", "Ann Low"), ("Pier Trust", "Max Moor")]),
    ("Ann Low, HWA Geneva, +41 22 917 90 02\nMax Moor, press officer, +44 20 7946 0018",
     [("HWA Geneva", "Ann Low"), (None, "Max Moor")]),
    ("Harbour Lines Ltd - Press office\nAnn Low\nTel. +41 22 917 90 02\nlow@hl.example",
     [("Harbour Lines Ltd", "Ann Low")]),
    ("Silke Petersen, Leiterin Kommunikation\nT +49 431 555 7100\nM +49 160 5557101", [(None, "Silke Petersen")]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "named"), CONTACTS, ids=lambda value: str(value)[:30])
def test_whose_a_contact_is(lines: str, named: list[tuple[str | None, str]]) -> None:
    text = (
        f"PRESS RELEASE\n\nEvery third pier has no rail\n\nPort Ada, 3 May 2031 – {LEAD} The Harbour Watch Association "
        f"(HWA) said so.\n\n{LEAD}\n\nMedia contacts:\n{lines}\n"
    )
    assert [(each.organisation, each.person) for each in contacts(text)] == named


LABELS = {
    "uk": ("Прес-реліз", "Контакти для преси: Ірина Мельничук, press@port.example"),
    "nl": ("PERSBERICHT", "Voor meer informatie: Bram Jacobs, press@port.example"),
    "sv": ("Pressmeddelande", "För mer information: Lovisa Ekdahl, press@port.example"),
    "pl": ("Informacja prasowa", "Kontakt dla mediów: Marek Kowal, press@port.example"),
    "fi": ("Tiedote", "Lisätietoja: Aino Virtanen, press@port.example"),
    "ro": ("Comunicat de presă", "Persoană de contact: Ion Popescu, press@port.example"),
}


@pytest.mark.parametrize("language", LABELS)
def test_labels_and_contacts_of_other_languages(language: str) -> None:
    label, line = LABELS[language]
    document = hrdocs.read(
        f"{label}\n\nPiers 2031: 312 of 900\n\n{LEAD}\n\n{LEAD}\n\n{line}\n".encode(), media_type="text/plain"
    )
    assert detect(document) is not None
    (contact,) = parse(document).of_kind("contact")
    assert (contact.person, contact.emails) == (line.split(": ")[1].split(",")[0], ("press@port.example",))


def test_a_number_of_another_country_that_is_too_short_is_no_number_of_this_one() -> None:
    (contact,) = contacts(
        f"PRESS RELEASE\n\nPiers\n\n{LEAD}\n\nContact: Ann Low, +32 2 555 01 42, Max Moor, +421 2 555 10 30\n"
    )[:1]
    assert contact.phones == ("+3225550142",)
    assert "+3225551030" not in contact.phones


IN_FULL = [
    ("Ministry of Ports", "The Ministry of Ports and Tides", "Ministry of Ports and Tides"),
    ("Harbour International", "Harbour International and Pier Rights Watch", "Harbour International"),
    ("Dock Workers Union", "Dock Workers Union and Maria Silva", "Dock Workers Union"),
    ("Ministry of Ports", "The Ministry of Ports and Maria Silva", "Ministry of Ports"),
    ("UNIHARBOUR", "Uniharbour", "Uniharbour"),
    ("UNIHARBOUR", "The press office", "UNIHARBOUR"),
]


@pytest.mark.parametrize(("printed", "told", "issuer"), IN_FULL)
def test_the_text_writes_a_name_in_full_and_joins_no_other_to_it(printed: str, told: str, issuer: str) -> None:
    text = (
        f"PRESS RELEASE\n\n{printed} condemns closing of piers\n\nPort Ada, 3 May 2031 – {told} said today: no. "
        f"{LEAD}\n\n{LEAD}\n\nContact: Ann Low, press@uniharbour.example, +41 22 917 90 02, www.uniharbour.example\n"
    )
    assert release(text).issuer == issuer

"""Which lines carry the label of a release."""

import pytest

from hrdocs.prose.page.genre_labels import label_in
from hrdocs.prose.page.line_words import holds_labels_alone, words_of_line


@pytest.mark.parametrize(
    ("line", "label", "kind"),
    [
        ("Press release", "Press release", "press release"),
        ("PRESS RELEASE No. 7/31", "PRESS RELEASE", "press release"),
        ("February 10, 2031 12:00AM EST | News Release", "News Release", "press release"),
        ("3 May 2031 | Press release ", "Press release", "press release"),
        ("3 мая 2031 | Пресс-релиз", "Пресс-релиз", "press release"),
        ("12. Mai 2031 | Pressemitteilung", "Pressemitteilung", "press release"),
        ("NORTHMARSH RIGHTS WATCH PRESS RELEASE", "PRESS RELEASE", "press release"),
        ("JOINT PRESS RELEASE", "JOINT PRESS RELEASE", "press release"),
        ("Harbour Party Press Releases", "Press Releases", "press release"),
        (
            "MEDIA RELEASE MINISTER FOR FISHERIES AND MINISTER ASSISTING THE PREMIER FOR THE OUTER ISLANDS",
            "MEDIA RELEASE",
            "press release",
        ),
        ("Media Release  www.party.example  For immediate release: 3 May 2031", "Media Release", "press release"),
        ("M E D I A R E L E A S E", "M E D I A R E L E A S E", "press release"),
        ("C O M M U N I Q U É D E P R E S S E", "C O M M U N I Q U É D E P R E S S E", "press release"),
        (
            "Senator Ada Moss Spokesperson on Housing 16 February 2031 MEDIA RELEASE 31/117",
            "MEDIA RELEASE",
            "press release",
        ),
        ("Media ReIease", "Media ReIease", "press release"),
        ("Ministère de la Justice COMMUNIQUÉ DE PRESSE", "COMMUNIQUÉ DE PRESSE", "press release"),
        ("Harbour opens in spring Media Release - 21 April 2031", "Media Release", "press release"),
        ("Joint media release with Ada Moss MP - Minister for Fisheries", "Joint media release", "press release"),
        ("Landesverband Nordmark Pressemitteilung", "Pressemitteilung", "press release"),
        ("Министерство юстиции ПРЕСС-РЕЛИЗ № 7", "ПРЕСС-РЕЛИЗ", "press release"),
        # among the noise of a scan, with a number behind it
        ("- » » > * r NEWS RELEASE No. M76 Date 27 May 2031 Sif FOUR QUAYS", "NEWS RELEASE", "press release"),
        ("257/31 PRESS RELEASE", "PRESS RELEASE", "press release"),
        # with one letter wrong, lost or doubled, or with letters run together or set apart
        ("MEDIA RELELASE", "MEDIA RELELASE", "press release"),
        ("Prss Release", "Prss Release", "press release"),
        ("NOTA DE PREMSA", "NOTA DE PREMSA", "press release"),
        ("MED1A RELEA5E", "MED1A RELEA5E", "press release"),
        ("MEDIARELEASE", "MEDIARELEASE", "press release"),
        ("P R E S S RELEASE", "P R E S S RELEASE", "press release"),
        ("ПРЕСС - РЕЛИЗ", "ПРЕСС - РЕЛИЗ", "press release"),
        # in small letters behind whose it is, or before its day
        ("Ada Moss MP - Media release", "Media release", "press release"),
        ("Harbour Council media release", "media release", "press release"),
        ("Press release of 3 May 2031", "Press release", "press release"),
        ("Pressemitteilung vom 3. Mai 2031", "Pressemitteilung", "press release"),
        ("Communiqué de presse du 3 mai 2031", "Communiqué de presse", "press release"),
        ("Пресс-релиз от 3 мая 2031 года", "Пресс-релиз", "press release"),
        ("Puerto Viejo, 3 de mayo de 2031. Nota de prensa", "Nota de prensa", "press release"),
        ("بيان صحفي رقم 7", "بيان صحفي", "press release"),
        # the word alone, before a day
        ("MEDIA TUESDAY 11 MAY 2031", "MEDIA", "press release"),
        ("PRENSA 3 de mayo de 2031", "PRENSA", "press release"),
        # other labels
        ("ACTION URGENTE", "ACTION URGENTE", "press release"),
        ("Para difusión inmediata", "Para difusión inmediata", "press release"),
        ("Aviso de pauta", "Aviso de pauta", "media advisory"),
        ("Gezamenlijke verklaring", "Gezamenlijke verklaring", "statement"),
    ],
)
def test_lines_with_a_label(line: str, label: str, kind: str) -> None:
    found = label_in(line)
    assert found is not None
    assert (line[found.start : found.end], found.genre) == (label, kind)


@pytest.mark.parametrize(
    "line",
    [
        "News | Press releases",  # a trail through the site
        "Home | 3 May 2031 | Press release | Contact",  # a menu
        "3 May 2031 | The press release said so",
        "3 May 2031 | Opinion",
        "The press release of the ministry was read out on Monday.",
        "The ministry said in a press release that no boat had left.",
        "In einer Pressemitteilung teilte der Verband mit, dass die Schleuse offen bleibt.",
        "Selon un communiqué de presse du ministère, le port reste ouvert.",
        "Press releases with errors were withdrawn, the office said, and the ferry left on time all the same that day.",
        "Media release of funds was delayed again, the auditors found in their report.",
        "En una Nota de Prensa el ministerio explicó las medidas que tomará.",
        "P A R L I A M E N T O F R U R I T A N I A",
        "HOME / NEWS / PRESS RELEASES / SEARCH",
        "Media Reform Bill passed",
        "Pressed Release Valve",
        "Press Council rules on complaint",
        "Statement on the harbour",
        "The release of the press was demanded",
        "Press release of 3 May 2031 said that no boat had left.",
        "Lire le communiqué de presse",
        "MEDIA GROUP FINED ON 3 MAY 2031",
        "Media, 3 May 2031: nothing new",
    ],
)
def test_lines_without_one(line: str) -> None:
    assert label_in(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "PRESS RELEASE\nFOR IMMEDIATE RELEASE",
        "For immediate release – Press release",
        "COMMUNIQUÉ DE PRESSE / POUR DIFFUSION IMMÉDIATE",
        "Nota de prensa (para su difusión inmediata)",
        "Pressemitteilung – zur sofortigen Veröffentlichung!",
        "ПРЕСС-РЕЛИЗ | ДЛЯ НЕМЕДЛЕННОГО РАСПРОСТРАНЕНИЯ",
        "Баспасөз релизі – дереу жариялау үшін",
        "بيان صحفي – للنشر الفوري",
        "新闻稿 | 立即发布",
    ],
)
def test_labels_alone(line: str) -> None:
    assert holds_labels_alone(line)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("PRESS RELEASE FOR IMMEDIATE RELEASE Harbour opens in spring", "Harbour opens in spring"),
        ("Press release: Joint statement on wages", "Joint statement on wages"),
        ("MEDIA RELEASE: For immediate use of the quays", "For immediate use of the quays"),
        ("Communiqué de presse : déclaration commune des dockers", "déclaration commune des dockers"),
    ],
)
def test_words_behind_labels(line: str, words: str) -> None:
    start, end = words_of_line(line)
    assert line[start:end] == words
    assert not holds_labels_alone(line)

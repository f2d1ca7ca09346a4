"""Which lines carry the label of a release."""

import pytest

from hrdocs.prose.page.genre_labels import genre, label_in


@pytest.mark.parametrize(
    ("line", "label", "kind"),
    [
        ("Press release", "Press release", "press release"),
        ("PRESS RELEASE No. 7/31", "PRESS RELEASE", "press release"),
        ("February 10, 2031 12:00AM EST | News Release", "News Release", "press release"),
        ("3 May 2031 | Press release ", "Press release", "press release"),
        ("3 мая 2031 | Пресс-релиз", "Пресс-релиз", "press release"),
        ("12. Mai 2031 | Pressemitteilung", "Pressemitteilung", "press release"),
    ],
)
def test_lines_with_a_label(line: str, label: str, kind: str) -> None:
    found = label_in(line)
    assert found is not None
    assert (found.group(), genre(found)) == (label, kind)
    assert line[slice(*found.span())] == label


@pytest.mark.parametrize(
    "line",
    [
        "News | Press releases",  # a trail through the site
        "Home | 3 May 2031 | Press release | Contact",  # a menu
        "3 May 2031 | The press release said so",
        "3 May 2031 | Opinion",
        "The press release of the ministry was read out on Monday.",
    ],
)
def test_lines_without_one(line: str) -> None:
    assert label_in(line) is None

"""From the order in which a line is seen, from left to right, to that in which it is read."""

import pytest

from hrdocs.readers.pdf.bidirectional import Sign, as_read

ALEF_LAM = "\u0644\u0627"


def signs(seen: str) -> list[Sign]:
    """Return the signs of a line as it is seen; a space parts words, and "{" and "}" hold the letters of a ligature."""
    found: list[Sign] = []
    space = False
    x = 0.0
    for each in seen.replace("{" + ALEF_LAM + "}", "\0"):
        if each == " ":
            space, x = True, x + 4
            continue
        found.append(Sign(ALEF_LAM if each == "\0" else each, x, x + 5, x, x + 5, space=space))
        space, x = False, x + 5
    return found


def read(seen: str, *, leftwards: bool) -> str:
    return "".join(" " * space + sign.text for sign, space in as_read(signs(seen), leftwards=leftwards))


def shown(*words: str) -> str:
    """Return words, given as they are seen from the right to the left, as a line from the left."""
    return " ".join(reversed(words))


def turned(word: str) -> str:
    return word[::-1]


@pytest.mark.parametrize(
    ("seen", "text"),
    [
        (shown(turned("ميناء"), turned("المدينة")), "ميناء المدينة"),
        (shown(turned("رقم"), "114/2031", turned("هنا")), "رقم 114/2031 هنا"),
        (shown(turned("رقم"), "12.5", turned("و"), "7,500"), "رقم 12.5 و 7,500"),
        (shown(turned("هاتف:"), "354+", "545", "4700"), "هاتف: +354 545 4700"),
        (shown(turned("الوثيقة"), "A/HRC/99/12", turned("هنا")), "الوثيقة A/HRC/99/12 هنا"),
        (shown(turned("الوثيقة"), "HRC A", turned("هنا")), "الوثيقة HRC A هنا"),
        (shown(turned("بريد:"), "anna@nrw.example"), "بريد: anna@nrw.example"),
        (shown(turned("عدد"), "1 600", turned("غارة")), "عدد 1 600 غارة"),
        (shown(turned("من"), "12", turned("إلى"), "19", turned("مايو")), "من 12 إلى 19 مايو"),
        (shown(turned("عام"), "2031", turned("،")), "عام 2031 ،"),
        (shown(turned("سنتا"), "2030", "2031"), "سنتا 2030 2031"),
        (shown(turned("קרא"), "2031", turned("אפריל")), "קרא 2031 אפריל"),
        (turned("ال") + "{" + ALEF_LAM + "}", ALEF_LAM + "ال"),
    ],
)
def test_lines_that_run_to_the_left(seen: str, text: str) -> None:
    assert read(seen, leftwards=True) == text


@pytest.mark.parametrize(
    ("seen", "text"),
    [
        ("The word " + turned("جريمة") + " means crime", "The word جريمة means crime"),
        ("See " + shown(turned("ميناء"), turned("المدينة")) + " here", "See ميناء المدينة here"),
        ("See " + shown(turned("عام"), "2031", turned("هنا")) + " too", "See عام 2031 هنا too"),
        ("Only Latin 12 words", "Only Latin 12 words"),
    ],
)
def test_words_to_the_left_in_lines_to_the_right(seen: str, text: str) -> None:
    assert read(seen, leftwards=False) == text


@pytest.mark.parametrize(("opening", "closing"), [("(", ")"), (")", "(")])
@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("رقم", "<انظر", "هنا>", "و"), "رقم (انظر هنا) و"),
        (("<ج>", "نص"), "(ج) نص"),
        (("أ>", "نص"), "أ) نص"),
        (("نص", "<انظر"), "نص (انظر"),
        (("انظر>", "نص"), "انظر) نص"),
    ],
)
def test_brackets_are_read_by_the_spaces_beside_them(
    opening: str, closing: str, words: tuple[str, ...], text: str
) -> None:
    """Programs write the bracket that is seen, or the one that is meant."""
    seen = shown(*map(turned, words)).replace("<", opening).replace(">", closing)
    assert read(seen, leftwards=True) == text


def test_quotation_marks_are_turned_like_brackets() -> None:
    assert read(shown(turned("»تقرير«"), turned("هنا")), leftwards=True) == "«تقرير» هنا"


def test_brackets_of_a_latin_name_stay() -> None:
    assert read(shown(turned("انظر"), "Act (EU) 2031/12"), leftwards=True) == "انظر Act (EU) 2031/12"

"""Numbers as lists and footnotes print them (ECMA-376, Part 1, 17.18.59, ST_NumberFormat)."""

import string

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LARGEST_ROMAN = 3_999
_LARGEST_LETTERS = 780
"""Letters repeat after z (aa, bb); thirty rounds are more than any list."""

_ALPHABETS = {
    "Letter": string.ascii_lowercase,
    "russian": "абвгдежзиклмнопрстуфхцчшщэюя",
}
_CHICAGO = "*†‡§"
_EASTERN = {
    "hindiNumbers": "०१२३४५६७८९",
    "arabicNumbers": "٠١٢٣٤٥٦٧٨٩",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "decimalFullWidth": "０１２３４５６７８９",
}
_ARABIC_ORDER = {"arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي", "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"}


def counted(count: int, form: str) -> str:
    """Return a number in one of the standard's number formats; a format that is not known prints decimal digits."""
    if form == "none" or form == "bullet":
        return ""
    if form in ("lowerLetter", "upperLetter"):
        return _cased(_letters(count, _ALPHABETS["Letter"]), form)
    if form in ("lowerRoman", "upperRoman"):
        return _cased(_roman(count), form)
    if form in ("russianLower", "russianUpper"):
        letters = _letters(count, _ALPHABETS["russian"])
        return letters.upper() if form == "russianUpper" else letters
    if form in _ARABIC_ORDER:
        return _letters(count, _ARABIC_ORDER[form])
    if form in _EASTERN:
        return str(count).translate(str.maketrans(string.digits, _EASTERN[form]))
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        return f"{count}{_ordinal_ending(count)}"
    if form == "chicago":
        return _letters(count, _CHICAGO)
    return str(count)


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text


def _letters(count: int, alphabet: str) -> str:
    if not 0 < count <= _LARGEST_LETTERS:
        return str(count)
    rounds, place = divmod(count - 1, len(alphabet))
    return alphabet[place] * (rounds + 1)


def _roman(count: int) -> str:
    if not 0 < count <= _LARGEST_ROMAN:
        return str(count)
    text = ""
    for size, letters in _ROMAN:
        times, count = divmod(count, size)
        text += letters * times
    return text


def _ordinal_ending(count: int) -> str:
    if count % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")

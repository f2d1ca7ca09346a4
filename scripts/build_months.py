"""Write src/hrdocs/un/data/months.tsv: the months' names in the languages of the documents, from Babel's CLDR tables.

    python scripts/build_months.py

A row is language, number of the month, name in lower case, without a closing stop. What running text adds to a name
(cases, the Tajik izafat) stands in month_endings.tsv, which is edited by hand.
"""

import pathlib
import re

from babel import Locale, localedata

TARGET = pathlib.Path(__file__).parent.parent / "src/hrdocs/un/data/months.tsv"
LOCALES = (
    *("ar", "ar_DZ", "ar_IQ", "ar_MA", "ar_SY", "ar_TN", "az", "cs", "da", "de", "en", "es", "fi", "fr", "hu", "hy"),
    *("it", "ka", "kk", "ky", "nl", "pl", "pt", "ro", "ru", "sv", "tg", "tr", "uk", "uz", "uz_Cyrl"),
)
SCRIPTS = {"ar": "\u0600-\u06ff", "hy": "\u0530-\u058f", "ka": "\u10a0-\u10ff"}
SCRIPTS |= dict.fromkeys(("kk", "ky", "ru", "tg", "uk"), "\u0400-\u04ff")
LETTERS_OF_SHORT_FORMS = 3
UNITED_NATIONS = ("ar\t6\tيونيه\n", "ar\t7\tيوليه\n")
"""How the United Nations spells two months in Arabic; CLDR has "يونيو" and "يوليو"."""


def names(locale: Locale) -> set[tuple[int, str]]:
    """Return (number, name) for the wide and abbreviated names of a locale, in format and stand-alone form."""
    localedata._cache.clear()  # Babel resolves aliases in place, so that one locale's names leak into the next
    found = set()
    script = SCRIPTS.get(locale.language, "a-z\u00c0-\u024f\u0400-\u04ff")
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                plain = re.sub(r"[\u200e\u200f]|\.$", "", name.lower().replace("i̇", "i"))
                if len(plain) >= LETTERS_OF_SHORT_FORMS - (locale.language == "ar") and re.match(f"[{script}]", plain):
                    found.add((number, plain))
    return found


def main() -> None:
    """Write the table."""
    lines = {
        f"{Locale.parse(code).language}\t{number}\t{name}\n"
        for code in LOCALES
        for number, name in names(Locale.parse(code))
    }
    ordered = sorted({*lines, *UNITED_NATIONS}, key=lambda line: (line.split("\t")[0], int(line.split("\t")[1]), line))
    TARGET.write_text("language\tmonth\tname\n" + "".join(ordered), "utf-8")


if __name__ == "__main__":
    main()

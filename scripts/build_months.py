"""Write the months' and weekdays' names in the languages that are read, from Babel's CLDR tables.

    python scripts/build_months.py

`src/hrdocs/un/data/months.tsv`: language, number of the month, name in lower case, without a closing stop. What running
text adds to a name (cases, the Tajik izafat) stands in month_endings.tsv, which is edited by hand. `weekdays.tsv`:
language and name. Names that the tables have stay in them: what a CLDR before the installed one called a month is in
documents of its years.
"""

import pathlib
import re

from babel import Locale, localedata

DATA = pathlib.Path(__file__).parent.parent / "src/hrdocs/un/data"
LANGUAGES = pathlib.Path(__file__).parent.parent / "src/hrdocs/language/languages.txt"
MORE_LOCALES = ("ar_DZ", "ar_IQ", "ar_MA", "ar_SY", "ar_TN", "uz_Cyrl")
SCRIPTS = {"ar": "\u0600-\u06ff", "hy": "\u0530-\u058f", "ka": "\u10a0-\u10ff"}
SCRIPTS |= dict.fromkeys(("kk", "ky", "ru", "tg", "uk"), "\u0400-\u04ff")
ANY_LETTER = "a-z\u00c0-\u024f\u0370-\u1fff"
LETTERS_OF_SHORT_FORMS = 3
"""Letters from which an abbreviation is kept; two in Arabic, Indic and other scripts."""
PREFIXED = {"he": "ב"}
"""What a language writes onto a month's name: Hebrew "in"."""

UNITED_NATIONS = ("ar\t6\tيونيه\n", "ar\t7\tيوليه\n")
"""How the United Nations spells two months in Arabic; CLDR has "يونيو" and "يوليو"."""

MONTHS_HEAD = "# Names of months, made by scripts/build_months.py; see SOURCES.txt.\nlanguage\tmonth\tphrase\n"
WEEKDAYS_HEAD = "# Names of weekdays, made by scripts/build_months.py; see SOURCES.txt.\nlanguage\tphrase\n"


def names(locale: Locale) -> set[tuple[int, str]]:
    """Return (number, name) for the wide and abbreviated names of a locale, in format and stand-alone form."""
    localedata._cache.clear()  # Babel resolves aliases in place, so that one locale's names leak into the next
    found = set()
    script = SCRIPTS.get(locale.language, ANY_LETTER)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                plain = re.sub(r"[\u200e\u200f]|[.॰׳]$|^de |^d’", "", " ".join(name.lower().split()).replace("i̇", "i"))
                if len(plain) >= LETTERS_OF_SHORT_FORMS - (plain > "\u0590") and re.match(f"[{script}]", plain):
                    found.add((number, plain))
                    found |= {(number, PREFIXED[tag] + plain) for tag in PREFIXED if tag == locale.language}
    return found


def weekdays(locale: Locale) -> set[str]:
    """Return the wide and abbreviated names of a locale's weekdays."""
    localedata._cache.clear()
    forms = (locale.days[context][width] for context in ("format", "stand-alone") for width in ("wide", "abbreviated"))
    names = {name.lower().replace("i̇", "i").rstrip(".") for form in forms for name in form.values()}
    return {name for name in names if len(name) >= LETTERS_OF_SHORT_FORMS}


def rows_of(name: str) -> set[str]:
    """Return the rows of a table as they stand in its file."""
    lines = (DATA / name).read_text("utf-8").splitlines(keepends=True)
    return set(lines[2:])


def main() -> None:
    """Write both tables, with the names that they have."""
    read = [line for line in LANGUAGES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    locales = [Locale.parse(tag) for tag in (*read, *MORE_LOCALES)]
    months = {(each.language, number, name) for each in locales for number, name in names(each)}
    lines = {f"{language}\t{number}\t{name}\n" for language, number, name in months}
    kept = rows_of("months.tsv")
    ordered = sorted(
        {*lines, *kept, *UNITED_NATIONS}, key=lambda line: (line.split("\t")[0], int(line.split("\t")[1]), line)
    )
    (DATA / "months.tsv").write_text(MONTHS_HEAD + "".join(ordered), "utf-8")
    days = sorted(
        {f"{each.language}\t{name}\n" for each in locales for name in weekdays(each)} | rows_of("weekdays.tsv")
    )
    (DATA / "weekdays.tsv").write_text(WEEKDAYS_HEAD + "".join(days), "utf-8")


if __name__ == "__main__":
    main()

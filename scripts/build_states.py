"""Write src/hrdocs/un/data/states.tsv from the country table of hdx-python-country (MIT licence).

    python -m venv /tmp/hdx && /tmp/hdx/bin/pip download --no-deps hdx-python-country==4.2.5 -d /tmp/hdx
    python scripts/build_states.py /tmp/hdx/hdx_python_country-4.2.5-py3-none-any.whl

A row is a name of a country or area in one language: ISO 3166-1 alpha-3 code, BCP 47 language, kind of name, name.
Names that the project adds (historic names, peoples' adjectives, formal names in other languages) stand in
states_more.tsv beside it and are edited by hand.
"""

import csv
import io
import pathlib
import re
import sys
import zipfile

TABLE = "hdx/location/Countries & Territories Taxonomy MVP - C&T Taxonomy.csv"
TARGET = pathlib.Path(__file__).parent.parent / "src/hrdocs/un/data/states.tsv"
LANGUAGES = {"English": "en", "French": "fr", "Spanish": "es", "Russian": "ru", "Chinese": "zh", "Arabic": "ar"}
ENGLISH_ALTERNATIVES = (
    "Preferred Term",
    "ISO Alt Term",
    "DGACM Alt Term",
    "HPC Tools Alt Term",
    "RW Short Name",
    "RW API Alt Term",
)


def names(row: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return (language, kind, name) of every name in a row of the table."""
    found = [("en", "formal", row["English Formal"])]
    found += [(tag, "short", row[f"{language} Short"]) for language, tag in LANGUAGES.items()]
    found += [(tag, "m49", row[f"M49 {language}"]) for language, tag in LANGUAGES.items()]
    found += [("en", "alternative", row[column]) for column in ENGLISH_ALTERNATIVES]
    clean = [(tag, kind, " ".join(name.split()).replace("’", "'")) for tag, kind, name in found if name.strip()]
    return [(tag, kind, variant) for tag, kind, name in clean for variant in variants(name, tag)]


def variants(name: str, tag: str) -> list[str]:
    """Return a name and the ways in which running text turns it: "Iran (Islamic Republic of)" is also "Iran"."""
    name = re.sub(r" \(the\)| \[.*\]$", "", name)
    name = name.replace("(the ", "(")
    turned = re.fullmatch(r"(?P<base>[^(,]+)(?: \((?P<bracket>[^()]+)\)|, (?P<tail>[^(,]* of(?: the)?))", name)
    if not turned or re.search(r"Saint|Sint|San |Сен|سانت", name):
        return [name]
    base, attribute = turned["base"].strip(), turned["bracket"] or turned["tail"]
    if tag == "ar" and re.search(r"[-_]", attribute):
        return [name, base, re.sub(r"[-_]", base, attribute).strip()]
    if re.search(r"(?:\bof|\bof the|\bde|\bdel|\bdes|\bde los|[ds]')$", attribute) or tag == "ru":
        joined = f"{attribute}{'' if attribute.endswith(chr(39)) else ' '}{base}"
        return [name, joined] + ([] if base in ("Korea", "Congo", "Virgin Islands") else [base])
    return [name]


def main() -> None:
    """Read the wheel that is named on the command line and write the table."""
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        table = wheel.read(TABLE).decode("utf-8-sig")
    lines, seen = [], set()
    for row in csv.DictReader(io.StringIO(table)):
        code = row["ISO 3166-1 Alpha 3-Codes"]
        for tag, kind, name in names(row) if len(code) == 3 and row["Deprecated"] != "Y" else []:
            if (code, tag, name) not in seen:
                seen.add((code, tag, name))
                lines.append(f"{code}\t{tag}\t{kind}\t{name}\n")
    TARGET.write_text("code\tlanguage\tkind\tname\n" + "".join(sorted(lines)), "utf-8")


if __name__ == "__main__":
    main()

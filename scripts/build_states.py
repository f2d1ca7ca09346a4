"""Write src/hrdocs/un/data/states.tsv from the country table of hdx-python-country (MIT licence).

    python -m venv /tmp/hdx && /tmp/hdx/bin/pip download --no-deps hdx-python-country==4.2.5 -d /tmp/hdx
    python scripts/build_states.py /tmp/hdx/hdx_python_country-4.2.5-py3-none-any.whl

A row is a name of a country or area in one language: ISO 3166-1 alpha-3 code, BCP 47 language, kind of name, name.
Names that the project adds (historic names, peoples' adjectives, formal names in other languages) stand in
states_more.tsv beside this script and are edited by hand; Russian names come in all their cases.
"""

import csv
import io
import pathlib
import re
import sys
import zipfile

from russian_cases import cases

TABLE = "hdx/location/Countries & Territories Taxonomy MVP - C&T Taxonomy.csv"
HEAD = "# Names of the States and what kind of name each is; see SOURCES.txt.\ncode\tlanguage\tkind\tphrase\n"
MORE = pathlib.Path(__file__).parent / "states_more.tsv"
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


FORMS_OF_STATE = {
    "Republic": {
        "fr": ("République de {}", "République d'{}", "République du {}", "République des {}", "République de la {}"),
        "es": ("República de {}", "República del {}", "República de la {}", "República de los {}"),
        "ru": ("Республика {}",),
        "ar": ("جمهورية {}",),
        "zh": ("{}共和国",),
    },
    "Kingdom": {
        "fr": ("Royaume de {}", "Royaume d'{}", "Royaume du {}"),
        "es": ("Reino de {}", "Reino del {}"),
        "ru": ("Королевство {}",),
        "ar": ("مملكة {}",),
        "zh": ("{}王国",),
    },
}
"""How formal names are made from short ones; the table has formal names in English only. A form that a language does
not use harms nobody, since it is matched exactly."""


def formal_names(row: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return (language, kind, name) of formal names in other languages, for "the Republic of" and "the Kingdom of"."""
    formal = re.fullmatch(r"the (Republic|Kingdom) of (?:the )?(.+)", row["English Formal"].strip())
    if not formal or formal[2] != row["English Short"].strip():
        return []
    shorts = {tag: " ".join(row[f"{language} Short"].split()) for language, tag in LANGUAGES.items()}
    return [
        (tag, "formal", template.format(shorts[tag].replace("’", "'")))
        for tag, templates in FORMS_OF_STATE[formal[1]].items()
        for template in templates
        if shorts[tag] and "(" not in shorts[tag]
    ]


def main() -> None:
    """Read the wheel that is named on the command line and write the table."""
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        table = wheel.read(TABLE).decode("utf-8-sig")
    found = set()
    for row in csv.DictReader(io.StringIO(table)):
        code = row["ISO 3166-1 Alpha 3-Codes"]
        if len(code) == 3 and row["Deprecated"] != "Y":
            found |= {(code, *name) for name in (*names(row), *formal_names(row))}
    for row in csv.DictReader(MORE.read_text("utf-8").splitlines(), delimiter="\t"):
        found.add((row["code"], row["language"], row["kind"], row["phrase"]))
    russian = {(code, tag, name) for code, tag, _, name in found if tag == "ru"}
    found |= {(code, tag, "case", form) for code, tag, name in russian for form in cases(name)}
    lines = {"\t".join(row) + "\n": row for row in sorted(found, key=lambda row: (row[2] == "case", row))}
    kept, seen = [], set()
    for line, (code, tag, _, name) in lines.items():
        if (code, tag, name) not in seen:
            seen.add((code, tag, name))
            kept.append(line)
    TARGET.write_text(HEAD + "".join(sorted(kept)), "utf-8")


if __name__ == "__main__":
    main()

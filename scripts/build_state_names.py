"""Make `src/hrdocs/un/data/state_names.tsv`: what each language that is read calls the States, after the CLDR.

    npm pack cldr-core@48.2.0 && python scripts/build_state_names.py cldr-core-48.2.0.tgz

The names are those that Babel carries (`Locale.territories`); the CLDR's core package tells the three letters of each
code. Names that `states.tsv` has already for the same State are left out, but in languages that add endings to them.
Names that the table has stay in it: what a CLDR before the installed one called a State is in documents of its years.
Languages that inflect names by changing their ends have the forms of `state_endings.tsv` beside this script; names that
the CLDR does not have (former, colloquial and formal ones) stand in `state_names_more.tsv`, which is edited by hand.
"""

import csv
import json
import pathlib
import re
import sys
import tarfile
from collections.abc import Iterator

from babel import Locale

ROOT = pathlib.Path(__file__).parent.parent
DATA = ROOT / "src/hrdocs/un/data"
LANGUAGES = ROOT / "src/hrdocs/language/languages.txt"
ENDINGS = pathlib.Path(__file__).parent / "state_endings.tsv"
MORE_NAMES = pathlib.Path(__file__).parent / "state_names_more.tsv"
MORE_LOCALES = ("az_Cyrl", "uz_Cyrl", "zh_Hant", "pt_PT", "de_CH", "de_AT")
ANOTHER_PLACE = {("pt_PT", "Salvador")}
"""Names that a language gives to a place of its own too: a city of Brazil."""
TWO_NAMES = {"MM"}
"""Names of the form "Myanmar (Burma)", of which each half is a name; of others the bracket tells two apart."""
AGGLUTINATING = {"az", "kaa", "kk", "ky", "tg", "tk", "tr", "tt", "uz"}
"""Languages whose names are all kept: `case_endings.tsv` tells what they add to them."""

HEAD = (
    "# What languages call the States, beside the names of states.tsv; kind case: an inflected form.\n"
    "# Made by scripts/build_state_names.py from the Unicode CLDR as Babel carries it; see SOURCES.txt.\n"
    "code\tlanguage\tkind\tphrase\n"
)


def locales() -> list[str]:
    """Return the locales of the languages that are read."""
    lines = LANGUAGES.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")] + list(MORE_LOCALES)


def clean(name: str) -> str:
    """Return a name with the plain apostrophe, and without soft hyphens and marks of direction."""
    return " ".join(re.sub(r"[\u00ad\u200e\u200f]", "", name).replace("’", "'").split())


def variants(code: str, name: str) -> Iterator[str]:
    """Yield a name and what running text makes of it."""
    yield name.replace("\u200b", "")
    if "\u200b" in name:
        yield name
    halves = re.fullmatch(r"([^()（）]+?) ?[(（]([^()（）]+)[)）]", name)
    if halves and code in TWO_NAMES:
        yield from (halves[1], halves[2])


def forms(name: str, endings: list[dict[str, str]]) -> Iterator[str]:
    """Yield the inflected forms of a name of one word, by the first row whose ending it has."""
    row = next((row for row in endings if name.endswith(row["ending"])), None)
    if row and re.fullmatch(r"[^\W_]+", name) and len(name) > 3:
        stem = name.removesuffix(row["ending"])
        yield from (stem + form for form in row["forms"].replace("-", "").split())


def table(path: pathlib.Path) -> list[dict[str, str]]:
    """Return the rows of a table that is edited by hand."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))


def read_names(codes: dict[str, str]) -> dict[tuple[str, str, str], list[str]]:
    """Return for each code, kind and name the languages that have it."""
    endings: dict[str, list[dict[str, str]]] = {}
    for row in table(ENDINGS):
        endings.setdefault(row["language"], []).append(row)
    found: dict[tuple[str, str, str], list[str]] = {}
    given = [(row["code"], row["language"], row["phrase"]) for row in table(MORE_NAMES)]
    for tag in locales():
        territories = Locale.parse(tag).territories
        for short, code in codes.items():
            for name in variants(short, clean(territories.get(short, ""))):
                if (tag, name) in ANOTHER_PLACE:
                    continue
                given.append((code, tag, name))
    for code, tag, name in given:
        found.setdefault((code, "name", name), []).append(tag.replace("_", "-"))
        for form in forms(name, endings.get(tag, [])):
            found.setdefault((code, "case", form), []).append(tag)
    return {key: languages for key, languages in found.items() if key[2]}


def kept_names() -> dict[tuple[str, str, str], list[str]]:
    """Return the names of the table as it stands, with their languages."""
    rows = [line.split("\t") for line in (DATA / "state_names.tsv").read_text("utf-8").splitlines()[3:]]
    return {(code, kind, name): languages.split() for code, languages, kind, name in rows}


def without_regions(tags: list[str]) -> set[str]:
    """Return tags without those of a region whose language stands among them: pt-PT beside pt."""
    return {tag for tag in tags if not (re.fullmatch("[a-z]+-[A-Z]{2}", tag) and tag.partition("-")[0] in tags)}


def order(tag: str) -> int:
    """Return the place of a language among those that are read."""
    return [each.replace("_", "-") for each in locales()].index(tag.replace("_", "-"))


def main() -> None:
    """Read the package that is named on the command line and write the table."""
    rows = [line.split("\t") for line in (DATA / "states.tsv").read_text("utf-8").splitlines() if line[0] != "#"][1:]
    known = {(row[0], row[3]) for row in rows}
    members = {row[0] for row in rows}
    with tarfile.open(sys.argv[1]) as package:
        mappings = json.load(package.extractfile("package/supplemental/codeMappings.json"))
    pairs = mappings["supplemental"]["codeMappings"].items()
    codes = {short: each["_alpha3"] for short, each in pairs if each.get("_alpha3") in members and len(short) == 2}
    names = read_names(codes)
    for (code, kind, name), languages in kept_names().items():
        given = names.setdefault((code, kind, name), [])
        given += [tag for tag in languages if tag not in given]
    lines = {
        f"{code}\t{' '.join(sorted(without_regions(languages), key=order))}\t{kind}\t{name}\n"
        for (code, kind, name), languages in names.items()
        if (code, name) not in known or AGGLUTINATING & set(languages)
    }
    (DATA / "state_names.tsv").write_text(HEAD + "".join(sorted(lines)), "utf-8")


if __name__ == "__main__":
    main()

"""The cases of Russian names of States, by their endings, for build_states.py."""

import re

CASES = ("genitive", "dative", "accusative", "instrumental", "locative")
HUSHING = "гкхжчшщ"
ENDINGS = {
    # adjectives
    "ая": ("ой", "ой", "ую", "ой", "ой"),
    "ое": ("ого", "ому", "ое", "ым", "ом"),
    "ий": ("ого", "ому", "ий", "им", "ом"),
    "ый": ("ого", "ому", "ый", "ым", "ом"),
    "ые": ("ых", "ым", "ые", "ыми", "ых"),
    "ие": ("их", "им", "ие", "ими", "их"),
    # nouns
    "ия": ("ии", "ии", "ию", "ией", "ии"),
    "ея": ("еи", "ее", "ею", "еей", "ее"),
    "ья": ("ьи", "ье", "ью", "ьей", "ье"),
    "икий": ("икия", "икию", "икий", "икием", "икии"),
    "острова": ("островов", "островам", "острова", "островами", "островах"),
    "Острова": ("Островов", "Островам", "Острова", "Островами", "Островах"),
    "овы": ("овых", "овым", "овы", "овыми", "овых"),
    "ство": ("ства", "ству", "ство", "ством", "стве"),
    "ай": ("ая", "аю", "ай", "аем", "ае"),
    "ей": ("ея", "ею", "ей", "еем", "ее"),
    "усь": ("уси", "уси", "усь", "усью", "уси"),
    "аль": ("аля", "алю", "аль", "алем", "але"),
    "иль": ("иля", "илю", "иль", "илем", "иле"),
    "а": ("ы", "е", "у", "ой", "е"),
    "ы": ("ов", "ам", "ы", "ами", "ах"),
}
HEADS = re.compile(
    r"(?:Республика|Королевство|Государство|Федерация|Штаты|Эмираты|Престол|Княжество|Султанат|Острова)$"
)
"""Words after which a name stands as it is: "Республики Казахстан", "Соединенных Штатов Америки"."""


def cases(name: str) -> list[str]:
    """Return the oblique cases of a name, without those that look like the name itself."""
    if "(" in name or name.isupper() or re.search(r"(?:[ыи]х|ов)(?:\s|$)|,|—|часть", name):
        return []
    forms = {" ".join(_inflected(name.split(" "), case)) for case in range(len(CASES))}
    forms |= {form.replace("Филиппинов", "Филиппин") for form in forms}
    return sorted(forms - {name})


def _inflected(words: list[str], case: int) -> list[str]:
    inflected = []
    for place, word in enumerate(words):
        if inflected and HEADS.search(words[place - 1]):
            return inflected + words[place:]
        inflected.append(word if word == "и" else _word(word, case))
    return inflected


def _word(word: str, case: int) -> str:
    lead, hyphen, last = word.rpartition("-")
    if hyphen and not lead.endswith("о"):
        return f"{lead}-{_word(last, case)}" if last[:1].isupper() or "'" in last else word
    if word[-1] not in "аеёиоуыэюяйь":
        return word + ("а", "у", "", "ом", "е")[case]
    for ending in sorted(ENDINGS, key=len, reverse=True):
        if word.endswith(ending):
            stem, form = word.removesuffix(ending), ENDINGS[ending][case]
            if ending == "а" and form == "ы" and stem[-1] in HUSHING:
                form = "и"
            if ending == "ий" and stem[-1] not in HUSHING:
                form = {"ого": "его", "ому": "ему", "ом": "ем"}.get(form, form)
            return stem + form
    return word

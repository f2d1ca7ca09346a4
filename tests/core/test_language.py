"""The language of each block: sentences of eleven languages, mixed documents, declared tags, neighbours, speed."""

import csv
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import hrdocs
from hrdocs import language
from hrdocs.language import identify
from hrdocs.language.alphabets import is_refuted, letters_of, may_all_be
from hrdocs.language.of_block import in_language
from hrdocs.language.script import sample_of, writing_of
from hrdocs.model import Block, BlockKind, BlockRole, Document, Metadata, SourceIdentity
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source

SENTENCES = [
    (row["language"], row["sentence"])
    for row in csv.DictReader(
        Path(__file__).with_name("sentences.tsv").read_text("utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
]
BY_LANGUAGE = {tag: [text for each, text in SENTENCES if each == tag] for tag, _ in SENTENCES}

EN, FR, RU, KY, TG, AR, ZH = (BY_LANGUAGE[tag] for tag in ("en", "fr", "ru", "ky", "tg", "ar", "zh"))
P, H, LI, TABLE, NOTE = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE,
    BlockKind.FOOTNOTE,
)
FURNITURE = BlockRole.FURNITURE


def document(*blocks):
    """Return a document of blocks, each a text, or a tuple (kind, text[, declared language[, role]])."""
    text = Assembler()
    for block in blocks:
        kind, words, declared, role = (*((P, block) if isinstance(block, str) else block), None, None)[:4]
        text.add(kind, words, language=declared, role=role or BlockRole.BODY)
    return text.document(Source(data=b"x", media_type="text/plain"))


def labels(*blocks):
    return [(block.language, block.language_basis) for block in language.labelled(document(*blocks)).blocks]


def tags(*blocks):
    return [tag for tag, _ in labels(*blocks)]


def test_there_are_enough_sentences_of_each_language():
    assert set(BY_LANGUAGE) == {"tg", "ky", "kk", "uz-Latn", "uz-Cyrl", "ru", "en", "fr", "es", "ar", "zh"}
    assert min(map(len, BY_LANGUAGE.values())) >= 5


@pytest.mark.parametrize(("tag", "sentence"), SENTENCES)
def test_a_sentence_that_stands_alone(tag, sentence):
    assert language.detect(sentence) == tag


@pytest.mark.parametrize(
    ("tag", "sentence"), [(tag, text.upper()) for tag, text in SENTENCES if tag not in ("ar", "zh")]
)
def test_a_sentence_in_capitals(tag, sentence):
    assert language.detect(sentence) == tag


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "2019",
        "A/HRC/43/15",
        "Strasbourg 09 June 2031",
        "Geneva, 12 May 2021",
        "97.1. 97.2. 97.3. 97.4. 97.5.",
        "https://www.example.org/a/very/long/address/of/a/page",
        "press.office@longdomainname.example.org",
        "Noted",
        "III. Annex",
        "12.03.2020 14.05.2020 16.07.2020",
        "••••••••••••••••••••••••••••••••",
    ],
)
def test_too_little_to_tell(text):
    assert language.detect(text) is None


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("uz-Latn", "Oʻzbekiston Respublikasi inson huquqlari boʻyicha milliy markazi"),
        ("de", "Die Regierung hat beschlossen, das Übereinkommen zu ratifizieren."),
        ("pt", "O Governo decidiu ratificar a convenção sobre os direitos da criança."),
        ("uk", "Уряд вирішив ратифікувати конвенцію про права дитини цього року."),
        ("fa", "دولت تصمیم گرفت کنوانسیون حقوق کودک را امسال تصویب کند."),
        ("ka", "მთავრობამ გადაწყვიტა ბავშვის უფლებათა კონვენციის რატიფიცირება."),
        ("th", "รัฐบาลตัดสินใจให้สัตยาบันอนุสัญญาว่าด้วยสิทธิเด็ก"),
        ("my", "အစိုးရသည် ကလေးသူငယ် အခွင့်အရေးများ ဆိုင်ရာ သဘောတူညီချက်ကို အတည်ပြုခဲ့သည်။"),
        ("ja", "政府は今年、子どもの権利に関する条約を批准することを決めました。"),
        ("ko", "정부는 올해 아동의 권리에 관한 협약을 비준하기로 결정했다."),
    ],
)
def test_languages_of_neighbours(tag, text):
    assert language.detect(text) == tag


def test_blocks_of_a_document_in_two_languages_keep_their_own():
    assert labels(TG[0], EN[0], TG[1], EN[1]) == [(tag, "detected") for tag in ("tg", "en", "tg", "en")]


@pytest.mark.parametrize(
    "names",
    [
        "Ms. Behroz Rohani Ardeshir, Interpreter",
        "Mr. Michael Kleppsch, Counsellor, Berlin",
        "II. CONCLUSIONS AND/OR RECOMMENDATIONS",
        "Ratify CRPD (Azerbaijan, Spain, Argentina)",
        "Mr. Jose Luis Balmacera, Ambassador, Permanent Representative",
    ],
)
def test_names_and_short_lines_choose_among_the_languages_of_the_document(names):
    assert tags(*EN[:3], names, *EN[3:]) == ["en"] * 7


def test_a_short_line_in_another_language_that_is_sure_is_not_taken_in():
    assert tags(*EN[:3], "Le Gouvernement a adopté ce projet de loi.", EN[3])[3] == "fr"


def test_short_and_numeric_blocks_inherit_and_say_so():
    assert labels(EN[0], "A/HRC/43/15", "12 May", EN[1])[1:3] == [("en", "inherited"), ("en", "inherited")]


@pytest.mark.parametrize("short", ["3.", "Noted.", "Annex"])
def test_the_nearest_block_lends(short):
    assert tags(EN[0], EN[1], short, "4.", "5.", FR[0])[2] == "en"
    assert tags(EN[0], "4.", "5.", short, FR[0])[3] == "fr"


def test_of_two_that_are_as_near_a_heading_belongs_to_the_text_under_it_and_all_else_to_what_came_before():
    assert tags(EN[0], (H, "Introduction"), FR[0])[1] == "fr"
    for kind in (P, LI, NOTE):
        assert tags(EN[0], (kind, "Introduction"), FR[0])[1] == "en"


def test_a_first_block_inherits_from_what_comes_after():
    assert labels("Annex", EN[0]) == [("en", "inherited"), ("en", "detected")]


def test_a_block_inherits_only_from_its_own_script():
    assert tags(EN[0], "Бишкек", KY[0], "Annex") == ["en", "ky", "ky", "en"]
    assert labels(EN[0], "Бишкек")[1] == (None, None)


def test_a_block_without_letters_inherits_from_any():
    assert tags(KY[0], "2019", EN[0]) == ["ky", "ky", "en"]


def test_furniture_inherits_from_the_body_and_lends_to_nobody():
    footer = (BlockKind.FURNITURE, FR[0], None, FURNITURE)
    assert tags(EN[0], footer, "Annex") == ["en", "fr", "en"]
    assert tags(EN[0], (BlockKind.FURNITURE, "Page 2", None, FURNITURE)) == ["en", "en"]
    assert labels(footer, "Annex")[1] == (None, None)


def test_tables_and_footnotes_are_told_like_text():
    assert labels((TABLE, f"1\t{RU[0]}\n2\t{RU[1]}"), (NOTE, EN[0])) == [("ru", "detected"), ("en", "detected")]
    assert labels(EN[0], (TABLE, "1\t2\t3\n4\t5\t6"))[1] == ("en", "inherited")


def test_a_document_of_which_nothing_can_be_told_is_left_without():
    assert labels("1.", "Noted") == [(None, None), (None, None)]
    assert language.labelled(document()).blocks == ()


def test_a_declared_tag_holds_where_the_words_do_not_speak_against_it():
    assert labels((P, EN[0], "en-GB"), (P, "Annex", "en-GB")) == [("en-GB", "declared")] * 2


def test_a_template_that_declares_wrongly_is_not_believed():
    page = [(P, text, "en") for text in RU]
    assert labels(*page, (H, "Новости", "en")) == [("ru", "detected")] * 6 + [("ru", "inherited")]


def test_a_short_block_believes_the_declaration_where_no_block_is_sure():
    assert labels((P, "Annex", "fr"), (P, "1.", "fr")) == [("fr", "declared")] * 2


@pytest.mark.parametrize(
    ("texts", "languages", "given"),
    [
        (["Annex", "1."], ("fr",), [("fr", "declared"), (None, None)]),
        (["Annex", "1."], (), [(None, None), (None, None)]),
        (["Annex", "1."], ("fr", "en"), [(None, None), (None, None)]),
        ([RU[0], "Annex"], ("fr",), [("ru", "detected"), (None, None)]),
        ([EN[0], "Annex"], ("fr",), [("en", "detected"), ("en", "inherited")]),
    ],
)
def test_the_language_of_the_whole_is_a_hint_where_nothing_else_tells(texts, languages, given):
    made = attrs.evolve(document(*texts), metadata=Metadata(languages=languages))
    assert [(block.language, block.language_basis) for block in language.labelled(made).blocks] == given


@pytest.mark.parametrize(
    ("declared", "sentence"),
    [
        ("nb", "Regjeringen vedtok i år et nytt program for å beskytte kvinners rettigheter."),
        ("pt-BR", "O Governo decidiu ratificar a convenção sobre os direitos da criança."),
        ("zh-Hant", "政府今年通過了一項保護婦女和兒童權利的新方案。"),
        ("prs", "دولت تصمیم گرفت کنوانسیون حقوق کودک را امسال تصویب کند."),
    ],
)
def test_a_declared_tag_that_says_more_than_the_words_is_kept(declared, sentence):
    assert labels((P, sentence, declared)) == [(declared, "declared")]


def test_a_declared_language_that_the_detector_does_not_know_is_believed():
    basque = "Gobernuak aurten haurren eskubideei buruzko hitzarmena berrestea erabaki du."
    assert labels((P, basque, "eu")) == [("eu", "declared")]


@pytest.mark.parametrize(("given", "kept"), [("EN_us", "en-US"), ("uz-latn-UZ", "uz-Latn-UZ"), (" fr ", "fr")])
def test_declared_tags_are_spelt_in_the_usual_way(given, kept):
    assert labels((P, "Annex", given)) == [(kept, "declared")]


@pytest.mark.parametrize("nonsense", ["english, please", "{{lang}}", "x", "1234", "en--"])
def test_a_declaration_that_is_no_tag_is_passed_over(nonsense):
    assert labels((P, EN[0], nonsense), (P, "Annex", nonsense)) == [("en", "detected"), ("en", "inherited")]


def test_labels_are_given_once():
    once = language.labelled(document(EN[0], "Annex"))
    assert language.labelled(once) is once


def test_nothing_but_the_labels_changes():
    before = document(EN[0], (H, "Annex"), FR[0])
    after = language.labelled(before)
    unlabelled = [attrs.evolve(block, language=None, language_basis=None) for block in after.blocks]
    assert tuple(unlabelled) == before.blocks
    assert after.text == before.text


def test_overlong_blocks_are_told_from_their_beginning():
    assert tags(EN[0] + " " + "лес " * 2_000_000) == ["en"]


@pytest.mark.parametrize(
    ("text", "script", "weight"),
    [
        ("Article 12", "Latin", 7),
        ("статья 12", "Cyrillic", 6),
        ("第十二条", "Han", 12),
        ("کودک", "Arabic", 4),
        ("12 / 13", None, 0),
        ("ab где", "Cyrillic", 3),
        ("абв abc", "Latin", 3),
    ],
)
def test_scripts_and_weights(text, script, weight):
    writing = writing_of(text)
    assert (writing.script, writing.weight) == (script, weight)


def test_the_library_is_loaded_only_when_a_text_asks():
    program = (
        "import sys, hrdocs, hrdocs.language as l\n"
        "assert not {'numpy', 'py3langid', 'pycld2'} & set(sys.modules)\n"
        "assert l.detect('1.') is None\n"
        "assert not {'numpy', 'pycld2'} & set(sys.modules)\n"
        "assert l.detect('The bill will be sent to parliament in the summer.') == 'en'\n"
        "assert {'numpy', 'pycld2'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)


def test_blocks_that_a_reader_labelled_itself_are_left_alone():
    block = Block(kind=P, start=0, end=len(EN[0]), language="xx", language_basis="detected")
    given = Document(
        source=SourceIdentity(sha256="0" * 64, media_type="text/plain", byte_length=1), text=EN[0], blocks=(block,)
    )
    assert language.labelled(given) is given


IN_CYRILLIC = [
    ("tt", "Татарстан авылларында яшәүчеләр җыелышта мәктәп өчен яңа бина төзүне сорадылар һәм министрга хат яздылар."),
    ("tt", "Мәхкәмә утырышында адвокат җәберләнүчеләрнең хокукларын яклап чыгыш ясады, әмма карар кабул ителмәде."),
    ("tk-Cyrl", "Мейлетинчилер шәхердәки мекдеплерде окувчылар билен душушдылар ве адам хукуклары барада гүррүң бердилер."),  # noqa: E501
    ("tk-Cyrl", "Бу йыл хөкүмет көмек сорап йүз тутан машгалалара җай бермеги вада берди, йөне олар хенизем җогаба гарашярлар."),  # noqa: E501
    ("az-Cyrl", "Назирлик билдирди ки, мәһкәмә ҝәләҹәк һәфтә шикајәти нәзәрдән кечирәҹәк вә вәкилләр ҝөрүшә бурахылаҹаг."),  # noqa: E501
    ("az-Cyrl", "Шәһәр сакинләри мәктәбин бағланмасына гаршы мәктуб јаздылар вә назирликдән ҹаваб ҝөзләјирләр."),
    ("kaa", "Аўыл турғынлары мектептиң жабылыўына қарсы хат жазды ҳәм министрликтен жуўап күтпекте, бирақ ҳеш ким келмеди."),  # noqa: E501
    ("kaa", "Суд ҳәптениң ақырында шағымды көрип шығады, ал адвокатлар қамаўдағылар менен ушырасыўға рухсат алды."),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text"), IN_CYRILLIC)
def test_neighbours_in_cyrillic_are_told_by_their_alphabets(tag, text):
    assert language.detect(text) == tag
    assert tags(text) == [tag]


BASHKIR = (
    "Ҡала халҡы мәктәпте ябыуға ҡаршы хат яҙҙы һәм министрлыҡтан яуап көтә, ләкин бер кем дә килмәне, тип яҙа гәзит."
)


def test_a_language_whose_letters_no_alphabet_has_is_unknown_and_that_is_said():
    document = language.labelled(hrdocs.read(BASHKIR.encode()))
    assert [block.language for block in document.blocks] == ["und"]
    assert [note.code for note in document.diagnostics] == ["language-unknown"]
    assert language.detect(BASHKIR) is None


@pytest.mark.parametrize(
    ("code", "text", "refuted"),
    [
        ("en", "the towns of Łódź, Gdańsk and Świnoujście in the report", False),
        ("en", "powiedział, że sąd wyda decyzję jutro", True),
        ("kk", "қарсы хат жазды ҳәм министрликтен жуўап", True),
        ("kaa", "қарсы хат жазды ҳәм министрликтен жуўап", False),
        ("ky", "мәктәп өчен яңа бина төзү", True),
        ("fr", "les élèves où l’œuvre", False),
    ],
)
def test_an_alphabet_refutes_but_names_do_not(code, text, refuted):
    assert is_refuted(code, letters_of(text, writing_of(text).script)) is refuted


def test_without_the_quick_engine_the_other_answers_alone(monkeypatch):
    monkeypatch.setattr(identify, "_cld2", lambda: None)
    ranked = identify.ranked.__wrapped__
    assert ranked("The bill will be sent to parliament in the summer.")[0][0] == "en"


MISTAKEN = (
    "La Misión Permanente agradecería que la presente nota y su anexo se distribuyeran como documento de la Asamblea "
    "General."
)
"""Spanish, of which the first engine is sure that it is English."""


def test_a_block_that_alone_is_sure_of_its_language_is_asked_about_twice():
    spanish = [
        "La Misión Permanente del Uruguay ante las Naciones Unidas saluda atentamente a la Presidenta de la Asamblea.",
        "Nota verbal de fecha 20 de agosto de 2041 dirigida a la Presidenta por la Misión Permanente del Uruguay.",
    ]
    found = language.labelled(document(*spanish, MISTAKEN, (LI, "Crear un mecanismo nacional;")))
    assert [block.language for block in found.blocks] == ["es"] * 4


def test_a_foreign_block_keeps_its_language():
    found = language.labelled(document(*FR[:3], EN[0], FR[3]))
    assert [block.language for block in found.blocks] == ["fr", "fr", "fr", "en", "fr"]


def test_a_block_keeps_all_but_its_language():
    values = {field.name: f"<{field.name}>" for field in attrs.fields(Block)}
    given = Block(**values)
    assert in_language(given, "ky", "detected") == attrs.evolve(given, language="ky", language_basis="detected")
    assert in_language(given, "<language>", "<language_basis>") is given


@pytest.mark.parametrize("code", ["en", "fr", "de", "es", "ru", "ky", "kk", "tg", "uz", "ar", "tr", "pl"])
def test_letters_that_tell_against_no_language_refute_none(code):
    for _, sentence in SENTENCES:
        if may_all_be([code], sentence):
            assert not is_refuted(code, letters_of(sentence, writing_of(sentence).script)), sentence


def test_letters_beyond_an_alphabet_are_looked_at():
    assert may_all_be(["de"], "Die Behörden prüfen das „größte“ Haus – und mehr.")
    assert not may_all_be(["en"], "Příliš žluťoučký kůň.")
    assert not may_all_be(["ru"], "Жаңы мыйзам кабыл алынды.")
    assert not may_all_be(["fr"], "re\u0301union")  # not composed: its words have to be looked at


def test_a_text_that_stands_twice_takes_the_language_around_each():
    twice = labels(*EN[:3], (H, "Welt"), *FR[:2], (P, "Welt"), *FR[2:4])
    assert [twice[3], twice[6]] == [("fr", "inherited"), ("fr", "inherited")]
    assert {tag for tag, _ in twice[:3]} == {"en"}


def test_digits_of_all_scripts_tell_nothing() -> None:
    digits = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isdecimal()]
    assert len(digits) > 500
    assert [each for each in digits if sample_of(f"in {each}{each}, “to”", 99) != "in  , “to”"] == []


def test_addresses_and_symbols_tell_nothing() -> None:
    text = "ask a.surname@example.org of A/96/301 at https://example.org/x"
    assert writing_of(text).text.split() == ["ask", "of", "at"]
    assert writing_of(text.partition(" of ")[2]).text.split() == ["at"]

"""Quotations: wordings of many languages, and what only looks like one."""

import pytest

import hrdocs
from hrdocs.model import BlockKind, Document
from hrdocs.prose.quotations.quotations import quotations
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source

PARAGRAPH, BLOCK, HEADING = BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.HEADING


def document(*blocks: str | tuple[BlockKind, str]) -> Document:
    text = Assembler()
    for block in blocks:
        kind, words = (PARAGRAPH, block) if isinstance(block, str) else block
        text.add(kind, words)
    return text.document(Source(data=b"x", media_type="text/plain"))


ONE = [
    # English: the speaker behind
    ("“We must act now,” said Anna Keller, director of Prison Watch.",
     "We must act now", "Anna Keller", "director of Prison Watch"),
    ("“The law is void,” Anna Keller said on Monday.", "The law is void", "Anna Keller", None),
    ("“The law is plainly void”, said Mr. Okello.", "The law is plainly void", "Mr. Okello", None),
    ('"The law is plainly void", said the Minister of Justice, John Doe.',
     "The law is plainly void", "John Doe", "Minister of Justice"),
    ("“The law is plainly void,” according to Justice Now.", "The law is plainly void", "Justice Now", None),
    ("“It cannot go on like this,” said European Commission President Ulla van der Velde during a visit.",
     "It cannot go on like this", "Ulla van der Velde", "European Commission President"),
    ("“It cannot go on like this,” the minister told reporters in Geneva.",
     "It cannot go on like this", "the minister", None),
    ("‘I don’t think it’s right to do this,’ said Tom O’Neil, a lawyer.",
     "I don’t think it’s right to do this", "Tom O’Neil", "lawyer"),
    # English: the speaker before
    ("The committee met. Anna Keller, director of Prison Watch, said: “We must act now.”",
     "We must act now.", "Anna Keller", "director of Prison Watch"),
    ("On Friday, Anna Keller of Prison Watch said that “nobody has been charged with any offence”.",
     "nobody has been charged with any offence", "Anna Keller", "Prison Watch"),
    ("According to a survey by the Institute of Rivers and Bridges, “in 9% of towns nobody mended the ferry” ever.",
     "in 9% of towns nobody mended the ferry", "Institute of Rivers and Bridges", None),
    ("Anna Keller welcomed the step: “It is a good day for all of us.”",
     "It is a good day for all of us.", "Anna Keller", None),
    ("The bill passed. Anna Keller criticised the vote. “This law silences every independent voice.”",
     "This law silences every independent voice.", "Anna Keller", None),
    ("The minister told reporters in Geneva on Friday that the strikes “amount to a grave breach of the law of war”.",
     "amount to a grave breach of the law of war", "The minister", None),
    ("The President of the Ruritanian Republic N.N. Hentzau said: “We shall rebuild the court.”",
     "We shall rebuild the court.", "N.N. Hentzau", "President of the Ruritanian Republic"),
    ("“The trial was held behind closed doors,” the experts said.",
     "The trial was held behind closed doors", "the experts", None),
    ("“The court must act now” — Anna Keller, director of Prison Watch.",
     "The court must act now", "Anna Keller", "director of Prison Watch"),
    ("“The court must act now,” said Hugo Wells, Europe and Central Asia director at Prison Watch.",
     "The court must act now", "Hugo Wells", "Europe and Central Asia director at Prison Watch"),
    ("“The court must act now,” said Marie Strand, Prison Watch’s Director for Central Asia.",
     "The court must act now", "Marie Strand", "Prison Watch’s Director for Central Asia"),
    ("Secretary General Maria Pavic Ban said: “The Convention binds us all.”",
     "The Convention binds us all.", "Maria Pavic Ban", "Secretary General"),
    # marks: mixed, nested, missing
    ("“We must act now\", said Anna Keller.", "We must act now", "Anna Keller", None),
    ("Anna Keller said: “They called us “foreign agents” and left.”",
     "They called us “foreign agents” and left.", "Anna Keller", None),
    ("Anna Keller said: “We shall not stop until all of them are free.",
     "We shall not stop until all of them are free.", "Anna Keller", None),
    # French
    ("« Nous devons agir », a déclaré Awa Diop, présidente de Justice pour Tous.",
     "Nous devons agir", "Awa Diop", "présidente de Justice pour Tous"),
    ("Awa Diop, présidente de Justice pour Tous, a déclaré : « Nous devons agir maintenant. »",
     "Nous devons agir maintenant.", "Awa Diop", "présidente de Justice pour Tous"),
    ("« Nous devons agir vite, a déclaré Awa Diop, avant la fin de l'année. »",
     "Nous devons agir vite avant la fin de l'année.", "Awa Diop", None),
    ("Moussa Barry chef de l’atelier du port déclare « le quai est réparé grâce à la commune ».",
     "le quai est réparé grâce à la commune", "Moussa Barry", "chef de l’atelier du port"),
    ("Selon Me Paul Durand, avocat de la famille, « l'enquête n'a jamais commencé ».",
     "l'enquête n'a jamais commencé", "Me Paul Durand", "avocat de la famille"),
    ("La ligue répond par la voix de son avocat M. Paul Durand : « Le dossier reste ouvert. »",
     "Le dossier reste ouvert.", "M. Paul Durand", "avocat"),
    ("« La loi est claire », a déclaré à la presse la ministre Awa Diop.", "La loi est claire", "Awa Diop", "ministre"),
    # German
    ("„Wir geben nicht auf“, sagte die Präsidentin am Montag.", "Wir geben nicht auf", "die Präsidentin", None),
    ("Max Moor, Sprecher von Pro Recht, sagt: „Maschinen dürfen darüber nicht entscheiden.“",
     "Maschinen dürfen darüber nicht entscheiden.", "Max Moor", "Sprecher von Pro Recht"),
    ("»Das Urteil ist ein Skandal«, so Eva Lind, Anwältin der Familie.",
     "Das Urteil ist ein Skandal", "Eva Lind", "Anwältin der Familie"),
    ("„Wir werden „nie“ aufgeben“, erklärte der Sprecher Max Moor.",
     "Wir werden „nie“ aufgeben", "Max Moor", "Sprecher"),
    ("„Das Urteil ist ein Skandal“, sagte am Montag Max Moor.", "Das Urteil ist ein Skandal", "Max Moor", None),
    ("„Das Gesetz muss weg“, so Anwaltsbund-Vorsitzende Ilse Lind.",
     "Das Gesetz muss weg", "Ilse Lind", "Anwaltsbund-Vorsitzende"),
    # Spanish
    ("«No habrá impunidad en este caso», indicó en un comunicado la directora Rosa Díaz.",
     "No habrá impunidad en este caso", "Rosa Díaz", "directora"),
    ("“Llamé y nadie me abrió”, contó Rosa Díaz, hermana del pescador Tomás.",
     "Llamé y nadie me abrió", "Rosa Díaz", "hermana del pescador Tomás"),
    ("La ministra María José Ríos afirmó: «No habrá impunidad en este caso».",
     "No habrá impunidad en este caso", "María José Ríos", "ministra"),
    ("Según Juan Soto, portavoz de la red, “nadie ha sido detenido todavía”.",
     "nadie ha sido detenido todavía", "Juan Soto", "portavoz de la red"),
    # Russian
    ("«Закон нарушает Конституцию», — заявил министр юстиции А. Иванов.",
     "Закон нарушает Конституцию", "А. Иванов", "министр юстиции"),
    ("«Закон, — сказала директор центра «Право» Анна Петрова, — нарушает Конституцию».",
     "Закон нарушает Конституцию", "Анна Петрова", "директор центра «Право»"),
    ("«Строительство ТОО «Заря» начнут весной», - проинформировал М. Асанов.",
     "Строительство ТОО «Заря» начнут весной", "М. Асанов", None),
    ("По словам директора центра Ивана Петрова, «ситуация ухудшается с каждым днем».",
     "ситуация ухудшается с каждым днем", "Ивана Петрова", "директора центра"),
    ("Как отметил глава ведомства Иван Петров, «дело будет пересмотрено судом».",
     "дело будет пересмотрено судом", "Иван Петров", "глава ведомства"),
    ("— Это хорошо, что вы пришли,— добавил Антон Ибраев. — Мы рады.",
     "Это хорошо, что вы пришли. Мы рады.", "Антон Ибраев", None),
    ("«Наблюдателей не пустили в зал», — говорится в заявлении организации «Открытая дверь».",
     "Наблюдателей не пустили в зал", "организации «Открытая дверь»", None),
    ("«Дело передано в суд», — сообщил на брифинге пресс-секретарь МВД Иван Петров.",
     "Дело передано в суд", "Иван Петров", "пресс-секретарь МВД"),
    ("Директор фонда «Открытая дверь» Анна Петрова заявила: «Мы подадим жалобу в суд».",
     "Мы подадим жалобу в суд", "Анна Петрова", "Директор фонда «Открытая дверь»"),
    # Central Asia
    ("«Адам укуктары бузулуп жатат», — деди Бакыт Рысбеков.",
     "Адам укуктары бузулуп жатат", "Бакыт Рысбеков", None),
    ("Уюмдун директору Айгүл Асанова «бул мыйзам жарандык коомго каршы» деп билдирди.",
     "бул мыйзам жарандык коомго каршы", "Айгүл Асанова", "Уюмдун директору"),
    ("«Заң азаматтардың құқығын бұзады», — деді ұйым төрағасы Асқар Оспанов.",
     "Заң азаматтардың құқығын бұзады", "Асқар Оспанов", "ұйым төрағасы"),
    ("«Мо ҳуқуқи инсонро ҳимоя мекунем», — гуфт раиси созмон Ҷамшед Раҳимов.",
     "Мо ҳуқуқи инсонро ҳимоя мекунем", "Ҷамшед Раҳимов", "раиси созмон"),
    ("“Inson huquqlari buzilmoqda”, dedi Aziza Karimova.", "Inson huquqlari buzilmoqda", "Aziza Karimova", None),
    ("«Инсон ҳуқуқлари бузилмоқда», — деди Азиза Каримова.", "Инсон ҳуқуқлари бузилмоқда", "Азиза Каримова", None),
    # other scripts
    ("وقال خالد سعيد، مدير المنظمة: «يجب أن نتحرك الآن قبل فوات الأوان».",
     "يجب أن نتحرك الآن قبل فوات الأوان", "خالد سعيد", "مدير المنظمة"),
    ("外交部发言人王兰表示：“我们对此表示严重关切。”", "我们对此表示严重关切。", "王兰", "外交部发言人"),
    ('"Bu yasa herkesi susturuyor" dedi avukat Ayşe Demir.', "Bu yasa herkesi susturuyor", "Ayşe Demir", "avukat"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "text", "speaker", "role"), ONE)
def test_one_quotation(paragraph: str, text: str, speaker: str, role: str | None) -> None:
    found, _ = quotations(document(paragraph))
    assert [(each.text, each.speaker, each.role) for each in found] == [(text, speaker, role)]


NONE = [
    "The “Union of Lawyers: Open Door” observes that “urgent repairs” are not done by LC “BRIDGE”.",
    "He said the “foreign agents” law was bad, and the programme “Ferries for the Islands” would go on.",
    "Она получила премию «За мужество и честь» за книгу «История одного дела».",
    "Китоби «Роҳҳо ва пулҳои кӯҳистон» дар соли 2031 чоп шуд.",
    "Una casa parecida a un “faro chino”, con dos ventanas azules.",
    "Der Verein \"Offene Ufer\" hat das Brettspiel \"Fluss ohne Brücke\" entwickelt.",
    "The report “Behind Closed Doors” was published in Geneva.",
    "Le film « La Grande Traversée » a été projeté devant le public.",
    "The so-called “list of harmful songs” grew again.",
    "منظمة «العدالة للجميع» نشرت تقريرها السنوي.",
    "报告题为《人权状况》，由“正义联盟”发布。",
]  # fmt: skip


@pytest.mark.parametrize("paragraph", NONE)
def test_marks_without_speech(paragraph: str) -> None:
    found, _ = quotations(document(paragraph))
    assert found == ()


SEVERAL = [
    pytest.param(
        ["“We must act now,” said Anna Keller, director of Prison Watch. “Nobody will do it for us.”"],
        [("We must act now", "Anna Keller"), ("Nobody will do it for us.", "Anna Keller")],
        id="the second sentence of the same speaker",
    ),
    pytest.param(
        ["Anna Keller, a lawyer, said: “The court has erred here.”", "“It must reopen the case,” she added."],
        [("The court has erred here.", "Anna Keller"), ("It must reopen the case", "Anna Keller")],
        id="a pronoun for who spoke last",
    ),
    pytest.param(
        ["Anna Keller, a lawyer, said that the court had erred.", "“It must reopen the case,” she added."],
        [("It must reopen the case", "Anna Keller")],
        id="a pronoun for who was named without a quotation",
    ),
    pytest.param(
        ["“The court will be rebuilt. I promise”.", "The President of the Ruritanian Republic R.T. Hentzau. A speech."],
        [("The court will be rebuilt. I promise", "R.T. Hentzau")],
        id="named in the line after",
    ),
    pytest.param(
        ["Anna Keller, director of Prison Watch:", "“Nobody has been charged with anything.”"],
        [("Nobody has been charged with anything.", "Anna Keller")],
        id="named in the line before",
    ),
    pytest.param(
        [(BLOCK, "We are shocked by the arrest and call for release."), "— Anna Keller, director of Prison Watch"],
        [("We are shocked by the arrest and call for release.", "Anna Keller")],
        id="a block quotation signed below",
    ),
    pytest.param(
        [(BLOCK, "We are shocked by the arrest.\n— Anna Keller, director of Prison Watch")],
        [("We are shocked by the arrest.", "Anna Keller")],
        id="a block quotation that carries its signature",
    ),
    pytest.param(
        ["Awa Diop affirme « Quel soulagement pour nous ! ». Inquiète, elle ajoute « La route reste fermée »."],
        [("Quel soulagement pour nous !", "Awa Diop"), ("La route reste fermée", "Awa Diop")],
        id="French pronoun before its verb",
    ),
    pytest.param(
        ["M. Paul Durand déclare : « Le village attendait ce jour. » Demain, poursuit-il, nous planterons un arbre »."],
        [("Le village attendait ce jour.", "M. Paul Durand"), ("Demain nous planterons un arbre", "M. Paul Durand")],
        id="an inserted clause in a quotation that nothing opens",
    ),
    pytest.param(
        ["Антон Ибраев признался:", "— Мне дороги люди, у которых я учился."],
        [("Мне дороги люди, у которых я учился.", "Антон Ибраев")],
        id="dialogue behind a line that announces it",
    ),
    pytest.param(
        ["“We have seen this before.", "“Nobody listened then,” said Anna Keller, director of Prison Watch."],
        [("We have seen this before.", "Anna Keller"), ("Nobody listened then", "Anna Keller")],
        id="paragraphs whose speaker the last of them names",
    ),
    pytest.param(
        ["«Мы это уже видели. Никто не слушал.", "«Мы скоро вернёмся», — сказала директор фонда Анна Петрова."],
        [("Мы это уже видели. Никто не слушал.", "Анна Петрова"), ("Мы скоро вернёмся", "Анна Петрова")],
        id="Russian paragraphs whose speaker the last of them names",
    ),
    pytest.param(
        ["Anna Keller, a lawyer, said: “We saw it all.", "“Nobody listened to us then.", "“We shall come back.”"],
        [
            ("We saw it all.", "Anna Keller"),
            ("Nobody listened to us then.", "Anna Keller"),
            ("We shall come back.", "Anna Keller"),
        ],
        id="paragraphs that each open with a mark",
    ),
    pytest.param(
        ["The rapporteur, Anna Keller, presented the report. “It took us two years,” she said. “We met all of them.”"],
        [("It took us two years", "Anna Keller"), ("We met all of them.", "Anna Keller")],
        id="a pronoun for the one with whom the sentence before opens",
    ),
    pytest.param(
        ["The rapporteur, Anna Keller, met Tom Berg, a lawyer. “It took us two years,” he said."],
        [("It took us two years", "Tom Berg")],
        id="a pronoun for the last person of its gender",
    ),
    pytest.param(
        ["Антон Ибраев хотел встать, но Марат Асанов запротестовал:", "— Я должен ответить на это!"],
        [("Я должен ответить на это!", "Марат Асанов")],
        id="the subject of the second clause",
    ),
    pytest.param(
        ["Асанов продолжал:", "— И я спросил министра: «Для кого этот трон?»"],
        [("И я спросил министра: «Для кого этот трон?»", "Асанов")],
        id="a quotation inside dialogue",
    ),
    pytest.param(
        ["Responding to the arrest of lawyers, Anna Keller, a director at Open Door, said:", (BLOCK, "Free them now.")],
        [("Free them now.", "Anna Keller")],
        id="announced behind what it responds to",
    ),
    pytest.param(
        ["“The court must reopen the case at once,” said Anna Keller.", (BLOCK, "The court must reopen the case")],
        [("The court must reopen the case at once", "Anna Keller")],
        id="a pull quotation that repeats the text",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("blocks", "expected"), SEVERAL)
def test_over_sentences_and_lines(blocks: list[str | tuple[BlockKind, str]], expected: list[tuple[str, str]]) -> None:
    found, _ = quotations(document(*blocks))
    assert [(each.text, each.speaker) for each in found] == expected


def test_list_of_dashes_is_no_dialogue() -> None:
    found, _ = quotations(document("We ask for two things:", "— the release of all", "— the repeal of the law"))
    assert found == ()


def test_heading_does_not_sign_a_block_quotation() -> None:
    found, _ = quotations(document((BLOCK, "A caption of some picture here."), (HEADING, "Hiring and Training")))
    assert found == ()


def test_missing_mark_is_told() -> None:
    _, diagnostics = quotations(document("Anna Keller said: “We shall not stop until all of them are free."))
    assert [each.code for each in diagnostics] == ["unbalanced-quotation"]


def test_sentence_that_nobody_speaks_is_told() -> None:
    words = "“The whole country waited for this day, and it came late.”"
    found, diagnostics = quotations(document("A wall in the old town.", words))
    assert found == ()
    assert [each.code for each in diagnostics] == ["unattributed-quotation"]


@pytest.mark.parametrize(("paragraph", "text", "speaker", "role"), ONE)
def test_evidence_quotes_the_document(paragraph: str, text: str, speaker: str, role: str | None) -> None:
    made = document(paragraph)
    found, _ = quotations(made)
    for evidence in found[0].evidence:
        assert made.text[evidence.start : evidence.end] == evidence.exact
    assert [e.exact for e in found[0].evidence if e.field == "speaker"] == [speaker]
    assert [e.exact for e in found[0].evidence if e.field == "role"] == ([role] if role else [])


def test_the_full_name_and_the_mention_beside_the_verb_are_quoted() -> None:
    made = document("Anna M. Keller came to Rill.", "“The law is void,” Keller said.")
    found, _ = quotations(made)
    assert found[0].speaker == "Anna M. Keller"
    assert [e.exact for e in found[0].evidence if e.field == "speaker"] == ["Anna M. Keller", "Keller"]


def test_a_name_that_no_list_has_is_known_from_where_somebody_speaks_by_it() -> None:
    found, _ = quotations(
        document("„Wir warten seit Jahren“, sagte Oqtolla Wreszin.", "„Das Wasser steigt“, sagte Wreszin.")
    )
    assert [each.speaker for each in found] == ["Oqtolla Wreszin", "Oqtolla Wreszin"]


INTRODUCED = [
    ("Первый заместитель акима области Марат Асанов заявил на встрече, что школа откроется.",
     "«Школа откроется осенью», - проинформировал М. Асанов.", "М. Асанов", "Первый заместитель акима области"),
    ("Anna Keller, director of Prison Watch, came to Rill. The court sat for nine hours.",
     "“The law is void,” Keller said.", "Anna Keller", "director of Prison Watch"),
    ("The Minister of Justice, Tom Berg, met Anna Keller on Monday.",
     "“The law is void,” Berg said.", "Tom Berg", "Minister of Justice"),
    ("La présidente de la Ligue, Awa Diop, a reçu les familles.",
     "« Nous restons debout », a dit Mme Diop.", "Mme Diop", "présidente de la Ligue"),
    ("Der Sprecher von Pro Recht, Max Moor, kam nach Bern.",
     "„Wir geben nicht auf“, sagte Moor.", "Max Moor", "Sprecher von Pro Recht"),
    ("According to Clarion’s senior manager, Lisa Vennin, the plan works.",
     "“We shall not go on,” said Vennin.", "Lisa Vennin", "Clarion’s senior manager"),
    ("Ош ш. – Акыйкатчы институтунун директору Азиз Токтоев түрмөгө барды.",
     "«Шарттар талапка жооп бербейт», – деп билдирди Азиз Токтоев.", "Азиз Токтоев",
     "Акыйкатчы институтунун директору"),
    # what stands behind a name without a comma is no office; larger matters before it are none either
    ("Anna Keller of Prison Watch came to Rill.", "“The law is void,” Keller said.", "Anna Keller", None),
    # nobody of that name was introduced: another given name, no given name, no office, a later mention
    ("Минулы Асанов пришёл. Министр Бакыт Асанов пришёл позже.",
     "«Закон принят сегодня», - сказал Иван Асанов.", "Иван Асанов", None),
    ("The village of Berg voted on Monday.", "“The law is void,” Berg said.", "Berg", None),
    ("Tom Berg met Anna Keller on Monday.", "“The law is void,” Berg said.", "Tom Berg", None),
    ("The court sat.", "“The law is void,” Berg said. Tom Berg, a lawyer, left.", "Tom Berg", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "paragraph", "speaker", "role"), INTRODUCED)
def test_the_office_that_a_speaker_was_introduced_with(
    before: str, paragraph: str, speaker: str, role: str | None
) -> None:
    found, _ = quotations(document(before, paragraph))
    assert [(each.speaker, each.role) for each in found] == [(speaker, role)]


@pytest.mark.parametrize(
    ("page", "speaker"),
    [
        ("<figure><blockquote><p>{}</p></blockquote><figcaption>Ada Vell, judge</figcaption></figure>", "Ada Vell"),
        ("<blockquote><p>{}</p></blockquote><p>– Ada Vell, judge</p>", "Ada Vell"),
        ("<blockquote><p>{}</p></blockquote><figure><figcaption>Ada Vell, judge</figcaption></figure>", None),
        ("<blockquote><p>{}</p></blockquote><figure><figcaption>The court at Rill</figcaption></figure>", None),
    ],
)
def test_a_caption_names_the_speaker_of_its_own_figure_alone(page: str, speaker: str | None) -> None:
    words = "No one may be held for a headline, and no office may say otherwise."
    after = "<p>" + "The court heard both sides for six hours before it closed the case. " * 4 + "</p>"
    read = hrdocs.read(f"<html><body><article>{page.format(words)}{after}</article></body></html>".encode())
    found, _ = quotations(read)
    assert [each.speaker for each in found] == ([speaker] if speaker else [])

"""What is said of the text of a PDF: fonts whose signs are named wrongly, and a scan on the command line."""

import json
import sys
from pathlib import Path

import pdf_maker
import pytest

from hrdocs import cli
from hrdocs.model import BlockKind, Region
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.pdf.own_words import Wording
from hrdocs.readers.pdf.quality import remarks_on
from hrdocs.source import Source

PROSE = "في الميناء القديم سفن كثيرة و من يملكها لا يدفع الرسوم على الجسور منذ سنوات و ذلك ما قاله مجلس المدينة"
PERSIAN = "در بندر قدیمی کشتی های زیادی هست و صاحبان آنها عوارض پل ها را نمی پردازند و این را شورای شهر گفته است"
NOISE = "ف الم ناء الق دم س ف ن ك ث رة و م ن ملكها لا د فع الر سوم ع لى ال جسور"
LIST = "أ ب ج د هـ و ز ح ط ي"
ENGLISH = "A b c d of the harbour e f g h i j k l m n o p q r s t u v w x y z " * 4


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" ".join([NOISE] * 8), ["doubtful-font"]),
        (" ".join([PROSE] * 8), []),
        (" ".join([PERSIAN] * 8), []),
        (LIST, []),
        (" ".join([PROSE] * 8 + [LIST]), []),
        (ENGLISH, []),
        ("", []),
    ],
)
def test_arabic_that_falls_into_letters_is_said(text: str, said: list[str]) -> None:
    blocks = Assembler()
    if text:
        region = Region(page=3, x0=0, top=0, x1=100, bottom=100)
        blocks.add(BlockKind.PARAGRAPH, text, regions=(region,))
    found = remarks_on([], blocks.document(Source.of(b"%PDF-1.7")), Wording.of([]))
    assert [each.code for each in found] == said
    assert all(each.message.startswith("page 3: ") for each in found)


@pytest.mark.parametrize(("options", "code"), [([], 17), (["--keep-unknown"], 0)])
def test_scan_on_the_command_line_is_said_to_be_one(
    options: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(pdf_maker.picture())
    monkeypatch.setattr(sys, "argv", ["hrdocs", "parse", "--to", "json", *options, str(scan)])
    with pytest.raises(SystemExit) as caught:
        cli.run()
    out, err = capsys.readouterr()
    assert int(caught.value.code or 0) == code
    if code:
        assert "--ocr" in err
        assert "not recognised" not in err
    else:
        assert "no-text-layer" in [each["code"] for each in json.loads(out)["diagnostics"]]

"""Pages of a review in a real browser: both ways between records and words, keys, filters, marks, nothing outside."""

import json

import pytest
from review_pages import DATA, written
from web_annotations import faults, put_together, taken_apart

pytestmark = [pytest.mark.slow, pytest.mark.formats]


def lit(page) -> list[str]:
    """Return the words that are lit brightly in a source of text."""
    return page.evaluate(
        """() => { const frame = document.getElementById("frame");
          const view = frame ? frame.contentWindow : window;
          return [...view.CSS.highlights.get("bright") || []].map((range) => range.toString()); }"""
    )


def field(page, record: str, name: str):
    """Return the row of a field, its record opened."""
    card = page.locator(record)
    if not card.locator(".fields").is_visible():
        card.locator(".head").click()
    return card.locator(f'[data-field="{name}"]')


def mark_words(page, words: str) -> None:
    """Mark words of the source as a reader does, and let go of the mouse there."""
    page.evaluate(
        """(words) => { const frame = document.getElementById("frame");
          const own = frame ? frame.contentDocument : document;
          for (const run of own.querySelectorAll("[data-s]")) {
            const at = run.textContent.indexOf(words);
            if (at < 0) continue;
            own.getSelection().setBaseAndExtent(run.firstChild, at, run.firstChild, at + words.length);
            run.dispatchEvent(new (own.defaultView.MouseEvent)("mouseup", { bubbles: true }));
            return;
          } }""",
        words,
    )


def test_a_field_lights_its_words_on_the_page_of_a_pdf(look, review):
    page = look(review["note_verbale.pdf"])
    field(page, "#record-0", "dated").locator(".name").click()
    box = page.locator(".light.bright").bounding_box()
    run = page.locator(".layer [data-s]", has_text="Note verbale dated 27 August 2031").first
    page.wait_for_function("run => run.style.transform", arg=run.element_handle())
    line = run.bounding_box()
    assert line["x"] < box["x"]
    assert box["x"] + box["width"] < line["x"] + 0.55 * line["width"]
    assert abs(box["y"] - line["y"]) < 4
    field(page, "#record-0", "annexes").locator(".name").click()
    sheets = page.locator(".light.bright").evaluate_all("each => each.map(one => one.closest('.sheet').dataset.page)")
    assert sheets == ["2", "2"]  # over two lines, and in view
    page.wait_for_function(
        "() => { const box = document.querySelector('.light.bright').getBoundingClientRect();"
        " return box.top > 0 && box.bottom < innerHeight; }"
    )


def test_a_field_lights_its_words_in_a_web_page_and_in_a_text(look, review):
    page = look(review["press_release.html"])
    field(page, "#record-0", "dateline_place").locator(".name").click()
    assert lit(page) == ["REYKJAVÍK"]
    page = look(review["upr_positions_iceland.txt"])
    field(page, "#record-3", "position").locator(".name").click()
    assert lit(page) == ["cannot be accepted"]


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("press_release.html", "A licence is not a favour", {"quotation"}),
        ("upr_positions_iceland.txt", "cannot be accepted", {"upr-position"}),
        ("note_verbale.pdf", "27 August 2031", {"communication"}),
        ("note_verbale.pdf", "Original: English", set()),
    ],
)
def test_words_of_the_source_lead_to_the_records_that_rest_on_them(look, review, name, words, expected):
    page = look(review[name])
    mark_words(page, words)
    page.wait_for_selector("#shown:not(:empty)")
    kinds = page.locator(".kind:not([hidden])").evaluate_all("each => each.map(one => one.dataset.kind)")
    assert set(kinds) == expected
    page.keyboard.press("Escape")
    assert page.locator(".record:visible").count() > len(expected)


@pytest.mark.parametrize("name", ["note_verbale.pdf", "upr_positions_iceland.txt", "press_release.html"])
def test_words_that_stay_marked_leave_the_panels_to_their_buttons(look, review, name):
    page = look(review[name])
    mark_words(page, "the")
    page.wait_for_selector("#shown:not(:empty)")
    page.get_by_role("button", name="show all").click()
    page.locator("#tab-about").click()
    page.evaluate("() => new Promise((done) => setTimeout(done, 50))")
    assert page.locator("#about").is_visible()
    page.locator("#tab-records").click()
    assert page.locator("#shown").inner_text() == ""


def test_a_click_on_a_word_chooses_the_record_with_the_shortest_words_there(look, review):
    page = look(review["upr_positions_iceland.txt"])
    page.locator(".block", has_text="The recommendation cannot be accepted").click(position={"x": 260, "y": 12})
    assert page.locator(".record.chosen").get_attribute("data-place") == "3"


def test_keys_move_filter_judge_and_help(look, review):
    page = look(review["upr_positions_iceland.txt"])
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".record.chosen .label").inner_text() == "2"
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert page.locator(".field.chosen").get_attribute("data-field") == "position"
    assert page.locator("#live").inner_text().startswith("position: considered_implemented, line ")
    page.keyboard.press("p")
    assert page.locator(".field.chosen").get_attribute("data-field") == "number"
    page.keyboard.press("k")
    assert page.locator(".record.chosen .label").inner_text() == "1"
    page.keyboard.press("/")
    page.keyboard.type("cannot be accepted")
    assert page.locator(".record:visible").count() == 1
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    for way in ("Escape", "Enter"):  # the dialog gives its button the focus
        page.keyboard.press("?")
        assert page.locator("#help").is_visible()
        page.keyboard.press(way)
        assert not page.locator("#help").is_visible()


def test_fields_stand_by_how_near_their_words_are(look, review):
    page = look(review["upr_positions_iceland.txt"])
    names = (
        field(page, "#record-3", "position")
        .locator("xpath=..")
        .locator("[data-field] .words")
        .evaluate_all("each => each.map(one => one.parentElement.dataset.field)")
    )
    assert names.index("number") < names.index("position") < names.index("state") < names.index("stage")
    field(page, "#record-3", "number").locator(".name").click()
    page.locator("#source").evaluate("each => each.scrollTo(0, 0)")
    page.set_viewport_size({"width": 1300, "height": 420})
    field(page, "#record-9", "stage").locator(".name").click()
    assert page.locator("#live").inner_text() == "stage: addendum, no words of its own"
    assert lit(page) == []
    in_view = "() => document.getElementById('source').scrollTop > 100"  # the words of the record, all the same
    page.wait_for_function(in_view)


def test_what_is_chosen_and_its_buttons_stand_in_view(look, review):
    page = look(review["upr_report_iceland.txt"])
    page.set_viewport_size({"width": 1000, "height": 500})
    mark_words(page, "Chile")
    page.wait_for_selector(".field.chosen")
    chosen, filter_, judging = (
        page.locator(each).bounding_box() for each in (".field.chosen", "#filter", ".judging:not(:empty)")
    )
    assert chosen["y"] >= filter_["y"] + filter_["height"] - 1
    assert 400 < judging["y"] + judging["height"] <= 500


def test_lists_filter_by_kind_state_and_value(look, review):
    page = look(review["upr_report_iceland.txt"])
    every = page.locator(".record:visible").count()
    page.select_option("#state", "CHL")
    of_chile = page.locator(".record:visible").count()
    assert 0 < of_chile < every
    page.select_option("#state", "")
    page.select_option("#value", "position=not_supported")
    assert page.locator(".record:visible .chip").evaluate_all(
        "each => [...new Set(each.map(one => one.dataset.value))]"
    ) == ["not_supported"]
    page.get_by_role("button", name="show all").click()
    page.select_option("#kind", "reference")
    assert page.locator(".kind:visible").count() == 1
    page.select_option("#kind", "")
    page.locator("#words").fill("Chile")
    told = page.locator(".kind:visible h2 .count").first.text_content().split(" of ")
    assert int(told[0]) < int(told[1])


def test_the_proof_leads_to_records_and_words(look, review):
    page = look(review["upr_positions_iceland.txt"])
    proof = page.locator(".proof")
    assert "adds up" in proof.inner_text()
    proof.get_by_role("button", name="declared: 12", exact=True).click()
    assert lit(page)[0].startswith("12") or "12" in lit(page)[0]
    proof.get_by_role("button", name="found: 12", exact=True).click()
    assert page.locator(".record:visible").count() == 12


def test_a_missing_number_leads_to_the_record_before_the_gap(look, tmp_path):
    text = (DATA / "upr_positions_iceland.txt").read_text("utf-8")
    start, end = text.index("\n7\n"), text.index("\n8\n")
    (tmp_path / "gap.txt").write_text(text[:start] + text[end:], "utf-8")
    page = look(written(tmp_path / "review", tmp_path / "gap.txt").pages[0])
    proof = page.locator(".proof.open-ended")
    assert "does not add up" in proof.inner_text()
    proof.get_by_role("button", name="missing: 1", exact=True).click()
    assert page.locator(".record.chosen .label").inner_text() == "6"
    assert page.locator("#shown").inner_text() == "7 has no record; this is the one before it"


def test_words_over_two_lines_of_a_pdf_lead_to_their_records(look, review):
    page = look(review["note_verbale.pdf"])
    page.evaluate(
        """() => { const lines = [...document.querySelectorAll(".layer > span")];
          const at = lines.findIndex((each) => each.textContent.includes("from the Permanent Mission of"));
          const [first, second] = [lines[at].firstChild, lines[at + 1].firstChild];
          const begin = first.textContent.indexOf("Mission of");
          document.getSelection().setBaseAndExtent(first, begin, second, "Iceland".length);
          lines[at].dispatchEvent(new MouseEvent("mouseup", { bubbles: true })); }"""
    )
    page.wait_for_selector(".field.chosen")
    assert page.locator(".field.chosen").get_attribute("data-field") == "senders"
    assert "rest on “Mission of Iceland”" in " ".join(page.locator("#shown").inner_text().split())


def test_the_index_filters_and_sorts(look, review):
    page = look(review["index"])
    shown = page.locator("#documents tbody tr:visible")
    every = shown.count()
    for menu, key, value in (("#format", "format", "upr-positions"), ("#state", "states", "URY")):
        page.select_option(menu, value)
        assert 0 < shown.count() < every
        kept = shown.evaluate_all("(rows, key) => rows.map(row => row.dataset[key].split(' '))", key)
        assert all(value in each for each in kept)
        page.keyboard.press("Escape")
        assert shown.count() == every
    page.keyboard.press("/")
    page.keyboard.type("iceland positions")
    assert 0 < shown.count() < every
    assert page.locator("#shown").inner_text() == f"{shown.count()} of {every} fit"
    page.keyboard.press("Escape")
    for column, numeric in (("Issued", False), ("Pages", True), ("Records", True)):
        head = page.locator("thead th", has_text=column)
        place = head.evaluate("each => each.cellIndex")
        for way in ("ascending", "descending"):
            head.locator("button").click()
            assert head.get_attribute("aria-sort") == way
            keys = shown.evaluate_all("(rows, place) => rows.map(row => row.cells[place].dataset.key || '')", place)
            given = [int(key) if numeric else key for key in keys if key not in ("", "0")]
            assert given == sorted(given, reverse=way == "descending")
            assert keys[: len(given)] == [str(each) for each in given]  # what is not known stands last


def test_marks_stay_and_come_back_from_a_file(look, review, tmp_path):
    page = look(review["upr_positions_iceland.txt"])
    page.locator("#tab-marks").click()
    page.locator("#reader").fill("A. Reader")
    page.locator("#tab-records").click()
    page.locator("#record-3 .head").click()
    page.keyboard.press("y")
    field(page, "#record-3", "position").locator(".name").click()
    page.keyboard.press("Shift+N")
    page.get_by_label("corrected value").fill("noted")
    page.get_by_label("note").fill("“takes note”")
    page.get_by_label("note").press("Tab")
    page.locator("#tab-marks").click()
    with page.expect_download() as waiting:
        page.locator("#export").click()
    path = tmp_path / "marks.jsonl"
    waiting.value.save_as(path)
    of_record, of_field = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    for mark in (of_record, of_field):
        assert faults(mark) == []
        body = mark["body"] if len(mark["body"]) > 1 else mark["body"][0]
        assert put_together(taken_apart(mark)) == {**mark, "body": body}
    assert of_record["creator"]["name"] == "A. Reader"
    assert of_record["body"][0]["value"] == "right"
    assert [(each["purpose"], each["value"]) for each in of_field["body"]] == [
        ("assessing", "wrong"),
        ("editing", "noted"),
        ("commenting", "“takes note”"),
    ]
    assert of_field["target"][0].endswith("#position")
    assert of_field["target"][1]["selector"][0]["exact"] == "cannot be accepted"
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert page.locator("#tab-marks .count").inner_text() == "2"
    other = look(review["upr_positions_iceland.txt"])
    assert other.locator("#tab-marks .count").inner_text() == ""
    other.locator("#tab-marks").click()
    other.locator("#import").set_input_files(path)
    other.wait_for_function("() => document.querySelector('#tab-marks .count').textContent === '2'")
    assert "2 marks imported, 0 lines are none of this document" in other.locator("#marked").inner_text()


def test_marks_of_a_colleague_take_the_place_of_none_of_ones_own(look, review, tmp_path):
    page = look(review["upr_positions_iceland.txt"])

    def exported(name: str) -> list[dict]:
        page.locator("#tab-marks").click()
        with page.expect_download() as waiting:
            page.locator("#export").click()
        waiting.value.save_as(tmp_path / name)
        return [json.loads(line) for line in (tmp_path / name).read_text("utf-8").splitlines()]

    page.locator("#reader").evaluate("each => each.value = 'A. Reader'")
    for record in ("#record-3", "#record-4"):
        page.locator("#tab-records").click()
        page.locator(f"{record} .head").click()
        page.keyboard.press("y")
    third, fourth = exported("own.jsonl")
    of_colleague = [
        {**each, "creator": {"type": "Person", "name": "B. Reader"}, "body": [{**each["body"][0], "value": "wrong"}]}
        for each in (third, fourth)
    ]
    fifth = page.evaluate("() => JSON.parse(document.getElementById('data').textContent).records[5][1]")
    of_colleague.append({**of_colleague[0], "target": [f"urn:x-hrdocs:upr-position:{fifth}"]})
    of_own = {**fourth, "body": [{**fourth["body"][0], "value": "doubtful"}]}
    path = tmp_path / "both.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in (*of_colleague, of_own)), "utf-8")
    page.locator("#import").set_input_files(path)
    page.wait_for_function("() => document.querySelector('#tab-marks .count').textContent === '3'")
    told = page.locator("#marked .note").inner_text()
    assert told.startswith("2 marks imported, 0 lines are none of this document, 2 left out because another reader has")
    assert "upr position" in told
    kept = [(each.get("creator", {}).get("name"), each["body"][0]["value"]) for each in exported("after.jsonl")]
    assert kept == [("A. Reader", "right"), ("A. Reader", "doubtful"), ("B. Reader", "wrong")]


def test_furniture_is_dimmed_and_can_be_hidden(look, review):
    page = look(review["press_release.html"])
    frame = page.frame_locator("#frame")
    assert frame.get_by_text("Donate").is_visible()
    page.keyboard.press("f")
    assert not frame.get_by_text("Donate").is_visible()
    assert frame.get_by_text("FOR IMMEDIATE RELEASE").is_visible()


def test_an_address_with_a_record_opens_it(look, review):
    page = look(review["upr_positions_iceland.txt"])
    identity = page.evaluate("() => JSON.parse(document.getElementById('data').textContent).records[5][1]")
    again = look(review["upr_positions_iceland.txt"], f"#{identity}")
    assert again.locator(".record.chosen").get_attribute("data-place") == "5"

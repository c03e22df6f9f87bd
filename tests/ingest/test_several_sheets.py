"""Workbooks of several sheets, and what a person says of a file as a whole."""

from pathlib import Path

import pytest

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.reading import FileReading
from tests.ingest.grids import Sheet, read_book
from tests.ingest.test_strangers import ROSTER

ORDERS = "订单号|日期|业务员|金额\nA|2026-09-01|王艳|5"
TARGETS = "姓名|月份|目标\n王艳|2026-09|5"
ROSTER_SHEET = "姓名|公司|组别\n王艳|北方|战鹰"
FORECASTS = "姓名|预测月份|预测\n王艳|2026-09|6"
NOTES = "说明\n请在各表填写|数据\na|b"


def book(folder: Path, **sheets: str) -> FileReading:
    return read_book({name: Sheet(drawn, known=ROSTER) for name, drawn in sheets.items()}, folder)


def said(folder: Path, sheets: dict[str, str], **answers: object) -> FileReading:
    return read_book({name: Sheet(drawn, known=ROSTER, answers=answers) for name, drawn in sheets.items()}, folder)


def kinds(reading: FileReading) -> list[tuple[str, str, int]]:
    return [(one.sheet, one.dataset, one.loaded) for one in reading.sheets]


def problems(reading: FileReading) -> list[tuple[str, str, str]]:
    return [(one.code, one.found, one.severity) for sheet in reading.sheets for one in sheet.problems]


def test_every_sheet_is_told_by_itself(tmp_path: Path) -> None:
    reading = book(tmp_path, 说明=NOTES, 人员=ROSTER_SHEET, 目标=TARGETS, 预测=FORECASTS, 订单=ORDERS)

    assert kinds(reading) == [
        ("说明", "", 0), ("人员", "roster", 1), ("目标", "targets", 1), ("预测", "forecasts", 1), ("订单", "orders", 1),
    ]  # fmt: skip
    assert [(code, severity) for code, _, severity in problems(reading)] == [("not-recognised", "notice")]
    assert not any(sheet.questions for sheet in reading.sheets)


def test_a_figure_that_two_sheets_state_otherwise_is_told_and_one_that_they_share_is_not(tmp_path: Path) -> None:
    other = "业务员|月份|目标\n王艳|2026-10|7\n王艳|2026-09|6"

    reading = book(tmp_path, 初稿=f"{TARGETS}\n王艳|2026-10|7", 终稿=other, 预测=FORECASTS)

    assert kinds(reading) == [("初稿", "targets", 2), ("终稿", "targets", 2), ("预测", "forecasts", 1)]
    told = [(one.sheet, one.row, one.code, one.found) for sheet in reading.sheets for one in sheet.problems]
    assert told == [("终稿", 3, "figure-repeated", "5, 6")]


def test_what_is_said_of_the_file_leaves_alone_what_it_does_not_fit(tmp_path: Path) -> None:
    reading = said(tmp_path, {"说明": NOTES, "目标": TARGETS}, dataset="targets")

    assert kinds(reading) == [("说明", "", 0), ("目标", "targets", 1)]
    assert not any(sheet.questions for sheet in reading.sheets)


@pytest.mark.parametrize("drawn", [NOTES, "Who|How much\nAmy|5", "Order No|Date\nA|2026-09-01"])
def test_what_is_said_of_the_only_sheet_holds(tmp_path: Path, drawn: str) -> None:
    reading = said(tmp_path, {"Sheet1": drawn}, dataset="targets")

    assert reading.sheets[0].dataset == "targets"
    assert {one.code for one in reading.sheets[0].questions} <= {"entity-missing", "target-missing", "period-missing"}
    assert reading.sheets[0].rows is None


def test_columns_mapped_by_hand_are_enough(tmp_path: Path) -> None:
    mapping = (("Country", "entity"), ("USD", "target"))

    reading = said(tmp_path, {"Sheet1": "Country|USD\nDE|5"}, mapping=mapping, campaign="2026-09")

    assert kinds(reading) == [("Sheet1", "targets", 1)]
    assert reading.sheets[0].mapping == mapping


def test_mapped_headings_and_fields_that_are_nowhere_are_told(tmp_path: Path) -> None:
    mapping = (("Betrag", "amount"), ("金额", "amout"), ("日期", "order_date"))

    reading = said(tmp_path, {"Sheet1": ORDERS}, mapping=mapping)

    assert problems(reading) == [("heading-not-found", "Betrag", "reject"), ("field-unknown", "amout", "reject")]


def test_headings_to_be_filled_down_that_are_nowhere_are_told_and_hold_back_nothing(tmp_path: Path) -> None:
    reading = said(tmp_path, {"Sheet1": ORDERS}, filling=(("Firma", "fill-down"), ("金额 ", "leave-blank")))

    assert problems(reading) == [("heading-not-found", "Firma", "notice")]


def test_nobody_does_without_what_is_needed(tmp_path: Path) -> None:
    reading = said(tmp_path, {"Sheet1": "订单号|日期|业务员\nA|2026-09-01|王艳"}, without=("amount", "order_no"))

    assert [one.code for one in reading.sheets[0].questions] == ["amount-missing"]


def test_a_table_of_nobody_knows_what_asks_what_it_is(tmp_path: Path) -> None:
    reading = book(tmp_path, Sheet1="a|b|c\n1|2|3")

    (question,) = reading.sheets[0].questions
    assert question.code == "dataset-unclear"
    assert [question.flag_for(one) for one in question.options] == [f"--dataset {name}" for name in datasets()]
    assert len(question.options) == len(set(question.options)) > 10


def test_each_answer_has_its_option(tmp_path: Path) -> None:
    reading = book(tmp_path, Sheet1="日期|业务员|客户|工厂|金额\n2026-09-01|王艳|X|甲|5\n2026-09-02|王艳|X|乙|5")

    missing, unclear = reading.sheets[0].questions
    assert [missing.flag_for(one) for one in missing.options] == ['--map "工厂=order_no"', "--without order_no"]
    assert missing.option_flag == "--without order_no"
    assert [unclear.flag_for(one) for one in unclear.options] == ['--map "工厂=company"', '--map "工厂="']

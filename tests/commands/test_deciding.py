"""What a person decides on the command line: columns, units, campaigns, and that it is remembered."""

import json
from pathlib import Path
from typing import Any

import pytest

from sales_analytics.cli import main

FIRST = "Ref,Day,Who,Val,State\nA1,2026-09-01,Amy,100,won\nA2,2026-09-02,Bo,200,booked\n"
SECOND = "Day,Who,Val,State,Ref\n2026-09-03,Amy,300,won,A3\n2026-09-04,Bo,400,booked,A4\n"
COLUMNS = ("Ref=order_no", "Day=order_date", "Who=salesperson", "Val=amount", "State=status:booked:confirmed")


class Desk:
    """The command line over one warehouse; files by name and text."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def take(self, name: str, written: str, *options: str) -> tuple[int, dict[str, Any]]:
        """Import a file; returns the exit code and what is said of its only sheet."""
        path = self.folder / name
        path.write_text(written, "utf-8")
        code = main(["import", str(path), *options, "--json", "--warehouse", str(self.folder / "w.duckdb")])
        (sheet,) = json.loads(self.capsys.readouterr().out)
        return code, sheet


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def mapped(*pairs: str) -> list[str]:
    return [word for pair in pairs for word in ("--map", pair)]


def test_columns_mapped_once_are_known_the_next_time(desk: Desk) -> None:
    code, _ = desk.take("a.csv", FIRST)
    assert code == 1

    code, first = desk.take("a.csv", FIRST, "--dataset", "orders", *mapped(*COLUMNS))
    assert (code, first["loaded"], first["amount"]) == (0, 2, "300.00")

    code, second = desk.take("b.csv", SECOND)
    assert (code, second["loaded"], second["amount"], second["questions"]) == (0, 2, "700.00", [])


def test_a_later_decision_adds_to_an_earlier_one(desk: Desk) -> None:
    desk.take("a.csv", FIRST, "--dataset", "orders", *mapped(*COLUMNS))
    desk.take("b.csv", SECOND, "--unit", "thousand")

    code, third = desk.take("c.csv", FIRST.replace("A", "C"))
    assert (code, third["amount"], third["unit"]) == (0, "300000.00", "thousand")


def test_a_unit_that_the_sheet_states_stands_above_one_that_is_remembered(desk: Desk) -> None:
    written = "Order No,Date,Sales,Amount{unit}\nA1,2026-09-01,Amy,1\n"
    desk.take("a.csv", written.format(unit=""), "--unit", "thousand")

    _, remembered = desk.take("b.csv", written.format(unit="").replace("A1", "B1"))
    _, stated = desk.take("c.csv", written.format(unit=" (万)").replace("A1", "C1"))

    assert (remembered["amount"], stated["amount"]) == ("1000.00", "10000.00")


def test_a_column_that_was_done_without_may_be_mapped_later(desk: Desk) -> None:
    written = "Beleg,Date,Sales,Amount\nA1,2026-09-01,Amy,1\n"
    desk.take("a.csv", written, "--without", "order_no")

    _, sheet = desk.take("b.csv", written.replace("A1", "B1"), *mapped("Beleg=order_no"))

    assert sheet["mapping"]["Beleg"] == "order_no"


def test_targets_without_a_period_ask_and_count_and_take_the_campaigns(desk: Desk) -> None:
    written = "姓名,目标金额\n王艳,5万\n李雷,40000\n"

    code, asked = desk.take("目标.csv", written)
    assert (code, asked["dataset"], asked["rows_read"], asked["loaded"], asked["amount"]) == (
        1, "targets", 2, 2, "90000.00",
    )  # fmt: skip
    (question,) = asked["questions"]
    assert question["code"] == "period-missing"
    assert {"answer": "september-2026", "option": "--campaign september-2026"} in question["options"]

    code, taken = desk.take("目标.csv", written, "--campaign", "September festival 2026")
    assert (code, taken["loaded"], taken["amount"]) == (0, 2, "90000.00")


def test_a_bad_cell_says_where_and_what_to_do(desk: Desk) -> None:
    _, sheet = desk.take("a.csv", "Order No,Date,Sales,Amount\nA1,2026-02-30,Amy,abc\nA2,2026-02-28,Amy,5\n")

    assert [(one["row"], one["column"], one["code"], one["found"], one["remedy"]) for one in sheet["problems"]] == [
        (2, "B", "date-not-understood", "2026-02-30",
         "Write the day or month with its year, such as 2026-09-05."),
        (2, "D", "amount-not-a-number", "abc", "Write it as in 12800.00."),
    ]  # fmt: skip


def test_a_preview_of_a_file_with_open_questions_counts_its_rows(desk: Desk) -> None:
    code, sheet = desk.take("forecast.csv", "name,forecast\nAmy,160000\n", "--preview")

    assert (code, sheet["state"], sheet["rows_read"], sheet["amount"]) == (1, "preview", 1, "160000.00")
    assert [one["code"] for one in sheet["questions"]] == ["period-missing"]

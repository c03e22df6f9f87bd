"""Cells left blank to mean "as above": asked about, filled when somebody says so, remembered, never guessed."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.read import read_for_import
from tests.ingest.conftest import rows_of
from tests.ingest.grids import Sheet, outcome, read, said, typed

DAYS = """
下单日期   | 订单号 | 业务员 | 公司 | 订单金额
2026-09-01 | A1     | 王艳   | 北   | 100
           | A2     | 李雷   | 北   | 200
           | A3     | 王艳   | 北   | 300
2026-09-02 | A4     | 王艳   | 南   | 400
           | A5     | 李雷   | 南   | 500
合计       |        |        |      | 1500
"""
TEAMS = """
战队 | 姓名 | 公司
狼组 | 王艳 | 北
     | 李雷 | 北
     | 韩梅 | 南
鹰组 | 张三 | 南
     | 李四 | 南
"""


def test_blank_days_below_a_filled_one_are_asked_about(tmp_path: Path) -> None:
    assert outcome(read(Sheet(DAYS), tmp_path)) == said(
        """orders under row 1, in ones
        下单日期 = order_date
        订单号 = order_no
        业务员 = salesperson
        公司 = company
        订单金额 = amount
        read 6: 2 + 3 + 1
        skipped 1 total of the rows above
        reject A3 order-date-missing
        reject A4 order-date-missing
        reject A6 order-date-missing
        notice E7 total-differs 1,500
        asks blanks-unclear: --fill-down "下单日期\""""
    )


def test_days_are_filled_down_when_somebody_says_so(tmp_path: Path) -> None:
    reading = read(Sheet(DAYS, answers={"filling": (("下单日期", "fill-down"),)}), tmp_path)

    assert (reading.questions, reading.problems, reading.amount) == ((), (), Decimal(1500))
    assert typed(reading, "order_no", "order_date", "row_no") == [
        ("A1", "2026-09-01", 2),
        ("A2", "2026-09-01", 3),
        ("A3", "2026-09-01", 4),
        ("A4", "2026-09-02", 5),
        ("A5", "2026-09-02", 6),
    ]


def test_days_stay_blank_when_somebody_says_so(tmp_path: Path) -> None:
    reading = read(Sheet(DAYS, answers={"filling": (("下单日期", "leave-blank"),)}), tmp_path)

    assert (reading.questions, reading.loaded, reading.rejected) == ((), 2, 3)


def test_teams_over_their_people_hold_back_the_file_until_it_is_answered(tmp_path: Path) -> None:
    asked = read(Sheet(TEAMS, file="花名册.xlsx"), tmp_path)
    told = read(Sheet(TEAMS, file="花名册.xlsx", answers={"filling": (("战队", "fill-down"),)}), tmp_path)
    left = read(Sheet(TEAMS, file="花名册.xlsx", answers={"filling": (("战队", "leave-blank"),)}), tmp_path)

    assert [(one.code, one.likely, one.holds_back) for one in asked.questions] == [
        ("blanks-unclear", "fill-down", "file")
    ]
    assert asked.rows is None
    assert typed(told, "name", "group") == [
        ("王艳", "狼组"), ("李雷", "狼组"), ("韩梅", "狼组"), ("张三", "鹰组"), ("李四", "鹰组"),
    ]  # fmt: skip
    assert [group for _, group in typed(left, "name", "group")] == ["狼组", None, None, "鹰组", None]


def test_what_was_said_of_blanks_is_remembered_in_any_order_of_columns(tmp_path: Path) -> None:
    first = read(Sheet(DAYS), tmp_path)
    known = Known(remembered={first.fingerprint: Answers(filling=(("下单日期", "fill-down"),))})
    later = """
订单金额 | 下单日期 | 订单号 | 公司 | 业务员
7 | 2026-09-08 | B1 | 北 | 王艳
8 | | B2 | 北 | 李雷
9 | | B3 | 北 | 李雷"""

    reading = read(Sheet(later, known=known), tmp_path)

    assert (reading.questions, reading.loaded) == ((), 3)
    assert [day for (day,) in typed(reading, "order_date")] == ["2026-09-08"] * 3


def test_lines_of_an_order_below_its_first_are_asked_about_column_by_column(tmp_path: Path) -> None:
    drawn = """
订单号 | 下单日期 | 业务员 | 客户 | 产品 | 订单金额
A1 | 2026-09-01 | 王艳 | X | 灯 | 100
 | | | | 罩 | 50
 | | | | 线 | 50
A2 | 2026-09-02 | 李雷 | Y | 灯 | 200
 | | | | 罩 | 50
"""
    columns = ("订单号", "下单日期", "业务员", "客户")
    asked = read(Sheet(drawn), tmp_path)
    told = read(Sheet(drawn, answers={"filling": tuple((one, "fill-down") for one in columns)}), tmp_path)

    assert [one.option_flag for one in asked.questions] == [f'--fill-down "{one}"' for one in columns]
    assert typed(told, "order_no", "salesperson", "customer", "product", "amount") == [
        ("A1", "王艳", "X", "灯", "100"), ("A1", "王艳", "X", "罩", "50"), ("A1", "王艳", "X", "线", "50"),
        ("A2", "李雷", "Y", "灯", "200"), ("A2", "李雷", "Y", "罩", "50"),
    ]  # fmt: skip


def test_names_that_are_missing_here_and_there_are_not_asked_about(tmp_path: Path) -> None:
    names = ["Amy", "", "Bo", "Amy", "", "Bo", "Bo", "Amy", "", "Amy"]
    rows = "\n".join(f"o-{place} | @2026-09-0{place % 9 + 1} | {name} | {place}" for place, name in enumerate(names))

    reading = read(Sheet(f"Order No | Order Date | Salesperson | Amount\n{rows}"), tmp_path)

    assert (reading.questions, reading.loaded) == ((), 10)


def test_a_row_that_is_filled_only_where_no_field_reads_is_counted(tmp_path: Path) -> None:
    drawn = """
Order No | Order Date | Salesperson | Amount | Colour | Size | Brand
o-1 | @2026-09-01 | Amy | 5 | red | L | A
 | | | | blue | M | B"""
    reading = read(Sheet(drawn), tmp_path)

    assert (reading.rows_read, reading.loaded, reading.rejected, reading.skipped) == (2, 1, 1, 0)
    assert [(one.row, one.code) for one in reading.problems] == [
        (3, "order-no-missing"),
        (3, "order-date-missing"),
        (3, "amount-missing"),
    ]


def test_the_published_file_gives_its_days(shared_data: Path, tmp_path: Path) -> None:
    decided = Answers(without=("order_no", "salesperson"), filling=(("销售日期", "fill-down"),))

    reading = read_for_import(shared_data / "awkward" / "订单_gbk_filldown.csv", tmp_path, answers=decided).sheets[0]

    assert (reading.rows_read, reading.loaded, reading.rejected, reading.amount) == (20, 19, 1, Decimal(296665))
    assert [(one.row, one.code) for one in reading.problems] == [(21, "amount-missing")]
    days: dict[str, Decimal] = {}
    for day, amount in typed(reading, "order_date", "amount"):
        days[day] = days.get(day, Decimal(0)) + Decimal(amount)
    assert days == {
        "2022-01-01": Decimal(100820), "2022-01-02": Decimal(113540), "2022-01-03": Decimal(56979),
        "2022-01-04": Decimal(25326),
    }  # fmt: skip


def test_filling_completes_what_was_remembered() -> None:
    now, earlier = (
        Answers(filling=(("日期", "leave-blank"),)),
        Answers(filling=(("日期", "fill-down"), ("组", "fill-down"))),
    )

    assert dict(now.over(earlier).filling) == {"日期": "leave-blank", "组": "fill-down"}
    assert Answers.from_json(earlier.as_json()) == replace(earlier)


def test_a_customer_that_is_called_total_something_is_handed_down(tmp_path: Path) -> None:
    drawn = """
    Customer       | Order No | Date        | Salesperson | Amount
    Acme           | A1       | @2026-09-01 | Amy         | 1
                   | A2       | @2026-09-01 | Amy         | 1
    Total Acme     |          |             |             | 2
                   | A3       | @2026-09-01 | Amy         | 1
    Total Energies | A4       | @2026-09-01 | Amy         | 1
                   | A5       | @2026-09-01 | Amy         | 1
    Total          |          |             |             | 5
    """

    reading = read(Sheet(drawn.strip(), answers={"filling": (("Customer", "fill-down"),)}), tmp_path)

    assert rows_of(reading, "order_no", "customer") == [
        ("A1", "Acme"), ("A2", "Acme"), ("A3", "Acme"), ("A4", "Total Energies"), ("A5", "Total Energies"),
    ]  # fmt: skip


@pytest.mark.parametrize("word", [" Total", "小计", " subtotal:"])
def test_one_blank_name_above_its_subtotal_is_asked_about(tmp_path: Path, word: str) -> None:
    rows = f"""
Rep       | Order No | Order Date  | Amount
Amy       | S1       | @2026-09-01 | 100
          | S2       | @2026-09-02 | 200
Amy{word} |          |             | 300
Bo        | S3       | @2026-09-03 | 50
Bo{word}  |          |             | 50
"""
    asked = read(Sheet(rows), tmp_path)
    told = read(Sheet(rows, answers={"filling": (("Rep", "fill-down"),)}), tmp_path)
    without = read(Sheet(rows.replace(f"Amy{word}", "Ann").replace(f"Bo{word}", "Cy")), tmp_path)

    assert [(one.code, one.likely) for one in asked.questions] == [("blanks-unclear", "fill-down")]
    assert typed(told, "order_no", "salesperson") == [("S1", "Amy"), ("S2", "Amy"), ("S3", "Bo")]
    assert (told.amount, told.questions) == (Decimal(350), ())
    assert without.questions == ()

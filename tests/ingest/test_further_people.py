"""Salespeople of one order in columns of their own."""

from pathlib import Path

import pytest

from sales_analytics.ingest.known import Known
from tests.ingest.grids import Sheet, outcome, read, said, typed

SECOND = """
订单号 | 下单日期 | 业务员 | 业务员2 | 金额
PI-1 | 2026-09-01 | 王艳 | 李雷 | 100
PI-2 | 2026-09-02 | 王艳 | | 300
PI-3 | 2026-09-03 | 王艳 | - | 500
PI-4 | 2026-09-04 | 王艳 | 王艳 | 700
PI-5 | 2026-09-05 | | 李雷 | 900
"""
ONE_SHARE = """
订单号 | 下单日期 | 业务员 | 第二业务员 | 金额 | 分成比例
PI-1 | 2026-09-01 | 王艳 | 李雷 | 100 | 60%
PI-2 | 2026-09-02 | 王艳 | | 300 | 100%
PI-3 | 2026-09-03 | 王艳 | 李雷 | 500 | 100%
"""
TWO_SHARES = """
Order No | Order Date | Salesperson 1 | Share 1 | Salesperson 2 | Share 2 | Amount
1 | 2026-09-01 | Amy | 60% | Bob | 40% | 100
2 | 2026-09-02 | Amy | 100% | | | 300
3 | 2026-09-03 | Amy | 60% | Bob | 50% | 500
4 | 2026-09-04 | Amy | 60% | Bob | | 700
5 | 2026-09-05 | Amy | | Bob | | 900
"""


def test_a_second_salesperson_shares_equally_and_that_is_told(tmp_path: Path) -> None:
    reading = read(Sheet(SECOND), tmp_path)

    assert outcome(reading) == said(
        """orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        业务员2 = salesperson_2
        金额 = amount
        read 5: 5 + 0 + 0
        notice C2 credit-shared-equally 王艳 ＋ 李雷"""
    )
    assert typed(reading, "order_no", "salesperson", "credit_share", "amount") == [
        ("PI-1", "李雷", "0.5", "100"), ("PI-1", "王艳", "0.5", "100"), ("PI-2", "王艳", None, "300"),
        ("PI-3", "王艳", None, "500"), ("PI-4", "王艳", None, "700"), ("PI-5", "李雷", None, "900"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heads", ["业务员A | A占比 | 业务员B | B占比 | 订单金额", "Rep A | Share A | Rep B | Share B | Amount"]
)
def test_people_that_letters_count_share_as_well(tmp_path: Path, heads: str) -> None:
    rows = "1 | 2026-09-01 | Amy | 60% | Bob | 40% | 100\n2 | 2026-09-02 | Amy | 100% | | | 300"

    reading = read(Sheet(f"Order No | Order Date | {heads}\n{rows}"), tmp_path)

    assert typed(reading, "order_no", "salesperson", "credit_share") == [
        ("1", "Amy", "0.6"), ("1", "Bob", "0.4"), ("2", "Amy", "1"),
    ]  # fmt: skip
    assert (reading.questions, reading.problems) == ((), ())


def test_whose_share_it_is_that_stands_beside_two_people_is_asked(tmp_path: Path) -> None:
    asked = read(Sheet(ONE_SHARE), tmp_path)
    first = read(Sheet(ONE_SHARE, answers={"mapping": (("分成比例", "credit_pct"),)}), tmp_path)
    equal = read(Sheet(ONE_SHARE, answers={"mapping": (("分成比例", ""),)}), tmp_path)

    assert [(one.code, one.likely, one.flags) for one in asked.questions] == [
        ("share-unclear", "credit_pct", ('--map "分成比例=credit_pct"', '--map "分成比例="'))
    ]
    assert typed(first, "order_no", "salesperson", "credit_share") == [
        ("PI-1", "李雷", "0.4"), ("PI-1", "王艳", "0.6"), ("PI-2", "王艳", "1"),
    ]  # fmt: skip
    assert [(one.row, one.column, one.code, one.found) for one in first.problems] == [
        (4, "F", "credit-pct-not-understood", "100%")
    ]
    assert typed(equal, "order_no", "salesperson", "credit_share") == [
        ("PI-1", "李雷", "0.5"), ("PI-1", "王艳", "0.5"), ("PI-2", "王艳", None),
        ("PI-3", "李雷", "0.5"), ("PI-3", "王艳", "0.5"),
    ]  # fmt: skip


def test_shares_of_several_people_make_up_the_whole_or_the_row_stays_out(tmp_path: Path) -> None:
    reading = read(Sheet(TWO_SHARES), tmp_path)

    assert typed(reading, "order_no", "salesperson", "credit_share") == [
        ("1", "Amy", "0.6"), ("1", "Bob", "0.4"), ("2", "Amy", "1"), ("5", "Amy", "0.5"), ("5", "Bob", "0.5"),
    ]  # fmt: skip
    assert [(one.row, one.column, one.code, one.found) for one in reading.problems] == [
        (4, "F", "credit-pct-2-not-understood", "50%"), (5, "F", "credit-pct-2-missing", ""),
        (6, "C", "credit-shared-equally", "Amy ＋ Bob"),
    ]  # fmt: skip
    assert (reading.rows_read, reading.loaded, reading.rejected, reading.questions) == (5, 3, 2, ())


def test_each_of_several_people_is_known_as_a_name_alone_is(tmp_path: Path) -> None:
    people = {"amira chen": "Amira Chen", "amira": "Amira Chen", "bo": "Bo"}
    known = Known(people=frozenset(people), spelled=people)
    drawn = "Order No | Order Date | Salesperson | Salesperson 2 | Amount\n1 | 2026-09-01 | Amira（离职） | bo | 100"

    reading = read(Sheet(drawn, known=known), tmp_path)

    assert typed(reading, "salesperson", "credit_share") == [("Amira", "0.5"), ("bo", "0.5")]


def test_who_only_assists_is_asked_about(tmp_path: Path) -> None:
    drawn = SECOND.replace("业务员2", "协助业务员")

    asked = read(Sheet(drawn), tmp_path)
    shared = read(Sheet(drawn, answers={"mapping": (("协助业务员", "salesperson_2"),)}), tmp_path)

    assert [(one.code, one.likely, one.options) for one in asked.questions] == [
        ("column-unclear", "left out", ("salesperson_2", "left out"))
    ]
    assert typed(shared, "order_no", "salesperson")[:2] == [("PI-1", "李雷"), ("PI-1", "王艳")]


def test_a_cell_with_several_people_beside_another_parts_its_share(tmp_path: Path) -> None:
    drawn = "订单号 | 下单日期 | 业务员 | 业务员2 | 金额\nPI-1 | 2026-09-01 | 王艳/李雷 | 韩梅 | 100"

    reading = read(Sheet(drawn), tmp_path)

    assert typed(reading, "salesperson", "credit_share") == [("李雷", "0.25"), ("王艳", "0.25"), ("韩梅", "0.5")]
    assert [(one.code, one.found) for one in reading.problems] == [("credit-shared-equally", "王艳/李雷 ＋ 韩梅")]


def test_numbers_below_a_second_heading_are_no_further_people(tmp_path: Path) -> None:
    drawn = "No | Date | 业务员 | 业务员 | 金额\nA | 2026-09-01 | 王艳 | 1003 | 100\nB | 2026-09-01 | 李雷 | 1004 | 1"

    reading = read(Sheet(drawn), tmp_path)

    assert typed(reading, "salesperson", "credit_share") == [("王艳", None), ("李雷", None)]
    assert reading.extras == ("业务员 (2)",)


def test_three_people_share_by_those_who_are_named(tmp_path: Path) -> None:
    drawn = "No | Order Date | Sales 1 | Sales 2 | Sales 3 | Amount\n1 | 2026-09-01 | Amy | | Cy | 90"

    reading = read(Sheet(drawn, "orders.xlsx"), tmp_path)

    assert typed(reading, "salesperson", "credit_share") == [("Amy", "0.5"), ("Cy", "0.5")]


def test_a_company_of_a_further_salesperson_is_said_to_be_left_out(tmp_path: Path) -> None:
    drawn = "No | Date | 业务员 | 所属公司 | 业务员2 | 公司2 | 金额\nA | 2026-09-01 | 王艳 | 北 | 李雷 | 南 | 100"

    reading = read(Sheet(drawn), tmp_path)

    assert [(one.code, one.column) for one in reading.problems] == [
        ("place-of-further-person", "F"), ("credit-shared-equally", "C"),
    ]  # fmt: skip
    assert reading.extras == ("公司2",)

"""Columns of an order sheet that mark orders as cancelled or returned."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.metrics.amounts import amounts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.ingest.grids import Sheet, outcome, read, read_book, said, typed

SEPTEMBER = Filters(Period.month(2026, 9), level="total")
MARKED = """
订单号 | 下单日期 | 业务员 | 金额 | {mark}
PI-1 | 2026-09-01 | 王艳 | 100 | 是
PI-2 | 2026-09-02 | 王艳 | 300 | 否
PI-3 | 2026-09-03 | 王艳 | 500 |
"""


def test_orders_that_a_column_marks_as_cancelled_do_not_count(tmp_path: Path) -> None:
    reading = read(Sheet(MARKED.format(mark="是否取消")), tmp_path)
    english = read(
        Sheet("Order No | Order Date | Salesperson | Amount | Cancelled\n1 | 2026-09-01 | Amy | 5 | Y"), tmp_path
    )

    assert outcome(reading) == said(
        """orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        金额 = amount
        是否取消 = cancelled
        read 3: 3 + 0 + 0"""
    )
    assert typed(reading, "order_no", "status") == [
        ("PI-1", "cancelled"), ("PI-2", "confirmed"), ("PI-3", "confirmed"),
    ]  # fmt: skip
    assert typed(english, "status") == [("cancelled",)]


def test_orders_of_an_erp_that_are_void_do_not_count_though_they_were_approved(tmp_path: Path) -> None:
    drawn = """
    单据编号 | 日期 | 销售员 | 价税合计 | 单据状态 | 关闭状态 | 作废状态
    XS-1 | 2026-09-01 | 王艳 | 100 | 已审核 | 已关闭 | 未作废
    XS-2 | 2026-09-02 | 王艳 | 300 | 已审核 | 未关闭 | 已作废
    """

    reading = read(Sheet(drawn), tmp_path)

    assert typed(reading, "order_no", "status") == [("XS-1", "confirmed"), ("XS-2", "cancelled")]


@pytest.mark.parametrize("heading", ["已确认", "是否成交", "Approved", "Is Won", "已审核", "Confirmed?"])
@pytest.mark.parametrize(("yes", "no"), [("是", "否"), ("√", "×"), ("Y", "N"), ("TRUE", "FALSE")])
def test_orders_that_a_column_does_not_mark_as_confirmed_do_not_count(
    tmp_path: Path, heading: str, yes: str, no: str
) -> None:
    reading = read(Sheet(MARKED.replace("是", yes).replace("否", no).format(mark=heading)), tmp_path)

    assert typed(reading, "order_no", "status") == [("PI-1", "confirmed"), ("PI-2", "pending"), ("PI-3", "pending")]
    assert reading.questions == ()


@pytest.mark.parametrize("heading", ["已审核", "确认", "Approved"])
def test_who_confirmed_an_order_is_no_mark(tmp_path: Path, heading: str) -> None:
    reading = read(Sheet(MARKED.replace("是", "王芳").replace("否", "王芳").format(mark=heading)), tmp_path)

    assert typed(reading, "status") == [("confirmed",)] * 3
    assert heading in reading.extras


def test_a_mark_of_cancelled_stands_above_the_status_and_that_is_told(tmp_path: Path) -> None:
    drawn = """
订单号 | 下单日期 | 业务员 | 金额 | 订单状态 | 是否取消
PI-1 | 2026-09-01 | 王艳 | 100 | 已确认 | 是
PI-2 | 2026-09-02 | 王艳 | 300 | 已确认 | 否
PI-3 | 2026-09-03 | 王艳 | 500 | 报价中 | 否
PI-4 | 2026-09-04 | 王艳 | 700 | 已取消 | 是
"""
    reading = read(Sheet(drawn), tmp_path)

    assert typed(reading, "order_no", "status") == [
        ("PI-1", "cancelled"), ("PI-2", "confirmed"), ("PI-3", "pending"), ("PI-4", "cancelled"),
    ]  # fmt: skip
    assert [(one.code, one.row, one.column, one.found) for one in reading.problems] == [
        ("statuses-contradict", None, "E", ""), ("status-contradicted", 2, "E", "已确认 | 是"),
    ]  # fmt: skip
    assert reading.questions == ()


def test_a_word_that_no_mark_knows_is_asked_about(tmp_path: Path) -> None:
    reading = read(Sheet(MARKED.format(mark="是否取消").replace("否\n", "部分\n")), tmp_path)

    assert [(one.code, one.option_flag) for one in reading.questions] == [
        ("value-unknown", '--map "是否取消=cancelled:部分:cancelled"')
    ]
    assert [(one.row, one.column, one.code) for one in reading.problems] == [(3, "E", "value-unknown")]


def test_orders_that_a_column_marks_as_returned_count_and_are_said(tmp_path: Path, warehouse: Warehouse) -> None:
    reading = read_book({"订单": Sheet(MARKED.format(mark="是否退货"))}, tmp_path)
    orders, returns = reading.sheets

    assert (orders.loaded, orders.problems, orders.questions) == (3, (), ())
    assert typed(returns, "order_no", "returned", "amount") == [
        ("PI-1", "yes", None), ("PI-2", "no", None), ("PI-3", "no", None),
    ]  # fmt: skip
    assert (returns.dataset, returns.sheet, returns.rows_read, returns.loaded) == ("returns", "订单", 3, 3)
    assert land(warehouse, reading).state == "landed"
    assert _total(warehouse) == (Decimal("900.00"), Decimal("800.00"))


def test_a_corrected_sheet_takes_the_mark_of_a_return_back(tmp_path: Path, warehouse: Warehouse) -> None:
    drawn = MARKED.format(mark="是否退货")
    land(warehouse, read_book({"订单": Sheet(drawn)}, tmp_path))

    land(warehouse, read_book({"订单": Sheet(drawn.replace("| 是\n", "| 否\n"))}, tmp_path))

    assert _total(warehouse) == (Decimal("900.00"), Decimal("900.00"))


def _total(warehouse: Warehouse) -> tuple[Decimal, Decimal | None]:
    """The month's amount, and what it is without the orders that came back."""
    (total,) = amounts(warehouse.reader(), SEPTEMBER)
    return total.amount, total.amount_after_returns


def test_an_order_of_which_some_rows_are_marked_is_not_told_as_returned_and_that_is_said(tmp_path: Path) -> None:
    drawn = """
订单号 | 下单日期 | 业务员 | 产品 | 金额 | 是否退货
PI-1 | 2026-09-01 | 王艳 | 甲 | 100 | 是
PI-1 | 2026-09-01 | 王艳 | 乙 | 50 | 否
PI-2 | 2026-09-01 | 王艳 | 甲 | 70 | 是
"""
    orders, returns = read_book({"订单": Sheet(drawn)}, tmp_path).sheets

    assert (orders.loaded, orders.problems) == (3, ())
    assert typed(returns, "order_no", "returned") == [("PI-1", "no"), ("PI-2", "yes")]
    assert [(one.code, one.row, one.found, one.severity) for one in returns.problems] == [
        ("order-partly-returned", 2, "PI-1", "notice")
    ]


def test_marks_of_returns_without_order_numbers_are_said(tmp_path: Path) -> None:
    drawn = "下单日期 | 业务员 | 客户 | 金额 | 是否退货\n2026-09-01 | 王艳 | 蓝湖 | 100 | 是"

    (orders,) = read_book({"订单": Sheet(drawn, answers={"without": ("order_no",)})}, tmp_path).sheets

    assert [(one.code, one.row, one.severity) for one in orders.problems] == [("returns-without-number", 2, "notice")]
    assert (orders.loaded, orders.questions) == (1, ())


def test_goods_that_came_back_by_their_quantity_are_said(tmp_path: Path) -> None:
    drawn = "No | Date | Sales | Qty | Total | {}\nA | 2026-09-01 | Amy | 10 | 100 | 3\nB | 2026-09-01 | Bo | 9 | 9 | 0"
    for heading in ("退货数量", "退货", "Returned Quantity"):
        reading = read(Sheet(drawn.format(heading)), tmp_path)

        assert [(one.code, one.row, one.found) for one in reading.problems] == [("returns-not-read", 2, "3")]

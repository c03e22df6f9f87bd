"""Several tables on one sheet: each is read by itself, at the cells where the spreadsheet shows it."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest import text_tables
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from tests.ingest.grids import Sheet, outcome, read_book, said, typed

STACKED = """
九月订单
订单号 | 下单日期 | 业务员 | 订单金额
A1 | 2026-09-01 | 王艳 | 100
A2 | 2026-09-02 | 李雷 | 200
合计 | | | 300

二、2026年9月目标
姓名 | 级别 | 目标
王艳 | 业务员 | 1000
李雷 | 业务员 | x
"""
BESIDE = """
 | 订单号 | 下单日期 | 业务员 | 订单金额 | | 姓名 | 2026年9月目标
 | A1 | 2026-09-01 | 王艳 | 100 | | 王艳 | 1000
 | A2 | 2026-09-02 | 李雷 | 200 | | 李雷 | 2000
 | A3 | 2026-09-02 | 李雷 | 300 | | |
"""


def test_a_table_below_another_is_a_sheet_of_its_own(tmp_path: Path) -> None:
    orders, targets = read_book({"九月": Sheet(STACKED)}, tmp_path).sheets

    assert outcome(orders) == said(
        """orders under row 2, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        订单金额 = amount
        read 3: 2 + 0 + 1
        skipped 1 total of the rows above, and they add up to it"""
    )
    assert outcome(targets) == said(
        """targets under row 8, in ones
        姓名 = salesperson
        级别 = level
        目标 = target
        read 2: 1 + 1 + 0
        reject C10 amount-not-a-number x"""
    )
    assert typed(targets, "entity", "starts_on", "target", "row_no") == [("王艳", "2026-09-01", "1000", 9)]
    assert [(one.sheet, one.area, one.sheet_no) for one in (orders, targets)] == [
        ("九月", "A1:D6", 1),
        ("九月", "A7:D10", 2),
    ]


def test_a_table_beside_another_is_a_sheet_of_its_own(tmp_path: Path) -> None:
    orders, targets = read_book({"Sheet1": Sheet(BESIDE)}, tmp_path).sheets

    assert typed(orders, "order_no", "amount", "row_no") == [("A1", "100", 2), ("A2", "200", 3), ("A3", "300", 4)]
    assert typed(targets, "entity", "target", "row_no") == [("王艳", "1000", 2), ("李雷", "2000", 3)]
    assert (orders.problems, targets.problems, targets.rows_read, targets.skipped) == ((), (), 2, 0)
    assert [one.area for one in (orders, targets)] == ["A1:F4", "G1:H4"]


def test_tables_of_one_kind_with_other_columns_are_all_read(tmp_path: Path) -> None:
    drawn = """
    订单号 | 下单日期 | 业务员 | 订单金额
    A1 | 2026-09-01 | 王艳 | 100

    业务员 | 金额 | 订单号 | 日期
    李雷 | 200 | A2 | 2026-09-02
    """
    first, second = read_book({"Sheet1": Sheet(drawn.replace("    ", ""))}, tmp_path).sheets

    assert typed(first, "order_no", "salesperson", "amount") == [("A1", "王艳", "100")]
    assert typed(second, "order_no", "salesperson", "amount") == [("A2", "李雷", "200")]


def test_headings_that_come_again_after_a_blank_row_make_no_second_table(tmp_path: Path) -> None:
    drawn = """
订单号 | 下单日期 | | 业务员 | 订单金额
A1 | 2026-09-01 | | 王艳 | 100

订单号 | 下单日期 | | 业务员 | 订单金额
A2 | 2026-09-02 | | 李雷 | 200
"""
    (only,) = read_book({"Sheet1": Sheet(drawn)}, tmp_path).sheets

    assert outcome(only) == said(
        """orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        订单金额 = amount
        read 4: 2 + 0 + 2
        skipped 1 blank row
        skipped 1 heading repeated inside the data"""
    )


def test_titles_that_name_a_time_make_tables_of_their_own(tmp_path: Path) -> None:
    drawn = "2026年9月目标\n姓名 | 目标\n王艳 | 100\n\n2026年10月目标\n姓名 | 目标\n王艳 | 200"

    first, second = read_book({"Sheet1": Sheet(drawn)}, tmp_path).sheets

    assert typed(first, "starts_on", "target") == [("2026-09-01", "100")]
    assert typed(second, "starts_on", "target") == [("2026-10-01", "200")]


def test_the_published_tables_keep_their_cells(shared_data: Path, tmp_path: Path) -> None:
    decided = Answers(without=("salesperson",), mapping=(("order id", "order_no"),))

    reading = read_for_import(shared_data / "awkward" / "shipping_tables.xlsx", tmp_path, answers=decided)

    orders, rates = reading.sheets
    assert (orders.header_row, orders.rows_read, orders.amount) == (2, 9, None)
    assert dict(orders.mapping)["order date"] == "order_date"
    assert "Notes" in orders.extras
    assert [one.code for one in orders.questions] == ["amount-missing"]
    assert (rates.dataset, [one.code for one in rates.problems]) == ("", ["not-recognised"])


def test_tables_below_each_other_in_a_text_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    lines = ("Order No,Order Date,Salesperson,Amount", "o-1,2026-09-01,Amy,10", '"o-2",2026-09-02,"Bo",20', ",,,")
    path.write_text("\n".join((*lines, "Name,Month,Target", "Amy,2026-09,1000", "Bo,2026-09,x")), "utf-8")

    orders, targets = read_for_import(path, tmp_path).sheets

    assert (orders.dataset, orders.amount, orders.rejected) == ("orders", Decimal(30), 0)
    assert typed(targets, "entity", "target", "row_no") == [("Amy", "1000", 6)]
    assert [(one.row, one.column, one.code) for one in targets.problems] == [(7, "C", "amount-not-a-number")]


def test_tables_beside_each_other_in_a_text_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    lines = ("订单号,下单日期,业务员,订单金额,,姓名,月份,目标", "1,2026-09-01,王艳,100,,王艳,2026-09,1000",
             "2,2026-09-02,李雷,200,,李雷,2026-09,2000", "3,2026-09-03,李雷,300,,,,")  # fmt: skip
    path.write_text("\n".join(lines), "utf-8")

    orders, targets = read_for_import(path, tmp_path).sheets

    assert (orders.dataset, orders.area, orders.loaded, orders.amount) == ("orders", "A1:E4", 3, Decimal(600))
    assert (targets.dataset, targets.area) == ("targets", "F1:H4")
    assert typed(targets, "entity", "target", "row_no") == [("王艳", "1000", 2), ("李雷", "2000", 3)]


def test_a_column_without_a_heading_parts_no_table_of_a_text(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Order No,Order Date,,Salesperson,Amount\nA1,2026-09-01,,Amy,100\nA2,2026-09-02,,Bo,200\n", "utf-8")

    (orders,) = read_for_import(path, tmp_path).sheets

    assert (orders.area, orders.loaded, orders.amount) == ("", 2, Decimal(300))


def test_lines_of_a_table_in_a_text_have_no_more_cells_than_its_headings(tmp_path: Path) -> None:
    path, targets = tmp_path / "export.csv", "\n\nName,Month,Target\nAmy,2026-09,1000\nBo,2026-09,500"
    lines = ("Order No,Customer,Amount,Order Date,Salesperson,Remark", "o-1,Foo,10,2026-09-01,Amy,",
             "o-2,Bar, Ltd,20,2026-09-02,Bo", "o-3,Bar, Ltd,30,2026-09-02,Bo,late",
             "o-4,Baz,40,2026-09-03,Amy,late, by sea", "o-5,Foo,50,2026-09-04,Amy,")  # fmt: skip
    path.write_text("\n".join(lines) + targets, "utf-8")

    orders, _ = read_for_import(path, tmp_path).sheets
    path.write_text("\n".join(lines), "utf-8")
    (alone,) = read_for_import(path, tmp_path).sheets

    assert [(one.row, one.code, one.found) for one in orders.problems] == [
        (one.row, one.code, one.found) for one in alone.problems
    ]
    assert (4, "too-many-cells") in {(one.row, one.code) for one in orders.problems}
    assert typed(orders, "order_no", "amount") == [("o-1", "10"), ("o-5", "50")]


def test_a_wider_table_of_nothing_known_has_no_lines_that_are_too_long(tmp_path: Path) -> None:
    orders = "Order No,Order Date,Salesperson,Amount\no-1,2026-09-01,Amy,10\no-2,2026-09-02,Bo,20"
    other = "Foo,Bar,Baz,Qux,Zip\n1,2,3,4,5\n2,3,4,5,6"
    (tmp_path / "export.csv").write_text(f"{orders}\n\n{other}\n\nName,Month,Target\nAmy,2026-09,1000", "utf-8")

    first, _ = read_for_import(tmp_path / "export.csv", tmp_path).sheets

    assert (first.amount, "too-many-cells" in {one.code for one in first.problems}) == (Decimal(30), False)


def test_headings_of_another_table_need_no_blank_row(tmp_path: Path) -> None:
    rows = "\n".join(f"A{number} | 2026-09-01 | 王艳 | {number}" for number in range(1, 11))
    drawn = f"订单号 | 下单日期 | 业务员 | 订单金额\n{rows}\n姓名 | 月份 | 级别 | 目标\n王艳 | 2026-09 | 业务员 | 1000"

    orders, targets = read_book({"Sheet1": Sheet(drawn)}, tmp_path).sheets

    assert (orders.loaded, orders.rejected, orders.amount) == (10, 0, Decimal(55))
    assert typed(targets, "entity", "target", "row_no") == [("王艳", "1000", 13)]


def test_tables_are_told_apart_on_a_long_sheet(tmp_path: Path) -> None:
    rows = "\n".join(f"A{number} | 2026-09-01 | 王艳 | {number}" for number in range(1, 301))
    drawn = f"订单号 | 下单日期 | 业务员 | 订单金额\n{rows}\n\n姓名 | 2026年9月目标\n王艳 | 1000"

    orders, targets = read_book({"Sheet1": Sheet(drawn)}, tmp_path).sheets

    assert (orders.loaded, orders.amount, targets.amount) == (300, Decimal(45150), Decimal(1000))
    assert typed(targets, "entity", "row_no") == [("王艳", 304)]


def long_text(*tables: str) -> str:
    """Tables below each other, the first of them longer than what is held in memory before it is read."""
    orders = "\n".join(f"o-{number},2026-09-01,Amira Chan of the northern office,10" for number in range(25_000))
    return "\n".join((f"Order No,Order Date,Salesperson,Amount\n{orders}", *tables)) + "\n"


@pytest.mark.parametrize("blank", ["", ",,,"])
def test_tables_below_a_long_one_in_a_text_are_told_apart(tmp_path: Path, blank: str) -> None:
    path = tmp_path / "export.csv"
    path.write_text(long_text(blank, "Targets of September,,,", "Name,Month,Target", "Amy,2026-09,1000", "Bo,2026-09,x",
                              blank, "Customer,Country", "Globex,Kenya"), "utf-8")  # fmt: skip

    orders, targets, customers = read_for_import(path, tmp_path).sheets

    assert path.stat().st_size > text_tables.SHORT
    assert (orders.dataset, orders.loaded, orders.rejected, orders.amount) == ("orders", 25_000, 0, Decimal(250_000))
    assert typed(targets, "entity", "target", "row_no") == [("Amy", "1000", 25_005)]
    assert [(one.row, one.column, one.code) for one in targets.problems] == [(25_006, "C", "amount-not-a-number")]
    assert typed(customers, "customer", "country", "row_no") == [("Globex", "Kenya", 25_009)]
    assert [one.sheet_no for one in (orders, targets, customers)] == [1, 2, 3]


def test_a_long_text_with_its_headings_again_below_a_blank_line_is_one_table(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(long_text("", "Order No,Order Date,Salesperson,Amount", "p-1,2026-09-02,Bo,5"), "utf-8")

    (orders,) = read_for_import(path, tmp_path).sheets

    assert (orders.loaded, orders.rejected, orders.amount) == (25_001, 0, Decimal(250_005))


def test_a_clean_long_text_is_not_looked_through_for_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "export.csv"
    path.write_text(long_text(), "utf-8")
    monkeypatch.setattr(text_tables, "_has_more_headings", pytest.fail)

    assert read_for_import(path, tmp_path).sheets[0].loaded == 25_000

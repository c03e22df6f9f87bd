"""Lines in which one amount is cut at the comma of its thousands, and which have as many cells as the others."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.read import read_for_import
from sales_analytics.language.speech import speak
from tests.ingest.conftest import Read, rows_of

HEADS = "Order No,Order Date,Salesperson,Amount,Currency,Status,Remark"


def test_an_amount_cut_at_its_comma_keeps_the_row_out_and_nothing_is_asked_of_what_moved(either_way: Read) -> None:
    reading = either_way(
        f"{HEADS}\nA1,2026-09-01,Amy,500,USD,Confirmed,\nA2,2026-09-01,Amy,1,234.50,USD,Confirmed\n"
        "A3,2026-09-02,Bo,700,USD,Confirmed\nA4,2026-09-02,Bo,20,USD,Confirmed,\n"
    )

    assert rows_of(reading, "order_no", "amount") == [("A1", Decimal(500)), ("A3", Decimal(700)), ("A4", Decimal(20))]
    assert (reading.rows_read, reading.loaded, reading.rejected, reading.questions) == (4, 3, 1, ())
    (problem,) = reading.problems
    assert (problem.code, problem.row, problem.column, problem.header) == ("amount-cut", 3, "D", "Amount")
    assert (problem.found, problem.amount, problem.order_no) == ("1,234.50", Decimal("1234.5"), "A2")
    assert "from column E on each cell of the row stands too far to the right" in speak(problem.expected, "en")


@pytest.mark.parametrize(
    ("heads", "rows", "cuts"),
    [
        ("Amount,Customer,Remark", ["500,Foo,", "1,234,Bar", "700,Baz,late"], [(3, "1,234")]),
        ("Amount,Customer,Remark,Ref", ["500,Foo,,", "2,345,678.00,Bar", "700,Baz,,"], [(3, "2,345,678.00")]),
        ("Qty,Unit Price,Amount,Customer,", ["5,100,500,Foo,", "5,1,234.50,6172.50,Bar", "2,200,400,Baz,",
                                             "1,700,700,Cat,"], [(3, "1,234.50")]),
        ("Amount,Currency,Customer", ["800,USD,Foo", "$5,200.00,Foo", "-3,200,Bar", "90,USD"],
         [(3, "$5,200.00"), (4, "-3,200")]),
        ("Amount,Remark", ["800,", "3,200", "5,"], [(3, "3,200")]),
        ("Amount,Currency,Remark", ["500,USD,", "1234,50,USD", "12,5,USD", "9.5,USD,"], [(3, "1234,50"), (4, "12,5")]),
    ],
    ids=["without cents", "twice", "a price that is not read", "no last cell", "nothing behind it",
         "decimal commas"],
)  # fmt: skip
def test_what_moved_tells_a_cut_amount(either_way: Read, heads: str, rows: list[str], cuts: list[object]) -> None:
    lines = (f"A{number},2026-09-01,Amy,{row}" for number, row in enumerate(rows))

    reading = either_way("\n".join((f"Order No,Order Date,Salesperson,{heads}", *lines)))

    assert [(one.row, one.found) for one in reading.problems if one.code == "amount-cut"] == cuts
    assert (reading.rejected, reading.loaded) == (len(cuts), len(rows) - len(cuts))


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        ("Qty,Unit Price,Amount,Remark", ["10,250,2500,urgent", "10,250,2500,", "123,456.50,2500,300 pieces later"]),
        ("Qty,Amount,Customer,Remark", ["1,234.50,Foo,", "2,345,Foo,late", "3,456,Bar,", "12,500,3M,"]),
        ("Amount,Discount,Currency", ["120,500,USD", "1,234,EUR", "15,100,"]),
        ("Amount,Customer No,Remark", ["100,365,late", "200,A-12,", "300,777,"]),
        ("Amount,Customer No,Remark", ["100,C1,late", "200,777,", "300,C2,", "100,7,", "50,C4,"]),
        ("Amount,Pieces,Customer,Country", ["500,3,Foo,US", "600,12,Bar,", "1,234,Bar,"]),
    ],
    ids=["price times quantity", "quantity", "discount", "numbers of customers", "a number among codes", "pieces"],
)
def test_figures_side_by_side_are_no_cut_amount(either_way: Read, heads: str, rows: list[str]) -> None:
    lines = (f"A{number},2026-09-01,Amy,{row}" for number, row in enumerate(rows))

    reading = either_way("\n".join((f"Order No,Order Date,Salesperson,{heads}", *lines)))

    assert (reading.loaded, reading.rejected) == (len(rows), 0)


def test_a_cut_amount_far_below_the_first_rows_is_found(either_way: Read) -> None:
    lines = [f"A{number},2026-09-01,Amy,{number}.00,USD,Confirmed," for number in range(400, 900)]
    lines[450] = "A850,2026-09-01,Amy,1,850.00,USD,Confirmed"

    reading = either_way("\n".join((HEADS, *lines)))

    assert [(one.code, one.row, one.found) for one in reading.problems] == [("amount-cut", 452, "1,850.00")]
    assert (reading.loaded, reading.questions) == (499, ())


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_where_no_comma_parts_cells_none_is_cut(either_way: Read, delimiter: str) -> None:
    lines = ("A1,2026-09-01,Amy,500,USD,Confirmed,", "A2,2026-09-01,Amy,1,234,USD,Confirmed")

    reading = either_way("\n".join((HEADS, *lines)).replace(",", delimiter))

    assert "amount-cut" not in {one.code for one in reading.problems}


@pytest.mark.parametrize("below", ["{}", "{},,,,"], ids=["as wide as its headings", "as wide as the table above"])
def test_amounts_are_cut_in_the_tables_of_a_text_as_well(tmp_path: Path, below: str) -> None:
    orders = f"{HEADS}\nA1,2026-09-01,Amy,500,USD,Confirmed,\nA2,2026-09-01,Amy,1,234.50,USD,Confirmed\n\n"
    lines = ("Name,Month,Target", "Amy,2026-09,1000", "Bo,2026-09,2,000", "Cy,2026-09,3000")
    rows = "\n".join(map(below.format, lines))
    (tmp_path / "two.csv").write_text(orders + rows, "utf-8")

    first, second = read_for_import(tmp_path / "two.csv", tmp_path).sheets

    assert [(one.row, one.code, one.found) for one in first.problems] == [(3, "amount-cut", "1,234.50")]
    assert rows_of(first, "order_no", "amount") == [("A1", Decimal(500))]
    assert [one.row for one in second.problems if one.severity == "reject"] == [7]
    assert rows_of(second, "entity", "target") == [("Amy", Decimal(1000)), ("Cy", Decimal(3000))]
    assert (second.rows_read, second.loaded, second.rejected) == (3, 2, 1)


def test_a_point_is_likely_the_decimal_sign_where_commas_part_the_cells_of_several_tables(tmp_path: Path) -> None:
    orders = "Order No,Order Date,Salesperson,Amount\nA1,2026-09-01,Amy,1.500\nA2,2026-09-02,Amy,2.250\n\n"
    (tmp_path / "two.csv").write_text(f"{orders}Name,Month,Target\nAmy,2026-09,1000", "utf-8")

    first, _ = read_for_import(tmp_path / "two.csv", tmp_path).sheets

    assert [(one.code, one.likely) for one in first.questions] == [("decimal-sign-unclear", "decimal-point")]

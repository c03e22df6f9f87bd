"""A workbook with a sheet for each salesperson."""

from decimal import Decimal
from pathlib import Path

from sales_analytics.ingest.known import Known
from tests.ingest.conftest import rows_of
from tests.ingest.grids import Sheet, read_book

ROSTER = Known(people=frozenset(("张伟", "1002")), spelled={"张伟": "张伟", "1002": "李娜"})
DRAWN = "订单号 | 下单日期 | 客户 | 金额\nA{0} | @2026-09-01 | 华茂 | 100"


def test_the_name_of_a_sheet_is_the_salesperson_whom_the_roster_knows(tmp_path: Path) -> None:
    sheets = {name: Sheet(DRAWN.format(name), known=ROSTER) for name in ("张伟", "1002", "其他")}

    known, numbered, other = read_book(sheets, tmp_path).sheets

    assert rows_of(known, "order_no", "salesperson", "amount") == [("A张伟", "张伟", Decimal(100))]
    assert rows_of(numbered, "salesperson") == [("李娜",)]
    assert [(one.code, one.found) for one in known.problems] == [("salesperson-by-sheet", "张伟")]
    assert (known.questions, known.typed_rows) == ((), 1)
    assert [one.code for one in other.questions] == ["salesperson-missing"]


def test_a_column_of_salespeople_stands_above_the_name_of_the_sheet(tmp_path: Path) -> None:
    drawn = "订单号 | 下单日期 | 业务员 | 金额\nA1 | @2026-09-01 | 王强 | 100"

    (reading,) = read_book({"张伟": Sheet(drawn, known=ROSTER)}, tmp_path).sheets

    assert (rows_of(reading, "salesperson"), reading.problems) == ([("王强",)], ())


def test_who_does_without_salespeople_has_none(tmp_path: Path) -> None:
    sheet = Sheet(DRAWN, known=ROSTER, answers={"without": ("salesperson",)})

    (reading,) = read_book({"张伟": sheet}, tmp_path).sheets

    assert (rows_of(reading, "salesperson"), reading.questions, reading.problems) == ([(None,)], (), ())

"""Words that say nothing where a row needs a value: the row stays out, and the problem tells what stands there."""

from pathlib import Path

import pytest

from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read
from tests.ingest.grids import Sheet, outcome, read, said

AMOUNTS = ("100", "n/a", "-", "待定", "TBD", "#REF!", "N.A.", "", " 暂无 ", "200")
FOUND = ["n/a", "-", "待定", "TBD", "#REF!", "N.A.", "", "暂无"]


def told(reading: SheetReading) -> list[tuple[int | None, str, str]]:
    return [(one.row, one.column, one.found) for one in reading.problems]


def test_an_amount_that_says_nothing_is_shown_as_it_is_written(tmp_path: Path) -> None:
    drawn = "订单号 | 下单日期 | 业务员 | 金额\n"
    drawn += "".join(f"A{place} | 2026-03-02 | 李娜 | {one}\n" for place, one in enumerate(AMOUNTS, start=1))

    assert outcome(read(Sheet(drawn), tmp_path)) == said("""
        orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        金额 = amount
        read 10: 2 + 8 + 0
        reject D3 amount-missing n/a
        reject D4 amount-missing -
        reject D5 amount-not-a-number 待定
        reject D6 amount-not-a-number TBD
        reject D7 cell-error #REF!
        reject D8 amount-missing N.A.
        reject D9 amount-missing
        reject D10 amount-missing 暂无
    """)


@pytest.mark.parametrize("fill", [0, 60], ids=["few rows", "mostly plain"])
def test_so_it_is_in_a_text(read_csv: Read, fill: int) -> None:
    amounts = ("10",) * fill + AMOUNTS
    rows = (f'o-{place},2026-03-02,Bo,"{one}"\n' for place, one in enumerate(amounts))

    reading = read_csv("Order No,Order Date,Salesperson,Amount\n" + "".join(rows))

    assert told(reading) == [(fill + 3 + place, "D", found) for place, found in enumerate(FOUND)]
    assert (reading.loaded, reading.rejected) == (fill + 2, 8)


def test_so_it_is_where_a_row_is_several_lines(read_csv: Read) -> None:
    rows = '1,2026-03-02,"Bo\nLi",n/a\n2,2026-03-02,Bo,-\n3,2026-03-02,Bo,7\n'

    reading = read_csv("Order No,Order Date,Salesperson,Amount\n" + rows)

    assert told(reading) == [(2, "D", "n/a"), (3, "D", "-")]


def test_a_day_and_a_number_that_say_nothing_are_shown(read_csv: Read) -> None:
    reading = read_csv("\nOrder No,Order Date,Salesperson,Amount\no-1,n/a,Bo,10\n/,2026-03-02,Bo,10\n")

    assert told(reading) == [(3, "B", "n/a"), (4, "A", "/")]

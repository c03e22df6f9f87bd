"""What was said of an earlier file of the same headings, where the cells of this one say otherwise."""

from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read, rows_of

HEADS = "Order No;Date;Salesperson;Amount"
DAY_FIRST = (("Date", "order_date:day-first"),)
BY_COMMA = (("Amount", "amount:decimal-comma"),)


def remembering(read_csv: Read, now: str, **said: object) -> SheetReading:
    """The reading of a file of which this was said when it came before."""
    before = read_csv(now)
    return read_csv(now, known=Known(remembered={before.fingerprint: Answers(**said)}))  # type: ignore[arg-type]


def test_the_order_of_days_is_the_one_that_the_cells_show(read_csv: Read) -> None:
    reading = remembering(read_csv, f"{HEADS}\nA1;09/05/2026;Amy;1\nA2;09/25/2026;Amy;1\n", mapping=DAY_FIRST)

    assert rows_of(reading, "order_date") == [(date(2026, 9, 5),), (date(2026, 9, 25),)]


def test_where_the_cells_leave_it_open_what_was_said_holds(read_csv: Read) -> None:
    reading = remembering(read_csv, f"{HEADS}\nA1;09/05/2026;Amy;1\n", mapping=DAY_FIRST)

    assert rows_of(reading, "order_date") == [(date(2026, 5, 9),)]


def test_what_is_said_now_holds_whatever_the_cells_show(read_csv: Read) -> None:
    reading = read_csv(f"{HEADS}\nA1;09/05/2026;Amy;1\nA2;09/25/2026;Amy;1\n", mapping=DAY_FIRST)

    assert [(one.code, one.row) for one in reading.problems] == [("date-not-understood", 3)]


@pytest.mark.parametrize(
    ("cells", "amounts"),
    [(("1,234.50", "99.50"), ("1234.5", "99.5")), (("1234.50", "99.500"), ("1234.5", "99.5")),
     (("1.234", "2.500"), ("1234", "2500"))],
    ids=["commas part thousands", "points part cents", "open"],
)  # fmt: skip
def test_the_decimal_sign_is_the_one_that_the_cells_show(
    read_csv: Read, cells: tuple[str, str], amounts: tuple[str, str]
) -> None:
    lines = "".join(f"A{place};2026-09-05;Amy;{one}\n" for place, one in enumerate(cells))

    reading = remembering(read_csv, f"{HEADS}\n{lines}", mapping=BY_COMMA)

    assert rows_of(reading, "amount") == [(Decimal(one),) for one in amounts]


@pytest.mark.parametrize(("cell", "asked"), [("1250000", ["unit-unclear"]), ("12.5", [])])
def test_a_unit_of_last_time_is_asked_about_where_figures_are_too_large_for_it(
    read_csv: Read, cell: str, asked: list[str]
) -> None:
    reading = remembering(read_csv, f"{HEADS}\nA1;2026-09-05;Amy;{cell}\n", unit="wan")

    assert [one.code for one in reading.questions] == asked
    assert reading.amount == (Decimal(cell) if asked else Decimal(125_000))


def test_amounts_taken_off_are_shares_where_all_of_them_are(read_csv: Read) -> None:
    lines = "Order No;Date;Salesperson;Qty;Unit price;Discount\nA1;2026-09-01;Amy;2;100;0.05\n"

    reading = remembering(read_csv, lines, mapping=(("Discount", "discount:amount"),))

    assert reading.amount == Decimal(190)

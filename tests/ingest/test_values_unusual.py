"""Rows that are loaded all the same and of which something is said: days, amounts, order numbers."""

from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.terms.period import Period
from tests.ingest.conftest import Read, rows_of

HEADINGS = "Order No,Order Date,Salesperson,Customer,Amount\n"
SEPTEMBER = Period.month(2026, 9)


def said(reading: SheetReading) -> list[tuple[str, int | None, str, str]]:
    return [(one.code, one.row, one.column, one.found) for one in reading.problems]


def amounts(*written: str) -> str:
    return HEADINGS + "".join(f"o-{place},2026-09-05,Bo,Red,{one}\n" for place, one in enumerate(written, start=1))


def test_days_to_come_and_days_outside_the_campaign_are_said_and_loaded(either_way: Read) -> None:
    known = Known(campaigns={"september-2026": SEPTEMBER}, today=date(2026, 9, 20))
    written = HEADINGS + "".join(
        f"o-{place},{day},Bo,Red,10\n"
        for place, day in enumerate(("2026-09-05", "2026-09-25", "2026-08-31", "2027-09-05"), start=1)
    )

    reading = either_way(written, known=known, campaign="september-2026")

    assert (reading.rows_read, reading.loaded, reading.amount) == (4, 4, Decimal(40))
    assert said(reading) == [
        ("day-in-future", 3, "B", "2026-09-25"),
        ("day-outside-campaign", 4, "B", "2026-08-31"),
        ("day-in-future", 5, "B", "2027-09-05"),
    ]
    assert {one.severity for one in reading.problems} == {"notice"}


def test_open_deals_may_close_in_the_future(either_way: Read) -> None:
    known = Known(today=date(2026, 9, 20))
    written = "Order No,Close Date,Salesperson,Amount,Status\no-1,2026-12-01,Bo,10,pending\no-2,2026-12-01,Bo,10,won\n"

    reading = either_way(written, known=known)

    assert said(reading) == [("day-in-future", 3, "B", "2026-12-01")]


@pytest.mark.parametrize(
    ("odd", "code"),
    [("20000", None), ("20001", "amount-unusual"), ("1999999", "amount-unusual"), ("10000000", "amount-maybe-slip"),
     ("0.1", "amount-maybe-slip"), ("-20001", "amount-unusual"), ("10", None), ("0", None)],
    ids=["20 times", "above", "far above", "10,000 times", "a 10,000th", "far below zero", "small", "nothing"],
)  # fmt: skip
def test_an_amount_far_from_the_others_is_said_and_loaded(either_way: Read, odd: str, code: str | None) -> None:
    reading = either_way(amounts(*["1000"] * 8, odd))

    assert said(reading) == ([(code, 10, "E", odd)] if code else [])
    assert reading.loaded == 9
    assert reading.amount == 8000 + Decimal(odd)


def test_a_few_amounts_have_no_usual_one(either_way: Read) -> None:
    assert either_way(amounts("10", "10", "99999")).problems == ()


def test_samples_and_large_orders_have_each_their_usual_amount(either_way: Read) -> None:
    rows = [f"o-{n},2026-09-05,Bo,{10 + n},sample" for n in range(9)]
    rows += [f"p-{n},2026-09-05,Bo,{9000 + n},bulk" for n in range(9)]

    reading = either_way("Order No,Order Date,Salesperson,Amount,Order Type\n" + "\n".join(rows) + "\n")

    assert reading.problems == ()


def test_of_many_unusual_amounts_the_largest_are_listed_and_the_rest_is_counted(either_way: Read) -> None:
    reading = either_way(amounts(*["1"] * 60, *[str(100 + place) for place in range(25)]))

    assert [one.row for one in reading.problems] == [*range(67, 87), None]
    assert reading.problems[-1].expected.count == 5


def test_parts_of_cents_are_kept_and_said_once(either_way: Read) -> None:
    reading = either_way(amounts("1.005", "2.123456", "3.10"))

    assert said(reading) == [("amount-has-parts-of-cents", 2, "E", "1.005")]
    assert rows_of(reading, "amount") == [(Decimal("1.005"),), (Decimal("2.123456"),), (Decimal("3.1"),)]


def orders(*rows: str, headings: str = "Order No,Order Date,Salesperson,Customer,Company,Amount") -> str:
    return "\n".join((headings, *rows)) + "\n"


def test_where_many_orders_have_several_amounts_they_are_lines_and_no_conflict(either_way: Read) -> None:
    rows = [f"O-{number // 2},2026-09-05,Bo,Red,X,{number}" for number in range(1, 12)]

    assert said(either_way(orders(*rows))) == []


CONFLICTS = [
    pytest.param(("A,2026-09-05,Bo,Red,X,10", "A,2026-09-05,Bo,Red,X,20"), [("order-conflict", 3, "A", "10 | 20")],
                 id="another amount and nothing else"),
    pytest.param(("A,2026-09-05,Bo,Red,X,10", "A,2026-09-06,Bo,Red,X,20"),
                 [("order-conflict", 3, "A", "2026-09-05 | 2026-09-06")], id="another day"),
    pytest.param(("A,2026-09-05,Bo,Red,X,10", "A,2026-09-05,Bo,Blue,X,20"),
                 [("order-conflict", 3, "A", "Blue | Red")], id="another customer"),
    pytest.param(("A,2026-09-05,Bo,Red,X,10", "A,2026-09-05,Bo,Red,Y,20"), [], id="another company"),
    pytest.param(("A,2026-09-05,Bo,Red,X,10", "A,2026-09-05,Al,Red,X,20"), [], id="another person"),
    pytest.param(("A,2026-09-05,Bo,Red,X,10", "B,2026-09-05,Bo,Red,X,20"), [], id="another number"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), CONFLICTS)
def test_one_number_for_two_orders_is_listed_and_loaded(
    either_way: Read, rows: tuple[str, ...], expected: list[tuple[str, int, str, str]]
) -> None:
    reading = either_way(orders(*rows))

    assert said(reading) == expected
    assert (reading.loaded, reading.amount) == (2, Decimal(30))


def test_lines_with_a_product_are_lines_of_one_order(either_way: Read) -> None:
    headings = "Order No,Order Date,Salesperson,Product,Amount"

    reading = either_way(orders("A,2026-09-05,Bo,Chair,10", "A,2026-09-05,Bo,Table,20", headings=headings))

    assert (reading.problems, reading.loaded) == ((), 2)


def test_lines_that_a_column_numbers_are_lines_of_one_order(either_way: Read) -> None:
    headings = "Order No,Line Number,Order Date,Salesperson,Amount"

    reading = either_way(orders("A,1,2026-09-05,Bo,10", "A,2,2026-09-05,Bo,20", headings=headings))

    assert (reading.problems, reading.loaded) == ((), 2)


def test_the_same_row_twice_counts_once(read_csv: Read) -> None:
    reading = read_csv(orders("A,2026-09-05,Bo,Red,X,10", "A,2026-09-05,Bo,Red,X,10"))

    assert (reading.loaded, reading.skipped, reading.amount) == (1, 1, Decimal(10))
    assert [(reason.singular, count) for reason, count in reading.skips] == [("identical to another row", 1)]
    assert reading.problems == ()

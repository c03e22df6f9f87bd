"""Days that programs write as seconds or thousandths of them since 1970."""

from datetime import date

import pytest

from tests.ingest.conftest import Read, rows_of

HEADINGS = "Order No,Order Date,Salesperson,Amount\n"


def sheet(*dates: str) -> str:
    return HEADINGS + "".join(f"o-{place},{day},Bo,10\n" for place, day in enumerate(dates, start=1))


@pytest.mark.parametrize(
    ("numbers", "days"),
    [
        (("1772409600", "1772495999", "1772496000"), [date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 3)]),
        (("1772409600000", "1772495999999", "4102444799000"), [date(2026, 3, 2), date(2026, 3, 2), date(2099, 12, 31)]),
    ],
    ids=["seconds", "thousandths"],
)
def test_a_column_of_seconds_since_1970_is_read_as_days_and_that_is_said(
    read_csv: Read, numbers: tuple[str, ...], days: list[date]
) -> None:
    reading = read_csv(sheet(*numbers))

    assert [day for (day,) in rows_of(reading, "order_date")] == days
    (notice,) = reading.problems
    assert (notice.code, notice.row, notice.column, notice.severity) == ("days-since-1970", 2, "B", "notice")
    assert (notice.found, dict(notice.expected.values)["count"]) == (numbers[0], 3)
    assert reading.questions == ()


@pytest.mark.parametrize(
    "others",
    [("2026-03-02",), ("2026-03-02",) * 40, ("5-Sep-26",), ("TBD",), ("4102444800",), ("0946684799",)],
    ids=["a day", "many days", "a day in words", "a word", "after 2099", "before 2000"],
)
def test_such_a_number_among_others_is_a_slip(read_csv: Read, others: tuple[str, ...]) -> None:
    reading = read_csv(sheet(*others, "1772409600"))

    slip = reading.problems[-1]
    assert (slip.code, slip.row, slip.found) == ("date-not-understood", len(others) + 2, "1772409600")
    assert {one.severity for one in reading.problems} == {"reject"}
    assert reading.loaded + reading.rejected == reading.rows_read == len(others) + 1

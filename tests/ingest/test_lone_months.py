"""Months without a day in the dates of orders: asked about, and done as somebody says."""

from datetime import date

import pytest

from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language.speech import speak
from tests.ingest.conftest import Read, rows_of

FORMS = (
    "2026年9月", "2026-09", "Sep 2026", "202609", "2026.09", "2026/9", "September-2026", "26年9月", "09/2026", "Sep-26",
)  # fmt: skip
ASKED = ("first-of-month", "left-out")


def sheet(*dates: str, heading: str = "Order Date") -> str:
    rows = (f'o-{place},"{day}",Bo,10\n' for place, day in enumerate(dates, start=1))
    return f"Order No,{heading},Salesperson,Amount\n" + "".join(rows)


def said(reading: SheetReading) -> list[tuple[str, int | None, str, str]]:
    return [(one.code, one.row, one.found, one.severity) for one in reading.problems]


def asked(reading: SheetReading) -> list[tuple[str, tuple[str, ...], str, str]]:
    return [(one.code, one.options, one.likely, one.holds_back) for one in reading.questions]


@pytest.mark.parametrize("form", FORMS)
def test_a_month_in_the_date_of_an_order_is_asked_about_and_holds_back_its_row(read_csv: Read, form: str) -> None:
    reading = read_csv(sheet(form, "2026-09-05"))

    assert asked(reading) == [("month-without-day", ASKED, "", "rows")]
    assert reading.questions[0].flags[0] == '--map "Order Date=order_date:first-of-month"'
    assert speak(reading.questions[0].text, "en") == (
        f"Column “Order Date”: 1 cell names a month without a day, such as “{form}”. Does the order count on the first "
        "of the month, or is it left out?"
    )
    assert said(reading) == [("date-not-understood", 2, form, "reject")]
    assert speak(reading.problems[0].expected, "en") == "a day such as 2026-09-05; this names none"
    assert rows_of(reading, "order_date") == [(date(2026, 9, 5),)]


def test_where_all_cells_are_months_the_first_is_likely(read_csv: Read) -> None:
    reading = read_csv(sheet("2026-09", "2026-10", "2026-09"))

    assert asked(reading) == [("month-without-day", ASKED, "first-of-month", "rows")]
    assert (reading.loaded, reading.rejected) == (0, 3)


@pytest.mark.parametrize("others", [1, 60], ids=["few rows", "mostly days"])
def test_the_first_of_the_month_is_taken_where_somebody_says_so(read_csv: Read, others: int) -> None:
    days = ("2026-09-05",) * others

    reading = read_csv(sheet(*days, *FORMS), mapping=(("Order Date", "order_date:first-of-month"),))

    assert rows_of(reading, "order_date") == [(date(2026, 9, 5),)] * others + [(date(2026, 9, 1),)] * len(FORMS)
    assert (reading.problems, reading.questions) == ((), ())


@pytest.mark.parametrize("others", [1, 60], ids=["few rows", "mostly days"])
def test_such_rows_are_left_out_where_somebody_says_so(read_csv: Read, others: int) -> None:
    days = ("2026-09-05",) * others
    told = (("Order Date", "order_date:left-out"),)

    reading = read_csv(sheet(*days, *FORMS, "soon"), mapping=told)

    assert said(reading) == [("date-not-understood", others + len(FORMS) + 2, "soon", "reject")]
    assert [(reason.singular, count) for reason, count in reading.skips] == [
        ("month without a day, left out as somebody said", len(FORMS))
    ]
    assert (reading.loaded, reading.rejected, reading.skipped) == (others, 1, len(FORMS))
    assert reading.questions == ()


def test_what_was_said_before_does_no_harm_where_no_months_are(read_csv: Read) -> None:
    told = (("Order Date", "order_date:left-out"),)

    reading = read_csv(sheet("2026-09-05", "2026-09-06") + "Total,,,20\n", mapping=told)

    assert (reading.loaded, reading.skipped, reading.problems, reading.questions) == (2, 1, (), ())


def test_an_order_of_dates_and_months_are_said_of_one_column(read_csv: Read) -> None:
    told = (("Order Date", "order_date:first-of-month"), ("Order Date", "order_date:month-first"))

    reading = read_csv(sheet("05/09/2026", "2026-09"), mapping=told)

    assert rows_of(reading, "order_date") == [(date(2026, 5, 9),), (date(2026, 9, 1),)]
    assert (reading.problems, reading.questions) == ((), ())


def test_where_only_the_month_matters_its_first_day_is_taken_and_said(read_csv: Read) -> None:
    written = "Name,Company,Hire Date\nAmira,North,2026-09\nBo,North,2026-09-05\n"

    reading = read_csv(written, name="roster.csv")

    assert rows_of(reading, "name", "joined_on") == [("Amira", date(2026, 9, 1)), ("Bo", date(2026, 9, 5))]
    assert said(reading) == [("month-without-day", 2, "2026-09", "notice")]
    assert reading.questions == ()

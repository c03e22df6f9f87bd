"""Dates as people write them: the order of day and month is decided from the whole column, and said."""

from datetime import date

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read, rows_of

PATIENT = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
DAYS = st.lists(st.dates(min_value=date(2000, 1, 1), max_value=date(2068, 12, 31)), min_size=1, max_size=8)
HEADINGS = "Order No,Order Date,Salesperson,Amount\n"


def sheet(*dates: str) -> str:
    return HEADINGS + "".join(f'o-{place},"{day}",Bo,10\n' for place, day in enumerate(dates, start=1))


def days(reading: SheetReading) -> list[date]:
    return [day for (day,) in rows_of(reading, "order_date")]


def said(reading: SheetReading) -> list[tuple[str, int | None, str, str]]:
    return [(one.code, one.row, one.column, one.severity) for one in reading.problems]


@pytest.mark.parametrize(
    ("dates", "read", "why"),
    [
        (("20-10-16", "1-2-17"), [date(2016, 10, 20), date(2017, 2, 1)], "13 or above stands {place} in {count} cell"),
        (("09/05/2026", "9/13/2026"), [date(2026, 9, 5), date(2026, 9, 13)],
         "13 or above stands {place} in {count} cell"),
        (("05.09.2026", "06.09.2026"), [date(2026, 9, 5), date(2026, 9, 6)],
         "dates with points between are written so"),
    ],
    ids=["day first", "month first", "points"],
)  # fmt: skip
def test_the_order_of_day_and_month_comes_from_the_whole_column_and_is_said(
    read_csv: Read, dates: tuple[str, ...], read: list[date], why: str
) -> None:
    reading = read_csv(sheet(*dates))

    assert days(reading) == read
    assert said(reading) == [("date-order-decided", None, "B", "notice")]
    because = dict(reading.problems[0].expected.values)["because"]
    assert getattr(because, "singular", None) == why
    assert reading.questions == ()


def test_a_column_that_is_open_follows_another_of_the_sheet(read_csv: Read) -> None:
    written = "Order No,Order Date,Confirm Date,Salesperson,Amount\no-1,05/09/2026,25/09/2026,Bo,10\n"

    reading = read_csv(written)

    assert rows_of(reading, "order_date", "confirm_date") == [(date(2026, 9, 5), date(2026, 9, 25))]
    assert said(reading) == [
        ("date-order-decided", None, "B", "notice"),
        ("date-order-decided", None, "C", "notice"),
    ]


def test_an_order_that_nothing_tells_is_asked_and_the_answer_is_followed_in_silence(read_csv: Read) -> None:
    asked = read_csv(sheet("05/09/2026", "06/09/2026"))
    told = read_csv(sheet("05/09/2026", "06/09/2026"), mapping=(("Order Date", "order_date:month-first"),))

    assert [(one.code, one.holds_back) for one in asked.questions] == [("date-order-unclear", "rows")]
    assert said(asked) == [("date-not-understood", 2, "B", "reject"), ("date-not-understood", 3, "B", "reject")]
    assert days(told) == [date(2026, 5, 9), date(2026, 6, 9)]
    assert (told.problems, told.questions) == ((), ())


def test_every_form_of_a_day_in_one_column(read_csv: Read) -> None:
    forms = (
        "2026-09-05", "2026/9/5", "2026.9.5", "20260905", "9月5日", "5-Sep-26", "5-Sep", "2026年9月5日", "46270",
        "2026-09-05 星期六", "Sat, 5 Sep 2026", "2026-09-05T23:59:59Z", "2026/9/5 下午2:30", "Sep-05-26",
        "Sep 5, 26", "09/05/2026", "09/25/2026",
    )  # fmt: skip

    reading = read_csv(sheet(*forms), name="orders 2026.csv")

    assert days(reading) == [date(2026, 9, 5)] * 16 + [date(2026, 9, 25)]
    assert said(reading) == [("date-order-decided", None, "B", "notice")]


@pytest.mark.parametrize("cells", [("Sep-05-26", "Sep-16-26"), ("9月5号", "9月16号")])
def test_a_column_of_such_days_below_a_general_heading_is_the_day(read_csv: Read, cells: tuple[str, str]) -> None:
    reading = read_csv(sheet(*cells).replace("Order Date", "Date"), name="orders 2026.csv")

    assert (days(reading), reading.questions) == ([date(2026, 9, 5), date(2026, 9, 16)], ())


def test_days_that_do_not_exist_are_problems_and_the_rest_is_read(read_csv: Read) -> None:
    reading = read_csv(sheet("2026-02-30", "31/04/2026", "31/05/2026", "1850-01-01", "2100-01-01", "9999-12-31"))

    assert days(reading) == [date(2026, 5, 31)]
    assert said(reading) == [
        ("date-order-decided", None, "B", "notice"),
        *[("date-not-understood", row, "B", "reject") for row in (2, 3, 5, 6, 7)],
    ]


def test_a_day_without_a_year_is_asked_about(read_csv: Read) -> None:
    reading = read_csv(sheet("9月5日", "5-Sep"))

    (question,) = reading.questions
    assert (question.code, question.flags) == ("year-missing", ())
    assert reading.rows is None


def test_a_year_that_somebody_states_is_that_of_days_without_one(read_csv: Read) -> None:
    reading = read_csv(sheet("9月5日", "5-Sep", "2024-09-05"), year=2025)

    assert reading.questions == ()
    assert days(reading) == [date(2025, 9, 5), date(2025, 9, 5), date(2024, 9, 5)]


@PATIENT
@given(written=DAYS, style=st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d-%m-%y", "%m/%d/%y", "%d.%m.%Y"]))
def test_a_column_of_days_is_read_back_in_whatever_order_it_was_written(
    read_csv: Read, written: list[date], style: str
) -> None:
    assume(any(day.day > 12 for day in written))
    assume("y" not in style or any(day.day > 12 and day.day <= 31 and day.year % 100 > 31 for day in written))

    assert days(read_csv(sheet(*(day.strftime(style) for day in written)))) == written


@PATIENT
@given(cells=st.lists(st.text(alphabet="0123456789-/.年月日 :TSepMay", max_size=12), min_size=1, max_size=5))
def test_no_cell_of_a_date_column_is_lost_in_silence(read_csv: Read, cells: list[str]) -> None:
    reading = read_csv(sheet(*cells), name="orders 2026.csv")

    assert reading.rows_read == reading.loaded + reading.rejected + reading.skipped
    filled = {place for place, cell in enumerate(cells, start=2) if cell.strip(" -/")}
    told = {one.row for one in reading.problems if one.severity == "reject"}
    read = {row for row, day in rows_of(reading, "row_no", "order_date") if day} if reading.rows else set()
    if not any(one.holds_back == "file" for one in reading.questions) and not reading.skipped:
        assert filled <= told | read

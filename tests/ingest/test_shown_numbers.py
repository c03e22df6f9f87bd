"""Numbers whose format shows them otherwise than they are stored: as Excel does with "0!.0," or "[$€-407]"."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import NOTHING_KNOWN
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.sources.number_formats import Shown, shown_by
from tests.ingest.conftest import rows_of


def read(folder: Path, heading: str, *cells: tuple[float, str], answers: Answers | None = None) -> SheetReading:
    """Orders of these amounts, each in its format."""
    path = folder / "orders.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        page.write_row(0, 0, ["订单号", "日期", "业务员", heading])
        for row, (figure, code) in enumerate(cells, start=1):
            page.write_row(row, 0, [f"A{row}"])
            page.write_datetime(row, 1, datetime(2026, 9, 1), day)
            page.write_row(row, 2, ["张伟"])
            page.write_number(row, 3, figure, book.add_format({"num_format": code}))
    return read_for_import(path, folder, NOTHING_KNOWN, answers or Answers()).sheets[0]


@pytest.mark.parametrize(
    ("heading", "code", "stored", "amount", "told"),
    [
        ("金额(万元)", "0!.0,", 125000, 125_000, ["unit-of-format"]),
        ("金额(万元)", "0!.0000", 125000, 125_000, ["unit-of-format"]),
        ("Amount (USD thousands)", "#,##0,", 125000, 125_000, ["unit-of-format"]),
        ("金额(万元)", "0.00", 12.5, 125_000, []),
        ("金额", '0.0"万"', 12.5, 125_000, ["unit-of-format"]),
        ("金额(万元)", '0.0"万"', 12.5, 125_000, ["unit-of-format"]),
        ("金额", '0!.0,"万"', 125000, 125_000, ["unit-of-format"]),
        ("金额", "#,##0,", 125000, 125_000, ["unit-of-format"]),
        ("金额", "#,##0.00", 125000, 125_000, []),
    ],
)  # fmt: skip
def test_an_amount_is_what_is_shown_in_the_unit_that_is_stated(
    tmp_path: Path, heading: str, code: str, stored: float, amount: int, told: list[str]
) -> None:
    reading = read(tmp_path, heading, (stored, code), (stored, code))

    assert rows_of(reading, "amount") == [(Decimal(amount),)] * 2
    assert [one.code for one in reading.problems] == told


@pytest.mark.parametrize(
    ("heading", "code", "currency", "told"),
    [
        ("Amount", "[$€-407] #,##0.00", "EUR", ["currency-of-format"]),
        ("金额", '"¥"#,##0.00;[Red]"¥"-#,##0.00', "CNY", ["currency-of-format"]),
        ("金额", "[$¥-411]#,##0", "JPY", ["currency-of-format"]),
        ("Amount", "#,##0.00 [$SEK]", "SEK", ["currency-of-format"]),
        ("金额(美元)", '"¥"#,##0.00', "USD", []),
        ("Amount", '_("$"* #,##0.00_)', None, []),
    ],
)  # fmt: skip
def test_the_currency_that_a_format_shows_is_taken_where_nothing_else_names_one(
    tmp_path: Path, heading: str, code: str, currency: str | None, told: list[str]
) -> None:
    reading = read(tmp_path, heading, (12.5, code), (7, code))

    assert rows_of(reading, "amount", "currency") == [(Decimal("12.5"), currency), (Decimal(7), currency)]
    assert [one.code for one in reading.problems if one.code != "not-converted"] == told


def test_several_currencies_or_units_in_one_column_are_told_and_not_read(tmp_path: Path) -> None:
    currencies = read(tmp_path, "Amount", (1, "[$€-407] 0"), (2, '"US$"0'))
    units = read(tmp_path, "金额(万元)", (1, "0!.0,"), (2, "0"))

    assert (rows_of(currencies, "currency"), currencies.problems[0].code) == ([(None,)] * 2, "currencies-of-formats")
    assert (units.amount, units.problems[0].code) == (Decimal(30_000), "units-of-formats")


def test_a_unit_that_a_person_states_is_that_of_the_cells(tmp_path: Path) -> None:
    assert read(tmp_path, "金额(万元)", (125000, "0!.0,"), answers=Answers(unit="one")).amount == Decimal(125_000)


@pytest.mark.parametrize("code", ["yyyy-mm-dd", "[$-409]d-mmm-yy", 'yyyy"年"m"月"', "0.00%", "[Red]0", "#,##0_€", "@"])
def test_formats_of_days_shares_and_plain_numbers_show_nothing_else(code: str) -> None:
    assert shown_by(code) == Shown()

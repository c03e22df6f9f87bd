"""Exchange rates in two dimensions: currencies beside each other, or months."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.metrics.amounts import amounts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.ingest.conftest import rows_of
from tests.ingest.grids import Sheet, outcome, read, read_book, said, typed

COLUMNS = ("from_currency", "to_currency", "day", "starts_on", "ends_before", "rate")
BY_DAY = """
日期 | USD | 欧元 | 100JPY/CNY
2026-09-01 | 7.12 | 7.80 | 4.8
2026-09-02 | 7.13 | |
"""
BY_MONTH = """
币种 | 2026年8月 | 2026年9月
USD | 7.1 | 7.2
EUR | 7.8 | 7.9
"""


def test_a_column_for_each_currency_gives_its_rates(tmp_path: Path) -> None:
    reading = read(Sheet(BY_DAY, "汇率.xlsx"), tmp_path)

    assert outcome(reading) == said(
        """exchange_rates under row 1, in ones
        日期 = day
        USD = rate
        欧元 = rate
        100JPY/CNY = rate
        read 2: 2 + 0 + 0
        notice B rates-in-yuan"""
    )
    assert typed(reading, *COLUMNS) == [
        ("EUR", "CNY", "2026-09-01", None, None, "7.8"), ("JPY", "CNY", "2026-09-01", None, None, "0.048"),
        ("USD", "CNY", "2026-09-01", None, None, "7.12"), ("USD", "CNY", "2026-09-02", None, None, "7.13"),
    ]  # fmt: skip


def test_a_column_for_each_month_gives_the_rates_of_each_currency(tmp_path: Path) -> None:
    reading = read(Sheet(BY_MONTH, "汇率.xlsx"), tmp_path)

    august, september = ("2026-08-01", "2026-09-01"), ("2026-09-01", "2026-10-01")
    assert typed(reading, *COLUMNS) == [
        ("USD", "CNY", None, *august, "7.1"), ("USD", "CNY", None, *september, "7.2"),
        ("EUR", "CNY", None, *august, "7.8"), ("EUR", "CNY", None, *september, "7.9"),
    ]  # fmt: skip
    assert (reading.rows_read, reading.loaded, reading.typed_rows, reading.questions) == (2, 2, 4, ())


@pytest.mark.parametrize(
    ("headings", "above", "says"),
    [
        ("EUR/USD | GBP/USD", "", [("EUR", "USD"), ("GBP", "USD")]),
        ("EUR to USD | GBP to USD", "", [("EUR", "USD"), ("GBP", "USD")]),
        ("美元兑人民币 | 欧元兑人民币", "", [("EUR", "CNY"), ("USD", "CNY")]),
        ("欧元汇率 | 英镑汇率", "各币种兑美元汇率", [("EUR", "USD"), ("GBP", "USD")]),
        ("USDCNY | EURCNY", "", [("EUR", "CNY"), ("USD", "CNY")]),
    ],
)
def test_what_rates_are_into_stands_in_the_heading_or_above(
    tmp_path: Path, headings: str, above: str, says: list[tuple[str, str]]
) -> None:
    drawn = f"{above} | |\n月份 | {headings}\n2026-09 | 1.1 | 1.2"

    reading = read(Sheet(drawn, "汇率.xlsx"), tmp_path)

    assert typed(reading, "from_currency", "to_currency") == says
    assert typed(reading, "starts_on") == [("2026-09-01",)] * 2


@pytest.mark.parametrize(
    "heading",
    ["JPY(100)", "日元（100）", "JPY/100", "日元/每100", "每100日元", "100日元", "JPY (per 100)", "日元/100单位"],
)
def test_a_heading_says_that_its_rates_are_of_a_hundred(tmp_path: Path, heading: str) -> None:
    reading = read(Sheet(BY_DAY.replace("100JPY/CNY", heading), "汇率.xlsx"), tmp_path)

    assert typed(reading, "from_currency", "to_currency", "day", "rate")[1] == ("JPY", "CNY", "2026-09-01", "0.048")


def test_rates_of_months_without_a_year_are_asked_for_it(tmp_path: Path) -> None:
    reading = read(Sheet(BY_MONTH.replace("2026年", ""), "汇率.xlsx"), tmp_path)

    assert [one.code for one in reading.questions] == ["year-missing"]


def test_averages_and_months_that_are_none_are_no_rates_of_all_time(tmp_path: Path) -> None:
    drawn = "月份 | USD | EUR\n2026-09 | 7.1 | 8.2\n平均 | 7.1 | 8.1\nabc | 7.2 | 8.3"

    reading = read(Sheet(drawn, "汇率.xlsx"), tmp_path)

    assert typed(reading, "from_currency", "starts_on") == [("EUR", "2026-09-01"), ("USD", "2026-09-01")]
    assert [(one.row, one.column, one.code) for one in reading.problems if one.severity == "reject"] == [
        (4, "A", "period-not-understood")
    ]
    assert (reading.rows_read, reading.loaded, reading.rejected, reading.skipped) == (3, 1, 1, 1)


def test_without_a_word_of_rates_columns_of_currencies_may_be_anything_and_are_asked(tmp_path: Path) -> None:
    reading = read(Sheet("日期 | USD | EUR\n2026-09-01 | 7.1 | 7.2", "book.xlsx"), tmp_path)
    said_so = read(
        Sheet("日期 | USD | EUR\n2026-09-01 | 7.1 | 7.2", "book.xlsx", answers={"dataset": "exchange_rates"}), tmp_path
    )

    assert (reading.dataset, [one.code for one in reading.questions]) == ("", ["dataset-unclear"])
    assert typed(said_so, "from_currency", "rate") == [("EUR", "7.2"), ("USD", "7.1")]


def test_orders_are_converted_by_a_table_of_rates(tmp_path: Path, warehouse: Warehouse) -> None:
    rates = "Month | EUR/USD | GBP/USD\n2026-08 | 1.5 | 2\n2026-09 | 1.1 | 1.2"
    orders = "Order No | Order Date | Salesperson | Amount | Currency\n1 | 2026-09-05 | Amy | 100 | EUR"
    land(warehouse, read_book({"rates": Sheet(rates)}, tmp_path, "rates.xlsx"))
    land(warehouse, read_book({"orders": Sheet(orders)}, tmp_path, "orders.xlsx"))

    (total,) = amounts(warehouse.reader(), Filters(Period.month(2026, 9), level="total"))

    assert total.amount == Decimal("110.00")


PER_DOLLAR = "Date | EUR | CNY | JPY\n2026-09-01 | 0.92 | 7.1 | 150"


def test_which_way_rates_go_that_name_one_currency_each_is_asked(tmp_path: Path) -> None:
    asked = read(Sheet(PER_DOLLAR, "exchange rates.xlsx"), tmp_path)
    of_dollar = {"mapping": (("EUR", "rate:of-USD"),)}
    turned = read(Sheet(PER_DOLLAR, "exchange rates.xlsx", answers=of_dollar), tmp_path)

    assert [(one.code, one.options, one.likely, one.option_flag, one.holds_back) for one in asked.questions] == [
        ("rates-into-unclear", ("1 CNY = 7.1 USD", "1 USD = 7.1 CNY"), "1 USD = 7.1 CNY",
         '--map "EUR=rate:of-USD"', "file")
    ]  # fmt: skip
    assert typed(turned, "from_currency", "to_currency", "rate") == [
        ("USD", "CNY", "7.1"), ("USD", "EUR", "0.92"), ("USD", "JPY", "150"),
    ]  # fmt: skip
    assert turned.questions == ()


def test_rates_of_months_go_into_what_somebody_says(tmp_path: Path) -> None:
    drawn = "Currency | Jan | Feb\nEUR | 1.08 | 1.09"
    asked = read(Sheet(drawn, "fx rates 2026.xlsx"), tmp_path)
    told = read(Sheet(drawn, "fx rates 2026.xlsx", answers={"mapping": (("Jan", "rate:into-USD"),)}), tmp_path)

    assert [(one.code, one.likely, one.flags[0]) for one in asked.questions] == [
        ("rates-into-unclear", "", '--map "Jan=rate:into-USD"')
    ]
    assert typed(told, "from_currency", "to_currency", "starts_on") == [
        ("EUR", "USD", "2026-01-01"), ("EUR", "USD", "2026-02-01"),
    ]  # fmt: skip


def test_the_first_rate_of_a_row_is_the_example(tmp_path: Path) -> None:
    months = [f"2026年{month}月" for month in range(1, 10)]
    rates = [f"1.{month}" for month in range(1, 10)]

    reading = read(Sheet(f"币种 | {' | '.join(months)}\nEUR | {' | '.join(rates)}", "汇率.xlsx"), tmp_path)

    (asked,) = [one for one in reading.questions if one.code == "rates-into-unclear"]
    assert dict(asked.text.values)["rate"] == "1.1"


def test_single_rates_of_a_hundred_units_are_divided_and_said(tmp_path: Path) -> None:
    drawn = """
    From | To  | Date        | Rate
    USD  | CNY | @2026-09-01 | 7.12
    EUR  | CNY | @2026-09-01 | 780
    JPY  | CNY | @2026-09-01 | 4.8
    JPY  | USD | @2026-09-01 | 0.0067
    """

    reading = read(Sheet(drawn.strip(), file="rates.xlsx"), tmp_path)

    assert [float(rate) for (rate,) in rows_of(reading, "rate")] == [7.12, 7.8, 0.048, 0.0067]
    assert [(one.code, one.row, one.found) for one in reading.problems] == [("rates-per-hundred", 3, "780")]


def test_a_rate_that_stands_twice_and_otherwise_is_told(tmp_path: Path) -> None:
    drawn = """
    From | To  | Date        | Rate
    EUR  | USD | @2026-09-01 | 1.1
    GBP  | USD | @2026-09-01 | 1.3
    EUR  | USD | @2026-09-01 | 1.2
    GBP  | USD | @2026-09-01 | 1.3
    EUR  | USD | @2026-09-02 | 1.15
    """

    reading = read(Sheet(drawn.strip(), file="rates.xlsx"), tmp_path)

    assert [(one.code, one.row, one.column, one.found) for one in reading.problems] == [
        ("rate-repeated", 4, "D", "1.1, 1.2")
    ]


def test_rates_that_end_before_they_begin_are_told(tmp_path: Path) -> None:
    drawn = """
    Currency | Rate to USD | Valid from  | Valid to
    EUR      | 1.1         | @2026-09-01 | @2026-09-15
    EUR      | 1.2         | @2026-10-31 | @2026-10-01
    """

    reading = read(Sheet(drawn.strip(), file="rates.xlsx"), tmp_path)

    assert [(one.code, one.row, one.column) for one in reading.problems] == [("ends-before-it-starts", 3, "D")]


def test_codes_beside_the_names_of_currencies_are_not_what_the_rates_are_into(tmp_path: Path) -> None:
    drawn = """
    货币代码 | 货币名称 | 汇率(人民币/100外币)
    USD | 美元 | 710.5
    EUR | 欧元 | 775.1
    JPY | 日元 | 4.83
    """

    reading = read(Sheet(drawn.strip(), file="2026年9月汇率.xlsx"), tmp_path)

    assert typed(reading, "from_currency", "to_currency") == [("USD", "CNY"), ("EUR", "CNY"), ("JPY", "CNY")]
    assert [float(rate) for (rate,) in rows_of(reading, "rate")] == [7.105, 7.751, 0.0483]


def test_a_rate_that_is_none_is_shown_as_it_is_written(tmp_path: Path) -> None:
    drawn = """
    From | To  | Date        | Rate
    EUR  | USD | @2026-09-01 | 0
    GBP  | USD | @2026-09-01 | -1.3
    CHF  | USD | @2026-09-01 | 1.05
    """

    reading = read(Sheet(drawn.strip(), file="rates.xlsx"), tmp_path)

    assert [(one.code, one.row, one.found) for one in reading.problems] == [
        ("rate-not-understood", 2, "0"), ("rate-not-understood", 3, "-1.3"),
    ]  # fmt: skip

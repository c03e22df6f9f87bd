"""Amounts as people write them, in whole sheets: what is read, in which currency, and what is said."""

from decimal import Decimal
from typing import Any

import pytest

from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read, rows_of


def sheet(*amounts: str, heading: str = "Amount") -> str:
    return f"Order No,Order Date,Salesperson,{heading}\n" + "".join(
        f'o-{place},2026-09-05,Bo,"{one}"\n' for place, one in enumerate(amounts, start=1)
    )


def amounts(reading: SheetReading) -> list[tuple[Any, ...]]:
    return rows_of(reading, "amount", "currency")


def said(reading: SheetReading) -> list[tuple[str, int | None, str]]:
    """What is said, conversions apart."""
    return [(one.code, one.row, one.found) for one in reading.problems if one.code != "not-converted"]


def test_every_form_of_an_amount_in_one_column(read_csv: Read) -> None:
    forms = ("1234.5", "$1,234.50", "US$1,234.50", "USD 1234.5", "1234.5美金", "¥1234.50", "￥1,234.5", "RMB1234.5",
             "€1234.5", "(1,234.50)", "−1234.5", "1234.50-", "１，２３４．５０", "'1234.5", "1 234.50", "0.12345万",
             "1.2345k", "1234.5元", "HK$1234.5", "1,234.5日元")  # fmt: skip
    money = Decimal("1234.5")
    read = [(money, None), *[(money, "USD")] * 4, *[(money, "JPY")] * 2, (money, "CNY"), (money, "EUR"),
            *[(-money, None)] * 3, *[(money, None)] * 5, (money, "CNY"), (money, "HKD"), (money, "JPY")]  # fmt: skip

    reading = read_csv(sheet(*forms))

    assert amounts(reading) == read
    assert (reading.loaded, said(reading), reading.questions) == (20, [("currency-missing", 2, "")], ())


@pytest.mark.parametrize(
    ("cell", "amount"),
    [("12.5万", "125000"), ("3万5", "35000"), ("1.2亿", "120000000"), ("12.8k", "12800"), ("1.5m", "1500000"),
     ("2百万", "2000000"), ("5千", "5000"), ("1.2w", "12000"), ("3.5W", "35000"), ("3w5", "35000"), ("１２ｋ", "12000"),
     ("１．２ｗ", "12000"), ("12.5萬", "125000"), ("-0.5W", "-5000")],
)  # fmt: skip
def test_a_unit_in_the_cell(read_csv: Read, cell: str, amount: str) -> None:
    assert amounts(read_csv(sheet(cell))) == [(Decimal(amount), None)]


def test_a_unit_in_the_heading_and_in_the_cell_is_not_applied_twice(read_csv: Read) -> None:
    reading = read_csv(sheet("12.5", "12.5万", "$12.5", heading="金额(万)"))

    assert amounts(reading) == [(Decimal(125000), None), (Decimal(125000), None), (Decimal(125000), "USD")]
    assert reading.unit == "wan"


def test_the_currency_of_the_cell_stands_above_that_of_the_column_and_that_above_the_heading(read_csv: Read) -> None:
    written = (
        "Order No,Order Date,Salesperson,Amount (USD),Currency\n"
        "o-1,2026-09-05,Bo,€5,CNY\no-2,2026-09-05,Bo,5,CNY\no-3,2026-09-05,Bo,5,\n"
    )

    assert amounts(read_csv(written)) == [(Decimal(5), "EUR"), (Decimal(5), "CNY"), (Decimal(5), "USD")]


@pytest.mark.parametrize("heading", ["Amount (JPY)", "金额(日元)"])
def test_the_yen_sign_is_the_yen_where_the_sheet_says_so(read_csv: Read, heading: str) -> None:
    assert amounts(read_csv(sheet("¥5", heading=heading))) == [(Decimal(5), "JPY")]


def test_a_malformed_amount_is_flagged_and_nothing_is_made_of_it(read_csv: Read) -> None:
    reading = read_csv(sheet("$125,000.00", "$101,2000.00", "Closed", "30%", "12,5 k", "1.2.3", "$162500.00"))

    assert amounts(reading) == [(Decimal(125000), "USD"), (Decimal(162500), "USD")]
    assert said(reading) == [
        ("amount-not-a-number", row, found)
        for row, found in enumerate(("$101,2000.00", "Closed", "30%", "12,5 k", "1.2.3"), start=3)
    ]
    assert (reading.rows_read, reading.loaded, reading.rejected) == (7, 2, 5)


def test_a_decimal_comma_is_decided_from_the_column_and_said(read_csv: Read) -> None:
    reading = read_csv(sheet("1.234,56", "12,50", "1.234", "1 234,5", "7"))

    assert [amount for amount, _ in amounts(reading)] == [
        Decimal("1234.56"), Decimal("12.5"), Decimal(1234), Decimal("1234.5"), Decimal(7),
    ]  # fmt: skip
    assert said(reading) == [("decimal-comma", None, "")]


def in_semicolons(*amounts: str, tax: str = "1") -> str:
    return "Order No;Order Date;Salesperson;Amount;Quantity\n" + "".join(
        f"o-{place};2026-09-05;Bo;{one};{tax}\n" for place, one in enumerate(amounts, start=1)
    )


def test_a_point_that_may_part_thousands_is_asked_about(read_csv: Read) -> None:
    asked = read_csv(in_semicolons("1.234", "12.345", "7"))
    comma = read_csv(in_semicolons("1.234", "12.345", "7"), mapping=(("Amount", "amount:decimal-comma"),))
    point = read_csv(in_semicolons("1.234", "12.345", "7"), mapping=(("Amount", "amount:decimal-point"),))

    assert [(one.code, one.likely, one.holds_back) for one in asked.questions] == [
        ("decimal-sign-unclear", "decimal-comma", "file")
    ]
    assert asked.questions[0].option_flag == '--map "Amount=amount:decimal-comma"'
    assert [amount for amount, _ in amounts(comma)] == [Decimal(1234), Decimal(12345), Decimal(7)]
    assert [amount for amount, _ in amounts(point)] == [Decimal("1.234"), Decimal("12.345"), Decimal(7)]
    assert (comma.questions, point.questions) == ((), ())


@pytest.mark.parametrize(
    ("cells", "asked"),
    [(("1.000", "2.500", "12.345"), True), (("1.000", "250", "7"), True), (("1.000", "99.5"), False),
     (("1234.000", "2.500"), False), (("0.125", "2.500"), False), (("250", "1000"), False)],
    ids=["three digits each", "beside whole numbers", "a decimal", "thousands unparted", "below one", "no point"],
)  # fmt: skip
def test_where_commas_part_cells_a_point_before_three_digits_of_an_amount_is_asked_about_too(
    read_csv: Read, cells: tuple[str, ...], asked: bool
) -> None:
    rows = "".join(f"o-{place},2026-09-05,Bo,1.250,{cell}\n" for place, cell in enumerate(cells))
    heads = "Order No,Order Date,Salesperson,Quantity,Amount"

    found = read_csv(f"{heads}\n{rows}").questions
    said = read_csv(f"{heads}\n{rows}", mapping=(("Amount", "amount:decimal-comma"),))

    assert [(one.code, one.option_flag.split("=")[0]) for one in found] == (
        [("decimal-sign-unclear", '--map "Amount')] if asked else []
    )
    assert said.questions == ()


def test_another_column_with_decimal_commas_tells_what_a_point_is(read_csv: Read) -> None:
    reading = read_csv(in_semicolons("1.234", "12.345", tax="0,5"))

    assert [amount for amount, _ in amounts(reading)] == [Decimal(1234), Decimal(12345)]
    assert (reading.questions, said(reading)) == ((), [("decimal-comma", None, "")] * 2)


@pytest.mark.parametrize(
    ("cells", "likely"),
    [(("1,201", "2,202", "12,5"), "comma-parts-thousands"), (("1,201", "12,50", "13,75"), "comma-is-decimal")],
    ids=["a slip among thousands", "a slip among decimals"],
)
def test_a_comma_that_may_part_thousands_beside_decimal_commas_is_asked_about(
    read_csv: Read, cells: tuple[str, ...], likely: str
) -> None:
    asked = read_csv(sheet(*cells))
    comma = read_csv(sheet(*cells), mapping=(("Amount", "amount:decimal-comma"),))
    point = read_csv(sheet(*cells), mapping=(("Amount", "amount:decimal-point"),))

    assert [(one.code, one.likely, one.holds_back) for one in asked.questions] == [
        ("decimal-sign-unclear", likely, "file")
    ]
    assert [amount for amount, _ in amounts(comma)] == [Decimal(one.replace(",", ".")) for one in cells]
    assert amounts(point)[0][0] == 1201
    assert {one.code for one in point.problems} == {"amount-not-a-number"}
    assert (comma.questions, point.questions) == ((), ())


def test_a_comma_beside_points_that_part_thousands_is_the_decimal_sign(read_csv: Read) -> None:
    reading = read_csv(sheet("1.234,56", "12,5", "1,201"))

    assert [amount for amount, _ in amounts(reading)] == [Decimal("1234.56"), Decimal("12.5"), Decimal("1.201")]
    assert reading.questions == ()


@pytest.mark.parametrize("cells", [("1.234", "12.50"), ("0.125", "2.250"), ("1234.567", "2.250"), ("12", "7")])
def test_a_point_that_parts_no_thousands_is_the_decimal_sign(read_csv: Read, cells: tuple[str, str]) -> None:
    reading = read_csv(in_semicolons(*cells))

    assert [amount for amount, _ in amounts(reading)] == [Decimal(one) for one in cells]
    assert reading.questions == ()


def test_one_decimal_comma_among_points_is_a_problem(read_csv: Read) -> None:
    reading = read_csv(sheet("1234.56", "12.50", "12,5", "7.25"))

    assert said(reading) == [("amount-not-a-number", 4, "12,5")]


def test_decimals_are_kept_to_six_and_what_is_cut_is_said(read_csv: Read) -> None:
    reading = read_csv(sheet("0.1234567", "731.9399999999999", "0.30000000000000004", "5"))

    assert [amount for amount, _ in amounts(reading)] == [
        Decimal("0.123457"), Decimal("731.94"), Decimal("0.3"), Decimal(5),
    ]  # fmt: skip
    assert said(reading) == [
        ("number-cut-to-six-decimals", 2, "0.1234567"),
        ("amount-has-parts-of-cents", 2, "0.123457"),
    ]


@pytest.mark.parametrize(
    ("shares", "read"),
    [(("85%", "15%"), ("0.85", "0.15")), (("0.85", "0.15"), ("0.85", "0.15")), (("85", "15"), ("0.85", "0.15")),
     (("1", "0.5"), ("1", "0.5")), (("50%", "0.5", "50"), ("0.5", "0.5", "0.5"))],
)  # fmt: skip
def test_shares_are_per_cent_or_ratios_by_the_column(
    read_csv: Read, shares: tuple[str, ...], read: tuple[str, ...]
) -> None:
    written = "Order No,Order Date,Salesperson,Amount,Split\n" + "".join(
        f"o-{place},2026-09-05,Bo,10,{one}\n" for place, one in enumerate(shares)
    )

    assert rows_of(read_csv(written), "credit_share") == [(Decimal(one),) for one in read]


def test_negative_orders_are_kept_as_adjustments(read_csv: Read) -> None:
    reading = read_csv(sheet("100", "-40", "(10)"))

    assert ([amount for amount, _ in amounts(reading)], reading.amount) == ([100, -40, -10], Decimal(50))
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("heading", "cells"),
    [("是否样单", ("是", "否")), ("是否样品", ("Y", "N")), ("is sample", ("√", "×")), ("is sample", ("1", "0")),
     ("is sample", ("TRUE", "FALSE")), ("is sample", ("●", "○")), ("is sample", ("yes", "no")),
     ("is sample", ("1.0", "0.0")), ("是否样单", ("有", "没有")), ("is sample", ("✔", "✗"))],
)  # fmt: skip
def test_yes_and_no_in_every_spelling(read_csv: Read, heading: str, cells: tuple[str, str]) -> None:
    written = f"Order No,Order Date,Salesperson,Amount,{heading}\n" + "".join(
        f"o-{place},2026-09-05,Bo,10,{cell}\n" for place, cell in enumerate(cells)
    )

    reading = read_csv(written)

    assert rows_of(reading, "order_type") == [("sample",), ("bulk",)]
    assert (reading.problems, reading.questions) == ((), ())


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-x", "@home", "=HYPERLINK(1)"])
def test_what_looks_like_a_formula_is_a_text(read_csv: Read, cell: str) -> None:
    written = f"Order No,Order Date,Salesperson,Customer,Amount\no-1,2026-09-05,Bo,{cell},10\n"

    assert rows_of(read_csv(written), "customer") == [(cell,)]


def test_a_dollar_sign_behind_the_amount_is_one(read_csv: Read) -> None:
    reading = read_csv(sheet("1,234.50 $", "99.50$", "(7)", "-5 $", heading="Amount CNY"))

    assert amounts(reading) == [
        (Decimal("1234.5"), "USD"), (Decimal("99.5"), "USD"), (Decimal(-7), "CNY"), (Decimal(-5), "USD"),
    ]  # fmt: skip


def test_texts_with_points_in_a_workbook_are_asked_about(read_rows: Read) -> None:
    heads: list[str | int | float | Decimal | None] = ["Order No", "Order Date", "Salesperson", "Amount"]
    cells = ("1.234", "12.000", "999")
    rows = [heads, *([f"A{place}", "2026-09-01", "Amy", one] for place, one in enumerate(cells))]

    asked = read_rows(rows)
    comma = read_rows(rows, mapping=(("Amount", "amount:decimal-comma"),))
    numbers = read_rows([heads, ["A1", "2026-09-01", "Amy", 1.234], ["A2", "2026-09-01", "Amy", 2.5]])

    assert [(one.code, one.likely) for one in asked.questions] == [("decimal-sign-unclear", "decimal-comma")]
    assert [amount for amount, _ in amounts(comma)] == [Decimal(1234), Decimal(12000), Decimal(999)]
    assert (numbers.questions, numbers.amount) == ((), Decimal("3.734"))

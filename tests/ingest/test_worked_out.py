"""Amounts that no column gives: quantity, price and discount, in the many ways that sheets write them."""

from pathlib import Path

import pytest

from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language.speech import speak
from tests.ingest.grids import Sheet, outcome, read, said, typed

ENGLISH = "Order No | Order Date | Salesperson | Qty | Unit Price | Discount"
CHINESE = "订单号 | 下单日期 | 业务员 | 数量 | 单价 | 折扣"
DAY = "@2026-09-01"


def read_drawn(drawn: str, folder: Path, **answers: object) -> SheetReading:
    return read(Sheet(drawn, answers=answers), folder)


def formula_of(reading: SheetReading) -> str:
    (notice,) = (one for one in reading.problems if one.code == "amount-worked-out")
    return speak(notice.expected, "en").partition("worked out as ")[2]


@pytest.mark.parametrize(
    ("heading", "row", "formula", "amount"),
    [
        (ENGLISH, f"A | {DAY} | Bo | 10 | 12.5 | 0.05", "Qty × Unit Price × (1 - Discount)", "118.75"),
        (ENGLISH, f"A | {DAY} | Bo | 10 | 12.5 | 5%", "Qty × Unit Price × (1 - Discount)", "118.75"),
        (ENGLISH, f"A | {DAY} | Bo | 3 | 0.333333 | ", "Qty × Unit Price × (1 - Discount)", "0.999999"),
        (ENGLISH, f"A | {DAY} | Bo | -2 | 50 | 0.1", "Qty × Unit Price × (1 - Discount)", "-90"),
        (ENGLISH.replace("Discount", "Discount Amount"), f"A | {DAY} | Bo | 10 | 12.5 | 20",
         "Qty × Unit Price - Discount Amount", "105"),
        (ENGLISH.replace("Discount", "Discount %"), f"A | {DAY} | Bo | 10 | 12.5 | 20",
         "Qty × Unit Price × (1 - Discount %)", "100"),
        (ENGLISH.replace("Discount", "Discount rate"), f"A | {DAY} | Bo | 10 | 12.5 | 20",
         "Qty × Unit Price × (1 - Discount rate)", "100"),
        (CHINESE, f"A | {DAY} | 王丽 | 10 | 12.5 | 0.9", "数量 × 单价 × 折扣", "112.5"),
        (CHINESE, f"A | {DAY} | 王丽 | 10 | 12.5 | 9折", "数量 × 单价 × 折扣", "112.5"),
        (CHINESE, f"A | {DAY} | 王丽 | 10 | 12.5 | 85折", "数量 × 单价 × 折扣", "106.25"),
        (CHINESE, f"A | {DAY} | 王丽 | 10 | 12.5 | 0.1", "数量 × 单价 × (1 - 折扣)", "112.5"),
        (CHINESE.replace("折扣", "优惠金额"), f"A | {DAY} | 王丽 | 10 | 12.5 | 5", "数量 × 单价 - 优惠金额", "120"),
        (CHINESE.replace("折扣", "备注"), f"A | {DAY} | 王丽 | 10 | 12.5 | 无", "数量 × 单价", "125"),
        ("订单号 | 下单日期 | 业务员 | 折前金额 | 优惠合计", f"A | {DAY} | 王丽 | 1000 | 5",
         "折前金额 - 优惠合计", "995"),
        ("Order No | Date | Rep | Original Amount | Discount", f"A | {DAY} | Bo | 100 | 10%",
         "Original Amount × (1 - Discount)", "90"),
    ],
    ids=[
        "share", "per cent sign", "six decimals", "given back", "money", "sign in the heading",
        "rate in whole per cent",
        "share that is paid", "tenths", "hundredths",
        "share taken off", "Chinese money", "no discount", "list amount", "original amount",
    ],
)  # fmt: skip
def test_the_amount_is_worked_out_and_said(
    heading: str, row: str, formula: str, amount: str, tmp_path: Path
) -> None:
    reading = read_drawn(f"{heading}\n{row}", tmp_path)

    assert (formula_of(reading), reading.questions) == (formula, ())
    assert typed(reading, "amount") == [(amount,)]


def test_a_row_without_price_is_a_reject_at_the_empty_cell(tmp_path: Path) -> None:
    rows = (
        f"A1 | {DAY} | 王丽 | 10 | 12.5 | 0.9", f"A2 | {DAY} | 王丽 | 10 |  | 1", f"A3 | {DAY} | 李欢 | 3 | abc | 1"
    )  # fmt: skip
    reading = read_drawn("\n".join((CHINESE, *rows)), tmp_path)

    assert outcome(reading) == said("""
        orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        数量 = quantity
        单价 = unit_price
        折扣 = discount
        read 3: 1 + 2 + 0
        notice  amount-worked-out 数量, 单价, 折扣
        reject E3 amount-missing
        reject E4 amount-not-a-number abc
    """)


def test_a_discount_that_cannot_be_read_is_never_left_out(tmp_path: Path) -> None:
    reading = read_drawn(f"{CHINESE}\nA1 | {DAY} | 王丽 | 10 | 12.5 | 八折\nA2 | {DAY} | 王丽 | 10 | 12.5 | ", tmp_path)

    assert [(one.code, one.row) for one in reading.problems if one.severity == "reject"] == [
        ("share-not-understood", 2)
    ]
    assert typed(reading, "order_no", "amount") == [("A2", "125")]


def test_a_discount_that_may_be_money_or_per_cent_is_asked_about(tmp_path: Path) -> None:
    drawn = f"{ENGLISH}\nA1 | {DAY} | Bo | 10 | 12.5 | 5\nA2 | {DAY} | Bo | 3 | 100 | 0"
    asked = read_drawn(drawn, tmp_path)
    money = read_drawn(drawn, tmp_path, mapping=(("Discount", "discount:amount"),))
    share = read_drawn(drawn, tmp_path, mapping=(("Discount", "discount:share"),))
    paid = read_drawn(drawn.replace("| 0", "| 100"), tmp_path, mapping=(("Discount", "discount:paid"),))

    assert [(one.code, one.likely, one.option_flag) for one in asked.questions] == [
        ("discount-unclear", "amount", '--map "Discount=discount:amount"')
    ]
    assert asked.rows is None
    assert typed(money, "order_no", "amount") == [("A1", "120"), ("A2", "300")]
    assert typed(share, "order_no", "amount") == [("A1", "118.75"), ("A2", "300")]
    assert typed(paid, "order_no", "amount") == [("A1", "6.25"), ("A2", "300")]


def test_two_ways_to_the_amount_are_a_question(tmp_path: Path) -> None:
    drawn = f"订单号 | 下单日期 | 业务员 | 数量 | 单价 | 原价 | 折扣\nA1 | {DAY} | 王丽 | 10 | 90 | 1000 | 0.1"
    asked = read_drawn(drawn, tmp_path)
    by_price = read_drawn(drawn, tmp_path, mapping=(("原价", ""),))
    by_list = read_drawn(drawn, tmp_path, mapping=(("单价", ""),))

    (question,) = asked.questions
    assert (question.code, question.options) == (
        "amount-unclear", ("数量 × 单价 × (1 - 折扣)", "原价 × (1 - 折扣)")
    )  # fmt: skip
    assert question.flags == ('--map "原价="', '--map "单价="')
    assert (typed(by_price, "amount"), typed(by_list, "amount")) == ([("810",)], [("900",)])


def test_an_amount_column_leaves_price_and_discount_unread(tmp_path: Path) -> None:
    reading = read_drawn(f"{ENGLISH} | Amount\nA1 | {DAY} | Bo | 10 | 12.5 | free | 99", tmp_path)

    assert (reading.extras, reading.problems, typed(reading, "amount")) == (("Unit Price", "Discount"), (), [("99",)])


def test_the_price_names_the_currency(tmp_path: Path) -> None:
    drawn = f"订单号 | 下单日期 | 业务员 | 数量 | 单价（美元）\nA1 | {DAY} | 王丽 | 10 | 12.5"
    cells = drawn.replace("（美元）", "").replace("| 12.5", "| €12.5")

    assert typed(read_drawn(drawn, tmp_path), "amount", "currency") == [("125", "USD")]
    assert typed(read_drawn(cells, tmp_path), "amount", "currency") == [("125", "EUR")]


def test_a_product_too_large_for_money_is_no_amount(tmp_path: Path) -> None:
    reading = read_drawn(f"{ENGLISH}\nA1 | {DAY} | Bo | 10000000 | 10000000 | 0", tmp_path)

    assert [(one.code, one.row, one.column) for one in reading.problems if one.severity == "reject"] == [
        ("amount-not-understood", 2, "D")
    ]

"""Amounts in a column for each currency, of which every row fills one."""

from decimal import Decimal

import pytest

from tests.ingest.conftest import Read, rows_of

HEADS = "订单号,下单日期,业务员,金额（USD）,金额（RMB）,金额（EUR）"
TOLD = ["currency-columns", "not-converted", "not-converted"]


@pytest.mark.parametrize("blank", ["", "0", "-", "0.00"])
def test_of_each_row_the_amount_that_is_filled_is_taken_in_its_currency(either_way: Read, blank: str) -> None:
    row = f"A1,2026-09-01,王艳,1000,{blank},{blank}\n"
    others = f'A2,2026-09-02,王艳,{blank},"7,100.50",{blank}\nA3,2026-09-03,李雷,{blank},{blank},500\n'

    reading = either_way(f"{HEADS}\n{row}{others}")

    assert rows_of(reading, "order_no", "amount", "currency") == [
        ("A1", Decimal(1000), "USD"), ("A2", Decimal("7100.5"), "CNY"), ("A3", Decimal(500), "EUR"),
    ]  # fmt: skip
    assert ([one.code for one in reading.problems], reading.rejected, reading.questions) == (TOLD, 0, ())


def test_their_totals_are_no_orders_and_never_added(read_csv: Read) -> None:
    rows = "A1,2026-09-01,王艳,1000,,\nA2,2026-09-02,王艳,,7100,\nA3,2026-09-03,李雷,,,500\n合计,,,1000,7100,500\n"

    reading = read_csv(f"{HEADS}\n{rows}")

    assert [one.code for one in reading.problems] == TOLD
    assert (reading.loaded, reading.skipped, reading.amounts) == (
        3, 1, (("USD", Decimal(1000)), ("CNY", Decimal(7100)), ("EUR", Decimal(500))),
    )  # fmt: skip


def test_a_row_without_any_amount_is_rejected_and_one_with_two_counts_once(read_csv: Read) -> None:
    rows = "".join(f"A{place},2026-09-01,王艳,{'5,,' if place % 2 else ',7,'}\n" for place in range(90))

    reading = read_csv(f"{HEADS.rpartition(',')[0]},备注\n{rows}B1,2026-09-02,王艳,,,\nB2,2026-09-03,王艳,8,56,\n")

    assert [(one.code, one.row) for one in reading.problems if one.severity == "reject"] == [("amount-missing", 92)]
    assert reading.amounts == (("USD", Decimal(45 * 5 + 8)), ("CNY", Decimal(45 * 7)))


def test_amounts_beside_each_other_are_one_amount_converted(read_csv: Read) -> None:
    reading = read_csv(f"{HEADS}\nA1,2026-09-01,王艳,1000,7100,900\nA2,2026-09-02,王艳,2000,14200,1800\n")

    assert rows_of(reading, "amount", "currency") == [(Decimal(1000), "USD"), (Decimal(2000), "USD")]
    assert reading.problems == ()


def test_a_heading_that_is_nothing_but_a_currency_is_that_of_the_amounts_below_it(read_csv: Read) -> None:
    heads, mapped = "Order No,Order Date,Salesperson", (("RMB", "amount"),)

    one = read_csv(f"{heads},RMB\nA1,2026-09-01,Amy,7100\n", mapping=mapped)
    two = read_csv(f"{heads},USD,RMB\nA1,2026-09-01,Amy,,7100\nA2,2026-09-02,Bo,1000,\n", mapping=mapped)
    wan = read_csv(f"{heads},万元\nA1,2026-09-01,Amy,1.5\n", mapping=(("万元", "amount"),))

    assert rows_of(one, "amount", "currency") == [(Decimal(7100), "CNY")]
    assert rows_of(two, "amount", "currency") == [(Decimal(7100), "CNY"), (Decimal(1000), "USD")]
    assert rows_of(wan, "amount") == [(Decimal(15000),)]

"""Rates beside orders that are into the currency of the books rather than into the one that is reported in."""

from decimal import Decimal

import pytest

from sales_analytics.ingest.known import Known
from tests.ingest.conftest import Read, rows_of

HEADS = "订单号,订单日期,业务员,金额,币种,汇率"


@pytest.mark.parametrize(
    ("lines", "reporting", "rates"),
    [
        (("USD,7.1", "CNY,1", "EUR,7.8"), "USD", ["7.1", None, None]),
        (("USD,7.1", "EUR,7.8"), "USD", ["7.1", None]),
        (("CNY,1", "CNY,1"), "USD", [None, None]),
        (("CNY,7.1",), "USD", [None]),
        (("CNY,0.14", "EUR,1.1", "USD,1"), "USD", ["0.14", "1.1", "1"]),
        (("USD,7.1", "CNY,1", "EUR,7.8"), "CNY", ["7.1", "1", "7.8"]),
        (("USD,7.1", "USD,7.2"), "USD", ["7.1", "7.2"]),
    ],
    ids=["an ERP's", "without yuan", "yuan alone", "turned", "into dollars", "reported in yuan", "nothing to convert"],
)
def test_rates_into_another_currency_than_the_reported_one_are_not_used_and_said(
    read_csv: Read, lines: tuple[str, ...], reporting: str, rates: list[str | None]
) -> None:
    written = "".join(f"A{place},2026-09-01,张伟,100,{one}\n" for place, one in enumerate(lines))

    reading = read_csv(f"{HEADS}\n{written}", known=Known(currency=reporting))

    assert [rate for (rate,) in rows_of(reading, "fx_rate")] == [rate and Decimal(rate) for rate in rates]
    said = [one.code for one in reading.problems if one.code != "not-converted"]
    assert said == (["rates-not-into-reporting"] if None in rates else [])


def test_a_dollars_rate_in_yuan_beside_amounts_in_no_currency_is_asked_about(read_csv: Read) -> None:
    sheet = "订单号,订单日期,业务员,金额,汇率\nA1,2026-09-01,张伟,100,7.1\n"

    asked, answered = read_csv(sheet), read_csv(sheet, mapping=(("汇率", ""),))

    assert [(one.code, one.holds_back, one.option_flag) for one in asked.questions] == [
        ("rates-without-currency", "file", '--map "汇率="')
    ]
    assert (answered.questions, rows_of(answered, "amount", "fx_rate")) == ((), [(Decimal(100), None)])


def test_a_rate_into_dollars_beside_amounts_in_no_currency_holds(read_csv: Read) -> None:
    reading = read_csv("订单号,订单日期,业务员,金额,汇率\nA1,2026-09-01,张伟,100,0.14\n")

    assert (reading.questions, rows_of(reading, "fx_rate")) == ((), [(Decimal("0.14"),)])

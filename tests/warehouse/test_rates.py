"""Rates of exchange: of a campaign, a day, a month; in one step or by way of another currency."""

from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.metrics.notices import notices
from sales_analytics.metrics.order_list import order_list
from sales_analytics.metrics.rates_used import rates_used
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import MARCH, Take, back, sold

EUROS = """order no,order date,confirm date,salesperson,amount,currency
1,2026-03-02,2026-03-05,Amira,100,EUR
2,2026-03-20,2026-03-20,Amira,100,EUR
"""
SIDEWAYS = "date,from currency,to currency,rate\n"


def test_a_rate_of_the_campaign_stands_above_those_of_day_and_month(warehouse: Warehouse, take: Take) -> None:
    take("orders", EUROS.replace("2,2026-03-20,2026-03-20", "2,2026-04-20,2026-04-20"))
    take("months", "month,from currency,to currency,rate\n2026-03,EUR,USD,1.2\n2026-04,EUR,USD,1.4\n")
    take("days", SIDEWAYS + "2026-03-05,EUR,USD,1.1\n")
    assert amounts_of(warehouse) == {"1": Decimal(110)}
    own = take("festival", "campaign,from currency,to currency,rate\nMarch festival 2026,EUR,USD,1.05\n")

    assert amounts_of(warehouse) == {"1": Decimal(105)}
    again = take("festival", "campaign,from currency,to currency,rate\nMarch festival 2026,EUR,USD,1.06\n")
    assert (again.added, again.changed, amounts_of(warehouse)) == (0, 1, {"1": Decimal(106)})
    back(warehouse, again)
    back(warehouse, own)
    assert amounts_of(warehouse) == {"1": Decimal(110)}


def amounts_of(warehouse: Warehouse) -> dict[str, Decimal | None]:
    return {one.order_no: one.amount for one in order_list(warehouse.reader(), MARCH)}


@pytest.mark.parametrize(
    "rates",
    [
        "活动,原币,本币,汇率\n三月采购节 2026,EUR,USD,1.05\n",
        "campaign,currency,rate\nmarch-2026,EUR,1.05\n",
        "month,from currency,to currency,rate\n2026-03,EUR,USD,1.2\nMarch festival 2026,EUR,USD,1.05\n",
    ],
    ids=["Chinese", "key", "a campaign among months"],
)
def test_a_campaign_is_known_by_its_key_and_titles_in_a_column_of_its_own_or_among_months(
    rates: str, warehouse: Warehouse, take: Take
) -> None:
    take("orders", EUROS)
    take("exchange rates", rates)

    assert amounts_of(warehouse) == {"1": Decimal(105), "2": Decimal(105)}


def test_days_beside_a_campaign_count_and_a_remark_is_no_campaign(warehouse: Warehouse, take: Take) -> None:
    take("orders", EUROS)
    own = take("own", "campaign,from currency,rate,valid from\nmarch-2026,EUR,1.05,2026-03-10\n")
    assert (own.problems, amounts_of(warehouse)) == ((), {"1": None, "2": Decimal(105)})
    other = take("months", "month,campaign,from currency,rate\n2026-03,as agreed,EUR,1.2\n")

    assert (other.problems, amounts_of(warehouse)) == ((), {"1": Decimal(120), "2": Decimal(105)})


def test_a_rate_of_a_campaign_that_nobody_knows_waits_for_it(warehouse: Warehouse, take: Take) -> None:
    take("orders", EUROS)
    rates = take("rates", "campaign,from currency,to currency,rate\nSpring rush,EUR,USD,2\n")

    assert [(one.code, one.found, one.row) for one in rates.problems] == [("campaign-unknown", "Spring rush", 2)]
    assert amounts_of(warehouse) == {"1": None, "2": None}
    take("campaigns", "campaign,first day,last day\nSpring rush,2026-03-10,2026-03-31\n")
    assert amounts_of(warehouse) == {"1": None, "2": Decimal(200)}
    longer = take("campaigns", "campaign,first day,last day\nSpring rush,2026-03-01,2026-03-31\n")
    assert amounts_of(warehouse) == {"1": Decimal(200), "2": Decimal(200)}
    back(warehouse, longer)
    assert amounts_of(warehouse) == {"1": None, "2": Decimal(200)}


@pytest.mark.parametrize(
    ("rates", "amount"),
    [
        ("2026-03-05,EUR,CNY,7.8\n2026-03-05,USD,CNY,7.2", "108.333333"),
        ("2026-03-05,CNY,EUR,0.125\n2026-03-05,CNY,USD,0.14", "112.000000"),
        (
            "2026-03-05,EUR,JPY,160\n2026-03-05,USD,JPY,150\n2026-03-05,EUR,CNY,7.8\n2026-03-05,USD,CNY,7.2",
            "108.333333",
        ),
        ("2026-03-05,EUR,CNY,7.8\n2026-03-05,USD,CNY,7.2\n2026-03-05,USD,EUR,0.8", "125.000000"),
        ("2026-03-05,EUR,CNY,7.8\n2026-03-04,USD,CNY,7.2", None),
        ("2026-03-05,EUR,CNY,7.8\n2026-03-05,JPY,CNY,0.05\n2026-03-05,JPY,USD,0.007", None),
    ],
    ids=[
        "both into yuan",
        "both from yuan",
        "of two ways the first by name",
        "one step before two",
        "another day",
        "three steps",
    ],
)
def test_a_rate_by_way_of_another_currency(rates: str, amount: str | None, warehouse: Warehouse, take: Take) -> None:
    """Fewest steps, at most two; then the first currency by its letters."""
    take("orders", EUROS)
    take("rates", f"{SIDEWAYS}{rates}\n")

    assert amounts_of(warehouse) == {"1": None if amount is None else Decimal(amount), "2": None}


def test_rates_are_exact_to_the_last_decimal_of_an_amount(warehouse: Warehouse, take: Take) -> None:
    take("orders", "order no,order date,salesperson,amount,currency\n1,2026-03-02,Amira,98765432109.87,VND\n"
         "2,2026-03-02,Amira,1234567890.12,JPY\n3,2026-03-02,Amira,99999999.99,CNY\n")  # fmt: skip
    take("rates", f"{SIDEWAYS}2026-03-02,USD,VND,25400\n2026-03-02,USD,CNY,7.12345678\n2026-03-02,JPY,CNY,0.04753086\n")

    assert amounts_of(warehouse) == {
        "1": Decimal("3888402.838971"),  # 98765432109.87 / 25400
        "2": Decimal("8237583.993005"),  # 1234567890.12 * 0.04753086 / 7.12345678
        "3": Decimal("14038128.268113"),  # 99999999.99 / 7.12345678
    }


def test_the_rate_of_the_day_of_confirmation_is_locked(warehouse: Warehouse, take: Take) -> None:
    """A rate of another day changes nothing, whenever it comes; that of the day converts, and may be corrected."""
    take("orders", EUROS)
    take("of the day of the order", f"{SIDEWAYS}2026-03-02,EUR,USD,3\n")
    assert amounts_of(warehouse) == {"1": None, "2": None}
    assert {one.code: one.count for one in notices(warehouse.reader(), MARCH)}["not-converted"] == 2
    assert sold(warehouse) == {"Amira": ("0.00", 2)}

    take("of the day", f"{SIDEWAYS}2026-03-05,EUR,USD,1.1\n")
    assert amounts_of(warehouse) == {"1": Decimal(110), "2": None}
    take("later", f"{SIDEWAYS}2026-03-04,EUR,USD,4\n2026-03-06,EUR,USD,5\n")
    assert amounts_of(warehouse) == {"1": Decimal(110), "2": None}
    take("corrected", f"{SIDEWAYS}2026-03-05,EUR,USD,1.2\n")
    assert amounts_of(warehouse) == {"1": Decimal(120), "2": None}
    assert order_list(warehouse.reader(), MARCH)[-1].effective_on == date(2026, 3, 5)


def test_the_rates_behind_a_number_are_told_with_the_rows_that_state_them(warehouse: Warehouse, take: Take) -> None:
    take("orders", EUROS + "3,2026-03-20,2026-03-21,Bo,10,USD\n4,2026-03-21,2026-03-21,Bo,40,CHF\n")
    take("own", "order no,order date,salesperson,amount,currency,exchange rate\n5,2026-03-20,Bo,7,EUR,1.5\n")
    take("days", f"{SIDEWAYS}2026-03-05,EUR,CNY,7.8\n2026-03-20,EUR,USD,1.1\n2026-03-21,EUR,USD,9\n")
    take("months", "month,from currency,to currency,rate\n2026-03,USD,CNY,7.2\n")

    told = [
        (one.currency, str(one.first_day), one.rate, one.step, f"{one.source} {one.target}", one.kind, one.lines,
         str(one.amount), one.file, one.row)
        for one in rates_used(warehouse.reader(), MARCH)
    ]  # fmt: skip
    assert told == [
        ("EUR", "2026-03-05", "1.083333333333333333", 1, "EUR CNY", "day", 1, "108.33", "days.csv", 2),
        ("EUR", "2026-03-05", "1.083333333333333333", 2, "CNY USD", "period", 1, "108.33", "months.csv", 2),
        ("EUR", "2026-03-20", "1.1", 1, "EUR USD", "day", 1, "110.00", "days.csv", 3),
        ("EUR", "2026-03-20", "1.5", 1, "EUR USD", "row", 1, "10.50", "", None),
    ]
    assert sold(warehouse) == {"Amira": ("218.33", 2), "Bo": ("20.50", 3)}

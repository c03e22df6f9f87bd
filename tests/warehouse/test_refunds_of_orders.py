"""Refunds that come in a later file than their order, or in an earlier one."""

from decimal import Decimal

import pytest

from sales_analytics.metrics.health import health_rejects
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import MARCH, YEAR, Take, back, sold

IN_MARCH = "order no,order date,salesperson,amount,status\nA1,2026-03-02,Amira,100,confirmed\n"
IN_APRIL = """order no,order date,salesperson,amount,status
A1,2026-04-05,Amira,-60,refunded
A2,2026-04-06,Bo,500,confirmed
"""
OF_ORDERS = (("status", "status:refunds-of-orders"),)
APRIL = Filters(Period.month(2026, 4))


@pytest.mark.parametrize("files", [("march", "april"), ("april", "march")], ids=["later", "earlier"])
def test_a_refund_in_a_later_file_is_taken_off_the_order_that_is_stored(
    warehouse: Warehouse, take: Take, files: tuple[str, str]
) -> None:
    taken = {name: take(name, IN_APRIL if name == "april" else IN_MARCH, mapping=OF_ORDERS) for name in files}

    assert sold(warehouse, MARCH) == {"Amira": ("100.00", 1)}
    assert sold(warehouse, APRIL) == {"Amira": ("-60.00", 1), "Bo": ("500.00", 1)}
    assert sold(warehouse, YEAR) == {"Amira": ("40.00", 1), "Bo": ("500.00", 1)}
    back(warehouse, taken["april"])
    assert sold(warehouse, YEAR) == {"Amira": ("100.00", 1)}


BOTH = """order no,order date,salesperson,company,amount,status
A1,2026-03-02,Amira,North,100,confirmed
A1,2026-03-03,Bo,South,80,confirmed
"""
HEADING = "order no,order date,salesperson,company,amount,status\n"


@pytest.mark.parametrize(
    ("company", "sales", "told"),
    [
        ("South", {"Amira": ("100.00", 1), "Bo": ("20.00", 1)}, []),
        ("North", {"Amira": ("40.00", 1), "Bo": ("80.00", 1)}, []),
        ("", {"Amira": ("100.00", 1), "Bo": ("80.00", 1)}, [(2, Decimal(-60))]),
        ("East", {"Amira": ("100.00", 1), "Bo": ("80.00", 1)}, [(2, Decimal(-60))]),
    ],
    ids=["the second", "the first", "of none", "of another"],
)
@pytest.mark.parametrize("is_earlier", [True, False], ids=["before its order", "after its order"])
def test_a_refund_of_a_number_that_two_companies_have_is_of_the_one_that_it_names(
    warehouse: Warehouse, take: Take, company: str, sales: dict[str, tuple[str, int]],
    told: list[tuple[int, Decimal]], is_earlier: bool,
) -> None:  # fmt: skip
    refund = f"{HEADING}A1,2026-04-05,Amira,{company},-60,refunded\nA2,2026-04-06,Cy,North,500,confirmed\n"
    files = [("refunds", refund), ("orders", BOTH)]
    for name, written in files if is_earlier else reversed(files):
        take(name, written, mapping=OF_ORDERS)

    assert sold(warehouse, YEAR) == {**sales, "Cy": ("500.00", 1)}
    assert [(one.row, one.amount) for one in health_rejects(warehouse.reader(), YEAR)] == told


def test_two_companies_refunds_of_one_number_are_two(warehouse: Warehouse, take: Take) -> None:
    take("orders", BOTH)
    for company, amount in (("North", -60), ("South", -30)):
        refund = f"{HEADING}A1,2026-04-05,Amira,{company},{amount},refunded\n"
        take(company, f"{refund}A2,2026-04-06,Cy,North,500,confirmed\n", mapping=OF_ORDERS)

    assert sold(warehouse, YEAR) == {"Amira": ("40.00", 1), "Bo": ("50.00", 1), "Cy": ("500.00", 1)}


def test_a_refund_that_names_a_company_is_of_the_order_of_that_number_that_names_none(
    warehouse: Warehouse, take: Take
) -> None:
    take("orders", IN_MARCH)
    take("refunds", f"{HEADING}A1,2026-04-05,Amira,North,-60,refunded\nA2,2026-04-06,Cy,North,500,confirmed\n",
         mapping=OF_ORDERS)  # fmt: skip

    assert sold(warehouse, YEAR) == {"Amira": ("40.00", 1), "Cy": ("500.00", 1)}

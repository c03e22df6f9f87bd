"""Refunds that come in a later file than their order, or in an earlier one."""

import pytest

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

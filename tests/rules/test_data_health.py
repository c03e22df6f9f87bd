"""Findings about the data as one list; whom an unknown name may mean."""

from decimal import Decimal

import pytest

from sales_analytics.metrics.choices import EVER
from sales_analytics.metrics.health import health
from sales_analytics.rules.data_health import CheckTotal, data_health, totals
from sales_analytics.rules.name_suggestions import suggestion
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given

KNOWN = ["Amira Khan", "Bo", "王艳 Amy", "Chen Wei"]


@pytest.mark.parametrize(
    ("name", "likely"),
    [
        ("Amria Khan", "Amira Khan"),
        ("Khan Amira", "Amira Khan"),
        ("amira  KHAN", "Amira Khan"),
        ("Amy", "王艳 Amy"),
        ("王艳", "王艳 Amy"),
        ("Zoe", ""),
        ("", ""),
    ],
)
def test_a_name_suggests_the_one_it_is_most_like(name: str, likely: str) -> None:
    assert suggestion(name, KNOWN) == likely


def test_a_word_that_two_people_share_suggests_nobody() -> None:
    assert suggestion("Amy", ["王艳 Amy", "李辉 Amy"]) == ""


def test_findings_come_in_one_list_and_add_up_by_kind(warehouse: Warehouse, given: Given) -> None:
    given("roster", "name   company\nAmira  North\nChen   South")
    given(
        "orders",
        """order_no  salesperson  order_date  confirm_date  amount
           o-1       Amira        2026-03-02  2026-03-02    10
           o-2       Amria        2026-03-03  -             20""",
    )

    found = data_health(health(warehouse.reader(), Filters(EVER, "total")))

    assert [(one.check, one.name, one.company, one.count, one.amount, one.suggestion) for one in found] == [
        ("not-sent", "orders", "South", 0, None, ""),
        ("unknown-name", "Amria", "Unassigned", 1, Decimal(20), "Amira"),
        ("no-confirm-date", "Amria", "Unassigned", 1, Decimal(20), ""),
    ]
    assert totals(found) == [
        CheckTotal("not-sent", 1, None),
        CheckTotal("unknown-name", 1, Decimal(20)),
        CheckTotal("no-confirm-date", 1, Decimal(20)),
    ]

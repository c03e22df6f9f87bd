"""M12: against the same days a year before."""

from dataclasses import replace
from decimal import Decimal

from sales_analytics.metrics.growth import growth
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))


def test_growth_is_against_the_same_days_a_year_before(reader: Reader, given: Given) -> None:
    given(
        "roster",
        """name   company  group  left_on
                       Amira  North    East   -
                       Bo     North    East   2025-12-31
                       Chen   South    West   -
                       Dora   South    West   -""",
    )
    given(
        "orders",
        """order_no  salesperson  confirm_date  amount
                       o-1       Amira        2026-03-31    110
                       o-2       Amira        2025-03-01    100
                       o-3       Amira        2025-04-01    999
                       o-4       Bo           2025-03-15    50
                       o-5       Chen         2026-03-15    7
                       o-6       Dora         2025-03-15    -20
                       o-7       Dora         2026-03-15    5""",
    )

    people = [(one.name, one.company, one.amount, one.amount_year_before, one.growth, one.is_new)
              for one in growth(reader, MARCH)]  # fmt: skip
    (total,) = growth(reader, replace(MARCH, level="total"))

    assert people == [
        ("Amira", "North", 110, 100, 0.1, False),
        ("Bo", "North", 0, 50, -1.0, False),
        ("Chen", "South", 7, 0, None, True),
        ("Dora", "South", 5, -20, None, True),
    ]
    assert (total.amount, total.amount_year_before) == (Decimal("122.00"), Decimal("130.00"))

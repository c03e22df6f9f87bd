"""All compete, whoever somebody asks about."""

from dataclasses import replace

from sales_analytics.metrics.bonus import bonus_candidates
from sales_analytics.rules.bonus import evaluate
from sales_analytics.rules.bonus_rules import bonus_rules
from sales_analytics.rules.bonus_standing import competing, of_filters
from sales_analytics.rules.winners import winners
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))


def some_orders(given: Given) -> None:
    given(
        "roster",
        """name   company  group
           Amira  North    East
           Bo     South    West""",
    )
    given(
        "orders",
        """order_no  salesperson  order_type  amount
           o-1       Amira        bulk        170000
           o-2       Bo           sample      100
           o-3       Bo           sample      100""",
    )


def test_the_winner_is_the_same_whoever_is_asked_about(warehouse: Warehouse, given: Given) -> None:
    some_orders(given)
    narrow = replace(MARCH, companies=("South",), order_types=("sample",))

    found = evaluate(bonus_rules(), bonus_candidates(warehouse.reader(), competing(narrow)), "running")

    assert winners(found, "highest-amount") == ("Amira",)
    assert winners(found, "most-orders") == ("Bo",)


def test_only_lines_of_those_who_are_asked_about_are_shown(warehouse: Warehouse, given: Given) -> None:
    some_orders(given)
    every = evaluate(bonus_rules(), bonus_candidates(warehouse.reader(), MARCH), "running")

    for asked in ({"companies": ("South",)}, {"groups": ("West",)}, {"salespeople": ("Bo",)}):
        assert {one.name for one in of_filters(every, replace(MARCH, **asked))} == {"Bo"}
    assert of_filters(every, replace(MARCH, groups=("East",), salespeople=("Bo",))) == []
    assert of_filters(every, MARCH) == every


def test_somebody_who_changed_company_is_of_both(warehouse: Warehouse, given: Given) -> None:
    given(
        "roster",
        """name   company  group  joined_on   left_on
           Amira  North    East   -           2026-03-15
           Amira  South    West   2026-03-16  -""",
    )
    given("orders", "order_no  salesperson  confirm_date  amount\no-1  Amira  2026-03-02  170000")
    every = evaluate(bonus_rules(), bonus_candidates(warehouse.reader(), MARCH), "running")

    assert {(one.company, one.group) for one in every} == {("North → South", "East → West")}
    for name in ("North", "South"):
        assert of_filters(every, replace(MARCH, companies=(name,))) == every
    assert of_filters(every, replace(MARCH, companies=("Middle",))) == []

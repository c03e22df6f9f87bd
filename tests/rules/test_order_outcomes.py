"""Orders by what became of them, as parts of the whole."""

from decimal import Decimal

from sales_analytics.metrics.order_states import OrderStates
from sales_analytics.rules.order_outcomes import outcomes


def states(name: str, confirmed: int, pending: int, lost: int, cancelled: int) -> OrderStates:
    return OrderStates(name, "", "", Decimal(1), confirmed, 0, confirmed, pending, lost, cancelled)


def test_outcomes_of_all_units_are_shares_of_all_orders() -> None:
    found = outcomes([states("Amira", 3, 1, 0, 1), states("Bo", 3, 1, 1, 0)])

    assert [(one.outcome, one.orders, one.share) for one in found] == [
        ("confirmed", 6, 0.6), ("open", 2, 0.2), ("lost", 1, 0.1), ("cancelled", 1, 0.1),
    ]  # fmt: skip


def test_nothing_has_no_shares() -> None:
    assert {one.share for one in outcomes([])} == {None}

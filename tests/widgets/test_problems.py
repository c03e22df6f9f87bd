"""Faults of a file as lines of a table."""

from decimal import Decimal

from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text
from sales_analytics.widgets.problems import problem_lines


def test_only_rows_that_stay_out_have_an_amount_left_out():
    notice = Problem("amount-unusual", text("a usual amount"), "900", 2, "D", severity="notice", amount=Decimal(900))
    reject = Problem("date-not-understood", text("a date"), "soon", 3, "B", amount=Decimal(70))

    assert [(one.code, one.amount) for one in problem_lines([notice, reject])] == [
        ("date-not-understood", Decimal(70)), ("amount-unusual", None),
    ]  # fmt: skip

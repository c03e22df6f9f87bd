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


def test_what_more_rows_come_to_stands_below_the_rows_of_its_kind():
    more = Problem("amount-unusual", text("9 more"), "", None, "D", severity="notice")
    column = Problem("column-left-out", text("a column"), "", None, "E", severity="notice")
    row = Problem("amount-unusual", text("a usual amount"), "900", 2, "D", severity="notice")

    assert [one.cell for one in problem_lines([more, column, row])] == ["E", "D2", "D"]

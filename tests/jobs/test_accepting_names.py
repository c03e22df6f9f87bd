"""A name that somebody takes for a person on the roster counts there, until it is taken back."""

from decimal import Decimal

import pytest

from sales_analytics.jobs.accepting_names import accept_name
from sales_analytics.metrics.amounts import amounts
from sales_analytics.metrics.choices import EVER
from sales_analytics.metrics.health import UnknownName, health_names
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.undo import undo

PEOPLE = Filters(EVER, "salesperson")
ROSTER = """name   company  group  joined_on   left_on
            Amira  North    East   -           2026-03-10
            Amira  South    West   2026-03-11  -
            Bo     North    East   -           -"""
ORDERS = """order_no  salesperson  confirm_date  amount
            o-1       Amira        2026-03-02    10
            o-2       Amria        2026-03-03    20
            o-3       Amria        2026-03-20    40"""


@pytest.fixture
def slipped(warehouse, given):
    """Amira moved from North to South; two of her orders are under a name that nobody has."""
    given("roster", ROSTER)
    given("orders", ORDERS)
    given("targets", "entity  target\nAmria  500")
    return warehouse


def sold(warehouse):
    return [(one.name, one.company, one.amount) for one in amounts(warehouse.reader(), PEOPLE) if one.amount]


def test_the_rows_of_the_name_count_for_the_person_where_they_stood_that_day(slipped):
    assert ("Amria", "Unassigned", Decimal("60.00")) in sold(slipped)

    landed = accept_name(slipped, "Amria", "Amira", "somebody")

    assert (landed.state, landed.added) == ("landed", 1)
    assert sold(slipped) == [("Amira", "South", Decimal("40.00")), ("Amira", "North", Decimal("30.00"))]
    assert health_names(slipped.reader(), Filters(EVER, "total")) == []
    assert [(one.holds, one.found) for one in check(slipped) if not one.holds] == []


def test_it_stands_in_the_history_and_can_be_undone(slipped):
    before = sold(slipped)
    landed = accept_name(slipped, "Amria", "Amira", "somebody")
    newest = imports(slipped)[0]
    assert (newest.file, newest.datasets, newest.imported_by, newest.state) == (
        "Amria = Amira", "accepted_names", "somebody", "active",
    )  # fmt: skip

    undo(slipped, landed.import_no)

    assert sold(slipped) == before
    assert health_names(slipped.reader(), Filters(EVER, "total")) == [
        UnknownName("orders", "Amria", "Unassigned", 2, Decimal("60.00")),
        UnknownName("targets", "Amria", "Unassigned", 1, Decimal("500.00")),
    ]
    assert accept_name(slipped, "Amria", "Amira").state == "landed"


def test_the_next_file_knows_the_name_and_another_roster_keeps_it(slipped, given):
    accept_name(slipped, "Amria", "Amira")

    given("roster", "name  company  group\nAmira  South  West\nChen  South  West", file="again.xlsx")
    given("orders", "order_no  salesperson  confirm_date  amount\no-4  amria  2026-03-21  5", file="more.xlsx")

    assert known(slipped).spelled["amria"] == "Amira"
    assert {name for name, _, _ in sold(slipped)} == {"Amira"}


def test_what_the_roster_says_of_a_name_comes_first(slipped, given):
    accept_name(slipped, "Amria", "Amira")

    given("roster", "name  company  group\nAmria  North  East", file="new people.xlsx")

    assert ("Amria", "North", Decimal("60.00")) in sold(slipped)


def test_a_person_who_was_renamed_keeps_the_name_that_was_accepted(warehouse, given):
    given("roster", "name  aliases  company  group\nAmira  E-7  North  East")
    given("orders", ORDERS)
    accept_name(warehouse, "Amria", "Amira")

    given("roster", "name  aliases  company  group\nAmira Khan  E-7  North  East", file="renamed.xlsx")

    assert sold(warehouse) == [("Amira Khan", "North", Decimal("70.00"))]


@pytest.mark.parametrize(("alias", "person"), [("Bo", "Amira"), ("Amria", "Nobody"), (" ", "Amira")])
def test_a_name_of_the_roster_or_for_nobody_is_refused(alias, person, slipped):
    before = slipped.change_number

    with pytest.raises(CommandError):
        accept_name(slipped, alias, person)

    assert slipped.change_number == before


def test_another_person_can_be_named_once_the_first_was_taken_back(slipped):
    landed = accept_name(slipped, "Amria", "Amira")
    with pytest.raises(CommandError):
        accept_name(slipped, "Amria", "Bo")
    undo(slipped, landed.import_no)

    accept_name(slipped, "Amria", "Bo")

    assert sold(slipped) == [("Bo", "North", Decimal("60.00")), ("Amira", "North", Decimal("10.00"))]

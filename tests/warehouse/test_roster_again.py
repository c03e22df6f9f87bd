"""A roster that comes again, with somebody in another company."""

from dataclasses import replace

from sales_analytics.metrics.amounts import amounts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given

AUGUST = Filters(Period.month(2026, 8))


def found(warehouse: Warehouse, filters: Filters) -> list[tuple[str, str, str]]:
    return [(one.name, one.company, str(one.amount)) for one in amounts(warehouse.reader(), filters)]


def test_a_corrected_company_takes_the_person_and_all_orders_along(warehouse: Warehouse, given: Given) -> None:
    given("roster", "name  company  group\nP1  Nroth  Red\nP2  South  Blue")
    given("orders", "order_no  salesperson  confirm_date  amount\no-1  P1  2026-08-31  7")
    given("roster", "name  company  group\nP1  North  Red\nP2  South  Blue")

    assert found(warehouse, AUGUST) == [("P1", "North", "7.00"), ("P2", "South", "0.00")]
    undo(warehouse, 3)
    assert found(warehouse, AUGUST) == [("P1", "Nroth", "7.00"), ("P2", "South", "0.00")]


def test_two_companies_lists_that_share_a_name_name_two_people(warehouse: Warehouse, given: Given) -> None:
    given("roster", "name  company  group\nAmy  North  Red\nBo  North  Red\nCy  North  Red")
    given("roster", "name  company  group\nAmy  South  Blue\nDi  South  Blue\nEd  South  Blue")

    names = {one.name for one in amounts(warehouse.reader(), AUGUST)}
    companies = {one.name for one in amounts(warehouse.reader(), replace(AUGUST, level="company"))}
    assert {"Amy (North)", "Amy (South)"} <= names
    assert {"North", "South"} <= companies

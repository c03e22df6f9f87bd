"""A roster that comes again, with somebody in another company."""

from dataclasses import replace
from pathlib import Path

from sales_analytics.metrics.amounts import amounts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given, given_into

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


def test_a_warehouse_from_before_namesakes_were_told_apart_learns_it_when_it_is_opened(tmp_path: Path) -> None:
    with Warehouse.open(tmp_path / "w.duckdb") as warehouse:
        given = given_into(warehouse, tmp_path)
        given("roster", "name  aliases  company\nAmy  7  North\nAmy  8  South")
        given("orders", "order_no  salesperson  company  confirm_date  amount\no-1  Amy  South  2026-08-31  7")
        with warehouse.writing() as cursor:
            cursor.execute("drop table namesakes; delete from settings where name = 'namesakes'")

    with Warehouse.open(tmp_path / "w.duckdb") as warehouse:
        assert found(warehouse, AUGUST) == [("Amy (South)", "South", "7.00"), ("Amy (North)", "North", "0.00")]

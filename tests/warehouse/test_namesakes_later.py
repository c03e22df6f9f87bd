"""Targets and forecasts that came before the roster which says that two people have one name."""

import pytest

from sales_analytics.metrics.health import health_names
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given
from tests.warehouse.taking import holds

MARCH = Filters(Period.month(2026, 3))
ROSTER = "name  company\nAmy  North\nAmy  South\nBo  North"
COUNTING = """
select names.name, cast(facts.{measure} as integer), facts.import
from {dataset} as facts
join names on names.name_id = facts.entity
order by all
"""
MEASURES = {"targets": "target", "forecasts": "forecast"}


def counting(warehouse: Warehouse, dataset: str) -> list[tuple[str, int, int]]:
    with warehouse.cursor() as cursor:
        return cursor.execute(COUNTING.format(dataset=dataset, measure=MEASURES[dataset])).fetchall()


def keys(warehouse: Warehouse, dataset: str) -> set[int]:
    with warehouse.cursor() as cursor:
        return {key for (key,) in cursor.execute(f"select {dataset[:-1]}_key from {dataset}").fetchall()}


@pytest.mark.parametrize("dataset", ["targets", "forecasts"])
def test_it_is_the_persons_of_the_company_that_it_names(warehouse: Warehouse, given: Given, dataset: str) -> None:
    heading = f"entity  within  {MEASURES[dataset]}"
    given(dataset, f"{heading}\nAmy  North  100\nBo  North  7")
    given(dataset, f"{heading}\nAmy  South  50")
    before = counting(warehouse, dataset)

    given("roster", ROSTER)

    holds(warehouse)
    assert counting(warehouse, dataset) == [("Amy (North)", 100, 1), ("Amy (South)", 50, 2), ("Bo", 7, 1)]
    given(dataset, f"{heading}\nAmy  North  120")
    assert counting(warehouse, dataset) == [("Amy (North)", 120, 4), ("Amy (South)", 50, 2), ("Bo", 7, 1)]
    undo(warehouse, 4)
    undo(warehouse, 3)
    holds(warehouse)
    assert counting(warehouse, dataset) == before


@pytest.mark.parametrize("dataset", ["targets", "forecasts"])
def test_one_that_names_no_company_is_nobodys_and_said_to_be(warehouse: Warehouse, given: Given, dataset: str) -> None:
    given(dataset, f"entity  within  {MEASURES[dataset]}\nAmy  -  100\nBo  -  7")

    given("roster", ROSTER)

    holds(warehouse)
    assert counting(warehouse, dataset) == [("Amy", 100, 1), ("Bo", 7, 1)]
    assert [(one.dataset, one.name, int(one.amount or 0)) for one in health_names(warehouse.reader(), MARCH)] == [
        (dataset, "Amy", 100)
    ]


def test_a_target_that_a_complete_file_left_out_stays_gone_under_its_new_key(
    warehouse: Warehouse, given: Given
) -> None:
    given("targets", "entity  within  target\nAmy  North  100\nBo  North  7")
    given("targets", "entity  within  target\nBo  North  8", complete="complete")

    given("roster", ROSTER)

    holds(warehouse)
    assert counting(warehouse, "targets") == [("Bo", 8, 2)]
    undo(warehouse, 2)
    holds(warehouse)
    assert counting(warehouse, "targets") == [("Amy (North)", 100, 1), ("Bo", 7, 1)]


def test_its_key_is_the_one_that_it_has_after_the_roster(warehouse: Warehouse, given: Given) -> None:
    rows = "entity  within  target\nAmy  North  100\nAmy  South  50"
    given("targets", rows)
    given("roster", ROSTER)

    landed = given("targets", rows + "\n")

    assert (landed.added, landed.unchanged) == (0, 2)
    assert len(keys(warehouse, "targets")) == 2

"""Cells that name several people or orders, and names near the roster, from the file to the numbers of a page."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.remembering import remember_decisions
from sales_analytics.metrics.amounts import amounts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse

ROSTER = "姓名,英文名,公司\n王艳,Amy,北方\nBob Stone,Bob,南方\n"
HEADINGS = "订单号,订单日期,业务员,金额\n"
NONE = Answers()
SEPTEMBER = Filters(Period.month(2026, 9))


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse.open(":memory:") as opened:
        take(opened, tmp_path, "花名册.csv", ROSTER)
        yield opened


def take(warehouse: Warehouse, folder: Path, name: str, written: str, answers: Answers = NONE) -> FileReading:
    (folder / name).write_text(written, encoding="utf-8")
    reading = read_for_import(folder / name, folder, known(warehouse), answers)
    landed = land(warehouse, reading)
    assert (landed.state, [one.severity for one in landed.problems if one.severity == "reject"]) == ("landed", [])
    return reading


def credited(warehouse: Warehouse) -> list[tuple[str, Decimal, int]]:
    assert [one.name for one in check(warehouse) if not one.holds] == []
    found = amounts(warehouse.reader(), SEPTEMBER)
    return sorted((one.name, one.amount, one.orders) for one in found if one.amount)


def test_a_shared_order_is_credited_by_its_shares_and_counts_once(warehouse: Warehouse, tmp_path: Path) -> None:
    take(warehouse, tmp_path, "orders.csv", HEADINGS + "o-1,2026-09-05,Amy 70%、Bob 30%,1000\no-2,2026-09-06,Bob,10\n")

    assert credited(warehouse) == [("Bob Stone", Decimal(310), 1), ("王艳", Decimal(700), 1)]


def test_a_later_version_replaces_the_order_of_an_earlier_file(warehouse: Warehouse, tmp_path: Path) -> None:
    take(warehouse, tmp_path, "first.csv", HEADINGS + "PI001,2026-09-05,Amy,1000\nPI002,2026-09-05,Bob,10\n")
    take(warehouse, tmp_path, "second.csv", HEADINGS + "PI001-R1,2026-09-05,Amy,800\n")

    assert credited(warehouse) == [("Bob Stone", Decimal(10), 1), ("王艳", Decimal(800), 1)]


def test_two_orders_in_one_cell_are_two_orders(warehouse: Warehouse, tmp_path: Path) -> None:
    take(warehouse, tmp_path, "orders.csv", HEADINGS + "PI001/PI002,2026-09-05,Amy,1000\nPI003,2026-09-05,Bob,10\n")

    assert credited(warehouse) == [("Bob Stone", Decimal(10), 1), ("王艳", Decimal(1000), 2)]


def test_the_same_number_in_two_companies_is_two_orders(warehouse: Warehouse, tmp_path: Path) -> None:
    written = "订单号,订单日期,业务员,所属公司,金额\nPI001,2026-09-05,Amy,北方,1000\nPI001,2026-09-05,Bob,南方,10\n"
    take(warehouse, tmp_path, "orders.csv", written)

    assert credited(warehouse) == [("Bob Stone", Decimal(10), 1), ("王艳", Decimal(1000), 1)]


def test_a_name_near_the_roster_is_its_own_until_somebody_says_so_and_that_is_remembered(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    written = HEADINGS + "o-1,2026-09-05,Bob Stne,1000\n"
    first = take(warehouse, tmp_path, "orders.csv", written)
    before = credited(warehouse)

    said = take(warehouse, tmp_path, "orders.csv", written, Answers(values=(("salesperson", "Bob Stne", "Bob Stone"),)))
    after = credited(warehouse)
    remember_decisions(warehouse, said, said.answers)
    again = take(warehouse, tmp_path, "next.csv", HEADINGS + "o-2,2026-09-06,Bob Stne,5\n")

    assert [one.code for one in first.sheets[0].questions] == ["name-nearly-known"]
    assert before == [("Bob Stne", Decimal(1000), 1)]
    assert after == [("Bob Stone", Decimal(1000), 1)]
    assert again.sheets[0].questions == ()
    assert credited(warehouse) == [("Bob Stone", Decimal(1005), 2)]

"""An order whose people share it equally counts for whoever is named first, in one cell as well."""

import random

import pytest

from sales_analytics.metrics.amounts import amounts
from sales_analytics.warehouse.staging import BLOCK
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import MARCH, Take, sold

HEADINGS = "Order No,Confirm Date,Salesperson,Amount,Currency,Status\n"
PEOPLE = ("Amy", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus")


def shared(count: int) -> dict[str, str]:
    """Order number -> the two who share it, in every order of names."""
    pairs = [(one, other) for one in PEOPLE for other in PEOPLE if one != other]
    return {f"N{number:06d}": "/".join(pairs[number % len(pairs)]) for number in range(count)}


def sheet(orders: dict[str, str], days: list[int], currency: str = "USD") -> str:
    cells = zip(orders.items(), days, strict=True)
    return HEADINGS + "".join(
        f"{number},2026-{day // 28 + 1:02d}-{day % 28 + 1:02d},{people},100,{currency},won\n"
        for (number, people), day in cells
    )


def counted_for_others(warehouse: Warehouse, orders: dict[str, str]) -> list[tuple[str, str]]:
    """Orders that count for somebody else than the one who is named first."""
    with warehouse.cursor() as cursor:
        found = cursor.execute(
            """select order_no, names.name from counted_orders as orders
               join names on names.name_id = orders.salesperson where is_primary"""
        ).fetchall()
    assert {number for number, _ in found} == set(orders)
    return [(number, name) for number, name in found if orders[number].split("/")[0] != name]


def test_it_counts_for_whom_the_cell_names_first(warehouse: Warehouse, take: Take) -> None:
    orders = shared(200)

    take("orders", sheet(orders, [3] * 200))

    assert counted_for_others(warehouse, orders) == []


@pytest.mark.parametrize("rate", ["rate first", "rate later"])
def test_a_rate_changes_nothing_of_it(warehouse: Warehouse, take: Take, rate: str) -> None:
    orders = shared(200)
    files = [("orders", sheet(orders, [3] * 200, "EUR")), ("rates", "From,To,Month,Rate\nEUR,USD,2026-01,1.1\n")]

    for name, written in files if rate == "rate later" else reversed(files):
        take(name, written)

    assert counted_for_others(warehouse, orders) == []


def test_nor_does_a_version_that_is_taken_back(warehouse: Warehouse, take: Take) -> None:
    orders = shared(200)
    take("orders", sheet(orders, [3] * 200))
    turned = {number: "/".join(reversed(people.split("/"))) for number, people in orders.items()}

    take("corrected", sheet(turned, [4] * 200))
    assert counted_for_others(warehouse, turned) == []

    undo(warehouse, 2)
    assert counted_for_others(warehouse, orders) == []


def test_rows_that_are_sorted_by_their_day_keep_their_order(warehouse: Warehouse, take: Take) -> None:
    count = BLOCK // 2 + 500
    days = [random.Random(5).randrange(300) for _ in range(count)]
    orders = shared(count)

    take("orders", sheet(orders, days))

    assert counted_for_others(warehouse, orders) == []


@pytest.mark.parametrize("amount", ["0", "-5"], ids=["a gift", "given back"])
@pytest.mark.parametrize("currency", ["USD", "EUR"], ids=["as written", "with a rate"])
def test_whoever_has_nothing_confirmed_in_it_is_not_the_one_whom_it_counts_for(
    warehouse: Warehouse, take: Take, amount: str, currency: str
) -> None:
    take("orders", f"{HEADINGS}1,2026-03-02,Amy,100,{currency},cancelled\n1,2026-03-02,Bo,{amount},{currency},won\n")
    take("rates", "From,To,Month,Rate\nEUR,USD,2026-03,2\n")

    assert {name: orders for name, (_, orders) in sold(warehouse).items()} == {"Bo": 1}


def test_people_of_one_cell_share_an_order_whose_head_stands_twice(warehouse: Warehouse, take: Take) -> None:
    take("lines", "order no,product,quantity,unit price,amount\nA1,Pen,1,100,100\nA1,Cup,1,20,20\n")
    heads = "".join(f"A1,2026-03-02,Amy/Bo,{customer},won\n" for customer in ("Red", "Blue"))

    take("heads", "order no,order date,salesperson,customer,status\n" + heads)

    assert sold(warehouse) == {"Amy": ("60.00", 1)}
    assert [str(one.amount) for one in amounts(warehouse.reader(), MARCH)] == ["60.00", "60.00"]

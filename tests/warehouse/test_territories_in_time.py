"""Who has a region, country or customer on which day."""

from datetime import date

import pytest

from sales_analytics.metrics.attainment import attainment
from sales_analytics.metrics.health import PlaceInDoubt, health_places
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import MARCH, YEAR, Take, back, sold

ORDERS = """order no,order date,confirm date,customer,region,country,amount
1,2026-03-02,2026-03-31,Lagoon,West,Chile,100
2,2026-03-02,2026-04-01,Lagoon,West,Chile,50
3,2026-06-30,2026-07-01,Kestrel,West,Chile,7
"""
FIRST = Filters(Period.month(2026, 3))
SECOND = Filters(Period.month(2026, 4))
LAST = Filters(Period.month(2026, 7))


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("person,region,valid from,valid until\nAmira,West,,2026-03-31\nBo,West,2026-04-01,\n", "Amira Bo Bo"),
        ("person,country,valid from\nAmira,Chile,2026-01-01\nBo,Chile,2026-04-01\n", "Amira Bo Bo"),
        ("person,customer,valid from,valid until\nAmira,Lagoon,2026-01-01,2026-12-31\nBo,Lagoon,2026-04-01,2026-06-30\n"
         "Chen,Kestrel,,\n", "Amira Bo Chen"),
        ("person,region,valid from,valid until\nAmira,West,2026-03-01,2026-03-31\n", "Amira Unassigned Unassigned"),
        ("person,region,valid from,valid until\nAmira,West,2026-01-01,2026-03-31\nAmira,West,2026-07-01,\n",
         "Amira Unassigned Amira"),
        ("person,region,valid from\nAmira,West,2026-01-01\nBo,West,2026-01-01\nChen,West,2026-07-01\n",
         "Unassigned Unassigned Chen"),
    ],
    ids=["one after the other", "from only", "the later start", "a time without anybody", "back again", "two at once"],
)  # fmt: skip
def test_an_order_is_for_whom_the_place_belongs_to_on_its_day(
    people: str, expected: str, warehouse: Warehouse, take: Take
) -> None:
    named = take("people", people)
    take("orders", ORDERS, without=("salesperson",))

    found = [" ".join(sold(warehouse, one)) for one in (FIRST, SECOND, LAST)]
    assert " ".join(found) == expected
    assert sum(float(amount) for amount, _ in sold(warehouse, YEAR).values()) == 157
    back(warehouse, named)
    assert sold(warehouse) == {"Unassigned": ("100.00", 1)}


def test_a_customer_list_may_say_since_when_somebody_has_a_customer(warehouse: Warehouse, take: Take) -> None:
    take(
        "customers",
        "customer id,customer,owner,country,owner since,owner until\n"
        "C1,Lagoon,Amira,Chile,2025-01-01,2026-03-31\nC1,Lagoon,Bo,Chile,2026-04-01,\nC2,Kestrel,Bo,Peru,,\n",
    )
    rows = "1,2026-03-31,C1,100\n2,2026-04-01,C1,50\n3,2026-03-01,C2,7\n"
    take("orders", f"order no,order date,customer id,amount\n{rows}", without=("salesperson",))

    assert [sold(warehouse, one) for one in (FIRST, SECOND)] == [
        {"Amira": ("100.00", 1), "Bo": ("7.00", 1)}, {"Bo": ("50.00", 1)}
    ]  # fmt: skip


def test_a_customer_without_a_person_is_of_whoever_has_its_region_on_the_day(warehouse: Warehouse, take: Take) -> None:
    take("customers", "customer id,customer,region\nC1,Lagoon,West\n")
    take("people", "person,region,valid from,valid until\nAmira,West,,2026-03-31\nBo,West,2026-04-01,\n")
    take("orders", "order no,order date,customer,amount\n1,2026-03-31,Lagoon,100\n2,2026-04-01,Lagoon,50\n",
         without=("salesperson",))  # fmt: skip

    assert [sold(warehouse, one) for one in (FIRST, SECOND)] == [{"Amira": ("100.00", 1)}, {"Bo": ("50.00", 1)}]


def test_a_target_by_region_is_that_of_whom_it_belonged_to_then(warehouse: Warehouse, take: Take) -> None:
    take("people", "person,region,valid from,valid until\nAmira,West,,2026-03-31\nBo,West,2026-05-01,\n")
    rows = "1,2026-03-31,West,100\n2,2026-04-01,West,50\n3,2026-05-02,West,30\n"
    take("orders", f"order no,order date,region,amount\n{rows}")
    take("targets", "country,2026-03,2026-04,2026-05\nWest,200,10,60\n")

    def reached(month: int) -> dict[str, float | None]:
        found = attainment(warehouse.reader(), Filters(Period.month(2026, month)))
        return {one.name: one.attainment for one in found if one.amount or one.target}

    assert [reached(month) for month in (3, 4, 5)] == [
        {"Amira": 0.5},
        {"West": 0.0, "Unassigned": None},
        {"Bo": 0.5},
    ]


def test_places_that_two_people_have_at_once_are_told(warehouse: Warehouse, take: Take) -> None:
    listed = take(
        "people",
        "person,region,valid from,valid until\n"
        "Amira,West,2026-01-01,2026-12-31\nBo,West,2026-04-01,\n"
        "Amira,East,2026-01-01,\nBo,East,2026-04-01,\n"
        "Amira,North,,\nBo,North,,\n",
    )

    assert [(one.code, one.found, one.row) for one in listed.problems if one.code == "territory-twice"] == [
        ("territory-twice", "West: Amira, Bo", 3),
        ("territory-twice", "North: Amira, Bo", 7),
    ]
    assert health_places(warehouse.reader(), YEAR) == [
        PlaceInDoubt("region", "North", ("Amira", "Bo"), "", None, None),
        PlaceInDoubt("region", "West", ("Amira", "Bo"), "Bo", date(2026, 4, 1), date(2026, 12, 31)),
    ]
    take("more", "person,region\nChen,East\n")
    assert [one.place for one in health_places(warehouse.reader(), MARCH)] == ["East", "North"]
    back(warehouse, listed)
    assert health_places(warehouse.reader(), YEAR) == []


def test_a_region_and_a_country_of_one_name_stand_once_on_every_day(warehouse: Warehouse, take: Take) -> None:
    people = "person,region,country,valid from\nAmira,Singapore,Singapore,2026-01-01\nAmira,Singapore,,2026-03-10\n"

    take("people", people)  # every invariant holds
    take("targets", "country,month,target\nSingapore,2026-03,1000\n")

    found = [(one.name, str(one.target)) for one in attainment(warehouse.reader(), MARCH) if one.target]
    assert found == [("Amira", "1000.00")]


def test_a_region_is_shown_as_it_is_written_best(warehouse: Warehouse, take: Take) -> None:
    rows = "".join(f"{number},2026-03-02,{region},1\n" for number, region in enumerate(("WEST", "west", "West")))

    take("people", "person,country\nAmira,Chile\n")
    take("orders", "order no,order date,country,region,amount\n" + rows.replace("02,", "02,Chile,"),
         without=("salesperson",))  # fmt: skip

    with warehouse.cursor() as cursor:
        assert cursor.execute("select name from names where folded = 'west'").fetchall() == [("West",)]

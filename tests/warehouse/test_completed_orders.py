"""Orders that other files complete: lines, people, rates of exchange, returns; in any order, and back again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from sales_analytics.metrics.amounts import amounts
from sales_analytics.metrics.attainment import attainment
from sales_analytics.metrics.claw_backs import claw_backs
from sales_analytics.metrics.notices import notices
from sales_analytics.metrics.order_list import order_list
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import MARCH, YEAR, Take, back, sold

HEADS = """order no,customer,employee id,order date,freight,ship via
1,Lagoon,7,2026-03-02,3,2
2,Kestrel,8,2026-03-03,4,1
"""
LINES = """order no,product,quantity,unit price,discount
1,Drill,10,12.5,0.1
1,Saw,1,0.333333,0
2,Drill,2,10,
"""
ROSTER = "name,employee id,company\nAmira,7,North\nBo,8,South\n"
BARE = """order no,order date,customer,region,country,amount
1,2026-03-02,Lagoon,West,Chile,100
2,2026-03-03,Kestrel,East,Chile,50
3,2026-03-04,Plover,,Peru,7
"""
EUROS = """order no,order date,salesperson,amount,currency
1,2026-03-02,Amira,100,EUR
2,2026-03-20,Amira,100,EUR
3,2026-03-20,Amira,100,USD
4,2026-03-21,Amira,100,CHF
"""


@pytest.mark.parametrize("order", list(permutations(("heads", "lines", "roster"))), ids=" ".join)
def test_heads_and_lines_make_orders_whichever_comes_first(
    order: tuple[str, ...], warehouse: Warehouse, take: Take
) -> None:
    for name in order:
        take(name, {"heads": HEADS, "lines": LINES, "roster": ROSTER}[name])

    assert sold(warehouse) == {"Amira": ("112.83", 1), "Bo": ("20.00", 1)}
    assert lines_of(warehouse) == [
        ("1", "Drill", Decimal("112.500000"), "lines.csv", 2), ("1", "Saw", Decimal("0.333333"), "lines.csv", 3),
        ("2", "Drill", Decimal("20.000000"), "lines.csv", 4),
    ]  # fmt: skip


def lines_of(warehouse: Warehouse) -> list[tuple[str, str, Decimal | None, str, int]]:
    found = order_list(warehouse.reader(), MARCH)
    return sorted((one.order_no, one.product, one.amount, one.file, one.row) for one in found)


def test_without_lines_orders_wait_and_either_file_can_be_taken_back(warehouse: Warehouse, take: Take) -> None:
    heads = take("heads", HEADS)
    assert sold(warehouse) == {"7": ("0.00", 1), "8": ("0.00", 1)}
    assert [(one.code, one.count) for one in notices(warehouse.reader(), MARCH)] == [("awaiting-lines", 2)]

    lines = take("lines", LINES)
    back(warehouse, lines)
    assert sold(warehouse) == {"7": ("0.00", 1), "8": ("0.00", 1)}
    take("lines", LINES)
    back(warehouse, heads)
    assert sold(warehouse) == {}
    take("heads", HEADS)
    assert sold(warehouse) == {"7": ("112.83", 1), "8": ("20.00", 1)}


OF_COMPANY = "order no,customer,employee id,company,order date,freight,ship via\n1,{0},{1},{2},2026-03-02,3,2\n"


def test_lines_of_a_number_that_two_companies_have_count_for_neither(warehouse: Warehouse, take: Take) -> None:
    """They name no company; what waits for lines is told."""
    take("north", OF_COMPANY.format("Lagoon", 7, "North"))
    south = take("south", OF_COMPANY.format("Kestrel", 8, "South"))

    take("lines", LINES)

    assert sold(warehouse) == {"7": ("0.00", 1), "8": ("0.00", 1)}
    assert [(one.code, one.file) for one in notices(warehouse.reader(), MARCH)] == [
        ("awaiting-lines", "north.csv"), ("awaiting-lines", "south.csv"),
    ]  # fmt: skip
    back(warehouse, south)
    assert sold(warehouse) == {"7": ("112.83", 1)}


def test_lines_that_come_with_their_orders_are_theirs(warehouse: Warehouse, take: Take) -> None:
    lines = "order no,product,quantity,unit price,discount\n1,Drill,10,{0},0\n"
    take("north", f"{OF_COMPANY.format('Lagoon', 7, 'North')}\n\n{lines.format(10)}")

    south = take("south", f"{OF_COMPANY.format('Kestrel', 8, 'South')}\n\n{lines.format(7)}")
    assert sold(warehouse) == {"7": ("100.00", 1), "8": ("70.00", 1)}

    back(warehouse, south)
    assert sold(warehouse) == {"7": ("100.00", 1)}


def test_an_amount_of_the_head_counts_and_lines_do_not_add_to_it(warehouse: Warehouse, take: Take) -> None:
    take("orders", "order no,order date,salesperson,amount\n1,2026-03-02,Amira,99\n")
    take("lines", LINES)

    assert sold(warehouse) == {"Amira": ("99.00", 1)}


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("person,region\nAmira,West\nBo,East\n",
         {"Amira": ("100.00", 1), "Bo": ("50.00", 1), "Unassigned": ("7.00", 1)}),
        ("salesperson,country\nAmira,Chile\n", {"Amira": ("150.00", 2), "Unassigned": ("7.00", 1)}),
        ("customer id,customer,salesperson\nC1,Lagoon,Amira\nC2,Plover,Bo\n",
         {"Amira": ("100.00", 1), "Unassigned": ("50.00", 1), "Bo": ("7.00", 1)}),
        ("salesperson,country\nAmira,Chile\nBo,Chile\nBo,Peru\n", {"Unassigned": ("150.00", 2), "Bo": ("7.00", 1)}),
    ],
    ids=["by region", "by country", "by customer", "two people are nobody"],
)  # fmt: skip
def test_an_order_without_salesperson_is_for_whom_the_files_name(
    people: str, expected: dict[str, tuple[str, int]], warehouse: Warehouse, take: Take
) -> None:
    named = take("people", people)
    take("orders", BARE)
    assert sold(warehouse) == expected

    back(warehouse, named)
    assert sold(warehouse) == {"Unassigned": ("157.00", 3)}
    take("people", people)
    assert sold(warehouse) == expected


def test_ids_lead_to_people_and_regions_of_customers_to_theirs(warehouse: Warehouse, take: Take) -> None:
    take("roster", ROSTER)
    take("customers", "customer id,customer,region\nC1,Lagoon,West\nC2,Kestrel,East\n")
    take("people", "employee id,region\n7,West\n8,East\n")
    take("orders", "order no,order date,customer id,amount\n1,2026-03-02,C1,100\n2,2026-03-03,C2,50\n",
         without=("salesperson",))  # fmt: skip

    assert sold(warehouse) == {"Amira": ("100.00", 1), "Bo": ("50.00", 1)}
    assert sold(warehouse, Filters(MARCH.period, level="company")) == {"North": ("100.00", 1), "South": ("50.00", 1)}


def test_a_named_salesperson_stands_above_the_territory(warehouse: Warehouse, take: Take) -> None:
    take("people", "salesperson,country\nAmira,Chile\n")
    take("orders", "order no,order date,salesperson,country,amount\n1,2026-03-02,Bo,Chile,100\n2,2026-03-02,,Chile,1\n")

    assert sold(warehouse) == {"Bo": ("100.00", 1), "Amira": ("1.00", 1)}


def test_a_target_by_country_is_that_of_its_person(warehouse: Warehouse, take: Take) -> None:
    named = take("people", "salesperson,country\nAmira,Chile\nBo,Peru\n")
    take("orders", "order no,order date,country,amount\n1,2026-03-02,Chile,50\n2,2026-03-02,Peru,30\n")
    take("targets", "country,2026-03\nChile,100\nPeru,20\n")

    def reached() -> dict[str, float | None]:
        return {one.name: one.attainment for one in attainment(warehouse.reader(), MARCH)}

    assert reached() == {"Bo": 1.5, "Amira": 0.5}
    back(warehouse, named)
    assert reached() == {"Chile": 0.0, "Peru": 0.0, "Unassigned": None}


def test_a_rate_of_the_day_comes_before_that_of_the_month(warehouse: Warehouse, take: Take) -> None:
    take("orders", EUROS)
    assert sold(warehouse) == {"Amira": ("100.00", 4)}
    month = take("months", "month,from currency,to currency,rate\n2026-03,EUR,USD,1.2\n")
    assert sold(warehouse) == {"Amira": ("340.00", 4)}
    day = take("days", "date,from currency,to currency,rate\n2026-03-02,EUR,USD,1.1\n")
    assert sold(warehouse) == {"Amira": ("330.00", 4)}
    edited = take("edited", "date,from currency,to currency,rate\n2026-03-02,EUR,USD,1.5\n")
    assert (edited.added, edited.changed, sold(warehouse)) == (0, 1, {"Amira": ("370.00", 4)})

    for one, amount in ((edited, "330.00"), (month, "210.00"), (day, "100.00")):
        back(warehouse, one)
        assert sold(warehouse) == {"Amira": (amount, 4)}
    assert {one.code: one.count for one in notices(warehouse.reader(), MARCH)}["not-converted"] == 3


def test_a_rate_may_be_stated_the_other_way_round(warehouse: Warehouse, take: Take) -> None:
    take("orders", EUROS)
    take("rates", "month,from currency,to currency,rate\n2026-03,USD,CHF,0.8\n")

    assert sold(warehouse) == {"Amira": ("225.00", 4)}


def test_lines_in_another_currency_are_converted_too(warehouse: Warehouse, take: Take) -> None:
    take("lines", LINES.replace("discount", "currency").replace(",0.1", ",EUR").replace(",0\n", ",EUR\n"))
    take("heads", HEADS)
    take("rates", "month,from currency,to currency,rate\n2026-03,EUR,USD,2\n")

    assert sold(warehouse) == {"7": ("250.67", 1), "8": ("20.00", 1)}


def test_returned_orders_count_and_are_said(warehouse: Warehouse, take: Take) -> None:
    take("orders", EUROS.replace("EUR", "USD"))
    named = take("returns", "Returned,Order ID\nYes,1\nNo,2\nYes,77\n")

    (one,) = amounts(warehouse.reader(), MARCH)
    assert (one.amount, one.returned, one.amount_after_returns) == (Decimal(300), Decimal(100), Decimal(200))
    told = [(one.code, one.count, one.amount) for one in notices(warehouse.reader(), MARCH) if one.code == "returned"]
    assert told == [("returned", 1, Decimal(100))]
    back(warehouse, named)
    (one,) = amounts(warehouse.reader(), MARCH)
    assert (one.returned, one.amount_after_returns) == (Decimal(0), Decimal(300))


def test_money_given_back_is_taken_off_in_its_own_month(warehouse: Warehouse, take: Take) -> None:
    take("orders", "order no,order date,salesperson,amount\n1,2026-03-02,Amira,100\n2,2026-03-03,Bo,10\n")
    returns = take("returns", "order id,return date,refund amount\n1,2026-04-05,30\n2,,4\n")

    assert sold(warehouse) == {"Amira": ("100.00", 1), "Bo": ("6.00", 1)}
    assert sold(warehouse, Filters(Period.month(2026, 4))) == {"Amira": ("-30.00", 1)}
    assert sold(warehouse, YEAR) == {"Amira": ("70.00", 1), "Bo": ("6.00", 1)}
    back(warehouse, returns)
    assert sold(warehouse, YEAR) == {"Amira": ("100.00", 1), "Bo": ("10.00", 1)}


def test_the_same_number_in_two_countries_is_two_orders(warehouse: Warehouse, take: Take) -> None:
    heading = "order no,order date,salesperson,customer,country,amount\n"
    take("chile", f"{heading}1,2026-03-02,Amira,Lagoon,Chile,100\n")
    peru = take("peru", f"{heading}1,2026-03-09,Bo,Kestrel,Peru,50\n2,2026-03-09,Bo,Plover,Peru,1\n")
    assert (peru.added, peru.changed) == (2, 0)
    corrected = take("peru", f"{heading}1,2026-03-09,Bo,Kestrel,Peru,60\n2,2026-03-09,Bo,Plover,Peru,1\n")

    assert (corrected.added, corrected.changed, corrected.unchanged) == (0, 1, 1)
    assert sold(warehouse) == {"Amira": ("100.00", 1), "Bo": ("61.00", 2)}
    mended = take("chile", f"{heading}1,2026-03-02,Amira,Lagoon,Peru,100\n")
    assert (mended.added, mended.changed) == (0, 1)
    back(warehouse, corrected)
    assert sold(warehouse) == {"Amira": ("100.00", 1), "Bo": ("51.00", 2)}


def test_the_days_of_orders_without_dates_are_said_by_a_person(warehouse: Warehouse, take: Take) -> None:
    take("orders", "order no,salesperson,amount\n1,Amira,5\n", day="2026-03-07")

    (line,) = order_list(warehouse.reader(), MARCH)
    assert (line.effective_on, line.amount) == (date(2026, 3, 7), Decimal(5))


def taken_back(warehouse: Warehouse) -> list[tuple[str, str, str, bool, str]]:
    found = claw_backs(warehouse.reader(), replace(MARCH, campaign="march-2026"))
    return [(one.name, one.order_no, str(one.amount), one.is_order_gone, one.reason) for one in found]


def test_a_claw_back_has_the_amount_that_the_lines_of_the_order_gave(warehouse: Warehouse, take: Take) -> None:
    take("lines", LINES)
    take("roster", ROSTER)
    take("heads", HEADS)
    assert sold(warehouse) == {"Amira": ("112.83", 1), "Bo": ("20.00", 1)}

    take("cancelled", "order no,employee id,order date,status,ship via\n1,7,2026-03-02,cancelled,2\n")

    assert sold(warehouse) == {"Bo": ("20.00", 1)}
    assert taken_back(warehouse) == [("Amira", "1", "112.83", True, "cancelled")]


def test_a_claw_back_has_the_amount_that_rates_of_exchange_gave(warehouse: Warehouse, take: Take) -> None:
    take("rates", "currency,rate,valid from\nEUR,1.1,2026-01-01\n")
    take("orders", EUROS)

    take("less", EUROS.replace("Amira,100", "Amira,60").replace("2,2026-03-20,Amira,60", "2,2026-03-20,Amira,100"))

    assert taken_back(warehouse) == [
        ("Amira", "1", "44.00", False, "reduced"),
        ("Amira", "3", "40.00", False, "reduced"),
    ]


def test_what_other_files_change_for_all_versions_of_an_order_is_no_claw_back(warehouse: Warehouse, take: Take) -> None:
    take("orders", EUROS)
    take("again", EUROS.replace("CHF", "EUR"))
    take("rates", "currency,rate,valid from\nEUR,1.1,2026-01-01\n")

    assert taken_back(warehouse) == []


def test_what_was_given_back_before_lowers_every_version_of_an_order(warehouse: Warehouse, take: Take) -> None:
    order = "order no,order date,salesperson,customer,amount\n1,2026-03-02,Amira,Lagoon,1000\n"
    for customer in ("Lagoon", "Kestrel"):
        take("orders", order.replace("Lagoon", customer))
    take("given back", "order id,return date,refund amount\n1,2026-03-20,100\n")

    take("orders", order.replace("Lagoon", "Plover"))

    assert sold(warehouse) == {"Amira": ("900.00", 1)}
    assert taken_back(warehouse) == []


def test_lines_and_rates_that_lower_an_order_after_the_close_are_claw_backs(warehouse: Warehouse, take: Take) -> None:
    """Without a word of the order's own file; an import that is undone takes nothing back."""
    take("roster", ROSTER)
    take("lines", LINES)
    take("heads", HEADS)
    take("euros", "order no,confirm date,salesperson,amount,currency\n9,2026-03-20,Amira,100,EUR\n")
    take("rates", "date,from currency,to currency,rate\n2026-03-20,EUR,USD,1.2\n")
    close_now(warehouse)
    assert taken_back(warehouse) == []

    fewer = take("fewer", LINES.replace("1,Drill,10,", "1,Drill,4,").replace("2,Drill,2,", "2,Drill,3,"))
    assert sold(warehouse) == {"Amira": ("165.33", 2), "Bo": ("30.00", 1)}
    assert taken_back(warehouse) == [("Amira", "1", "67.50", False, "reduced")]
    lower = take("lower", "date,from currency,to currency,rate\n2026-03-20,EUR,USD,1.1\n2026-03-21,EUR,USD,1\n")
    found = claw_backs(warehouse.reader(), replace(MARCH, campaign="march-2026"))
    assert [(one.order_no, str(one.amount), one.import_no, one.file) for one in found] == [
        ("1", "67.50", fewer.import_no, "fewer.csv"),
        ("9", "10.00", lower.import_no, "lower.csv"),
    ]
    back(warehouse, lower)
    assert taken_back(warehouse) == [("Amira", "1", "67.50", False, "reduced")]
    back(warehouse, fewer)
    assert taken_back(warehouse) == []


def close_now(warehouse: Warehouse) -> None:
    """The festivals that have ended are closed now, after all that was imported."""
    with warehouse.writing() as cursor:
        cursor.execute("update settings set set_at = (select max(imported_at) from imports) where name = 'campaigns'")
        cursor.execute("update changes set number = number + 1")


def test_what_other_files_change_after_the_close_is_told_beside_what_the_orders_file_changes(
    warehouse: Warehouse, take: Take
) -> None:
    take("orders", EUROS.replace("CHF", "USD"))
    take("rates", "month,from currency,to currency,rate\n2026-03,EUR,USD,1.2\n")
    close_now(warehouse)
    take("higher", "month,from currency,to currency,rate\n2026-03,EUR,USD,1.5\n")
    assert taken_back(warehouse) == []
    take("less", EUROS.replace("CHF", "USD").replace("1,2026-03-02,Amira,100", "1,2026-03-02,Amira,60"))
    assert taken_back(warehouse) == [("Amira", "1", "30.00", False, "reduced")]
    take("given back", "order id,return date,refund amount\n3,2026-03-25,30\n4,2026-04-25,30\n")

    assert taken_back(warehouse) == [
        ("Amira", "1", "30.00", False, "reduced"),
        ("Amira", "3", "30.00", False, "reduced"),
    ]

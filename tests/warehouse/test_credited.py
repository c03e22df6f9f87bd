"""What is stored of orders that a file has below zero, and what the answers make of rates, lines and companies."""

from collections.abc import Callable, Collection
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import FileReading
from sales_analytics.metrics.amounts import amounts
from sales_analytics.warehouse import credited
from sales_analytics.warehouse.credited import credited_orders
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import YEAR, Take, holds, sold

WITH = "Order No,Order Date,Salesperson,Company,Customer,Amount\n"
WITHOUT = "Order No,Order Date,Salesperson,Customer,Amount\n"
RATED = "Order No,Order Date,Salesperson,Amount,Currency,Exchange Rate\n"
MARCH = f"{WITH}A1,2026-03-02,Amy,North,Acme,100\nA2,2026-03-03,Bo,South,Acme,200\n"
OF_ORDERS = Answers(mapping=(("Order No", "order_no:credits-of-orders"),))
APART = Answers(mapping=(("Order No", "order_no:credits-apart"),))
Read = Callable[..., FileReading]


@pytest.fixture
def read(warehouse: Warehouse, tmp_path: Path) -> Read:
    """`read(text, answers, {"a1"})`: the text as a file, read by what is stored and what was found to be credited."""

    def as_file(written: str, answers: Answers = NO_ANSWERS, found: Collection[str] = ()) -> FileReading:
        path = tmp_path / "april.csv"
        path.write_text(written, "utf-8")
        return read_for_import(path, tmp_path, replace(known(warehouse), credited=frozenset(found)), answers)

    return as_file


@pytest.fixture
def answered(warehouse: Warehouse, read: Read) -> Callable[[str, Answers], int]:
    """The text as a file, taken in by the answer; its import."""

    def as_said(written: str, answers: Answers) -> int:
        found = credited_orders(warehouse, read(written, answers))
        assert found
        landed = land(warehouse, read(written, answers, found))
        assert landed.import_no is not None, landed
        holds(warehouse)
        return landed.import_no

    return as_said


def counted(warehouse: Warehouse) -> list[tuple[str, int]]:
    """Amount and orders of each salesperson in each company."""
    return sorted((str(one.amount), one.orders) for one in amounts(warehouse.reader(), YEAR) if one.orders)


@pytest.mark.parametrize(
    ("coming", "found"),
    [
        (f"{WITH}A1,2026-04-05,Amy,North,Acme,-60\n", {"a1"}),
        (f"{WITH}a1 ,2026-04-05,Amy,NORTH,Acme,-60\nA2,2026-04-05,Bo,,Acme,-1\n", {"a1", "a2"}),
        (f"{WITHOUT}A1,2026-04-05,Amy,Acme,-60\n", {"a1"}),
        (f"{WITH}A1,2026-04-05,Amy,South,Acme,-60\n", set()),
        (f"{WITH}A1,2026-04-05,Amy,North,Acme,-60\nA1,2026-04-05,Amy,North,Acme,10\n", set()),
        (f"{WITH}A3,2026-04-05,Amy,North,Acme,-60\n", set()),
    ],
    ids=["same", "spelled otherwise", "no company", "other company", "above zero as well", "not stored"],
)
def test_only_orders_that_are_stored_above_zero_are_found(
    warehouse: Warehouse, take: Take, read: Read, coming: str, found: set[str]
) -> None:
    take("march", MARCH)

    assert credited_orders(warehouse, read(coming)) == found


def test_an_order_whose_amount_stands_in_lines_is_above_zero(warehouse: Warehouse, take: Take, read: Read) -> None:
    lines = "order no,line no,product,quantity,unit price\nA1,1,Tea,2,50\n"
    take("lines", lines)
    take("heads", "order no,order date,salesperson,customer\nA1,2026-03-02,Amy,Acme\n")

    assert credited_orders(warehouse, read(f"{WITHOUT}A1,2026-04-05,Amy,Acme,-60\n")) == {"a1"}


def test_a_file_without_amounts_below_zero_asks_the_warehouse_nothing(
    warehouse: Warehouse, take: Take, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    take("march", MARCH)
    reading = read(f"{MARCH}A1,2026-04-05,Amy,North,Acme,-60\n")
    monkeypatch.setattr(credited, "statement", None)

    assert [one.has_credits for one in reading.sheets] == [False]
    assert credited_orders(warehouse, reading) == frozenset()


def test_nothing_is_stored_of_orders_below_zero_while_nobody_was_asked(
    warehouse: Warehouse, take: Take, read: Read
) -> None:
    take("march", MARCH)
    coming = f"{WITH}A1,2026-04-05,Amy,North,Acme,-60\nA3,2026-04-05,Amy,North,Acme,10\n"

    refused = land(warehouse, read(coming))

    assert (refused.state, refused.problems[-1].code, refused.problems[-1].found) == (
        "refused", "credit-of-stored-order", "a1"
    )  # fmt: skip
    assert counted(warehouse) == [("100.00", 1), ("200.00", 1)]
    assert land(warehouse, read(coming, OF_ORDERS, {"a1"})).state == "landed"
    assert land(warehouse, read(coming, OF_ORDERS)).nothing_new


def test_what_waits_for_an_answer_stays_found_while_the_order_is_stored(
    warehouse: Warehouse, take: Take, read: Read
) -> None:
    take("march", MARCH)
    waiting = read(f"{WITH}A1,2026-04-05,Amy,North,Acme,-60\n", NO_ANSWERS, {"a1"})

    assert [one.code for sheet in waiting.sheets for one in sheet.questions] == ["credit-of-stored-order"]
    assert credited_orders(warehouse, waiting, {"a1"}) == {"a1"}
    undo(warehouse, 1)
    assert credited_orders(warehouse, waiting, {"a1"}) == frozenset()


def test_an_amount_is_taken_off_at_the_rate_of_its_row(
    warehouse: Warehouse, take: Take, answered: Callable[[str, Answers], int]
) -> None:
    take("march", f"{RATED}A1,2026-03-02,Amy,100,EUR,1.2\nA2,2026-03-02,Bo,100,,\n")

    answered(f"{RATED}A1,2026-04-05,Amy,-50,EUR,1.1\nA2,2026-04-05,Bo,-5,,\n", OF_ORDERS)

    assert sold(warehouse, YEAR) == {"Amy": ("65.00", 1), "Bo": ("95.00", 1)}


def test_a_row_of_two_people_is_taken_off_once(
    warehouse: Warehouse, take: Take, read: Read, answered: Callable[[str, Answers], int]
) -> None:
    take("march", MARCH)
    shared = f"{WITH}A1,2026-04-05,Bo/Amy,North,Acme,-60\n"
    (waiting,) = read(shared, NO_ANSWERS, {"a1"}).sheets
    assert [(one.found, one.amount, one.salesperson) for one in waiting.problems if one.severity == "reject"] == [
        ("A1", Decimal(-60), "Bo")
    ]

    answered(shared, OF_ORDERS)

    assert sold(warehouse, YEAR) == {"Amy": ("40.00", 1), "Bo": ("200.00", 1)}


@pytest.mark.parametrize(("first", "second"), [(WITH, WITHOUT), (WITHOUT, WITH)], ids=["known", "stated later"])
def test_an_order_of_its_own_stays_so_whichever_file_states_the_company(
    warehouse: Warehouse, take: Take, answered: Callable[[str, Answers], int], first: str, second: str
) -> None:
    place = {WITH: "North,", WITHOUT: ""}
    take("march", f"{first}A1,2026-03-02,Amy,{place[first]}Acme,100\n")

    number = answered(f"{second}A1,2026-04-05,Amy,{place[second]}Acme,-60\n", APART)

    assert counted(warehouse) == [("-60.00", 1), ("100.00", 1)]
    undo(warehouse, number)
    holds(warehouse)
    assert counted(warehouse) == [("100.00", 1)]


def test_two_sheets_of_a_file_say_together_what_an_order_comes_to(warehouse: Warehouse, take: Take, read: Read) -> None:
    take("march", MARCH)
    stacked = f"{MARCH}\n\n{WITH}A1,2026-04-05,Amy,North,Acme,-60\nA3,2026-04-05,Amy,North,Acme,70\n"

    assert credited_orders(warehouse, read(stacked)) == frozenset()


def test_a_refund_that_was_said_to_be_an_entry_of_its_own_does_not_take_the_place_of_its_order(
    warehouse: Warehouse, take: Take, read: Read
) -> None:
    take("march", MARCH)
    told = "Order No,Order Date,Salesperson,Company,Amount,Status\nA1,2026-04-05,Amy,North,-60,refunded\n"
    apart = Answers(mapping=(("Status", "status:refunds-apart"),))

    found = credited_orders(warehouse, read(told, apart))

    reading = read(told, apart, found)
    assert [one.code for sheet in reading.sheets for one in sheet.questions] == ["credit-of-stored-order"]

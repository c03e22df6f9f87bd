"""One order, of which one file states the company and another does not."""

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from sales_analytics.ingest.read import read_for_import
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.preview import preview
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given
from tests.warehouse.looking import counting
from tests.warehouse.taking import Take, holds

WITHOUT = "Order No,Order Date,Salesperson,Amount,Status\n"
WITH = "Order No,Order Date,Salesperson,Company,Amount,Status\n"


def companies(warehouse: Warehouse) -> list[tuple[object, ...]]:
    with warehouse.cursor() as cursor:
        return cursor.execute(
            """select order_no, coalesce(names.name, ''), amount, import
               from orders left join names on names.name_id = orders.company and orders.company <> 0
               where status = 'confirmed' order by all"""
        ).fetchall()


def test_a_company_that_is_stated_later_makes_no_second_order(warehouse: Warehouse, take: Take) -> None:
    take("september", f"{WITHOUT}A1,2026-09-01,Amy,100,won\nA2,2026-09-02,Bo,50,won\n")

    landed = take("again", f"{WITH}A1,2026-09-01,Amy,North,100,won\nA2,2026-09-02,Bo,South,60,won\n")

    assert (landed.added, landed.changed) == (0, 2)
    assert companies(warehouse) == [("A1", "North", Decimal(100), 2), ("A2", "South", Decimal(60), 2)]
    cancelled = take("cancelled", f"{WITH}a1 ,2026-09-01,AMY,North,100,cancelled\n")
    assert (cancelled.added, cancelled.changed) == (0, 1)
    assert companies(warehouse) == [("A2", "South", Decimal(60), 2)]


def test_taking_it_back_leaves_what_the_first_file_says(warehouse: Warehouse, take: Take) -> None:
    take("september", f"{WITHOUT}A1,2026-09-01,Amy,100,won\n")
    take("again", f"{WITH}A1,2026-09-01,Amy,North,90,won\n")

    undo(warehouse, 2)

    holds(warehouse)
    assert companies(warehouse) == [("A1", "", Decimal(100), 1)]
    take("once more", f"{WITH}A1,2026-09-01,Amy,North,80,won\n")
    assert companies(warehouse) == [("A1", "North", Decimal(80), 3)]


def test_a_file_without_companies_keeps_the_known_one(warehouse: Warehouse, take: Take) -> None:
    take("september", f"{WITH}A1,2026-09-01,Amy,North,100,won\nA2,2026-09-02,Bo,South,50,won\n")

    landed = take("again", f"{WITHOUT}A1,2026-09-01,Amy,90,won\nA3,2026-09-03,Amy,7,won\n")

    assert (landed.added, landed.changed) == (1, 1)
    assert companies(warehouse) == [
        ("A1", "North", Decimal(90), 2), ("A2", "South", Decimal(50), 1), ("A3", "", Decimal(7), 2),
    ]  # fmt: skip
    take("and again", f"{WITHOUT}A1,2026-09-01,Amy,80,won\n")
    assert [one[2] for one in companies(warehouse) if one[0] == "A1"] == [Decimal(80)]


def test_the_number_of_somebody_else_is_another_order(warehouse: Warehouse, take: Take) -> None:
    take("north", f"{WITH}A1,2026-09-01,Amy,North,100,won\nA2,2026-09-01,Amy,North,5,won\n")

    landed = take("own", f"{WITHOUT}A1,2026-09-01,Zoe,100,won\nA2,2026-10-01,Amy,6,won\n")

    assert (landed.added, landed.changed) == (2, 0)
    assert len(counting(warehouse)) == 4


def test_a_number_that_two_companies_have_is_nobodys_in_particular(warehouse: Warehouse, take: Take) -> None:
    take("own", f"{WITHOUT}A1,2026-09-01,Amy,100,won\n")

    landed = take("both", f"{WITH}A1,2026-09-01,Amy,North,100,won\nA1,2026-09-01,Amy,South,100,won\n")

    assert (landed.added, landed.changed) == (2, 0)


def test_the_preview_says_the_same(warehouse: Warehouse, take: Take, tmp_path: Path) -> None:
    take("september", f"{WITHOUT}A1,2026-09-01,Amy,100,won\n")
    path = tmp_path / "again.csv"
    path.write_text(f"{WITH}A1,2026-09-01,Amy,North,120,won\n", "utf-8")

    shown = preview(warehouse, read_for_import(path, path.parent, known(warehouse)))

    assert [(one.added, one.changed) for one in shown.datasets] == [(0, 1)]


def test_a_company_that_was_stated_in_between_is_kept_by_a_later_file_without_one(
    warehouse: Warehouse, take: Take
) -> None:
    take("september", f"{WITHOUT}A1,2026-09-01,Amy,100,won\n")
    named = take("again", f"{WITH}A1,2026-09-01,Amy,North,100,won\n")

    take("later", f"{WITHOUT}A1,2026-09-01,Amy,120,won\n")

    assert companies(warehouse) == [("A1", "North", Decimal(120), 3)]
    undo(warehouse, 3)
    assert companies(warehouse) == [("A1", "North", Decimal(100), named.import_no)]


BARE, NORTH = f"{WITHOUT}A1,2026-09-01,Amy,100,won\n", f"{WITH}A1,2026-09-01,Amy,North,90,won\n"
LATER, OTHER = f"{WITHOUT}A1,2026-09-01,Amy,120,won\n", f"{WITH}A1,2026-09-01,Amy,South,70,won\n"
ELSEWHERE = f"{WITH}A1,2026-10-01,Zoe,North,7,won\n"


@pytest.mark.parametrize(
    ("files", "undone", "left"),
    [
        ([BARE, NORTH, LATER], [2], [("A1", "", 120, 3)]),
        ([BARE, NORTH, LATER], [1], [("A1", "North", 120, 3)]),
        ([BARE, NORTH, LATER], [2, 3], [("A1", "", 100, 1)]),
        ([NORTH, LATER], [1], [("A1", "", 120, 2)]),
        ([NORTH, LATER, NORTH + " "], [1], [("A1", "North", 90, 3)]),
        ([NORTH, OTHER, LATER], [2], [("A1", "North", 120, 3)]),
        ([BARE, NORTH, OTHER], [2], [("A1", "South", 70, 3)]),
        ([BARE, NORTH, ELSEWHERE], [2], [("A1", "", 100, 1), ("A1", "North", 7, 3)]),
        ([BARE, NORTH, LATER, NORTH + " "], [2, 4], [("A1", "", 120, 3)]),
    ],
    ids=[
        "whoever named it", "the first one", "both that came later", "of the only one that named it", "named again",
        "of two companies one", "the first of two that named it", "an order of another", "one after the other",
    ],
)  # fmt: skip
def test_what_is_left_after_an_undo_is_what_the_other_files_say(
    warehouse: Warehouse, take: Take, files: list[str], undone: list[int], left: list[tuple[str, str, int, int]]
) -> None:
    for number, written in enumerate(files):
        take(f"file{number}", written)

    for number in undone:
        undo(warehouse, number)
        holds(warehouse)

    assert companies(warehouse) == left
    with Warehouse.open(":memory:") as alone:
        stay = [written for number, written in enumerate(files, 1) if number not in undone]
        for number, written in enumerate(stay):
            taken_alone(alone, number, written)
        assert keyed(alone) == keyed(warehouse)


def test_a_file_that_was_undone_is_imported_again_as_if_for_the_first_time(warehouse: Warehouse, take: Take) -> None:
    take("bare", BARE)
    take("north", NORTH)
    take("later", LATER)
    undo(warehouse, 2)

    landed = take("north", NORTH)

    assert (landed.import_no, landed.added, landed.changed) == (4, 0, 1)
    assert companies(warehouse) == [("A1", "North", Decimal(90), 4)]
    undo(warehouse, 4)
    holds(warehouse)
    assert companies(warehouse) == [("A1", "", Decimal(120), 3)]


def test_an_order_that_was_gone_when_its_company_was_named_is_one_again(
    warehouse: Warehouse, take: Take, given: Given
) -> None:
    given("orders", "order_no  salesperson  order_date  amount\nA1  Amy  2026-03-02  5\nA2  Amy  2026-03-03  6")
    given("orders", "order_no  salesperson  order_date  amount\nA2  Amy  2026-03-03  6", complete="complete")
    given("orders", "order_no  salesperson  company  order_date  amount\nA1  Amy  North  2026-03-02  5")

    undo(warehouse, 2)

    holds(warehouse)
    assert [one[:2] for one in companies(warehouse)] == [("A1", "North"), ("A2", "")]


def keyed(warehouse: Warehouse) -> list[tuple[object, ...]]:
    with warehouse.cursor() as cursor:
        return cursor.execute(
            "select order_key, order_no, folded, net_amount, is_primary, is_only_line from orders "
            "join names on name_id = company order by all"
        ).fetchall()


def taken_alone(warehouse: Warehouse, number: int, written: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"file{number}.csv"
        path.write_text(written, "utf-8")
        assert land(warehouse, read_for_import(path, path.parent, known(warehouse))).state == "landed"

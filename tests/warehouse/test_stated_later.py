"""One order, of which one file states the company and another does not."""

from decimal import Decimal
from pathlib import Path

from sales_analytics.ingest.read import read_for_import
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.preview import preview
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
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

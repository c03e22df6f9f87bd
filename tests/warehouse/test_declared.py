"""Datasets that have only a declaration: stored, compared, taken back like the others."""

from datetime import date
from pathlib import Path

import pytest

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.read import read_for_import
from sales_analytics.reports.template import template
from sales_analytics.warehouse.declared import columns_of, table_of
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.landing import Landed, land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.preview import preview
from sales_analytics.warehouse.stored import DECLARED
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of

VISITS = """visited_on  salesperson  customer  kind     result
            2026-03-02  Amy          Blue      meeting  liked it
            2026-03-02  Amy          Blue      meeting  came back
            2026-03-09  Bo           Red       call     -"""


def landed_from(warehouse: Warehouse, path: Path, scratch: Path) -> Landed:
    reading = read_for_import(path, scratch, known(warehouse))
    assert [one.questions for one in reading.sheets] == [()] * len(reading.sheets)
    return land(warehouse, reading)


def rows_in(warehouse: Warehouse, dataset: str, *columns: str) -> list[tuple[object, ...]]:
    """What counts of a dataset, names as text, by row."""
    kinds = columns_of(datasets()[dataset])
    shown = ", ".join(
        f'(select name from names where name_id = facts."{one}")' if kinds.get(one) == "name" else f'facts."{one}"'
        for one in columns
    )
    with warehouse.cursor() as cursor:
        query = f"select {shown} from {table_of(datasets()[dataset])} as facts order by import, row_no"
        return cursor.execute(query).fetchall()


def faults(warehouse: Warehouse) -> list[object]:
    return [one for one in check(warehouse) if not one.holds]


@pytest.mark.parametrize("dataset", sorted(datasets()))
def test_a_filled_template_comes_in_once_in_either_language_and_goes_again(
    warehouse: Warehouse, tmp_path: Path, dataset: str
) -> None:
    english, chinese = tmp_path / f"{dataset}_en.xlsx", tmp_path / f"{dataset}_zh.xlsx"
    english.write_bytes(template(dataset, "en"))
    chinese.write_bytes(template(dataset, "zh"))

    first = landed_from(warehouse, english, tmp_path)
    again = landed_from(warehouse, english, tmp_path)
    other = landed_from(warehouse, chinese, tmp_path)

    assert (first.state, first.added, first.changed, first.unchanged) == ("landed", 1, 0, 0)
    assert again.state == "nothing-new"
    assert (other.state, other.added, other.changed + other.unchanged) == ("landed", 0, 1)
    assert faults(warehouse) == []
    undo(warehouse, 2)
    undo(warehouse, 1)
    assert faults(warehouse) == []
    with warehouse.cursor() as cursor:
        table = DECLARED[dataset].table if dataset in DECLARED else dataset
        assert cursor.execute(f"select count(*) from {table}").fetchall() == [(0,)]


def test_visits_that_are_alike_are_each_a_visit_and_a_file_again_adds_none(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    first = land(warehouse, reading_of("visits", VISITS, tmp_path / "1.parquet", "march.xlsx"))
    corrected = VISITS.replace("came back", "bought")
    second = land(warehouse, reading_of("visits", corrected, tmp_path / "2.parquet", "march_corrected.xlsx"))

    assert (first.added, first.changed, first.unchanged) == (3, 0, 0)
    assert (second.added, second.changed, second.unchanged) == (0, 1, 2)
    results = [("Amy", "liked it"), ("Amy", "bought"), ("Bo", None)]
    assert rows_in(warehouse, "visits", "salesperson", "result") == results
    undo(warehouse, 2)
    assert rows_in(warehouse, "visits", "salesperson", "result")[1] == ("Amy", "came back")
    assert faults(warehouse) == []


def test_a_number_tells_a_row_by_itself(warehouse: Warehouse, tmp_path: Path) -> None:
    head = "visit_id  visited_on  salesperson"
    land(warehouse, reading_of("visits", f"{head}\nV-1  2026-03-02  Amy", tmp_path / "1.parquet", "1.xlsx"))
    moved = land(warehouse, reading_of("visits", f"{head}\nv-1  2026-03-05  Bo", tmp_path / "2.parquet", "2.xlsx"))

    assert (moved.added, moved.changed) == (0, 1)
    assert rows_in(warehouse, "visits", "visited_on", "salesperson") == [(date(2026, 3, 5), "Bo")]


def test_receipts_are_previewed_by_the_company_of_their_person_and_vanish_by_month(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    roster = "name  company\nAmy  north\nBo   south"
    land(warehouse, reading_of("roster", roster, tmp_path / "0.parquet", "roster.xlsx"))
    head = "order_no  paid_on  salesperson  amount  part"
    land(
        warehouse,
        reading_of(
            "receipts",
            f"""{head}
            a  2026-03-01  Amy  100  payment
            b  2026-03-02  Amy  50   payment
            c  2026-03-02  Bo   30   payment""",
            tmp_path / "1.parquet",
            "1.xlsx",
        ),
    )
    again = reading_of("receipts", f"{head}\na  2026-03-01  Amy  100  payment", tmp_path / "2.parquet", "2.xlsx")

    (found,) = preview(warehouse, again).datasets
    retired = land(warehouse, again, complete="complete")

    assert (found.added, found.unchanged, found.vanished) == (0, 1, 1)
    assert [(one.company, one.before, one.after, one.vanished) for one in found.companies] == [("north", 150, 150, 50)]
    assert retired.retired == 1
    assert [order for (order,) in rows_in(warehouse, "receipts", "order_no")] == ["c", "a"]
    undo(warehouse, retired.import_no or 0)
    assert sorted(order for (order,) in rows_in(warehouse, "receipts", "order_no")) == ["a", "b", "c"]
    assert faults(warehouse) == []


def test_an_imported_campaign_stands_over_the_settings_until_it_is_taken_back(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    query = """select campaign, starts_on, ends_before, time_zone
               from campaigns where starts_on >= '2026-09-01' order by starts_on"""
    with warehouse.cursor() as cursor:
        before = cursor.execute(query).fetchall()
    stated = """campaign                first_day   last_day    time_zone
                September festival 2026  2026-09-05  2026-10-04  -
                Singles day              2026-11-01  2026-11-11  America/Los_Angeles"""

    land(warehouse, reading_of("campaigns", stated, tmp_path / "1.parquet", "festivals.xlsx"))

    with warehouse.cursor() as cursor:
        found = cursor.execute(query).fetchall()
    assert found[:2] == [
        ("september-2026", date(2026, 9, 5), date(2026, 10, 5), "Asia/Shanghai"),
        ("singles-day", date(2026, 11, 1), date(2026, 11, 12), "America/Los_Angeles"),
    ]
    assert found[2:] == before[1:]
    assert "singles day" in known(warehouse).campaigns
    undo(warehouse, 1)
    with warehouse.cursor() as cursor:
        assert cursor.execute(query).fetchall() == before


def test_days_off_of_everybody_are_no_selling_days_and_those_of_one_person_change_nothing(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    query = "select day, is_selling from calendar where day between '2026-03-06' and '2026-03-12' order by day"
    stated = """day         last_day    kind         salesperson
                2026-03-06  2026-03-09  day_off      -
                2026-03-08  -           working_day  -
                2026-03-11  2026-03-12  day_off      Amy"""

    land(warehouse, reading_of("calendar", stated, tmp_path / "1.parquet", "calendar.xlsx"))

    with warehouse.cursor() as cursor:
        found = [is_selling for _, is_selling in cursor.execute(query).fetchall()]
    assert found == [False, False, True, False, True, True, True]
    undo(warehouse, 1)
    with warehouse.cursor() as cursor:
        found = [is_selling for _, is_selling in cursor.execute(query).fetchall()]
    assert found == [True, False, False, True, True, True, True]


def test_a_list_of_territories_is_a_roster_until_there_is_one(warehouse: Warehouse, tmp_path: Path) -> None:
    people = "salesperson  region\nAnna  West\nChuck  East"
    land(warehouse, reading_of("territories", people, tmp_path / "1.parquet", "people.xlsx"))
    assert known(warehouse).people == {"anna", "chuck"}

    roster = "name  company\nAnna  north"
    land(warehouse, reading_of("roster", roster, tmp_path / "2.parquet", "roster.xlsx"))

    with warehouse.cursor() as cursor:
        query = """select people.name, companies.name, "groups".name, on_roster
                   from standing
                   join names as people on people.name_id = salesperson
                   join names as companies on companies.name_id = company
                   join names as "groups" on "groups".name_id = "group"
                   where salesperson <> 0 and alias = salesperson
                   order by 1"""
        found = cursor.execute(query).fetchall()
    assert found == [("Anna", "north", "Unassigned", True), ("Chuck", "Unassigned", "East", True)]
    assert faults(warehouse) == []


def test_a_warehouse_of_an_earlier_day_gains_the_tables_and_columns_that_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    with Warehouse.open(path) as warehouse:
        land(warehouse, reading_of("visits", VISITS, tmp_path / "1.parquet", "march.xlsx"))
        with warehouse.writing() as cursor:
            cursor.execute("delete from settings where name = 'tables'")
            cursor.execute("drop table coaching; drop table coaching_superseded")
            cursor.execute("alter table visits drop column minutes; alter table visits_superseded drop column minutes")

    with Warehouse.open(path) as warehouse:
        talks = "held_on  kind  topic  salesperson\n2026-03-02  coaching  prices  Amy"
        land(warehouse, reading_of("coaching", talks, tmp_path / "2.parquet", "talks.xlsx"))
        timed = f"{VISITS}\n2026-03-10  Bo  Red  call  -".replace("result", "minutes").replace("liked it", "30")
        timed = timed.replace("came back", "45")
        land(warehouse, reading_of("visits", timed, tmp_path / "3.parquet", "timed.xlsx"))

        assert rows_in(warehouse, "coaching", "salesperson", "topic") == [("Amy", "prices")]
        assert [minutes for (minutes,) in rows_in(warehouse, "visits", "minutes")] == [30, 45, None, None]
        assert faults(warehouse) == []

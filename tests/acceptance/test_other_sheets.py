"""Published files of other kinds than orders, from file to stored rows."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse

MEANT = Answers(mapping=(("type", "kind:Meting:meeting"), ("type", "kind:Dem0:demo")))


@pytest.fixture
def today() -> Iterator[Warehouse]:
    with Warehouse.open(":memory:", today=lambda: date(2026, 11, 22)) as opened:
        yield opened


def sheet_of(warehouse: Warehouse, path: Path, scratch: Path, answers: Answers = Answers()) -> SheetReading:  # noqa: B008
    """The first sheet, stored."""
    reading = read_for_import(path, scratch, known(warehouse), answers)
    assert land(warehouse, reading).state == "landed"
    return reading.sheets[0]


def answer(warehouse: Warehouse, query: str) -> list[tuple[object, ...]]:
    with warehouse.cursor() as cursor:
        return cursor.execute(query).fetchall()


def test_slips_in_the_kind_of_a_visit_are_asked_with_the_likely_word(shared_data: Path, tmp_path: Path) -> None:
    (sheet,) = read_for_import(shared_data / "healthtech_crm/activities.csv", tmp_path).sheets

    assert (sheet.dataset, sheet.rows_read, sheet.loaded, sheet.rejected) == ("visits", 10000, 9988, 12)
    assert [(one.code, one.likely, one.option_flag, one.holds_back) for one in sheet.questions] == [
        ("value-unknown", "demo", '--map "type=kind:Dem0:demo"', "rows"),
        ("value-unknown", "meeting", '--map "type=kind:Meting:meeting"', "rows"),
    ]


def test_visits_are_all_kept_and_strange_days_told(shared_data: Path, tmp_path: Path, today: Warehouse) -> None:
    sheet = sheet_of(today, shared_data / "healthtech_crm/activities.csv", tmp_path, MEANT)

    assert (sheet.loaded, sheet.rejected, sheet.skipped) == (10000, 0, 0)
    assert Counter(one.code for one in sheet.problems) == {"day-far-from-others": 19, "day-in-future": 1}
    assert answer(today, "select kind, count(*) from visits group by kind order by kind") == [
        ("call", 2515 + 7), ("demo", 2433 + 6), ("email", 2411 + 6), ("meeting", 2616 + 6),
    ]  # fmt: skip
    assert answer(today, "select count(*) from visits where salesperson = 0") == [(30,)]
    most = """select names.name, count(*) from visits join names on name_id = salesperson
              group by names.name order by 2 desc limit 5"""
    assert answer(today, most) == [("R001", 429), ("R023", 425), ("R011", 419), ("R021", 415), ("R010", 410)]
    assert [one for one in check(today) if not one.holds] == []


def test_leads_are_told_by_their_number_and_repeated_numbers_are_said(
    shared_data: Path, tmp_path: Path, today: Warehouse
) -> None:
    sheet = sheet_of(today, shared_data / "healthtech_crm/leads.csv", tmp_path)

    assert (sheet.rows_read, sheet.loaded, sheet.rejected, sheet.skipped) == (2010, 2005, 0, 5)
    assert [(one.code, one.row) for one in sheet.problems] == [
        ("number-repeated", row) for row in (2003, 2007, 2008, 2009, 2011)
    ]
    assert answer(today, "select count(*), count(distinct fact_key) from leads") == [(2005, 2000)]
    found = dict(answer(today, "select status, count(*) from leads group by status"))
    assert set(found) == {"disqualified", "open", "converted"}
    assert sum(found.values()) == 2005
    by_folded = f"""
        select lower(trim(status)), count(*)
        from (select distinct * from read_csv('{shared_data / "healthtech_crm/leads.csv"}', all_varchar = true))
        group by 1
    """
    assert found == dict(duckdb.sql(by_folded).fetchall())
    assert answer(today, "select count(*) from leads where source is null")[0][0] == 100
    assert [one for one in check(today) if not one.holds] == []


@pytest.mark.parametrize(
    ("file", "sheet_no", "dataset", "loaded"),
    [
        ("healthtech_crm/accounts.csv", 1, "customers", 200),
        ("maven_crm/accounts.csv", 1, "customers", 85),
        ("adventureworks/Resellers.csv", 1, "customers", 701),
        ("pbpython/customer-status.xlsx", 1, "customers", 16),
        ("adventureworks/DimEmployeeSalesTerritory.csv", 1, "territories", 39),
        ("northwind/employee-territories.csv", 1, "territories", 49),
        ("superstore_countries/Entitlements.csv", 1, "territories", 5),
        ("northwind/order-details.csv", 1, "order_lines", 2155),
        ("superstore/Sample - Superstore.xls", 2, "returns", 296),
        ("superstore/Sample - Superstore.xls", 3, "territories", 4),
    ],
)
def test_a_file_of_another_kind_is_taken_for_what_it_is(
    shared_data: Path, tmp_path: Path, file: str, sheet_no: int, dataset: str, loaded: int
) -> None:
    sheets = read_for_import(shared_data / file, tmp_path).sheets
    found = next(one for one in sheets if one.sheet_no == sheet_no)

    assert (found.dataset, found.rows_read, found.loaded, found.questions) == (dataset, loaded, loaded, ())


def test_damaged_rows_of_a_customer_list_are_counted(shared_data: Path, tmp_path: Path) -> None:
    (sheet,) = read_for_import(shared_data / "northwind/customers.csv", tmp_path).sheets

    assert (sheet.dataset, sheet.rows_read, sheet.loaded + sheet.rejected) == ("customers", 91, 91)


def test_a_manager_given_by_number_is_that_person(shared_data: Path, tmp_path: Path, today: Warehouse) -> None:
    sheet_of(today, shared_data / "northwind/employees.csv", tmp_path)

    teams = """select companies.name, list(people.name order by people.name)
               from roster join names as people on people.name_id = roster.name
               join names as companies on companies.name_id = company
               group by companies.name order by companies.name"""
    assert answer(today, teams) == [
        ("Buchanan", ["Dodsworth", "King", "Suyama"]),
        ("Fuller", ["Buchanan", "Callahan", "Davolio", "Leverling", "Peacock"]),
        ("Unassigned", ["Fuller"]),
    ]

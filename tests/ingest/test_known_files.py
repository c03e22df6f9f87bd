"""Files that nobody here wrote give the numbers that were worked out elsewhere."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import NOTHING_KNOWN
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import rows_of


def first_sheet(path: Path, scratch: Path, answers: Answers = Answers()) -> SheetReading:  # noqa: B008
    return read_for_import(path, scratch, NOTHING_KNOWN, answers).sheets[0]


NOTICES = {
    "adventureworks/FactResellerSales.csv": {"amount-unusual"},
    "adventureworks/ResellerSales_202006.csv": {"amount-unusual"},
    "maven_crm/sales_pipeline.csv": {"amount-unusual"},
    "bike_cn/销售记录.xlsx": {"amount-unusual", "amount-has-parts-of-cents"},
    "awkward/sales_pipeline_ddmmyy.csv": {"amount-unusual", "date-order-decided"},
}


@pytest.mark.parametrize(
    ("file", "answers", "dataset", "loaded", "typed", "amount"),
    [
        ("maven_crm/sales_pipeline.csv", Answers(), "orders", 8800, 8800, "10005534"),
        ("maven_crm/sales_teams.csv", Answers(), "roster", 35, 35, None),
        ("adventureworks/FactResellerSales.csv", Answers(), "orders", 57851, 57851, "77548570.20"),
        ("adventureworks/ResellerSales_202006.csv", Answers(), "orders", 3004, 3004, "3429150.01"),
        ("adventureworks/SalespersonPerformance.csv", Answers(), "roster", 18, 18, None),
        ("adventureworks/ResellerSalesTargets.csv", Answers(unit="thousand"), "targets", 81, 809, "676210000"),
        ("bike_cn/销售记录.xlsx", Answers(), "orders", 15092, 15092, "70299898.6639"),
        ("pbpython/sample-sales-reps.xlsx", Answers(without=("order_no",)), "orders", 1500, 1500, "857630.19"),
        ("awkward/sales_pipeline_ddmmyy.csv", Answers(), "orders", 8800, 8800, "10005534"),
    ],
)
def test_a_published_file_is_read_whole(
    shared_data: Path,
    tmp_path: Path,
    file: str,
    answers: Answers,
    dataset: str,
    loaded: int,
    typed: int,
    amount: str | None,
) -> None:
    reading = first_sheet(shared_data / file, tmp_path, answers)

    assert reading.questions == ()
    assert {one.code for one in reading.problems} == NOTICES.get(file, set())
    assert {one.severity for one in reading.problems} <= {"notice"}
    assert (reading.dataset, reading.rows_read, reading.loaded, reading.typed_rows) == (dataset, loaded, loaded, typed)
    assert reading.amount == (None if amount is None else Decimal(amount))


def test_won_deals_are_confirmed_and_the_others_are_told_apart(shared_data: Path, tmp_path: Path) -> None:
    reading = first_sheet(shared_data / "maven_crm/sales_pipeline.csv", tmp_path)

    rows = rows_of(reading, "status", "amount")
    found = {status: sum(1 for one, _ in rows if one == status) for status in ("confirmed", "lost", "pending")}
    assert found == {"confirmed": 4238, "lost": 2473, "pending": 2089}
    assert sum(amount for status, amount in rows if status == "confirmed") == Decimal(10005534)


def test_day_first_dates_give_the_same_days_as_the_original(shared_data: Path, tmp_path: Path) -> None:
    original = first_sheet(shared_data / "maven_crm/sales_pipeline.csv", tmp_path)
    days = rows_of(original, "order_no", "order_date", "confirm_date")
    rewritten = first_sheet(shared_data / "awkward/sales_pipeline_ddmmyy.csv", tmp_path)

    assert sorted(rows_of(rewritten, "order_no", "order_date", "confirm_date"), key=str) == sorted(days, key=str)


def test_agent_manager_and_office_are_person_manager_and_group(shared_data: Path, tmp_path: Path) -> None:
    reading = first_sheet(shared_data / "maven_crm/sales_teams.csv", tmp_path)

    assert rows_of(reading, "name", "manager", "group", "company")[0] == (
        "Anna Snelling",
        "Dustin Brinkmann",
        "Central",
        None,
    )


def test_every_number_of_a_person_is_an_alias(shared_data: Path, tmp_path: Path) -> None:
    reading = first_sheet(shared_data / "adventureworks/SalespersonPerformance.csv", tmp_path)

    name, aliases, title = rows_of(reading, "name", "aliases", "title")[0]
    assert (name, title) == ("Stephen Jiang", "North American Sales Manager")
    assert sorted(aliases) == ["272", "502097814", "stephen-jiang@adventureworks.com"]


def test_orders_are_dated_by_the_order_and_not_by_what_is_due(shared_data: Path, tmp_path: Path) -> None:
    reading = first_sheet(shared_data / "adventureworks/ResellerSales_202006.csv", tmp_path)

    assert dict(reading.mapping)["OrderDate"] == "order_date"
    assert {day.isoformat()[:7] for (day,) in rows_of(reading, "order_date")} == {"2020-06"}
    assert "DueDate" in reading.extras


def test_chinese_orders_keep_number_person_and_customer(shared_data: Path, tmp_path: Path) -> None:
    reading = first_sheet(shared_data / "bike_cn/销售记录.xlsx", tmp_path)

    rows = rows_of(reading, "order_no", "salesperson")
    assert len({order for order, _ in rows}) == 6554
    assert len({person for _, person in rows}) == 14
    assert dict(reading.mapping)["客户名称"] == "customer"


def test_monthly_files_without_number_and_person(shared_data: Path, tmp_path: Path) -> None:
    answers = Answers(without=("order_no", "salesperson"))
    months = [
        first_sheet(shared_data / f"pbpython/sales-{month}-2014.xlsx", tmp_path, answers)
        for month in ("jan", "feb", "mar")
    ]

    assert [one.loaded for one in months] == [134, 108, 142]
    assert sum(one.amount or 0 for one in months) == Decimal("535494.66")
    keys = [key for (key,) in rows_of(months[2], "occurrence_key")]
    assert len(set(keys)) == 142


def test_the_same_rows_have_the_same_keys_in_any_order(shared_data: Path, tmp_path: Path) -> None:
    answers = Answers(without=("order_no", "salesperson"))
    path = shared_data / "pbpython/sales-jan-2014.xlsx"

    first = rows_of(first_sheet(path, tmp_path, answers), "occurrence_key", "row_no")
    again = rows_of(first_sheet(path, tmp_path, answers), "occurrence_key", "row_no")

    assert first == again


def test_no_published_file_breaks_the_reading(shared_data: Path, tmp_path: Path) -> None:
    from sales_analytics.terms.errors import FileUnreadableError

    unreadable = []
    for path in sorted(shared_data.rglob("*")):
        if path.is_file() and path.suffix not in (".md", ".json", ".zip"):
            try:
                reading = read_for_import(path, tmp_path)
            except FileUnreadableError as error:
                unreadable.append((path.name, error.code))
                continue
            for sheet in reading.sheets:
                assert sheet.rows_read == sheet.loaded + sheet.rejected + sheet.skipped
                assert sheet.dataset or any(problem.code == "not-recognised" for problem in sheet.problems)
    assert sorted(name for name, _ in unreadable) == [
        "html_page_named.xlsx", "pass_protected.xlsx", "too_small.xls", "xlsx-corrupted.xlsx",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "asked"),
    [
        ("awkward/Sales_January_2019.csv", ["salesperson-missing"]),
        ("pbpython/sales-jan-2014.xlsx", ["order-no-missing", "salesperson-missing"]),
        ("superstore_countries/Sales Targets.xlsx", ["entity-missing"]),
        ("awkward/data_gbk.csv", ["order-no-missing", "amount-missing"]),
    ],
)
def test_what_is_missing_is_asked_for(shared_data: Path, tmp_path: Path, file: str, asked: list[str]) -> None:
    reading = first_sheet(shared_data / file, tmp_path)

    assert [question.code for question in reading.questions] == asked
    assert reading.rows is None

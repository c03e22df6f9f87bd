"""Files that strangers wrote, through the command line, against totals that were computed independently."""

import json
from pathlib import Path
from typing import Any

import pytest

from sales_analytics.cli import main


@pytest.fixture(scope="session")
def expected(shared_data: Path) -> dict[str, Any]:
    return json.loads((shared_data / "expected_totals.json").read_text("utf-8"))


class Desk:
    """A command line with a warehouse of its own."""

    def __init__(self, warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.warehouse, self.capsys = warehouse, capsys

    def run(self, *words: object) -> tuple[int, str]:
        code = main([*(str(word) for word in words), "--warehouse", str(self.warehouse)])
        return code, self.capsys.readouterr().out

    def take(self, *words: object) -> list[dict[str, Any]]:
        code, out = self.run("import", *words, "--json")
        assert code == 0, out
        return json.loads(out)

    def ask(self, *words: object) -> list[dict[str, Any]]:
        code, out = self.run("ask", *words, "--format", "json")
        assert code == 0, out
        return json.loads(out)

    def total(self, *words: object) -> tuple[int, str]:
        (one,) = self.ask("totals", *words)
        return one["orders"], one["amount"]

    def holds(self) -> bool:
        return self.run("check")[0] == 0


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path / "sales.duckdb", capsys)


def by_name(rows: list[dict[str, Any]], *fields: str) -> dict[str, tuple[Any, ...]]:
    return {row["name"]: tuple(row[field] for field in fields) for row in rows}


def test_a_crm_pipeline_and_its_teams_need_no_option(desk: Desk, shared_data: Path, expected: dict[str, Any]) -> None:
    crm, right = shared_data / "maven_crm", expected["maven_crm"]
    sheets = desk.take(crm / "sales_pipeline.csv", crm / "sales_teams.csv")

    assert {sheet["file"]: (sheet["dataset"], sheet["rows_read"], sheet["rejected"]) for sheet in sheets} == {
        "sales_pipeline.csv": ("orders", 8800, 0),
        "sales_teams.csv": ("roster", 35, 0),
    }
    assert desk.total() == (4238, right["won_amount"])
    agents = by_name(desk.ask("orders"), "orders", "lost_orders", "amount")
    assert len(agents) == right["agents_in_team_file"]
    assert {name: found for name, found in agents.items() if found[0]} == {
        name: (one["won"], one["lost"], one["amount"]) for name, one in right["by_agent"].items()
    }
    assert {name for name, found in agents.items() if not found[0]} == {
        "Mei-Mei Johns", "Elizabeth Anderson", "Natalya Ivanova", "Carol Thompson", "Carl Lin"
    }  # fmt: skip
    assert by_name(desk.ask("orders", "--level", "company"), "orders", "amount") == {
        name: (one["deals"], one["amount"]) for name, one in right["won_by_manager"].items()
    }
    assert by_name(desk.ask("orders", "--level", "group"), "amount") == {
        "West": ("3568647.00",), "Central": ("3346293.00",), "East": ("3090594.00",)
    }  # fmt: skip
    months = desk.ask("totals", "--by", "month")
    assert {row["period"][:7]: (row["orders"], row["amount"]) for row in months if row["orders"]} == {
        month: (one["deals"], one["amount"]) for month, one in right["won_by_month"].items()
    }
    (total,) = desk.ask("orders", "--level", "total")
    assert (total["lost_orders"], total["open_orders"]) == (2473, 1589 + 500)
    assert desk.holds()


def test_an_archive_of_tables_is_taken_in_as_its_files_are(
    desk: Desk, shared_data: Path, expected: dict[str, Any]
) -> None:
    sheets = desk.take(shared_data / "maven_crm" / "CRM+Sales+Opportunities.zip")
    right = expected["maven_crm"]

    assert {sheet["sheet"]: sheet["rows_read"] for sheet in sheets if sheet["dataset"] in ("orders", "roster")} == {
        "sales_pipeline.csv": 8800,
        "sales_teams.csv": 35,
    }
    assert desk.total() == (4238, right["won_amount"])
    assert by_name(desk.ask("orders", "--level", "company"), "orders", "amount") == {
        name: (one["deals"], one["amount"]) for name, one in right["won_by_manager"].items()
    }
    assert desk.holds()


def test_wide_targets_in_thousands_meet_order_lines_by_the_roster(
    desk: Desk, shared_data: Path, expected: dict[str, Any]
) -> None:
    bikes, right = shared_data / "adventureworks", expected["adventureworks"]
    desk.take(bikes / "SalespersonPerformance.csv")
    desk.take(bikes / "ResellerSalesTargets.csv", "--unit", "thousand")
    (orders,) = desk.take(bikes / "FactResellerSales.csv")

    assert orders["rows_read"] == orders["loaded"] == 57851
    assert desk.total() == (3616, "77548570.20")
    assert by_name([row for row in desk.ask("orders") if row["orders"]], "orders", "amount") == {
        name: (one["orders"], one["amount"]) for name, one in right["orders"]["by_salesperson"].items()
    }
    for year in ("2018", "2019"):
        found = by_name(
            desk.ask("attainment", "--from", f"{year}-01-01", "--to", f"{year}-12-31"), "target", "amount", "attainment"
        )
        for name, years in right["attainment_calendar_year"].items():
            one = years[year]
            target, amount, attainment = found[name]
            assert (target or "0.00", amount) == (one["target"], one["actual"]), (name, year)
            assert (attainment and round(attainment * 100, 2)) == (
                one["attainment_pct"] and float(one["attainment_pct"])
            ), name
    may = by_name(
        desk.ask("attainment", "--from", "2020-05-01", "--to", "2020-05-31"), "amount", "target", "attainment"
    )
    assert may["Lynn Tsoflias"][:2] == ("98998.03", "100000.00")
    assert round(may["Lynn Tsoflias"][2], 4) == 0.9900
    assert desk.holds()


def test_the_next_month_adds_its_lines_once_and_goes_again(desk: Desk, shared_data: Path) -> None:
    bikes = shared_data / "adventureworks"
    desk.take(bikes / "SalespersonPerformance.csv")
    desk.take(bikes / "FactResellerSales.csv")
    (june,) = desk.take(bikes / "ResellerSales_202006.csv")
    after = desk.total()
    (again,) = desk.take(bikes / "ResellerSales_202006.csv")

    assert june["loaded"] == 3004
    assert after == (3616 + 180, "80977720.21")
    assert desk.total() == after
    assert again["import"] is None
    assert desk.total("--from", "2020-06-01", "--to", "2020-06-30") == (180, "3429150.01")
    assert desk.run("undo", june["import"])[0] == 0
    assert desk.total() == (3616, "77548570.20")
    assert desk.holds()


def test_chinese_headings_are_read_and_rounded_after_summing(
    desk: Desk, shared_data: Path, expected: dict[str, Any]
) -> None:
    desk.take(shared_data / "bike_cn" / "销售记录.xlsx")
    right = expected["bike_cn"]

    assert desk.total() == (6554, "70299898.66")
    assert by_name(desk.ask("leaderboard"), "orders", "amount") == {
        name: (one["orders"], one["amount"]) for name, one in right["by_salesperson_id"].items()
    }
    months = desk.ask("totals", "--by", "month")
    assert {row["period"][:7]: row["amount"] for row in months} == right["by_month"]


def test_files_without_number_and_person_are_counted_once(desk: Desk, shared_data: Path) -> None:
    files = [shared_data / "pbpython" / f"sales-{month}-2014.xlsx" for month in ("jan", "feb", "mar")]
    code, out = desk.run("import", files[0], "--json")
    assert code == 1
    assert json.loads(out)[0]["import"] is None

    without = ("--without", "order_no", "--without", "salesperson")
    sheets = desk.take(*files, *without)
    desk.take(*files, *without)

    assert sum(sheet["loaded"] for sheet in sheets) == 384
    assert desk.total() == (384, "535494.66")
    (person,) = desk.ask("leaderboard")
    assert (person["name"], person["company"], person["amount"]) == ("Unassigned", "Unassigned", "535494.66")


def test_lines_by_person_without_order_numbers(desk: Desk, shared_data: Path, expected: dict[str, Any]) -> None:
    desk.take(shared_data / "pbpython" / "sample-sales-reps.xlsx", "--without", "order_no")
    right = expected["pbpython"]["sample-sales-reps"]

    assert desk.total() == (1500, right["amount"])
    assert by_name(desk.ask("orders"), "orders", "amount") == {
        name: (one["lines"], one["amount"]) for name, one in right["by_rep"].items()
    }

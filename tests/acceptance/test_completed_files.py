"""Files of which one lacks what another has: lines, salespeople, returns; against totals worked out independently."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sales_analytics.cli import main
from tests.acceptance.test_real_files import Desk, by_name


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path / "sales.duckdb", capsys)


@pytest.fixture(scope="session")
def right(shared_data: Path) -> dict[str, Any]:
    return json.loads((shared_data / "expected_totals.json").read_text("utf-8"))


def codes(sheet: dict[str, Any]) -> dict[str, int]:
    """How many problems of each kind a sheet has."""
    found = [one["code"] for one in sheet["problems"]]
    return {code: found.count(code) for code in found}


def told(desk: Desk, *words: str) -> list[str]:
    """What is said beside the totals."""
    main(["ask", "totals", *words, "--warehouse", str(desk.warehouse)])
    return desk.capsys.readouterr().err.splitlines()


@pytest.mark.parametrize("order", [("orders", "order-details"), ("order-details", "orders")], ids=" then ".join)
def test_orders_in_two_files_count_by_their_lines(
    order: tuple[str, str], desk: Desk, shared_data: Path, right: dict[str, Any]
) -> None:
    north, expected = shared_data / "northwind", right["northwind"]
    desk.take(north / "employees.csv")
    first, second = (desk.take(north / f"{name}.csv")[0] for name in order)

    heads, lines = (first, second) if order[0] == "orders" else (second, first)
    assert (heads["rows_read"], heads["loaded"], heads["amount"]) == (830, 830, None)
    assert codes(heads)["cells-too-many"] == expected["rows_with_an_extra_field"]
    assert codes(heads)["awaiting-lines"] == codes(heads)["lines-damaged"] == 1
    assert (lines["dataset"], lines["rows_read"], lines["loaded"]) == ("order_lines", 2155, 2155)
    assert "quantity × unitPrice × (1 - discount)" in lines["problems"][0]["expected"]
    assert desk.total() == (expected["orders"], expected["amount"])
    assert by_name(desk.ask("leaderboard"), "orders", "amount") == {
        name.split()[1]: tuple(counts) for name, counts in expected["by_employee"].items()
    }
    assert desk.holds()

    assert desk.run("undo", second["import"])[0] == 0
    assert desk.total() == ((830, "0.00") if order[0] == "orders" else (0, "0.00"))
    desk.take(north / f"{order[1]}.csv")
    assert desk.total() == (expected["orders"], expected["amount"])
    assert desk.holds()


def test_lines_are_the_passport_of_an_order(desk: Desk, shared_data: Path) -> None:
    north = shared_data / "northwind"
    desk.take(north / "orders.csv", north / "order-details.csv")

    (customers,) = [one for one in desk.ask("totals", "--by", "customer") if one["customer"] == "HUNGC"]
    assert customers["orders"] == 5
    assert told(desk) == [
        "! 830 confirmed orders have no confirm date; they count on their order date (order-details.csv)"
    ]


def test_people_returns_and_orders_in_one_file(desk: Desk, shared_data: Path, right: dict[str, Any]) -> None:
    expected = right["superstore"]
    sheets = desk.take(shared_data / "superstore" / "Sample - Superstore.xls")

    assert {one["sheet"]: (one["dataset"], one["rows_read"], one["rejected"]) for one in sheets} == {
        "Orders": ("orders", 9994, 0), "Returns": ("returns", 296, 0), "People": ("territories", 4, 0)
    }  # fmt: skip
    assert desk.total() == (expected["distinct_orders"], expected["amount"])
    assert by_name(desk.ask("leaderboard"), "orders", "amount") == {
        name.split(" / ")[0]: (one["orders"], one["amount"]) for name, one in expected["by_person"].items()
    }
    (total,) = desk.ask("totals")
    assert total["amount_after_returns"] == expected["returns"]["amount_without_returned_orders"]
    months = desk.ask("totals", "--by", "month")
    assert {row["period"][:7] for row in months} == expected["by_month"].keys()
    assert all(  # half a cent goes up here, there to the even cent
        abs(Decimal(row["amount"]) - Decimal(expected["by_month"][row["period"][:7]])) <= Decimal("0.01")
        for row in months
    )
    assert "! 296 orders were returned according to a sheet of returns" in "".join(told(desk))
    assert desk.holds()


def test_countries_have_their_person_and_their_target(desk: Desk, shared_data: Path, right: dict[str, Any]) -> None:
    folder, expected = shared_data / "superstore_countries", right["superstore_countries"]
    sheets = []
    for name in ("Entitlements.csv", "Sales Argentina.csv", "Sales Chile.csv", "Sales Colombia.csv",
                 "Superstore Sales Orders - Canada.xlsx", "Superstore Sales Orders - US.xlsx"):  # fmt: skip
        sheets += desk.take(folder / name)
    asked = desk.take(folder / "Sales Targets.xlsx", "--preview")
    person = "colombia@company.com"
    desk.take(folder / "Sales Targets.xlsx", "--map", f"Country=entity:Columbia:{person}")

    assert {one["file"].rsplit(" ", 1)[-1].split(".")[0]: one["rows_read"] for one in sheets} == {
        "Entitlements": 5, "US": 9997, "Canada": 384, "Argentina": 390, "Chile": 143, "Colombia": 360
    }  # fmt: skip
    assert [one["options"][0]["answer"] for one in asked[0]["questions"]] == [person]
    year = ("--from", "2014-01-01", "--to", "2014-12-31")
    found = by_name(desk.ask("attainment", *year), "target", "amount", "attainment")
    for country, share in expected["attainment_2014_pct"].items():
        owner = f"{'us' if country == 'United States' else country.lower()}@company.com"
        target, amount, attainment = found[owner]
        spelled = "Columbia (sic)" if country == "Colombia" else country
        assert (target, amount) == (expected["targets_2014"][spelled], expected["actual_2014"][country])
        assert f"{attainment * 100:.2f}" == share
    assert len(found) == 5
    assert "! 3 orders are dated after today (Superstore Sales Orders - US.xlsx)" in told(desk)
    assert desk.holds()


def test_a_pipeline_with_contradictions_counts_by_its_status(
    desk: Desk, shared_data: Path, right: dict[str, Any]
) -> None:
    crm, expected = shared_data / "healthtech_crm", right["healthtech_crm"]["opportunities"]
    desk.take(crm / "sales_reps.csv", crm / "accounts.csv")
    (deals,) = desk.take(crm / "opportunities.csv", "--without", "salesperson")

    assert (deals["rows_read"], deals["loaded"], deals["amount"]) == (800, 800, expected["amount"])
    assert (codes(deals)["statuses-contradict"], codes(deals)["status-contradicted"]) == (1, 18)
    (total,) = desk.ask("orders", "--level", "total")
    assert (total["orders"], total["amount"], total["lost_orders"], total["open_orders"]) == (
        expected["by_status"]["Won"]["rows"], expected["by_status"]["Won"]["amount"],
        expected["by_status"]["Lost"]["rows"], expected["by_status"]["Open"]["rows"],
    )  # fmt: skip
    assert told(desk) == [
        "! 6 confirmed orders have no confirm date; they count on their order date (opportunities.csv)",
        "! 123 orders name no salesperson; their $189,156,475.00 stand under Unassigned (opportunities.csv)",
    ]
    assert desk.holds()


def test_till_rows_by_person_with_their_roster(desk: Desk, shared_data: Path, right: dict[str, Any]) -> None:
    expected = right["supermarket_cn"]["超市营业额2.xlsx"]
    sheets = desk.take(shared_data / "supermarket_cn" / "超市营业额2.xlsx", "--without", "order_no", "--accept-rejects")

    march, april, roster = sheets
    assert (march["rows_read"], march["loaded"], march["rejected"], march["amount"]) == (249, 246, 3, "327257.00")
    assert (april["rows_read"], april["loaded"], april["amount"]) == (8, 8, expected["Sheet2"]["amount"])
    assert (roster["dataset"], roster["rows_read"]) == ("roster", 7)
    found = by_name(desk.ask("leaderboard", "--from", "2019-03-01", "--to", "2019-03-31"), "amount")
    assert {name: amount for name, (amount,) in found.items() if amount != "0.00"} == {
        name.split()[1]: f"{amount}.00" for name, (_, amount) in expected["Sheet1"]["by_person"].items()
    }
    assert desk.total("--from", "2019-04-01", "--to", "2019-04-30") == (8, "10543.00")
    assert desk.holds()


def test_sales_without_number_and_date_take_the_day_that_is_said(
    desk: Desk, shared_data: Path, right: dict[str, Any]
) -> None:
    expected = right["supermarket_cn"]["电脑配件销售记录.xlsx"]
    file = shared_data / "supermarket_cn" / "电脑配件销售记录.xlsx"
    code, out = desk.run("import", file)
    assert (code, "--date " in out) == (1, True)
    desk.take(file, "--without", "order_no", "--date", "2019-03-31")

    assert desk.total() == (expected["rows"], expected["amount"])
    assert by_name(desk.ask("leaderboard"), "orders", "amount") == {
        name: (count, f"{amount}.00") for name, (count, amount) in expected["by_person"].items()
    }


def test_a_column_of_totals_is_no_thirteenth_month(desk: Desk, shared_data: Path, right: dict[str, Any]) -> None:
    file = shared_data / "supermarket_cn" / "产品销售统计.xlsx"
    code, out = desk.run("import", file, "--json")
    assert (code, json.loads(out)[0]["dataset"]) == (1, None)

    words = ("--dataset", "targets", "--map", "产品名称=entity", "--preview")
    (units,) = json.loads(desk.run("import", file, *words, "--json")[1])
    expected = right["supermarket_cn"]["产品销售统计.xlsx"]
    assert (units["rows_read"], Decimal(units["amount"])) == (expected["rows"], expected["units"])


def test_files_of_one_command_answer_for_each_other(desk: Desk, shared_data: Path) -> None:
    folder = shared_data / "superstore_countries"
    desk.take(folder / "Sales Chile.csv", folder / "Entitlements.csv")

    found = by_name(desk.ask("leaderboard"), "orders", "amount")
    assert found["chile@company.com"] == (80, "35447.07")


@pytest.mark.parametrize(
    ("ordered", "returned"),
    [("PI-26001", "ＰＩ－２６００１"), ("ＰＩ－２６００１", "pi-26001"), ("PI  26001", "PI 26001"),
     ("PI 26001", "pi\u300026001"), ("PI\u00a026001", "PI  26001")],
)  # fmt: skip
def test_a_return_finds_its_order_in_either_width(desk: Desk, tmp_path: Path, ordered: str, returned: str) -> None:
    orders, returns = tmp_path / "orders.csv", tmp_path / "returns.csv"
    orders.write_text(
        f"Order No,Order Date,Salesperson,Amount\n{ordered},2026-03-02,Amira,100\nPI-26002,2026-03-03,Amira,50\n",
        "utf-8",
    )
    returns.write_text(f"Returned,Order ID\nYes,{returned}\n", "utf-8")

    desk.take(orders)
    desk.take(returns)

    (total,) = desk.ask("totals")
    assert (total["orders"], total["amount"], total["amount_after_returns"]) == (2, "150.00", "50.00")

"""The first own import onto the sample asks what is to become of it."""

from pathlib import Path

import pytest

from sales_analytics.jobs.demo import IMPORTED_BY
from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.commands.test_deciding import Desk
from tests.given import reading_of

OWN = "Order No,Order Date,Salesperson,Amount\nA1,2026-09-01,Amy,100\n"
BAD = "Order No,Order Date,Salesperson,Amount\nA1,2026-09-01,Amy,much\n"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Over a warehouse that holds nothing but a sample."""
    with Warehouse.open(tmp_path / "w.duckdb") as warehouse:
        reading = reading_of("orders", "order_no  amount\ns-1  1", tmp_path / "s.parquet", "sample.csv")
        land(warehouse, reading, imported_by=IMPORTED_BY)
    return Desk(tmp_path, capsys)


def active(desk: Desk) -> list[str]:
    with Warehouse.open(desk.folder / "w.duckdb") as warehouse:
        return sorted(one.file for one in imports(warehouse) if one.state == "active")


def test_without_a_word_about_the_sample_nothing_is_stored(desk: Desk) -> None:
    code, sheet = desk.take("own.csv", OWN)

    assert (code, sheet["state"], [one["code"] for one in sheet["questions"]]) == (1, "refused", ["sample-loaded"])
    assert [one["option"] for one in sheet["questions"][0]["options"]] == ["--remove-sample", "--keep-sample"]
    assert active(desk) == ["sample.csv"]


def test_the_sample_goes_with_the_first_file_that_is_taken_in(desk: Desk) -> None:
    code, _ = desk.take("bad.csv", BAD, "--remove-sample")
    assert (code, active(desk)) == (1, ["sample.csv"]), "a refused file takes nothing away"

    code, sheet = desk.take("own.csv", OWN, "--remove-sample")
    assert (code, sheet["import"], active(desk)) == (0, 2, ["own.csv"])

    code, sheet = desk.take("more.csv", OWN.replace("A1", "A2"))
    assert (code, sheet["questions"], active(desk)) == (0, [], ["more.csv", "own.csv"])


def test_the_sample_may_stay_and_is_not_asked_about_again(desk: Desk) -> None:
    code, _ = desk.take("own.csv", OWN, "--keep-sample")
    assert (code, active(desk)) == (0, ["own.csv", "sample.csv"])

    code, sheet = desk.take("more.csv", OWN.replace("A1", "A2"))
    assert (code, sheet["questions"], len(active(desk))) == (0, [], 3)

"""A complete file that names an order in a row which cannot be read does not say that the order is gone."""

from pathlib import Path

import pytest

from sales_analytics.ingest.read import read_for_import
from sales_analytics.warehouse.landing import Landed, land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.preview import preview
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import Take, back, holds, sold

HEADINGS = "Order No,Salesperson,Confirm Date,Amount\n"
STORED = f"{HEADINGS}A1,Amy,2026-03-02,100\nA2,Bo,2026-03-03,50\nA3,Cy,2026-03-03,7\n"
SENT = f"{HEADINGS}A1,Amy,2026-03-02,110\n a2 ,Bo,2026-03-03,5o\nA4,Amy,2026-03-03,1\n"


def test_an_order_whose_row_stays_out_keeps_what_is_stored_of_it(
    warehouse: Warehouse, take: Take, tmp_path: Path
) -> None:
    take("orders", STORED)
    path = tmp_path / "march.csv"
    path.write_text(SENT, "utf-8")
    reading = read_for_import(path, tmp_path, known(warehouse))
    assert [(one.row, one.order_no, one.severity) for one in reading.sheets[0].problems] == [(3, "a2", "reject")]

    assert preview(warehouse, reading).vanished == 1
    landed = land(warehouse, reading, keep="accept-rejects", complete="complete")

    assert landed.retired == 1
    assert sold(warehouse) == {"Amy": ("111.00", 2), "Bo": ("50.00", 1)}
    holds(warehouse)
    back(warehouse, landed)
    assert sold(warehouse) == {"Amy": ("100.00", 1), "Bo": ("50.00", 1), "Cy": ("7.00", 1)}


def landed_complete(warehouse: Warehouse, folder: Path, name: str, written: str) -> Landed:
    """The text taken in as a complete file, its rejects accepted; the preview must have said what came of it."""
    path = folder / f"{name}.csv"
    path.write_text(written, "utf-8")
    reading = read_for_import(path, folder, known(warehouse))
    assert any(one.severity == "reject" for sheet in reading.sheets for one in sheet.problems)
    shown = preview(warehouse, reading)
    landed = land(warehouse, reading, keep="accept-rejects", complete="complete")
    assert (shown.vanished, sum(one.held_back for one in shown.datasets)) == (landed.retired, landed.held_back)
    holds(warehouse)
    return landed


@pytest.mark.parametrize("numbers", [("Ａ２", "A2"), ("A2", "Ａ２"), ("Straße-2", "STRASSE-2"), ("A  2", "A 2")])
def test_a_number_is_the_same_however_it_is_written(
    warehouse: Warehouse, take: Take, tmp_path: Path, numbers: tuple[str, str]
) -> None:
    stored, sent = numbers
    take("orders", f"{HEADINGS}A1,Amy,2026-03-02,100\n{stored},Bo,2026-03-03,50\n")

    landed = landed_complete(
        warehouse, tmp_path, "march", f"{HEADINGS}A1,Amy,2026-03-02,100\n{sent},Bo,2026-03-03,5o\n"
    )

    assert (landed.retired, landed.held_back) == (0, 1)
    assert sold(warehouse) == {"Amy": ("100.00", 1), "Bo": ("50.00", 1)}


def test_a_row_without_a_number_may_be_any_order(warehouse: Warehouse, take: Take, tmp_path: Path) -> None:
    take("orders", STORED)

    landed = landed_complete(
        warehouse, tmp_path, "march", f"{HEADINGS}A1,Amy,2026-03-02,100\n,Bo,2026-03-03,50\nA4,Amy,2026-03-03,1\n"
    )

    assert (landed.retired, landed.held_back) == (0, 2)


TARGETS = "Salesperson,Month,Target\n"
VISITS = "Visit Date,Salesperson,Customer,Purpose\n"


@pytest.mark.parametrize(
    ("dataset", "stored", "sent", "retired", "held_back", "left"),
    [
        (
            "targets",
            f"{TARGETS}Amy,2026-03,100\nBo,2026-03,50\nCy,2026-03,7\n",
            f"{TARGETS}Amy,2026-03,110\nbo ,2026-03,5o\n",
            1, 1, [("Amy", 110), ("Bo", 50)],
        ),
        (
            "targets",
            f"{TARGETS}Amy,2026-03,100\nBo,2026-03,50\nCy,2026-03,7\n",
            f"{TARGETS}Amy,2026-03,110\nZoe,2026-03,5o\n",
            0, 2, [("Amy", 110), ("Bo", 50), ("Cy", 7)],
        ),
    ],
    ids=["whose target it is, is told", "nobody knows whose"],
)  # fmt: skip
def test_a_target_whose_row_stays_out_keeps_what_is_stored_of_it(
    warehouse: Warehouse, take: Take, tmp_path: Path, dataset: str, stored: str, sent: str, retired: int,
    held_back: int, left: list[tuple[str, int]],
) -> None:  # fmt: skip
    take(dataset, stored)

    landed = landed_complete(warehouse, tmp_path, dataset, sent)

    assert (landed.retired, landed.held_back) == (retired, held_back)
    with warehouse.cursor() as cursor:
        cursor.execute(
            "select names.name, cast(target as integer) from targets join names on name_id = entity order by all"
        )
        assert cursor.fetchall() == left


def test_visits_whose_rows_stay_out_keep_what_is_stored_of_their_salesperson(
    warehouse: Warehouse, take: Take, tmp_path: Path
) -> None:
    take("visits", f"{VISITS}2026-03-02,Amy,Acme,quote\n2026-03-03,Bo,Beta,quote\n2026-03-04,Cy,Ceta,quote\n")

    landed = landed_complete(
        warehouse, tmp_path, "visits", f"{VISITS}2026-03-02,Amy,Acme,quote\n31.31.2026,Bo,Beta,quote\n"
    )

    assert (landed.retired, landed.held_back) == (1, 1)

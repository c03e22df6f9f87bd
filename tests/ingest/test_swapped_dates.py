"""Days typed in the order of another country, of which a spreadsheet read those that it could."""

from pathlib import Path

import pytest

from tests.ingest.grids import Sheet, read

HEADS = "Order No | Date | Salesperson | Amount"


def sheet(*days: str) -> Sheet:
    return Sheet("\n".join([HEADS, *(f"A{place} | {day} | Amy | 1" for place, day in enumerate(days))]))


def test_real_dates_up_to_the_twelfth_beside_texts_of_later_days_are_told(tmp_path: Path) -> None:
    reading = read(sheet("'25/09/2026", "@2026-05-09", "'13/09/2026", "@2026-03-09", "@2026-12-09"), tmp_path)

    said = [(one.code, one.row, one.found) for one in reading.problems if one.code != "date-order-decided"]
    assert said == [("dates-maybe-swapped", 3, "2026-05-09")]


@pytest.mark.parametrize(
    "days",
    [
        ("'25/09/2026", "@2026-05-09", "'13/09/2026", "@2026-03-09", "@2026-12-19"),
        ("'25/09/2026", "@2026-05-09", "'05/09/2026", "@2026-03-09", "@2026-12-09"),
        ("'25/09/2026", "@2026-05-09", "@2026-03-09", "@2026-12-09"),
    ],
    ids=["a later real date", "a text that could be read", "one text"],
)
def test_other_mixtures_are_no_sign_of_it(tmp_path: Path, days: tuple[str, ...]) -> None:
    assert {one.code for one in read(sheet(*days), tmp_path).problems} <= {"date-order-decided"}

"""Whatever stands in the cells: a sheet read row by row of doubt says what one that is read with patience says."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales_analytics.ingest import staged_cells, typed_rows
from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read, rows_of
from tests.ingest.test_at_once import COLUMNS

HEADINGS = "Order No,Order Date,Confirm Date,Salesperson,Customer,Order Type,Amount,Currency,Status,Remark"
PATIENT = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
PLAIN = ("2026-03-01", "2026-03-02", "Bo", "Red", "bulk", "10", "USD", "won", "")
ODD = {
    1: ("1.3.2026", "13.3.2026", "soon", "-", "20260304", "45000", "2026年3月", "5-Mar-26", "2026-02-30", ""),
    2: ("3/13/2026", "", "N/A", "later"),
    3: (" Bo ", "-", "Bo/Al", "Bo 70% Al 30%", "Total", "", "王艳(Bo)", "None", "Bo（离职）"),
    4: ("n/a", " x", "1007.0", "=1+1", "合计"),
    5: ("gift", "-", "样品", ""),
    6: ("$10", "¥10", "1,5", "(3)", "ten", "", "12.5万", "1.234567890", "0.1", "1,234.50", "-7", "731.9399999999999"),
    7: ("$", "money", "", "欧元"),
    8: ("maybe", "Closed Won ", "", "lost"),
    9: ("note", "备注"),
}
LINES = ("", "合计,,,,,,40", ",,,,,,10", HEADINGS, "备注：以上为准", "o-1,short")


@st.composite
def rows(draw: st.DrawFn) -> str:
    cells = list(PLAIN)
    for place in draw(st.lists(st.sampled_from(list(ODD)), max_size=2)):
        cells[place - 1] = draw(st.sampled_from(ODD[place]))
    number = draw(st.sampled_from(("", "o-1", "o-1-R1", "o-1A", "o-2/o-3", "2.02E+11", "o-7.0")) | st.none())
    return ",".join(f'"{cell}"' if "," in cell else cell for cell in ("#" if number is None else number, *cells))


@st.composite
def sheets(draw: st.DrawFn) -> str:
    """A few odd rows and lines among plain ones."""
    lines = [f"o-{100 + place}," + ",".join(PLAIN) for place in range(20)]
    for line in draw(st.lists(rows(), max_size=4)):
        place = draw(st.integers(0, len(lines)))
        lines.insert(place, line.replace("#", f"o-{200 + place}"))
    if draw(st.integers(0, 3)) == 0:
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(LINES)))
    return "\n".join((HEADINGS, *lines)) + "\n"


def seen(reading: SheetReading) -> tuple[Any, ...]:
    return replace(reading, rows=None), rows_of(reading, *COLUMNS) if reading.rows else None


@PATIENT
@given(written=sheets())
def test_both_ways_give_the_same_rows_and_say_the_same(
    monkeypatch: pytest.MonkeyPatch, read_csv: Read, written: str
) -> None:
    quickly = seen(read_csv(written))
    with monkeypatch.context() as patch:
        patch.setattr(typed_rows, "write_at_once", lambda *_: None)
        patiently = seen(read_csv(written))

    assert quickly == patiently
    assert quickly[0].rows_read == quickly[0].loaded + quickly[0].rejected + quickly[0].skipped


def test_a_few_bad_cells_do_not_send_the_whole_sheet_to_be_read_again(
    monkeypatch: pytest.MonkeyPatch, read_csv: Read
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(staged_cells, "stage", refuse)
    lines = [f"o-{100 + place}," + ",".join(PLAIN) for place in range(50)]
    lines[7] = lines[7].replace(",10,", ",ten,")
    lines[20] = lines[20].replace(",10,", ',"$1,234.50",')

    reading = read_csv("\n".join((HEADINGS, *lines)) + "\n")

    assert (reading.rows_read, reading.loaded, reading.rejected, reading.typed_rows) == (50, 49, 1, 49)
    assert [(one.code, one.row) for one in reading.problems][:1] == [("amount-not-a-number", 9)]
    assert [row for (row,) in rows_of(reading, "row_no")] == [row for row in range(2, 52) if row != 9]


def test_of_orders_in_one_cell_the_first_is_named(either_way: Read) -> None:
    line = "{numbers},2026-03-01,2026-03-02,Bo,Red,bulk,10,USD,won,{remark}"
    lines = [line.format(numbers=one, remark=remark) for one in ("o-7/o-8", "o-2/o-3") for remark in ("a", "b")]

    reading = either_way("\n".join((HEADINGS, *lines)) + "\n")

    (asked,) = [one for one in reading.questions if one.code == "amount-repeated"]
    assert dict(asked.text.values)["number"] == "o-7"


def test_days_that_may_be_swapped_are_told_either_way(either_way: Read) -> None:
    lines = [f"o-{100 + place}," + ",".join(PLAIN) for place in range(20)]
    lines[3:5] = [line.replace("2026-03-01", "13.3.2026") for line in lines[3:5]]

    reading = either_way("\n".join((HEADINGS, *lines)) + "\n")

    assert "dates-maybe-swapped" in [one.code for one in reading.problems]

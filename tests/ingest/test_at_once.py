"""A sheet read in one pass says what the patient way says of it, whatever stands in its cells."""

import random
from dataclasses import replace

import pytest

from sales_analytics.ingest import staged_cells, typed_rows
from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read, rows_of

HEADINGS = "Order No,Order Date,Confirm Date,Salesperson,Customer,Order Type,Amount,Currency,Credit Share,Status\n"
COLUMNS = (
    "order_no", "occurrence_key", "order_date", "confirm_date", "salesperson", "company", "group", "customer",
    "country", "product", "order_type", "amount", "currency", "fx_rate", "status", "credit_share", "quantity",
    "sheet_no", "row_no",
)  # fmt: skip
PLAIN = (
    ("2026-03-01", "2026-03-02 00:00:00", ""),
    ("2026-03-04",),
    ("Amira Chen", "Bo", "李雷"),
    ("Blue Lagoon", "N/A Foods", ""),
    ("Bulk", "sample", "样品"),
    ("10", "-3.5", "1e3", "0.123456"),
    ("USD", "CNY", ""),
    ("1", "0.5", ""),
    ("Won", "lost", "已确认", "Shipped"),
)
ODD = (
    ("1.3.2026", "soon", "-"),
    ("20260304", "45000"),
    (" Bo ", "-", "Total", ""),
    ("n/a", "x ", "1007.0"),
    ("gift", "-"),
    ("$10", "1,5", "(3)", "ten", "", "0.1234567"),
    ("$", "money"),
    ("50", "40%"),
    ("maybe", "Closed Won "),
)


@pytest.fixture
def patiently(monkeypatch: pytest.MonkeyPatch, read_csv: Read) -> Read:
    """Reads as if nothing were ever plain."""

    def read(written: str) -> SheetReading:
        with monkeypatch.context() as patch:
            patch.setattr(typed_rows, "write_at_once", lambda *_: None)
            return read_csv(written)

    return read


@pytest.fixture
def hastily(monkeypatch: pytest.MonkeyPatch, read_csv: Read) -> Read:
    """Reads in one pass, and fails where that needs a second look."""

    def refuse(*_: object) -> None:
        raise AssertionError("read again")

    def read(written: str) -> SheetReading:
        with monkeypatch.context() as patch:
            patch.setattr(staged_cells, "stage", refuse)
            return read_csv(written)

    return read


def sheet(seed: int, odd: float) -> str:
    """Twenty orders; each cell is odd with this probability, and some lines are short, long, blank or twins."""
    chance = random.Random(seed)
    lines = []
    for number in range(20):
        cells = [chance.choice(ODD[i] if chance.random() < odd else PLAIN[i]) for i in range(len(PLAIN))]
        order = chance.choice(("", "total", " o-7")) if chance.random() < odd else f"o-{100 + number}"
        lines.append(",".join((order, *cells)))
        if chance.random() < odd:
            lines.append(chance.choice(("", lines[-1], lines[-1].rpartition(",")[0], lines[-1] + ",more")))
    return HEADINGS + "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(5))
def test_plain_sheets_are_read_in_one_pass_and_mean_the_same(hastily: Read, patiently: Read, seed: int) -> None:
    assert_same(hastily(sheet(seed, 0)), patiently(sheet(seed, 0)))


@pytest.mark.parametrize("odd", [0.002, 0.02, 0.2])
@pytest.mark.parametrize("seed", range(8))
def test_odd_sheets_mean_the_same_either_way(read_csv: Read, patiently: Read, seed: int, odd: float) -> None:
    assert_same(read_csv(sheet(seed, odd)), patiently(sheet(seed, odd)))


def test_several_lines_of_one_order_are_read_in_one_pass(hastily: Read, patiently: Read) -> None:
    written = HEADINGS + "".join(f"o-1,2026-03-01,2026-03-02,Bo,Red,bulk,{n},USD,1,won\n" for n in range(3))

    assert_same(hastily(written), patiently(written))


def test_a_blank_line_inside_quotes_is_part_of_its_cell(read_csv: Read, patiently: Read) -> None:
    written = HEADINGS + 'o-1,2026-03-01,2026-03-02,Bo,"Red\n\nLtd",bulk,1,USD,1,won\n'

    reading = read_csv(written)

    assert rows_of(reading, "customer") == [("Red\n\nLtd",)]
    assert_same(reading, patiently(written))


def assert_same(one: SheetReading, other: SheetReading) -> None:
    assert replace(one, rows=None) == replace(other, rows=None)
    assert (one.rows is None) == (other.rows is None)
    if one.rows is not None:
        assert rows_of(one, *COLUMNS) == rows_of(other, *COLUMNS)

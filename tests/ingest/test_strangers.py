"""Sheets as strangers send them, each with the whole outcome of reading it.

The cases stand in `strangers/*.txt`: a title, how the sheet is named and read, the sheet as drawn, what was
understood of it, and its typed rows.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.known import NOTHING_KNOWN, Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.declared import columns_of
from tests.ingest.grids import Sheet, outcome, read, typed

CASES = Path(__file__).parent / "strangers"
ROSTER = Known(
    people=frozenset(("amira chen", "amy", "bo", "王艳", "李雷")),
    companies=frozenset(("north", "south", "北方", "南方")),
    groups=frozenset(("eagles", "lions", "战鹰", "雄狮")),
    campaigns={
        "2026-03": Period.month(2026, 3),
        "2026-09": Period.month(2026, 9),
        "september festival 2026": Period.month(2026, 9),
    },
)
COLUMNS = {
    "orders": (
        "order_no", "order_date", "confirm_date", "salesperson", "company", "customer", "order_type", "amount",
        "currency", "status",
    ),
    "targets": ("level", "entity", "metric", "tier", "origin", "starts_on", "ends_before", "target"),
    "forecasts": ("level", "entity", "starts_on", "ends_before", "submitted_on", "forecast"),
    "roster": ("name", "aliases", "company", "group", "manager", "title", "joined_on", "left_on"),
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    title: str
    sheet: Sheet
    expected: str


def cases(kind: str) -> Iterator[Case]:
    """Cases of one file: parts between lines of `----`, a case ends before the next `#### title`."""
    written = (CASES / f"{kind}.txt").read_text(encoding="utf-8")
    for one in written.split("#### ")[1:]:
        head, drawn, expected = one.split("\n----\n")
        title, _, decided = head.partition("\n")
        options = json.loads(decided or "{}")
        known = ROSTER if options.pop("roster", None) else NOTHING_KNOWN
        answers = options.pop("answers", {})
        answers |= {"mapping": tuple(map(tuple, answers["mapping"]))} if "mapping" in answers else {}
        yield Case(title, Sheet(drawn, known=known, answers=answers, **options), expected.strip())


ALL = [case for kind in (*COLUMNS, "others") for case in cases(kind)]
NOTHING = list(cases("nothing"))


def understood(case: Case, folder: Path) -> str:
    reading = read(case.sheet, folder)
    columns = COLUMNS.get(reading.dataset, ())
    rows = typed(reading, *columns) if reading.rows and columns else []
    filled = _filled(reading) if reading.rows and not columns else []
    return "\n".join((outcome(reading), *(" | ".join(map(_shown, row)) for row in rows), *filled))


def _filled(reading: SheetReading) -> Iterator[str]:
    """Each typed row of a dataset with many columns: those that say something."""
    kinds = columns_of(datasets()[reading.dataset])
    for row in typed(reading, *kinds):
        yield " | ".join(f"{name}={_shown(value)}" for name, value in zip(kinds, row, strict=True) if value is not None)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(sorted(value))
    return "" if value is None else str(value)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.title)
def test_a_strangers_sheet_is_understood(case: Case, tmp_path: Path) -> None:
    lines = [line.strip() for line in understood(case, tmp_path).split("\n")]

    assert lines == [line.strip() for line in case.expected.split("\n")]


@pytest.mark.parametrize("case", NOTHING, ids=lambda case: case.title)
def test_a_sheet_of_something_else_is_taken_for_nothing(case: Case, tmp_path: Path) -> None:
    reading = read(case.sheet, tmp_path)

    assert (reading.dataset, reading.rows, [one.code for one in reading.problems]) == ("", None, ["not-recognised"])


def test_there_are_many_strangers() -> None:
    assert len(ALL) > 80
    assert len(NOTHING) > 12

"""Garbled text in a sheet: told with what it should probably be, and repaired where a person asks for it."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pyarrow as pa

from sales_analytics.sources.address import column_letters
from sales_analytics.sources.garbled import is_garbled, may_be_garbled, repaired
from sales_analytics.sources.rows import all_rows
from sales_analytics.sources.sheet import Delimited, RawSheet
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import text

LOOKED_AT = 500  # rows
MOST_NOTICES = 20
CODE = "text-garbled"


def with_notices(sheet: RawSheet) -> RawSheet:
    """The sheet with a notice per garbled cell among the first rows."""
    found = tuple(islice(_notices(sheet), MOST_NOTICES))
    return replace(sheet, notices=(*sheet.notices, *found)) if found else sheet


def repaired_sheet(sheet: RawSheet, scratch: Path) -> RawSheet:
    """The sheet with every garbled text as it was probably meant."""
    kept = tuple(one for one in sheet.notices if one.code != CODE)
    if sheet.delimited is not None:
        return replace(sheet, delimited=_repaired_text(sheet.delimited, scratch), notices=kept)
    if sheet.cells is None:
        return sheet
    columns = [_repaired_column(column) for column in sheet.cells.columns]
    return replace(sheet, cells=pa.table(columns, names=sheet.cells.column_names), notices=kept)


def _notices(sheet: RawSheet) -> Iterator[Problem]:
    remedy = text("Save the file again in its right encoding, or let its text be repaired at the import.")
    offer = Offer("--repair-text", text("Repair the text"))
    rows = _first_rows(sheet)
    for row, cells in enumerate(rows, start=sheet.first_row):
        if not may_be_garbled("".join(filter(None, cells))):
            continue
        for column, cell in enumerate(cells):
            if cell and is_garbled(cell):
                expected = text("probably “{words}”", words=repaired(cell)[:200])
                letters = column_letters(column)
                yield Problem(
                    CODE, expected, cell[:200], row, letters, sheet=sheet.name, severity="notice", remedy=remedy,
                    offer=offer,
                )  # fmt: skip


def _first_rows(sheet: RawSheet) -> Iterator[list[str | None]]:
    if sheet.delimited is not None:
        return islice(all_rows(sheet), LOOKED_AT)
    assert sheet.cells is not None
    return all_rows(replace(sheet, cells=sheet.cells.slice(0, LOOKED_AT)))


def _repaired_text(found: Delimited, scratch: Path) -> Delimited:
    target = scratch / f"{found.path.name}.repaired.csv"
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=found.delimiter, quotechar=found.quote or '"', lineterminator="\n")
        for record in _records(found):
            writer.writerow([repaired(cell) if cell else cell for cell in record])
    return replace(found, path=target, skip=0)


def _records(found: Delimited) -> Iterator[list[str | None]]:
    return all_rows(RawSheet("", 1, False, "table", None, found))


def _repaired_column(column: pa.ChunkedArray) -> pa.Array:
    return pa.array([repaired(cell) if cell else cell for cell in column.to_pylist()], pa.string())

"""October written as a number: 2026.10 is 2026.1 in a spreadsheet, as January is."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from sales_analytics.ingest.columns import Column, letter
from sales_analytics.ingest.header_rows import Row
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.workbook import preview_rows
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

WRITTEN = re.compile(r"((?:19|20)\d\d)\.(\d\d?)(?![\d./~–-])")
JANUARY, SEPTEMBER, OCTOBER, NOVEMBER = "1", "9", "10", "11"


def with_octobers(headings: Sequence[str | None]) -> tuple[str | None, ...]:
    """The headings, with the nought of an October that stands behind a September or before a November."""
    found = [(index, one.groups()) for index, cell in enumerate(headings) if cell and (one := WRITTEN.match(cell))]
    if all(month != JANUARY for _, (_, month) in found):
        return tuple(headings)
    runs = [(written, [index for index, _ in run]) for written, run in groupby(found, key=lambda one: one[1])]
    cells = list(headings)
    for place, ((year, month), columns) in enumerate(runs):
        before, behind = (runs[at][0] if 0 <= at < len(runs) else ("", "") for at in (place - 1, place + 1))
        if month == JANUARY and (before == (year, SEPTEMBER) or behind == (year, NOVEMBER)):
            for index in columns:
                cells[index] = f"{year}.{OCTOBER}{(cells[index] or '')[len(year) + 2 :]}"
    return tuple(cells)


def october_notices(columns: Sequence[Column], sheet: RawSheet, header: int) -> Iterator[Problem]:
    """One per heading that was read so; `header` is the place of the headings among the first rows."""
    octobers = [one for one in columns if (month := WRITTEN.match(one.written)) and month.group(2) == OCTOBER]
    rows = preview_rows(sheet, header + 1) if octobers else []
    for column in octobers:
        found = next((cell for cell in _above(rows, column) if WRITTEN.match(cell)), column.written)
        if not found.startswith(column.written[:7]):
            expected = text("a month; by those beside it this is {month}, for a number loses the nought at its end",
                            month=column.written[:7])  # fmt: skip
            yield Problem("heading-read-as", expected, found, column=letter(column.index), header=found,
                          severity="notice", remedy=text("Write the months as text, or as 2026-10."))  # fmt: skip


def _above(rows: Sequence[Row], column: Column) -> Iterator[str]:
    return (cell for row in rows if column.index < len(row) and (cell := row[column.index]))


def is_open(written: str) -> bool:
    """Whether it is a January that may have been an October."""
    found = WRITTEN.fullmatch(written)
    return found is not None and found.group(2) == JANUARY


def may_be_october(written: str, others: Collection[str]) -> bool:
    """Whether 2026.1 stands among months that go on behind September, of which none is 2026.10."""
    if not is_open(written):
        return False
    months = {one.group(2) for cell in others if (one := WRITTEN.fullmatch(cell)) and one.group(1) == written[:4]}
    goes_on = bool(months & {"11", "12"}) or (SEPTEMBER in months and "2" not in months)
    return goes_on and OCTOBER not in months

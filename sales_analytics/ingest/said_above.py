"""The day on which forecasts were submitted, where it stands above their headings and in no column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sales_analytics.ingest.plan import Plan
from sales_analytics.sources.rows import all_rows
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

SUBMITTED_ON = "submitted_on"
SAID = re.compile(
    r"(?:(?:提交|填报|填写|上报|报送)(?:日期|时间|日)?|预测日期"
    r"|(?:date )?submitted(?: on| at)?|submission date|forecast date)\s*[:：]?\s*(.*)",
    re.IGNORECASE,
)
DAY = re.compile(r"(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:.*)?")
Row = Sequence[str | None]


def with_day_above(made: Plan, sheet: RawSheet, above: Sequence[Row]) -> Plan:
    """The plan with the one day that stands above; with none where others stand further down, above other rows."""
    is_open = any(one.stored == SUBMITTED_ON for one in made.dataset.fields) and not made.stored_in(SUBMITTED_ON)
    if not is_open or not any(map(_day_in, above)):
        return made
    days = {day for row in all_rows(sheet) if (day := _day_in(row))}
    return replace(made, submitted=tuple(sorted(days)))


def _day_in(row: Row) -> date | None:
    """Of a row that says 提交日期：2026-09-01, in one cell or in two."""
    cells = [cell.strip() for cell in row if cell and cell.strip()]
    for place, cell in enumerate(cells):
        if said := SAID.fullmatch(cell):
            found = DAY.fullmatch(said[1] or "".join(cells[place + 1 : place + 2]))
            try:
                return date(*map(int, found.groups())) if found else None
            except ValueError:
                return None
    return None


def told_above(made: Plan) -> Iterator[Problem]:
    """Says which day is taken, or that several are not."""
    if len(made.submitted) == 1:
        expected = text(
            "a column of the days on which they were submitted; all were on {day}, as it says above",
            day=made.submitted[0],
        )
        yield Problem("submitted-above", expected, severity="notice")
    elif made.submitted:
        expected = text("a column of the days on which they were submitted; those above several blocks are not read")
        remedy = text("Write the day beside each forecast, in a column “Submitted on”, and import the file again.")
        found = ", ".join(map(str, made.submitted))
        yield Problem("submitted-above", expected, found, severity="notice", remedy=remedy)

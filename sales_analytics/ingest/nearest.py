"""What is said of a sheet that is nothing known."""

from collections.abc import Sequence

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, Text, text


def not_recognised(sheet: RawSheet, file: str, rows: Sequence[Sequence[str | None]], known: Known) -> SheetReading:
    """A reading without rows, whose one problem says why and what may be done."""
    reason = _reason(sheet, rows)
    problem = Problem(
        code="not-recognised",
        expected=text("headings of {datasets}", datasets=Names(tuple(datasets()), 10)),
        found=" | ".join(cell for cell in next(iter(rows), ()) if cell)[:200],
        sheet=sheet.name,
        remedy=text("Say what the sheet is and which column is which, or use a template."),
    )
    return SheetReading(file, sheet.name, sheet.sheet_no, "", reason, problems=(*sheet.notices, problem))


def _reason(sheet: RawSheet, rows: Sequence[Sequence[str | None]]) -> Text:
    if sheet.kind == "chart":
        return text("a chart, no table")
    if not rows:
        return text("an empty sheet")
    return text("its headings are none of an order, target, forecast or roster sheet")

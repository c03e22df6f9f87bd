"""What is said of a sheet that is nothing known."""

from collections.abc import Sequence
from dataclasses import replace

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.day_headings import names_days
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.months import parse_mark
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text

NOT_RECOGNISED = "not-recognised"


def not_recognised(sheet: RawSheet, file: str, rows: Sequence[Sequence[str | None]], known: Known) -> SheetReading:
    """A reading without rows, whose one problem says why and what may be done."""
    reason = _reason(sheet, rows)
    problem = Problem(
        code=NOT_RECOGNISED,
        expected=text("headings of a kind of sheet that is known, such as orders, targets or a roster"),
        found=" | ".join(cell for cell in next(iter(rows), ()) if cell)[:200],
        sheet=sheet.name,
        remedy=text("Say what the sheet is and which column is which, or use a template."),
    )
    if any(map(names_days, rows)) or any(map(_names_months, rows)):
        problem = replace(
            problem,
            expected=text(
                "a row for each order, visit or payment, with its day; here days or months are columns of sums"
            ),
            remedy=text(
                "Import the list that the sums were made from. If they are money received or spent on each day, say "
                "that the sheet holds receipts or costs; if they are plans, targets or budgets."
            ),
        )
    return SheetReading(file, sheet.name, sheet.sheet_no, "", reason, problems=(*sheet.notices, problem))


def _names_months(cells: Sequence[str | None]) -> bool:
    return len({mark for cell in cells if cell and (mark := parse_mark(cell))}) > 1


def _reason(sheet: RawSheet, rows: Sequence[Sequence[str | None]]) -> Text:
    if sheet.kind == "chart":
        return text("a chart, no table")
    if not rows:
        return text("an empty sheet")
    return text("its headings are those of no kind of sheet that is known")


def no_dataset(one: SheetReading) -> SheetReading:
    """A sheet of a workbook that does not look like what the person said of the whole file."""
    if one.rows:
        one.rows.unlink(missing_ok=True)
    reason = text("its headings are those of no kind of sheet that is known")
    expected = text("headings of {dataset}", dataset=datasets()[one.dataset].title)
    problem = Problem(NOT_RECOGNISED, expected, " | ".join(one.extras)[:200], sheet=one.sheet)
    return SheetReading(one.file, one.sheet, one.sheet_no, "", reason, one.fingerprint, problems=(problem,))

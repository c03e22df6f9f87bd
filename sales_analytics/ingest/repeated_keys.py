"""Figures that a sheet states twice for one person and period, of which only the last can count."""

from collections.abc import Iterator
from pathlib import Path

from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

MOST = 100


def repeated_keys(connection: Connection, plan: Plan, rows: Path) -> Iterator[Problem]:
    """A notice per figure of one kind for one name and span that stands in several rows."""
    measure = plan.dataset.measure
    named = plan.stored_in("entity")
    if not plan.dataset.wide or not named or not rows.exists():
        return
    key = ", ".join(f'"{name}"' for name in (*plan.dataset.key, "within"))
    found = connection.execute(
        f"""select entity, starts_on, list(row_no order by file_row_number),
                   list(cast("{measure}" as varchar) order by file_row_number)
            from read_parquet($path)
            group by {key} having count(*) > 1
            order by min(file_row_number) limit {MOST:d}""",
        {"path": str(rows)},
    ).fetchall()
    for entity, starts_on, row_numbers, figures in found:
        yield Problem(
            code="figure-repeated",
            expected=text("one figure for {name} from {day} on", name=entity or "", day=starts_on),
            found=", ".join(figure.rstrip("0").rstrip(".") for figure in figures),
            row=row_numbers[-1],
            column=letter(named[0].column.index),
            header=named[0].column.written,
            severity="notice",
            remedy=text("The last one counts. Delete the rows that do not hold."),
        )

"""Figures that a sheet states twice for one person and period, and rates for one time: only the last can count."""

from collections.abc import Iterator
from pathlib import Path

from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

MOST = 100


def repeated_keys(connection: Connection, plan: Plan, rows: Path) -> Iterator[Problem]:
    """A notice per figure of one kind for one name and span that stands in several rows."""
    measure = plan.dataset.measure
    if plan.dataset.name == "exchange_rates" and rows.exists():
        yield from _repeated_rates(connection, plan, rows)
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


def _repeated_rates(connection: Connection, plan: Plan, rows: Path) -> Iterator[Problem]:
    """One notice: quotations of every hour are many; it tells the first of them."""
    key = ", ".join(f'"{name}"' for name in (*plan.dataset.key, *plan.dataset.also_told_by))
    found = connection.execute(
        f"""select count(*) over (), row_numbers, rates
            from (
                select min(file_row_number) as place, list(row_no order by file_row_number) as row_numbers,
                       list(cast(rate as varchar) order by file_row_number) as rates
                from read_parquet($path)
                group by {key} having count(distinct (rate, per)) > 1
            ) order by place limit 1""",
        {"path": str(rows)},
    ).fetchall()
    for count, row_numbers, rates in found:
        column = plan.stored_in("rate")[0].column
        yield Problem(
            code="rate-repeated",
            expected=texts(
                "one rate of a currency for one time; {count} of them is stated several times, each time another",
                "one rate of a currency for one time; {count} of them are stated several times, each time another",
                count,
            ),
            found=", ".join(rate.rstrip("0").rstrip(".") for rate in rates),
            row=row_numbers[-1],
            column=column.letter,
            header=column.written,
            severity="notice",
            remedy=text("The last one counts. Delete the rows that do not hold."),
        )

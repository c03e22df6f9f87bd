"""Figures that a sheet, or two of a file, state twice for one person and period, and rates for one time: only the
last can count.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

MOST = 100
LAST = text("The last one counts. Delete the rows that do not hold.")


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
            found=_plainly(figures),
            row=row_numbers[-1],
            column=letter(named[0].column.index),
            header=named[0].column.written,
            severity="notice",
            remedy=LAST,
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
            found=_plainly(rates),
            row=row_numbers[-1],
            column=column.letter,
            header=column.written,
            severity="notice",
            remedy=LAST,
        )


def _plainly(figures: Sequence[str]) -> str:
    return ", ".join(figure.rstrip("0").rstrip(".") for figure in figures)


def told_between_sheets(connection: Connection, readings: Sequence[SheetReading]) -> list[SheetReading]:
    """The readings with a notice per figure that an earlier sheet of the file states otherwise."""
    kinds = defaultdict(list)
    for one in readings:
        dataset = datasets().get(one.dataset)
        if one.rows and dataset and dataset.wide and dataset.measure:
            kinds[one.dataset].append(str(one.rows))
    told: dict[int, list[Problem]] = defaultdict(list)
    for name, paths in kinds.items():
        for sheet_no, problem in _otherwise(connection, name, paths) if len(paths) > 1 else ():
            told[sheet_no].append(problem)
    sheets = {one.sheet_no: one.sheet for one in readings}
    return [
        replace(one, problems=(*one.problems, *(replace(each, sheet=sheets[one.sheet_no]) for each in more)))
        if (more := told.get(one.sheet_no))
        else one
        for one in readings
    ]


def _otherwise(connection: Connection, name: str, paths: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    """The number of the last sheet that states a figure, and the notice, for each that two sheets state differently."""
    dataset = datasets()[name]
    key = ", ".join(f'"{one}"' for one in (*dataset.key, "within"))
    found = connection.execute(
        f"""with figures as (
                select {key}, sheet_no, max(row_no) as row_no, arg_max("{dataset.measure}", row_no) as figure
                from read_parquet($paths, union_by_name = true) group by {key}, sheet_no
            )
            select entity, starts_on, max(sheet_no), arg_max(row_no, sheet_no),
                   list(cast(figure as varchar) order by sheet_no)
            from figures group by {key} having count(distinct figure) > 1
            order by max(sheet_no), arg_max(row_no, sheet_no), starts_on limit {MOST:d}""",
        {"paths": list(paths)},
    ).fetchall()
    for entity, starts_on, sheet_no, row, figures in found:
        expected = text(
            "one figure for {name} from {day} on; another sheet of the file has another",
            name=entity or "",
            day=starts_on,
        )
        yield sheet_no, Problem("figure-repeated", expected, _plainly(figures), row, severity="notice", remedy=LAST)

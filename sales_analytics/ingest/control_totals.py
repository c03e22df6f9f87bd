"""A sheet's own totals against the rows that are taken: what agrees is said, what differs is told with both numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.staging import Connection
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

AVERAGE = re.compile(r"平均|均值|\baverage\b|\bmean\b|\bavg\b")
GRAND = re.compile(r"总计|总和|grand|overall")
CENT = Decimal("0.01")
MOST = 100
"""So many total rows are looked at, and so many that differ are told."""

Figures = Sequence[Decimal | None]


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row that was skipped as a total: where it stands and what it is called, folded ("" by its sum alone)."""

    row: int
    label: str


@dataclass(frozen=True, slots=True)
class Checked:
    """How many of the total rows agree in every figure they state, and a notice for each figure that differs."""

    agreeing: int
    notices: tuple[Problem, ...]


def check_totals(connection: Connection, plan: Plan, totals: Sequence[TotalRow]) -> Checked:
    """Compare each total with the rows since some total above it, or since the first row. Averages state no total."""
    rows = [one for one in totals if not AVERAGE.search(one.label)][:MOST]
    if not rows or not plan.measures:
        return Checked(0, ())
    stated = _stated(connection, plan, rows)
    between = _between(connection, plan, rows)
    agreeing, notices = 0, list[Problem]()
    for place, one in enumerate(rows):
        differing = list(_differences(plan, one, stated[one.row], between[: place + 1]))
        notices += differing
        agreeing += not differing and any(figure is not None for figure in stated[one.row])
    return Checked(agreeing, tuple(notices[:MOST]))


def _stated(connection: Connection, plan: Plan, rows: Sequence[TotalRow]) -> Mapping[int, Figures]:
    """What the total rows say, by row, in the order of the measures."""
    names = ", ".join(f'"{use.name}"' for use in plan.measures)
    found = connection.execute(
        f"select row_no, {names} from typed where row_no in (select unnest(cast($rows as bigint[])))",
        {"rows": [one.row for one in rows]},
    ).fetchall()
    return {row: figures for row, *figures in found}


def _between(connection: Connection, plan: Plan, rows: Sequence[TotalRow]) -> list[Figures]:
    """The sums of the rows that are taken above the first total, between it and the second, and so on."""
    sums = ", ".join(f'sum(kept."{use.name}")' for use in plan.measures)
    found = connection.execute(
        f"""select totals.row_no, {sums}
            from (select * from typed where row_no not in (select row_no from left_out)) as kept
            asof join (select unnest(cast($rows as bigint[])) as row_no) as totals on totals.row_no > kept.row_no
            group by totals.row_no""",
        {"rows": [one.row for one in rows]},
    ).fetchall()
    by_row: dict[int, Figures] = {row: figures for row, *figures in found}
    return [by_row.get(one.row, [None] * len(plan.measures)) for one in rows]


def _differences(plan: Plan, total: TotalRow, stated: Figures, between: Sequence[Figures]) -> Iterator[Problem]:
    for place, use in enumerate(plan.measures):
        figure = stated[place]
        if figure is not None:
            parts = [one[place] or Decimal(0) for one in reversed(between)]
            sums = list(accumulate(parts))
            if not any(is_same(figure, one, use) for one in sums):
                yield difference(use, total.row, figure, _meant(total, sums))


def is_same(stated: Decimal, added: Decimal, use: Use) -> bool:
    """Within a cent of the unit in which the sheet is written."""
    return abs(stated - added) <= CENT * use.unit.factor


def _meant(total: TotalRow, sums: Sequence[Decimal]) -> Decimal:
    """The sum that the total stands for: all rows for a grand total, else those since the total above it."""
    return sums[-1] if GRAND.search(total.label) else next((one for one in sums if one), sums[-1])


def difference(use: Use, row: int, stated: Decimal, added: Decimal) -> Problem:
    """Both numbers, and where the sheet's own one stands."""
    return Problem(
        code="total-differs",
        expected=text("{sum}, which the rows that are taken add up to", sum=Decimal(f"{added.normalize():f}")),
        found=f"{stated.normalize():,f}",
        row=row,
        column=use.column.letter,
        header=use.column.written,
        severity="notice",
        remedy=text("The sheet's own total is another. Look for rows that are missing, left out or counted twice."),
    )

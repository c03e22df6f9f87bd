"""Subtotals that no word marks, as rows are written: beside the figure stands only the name that it is the sum of."""

import re
from collections.abc import Iterator, Sequence

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.header_rows import Rows
from sales_analytics.ingest.plan import FIGURES, Plan, Use

NAMES = frozenset(("salesperson", "company", "group", "customer", "country"))
STATISTIC = re.compile(
    r"(?:max(?:imum)?|min(?:imum)?|median|count|rows?|records?)\s*[:：]?\s*\d*|最[大小]值?|中位数|计数|笔数|单数"
)
"""What stands where the number of an order does, below a table, before its largest amount or the number of its rows."""
GROUP = r".+ \(\d+\)"
GROUPED = re.compile(GROUP)
"""How lists that are exported with their groups open head them: "Amy Li (2)", with the sum of the two."""


def may_be_subtotal(plan: Plan, row: Sequence[str | None]) -> bool:
    """Whether a row as written has such names and figures alone."""
    if not keys(plan) or any(row[use.column.index] for use in keys(plan)):
        return False
    kept = {use.column.index for use in names_and_figures(plan)}
    return all(index in kept for index, cell in enumerate(row) if cell)


def group_heads(plan: Plan) -> Iterator[str]:
    """When a row is such a head: it stands where the number does, and has no day."""
    numbers = [use for use in keys(plan) if use.field.kind is Kind.CODE]
    for use in numbers:
        if any(GROUPED.fullmatch(cell.strip()) for cell in use.column.sample):
            days = " and ".join(f'kept."{one.name}" is null' for one in keys(plan) if one.field.kind is Kind.DATE)
            yield f"""(regexp_full_match(kept."{use.name}", '{GROUP}') and {days})"""


def is_statistic(plan: Plan, row: Sequence[str | None]) -> bool:
    """Whether a row as written is such a one: without a day."""
    if any(row[use.column.index] for use in keys(plan) if use.field.kind is Kind.DATE):
        return False
    numbers = [row[use.column.index] or "" for use in keys(plan) if use.field.kind is Kind.CODE]
    return any(STATISTIC.fullmatch(cell.strip().lower()) for cell in numbers)


def say_more(plan: Plan, rows: Rows) -> bool:
    """Whether rows have cells beside their keys, names and figures."""
    few = {use.column.index for use in (*keys(plan), *names_and_figures(plan))}
    return any(cell and index not in few for row in rows for index, cell in enumerate(row))


def keys(plan: Plan) -> list[Use]:
    """The columns of number and day, where a sheet has both."""
    numbers = [use for use in plan.of_kind(Kind.CODE) if use.field.need == "always"]
    days = [use for use in plan.of_kind(Kind.DATE) if use.field.need != "no"]
    return [*numbers, *days] if numbers and days else []


def named(plan: Plan) -> list[Use]:
    """The columns of whatever a sum may be of."""
    return [use for use in plan.of_kind(Kind.NAME) if use.field.stored in NAMES]


def names_and_figures(plan: Plan) -> list[Use]:
    """All that a subtotal may say."""
    return [*named(plan), *plan.of_kind(Kind.CURRENCY, *FIGURES)]

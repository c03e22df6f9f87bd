"""Cells of days that name a span: read as the first and the last day of their row."""

from collections.abc import Iterator
from dataclasses import replace

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.spans_of_days import Days, holds_spans, span_of_days
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.words import fill
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import texts

SPANS = {"raw": "varchar", "first_day": "date", "last_day": "date"}
READ = """
update staged
set "{day}" = spans_meant.first_day, "{day}__odd" = null, "{last}" = spans_meant.last_day, "{last}__odd" = null
from spans_meant
where staged."{day}__odd" = spans_meant.raw and staged."{last}" is null
    and coalesce(staged."{last}__odd", spans_meant.raw) = spans_meant.raw
"""


def with_last_days(plan: Plan) -> Plan:
    """The plan in which a column of spans gives the last day as well, where no other column does."""
    spans = [use for use in plan.of_kind(Kind.DATE) if use.field.until and holds_spans(use.column, plan.year)]
    added = tuple(
        replace(use, field=plan.dataset.field(use.field.until), name=use.field.until)
        for use in spans
        if plan.named(use.field.until) is None
    )
    return replace(plan, uses=(*added, *plan.uses)) if added else plan


def read_spans(connection: Connection, plan: Plan) -> list[Problem]:
    """Put both days into the staged rows, and say what was read."""
    problems: list[Problem] = []
    for use in plan.of_kind(Kind.DATE):
        last = plan.named(use.field.until) if use.field.until else None
        found = dict(_spans(connection, use, plan.year)) if last else {}
        if last and found:
            fill(connection, "spans_meant", SPANS, [(raw, *days) for raw, days in found.items()])
            connection.execute(READ.format(day=use.name, last=last.name))
            problems.append(_said(use, found))
    return problems


def _spans(connection: Connection, use: Use, year: int | None) -> Iterator[tuple[str, Days]]:
    cells = connection.execute(
        f'select "{use.odd}" from staged where "{use.odd}" is not null group by all order by min(row_no)'
    ).fetchall()
    for (raw,) in cells:
        days = span_of_days(raw, year)
        if days:
            yield raw, days


def _said(use: Use, found: dict[str, Days]) -> Problem:
    raw, (first, last) = next(iter(found.items()))
    expected = texts(
        "days, or spans of days: {count} span was read as every day from the first to the last, {first} to {last}",
        "days, or spans of days: {count} spans were read as every day from the first to the last, such as {first} to "
        "{last}",
        len(found), first=first, last=last,
    )  # fmt: skip
    return Problem("days-spanned", expected, raw, column=use.column.letter, header=use.column.written,
                   severity="notice")  # fmt: skip

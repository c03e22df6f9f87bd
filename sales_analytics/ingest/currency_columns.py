"""Amounts that stand in a column for each currency, of which every row fills one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.filling import TOTALS
from sales_analytics.ingest.header_rows import Rows
from sales_analytics.ingest.matching import score
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.unit_words import unit_of
from sales_analytics.ingest.units import unit_said
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, text

NOTHING = r"[\s0.,/—–-]*"
"""Blank, a dash or nought: what stands in the columns of the other currencies."""


def with_currency_columns(made: Plan, below: Rows, answers: Answers) -> Plan:
    """The plan with the columns from which an amount comes where its own column is blank; `below` are the first rows.

    Amounts beside each other in one row are one amount, converted, and leave the plan as it is.
    """
    if made.dataset.name != "orders" or len(made.measures) != 1 or made.worked_out:
        return made
    (amount,) = made.measures
    others = tuple(_others(made, amount, answers))
    rows = [row for row in below if not any(cell and TOTALS.search(cell) for cell in row)]
    return replace(made, further_amounts=others) if others and _stand_apart(rows, amount, others) else made


def _others(made: Plan, amount: Use, answers: Answers) -> Iterator[Column]:
    """Columns of amounts in other currencies, of which nobody said what they are."""
    unit, stated = unit_said(amount.column), {heading for heading, _ in answers.mapping}
    currencies = {unit.currency, ""}
    for column in made.unread:
        other = unit_said(column)
        if other.currency in currencies or other.factor != unit.factor or column.written in stated:
            continue
        is_alike = score(column, amount.field) or (unit_of(column.written) and unit_of(amount.column.written))
        if unit.currency and column.numbers == 1 and is_alike:
            currencies.add(other.currency)
            yield column


def _stand_apart(rows: Rows, amount: Use, others: Sequence[Column]) -> bool:
    """Whether no row fills two of the columns, and each column is filled."""
    columns = (amount.column, *others)
    filled = [[re.fullmatch(NOTHING, row[one.index] or "") is None for one in columns] for row in rows]
    return all(sum(one) <= 1 for one in filled) and all(map(any, zip(*filled, strict=True)))


def from_further_columns(source: str, made: Plan) -> str:
    """The source with the amount of each row in one column, with its currency where it stood in another."""
    if not made.further_amounts:
        return source
    (amount,) = made.measures
    own = amount.column.raw
    cases = " ".join(
        f"when {_is_filled(one)} then {one.raw} || ' {unit_said(one).currency}'" for one in made.further_amounts
    )
    taken = f"case when {_is_filled(amount.column)} then {own} {cases} else {own} end as {own}"
    return f"(select * replace ({taken}) from {source})"


def _is_filled(column: Column) -> str:
    return f"not regexp_full_match(coalesce({column.raw}, ''), '{NOTHING}')"


def told_columns(made: Plan) -> Iterator[Problem]:
    """Says from which columns amounts are taken."""
    if made.further_amounts:
        headings = [one.written for one in (made.measures[0].column, *made.further_amounts)]
        expected = text(
            "one column of amounts; here each currency has its own, and of each row the one that is filled is taken: "
            "{columns}",
            columns=Names(tuple(f"“{one}”" for one in headings), 4),
        )
        yield Problem("currency-columns", expected, ", ".join(headings), severity="notice")

"""Columns of months that run on into another year, and years that are called fiscal."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from sales_analytics.ingest.months import Mark
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

FISCAL = re.compile(r"(?<![a-z])fy(?![a-z])|\bfiscal\b|财年|财政年度", re.IGNORECASE)


def turn(marks: Mapping[int, Mark]) -> int | None:
    """The column in which months without a year begin anew, as January does behind December; None where none does."""
    months = [(index, one.number) for index, one in sorted(marks.items()) if one.span == "month" and one.year is None]
    turns = [index for (_, before), (index, number) in pairwise(months) if number < before]
    runs_on = len(turns) == 1 and months[-1][1] < months[0][1]
    return turns[0] if runs_on else None


def in_their_years(marks: Mapping[int, Mark], year: int | None) -> Mapping[int, Mark]:
    """The marks with `year` for the months up to the turn, and the next one for those behind it."""
    behind = turn(marks)
    if behind is None or year is None:
        return marks
    return {
        index: replace(one, year=year + (index >= behind)) if one.span == "month" and one.year is None else one
        for index, one in marks.items()
    }


def fiscal_notice(found: Recognised, made: Plan) -> Iterator[Problem]:
    """Says that fiscal years are read as calendar years."""
    marked = [use for use in made.uses if use.mark]
    spoken = [use.column.written for use in marked if FISCAL.search(use.column.written)]
    if any(use.mark and use.mark.span != "month" for use in marked):
        spoken += [cell for cell in found.above if FISCAL.search(cell)]
    if spoken:
        yield Problem(
            "fiscal-year",
            text("years that begin in January; fiscal years and their quarters are read as such"),
            spoken[0],
            severity="notice",
            remedy=text("If yours begins in another month, write each month with its year."),
        )

"""Lines with more cells than headings: what stands before the damage is where it belongs, if a date proves it."""

import unicodedata
from collections.abc import Iterator, Sequence

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.columns import DATE, letter
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

SHOWN = 200


def sound_part(cells: Sequence[str | None], columns: int, plan: Plan) -> int:
    """How many of the line's first cells stand below their own headings, 0 where that is not beyond doubt.

    A cell too many moves all that follow it to the right. Where a date stands in its column, and none of the columns
    from which it could have been moved there holds dates, nothing before it was moved. What the row needs, and every
    figure, must lie before.
    """
    dates = [use for use in plan.of_kind(Kind.DATE) if _is_proof(use, cells, len(cells) - columns, plan)]
    last = max((use.column.index for use in dates), default=-1)
    return last + 1 if all(use.column.index <= last for use in plan.uses if _matters(use)) else 0


def _is_proof(use: Use, cells: Sequence[str | None], extra: int, plan: Plan) -> bool:
    index = use.column.index
    cell = cells[index]
    if cell is None or not DATE.fullmatch(unicodedata.normalize("NFKC", cell).strip()):
        return False
    read = {one.column.index: one for one in plan.uses}
    before = range(max(0, index - extra), index)
    return all(place in read and read[place].field.kind is not Kind.DATE for place in before)


def _matters(use: Use) -> bool:
    return use.field.need != "no" or use.field.kind in FIGURES


def damaged(line: int, written: str, sound: int, columns: int) -> Problem:
    """Says that the line is loaded without what follows the damage."""
    return Problem(
        code="cells-too-many",
        expected=texts(
            "{count} cell, as the heading row has; only those before column {letter} are read",
            "{count} cells, as the heading row has; only those before column {letter} are read",
            columns,
            letter=letter(sound),
        ),
        found=written[:SHOWN],
        row=line,
        column=letter(sound),
        severity="notice",
        remedy=text("Put cells that contain the delimiter into quotes and import the file again."),
    )


def counted(problems: Sequence[Problem]) -> Iterator[Problem]:
    """How many lines that are, said before each of them."""
    lines = sum(one.code == "cells-too-many" for one in problems)
    if lines:
        yield Problem(
            code="lines-damaged",
            expected=texts(
                "as many cells as headings; {count} row has more and is loaded without what follows the damage",
                "as many cells as headings; {count} rows have more and are loaded without what follows the damage",
                lines,
            ),
            severity="notice",
            remedy=text("Put cells that contain the delimiter into quotes and import the file again."),
        )

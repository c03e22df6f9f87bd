"""Errors of formulas, such as #REF!, where a text should stand: no name, no number of an order, no customer."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import pyarrow as pa
from pyarrow import compute

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem

ERRORS = (
    "#div/0!", "#name?", "#null!", "#num!", "#ref!", "#value!", "#spill!", "#calc!", "#field!", "#blocked!",
    "#getting_data",
)  # fmt: skip
"""As Excel shows them, in small letters; #N/A says that there is nothing, and is a blank."""
CODE = "cell-error"


def is_error(found: str) -> bool:
    return found.strip().lower() in ERRORS


def without_errors(sheet: RawSheet, plan: Plan) -> RawSheet:
    """The sheet with its error cells, which notices name, blank where a row may do without the text."""
    if sheet.cells is None or not any(one.code == CODE for one in sheet.notices):
        return sheet
    cells = sheet.cells
    for index in sorted(_columns(plan.uses)):
        column = cells.column(index)
        is_wrong = compute.is_in(compute.utf8_lower(column), value_set=pa.array(ERRORS, column.type))
        blank = compute.if_else(is_wrong, pa.scalar(None, column.type), column)
        cells = cells.set_column(index, cells.column_names[index], blank)
    return replace(sheet, cells=cells)


def _columns(uses: Collection[Use]) -> set[int]:
    kinds = (Kind.NAME, Kind.CODE, Kind.TEXT)
    return {use.column.index for use in uses if use.field.kind in kinds and use.field.need == "no"}


def told_once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Without the notices of error cells that keep their rows out: those are told as rejects."""
    rejected = {(one.row, one.column) for one in problems if one.severity == "reject"}
    return tuple(
        one for one in problems if one.severity == "reject" or one.code != CODE or (one.row, one.column) not in rejected
    )

"""Remarks in several lines below a table: a word here, three words there, and nothing that could be data."""

from collections.abc import Collection

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.ingest.staging import Connection

SPARSE = 2
"""Filled cells that a line of chatter has at most,"""
FULL = 5
"""where the last row of the table has at least so many; one filled cell is little where it has one less."""
NUMBER = r"[\w#/.-]*\d[\w#/.-]*"
"""What is the number of something, and no remark."""
LONGEST = 20
"""Lines; what goes on for longer is no remark."""


def chatter_below(connection: Connection, plan: Plan, left_out: Collection[int]) -> list[int]:
    """The last rows, where all of them are sparse words below a full row and at least one lacks what a row needs."""
    filled = " + ".join(f"cast({_cell(use)} is not null as integer)" for use in plan.uses)
    values = [f'"{use.name}" is not null' for use in plan.of_kind(Kind.DATE, *FIGURES)]
    values += [f"""coalesce(regexp_full_match("{use.name}", '{NUMBER}'), false)""" for use in plan.of_kind(Kind.CODE)]
    rows = connection.execute(
        f"""select row_no, filled, is_value from (
                select row_no, beside + {filled} as filled, {" or ".join(values) or "false"} as is_value from staged
            ) where filled > 0 order by row_no desc limit {LONGEST + 1:d}"""
    ).fetchall()
    sparse = [row for row, count, is_value in rows if count <= SPARSE and not is_value]
    above = rows[len(sparse)] if len(sparse) < len(rows) else None
    most = max((count for row, count, _ in rows if row in sparse), default=0)
    is_block = above is not None and above[1] >= FULL - (most == 1) and min(sparse, default=0) > above[0]
    return sorted(sparse) if is_block and any(row in left_out for row in sparse) else []


def _cell(use: Use) -> str:
    """The value, or what was written where it is none."""
    if use.field.kind is Kind.DATE or use.field.kind in FIGURES:
        return f'coalesce(cast("{use.name}" as varchar), "{use.odd}")'
    return f'"{use.name}"'

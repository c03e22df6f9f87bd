"""Columns in which a blank cell means "as above": found in the first rows, asked about, filled by SQL."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers, Filling
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.header_rows import Rows
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.subtotals import is_statistic, may_be_subtotal, say_more
from sales_analytics.terms.text import texts

OFTEN = 0.25
"""So large a share of blanks is a way of writing; fewer are cells that somebody forgot."""
DIFFERENT = 0.6
"""Of filled cells each opens a block of its own; names that come again and again are there or missing by chance."""
BLOCKS = ("salesperson", "company", "group", "entity", "customer")
KINDS = (Kind.DATE, Kind.NAME, Kind.CODE, Kind.PERIOD)
FEW = 3
TOTAL = "(?i)^\\s*(?:(?:grand|sub)[ -]?)?total|合计|总计|小计|共计|汇总|平均"
TOTALS = re.compile(TOTAL)
WHOLE = TOTAL.replace("total|", "totals?\\s*[:：]?\\s*$|")
"""The word alone, where it is an English one: "Total Energies" is a customer."""


OF_NAME = re.compile(r"(?i)(.+?)[ :：-]*(?:(?:sub[ -]?)?totals?|合计|总计|小计|共计|汇总)\s*[:：]?")
"""The total of a name's rows: "Amy Total"."""
SUBTOTAL = re.compile(r"(?i)\s*(?:sub[ -]?totals?|小计)\s*[:：]?\s*")
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Gap:
    """A column of which `blanks` of the first `rows` rows are blank; the first blank one stands below `above`."""

    use: Use
    blanks: int
    rows: int
    above: str


def gaps(plan: Plan, below: Rows) -> list[Gap]:
    """The columns that look as if a blank meant what stands above it."""
    rows = [row for row in below if _is_data(plan, row) and not is_statistic(plan, row)]
    if say_more(plan, rows):
        rows = [row for row in rows if not may_be_subtotal(plan, row)]
    uses = [use for use in plan.uses if _may_be_filled(use)]
    found = (_gap(plan, use, rows, 1 if _has_subtotals(use, below) else max(FEW, OFTEN * len(rows))) for use in uses)
    return [one for one in found if one]


def _is_data(plan: Plan, row: Sequence[str | None]) -> bool:
    """At least half full, or a figure with a word beside it, and no total."""
    count = sum(bool(row[use.column.index]) for use in plan.uses)
    has_figure = any(row[use.column.index] for use in plan.measures)
    is_full = 2 * count >= max(3, len(plan.uses)) or (has_figure and count > 1)
    return is_full and not any(cell and TOTALS.search(cell) for cell in row)


def _may_be_filled(use: Use) -> bool:
    if use.field.kind not in KINDS or use.mark or use.field.joins:
        return False
    return use.field.need != "no" or use.field.stored in BLOCKS


def _has_subtotals(use: Use, below: Rows) -> bool:
    """Whether rows are headed by a name and a word for totals, or names by a subtotal: each name opens a block, and
    every blank is in one.
    """
    if use.field.stored in BLOCKS and any(SUBTOTAL.fullmatch(cell) for row in below if (cell := row[use.column.index])):
        return True
    names = {cell.strip() for row in below if (cell := row[use.column.index]) and len(cell) <= LONGEST_NAME}
    return any((found := OF_NAME.fullmatch(name)) and found.group(1) in names for name in names)


def _gap(plan: Plan, use: Use, rows: Rows, least: float) -> Gap | None:
    cells = [row[use.column.index] for row in rows]
    others = [one.column.index for one in plan.uses if one.field.one_of == use.field.one_of != "" and one is not use]
    blank = [not any(row[index] for index in (use.column.index, *others)) for row in rows]
    filled = [cell for cell in cells if cell]
    if not filled or not cells[0] or sum(blank) < least:
        return None
    if len(set(filled)) < DIFFERENT * len(filled):
        return None
    return Gap(use, sum(blank), len(rows), next(cells[place - 1] or "" for place in _places(blank)))


def _places(blank: Sequence[bool]) -> Iterator[int]:
    return (place for place, is_blank in enumerate(blank) if is_blank)


def ask_filling(found: Iterable[Gap], answers: Answers) -> Iterator[Question]:
    """One question per column that nobody has decided about; to fill is likely."""
    for one in found:
        heading = one.use.column.written
        if filling_of(answers, one.use.column) is None:
            message = texts(
                "Column “{heading}” is blank in {count} of the first {rows} rows. Does a blank cell mean what stands "
                "above it, so that the first of them is “{above}”?",
                "Column “{heading}” is blank in {count} of the first {rows} rows. Does a blank cell mean what stands "
                "above it, so that the first of them is “{above}”?",
                one.blanks, heading=heading, rows=one.rows, above=one.above,
            )  # fmt: skip
            flags = {option: f'--{option} "{heading}"' for option in ("fill-down", "leave-blank")}
            is_reject = one.use.field.need != "no" and one.use.field.blank == "reject"
            yield Question.of("blanks-unclear", message, flags, "fill-down", holds_back="rows" if is_reject else "file")


def filling_of(answers: Answers, column: Column) -> Filling | None:
    """What was said of the blanks of a column, by its heading in any spelling."""
    for heading, filling in answers.filling:
        if heading.strip() == column.written or fold_heading(heading).compact == column.heading.compact:
            return filling
    return None


def filled_down(columns: Iterable[Column], answers: Answers) -> frozenset[int]:
    """The columns whose blanks take what stands above."""
    return frozenset(one.index for one in columns if filling_of(answers, one) == "fill-down")


def left_blank(columns: Iterable[Column], answers: Answers) -> frozenset[int]:
    """The columns of which somebody said that a blank cell is blank."""
    return frozenset(one.index for one in columns if filling_of(answers, one) == "leave-blank")


def filled(source: str, width: int, columns: Iterable[int]) -> str:
    """A source in which a blank cell of the columns takes the last one above, totals passed over.

    Rows with fewer than two other cells are left alone: they are blank, a total or a remark. A row most of whose cells
    are filled is no total where it only begins with the word. $header is bound.
    """
    wanted = sorted(set(columns) & set(range(width)))
    if not wanted:
        return source
    cells = [f"nullif(trim(c{index}), '')" for index in range(width)]
    others = " + ".join(f"(({cell}) is not null)::integer" for cell in cells)
    replaced = ", ".join(
        f"""case when row_no > $header and {cells[index]} is null and {others} > 1 then last_value(
                case when row_no > $header and not regexp_matches({cells[index]}, '{WHOLE}')
                    and (2 * ({others}) > {width:d} or not regexp_matches({cells[index]}, '{TOTAL}'))
                then {cells[index]} end
                ignore nulls) over (order by row_no) else c{index} end as c{index}"""
        for index in wanted
    )
    return f"(select * replace ({replaced}) from {source})"

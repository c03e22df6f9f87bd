"""Columns that add up the months beside them: never a month themselves, but a check on those that are read."""

from collections.abc import Iterator, Sequence

from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.control_totals import CENT, difference
from sales_analytics.ingest.dated_parts import is_dated, is_whole
from sales_analytics.ingest.months import Mark
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.suspects import TOTAL_WORDS
from sales_analytics.ingest.wide_columns import SOME_YEAR, SPANS, mark_of
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import texts

SUM_OF_ALL = frozenset((*TOTAL_WORDS, "总量", "总额", "全部", "grandtotal", "sumtotal")) - {"平均", "平均值", "average"}
SUM_OF_YEAR = frozenset((
    "全年", "全年合计", "全年总计", "全年目标", "年合计", "年度", "年度合计", "年度目标", "年目标",
    "fy", "fullyear", "yeartotal", "fytotal",
))  # fmt: skip
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
MOST = 50


def check_total_columns(connection: Connection, sheet: RawSheet, plan: Plan) -> Iterator[Problem]:
    """Per total column: a notice that it agrees in every row, or one per row in which it does not."""
    for column in plan.unread:
        added = summed(plan, column)
        if len(added) > 1:
            yield from _compared(connection, sheet, plan, column, added)


def summed(plan: Plan, column: Column) -> list[Use]:
    """The wide columns that a heading says to be the sum of: all for "Total", three months for "Q1"."""
    if is_dated(plan) and is_whole(plan, column):
        return plan.measures
    marked = [(use, use.mark) for use in plan.measures if use.mark and plan.dataset.measure]
    if column.heading.compact in SUM_OF_ALL and plan.is_headed:
        return plan.measures
    if column.heading.compact in SUM_OF_ALL:
        return [use for use, _ in marked if use.field is marked[0][0].field]
    if column.heading.compact in SUM_OF_YEAR:
        of_one = [(use, mark) for use, mark in marked if use.field is marked[0][0].field]
        return [use for use, _ in of_one] if _months(of_one) == MONTHS["year"] else []
    whole = mark_of(column)
    if whole is None:
        return []
    inside = [(use, mark) for use, mark in marked if is_within(mark, whole)]
    return [use for use, _ in inside] if _months(inside) == MONTHS.get(whole.span) else []


def _months(marked: Sequence[tuple[Use, Mark]]) -> int:
    return sum(MONTHS.get(mark.span, 0) for _, mark in marked)


def is_within(part: Mark, whole: Mark) -> bool:
    """Whether the one is a part of the other, and shorter."""
    year = part.year or whole.year or SOME_YEAR
    inner, outer = part.period(year), whole.period(year)
    if inner is None or outer is None or SPANS.index(part.span) >= SPANS.index(whole.span):
        return False
    return outer.starts_on <= inner.starts_on and inner.ends_before <= outer.ends_before


def _compared(
    connection: Connection, sheet: RawSheet, plan: Plan, column: Column, added: Sequence[Use]
) -> Iterator[Problem]:
    total = " + ".join(f'coalesce(typed."{use.name}", 0)' for use in added)
    factor = added[0].unit.factor
    with source_of(connection, sheet, plan.header_row) as source:
        rows = connection.execute(
            f"""select row_no, stated, added, abs(stated - added) <= {CENT * factor} from (
                    select typed.row_no, {total} as added,
                           cast(plain_number(source.c{column.index}) as decimal(28, 6)) * {factor:d} as stated
                    from {source.sql} as source join typed using (row_no)
                    where row_no > $header and row_no not in (select row_no from left_out)
                ) where stated is not null order by row_no""",
            source.values,
        ).fetchall()
    differing = [one for one in rows if not one[3]]
    if rows and not differing:
        yield Problem(
            "totals-agree",
            texts("the sum of the columns beside it, as in {count} row",
                  "the sum of the columns beside it, as in all {count} rows", len(rows)),
            column=column.letter, header=column.written, severity="notice",
        )  # fmt: skip
    for row, stated, sums, _ in differing[:MOST]:
        yield difference(Use(added[0].field, column, "", added[0].unit), row, stated, sums)

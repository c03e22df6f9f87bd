"""What is said of figures that stand beside those of a plan, under the same name, or beside costs, and are not read."""

import re
from collections.abc import Iterator

from sales_analytics.ingest.asking_columns import AGAIN
from sales_analytics.ingest.asking_periods import RELATIVE
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.vocabulary import CONTAINED, score_words
from sales_analytics.ingest.wide_columns import measure_of
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import text

FIGURES = 0.8
COST = re.compile(r"费用?$|\b(?:costs?|expenses?|fees?)$")
VERSIONS = (
    "调整", "修订", "修改", "变更", "最新", "最终", "初始", "月初", "月中", "月末", "第一次", "第二次", "第三次",
    "初稿", "终稿",
    "adjusted", "revised", "updated", "initial", "final", "original", "latest", "first", "second", "third",
)  # fmt: skip
"""What tells one statement of a figure from an earlier or later one."""


def figures_left_out(made: Plan) -> Iterator[Problem]:
    """One notice per column of a plan that is called what it measures, or what another one is called, and per column
    of costs beside those of a kind each."""
    read = {use.column.written: use.column.written for use in made.measures}
    has_kinds = any(use.field.unless for use in made.measures)
    for column in made.unread if (has_kinds or (made.dataset.wide and made.dataset.measure)) and read else ():
        is_alike = COST.search(column.heading.words) if has_kinds else _is_alike(made, column)
        if _is_figure(column) and (AGAIN.sub("", column.written) in read or is_alike):
            other = read.get(AGAIN.sub("", column.written), next(iter(read)))
            expected = text("one column of figures; “{heading}” is left out, for “{other}” counts",
                            heading=column.written, other=other)  # fmt: skip
            yield Problem(
                "figures-left-out", expected, column=column.letter, header=column.written, severity="notice",
                remedy=text("Import them in a sheet of their own, with their period, or take them in place of these."),
                offer=Offer(f'--map "{other}=" --map "{column.written}=…"'),
            )  # fmt: skip


def _is_figure(column: Column) -> bool:
    return bool(column.numbers and column.numbers >= FIGURES) and not any("%" in cell for cell in column.sample)


def _is_alike(made: Plan, column: Column) -> bool:
    """Called as one of the measures in another unit, or as the measure is, of another time such as next month or said
    at another time.
    """
    if any(column.heading.compact == use.column.heading.compact for use in made.measures):
        return True
    field = measure_of(made.dataset)
    words = score_words(column.heading, field.headings, (*field.exactly, *field.hinted), field.never)
    return words >= CONTAINED and any(one in column.heading.words for one in (*RELATIVE, *VERSIONS))

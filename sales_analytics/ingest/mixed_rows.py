"""Sheets of plans in which a column says of each row whether it is a target, a forecast or what came of it."""

import re
from collections.abc import Iterator

from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.reading import Question
from sales_analytics.terms.text import Names, text

KINDS = {
    "plan": re.compile(r"(?:sales )?(?:targets?|goals?|quotas?|plan|budget)|(?:销售|业绩)?(?:目标|任务|计划|预算)"),
    "foretold": re.compile(r"(?:sales )?(?:forecasts?|commit|outlook|projection)|(?:销售|业绩)?(?:预测|预估|预计)"),
    "came": re.compile(r"(?:actuals?|achieved|results?|sales|last year)|实际|完成|达成|业绩|实绩|去年|去年同期|同期"),
    "compared": re.compile(r"(?:attainment|variance|gap|difference|growth|%|rate)|(?:完成|达成|增长)率|差额|差异|同比"),
}  # fmt: skip


def mixed_rows(asked: Asked) -> Iterator[Question]:
    """Nothing can be answered: only some of the rows are what the sheet was taken for."""
    if not asked.made.dataset.wide:
        return
    column = next((one for one in asked.made.unread if len(_kinds(one)) > 1), None)
    if column:
        words = tuple(dict.fromkeys(cell.strip() for cell in column.sample))
        message = text(
            "Column “{heading}” says {words}: these rows are several things. Keep in the sheet only those that are "
            "“{dataset}”, or write each kind into a sheet of its own.",
            heading=column.written, words=Names(words, 4), dataset=asked.made.dataset.title,
        )  # fmt: skip
        yield Question.of("rows-mixed", message, {}, "")


def _kinds(column: Column) -> set[str]:
    """The kinds of figures that every cell names; none where any cell says something else."""
    found = [next((name for name, one in KINDS.items() if one.fullmatch(cell)), "") for cell in set(column.folded)]
    return set(found) if all(found) else set()

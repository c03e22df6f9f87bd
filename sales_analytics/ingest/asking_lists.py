"""Lists of people and customers that may be something else: days and money beside them, which nothing reads."""

import re
from collections.abc import Iterator

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.reading import Question
from sales_analytics.terms.text import Names, text

LISTS = frozenset(("customers", "territories", "roster"))
MOSTLY = 0.8
MONEY = re.compile(r"\b(?:amount|total|balance|value|paid|payment|price|invoiced|sales)\b|[金货]?额|款|价")
OF_A_LIST = re.compile(
    r"\b(?:last|latest|first|since|birth|created?|lifetime|annual|credit|limit|quota|target|accumulated|average)\b"
    r"|最近|上次|首次|创建|建档|生日|累计|年|信用|额度|目标|注册|平均"
)
"""Of days and money: what stands in lists of customers and people as well."""


def which_list(asked: Asked) -> Iterator[Question]:
    """What a sheet holds, where it names who has which customer and tells of single days and amounts as well.

    Who sells to whom has neither; lists of customers may have one of the two.
    """
    found = asked.found
    if asked.answers.dataset or found.by == "person" or not {found.dataset.name, *found.rivals} <= LISTS:
        return
    days = [one for one in asked.made.unread if _is_day(one)]
    money = [one for one in asked.made.unread if _is_money(one)]
    if (days and money) or (found.dataset.name == "territories" and (days or money)):
        columns = Names(tuple(one.written for one in (*days[:1], *money[:1])), 2)
        message = text("This sheet reads like “{dataset}”, but has {columns} as well. What does it hold?",
                       dataset=found.dataset.title, columns=columns)  # fmt: skip
        names = (found.dataset.name, *(name for name in datasets() if name != found.dataset.name))
        flags = {name: f"--dataset {name}" for name in names}
        yield Question.of("dataset-unclear", message, flags, "", otherwise="--dataset …")


def _is_day(column: Column) -> bool:
    return bool(column.dates and column.dates >= MOSTLY) and OF_A_LIST.search(column.heading.words) is None


def _is_money(column: Column) -> bool:
    is_figure = bool(column.numbers and column.numbers >= MOSTLY) and not column.counts_up
    words = column.heading.words
    return is_figure and MONEY.search(words) is not None and OF_A_LIST.search(words) is None

"""What a person said about columns: heading to field, word by word."""

from collections.abc import Sequence

from sales_analytics.datasets.declaration import Dataset
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.headings import fold_heading


def stated_fields(dataset: Dataset, columns: Sequence[Column], answers: Answers) -> dict[int, str]:
    """Column to field name, "" for a column that is to be left out; what this dataset has no field for is passed over.

    A heading is meant verbatim, else in any spelling of it.
    """
    names = {field.name for field in dataset.every_field} | {""}
    verbatim = {column.written: column.index for column in columns}
    folded = {column.heading.compact: column.index for column in reversed(columns)}
    stated: dict[int, str] = {}
    for heading, told in answers.mapping:
        field = told.partition(":")[0]
        index = verbatim.get(heading.strip(), folded.get(fold_heading(heading).compact))
        if index is not None and field in names:
            stated[index] = field
    return stated


def stated_style(answers: Answers, column: Column) -> str:
    """What follows the colon in `Order Date=order_date:day-first`; "" when nothing was said."""
    return next(iter(stated_styles(answers, column)), "")


def stated_styles(answers: Answers, column: Column) -> list[str]:
    """All that was said of the column in this way: an amount has a decimal sign and is of an order or a line."""
    return [
        told.partition(":")[2]
        for heading, told in answers.mapping
        if told.count(":") == 1
        and (heading.strip() == column.written or fold_heading(heading).compact == column.heading.compact)
    ]


def stated_words(answers: Answers) -> list[tuple[str, str, str]]:
    """(field, word, choice) of mappings such as `Status=status:booked:confirmed`."""
    parts = [told.partition(":")[::2] for _, told in answers.mapping if told.count(":") > 1]
    return [(field, *rest.rpartition(":")[::2]) for field, rest in parts]

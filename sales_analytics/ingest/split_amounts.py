"""A text whose thousands are parted by the comma that parts its cells: 1,234.50 is 1 and 234.50 there."""

import re
from collections.abc import Iterator

from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.columns import Column, letter
from sales_analytics.ingest.reading import Question
from sales_analytics.terms.text import text

FRONT, REST = re.compile(r"-?\d{1,3}"), re.compile(r"\d{3}(?:\.\d+)?")


def split_amounts(asked: Asked) -> Iterator[Question]:
    """Nothing can be answered: the cells behind such an amount, too, stand one column too far to the right."""
    columns = {one.index: one for one in asked.found.columns}
    for use in asked.made.measures:
        rest = columns.get(use.column.index + 1)
        if rest and rest.written == letter(rest.index) and _are_halves(use.column, rest):
            message = text(
                "The amounts in column “{heading}” seem to be cut at the comma that parts thousands: {front},{rest}. "
                "Export the file with quotes, semicolons or no thousands signs.",
                heading=use.column.written, front=use.column.sample[0], rest=rest.sample[0],
            )  # fmt: skip
            yield Question.of("amount-split", message, {}, "")


def _are_halves(front: Column, rest: Column) -> bool:
    has_both = bool(front.sample) and bool(rest.sample)
    whole = all(FRONT.fullmatch(cell.strip()) for cell in front.sample)
    return has_both and whole and all(REST.fullmatch(cell.strip()) for cell in rest.sample)

"""What is said of columns that name the company or group of a further salesperson: a row has one of each."""

import re
from collections.abc import Iterator

from sales_analytics.ingest.further_people import further
from sales_analytics.ingest.plan import Plan
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

PLACE = re.compile(
    r"(?:公司|分公司|部门|组别|小组|团队|战队|组) ?[23]|第[二三](?:公司|部门|组)"
    r"|(?:company|branch|team|group|department) [23]"
)


def places_of_further_people(made: Plan) -> Iterator[Problem]:
    """One notice per such column."""
    for column in made.unread if further(made) else ():
        if PLACE.fullmatch(column.heading.words):
            expected = text(
                "one company and group a row; “{heading}” is not read, and all salespeople of a row count for what the "
                "row or the roster says",
                heading=column.written,
            )
            remedy = text("Write a row for each salesperson, with the share, if they belong to several companies.")
            yield Problem("place-of-further-person", expected, column=column.letter, header=column.written,
                          severity="notice", remedy=remedy)  # fmt: skip

"""What is said of times of day in the spans of campaigns and days off, which go by whole days."""

import re
from collections.abc import Iterator

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

SPANS = ("campaigns", "calendar")
TIME = re.compile(r"(?<![\d:：])(?!0?0[:：]00|23[:：]59)\d{1,2}[:：]\d\d")
"""Midnight, and the minute before it, are how programs write a day."""

WHOLE_DAYS = text("whole days; times of day are left out, and the first and the last day count from morning to night")


def told_times(made: Plan) -> Iterator[Problem]:
    """One notice per column of days that have times."""
    for use in made.of_kind(Kind.DATE) if made.dataset.name in SPANS else ():
        found = next((cell for cell in use.column.sample if TIME.search(cell)), None)
        if found is not None:
            yield Problem("times-left-out", WHOLE_DAYS, found, column=use.column.letter, header=use.column.written,
                          severity="notice")  # fmt: skip

"""Days and months that a spreadsheet may have swapped: texts of days that it could not read beside days that it could.

Where 25/09/2026 stayed a text and every real date is of the twelfth or before, 09/05/2026 was typed for the ninth of
May and became the fifth of September, or the other way round.
"""

from collections.abc import Iterator

from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import texts

TEXTS, DATES = 2, 3
"""So many of each are no accident."""
FOUND = """
select count(*) filter (where is_date), min(row_no) filter (where is_date),
       min_by("{name}", row_no) filter (where is_date), bool_and(not is_date or day("{name}") <= 12),
       count(*) filter (where is_parted), bool_and(not is_parted or (day_first is null) <> (month_first is null))
from (
    select row_no, "{name}", day_first, month_first, "{name}" is not null as is_date,
           odd_dates.sure is null and coalesce(day_first, month_first) is not null as is_parted
    from staged left join odd_dates on odd_dates.raw = staged."{odd}"
)
"""


def may_be_swapped(connection: Connection, use: Use) -> bool:
    """Whether texts of days among the staged rows make it worth to look at all real dates."""
    *_, parted, are_high = one_row(connection, FOUND.format(name=use.name, odd=use.odd))
    return parted >= TEXTS and bool(are_high)


def swapped_dates(connection: Connection, use: Use) -> Iterator[Problem]:
    """One notice per column, at the first real date."""
    dates, row, first, are_low, parted, are_high = one_row(connection, FOUND.format(name=use.name, odd=use.odd))
    if dates < DATES or parted < TEXTS or not are_low or not are_high:
        return
    yield Problem(
        "dates-maybe-swapped",
        texts("days as they were typed; {count} text is a day that the spreadsheet could not read, and no real date "
              "is after the 12th of a month, as where it took days for months",
              "days as they were typed; {count} texts are days that the spreadsheet could not read, and no real date "
              "is after the 12th of a month, as where it took days for months", parted),
        f"{first:%Y-%m-%d}", row, use.column.letter, use.column.written, severity="notice",
        remedy=texts("The row is loaded as it stands. Look at its day and month, and correct them in the sheet.",
                     "The rows are loaded as they stand. Look at their days and months, and correct them in the sheet.",
                     dates),
    )  # fmt: skip

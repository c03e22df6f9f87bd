"""Rows that count on a day that has not come yet, or outside the campaign that their file is of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.written_rows import WrittenRows, effective_day, only_confirmed
from sales_analytics.terms.period import Period
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text


@dataclass(frozen=True, slots=True)
class Days:
    """The day of the import and the campaign that a file is said to be of, where they are known."""

    today: date | None
    campaign: Period | None


def unusual_days(connection: Connection, rows: WrittenRows, days: Days) -> Iterator[Problem]:
    """A notice per confirmed row; the clues tell whether there is any."""
    first, last = rows.clues.first_day, rows.clues.last_day
    if first is None or last is None:
        return
    if days.today and last > days.today:
        expected = text("a day up to today, {day}", day=days.today)
        yield from _listed(connection, rows, "day-in-future", expected, (days.today, None))
    if days.campaign and (first < days.campaign.starts_on or last >= days.campaign.ends_before):
        expected = text("a day of the campaign, {first} to {last}", first=days.campaign.starts_on,
                        last=days.campaign.last_day)  # fmt: skip
        yield from _listed(connection, rows, "day-outside-campaign", expected, (days.today, days.campaign))


def _listed(
    connection: Connection, rows: WrittenRows, code: str, expected: Text, limits: tuple[date | None, Period | None]
) -> Iterator[Problem]:
    """Rows after today, or, where a campaign is given, outside of it and not after today."""
    today, campaign = limits
    day = effective_day(rows.plan)
    amount = f'"{rows.plan.dataset.measure}"' if rows.plan.dataset.measure else "cast(null as decimal(18, 6))"
    use = rows.use_of(*rows.plan.dataset.sorted_by)
    if campaign:
        outside = f"({day} < $starts_on or {day} >= $ends_before) and ($today is null or {day} <= $today)"
        values = {"starts_on": campaign.starts_on, "ends_before": campaign.ends_before, "today": today}
    else:
        outside, values = f"{day} > $today", {"today": today}
    found = connection.execute(
        f"""select distinct row_no, {day}, {amount} from read_parquet($path)
            where {outside} and {only_confirmed(rows.plan)} order by all""",
        {**values, "path": str(rows.path)},
    ).fetchall()
    yield from listed(found, lambda row, on, amount: Problem(
        code, expected, f"{on:%Y-%m-%d}", row, use.column.letter if use else "", use.column.written if use else "",
        severity="notice", remedy=text("The row is loaded. Correct the date if it is a slip."), amount=amount,
        effective_on=on,
    ))  # fmt: skip

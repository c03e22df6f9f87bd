"""Campaigns of `data/campaigns.toml`, two festivals a year by rule and those written out, and of imported sheets."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

import duckdb

from sales_analytics.terms.period import Period
from sales_analytics.warehouse import settings
from sales_analytics.warehouse.columns import insert_few
from sales_analytics.warehouse.statements import statement


@dataclass(frozen=True, slots=True)
class Campaign:
    """One festival as it stands in the table `campaigns`; the span is half open."""

    campaign: str
    title_en: str
    title_zh: str
    starts_on: date
    ends_before: date
    time_zone: str
    currency: str
    is_closed: bool


KINDS = {
    "campaign": "varchar", "title_en": "varchar", "title_zh": "varchar", "starts_on": "date", "ends_before": "date",
    "time_zone": "varchar", "currency": "varchar", "is_closed": "boolean",
}  # fmt: skip


def load(cursor: duckdb.DuckDBPyConnection) -> bool:
    """Bring the table in line with the settings file, keeping a version of it; whether there was anything new."""
    if settings.keep_version(cursor, "campaigns", settings.from_file("campaigns")):
        renew(cursor)
        return True
    return False


def renew(cursor: duckdb.DuckDBPyConnection) -> None:
    """Fill the table anew: what the settings say, and over it what imported sheets say."""
    _, content = settings.newest(cursor, "campaigns")
    by_key = {one.campaign: one for one in (*by_rule((content or {}).get("festivals")), *written_out(content or {}))}
    _fill(cursor, by_key)
    cursor.execute(statement("overlaid_campaigns"), {"currency": settings.reporting_currency(cursor)})
    stated = [Campaign(*row) for row in cursor.fetchall()]
    if stated:
        _fill(cursor, by_key | {one.campaign: one for one in stated})


def _fill(cursor: duckdb.DuckDBPyConnection, by_key: dict[str, Campaign]) -> None:
    cursor.execute("delete from campaigns")
    insert_few(cursor, "campaigns", KINDS, [astuple(one) for one in by_key.values()])


def by_rule(rule: dict[str, Any] | None) -> Iterator[Campaign]:
    """One campaign for every year and listed month of the rule; none without a rule."""
    if rule is None:
        return
    closed_through = date.fromisoformat(rule["closed_through"])
    for year in range(rule["first_year"], rule["last_year"] + 1):
        for month in rule["month"]:
            period = Period.month(year, month["month"])
            yield Campaign(
                campaign=f"{month['key']}-{year}",
                title_en=month["title_en"].format(year=year),
                title_zh=month["title_zh"].format(year=year),
                starts_on=period.starts_on,
                ends_before=period.ends_before,
                time_zone=rule["time_zone"],
                currency=rule["currency"],
                is_closed=period.last_day <= closed_through,
            )


def written_out(content: dict[str, Any]) -> Iterator[Campaign]:
    """The campaigns that the file spells out; their `end` is the last day."""
    for one in content.get("campaign", []):
        period = Period.between(date.fromisoformat(one["start"]), date.fromisoformat(one["end"]))
        yield Campaign(
            campaign=one["key"],
            title_en=one["title_en"],
            title_zh=one["title_zh"],
            starts_on=period.starts_on,
            ends_before=period.ends_before,
            time_zone=one["time_zone"],
            currency=one["currency"],
            is_closed=one["closed"],
        )

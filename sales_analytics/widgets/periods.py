"""From what the filter bar and the URL say to a period, and back to words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from sales_analytics.language import numbers
from sales_analytics.language.numbers import Language
from sales_analytics.language.speech import speak
from sales_analytics.metrics.choices import Campaign, Choices
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import text

Span = Literal["campaign", "month", "quarter", "year", "dates"]
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
"""Between these the working calendar knows every day."""
SPANS: tuple[Span, ...] = get_args(Span)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A period and the campaign that it is, if it is one."""

    period: Period
    campaign: str | None = None


def campaigns_with_data(choices: Choices) -> list[Campaign]:
    """Campaigns that some month with data touches, the latest first."""
    touched = [each for each in choices.campaigns if any(_overlap(each.period, month) for month in choices.months)]
    return sorted(touched, key=lambda each: (each.starts_on, each.campaign), reverse=True)


def spans(choices: Choices) -> tuple[Span, ...]:
    """The kinds of period that can be chosen."""
    return SPANS if campaigns_with_data(choices) else SPANS[1:]


def options(choices: Choices, span: Span) -> list[str]:
    """Ids of the periods of one kind, the latest first: campaign keys, 2026-09, 2026-Q3, 2026."""
    if span == "campaign":
        return [each.campaign for each in campaigns_with_data(choices)]
    months = sorted((month.starts_on for month in choices.months), reverse=True)
    ids = {
        "month": [f"{month:%Y-%m}" for month in months],
        "quarter": [f"{month.year}-Q{(month.month + 2) // 3}" for month in months],
        "year": [str(month.year) for month in months],
    }
    return list(dict.fromkeys(ids.get(span, [])))


def period_of(choices: Choices, span: Span, option: str) -> Chosen:
    """The period that an id names. Raises ValueError for an id that `options` did not give."""
    if option not in options(choices, span):
        raise ValueError(option)
    if span == "campaign":
        found = next(each for each in choices.campaigns if each.campaign == option)
        return Chosen(found.period, found.campaign)
    year = int(option[:4])
    if span == "month":
        return Chosen(Period.month(year, int(option[5:])))
    return Chosen(Period.quarter(year, int(option[6:])) if span == "quarter" else Period.year(year))


def period_name(choices: Choices, span: Span, option: str, language: Language) -> str:
    """What people call that period."""
    if span == "campaign":
        found = next(each for each in choices.campaigns if each.campaign == option)
        return found.title_zh if language == "zh" else found.title_en
    if span == "month":
        return numbers.month(date(int(option[:4]), int(option[5:]), 1), language)
    if span == "quarter":
        return speak(text("Q{quarter} {year}", quarter=option[6:], year=option[:4]), language)
    return speak(text("Year {year}", year=option), language)


def stated_days(stated: Sequence[str]) -> tuple[date, date] | None:
    """Two days as the URL writes them, in their order and within the calendar; None for anything else."""
    try:
        days = [date.fromisoformat(one) for one in stated]
    except ValueError:
        return None
    if len(days) != 2 or not FIRST_DAY <= days[0] <= days[1] <= LAST_DAY:
        return None
    return days[0], days[1]


def _overlap(one: Period, other: Period) -> bool:
    return one.starts_on < other.ends_before and other.starts_on < one.ends_before

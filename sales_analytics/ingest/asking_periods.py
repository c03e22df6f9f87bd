"""Questions about the time that figures are for, where a sheet and its surroundings do not say it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.months import parse_mark
from sales_analytics.ingest.over_new_year import behind_new_year
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.reading import LEFT_OUT, Question
from sales_analytics.ingest.running_years import turn
from sales_analytics.ingest.spans_of_days import lacks_year
from sales_analytics.ingest.words import Around
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import Text, text

RELATIVE = (
    "本周", "this week", "下月", "下周", "上月", "上周", "next month", "next week", "last month", "下季度",
    "next quarter",
)  # fmt: skip
MONTHLY, YEARLY = ("月目标", "本月", "当月", "monthly"), ("年目标", "全年", "年度", "annual", "yearly")
MONTH, YEAR = 31, 365
MONTH_NUMBER = re.compile(r"(?:0?[1-9]|1[0-2])(?:\.0)?")
YEARLESS = re.compile(r"\s*(?:\d{1,2}月\d{1,2}[日号]?|\d{1,2}[-/. ][A-Za-z]{3,9})\s*")


def which_period(asked: Asked) -> Iterator[Question]:
    made, around = asked.made, asked.around
    marks = [use.mark for use in made.uses if use.mark]
    if not marks and not any(one.kind is Kind.PERIOD and one.need != "no" for one in made.dataset.fields):
        return
    has_year = made.named("year") is not None or around.year is not None
    if marks and any(mark.year is None for mark in marks) and not has_year:
        message = text(
            "The months name no year, and neither do the title, the sheet or the file. Which year is it? "
            "Say it, or write it into the file's name."
        )
        yield _year_question(message, asked)
    elif turn(asked.found.marks) is not None and asked.answers.year is None:
        heading = next(use.column.written for use in made.uses if use.mark)
        message = text("The months from “{heading}” on run into another year. In which year is “{heading}”?",
                       heading=heading)  # fmt: skip
        yield _year_question(message, asked)
    period = made.named("period")
    if period and not has_year and any(map(_is_yearless, period.column.sample)):
        message = text(
            "Column “{heading}” names months without a year, and neither do the title, the sheet or the file. Which "
            "year is it? Say it, or write it into the file's name.",
            heading=period.column.written,
        )
        yield _year_question(message, asked)
    elif period and made.named("year") is None and asked.answers.year is None:
        yield from _year_of_first(period, asked)
    if marks or period or made.named("year"):
        return
    unsure = next((use for use in made.measures if _is_unsure(use.column, around)), None)
    if around.period is None:
        message = text("Nothing says which period these figures are for. Which campaign is it?")
        yield _campaign_question("period-missing", message, asked)
    elif unsure and not asked.answers.campaign:
        message = text(
            "Which period “{heading}” means, its surroundings do not say for sure. Which campaign is it?",
            heading=unsure.column.written,
        )
        yield _campaign_question("period-unclear", message, asked)


def _year_of_first(period: Use, asked: Asked) -> Iterator[Question]:
    """Where months go on behind December."""
    if behind_new_year(period.column.sample):
        first = period.column.sample[0]
        message = text("The months from “{heading}” on run into another year. In which year is “{heading}”?",
                       heading=first)  # fmt: skip
        yield _year_question(message, asked)


def which_year(asked: Asked) -> Iterator[Question]:
    """Days without a year ("9月5日") where nothing around them names one."""
    without = [use for use in asked.made.of_kind(Kind.DATE) if _names_no_year(use)]
    if without and asked.around.year is None:
        message = text(
            "Column “{heading}” names days without a year, and neither do the title, the sheet or the file. Which "
            "year is it? Say it, or write it into the file's name.",
            heading=without[0].column.written,
        )
        yield _year_question(message, asked)


def which_days(asked: Asked) -> Iterator[Question]:
    """Columns of days whose month or year nothing names, and days that the month does not have."""
    days = {index: one.day for index, one in asked.found.spoken.items() if one.day}
    unplaced = [one for one in asked.made.unread if one.index in days]
    if not unplaced:
        return
    heading = unplaced[0].written
    if len(unplaced) < len(days):
        yield from (_no_such_day(one) for one in unplaced if one.sample)
    elif any(one.month is None for one in days.values()) and asked.around.period is None:
        message = text("Nothing says which month “{heading}” is a day of. Which campaign is it?", heading=heading)
        yield _campaign_question("period-missing", message, asked)
    else:
        message = text(
            "Columns such as “{heading}” name days without a year, and neither do the title, the sheet or the file. "
            "Which year is it? Say it, or write it into the file's name.",
            heading=heading,
        )
        yield _year_question(message, asked)


def _no_such_day(column: Column) -> Question:
    message = text("“{heading}” is no day of the month, and has figures. Is it to be left out?", heading=column.written)
    flag = f'--map "{column.written}="'
    return Question.of("no-such-day", message, {LEFT_OUT: flag}, "", otherwise=flag)


def _names_no_year(use: Use) -> bool:
    cells = use.column.sample
    return any(map(YEARLESS.fullmatch, cells)) or (use.field.until != "" and any(map(lacks_year, cells)))


def _is_yearless(cell: str) -> bool:
    mark = parse_mark(cell)
    return mark.year is None if mark else MONTH_NUMBER.fullmatch(cell.strip()) is not None


def _is_unsure(column: Column, around: Around) -> bool:
    """A heading such as "next month", or one that means a month (a year) where the surroundings name a longer one."""
    words, days = column.heading.words, around.period.days if around.period else 0
    is_other = (days > MONTH and _has_any(words, MONTHLY)) or (days < YEAR and _has_any(words, YEARLY))
    return is_other or _has_any(words, RELATIVE)


def _has_any(words: str, wanted: Sequence[str]) -> bool:
    return any(one in words for one in wanted)


def _campaign_question(code: str, message: Text, asked: Asked) -> Question:
    """Every campaign once, by its key, in the order of their days; the one nearest to today is the likely one."""
    keys: dict[Period, str] = {}
    for key, period in asked.around.campaigns.items():
        keys.setdefault(period, key)
    flags = {
        keys[one]: f'--campaign "{keys[one]}"' if " " in keys[one] else f"--campaign {keys[one]}"
        for one in sorted(keys)
    }
    likely = keys[min(keys, key=lambda one: _days_from(one, asked.known.today))] if keys else ""
    return Question.of(code, message, flags, likely, otherwise="--campaign …")


def _year_question(message: Text, asked: Asked) -> Question:
    """The year of the campaign nearest to today is the likely one; those about it may be chosen, any may be stated."""
    today, campaigns = asked.known.today, set(asked.around.campaigns.values())
    nearest = min(campaigns, key=lambda one: _days_from(one, today), default=None)
    likely = nearest.starts_on.year if nearest else today.year if today else None
    flags = {str(year): f"--year {year}" for year in range(likely - 2, likely + 2)} if likely else {}
    return Question.of("year-missing", message, flags, str(likely or ""), otherwise="--year …")


def _days_from(period: Period, today: date | None) -> int:
    """0 within the period; without a today the later period is the nearer."""
    if today is None:
        return -period.starts_on.toordinal()
    return max(0, (period.starts_on - today).days, (today - period.last_day).days)

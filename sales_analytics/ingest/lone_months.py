"""Months without a day in the dates of orders: whether they count on the first of it is for a person to say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.terms.text import texts

FIRST, LEAVE_OUT = "first-of-month", "left-out"


@dataclass(frozen=True, slots=True)
class Months:
    """How many cells of a column name a month alone, the first of them, and whether no cell names a day."""

    count: int
    example: str
    are_all: bool


def stated_months(uses: Iterable[Use], answers: Answers) -> dict[str, str]:
    """What a person said of the months in a column, by `Order Date=order_date:first-of-month`."""
    told = ((use.name, style) for use in uses if _counts(use) for style in stated_styles(answers, use.column))
    return {name: style for name, style in reversed(list(told)) if style in (FIRST, LEAVE_OUT)}


def _counts(use: Use) -> bool:
    """Whether a confirmed order counts on the day; a month is day enough for what only belongs to it."""
    return use.field.kind is Kind.DATE and use.field.need == "confirmed"


def months_in(connection: Connection, plan: Plan, uses: Iterable[Use]) -> dict[str, Months]:
    """Per column with odd dates in which months stand and orders count on the day."""
    found = {use.name: _months(connection, use) for use in uses if _counts(use)}
    return {name: months for name, months in found.items() if months.count}


def _months(connection: Connection, use: Use) -> Months:
    count, example, are_all = one_row(
        connection,
        f"""select count(first_of_month), min_by(raw, row_no) filter (first_of_month is not null),
                   count(first_of_month) = (select count("{use.name}") + count("{use.odd}") from staged)
            from staged join odd_dates on odd_dates.raw = staged."{use.odd}" """,
    )
    return Months(count, example or "", are_all)


def ask_months(plan: Plan, found: Mapping[str, Months]) -> list[Question]:
    """One question per column; where all cells are months, the first of each is likely."""
    uses = {use.name: use for use in plan.uses}
    return [_ask(uses[name], months) for name, months in found.items() if name not in plan.months]


def _ask(use: Use, months: Months) -> Question:
    flags = {style: f'--map "{use.column.written}={use.field.name}:{style}"' for style in (FIRST, LEAVE_OUT)}
    message = texts(
        "Column “{heading}”: {count} cell names a month without a day, such as “{example}”. Does the order count on "
        "the first of the month, or is it left out?",
        "Column “{heading}”: {count} cells name a month without a day, such as “{example}”. Do the orders count on "
        "the first of the month, or are they left out?",
        months.count, heading=use.column.written, example=months.example,
    )  # fmt: skip
    likely = FIRST if months.are_all else ""
    return Question.of("month-without-day", message, flags, likely, otherwise=flags[FIRST], holds_back="rows")


def months_left_out(connection: Connection, plan: Plan) -> set[str]:
    """The cells, as written, whose rows are left out because somebody said so."""
    if LEAVE_OUT not in plan.months.values():
        return set()
    connection.execute("create temp table if not exists odd_dates (raw varchar, first_of_month date)")
    found = connection.execute("select raw from odd_dates where first_of_month is not null").fetchall()
    return {raw for (raw,) in found}

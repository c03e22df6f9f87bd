"""What is asked of several payments in one row: which figures count, and on which day."""

import re
from collections.abc import Iterator, Sequence

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.dated_parts import day_of, is_dated
from sales_analytics.ingest.matching import score
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.reading import LEFT_OUT, Question
from sales_analytics.ingest.stating import stated_fields
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, text

SURELY = 0.9
FURTHER = re.compile(
    r"第(?:[六七八九十]|[6-9]|1\d)[次笔期]|\b(?:payment|receipt|instalment) (?:[6-9]|1\d)\b|款(?:金额)?(?:[6-9]|1\d)$"
)


def which_parts(asked: Asked) -> Iterator[Question]:
    """A whole with its day beside parts with theirs: either counts, never both."""
    whole = next((use for use in asked.made.measures if not use.field.says), None)
    parts = _dated_parts(asked) if whole and _days(asked) else []
    if whole is None or not parts:
        return
    days = [use.column for use in asked.made.of_kind(Kind.DATE) if use.field.stored == _days(asked)]
    count = [use.column for use in asked.made.measures if use is not whole]
    message = text(
        "“{whole}” and {parts} each have a day. Does “{whole}” count, or do its parts, each on its own day?",
        whole=whole.column.written, parts=_names([*parts, *count]),
    )  # fmt: skip
    flags = {
        whole.column.written: _leaving_out([*parts, *count]),
        ", ".join(one.written for one in (*parts, *count)): _leaving_out([whole.column, *days[:1]]),
    }
    yield Question.of("parts-unclear", message, flags, whole.column.written)


def further_parts(asked: Asked) -> Iterator[Question]:
    """Payments beyond those that have fields: their columns are left out by somebody's word only."""
    stated = stated_fields(asked.made.dataset, asked.found.columns, asked.answers)
    for column in asked.made.unread if _days(asked) else ():
        is_open = column.index not in stated and bool(column.numbers and column.numbers > SURELY)
        if is_open and FURTHER.search(column.heading.words):
            message = text(
                "“{heading}” is one payment more than can be read from a row. Is it to be left out? Else write each "
                "payment into a row of its own.",
                heading=column.written,
            )
            flag = f'--map "{column.written}="'
            yield Question.of("part-unread", message, {LEFT_OUT: flag}, "", otherwise=flag)


def undated_parts(asked: Asked) -> Iterator[Question]:
    """Figures whose day no column gives."""
    for use in asked.made.measures if _days(asked) else ():
        if _lacks_day(asked.made, use):
            name = _own_day(asked.made, use) or _days(asked)
            flags = {one.written: f'--map "{one.written}={name}"' for one in asked.made.unread if one.dates}
            flags |= {LEFT_OUT: f'--map "{use.column.written}="'}
            message = text("On which day “{heading}” came in, no column says. Which one is it, or is it left out?",
                           heading=use.column.written)  # fmt: skip
            yield Question.of("part-without-day", message, flags, "", otherwise=f'--map "…={name}"')


def _lacks_day(plan: Plan, use: Use) -> bool:
    """Of several payments in columns each has a day of its own; a deposit and a balance may have one together."""
    if is_dated(plan):
        return day_of(plan, use) is None
    return len(plan.measures) > 1 and _own_day(plan, use) != "" and not use.field.unless


def _own_day(plan: Plan, use: Use) -> str:
    return next((one.name for one in plan.dataset.fields if one.goes_with == use.field.name), "")


def undated_amounts(plan: Plan, problems: Sequence[Problem]) -> Iterator[Question]:
    """Amounts whose day is blank: they may not have come in yet."""
    for measure in plan.measures if is_dated(plan) else ():
        day = day_of(plan, measure)
        rows = [one for one in problems if day and one.column == day.column.letter and one.code.endswith("-missing")]
        if day and rows:
            heading = day.column.written
            message = text(
                "“{heading}” is blank beside some amounts in “{amount}”. Have they not come in yet, so that they are "
                "left out? Else write their days into the sheet.",
                heading=heading, amount=measure.column.written,
            )  # fmt: skip
            flags = {"leave-out": f'--leave-blank "{heading}"'}
            yield Question.of("amounts-without-day", message, flags, "leave-out", holds_back="rows")


def _dated_parts(asked: Asked) -> list[Column]:
    """Columns of parts that nothing reads although their days stand beside them, and nobody said a word of."""
    stated = stated_fields(asked.made.dataset, asked.found.columns, asked.answers)
    free = [one for one in asked.made.unread if one.index not in stated]
    fields = asked.made.dataset.fields
    found = {field.name: one for one in free for field in fields if score(one, field) > SURELY}
    return [found[field.goes_with] for field in fields if field.name in found and field.goes_with in found]


def _days(asked: Asked) -> str:
    return next((one.stored for one in asked.made.dataset.fields if one.goes_with), "")


def _names(columns: Sequence[Column]) -> Names:
    return Names(tuple(f"“{one.written}”" for one in columns), 4)


def _leaving_out(columns: Sequence[Column]) -> str:
    return " ".join(f'--map "{one.written}="' for one in columns)


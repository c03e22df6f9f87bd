"""The cells of a sheet staged as text, and how its odd dates and numbers are written."""

from collections.abc import Sequence
from dataclasses import replace

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.cells_of_spans import read_spans
from sales_analytics.ingest.cut_rows import empty_behind_cuts
from sales_analytics.ingest.date_styles import UNDECIDED
from sales_analytics.ingest.decimal_signs import decimal_signs
from sales_analytics.ingest.in_hand import InHand
from sales_analytics.ingest.lone_months import ask_months
from sales_analytics.ingest.odd_cells import COMMA, POINT, Styles, read_odd_cells
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.sheet_rows import mend, mend_long_lines
from sales_analytics.ingest.staging import stage, tidy_texts
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

ORDERS = ("day-first", "month-first", "year-first")


def staged_cells(hand: InHand) -> tuple[list[Problem], Styles]:
    """Stage the sheet; a second time where a column turns out to write decimals with a comma."""
    signs = decimal_signs(hand.sheet, hand.plan, hand.answers)
    by_comma = signs.by_comma
    while True:
        problems = _staged(hand, by_comma)
        styles = read_odd_cells(hand.connection, hand.plan)
        found = frozenset(name for name, style in styles.numbers.items() if style == COMMA) | by_comma
        found -= signs.by_point
        if found == by_comma:
            numbers = {name: COMMA if name in by_comma else POINT for name in styles.numbers}
            return problems, replace(styles, numbers=numbers, dates=stated_dates(hand.plan, styles, hand.answers))
        by_comma = found


def _staged(hand: InHand, by_comma: frozenset[str]) -> list[Problem]:
    connection, plan, delimited = hand.connection, hand.plan, hand.sheet.delimited
    stage(connection, plan, hand.sheet, by_comma)
    problems = mend(connection, plan, delimited, by_comma) if delimited else []
    problems += mend_long_lines(connection, plan, hand.sheet, by_comma)
    empty_behind_cuts(connection, plan)
    tidy_texts(connection, plan)
    return [*problems, *read_spans(connection, plan)]


def stated_dates(plan: Plan, styles: Styles, answers: Answers) -> dict[str, str]:
    """What a person said about a column's dates stands above what its cells say."""
    said = ((use.name, one) for use in plan.of_kind(Kind.DATE) for one in stated_styles(answers, use.column))
    stated = {name: style.replace("-", "_") for name, style in reversed(list(said)) if style in ORDERS}
    return {**styles.dates, **stated}


def ask_dates(plan: Plan, styles: Styles) -> list[Question]:
    """One question per column whose dates do not show what stands first in them, or name months alone."""
    open_ones = [use for use in plan.of_kind(Kind.DATE) if styles.dates.get(use.name) == UNDECIDED]
    asked = [_ask(use, ORDERS if styles.orders[use.name].or_year else ORDERS[:2]) for use in open_ones]
    return [*asked, *ask_months(plan, styles.months)]


def _ask(use: Use, orders: Sequence[str]) -> Question:
    answers = {order: f'--map "{use.column.written}={use.field.name}:{order}"' for order in orders}
    heading = use.column.written
    asked = text("Column “{heading}”: does the day or the month stand first in its dates?", heading=heading)
    if "year-first" in answers:
        asked = text("Column “{heading}”: does the day, month or year stand first in its dates?", heading=heading)
    return Question.of("date-order-unclear", asked, answers, "", answers["day-first"], holds_back="rows")

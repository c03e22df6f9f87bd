"""Answers given on the page, as the command line would give them."""

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import Question
from sales_analytics.terms.text import text
from sales_analytics.widgets.import_answers import answered


def asked(*styles: str) -> Question:
    flags = {style: f'--map "Date=order_date:{style}"' for style in styles}
    return Question.of("dates", text("a date"), flags, "")


def test_two_answers_about_the_cells_of_one_column_stand_beside_each_other() -> None:
    given = answered(Answers(), asked("day-first", "month-first"), "day-first")

    both = answered(given, asked("first-of-month", "left-out"), "first-of-month")

    assert both.mapping == (("Date", "order_date:day-first"), ("Date", "order_date:first-of-month"))


def test_an_answer_about_the_column_itself_replaces_what_was_said_of_it() -> None:
    before = Answers(mapping=(("Date", "order_date"), ("Day", "order_date:day-first")))

    after = answered(before, asked("day-first", "month-first"), "month-first")

    assert after.mapping == (("Day", "order_date:day-first"), ("Date", "order_date:month-first"))

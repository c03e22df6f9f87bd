"""Answers given on the page, as the command line would give them."""

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import Question
from sales_analytics.terms.text import text
from sales_analytics.widgets.import_answers import answered, together
from sales_analytics.widgets.import_flags import prevailing, with_flags


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


def test_an_answer_of_several_options_gives_all_of_them() -> None:
    flags = {"Quantity × Price": '--map "Discount=" --map "Paid in full="', "Total": "--without order_no"}
    question = Question.of("amount-unclear", text("which one"), flags, "")

    after = answered(Answers(), question, "Quantity × Price")

    assert dict(after.mapping) == {"Discount": "", "Paid in full": ""}


def test_of_what_gainsays_each_other_that_which_is_said_last_stands_first() -> None:
    said = prevailing(Answers(mapping=(("No", "order_no:once"),)), '--map "No=order_no:each"')

    assert said.mapping[0] == ("No", "order_no:each")
    assert with_flags(Answers(), "--repair-text").spelling == "repaired"


def test_what_is_corrected_goes_beside_what_is_answered_and_prevails() -> None:
    before = Answers(mapping=(("No", "order_no:once"),))
    said = Answers(mapping=(("No", "order_no:once"), ("Net", "amount"), ("Rep", "salesperson")), year=2025)
    corrected = Answers(mapping=(("No", "order_no:once"), ("Net", "")), unit="wan")

    both = together(before, said, corrected)

    assert dict(both.mapping) == {"No": "order_no:once", "Net": "", "Rep": "salesperson"}
    assert (both.year, both.unit) == (2025, "wan")

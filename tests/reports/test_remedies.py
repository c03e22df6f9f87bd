"""What to do about a problem, as each reader of it does it."""

import pytest

from sales_analytics.ingest.reading import Question
from sales_analytics.language.extract import messages_in_code
from sales_analytics.language.speech import speak
from sales_analytics.reports.remedies import remedy_of, remedy_on_page, remedy_with_option, with_questions
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import text

TWICE = Problem(
    "rows-identical", text("lines that differ"), severity="notice",
    remedy=text("If each was only written twice, say so at the import."),
    offer=Offer('--map "No=order_no:one-line"', text("Each was only written twice")),
)  # fmt: skip
NOBODY = Problem(
    "salesperson-by-sheet", text("a column of salespeople"), severity="notice",
    remedy=text("Say which column names the salespeople if it should be another."),
    offer=Offer('--map "…=salesperson"'),
)  # fmt: skip


def test_no_sentence_but_those_of_commands_names_an_option() -> None:
    found = [one for one in messages_in_code() if "--" in str(one.id)]
    named = [one.id for one in found if not all("/commands/" in place for place, _ in one.locations)]

    assert named == []


@pytest.mark.parametrize(
    ("problem", "page", "command"),
    [
        (
            TWICE,
            "If each was only written twice, say so at the import. The button is below.",
            'If each was only written twice, say so at the import. On the command line: --map "No=order_no:one-line"',
        ),
        (
            NOBODY,
            "Say which column names the salespeople if it should be another. Choose it below.",
            "Say which column names the salespeople if it should be another. On the command line: --map "
            '"…=salesperson"',
        ),
    ],
    ids=["a button", "a column"],
)
def test_the_page_names_its_place_and_the_command_line_its_option(problem: Problem, page: str, command: str) -> None:
    said = remedy_on_page(problem.remedy, problem.offer), remedy_with_option(problem)

    assert [one and speak(one, "en") for one in said] == [page, command]
    assert "--" not in speak(remedy_on_page(problem.remedy, problem.offer) or text(""), "zh")


def test_a_problem_that_offers_nothing_is_told_alike() -> None:
    wrong = Problem("amount-not-a-number", text("a number"), "12,5 k")

    assert remedy_of(wrong) == remedy_with_option(wrong) == remedy_on_page(remedy_of(wrong), None)


def test_cells_whose_rows_wait_for_an_answer_need_no_correcting_before() -> None:
    fill = Question.of("blanks-unclear", text("“{heading}” is blank", heading="Day"), {"fill-down": "--fill-down"}, "")
    blank, other = (
        Problem("date-missing", text("a date"), row=row, header=name) for row, name in ((3, "Day"), (4, "D"))
    )

    waiting, wrong = with_questions([blank, other], [fill])

    assert speak(remedy_of(waiting) or text(""), "en") == "Answer the question about “Day” first."
    assert (wrong, waiting.code) == (other, "date-missing")

"""One sheet from raw text to a reading."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from sales_analytics.ingest.afterwards import Told
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.asking import questions
from sales_analytics.ingest.asking_parts import undated_amounts
from sales_analytics.ingest.begun import begun
from sales_analytics.ingest.contradictions import contradictions
from sales_analytics.ingest.credit_rows import with_credits
from sales_analytics.ingest.credited_orders import credits_settled
from sales_analytics.ingest.currency_columns import told_columns, with_currency_columns
from sales_analytics.ingest.cut_amounts import cuts_in
from sales_analytics.ingest.discounts import with_discount
from sales_analytics.ingest.error_cells import told_once, without_errors
from sales_analytics.ingest.first_looks import Look, no_look
from sales_analytics.ingest.first_rows import first_rows
from sales_analytics.ingest.header_rows import Rows
from sales_analytics.ingest.in_hand import InHand
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.merged_cells import filled_within, spread
from sales_analytics.ingest.nearest import not_recognised
from sales_analytics.ingest.plan import DAY_ZERO_OF_1904, FIGURES
from sales_analytics.ingest.planning import decisions, plan, surroundings
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.recognition import Recognised, Surroundings, recognise
from sales_analytics.ingest.refunded_rows import refunds_taken_off
from sales_analytics.ingest.said_above import with_day_above
from sales_analytics.ingest.sheet_of_a_person import person_of
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.standing_in import told_beside
from sales_analytics.ingest.stated_amounts import stated_amounts
from sales_analytics.ingest.struck_rows import counted_struck, with_question, without_struck
from sales_analytics.ingest.told_currencies import other_currencies
from sales_analytics.ingest.typed_rows import typed_rows
from sales_analytics.ingest.unread_marks import unread_marks
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.workbook import preview_rows
from sales_analytics.terms.period import Period

PREVIEW = 60
SOME_PERIOD = Period.year(2000)
"""Stands in where a period is asked for; rows that have it are never kept."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a file's sheets are read, where their rows are left, and who is shown a reading before its rows."""

    connection: Connection
    scratch: Path
    look: Look = no_look


def read_sheet(desk: Desk, file: str, sheet: RawSheet, known: Known, answers: Answers) -> SheetReading:
    """Recognise the sheet and type its rows; a sheet that is nothing known comes back with one problem."""
    around = Surroundings(file, sheet.name, sheet.titles, sheet.shown)
    rows = preview_rows(sheet, PREVIEW)
    found = recognise(rows, around, known, answers, spread(rows, sheet)) if rows else None
    if found is None:
        return not_recognised(sheet, file, rows, known)
    decided = decisions(found, known, answers)
    told = Told(known, decided, surroundings(found, around, known, decided))
    hand, unclear = _in_hand(desk, sheet, rows, found, told)
    reading = replace(
        begun(found, hand.plan, file, hand.sheet), first_rows=first_rows(rows, sheet.first_row, hand.plan.header_row)
    )
    desk.look(reading)
    reading = _with_rows(hand, found, reading, [*_asked(hand, found), *unclear])
    return with_question(reading, sheet, answers)


def _in_hand(
    desk: Desk, sheet: RawSheet, rows: Rows, found: Recognised, told: Told
) -> tuple[InHand, list[Question]]:
    """The sheet with the plan for its columns, and what is to be asked of its discounts; `rows` are its first."""
    made = plan(found, found.header + sheet.first_row, sheet.sheet_no, told.around, told.answers)
    made = replace(made, cuts=cuts_in(sheet, made, rows[found.header + 1 :]))
    made = with_currency_columns(made, rows[found.header + 1 :], told.answers)
    made = with_day_above(made, sheet, rows[: found.header])
    if sheet.counts_from_1904:
        made = replace(made, day_zero=DAY_ZERO_OF_1904)
    sheet = without_errors(sheet, made)
    sheet = filled_within(sheet, {use.column.index for use in made.uses if use.field.kind not in FIGURES})
    sheet = without_struck(sheet, made, told.answers)
    made, unclear = with_discount(desk.connection, sheet, made, told.answers)
    return InHand(desk.connection, sheet, made, told, desk.scratch / f"rows-{uuid4().hex}.parquet"), unclear


def _asked(hand: InHand, found: Recognised) -> list[Question]:
    below = preview_rows(hand.sheet, PREVIEW)[found.header + 1 :]
    asked = questions(Asked(found, hand.plan, hand.told.around, hand.answers, hand.known, below))
    is_named = person_of(hand.sheet.name, hand.plan, hand.known, hand.answers)
    return [one for one in asked if not (is_named and one.code == "salesperson-missing")]


def _with_rows(hand: InHand, found: Recognised, reading: SheetReading, asked: list[Question]) -> SheetReading:
    said = [
        *told_beside(found, hand.plan, hand.known),
        *other_currencies(hand.plan, hand.known),
        *told_columns(hand.plan),
        *contradictions(hand.connection, hand.sheet, found, hand.plan, hand.answers),
        *unread_marks(hand.connection, hand.sheet, hand.plan),
        *stated_amounts(hand.connection, hand.sheet, hand.plan),
    ]
    reading = replace(reading, problems=(*reading.problems, *said))
    if not hand.plan.uses:
        return replace(reading, questions=tuple(asked))
    typed = counted_struck(typed_rows(_placed(hand) if asked else hand, reading), hand.sheet, hand.answers)
    typed = credits_settled(hand, with_credits(hand, refunds_taken_off(hand, typed)))
    asked = [*asked, *undated_amounts(hand.plan, typed.problems)]
    typed = replace(typed, questions=(*asked, *typed.questions), problems=told_once(typed.problems))
    return _held_back(typed) if any(one.holds_back == "file" for one in asked) else typed


def _placed(hand: InHand) -> InHand:
    """Some period and year, so that rows can be counted before anybody has said which."""
    around = hand.told.around
    period = around.period or SOME_PERIOD
    around = replace(around, period=period, year=around.year or period.starts_on.year)
    return replace(hand, told=replace(hand.told, around=around))


def _held_back(reading: SheetReading) -> SheetReading:
    """Counts and problems stand, rows do not, while a question holds back the file."""
    if reading.rows:
        reading.rows.unlink()
    return replace(reading, rows=None, typed_rows=0)

"""The rows of a planned sheet, typed: in one pass where they are plain, with patience where they are not."""

from dataclasses import replace

from sales_analytics.ingest.afterwards import settled_rows
from sales_analytics.ingest.at_once import write_at_once
from sales_analytics.ingest.counted_rows import all_loaded, counted, write_typed
from sales_analytics.ingest.decimal_signs import ask_commas, ask_signs, decimal_signs
from sales_analytics.ingest.identical_rows import counted_each, counts_every_line
from sales_analytics.ingest.in_hand import InHand
from sales_analytics.ingest.odd_cells import Styles
from sales_analytics.ingest.part_notices import part_notices
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.repeated_keys import repeated_keys
from sales_analytics.ingest.second_look import heard, mostly_plain
from sales_analytics.ingest.sorting_out import SortedOut, sort_out
from sales_analytics.ingest.staged_cells import staged_cells
from sales_analytics.ingest.staging import look_alike
from sales_analytics.ingest.told_again import open_points
from sales_analytics.ingest.total_columns import check_total_columns
from sales_analytics.ingest.typed_view import create_typed
from sales_analytics.ingest.words import read_periods
from sales_analytics.ingest.written_rows import WrittenRows, look_over
from sales_analytics.terms.problem import Problem


def typed_rows(hand: InHand, reading: SheetReading) -> SheetReading:
    """The reading with its rows: those of a clean sheet after one pass over its text."""
    plain = write_at_once(hand.connection, hand.sheet, hand.plan, hand.answers, hand.rows)
    if plain is None:
        return _with_patience(hand, reading)
    if plain.all is not None:
        written = WrittenRows(hand.plan, hand.rows, plain.all.clues, reading.extras)
        return settled_rows(hand.connection, all_loaded(reading, hand.rows, plain.all), written, hand.told)
    mostly = mostly_plain(hand, reading)
    return settled_rows(hand.connection, *mostly, hand.told) if mostly else _with_patience(hand, reading)


def _with_patience(hand: InHand, reading: SheetReading) -> SheetReading:
    """All rows staged and looked at."""
    unreadable, styles = staged_cells(hand)
    are_alike = look_alike(hand.connection, hand.plan)
    counts_each = are_alike and counts_every_line(hand.plan, hand.answers)
    if are_alike and not counts_each:
        hand = replace(hand, plan=replace(hand.plan, compares_rows=True))
        unreadable, styles = staged_cells(hand)
    reading = _heard(hand, styles, reading)
    found = _sorted_out(hand, styles)
    found.problems += counted_each(hand.connection, hand.plan) if counts_each else []
    found.problems += check_total_columns(hand.connection, hand.sheet, hand.plan)
    found.problems += part_notices(hand.connection, hand.plan)
    found.problems += open_points(hand.connection, hand.sheet, hand.plan, styles, hand.answers)
    return _written(hand, reading, found, unreadable)


def _heard(hand: InHand, styles: Styles, reading: SheetReading) -> SheetReading:
    signs = decimal_signs(hand.sheet, hand.plan, hand.answers)
    reading = heard(hand, styles, reading)
    asked = [*ask_signs(signs), *ask_commas(hand.plan, styles.commas, hand.answers)]
    return replace(reading, questions=(*reading.questions, *asked))


def _sorted_out(hand: InHand, styles: Styles) -> SortedOut:
    read_periods(hand.connection, hand.plan, hand.told.around)
    create_typed(hand.connection, hand.plan, styles)
    return sort_out(hand.connection, hand.plan)


def _written(hand: InHand, reading: SheetReading, found: SortedOut, unreadable: list[Problem]) -> SheetReading:
    connection, plan = hand.connection, hand.plan
    written = write_typed(connection, plan, hand.rows)
    notices = tuple(replace(one, sheet=reading.sheet) for one in repeated_keys(connection, plan, hand.rows))
    reading = replace(reading, problems=(*reading.problems, *notices))
    reading = counted(connection, reading, found, unreadable, written)
    if not written.count:
        return reading
    rows = WrittenRows(plan, hand.rows, look_over(connection, plan, hand.rows), reading.extras)
    return settled_rows(connection, reading, rows, hand.told)

"""A second look at all rows of a sheet but the plain ones, which are written already."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from sales_analytics.ingest.counted_rows import counted, write_typed
from sales_analytics.ingest.cut_rows import empty_behind_cuts
from sales_analytics.ingest.in_hand import InHand
from sales_analytics.ingest.mostly_plain import are_by_themselves, joined, stage_others
from sales_analytics.ingest.odd_cells import Styles, read_odd_cells
from sales_analytics.ingest.odd_notices import odd_notices
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.sorting_out import sort_out
from sales_analytics.ingest.staged_cells import ask_dates, stated_dates
from sales_analytics.ingest.staging import Connection, one_row, tidy_texts
from sales_analytics.ingest.typed_view import typed_once
from sales_analytics.ingest.words import read_words
from sales_analytics.ingest.written_rows import WrittenRows

MOST_ROWS = 10_000


def mostly_plain(hand: InHand, reading: SheetReading) -> tuple[SheetReading, WrittenRows] | None:
    """The plain rows and the mended others in one file; None, and no file, where the whole sheet needs a look."""
    mended = hand.rows.with_stem(f"{hand.rows.stem}-mended")
    found = None
    if stage_others(hand.connection, hand.sheet, hand.plan, hand.rows):
        with planned_as_written(hand.connection):
            found = _others(replace(hand, rows=mended), reading)
    both = joined(hand.connection, hand.plan, hand.rows, found.rows) if found else None
    if found is None or both is None:
        hand.rows.unlink(missing_ok=True)
        mended.unlink(missing_ok=True)
        return None
    plain = both.rows - found.typed_rows
    whole = replace(found, rows_read=found.rows_read + plain, loaded=found.loaded + plain, amount=both.amount,
                    rows=hand.rows, typed_rows=both.rows)  # fmt: skip
    return whole, WrittenRows(hand.plan, hand.rows, both.clues, reading.extras)


def _others(hand: InHand, reading: SheetReading) -> SheetReading | None:
    """The staged rows, where all that are not good are rejects."""
    connection, made = hand.connection, hand.plan
    empty_behind_cuts(connection, made)
    tidy_texts(connection, made)
    styles = read_odd_cells(connection, made)
    if not are_by_themselves(connection, made, styles):
        return None
    styles = replace(styles, dates=stated_dates(made, styles, hand.answers))
    reading = heard(hand, styles, reading)
    with typed_once(connection, made, styles):
        found = sort_out(connection, made)
        if found.trailing or found.skips.total():
            return None
        written = write_typed(connection, made, hand.rows)
    return counted(connection, reading, found, [], written)


@contextmanager
def planned_as_written(connection: Connection) -> Iterator[None]:
    """For a few rows it takes longer to find the best way through a query than to go the way that it is written."""
    (rows,) = one_row(connection, "select count(*) from staged")
    if rows > MOST_ROWS:
        yield
        return
    connection.execute("pragma disable_optimizer")
    try:
        yield
    finally:
        connection.execute("pragma enable_optimizer")


def heard(hand: InHand, styles: Styles, reading: SheetReading) -> SheetReading:
    """The reading with what is to be asked and said of words and odd cells; words are known from here on."""
    connection, made = hand.connection, hand.plan
    asked = [*ask_dates(made, styles), *read_words(connection, made, hand.answers, hand.known)]
    said = [replace(one, sheet=reading.sheet) for one in odd_notices(connection, made, styles, hand.answers)]
    return replace(reading, questions=tuple(asked), problems=(*reading.problems, *said))

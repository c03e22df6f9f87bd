"""One sheet from raw text to a reading."""

from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.afterwards import Told, settled_rows
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.asking import questions
from sales_analytics.ingest.at_once import Written, write_at_once
from sales_analytics.ingest.contradictions import contradictions
from sales_analytics.ingest.date_styles import UNDECIDED
from sales_analytics.ingest.decimal_signs import ask_signs, decimal_signs
from sales_analytics.ingest.discounts import with_discount
from sales_analytics.ingest.error_cells import told_once, without_errors
from sales_analytics.ingest.first_rows import first_rows
from sales_analytics.ingest.identical_rows import counted_each, counts_every_line
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.merged_cells import filled_within, spread
from sales_analytics.ingest.mostly_plain import are_by_themselves, joined, stage_others
from sales_analytics.ingest.nearest import not_recognised
from sales_analytics.ingest.odd_cells import COMMA, POINT, Styles, read_odd_cells
from sales_analytics.ingest.odd_notices import odd_notices
from sales_analytics.ingest.plan import FIGURES, Plan
from sales_analytics.ingest.planning import decisions, plan, surroundings
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.recognition import Recognised, Surroundings, recognise
from sales_analytics.ingest.repeated_keys import repeated_keys
from sales_analytics.ingest.shaping import shaped
from sales_analytics.ingest.sheet_rows import mend
from sales_analytics.ingest.sorting_out import REASONS, SortedOut, sort_out
from sales_analytics.ingest.staging import Connection, look_alike, one_row, stage, tidy_texts
from sales_analytics.ingest.standing_in import told_beside
from sales_analytics.ingest.stating import stated_style
from sales_analytics.ingest.total_columns import check_total_columns
from sales_analytics.ingest.typed_view import create_typed, typed_once
from sales_analytics.ingest.words import Around, read_periods, read_words
from sales_analytics.ingest.working_out import worked_out_notice
from sales_analytics.ingest.written_rows import WrittenRows, look_over
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.workbook import preview_rows
from sales_analytics.terms.period import Period
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, Text, text

PREVIEW = 60
SOME_PERIOD = Period.year(2000)
"""Stands in where a period is asked for; rows that have it are never kept."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a sheet is read with."""

    scratch: Path
    known: Known
    answers: Answers


def read_sheet(
    connection: Connection, sheet: RawSheet, file: str, scratch: Path, known: Known, answers: Answers
) -> SheetReading:
    """Recognise the sheet and type its rows; a sheet that is nothing known comes back with one problem."""
    around = Surroundings(file, sheet.name)
    rows = preview_rows(sheet, PREVIEW)
    found = recognise(rows, around, known, answers, spread(rows, sheet)) if rows else None
    if found is None:
        return not_recognised(sheet, file, rows, known)
    decided = decisions(found, known, answers)
    context = surroundings(found, around, known, decided)
    made = plan(found, found.header + sheet.first_row, sheet.sheet_no, context, decided)
    sheet = without_errors(sheet, made)
    sheet = filled_within(sheet, {use.column.index for use in made.uses if use.field.kind not in FIGURES})
    made, unclear = with_discount(connection, sheet, made, decided)
    reading = replace(_begun(found, made, file, sheet), first_rows=first_rows(rows, sheet.first_row, made.header_row))
    below = preview_rows(sheet, PREVIEW)[found.header + 1 :]
    asked = [*questions(Asked(found, made, context, decided, known, below)), *unclear]
    if asked:
        context = _placed(context)
    reading = replace(reading, problems=(*reading.problems, *told_beside(found, made, known)))
    told = contradictions(connection, sheet, found, made, decided)
    reading = replace(reading, problems=(*reading.problems, *told))
    if not made.uses:
        return replace(reading, questions=tuple(asked))
    typed = _typed(connection, sheet, made, context, Given(scratch, known, decided), reading)
    typed = replace(typed, questions=(*asked, *typed.questions), problems=told_once(typed.problems))
    return _held_back(typed) if any(one.holds_back == "file" for one in asked) else typed


def _placed(context: Around) -> Around:
    """Some period and year, so that rows can be counted before anybody has said which."""
    period = context.period or SOME_PERIOD
    return replace(context, period=period, year=context.year or period.starts_on.year)


def _held_back(reading: SheetReading) -> SheetReading:
    """Counts and problems stand, rows do not, while a question holds back the file."""
    if reading.rows:
        reading.rows.unlink()
    return replace(reading, rows=None, typed_rows=0)


def _begun(found: Recognised, made: Plan, file: str, sheet: RawSheet) -> SheetReading:
    fields = {use.column.index: use.field.name for use in made.uses}
    mapping = [(column.written, fields[column.index]) for column in found.columns if column.index in fields]
    extras = [column.written for column in found.columns if column.index not in fields]
    units = {use.unit.name for use in made.uses if use.field.kind is Kind.MONEY}
    return SheetReading(
        file=file,
        sheet=sheet.name,
        sheet_no=sheet.sheet_no,
        dataset=found.dataset.name,
        reason=_reason(found, made),
        fingerprint=found.fingerprint,
        header_row=made.header_row,
        mapping=tuple(mapping),
        extras=tuple(extras),
        unit=units.pop() if len(units) == 1 else "one",
        problems=(*sheet.notices, *worked_out_notice(made, sheet.name)),
        told_by=found.by,
        area=sheet.area,
    )


def _reason(found: Recognised, made: Plan) -> Text:
    if not made.uses:
        return text("{dataset}: somebody said so, and none of its headings was found", dataset=found.dataset.title)
    headings = Names(tuple(use.column.written for use in made.uses), 4)
    if found.marks:
        return text("{dataset}: figures in columns of months, and the headings {headings}",
                    dataset=found.dataset.title, headings=headings)  # fmt: skip
    return text("{dataset}: it has the headings {headings}", dataset=found.dataset.title, headings=headings)


def _typed(
    connection: Connection, sheet: RawSheet, made: Plan, context: Around, given: Given, reading: SheetReading
) -> SheetReading:
    rows = given.scratch / f"rows-{uuid4().hex}.parquet"
    told = Told(given.known, given.answers, context)
    plain = write_at_once(connection, sheet, made, given.answers, rows)
    if plain is not None and plain.all is not None:
        loaded = _all_loaded(reading, rows, plain.all)
        return settled_rows(connection, loaded, WrittenRows(made, rows, plain.all.clues, reading.extras), told)
    mostly = _mostly_plain(connection, sheet, made, given, replace(reading, rows=rows)) if plain is not None else None
    if mostly is not None:
        return settled_rows(connection, *mostly, told)
    unreadable, styles = _staged(connection, sheet, made, given.answers)
    are_alike = look_alike(connection, made)
    counts_each = are_alike and counts_every_line(made, given.answers)
    if are_alike and not counts_each:
        made = replace(made, compares_rows=True)
        unreadable, styles = _staged(connection, sheet, made, given.answers)
    asked = [*_ask_dates(made, styles), *read_words(connection, made, given.answers, given.known)]
    asked += ask_signs(decimal_signs(sheet, made, given.answers))
    said = [replace(one, sheet=sheet.name) for one in odd_notices(connection, made, styles, given.answers)]
    read_periods(connection, made, context)
    create_typed(connection, made, styles)
    sorted_out = sort_out(connection, made)
    sorted_out.problems += counted_each(connection, made) if counts_each else []
    sorted_out.problems += check_total_columns(connection, sheet, made)
    typed_rows, amount = _write(connection, made, rows)
    notices = tuple(replace(one, sheet=sheet.name) for one in repeated_keys(connection, made, rows))
    reading = replace(reading, questions=tuple(asked), problems=(*reading.problems, *said, *notices))
    counted = _counted(connection, reading, sorted_out, unreadable, (rows, typed_rows, amount))
    if not typed_rows:
        return counted
    written = WrittenRows(made, rows, look_over(connection, made, rows), reading.extras)
    return settled_rows(connection, counted, written, told)


def _mostly_plain(
    connection: Connection, sheet: RawSheet, made: Plan, given: Given, reading: SheetReading
) -> tuple[SheetReading, WrittenRows] | None:
    """A second look at all rows but the plain ones, which are written; None where the whole sheet needs one."""
    assert reading.rows is not None
    plain, mended = reading.rows, reading.rows.with_stem(f"{reading.rows.stem}-mended")
    found = None
    if stage_others(connection, sheet, made, plain):
        found = _second_look(connection, made, given, replace(reading, rows=None), mended)
    both = joined(connection, made, plain, found.rows) if found else None
    if found is None or both is None:
        plain.unlink(missing_ok=True)
        mended.unlink(missing_ok=True)
        return None
    others = both.rows - found.typed_rows
    counted = replace(found, rows_read=found.rows_read + others, loaded=found.loaded + others, amount=both.amount,
                      rows=plain, typed_rows=both.rows)  # fmt: skip
    return counted, WrittenRows(made, plain, both.clues, reading.extras)


def _second_look(
    connection: Connection, made: Plan, given: Given, reading: SheetReading, rows: Path
) -> SheetReading | None:
    """The staged rows, where all that are not good are rejects."""
    tidy_texts(connection, made)
    styles = read_odd_cells(connection, made)
    if not are_by_themselves(connection, made, styles):
        return None
    styles = replace(styles, dates=_stated_dates(made, styles, given.answers))
    asked = [*_ask_dates(made, styles), *read_words(connection, made, given.answers, given.known)]
    said = [replace(one, sheet=reading.sheet) for one in odd_notices(connection, made, styles, given.answers)]
    with typed_once(connection, made, styles):
        found = sort_out(connection, made)
        if found.trailing or found.skips.total():
            return None
        written = _write(connection, made, rows)
    reading = replace(reading, questions=tuple(asked), problems=(*reading.problems, *said))
    return _counted(connection, reading, found, [], (rows, *written))


def _all_loaded(reading: SheetReading, rows: Path, written: Written) -> SheetReading:
    count = written.rows
    return replace(reading, rows_read=count, loaded=count, amount=written.amount, rows=rows, typed_rows=count)


def _staged(connection: Connection, sheet: RawSheet, made: Plan, answers: Answers) -> tuple[list[Problem], Styles]:
    """Stage the sheet; a second time where a column turns out to write decimals with a comma."""
    signs = decimal_signs(sheet, made, answers)
    by_comma = signs.by_comma
    while True:
        stage(connection, made, sheet, by_comma)
        problems = mend(connection, made, sheet.delimited, by_comma) if sheet.delimited else []
        tidy_texts(connection, made)
        styles = read_odd_cells(connection, made)
        found = frozenset(name for name, style in styles.numbers.items() if style == COMMA) | by_comma
        found -= signs.by_point
        if found == by_comma:
            numbers = {name: COMMA if name in by_comma else POINT for name in styles.numbers}
            return problems, replace(styles, numbers=numbers, dates=_stated_dates(made, styles, answers))
        by_comma = found


def _stated_dates(made: Plan, styles: Styles, answers: Answers) -> dict[str, str]:
    """What a person said about a column's dates stands above what its cells say."""
    stated = {use.name: stated_style(answers, use.column).replace("-", "_") for use in made.of_kind(Kind.DATE)}
    allowed = ("day_first", "month_first", "year_first")
    return {**styles.dates, **{name: style for name, style in stated.items() if style in allowed}}


def _ask_dates(made: Plan, styles: Styles) -> list[Question]:
    return [
        Question.of(
            "date-order-unclear",
            text("Column “{heading}”: does the day or the month stand first in its dates?", heading=use.column.written),
            {style: f'--map "{use.column.written}={use.field.name}:{style}"' for style in ("day-first", "month-first")},
            "",
            f'--map "{use.column.written}={use.field.name}:day-first"',
            holds_back="rows",
        )
        for use in made.of_kind(Kind.DATE)
        if styles.dates.get(use.name) == UNDECIDED
    ]


def _write(connection: Connection, made: Plan, rows: Path) -> tuple[int, Decimal | None]:
    """Write the typed rows in the order of the sheet; returns how many and the sum of the measure."""
    some = one_row(connection, "select count(*) from left_out")[0]
    condition = " where row_no not in (select row_no from left_out)" if some else ""
    order = ", ".join(("row_no", *(f'"{name}"' for name in made.dataset.key))) if made.has_many_measures else "row_no"
    connection.execute(
        f"""copy (
                with kept as not materialized (select * from typed{condition})
                select * from ({shaped(made)}) order by {order}
            ) to $path (format parquet, compression uncompressed)""",
        {"path": str(rows)},
    )
    measure = made.dataset.measure
    amount = f'cast(sum("{measure}") as decimal(38, 6))' if measure else "null"
    typed_rows, total = one_row(connection, f"select count(*), {amount} from read_parquet($path)", path=str(rows))
    return typed_rows, total


def _counted(
    connection: Connection,
    reading: SheetReading,
    found: SortedOut,
    unreadable: list[Problem],
    written: tuple[Path, int, Decimal | None],
) -> SheetReading:
    rejected_lines = sum(one.severity == "reject" for one in unreadable)
    staged, last = one_row(connection, "select count(*), max(row_no) from staged")
    is_within = any(one.severity == "reject" and (one.row or 0) > (last or 0) for one in unreadable)
    trailing = 0 if is_within else found.trailing
    found.skips["blank"] += found.trailing - trailing
    read = staged - trailing + rejected_lines
    skips = tuple((REASONS[reason], rows) for reason, rows in found.skips.items() if rows)
    skipped = sum(rows for _, rows in skips)
    rejected = found.rejected + rejected_lines
    problems = sorted((*unreadable, *found.problems), key=lambda one: one.row or 0)
    rows, typed_rows, amount = written
    return replace(
        reading,
        rows_read=read,
        loaded=read - rejected - skipped,
        rejected=rejected,
        skipped=skipped,
        skips=skips,
        amount=amount,
        problems=(*reading.problems, *(replace(one, sheet=reading.sheet) for one in problems)),
        rows=rows if typed_rows else None,
        typed_rows=typed_rows,
    )

"""From what was recognised to what is done with each column."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sales_analytics.datasets.declaration import Field, Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.cells_of_spans import with_last_days
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.dated_parts import standing_back
from sales_analytics.ingest.filling import filled_down, left_blank
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.lone_months import stated_months
from sales_analytics.ingest.months import Mark
from sales_analytics.ingest.outdated_answers import still_fitting
from sales_analytics.ingest.plan import Plan, uses_of
from sales_analytics.ingest.recognition import Recognised, Surroundings
from sales_analytics.ingest.running_years import in_their_years
from sales_analytics.ingest.shown_numbers import as_shown
from sales_analytics.ingest.spans_in_text import campaign_in, period_in, year_in, year_of_day_in
from sales_analytics.ingest.spoken_headings import field_of
from sales_analytics.ingest.stating import stated_fields
from sales_analytics.ingest.unit_words import NO_UNIT, Unit
from sales_analytics.ingest.units import sheet_unit, unit_for, unit_in_name
from sales_analytics.ingest.whose_currency import in_books, with_own_currencies
from sales_analytics.ingest.wide_columns import measured
from sales_analytics.ingest.words import Around
from sales_analytics.ingest.working_out import Pair, way_of, with_parts

A_QUARTER = 92
"""Days; a longer period says of no day that it is of another year."""


def decisions(found: Recognised, known: Known, answers: Answers) -> Answers:
    """What the person said now, completed by what was said of these headings before.

    A unit that the sheet itself states stands above one that is only remembered, and so do its cells above what was
    said of how others are written.
    """
    remembered = known.remembered.get(found.fingerprint)
    decided = answers.over(still_fitting(found, remembered)) if remembered else answers
    stated = unit_around(found).over(unit_in_name(found.names)).factor != 1 or any(
        one.heading.unit.factor != 1 for one in found.columns
    )
    return replace(decided, unit=answers.unit) if stated else decided


def unit_around(found: Recognised) -> Unit:
    """What the table's own surroundings say of the unit, else what stands above the first table of the sheet."""
    unit = sheet_unit((*found.above, *found.notes), found.columns)
    return unit if unit != NO_UNIT else sheet_unit(found.titles, ())


def surroundings(found: Recognised, around: Surroundings, known: Known, answers: Answers) -> Around:
    """The period and year that a campaign, a title, the sheet's or the file's name give to the whole sheet.

    A day, such as the one of an export, says nothing of the period; orders without a year take its year. A year that
    the person states stands above all.
    """
    stated = [str(answers.year)] if answers.year else []
    texts = [*stated, *found.above, around.sheet, around.file.rsplit(".", 1)[0]]
    chosen = known.campaigns.get(answers.campaign or "")
    period = chosen or campaign_in(texts, known.campaigns) or period_in(texts)
    year = year_in(texts) or (period.starts_on.year if period else None)
    if year is None and not (found.dataset.wide and found.dataset.measure):
        year = year_of_day_in(texts)
    return Around(period, year, known.campaigns)


def plan(found: Recognised, header_row: int, sheet_no: int, around: Around, answers: Answers) -> Plan:
    """Which column is read as what, with the unit of each amount; what the person does without is not read."""
    unit = unit_around(found)
    unit = unit if unit != NO_UNIT else unit_in_name(found.names)
    stated = stated_fields(found.dataset, found.columns, answers)
    open_columns = [column for column in found.columns if stated.get(column.index) != ""]
    pairs = with_parts(found.dataset, open_columns, list(_pairs(found, around, answers)))
    if "currency" not in stated.values():
        pairs = with_own_currencies(found.dataset, pairs, open_columns)
    uses = uses_of(pairs, lambda column: _unit_of(found, column, unit, answers))
    made = Plan(
        found.dataset,
        uses,
        header_row,
        sheet_no,
        around.year,
        compares_rows=_compares_rows(found),
        filled_down=filled_down(found.columns, answers),
        left_blank=left_blank(found.columns, answers),
        unread=tuple(one for one in found.columns if one.index not in {use.column.index for use in uses}),
        worked_out=way_of(found.dataset, pairs),
        day=_stated_day(pairs, answers),
        near=_near(around, answers),
        months=stated_months(uses, answers),
    )
    return with_last_days(made)


def _unit_of(found: Recognised, column: Column, sheet: Unit, answers: Answers) -> Unit:
    unit = in_books(found.dataset, column, unit_for(column, sheet, answers), found.columns)
    shown = found.shown.get(column.index)
    return as_shown(unit, shown, answers) if shown else unit


def _near(around: Around, answers: Answers) -> date | None:
    """Where days without a year are to be expected; a person who says the year has looked at them."""
    period = None if answers.year else around.period
    return period.starts_on if period and (period.ends_before - period.starts_on).days <= A_QUARTER else None


def _stated_day(pairs: Sequence[Pair], answers: Answers) -> date | None:
    """The day that a person gives to all rows of a sheet that has no dates."""
    has_dates = any(field.kind is Kind.DATE for field, _, _ in pairs)
    return date.fromisoformat(answers.day) if answers.day and not has_dates else None


def _pairs(found: Recognised, around: Around, answers: Answers) -> Iterator[tuple[Field, Column, Mark | None]]:
    marks = in_their_years(found.marks, around.year)
    for column in found.columns:
        name = found.fields.get(column.index)
        if column.index in found.marks:
            field = measured(found.dataset, column)[0]
            if found.dataset.wide not in answers.without and not _is_below(found, field, column):
                yield field, column, marks[column.index]
        elif column.index in found.spoken:
            said = field_of(found.dataset, found.spoken[column.index], around)
            if said:
                yield said, column, None
        elif name and name not in answers.without and not _stands_back(found, name):
            yield found.dataset.field(name), column, None


def _is_below(found: Recognised, field: Field, column: Column) -> bool:
    """Whether another column gives for the same span the field that stands above this one."""
    others = (one for one in found.columns if found.marks.get(one.index) == found.marks[column.index])
    return any(measured(found.dataset, one)[0].name == field.unless for one in others)


def _stands_back(found: Recognised, name: str) -> bool:
    """Whether another column gives the field that stands above this one."""
    return name in standing_back(found.dataset, set(found.fields.values()))


def _compares_rows(found: Recognised) -> bool:
    """Whether a row that stands twice counts once: not where rows alike may be things of their own."""
    dataset = found.dataset
    if dataset.repeats:
        return dataset.known_by in found.fields.values()
    return not any(field.can_do_without for field in dataset.fields)

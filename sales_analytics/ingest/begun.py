"""What can be said of a sheet before its rows are read: what it is, why, and which column is what."""

from collections.abc import Iterator
from dataclasses import replace

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.lost_noughts import october_notices
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.ingest.running_years import fiscal_notice
from sales_analytics.ingest.said_above import told_above
from sales_analytics.ingest.shown_numbers import shown_notices
from sales_analytics.ingest.told_again import names_of_other_times
from sales_analytics.ingest.told_days import sums_of_days
from sales_analytics.ingest.told_figures import figures_left_out
from sales_analytics.ingest.told_people import places_of_further_people
from sales_analytics.ingest.told_spans import spans_left_out
from sales_analytics.ingest.told_tiers import tier_notices
from sales_analytics.ingest.told_times import told_times
from sales_analytics.ingest.told_units import unit_of_another_table
from sales_analytics.ingest.working_out import worked_out_notice
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, Text, text


def begun(found: Recognised, made: Plan, file: str, sheet: RawSheet) -> SheetReading:
    """The reading of a recognised sheet, without rows."""
    fields = {use.column.index: use.field.name for use in made.uses}
    mapping = [(column.written, fields[column.index]) for column in found.columns if column.index in fields]
    extras = [column.written for column in found.columns if column.index not in fields]
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
        unit=_unit(made),
        problems=(*sheet.notices, *worked_out_notice(made, sheet.name), *_said(found, made, sheet)),
        told_by=found.by,
        area=sheet.area,
    )


def _said(found: Recognised, made: Plan, sheet: RawSheet) -> Iterator[Problem]:
    said = (*tier_notices(found, made), *sums_of_days(made), *fiscal_notice(found, made),
            *places_of_further_people(made), *october_notices(found.columns, sheet, found.header),
            *unit_of_another_table(found, made), *spans_left_out(made),
            *shown_notices(found, made), *figures_left_out(made), *told_above(made),
            *told_times(made), *names_of_other_times(made))  # fmt: skip
    return (replace(one, sheet=sheet.name) for one in said)


def _unit(made: Plan) -> str:
    """The unit that all amounts are in."""
    units = {use.unit.name for use in made.uses if use.field.kind is Kind.MONEY}
    return units.pop() if len(units) == 1 else "one"


def _reason(found: Recognised, made: Plan) -> Text:
    if not made.uses:
        return text("{dataset}: somebody said so, and none of its headings was found", dataset=found.dataset.title)
    headings = Names(tuple(dict.fromkeys(use.column.written for use in made.uses)), 4)
    if found.marks:
        return text("{dataset}: figures in columns of months, and the headings {headings}",
                    dataset=found.dataset.title, headings=headings)  # fmt: skip
    return text("{dataset}: it has the headings {headings}", dataset=found.dataset.title, headings=headings)

"""What is said of a unit that stands above another table of the same sheet, or in a name."""

from collections.abc import Iterator

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.ingest.unit_words import NO_UNIT, Unit
from sales_analytics.ingest.units import sheet_unit, unit_in_name
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text


def unit_of_another_table(found: Recognised, made: Plan) -> Iterator[Problem]:
    """One notice where amounts are in it, for nothing of their own says in what they are."""
    yield from _unit_of_name(found, made)
    title = next((one for one in found.titles if sheet_unit([one], ()) != NO_UNIT), "")
    if not title or sheet_unit((*found.above, *found.notes), found.columns) != NO_UNIT:
        return
    unit = sheet_unit([title], ())
    use = _in_unit(made, unit)
    if use:
        yield Problem(
            "unit-of-sheet", text("a unit of its own above each table; “{title}” above the first is taken for this one",
                                  title=title),
            title, column=use.column.letter, header=use.column.written, severity="notice",
            remedy=text("Write the unit above this table as well if it is another."),
        )  # fmt: skip


def _unit_of_name(found: Recognised, made: Plan) -> Iterator[Problem]:
    """Where a sheet's or file's name alone states it."""
    unit = unit_in_name(found.names)
    if unit == NO_UNIT or sheet_unit((*found.above, *found.notes, *found.titles), found.columns) != NO_UNIT:
        return
    use = _in_unit(made, unit)
    if use:
        name = next(one for one in found.names if unit_in_name([one]) != NO_UNIT)
        expected = text("a unit in the heading or above the table; the one in the name “{name}” is taken", name=name)
        yield Problem("unit-of-name", expected, name, column=use.column.letter, header=use.column.written,
                      severity="notice")  # fmt: skip


def _in_unit(made: Plan, unit: Unit) -> Use | None:
    """The first amount that is in it without saying so."""
    money = (one for one in made.of_kind(Kind.MONEY) if one.column.heading.unit == NO_UNIT)
    return next((one for one in money if one.unit == unit), None)

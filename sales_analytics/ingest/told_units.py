"""What is said of a unit that stands above another table of the same sheet."""

from collections.abc import Iterator

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.ingest.unit_words import NO_UNIT
from sales_analytics.ingest.units import sheet_unit
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text


def unit_of_another_table(found: Recognised, made: Plan) -> Iterator[Problem]:
    """One notice where amounts are in it, for nothing of their own says in what they are."""
    title = next((one for one in found.titles if sheet_unit([one], ()) != NO_UNIT), "")
    if not title or sheet_unit((*found.above, *found.notes), found.columns) != NO_UNIT:
        return
    unit = sheet_unit([title], ())
    money = (one for one in made.of_kind(Kind.MONEY) if one.column.heading.unit == NO_UNIT)
    use = next((one for one in money if one.unit == unit), None)
    if use:
        yield Problem(
            "unit-of-sheet", text("a unit of its own above each table; “{title}” above the first is taken for this one",
                                  title=title),
            title, column=use.column.letter, header=use.column.written, severity="notice",
            remedy=text("Write the unit above this table as well if it is another."),
        )  # fmt: skip

"""What other files say in the place of a column that a sheet lacks, so that nobody need be asked for it."""

from collections.abc import Iterator

from sales_analytics.ingest.awaited_lines import awaiting_notice, awaits_lines
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import Names, text

PLACES = ("customer", "region", "country")
"""Whose person an order without one is for, the nearest first."""


def stood_in_for(found: Recognised, made: Plan, known: Known) -> set[str]:
    """Fields that the sheet lacks and other files give."""
    fields = {"salesperson"} if owned_headings(made, known) else set()
    return fields | ({made.dataset.measure} if awaits_lines(found, made, known) else set())


def owned_headings(made: Plan, known: Known) -> tuple[str, ...]:
    """Columns of an order sheet without salesperson in which some person's customer, region or country stands."""
    if made.dataset.name != "orders" or made.named("salesperson"):
        return ()
    uses = [use for name in PLACES if (use := made.named(name))]
    return tuple(use.column.written for use in uses if any(fold(one) in known.owned for one in use.column.sample))


def told_beside(found: Recognised, made: Plan, known: Known) -> Iterator[Problem]:
    """Says what is taken from other files."""
    headings = owned_headings(made, known)
    if headings:
        yield Problem(
            code="salesperson-by-place",
            expected=text(
                "a column of salespeople; without one an order is for whom other files name for its {places}",
                places=Names(headings, 3),
            ),
            found=", ".join(headings),
            severity="notice",
            remedy=text("Say which column names the salespeople if it should be another."),
            offer=Offer('--map "…=salesperson"'),
        )
    yield from awaiting_notice(found, made, known)

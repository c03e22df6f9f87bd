"""What is said of figures in another currency than that of all reports, where nothing of the dataset keeps it."""

import re
from collections.abc import Iterator

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.unit_words import CURRENCIES, NO_UNIT, unit_of
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

WORDS = ("currency", "currency code", "ccy", "curr", "币种", "币别", "货币", "结算币种")
HEADINGS = frozenset(fold_heading(one).compact for one in WORDS)
FIGURE = re.compile(r"[\d.,，()\s+\-−]")
CODE = re.compile(r"[A-Z]{3}")


def other_currencies(made: Plan, known: Known) -> Iterator[Problem]:
    """One notice per currency: targets, forecasts and plans count as if they were in the reporting one."""
    first: dict[str, Column] = {}
    for currency, column in _named(made):
        first.setdefault(currency, column)
    for currency, column in first.items():
        if currency != known.currency:
            expected = text(
                "figures in {reporting}; those in {currency} are taken as they stand and are not converted",
                reporting=known.currency, currency=currency,
            )  # fmt: skip
            yield Problem("other-currency", expected, currency, column=column.letter, header=column.written,
                          severity="notice",
                          remedy=text("Write them in {reporting}.", reporting=known.currency))  # fmt: skip


def _named(made: Plan) -> Iterator[tuple[str, Column]]:
    """Currencies of headings, units and first cells of figures, and of a column of currencies beside them."""
    if not made.dataset.measure or any(one.kind is Kind.CURRENCY for one in made.dataset.fields):
        return
    for use in made.measures:
        if use.field.kind is Kind.MONEY:
            own = {_currency_in(cell) for cell in use.column.sample}
            yield from ((one, use.column) for one in sorted({*own, use.unit.currency} - {""}))
    for column in made.unread:
        if column.heading.compact in HEADINGS:
            words = sorted({cell.strip() for cell in column.sample})
            codes = (CURRENCIES.get(one.lower()) or one.upper() for one in words)
            yield from ((one, column) for one in codes if CODE.fullmatch(one))


def _currency_in(cell: str) -> str:
    """That which stands beside a figure."""
    sign = FIGURE.sub("", cell)
    return (unit_of(sign) or NO_UNIT).currency if sign else ""

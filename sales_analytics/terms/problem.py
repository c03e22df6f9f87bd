"""One fault in a file, as a value."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sales_analytics.terms.text import Text

Severity = Literal["reject", "notice"]
"""A `reject` keeps its row out; a `notice` lets it in and is said."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a person may say of the file instead of changing it, on the page and on the command line.

    `says` is what a button of the page stands for; None where a person picks a column instead. `option` is how the
    command line says it, with "…" for what the person picks.
    """

    option: str
    says: Text | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Where (as Excel shows it), what was expected, what was found verbatim.

    `row` is 1-based as the spreadsheet shows it, None where the fault is the sheet's or file's.
    `column` is the column letter ("C"), `header` its heading. `amount` is the money of the row that
    stays out because of it, where it could be read; so are `effective_on` (the day that it would count),
    `salesperson` and `company`, as the file names them, and the `order_no` of a row of an order. `remedy` says what
    to do wherever it is read; `offer` how it is done at the import, which each of its doors words itself.
    """

    code: str
    expected: Text
    found: str = ""
    row: int | None = None
    column: str = ""
    header: str = ""
    sheet: str = ""
    severity: Severity = "reject"
    remedy: Text | None = None
    amount: Decimal | None = None
    effective_on: date | None = None
    salesperson: str = ""
    company: str = ""
    order_no: str = ""
    offer: Offer | None = None

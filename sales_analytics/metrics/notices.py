"""What a reader of the numbers must know: what is not in them, and what is in them with a reservation."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader

NoticeCode = Literal[
    "rejects-accepted",
    "unassigned-people",
    "outside-membership",
    "several-companies",
    "unassigned-orders",
    "not-converted",
    "awaiting-lines",
    "returned",
    "no-confirm-date",
    "future-date",
]


@dataclass(frozen=True, slots=True)
class Notice:
    """One kind of reservation about the rows of one file.

    * rejects-accepted: rows kept out by their problems, which somebody accepted; `amount` is what could be read.
    * unassigned-people: orders of people whom the roster does not know; they count, under their own name.
    * outside-membership: orders of people whom the roster knows, before they joined or after they left; they count,
      under the own name and the company that the row states, else under Unassigned.
    * several-companies: orders of people whom the roster has in more than one company within the period, told where
      people are listed: each order counts for the company of its day, the person's line names all of them.
    * unassigned-orders: orders that name no salesperson; they count, under Unassigned.
    * not-converted: orders in another currency without rate; they count as orders, their money does not, and has no
      `amount`.
    * awaiting-lines: orders without an amount, whose lines are in a file that is not there yet; they count as orders.
    * returned: orders that a sheet of returns names; they count, with their `amount`.
    * no-confirm-date: confirmed orders counted on their order date.
    * future-date: orders dated after today; they count.
    `count` counts orders, each once, of rejects the rows of the spreadsheet. `amount` is None where no money could be
    read.
    """

    code: NoticeCode
    file: str
    count: int
    amount: Decimal | None


def notices(reader: Reader, filters: Filters) -> list[Notice]:
    """The notices that touch the period, the filters and what the viewer may see; by code, then file.

    A rejected row without a readable date may belong to the period and is counted. Rejects of an import whose
    rows have all been replaced since are no longer told. Source: product.md, M1, M20.
    """
    return reader.fetch(Notice, query("notices"), filters)

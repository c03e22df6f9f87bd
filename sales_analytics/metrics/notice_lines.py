"""The orders that a notice is about, down to file, sheet and row."""

from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.metrics.notices import Notice
from sales_analytics.metrics.order_list import OrderLine
from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader


@dataclass(frozen=True, slots=True)
class NoticeCount:
    """How many lines and distinct orders a notice is about; `amount` is None where none of them has one."""

    lines: int
    orders: int
    amount: Decimal | None


def notice_lines(reader: Reader, filters: Filters, notice: Notice, most: int = 1000) -> list[OrderLine]:
    """The confirmed lines that `notices` counts as orders of this kind and file, the latest first, at most `most`.

    None for rejects-accepted: those rows are no orders; `health_rejects` has them.
    """
    about = {"code": notice.code, "file": notice.file}
    return reader.fetch(OrderLine, query("order_list", "noticed_lines"), filters, most=most, **about)


def notice_count(reader: Reader, filters: Filters, notice: Notice) -> NoticeCount:
    """How many lines and orders `notice_lines` has without its limit, and their sum."""
    about = {"code": notice.code, "file": notice.file}
    return reader.fetch(NoticeCount, query("notice_count"), filters, **about)[0]

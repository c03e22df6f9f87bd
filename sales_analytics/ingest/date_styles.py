"""Whether the day, the month or the year stands first in a column's dates: decided from all of its cells, and said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.since_1970 import SINCE_1970, counts_from_1970
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import Text, text, texts

DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "day_first", "month_first", "year_first"
UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Order:
    """How a column writes its dates, and why; `of` cells could be read otherwise, too; `or_year`: the year first."""

    style: str
    because: Text | None = None
    of: int = 0
    or_year: bool = False
    proven: bool = False


def date_orders(connection: Connection, uses: Sequence[Use]) -> dict[str, Order]:
    """Per staged column with odd dates. One that its cells leave open is decided by another of the sheet."""
    found = {use.name: _order(connection, use) for use in uses}
    decided = {one.style: use for use in uses if (one := found[use.name]).style in (DAY_FIRST, MONTH_FIRST) and one.of}
    if len(decided) == 1:
        style, other = next(iter(decided.items()))
        because = text("as in column “{heading}”", heading=other.column.written)
        return {name: Order(style, because, one.of) if one.style == UNDECIDED else one for name, one in found.items()}
    return found


def _order(connection: Connection, use: Use) -> Order:
    if counts_from_1970(connection, use):
        return Order(SINCE_1970)
    day, month, year, only_day, only_month, differ, dotted, firsts, lasts = one_row(
        connection,
        f"""select count(day_first), count(month_first), count(year_first),
                   count(*) filter (where month_first is null and day_first is not null),
                   count(*) filter (where day_first is null and month_first is not null),
                   count(*) filter (where day_first is distinct from month_first),
                   count(*) filter (where is_dotted and day_first is distinct from month_first),
                   count(distinct first_two), count(distinct last_two)
            from staged join odd_dates on odd_dates.raw = staged."{use.odd}" where sure is null""",
    )
    if year > max(day, month):
        return Order(YEAR_FIRST, texts("{count} cell is a day only so", "{count} cells are days only so", year), year)
    if year and year == max(day, month):
        if firsts < lasts:
            return Order(YEAR_FIRST, text("the first two digits change least, as those of a year do"), year)
        if firsts == lasts:
            return Order(UNDECIDED, of=year, or_year=True)
    if day > month:
        return Order(DAY_FIRST, _above_twelve(only_day, text("first")), differ, proven=not only_month)
    if month > day:
        return Order(MONTH_FIRST, _above_twelve(only_month, text("second")), differ, proven=not only_day)
    if differ and dotted == differ:
        return Order(DAY_FIRST, text("dates with points between are written so"), differ)
    return Order(UNDECIDED, of=differ) if differ and day else Order(DAY_FIRST)


def _above_twelve(count: int, place: Text) -> Text:
    return texts("13 or above stands {place} in {count} cell", "13 and above stand {place} in {count} cells", count,
                 place=place)  # fmt: skip


def order_notices(uses: Sequence[Use], orders: Mapping[str, Order], stated: Mapping[str, str]) -> Iterator[Problem]:
    """One notice per column in which the order mattered and was not stated by a person."""
    words = {
        DAY_FIRST: text("the day stands first"),
        MONTH_FIRST: text("the month stands first"),
        YEAR_FIRST: text("the year stands first"),
    }
    for use in uses:
        one = orders.get(use.name)
        if one is None or not one.of or one.because is None or use.name in stated:
            continue
        yield Problem(
            "date-order-decided",
            text("dates in which {order}: {because}", order=words[one.style], because=one.because),
            column=use.column.letter,
            header=use.column.written,
            severity="notice",
            remedy=text("Correct the cells in which it is otherwise.") if one.proven
            else text("If it is otherwise, say at the import which stands first."),
            offer=None if one.proven else _otherwise(use, one),
        )  # fmt: skip


def _otherwise(use: Use, order: Order) -> Offer:
    """The order that the dates may have instead."""
    heading = use.column.written
    style, says = MONTH_FIRST, text("“{heading}”: the month stands first", heading=heading)
    if order.style == MONTH_FIRST:
        style, says = DAY_FIRST, text("“{heading}”: the day stands first", heading=heading)
    written = style.replace("_", "-")
    return Offer(f'--map "{heading}={use.field.name}:{written}"', says)
